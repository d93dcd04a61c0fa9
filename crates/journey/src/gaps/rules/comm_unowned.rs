//! A comm nobody answers for.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, quoted};
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "comm-unowned",
    title: "Comm nobody answers for",
    severity: Severity::Low,
    most: Severity::Medium,
    weight: "nobody is there to change its words",
    reads: Aspects::OWNERS.and(Aspects::COMMS).and(Aspects::PROMISES),
    meaning: "A comm has no owner of its own, and neither has its stage.",
    remedy: "Name who answers for its words.",
    theory: "Service blueprinting: every line a customer reads is some function's work, or nobody's (Shostack 1984).",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let comm = (gap.evidence.comms.first()).and_then(|id| telling.records.comms.get(id));
    let Some(comm) = comm else {
        return gone(gap);
    };
    let stage = telling.stage(comm.placement.stage);
    let words = quoted(&comm.words);
    GapWords {
        title: format!("Nobody answers for {words}"),
        explanation: format!(
            "Customers get it in {stage}, where no one answers for the stage either. Who would \
             change these words, nobody can say."
        ),
        fix: format!("Name its owner, or one for {stage}."),
    }
}
