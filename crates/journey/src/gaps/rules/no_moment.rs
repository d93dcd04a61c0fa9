//! A stage in which nothing that matters is named.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "no-moment",
    title: "Stage without a moment",
    severity: Severity::Low,
    most: Severity::Low,
    weight: "nobody has said yet what happens there",
    reads: Aspects::MOMENTS.and(Aspects::FLOW).and(Aspects::OWNERS),
    meaning: "A stage has no moment that matters.",
    remedy: "Name what customers do and feel there.",
    theory: "Moments of truth: customers judge the whole company by single encounters (Normann 1984; Carlzon 1987).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for stage in survey
        .columns
        .stages
        .iter()
        .filter(|stage| stage.moments.is_empty())
    {
        let id = stage.stage;
        let mut evidence = Evidence::default();
        evidence.add_owner(stage.owner);
        gaps.push(Gap::found(Rule::NoMoment, &[id.0], id, Some(id), evidence));
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(stage) = gap.stage else {
        return gone(gap);
    };
    let name = telling.stage(stage);
    GapWords {
        title: format!("No moment is named in {name}"),
        explanation: format!(
            "The map does not say what customers do and feel in {name}, so nothing there can keep a promise."
        ),
        fix: "Name the moment by which customers would judge us there, and how it feels."
            .to_owned(),
    }
}
