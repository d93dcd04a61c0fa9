//! The stages of both journeys side by side, and what lies in them.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{self, Lies};
use super::pairs::Pairs;
use super::side::Side;
use super::words::Order;
use super::{Field, FieldChange, GapsCompared, StagesCompared};
use crate::ids::StageId;
use crate::language::QUOTE;
use crate::model::{Feeling, Stage};

/// Every stage of both, in the order of the one's columns. A stage that only the other has comes
/// right after the stage before it there.
pub(super) fn compared(
    one: &Side<'_>,
    other: &Side<'_>,
    pairs: &Pairs,
    gaps: &GapsCompared,
) -> Vec<StagesCompared> {
    let moved = moved(one, other, pairs);
    let records = changes::of_records(one, other, pairs);
    let mut rows: Vec<StagesCompared> = Vec::new();
    for (a, b) in aligned(one, other, pairs) {
        let mut changes = match (a, b) {
            (Some(a), Some(b)) => changes::of_stages(one, other, a, b),
            _ => Vec::new(),
        };
        if let (Some(a), Some(b)) = (a, b)
            && moved.contains(&a.id)
        {
            changes.push(FieldChange {
                field: Field::Order,
                a: place(one, a),
                b: place(other, b),
            });
        }
        let name = a.or(b).map(|stage| stage.name.clone()).unwrap_or_default();
        let (a, b) = (a.map(|stage| stage.id), b.map(|stage| stage.id));
        let lies_here =
            |lies: &Lies| (lies.a.is_some() && lies.a == a) || (lies.b.is_some() && lies.b == b);
        let shown_in = |lines: &[super::GapLine], stage: Option<StageId>| -> Vec<String> {
            (lines.iter())
                .filter(|line| line.stage.is_some() && line.stage == stage)
                .map(|line| line.key.clone())
                .collect()
        };
        let mut row = StagesCompared {
            a,
            b,
            name,
            same: false,
            changes,
            records: (records.differ.iter())
                .filter(|(lies, _)| lies_here(lies))
                .map(|(_, difference)| difference.clone())
                .collect(),
            alike: a.and_then(|a| records.alike.get(&a).copied()).unwrap_or(0),
            feelings_a: feelings(one, a),
            feelings_b: feelings(other, b),
            gone: shown_in(&gaps.gone, a),
            new: shown_in(&gaps.new, b),
        };
        row.same = row.finds_nothing();
        rows.push(row);
    }
    rows
}

type Row<'a> = (Option<&'a Stage>, Option<&'a Stage>);

fn aligned<'a>(one: &Side<'a>, other: &Side<'a>, pairs: &Pairs) -> Vec<Row<'a>> {
    let there: BTreeMap<StageId, &Stage> = (other.stages.iter())
        .map(|&stage| (stage.id, stage))
        .collect();
    // The stages that only the other has, by the stage before them there that both have.
    let mut after: BTreeMap<Option<StageId>, Vec<&Stage>> = BTreeMap::new();
    let mut last = None;
    for &stage in &other.stages {
        match pairs.in_one(stage.id) {
            Some(_) => last = Some(stage.id),
            None => after.entry(last).or_default().push(stage),
        }
    }
    let mut only_other = |before: Option<StageId>| {
        let stages = after.remove(&before).unwrap_or_default();
        stages.into_iter().map(|stage| (None, Some(stage)))
    };
    let mut rows: Vec<Row<'a>> = only_other(None).collect();
    for &stage in &one.stages {
        let b = pairs.stage_in_other(stage.id);
        rows.push((Some(stage), b.and_then(|b| there.get(&b).copied())));
        if b.is_some() {
            rows.extend(only_other(b));
        }
    }
    rows
}

/// The stages of the one that stand elsewhere among those that both have: as few as it takes for
/// the others to stand in the same order. Of the stages that cross the way of most others, the one
/// with the least id of its own or its counterpart is named first, whichever journey is the one.
fn moved(one: &Side<'_>, other: &Side<'_>, pairs: &Pairs) -> BTreeSet<StageId> {
    let place: BTreeMap<StageId, usize> = (other.stages.iter().zip(0..))
        .map(|(stage, at)| (stage.id, at))
        .collect();
    let both: Vec<(StageId, StageId, usize)> = (one.stages.iter())
        .filter_map(|stage| {
            let b = pairs.stage_in_other(stage.id)?;
            Some((stage.id, b, *place.get(&b)?))
        })
        .collect();
    let crosses = |at: usize, by: usize| (at < by) != (both[at].2 < both[by].2);
    let mut crossings: Vec<usize> = (0..both.len())
        .map(|at| {
            (0..both.len())
                .filter(|&by| by != at && crosses(at, by))
                .count()
        })
        .collect();
    let mut moved = BTreeSet::new();
    let mut left: BTreeSet<usize> = (0..both.len()).filter(|&at| crossings[at] > 0).collect();
    loop {
        let name = |at: usize| both[at].0.min(both[at].1);
        let most = (left.iter().copied())
            .filter(|&at| crossings[at] > 0)
            .max_by_key(|&at| (crossings[at], std::cmp::Reverse(name(at))));
        let Some(most) = most else {
            return moved;
        };
        left.remove(&most);
        moved.insert(both[most].0);
        for &at in &left {
            if crosses(at, most) {
                crossings[at] -= 1;
            }
        }
    }
}

/// “after Purchase”, “first”.
fn place(side: &Side<'_>, stage: &Stage) -> String {
    let at = side.stages.iter().position(|other| other.id == stage.id);
    let before = at
        .and_then(|at| at.checked_sub(1))
        .map(|at| side.stages[at]);
    side.language.say(&before.map_or(Order::First, |before| {
        Order::After(crate::text::excerpt(&before.name, QUOTE))
    }))
}

fn feelings(side: &Side<'_>, stage: Option<StageId>) -> Vec<Feeling> {
    let node = stage.and_then(|stage| side.graph.stage(stage));
    (node.into_iter().flat_map(|node| &node.moments))
        .filter_map(|moment| moment.feeling)
        .collect()
}
