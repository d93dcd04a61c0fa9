//! More comms in one stage than a customer can take in.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "comms-crowded",
    severity: Severity::Low,
    most: Severity::Low,
    reads: Aspects::COMMS.and(Aspects::OWNERS),
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

/// What is told of it.
pub(crate) struct Crowd {
    pub(crate) stage: String,
    pub(crate) count: usize,
    pub(crate) owners: Vec<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    Some(telling.say(&Crowd {
        stage: telling.stage(gap.stage?),
        count: gap.evidence.comms.len(),
        owners: telling.owners(&gap.evidence.owners),
    }))
}
