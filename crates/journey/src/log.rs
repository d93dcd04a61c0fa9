//! The log: every diff ever applied, in order. Replaying it gives the document exactly.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::diff::{Change, Diff};
use crate::document::Document;
use crate::model::Timestamp;

/// One installation's hand on one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActorId(pub Uuid);

/// Names an entry: whose, and that actor's how manyth, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryId {
    /// Whose.
    pub actor: ActorId,
    /// 1, 2, 3, …
    pub sequence: u64,
}

/// A hybrid logical clock stamp (Kulkarni et al. 2014): wall time, and a counter that tells apart
/// what happened within one millisecond or while the wall clock ran backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// Milliseconds since 1970.
    pub wall: Timestamp,
    /// Counts within the same wall time.
    pub counter: u32,
}

impl Stamp {
    /// The first stamp of all.
    pub const ZERO: Self = Self {
        wall: Timestamp(0),
        counter: 0,
    };

    /// The stamp of an event at wall time `now`, later than this one whatever the clock says.
    #[must_use]
    pub fn next(self, now: Timestamp) -> Self {
        if now > self.wall {
            return Self {
                wall: now,
                counter: 0,
            };
        }
        match self.counter.checked_add(1) {
            Some(counter) => Self {
                wall: self.wall,
                counter,
            },
            None => Self {
                wall: Timestamp(self.wall.0.saturating_add(1)),
                counter: 0,
            },
        }
    }
}

/// What an entry means for undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum Step {
    /// The document as it was created or imported. Nothing before it can be undone.
    Begin,
    /// Something a person did.
    Do {
        /// The step it joins, such as an earlier keystroke in the same field.
        joins: Option<EntryId>,
    },
    /// A step taken back.
    Undo {
        /// The entry that began the step.
        of: EntryId,
    },
    /// A step done again.
    Redo {
        /// The entry that began the step.
        of: EntryId,
    },
}

/// One entry of the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// When, for merging.
    pub stamp: Stamp,
    /// What people see: "Move moment".
    pub label: String,
    /// What it means for undo.
    pub step: Step,
    /// What changed.
    pub diff: Diff,
}

impl Entry {
    /// The entry the log of a new or imported document begins with: every record, created.
    pub fn beginning(actor: ActorId, document: &Document, label: &str, now: Timestamp) -> Self {
        let changes = document
            .records()
            .all()
            .map(|record| Change::Created { record })
            .collect();
        Self {
            id: EntryId { actor, sequence: 1 },
            stamp: Stamp::ZERO.next(now),
            label: label.to_owned(),
            step: Step::Begin,
            diff: Diff(changes),
        }
    }
}
