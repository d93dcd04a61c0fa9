//! A stage in which the customer hears nothing from us.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, counted};
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "stage-silent",
    title: "Stage without a word from us",
    // Graver when a promise is to be kept or something is lived through in the silence.
    severity: Severity::Low,
    most: Severity::Medium,
    weight: "customers wonder where they stand",
    reads: Aspects::COMMS
        .and(Aspects::MOMENTS)
        .and(Aspects::FLOW)
        .and(Aspects::OWNERS),
    meaning: "No comm of ours reaches the customer in this stage.",
    remedy: "Add the comm that reaches them, or write the one that is missing.",
    theory: "What customers are told while they wait shapes what they perceive as delivered: gap \
        4 again, by omission (Parasuraman, Zeithaml, Berry 1985).",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let RecordRef::Stage(id) = gap.about else {
        return gone(gap);
    };
    let name = telling.stage(id);
    let moments = telling
        .graph_of(id)
        .and_then(|graph| graph.stage(id))
        .map_or(0, |stage| stage.moments.len());
    GapWords {
        title: format!("Customers hear nothing from us in {name}"),
        explanation: match moments {
            0 => format!("No email, call, page or message reaches them while they are in {name}."),
            count => format!(
                "They live through {} in {name}, and no email, call, page or message of ours goes \
                 with it.",
                counted(count, "moment", "moments")
            ),
        },
        fix: "Add the comm that reaches them here, or write the one they are missing.".to_owned(),
    }
}
