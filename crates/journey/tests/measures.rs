//! Measures as people write them: `tests/measures.txt` tells what is read from each line.
//! `UPDATE=1 cargo test -p journey --test measures` writes what is read into it; review the diff.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use journey::Language;
use journey::measure::{Comparison, Measure, Quantity, Shortfall, Unreadable};
use proptest::prelude::*;

/// Between what is typed and what is read.
const READ: &str = " => ";

#[test]
fn measures_are_read_as_the_fixture_tells() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/measures.txt");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut whole = String::new();
    let mut wrong = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let Some((typed, expected)) = line.split_once(READ) else {
            assert!(line.is_empty() || line.starts_with('#'), "{line}");
            writeln!(whole, "{line}").unwrap();
            continue;
        };
        let read = match Measure::read(typed) {
            Ok(measure) => measure.to_words(),
            Err(why) => format!("refused {why}"),
        };
        if read != expected {
            wrong.push(format!(
                "{}: {typed} is read as {read}, not {expected}",
                at + 1
            ));
        }
        writeln!(whole, "{typed}{READ}{read}").unwrap();
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, whole).unwrap();
        return;
    }
    assert!(
        wrong.is_empty(),
        "tests/measures.txt:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn what_is_told_in_german_is_read_back() {
    for (text, told) in [
        ("≤ 9 days", "≤ 9 Tage"),
        ("≤ 1 day", "≤ 1 Tag"),
        ("≤ 1.5 hours", "≤ 1,5 Stunden"),
        ("≤ 10 working days", "≤ 10 Arbeitstage"),
        ("≥ 99.9 %", "≥ 99,9 %"),
        ("= 3 times per week", "= 3-mal pro Woche"),
        ("≥ 4 reviews per year", "≥ 4 reviews pro Jahr"),
        ("≤ $5 per month", "≤ 5 $ pro Monat"),
        ("≤ 0 €", "≤ 0 €"),
        ("≥ 20 seats", "≥ 20 seats"),
    ] {
        let measure = Measure::read(text).unwrap();
        assert_eq!(Language::German.say(&measure), told);
        let read = Measure::read(told).unwrap();
        assert_eq!(read.comparison, measure.comparison, "{told}");
        assert!(read.target.equals(&measure.target), "{told}");
    }
}

#[test]
fn spaces_and_digits_of_any_width_are_read() {
    for text in [
        "≤\u{a0}1\u{202f}200\u{2009}h",
        " \t≤ １２００ h\n",
        "＜＝ 1,200\u{3000}h",
        "≤ 1 200 h.",
    ] {
        assert_eq!(
            Measure::read(text).unwrap().to_words(),
            "≤ 1200 h",
            "{text}"
        );
    }
    assert_eq!(Quantity::read("99.9％").unwrap().to_words(), "99.9 %");
}

#[test]
fn nothing_and_too_much_are_refused_at_once() {
    for blank in ["", "  \n", "\u{200b}\u{2060}"] {
        assert_eq!(Measure::read(blank), Err(Unreadable::Nothing));
    }
    let started = Instant::now();
    for part in [
        "9",
        "9 days ",
        "a ",
        "≤",
        "1,",
        "half ",
        "👩‍🚀",
        "\u{202e}ש",
        "hundred ",
    ] {
        let long = part.repeat(100_000);
        assert_eq!(Measure::read(&long), Err(Unreadable::TooLong), "{part}");
        let short: String = part.chars().cycle().take(400).collect();
        let _ = Measure::read(&short);
    }
    assert!(started.elapsed() < Duration::from_secs(2));
    // Four hundred digits are more than a number holds.
    assert!(matches!(
        Measure::read(&"9".repeat(400)),
        Err(Unreadable::NoAmount(_))
    ));
    for more in [" million days", " weeks 1 day"] {
        let text = format!("{}{more}", "9".repeat(308));
        assert!(Measure::read(&text).is_err(), "{more}");
    }
}

fn quantity(amount: f64, unit: &str) -> Quantity {
    Quantity {
        amount,
        unit: unit.to_owned(),
    }
}

#[test]
fn units_of_one_dimension_convert_and_others_do_not() {
    for (amount, unit, other, expected) in [
        (1_500.0, "ms", "s", Some(1.5)),
        (10.0, "working days", "days", Some(10.0)),
        (8.0, "business hours", "h", Some(8.0)),
        (5.0, "€", "EUR", Some(5.0)),
        (5.0, "$", "dollars", Some(5.0)),
        (5.0, "€", "$", None),
        (5.0, "£", "CHF", None),
        (4.0, "reviews a year", "reviews per quarter", Some(1.0)),
        (1.0, "review a quarter", "reviews/year", Some(4.0)),
        (4.0, "reviews a year", "calls a year", None),
        (4.0, "reviews a year", "reviews", None),
        (12.0, "$ per year", "USD a month", Some(1.0)),
        (24.0, "hours a day", "h a week", Some(168.0)),
        (2.0, "days a week", "days", None),
        (3.0, "s", "", None),
        (3.0, "ms", "m", None),
        (5.0, "‰", "%", Some(0.5)),
        (1e308, "years", "ms", None),
    ] {
        let got = quantity(amount, unit).in_unit(other);
        match (got, expected) {
            (Some(got), Some(expected)) => assert!(
                (got - expected).abs() < 1e-9 * expected,
                "{amount} {unit} is {got} {other}"
            ),
            _ => assert_eq!(got, expected, "{amount} {unit} in {other}"),
        }
    }
}

#[test]
fn equal_amounts_are_equal_in_any_unit() {
    assert!(quantity(1.0, "day").equals(&quantity(24.0, "h")));
    assert!(quantity(0.0, "€").equals(&quantity(0.0, "EUR")));
    assert!(!quantity(1.0, "day").equals(&quantity(25.0, "h")));
    assert!(!quantity(0.0, "€").equals(&quantity(0.0, "$")));
    assert!(!quantity(1.0, "").equals(&quantity(1.0, "call")));
}

#[test]
fn what_is_read_can_be_held_against_what_was_measured() {
    for (promised, measured, factor) in [
        ("next day", "36 h", None),
        ("24/7", "12 hours a day", Some(2.0)),
        ("4 reviews a year", "1 review a quarter", None),
        ("4 reviews a year", "2 reviews a year", Some(2.0)),
        ("€0 setup", "EUR 0", None),
        ("$10 per month", "$240 a year", Some(2.0)),
        ("instantly", "300 ms", None),
        ("10 working days", "20 days", Some(2.0)),
        ("9-12 days", "12 days", None),
        ("within a week", "9-14 days", Some(2.0)),
    ] {
        let outcome = Measure::read(promised)
            .unwrap()
            .compare(&Quantity::read(measured).unwrap());
        match (outcome, factor) {
            (Shortfall::Met, None) => {}
            (Shortfall::Short(got), Some(factor)) if (got - factor).abs() < 1e-3 => {}
            _ => panic!("{measured} for {promised}: {outcome:?}, not {factor:?}"),
        }
    }
}

/// Units that are known, as documents may hold them.
const UNITS: &[&str] = &[
    "ms",
    "s",
    "sec",
    "seconds",
    "second",
    "min",
    "minute",
    "minutes",
    "h",
    "hr",
    "hour",
    "hours",
    "business hours",
    "d",
    "day",
    "days",
    "working day",
    "working days",
    "business days",
    "week",
    "weeks",
    "month",
    "months",
    "quarter",
    "quarters",
    "y",
    "year",
    "years",
    "%",
    "percent",
    "per cent",
    "‰",
    "€",
    "$",
    "£",
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "euros",
    "dollars",
    "h a week",
    "hours a day",
    "days per week",
    "$ per month",
    "€ a year",
    "CHF per month",
    "% a year",
    "reviews a year",
    "times a week",
    "time a week",
    "business reviews per quarter",
    "calls/month",
    "clicks",
    "users",
    "",
];

fn amounts() -> impl Strategy<Value = f64> {
    prop_oneof![
        (0..2_000_u32).prop_map(f64::from),
        (0..200_000_u32).prop_map(|cents| f64::from(cents) / 100.0),
        (0.0..1e6_f64),
        any::<f64>()
            .prop_map(f64::abs)
            .prop_filter("finite", |amount| amount.is_finite()),
    ]
}

proptest! {
    #[test]
    fn a_quantity_in_words_is_read_back(amount in amounts(), unit in prop::sample::select(UNITS)) {
        let told = quantity(amount, unit);
        let words = told.to_words();
        let read = Quantity::read(&words).unwrap();
        prop_assert_eq!(read.amount.to_bits(), amount.to_bits(), "{}", &words);
        prop_assert_eq!(read.in_unit(unit), Some(amount), "{}", &words);
        prop_assert_eq!(read.to_words().to_lowercase(), words.to_lowercase());
    }

    #[test]
    fn a_measure_in_words_is_read_back(
        amount in amounts(),
        unit in prop::sample::select(UNITS),
        comparison in prop::sample::select(&[
            Comparison::AtMost, Comparison::AtLeast, Comparison::Exactly,
        ][..]),
    ) {
        let told = Measure { comparison, target: quantity(amount, unit) };
        let read = Measure::read(&told.to_words()).unwrap();
        prop_assert_eq!(read.comparison, comparison);
        prop_assert_eq!(read.target.in_unit(unit), Some(amount), "{}", told.to_words());
    }

    #[test]
    fn no_text_makes_an_amount_that_is_none(text in ".{0,60}") {
        if let Ok(measure) = Measure::read(&text) {
            prop_assert!(measure.target.amount.is_finite() && measure.target.amount >= 0.0);
        }
    }

    #[test]
    fn no_words_of_measures_make_an_amount_that_is_none(parts in prop::collection::vec(
        prop::sample::select(&[
            "a", "half", "an", "and", "hour", "day", "9", "1.5", "-", "–", "€", "%", "/", "24",
            "7", "two", "hundred", "(", ")", "no", "more", "than", "≤", "within", "next", "the",
            "in", "per", "month", "½", "million", "once", "users", "+", "or", "less", "k", "x",
        ][..]), 0..9), space in prop::sample::select(&["", " "][..])) {
        let text = parts.join(space);
        if let Ok(measure) = Measure::read(&text) {
            prop_assert!(measure.target.amount.is_finite() && measure.target.amount >= 0.0);
        }
    }
}
