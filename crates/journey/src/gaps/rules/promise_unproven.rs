//! Nothing fresh shows whether a promise is kept.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, counted};
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::measure::Shortfall;
use crate::model::{Keeping, KeepingVerdict, Promise};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-unproven",
    title: "Promise nobody has proof of",
    severity: Severity::Low,
    most: Severity::Medium,
    weight: "it may well be kept",
    reads: Aspects::FOLLOWING,
    meaning: "A link from a promise to a moment has no verdict, has a verdict with neither a date nor evidence nor a measurement, has evidence older than the journey's review age or dated in the future, or has a measurement whose unit cannot be compared with the promise's measure.",
    remedy: "Look, measure, and write down what was found and when.",
    theory: GAP_4,
    check,
    words,
};

/// What is wrong with the proof.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flaw {
    Unjudged,
    Bare,
    Old(i32),
    InFuture,
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let (Some(promise), Some(keeping)) = (telling.promise_of(gap), telling.keeping_of(gap)) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let moment = telling.moment(keeping.moment);
    let stage = telling.stages(gap.stage.as_slice(), "or");
    let age = match gap.evidence.count {
        Some(days) if days < 0 => Some(-1),
        Some(days) => i32::try_from(days).ok(),
        None => None,
    };
    // The age found then decides; today is not asked again.
    let what = flaw(promise, keeping, age, 0).unwrap_or(Flaw::Unjudged);
    let (title, how) = match what {
        Flaw::Unjudged => (
            format!("Nobody knows whether {wording} is kept"),
            "and nobody has said yet whether it is".to_owned(),
        ),
        Flaw::Bare => (
            format!("Nothing shows that {wording} is kept"),
            "and is said to be, but no date, measurement or evidence goes with that".to_owned(),
        ),
        Flaw::Old(age) => (
            format!("The proof of {wording} is old"),
            format!(
                "and was last looked at {} ago",
                counted(age.unsigned_abs() as usize, "day", "days")
            ),
        ),
        Flaw::InFuture => (
            format!("The proof of {wording} is dated in the future"),
            "and what is written down about it is dated later than today".to_owned(),
        ),
        Flaw::Incomparable => {
            let measured = keeping
                .measured
                .as_ref()
                .map(crate::measure::Quantity::to_words);
            let measure = promise
                .measure
                .as_ref()
                .map(crate::measure::Measure::to_words);
            (
                format!("{wording} cannot be judged by what was measured"),
                format!(
                    "but “{}” cannot be compared with “{}”",
                    measured.unwrap_or_default(),
                    measure.unwrap_or_default()
                ),
            )
        }
    };
    let who = match gap.evidence.owners.last() {
        Some(&owner) => format!("{} is the nearest to it.", telling.owner(owner)),
        None => "Name who does.".to_owned(),
    };
    GapWords {
        title,
        explanation: format!("{heard} It is to be kept at {moment} in {stage}, {how}."),
        fix: match what {
            Flaw::Incomparable => {
                "Write both in units of the same kind, such as hours and days.".to_owned()
            }
            _ => format!(
                "Look at what happens at {moment} and write down what was found and when. {who}"
            ),
        },
    }
}
