//! Nothing fresh shows whether a promise is kept.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Heard, Telling};
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::measure::{Measure, Quantity, Shortfall};
use crate::model::{Keeping, KeepingVerdict, Promise};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-unproven",
    severity: Severity::Low,
    most: Severity::Medium,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

/// What is wrong with the proof.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// Nobody has said whether it is kept.
    Unjudged,
    /// It is said to be kept, and nothing goes with that.
    Bare,
    /// It is so many days old.
    Old(i32),
    /// It is dated later than today.
    InFuture,
    /// What was measured cannot be compared with the measure.
    Incomparable,
}

fn flaw(promise: &Promise, keeping: &Keeping, age: Option<i32>, review_days: i32) -> Option<Flaw> {
    let outcome = (promise.measure.as_ref())
        .zip(keeping.measured.as_ref())
        .map(|(measure, measured)| measure.compare(measured));
    match (keeping.verdict, age) {
        _ if outcome == Some(Shortfall::Incomparable) => Some(Flaw::Incomparable),
        (_, Some(age)) if age < 0 => Some(Flaw::InFuture),
        (_, Some(age)) if age > review_days => Some(Flaw::Old(age)),
        // What was measured speaks for itself.
        (KeepingVerdict::Unknown, _) if outcome.is_none() => Some(Flaw::Unjudged),
        (KeepingVerdict::Kept, None)
            if keeping.measured.is_none() && keeping.evidence.is_empty() =>
        {
            Some(Flaw::Bare)
        }
        _ => None,
    }
}

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    for followed in &survey.promises().followed {
        for &(column, keeping) in &followed.keepings {
            let age = survey.age_of(keeping);
            let flaw = flaw(followed.promise, keeping, age, survey.review_days());
            let Some(flaw) = flaw.filter(|_| keeping.verdict != KeepingVerdict::Broken) else {
                continue;
            };
            let mut evidence = survey.at_keeping(followed, column, keeping);
            evidence.count = match flaw {
                Flaw::Old(age) => Some(age.into()),
                Flaw::InFuture => Some(-1),
                _ => None,
            };
            gaps.push(Gap::found(
                Rule::PromiseUnproven,
                &[keeping.id.0],
                keeping.moment,
                Some(columns.id(column)),
                evidence,
            ));
        }
    }
}

/// What is told of it.
pub(crate) struct Unproven<'a> {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    pub(crate) moment: String,
    pub(crate) stage: String,
    pub(crate) flaw: Flaw,
    pub(crate) measured: Option<&'a Quantity>,
    pub(crate) measure: Option<&'a Measure>,
    /// Who could look.
    pub(crate) nearest: Option<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let (promise, keeping) = (telling.promise_of(gap)?, telling.keeping_of(gap)?);
    let age = match gap.evidence.count {
        Some(days) if days < 0 => Some(-1),
        Some(days) => i32::try_from(days).ok(),
        None => None,
    };
    Some(telling.say(&Unproven {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        moment: telling.moment(keeping.moment),
        stage: telling.stage_of(gap),
        // The age found then decides; today is not asked again.
        flaw: flaw(promise, keeping, age, 0).unwrap_or(Flaw::Unjudged),
        measured: keeping.measured.as_ref(),
        measure: promise.measure.as_ref(),
        nearest: gap.evidence.owners.last().map(|&id| telling.owner(id)),
    }))
}
