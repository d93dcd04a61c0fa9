//! Customers can go through several stages in a row without hearing from us.

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "silence",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::FLOW.and(Aspects::COMMS).and(Aspects::OWNERS),
    check,
    words,
};

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let columns = &survey.columns;
    let silent: Vec<bool> = columns
        .stages
        .iter()
        .map(|stage| stage.comms.is_empty())
        .collect();
    let threshold = usize::from(survey.settings.silent_stages);
    for stretch in columns.stretches(|column| silent[column]) {
        let walk = stretch.walk();
        let endless = stretch.round.is_some();
        if walk.len() < threshold && !endless {
            continue;
        }
        let mut evidence = Evidence {
            path: columns.ids(walk),
            along: columns.set(&stretch.columns),
            count: (!endless).then_some(i64::try_from(walk.len()).unwrap_or(i64::MAX)),
            reasons: if endless {
                vec![Reason::NoWayOut]
            } else {
                Vec::new()
            },
            ..Evidence::default()
        };
        for &column in walk {
            evidence.add_owner(columns.stages[column].owner);
        }
        let first = columns.id(walk[0]);
        gaps.push(Gap::found(
            Rule::Silence,
            &[first.0],
            first,
            Some(first),
            evidence,
        ));
    }
}

/// What is told of it.
pub(crate) struct Silence {
    /// The stages without a word, drawn.
    pub(crate) path: String,
    /// How many they are in a row; `None` where they go round for ever.
    pub(crate) stages: Option<usize>,
    pub(crate) first: String,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let path = &gap.evidence.path;
    Some(telling.say(&Silence {
        path: telling.path(path),
        stages: gap.evidence.count.map(|_| path.len()),
        first: telling.stage(gap.stage?),
    }))
}
