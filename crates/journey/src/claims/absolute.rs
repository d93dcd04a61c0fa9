//! Claims without exception: always, never, guaranteed, no … fee, free of charge.

use super::always::always;
use super::sentence::{Phrase, Sentence};
use crate::measure::follow;
use crate::words::Kind;

/// The absolute claim whose words begin at a place.
pub(super) fn at(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let word = sentence.word(at)?;
    match word.plain.as_ref() {
        "always" | "never" => always(sentence, at),
        "guarantee" | "guarantees" | "guaranteed" => guarantee(sentence, at),
        "unlimited" => {
            let idiom = sentence.is_any(at + 1, &["liability", "company"]);
            let denied = sentence.denied(at) || sentence.denied_after(at + 1);
            (!idiom && !denied).then_some(plain(at, at + 1))
        }
        "instantly" | "immediately" => instantly(sentence, at),
        "free" => free(sentence, at),
        "risk" => hyphenated(sentence, at, "free"),
        "money" => hyphenated(sentence, at, "back"),
        "no" => none(sentence, at),
        "zero" => heads(sentence, at + 1).map(|to| plain(at, to)),
        "100" => whole(sentence, at),
        "forever" | "lifetime" => lifelong(sentence, at),
        _ => phrases(sentence, at),
    }
}

pub(super) fn plain(from: usize, to: usize) -> Phrase {
    Phrase {
        from,
        to,
        measure: None,
        demandable: false,
        datable: false,
    }
}

fn dated(from: usize, to: usize) -> Phrase {
    Phrase {
        datable: true,
        ..plain(from, to)
    }
}

/// Where the reader is told what to do, and where the past is told, it is no claim.
pub(super) fn stated(from: usize, to: usize) -> Phrase {
    Phrase {
        demandable: true,
        datable: true,
        ..plain(from, to)
    }
}

/// Phrases that are claims wherever they stand undenied.
const PHRASES: &[&[&str]] = &[
    &["every", "time"],
    &["every", "single", "time"],
    &["from", "day", "one"],
    &["from", "the", "first", "day"],
    &["from", "the", "very", "first", "day"],
    &["any", "time"],
    &["anytime"],
    &["at", "any", "time"],
    &["for", "life"],
    &["for", "ever"],
    &["pay", "nothing"],
    &["costs", "nothing"],
    &["costs", "you", "nothing"],
    &["without", "exception"],
    &["at", "no", "cost"],
    &["at", "no", "charge"],
    &["at", "no", "extra", "cost"],
    &["at", "no", "extra", "charge"],
    &["at", "no", "additional", "cost"],
    &["at", "no", "additional", "charge"],
];

fn phrases(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let words = sentence.words;
    if follow(words, at, &["nothing", "to"]) {
        let act = sentence.is_any(
            at + 2,
            &[
                "install",
                "pay",
                "sign",
                "download",
                "configure",
                "set",
                "lose",
                "learn",
                "buy",
            ],
        );
        return act.then_some(plain(at, at + 3));
    }
    let found = PHRASES.iter().find(|phrase| follow(words, at, phrase))?;
    let to = at + found.len();
    // Every time I call … is a condition; life insurance lasts no longer than others.
    let conditional = found[0] == "every"
        && sentence.is_any(
            to,
            &["i", "you", "we", "he", "she", "it", "they", "a", "the"],
        );
    let during = sentence.is_any(to, &["during", "of", "between"]);
    let insured = found[1..] == ["life"] && sentence.is_any(to, &["insurance", "sciences"]);
    // We may change these terms at any time.
    let theirs = found.last() == Some(&"time") || found[0] == "anytime";
    let reserved = theirs && {
        let mut before = sentence.before(at, 12).peekable();
        let mut may = false;
        let mut you = false;
        while let Some(word) = before.next() {
            if word.is_any(&["may", "reserve", "reserves"]) {
                may = true;
                you = before.peek().is_some_and(|word| {
                    word.is_any(&["you", "customer", "client", "subscriber", "member"])
                });
            }
        }
        may && !you
    };
    (!conditional && !during && !insured && !reserved && !sentence.denied(at))
        .then_some(dated(at, to))
}

fn instantly(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let next = sentence.word(at + 1);
    let told = next.is_some_and(|next| next.plain.ends_with("ed"));
    // Immediately after you sign: a time, not a speed.
    let placed = sentence.is_any(
        at + 1,
        &[
            "after",
            "before",
            "following",
            "adjacent",
            "below",
            "above",
            "upon",
            "if",
            "when",
        ],
    );
    let ours = sentence.word(at)?.is("instantly") || sentence.topic.addressed;
    (ours && !told && !placed && !sentence.denied(at)).then_some(stated(at, at + 1))
}

fn guarantee(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let paper = sentence.is_any(
        at + 1,
        &[
            "period",
            "certificate",
            "card",
            "form",
            "number",
            "terms",
            "conditions",
            "claim",
        ],
    );
    let debt = sentence
        .before(at, 1)
        .any(|word| word.is_any(&["bank", "loan", "parent", "government", "credit"]));
    let noun = !sentence.word(at)?.is("guarantees");
    let denied = sentence.denied(at) || (noun && sentence.denied_after(at + 1));
    (!paper && !debt && !denied).then_some(stated(at, at + 1))
}

/// What is offered free.
const OFFERED: &[&str] = &[
    "delivery",
    "shipping",
    "returns",
    "setup",
    "installation",
    "support",
    "trial",
    "onboarding",
    "updates",
    "upgrades",
    "upgrade",
    "cancellation",
    "training",
    "migration",
    "replacement",
    "repair",
    "repairs",
    "consultation",
    "quote",
    "month",
    "plan",
    "account",
];

fn free(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let words = sentence.words;
    if follow(words, at, &["free", "of", "charge"]) {
        return Some(plain(at, at + 3));
    }
    let before = at.checked_sub(1).and_then(|before| sentence.word(before));
    if sentence.denied(at) || before.is_some_and(|word| word.is_any(&["-", "feel"])) {
        return None;
    }
    if sentence.is_any(at + 1, OFFERED) {
        return Some(plain(at, at + 2));
    }
    // A free 30-day trial: the amount that follows is the rest of the claim.
    if matches!(sentence.word(at + 1)?.kind, Kind::Number(_)) {
        return Some(plain(at, at + 1));
    }
    let closes = sentence.word(at + 1).is_none_or(|next| {
        next.kind == Kind::Sign && !next.is("-") || next.is_any(&["for", "and", "forever"])
    });
    let said = before.is_some_and(|word| {
        word.is_any(&[
            "is",
            "are",
            "for",
            "completely",
            "totally",
            "always",
            "entirely",
        ])
    });
    (closes && said).then_some(plain(at, at + 1))
}

/// Risk-free, money-back, with or without the hyphen.
fn hyphenated(sentence: &Sentence<'_, '_>, at: usize, last: &str) -> Option<Phrase> {
    let hyphen = usize::from(sentence.is_any(at + 1, &["-"]));
    let fits = sentence.is_any(at + 1 + hyphen, &[last]) && !sentence.denied(at);
    fits.then_some(plain(at, at + 2 + hyphen))
}

/// What a customer is spared.
const SPARED: &[&str] = &[
    "fee",
    "fees",
    "cost",
    "costs",
    "charge",
    "charges",
    "contract",
    "contracts",
    "downtime",
    "commitment",
    "commitments",
    "obligation",
    "obligations",
    "surprises",
    "strings",
    "catch",
    "hassle",
    "paperwork",
    "waiting",
    "wait",
    "queue",
    "queues",
    "limit",
    "limits",
    "minimum",
    "ads",
    "card",
    "interruption",
    "interruptions",
    "deposit",
    "penalty",
    "penalties",
    "term",
    "print",
    "tracking",
];

/// What stands between no and that: no hidden costs, no long-term contract.
const KINDS: &[&str] = &[
    "hidden",
    "setup",
    "set",
    "up",
    "-",
    "minimum",
    "extra",
    "additional",
    "long",
    "term",
    "cancellation",
    "monthly",
    "credit",
    "binding",
    "upfront",
    "front",
    "annual",
    "late",
    "booking",
    "delivery",
    "shipping",
    "small",
    "nasty",
    "start",
    "contract",
    "waiting",
    "service",
];

/// The end of the words that name what is spared, if they begin here.
fn heads(sentence: &Sentence<'_, '_>, start: usize) -> Option<usize> {
    let mut end = None;
    for at in start..start + 5 {
        if sentence.is_any(at, SPARED) {
            end = Some(at + 1);
        } else if !sentence.is_any(at, KINDS) {
            break;
        }
    }
    let end = end?;
    let told = sentence.is_any(end, &["has", "have", "was", "were", "yet"]);
    let closed = sentence.is_any(end, &["required", "needed", "attached", "involved"]);
    (!told).then_some(end + usize::from(closed))
}

/// No setup fee, no questions asked.
fn none(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    if follow(sentence.words, at, &["no", "questions", "asked"]) {
        return Some(plain(at, at + 3));
    }
    heads(sentence, at + 1).map(|to| dated(at, to))
}

/// What wholly is something by nature, or just now.
const BY_NATURE: &[&str] = &[
    "cotton",
    "wool",
    "linen",
    "silk",
    "leather",
    "polyester",
    "complete",
    "charged",
    "sure",
    "of",
];

fn whole(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let share = sentence.is_any(at + 1, &["%", "percent"]);
    let fits = share && !sentence.is_any(at + 2, BY_NATURE) && !sentence.denied(at);
    let word = usize::from(
        sentence
            .word(at + 2)
            .is_some_and(|next| next.is_word() && next.plain.len() > 5),
    );
    fits.then_some(dated(at, at + 2 + word))
}

fn lifelong(sentence: &Sentence<'_, '_>, at: usize) -> Option<Phrase> {
    let word = sentence.word(at)?;
    if word.is("lifetime") {
        let named = sentence.is_any(
            at + 1,
            &[
                "guarantee",
                "warranty",
                "access",
                "updates",
                "licence",
                "license",
                "support",
            ],
        );
        return named.then_some(plain(at, at + 2));
    }
    let idiom = sentence.is_any(at + 1, &["home", "homes", "-", "chemicals"]);
    (!idiom && !sentence.denied(at)).then_some(dated(at, at + 1))
}
