//! Promises, and the keepings that link each to the moments which keep or break it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Placement;
use crate::ids::{CommId, KeepingId, MomentId, OwnerId, PromiseId, StageId};
use crate::measure::{Measure, Quantity};

/// An expectation we set.
///
/// With makers it is made in the stages where those comms speak, and its card lies in one of them;
/// without makers the stage its card lies in makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Identity.
    pub id: PromiseId,
    /// Stage and order of its card.
    pub placement: Placement,
    /// The expectation in the customer's words: "Live in one day".
    pub wording: String,
    /// The comms that make it.
    pub makers: BTreeSet<CommId>,
    /// The stage by the end of which it is to be kept; `null` leaves it to the journey (the first
    /// Renewal stage a customer can reach, else any end).
    pub due: Option<StageId>,
    /// What it can be measured by.
    pub measure: Option<Measure>,
    /// Who answers for it.
    pub owner: Option<OwnerId>,
    /// What it is found by.
    #[serde(default)]
    pub tags: BTreeSet<String>,
}

/// What became of a promise at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeepingVerdict {
    /// It is kept.
    Kept,
    /// In part, or for some.
    Partly,
    /// It is broken.
    Broken,
    /// Nobody knows yet.
    #[default]
    Unknown,
}

impl KeepingVerdict {
    /// The one to worry about more: broken, partly, unknown, kept.
    #[must_use]
    pub fn worse_of(self, other: Self) -> Self {
        let weight = |verdict: Self| match verdict {
            Self::Kept => 0,
            Self::Unknown => 1,
            Self::Partly => 2,
            Self::Broken => 3,
        };
        if weight(other) > weight(self) {
            other
        } else {
            self
        }
    }

    /// The word people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Kept => "Kept",
            Self::Partly => "Partly",
            Self::Broken => "Broken",
            Self::Unknown => "Unknown",
        }
    }
}

/// The link from a promise to a moment that is to keep it. A promise and a moment share at most
/// one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Keeping {
    /// Identity.
    pub id: KeepingId,
    /// The promise; never changes.
    pub promise: PromiseId,
    /// The moment; never changes.
    pub moment: MomentId,
    /// What became of it.
    pub verdict: KeepingVerdict,
    /// What was measured.
    pub measured: Option<Quantity>,
    /// How we know; may be empty.
    pub evidence: String,
    /// When it was judged or measured.
    #[ts(type = "string | null")]
    pub on: Option<Date>,
}
