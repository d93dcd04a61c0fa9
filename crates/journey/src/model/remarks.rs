//! What people say about records and decide about gaps.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CommentId, DecisionId, JourneyId, OwnerId};
use crate::records::RecordRef;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Timestamp(pub i64);

/// What somebody wrote about a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Identity.
    pub id: CommentId,
    /// The record it is about. It follows a card that is turned into another kind.
    pub about: RecordRef,
    /// Who wrote it.
    pub author: String,
    /// The words.
    pub text: String,
    /// When it was written.
    pub at: Timestamp,
    /// Whether it is dealt with.
    pub resolved: bool,
}

/// What people decided about a gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "choice", deny_unknown_fields)]
pub enum Choice {
    /// We know and live with it.
    Accepted,
    /// It is no gap.
    Dismissed {
        /// Why not.
        reason: String,
    },
    /// Somebody is closing it.
    Fixing {
        /// Who.
        owner: Option<OwnerId>,
        /// Until when.
        #[ts(type = "string | null")]
        until: Option<Date>,
    },
}

/// A decision, kept under the gap's stable key whether or not the gap is there at present.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Identity.
    pub id: DecisionId,
    /// The journey the gap was found in; never changes.
    pub journey: JourneyId,
    /// The gap's stable key; never changes. A journey has one decision for each key.
    pub gap: String,
    /// What was decided.
    pub choice: Choice,
    /// Who decided; may be empty.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What the gap was called when it was decided on, for when it is no longer there to ask.
    #[serde(default)]
    pub title: String,
    /// When an edit last made the gap go away. It says something only while the gap is gone; the
    /// decision stands again if the gap comes back.
    #[serde(default)]
    pub resolved: Option<Timestamp>,
}
