//! What all rules look at: one journey, laid out once.

use std::collections::BTreeSet;

use super::Evidence;
use super::columns::Columns;
use super::promise_flow::{Followed, PromiseFlow};
use crate::document::Document;
use crate::graph::JourneyGraph;
use crate::ids::{JourneyId, OwnerId, StageId};
use crate::model::Moment;
use crate::records::Records;

/// A journey as the rules see it.
pub(super) struct Survey<'a> {
    pub(super) journey: JourneyId,
    pub(super) records: &'a Records,
    pub(super) graph: &'a JourneyGraph,
    pub(super) columns: Columns<'a>,
    pub(super) promises: PromiseFlow<'a>,
    /// The stages where a promise is made or to be kept.
    pub(super) promising: BTreeSet<StageId>,
}

impl<'a> Survey<'a> {
    /// `None` if the journey is not in the document.
    pub(super) fn of(document: &'a Document, journey: JourneyId) -> Option<Self> {
        let graph = document.graph(journey)?;
        let records = document.records();
        let columns = Columns::of(graph);
        let promises = PromiseFlow::of(&columns, records);
        let promising = promises
            .followed
            .iter()
            .flat_map(|promise| {
                let kept = promise.keepings.iter().map(|(column, _)| column);
                promise.made_in.iter().chain(kept)
            })
            .map(|&column| columns.id(column))
            .collect();
        Some(Self {
            journey,
            records,
            graph,
            columns,
            promises,
            promising,
        })
    }

    /// The evidence every promise gap begins with: the promise, the comms that make it, when it is
    /// due, and who answers for making it (the owners of those comms, or of the stages they speak
    /// in; then the owner of the promise).
    pub(super) fn promised(&self, followed: &Followed<'_>) -> Evidence {
        let promise = followed.promise;
        let owner_of = |stage: StageId| self.graph.stage(stage).and_then(|stage| stage.owner);
        let mut evidence = Evidence {
            promise: Some(promise.id),
            comms: promise.makers.iter().copied().collect(),
            due: self.columns.ids(&followed.due),
            ..Evidence::default()
        };
        for comm in promise
            .makers
            .iter()
            .filter_map(|maker| self.records.comms.get(maker))
        {
            evidence.add_owner(comm.owner.or_else(|| owner_of(comm.placement.stage)));
        }
        if promise.makers.is_empty() {
            evidence.add_owner(owner_of(promise.placement.stage));
        }
        evidence.add_owner(promise.owner);
        evidence
    }

    /// Who answers for a moment: its owner, or else its stage's.
    pub(super) fn owner_of(&self, moment: &Moment) -> Option<OwnerId> {
        let of_stage = || self.graph.stage(moment.placement.stage)?.owner;
        moment.owner.or_else(of_stage)
    }
}
