//! A promise with no moment that is to keep it.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Due, Heard, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-unlinked",
    severity: Severity::High,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
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

/// What is told of it.
pub(crate) struct Unlinked {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    pub(crate) due: Due,
    /// Where it is to be kept at the latest.
    pub(crate) latest: Option<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let promise = telling.promise_of(gap)?;
    Some(telling.say(&Unlinked {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        due: telling.due(promise, &gap.evidence.due),
        latest: gap.evidence.fix_at.first().map(|&id| telling.stage(id)),
    }))
}
