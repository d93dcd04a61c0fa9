//! How a promise is followed along a journey: the one place where this is decided.
//!
//! **Within a stage, comms speak before moments happen.** A promise made in a stage can therefore
//! be kept in that very stage.
//!
//! **A promise goes where its customer goes**: along advances, repeats and win-backs. A referral
//! brings another customer, to whom nothing has been said yet, and a leave ends the story.
//!
//! **Made** is a promise in the stages where a comm that makes it speaks or, when no comm does, in
//! the stage its card lies in.
//!
//! **Kept** it is in the stages with a moment linked to it, unless the verdict of that link says
//! broken. Partly kept and not known count as kept here: other rules speak of them.
//!
//! **Due “by” a stage** means by the end of that stage: kept there is kept in time. A promise that
//! names no stage is due by the first Renewal-phase stage, in the order of the columns, that a
//! customer who heard it can reach, for that is where they decide whether we kept our word; when
//! there is none, by any end of the journey they can reach, which is a stage that carries them
//! nowhere else.
//!
//! **Open** is a promise that was made and neither kept since nor past the end of the stage it is
//! due by. Made again after being kept, it is open again. It **leaks** where it is open at the end
//! of the stage it is due by: some customer can get there without it.
//!
//! A promise that no moment keeps is no leak. Either it is linked to none (`promise-unlinked`), or
//! all its links say broken (`promise-broken`); each is told once, by its cause.
//!
//! All promises are followed at once, as sets of bits that spread through the stages until nothing
//! changes: a forward may-analysis (Kildall 1973, "A unified approach to global program
//! optimization"), and two backward ones for where a leak can still happen or be averted.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::bits::Bits;
use super::columns::Columns;
use super::{Evidence, StageSet};
use crate::ids::PromiseId;
use crate::model::{Keeping, KeepingVerdict, Phase, Promise};
use crate::records::Records;

/// A promise with the columns that matter to it.
pub(super) struct Followed<'a> {
    pub(super) promise: &'a Promise,
    /// Where it is made, ascending.
    pub(super) made_in: Vec<usize>,
    /// Every link to a moment, broken ones included, with the moment's column; ascending.
    pub(super) keepings: Vec<(usize, &'a Keeping)>,
    /// By the end of which columns it is due, ascending; empty if the customer never gets to any.
    pub(super) due: Vec<usize>,
    /// How it leaks; `None` if it does not, or if no moment keeps it at all.
    pub(super) leak: Option<Leak>,
    /// What all gaps about it rest on, once one is found.
    pub(super) promised: OnceCell<Evidence>,
}

impl Followed<'_> {
    /// A shortest walk from where it is made to one of some columns, whether or not it is kept on
    /// the way; empty if there is none.
    pub(super) fn walk_to(&self, columns: &Columns<'_>, to: &[usize]) -> Vec<usize> {
        columns.walk(&self.made_in, to, |_| true)
    }

    /// The columns that keep it, ascending; one may come twice.
    pub(super) fn kept_in(&self) -> impl Iterator<Item = usize> + '_ {
        self.keepings
            .iter()
            .filter(|(_, keeping)| keeping.verdict != KeepingVerdict::Broken)
            .map(|&(column, _)| column)
    }
}

/// Where a promise can be missed, and how.
pub(super) struct Leak {
    /// A shortest walk from where it is made to where it is due, never keeping it.
    pub(super) walk: Vec<usize>,
    /// Every stage on such a walk.
    pub(super) along: StageSet,
    /// Further such walks, the shorter ones first, and whether there are more than are named.
    pub(super) others: Vec<Vec<usize>>,
    pub(super) more: bool,
    /// Where keeping it would close all such walks: one column that they all pass (of several, the
    /// one where the customer has just taken a turn after which it is no longer kept in time), or
    /// else the fewest.
    pub(super) fix_at: Vec<usize>,
    /// Every moment that keeps it and can be reached lies after the stage it is due by.
    pub(super) late: bool,
}

/// All promises of a journey, followed.
pub(super) struct PromiseFlow<'a> {
    /// The promises, in the order of their ids; the bits below are their places here.
    pub(super) followed: Vec<Followed<'a>>,
    made: Bits,
    /// Can get here with the promise heard, kept or not.
    heard: Bits,
    /// Arrives here open.
    arrives: Bits,
    /// Does not go on from here: kept, or due by the end of this stage.
    stops: Bits,
    /// Still open when customers leave.
    open_after: Bits,
    /// Open here, it can be missed: there is a walk on from here to where it is due that does not
    /// keep it.
    missable: Bits,
    /// Open here, it can be kept in time.
    keepable: Bits,
    /// Customers can go round from here for ever while it stays open.
    endless: Bits,
}

impl<'a> PromiseFlow<'a> {
    pub(super) fn of(columns: &Columns<'_>, records: &'a Records) -> Self {
        let mut followed: Vec<Followed<'a>> = records
            .promises
            .values()
            .filter(|promise| columns.at(promise.placement.stage).is_some())
            .map(|promise| Followed {
                promise,
                made_in: Vec::new(),
                keepings: Vec::new(),
                due: Vec::new(),
                leak: None,
                promised: OnceCell::new(),
            })
            .collect();
        let place: FxHashMap<PromiseId, usize> = followed
            .iter()
            .enumerate()
            .map(|(at, followed)| (followed.promise.id, at))
            .collect();
        let (rows, bits) = (columns.stages.len(), followed.len());
        let (mut made, mut kept) = (Bits::new(rows, bits), Bits::new(rows, bits));
        for (column, stage) in columns.stages.iter().enumerate() {
            for at in stage.makes().filter_map(|promise| place.get(&promise)) {
                if !made.get(column, *at) {
                    made.set(column, *at);
                    followed[*at].made_in.push(column);
                }
            }
            for keeping in stage.keeps().filter_map(|id| records.keepings.get(&id)) {
                if let Some(&at) = place.get(&keeping.promise) {
                    followed[at].keepings.push((column, keeping));
                    if keeping.verdict != KeepingVerdict::Broken {
                        kept.set(column, at);
                    }
                }
            }
        }

        let nothing = Bits::new(rows, bits);
        let passed_on = Bits::spread(&columns.next, &made, &nothing);
        let heard = made.zip(&passed_on, |made, passed_on| made | passed_on);
        let mut due = nothing.clone();
        for (at, followed) in followed.iter_mut().enumerate() {
            followed.due = due_by(columns, followed.promise, |column| heard.get(column, at));
            for &column in &followed.due {
                due.set(column, at);
            }
        }

        let stops = kept.zip(&due, |kept, due| kept | due);
        let unless = |of: &Bits, not: &Bits| of.zip(not, |of, not| of & !not);
        let arrives = Bits::spread(&columns.next, &unless(&made, &stops), &stops);
        // Backwards: a value holds in a stage where it starts, or where it comes back from a stage
        // further on and does not stop.
        let backwards = |start: &Bits| {
            let returns = Bits::spread(&columns.back, start, &stops);
            start.zip(&unless(&returns, &stops), |start, returns| start | returns)
        };
        let missable = backwards(&unless(&due, &kept));
        let keepable = backwards(&kept);
        let met = made.zip(&arrives, |made, arrives| made | arrives);
        let open_after = unless(&met, &stops);
        let mut this = Self {
            endless: Bits::endless(&columns.next, &columns.back, &open_after),
            open_after,
            followed,
            made,
            heard,
            arrives,
            stops,
            missable,
            keepable,
        };
        // Who is open where they can still miss it is on a walk that does.
        let leaking = met
            .zip(&this.missable, |met, missable| met & missable)
            .turned(bits);
        // Many are due where customers renew, which is looked for once.
        let mut by_due: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for (at, followed) in this.followed.iter().enumerate() {
            // One that nothing keeps is no leak.
            if followed.kept_in().next().is_some() && leaking.count(at) > 0 {
                by_due.entry(followed.due.clone()).or_default().push(at);
            }
        }
        for (due, places) in by_due {
            let any = leaking.any(&places);
            let left = columns.steps_to(&due, |column| any.get(0, column));
            for at in places {
                this.followed[at].leak = this.leak(columns, &left, &leaking, at);
            }
        }
        this
    }

    /// The promises still open as customers go from one column to another, as many as are named:
    /// first those that are kept or due where they arrive. And how many there are.
    pub(super) fn crossing(&self, from: usize, to: usize) -> (Vec<PromiseId>, usize) {
        let settled = self.open_after.in_both(from, &self.stops, to);
        let others = (self.open_after.in_row(from)).filter(|&at| !self.stops.get(to, at));
        let named = settled.chain(others).take(Evidence::MOST_PROMISES);
        let count = self.open_after.count(from);
        let mut ids = Vec::with_capacity(count.min(Evidence::MOST_PROMISES));
        ids.extend(named.map(|at| self.followed[at].promise.id));
        (ids, count)
    }

    /// How many promises customers count on in a column: made there, or made before and open.
    pub(super) fn alive_in(&self, column: usize) -> usize {
        self.made.count_either(&self.arrives, column)
    }

    /// Whether customers count on a promise in a column.
    pub(super) fn is_alive(&self, column: usize, at: usize) -> bool {
        self.made.get(column, at) || self.arrives.get(column, at)
    }

    /// Whether customers who heard a promise can be in a column.
    pub(super) fn is_heard(&self, column: usize, at: usize) -> bool {
        self.heard.get(column, at)
    }

    /// Whether customers leave the column by which a promise is due without it.
    pub(super) fn is_missed(&self, column: usize, at: usize) -> bool {
        self.is_alive(column, at) && self.missable.get(column, at)
    }

    /// For each promise, in a row, the steps from column to column at which customers can still
    /// have it open, and can be kept to it where they arrive or further on.
    pub(super) fn crossed(&self, steps: impl Iterator<Item = (usize, usize)>) -> Bits {
        let rows = steps.map(|(from, to)| (self.open_after.row(from), self.keepable.row(to)));
        Bits::of_rows(rows, |open, keepable| open & keepable).turned(self.followed.len())
    }

    /// A round that customers can walk for ever without being kept to a promise, its first column
    /// again at the end; `None` if there is none. Also whether it can still be kept from there.
    pub(super) fn round(&self, columns: &Columns<'_>, at: usize) -> Option<(Vec<usize>, bool)> {
        let promise = &self.followed[at];
        promise.kept_in().next()?;
        let first = promise
            .made_in
            .iter()
            .copied()
            .find(|&column| self.endless.get(column, at))?;
        let mut walk = vec![first];
        let mut place = vec![None; columns.stages.len()];
        place[first] = Some(0);
        loop {
            let column = walk[walk.len() - 1];
            let next = columns.next.of(column).iter().copied();
            let next = next.into_iter().find(|&next| self.endless.get(next, at))?;
            walk.push(next);
            if let Some(begins) = place[next] {
                let round = walk.split_off(begins);
                let keepable = round.iter().any(|&column| self.keepable.get(column, at));
                return Some((round, keepable));
            }
            place[next] = Some(walk.len() - 1);
        }
    }

    /// How the promise at this place leaks; `None` if it does not. `left` says how many steps each
    /// column is away at least from where it is due, `leaking` has the columns on any walk that
    /// misses it, in a row for each promise.
    fn leak(&self, columns: &Columns<'_>, left: &[u32], leaking: &Bits, at: usize) -> Option<Leak> {
        let promise = &self.followed[at];
        let misses = |column: usize| leaking.get(at, column);
        let (from, due) = (promise.made_in.as_slice(), promise.due.as_slice());
        let walk = columns.walk_by(left, from, due, misses);
        walk.last()?;
        let cuts = columns.cuts(&walk, from, due, misses);
        let keepable = |&column: &usize| self.keepable.get(column, at);
        let could_be_kept = promise.made_in.iter().any(keepable);
        let turned = cuts.iter().find(|cut| could_be_kept && !keepable(cut));
        let fix_at = match turned.or(cuts.last()) {
            Some(&one) => vec![one],
            None => columns.smallest_cut(from, due, &leaking.in_row(at).collect::<Vec<_>>()),
        };
        let beside = leaking.count(at) > walk.len();
        let (mut others, more) = if !beside || walk.len() > LONG {
            (Vec::new(), beside)
        } else {
            columns.walks(left, from, due, Evidence::MOST_PATHS, misses)
        };
        others.retain(|other| *other != walk);
        others.truncate(Evidence::MOST_PATHS - 1);
        Some(Leak {
            fix_at,
            others,
            more,
            walk,
            along: columns.marked(leaking.row(at)),
            late: promise.due.len() == 1
                && !could_be_kept
                && promise.kept_in().any(|column| self.heard.get(column, at)),
        })
    }
}

/// Nobody reads further walks beside one of more stages than this.
const LONG: usize = 64;

/// By the end of which columns a promise is due.
fn due_by(columns: &Columns<'_>, promise: &Promise, heard: impl Fn(usize) -> bool) -> Vec<usize> {
    if let Some(named) = promise.due {
        return columns.at(named).into_iter().collect();
    }
    let reached = |&column: &usize| heard(column);
    let in_renewal = |&column: &usize| columns.stages[column].phase == Some(Phase::Renewal);
    let all = 0..columns.stages.len();
    match all.clone().filter(reached).find(in_renewal) {
        Some(renewal) => vec![renewal],
        None => all
            .filter(reached)
            .filter(|&column| columns.next.of(column).is_empty())
            .collect(),
    }
}
