//! The strongest and the last feeling before a decision are bad.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "bad-ending",
    severity: Severity::High,
    most: Severity::High,
    reads: Aspects::FEELINGS
        .and(Aspects::MOMENTS)
        .and(Aspects::FLOW)
        .and(Aspects::OWNERS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    let peaks = peaks(survey);
    for decision in (0..columns.stages.len()).filter(|&column| columns.decides(column)) {
        let mut before: Vec<usize> = columns.back.of(decision).to_vec();
        before.retain(|&column| column != decision && !columns.decides(column));
        let Some((_, peak)) = before.iter().filter_map(|&column| peaks[column]).max() else {
            continue;
        };
        let last = before.iter().find_map(|&column| {
            let (moment, feeling) = survey.feelings(column).next_back()?;
            (feeling < 0).then_some((column, moment.owner))
        });
        let Some((column, owner)) = last.filter(|_| peak < 0) else {
            continue;
        };
        let id = columns.id(decision);
        let mut evidence = Evidence {
            path: columns.ids(&[column, decision]),
            fix_at: vec![columns.id(column)],
            ..Evidence::default()
        };
        evidence.add_owner(owner.or(columns.stages[column].owner));
        evidence.add_owner(columns.stages[decision].owner);
        gaps.push(Gap::found(Rule::BadEnding, &[id.0], id, Some(id), evidence));
    }
}

/// The strongest feeling up to the end of each column that customers bring there without deciding
/// on the way, with its strength before it. Of two as strong, the good one wins: there is
/// something to hold on to.
///
/// The strongest feelings are passed on first, so that each column is settled at once.
fn peaks(survey: &Survey<'_>) -> Vec<Option<(u8, i8)>> {
    let columns = &survey.columns;
    let mut felt: Vec<(u8, i8, usize)> = (0..columns.stages.len())
        .filter(|&column| !columns.decides(column))
        .flat_map(|column| {
            let feelings = survey.feelings(column);
            feelings.map(move |(_, feeling)| (feeling.unsigned_abs(), feeling, column))
        })
        .collect();
    felt.sort_unstable();
    let mut peaks = vec![None; columns.stages.len()];
    while let Some((strength, feeling, column)) = felt.pop() {
        if columns.decides(column) || peaks[column].is_some() {
            continue;
        }
        peaks[column] = Some((strength, feeling));
        let onward = columns.next.of(column).iter();
        felt.extend(onward.map(|&next| (strength, feeling, next)));
    }
    peaks
}

/// What is told of it.
pub(crate) struct Ending {
    /// Where the last feeling before the decision is.
    pub(crate) before: String,
    pub(crate) decision: String,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let [before, decision] = gap.evidence.path.as_slice() else {
        return None;
    };
    Some(telling.say(&Ending {
        before: telling.stage(*before),
        decision: telling.stage(*decision),
    }))
}
