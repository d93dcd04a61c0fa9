//! A promise kept only in part, or delivered short of what it measures itself by.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Shortage, Telling, quoted};
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::measure::Shortfall;
use crate::model::KeepingVerdict;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-short",
    title: "Promise kept in part",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "customers get less than they were told",
    reads: Aspects::FOLLOWING,
    meaning: "A promise is kept in part, or what was measured falls short of what it measures itself by. Units are converted, and the factor is named.",
    remedy: "Both sides settle which gives way: what happens, or what customers are told.",
    theory: GAP_4,
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let (Some(promise), Some(keeping)) = (telling.promise_of(gap), telling.keeping_of(gap)) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let moment = telling.moment(keeping.moment);
    let stage = telling.stages(gap.stage.as_slice(), "or");
    let short = Shortage::of(promise, keeping);
    let title = match &short {
        Some(Shortage {
            takes: true,
            measured,
            factor: Some(factor),
            ..
        }) => format!("{wording} takes {measured}, {factor} as promised"),
        Some(short) => format!("{wording} falls short, {}", short.against),
        None => format!("{wording} is kept only in part"),
    };
    let how = match (&short, keeping.verdict) {
        (Some(short), KeepingVerdict::Kept) => format!(
            "It is said to be kept at {moment} in {stage}, yet what was measured there is {}.",
            short.to_words()
        ),
        (Some(short), _) => format!(
            "What was measured at {moment} in {stage} is {}.",
            short.to_words()
        ),
        (None, _) => {
            format!("At {moment} in {stage} they get it in part, or only some of them do.")
        }
    };
    let evidence = match keeping.evidence.as_str() {
        "" => String::new(),
        words => format!(" Evidence: {}.", quoted(words)),
    };
    GapWords {
        title,
        explanation: format!("{heard} {how}{evidence}"),
        fix: telling.settle(gap, &stage),
    }
}
