//! The stages of a journey by column, as analysis walks them: small numbers in place of ids.

use crate::graph::{JourneyGraph, Link, StageNode};
use crate::ids::StageId;

/// The stages in the order of the columns, with the transitions between them.
pub(super) struct Columns<'a> {
    /// The stages; what follows speaks of them by their index here.
    pub(super) stages: Vec<&'a StageNode>,
    /// The columns by stage, sorted by stage.
    index: Vec<(StageId, usize)>,
    /// The columns each column carries customers to.
    pub(super) next: Edges,
    /// The columns each column receives customers from.
    pub(super) back: Edges,
    /// As `next`, and those it refers new customers to.
    pub(super) any: Edges,
    /// Whether some transition, if only a leave, leads on.
    pub(super) leads_on: Vec<bool>,
}

/// The columns each column leads to, ascending and without repetition, one list after the other.
#[derive(Clone, Debug)]
pub(super) struct Edges {
    /// Where the list of each column begins, and where the last one ends.
    begins: Vec<usize>,
    ends: Vec<usize>,
}

impl Edges {
    fn new(columns: usize, mut pairs: Vec<(usize, usize)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut begins = vec![0; columns + 1];
        for &(from, _) in &pairs {
            begins[from + 1] += 1;
        }
        for column in 0..columns {
            begins[column + 1] += begins[column];
        }
        Self {
            begins,
            ends: pairs.into_iter().map(|(_, to)| to).collect(),
        }
    }

    pub(super) fn columns(&self) -> usize {
        self.begins.len() - 1
    }

    pub(super) fn of(&self, column: usize) -> &[usize] {
        &self.ends[self.begins[column]..self.begins[column + 1]]
    }
}

/// A breadth-first search: for each column the one it was reached from.
#[derive(Clone, Debug)]
pub(super) struct Reached {
    from: Vec<usize>,
    /// The columns reached, the nearest first.
    pub(super) order: Vec<usize>,
}

/// In place of the column one was reached from: one where the search began, and one not reached.
const START: usize = usize::MAX;
const NEVER: usize = usize::MAX - 1;

impl Reached {
    pub(super) fn contains(&self, column: usize) -> bool {
        self.from[column] != NEVER
    }

    /// The way to a column, which was reached.
    pub(super) fn walk_to(&self, column: usize) -> Vec<usize> {
        let mut walk = vec![column];
        let mut at = column;
        while self.from[at] < self.from.len() {
            at = self.from[at];
            walk.push(at);
        }
        walk.reverse();
        walk
    }
}

impl<'a> Columns<'a> {
    pub(super) fn of(graph: &'a JourneyGraph) -> Self {
        let stages: Vec<&StageNode> = graph
            .order()
            .into_iter()
            .filter_map(|stage| graph.stage(stage))
            .collect();
        let columns = stages.len();
        let mut index: Vec<(StageId, usize)> = stages
            .iter()
            .enumerate()
            .map(|(at, stage)| (stage.stage, at))
            .collect();
        index.sort_unstable();
        let mut this = Self {
            stages,
            index,
            next: Edges::new(0, Vec::new()),
            back: Edges::new(0, Vec::new()),
            any: Edges::new(0, Vec::new()),
            leads_on: vec![false; columns],
        };
        let (mut next, mut back, mut any) = (Vec::new(), Vec::new(), Vec::new());
        for link in graph.links() {
            let Some(from) = this.at(link.from) else {
                continue;
            };
            this.leads_on[from] = true;
            let Some(to) = link.to.and_then(|to| this.at(to)) else {
                continue;
            };
            any.push((from, to));
            if Link::carries_to(&link).is_some() {
                next.push((from, to));
                back.push((to, from));
            }
        }
        this.next = Edges::new(columns, next);
        this.back = Edges::new(columns, back);
        this.any = Edges::new(columns, any);
        this
    }

    /// The column of a stage.
    pub(super) fn at(&self, stage: StageId) -> Option<usize> {
        let at = self
            .index
            .binary_search_by_key(&stage, |&(stage, _)| stage)
            .ok()?;
        Some(self.index[at].1)
    }

    /// The stage in a column.
    pub(super) fn id(&self, column: usize) -> StageId {
        self.stages[column].stage
    }

    /// The stages in some columns.
    pub(super) fn ids(&self, columns: &[usize]) -> Vec<StageId> {
        columns.iter().map(|&column| self.id(column)).collect()
    }

    /// Everything that can be reached along some edges from some columns, by shortest ways, all of
    /// it through columns that satisfy `may_pass`; breadth first, ties by column.
    pub(super) fn search(
        edges: &Edges,
        from: &[usize],
        may_pass: impl Fn(usize) -> bool,
    ) -> Reached {
        let mut reached = Reached {
            from: vec![NEVER; edges.columns()],
            order: Vec::new(),
        };
        for &column in from {
            if reached.from[column] == NEVER && may_pass(column) {
                reached.from[column] = START;
                reached.order.push(column);
            }
        }
        let mut at = 0;
        while let Some(&column) = reached.order.get(at) {
            at += 1;
            for &to in edges.of(column) {
                if reached.from[to] == NEVER && may_pass(to) {
                    reached.from[to] = column;
                    reached.order.push(to);
                }
            }
        }
        reached
    }

    /// The columns of `walk` that every walk from `from` to a column that satisfies `arrived`
    /// passes, through columns that satisfy `may_pass`. `walk` is a shortest such walk, and no
    /// walk goes on once it has arrived.
    ///
    /// A column of the walk is passed by all when nothing before it can jump past it: one search
    /// in all, restarted along the walk, that remembers the furthest column of the walk reached by
    /// a way around it. Linear in columns and transitions.
    pub(super) fn cuts(
        &self,
        walk: &[usize],
        from: &[usize],
        may_pass: impl Fn(usize) -> bool,
        arrived: impl Fn(usize) -> bool,
    ) -> Vec<usize> {
        let mut on_walk = vec![None; self.stages.len()];
        for (at, &column) in walk.iter().enumerate() {
            on_walk[column] = Some(at);
        }
        let mut seen = vec![false; self.stages.len()];
        let mut furthest = 0;
        let mut open: Vec<usize> = from.to_vec();
        let mut cuts = Vec::new();
        for (at, &column) in walk.iter().enumerate() {
            while let Some(reached) = open.pop() {
                if !may_pass(reached) {
                    continue;
                }
                if let Some(on) = on_walk[reached] {
                    furthest = furthest.max(on);
                } else if arrived(reached) {
                    furthest = walk.len();
                } else if !seen[reached] {
                    seen[reached] = true;
                    open.extend(self.next.of(reached));
                }
            }
            if furthest <= at {
                cuts.push(column);
            }
            if !arrived(column) {
                open.extend(self.next.of(column));
            }
        }
        cuts
    }
}
