//! A stage without an accountable owner.

use std::collections::BTreeSet;

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::ids::PromiseId;
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "stage-unowned",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for stage in survey
        .columns
        .stages
        .iter()
        .filter(|stage| stage.owner.is_none())
    {
        let id = stage.stage;
        let mut evidence = Evidence {
            owners: stage.supporting.iter().copied().collect(),
            ..Evidence::default()
        };
        let kept = stage
            .keeps()
            .filter_map(|keeping| survey.records.keepings.get(&keeping));
        let here: BTreeSet<PromiseId> = stage
            .makes()
            .chain(kept.map(|keeping| keeping.promise))
            .collect();
        if !here.is_empty() {
            evidence.reasons.push(Reason::Promises(here.len()));
        }
        gaps.push(Gap::found(
            Rule::StageUnowned,
            &[id.0],
            id,
            Some(id),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Unowned {
    pub(crate) stage: String,
    /// How many promises are made in it, and are to be kept in it.
    pub(crate) made: usize,
    pub(crate) kept: usize,
    pub(crate) moments: usize,
    pub(crate) supporting: Vec<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let RecordRef::Stage(id) = gap.about else {
        return None;
    };
    let node = telling.graph_of(id).and_then(|graph| graph.stage(id));
    Some(telling.say(&Unowned {
        stage: telling.stage(id),
        made: node.map_or(0, |node| node.makes().count()),
        kept: node.map_or(0, |node| node.keeps().count()),
        moments: node.map_or(0, |node| node.moments.len()),
        supporting: telling.owners(&gap.evidence.owners),
    }))
}
