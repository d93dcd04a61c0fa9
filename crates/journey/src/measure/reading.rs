//! Reading measures and quantities as people write them.

use thiserror::Error;

use super::amounts::is_article;
use super::comparisons::{closing_comparison, comparison, last_comparison};
use super::german::in_english;
use super::quantities::quantity;
use super::{Measure, Quantity};
use crate::text::excerpt;
use crate::words::{Token, tokens};

/// Why words are no measure; each says what would be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// No visible character.
    #[error("Nothing is written. Write it like “≤ 1 day”, “99.9 %” or “within 2 weeks”.")]
    Nothing,
    /// Longer than any measure.
    #[error("That is too long for a measure. Write it like “≤ 1 day” or “99.9 %”.")]
    TooLong,
    /// No amount begins the text.
    #[error("“{0}” is no amount. Write it like “≤ 1 day”, “99.9 %” or “within 2 weeks”.")]
    NoAmount(String),
    /// An amount begins the text, but what follows it is no unit.
    #[error(
        "“{rest}” in “{given}” is no unit. Write an amount and one unit, like “9 days” or “4 reviews a year”."
    )]
    NoUnit {
        /// The whole text, shortened.
        given: String,
        /// The part that was not understood, shortened.
        rest: String,
    },
}

/// Longer texts are refused; the smallest positive number takes some 340 characters.
const LONGEST: usize = 1_000;
/// How many words may follow a known unit: “99.9 % of the time”.
const MOST_WORDS_AFTER: usize = 8;
/// The longest unit that people make up, in characters.
const LONGEST_UNIT: usize = 60;

impl Measure {
    /// Reads a measure as people write it: “≤ 24 h”, “within 2 weeks”, “99.9 % of the time”, “at
    /// most 3 clicks”, “an hour and a half”, “€0 setup”, “4 reviews a year”, “next day”, “24/7”.
    ///
    /// Where the words name no comparison, it is what a customer would take as the promise: a time
    /// or a price **at most** (nobody minds getting it sooner or cheaper), a share, a count or a
    /// rate of anything else **at least** (99.9 % of the time, 4 reviews a year), and nothing of
    /// anything at most (0 % interest; at least nothing would promise nothing).
    ///
    /// “Under 5” is read as at most 5 and “more than 4” as at least 4: a customer does not hear the
    /// difference, and an amount that is just met is no gap. Of a range (“9–12 days”) the end that
    /// is worse for the customer counts, because that is all they can rely on: the far end of at
    /// most, the near end of at least. About and nearly are left out.
    ///
    /// The same day is at most 1 day and the next day at most 2 (an order placed in the morning may
    /// come the following night). Immediately, done by people, is at most 1 minute; instantly, done
    /// by a program, at most 1 second, the longest wait that does not interrupt a thought (Miller
    /// 1968; Nielsen, *Usability Engineering*, 1993). 24/7 is at least 168 hours a week.
    ///
    /// Linear in the length of the text; the amount is always finite and never negative.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let text = text.trim();
        if crate::text::is_blank(text) {
            return Err(Unreadable::Nothing);
        }
        if text.len() > LONGEST {
            return Err(Unreadable::TooLong);
        }
        let no_amount = || Unreadable::NoAmount(excerpt(text, 40));
        let words = in_english(text, tokens(text));
        let closing = words.iter().rev().take_while(|word| word.is_any(CLOSING));
        let words = &words[..words.len() - closing.count()];
        let (before, at) = comparison(words, 0);
        let (mut reading, next) = quantity(words, at).ok_or_else(no_amount)?;
        let (after, next) = closing_comparison(words, next);
        let (last, end) = last_comparison(words, next);
        let rest = &words[next..end];
        let unknown = |rest: &[Token<'_>]| Unreadable::NoUnit {
            given: excerpt(text, 40),
            rest: excerpt(span(text, rest), 40),
        };
        if reading.has_unit() {
            let fine = |word: &Token<'_>| word.is_word() || word.is_any(&["-", ",", "'"]);
            if rest.len() > MOST_WORDS_AFTER || !rest.iter().all(fine) {
                return Err(unknown(rest));
            }
        } else {
            if next == at + 1 && is_article(&words[at]) {
                return Err(no_amount());
            }
            reading.unit = counted(text, rest).ok_or_else(|| unknown(rest))?;
        }
        reading
            .measure(after.or(last).or(before))
            .ok_or_else(no_amount)
    }
}

impl Quantity {
    /// Reads an amount with its unit as people write it: “9 days”, “1 h 30 min”, “99,9 %”, “$5 per
    /// month”. It is what [`Measure::read`] reads, without the comparison.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        Measure::read(text).map(|measure| measure.target)
    }
}

/// Signs that close a sentence and say nothing about an amount.
const CLOSING: &[&str] = &[".", ",", ";", "!"];

/// The text from the first of some tokens to the last.
fn span<'a>(text: &'a str, words: &[Token<'_>]) -> &'a str {
    match words {
        [first, .., last] => &text[first.range.start..last.range.end],
        [only] => &text[only.range.clone()],
        [] => "",
    }
}

/// The unit of what is counted: `users`, `reviews a year`; empty for a bare number.
fn counted(text: &str, words: &[Token<'_>]) -> Option<String> {
    let words = match words {
        [hyphen, rest @ ..] if hyphen.is("-") && !rest.is_empty() => rest,
        all => all,
    };
    let Some(first) = words.first() else {
        return Some(String::new());
    };
    let fine = |word: &Token<'_>| word.is_word() || word.is_any(&["-", "/", "&"]);
    let unit = span(text, words);
    if first.glued && !first.is_any(&["x", "×"])
        || !words.iter().all(|word| fine(word) || word.is("×"))
        || first.is_any(&["-", "/", "&"])
        || first.is_any(NO_UNITS)
        || unit.chars().count() > LONGEST_UNIT
    {
        return None;
    }
    // The period of a rate is written in English, however it was typed.
    let unit = match words {
        [thing @ .., per, period] if !thing.is_empty() && per.is("per") => {
            &format!("{} per {}", span(text, thing), period.plain)
        }
        _ => unit,
    };
    Some(unit.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What follows a number in a time of day, a date or a position.
const NO_UNITS: &[&str] = &[
    "am",
    "pm",
    "a",
    "an",
    "o'clock",
    "and",
    "or",
    "to",
    "of",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
