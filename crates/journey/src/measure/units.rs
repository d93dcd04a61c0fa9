//! Units: which there are, and how they convert into one another.

use std::borrow::Cow;

/// Units that can be converted into one another. Currencies cannot: each is a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dimension {
    Time,
    Share,
    Money(Currency),
}

/// A currency, whether written as a symbol, a code or a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Currency {
    Euro,
    Dollar,
    Pound,
    Franc,
}

/// What a unit counts.
#[derive(Clone, Debug, PartialEq)]
enum Thing<'a> {
    /// In a known dimension, with the size in its base unit.
    Known(Dimension, f64),
    /// Anything else, by its word.
    Word(&'a str),
}

/// A unit taken apart: `reviews a year` is reviews, per year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit<'a> {
    thing: Thing<'a>,
    /// The period of a rate, in seconds.
    period: Option<f64>,
}

const DAY: f64 = 86_400.0;

/// The dimension of a unit and its size in that dimension's base unit (seconds; parts of one; one
/// of the currency). Months and years are the mean Gregorian ones (365.2425 days a year).
///
/// A working day counts as a day and a working hour as an hour: ten working days last a fortnight
/// on the calendar, so what is measured in calendar days is held against the shorter time a
/// customer may have heard, and a gap is rather shown than hidden.
pub(crate) fn known_unit(unit: &str) -> Option<(Dimension, f64)> {
    use Currency::{Dollar, Euro, Franc, Pound};
    use Dimension::{Money, Share, Time};
    let unit = unit.trim().trim_end_matches('.');
    let unit = if unit.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Cow::Borrowed(unit)
    } else {
        Cow::Owned(unit.to_lowercase())
    };
    Some(match unit.as_ref() {
        "ms" | "msec" | "millisecond" | "milliseconds" => (Time, 0.001),
        "s" | "sec" | "secs" | "second" | "seconds" => (Time, 1.0),
        "min" | "mins" | "minute" | "minutes" => (Time, 60.0),
        "h" | "hr" | "hrs" | "hour" | "hours" | "working hour" | "working hours"
        | "business hour" | "business hours" => (Time, 3_600.0),
        "d" | "day" | "days" | "working day" | "working days" | "business day"
        | "business days" | "calendar day" | "calendar days" => (Time, DAY),
        "weekend" | "weekends" => (Time, 2.0 * DAY),
        "fortnight" | "fortnights" => (Time, 14.0 * DAY),
        "w" | "wk" | "wks" | "week" | "weeks" => (Time, 7.0 * DAY),
        "month" | "months" => (Time, 30.436_875 * DAY),
        "quarter" | "quarters" => (Time, 91.310_625 * DAY),
        "y" | "yr" | "yrs" | "year" | "years" => (Time, 365.2425 * DAY),
        "%" | "percent" | "per cent" => (Share, 0.01),
        "‰" => (Share, 0.001),
        "€" | "eur" | "euro" | "euros" => (Money(Euro), 1.0),
        "$" | "usd" | "dollar" | "dollars" => (Money(Dollar), 1.0),
        "£" | "gbp" | "pound" | "pounds" => (Money(Pound), 1.0),
        "chf" | "franc" | "francs" => (Money(Franc), 1.0),
        _ => return None,
    })
}

/// Whether two units name the same thing: equal, or singular and plural.
pub(super) fn same_word(a: &str, b: &str) -> bool {
    let plain = |unit: &str| {
        let unit = unit.trim().to_lowercase();
        // `s` and `ms` are units, not plurals.
        match unit.strip_suffix('s') {
            Some(one) if one.chars().count() > 1 => one.to_owned(),
            _ => unit,
        }
    };
    plain(a) == plain(b)
}

/// The words between what is counted and the period of a rate.
pub(crate) const PER: [&str; 6] = ["a", "an", "per", "/", "each", "every"];

/// `reviews a year` as `reviews` and `year`; `None` if the unit is no rate.
pub(super) fn rate(unit: &str) -> Option<(&str, &str)> {
    let unit = unit.trim();
    let (before, period) = if let Some(parts) = unit.rsplit_once('/') {
        parts
    } else {
        let (before, period) = unit.rsplit_once(char::is_whitespace)?;
        let before = before.trim_end();
        let (thing, per) = before
            .rsplit_once(char::is_whitespace)
            .unwrap_or(("", before));
        let per = per.to_lowercase();
        if !PER.contains(&per.as_str()) {
            return None;
        }
        (thing, period)
    };
    let (dimension, _) = known_unit(period)?;
    (dimension == Dimension::Time).then(|| (before.trim(), period.trim()))
}

impl<'a> Unit<'a> {
    pub(super) fn of(unit: &'a str) -> Self {
        let thing = |word: &'a str| match known_unit(word) {
            Some((dimension, size)) => Thing::Known(dimension, size),
            None => Thing::Word(word.trim()),
        };
        match rate(unit) {
            Some((word, period)) => Self {
                thing: thing(word),
                period: known_unit(period).map(|(_, seconds)| seconds),
            },
            None => Self {
                thing: thing(unit),
                period: None,
            },
        }
    }

    /// Its dimension, unless it is a rate or counts something else.
    pub(super) fn dimension(&self) -> Option<Dimension> {
        match self.thing {
            Thing::Known(dimension, _) if self.period.is_none() => Some(dimension),
            _ => None,
        }
    }

    /// Whether it is money, once or per period.
    pub(super) fn is_money(&self) -> bool {
        matches!(self.thing, Thing::Known(Dimension::Money(_), _))
    }

    /// How many of `other` one of this is; `None` if they do not convert.
    pub(super) fn factor(&self, other: &Self) -> Option<f64> {
        let size = match (&self.thing, &other.thing) {
            (Thing::Known(this, from), Thing::Known(that, to)) if this == that => from / to,
            (Thing::Word(this), Thing::Word(that)) if same_word(this, that) => 1.0,
            _ => return None,
        };
        match (self.period, other.period) {
            (None, None) => Some(size),
            (Some(from), Some(to)) => Some(size * to / from),
            _ => None,
        }
    }
}
