//! Gaps about what customers hear, feel and can reach, in English.

use super::stages;
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
use crate::language::{English, counted, listed};
use crate::model::Phase;

impl English for Silent {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { stage, .. } = self;
        GapWords {
            title: format!("Customers hear nothing from us in {stage}"),
            explanation: match self.moments {
                0 => format!(
                    "No email, call, page or message reaches them while they are in {stage}."
                ),
                count => format!(
                    "They live through {} in {stage}, and no email, call, page or message of ours \
                     goes with it.",
                    counted(count, "moment", "moments")
                ),
            },
            fix: "Add the comm that reaches them here, or write the one they are missing."
                .to_owned(),
        }
    }
}

impl English for Silence {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { path, first, .. } = self;
        GapWords {
            title: match self.stages {
                Some(stages) => format!("{stages} stages in a row without a word from us"),
                None => "Customers can go round for ever without a word from us".to_owned(),
            },
            explanation: format!(
                "Whoever goes {path} gets no email, call, page or message of ours on the whole way."
            ),
            fix: format!(
                "Say something where it helps most: as they come to {first}, or where they have \
                 to wait."
            ),
        }
    }
}

impl English for Crowd {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { stage, count, .. } = self;
        let who = match self.owners.as_slice() {
            [] | [_] => String::new(),
            several => format!(
                " They come from {}, who may not know of one another.",
                listed(several, "and")
            ),
        };
        GapWords {
            title: format!("{count} comms crowd {stage}"),
            explanation: format!(
                "Customers get {count} messages of ours while they are in {stage}.{who}"
            ),
            fix: "Join those that say the same, and move the others to where they are needed."
                .to_owned(),
        }
    }
}

impl English for NoMoment {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self(stage) = self;
        GapWords {
            title: format!("No moment is named in {stage}"),
            explanation: format!(
                "The map does not say what customers do and feel in {stage}, so nothing there can \
                 keep a promise."
            ),
            fix: "Name the moment by which customers would judge us there, and how it feels."
                .to_owned(),
        }
    }
}

impl English for Drop {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { points, .. } = self;
        let HandOff {
            from,
            to,
            giver,
            receiver,
        } = &self.hand_off;
        GapWords {
            title: format!("Customers feel {points} points worse when they come to {to}"),
            explanation: format!(
                "The last they live through in {from}, with {giver}, feels {points} points better \
                 than the first in {to}, with {receiver}."
            ),
            fix: format!(
                "{giver} and {receiver} walk through it as a customer, from the end of {from} to \
                 the first hour of {to}."
            ),
        }
    }
}

impl English for Ending {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { before, decision } = self;
        GapWords {
            title: format!("Customers come to {decision} on a bad feeling"),
            explanation: format!(
                "They decide about us in {decision}. The strongest feeling on the way there is a \
                 bad one, and so is the last, in {before}. That is what they will remember."
            ),
            fix: format!("Mend the last moment of {before} first, then the worst one before it."),
        }
    }
}

impl English for Pain {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { moment, stage } = self;
        GapWords {
            title: format!("Nobody answers the pain of {moment}"),
            explanation: format!(
                "It feels very bad, and neither in {stage} nor in what comes next do customers \
                 hear a word from us."
            ),
            fix: format!(
                "Add the comm that reaches them after {moment}: what happened, what is done about \
                 it, by when."
            ),
        }
    }
}

impl English for Unreachable {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { stage, .. } = self;
        GapWords {
            title: format!("No path leads to {stage}"),
            explanation: format!(
                "Customers start in {}, and no transition brings them from there to {stage}. \
                 Whatever it promises or keeps, nobody gets it.",
                stages(&self.starts, "or")
            ),
            fix: format!(
                "Draw the transition that brings customers to {stage}, or say that their life with \
                 us can begin there."
            ),
        }
    }
}

impl English for DeadEnd {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self(stage) = self;
        GapWords {
            title: format!("The journey breaks off in {stage}"),
            explanation: format!(
                "No transition leads on from {stage}. Whether customers stay, come back, bring \
                 others or are lost, the map does not say."
            ),
            fix: format!(
                "Draw where customers go from {stage}: on, back, a referral, or a leave if they \
                 are lost there."
            ),
        }
    }
}

impl English for Uncovered {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let title = self.0.title();
        let question = match self.0 {
            Phase::Discovery => "how customers first come across us",
            Phase::Consideration => "how customers weigh us against others",
            Phase::Purchase => "how customers sign or pay",
            Phase::Onboarding => "how customers get set up",
            Phase::Activation => "how customers come to their first real use",
            Phase::ValueRealization => "when customers get the outcome they came for",
            Phase::Renewal => "how customers decide to stay",
            Phase::Expansion => "how customers come to buy more",
            Phase::Advocacy => "how customers come to tell others",
        };
        GapWords {
            title: format!("No stage covers {title}"),
            explanation: format!(
                "The map does not show {question}, so nothing there can be followed."
            ),
            fix: format!("Add a stage for {title}, or set the phase of the stage that covers it."),
        }
    }
}

impl English for Loop {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { round, .. } = self;
        GapWords {
            title: format!("Nobody gets out of {}", stages(&self.stages, "and")),
            explanation: format!(
                "Customers go {round} and so on. No transition leads on from there, and none says \
                 that they leave."
            ),
            fix: format!(
                "Draw where customers go from {}, or where they leave.",
                stages(&self.stages, "or")
            ),
        }
    }
}

impl English for Unjudged {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self(stage) = self;
        GapWords {
            title: format!("The room has not judged {stage}"),
            explanation: format!(
                "Other stages have an answer to whether a customer would feel a consistent \
                 promise; {stage} has none."
            ),
            fix: format!("Ask the room about {stage}: yes, partly or no, and why."),
        }
    }
}

impl English for Unexplained {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        let Self { stage, .. } = self;
        let reason = match self.reason.as_str() {
            "" => String::new(),
            words => format!(" The reason given: {words}."),
        };
        GapWords {
            title: format!("The room says no to {stage}, and the map does not say why"),
            explanation: format!(
                "Asked whether a customer would feel a consistent promise in {stage}, the room \
                 said no.{reason} Yet no broken, missed or unowned promise shows there."
            ),
            fix: "Put on the map what the room had in mind: the promise that was heard, the \
                  moment that breaks it."
                .to_owned(),
        }
    }
}
