//! An agreement whose review date has passed.

use jiff::Unit;

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{HandOff, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "agreement-overdue",
    severity: Severity::Low,
    most: Severity::Medium,
    reads: Aspects::FLOW.and(Aspects::OWNERS).and(Aspects::AGREEMENTS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for &hand_off in &survey.hand_offs {
        let (.., crossing) = hand_off;
        if crossing.agreement == AgreementState::Missing {
            continue;
        }
        let agreement = (survey.graph.link(crossing.transition))
            .and_then(|link| survey.records.agreements.get(&link.edge.agreement?));
        let days = (agreement.and_then(|agreement| agreement.review_on))
            .and_then(|review| review.until((Unit::Day, survey.today.0)).ok())
            .map_or(0, |span| span.get_days());
        if days <= 0 {
            continue;
        }
        let evidence = Evidence {
            count: Some(days.into()),
            ..survey.at_hand_off(hand_off)
        };
        gaps.push(Gap::found(
            Rule::AgreementOverdue,
            &[crossing.transition.0],
            crossing.transition,
            Some(crossing.to),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Overdue {
    pub(crate) hand_off: HandOff,
    pub(crate) days: usize,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let days = gap.evidence.count.unwrap_or_default();
    Some(telling.say(&Overdue {
        hand_off: telling.hand_off(gap)?,
        days: usize::try_from(days).unwrap_or_default(),
    }))
}
