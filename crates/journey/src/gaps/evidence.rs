//! What a gap rests on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::severity::Reason;
use super::stage_set::StageSet;
use crate::ids::{CommId, KeepingId, OwnerId, PromiseId, StageId, TransitionId};
use crate::model::{AgreementState, Phase};

/// A hand-off that a path crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Crossing {
    /// The transition.
    pub transition: TransitionId,
    /// The stage that hands over.
    pub from: StageId,
    /// The stage that takes over.
    pub to: StageId,
    /// How far their agreement has come.
    pub agreement: AgreementState,
}

/// What a gap rests on, as ids. Empty where a rule has nothing to name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The promise.
    pub promise: Option<PromiseId>,
    /// The promise it disagrees with.
    pub other_promise: Option<PromiseId>,
    /// The comms that made it.
    pub comms: Vec<CommId>,
    /// The stages by which it is due: the one named, or what the journey makes of it when none is.
    pub due: Vec<StageId>,
    /// The link to the moment that breaks it.
    pub keeping: Option<KeepingId>,
    /// A shortest path a customer can walk, stage by stage.
    pub path: Vec<StageId>,
    /// Other paths of the same kind, the shorter ones first; at most [`Evidence::MOST_PATHS`] with
    /// the first.
    pub other_paths: Vec<Vec<StageId>>,
    /// There are more paths than are named.
    pub more_paths: bool,
    /// Every stage on any such path.
    pub along: StageSet,
    /// The hand-offs the path crosses; at most [`Evidence::MOST_HAND_OFFS`] where they are all that
    /// a promise may cross.
    pub hand_offs: Vec<Crossing>,
    /// Whose it is, on both sides: who answers for making it first, then for keeping it.
    pub owners: Vec<OwnerId>,
    /// The promises still open where customers are handed over; at most
    /// [`Evidence::MOST_PROMISES`] of them.
    pub crossing: Vec<PromiseId>,
    /// How many there are.
    pub crossing_count: usize,
    /// The phase that is missing.
    pub phase: Option<Phase>,
    /// Where keeping it would close all paths: the one stage they all pass, or else the fewest
    /// stages of which each path passes one.
    pub fix_at: Vec<StageId>,
    /// The claim, as its comm words it.
    pub claim: Option<String>,
    /// A number the rule speaks of: days of age, stages without a word, comms in one place.
    pub count: Option<i64>,
    /// Why it weighs more than others of its rule.
    pub reasons: Vec<Reason>,
}

impl Evidence {
    /// The most paths that are named for one gap.
    pub const MOST_PATHS: usize = 5;

    /// The most promises that are named for one hand-off.
    pub const MOST_PROMISES: usize = 8;

    /// The most hand-offs that are named for one promise.
    pub const MOST_HAND_OFFS: usize = 32;

    /// How many paths are named.
    pub fn ways(&self) -> usize {
        self.other_paths.len() + usize::from(!self.path.is_empty())
    }

    /// Adds an owner who is not named yet.
    pub(super) fn add_owner(&mut self, owner: Option<OwnerId>) {
        if let Some(owner) = owner
            && !self.owners.contains(&owner)
        {
            self.owners.push(owner);
        }
    }
}
