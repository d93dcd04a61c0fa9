//! The ledger: every promise from the words that make it to the moments that keep or break it.

use jiff::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::survey::Survey;
use super::{Gap, Reason, Rule};
use crate::ids::{KeepingId, PromiseId, StageId};
use crate::measure::Shortfall;

/// How a promise stands; the first that is true of it, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromiseState {
    /// A moment breaks it.
    Broken,
    /// Some customers get past the stage it is due by without it, or all get it too late.
    Missed,
    /// No moment keeps it that anybody who heard it can get to.
    Unlinked,
    /// It is kept in part, or short of its measure.
    Short,
    /// Nothing fresh shows that it is kept.
    Unproven,
    /// It holds.
    Holds,
}

/// A promise as the ledger has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LedgerLine {
    /// The promise.
    pub promise: PromiseId,
    /// How it stands.
    pub state: PromiseState,
    /// The stages in which it is made, in the order of the columns.
    pub made_in: Vec<StageId>,
    /// The stages by the end of which it is due: the one named, or what the journey makes of it.
    pub due: Vec<StageId>,
    /// A shortest way from the words that make it to a moment that keeps or breaks it.
    pub path: Vec<StageId>,
    /// Its links to moments, in the order of the columns.
    pub keepings: Vec<LedgerKeeping>,
    /// The keys of the gaps about it, the gravest first.
    pub gaps: Vec<String>,
}

/// A link to a moment, as the ledger has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LedgerKeeping {
    /// The link.
    pub keeping: KeepingId,
    /// The stage its moment lies in.
    pub stage: StageId,
    /// Customers who heard the promise can get there.
    pub reached: bool,
    /// What was measured there falls short of the promise's measure.
    pub short: bool,
    /// How many days ago it was judged or measured; below zero for a date still to come.
    pub age: Option<i32>,
    /// That is longer ago than the journey's review age.
    pub stale: bool,
}

/// The ledger of a journey: by the first column in which a promise is made, then by id.
pub(super) fn of(survey: &Survey<'_>, gaps: &[Gap]) -> Vec<LedgerLine> {
    let flow = survey.promises();
    let columns = &survey.columns;
    let mut about: Vec<(PromiseId, usize)> = (gaps.iter().enumerate())
        .filter_map(|(at, gap)| Some((gap.evidence.promise?, at)))
        .collect();
    about.sort_unstable();
    let mut lines: Vec<(usize, LedgerLine)> = Vec::with_capacity(flow.followed.len());
    for (at, followed) in flow.followed.iter().enumerate() {
        let id = followed.promise.id;
        let from = about.partition_point(|&(promise, _)| promise < id);
        let own: Vec<&Gap> = (about[from..].iter())
            .take_while(|&&(promise, _)| promise == id)
            .map(|&(_, gap)| &gaps[gap])
            .collect();
        let keepings = (followed.keepings.iter())
            .map(|&(column, keeping)| {
                let measure = followed.promise.measure.as_ref();
                let outcome = measure
                    .zip(keeping.measured.as_ref())
                    .map(|(measure, measured)| measure.compare(measured));
                let age = survey.age_of(keeping);
                LedgerKeeping {
                    keeping: keeping.id,
                    stage: columns.id(column),
                    reached: flow.is_heard(column, at),
                    short: matches!(outcome, Some(Shortfall::Short(_))),
                    age,
                    stale: age.is_some_and(|age| age > survey.review_days()),
                }
            })
            .collect();
        let linked: Vec<usize> = followed
            .keepings
            .iter()
            .map(|&(column, _)| column)
            .collect();
        let first = followed.made_in.first().copied().unwrap_or(usize::MAX);
        lines.push((
            first,
            LedgerLine {
                promise: id,
                state: PromiseState::of(&own),
                made_in: columns.ids(&followed.made_in),
                due: columns.ids(&followed.due),
                path: columns.ids(&followed.walk_to(columns, &linked)),
                keepings,
                gaps: own.iter().map(|gap| gap.key.clone()).collect(),
            },
        ));
    }
    lines.sort_by_key(|(first, line)| (*first, line.promise));
    lines.into_iter().map(|(_, line)| line).collect()
}

impl PromiseState {
    /// What a gap says of how its promise stands; `None` if it says nothing of that.
    pub(super) fn by(gap: &Gap) -> Option<Self> {
        match gap.rule {
            Rule::PromiseBroken => Some(Self::Broken),
            Rule::PromiseLeak | Rule::PromiseLate => Some(Self::Missed),
            Rule::PromiseUnlinked => Some(Self::Unlinked),
            // Unless another moment keeps it.
            Rule::PromiseUnreachable if gap.evidence.reasons.contains(&Reason::Pivotal) => {
                Some(Self::Unlinked)
            }
            Rule::PromiseShort => Some(Self::Short),
            Rule::PromiseUnproven => Some(Self::Unproven),
            _ => None,
        }
    }

    fn of(gaps: &[&Gap]) -> Self {
        let states = gaps.iter().filter_map(|gap| Self::by(gap));
        states.min().unwrap_or(Self::Holds)
    }
}

impl Survey<'_> {
    /// How many days ago a keeping was judged or measured, if that is known.
    pub(super) fn age_of(&self, keeping: &crate::model::Keeping) -> Option<i32> {
        keeping
            .on?
            .until((Unit::Day, self.today.0))
            .ok()
            .map(|span| span.get_days())
    }

    /// Evidence older than so many days has to be looked at again.
    pub(super) fn review_days(&self) -> i32 {
        self.settings.review_days.into()
    }
}
