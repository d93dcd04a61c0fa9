//! A stage no customer can reach.

use super::{Aspects, Definition, gone};
use crate::flow;
use crate::gaps::columns::Columns;
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "stage-unreachable",
    title: "Stage no customer can reach",
    severity: Severity::Medium,
    most: Severity::Medium,
    weight: "whatever it promises or keeps, nobody gets it",
    reads: Aspects::FLOW.and(Aspects::OWNERS),
    meaning: "No path from where customers can begin leads to this stage.",
    remedy: "Draw the transition that leads there, or say that customers can begin there.",
    theory: "Reachability in a directed graph: what cannot be reached from where customers start \
        is on the map but in nobody's life.",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let RecordRef::Stage(id) = gap.about else {
        return gone(gap);
    };
    let name = telling.stage(id);
    let starts = telling.starts(id);
    GapWords {
        title: format!("No path leads to {name}"),
        explanation: format!(
            "Customers start in {}, and no transition brings them from there to {name}. Whatever \
             it promises or keeps, nobody gets it.",
            telling.stages(starts, "or")
        ),
        fix: format!(
            "Draw the transition that brings customers to {name}, or say that their life with us \
             can begin there."
        ),
    }
}
