//! The stages of a journey by column, as analysis walks them: small numbers in place of ids.

use std::collections::{HashMap, VecDeque};

use crate::graph::{JourneyGraph, Link, StageNode};
use crate::ids::StageId;

/// The stages in the order of the columns, with the transitions that carry a customer on.
pub(super) struct Columns<'a> {
    /// The stages; what follows speaks of them by their index here.
    pub(super) stages: Vec<&'a StageNode>,
    index: HashMap<StageId, usize>,
    /// The columns each column carries customers to, without repetition.
    pub(super) next: Vec<Vec<usize>>,
    /// The columns each column receives customers from.
    pub(super) back: Vec<Vec<usize>>,
}

impl<'a> Columns<'a> {
    pub(super) fn of(graph: &'a JourneyGraph) -> Self {
        let stages: Vec<&StageNode> = graph
            .order()
            .into_iter()
            .filter_map(|stage| graph.stage(stage))
            .collect();
        let index: HashMap<StageId, usize> = stages
            .iter()
            .enumerate()
            .map(|(at, stage)| (stage.stage, at))
            .collect();
        let mut next = vec![Vec::new(); stages.len()];
        let mut back = vec![Vec::new(); stages.len()];
        for link in graph.links() {
            let ends = Link::carries_to(&link)
                .and_then(|to| Some((*index.get(&link.from)?, *index.get(&to)?)));
            if let Some((from, to)) = ends {
                next[from].push(to);
                back[to].push(from);
            }
        }
        for edges in next.iter_mut().chain(&mut back) {
            edges.sort_unstable();
            edges.dedup();
        }
        Self {
            stages,
            index,
            next,
            back,
        }
    }

    /// The column of a stage.
    pub(super) fn at(&self, stage: StageId) -> Option<usize> {
        self.index.get(&stage).copied()
    }

    /// The stage in a column.
    pub(super) fn id(&self, column: usize) -> StageId {
        self.stages[column].stage
    }

    /// The stages in some columns.
    pub(super) fn ids(&self, columns: &[usize]) -> Vec<StageId> {
        columns.iter().map(|&column| self.id(column)).collect()
    }

    /// A shortest walk of one customer from one of `from` to a column that satisfies `arrived`,
    /// all of it through columns that satisfy `may_pass`; breadth first, ties by column.
    pub(super) fn shortest_walk(
        &self,
        from: &[usize],
        may_pass: impl Fn(usize) -> bool,
        arrived: impl Fn(usize) -> bool,
    ) -> Option<Vec<usize>> {
        const NOWHERE: usize = usize::MAX;
        let mut came_from: Vec<Option<usize>> = vec![None; self.stages.len()];
        let mut open = VecDeque::new();
        for &column in from {
            if came_from[column].is_none() && may_pass(column) {
                came_from[column] = Some(NOWHERE);
                open.push_back(column);
            }
        }
        while let Some(column) = open.pop_front() {
            if arrived(column) {
                let mut walk = vec![column];
                while let Some(previous) = came_from[walk[walk.len() - 1]]
                    && previous != NOWHERE
                {
                    walk.push(previous);
                }
                walk.reverse();
                return Some(walk);
            }
            for &to in &self.next[column] {
                if came_from[to].is_none() && may_pass(to) {
                    came_from[to] = Some(column);
                    open.push_back(to);
                }
            }
        }
        None
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
                    open.extend(&self.next[reached]);
                }
            }
            if furthest <= at {
                cuts.push(column);
            }
            if !arrived(column) {
                open.extend(&self.next[column]);
            }
        }
        cuts
    }
}
