//! Claims: what the words of a communication promise by a number or without exception.
//!
//! A customer hears “live in one day”, “no setup fee” or “always” as a promise, whether anybody
//! wrote it down as one or not. [`claims`] finds such words in plain English prose, so that what
//! no promise records can be shown. It leaves alone what only looks like a claim: dates, product
//! numbers, history, numbers about ourselves, demands on the reader, questions, what is negated or
//! only imagined, and what a customer is quoted as saying.
//!
//! The rules are shallow: they look at a sentence and at a few words around a phrase, never at
//! grammar. `tests/claims/` holds labelled sentences that say how far that carries.

mod absolute;
mod always;
mod quantified;
mod record;
mod sentence;
mod standing;

use std::ops::Range;

use crate::measure::Measure;
use crate::words::tokens;

/// A claim found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The words of the claim, exactly as written.
    pub words: String,
    /// Where they stand in the text, in bytes; always on character boundaries.
    pub range: Range<usize>,
    /// What is claimed.
    pub kind: ClaimKind,
}

/// What a claim says.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimKind {
    /// An amount: “within 24 hours”, “99.9 % availability”, “24/7”.
    Quantified(Measure),
    /// Without exception or condition: “always”, “guaranteed”, “no setup fee”.
    Absolute,
}

/// The quantified and absolute claims of a text in English, in the order they stand in it, never
/// overlapping.
///
/// A price is a claim only where it is held out (“for $29 per month”) or nothing (“€0”): a list of
/// prices informs, it does not promise. “Free of charge” and “no … fee” name no currency and are
/// absolute. Of “30-day money-back guarantee” one claim is made, the quantified one. “We aim to
/// answer within 24 hours” is a claim: what a customer hears is 24 hours. For the same reason “save
/// up to 40 %” claims at least 40 %.
///
/// Linear in the length of the text.
pub fn claims(text: &str) -> Vec<Claim> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let spoken = sentence::spoken(text, &tokens);
    for sentence in sentence::sentences(text, &tokens, &spoken) {
        for part in sentence.claims() {
            let range = part.start..part.end;
            found.push(Claim {
                words: text[range.clone()].to_owned(),
                range,
                kind: part
                    .measure
                    .map_or(ClaimKind::Absolute, ClaimKind::Quantified),
            });
        }
    }
    found
}
