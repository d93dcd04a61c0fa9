//! Gaps about what customers hear, feel and can reach, in German.

use super::at_stages;
use crate::gaps::GapWords;
use crate::gaps::rules::bad_ending::Ending;
use crate::gaps::rules::comms_crowded::Crowd;
use crate::gaps::rules::dead_end::DeadEnd;
use crate::gaps::rules::feeling_drop::Drop;
use crate::gaps::rules::loop_without_exit::Loop;
use crate::gaps::rules::no_moment::NoMoment;
use crate::gaps::rules::pain_unanswered::Pain;
use crate::gaps::rules::phase_missing::Uncovered;
use crate::gaps::rules::silence::Silence;
use crate::gaps::rules::stage_silent::Silent;
use crate::gaps::rules::stage_unreachable::Unreachable;
use crate::gaps::rules::verdict_missing::Unjudged;
use crate::gaps::rules::verdict_no_without_gap::Unexplained;
use crate::gaps::telling::HandOff;
use crate::language::{German, counted, listed};
use crate::model::Phase;

impl German for Silent {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { stage, .. } = self;
        GapWords {
            title: format!("In {stage} hören Kunden nichts von uns"),
            explanation: match self.moments {
                0 => format!(
                    "Keine E-Mail, kein Anruf, keine Seite und keine Nachricht erreicht sie, \
                     während sie in {stage} sind."
                ),
                count => format!(
                    "Sie erleben {} in {stage}, begleitet von keiner E-Mail, keinem Anruf, keiner \
                     Seite und keiner Nachricht von uns.",
                    counted(count, "Moment", "Momente")
                ),
            },
            fix:
                "Die Kommunikation hinzufügen, die sie hier erreicht, oder die fehlende schreiben."
                    .to_owned(),
        }
    }
}

impl German for Silence {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { path, first, .. } = self;
        GapWords {
            title: match self.stages {
                Some(stages) => format!("{stages} Stationen in Folge ohne ein Wort von uns"),
                None => "Kunden können endlos im Kreis gehen, ohne ein Wort von uns".to_owned(),
            },
            explanation: format!(
                "Wer den Weg {path} geht, bekommt unterwegs keine E-Mail, keinen Anruf, keine \
                 Seite und keine Nachricht von uns."
            ),
            fix: format!(
                "Dort etwas sagen, wo es am meisten hilft: wenn sie zu {first} kommen oder wo sie \
                 warten müssen."
            ),
        }
    }
}

impl German for Crowd {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { stage, count, .. } = self;
        let who = match self.owners.as_slice() {
            [] | [_] => String::new(),
            several => format!(
                " Sie kommen von {}, die vielleicht nichts voneinander wissen.",
                listed(several, "und")
            ),
        };
        GapWords {
            title: format!("{count} Kommunikationen drängen sich in {stage}"),
            explanation: format!(
                "Kunden bekommen {count} Nachrichten von uns, während sie in {stage} sind.{who}"
            ),
            fix: "Zusammenlegen, was dasselbe sagt, und das Übrige dorthin verschieben, wo es \
                  gebraucht wird."
                .to_owned(),
        }
    }
}

impl German for NoMoment {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self(stage) = self;
        GapWords {
            title: format!("In {stage} ist kein Moment benannt"),
            explanation: format!(
                "Die Journey sagt nicht, was Kunden in {stage} tun und fühlen; also kann dort \
                 nichts ein Versprechen einlösen."
            ),
            fix:
                "Den Moment benennen, nach dem Kunden uns dort beurteilen würden, und wie er sich \
                  anfühlt."
                    .to_owned(),
        }
    }
}

impl German for Drop {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { points, .. } = self;
        let HandOff {
            from,
            to,
            giver,
            receiver,
        } = &self.hand_off;
        GapWords {
            title: format!(
                "Kunden fühlen sich {points} Punkte schlechter, wenn sie zu {to} kommen"
            ),
            explanation: format!(
                "Das Letzte, was sie in {from} mit {giver} erleben, fühlt sich {points} Punkte \
                 besser an als das Erste in {to} mit {receiver}."
            ),
            fix: format!(
                "{giver} und {receiver} gehen den Weg gemeinsam wie Kunden, vom Ende von {from} \
                 bis zur ersten Stunde in {to}."
            ),
        }
    }
}

impl German for Ending {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { before, decision } = self;
        GapWords {
            title: format!("Kunden kommen mit einem schlechten Gefühl zu {decision}"),
            explanation: format!(
                "In {decision} entscheiden sie über uns. Das stärkste Gefühl auf dem Weg dorthin \
                 ist ein schlechtes, und das letzte, in {before}, auch. Daran werden sie sich \
                 erinnern."
            ),
            fix: format!(
                "Zuerst den letzten Moment von {before} verbessern, dann den schlimmsten davor."
            ),
        }
    }
}

impl German for Pain {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { moment, stage } = self;
        GapWords {
            title: format!("Niemand antwortet auf den Schmerz bei {moment}"),
            explanation: format!(
                "Dieser Moment fühlt sich sehr schlecht an, und weder in {stage} noch in dem, was \
                 als Nächstes kommt, hören Kunden ein Wort von uns."
            ),
            fix: format!(
                "Die Kommunikation hinzufügen, die sie nach {moment} erreicht: was geschehen ist, \
                 was dagegen getan wird und bis wann."
            ),
        }
    }
}

impl German for Unreachable {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { stage, .. } = self;
        GapWords {
            title: format!("Kein Weg führt zu {stage}"),
            explanation: format!(
                "Kunden beginnen in {}, und kein Übergang bringt sie von dort zu {stage}. Was dort \
                 versprochen oder gehalten wird, bekommt niemand.",
                at_stages(&self.starts, "oder")
            ),
            fix: format!(
                "Den Übergang einzeichnen, der Kunden zu {stage} bringt, oder angeben, dass ihr \
                 Weg mit uns dort beginnen kann."
            ),
        }
    }
}

impl German for DeadEnd {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self(stage) = self;
        GapWords {
            title: format!("Die Journey bricht in {stage} ab"),
            explanation: format!(
                "Von {stage} führt kein Übergang weiter. Ob Kunden bleiben, zurückkommen, andere \
                 mitbringen oder verloren gehen, sagt die Journey nicht."
            ),
            fix: format!(
                "Einzeichnen, wohin Kunden von {stage} gehen: weiter, zurück, zu einer \
                 Weiterempfehlung oder hinaus, wenn sie dort verloren gehen."
            ),
        }
    }
}

impl German for Uncovered {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let phase = self.0.german();
        let question = match self.0 {
            Phase::Discovery => "wie Kunden zum ersten Mal auf uns stoßen",
            Phase::Consideration => "wie Kunden uns mit anderen vergleichen",
            Phase::Purchase => "wie Kunden unterschreiben oder bezahlen",
            Phase::Onboarding => "wie Kunden eingerichtet werden",
            Phase::Activation => "wie Kunden zur ersten echten Nutzung kommen",
            Phase::ValueRealization => "wann Kunden das Ergebnis bekommen, für das sie kamen",
            Phase::Renewal => "wie Kunden sich entscheiden zu bleiben",
            Phase::Expansion => "wie Kunden dazu kommen, mehr zu kaufen",
            Phase::Advocacy => "wie Kunden dazu kommen, anderen von uns zu erzählen",
        };
        GapWords {
            title: format!("Keine Station deckt die Phase „{phase}“ ab"),
            explanation: format!(
                "Die Journey zeigt nicht, {question}; also lässt sich dort nichts verfolgen."
            ),
            fix: format!(
                "Eine Station für die Phase „{phase}“ hinzufügen oder die Phase der Station \
                 setzen, die sie abdeckt."
            ),
        }
    }
}

impl German for Loop {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { round, .. } = self;
        GapWords {
            title: format!(
                "Niemand kommt aus {} heraus",
                at_stages(&self.stages, "und")
            ),
            explanation: format!(
                "Kunden gehen {round} und so weiter. Kein Übergang führt von dort weiter, und \
                 keiner sagt, dass sie verloren gehen."
            ),
            fix: format!(
                "Einzeichnen, wohin Kunden von {} gehen oder wo sie verloren gehen.",
                at_stages(&self.stages, "oder")
            ),
        }
    }
}

impl German for Unjudged {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self(stage) = self;
        GapWords {
            title: format!("Zu {stage} fehlt das Urteil des Raums"),
            explanation: format!(
                "Für andere Stationen ist beantwortet, ob Kunden ein durchgängiges Versprechen \
                 spüren würden; für {stage} nicht."
            ),
            fix: format!("Den Raum zu {stage} befragen: ja, teilweise oder nein, und warum."),
        }
    }
}

impl German for Unexplained {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { stage, .. } = self;
        let reason = match self.reason.as_str() {
            "" => String::new(),
            words => format!(" Der genannte Grund: {words}."),
        };
        GapWords {
            title: format!("Der Raum sagt Nein zu {stage}, und die Journey sagt nicht, warum"),
            explanation: format!(
                "Auf die Frage, ob Kunden in {stage} ein durchgängiges Versprechen spüren würden, \
                 hat der Raum Nein gesagt.{reason} Doch kein gebrochenes, verfehltes oder \
                 verwaistes Versprechen zeigt sich dort."
            ),
            fix: "Eintragen, was der Raum im Sinn hatte: das Versprechen, das gehört wurde, den \
                  Moment, der es bricht."
                .to_owned(),
        }
    }
}
