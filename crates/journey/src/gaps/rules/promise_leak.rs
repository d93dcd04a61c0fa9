//! The stage by which a promise is due can be reached without it being kept.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Due, Heard, Names, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-leak",
    severity: Severity::High,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for followed in &survey.promises().followed {
        // Late ones are told by promise-late.
        let Some(leak) = followed.leak.as_ref().filter(|leak| !leak.late) else {
            continue;
        };
        let mut evidence = Evidence {
            path: survey.columns.ids(&leak.walk),
            along: leak.along.clone(),
            other_paths: (leak.others.iter())
                .map(|walk| survey.columns.ids(walk))
                .collect(),
            more_paths: leak.more,
            hand_offs: survey.crossed_by(&leak.walk),
            fix_at: survey.columns.ids(&leak.fix_at),
            ..survey.promised(followed)
        };
        for column in &leak.fix_at {
            evidence.add_owner(survey.columns.stages[*column].owner);
        }
        gaps.push(Gap::found(
            Rule::PromiseLeak,
            &[followed.promise.id.0],
            followed.promise.id,
            evidence.path.last().copied(),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Leak {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    pub(crate) due: Due,
    pub(crate) kept: Names,
    /// A way past it, drawn.
    pub(crate) path: String,
    /// Where keeping it would close all such ways.
    pub(crate) fix_at: Names,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let promise = telling.promise_of(gap)?;
    Some(telling.say(&Leak {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        due: telling.due(promise, &gap.evidence.due),
        kept: telling.stages(telling.kept_in(promise)),
        path: telling.path(&gap.evidence.path),
        fix_at: telling.stages(&gap.evidence.fix_at),
    }))
}
