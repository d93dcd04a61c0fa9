//! A stage with no way on that is not marked as leaving.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "dead-end",
    severity: Severity::Medium,
    most: Severity::Medium,
    reads: Aspects::FLOW.and(Aspects::OWNERS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    for (stage, leads_on) in columns.stages.iter().zip(&columns.leads_on) {
        let id = stage.stage;
        if !leads_on {
            let mut evidence = Evidence::default();
            evidence.add_owner(stage.owner);
            gaps.push(Gap::found(Rule::DeadEnd, &[id.0], id, Some(id), evidence));
        }
    }
}

/// What is told of it: the stage.
pub(crate) struct DeadEnd(pub(crate) String);

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let RecordRef::Stage(id) = gap.about else {
        return None;
    };
    Some(telling.say(&DeadEnd(telling.stage(id))))
}
