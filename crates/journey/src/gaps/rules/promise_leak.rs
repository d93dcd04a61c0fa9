//! The stage by which a promise is due can be reached without it being kept.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-leak",
    title: "Promise that some customers miss",
    severity: Severity::High,
    most: Severity::High,
    weight: "some customers never get it in time",
    reads: Aspects::FOLLOWING,
    meaning: "Follows a promise along every path customers can walk. This speaks up when one of them gets past the stage the promise is due by without passing a moment that keeps it.",
    remedy: "Keep it at the stage all such paths pass, or bring everybody through the one that keeps it.",
    theory: GAP_4,
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(promise) = telling.promise_of(gap) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let due = telling.due(promise, &gap.evidence.due);
    let due_stage = telling.stages(&gap.evidence.due, "or");
    let path = telling.path(&gap.evidence.path);
    let kept = telling.stages(telling.kept_in(promise), "and");
    GapWords {
        title: format!("Customers can get through {due_stage} without {wording}"),
        explanation: format!(
            "{heard} They count on it {due}. It is kept in {kept}, but whoever goes {path} gets \
             there without it."
        ),
        fix: match gap.evidence.fix_at.as_slice() {
            [] => format!("Keep it on every path, or bring all customers through {kept} first."),
            [one] => format!(
                "Keep it in {} too: everybody who misses it passes there. Or bring them through \
                 {kept} first.",
                telling.stage(*one)
            ),
            several => format!(
                "Keep it in {} too: everybody who misses it passes one of them. Or bring them \
                 through {kept} first.",
                telling.stages(several, "and")
            ),
        },
    }
}
