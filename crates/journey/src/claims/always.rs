//! Always and never: claims where we say them of what the customer gets, idioms elsewhere.

use super::absolute::stated;
use super::sentence::{Phrase, Sentence};
use crate::words::Token;

/// Verbs that make always and never a piece of advice: always read the label.
const ADVICE: &[&str] = &[
    "read",
    "use",
    "check",
    "wear",
    "store",
    "keep",
    "make",
    "share",
    "leave",
    "give",
    "send",
    "open",
    "click",
    "back",
    "ask",
    "follow",
    "remember",
    "consult",
    "disconnect",
    "turn",
    "unplug",
    "let",
    "include",
    "write",
    "put",
    "touch",
];

/// What follows always and never in idioms.
const IDIOMS_AFTER: &[&str] = &[
    "-", "been", "mind", "before", "ending", "know", "say", "tell",
];

/// What stands before them in idioms, in history, and where others speak of themselves.
const IDIOMS_BEFORE: &[&str] = &[
    "as",
    "almost",
    "nearly",
    "have",
    "has",
    "i",
    "i've",
    "we've",
    "or",
    "than",
    "he",
    "she",
    "they",
    "customers",
    "clients",
    "users",
    "people",
    "teams",
    "companies",
];

/// The claim that always or never makes at a place.
pub(super) fn always(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let before = at.checked_sub(1);
    let idiom = sentence.is_any(at + 1, IDIOMS_AFTER)
        || before.is_some_and(|before| sentence.is_any(before, IDIOMS_BEFORE))
        || told(sentence, at)
        || (begins(sentence, at) && sentence.is_any(at + 1, ADVICE));
    let ours = sentence.topic.addressed;
    (ours && !idiom && !sentence.denied(at)).then_some(stated(at, at + 1))
}

/// Whether the verb that follows tells of the past, as in “never looked back”; “is never delayed”
/// does not.
fn told(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let past = |word: &Token<'_>| {
        word.plain.len() > 4 && word.plain.ends_with("ed")
            || word.is_any(&["thought", "knew", "went", "came", "said", "found"])
    };
    let be = at > 0
        && sentence.is_any(
            at - 1,
            &["is", "are", "be", "gets", "get", "you're", "we're", "it's"],
        );
    !be && sentence.word(at + 1).is_some_and(past)
}

/// Whether it is the first word of its sentence.
fn begins(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    !sentence.words[..at].iter().any(Token::is_word)
}
