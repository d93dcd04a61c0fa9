//! A promise nobody answers for.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Heard, Telling};
use crate::gaps::{Gap, GapWords, Reason, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-unowned",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for followed in &survey.promises().followed {
        let promise = followed.promise;
        if promise.owner.is_some() {
            continue;
        }
        let mut evidence = survey.promised(followed);
        // Those who make it are the ones to ask; the promise itself has nobody.
        if evidence.owners.is_empty() {
            evidence.reasons.push(Reason::NobodyAnswers);
        }
        for (_, keeping) in &followed.keepings {
            let moment = survey.records.moments.get(&keeping.moment);
            evidence.add_owner(moment.and_then(|moment| survey.owner_of(moment)));
        }
        gaps.push(Gap::found(
            Rule::PromiseUnowned,
            &[promise.id.0],
            promise.id,
            Some(promise.placement.stage),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Unowned {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    /// Who could answer for it.
    pub(crate) nearest: Vec<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let promise = telling.promise_of(gap)?;
    Some(telling.say(&Unowned {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        nearest: telling.owners(&gap.evidence.owners),
    }))
}
