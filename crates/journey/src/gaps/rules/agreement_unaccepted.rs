//! An agreement that not both sides have accepted.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "agreement-unaccepted",
    title: "Agreement not accepted by both",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "it binds nobody yet",
    reads: Aspects::FOLLOWING,
    meaning: "A hand-off has an agreement, but the giver, the receiver or both have not accepted it.",
    remedy: "Have the side that is missing accept it, or change it until they can.",
    theory: "Service blueprinting: a hand-off holds when both functions know what passes (Shostack 1984).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for &hand_off in &survey.hand_offs {
        let (.., crossing) = hand_off;
        if matches!(
            crossing.agreement,
            AgreementState::Missing | AgreementState::Agreed
        ) {
            continue;
        }
        gaps.push(Gap::found(
            Rule::AgreementUnaccepted,
            &[crossing.transition.0],
            crossing.transition,
            Some(crossing.to),
            survey.crossed_at(hand_off),
        ));
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let ([crossing], [giver, receiver]) = (
        gap.evidence.hand_offs.as_slice(),
        gap.evidence.owners.as_slice(),
    ) else {
        return gone(gap);
    };
    let (giver, receiver) = (telling.owner(*giver), telling.owner(*receiver));
    let missing = match crossing.agreement {
        AgreementState::AcceptedByGiver => receiver.clone(),
        AgreementState::AcceptedByReceiver => giver.clone(),
        _ => format!("{giver} and {receiver}"),
    };
    let neither = crossing.agreement == AgreementState::Proposed;
    GapWords {
        title: if neither {
            format!("Neither {giver} nor {receiver} has accepted their agreement")
        } else {
            format!("{missing} has not accepted the agreement")
        },
        explanation: format!(
            "From {} to {}, customers pass from {giver} to {receiver}. What passes with them is \
             written down, but {}.",
            telling.stage(crossing.from),
            telling.stage(crossing.to),
            if neither {
                "neither side has said yes".to_owned()
            } else {
                format!("{missing} has not said yes")
            }
        ),
        fix: format!("Have {missing} accept it, or change it until they can."),
    }
}
