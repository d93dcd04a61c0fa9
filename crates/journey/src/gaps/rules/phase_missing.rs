//! A lifecycle phase no stage lies in.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::model::Phase;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "phase-missing",
    title: "Phase no stage covers",
    severity: Severity::Low,
    most: Severity::Low,
    weight: "nothing there can be followed",
    reads: Aspects::FLOW,
    meaning: "The journey uses lifecycle phases, and one of the nine has no stage.",
    remedy: "Add a stage for it, or set the phase of the stage that covers it.",
    theory: "A journey is end to end only if it goes on after the sale: nine phases in three \
        acts, from Discovery to Advocacy.",
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

fn words(gap: &Gap, _: &Telling<'_>) -> GapWords {
    let Some(phase) = gap.evidence.phase else {
        return gone(gap);
    };
    let title = phase.title();
    let question = match phase {
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
        explanation: format!("The map does not show {question}, so nothing there can be followed."),
        fix: format!("Add a stage for {title}, or set the phase of the stage that covers it."),
    }
}
