//! Every moment that is to keep a promise lies after the stage it is due by.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-late",
    title: "Promise kept too late",
    severity: Severity::High,
    most: Severity::High,
    weight: "nobody gets it in time",
    reads: Aspects::FOLLOWING,
    meaning: "This speaks up when every moment that keeps a promise, and that customers can get to, lies after the stage it is due by.",
    remedy: "Bring the moment forward, or promise it for later.",
    theory: GAP_4,
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(promise) = telling.promise_of(gap) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let due = telling.due(promise, &gap.evidence.due);
    let kept = telling.stages(telling.kept_in(promise), "and");
    let due_stage = telling.stages(&gap.evidence.due, "or");
    GapWords {
        title: format!("{wording} comes too late"),
        explanation: format!("{heard} They count on it {due}, but it is kept only in {kept}."),
        fix: format!(
            "Bring the moment that keeps it forward to {due_stage}, or promise it for {kept}."
        ),
    }
}
