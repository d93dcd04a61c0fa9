//! The words that say how an amount is compared: at most, within, or more.

use super::Comparison;
use super::amounts::follow;
use crate::words::Token;

/// What stands before an amount and says how it is compared; the longer ones first.
const BEFORE: &[(&[&str], Option<Comparison>)] = {
    use Comparison::{AtLeast, AtMost, Exactly};
    &[
        (&["≤"], Some(AtMost)),
        (&["<"], Some(AtMost)),
        (&["no", "more", "than"], Some(AtMost)),
        (&["not", "more", "than"], Some(AtMost)),
        (&["no", "longer", "than"], Some(AtMost)),
        (&["not", "longer", "than"], Some(AtMost)),
        (&["no", "later", "than"], Some(AtMost)),
        (&["not", "later", "than"], Some(AtMost)),
        (&["not", "exceeding"], Some(AtMost)),
        (&["less", "than"], Some(AtMost)),
        (&["fewer", "than"], Some(AtMost)),
        (&["as", "little", "as"], Some(AtMost)),
        (&["at", "most"], Some(AtMost)),
        (&["at", "the", "most"], Some(AtMost)),
        (&["at", "the", "latest"], Some(AtMost)),
        (&["up", "to"], Some(AtMost)),
        (&["a", "maximum", "of"], Some(AtMost)),
        (&["maximum", "of"], Some(AtMost)),
        (&["maximum"], Some(AtMost)),
        (&["max", "."], Some(AtMost)),
        (&["max"], Some(AtMost)),
        (&["under"], Some(AtMost)),
        (&["below"], Some(AtMost)),
        (&["≥"], Some(AtLeast)),
        (&[">"], Some(AtLeast)),
        (&["at", "least"], Some(AtLeast)),
        (&["no", "less", "than"], Some(AtLeast)),
        (&["no", "fewer", "than"], Some(AtLeast)),
        (&["not", "less", "than"], Some(AtLeast)),
        (&["more", "than"], Some(AtLeast)),
        (&["over"], Some(AtLeast)),
        (&["above"], Some(AtLeast)),
        (&["a", "minimum", "of"], Some(AtLeast)),
        (&["minimum", "of"], Some(AtLeast)),
        (&["minimum"], Some(AtLeast)),
        (&["min", "."], Some(AtLeast)),
        (&["min"], Some(AtLeast)),
        (&["="], Some(Exactly)),
        (&["exactly"], Some(Exactly)),
        (&["precisely"], Some(Exactly)),
        (&["~"], None),
        (&["about"], None),
        (&["around"], None),
        (&["approximately"], None),
        (&["approx", "."], None),
        (&["approx"], None),
        (&["roughly"], None),
        (&["circa"], None),
        (&["ca", "."], None),
        (&["ca"], None),
        (&["nearly"], None),
        (&["almost"], None),
        (&["just"], None),
        (&["only"], None),
        (&["by"], None),
        (&["between"], None),
    ]
};

/// How the amount that follows is compared, and the index of that amount. `in`, `within` and
/// `for` say it unless stronger words follow: `in at least 3 weeks`.
pub(crate) fn comparison(tokens: &[Token<'_>], at: usize) -> (Option<Comparison>, usize) {
    let (mut weak, mut strong, mut next) = (None, None, at);
    // Nobody stacks more than a few.
    for _ in 0..4 {
        let Some(token) = tokens.get(next) else { break };
        match token.plain.as_ref() {
            "in" | "within" | "inside" => weak = Some(Comparison::AtMost),
            "for" => weak = Some(Comparison::AtLeast),
            "around" if follow(tokens, next, &["around", "the", "clock"]) => break,
            _ => {
                let phrase = BEFORE.iter().find(|(words, _)| follow(tokens, next, words));
                let Some((words, said)) = phrase else { break };
                strong = said.or(strong);
                next += words.len();
                continue;
            }
        }
        next += 1;
    }
    (strong.or(weak), next)
}

/// What stands after an amount and says how it is compared.
const AFTER: &[(&[&str], Comparison)] = {
    use Comparison::{AtLeast, AtMost};
    &[
        (&["or", "less"], AtMost),
        (&["or", "fewer"], AtMost),
        (&["or", "faster"], AtMost),
        (&["or", "sooner"], AtMost),
        (&["at", "most"], AtMost),
        (&["at", "the", "most"], AtMost),
        (&["at", "the", "latest"], AtMost),
        (&["maximum"], AtMost),
        (&["max"], AtMost),
        (&["or", "more"], AtLeast),
        (&["or", "better"], AtLeast),
        (&["or", "longer"], AtLeast),
        (&["at", "least"], AtLeast),
        (&["minimum"], AtLeast),
        (&["+"], AtLeast),
    ]
};

/// The comparison that begins at a token: `5 days` “or less”.
pub(super) fn closing_comparison(tokens: &[Token<'_>], at: usize) -> (Option<Comparison>, usize) {
    let phrase = AFTER.iter().find(|(words, _)| follow(tokens, at, words));
    match phrase {
        Some((words, said)) => (Some(*said), at + words.len()),
        None => (None, at),
    }
}

/// The comparison that ends the text: `5 users` “or more”.
pub(super) fn last_comparison(tokens: &[Token<'_>], from: usize) -> (Option<Comparison>, usize) {
    let ends = |words: &[&str]| {
        let start = tokens.len().checked_sub(words.len());
        start.filter(|&start| start >= from && follow(tokens, start, words))
    };
    let phrase = AFTER
        .iter()
        .find_map(|(words, said)| ends(words).map(|start| (Some(*said), start)));
    phrase.unwrap_or((None, tokens.len()))
}
