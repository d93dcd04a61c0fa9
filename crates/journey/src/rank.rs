//! Order among siblings as a fractional index: a new rank fits between any two, so that moving one
//! record changes that record alone.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A place in an order. Siblings are sorted by rank, then by id.
///
/// Bytes, compared one after the other, of which the last is always 0x80. A byte below it in
/// its place sorts before, one above it after; so there is always room on both sides, and adding
/// at either end makes a rank longer only once in 127 times.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Rank(Vec<u8>);

/// The byte every rank ends with.
const END: u8 = 0x80;

impl Rank {
    /// A rank strictly between two neighbours; `None` stands for the end of the order.
    ///
    /// Two copies of a document merged may hold neighbours of equal rank, between which nothing
    /// fits; the new rank then follows the upper one.
    pub fn between(lower: Option<&Self>, upper: Option<&Self>) -> Self {
        let mut bytes = match (lower, upper) {
            (None, None) => Vec::new(),
            (Some(lower), None) => after(&lower.0),
            (None, Some(upper)) => before(&upper.0),
            (Some(lower), Some(upper)) if lower < upper => middle(&lower.0, &upper.0),
            (Some(_), Some(upper)) => after(&upper.0),
        };
        bytes.push(END);
        Self(bytes)
    }

    /// The rank as written to a file: lower-case hexadecimal, which sorts as the rank does.
    pub fn to_text(&self) -> String {
        use fmt::Write as _;

        let mut text = String::with_capacity(self.0.len() * 2);
        for byte in &self.0 {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }

    /// Reads what [`Rank::to_text`] wrote; `None` if it is no rank.
    pub fn from_text(text: &str) -> Option<Self> {
        let digit = |digit: u8| match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        };
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let bytes: Option<Vec<u8>> = pairs
            .iter()
            .map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?))
            .collect();
        bytes
            .filter(|bytes| rest.is_empty() && bytes.last() == Some(&END))
            .map(Self)
    }
}

/// A rank, without its end, that sorts after this one.
fn after(bytes: &[u8]) -> Vec<u8> {
    match bytes.iter().position(|&byte| byte < u8::MAX) {
        // Cut short here, the end itself sorts after.
        Some(at) if bytes[at] < END => bytes[..at].to_vec(),
        Some(at) => [&bytes[..at], &[bytes[at] + 1]].concat(),
        // No rank is like that: its last byte is below.
        None => bytes.to_vec(),
    }
}

/// A rank, without its end, that sorts before this one.
fn before(bytes: &[u8]) -> Vec<u8> {
    match bytes.iter().position(|&byte| byte > 0) {
        Some(at) if bytes[at] > END => bytes[..at].to_vec(),
        Some(at) => [&bytes[..at], &[bytes[at] - 1]].concat(),
        // No rank is like that: its last byte is above.
        None => bytes.to_vec(),
    }
}

/// A rank, without its end, between two that are in order.
fn middle(lower: &[u8], upper: &[u8]) -> Vec<u8> {
    // In order, they differ in some byte, or the upper one is longer.
    let shared = lower.iter().zip(upper).take_while(|(a, b)| a == b).count();
    let (Some(&low), Some(&high)) = (lower.get(shared), upper.get(shared)) else {
        // The lower one has ended where the upper one goes on.
        let (prefix, rest) = upper.split_at(shared);
        return [prefix, &before(rest)].concat();
    };
    let half = low + (high - low) / 2;
    if half > low {
        return [&lower[..shared], &[half]].concat();
    }
    // Nothing lies between these two bytes. There is room after the rest of the lower one, or,
    // where that ends here, before the rest of the upper one.
    let (prefix, rest) = lower.split_at(shared + 1);
    if rest.is_empty() {
        let (prefix, rest) = upper.split_at(shared + 1);
        return [prefix, &before(rest)].concat();
    }
    [prefix, &after(rest)].concat()
}

impl TryFrom<String> for Rank {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::from_text(&text).ok_or_else(|| {
            let text = crate::text::excerpt(&text, 60);
            format!("“{text}” is no rank: pairs of hexadecimal digits, the last of them 80")
        })
    }
}

impl From<Rank> for String {
    fn from(rank: Rank) -> Self {
        rank.to_text()
    }
}

impl fmt::Debug for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rank({})", self.to_text())
    }
}
