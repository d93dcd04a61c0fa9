//! A journey in memory: its petgraph graph, each stage's node carrying what lies in the stage.
//!
//! The graph is kept in step with the records by the same changes that change them (see
//! [`crate::Document`]); every question about flow is asked of it. Node indices never leave this
//! file: the world outside knows stages and transitions by their ids.

mod columns;
mod stage_node;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};
use petgraph::visit::EdgeRef;

use crate::ids::{AgreementId, CommId, JourneyId, KeepingId, MomentId, StageId, TransitionId};
use crate::model::{Stage, Transition, TransitionKind};
use crate::records::{Record, Records};

pub use columns::InColumns;
pub use stage_node::{CommAt, MomentAt, PromiseAt, StageNode};

/// A transition in the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The transition.
    pub transition: TransitionId,
    /// What it means.
    pub kind: TransitionKind,
    /// The agreement on it, if one was begun.
    pub agreement: Option<AgreementId>,
}

/// A node: a stage, or the exit that every `leave` leads to.
#[derive(Clone, Debug)]
enum Node {
    Stage(Box<StageNode>),
    Exit,
}

/// A transition between two stages, or from a stage to the exit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The stage it starts from.
    pub from: StageId,
    /// The stage it leads to; `None` is the exit.
    pub to: Option<StageId>,
    /// The transition itself.
    pub edge: Edge,
}

/// One journey as a graph.
#[derive(Clone, Debug)]
pub struct JourneyGraph {
    journey: JourneyId,
    graph: StableDiGraph<Node, Edge>,
    stages: BTreeMap<StageId, NodeIndex>,
    transitions: BTreeMap<TransitionId, EdgeIndex>,
    exit: NodeIndex,
    /// The order of the columns, once asked for, until stages or transitions change.
    columns: OnceLock<Vec<NodeIndex>>,
}

/// Everything a graph holds, in an order of its own; equal for equal journeys.
pub(crate) type Outline = (Vec<StageNode>, Vec<Link>, Vec<StageId>);

impl JourneyGraph {
    /// The graph of a journey without stages.
    pub(crate) fn empty(journey: JourneyId) -> Self {
        let mut graph = StableDiGraph::new();
        let exit = graph.add_node(Node::Exit);
        Self {
            journey,
            graph,
            stages: BTreeMap::new(),
            transitions: BTreeMap::new(),
            exit,
            columns: OnceLock::new(),
        }
    }

    /// The graph of a journey as its records say.
    pub(crate) fn build(journey: JourneyId, records: &Records) -> Self {
        let mut this = Self::empty(journey);
        for stage in records
            .stages
            .values()
            .filter(|stage| stage.journey == journey)
        {
            let node = this
                .graph
                .add_node(Node::Stage(Box::new(StageNode::of(stage))));
            this.stages.insert(stage.id, node);
        }
        for transition in records.transitions.values() {
            this.join(transition, None);
        }
        for agreement in records.agreements.values() {
            this.set_agreement(agreement.transition, Some(agreement.id));
        }
        for step in records.steps.values() {
            if let Some(node) = this.node_mut(step.stage) {
                node.steps.push((step.rank.clone(), step.id));
            }
        }
        for moment in records.moments.values() {
            if let Some(node) = this.node_mut(moment.placement.stage) {
                node.moments.push(MomentAt::new(moment, BTreeSet::new()));
            }
        }
        for comm in records.comms.values() {
            if let Some(node) = this.node_mut(comm.placement.stage) {
                node.comms.push(CommAt::new(comm, BTreeSet::new()));
            }
        }
        let stages: Vec<StageId> = this.stages.keys().copied().collect();
        for stage in stages {
            if let Some(node) = this.node_mut(stage) {
                node.sort();
            }
        }
        for promise in records.promises.values() {
            this.attach_promise(promise, records);
        }
        for keeping in records.keepings.values() {
            this.set_keeping(keeping.id, keeping.moment, records, true);
        }
        this
    }

    /// The journey.
    pub fn journey(&self) -> JourneyId {
        self.journey
    }

    /// A stage's node.
    pub fn stage(&self, id: StageId) -> Option<&StageNode> {
        match &self.graph[*self.stages.get(&id)?] {
            Node::Stage(stage) => Some(stage),
            Node::Exit => None,
        }
    }

    /// How many stages there are.
    pub fn stage_count(&self) -> usize {
        self.stages.len()
    }

    /// The stages, in the order of their ids.
    pub fn stages(&self) -> impl Iterator<Item = &StageNode> + '_ {
        self.stages.keys().filter_map(|&id| self.stage(id))
    }

    /// A transition by its id.
    pub fn link(&self, id: TransitionId) -> Option<Link> {
        let edge = *self.transitions.get(&id)?;
        let (from, to) = self.graph.edge_endpoints(edge)?;
        self.as_link(from, to, *self.graph.edge_weight(edge)?)
    }

    /// Every transition, in the order of their ids.
    pub fn links(&self) -> impl Iterator<Item = Link> + '_ {
        self.links_with_ends().map(|(link, ..)| link)
    }

    /// Every transition with the stages it joins, in the order of their ids; no second stage is
    /// the exit.
    pub fn links_with_ends(
        &self,
    ) -> impl Iterator<Item = (Link, &StageNode, Option<&StageNode>)> + '_ {
        self.transitions.values().filter_map(|&edge| {
            let (from, to) = self.graph.edge_endpoints(edge)?;
            let (Node::Stage(from), to) = (&self.graph[from], &self.graph[to]) else {
                return None;
            };
            let to = match to {
                Node::Stage(to) => Some(&**to),
                Node::Exit => None,
            };
            let link = Link {
                from: from.stage,
                to: to.map(|to| to.stage),
                edge: *self.graph.edge_weight(edge)?,
            };
            Some((link, &**from, to))
        })
    }

    /// The transitions out of a stage, in the order of their ids.
    pub fn links_from(&self, id: StageId) -> Vec<Link> {
        self.links_at(id, Direction::Outgoing)
    }

    /// The transitions into a stage, in the order of their ids.
    pub fn links_into(&self, id: StageId) -> Vec<Link> {
        self.links_at(id, Direction::Incoming)
    }

    fn links_at(&self, id: StageId, direction: Direction) -> Vec<Link> {
        let Some(&node) = self.stages.get(&id) else {
            return Vec::new();
        };
        let mut links: Vec<Link> = self
            .graph
            .edges_directed(node, direction)
            .filter_map(|edge| self.as_link(edge.source(), edge.target(), *edge.weight()))
            .collect();
        links.sort_by_key(|link| link.edge.transition);
        links
    }

    fn as_link(&self, from: NodeIndex, to: NodeIndex, edge: Edge) -> Option<Link> {
        let stage = |node: NodeIndex| match &self.graph[node] {
            Node::Stage(stage) => Some(stage.stage),
            Node::Exit => None,
        };
        Some(Link {
            from: stage(from)?,
            to: stage(to),
            edge,
        })
    }

    pub(crate) fn outline(&self) -> Outline {
        let stages = self.stages().cloned().collect();
        (stages, self.links().collect(), self.order())
    }

    // Keeping in step with the records.

    fn node_mut(&mut self, id: StageId) -> Option<&mut StageNode> {
        match self.graph.node_weight_mut(*self.stages.get(&id)?)? {
            Node::Stage(stage) => Some(stage),
            Node::Exit => None,
        }
    }

    /// Takes out what a record contributes, before it changes or goes; `records` still holds it.
    pub(crate) fn detach(&mut self, record: &Record, goes: bool, records: &Records) {
        self.forget_columns(record);
        match record {
            Record::Stage(stage) if goes => {
                if let Some(node) = self.stages.remove(&stage.id) {
                    self.graph.remove_node(node);
                    let graph = &self.graph;
                    self.transitions
                        .retain(|_, edge| graph.edge_weight(*edge).is_some());
                }
            }
            Record::Step(step) => {
                if let Some(node) = self.node_mut(step.stage) {
                    node.steps.retain(|(_, other)| *other != step.id);
                    node.sort();
                }
            }
            Record::Transition(transition) => {
                if let Some(edge) = self.transitions.remove(&transition.id) {
                    self.graph.remove_edge(edge);
                }
            }
            Record::Agreement(agreement) => self.set_agreement(agreement.transition, None),
            Record::Moment(moment) => {
                if let Some(node) = self.node_mut(moment.placement.stage) {
                    node.moments.retain(|at| at.moment != moment.id);
                }
            }
            Record::Comm(comm) => {
                if let Some(node) = self.node_mut(comm.placement.stage) {
                    node.comms.retain(|at| at.comm != comm.id);
                }
            }
            Record::Promise(promise) => {
                if let Some(node) = self.node_mut(promise.placement.stage) {
                    node.promises.retain(|at| at.promise != promise.id);
                }
                for maker in promise
                    .makers
                    .iter()
                    .filter_map(|maker| records.comms.get(maker))
                {
                    if let Some(at) = self.comm_mut(maker.placement.stage, maker.id) {
                        at.makes.remove(&promise.id);
                    }
                }
            }
            Record::Keeping(keeping) => {
                self.set_keeping(keeping.id, keeping.moment, records, false);
            }
            _ => {}
        }
    }

    /// Puts in what a record contributes, after it came or changed; `records` holds it.
    pub(crate) fn attach(&mut self, record: &Record, records: &Records) {
        self.forget_columns(record);
        match record {
            Record::Stage(stage) => self.attach_stage(stage, records),
            Record::Step(step) => {
                if let Some(node) = self.node_mut(step.stage) {
                    node.steps.push((step.rank.clone(), step.id));
                    node.sort();
                }
            }
            Record::Transition(transition) => {
                let agreement = records
                    .agreement_on(transition.id)
                    .map(|agreement| agreement.id);
                self.join(transition, agreement);
            }
            Record::Agreement(agreement) => {
                self.set_agreement(agreement.transition, Some(agreement.id));
            }
            Record::Moment(moment) => {
                let keeps = records
                    .keepings
                    .values()
                    .filter(|keeping| keeping.moment == moment.id)
                    .map(|keeping| keeping.id)
                    .collect();
                let at = MomentAt::new(moment, keeps);
                if let Some(node) = self.node_mut(moment.placement.stage) {
                    node.insert_moment(at);
                }
            }
            Record::Comm(comm) => {
                let makes = records
                    .promises
                    .values()
                    .filter(|promise| promise.makers.contains(&comm.id))
                    .map(|promise| promise.id)
                    .collect();
                let at = CommAt::new(comm, makes);
                if let Some(node) = self.node_mut(comm.placement.stage) {
                    node.insert_comm(at);
                }
            }
            Record::Promise(promise) => self.attach_promise(promise, records),
            Record::Keeping(keeping) => self.set_keeping(keeping.id, keeping.moment, records, true),
            _ => {}
        }
    }

    fn forget_columns(&mut self, changed: &Record) {
        if matches!(changed, Record::Stage(_) | Record::Transition(_)) {
            self.columns.take();
        }
    }

    fn attach_stage(&mut self, stage: &Stage, records: &Records) {
        if let Some(node) = self.node_mut(stage.id) {
            let fresh = StageNode::of(stage);
            *node = StageNode {
                steps: std::mem::take(&mut node.steps),
                comms: std::mem::take(&mut node.comms),
                moments: std::mem::take(&mut node.moments),
                promises: std::mem::take(&mut node.promises),
                ..fresh
            };
            return;
        }
        let node = self
            .graph
            .add_node(Node::Stage(Box::new(StageNode::of(stage))));
        self.stages.insert(stage.id, node);
        for transition in records.transitions.values() {
            if transition.from == stage.id || transition.to == Some(stage.id) {
                let agreement = records
                    .agreement_on(transition.id)
                    .map(|agreement| agreement.id);
                self.join(transition, agreement);
            }
        }
    }

    fn attach_promise(&mut self, promise: &crate::model::Promise, records: &Records) {
        if let Some(node) = self.node_mut(promise.placement.stage) {
            node.insert_promise(PromiseAt::new(promise));
        }
        for maker in promise
            .makers
            .iter()
            .filter_map(|maker| records.comms.get(maker))
        {
            if let Some(at) = self.comm_mut(maker.placement.stage, maker.id) {
                at.makes.insert(promise.id);
            }
        }
    }

    /// Draws a transition whose ends are both there and which is not drawn yet.
    fn join(&mut self, transition: &Transition, agreement: Option<AgreementId>) {
        let Some(&from) = self.stages.get(&transition.from) else {
            return;
        };
        let to = match transition.to {
            Some(to) => self.stages.get(&to).copied(),
            None => Some(self.exit),
        };
        let Some(to) = to else { return };
        if self.transitions.contains_key(&transition.id) {
            return;
        }
        let weight = Edge {
            transition: transition.id,
            kind: transition.kind,
            agreement,
        };
        let edge = self.graph.add_edge(from, to, weight);
        self.transitions.insert(transition.id, edge);
    }

    fn set_agreement(&mut self, transition: TransitionId, agreement: Option<AgreementId>) {
        if let Some(&edge) = self.transitions.get(&transition)
            && let Some(weight) = self.graph.edge_weight_mut(edge)
        {
            weight.agreement = agreement;
        }
    }

    fn comm_mut(&mut self, stage: StageId, comm: CommId) -> Option<&mut CommAt> {
        self.node_mut(stage)?
            .comms
            .iter_mut()
            .find(|at| at.comm == comm)
    }

    fn set_keeping(&mut self, id: KeepingId, moment: MomentId, records: &Records, there: bool) {
        let Some(moment) = records.moments.get(&moment) else {
            return;
        };
        let Some(node) = self.node_mut(moment.placement.stage) else {
            return;
        };
        if let Some(at) = node.moments.iter_mut().find(|at| at.moment == moment.id) {
            if there {
                at.keeps.insert(id);
            } else {
                at.keeps.remove(&id);
            }
        }
    }
}
