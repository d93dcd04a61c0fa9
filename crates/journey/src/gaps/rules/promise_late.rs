//! Every moment that is to keep a promise lies after the stage it is due by.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Due, Heard, Names, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-late",
    severity: Severity::High,
    most: Severity::High,
    reads: Aspects::FOLLOWING,
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    for followed in &survey.promises().followed {
        let Some(late) = followed.leak.as_ref().filter(|leak| leak.late) else {
            continue;
        };
        let due = followed
            .due
            .first()
            .map(|&column| survey.columns.id(column));
        let mut evidence = Evidence {
            path: survey.columns.ids(&late.walk),
            other_paths: (late.others.iter())
                .map(|walk| survey.columns.ids(walk))
                .collect(),
            more_paths: late.more,
            along: late.along.clone(),
            hand_offs: survey.crossed_by(&late.walk),
            fix_at: due.into_iter().collect(),
            ..survey.promised(followed)
        };
        for (_, keeping) in &followed.keepings {
            let moment = survey.records.moments.get(&keeping.moment);
            evidence.add_owner(moment.and_then(|moment| survey.owner_of(moment)));
        }
        gaps.push(Gap::found(
            Rule::PromiseLate,
            &[followed.promise.id.0],
            followed.promise.id,
            due,
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Late {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    pub(crate) due: Due,
    pub(crate) kept: Names,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let promise = telling.promise_of(gap)?;
    Some(telling.say(&Late {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        due: telling.due(promise, &gap.evidence.due),
        kept: telling.stages(telling.kept_in(promise)),
    }))
}
