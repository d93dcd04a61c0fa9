//! Amounts with their units as they stand in a text: 9 days, $49.99 per month, 1 h 30 min, 24/7.

use super::amounts::{amount, follow, is_article};
use super::units::{PER, Unit, known_unit, same_word};
use super::{Comparison, Dimension, Measure, Quantity};
use crate::words::{Kind, Token};

/// An amount as read, before it is known how it is compared.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// The ends of the range; equal where there is none.
    near: f64,
    far: f64,
    /// Its unit; empty where it is none of the known ones.
    pub(super) unit: String,
    /// The comparison in the words themselves: the next day, 24/7.
    own: Option<Comparison>,
}

impl Reading {
    fn one(amount: f64, unit: &str, own: Option<Comparison>) -> Self {
        Self {
            near: amount,
            far: amount,
            unit: unit.to_owned(),
            own,
        }
    }

    /// Whether a known unit, or a rate, was read with it.
    pub(crate) fn has_unit(&self) -> bool {
        !self.unit.is_empty()
    }

    /// What it is an amount of; `None` for rates and counts.
    pub(crate) fn dimension(&self) -> Option<Dimension> {
        Unit::of(&self.unit).dimension()
    }

    /// Whether it is money, once or per period.
    pub(crate) fn is_money(&self) -> bool {
        Unit::of(&self.unit).is_money()
    }

    /// The measure it makes with a comparison, or with the one customers would hear; `None` where
    /// a range cannot be compared so.
    pub(crate) fn measure(self, said: Option<Comparison>) -> Option<Measure> {
        let unit = Unit::of(&self.unit);
        let comparison = self.own.or(said).unwrap_or_else(|| {
            let most = unit.dimension() == Some(Dimension::Time) || unit.is_money();
            if most || self.far <= 0.0 {
                Comparison::AtMost
            } else {
                Comparison::AtLeast
            }
        });
        let amount = match comparison {
            Comparison::AtMost => self.far,
            Comparison::Exactly if self.near < self.far => return None,
            Comparison::AtLeast | Comparison::Exactly => self.near,
        };
        amount.is_finite().then_some(Measure {
            comparison,
            target: Quantity {
                amount,
                unit: self.unit,
            },
        })
    }
}

/// The amount that begins at a token with its unit, and the index after them. Without a unit where
/// none of the known ones follows.
pub(crate) fn quantity(tokens: &[Token<'_>], at: usize) -> Option<(Reading, usize)> {
    if let Some(found) = phrase(tokens, at).or_else(|| money(tokens, at)) {
        return Some(found);
    }
    for (word, times) in [("once", 1.0), ("twice", 2.0), ("thrice", 3.0)] {
        if follow(tokens, at, &[word]) {
            let unit = if times > 1.0 { "times" } else { "time" };
            let (unit, next) = with_period(tokens, unit.to_owned(), at + 1);
            return Some((Reading::one(times, &unit, None), next));
        }
    }
    let (near, far, next) = range(tokens, at)?;
    let plus = usize::from(follow(tokens, next, &["+"]));
    let own = (plus == 1).then_some(Comparison::AtLeast);
    let reading = |far: f64, unit: String| Reading {
        near: near.min(far),
        far,
        unit,
        own,
    };
    let hyphen = next + plus + usize::from(follow(tokens, next + plus, &["-"]));
    let Some((unit, after)) = known(tokens, hyphen) else {
        if follow(tokens, next, &["times"]) {
            let (unit, next) = with_period(tokens, "times".to_owned(), next + 1);
            return Some((reading(far, unit), next));
        }
        return Some((reading(far, String::new()), next + plus));
    };
    let time = known_unit(&unit).is_some_and(|(dimension, _)| dimension == Dimension::Time);
    // An hour and a half.
    if time && follow(tokens, after, &["and", "a", "half"]) {
        return Some((Reading::one(far + 0.5, &unit, own), after + 3));
    }
    if time && near.total_cmp(&far).is_eq() {
        let (far, unit, after) = compound(tokens, far, unit, after);
        let (unit, after) = with_period(tokens, unit, after);
        return Some((Reading::one(far, &unit, own), after));
    }
    let (unit, after) = with_period(tokens, unit, after);
    Some((reading(far, unit), after))
}

/// An amount, or the two ends of a range: `9-12`, `three to five`, `two or three`.
fn range(tokens: &[Token<'_>], at: usize) -> Option<(f64, f64, usize)> {
    let (near, next) = amount(tokens, at)?;
    let between = at > 0 && tokens[at - 1].is("between");
    let joined = tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["-", "–", "to", "or"]) || (between && token.is("and")));
    if joined {
        let sign = tokens.get(next + 1).and_then(currency_sign).is_some();
        let second = next + 1 + usize::from(sign);
        let article = tokens.get(second).is_some_and(is_article);
        if let Some((far, after)) = amount(tokens, second).filter(|_| !article)
            && near < far
        {
            return Some((near, far, after));
        }
    }
    Some((near, near, next))
}

/// `1 h 30 min`, `2 days and 4 hours`: all of it in the last and smallest unit, which is exact.
fn compound(
    tokens: &[Token<'_>],
    mut total: f64,
    mut unit: String,
    mut at: usize,
) -> (f64, String, usize) {
    loop {
        let joint = usize::from(tokens.get(at).is_some_and(|t| t.is_any(&["and", ","])));
        let Some((more, next)) = amount(tokens, at + joint) else {
            break;
        };
        let Some((smaller, after)) = known(tokens, next) else {
            break;
        };
        match Unit::of(&unit).factor(&Unit::of(&smaller)) {
            Some(size) if size > 1.0 => total = total * size + more,
            _ => break,
        }
        (unit, at) = (smaller, after);
    }
    (total, unit, at)
}

/// The known unit that begins at a token, as written, and the index after it.
fn known(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let first = &tokens.get(at)?.plain;
    if let Some(second) = tokens.get(at + 1)
        && matches!(first.as_ref(), "working" | "business" | "calendar" | "per")
    {
        let both = format!("{first} {}", second.plain);
        if known_unit(&both).is_some() {
            return Some((both, at + 2));
        }
    }
    known_unit(first).map(|_| (first.to_string(), at + 1))
}

/// A unit with the period that follows it: `$` and “per month”.
fn with_period(tokens: &[Token<'_>], unit: String, at: usize) -> (String, usize) {
    let (Some(per), Some(period)) = (tokens.get(at), tokens.get(at + 1)) else {
        return (unit, at);
    };
    let time = known_unit(&period.plain).is_some_and(|(dimension, _)| dimension == Dimension::Time);
    if !time || !per.is_any(&PER) || !period.is_word() {
        return (unit, at);
    }
    let per = if per.is("/") {
        "per"
    } else {
        per.plain.as_ref()
    };
    (format!("{unit} {per} {}", period.plain), at + 2)
}

/// The symbol or code of a currency.
fn currency_sign<'t>(token: &'t Token<'_>) -> Option<&'t str> {
    let sign = token.kind == Kind::Sign || token.is_any(&["eur", "usd", "gbp", "chf"]);
    let (dimension, _) = known_unit(&token.plain).filter(|_| sign)?;
    matches!(dimension, Dimension::Money(_)).then_some(token.plain.as_ref())
}

/// Money with its currency in front: `$49.99 per month`, `EUR 20`.
fn money(tokens: &[Token<'_>], at: usize) -> Option<(Reading, usize)> {
    let sign = currency_sign(tokens.get(at)?)?;
    let (near, far, next) = range(tokens, at + 1)?;
    // 1.2m would be read as 1.2.
    if tokens
        .get(next)
        .is_some_and(|after| after.glued && after.is_word())
    {
        return None;
    }
    // €20 EUR says it twice.
    let twice = tokens.get(next).is_some_and(|after| {
        known_unit(&after.plain) == known_unit(sign) && !same_word(&after.plain, sign)
    });
    let (unit, next) = with_period(tokens, sign.to_owned(), next + usize::from(twice));
    let reading = Reading {
        near,
        far,
        unit,
        own: None,
    };
    Some((reading, next))
}

/// Words that are an amount by themselves.
fn phrase(tokens: &[Token<'_>], at: usize) -> Option<(Reading, usize)> {
    use Comparison::{AtLeast, AtMost};
    let first = tokens.get(at)?;
    let reading = |comparison, amount, unit, words: usize| {
        Some((Reading::one(amount, unit, Some(comparison)), at + words))
    };
    match first.plain.as_ref() {
        "24" if follow(tokens, at, &["24", "/", "7"]) => reading(AtLeast, 168.0, "h a week", 3),
        "around" | "round" if follow(tokens, at + 1, &["the", "clock"]) => {
            reading(AtLeast, 168.0, "h a week", 3)
        }
        "same" | "next" => {
            let hyphen = usize::from(follow(tokens, at + 1, &["-"]));
            let (unit, next) = known(tokens, at + 1 + hyphen)?;
            if !matches!(unit.as_str(), "day" | "working day" | "business day") {
                return None;
            }
            let days = if first.is("same") { 1.0 } else { 2.0 };
            reading(AtMost, days, &unit, next - at)
        }
        "overnight" => reading(AtMost, 1.0, "day", 1),
        "instantly" | "instantaneously" => reading(AtMost, 1.0, "second", 1),
        "immediately" => reading(AtMost, 1.0, "minute", 1),
        "at" if follow(tokens, at + 1, &["once"]) => reading(AtMost, 1.0, "minute", 2),
        "right" | "straight" if follow(tokens, at + 1, &["away"]) => {
            reading(AtMost, 1.0, "minute", 2)
        }
        _ => None,
    }
}
