//! Customers feel much worse after a hand-off than before it.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "feeling-drop",
    title: "Feeling drops at a hand-off",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "customers notice the seam",
    reads: Aspects::FEELINGS.and(Aspects::FOLLOWING),
    meaning: "Compares the last feeling that is known before a hand-off with the first one after it. This speaks up when it falls by two points or more.",
    remedy: "Let both sides walk through the hand-off as the customer does.",
    theory: "The peak-end rule: how the last part ended colours how the next one is met (Fredrickson, Kahneman 1993); service blueprinting for where it happens (Shostack 1984).",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let ([crossing], [giver, receiver]) = (
        gap.evidence.hand_offs.as_slice(),
        gap.evidence.owners.as_slice(),
    ) else {
        return gone(gap);
    };
    let (giver, receiver) = (telling.owner(*giver), telling.owner(*receiver));
    let (from, to) = (telling.stage(crossing.from), telling.stage(crossing.to));
    let points = usize::try_from(gap.evidence.count.unwrap_or_default()).unwrap_or_default();
    GapWords {
        title: format!("Customers feel {points} points worse when they come to {to}"),
        explanation: format!(
            "The last they live through in {from}, with {giver}, feels {points} points better than \
             the first in {to}, with {receiver}."
        ),
        fix: format!(
            "{giver} and {receiver} walk through it as a customer, from the end of {from} to the first hour of {to}."
        ),
    }
}
