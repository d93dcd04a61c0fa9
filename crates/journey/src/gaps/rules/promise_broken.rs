//! A verdict says that a promise is broken.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Heard, Shortage, Telling};
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::model::KeepingVerdict;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-broken",
    severity: Severity::High,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    for followed in &survey.promises().followed {
        for &(column, keeping) in &followed.keepings {
            if keeping.verdict != KeepingVerdict::Broken {
                continue;
            }
            let evidence = survey.at_keeping(followed, column, keeping);
            gaps.push(Gap::found(
                Rule::PromiseBroken,
                &[keeping.id.0],
                keeping.moment,
                Some(columns.id(column)),
                evidence,
            ));
        }
    }
}

/// What is told of it.
pub(crate) struct Broken<'a> {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    pub(crate) moment: String,
    pub(crate) stage: String,
    pub(crate) shortage: Option<Shortage<'a>>,
    /// As it was written down; may be empty.
    pub(crate) evidence: String,
    /// Who has to settle it, on both sides.
    pub(crate) sides: Vec<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let (promise, keeping) = (telling.promise_of(gap)?, telling.keeping_of(gap)?);
    Some(telling.say(&Broken {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        moment: telling.moment(keeping.moment),
        stage: telling.stage_of(gap),
        shortage: Shortage::of(promise, keeping),
        evidence: telling.evidence(keeping),
        sides: telling.owners(&gap.evidence.owners),
    }))
}
