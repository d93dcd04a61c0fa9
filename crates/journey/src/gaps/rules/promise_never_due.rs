//! Customers can go round for ever and never get what was promised.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Heard, Names, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-never-due",
    severity: Severity::Low,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let (columns, flow) = (&survey.columns, survey.promises());
    for (at, followed) in flow.followed.iter().enumerate() {
        let Some((round, keepable)) = flow.round(columns, at) else {
            continue;
        };
        let evidence = Evidence {
            path: columns.ids(&round),
            along: columns.set(&round),
            hand_offs: survey.crossed_by(&round),
            reasons: if keepable {
                Vec::new()
            } else {
                vec![Reason::NoWayOut]
            },
            ..survey.promised(followed)
        };
        gaps.push(Gap::found(
            Rule::PromiseNeverDue,
            &[followed.promise.id.0],
            followed.promise.id,
            evidence.path.first().copied(),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct NeverDue {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    /// A way round, drawn.
    pub(crate) round: String,
    pub(crate) along: Names,
    pub(crate) kept: Names,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let promise = telling.promise_of(gap)?;
    Some(telling.say(&NeverDue {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        round: telling.path(&gap.evidence.path),
        along: telling.stages(gap.evidence.along.iter()),
        kept: telling.stages(telling.kept_in(promise)),
    }))
}
