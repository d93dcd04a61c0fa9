//! A promise kept only in part, or delivered short of what it measures itself by.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Heard, Shortage, Telling};
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::measure::Shortfall;
use crate::model::KeepingVerdict;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-short",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    for followed in &survey.promises().followed {
        for &(column, keeping) in &followed.keepings {
            if keeping.verdict == KeepingVerdict::Broken {
                continue; // told by promise-broken
            }
            let outcome = followed
                .promise
                .measure
                .as_ref()
                .zip(keeping.measured.as_ref())
                .map(|(measure, measured)| measure.compare(measured));
            let short = matches!(outcome, Some(Shortfall::Short(_)));
            if !short && keeping.verdict != KeepingVerdict::Partly {
                continue;
            }
            let evidence = survey.at_keeping(followed, column, keeping);
            gaps.push(Gap::found(
                Rule::PromiseShort,
                &[keeping.id.0],
                keeping.moment,
                Some(columns.id(column)),
                evidence,
            ));
        }
    }
}

/// What is told of it.
pub(crate) struct Short<'a> {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    pub(crate) moment: String,
    pub(crate) stage: String,
    /// What was measured; `None` where it is only said to be kept in part.
    pub(crate) shortage: Option<Shortage<'a>>,
    /// It is said to be kept all the same.
    pub(crate) said_kept: bool,
    /// As it was written down; may be empty.
    pub(crate) evidence: String,
    /// Who has to settle it, on both sides.
    pub(crate) sides: Vec<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let (promise, keeping) = (telling.promise_of(gap)?, telling.keeping_of(gap)?);
    Some(telling.say(&Short {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        moment: telling.moment(keeping.moment),
        stage: telling.stage_of(gap),
        shortage: Shortage::of(promise, keeping),
        said_kept: keeping.verdict == KeepingVerdict::Kept,
        evidence: telling.evidence(keeping),
        sides: telling.owners(&gap.evidence.owners),
    }))
}
