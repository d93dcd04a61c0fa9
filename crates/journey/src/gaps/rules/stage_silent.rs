//! A stage in which the customer hears nothing from us.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "stage-silent",
    // Graver when a promise is to be kept or something is lived through in the silence.
    severity: Severity::Low,
    most: Severity::Medium,
    reads: Aspects::COMMS
        .and(Aspects::MOMENTS)
        .and(Aspects::FLOW)
        .and(Aspects::OWNERS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for stage in survey
        .columns
        .stages
        .iter()
        .filter(|stage| stage.comms.is_empty())
    {
        let id = stage.stage;
        let mut evidence = Evidence::default();
        evidence.add_owner(stage.owner);
        if !stage.moments.is_empty() {
            evidence.reasons.push(Reason::Moments(stage.moments.len()));
        }
        gaps.push(Gap::found(
            Rule::StageSilent,
            &[id.0],
            id,
            Some(id),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Silent {
    pub(crate) stage: String,
    /// How many moments customers live through in it.
    pub(crate) moments: usize,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let RecordRef::Stage(id) = gap.about else {
        return None;
    };
    let node = telling.graph_of(id).and_then(|graph| graph.stage(id));
    Some(telling.say(&Silent {
        stage: telling.stage(id),
        moments: node.map_or(0, |node| node.moments.len()),
    }))
}
