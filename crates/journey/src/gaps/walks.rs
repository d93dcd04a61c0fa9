//! Walks through the columns: the shortest, further ones, and where they can be cut.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use petgraph::algo::ford_fulkerson;
use petgraph::graph::DiGraph;
use petgraph::visit::EdgeRef;

use super::columns::{Columns, Edges};

/// A breadth-first search: for each column the one it was reached from.
#[derive(Clone, Debug)]
pub(super) struct Reached {
    /// Half as wide as a column could be, since the search spends its time waiting for these.
    from: Vec<u32>,
    /// The columns reached, the nearest first.
    pub(super) order: Vec<usize>,
}

/// In place of the column one was reached from: one where the search began, and one not reached.
const START: u32 = u32::MAX - 1;
const NEVER: u32 = u32::MAX;

impl Reached {
    fn nothing(columns: usize) -> Self {
        Self {
            from: vec![NEVER; columns],
            order: Vec::new(),
        }
    }

    /// Whether the column was not reached before.
    fn mark(&mut self, column: usize, from: u32) -> bool {
        let new = self.from[column] == NEVER;
        if new {
            self.from[column] = from;
            self.order.push(column);
        }
        new
    }

    pub(super) fn contains(&self, column: usize) -> bool {
        self.from[column] != NEVER
    }

    /// The way to a column, which was reached.
    pub(super) fn walk_to(&self, column: usize) -> Vec<usize> {
        let mut walk = vec![column];
        let mut at = column;
        while self.from[at] < START {
            at = self.from[at] as usize;
            walk.push(at);
        }
        walk.reverse();
        walk
    }
}

/// A column as [`Reached`] keeps it; no journey has so many that they would not fit.
fn narrow(column: usize) -> u32 {
    u32::try_from(column).unwrap_or(START)
}

impl Columns<'_> {
    /// Everything that can be reached along some edges from some columns, by shortest ways, all of
    /// it through columns that satisfy `may_pass`; breadth first, ties by column.
    pub(super) fn search(
        edges: &Edges,
        from: &[usize],
        may_pass: impl Fn(usize) -> bool,
    ) -> Reached {
        let mut reached = Reached::nothing(edges.columns());
        for &column in from.iter().filter(|&&column| may_pass(column)) {
            reached.mark(column, START);
        }
        let mut at = 0;
        while let Some(&column) = reached.order.get(at) {
            at += 1;
            let before = narrow(column);
            for &to in edges.of(column) {
                if may_pass(to) {
                    reached.mark(to, before);
                }
            }
        }
        reached
    }

    /// A shortest walk from some columns to one of `ends`, which are sorted, all of it through
    /// columns that satisfy `may_pass`; empty if there is none. Ties by column.
    pub(super) fn walk(
        &self,
        from: &[usize],
        ends: &[usize],
        may_pass: impl Fn(usize) -> bool,
    ) -> Vec<usize> {
        let arrived = |column: usize| ends.binary_search(&column).is_ok();
        let mut reached = Reached::nothing(self.stages.len());
        for &column in from.iter().filter(|&&column| may_pass(column)) {
            if reached.mark(column, START) && arrived(column) {
                return vec![column];
            }
        }
        let mut at = 0;
        while let Some(&column) = reached.order.get(at) {
            at += 1;
            let before = narrow(column);
            for &to in self.next.of(column) {
                if may_pass(to) && reached.mark(to, before) && arrived(to) {
                    return reached.walk_to(to);
                }
            }
        }
        Vec::new()
    }

    /// How many steps each column is away from the nearest of `ends`, through columns that satisfy
    /// `may_pass`; [`NEVER`] where no walk leads there.
    pub(super) fn steps_to(&self, ends: &[usize], may_pass: impl Fn(usize) -> bool) -> Vec<u32> {
        let mut steps = vec![NEVER; self.stages.len()];
        let mut open: Vec<usize> = (ends.iter().copied())
            .filter(|&end| may_pass(end))
            .collect();
        for &column in &open {
            steps[column] = 0;
        }
        let mut at = 0;
        while let Some(&column) = open.get(at) {
            at += 1;
            for &before in self.back.of(column) {
                if steps[before] == NEVER && may_pass(before) {
                    steps[before] = steps[column] + 1;
                    open.push(before);
                }
            }
        }
        steps
    }

    /// As [`Columns::walk`], where it is known how many steps each column is away at least, which
    /// is [`NEVER`] where no walk leads on.
    ///
    /// A* (Hart, Nilsson, Raphael 1968): of the columns reached it goes on from one that lies on
    /// the shortest walk for all that is known, of several the last.
    pub(super) fn walk_by(
        &self,
        left: &[u32],
        from: &[usize],
        ends: &[usize],
        may_pass: impl Fn(usize) -> bool,
    ) -> Vec<usize> {
        let mut walked = vec![NEVER; self.stages.len()];
        let mut before = vec![START; self.stages.len()];
        let open_at =
            (from.iter().copied()).filter(|&column| may_pass(column) && left[column] != NEVER);
        let Some(shortest) = open_at.clone().map(|column| left[column]).min() else {
            return Vec::new();
        };
        // The columns to go on from, by how much longer than that their walk is in the whole.
        let mut open: Vec<Vec<usize>> = Vec::new();
        let put = |open: &mut Vec<Vec<usize>>, column: usize, length: u32| {
            let more = (length - shortest) as usize;
            if open.len() <= more {
                open.resize(more + 1, Vec::new());
            }
            open[more].push(column);
        };
        for column in open_at {
            walked[column] = 0;
            put(&mut open, column, left[column]);
        }
        let mut more = 0;
        while more < open.len() {
            let Some(column) = open[more].pop() else {
                more += 1;
                continue;
            };
            if ends.binary_search(&column).is_ok() {
                let from = before;
                return Reached {
                    from,
                    order: Vec::new(),
                }
                .walk_to(column);
            }
            let step = walked[column] + 1;
            for &to in self.next.of(column).iter().rev() {
                if step < walked[to] && may_pass(to) && left[to] != NEVER {
                    walked[to] = step;
                    before[to] = narrow(column);
                    put(&mut open, to, step + left[to]);
                }
            }
        }
        Vec::new()
    }

    /// The columns of `walk` that every walk from `from` to one of `ends`, which are sorted,
    /// passes, through columns that satisfy `may_pass`. `walk` is a shortest such walk, and no
    /// walk goes on once it has arrived.
    ///
    /// A column of the walk is passed by all when nothing before it can jump past it: one search
    /// in all, restarted along the walk, that remembers the furthest column of the walk reached by
    /// a way around it. It ends as soon as one way leads around all of the walk but its end, and
    /// looks at each transition once at most.
    pub(super) fn cuts(
        &self,
        walk: &[usize],
        from: &[usize],
        ends: &[usize],
        may_pass: impl Fn(usize) -> bool,
    ) -> Vec<usize> {
        let arrived = |column: usize| ends.binary_search(&column).is_ok();
        let same_end = ends.iter().filter(|&&end| may_pass(end)).nth(1).is_none();
        let last = walk.len() - 1;
        let mut seen = vec![false; self.stages.len()];
        // Where on the walk each column is; the first and those beside it are not asked for.
        let mut on_walk = vec![0_u32; self.stages.len()];
        for (at, &column) in (0..).zip(walk) {
            on_walk[column] = at;
        }
        // Those nearest to where the walk ends go first, so that a way around it is soon found.
        let nearness = |column: usize| (Reverse(column.abs_diff(walk[last])), column);
        let mut furthest = 0;
        let mut open: BinaryHeap<_> = from.iter().map(|&column| nearness(column)).collect();
        let mut cuts = Vec::new();
        for (at, &column) in walk[..last].iter().enumerate() {
            while let Some((_, reached)) = open.pop() {
                if !may_pass(reached) || std::mem::replace(&mut seen[reached], true) {
                    continue;
                }
                if on_walk[reached] > 0 || reached == walk[0] {
                    furthest = furthest.max(on_walk[reached] as usize);
                } else if arrived(reached) {
                    furthest = last;
                } else {
                    open.extend(self.next.of(reached).iter().map(|&next| nearness(next)));
                }
                if furthest == last {
                    cuts.extend(same_end.then_some(walk[last]));
                    return cuts;
                }
            }
            if furthest <= at {
                cuts.push(column);
            }
            open.extend(self.next.of(column).iter().map(|&next| nearness(next)));
        }
        cuts.extend(same_end.then_some(walk[last]));
        cuts
    }

    /// Up to `most` walks that never pass a column twice, from some columns to one of `ends`, which
    /// are sorted, through columns that satisfy `may_pass`; the shortest first. No walk goes on
    /// once it has arrived. Also whether there are more. `left` says how many steps each column is
    /// away at least.
    ///
    /// Best first, by the length walked and the shortest length left (A*: Hart, Nilsson, Raphael
    /// 1968); it gives up after a number of steps that no map people look at comes near.
    pub(super) fn walks(
        &self,
        left: &[u32],
        from: &[usize],
        ends: &[usize],
        most: usize,
        may_pass: impl Fn(usize) -> bool,
    ) -> (Vec<Vec<usize>>, bool) {
        const STEPS: usize = 2_000;
        // Each entry: its column, the entry before. Of two walks as long in the whole the one that
        // has less left goes first, so that walks are finished before others are begun.
        let mut entries: Vec<(usize, Option<usize>)> = Vec::new();
        let mut open = BinaryHeap::new();
        for &column in from {
            if may_pass(column) && left[column] != NEVER {
                open.push(Reverse((left[column], left[column], entries.len())));
                entries.push((column, None));
            }
        }
        let mut found = Vec::new();
        let mut walk = Vec::new();
        let mut steps = 0;
        while let Some(Reverse((length, to_go, entry))) = open.pop() {
            let walked = length - to_go;
            steps += 1;
            if found.len() == most || steps > STEPS {
                return (found, true);
            }
            let column = entries[entry].0;
            walk.clear();
            let mut at = Some(entry);
            while let Some(before) = at {
                walk.push(entries[before].0);
                at = entries[before].1;
            }
            if ends.binary_search(&column).is_ok() {
                found.push(walk.iter().rev().copied().collect());
                continue;
            }
            for &to in self.next.of(column) {
                if may_pass(to) && left[to] != NEVER && !walk.contains(&to) {
                    open.push(Reverse((walked + 1 + left[to], left[to], entries.len())));
                    entries.push((to, Some(entry)));
                }
            }
        }
        (found, false)
    }

    /// The fewest columns of which every walk from `from` to one of `to` passes one, all of it
    /// through `along`, which holds both; ascending.
    ///
    /// A minimum vertex cut, by Menger's theorem (1927) a maximum flow: each column becomes an
    /// entrance and a way out, joined by an edge that carries one walk.
    pub(super) fn smallest_cut(&self, from: &[usize], to: &[usize], along: &[usize]) -> Vec<usize> {
        const WIDE: u32 = u32::MAX / 4;
        let mut graph: DiGraph<(), u32> =
            DiGraph::with_capacity(2 * along.len() + 2, 4 * along.len());
        let nodes: Vec<[_; 2]> = along
            .iter()
            .map(|_| [graph.add_node(()), graph.add_node(())])
            .collect();
        let node = |column: usize| along.binary_search(&column).ok().map(|at| nodes[at]);
        let (source, sink) = (graph.add_node(()), graph.add_node(()));
        for (&column, [enter, leave]) in along.iter().zip(&nodes) {
            graph.add_edge(*enter, *leave, 1);
            if to.contains(&column) {
                graph.add_edge(*leave, sink, WIDE);
                continue; // no walk goes on once it has arrived
            }
            for [next, _] in self.next.of(column).iter().filter_map(|&next| node(next)) {
                graph.add_edge(*leave, next, WIDE);
            }
        }
        for [enter, _] in from.iter().filter_map(|&column| node(column)) {
            graph.add_edge(source, enter, WIDE);
        }
        let (_, flows) = ford_fulkerson(&graph, source, sink);
        // What can still be reached where the edges carry what they can.
        let mut seen = vec![false; graph.node_count()];
        let mut open = vec![source];
        seen[source.index()] = true;
        while let Some(at) = open.pop() {
            let onward = graph
                .edges(at)
                .filter(|edge| flows[edge.id().index()] < *edge.weight());
            let back = graph
                .edges_directed(at, petgraph::Direction::Incoming)
                .filter(|edge| flows[edge.id().index()] > 0);
            let reached = onward
                .map(|edge| edge.target())
                .chain(back.map(|edge| edge.source()));
            for to in reached.collect::<Vec<_>>() {
                if !std::mem::replace(&mut seen[to.index()], true) {
                    open.push(to);
                }
            }
        }
        (along.iter().zip(&nodes))
            .filter(|(_, [enter, leave])| seen[enter.index()] && !seen[leave.index()])
            .map(|(&column, _)| column)
            .collect()
    }
}
