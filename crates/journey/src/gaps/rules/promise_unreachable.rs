//! A moment that is to keep a promise lies where nobody who heard it can get.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};
use crate::model::KeepingVerdict;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-unreachable",
    title: "Moment out of reach of its promise",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "the moment keeps nothing for those who heard it",
    reads: Aspects::FOLLOWING,
    meaning: "Looks whether customers who heard a promise can get to each moment that is linked to it.",
    remedy: "Draw the transition that leads there, or link the promise to a moment on their way.",
    theory: GAP_4,
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let (Some(promise), Some(keeping)) = (telling.promise_of(gap), telling.keeping_of(gap)) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let moment = telling.moment(keeping.moment);
    let stage = telling.stages(gap.stage.as_slice(), "or");
    GapWords {
        title: format!("Nobody who hears {wording} gets to {moment}"),
        explanation: format!(
            "{heard} It is to be kept at {moment} in {stage}, but no path leads from where they \
             hear it to {stage}."
        ),
        fix: format!(
            "Draw how customers get to {stage}, or link {wording} to a moment they do get to."
        ),
    }
}
