//! A comm claims something that no promise records.

use std::collections::BTreeSet;

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::model::Promise;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "claim-unledgered",
    severity: Severity::Low,
    most: Severity::Low,
    reads: Aspects::COMM_WORDS
        .and(Aspects::COMMS)
        .and(Aspects::PROMISES)
        .and(Aspects::WORDINGS)
        .and(Aspects::OWNERS),
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

/// What is told of it.
pub(crate) struct Unledgered {
    pub(crate) claim: String,
    /// The words it stands in.
    pub(crate) said: String,
    pub(crate) stage: String,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let comm = telling.records.comms.get(gap.evidence.comms.first()?)?;
    Some(telling.say(&Unledgered {
        claim: telling.language.quoted(gap.evidence.claim.as_ref()?),
        said: telling.language.quoted(&comm.words),
        stage: telling.stage(comm.placement.stage),
    }))
}
