//! Stretches and loops of columns.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::columns::Columns;

/// Columns of a kind that hang together, with the transitions between them.
pub(super) struct Stretch {
    /// The columns, ascending.
    pub(super) columns: Vec<usize>,
    /// A round that leads through some of them, its first column again at the end.
    pub(super) round: Option<Vec<usize>>,
    /// A longest walk, where there is no round.
    longest: Vec<usize>,
}

impl Stretch {
    /// The longest walk through the stretch, or the round in it that makes walks endless.
    pub(super) fn walk(&self) -> &[usize] {
        self.round.as_deref().unwrap_or(&self.longest)
    }
}

impl Columns<'_> {
    /// The stretches of the columns that are wanted, by their first column.
    pub(super) fn stretches(&self, wanted: impl Fn(usize) -> bool) -> Vec<Stretch> {
        let mut seen = vec![false; self.stages.len()];
        let mut stretches = Vec::new();
        for first in 0..self.stages.len() {
            if seen[first] || !wanted(first) {
                continue;
            }
            seen[first] = true;
            let mut columns = vec![first];
            let mut at = 0;
            while let Some(&column) = columns.get(at) {
                at += 1;
                for &other in self.next.of(column).iter().chain(self.back.of(column)) {
                    if wanted(other) && !std::mem::replace(&mut seen[other], true) {
                        columns.push(other);
                    }
                }
            }
            columns.sort_unstable();
            stretches.push(self.stretch(columns));
        }
        stretches
    }

    /// Kahn's algorithm (1962), which also finds the longest walk on its way; what it cannot order
    /// lies on a round or after one.
    fn stretch(&self, columns: Vec<usize>) -> Stretch {
        let place = |column: usize| columns.binary_search(&column).ok();
        let mut waits = vec![0_usize; columns.len()];
        for &column in &columns {
            for at in self.next.of(column).iter().filter_map(|&to| place(to)) {
                waits[at] += 1;
            }
        }
        // The longest walk that ends in each: its length, and the place before.
        let mut best: Vec<(usize, Option<usize>)> = vec![(1, None); columns.len()];
        let mut ready: Vec<usize> = (0..columns.len()).filter(|&at| waits[at] == 0).collect();
        let mut done = 0;
        while let Some(&from) = ready.get(done) {
            done += 1;
            for at in self
                .next
                .of(columns[from])
                .iter()
                .filter_map(|&to| place(to))
            {
                if best[from].0 + 1 > best[at].0 {
                    best[at] = (best[from].0 + 1, Some(from));
                }
                waits[at] -= 1;
                if waits[at] == 0 {
                    ready.push(at);
                }
            }
        }
        let mut longest = Vec::new();
        let mut at = (0..columns.len()).max_by_key(|&at| (best[at].0, std::cmp::Reverse(at)));
        while let Some(place) = at {
            longest.push(columns[place]);
            at = best[place].1;
        }
        longest.reverse();
        let round = (done < columns.len()).then(|| {
            // Whoever still waits has somebody before them who waits too, so going back repeats.
            let start = waits.iter().position(|&left| left > 0).unwrap_or_default();
            let mut walk = vec![columns[start]];
            loop {
                let column = walk[walk.len() - 1];
                let mut before = self.back.of(column).iter();
                let before = before.find(|&&from| place(from).is_some_and(|at| waits[at] > 0));
                let Some(&before) = before else {
                    return walk;
                };
                let met = walk.iter().position(|&earlier| earlier == before);
                walk.push(before);
                if let Some(met) = met {
                    let mut round = walk.split_off(met);
                    round.reverse();
                    return round;
                }
            }
        });
        Stretch {
            columns,
            round,
            longest,
        }
    }

    /// The columns that lead to one another and so round and round, ascending, group by group: the
    /// strongly connected components with a transition inside (Kosaraju 1978, Sharir 1981).
    pub(super) fn loops(&self) -> Vec<Vec<usize>> {
        let count = self.stages.len();
        let edges =
            (0..count).flat_map(|from| self.next.of(from).iter().map(move |&to| (from, to)));
        let mut graph: DiGraph<(), (), usize> = DiGraph::with_capacity(count, count);
        for _ in 0..count {
            graph.add_node(());
        }
        for (from, to) in edges {
            graph.add_edge(from.into(), to.into(), ());
        }
        let mut loops: Vec<Vec<usize>> = kosaraju_scc(&graph)
            .into_iter()
            .map(|group| group.iter().map(|node| node.index()).collect())
            .filter(|group: &Vec<usize>| {
                group.len() > 1 || group.iter().any(|&at| self.next.of(at).contains(&at))
            })
            .collect();
        for group in &mut loops {
            group.sort_unstable();
        }
        loops.sort_unstable();
        loops
    }
}
