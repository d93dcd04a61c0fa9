//! A moment that is to keep a promise lies where nobody who heard it can get.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Heard, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::model::KeepingVerdict;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-unreachable",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let (columns, flow) = (&survey.columns, survey.promises());
    for (at, followed) in flow.followed.iter().enumerate() {
        let only = !followed.kept_in().any(|column| flow.is_heard(column, at));
        for &(column, keeping) in &followed.keepings {
            if flow.is_heard(column, at) || keeping.verdict == KeepingVerdict::Broken {
                continue; // a broken one is told by promise-broken
            }
            let evidence = Evidence {
                reasons: only.then_some(Reason::Pivotal).into_iter().collect(),
                ..survey.at_keeping(followed, column, keeping)
            };
            gaps.push(Gap::found(
                Rule::PromiseUnreachable,
                &[keeping.id.0],
                keeping.moment,
                Some(columns.id(column)),
                evidence,
            ));
        }
    }
}

/// What is told of it.
pub(crate) struct Unreachable {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    pub(crate) moment: String,
    pub(crate) stage: String,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let (promise, keeping) = (telling.promise_of(gap)?, telling.keeping_of(gap)?);
    Some(telling.say(&Unreachable {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        moment: telling.moment(keeping.moment),
        stage: telling.stage_of(gap),
    }))
}
