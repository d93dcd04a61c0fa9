//! The room said no, and no other gap says why.

use std::collections::BTreeSet;

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::ids::StageId;
use crate::model::Answer;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "verdict-no-without-gap",
    severity: Severity::Medium,
    most: Severity::Medium,
    reads: Aspects::ALL,
    check,
    words,
};

/// The last rule to be asked: `gaps` holds what all others found.
fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let said_no: BTreeSet<StageId> = (survey.columns.stages.iter())
        .filter(|stage| stage.verdict == Some(Answer::No))
        .map(|stage| stage.stage)
        .collect();
    if said_no.is_empty() {
        return;
    }
    let mut unexplained = said_no;
    for gap in gaps.iter() {
        // A hint explains no verdict.
        if gap.severity > Severity::Low {
            for stage in gap.stage.iter().chain(&gap.evidence.path) {
                unexplained.remove(stage);
            }
        }
    }
    for id in unexplained {
        let mut evidence = Evidence::default();
        evidence.add_owner(survey.graph.stage(id).and_then(|stage| stage.owner));
        gaps.push(Gap::found(
            Rule::VerdictNoWithoutGap,
            &[id.0],
            id,
            Some(id),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Unexplained {
    pub(crate) stage: String,
    /// The reason that was given; may be empty.
    pub(crate) reason: String,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let record = telling.records.stages.get(&gap.stage?)?;
    Some(telling.say(&Unexplained {
        stage: telling.stage(record.id),
        reason: match record.verdict_reason.as_str() {
            "" => String::new(),
            words => telling.language.quoted(words),
        },
    }))
}
