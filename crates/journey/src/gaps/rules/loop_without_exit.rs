//! Customers who come into a loop never get out of it.

use super::{Aspects, Definition};
use crate::gaps::columns::Columns;
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Names, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "loop-without-exit",
    severity: Severity::Medium,
    most: Severity::Medium,
    reads: Aspects::FLOW.and(Aspects::OWNERS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    for group in columns.loops() {
        let out = group.iter().any(|&column| {
            let onward = columns.next.of(column).iter();
            columns.leaves[column]
                || onward
                    .into_iter()
                    .any(|next| group.binary_search(next).is_err())
        });
        if out {
            continue;
        }
        let mut evidence = Evidence {
            path: columns.ids(&round(columns, &group)),
            along: columns.set(&group),
            ..Evidence::default()
        };
        for &column in &group {
            evidence.add_owner(columns.stages[column].owner);
        }
        // Whichever column comes first, the loop is the same.
        let Some(id) = evidence.along.iter().min() else {
            continue;
        };
        let first = columns.id(group[0]);
        gaps.push(Gap::found(
            Rule::LoopWithoutExit,
            &[id.0],
            first,
            Some(first),
            evidence,
        ));
    }
}

/// The shortest way from the first column of a loop back to it.
fn round(columns: &Columns<'_>, group: &[usize]) -> Vec<usize> {
    let first = group[0];
    let reached = Columns::search(&columns.next, &[first], |column| {
        group.binary_search(&column).is_ok()
    });
    let back = reached
        .order
        .iter()
        .find(|&&column| columns.next.of(column).contains(&first));
    let mut walk = back.map_or_else(Vec::new, |&column| reached.walk_to(column));
    walk.push(first);
    walk
}

/// What is told of it.
pub(crate) struct Loop {
    /// A way round, drawn.
    pub(crate) round: String,
    pub(crate) stages: Names,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    if gap.evidence.along.is_empty() {
        return None;
    }
    Some(telling.say(&Loop {
        round: telling.path(&gap.evidence.path),
        stages: telling.stages(gap.evidence.along.iter()),
    }))
}
