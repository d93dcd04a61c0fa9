//! Customers feel much worse after a hand-off than before it.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{HandOff, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "feeling-drop",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FEELINGS.and(Aspects::FOLLOWING),
    check,
    words,
};

/// A drop of so many points, on the scale from −2 to +2, is felt as a break.
const DROP: i8 = 2;

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let ends: Vec<Option<(i8, i8)>> = (0..survey.columns.stages.len())
        .map(|column| {
            let mut felt = survey.feelings(column).map(|(_, feeling)| feeling);
            let first = felt.next()?;
            Some((first, felt.next_back().unwrap_or(first)))
        })
        .collect();
    for &hand_off in &survey.hand_offs {
        let (from, to, crossing) = hand_off;
        let (Some((_, before)), Some((after, _))) = (ends[from], ends[to]) else {
            continue;
        };
        let drop = before - after;
        if drop < DROP {
            continue;
        }
        let mut evidence = Evidence {
            count: Some(drop.into()),
            ..survey.at_hand_off(hand_off)
        };
        if crossing.agreement == AgreementState::Missing {
            evidence.reasons.push(Reason::NobodyAnswers);
        }
        gaps.push(Gap::found(
            Rule::FeelingDrop,
            &[crossing.transition.0],
            crossing.transition,
            Some(crossing.to),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Drop {
    pub(crate) hand_off: HandOff,
    /// By how many points feelings fall; two or more.
    pub(crate) points: usize,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let points = gap.evidence.count.unwrap_or_default();
    Some(telling.say(&Drop {
        hand_off: telling.hand_off(gap)?,
        points: usize::try_from(points).unwrap_or_default(),
    }))
}
