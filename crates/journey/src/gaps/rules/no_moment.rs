//! A stage in which nothing that matters is named.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "no-moment",
    severity: Severity::Low,
    most: Severity::Low,
    reads: Aspects::MOMENTS.and(Aspects::FLOW).and(Aspects::OWNERS),
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

/// What is told of it: the stage.
pub(crate) struct NoMoment(pub(crate) String);

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    Some(telling.say(&NoMoment(telling.stage(gap.stage?))))
}
