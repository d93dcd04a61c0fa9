//! A stage in which the customer hears nothing from us.

use super::{Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, counted};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::records::RecordRef;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "stage-silent",
    title: "Stage without a word from us",
    // Graver when a promise is to be kept or something is lived through in the silence.
    severity: Severity::Low,
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
        let gap = Gap::found(Rule::StageSilent, &[id.0], id, Some(id), evidence);
        gaps.push(if stage.moments.is_empty() {
            gap
        } else {
            gap.of_severity(Severity::Medium)
        });
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
