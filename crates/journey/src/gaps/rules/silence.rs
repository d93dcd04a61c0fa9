//! Customers can go through several stages in a row without hearing from us.

use super::{Aspects, Definition, gone};
use crate::gaps::survey::Survey;
use crate::gaps::telling::Telling;
use crate::gaps::{Evidence, Gap, GapWords, Reason, Rule, Severity};

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "silence",
    title: "Long silence",
    severity: Severity::Medium,
    most: Severity::High,
    weight: "they wonder whether we still know them",
    reads: Aspects::FLOW.and(Aspects::COMMS).and(Aspects::OWNERS),
    meaning: "Looks for walks through stages without a comm. This speaks up when one is as long as the journey's threshold, or when customers can go round in silence for ever.",
    remedy: "Add a comm at the stage where it helps most of them.",
    theory: "What customers are told while they wait shapes what they perceive as delivered: gap 4 again, by omission (Parasuraman, Zeithaml, Berry 1985).",
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

fn words(gap: &Gap, telling: &Telling<'_>) -> GapWords {
    let Some(first) = gap.stage else {
        return gone(gap);
    };
    let path = telling.path(&gap.evidence.path);
    let stages = gap.evidence.path.len();
    GapWords {
        title: match gap.evidence.count {
            Some(_) => format!("{stages} stages in a row without a word from us"),
            None => "Customers can go round for ever without a word from us".to_owned(),
        },
        explanation: format!(
            "Whoever goes {path} gets no email, call, page or message of ours on the whole way."
        ),
        fix: format!(
            "Say something where it helps most: as they come to {}, or where they have to wait.",
            telling.stage(first)
        ),
    }
}
