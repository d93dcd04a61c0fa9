//! Quantities with units, and what a promise measures itself by: [`Measure::read`] takes them as
//! people write them, `to_words` writes them, [`Measure::compare`] holds one against the other.

mod amounts;
mod comparisons;
mod german;
mod quantities;
mod reading;
mod units;

pub(crate) use amounts::follow;
pub(crate) use comparisons::comparison;
pub(crate) use german::in_figures;
pub(crate) use quantities::{Reading, quantity};
pub use reading::Unreadable;
pub(crate) use units::{Dimension, PER, known_unit};

use units::{Unit, rate, same_word};

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

impl Quantity {
    /// This amount expressed in `unit`; `None` if the two units do not convert. Rates convert by
    /// their period: 4 reviews a year are 1 review a quarter.
    pub fn in_unit(&self, unit: &str) -> Option<f64> {
        if same_word(&self.unit, unit) {
            return Some(self.amount);
        }
        let amount = self.amount * Unit::of(&self.unit).factor(&Unit::of(unit))?;
        amount.is_finite().then_some(amount)
    }

    /// Whether both are the same amount, in whatever unit each is written: 1 day is 24 h.
    pub fn equals(&self, other: &Self) -> bool {
        self.in_unit(&other.unit).is_some_and(|amount| {
            (amount - other.amount).abs() <= ROUNDING * amount.abs().max(other.amount.abs())
        })
    }

    /// Whether the unit is one of time.
    pub fn is_time(&self) -> bool {
        Unit::of(&self.unit).dimension() == Some(Dimension::Time)
    }

    /// "9 days", "1 day", "99.9 %", "$5 per month": the amount with its unit, as a person would
    /// write it; [`Quantity::read`] reads it back.
    pub fn to_words(&self) -> String {
        let unit = self.unit.trim();
        // Rust prints the shortest digits that read back as the same number.
        let amount = self.amount;
        if unit.is_empty() {
            return format!("{amount}");
        }
        if let Some(after) = unit.strip_prefix(['€', '$', '£'])
            && (after.is_empty() || rate(unit).is_some())
        {
            return format!("{}{amount}{after}", &unit[..unit.len() - after.len()]);
        }
        let one = (amount - 1.0).abs() <= f64::EPSILON;
        let last = unit.rsplit(' ').next().unwrap_or(unit);
        let time = self.is_time();
        let plural = time
            && matches!(
                last,
                "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year"
            );
        let singular = time
            && matches!(
                last,
                "seconds"
                    | "minutes"
                    | "hours"
                    | "days"
                    | "weeks"
                    | "months"
                    | "quarters"
                    | "years"
            );
        match unit {
            _ if plural && !one => format!("{amount} {unit}s"),
            _ if singular && one => format!("{amount} {}", unit.trim_end_matches('s')),
            _ => format!("{amount} {unit}"),
        }
    }
}

/// A thousandth of a per cent absorbs the rounding of unit conversions.
const ROUNDING: f64 = 1e-5;

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
        let slack = want.abs() * ROUNDING;
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

    /// "≤ 1 day"; [`Measure::read`] reads it back.
    pub fn to_words(&self) -> String {
        let sign = match self.comparison {
            Comparison::AtMost => "≤",
            Comparison::AtLeast => "≥",
            Comparison::Exactly => "=",
        };
        format!("{sign} {}", self.target.to_words())
    }
}
