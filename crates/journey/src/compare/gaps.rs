//! Which gaps of the one the other has not, and the other way round.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;
use uuid::Uuid;

use super::pairs::Pairs;
use super::side::Side;
use super::{GapLine, GapsCompared};
use crate::gaps::{Gap, GapReport, Rule};

/// What makes two gaps the same: the rule, what they are about, and what their keys say besides.
type Subject = (Rule, Vec<Uuid>, Vec<String>);

/// A gap is gone when it is found no longer, not when it was dismissed.
pub(super) fn compared(one: &Side<'_>, other: &Side<'_>, pairs: &Pairs) -> GapsCompared {
    let ids = pairs.ids();
    let here = Found::of(one, Some(&ids));
    let there = Found::of(other, None);
    let missing = |gaps: &[Gap], from: &Found, ids: Option<&Ids>| -> Vec<Gap> {
        let gone = gaps.iter().filter(|gap| !is_in(&from.all, gap, ids));
        gone.cloned().collect()
    };
    let dismissed = |gaps: &[Gap], by: &Found, ids: Option<&Ids>| {
        let dismissed = gaps
            .iter()
            .filter(|gap| is_in(&by.all, gap, ids) && !is_in(&by.open, gap, ids));
        count(dismissed.count())
    };
    GapsCompared {
        count_a: count(one.gaps.len()),
        count_b: count(other.gaps.len()),
        dismissed_a: dismissed(&other.gaps, &here, None),
        dismissed_b: dismissed(&one.gaps, &there, Some(&ids)),
        gone: lines(one, &missing(&one.gaps, &there, Some(&ids))),
        new: lines(other, &missing(&other.gaps, &here, None)),
    }
}

/// The ids of the one with their counterparts.
type Ids = FxHashMap<Uuid, Uuid>;

/// The gaps of a journey, in the ids of the other.
struct Found {
    all: BTreeSet<Subject>,
    /// Those that were not dismissed.
    open: BTreeSet<Subject>,
}

impl Found {
    fn of(side: &Side<'_>, ids: Option<&Ids>) -> Self {
        let all = |gaps: &[Gap]| gaps.iter().flat_map(|gap| subjects(gap, ids)).collect();
        Self {
            all: all(&side.found),
            open: all(&side.gaps),
        }
    }
}

fn is_in(found: &BTreeSet<Subject>, gap: &Gap, ids: Option<&Ids>) -> bool {
    subjects(gap, ids).any(|subject| found.contains(&subject))
}

/// What a gap is about, in the ids of the other journey where they are given. Where a key names
/// one of several stages, by its id or by where it stands, so do all of them together: which one
/// is named may differ between the journeys.
fn subjects(gap: &Gap, ids: Option<&Ids>) -> impl Iterator<Item = Subject> {
    let mut words = Vec::new();
    let mut named: Vec<Uuid> = Vec::new();
    for part in gap.key.split(':').skip(1) {
        match Uuid::try_parse(part) {
            Ok(id) => named.push(id),
            Err(_) => words.push(part.to_owned()),
        }
    }
    let several = matches!(gap.rule, Rule::LoopWithoutExit | Rule::Silence);
    let along = several.then(|| gap.evidence.along.iter().map(|stage| stage.0).collect());
    let rule = gap.rule;
    [Some(named), along]
        .into_iter()
        .flatten()
        .map(move |mut about: Vec<Uuid>| {
            if let Some(ids) = ids {
                for id in &mut about {
                    *id = ids.get(id).copied().unwrap_or(*id);
                }
            }
            about.sort_unstable();
            (rule, about, words.clone())
        })
}

fn lines(side: &Side<'_>, gaps: &[Gap]) -> Vec<GapLine> {
    let reports = GapReport::list(side.document, gaps, side.language).into_iter();
    reports
        .map(|gap| GapLine {
            key: gap.key,
            rule: gap.rule,
            severity: gap.severity,
            title: gap.title,
            place: gap.place,
            stage: gap.stage,
        })
        .collect()
}

fn count(gaps: usize) -> u32 {
    u32::try_from(gaps).unwrap_or(u32::MAX)
}
