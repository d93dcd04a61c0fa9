//! Whether a promise records a claim.

use super::{Claim, ClaimKind, claims};
use crate::measure::Measure;
use crate::words::{Kind, Token, tokens};

impl Claim {
    /// Whether a promise with this wording and measure records the claim: its measure is the
    /// claim's amount in whatever unit, or its wording holds the claim's words (letter case and
    /// punctuation aside), or makes an equal claim, or, for an absolute claim, has a word of the
    /// same stem (guarantee, guaranteed) as one of the claim's telling words, and denies something
    /// too where the claim does (no fee).
    pub fn is_recorded_by(&self, wording: &str, measure: Option<&Measure>) -> bool {
        let same = |other: &Measure| match &self.kind {
            ClaimKind::Quantified(own) => own.target.equals(&other.target),
            ClaimKind::Absolute => false,
        };
        if measure.is_some_and(same) {
            return true;
        }
        let (own, theirs) = (spoken(&self.words), spoken(wording));
        if !own.is_empty() && theirs.windows(own.len()).any(|words| words == own) {
            return true;
        }
        match self.kind {
            ClaimKind::Quantified(_) => claims(wording).iter().any(
                |claim| matches!(&claim.kind, ClaimKind::Quantified(measure) if same(measure)),
            ),
            ClaimKind::Absolute => {
                let spares =
                    |words: &[String]| words.iter().any(|word| SPARES.contains(&word.as_str()));
                let stems = telling(&theirs);
                let shared = telling(&own).iter().any(|stem| stems.contains(stem));
                shared && (!spares(&own) || spares(&theirs))
            }
        }
    }
}

/// The words and numbers of a text, without its signs.
fn spoken(text: &str) -> Vec<String> {
    let plain = |token: &Token<'_>| match token.kind {
        Kind::Number(amount) => Some(amount.to_string()),
        Kind::Word | Kind::Figures => Some(token.plain.to_string()),
        Kind::Sign => token
            .is_any(&["%", "€", "$", "£"])
            .then(|| token.plain.to_string()),
    };
    tokens(text).iter().filter_map(plain).collect()
}

/// Words that deny, or make something cost nothing.
const SPARES: &[&str] = &[
    "no", "zero", "0", "nothing", "without", "free", "none", "never",
];

/// Words that say little by themselves.
const LITTLE: &[&str] = &[
    "no",
    "zero",
    "nothing",
    "at",
    "for",
    "from",
    "of",
    "to",
    "the",
    "a",
    "any",
    "every",
    "single",
    "one",
    "day",
    "your",
    "without",
    "very",
    "first",
    "extra",
    "additional",
    "hidden",
    "is",
    "and",
];

/// The stems of the words that tell one absolute claim from another.
fn telling(words: &[String]) -> Vec<String> {
    let mut stems = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).map(String::as_str);
        at += 1;
        // Two words that are one: any time, every time, day one, money back.
        let joined = match (word.as_str(), next) {
            ("any", Some("time")) => "anytime",
            ("every", Some("time")) => "everytime",
            ("for", Some("ever")) => "forever",
            ("day", Some("one")) => "dayone",
            ("money", Some("back")) => "moneyback",
            _ => {
                if !LITTLE.contains(&word.as_str()) {
                    stems.push(stem(word));
                }
                continue;
            }
        };
        stems.push(stem(joined));
        at += 1;
    }
    stems
}

/// A word without its endings: guaranteed, guarantees and guarantee are one.
fn stem(word: &str) -> String {
    let ending = ["ing", "ed", "es", "s", "e"]
        .into_iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|left| left.chars().count() >= 3)
        .unwrap_or(word);
    ending.trim_end_matches('e').to_owned()
}
