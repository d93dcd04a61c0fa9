//! A promise nobody answers for.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Gap, GapWords, Reason, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-unowned",
    title: "Promise nobody answers for",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "nobody is there to keep it",
    reads: Aspects::FOLLOWING,
    meaning: "A promise has no owner of its own.",
    remedy: "Name who answers for it.",
    theory: GAP_4,
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(promise) = telling.promise_of(gap) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    GapWords {
        title: format!("Nobody answers for {wording}"),
        explanation: format!("{heard} No one is named to see that it is kept."),
        fix: match gap.evidence.owners.as_slice() {
            [] => "Name its owner.".to_owned(),
            [one] => format!("Name its owner; {} is the nearest.", telling.owner(*one)),
            several => format!("Name its owner, one of {}.", telling.owners(several)),
        },
    }
}
