//! The gap engine: what was promised against what is delivered.
//!
//! One rule, one file. Analysis cannot fail; it returns gaps in a deterministic order under stable
//! keys. A [`Gap`] holds evidence as ids; [`Gap::words`] tells it in words, so that analysing on
//! every edit stays cheap and words never go stale after a rename.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CommId, OwnerId, PromiseId, StageId};

/// How much a gap matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A hint.
    Low,
    /// Ought to be closed.
    Medium,
    /// Breaks the promise or leaves nobody to answer for it.
    High,
}

/// The rules, by the names people meet in reports and on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A promise with no moment that is to keep it.
    PromiseUnlinked,
    /// The stage by which a promise is due can be reached without it being kept.
    PromiseLeak,
    /// Every moment that is to keep a promise lies after the stage it is due by.
    PromiseLate,
    /// A verdict says broken.
    PromiseBroken,
    /// A verdict says partly, or what was measured falls short.
    PromiseShort,
    /// A stage without an accountable owner.
    StageUnowned,
    /// A moment nobody answers for.
    MomentUnowned,
    /// A hand-off without an agreement.
    HandoffWithoutAgreement,
    /// A stage in which the customer hears nothing.
    StageSilent,
    /// A stage no customer can reach.
    StageUnreachable,
    /// A stage with no way on that is not marked as leaving.
    DeadEnd,
    /// A lifecycle phase no stage lies in.
    PhaseMissing,
}

/// What a gap rests on, as ids. Empty where a rule has nothing to name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Evidence {
    /// The promise.
    pub promise: Option<PromiseId>,
    /// The comms that made it.
    pub comms: Vec<CommId>,
    /// A shortest path a customer can walk, stage by stage.
    pub path: Vec<StageId>,
    /// Every stage on any such path, in the order of the columns.
    pub along: Vec<StageId>,
    /// Whose it is, on both sides: who answers for making it first, then for keeping it.
    pub owners: Vec<OwnerId>,
    /// The one stage where keeping it would close all paths.
    pub fix_at: Option<StageId>,
}

/// What is known besides the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today(pub Date);
