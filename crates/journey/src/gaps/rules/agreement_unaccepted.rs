//! An agreement that not both sides have accepted.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{HandOff, Telling};
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "agreement-unaccepted",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
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

/// What is told of it.
pub(crate) struct Unaccepted {
    pub(crate) hand_off: HandOff,
    pub(crate) missing: Missing,
}

/// Who has not said yes.
pub(crate) enum Missing {
    Giver,
    Receiver,
    Both,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    Some(telling.say(&Unaccepted {
        hand_off: telling.hand_off(gap)?,
        missing: match gap.evidence.hand_offs.first()?.agreement {
            AgreementState::AcceptedByGiver => Missing::Receiver,
            AgreementState::AcceptedByReceiver => Missing::Giver,
            _ => Missing::Both,
        },
    }))
}
