//! A stage no customer can reach.

use super::{Aspects, Definition};
use crate::flow;
use crate::gaps::columns::Columns;
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Names, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "stage-unreachable",
    severity: Severity::Medium,
    most: Severity::Medium,
    reads: Aspects::FLOW.and(Aspects::OWNERS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    let starts = flow::starts(&columns.stages);
    let reached = Columns::search(&columns.any, &starts, |_| true);
    for (column, stage) in columns.stages.iter().enumerate() {
        if !reached.contains(column) {
            let mut evidence = Evidence::default();
            evidence.add_owner(stage.owner);
            gaps.push(Gap::found(
                Rule::StageUnreachable,
                &[stage.stage.0],
                stage.stage,
                Some(stage.stage),
                evidence,
            ));
        }
    }
}

/// What is told of it.
pub(crate) struct Unreachable {
    pub(crate) stage: String,
    /// Where customers begin.
    pub(crate) starts: Names,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let RecordRef::Stage(id) = gap.about else {
        return None;
    };
    Some(telling.say(&Unreachable {
        stage: telling.stage(id),
        starts: telling.stages(telling.starts(id)),
    }))
}
