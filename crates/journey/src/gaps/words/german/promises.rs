//! Gaps about promises in German.

use super::{at_stages, due, factor, heard, instead, short, stages, with_more};
use crate::gaps::GapWords;
use crate::gaps::rules::claim_unledgered::Unledgered;
use crate::gaps::rules::promise_broken::Broken;
use crate::gaps::rules::promise_conflict::Conflict;
use crate::gaps::rules::promise_crosses_without_agreement::Crosses;
use crate::gaps::rules::promise_late::Late;
use crate::gaps::rules::promise_leak::Leak;
use crate::gaps::rules::promise_never_due::NeverDue;
use crate::gaps::rules::promise_short::Short;
use crate::gaps::rules::promise_unlinked::Unlinked;
use crate::gaps::rules::promise_unowned::Unowned;
use crate::gaps::rules::promise_unproven::{Flaw, Unproven};
use crate::gaps::rules::promise_unreachable::Unreachable;
use crate::gaps::telling::{Names, Shortage};
use crate::language::{German, counted, listed};

impl German for Unlinked {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { wording, .. } = self;
        let (heard, due) = (heard(&self.heard), due(&self.due));
        GapWords {
            title: format!("Kein Moment löst {wording} ein"),
            explanation: format!(
                "{heard} Sie rechnen damit {due}, aber kein Moment der Journey sagt, wann sie es \
                 bekommen."
            ),
            fix: match &self.latest {
                Some(stage) => format!(
                    "Es mit dem Moment verknüpfen, der es einlöst, spätestens in {stage}, oder es \
                     nicht länger sagen."
                ),
                None => "Es mit dem Moment verknüpfen, der es einlöst, oder es nicht länger sagen."
                    .to_owned(),
            },
        }
    }
}

impl German for Leak {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { wording, path, .. } = self;
        let (heard, due) = (heard(&self.heard), due(&self.due));
        let (due_stage, through) = (stages(&self.due.stages, "oder"), stages(&self.kept, "und"));
        GapWords {
            title: format!("Kunden können ohne {wording} durch {due_stage} kommen"),
            explanation: format!(
                "{heard} Sie rechnen damit {due}. Gehalten wird es in {}, aber wer den Weg {path} \
                 geht, kommt dort ohne das an.",
                at_stages(&self.kept, "und")
            ),
            fix: match self.fix_at.names.as_slice() {
                [] => format!(
                    "Es auf jedem Weg einlösen oder alle Kunden zuerst durch {through} führen."
                ),
                [one] => format!(
                    "Es auch in {one} einlösen: Dort kommen alle vorbei, denen es entgeht. Oder \
                     sie zuerst durch {through} führen."
                ),
                _ => format!(
                    "Es auch in {} einlösen: An einer dieser Stationen kommen alle vorbei, denen \
                     es entgeht. Oder sie zuerst durch {through} führen.",
                    at_stages(&self.fix_at, "und")
                ),
            },
        }
    }
}

impl German for NeverDue {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { wording, round, .. } = self;
        let (heard, kept) = (heard(&self.heard), at_stages(&self.kept, "oder"));
        let along = at_stages(&self.along, "oder");
        GapWords {
            title: format!("{wording} lässt sich endlos aufschieben"),
            explanation: format!(
                "{heard} Kunden können die Runde {round} immer wieder gehen, und solange sie das \
                 tun, kommen sie weder zu {kept}, wo es gehalten wird, noch dorthin, wo es fällig \
                 ist."
            ),
            fix: format!(
                "Es unterwegs einlösen, in {along}, oder festlegen, nach wie vielen Runden sie zu \
                 {kept} gebracht werden."
            ),
        }
    }
}

impl German for Unreachable {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let heard = heard(&self.heard);
        let Self {
            wording,
            moment,
            stage,
            ..
        } = self;
        GapWords {
            title: format!("Wer {wording} hört, kommt nie zu {moment}"),
            explanation: format!(
                "{heard} Gehalten werden soll es bei {moment} in {stage}, aber von dort, wo sie es \
                 hören, führt kein Weg zu {stage}."
            ),
            fix: format!(
                "Einzeichnen, wie Kunden zu {stage} kommen, oder {wording} mit einem Moment \
                 verknüpfen, zu dem sie kommen."
            ),
        }
    }
}

impl German for Late {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { wording, .. } = self;
        let (heard, due) = (heard(&self.heard), due(&self.due));
        let earlier = at_stages(&self.due.stages, "oder");
        GapWords {
            title: format!("{wording} kommt zu spät"),
            explanation: format!(
                "{heard} Sie rechnen damit {due}, aber gehalten wird es erst in {}.",
                at_stages(&self.kept, "und")
            ),
            fix: format!(
                "Den Moment, der es einlöst, nach {earlier} vorziehen oder es erst für {} \
                 versprechen.",
                stages(&self.kept, "und")
            ),
        }
    }
}

impl German for Broken<'_> {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let heard = heard(&self.heard);
        let Self {
            wording,
            moment,
            stage,
            ..
        } = self;
        let measured = (self.shortage.as_ref())
            .map(|shortage| format!(" Gemessen: {}.", short(shortage)))
            .unwrap_or_default();
        GapWords {
            title: format!("{wording} wird in {stage} gebrochen"),
            explanation: format!(
                "{heard} Gebrochen wird es bei {moment}.{measured}{}",
                evidence(&self.evidence)
            ),
            fix: settle(&self.sides, stage),
        }
    }
}

impl German for Short<'_> {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let heard = heard(&self.heard);
        let Self {
            wording,
            moment,
            stage,
            ..
        } = self;
        let title = match &self.shortage {
            Some(Shortage {
                takes: true,
                got,
                factor: Some(by),
                ..
            }) => format!(
                "{wording} dauert {}, {} wie versprochen",
                got.german(),
                factor(*by)
            ),
            Some(short) => format!("{wording} wird verfehlt: {}", instead(short)),
            None => format!("{wording} wird nur teilweise gehalten"),
        };
        let how = match &self.shortage {
            Some(measured) if self.said_kept => format!(
                "Bei {moment} in {stage} gilt es als gehalten, doch gemessen wurde dort: {}.",
                short(measured)
            ),
            Some(measured) => format!(
                "Bei {moment} in {stage} wurde gemessen: {}.",
                short(measured)
            ),
            None => format!(
                "Bei {moment} in {stage} bekommen sie es teilweise, oder nur manche von ihnen."
            ),
        };
        GapWords {
            title,
            explanation: format!("{heard} {how}{}", evidence(&self.evidence)),
            fix: settle(&self.sides, stage),
        }
    }
}

fn evidence(words: &str) -> String {
    match words {
        "" => String::new(),
        words => format!(" Beleg: {words}."),
    }
}

/// What closes a gap between words and a moment: both sides settle on one of the two.
fn settle(sides: &[String], stage: &str) -> String {
    let sides = match sides {
        [] => "Entscheiden".to_owned(),
        [one] => format!("{one} entscheidet"),
        several => format!("{} entscheiden gemeinsam", listed(several, "und")),
    };
    format!("{sides}, was weichen muss: was in {stage} geschieht oder was Kunden gesagt wird.")
}

impl German for Unproven<'_> {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let heard = heard(&self.heard);
        let Self {
            wording,
            moment,
            stage,
            ..
        } = self;
        let (title, how) = match self.flaw {
            Flaw::Unjudged => (
                format!("Niemand weiß, ob {wording} gehalten wird"),
                "und noch hat niemand gesagt, ob es gehalten wird".to_owned(),
            ),
            Flaw::Bare => (
                format!("Nichts zeigt, dass {wording} gehalten wird"),
                "und es gilt als gehalten, aber ohne Datum, Messung oder Beleg".to_owned(),
            ),
            Flaw::Old(age) => (
                format!("Der Nachweis für {wording} ist alt"),
                format!(
                    "und zuletzt nachgesehen wurde vor {}",
                    counted(age.unsigned_abs() as usize, "Tag", "Tagen")
                ),
            ),
            Flaw::InFuture => (
                format!("Der Nachweis für {wording} trägt ein Datum in der Zukunft"),
                "und was darüber festgehalten ist, trägt ein späteres Datum als heute".to_owned(),
            ),
            Flaw::Incomparable => (
                format!("{wording} lässt sich am Gemessenen nicht beurteilen"),
                format!(
                    "aber „{}“ lässt sich nicht mit „{}“ vergleichen",
                    self.measured.map(German::german).unwrap_or_default(),
                    self.measure.map(German::german).unwrap_or_default()
                ),
            ),
        };
        let who = match &self.nearest {
            Some(owner) => format!("Am nächsten dran: {owner}."),
            None => "Und benennen, wer das tut.".to_owned(),
        };
        GapWords {
            title,
            explanation: format!("{heard} Gehalten werden soll es bei {moment} in {stage}, {how}."),
            fix: match self.flaw {
                Flaw::Incomparable => {
                    "Beides in Einheiten derselben Art angeben, etwa in Stunden und Tagen."
                        .to_owned()
                }
                _ => format!(
                    "Nachsehen, was bei {moment} geschieht, und festhalten, was wann gefunden \
                     wurde. {who}"
                ),
            },
        }
    }
}

impl German for Conflict<'_> {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let [(first, measure, first_heard), (second, other, second_heard)] = &self.sides;
        let measure = measure.map(German::german).unwrap_or_default();
        let other = other.map(German::german).unwrap_or_default();
        let once = "und überall wird nur noch dieses gesagt";
        GapWords {
            title: format!("{first} und {second} widersprechen sich"),
            explanation: format!(
                "In {} rechnen Kunden mit beidem: {measure} und {other}. Das eine: {} Das andere: \
                 {}",
                self.stage,
                heard(first_heard),
                heard(second_heard),
            ),
            fix: match self.owners.as_slice() {
                [] => format!("Sich auf eines der beiden einigen, {once}."),
                [only] => format!("{only} entscheidet sich für eines der beiden, {once}."),
                several => format!(
                    "{} einigen sich auf eines der beiden, {once}.",
                    listed(several, "und")
                ),
            },
        }
    }
}

impl German for Unowned {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let who = "Benennen, wer dafür verantwortlich ist";
        GapWords {
            title: format!("Niemand ist für {} verantwortlich", self.wording),
            explanation: format!(
                "{} Niemand ist benannt, der dafür sorgt, dass es gehalten wird.",
                heard(&self.heard)
            ),
            fix: match self.nearest.as_slice() {
                [] => format!("{who}."),
                [one] => format!("{who}; am nächsten dran: {one}."),
                several => format!("{who}; infrage kommen {}.", listed(several, "und")),
            },
        }
    }
}

impl German for Crosses {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { wording, .. } = self;
        let (heard, kept) = (heard(&self.heard), at_stages(&self.kept, "oder"));
        GapWords {
            title: format!("{wording} wird ohne Vereinbarung übergeben"),
            explanation: format!(
                "{heard} Gehalten wird es in {kept}. Auf dem Weg dorthin werden sie übergeben, bei \
                 {}, und {}.",
                at_hand_offs(&self.hand_offs),
                if self.missing {
                    "nirgends steht, dass das Versprechen mitgeht"
                } else {
                    "nicht beide Seiten haben angenommen, was dabei übergeben wird"
                }
            ),
            fix: format!(
                "{wording} in die Vereinbarung zu {} aufnehmen und von beiden Seiten annehmen lassen.",
                at_hand_offs(&self.hand_offs)
            ),
        }
    }
}

fn at_hand_offs(these: &Names) -> String {
    with_more(these, "und", "einer weiteren", "weiteren")
}

impl German for Unledgered {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { claim, said, stage } = self;
        GapWords {
            title: format!("{claim} wird gesagt, und kein Versprechen hält es fest"),
            explanation: format!(
                "In {stage} lesen oder hören Kunden {said} und werden das als Versprechen nehmen."
            ),
            fix: format!(
                "Aus {claim} ein Versprechen machen, damit es verfolgt werden kann, oder es aus \
                 dem Text nehmen."
            ),
        }
    }
}
