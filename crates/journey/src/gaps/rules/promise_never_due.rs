//! Customers can go round for ever and never get what was promised.

use super::{Aspects, Definition, GAP_4, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-never-due",
    title: "Promise that can be put off for ever",
    severity: Severity::Low,
    most: Severity::High,
    weight: "most customers leave the round",
    reads: Aspects::FOLLOWING,
    meaning: "Looks for a loop in which customers who heard a promise can stay without ever passing a moment that keeps it or the stage it is due by.",
    remedy: "Keep it somewhere on the round, or give the round an end.",
    theory: GAP_4,
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(promise) = telling.promise_of(gap) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let round = telling.path(&gap.evidence.path);
    let kept = telling.stages(telling.kept_in(promise), "or");
    GapWords {
        title: format!("{wording} can be put off for ever"),
        explanation: format!(
            "{heard} Customers can go {round} again and again, and as long as they do, they come \
             neither to {kept}, where it is kept, nor to where it is due."
        ),
        fix: format!(
            "Keep it on the way round, in {}, or say after how many rounds they are brought to \
             {kept}.",
            telling.stages(gap.evidence.along.iter(), "or")
        ),
    }
}
