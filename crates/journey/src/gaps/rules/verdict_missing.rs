//! A stage whose promise the room has not judged yet.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "verdict-missing",
    severity: Severity::Low,
    most: Severity::Low,
    reads: Aspects::VERDICTS.and(Aspects::FLOW).and(Aspects::OWNERS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let stages = &survey.columns.stages;
    if !stages.iter().any(|stage| stage.verdict.is_some()) {
        return;
    }
    for stage in stages.iter().filter(|stage| stage.verdict.is_none()) {
        let id = stage.stage;
        let mut evidence = Evidence::default();
        evidence.add_owner(stage.owner);
        gaps.push(Gap::found(
            Rule::VerdictMissing,
            &[id.0],
            id,
            Some(id),
            evidence,
        ));
    }
}

/// What is told of it: the stage.
pub(crate) struct Unjudged(pub(crate) String);

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    Some(telling.say(&Unjudged(telling.stage(gap.stage?))))
}
