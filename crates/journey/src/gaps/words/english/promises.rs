//! Gaps about promises in English.

use super::{against, due, factor, heard, others, short, stages};
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
use crate::gaps::telling::Shortage;
use crate::language::{English, counted, listed};
use crate::measure::{Measure, Quantity};

impl English for Unlinked {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { wording, .. } = self;
        let (heard, due) = (heard(&self.heard), due(&self.due));
        GapWords {
            title: format!("No moment keeps {wording}"),
            explanation: format!(
                "{heard} They count on it {due}, but no moment on the map says when they get it."
            ),
            fix: match &self.latest {
                Some(stage) => format!(
                    "Link it to the moment that keeps it, in {stage} at the latest, or stop saying it."
                ),
                None => "Link it to the moment that keeps it, or stop saying it.".to_owned(),
            },
        }
    }
}

impl English for Leak {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { wording, path, .. } = self;
        let (heard, due) = (heard(&self.heard), due(&self.due));
        let (due_stage, kept) = (stages(&self.due.stages, "or"), stages(&self.kept, "and"));
        GapWords {
            title: format!("Customers can get through {due_stage} without {wording}"),
            explanation: format!(
                "{heard} They count on it {due}. It is kept in {kept}, but whoever goes {path} \
                 gets there without it."
            ),
            fix: match self.fix_at.names.as_slice() {
                [] => {
                    format!("Keep it on every path, or bring all customers through {kept} first.")
                }
                [one] => format!(
                    "Keep it in {one} too: everybody who misses it passes there. Or bring them \
                     through {kept} first."
                ),
                _ => format!(
                    "Keep it in {} too: everybody who misses it passes one of them. Or bring them \
                     through {kept} first.",
                    stages(&self.fix_at, "and")
                ),
            },
        }
    }
}

impl English for NeverDue {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { wording, round, .. } = self;
        let (heard, kept) = (heard(&self.heard), stages(&self.kept, "or"));
        let along = stages(&self.along, "or");
        GapWords {
            title: format!("{wording} can be put off for ever"),
            explanation: format!(
                "{heard} Customers can go {round} again and again, and as long as they do, they \
                 come neither to {kept}, where it is kept, nor to where it is due."
            ),
            fix: format!(
                "Keep it on the way round, in {along}, or say after how many rounds they are \
                 brought to {kept}."
            ),
        }
    }
}

impl English for Unreachable {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let heard = heard(&self.heard);
        let Self {
            wording,
            moment,
            stage,
            ..
        } = self;
        GapWords {
            title: format!("Nobody who hears {wording} gets to {moment}"),
            explanation: format!(
                "{heard} It is to be kept at {moment} in {stage}, but no path leads from where \
                 they hear it to {stage}."
            ),
            fix: format!(
                "Draw how customers get to {stage}, or link {wording} to a moment they do get to."
            ),
        }
    }
}

impl English for Late {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { wording, .. } = self;
        let (heard, due) = (heard(&self.heard), due(&self.due));
        let (due_stage, kept) = (stages(&self.due.stages, "or"), stages(&self.kept, "and"));
        GapWords {
            title: format!("{wording} comes too late"),
            explanation: format!("{heard} They count on it {due}, but it is kept only in {kept}."),
            fix: format!(
                "Bring the moment that keeps it forward to {due_stage}, or promise it for {kept}."
            ),
        }
    }
}

impl English for Broken<'_> {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let heard = heard(&self.heard);
        let Self {
            wording,
            moment,
            stage,
            ..
        } = self;
        let measured = (self.shortage.as_ref())
            .map(|shortage| format!(" Measured: {}.", short(shortage)))
            .unwrap_or_default();
        GapWords {
            title: format!("{wording} is broken in {stage}"),
            explanation: format!(
                "{heard} It is broken at {moment}.{measured}{}",
                evidence(&self.evidence)
            ),
            fix: settle(&self.sides, stage),
        }
    }
}

impl English for Short<'_> {
    type Words = GapWords;

    fn english(&self) -> GapWords {
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
                "{wording} takes {}, {} as promised",
                got.to_words(),
                factor(*by)
            ),
            Some(short) => format!("{wording} falls short, {}", against(short)),
            None => format!("{wording} is kept only in part"),
        };
        let how = match &self.shortage {
            Some(measured) if self.said_kept => format!(
                "It is said to be kept at {moment} in {stage}, yet what was measured there is {}.",
                short(measured)
            ),
            Some(measured) => format!(
                "What was measured at {moment} in {stage} is {}.",
                short(measured)
            ),
            None => {
                format!("At {moment} in {stage} they get it in part, or only some of them do.")
            }
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
        words => format!(" Evidence: {words}."),
    }
}

/// What closes a gap between words and a moment: both sides settle on one of the two.
fn settle(sides: &[String], stage: &str) -> String {
    let sides = match sides {
        [] => "Decide".to_owned(),
        [one] => format!("{one} decides"),
        several => format!("{} settle", listed(several, "and")),
    };
    format!("{sides} which gives way: what happens in {stage}, or what customers are told.")
}

impl English for Unproven<'_> {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let heard = heard(&self.heard);
        let Self {
            wording,
            moment,
            stage,
            ..
        } = self;
        let (title, how) = match self.flaw {
            Flaw::Unjudged => (
                format!("Nobody knows whether {wording} is kept"),
                "and nobody has said yet whether it is".to_owned(),
            ),
            Flaw::Bare => (
                format!("Nothing shows that {wording} is kept"),
                "and is said to be, but no date, measurement or evidence goes with that".to_owned(),
            ),
            Flaw::Old(age) => (
                format!("The proof of {wording} is old"),
                format!(
                    "and was last looked at {} ago",
                    counted(age.unsigned_abs() as usize, "day", "days")
                ),
            ),
            Flaw::InFuture => (
                format!("The proof of {wording} is dated in the future"),
                "and what is written down about it is dated later than today".to_owned(),
            ),
            Flaw::Incomparable => (
                format!("{wording} cannot be judged by what was measured"),
                format!(
                    "but “{}” cannot be compared with “{}”",
                    self.measured.map(Quantity::to_words).unwrap_or_default(),
                    self.measure.map(Measure::to_words).unwrap_or_default()
                ),
            ),
        };
        let who = match &self.nearest {
            Some(owner) => format!("{owner} is the nearest to it."),
            None => "Name who does.".to_owned(),
        };
        GapWords {
            title,
            explanation: format!("{heard} It is to be kept at {moment} in {stage}, {how}."),
            fix: match self.flaw {
                Flaw::Incomparable => {
                    "Write both in units of the same kind, such as hours and days.".to_owned()
                }
                _ => format!(
                    "Look at what happens at {moment} and write down what was found and when. {who}"
                ),
            },
        }
    }
}

impl English for Conflict<'_> {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let [(first, measure, first_heard), (second, other, second_heard)] = &self.sides;
        let measure = measure.map(Measure::to_words).unwrap_or_default();
        let other = other.map(Measure::to_words).unwrap_or_default();
        let who = match self.owners.as_slice() {
            [] => "Settle".to_owned(),
            [only] => format!("{only} settles"),
            several => format!("{} settle", listed(several, "and")),
        };
        GapWords {
            title: format!("{first} and {second} disagree"),
            explanation: format!(
                "In {} customers count on both: {measure} and {other}. {} As for the other, {}",
                self.stage,
                heard(first_heard),
                heard(second_heard).replacen("Customers", "customers", 1),
            ),
            fix: format!("{who} on one of the two, and that one is said everywhere."),
        }
    }
}

impl English for Unowned {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        GapWords {
            title: format!("Nobody answers for {}", self.wording),
            explanation: format!(
                "{} No one is named to see that it is kept.",
                heard(&self.heard)
            ),
            fix: match self.nearest.as_slice() {
                [] => "Name its owner.".to_owned(),
                [one] => format!("Name its owner; {one} is the nearest."),
                several => format!("Name its owner, one of {}.", listed(several, "and")),
            },
        }
    }
}

impl English for Crosses {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { wording, .. } = self;
        let (heard, kept) = (heard(&self.heard), stages(&self.kept, "or"));
        GapWords {
            title: format!("{wording} is handed over without an agreement"),
            explanation: format!(
                "{heard} It is kept in {kept}. Before they get there, they are handed over at {}, \
                 and {}.",
                others(&self.hand_offs, "and"),
                if self.missing {
                    "nothing says that the promise goes with them"
                } else {
                    "not both sides have accepted what passes with them"
                }
            ),
            fix: format!(
                "Write {wording} into the agreement on {}, and have both sides accept it.",
                others(&self.hand_offs, "and on")
            ),
        }
    }
}

impl English for Unledgered {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { claim, said, stage } = self;
        GapWords {
            title: format!("{claim} is said, and no promise records it"),
            explanation: format!(
                "In {stage} customers get to read or hear {said}, and will take that as a promise."
            ),
            fix: format!(
                "Make a promise of {claim} so that it can be followed, or take it out of the words."
            ),
        }
    }
}
