//! Amounts in figures and in words: `9`, `1,200`, `½`, `five`, `a dozen`, `half an`.

use crate::words::{Kind, Token};

/// The amount that begins at a token, and the index after it; always finite and never negative.
pub(super) fn amount(tokens: &[Token<'_>], at: usize) -> Option<(f64, usize)> {
    let first = tokens.get(at)?;
    let (amount, next) = match first.kind {
        // The 3 of `Q3` counts nothing.
        Kind::Number(_) if first.glued && at > 0 && tokens[at - 1].is_word() => return None,
        Kind::Number(figures) => in_figures(tokens, at, figures),
        Kind::Sign => (fraction(first)?, at + 1),
        Kind::Figures => return None,
        Kind::Word => in_words(tokens, at)?,
    };
    let next = repeated(tokens, amount, next);
    let halved = if follow(tokens, next, &["and", "a", "half"]) && !is_article(first) {
        (amount + 0.5, next + 3)
    } else {
        (amount, next)
    };
    halved.0.is_finite().then_some(halved)
}

/// Whether the words from `at` on are these.
pub(crate) fn follow(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    tokens
        .get(at..at + words.len())
        .is_some_and(|found| found.iter().zip(words).all(|(token, word)| token.is(word)))
}

/// Whether it is `a` or `an`.
pub(super) fn is_article(token: &Token<'_>) -> bool {
    token.is_any(&["a", "an"])
}

fn fraction(token: &Token<'_>) -> Option<f64> {
    match token.plain.as_ref() {
        "½" => Some(0.5),
        "¼" => Some(0.25),
        "¾" => Some(0.75),
        _ => None,
    }
}

fn in_figures(tokens: &[Token<'_>], at: usize, figures: f64) -> (f64, usize) {
    let glued = |ahead: usize| tokens.get(at + ahead).filter(|token| token.glued);
    let part = |token: &Token<'_>| match token.kind {
        Kind::Number(parts) if (2.0..=4.0).contains(&parts) && figures < parts => Some(parts),
        _ => None,
    };
    if let Some(next) = glued(1) {
        if let Some(fraction) = fraction(next) {
            return (figures + fraction, at + 2);
        }
        // 1/2, ¾ written as 3/4.
        if next.is("/")
            && let Some(parts) = glued(2).and_then(part)
        {
            return (figures / parts, at + 3);
        }
        if next.is("k") {
            return (figures * 1e3, at + 2);
        }
    }
    match tokens.get(at + 1).and_then(scale) {
        Some(scale) => (figures * scale, at + 2),
        None => (figures, at + 1),
    }
}

fn scale(token: &Token<'_>) -> Option<f64> {
    match token.plain.as_ref() {
        "dozen" => Some(12.0),
        "hundred" => Some(100.0),
        "thousand" => Some(1e3),
        "million" => Some(1e6),
        "billion" => Some(1e9),
        _ => None,
    }
}

fn in_words(tokens: &[Token<'_>], at: usize) -> Option<(f64, usize)> {
    let is = |words: &[&str]| follow(tokens, at, words);
    let after_article = |next: usize| next + usize::from(tokens.get(next).is_some_and(is_article));
    if is(&["half"]) {
        return Some((0.5, after_article(at + 1)));
    }
    for (words, amount) in [
        (&["a", "half"][..], 0.5),
        (&["a", "quarter", "of", "an"], 0.25),
        (&["a", "quarter", "of", "a"], 0.25),
        (&["quarter", "of", "an"], 0.25),
        (&["quarter", "of", "a"], 0.25),
        (&["a", "couple", "of"], 2.0),
        (&["a", "couple"], 2.0),
        (&["a", "single"], 1.0),
    ] {
        if is(words) {
            return Some((amount, at + words.len()));
        }
    }
    if is(&["the", "hour"]) {
        return Some((1.0, at + 1));
    }
    if is_article(&tokens[at]) {
        return Some(match tokens.get(at + 1).and_then(scale) {
            Some(scale) => (scale, at + 2),
            None => (1.0, at + 1),
        });
    }
    numeral(tokens, at)
}

/// `twenty-five`, `two hundred and ten`, `three dozen`.
fn numeral(tokens: &[Token<'_>], at: usize) -> Option<(f64, usize)> {
    let (mut amount, mut next) = below_hundred(tokens, at)?;
    // Two hundred thousand: nobody says more, and what is read stays short in any text.
    for _ in 0..3 {
        let Some(scale) = tokens.get(next).and_then(scale) else {
            break;
        };
        amount *= scale;
        next += 1;
        let and = next + usize::from(follow(tokens, next, &["and"]));
        if let Some((more, after)) = below_hundred(tokens, and) {
            amount += more;
            next = after;
        }
    }
    Some((amount, next))
}

fn below_hundred(tokens: &[Token<'_>], at: usize) -> Option<(f64, usize)> {
    let first = small(&tokens.get(at)?.plain)?;
    if first >= 20.0 {
        let hyphen = usize::from(follow(tokens, at + 1, &["-"]));
        let unit = tokens.get(at + 1 + hyphen);
        if let Some(unit) = unit.and_then(|token| small(&token.plain))
            && (1.0..10.0).contains(&unit)
        {
            return Some((first + unit, at + 2 + hyphen));
        }
    }
    Some((first, at + 1))
}

fn small(word: &str) -> Option<f64> {
    Some(match word {
        "zero" => 0.0,
        "one" => 1.0,
        "two" => 2.0,
        "three" => 3.0,
        "four" => 4.0,
        "five" => 5.0,
        "six" => 6.0,
        "seven" => 7.0,
        "eight" => 8.0,
        "nine" => 9.0,
        "ten" => 10.0,
        "eleven" => 11.0,
        "twelve" => 12.0,
        "thirteen" => 13.0,
        "fourteen" => 14.0,
        "fifteen" => 15.0,
        "sixteen" => 16.0,
        "seventeen" => 17.0,
        "eighteen" => 18.0,
        "nineteen" => 19.0,
        "twenty" => 20.0,
        "thirty" => 30.0,
        "forty" => 40.0,
        "fifty" => 50.0,
        "sixty" => 60.0,
        "seventy" => 70.0,
        "eighty" => 80.0,
        "ninety" => 90.0,
        _ => return None,
    })
}

/// Past the figures that contracts repeat: `ten (10)`.
fn repeated(tokens: &[Token<'_>], amount: f64, next: usize) -> usize {
    match tokens.get(next..next + 3) {
        Some([open, figures, close])
            if open.is("(") && close.is(")") && figures.kind == Kind::Number(amount) =>
        {
            next + 3
        }
        _ => next,
    }
}
