//! Gaps about who answers for what, in German.

use super::promises;
use crate::gaps::GapWords;
use crate::gaps::rules::agreement_overdue::Overdue;
use crate::gaps::rules::agreement_unaccepted::{Missing, Unaccepted};
use crate::gaps::rules::handoff_without_agreement::Unagreed;
use crate::gaps::rules::{comm_unowned, moment_unowned, stage_unowned};
use crate::gaps::telling::HandOff;
use crate::language::{German, counted, listed};

impl German for stage_unowned::Unowned {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { stage, .. } = self;
        let at_stake: Vec<String> = [
            (
                self.made,
                "Versprechen, das gegeben wird",
                "Versprechen, die gegeben werden",
            ),
            (
                self.kept,
                "Versprechen, das einzulösen ist",
                "Versprechen, die einzulösen sind",
            ),
            (
                self.moments,
                "Moment, den Kunden erleben",
                "Momente, die Kunden erleben",
            ),
        ]
        .into_iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
        let who = format!(
            "Die eine Person oder das eine Team benennen, das für {stage} hauptverantwortlich ist"
        );
        GapWords {
            title: format!("Niemand ist für {stage} verantwortlich"),
            explanation: match at_stake.as_slice() {
                [] => format!(
                    "Während Kunden in {stage} sind, ist niemand dafür verantwortlich, was \
                     geschieht."
                ),
                stakes => format!(
                    "Während Kunden in {stage} sind, ist niemand dafür verantwortlich, was \
                     geschieht: {}.",
                    stakes.join("; ")
                ),
            },
            fix: match self.supporting.as_slice() {
                [] => format!("{who}."),
                [one] => format!("{who}; {one} unterstützt dort bereits."),
                several => format!(
                    "{who}; {} unterstützen dort bereits.",
                    listed(several, "und")
                ),
            },
        }
    }
}

impl German for moment_unowned::Unowned {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { moment, stage, .. } = self;
        GapWords {
            title: format!("Niemand ist für {moment} verantwortlich"),
            explanation: match self.keeps.names.as_slice() {
                [] => format!(
                    "Kunden erleben das in {stage}, und niemand ist benannt, der dafür sorgt, dass \
                     es gelingt."
                ),
                _ => format!(
                    "Dieser Moment in {stage} soll {} einlösen, und niemand ist benannt, der dafür \
                     sorgt, dass er gelingt.",
                    promises(&self.keeps)
                ),
            },
            fix: match &self.nearest {
                Some(owner) => format!(
                    "Benennen, wer dafür verantwortlich ist; am nächsten dran: {owner}, \
                     verantwortlich für {stage}."
                ),
                None => format!(
                    "Benennen, wer dafür verantwortlich ist, und auch, wer es für {stage} ist."
                ),
            },
        }
    }
}

impl German for comm_unowned::Unowned {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let Self { said, stage } = self;
        GapWords {
            title: format!("Niemand ist für {said} verantwortlich"),
            explanation: format!(
                "Kunden bekommen das in {stage}, und auch für diese Station ist niemand \
                 verantwortlich. Wer diese Worte ändern würde, kann niemand sagen."
            ),
            fix: format!("Benennen, wer dafür verantwortlich ist, oder wer es für {stage} ist."),
        }
    }
}

impl German for Unagreed {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let HandOff {
            from,
            to,
            giver,
            receiver,
        } = &self.hand_off;
        let open = match self.open.names.as_slice() {
            [] => String::new(),
            [one] => format!(" Beim Übergang noch offen ist {one}."),
            _ => format!(" Beim Übergang noch offen sind {}.", promises(&self.open)),
        };
        GapWords {
            title: format!("{giver} übergibt ohne Vereinbarung an {receiver}"),
            explanation: format!(
                "Von {from} zu {to} gehen Kunden von {giver} an {receiver} über. Nirgends steht, \
                 was dabei übergeben wird und bis wann.{open}"
            ),
            fix: format!(
                "Aufschreiben, was {giver} weitergibt und bis wann; dann von {giver} und \
                 {receiver} annehmen lassen."
            ),
        }
    }
}

impl German for Unaccepted {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let HandOff {
            from,
            to,
            giver,
            receiver,
        } = &self.hand_off;
        let (title, but, who) = match self.missing {
            Missing::Both => (
                format!("Weder {giver} noch {receiver} hat die Vereinbarung angenommen"),
                "keine der beiden Seiten hat es angenommen".to_owned(),
                format!("{giver} und {receiver}"),
            ),
            Missing::Giver | Missing::Receiver => {
                let missing = match self.missing {
                    Missing::Giver => giver,
                    _ => receiver,
                };
                (
                    format!("{missing} hat die Vereinbarung nicht angenommen"),
                    format!("{missing} hat es nicht angenommen"),
                    missing.clone(),
                )
            }
        };
        GapWords {
            title,
            explanation: format!(
                "Von {from} zu {to} gehen Kunden von {giver} an {receiver} über. Was dabei \
                 übergeben wird, ist aufgeschrieben, aber {but}."
            ),
            fix: format!("Sie von {who} annehmen lassen oder sie ändern, bis das geht."),
        }
    }
}

impl German for Overdue {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        let HandOff {
            from,
            to,
            giver,
            receiver,
        } = &self.hand_off;
        let days = counted(self.days, "Tag", "Tagen");
        GapWords {
            title: format!(
                "Die Vereinbarung zwischen {giver} und {receiver} wartet auf ihre Überprüfung"
            ),
            explanation: format!(
                "Vor {days} wollten beide noch einmal ansehen, was von {from} zu {to} übergeben \
                 wird."
            ),
            fix: format!(
                "{giver} und {receiver} sehen sie gemeinsam an und legen den nächsten Termin fest."
            ),
        }
    }
}
