//! Claims with an amount that words lead to: within two weeks, save up to 30 %, at most 3 clicks.

use super::sentence::{Phrase, Sentence};
use super::standing::standing;
use crate::measure::{Comparison, Dimension, Measure, Quantity, Reading};
use crate::measure::{comparison, follow, quantity};
use crate::words::Token;

/// The quantified claim whose words begin at a place.
pub(super) fn at(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let found = led(sentence, at).or_else(|| standing(sentence, at));
    found.filter(|phrase| !sentence.denied_after(phrase.to))
}

/// A phrase that measures.
pub(super) fn phrase(from: usize, to: usize, measure: Measure) -> Phrase {
    Phrase {
        from,
        to,
        measure: Some(measure),
        demandable: true,
        datable: true,
    }
}

/// The first of the words that lead to an amount.
const LEADS: &[&str] = &[
    "in", "within", "inside", "under", "less", "no", "not", "fewer", "at", "up", "a", "maximum",
    "max", "more", "longer", "over", "≤", "<", "≥", "for", "by", "take", "takes", "save", "saves",
];

fn led(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let words = sentence.words;
    let first = &words[at];
    if !first.is_any(LEADS) {
        return None;
    }
    if follow(words, at, &["by", "tomorrow"]) {
        return tomorrow(sentence, at);
    }
    let verb = usize::from(first.is_any(&["take", "takes", "save", "saves"]));
    let (said, amount) = match first.plain.as_ref() {
        "longer" if sentence.is_any(at + 1, &["than"]) => (Some(Comparison::AtLeast), at + 2),
        _ => comparison(words, at + verb),
    };
    let (reading, end) = quantity(words, amount).filter(|_| amount > at)?;
    if aged(sentence, end) {
        return None;
    }
    let amount = Led {
        at,
        end,
        said,
        reading,
        one: amount + 1 < end && words[amount].is_any(&["a", "an"]),
    };
    match amount.reading.dimension() {
        Some(Dimension::Time) => amount.time(sentence),
        Some(Dimension::Share) => amount.share(sentence),
        Some(Dimension::Money(_)) => None,
        None if amount.reading.is_money() => {
            // A price that is held out: for $29 per month.
            let held_out = first.is("for") && !sentence.topic.bills;
            amount.measured(held_out, Some(Comparison::AtMost))
        }
        None if amount.reading.has_unit() => amount.measured(amount.bounds(sentence), amount.said),
        None => amount.count(sentence),
    }
}

/// An amount with the words that lead to it.
struct Led {
    /// The first of the words that lead to it, and the one after its unit.
    at: usize,
    end: usize,
    said: Option<Comparison>,
    reading: Reading,
    /// The amount is written as an article: in a minute.
    one: bool,
}

impl Led {
    /// The phrase it makes if it is a claim.
    fn measured(&self, claimed: bool, said: Option<Comparison>) -> Option<Phrase> {
        let measure = self.reading.clone().measure(said).filter(|_| claimed)?;
        Some(phrase(self.at, self.end, measure))
    }

    /// Whether what leads to it sets a bound of what the customer gets: at least, no more than.
    fn bounds(&self, sentence: &Sentence<'_, '_>) -> bool {
        let bound = [
            &["no", "more", "than"][..],
            &["not", "more", "than"],
            &["no", "fewer", "than"],
            &["at", "most"],
            &["at", "least"],
        ];
        let needs = [
            "need",
            "needs",
            "require",
            "requires",
            "has",
            "must",
            "candidate",
            "for",
        ];
        bound
            .iter()
            .any(|words| follow(sentence.words, self.at, words))
            && !sentence.before(self.at, 4).any(|word| word.is_any(&needs))
            && !sentence.denied(self.at)
    }

    fn time(&self, sentence: &Sentence<'_, '_>) -> Option<Phrase> {
        let first = &sentence.words[self.at];
        let denied = sentence.denied(self.at);
        match first.plain.as_ref() {
            "save" | "saves" | "by" => None,
            "for" => self.measured(lasts(sentence, self.at), Some(Comparison::AtLeast)),
            "take" | "takes" => {
                let ours = sentence.before(self.at, 3).any(|word| word.is_any(DOINGS));
                self.measured(ours && !denied, Some(Comparison::AtMost))
            }
            // “You will not wait more than five minutes.”
            "more" | "longer" | "over" => self.measured(denied, Some(Comparison::AtMost)),
            _ if self.said == Some(Comparison::AtMost) => {
                let claimed = !denied && !happens(sentence, self.at) && !self.idle(sentence);
                self.measured(claimed, self.said)
            }
            _ => self.measured(self.bounds(sentence), self.said),
        }
    }

    /// Whether it is said without meaning it: back in a minute, see you in two weeks; or it begins
    /// a sentence about something else: in one day, 400 people signed up.
    fn idle(&self, sentence: &Sentence<'_, '_>) -> bool {
        let words = sentence.words;
        let idiom = self.one
            && words[self.end - 1].is_any(&["second", "sec", "minute", "min", "moment", "year"]);
        let seen = self.at > 1 && follow(words, self.at - 2, &["see", "you"]);
        let apart = self.at == 0 && !sentence.topic.addressed;
        idiom || seen || apart || sentence.topic.children
    }

    fn share(&self, sentence: &Sentence<'_, '_>) -> Option<Phrase> {
        let words = sentence.words;
        let gains = usize::from(sentence.is_any(self.end, GAINS));
        let change = |word: &Token<'_>| word.is_any(CHANGES);
        let changes = change(&words[self.at]) || sentence.before(self.at, 6).any(change);
        let leads = words[self.at].is_any(&["by", "save", "saves", "up"]) || gains > 0;
        let phrase = self.measured(changes && leads && !sentence.denied(self.at), None)?;
        Some(Phrase {
            to: phrase.to + gains,
            ..phrase
        })
    }

    /// In three clicks, at least two training sessions.
    fn count(&self, sentence: &Sentence<'_, '_>) -> Option<Phrase> {
        let unit = sentence.word(self.end)?;
        let clicks = ["click", "clicks", "tap", "taps", "step", "steps"];
        let short = sentence.words[self.at].is("in") && unit.is_any(&clicks);
        let other = ["of", "and", "or", "to", "people", "characters"];
        let bound = self.bounds(sentence) && unit.is_word() && !unit.is_any(&other);
        if !(short || bound) || aged(sentence, self.end + 1) {
            return None;
        }
        let mut phrase = self.measured(true, self.said)?;
        phrase.to += 1;
        if let Some(measure) = &mut phrase.measure {
            measure.target.unit = unit.plain.to_string();
        }
        Some(phrase)
    }
}

/// By tomorrow is as good as the next day, where it is we who will have it done.
fn tomorrow(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let target = Quantity {
        amount: 2.0,
        unit: "days".to_owned(),
    };
    let comparison = Comparison::AtMost;
    let claimed = sentence.topic.addressed && !sentence.denied(at) && !happens(sentence, at);
    claimed.then_some(phrase(at, at + 2, Measure { comparison, target }))
}

/// Whether the amount is somebody's age.
fn aged(sentence: &Sentence<'_, '_>, end: usize) -> bool {
    sentence.is_any(end, &["old"]) || follow(sentence.words, end, &["of", "age"])
}

/// Whether something just happens at that time: the trial ends in 3 days.
fn happens(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.before(at, 2).any(|word| word.is_any(HAPPENS))
}

/// Whether the sentence says before that something stays as it is.
fn lasts(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.before(at, 8).any(|word| word.is_any(LASTING))
}

/// What is done for a customer and takes its time.
const DOINGS: &[&str] = &[
    "it",
    "setup",
    "set-up",
    "installation",
    "onboarding",
    "registration",
    "activation",
    "migration",
    "switching",
    "checkout",
    "application",
    "sign-up",
    "booking",
    "delivery",
    "signing",
    "up",
    "import",
    "configuration",
    "repair",
    "this",
    "that",
];

/// What happens at its time whether a customer is promised it or not.
const HAPPENS: &[&str] = &[
    "end", "ends", "start", "starts", "begin", "begins", "expire", "expires", "open", "opens",
    "close", "closes", "launch", "launches", "renew", "renews", "run", "runs", "place", "meeting",
    "webinar", "meeting", "webinar", "due", "leave", "leaves",
];

/// What says that something stays as it is.
const LASTING: &[&str] = &[
    "fixed",
    "guaranteed",
    "locked",
    "frozen",
    "covered",
    "free",
    "unchanged",
    "same",
    "stay",
    "stays",
    "protected",
    "guarantee",
    "warranty",
    "stable",
];

/// Verbs of what a customer gains by a share.
const CHANGES: &[&str] = &[
    "cut",
    "cuts",
    "reduce",
    "reduces",
    "lower",
    "lowers",
    "increase",
    "increases",
    "boost",
    "boosts",
    "raise",
    "raises",
    "improve",
    "improves",
    "grow",
    "save",
    "saves",
    "slash",
    "shrink",
    "lift",
    "speed",
];

/// What follows the share that a customer gains.
const GAINS: &[&str] = &["off", "less", "fewer", "faster", "cheaper", "more"];
