//! A comm nobody answers for.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "comm-unowned",
    severity: Severity::Low,
    most: Severity::Medium,
    reads: Aspects::OWNERS.and(Aspects::COMMS).and(Aspects::PROMISES),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let stages = survey.columns.stages.iter();
    for stage in stages.filter(|stage| stage.owner.is_none()) {
        for comm in stage.comms.iter().filter(|comm| comm.owner.is_none()) {
            let mut evidence = Evidence {
                comms: vec![comm.comm],
                ..Evidence::default()
            };
            if !comm.makes.is_empty() {
                evidence.reasons.push(Reason::Promises(comm.makes.len()));
            }
            gaps.push(Gap::found(
                Rule::CommUnowned,
                &[comm.comm.0],
                comm.comm,
                Some(stage.stage),
                evidence,
            ));
        }
    }
}

/// What is told of it.
pub(crate) struct Unowned {
    pub(crate) said: String,
    pub(crate) stage: String,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let comm = telling.records.comms.get(gap.evidence.comms.first()?)?;
    Some(telling.say(&Unowned {
        said: telling.language.quoted(&comm.words),
        stage: telling.stage(comm.placement.stage),
    }))
}
