//! Quantities and measures in German. Units that nobody here knows stay as they were written.

use super::units::rate;
use super::{Comparison, Measure, Quantity};
use crate::language::German;

impl German for Quantity {
    type Words = String;

    /// “9 Tage”, “99,9 %”, “5 $ pro Monat”.
    fn german(&self) -> String {
        let amount = in_figures(self.amount);
        let unit = self.unit.trim();
        let one = (self.amount - 1.0).abs() <= f64::EPSILON;
        let Some((thing, period)) = rate(unit) else {
            return match known(unit, one) {
                "" => amount,
                unit => format!("{amount} {unit}"),
            };
        };
        let period = known(period, true);
        match thing {
            "" => format!("{amount} pro {period}"),
            "time" | "times" => format!("{amount}-mal pro {period}"),
            thing => format!("{amount} {} pro {period}", known(thing, one)),
        }
    }
}

impl German for Measure {
    type Words = String;

    /// “≤ 1 Tag”.
    fn german(&self) -> String {
        let sign = match self.comparison {
            Comparison::AtMost => "≤",
            Comparison::AtLeast => "≥",
            Comparison::Exactly => "=",
        };
        format!("{sign} {}", self.target.german())
    }
}

/// A number as it is written in German.
pub(crate) fn in_figures(number: f64) -> String {
    number.to_string().replace('.', ",")
}

fn known(unit: &str, one: bool) -> &str {
    let (singular, plural) = match unit.to_lowercase().as_str() {
        "second" | "seconds" => ("Sekunde", "Sekunden"),
        "minute" | "minutes" => ("Minute", "Minuten"),
        "hour" | "hours" => ("Stunde", "Stunden"),
        "working hour" | "working hours" | "business hour" | "business hours" => {
            ("Arbeitsstunde", "Arbeitsstunden")
        }
        "day" | "days" => ("Tag", "Tage"),
        "working day" | "working days" | "business day" | "business days" => {
            ("Arbeitstag", "Arbeitstage")
        }
        "calendar day" | "calendar days" => ("Kalendertag", "Kalendertage"),
        "weekend" | "weekends" => ("Wochenende", "Wochenenden"),
        "week" | "weeks" => ("Woche", "Wochen"),
        "month" | "months" => ("Monat", "Monate"),
        "quarter" | "quarters" => ("Quartal", "Quartale"),
        "year" | "years" => ("Jahr", "Jahre"),
        "percent" | "per cent" => ("%", "%"),
        "euro" | "euros" => ("Euro", "Euro"),
        "dollar" | "dollars" => ("Dollar", "Dollar"),
        "pound" | "pounds" => ("Pfund", "Pfund"),
        "franc" | "francs" => ("Franken", "Franken"),
        _ => return unit,
    };
    if one { singular } else { plural }
}
