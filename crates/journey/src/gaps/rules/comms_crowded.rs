//! More comms in one stage than a customer can take in.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "comms-crowded",
    title: "Too many comms at once",
    severity: Severity::Low,
    most: Severity::Low,
    weight: "each of them is read less",
    reads: Aspects::COMMS.and(Aspects::OWNERS),
    meaning: "A stage has more comms than the journey's threshold.",
    remedy: "Join some of them, or move them to where they are needed.",
    theory: "Attention is limited, and what competes for it loses (Kahneman 1973, “Attention and effort”).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for stage in &survey.columns.stages {
        if stage.comms.len() <= usize::from(survey.settings.crowded_comms) {
            continue;
        }
        let mut evidence = Evidence {
            comms: stage.comms.iter().map(|at| at.comm).collect(),
            count: Some(i64::try_from(stage.comms.len()).unwrap_or(i64::MAX)),
            ..Evidence::default()
        };
        evidence.add_owner(stage.owner);
        for comm in &stage.comms {
            evidence.add_owner(comm.owner);
        }
        let id = stage.stage;
        gaps.push(Gap::found(
            Rule::CommsCrowded,
            &[id.0],
            id,
            Some(id),
            evidence,
        ));
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(stage) = gap.stage else {
        return gone(gap);
    };
    let name = telling.stage(stage);
    let count = gap.evidence.comms.len();
    let who = match gap.evidence.owners.as_slice() {
        [] | [_] => String::new(),
        several => format!(
            " They come from {}, who may not know of one another.",
            telling.owners(several)
        ),
    };
    GapWords {
        title: format!("{count} comms crowd {name}"),
        explanation: format!(
            "Customers get {count} messages of ours while they are in {name}.{who}"
        ),
        fix: "Join those that say the same, and move the others to where they are needed."
            .to_owned(),
    }
}
