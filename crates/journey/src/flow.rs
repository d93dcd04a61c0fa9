//! Questions about flow: where customers start, what they can reach, where they are handed over.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::graph::{JourneyGraph, Link};
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

impl JourneyGraph {
    /// The stages a customer's life can begin in: those marked as an entrance, else the first
    /// column.
    pub fn starts(&self) -> Vec<StageId> {
        let marked: Vec<StageId> = self
            .stages()
            .filter(|stage| stage.entrance)
            .map(|stage| stage.stage)
            .collect();
        if marked.is_empty() {
            self.order().into_iter().take(1).collect()
        } else {
            marked
        }
    }

    /// Every stage that can be reached from `from` along any transition, those themselves included.
    pub fn reachable_from(&self, from: impl IntoIterator<Item = StageId>) -> BTreeSet<StageId> {
        let mut seen: BTreeSet<StageId> = from.into_iter().collect();
        let mut open: Vec<StageId> = seen.iter().copied().collect();
        while let Some(stage) = open.pop() {
            for to in self
                .links_from(stage)
                .into_iter()
                .filter_map(|link| link.to)
            {
                if seen.insert(to) {
                    open.push(to);
                }
            }
        }
        seen
    }

    /// A shortest walk of one customer from one of `from` to a stage that satisfies `arrived`,
    /// through stages that satisfy `may_pass` (asked of every stage of the walk but the first);
    /// breadth first, ties by id, so that the same journey always gives the same walk.
    pub fn shortest_walk(
        &self,
        from: &[StageId],
        may_pass: impl Fn(StageId) -> bool,
        arrived: impl Fn(StageId) -> bool,
    ) -> Option<Vec<StageId>> {
        let mut came_from: BTreeMap<StageId, Option<StageId>> = BTreeMap::new();
        let mut open = VecDeque::new();
        for &stage in from {
            if came_from.insert(stage, None).is_none() {
                open.push_back(stage);
            }
        }
        while let Some(stage) = open.pop_front() {
            if arrived(stage) {
                let mut walk = vec![stage];
                let mut at = stage;
                while let Some(Some(previous)) = came_from.get(&at) {
                    walk.push(*previous);
                    at = *previous;
                }
                walk.reverse();
                return Some(walk);
            }
            for to in self.links_from(stage).iter().filter_map(Link::carries_to) {
                if !came_from.contains_key(&to) && may_pass(to) {
                    came_from.insert(to, Some(stage));
                    open.push_back(to);
                }
            }
        }
        None
    }

    /// The hand-offs, in the order of their transitions' ids. A stage without an owner hands
    /// nothing over: that it has none is a gap of its own. A referral hands no customer over.
    pub fn hand_offs(&self) -> Vec<HandOff> {
        self.links()
            .filter_map(|link| {
                let to = link.carries_to()?;
                let giver = self.stage(link.from)?.owner?;
                let receiver = self.stage(to)?.owner?;
                (giver != receiver).then_some(HandOff {
                    link,
                    to,
                    giver,
                    receiver,
                })
            })
            .collect()
    }
}
