//! The stages in the order of the columns.

use std::collections::BTreeSet;

use petgraph::algo::kosaraju_scc;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::{EdgeRef, IntoEdgeReferences, NodeIndexable};

use super::{JourneyGraph, Link, Node, StageNode};
use crate::ids::StageId;
use crate::model::TransitionKind;

/// A journey laid out in columns.
#[derive(Clone, Debug)]
pub struct InColumns<'a> {
    /// The stages, in the order of the columns.
    pub stages: Vec<&'a StageNode>,
    /// Every transition with the columns it joins, in the order of their ids; no second column is
    /// the exit.
    pub links: Vec<(usize, Option<usize>, Link)>,
}

impl JourneyGraph {
    /// The order of the columns: a topological order of the advances, in which ranks decide
    /// whatever the advances leave open. Stages on a cycle of advances are taken together
    /// (strongly connected components after Kosaraju 1978, which takes no stack however long the
    /// journey) and ordered by rank.
    pub fn order(&self) -> Vec<StageId> {
        let stages = self.column_nodes().iter();
        stages
            .filter_map(|&node| self.stage_at(node))
            .map(|stage| stage.stage)
            .collect()
    }

    /// The stages in the order of the columns, with the transitions between them.
    pub fn in_columns(&self) -> InColumns<'_> {
        let nodes = self.column_nodes();
        let mut columns = vec![None; self.graph.node_bound()];
        for (column, node) in nodes.iter().enumerate() {
            columns[node.index()] = Some(column);
        }
        let links = self.transitions.values().filter_map(|&edge| {
            let (from, to) = self.graph.edge_endpoints(edge)?;
            let link = self.as_link(from, to, *self.graph.edge_weight(edge)?)?;
            Some((columns[from.index()]?, columns[to.index()], link))
        });
        InColumns {
            links: links.collect(),
            stages: (nodes.iter())
                .filter_map(|&node| self.stage_at(node))
                .collect(),
        }
    }

    fn stage_at(&self, node: NodeIndex) -> Option<&StageNode> {
        match &self.graph[node] {
            Node::Stage(stage) => Some(stage),
            Node::Exit => None,
        }
    }

    fn column_nodes(&self) -> &[NodeIndex] {
        self.columns.get_or_init(|| self.sorted_nodes())
    }

    fn sorted_nodes(&self) -> Vec<NodeIndex> {
        let advances = petgraph::visit::EdgeFiltered::from_fn(&self.graph, |edge| {
            edge.weight().kind == TransitionKind::Advance
        });
        let key = |node| self.stage_at(node).map(|stage| (&stage.rank, stage.stage));
        let mut groups: Vec<Vec<NodeIndex>> = kosaraju_scc(&advances)
            .into_iter()
            .filter(|group| key(group[0]).is_some())
            .collect();
        for group in &mut groups {
            group.sort_by_key(|&node| key(node));
        }
        let mut group_of = vec![None; self.graph.node_bound()];
        for (at, group) in groups.iter().enumerate() {
            for node in group {
                group_of[node.index()] = Some(at);
            }
        }
        let mut waits = vec![0_usize; groups.len()];
        let mut followers = vec![Vec::new(); groups.len()];
        for edge in (&advances).edge_references() {
            let (from, to) = (edge.source().index(), edge.target().index());
            if let (Some(from), Some(to)) = (group_of[from], group_of[to])
                && from != to
            {
                followers[from].push(to);
                waits[to] += 1;
            }
        }
        // Kahn's algorithm (1962), the ready group of the lowest rank first.
        let mut ready: BTreeSet<_> = (0..groups.len())
            .filter(|&at| waits[at] == 0)
            .map(|at| (key(groups[at][0]), at))
            .collect();
        let mut order = Vec::with_capacity(self.stages.len());
        while let Some((_, at)) = ready.pop_first() {
            order.extend(&groups[at]);
            for &next in &followers[at] {
                waits[next] -= 1;
                if waits[next] == 0 {
                    ready.insert((key(groups[next][0]), next));
                }
            }
        }
        order
    }
}
