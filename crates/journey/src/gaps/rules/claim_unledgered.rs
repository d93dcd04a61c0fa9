//! A comm claims something that no promise records.

use std::collections::BTreeSet;

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, quoted};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::model::Promise;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "claim-unledgered",
    title: "Claim that no promise records",
    severity: Severity::Low,
    most: Severity::Low,
    weight: "it is a hint, read from the words alone",
    reads: Aspects::COMM_WORDS
        .and(Aspects::COMMS)
        .and(Aspects::PROMISES)
        .and(Aspects::WORDINGS)
        .and(Aspects::OWNERS),
    meaning: "Reads the words of comms, in plain English, for quantities and absolutes a customer would take as a promise: “in 24 hours”, “always”, “no setup fee”. This speaks up when no promise that the comm makes records one.",
    remedy: "Make a promise of it, so that it can be followed, or take it out of the words.",
    theory: GAP_4,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for stage in &survey.columns.stages {
        for comm in &stage.comms {
            let claims = comm.claims(survey.records);
            if claims.is_empty() {
                continue;
            }
            let promises: Vec<&Promise> = (comm.makes.iter())
                .filter_map(|id| survey.records.promises.get(id))
                .collect();
            let mut keys = BTreeSet::new();
            for claim in claims {
                let recorded = |promise: &&Promise| {
                    claim.is_recorded_by(&promise.wording, promise.measure.as_ref())
                };
                let key = claim.words.to_lowercase();
                if promises.iter().any(recorded) || !keys.insert(key.clone()) {
                    continue;
                }
                let mut evidence = Evidence {
                    comms: vec![comm.comm],
                    claim: Some(claim.words.clone()),
                    ..Evidence::default()
                };
                evidence.add_owner(comm.owner.or(stage.owner));
                let mut gap = Gap::found(
                    Rule::ClaimUnledgered,
                    &[comm.comm.0],
                    comm.comm,
                    Some(stage.stage),
                    evidence,
                );
                gap.key.push(':');
                gap.key
                    .extend(key.chars().map(|c| if c.is_whitespace() { '-' } else { c }));
                gaps.push(gap);
            }
        }
    }
}

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let comm = (gap.evidence.comms.first()).and_then(|id| telling.records.comms.get(id));
    let (Some(comm), Some(claim)) = (comm, &gap.evidence.claim) else {
        return gone(gap);
    };
    let stage = telling.stage(comm.placement.stage);
    GapWords {
        title: format!("{} is said, and no promise records it", quoted(claim)),
        explanation: format!(
            "In {stage} customers get to read or hear {}, and will take that as a promise.",
            quoted(&comm.words)
        ),
        fix: format!(
            "Make a promise of {} so that it can be followed, or take it out of the words.",
            quoted(claim)
        ),
    }
}
