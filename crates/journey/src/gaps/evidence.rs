//! What a gap rests on.

use crate::ids::{CommId, KeepingId, OwnerId, PromiseId, StageId};
use crate::model::Phase;

/// What a gap rests on, as ids. Empty where a rule has nothing to name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The promise.
    pub promise: Option<PromiseId>,
    /// The comms that made it.
    pub comms: Vec<CommId>,
    /// The stages by which it is due: the one named, or what the journey makes of it when none is.
    pub due: Vec<StageId>,
    /// The link to the moment that breaks it.
    pub keeping: Option<KeepingId>,
    /// A shortest path a customer can walk, stage by stage.
    pub path: Vec<StageId>,
    /// Every stage on any such path, in the order of the columns.
    pub along: Vec<StageId>,
    /// Whose it is, on both sides: who answers for making it first, then for keeping it.
    pub owners: Vec<OwnerId>,
    /// The promises still open where customers are handed over.
    pub crossing: Vec<PromiseId>,
    /// The phase that is missing.
    pub phase: Option<Phase>,
    /// The one stage where keeping it would close all paths.
    pub fix_at: Option<StageId>,
}

impl Evidence {
    /// Adds an owner who is not named yet.
    pub(super) fn add_owner(&mut self, owner: Option<OwnerId>) {
        if let Some(owner) = owner
            && !self.owners.contains(&owner)
        {
            self.owners.push(owner);
        }
    }
}
