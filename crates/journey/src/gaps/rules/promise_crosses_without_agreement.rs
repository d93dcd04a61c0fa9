//! A promise has to cross a hand-off that both sides have not agreed on.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Telling, listed};
use crate::gaps::{Crossing, Evidence, Gap, GapWords, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-crosses-without-agreement",
    title: "Promise handed over without an agreement",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "whoever takes over may never hear of it",
    reads: Aspects::LEDGER,
    meaning: "Between the words that make a promise and the moments that keep it, customers are handed to another owner. This speaks up when that hand-off has no agreement that both sides accepted.",
    remedy: "Write the promise into the agreement of each hand-off it crosses, and have both sides accept it.",
    theory: "Service blueprinting: failures gather where one function hands over to another out of the customer's sight (Shostack 1984).",
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let (columns, flow) = (&survey.columns, survey.promises());
    let open: Vec<&(usize, usize, Crossing)> = (survey.hand_offs.iter())
        .filter(|(.., crossing)| crossing.agreement != AgreementState::Agreed)
        .collect();
    let crossed = flow.crossed(open.iter().map(|&&(from, to, _)| (from, to)));
    for (at, followed) in flow.followed.iter().enumerate() {
        let count = crossed.count(at);
        if count == 0 {
            continue;
        }
        let named = crossed.in_row(at).take(Evidence::MOST_HAND_OFFS);
        let hand_offs: Vec<&(usize, usize, Crossing)> = named.map(|at| open[at]).collect();
        let kept: Vec<usize> = followed.kept_in().collect();
        let walk = followed.walk_to(columns, &kept);
        let mut evidence = Evidence {
            path: columns.ids(&walk),
            hand_offs: hand_offs.iter().map(|(.., crossing)| *crossing).collect(),
            count: i64::try_from(count).ok(),
            ..survey.promised(followed)
        };
        for (from, to, _) in &hand_offs {
            evidence.add_owner(columns.stages[*from].owner);
            evidence.add_owner(columns.stages[*to].owner);
        }
        gaps.push(Gap::found(
            Rule::PromiseCrossesWithoutAgreement,
            &[followed.promise.id.0],
            followed.promise.id,
            hand_offs.first().map(|(_, to, _)| columns.id(*to)),
            evidence,
        ));
    }
}

/// How many hand-offs are named in a sentence.
const NAMED: usize = 4;

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(promise) = telling.promise_of(gap) else {
        return gone(gap);
    };
    let wording = telling.promise(promise.id);
    let heard = telling.heard(promise);
    let kept = telling.stages(telling.kept_in(promise), "or");
    let mut named: Vec<String> = (gap.evidence.hand_offs.iter())
        .take(NAMED)
        .map(|crossing| telling.path(&[crossing.from, crossing.to]))
        .collect();
    let count = usize::try_from(gap.evidence.count.unwrap_or_default()).unwrap_or_default();
    if count > named.len() {
        named.push(format!("{} more", count - named.len()));
    }
    let missing = (gap.evidence.hand_offs.iter()).any(|at| at.agreement == AgreementState::Missing);
    GapWords {
        title: format!("{wording} is handed over without an agreement"),
        explanation: format!(
            "{heard} It is kept in {kept}. Before they get there, they are handed over at {}, and {}.",
            listed(&named, "and"),
            if missing {
                "nothing says that the promise goes with them"
            } else {
                "not both sides have accepted what passes with them"
            }
        ),
        fix: format!(
            "Write {wording} into the agreement on {}, and have both sides accept it.",
            listed(&named, "and on")
        ),
    }
}
