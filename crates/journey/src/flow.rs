//! Questions about flow: where customers start, what they can reach, where they are handed over.

use crate::graph::{JourneyGraph, Link, StageNode};
use crate::ids::{OwnerId, StageId};
use crate::model::TransitionKind;

/// A transition between stages with different accountable owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandOff {
    /// The transition.
    pub link: Link,
    /// The stage it leads to.
    pub to: StageId,
    /// Who gives the customer over.
    pub giver: OwnerId,
    /// Who receives the customer.
    pub receiver: OwnerId,
}

impl HandOff {
    /// The hand-off at a transition between two stages, if it is one.
    pub(crate) fn of(link: Link, from: &StageNode, to: &StageNode) -> Option<Self> {
        link.carries_to()?;
        let (giver, receiver) = (from.owner?, to.owner?);
        (giver != receiver).then_some(Self {
            link,
            to: to.stage,
            giver,
            receiver,
        })
    }
}

impl Link {
    /// The stage the same customer goes on to with everything they were promised. A referral
    /// brings another customer, and a leave ends the journey, so these carry nothing.
    pub fn carries_to(&self) -> Option<StageId> {
        match self.edge.kind {
            TransitionKind::Advance | TransitionKind::Repeat | TransitionKind::WinBack => self.to,
            TransitionKind::Refer | TransitionKind::Leave => None,
        }
    }
}

/// The columns a customer's life can begin in: those marked as an entrance, else the first.
pub(crate) fn starts(stages: &[&StageNode]) -> Vec<usize> {
    let mut starts: Vec<usize> = (0..stages.len())
        .filter(|&column| stages[column].entrance)
        .collect();
    if starts.is_empty() && !stages.is_empty() {
        starts.push(0);
    }
    starts
}

impl JourneyGraph {
    /// The stages a customer's life can begin in: those marked as an entrance, else the first
    /// column.
    pub fn starts(&self) -> Vec<StageId> {
        let stages = self.in_columns().stages;
        let starts = starts(&stages).into_iter();
        starts.map(|column| stages[column].stage).collect()
    }

    /// The hand-offs, in the order of their transitions' ids. A stage without an owner hands
    /// nothing over: that it has none is a gap of its own. A referral hands no customer over.
    pub fn hand_offs(&self) -> Vec<HandOff> {
        self.links_with_ends()
            .filter_map(|(link, from, to)| HandOff::of(link, from, to?))
            .collect()
    }
}
