//! Claims that begin with their amount: 24/7, 99.9 % availability, €0, four reviews a year.

use super::quantified::phrase;
use super::sentence::{Phrase, Sentence};
use crate::measure::{Comparison, Dimension, Measure, PER, Quantity, known_unit, quantity};
use crate::words::Token;

/// Hours a week that are all of them; 365 days a year are a little less.
const ALL_WEEK: f64 = 167.0;

/// A claim that begins with its amount: 24/7, 99.9 % availability, a 2-year warranty, €0, four
/// reviews a year, 10x faster.
pub(super) fn standing(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let words = sentence.words;
    let first = &words[at];
    if first.is_any(&[
        "instantly",
        "immediately",
        "a",
        "an",
        "at",
        "right",
        "straight",
        "half",
    ]) {
        return None;
    }
    let (reading, end) = quantity(words, at)?;
    let own = reading.clone().measure(None)?;
    match reading.dimension() {
        Some(Dimension::Time) => {
            let hyphen = end + usize::from(sentence.is_any(end, &["-"]));
            let named = sentence.word(hyphen)?;
            if !named.is_any(SERVICES) {
                return None;
            }
            let lasting = named.is_any(&[
                "warranty",
                "guarantee",
                "trial",
                "money",
                "return",
                "returns",
                "promise",
                "price",
            ]);
            let said = lasting.then_some(Comparison::AtLeast);
            let measure = reading.measure(said)?;
            // Money-back is read on by the absolute rule, which touches it.
            let to = if named.is("money") { end } else { hyphen + 1 };
            Some(phrase(at, to, measure))
        }
        Some(Dimension::Share) => share(sentence, at, end, own),
        Some(Dimension::Money(_)) => (own.target.amount <= 0.0).then_some(phrase(at, end, own)),
        None if own
            .target
            .in_unit("h a week")
            .is_some_and(|hours| hours >= ALL_WEEK) =>
        {
            Some(Phrase {
                demandable: false,
                ..phrase(at, end, own)
            })
        }
        None if own.target.unit.starts_with("time") => times(sentence, at, end, own),
        None if !reading.has_unit() => {
            faster(sentence, at, end, &own).or_else(|| rate(sentence, at, end, &own))
        }
        None => None,
    }
}

/// 99.9 % availability, an uptime of 99.9 %, 20 % off.
fn share(sentence: &Sentence<'_, '_>, at: usize, end: usize, own: Measure) -> Option<Phrase> {
    if sentence.denied(at) {
        return None;
    }
    if sentence.is_any(end, QUALITIES) || sentence.is_any(end, &["off", "cashback", "discount"]) {
        return Some(phrase(at, end + 1, own));
    }
    let before = sentence.before(at, 4).any(|word| word.is_any(QUALITIES));
    before.then_some(phrase(at, end, own))
}

/// Once a month, twice as fast, three times faster.
fn times(sentence: &Sentence<'_, '_>, at: usize, end: usize, own: Measure) -> Option<Phrase> {
    if own.target.unit.contains(' ') {
        return (!sentence.topic.bills && sentence.topic.addressed).then_some(phrase(at, end, own));
    }
    faster(sentence, at, end, &own)
}

/// 10x faster, twice as fast.
fn faster(sentence: &Sentence<'_, '_>, at: usize, end: usize, own: &Measure) -> Option<Phrase> {
    let sign = usize::from(own.target.unit.is_empty() && sentence.is_any(end, &["x", "×"]));
    if own.target.unit.is_empty() && sign == 0 {
        return None;
    }
    let next = sentence.word(end + sign)?;
    let to = if next.is("as") && sentence.word(end + sign + 1)?.is_word() {
        end + sign + 2
    } else if next.is_any(&[
        "faster", "cheaper", "quicker", "better", "longer", "easier", "safer",
    ]) {
        end + sign + 1
    } else {
        return None;
    };
    let target = Quantity {
        amount: own.target.amount,
        unit: "times".to_owned(),
    };
    let comparison = Comparison::AtLeast;
    Some(phrase(at, to, Measure { comparison, target }))
}

/// Four business reviews a year.
fn rate(sentence: &Sentence<'_, '_>, at: usize, end: usize, own: &Measure) -> Option<Phrase> {
    if sentence.topic.bills {
        return None;
    }
    for per in end + 1..=end + 3 {
        if !sentence.word(per - 1)?.is_word() || sentence.is_any(per - 1, &["of", "in", "to"]) {
            return None;
        }
        let period = sentence.word(per + 1)?;
        let time =
            known_unit(&period.plain).is_some_and(|(dimension, _)| dimension == Dimension::Time);
        if sentence.is_any(per, &PER) && time && period.is_word() {
            let plain = |word: &Token<'_>| word.plain.to_string();
            let unit: Vec<String> = sentence.words[end..per + 2].iter().map(plain).collect();
            let target = Quantity {
                amount: own.target.amount,
                unit: unit.join(" "),
            };
            let comparison = own.comparison;
            return Some(phrase(at, per + 2, Measure { comparison, target }));
        }
    }
    None
}

/// What a share is promised of.
const QUALITIES: &[&str] = &[
    "availability",
    "uptime",
    "reliability",
    "accuracy",
    "accurate",
    "satisfaction",
    "on-time",
    "coverage",
];

/// What a time is promised for.
const SERVICES: &[&str] = &[
    "response",
    "delivery",
    "turnaround",
    "warranty",
    "guarantee",
    "money",
    "trial",
    "setup",
    "installation",
    "replacement",
    "return",
    "returns",
    "support",
    "promise",
    "refund",
    "onboarding",
    "service",
    "repair",
    "shipping",
    "price",
];
