//! Gaps about who answers for what, in English.

use super::others;
use crate::gaps::GapWords;
use crate::gaps::rules::agreement_overdue::Overdue;
use crate::gaps::rules::agreement_unaccepted::{Missing, Unaccepted};
use crate::gaps::rules::handoff_without_agreement::Unagreed;
use crate::gaps::rules::{comm_unowned, moment_unowned, stage_unowned};
use crate::gaps::telling::HandOff;
use crate::language::{English, counted, listed};

impl English for stage_unowned::Unowned {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { stage, .. } = self;
        let at_stake: Vec<String> = [
            (self.made, "promise made", "promises made"),
            (self.kept, "promise to keep", "promises to keep"),
            (
                self.moments,
                "moment customers live through",
                "moments customers live through",
            ),
        ]
        .into_iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
        GapWords {
            title: format!("Nobody answers for {stage}"),
            explanation: match at_stake.as_slice() {
                [] => {
                    format!("While customers are in {stage}, no one person or team answers for it.")
                }
                stakes => format!(
                    "While customers are in {stage}, no one person or team answers for what \
                     happens: {}.",
                    listed(stakes, "and")
                ),
            },
            fix: match self.supporting.as_slice() {
                [] => format!("Name the one owner who is accountable for {stage}."),
                [one] => format!(
                    "Name the one owner who is accountable for {stage}; {one} already supports it."
                ),
                several => format!(
                    "Name the one owner who is accountable for {stage}; {} already support it.",
                    listed(several, "and")
                ),
            },
        }
    }
}

impl English for moment_unowned::Unowned {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { moment, stage, .. } = self;
        GapWords {
            title: format!("Nobody answers for {moment}"),
            explanation: match self.keeps.names.as_slice() {
                [] => format!(
                    "Customers live through it in {stage}, and no one is named to make it right."
                ),
                _ => format!(
                    "It is to keep {} in {stage}, and no one is named to make it right.",
                    others(&self.keeps, "and")
                ),
            },
            fix: match &self.nearest {
                Some(owner) => {
                    format!("Name its owner; {owner} answers for {stage} and is the nearest.")
                }
                None => format!("Name its owner, and one for {stage} as well."),
            },
        }
    }
}

impl English for comm_unowned::Unowned {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { said, stage } = self;
        GapWords {
            title: format!("Nobody answers for {said}"),
            explanation: format!(
                "Customers get it in {stage}, where no one answers for the stage either. Who would \
                 change these words, nobody can say."
            ),
            fix: format!("Name its owner, or one for {stage}."),
        }
    }
}

impl English for Unagreed {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let HandOff {
            from,
            to,
            giver,
            receiver,
        } = &self.hand_off;
        let open = match self.open.names.as_slice() {
            [] => String::new(),
            [one] => format!(" {one} is still open as they cross."),
            _ => format!(
                " {} are still open as they cross.",
                others(&self.open, "and")
            ),
        };
        GapWords {
            title: format!("{giver} hands over to {receiver} without an agreement"),
            explanation: format!(
                "From {from} to {to}, customers pass from {giver} to {receiver}. Nothing says what \
                 passes with them and within what time.{open}"
            ),
            fix: format!(
                "Write down what {giver} passes on and within what time; then have {giver} and \
                 {receiver} both accept it."
            ),
        }
    }
}

impl English for Unaccepted {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let HandOff {
            from,
            to,
            giver,
            receiver,
        } = &self.hand_off;
        let (title, but, who) = match self.missing {
            Missing::Both => (
                format!("Neither {giver} nor {receiver} has accepted their agreement"),
                "neither side has said yes".to_owned(),
                format!("{giver} and {receiver}"),
            ),
            Missing::Giver | Missing::Receiver => {
                let missing = match self.missing {
                    Missing::Giver => giver,
                    _ => receiver,
                };
                (
                    format!("{missing} has not accepted the agreement"),
                    format!("{missing} has not said yes"),
                    missing.clone(),
                )
            }
        };
        GapWords {
            title,
            explanation: format!(
                "From {from} to {to}, customers pass from {giver} to {receiver}. What passes with \
                 them is written down, but {but}."
            ),
            fix: format!("Have {who} accept it, or change it until they can."),
        }
    }
}

impl English for Overdue {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let HandOff {
            from,
            to,
            giver,
            receiver,
        } = &self.hand_off;
        let days = counted(self.days, "day", "days");
        GapWords {
            title: format!("The agreement between {giver} and {receiver} is overdue for review"),
            explanation: format!(
                "They were to look again at what passes from {from} to {to} {days} ago."
            ),
            fix: format!("{giver} and {receiver} look at it together and set the next date."),
        }
    }
}
