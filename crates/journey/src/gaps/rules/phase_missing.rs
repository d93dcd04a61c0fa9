//! A lifecycle phase no stage lies in.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::model::Phase;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "phase-missing",
    severity: Severity::Low,
    most: Severity::Low,
    reads: Aspects::FLOW,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let covered: Vec<Phase> = survey
        .columns
        .stages
        .iter()
        .filter_map(|stage| stage.phase)
        .collect();
    // A journey that uses no phases at all is not divided that way.
    if covered.is_empty() {
        return;
    }
    for phase in Phase::ALL {
        if covered.contains(&phase) {
            continue;
        }
        let evidence = Evidence {
            phase: Some(phase),
            ..Evidence::default()
        };
        let mut gap = Gap::found(
            Rule::PhaseMissing,
            &[survey.journey.0],
            survey.journey,
            None,
            evidence,
        );
        gap.key.push(':');
        gap.key
            .push_str(&phase.title().to_lowercase().replace(' ', "-"));
        gaps.push(gap);
    }
}

/// What is told of it: the phase.
pub(crate) struct Uncovered(pub(crate) Phase);

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    Some(telling.say(&Uncovered(gap.evidence.phase?)))
}
