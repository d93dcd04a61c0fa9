//! The rules in English.

use crate::gaps::Rule;
use crate::gaps::words::RuleText;
use crate::language::English;

/// SERVQUAL's gap 4, which all promise rules stand on.
const GAP_4: &str = "Gap 4 of the gaps model of service quality, between what is delivered and \
    what is said to customers (Parasuraman, Zeithaml, Berry 1985).";

impl English for Rule {
    type Words = RuleText;

    #[expect(clippy::too_many_lines, reason = "one arm for each rule")]
    fn english(&self) -> RuleText {
        match self {
            Self::PromiseUnlinked => RuleText {
                title: "Promise that no moment keeps",
                weight: "a promise with nothing to keep it",
                meaning: "Every promise needs a moment in which customers get what they were told. This speaks up when a promise is linked to none.",
                remedy: "Link the promise to the moment that keeps it, or stop saying it.",
                theory: GAP_4,
            },
            Self::PromiseLeak => RuleText {
                title: "Promise that some customers miss",
                weight: "some customers never get it in time",
                meaning: "Follows a promise along every path customers can walk. This speaks up when one of them gets past the stage the promise is due by without passing a moment that keeps it.",
                remedy: "Keep it at the stage all such paths pass, or bring everybody through the one that keeps it.",
                theory: GAP_4,
            },
            Self::PromiseNeverDue => RuleText {
                title: "Promise that can be put off for ever",
                weight: "most customers leave the round",
                meaning: "Looks for a loop in which customers who heard a promise can stay without ever passing a moment that keeps it or the stage it is due by.",
                remedy: "Keep it somewhere on the round, or give the round an end.",
                theory: GAP_4,
            },
            Self::PromiseUnreachable => RuleText {
                title: "Moment out of reach of its promise",
                weight: "the moment keeps nothing for those who heard it",
                meaning: "Looks whether customers who heard a promise can get to each moment that is linked to it.",
                remedy: "Draw the transition that leads there, or link the promise to a moment on their way.",
                theory: GAP_4,
            },
            Self::PromiseLate => RuleText {
                title: "Promise kept too late",
                weight: "nobody gets it in time",
                meaning: "This speaks up when every moment that keeps a promise, and that customers can get to, lies after the stage it is due by.",
                remedy: "Bring the moment forward, or promise it for later.",
                theory: GAP_4,
            },
            Self::PromiseBroken => RuleText {
                title: "Broken promise",
                weight: "customers are let down",
                meaning: "Somebody has looked and said that a moment breaks the promise.",
                remedy: "Both sides settle which gives way: what happens, or what customers are told.",
                theory: GAP_4,
            },
            Self::PromiseShort => RuleText {
                title: "Promise kept in part",
                weight: "customers get less than they were told",
                meaning: "A promise is kept in part, or what was measured falls short of what it measures itself by. Units are converted, and the factor is named.",
                remedy: "Both sides settle which gives way: what happens, or what customers are told.",
                theory: GAP_4,
            },
            Self::PromiseUnproven => RuleText {
                title: "Promise nobody has proof of",
                weight: "it may well be kept",
                meaning: "A link from a promise to a moment has no verdict, has a verdict with neither a date nor evidence nor a measurement, has evidence older than the journey's review age or dated in the future, or has a measurement whose unit cannot be compared with the promise's measure.",
                remedy: "Look, measure, and write down what was found and when.",
                theory: GAP_4,
            },
            Self::PromiseConflict => RuleText {
                title: "Promises that disagree",
                weight: "customers cannot tell which of the two counts",
                meaning: "Two promises with measures of the same kind are about the same thing: the same moment is to keep them, or their wordings say the same but for the numbers. This speaks up when the measures differ and customers count on both at one stage.",
                remedy: "Settle on one of them everywhere it is said.",
                theory: GAP_4,
            },
            Self::PromiseUnowned => RuleText {
                title: "Promise nobody answers for",
                weight: "nobody is there to keep it",
                meaning: "A promise has no owner of its own.",
                remedy: "Name who answers for it.",
                theory: GAP_4,
            },
            Self::PromiseCrossesWithoutAgreement => RuleText {
                title: "Promise handed over without an agreement",
                weight: "whoever takes over may never hear of it",
                meaning: "Between the words that make a promise and the moments that keep it, customers are handed to another owner. This speaks up when that hand-off has no agreement that both sides accepted.",
                remedy: "Write the promise into the agreement of each hand-off it crosses, and have both sides accept it.",
                theory: "Service blueprinting: failures gather where one function hands over to another out of the customer's sight (Shostack 1984).",
            },
            Self::ClaimUnledgered => RuleText {
                title: "Claim that no promise records",
                weight: "it is a hint, read from the words alone",
                meaning: "Reads the words of comms, in plain English, for quantities and absolutes a customer would take as a promise: “in 24 hours”, “always”, “no setup fee”. This speaks up when no promise that the comm makes records one.",
                remedy: "Make a promise of it, so that it can be followed, or take it out of the words.",
                theory: GAP_4,
            },
            Self::StageUnowned => RuleText {
                title: "Stage nobody answers for",
                weight: "nobody keeps the stage together",
                meaning: "One owner is accountable for each stage. This speaks up when none is named.",
                remedy: "Name the one person or team that answers for the stage.",
                theory: "A journey crosses functions; without one accountable owner for each stage, what customers live through between functions is nobody's work (Shostack 1984, “Designing services that deliver”).",
            },
            Self::MomentUnowned => RuleText {
                title: "Moment nobody answers for",
                weight: "nobody is named to make it right",
                meaning: "A moment that matters has no owner of its own.",
                remedy: "Name its owner.",
                theory: "Moments of truth: the encounters in which customers judge the whole company need somebody with the means to make them right (Normann 1984; Carlzon 1987).",
            },
            Self::CommUnowned => RuleText {
                title: "Comm nobody answers for",
                weight: "nobody is there to change its words",
                meaning: "A comm has no owner of its own, and neither has its stage.",
                remedy: "Name who answers for its words.",
                theory: "Service blueprinting: every line a customer reads is some function's work, or nobody's (Shostack 1984).",
            },
            Self::HandoffWithoutAgreement => RuleText {
                title: "Hand-off without an agreement",
                weight: "what was said on one side gets lost on the other",
                meaning: "The accountable owner changes from one stage to the next, and nothing says what passes with the customer and within what time.",
                remedy: "Write an agreement that both sides accept.",
                theory: "Service blueprinting: failures gather where one function hands over to another out of the customer's sight (Shostack 1984).",
            },
            Self::AgreementUnaccepted => RuleText {
                title: "Agreement not accepted by both",
                weight: "it binds nobody yet",
                meaning: "A hand-off has an agreement, but the giver, the receiver or both have not accepted it.",
                remedy: "Have the side that is missing accept it, or change it until they can.",
                theory: "Service blueprinting: a hand-off holds when both functions know what passes (Shostack 1984).",
            },
            Self::AgreementOverdue => RuleText {
                title: "Agreement overdue for review",
                weight: "it may still hold",
                meaning: "The date on which a hand-off agreement was to be looked at again has passed.",
                remedy: "Look at it together, and set the next date.",
                theory: "Service blueprinting: what two functions agreed drifts apart unless they look at it again (Shostack 1984).",
            },
            Self::StageSilent => RuleText {
                title: "Stage without a word from us",
                weight: "customers wonder where they stand",
                meaning: "No comm of ours reaches the customer in this stage.",
                remedy: "Add the comm that reaches them, or write the one that is missing.",
                theory: "What customers are told while they wait shapes what they perceive as delivered: gap 4 again, by omission (Parasuraman, Zeithaml, Berry 1985).",
            },
            Self::Silence => RuleText {
                title: "Long silence",
                weight: "they wonder whether we still know them",
                meaning: "Looks for walks through stages without a comm. This speaks up when one is as long as the journey's threshold, or when customers can go round in silence for ever.",
                remedy: "Add a comm at the stage where it helps most of them.",
                theory: "What customers are told while they wait shapes what they perceive as delivered: gap 4 again, by omission (Parasuraman, Zeithaml, Berry 1985).",
            },
            Self::CommsCrowded => RuleText {
                title: "Too many comms at once",
                weight: "each of them is read less",
                meaning: "A stage has more comms than the journey's threshold.",
                remedy: "Join some of them, or move them to where they are needed.",
                theory: "Attention is limited, and what competes for it loses (Kahneman 1973, “Attention and effort”).",
            },
            Self::NoMoment => RuleText {
                title: "Stage without a moment",
                weight: "nobody has said yet what happens there",
                meaning: "A stage has no moment that matters.",
                remedy: "Name what customers do and feel there.",
                theory: "Moments of truth: customers judge the whole company by single encounters (Normann 1984; Carlzon 1987).",
            },
            Self::FeelingDrop => RuleText {
                title: "Feeling drops at a hand-off",
                weight: "customers notice the seam",
                meaning: "Compares the last feeling that is known before a hand-off with the first one after it. This speaks up when it falls by two points or more.",
                remedy: "Let both sides walk through the hand-off as the customer does.",
                theory: "The peak-end rule: how the last part ended colours how the next one is met (Fredrickson, Kahneman 1993); service blueprinting for where it happens (Shostack 1984).",
            },
            Self::BadEnding => RuleText {
                title: "Bad feeling before a decision",
                weight: "customers decide with this in mind",
                meaning: "For each stage in which customers decide (Purchase, Renewal, Expansion), looks at what they lived through since the decision before. This speaks up when on some way in both the strongest feeling and the last one are bad.",
                remedy: "Make the last moment before the decision a good one, and mend the worst.",
                theory: "The peak-end rule: an experience is judged by its extreme and its end (Fredrickson, Kahneman 1993).",
            },
            Self::PainUnanswered => RuleText {
                title: "Pain nobody answers",
                weight: "what is not made good is told to others",
                meaning: "A moment feels very bad, and no comm of ours reaches customers in that stage or in any they go on to next.",
                remedy: "Say something while it hurts: what happened, what is done, by when.",
                theory: "Service recovery: a failure that is answered costs less than one that is not (Hart, Heskett, Sasser 1990, “The profitable art of service recovery”).",
            },
            Self::StageUnreachable => RuleText {
                title: "Stage no customer can reach",
                weight: "whatever it promises or keeps, nobody gets it",
                meaning: "No path from where customers can begin leads to this stage.",
                remedy: "Draw the transition that leads there, or say that customers can begin there.",
                theory: "Reachability in a directed graph: what cannot be reached from where customers start is on the map but in nobody's life.",
            },
            Self::DeadEnd => RuleText {
                title: "Stage that leads nowhere",
                weight: "the map does not say how it ends",
                meaning: "No transition leads on from this stage, not even one that says customers leave.",
                remedy: "Draw where customers go from there, or mark them as leaving.",
                theory: "The peak-end rule: an experience is remembered by its extreme and its end, so an end nobody designed is a risk (Fredrickson, Kahneman 1993).",
            },
            Self::PhaseMissing => RuleText {
                title: "Phase no stage covers",
                weight: "nothing there can be followed",
                meaning: "The journey uses lifecycle phases, and one of the nine has no stage.",
                remedy: "Add a stage for it, or set the phase of the stage that covers it.",
                theory: "A journey is end to end only if it goes on after the sale: nine phases in three acts, from Discovery to Advocacy.",
            },
            Self::LoopWithoutExit => RuleText {
                title: "Loop without an exit",
                weight: "the map does not say how it ends",
                meaning: "Looks for stages that lead only to one another, with no way on and no way out.",
                remedy: "Draw where customers go from there, or mark where they leave.",
                theory: "Reachability in a directed graph: a strongly connected component without an edge out of it holds whoever enters (Tarjan 1972).",
            },
            Self::VerdictMissing => RuleText {
                title: "Stage without a verdict",
                weight: "the room has begun and not finished",
                meaning: "The room answers, stage by stage, whether a customer would feel a consistent promise. This speaks up for stages without an answer once another stage has one.",
                remedy: "Ask the room about this stage too.",
                theory: "Gap 1 of the gaps model: what we think customers experience has to be said before it can be checked (Parasuraman, Zeithaml, Berry 1985).",
            },
            Self::VerdictNoWithoutGap => RuleText {
                title: "A no that nothing explains",
                weight: "the room knows something the map does not show",
                meaning: "The room said that a customer would not feel a consistent promise in this stage, and no other rule finds anything there.",
                remedy: "Put on the map what the room had in mind.",
                theory: "Gap 1 of the gaps model: what people know and have not written down cannot be acted on (Parasuraman, Zeithaml, Berry 1985).",
            },
        }
    }
}
