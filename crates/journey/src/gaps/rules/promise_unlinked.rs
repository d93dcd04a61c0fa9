//! A promise with no moment that is to keep it.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-unlinked",
    title: "Promise that no moment keeps",
    severity: Severity::High,
    most: Severity::High,
    weight: "a promise with nothing to keep it",
    reads: Aspects::FOLLOWING,
    meaning: "Every promise needs a moment in which customers get what they were told. This speaks up when a promise is linked to none.",
    remedy: "Link the promise to the moment that keeps it, or stop saying it.",
    theory: GAP_4,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    for followed in &survey.promises().followed {
        if !followed.keepings.is_empty() {
            continue;
        }
        let promise = followed.promise;
        let walk = followed.walk_to(columns, &followed.due);
        let mut evidence = Evidence {
            path: columns.ids(&walk),
            hand_offs: survey.crossed_by(&walk),
            fix_at: match followed.due.as_slice() {
                [one] => vec![columns.id(*one)],
                _ => Vec::new(),
            },
            ..survey.promised(followed)
        };
        let receiver =
            (evidence.fix_at.first().copied()).and_then(|stage| survey.graph.stage(stage)?.owner);
        evidence.add_owner(receiver);
        gaps.push(Gap::found(
            Rule::PromiseUnlinked,
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
    let due = telling.due(promise, &gap.evidence.due);
    GapWords {
        title: format!("No moment keeps {wording}"),
        explanation: format!(
            "{heard} They count on it {due}, but no moment on the map says when they get it."
        ),
        fix: match gap.evidence.fix_at.first() {
            Some(&stage) => format!(
                "Link it to the moment that keeps it, in {} at the latest, or stop saying it.",
                telling.stage(stage)
            ),
            None => "Link it to the moment that keeps it, or stop saying it.".to_owned(),
        },
    }
}
