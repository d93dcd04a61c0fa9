//! The room said no, and no other gap says why.

use std::collections::BTreeSet;

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, quoted};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::ids::StageId;
use crate::model::Answer;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "verdict-no-without-gap",
    title: "A no that nothing explains",
    severity: Severity::Medium,
    most: Severity::Medium,
    weight: "the room knows something the map does not show",
    reads: Aspects::ALL,
    meaning: "The room said that a customer would not feel a consistent promise in this stage, and no other rule finds anything there.",
    remedy: "Put on the map what the room had in mind.",
    theory: "Gap 1 of the gaps model: what people know and have not written down cannot be acted on (Parasuraman, Zeithaml, Berry 1985).",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(record) = gap
        .stage
        .and_then(|stage| telling.records.stages.get(&stage))
    else {
        return gone(gap);
    };
    let name = telling.stage(record.id);
    let reason = match record.verdict_reason.as_str() {
        "" => String::new(),
        words => format!(" The reason given: {}.", quoted(words)),
    };
    GapWords {
        title: format!("The room says no to {name}, and the map does not say why"),
        explanation: format!(
            "Asked whether a customer would feel a consistent promise in {name}, the room said no.{reason} \
             Yet no broken, missed or unowned promise shows there."
        ),
        fix: "Put on the map what the room had in mind: the promise that was heard, the moment that breaks it.".to_owned(),
    }
}
