//! A verdict says that a promise is broken.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Shortage, Telling, quoted};
use crate::gaps::{Gap, GapWords, Rule, Severity};
use crate::model::KeepingVerdict;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-broken",
    title: "Broken promise",
    severity: Severity::High,
    most: Severity::High,
    weight: "customers are let down",
    reads: Aspects::FOLLOWING,
    meaning: "Somebody has looked and said that a moment breaks the promise.",
    remedy: "Both sides settle which gives way: what happens, or what customers are told.",
    theory: GAP_4,
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let (Some(promise), Some(keeping)) = (telling.promise_of(gap), telling.keeping_of(gap)) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let moment = telling.moment(keeping.moment);
    let stage = telling.stages(gap.stage.as_slice(), "or");
    let measured = Shortage::of(promise, keeping)
        .map(|shortage| format!(" Measured: {}.", shortage.to_words()))
        .unwrap_or_default();
    let evidence = match keeping.evidence.as_str() {
        "" => String::new(),
        words => format!(" Evidence: {}.", quoted(words)),
    };
    GapWords {
        title: format!("{wording} is broken in {stage}"),
        explanation: format!("{heard} It is broken at {moment}.{measured}{evidence}"),
        fix: telling.settle(gap, &stage),
    }
}
