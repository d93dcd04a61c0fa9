//! A promise has to cross a hand-off that both sides have not agreed on.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Heard, Names, Telling};
use crate::gaps::{Crossing, Evidence, Gap, GapWords, Rule, Severity};
use crate::model::AgreementState;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-crosses-without-agreement",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::LEDGER,
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

/// What is told of it.
pub(crate) struct Crosses {
    pub(crate) wording: String,
    pub(crate) heard: Heard,
    pub(crate) kept: Names,
    /// The hand-offs it crosses, drawn.
    pub(crate) hand_offs: Names,
    /// One of them has no agreement at all.
    pub(crate) missing: bool,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let promise = telling.promise_of(gap)?;
    let hand_offs = &gap.evidence.hand_offs;
    let names: Vec<String> = (hand_offs.iter())
        .take(NAMED)
        .map(|crossing| telling.path(&[crossing.from, crossing.to]))
        .collect();
    let count = usize::try_from(gap.evidence.count.unwrap_or_default()).unwrap_or_default();
    Some(telling.say(&Crosses {
        wording: telling.promise(promise.id),
        heard: telling.heard(promise),
        kept: telling.stages(telling.kept_in(promise)),
        hand_offs: Names {
            more: count.saturating_sub(names.len()),
            names,
        },
        missing: (hand_offs.iter()).any(|at| at.agreement == AgreementState::Missing),
    }))
}
