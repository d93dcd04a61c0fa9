//! Order among siblings as a fractional index: a new rank fits between any two, so that moving one
//! record changes that record alone.

use fractional_index::FractionalIndex;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A place in an order. Siblings are sorted by rank, then by id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Rank(FractionalIndex);

impl Rank {
    /// A rank strictly between two neighbours; `None` stands for the end of the order.
    ///
    /// Two copies of a document merged may hold neighbours of equal rank, between which nothing
    /// fits; the new rank then follows the upper one.
    pub fn between(lower: Option<&Self>, upper: Option<&Self>) -> Self {
        let index = match (lower, upper) {
            (None, None) => FractionalIndex::default(),
            (Some(lower), None) => FractionalIndex::new_after(&lower.0),
            (None, Some(upper)) => FractionalIndex::new_before(&upper.0),
            (Some(lower), Some(upper)) => FractionalIndex::new_between(&lower.0, &upper.0)
                .unwrap_or_else(|| FractionalIndex::new_after(&upper.0)),
        };
        Self(index)
    }

    /// The rank as written to a file: lower-case hexadecimal, which sorts as the rank does.
    pub fn to_text(&self) -> String {
        self.0.to_string()
    }

    /// Reads what [`Rank::to_text`] wrote; `None` if it is no rank.
    pub fn from_text(text: &str) -> Option<Self> {
        FractionalIndex::from_string(text).ok().map(Self)
    }
}
