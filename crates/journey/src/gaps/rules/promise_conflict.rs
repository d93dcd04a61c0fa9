//! Two promises about the same thing disagree and are both alive at one stage.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::{Aspects, Definition};
use crate::gaps::survey::Survey;
use crate::gaps::telling::{Heard, Telling};
use crate::gaps::{Evidence, Gap, GapWords, Rule, Severity};
use crate::ids::MomentId;
use crate::measure::{Comparison, Measure, known_unit};
use crate::model::Promise;

pub(in crate::gaps) const RULE: Definition = Definition {
    id: "promise-conflict",
    severity: Severity::Medium,
    most: Severity::High,
    reads: Aspects::LEDGER,
    check,
    words,
};

/// Of so many promises about one thing each is compared with each; of more, only those next to one
/// another by size, so that the time stays linear.
const FEW: usize = 32;

fn check(survey: &Survey<'_>, gaps: &mut Vec<Gap>) {
    let flow = survey.promises();
    // Promises that share a subject, by moment and by wording.
    let mut by_moment: BTreeMap<MomentId, Vec<usize>> = BTreeMap::new();
    let mut by_words: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for (at, followed) in flow.followed.iter().enumerate() {
        if followed.promise.measure.is_none() {
            continue;
        }
        for (_, keeping) in &followed.keepings {
            by_moment.entry(keeping.moment).or_default().push(at);
        }
        let subject = subject(&followed.promise.wording);
        if !subject.is_empty() {
            by_words.entry(subject).or_default().push(at);
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for group in by_moment.values().chain(by_words.values()) {
        if group.len() <= FEW {
            for (at, &one) in group.iter().enumerate() {
                let others = group[at + 1..].iter();
                pairs.extend(others.map(|&other| (one.min(other), one.max(other))));
            }
            continue;
        }
        let mut group = group.clone();
        let target = |at: &usize| {
            let measure = flow.followed[*at].promise.measure.as_ref();
            measure.map(|measure| &measure.target)
        };
        group.sort_by(|a, b| {
            let order = target(a)
                .zip(target(b))
                .and_then(|(a, b)| a.in_unit(&b.unit)?.partial_cmp(&b.amount));
            order.unwrap_or(Ordering::Equal).then(a.cmp(b))
        });
        let neighbours = group.windows(2);
        pairs.extend(neighbours.map(|pair| (pair[0].min(pair[1]), pair[0].max(pair[1]))));
    }
    for (one, other) in pairs {
        let promises = (flow.followed[one].promise, flow.followed[other].promise);
        if !disagree(promises.0, promises.1) {
            continue;
        }
        let alive = |column: &usize| flow.is_alive(*column, one) && flow.is_alive(*column, other);
        let Some(column) = (0..survey.columns.stages.len()).find(alive) else {
            continue;
        };
        let mut evidence = Evidence {
            other_promise: Some(promises.1.id),
            fix_at: vec![survey.columns.id(column)],
            ..survey.promised(&flow.followed[one])
        };
        for owner in survey.promised(&flow.followed[other]).owners {
            evidence.add_owner(Some(owner));
        }
        gaps.push(Gap::found(
            Rule::PromiseConflict,
            &[promises.0.id.0, promises.1.id.0],
            promises.0.id,
            Some(survey.columns.id(column)),
            evidence,
        ));
    }
}

fn disagree(one: &Promise, other: &Promise) -> bool {
    let (Some(one), Some(other)) = (&one.measure, &other.measure) else {
        return false;
    };
    let Some(amount) = one.target.in_unit(&other.target.unit) else {
        return false;
    };
    let apart = (amount - other.target.amount).abs() > other.target.amount.abs() * 1e-5;
    // “At least 2” and “at most 5” leave room for both.
    match (one.comparison, other.comparison) {
        (Comparison::AtMost, Comparison::AtLeast) => amount < other.target.amount,
        (Comparison::AtLeast, Comparison::AtMost) => amount > other.target.amount,
        _ => apart,
    }
}

/// What a wording speaks of: its words in order, without numbers, units and little words.
fn subject(wording: &str) -> Vec<String> {
    const LITTLE: &[&str] = &[
        "a", "an", "and", "at", "be", "by", "for", "from", "get", "go", "in", "is", "it", "least",
        "less", "more", "most", "no", "of", "on", "our", "than", "that", "the", "to", "under",
        "up", "us", "we", "will", "with", "within", "you", "your", "one", "two", "three", "four",
        "five", "six", "seven", "eight", "nine", "ten", "same", "next", "just", "only", "after",
        "every", "per",
    ];
    let mut words: Vec<String> = wording
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty() && !LITTLE.contains(&word.as_str()))
        .filter(|word| !word.starts_with(|c: char| c.is_numeric()))
        .filter(|word| known_unit(word).is_none())
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// What is told of it.
pub(crate) struct Conflict<'a> {
    pub(crate) stage: String,
    /// The two promises: how each is worded, what it measures itself by, and where it is heard.
    pub(crate) sides: [(String, Option<&'a Measure>, Heard); 2],
    pub(crate) owners: Vec<String>,
}

fn words(gap: &Gap, telling: &Telling<'_>) -> Option<GapWords> {
    let other = telling.records.promises.get(&gap.evidence.other_promise?)?;
    let side = |promise: &'_ Promise| (telling.promise(promise.id), telling.heard(promise));
    let one = telling.promise_of(gap)?;
    let ((wording, heard), (other_wording, other_heard)) = (side(one), side(other));
    Some(telling.say(&Conflict {
        stage: telling.stage_of(gap),
        sides: [
            (wording, one.measure.as_ref(), heard),
            (other_wording, other.measure.as_ref(), other_heard),
        ],
        owners: telling.owners(&gap.evidence.owners),
    }))
}
