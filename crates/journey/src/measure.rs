//! Quantities with units, and what a promise measures itself by.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An amount with its unit as people write it: 9 days, 99.9 %, 0 €.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Quantity {
    /// The amount; always finite.
    pub amount: f64,
    /// The unit as written: `day`, `h`, `%`, `€`, `call`, …
    pub unit: String,
}

/// How an amount is compared with what was promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// No more than: "live in at most 1 day".
    AtMost,
    /// No less than: "99.9 % of the time".
    AtLeast,
    /// Just this: "4 reviews a year".
    Exactly,
}

/// What a promise can be measured by: "live in ≤ 1 day".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// How what was delivered is compared with the target.
    pub comparison: Comparison,
    /// The amount promised.
    pub target: Quantity,
}

/// Units that can be converted into one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dimension {
    Time,
    Share,
}

/// The dimension of a unit and its size in that dimension's base unit (seconds; parts of one).
/// Months and years are the mean Gregorian ones (365.2425 days a year).
fn known_unit(unit: &str) -> Option<(Dimension, f64)> {
    const DAY: f64 = 86_400.0;
    let unit = unit.trim().trim_end_matches('.').to_lowercase();
    let (dimension, size) = match unit.as_str() {
        "s" | "sec" | "secs" | "second" | "seconds" => (Dimension::Time, 1.0),
        "min" | "mins" | "minute" | "minutes" => (Dimension::Time, 60.0),
        "h" | "hr" | "hrs" | "hour" | "hours" => (Dimension::Time, 3_600.0),
        "d" | "day" | "days" => (Dimension::Time, DAY),
        "w" | "wk" | "wks" | "week" | "weeks" => (Dimension::Time, 7.0 * DAY),
        "month" | "months" => (Dimension::Time, 30.436_875 * DAY),
        "quarter" | "quarters" => (Dimension::Time, 91.310_625 * DAY),
        "y" | "yr" | "yrs" | "year" | "years" => (Dimension::Time, 365.2425 * DAY),
        "%" | "percent" | "per cent" => (Dimension::Share, 0.01),
        "‰" => (Dimension::Share, 0.001),
        _ => return None,
    };
    Some((dimension, size))
}

/// Whether two units name the same thing: equal, or singular and plural.
fn same_word(a: &str, b: &str) -> bool {
    let plain = |unit: &str| unit.trim().to_lowercase().trim_end_matches('s').to_owned();
    plain(a) == plain(b)
}

impl Quantity {
    /// This amount expressed in `unit`; `None` if the two units do not convert.
    pub fn in_unit(&self, unit: &str) -> Option<f64> {
        if same_word(&self.unit, unit) {
            return Some(self.amount);
        }
        let (from, to) = (known_unit(&self.unit)?, known_unit(unit)?);
        (from.0 == to.0).then(|| self.amount * from.1 / to.1)
    }

    /// Whether the unit is one of time.
    pub fn is_time(&self) -> bool {
        known_unit(&self.unit).is_some_and(|(dimension, _)| dimension == Dimension::Time)
    }

    /// "9 days", "1 day", "99.9 %": the amount with its unit, as a person would write it.
    pub fn to_words(&self) -> String {
        let unit = self.unit.trim();
        // Rust prints the shortest digits that read back as the same number.
        let amount = self.amount;
        if unit.is_empty() {
            return format!("{amount}");
        }
        let plural = matches!(
            unit,
            "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year"
        ) && (amount - 1.0).abs() > f64::EPSILON;
        let singular = matches!(
            unit,
            "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "quarters" | "years"
        ) && (amount - 1.0).abs() <= f64::EPSILON;
        match unit {
            "€" | "$" | "£" => format!("{unit}{amount}"),
            _ if plural => format!("{amount} {unit}s"),
            _ if singular => format!("{amount} {}", unit.trim_end_matches('s')),
            _ => format!("{amount} {unit}"),
        }
    }
}

/// How far what was delivered falls short of what was promised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shortfall {
    /// The measure is met.
    Met,
    /// It falls short by this factor (always above 1; infinite when nothing was promised to take
    /// any, or nothing was delivered).
    Short(f64),
    /// The units do not convert into one another, so nothing can be said.
    Incomparable,
}

impl Measure {
    /// Compares what was measured with the target, converting units.
    pub fn compare(&self, measured: &Quantity) -> Shortfall {
        let Some(got) = measured.in_unit(&self.target.unit) else {
            return Shortfall::Incomparable;
        };
        let want = self.target.amount;
        // A thousandth of a per cent absorbs the rounding of unit conversions.
        let slack = want.abs() * 1e-5;
        let (short, factor) = match self.comparison {
            Comparison::AtMost => (got > want + slack, got / want),
            Comparison::AtLeast => (got < want - slack, want / got),
            Comparison::Exactly => ((got - want).abs() > slack, (got / want).max(want / got)),
        };
        match short {
            false => Shortfall::Met,
            true if factor.is_finite() && factor > 1.0 => Shortfall::Short(factor),
            true => Shortfall::Short(f64::INFINITY),
        }
    }

    /// "≤ 1 day".
    pub fn to_words(&self) -> String {
        let sign = match self.comparison {
            Comparison::AtMost => "≤",
            Comparison::AtLeast => "≥",
            Comparison::Exactly => "=",
        };
        format!("{sign} {}", self.target.to_words())
    }
}
