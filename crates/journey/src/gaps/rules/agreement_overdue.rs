//! An agreement whose review date has passed.

use jiff::Unit;

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, counted};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "agreement-overdue",
    title: "Agreement overdue for review",
    severity: Severity::Low,
    most: Severity::Medium,
    weight: "it may still hold",
    reads: Aspects::FLOW.and(Aspects::OWNERS).and(Aspects::AGREEMENTS),
    meaning: "The date on which a hand-off agreement was to be looked at again has passed.",
    remedy: "Look at it together, and set the next date.",
    theory: "Service blueprinting: what two functions agreed drifts apart unless they look at it again (Shostack 1984).",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let ([crossing], [giver, receiver]) = (
        gap.evidence.hand_offs.as_slice(),
        gap.evidence.owners.as_slice(),
    ) else {
        return gone(gap);
    };
    let (giver, receiver) = (telling.owner(*giver), telling.owner(*receiver));
    let days = usize::try_from(gap.evidence.count.unwrap_or_default()).unwrap_or_default();
    GapWords {
        title: format!("The agreement between {giver} and {receiver} is overdue for review"),
        explanation: format!(
            "They were to look again at what passes from {} to {} {} ago.",
            telling.stage(crossing.from),
            telling.stage(crossing.to),
            counted(days, "day", "days")
        ),
        fix: format!("{giver} and {receiver} look at it together and set the next date."),
    }
}
