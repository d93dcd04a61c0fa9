//! Quantities and measures in German, told and read. Units that nobody here knows stay as they were
//! written.

use std::borrow::Cow;

use super::units::rate;
use super::{Comparison, Measure, Quantity};
use crate::language::German;
use crate::words::Token;

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

/// Puts English words in place of the German ones that measures are written with, so that a
/// measure is the same in whichever language it was typed. Nouns are German with a capital letter
/// only: “3 tags” are no days.
pub(super) fn in_english<'a>(text: &str, tokens: Vec<Token<'a>>) -> Vec<Token<'a>> {
    let mut read: Vec<Token<'a>> = Vec::with_capacity(tokens.len());
    let mut within = false;
    for mut token in tokens {
        let of = std::mem::take(&mut within) && token.is("von");
        let capital = text[token.range.clone()].starts_with(char::is_uppercase);
        if let Some(word) = read_word(&token.plain, capital) {
            within = matches!(token.plain.as_ref(), "innerhalb" | "binnen");
            if word == "times" && read.last().is_some_and(|before| before.is("-")) {
                read.pop();
            }
            token.plain = Cow::Borrowed(word);
        }
        if !of {
            read.push(token);
        }
    }
    read
}

fn read_word(word: &str, capital: bool) -> Option<&'static str> {
    Some(match word {
        "höchstens" | "maximal" => "max",
        "mindestens" | "wenigstens" => "minimum",
        "innerhalb" | "binnen" => "within",
        "unter" => "under",
        "über" => "over",
        "genau" => "exactly",
        "etwa" | "ungefähr" => "about",
        "pro" | "je" => "per",
        "mal" => "times",
        "ein" | "eine" | "einem" | "einen" | "einer" => "a",
        "zwei" => "two",
        "drei" => "three",
        "vier" => "four",
        "fünf" => "five",
        "sechs" => "six",
        "sieben" => "seven",
        "acht" => "eight",
        "neun" => "nine",
        "zehn" => "ten",
        "elf" => "eleven",
        "zwölf" => "twelve",
        _ if !capital => return None,
        "sekunde" => "second",
        "sekunden" => "seconds",
        "minuten" => "minutes",
        "stunde" => "hour",
        "stunden" => "hours",
        "arbeitsstunde" => "working hour",
        "arbeitsstunden" => "working hours",
        "tag" => "day",
        "tage" | "tagen" => "days",
        "arbeitstag" | "werktag" => "working day",
        "arbeitstage" | "arbeitstagen" | "werktage" | "werktagen" => "working days",
        "kalendertag" => "calendar day",
        "kalendertage" | "kalendertagen" => "calendar days",
        "wochenende" => "weekend",
        "wochenenden" => "weekends",
        "woche" => "week",
        "wochen" => "weeks",
        "monat" => "month",
        "monate" | "monaten" => "months",
        "quartal" => "quarter",
        "quartale" | "quartalen" => "quarters",
        "jahr" => "year",
        "jahre" | "jahren" => "years",
        "prozent" => "percent",
        "pfund" => "pounds",
        "franken" => "francs",
        _ => return None,
    })
}
