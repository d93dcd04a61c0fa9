//! What an operation changed: the one form that feeds undo, the window, the log, the tables and
//! merging.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::records::{Record, RecordRef};

/// One change to a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Change {
    /// A record came to be.
    Created {
        /// The whole record.
        record: Record,
    },
    /// A register (one field of a record) was set.
    Set {
        /// The record.
        of: RecordRef,
        /// The field's name as in the JSON of the record.
        field: String,
        /// Its value before.
        #[ts(type = "unknown")]
        before: Value,
        /// Its value after.
        #[ts(type = "unknown")]
        after: Value,
    },
    /// A record was buried.
    Buried {
        /// The whole record as it was.
        record: Record,
    },
}

impl Change {
    /// The record changed.
    pub fn of(&self) -> RecordRef {
        match self {
            Self::Created { record } | Self::Buried { record } => record.reference(),
            Self::Set { of, .. } => *of,
        }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self {
            Self::Created { record } => Self::Buried {
                record: record.clone(),
            },
            Self::Buried { record } => Self::Created {
                record: record.clone(),
            },
            Self::Set {
                of,
                field,
                before,
                after,
            } => Self::Set {
                of: *of,
                field: field.clone(),
                before: after.clone(),
                after: before.clone(),
            },
        }
    }
}

/// Changes in the order they were made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Diff(pub Vec<Change>);

impl Diff {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The diff that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self(self.0.iter().rev().map(Change::inverse).collect())
    }

    /// Adds a later diff. A register set by both keeps the first value before and the last value
    /// after, and drops out when those are equal.
    pub fn squash(&mut self, later: Self) {
        for change in later.0 {
            self.push(change);
        }
    }

    fn push(&mut self, change: Change) {
        let Change::Set {
            of, field, after, ..
        } = &change
        else {
            self.0.push(change);
            return;
        };
        // Only sets that follow one another may be folded: whatever else came between may depend
        // on their order.
        let sets = self
            .0
            .iter()
            .rposition(|earlier| !matches!(earlier, Change::Set { .. }))
            .map_or(0, |at| at + 1);
        let folded = self.0[sets..].iter_mut().position(|earlier| match earlier {
            Change::Set {
                of: o,
                field: f,
                after: last,
                ..
            } if o == of && f == field => {
                *last = after.clone();
                true
            }
            _ => false,
        });
        match folded {
            Some(at) => {
                let at = sets + at;
                if matches!(&self.0[at], Change::Set { before, after, .. } if before == after) {
                    self.0.remove(at);
                }
            }
            None => self.0.push(change),
        }
    }
}
