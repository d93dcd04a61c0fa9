//! A hand-off without an agreement.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{HandOff, Names, Telling};
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "handoff-without-agreement",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for &hand_off in &survey.hand_offs {
        let (.., crossing) = hand_off;
        if crossing.agreement != AgreementState::Missing {
            continue;
        }
        gaps.push(Gap::found(
            Rule::HandoffWithoutAgreement,
            &[crossing.transition.0],
            crossing.transition,
            Some(crossing.to),
            survey.crossed_at(hand_off),
        ));
    }
}

/// What is told of it.
pub(crate) struct Unagreed {
    pub(crate) hand_off: HandOff,
    /// The promises still open as customers cross.
    pub(crate) open: Names,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let [from, to] = gap.evidence.path.as_slice() else {
        return None;
    };
    let open = gap.evidence.crossing.as_slice();
    Some(telling.say(&Unagreed {
        hand_off: telling.handed_over(gap, *from, *to)?,
        // One that is named by itself is the only one.
        open: match open {
            [] | [_] => telling.promises(open, open.len()),
            several => telling.promises(several, gap.evidence.crossing_count),
        },
    }))
}
