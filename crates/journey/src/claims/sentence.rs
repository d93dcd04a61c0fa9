//! Sentences, and what in them keeps a phrase from being a claim.

use super::{absolute, quantified};
use crate::measure::{Measure, known_unit};
use crate::words::{Kind, Token};

/// A sentence of a text, with what its words say of its mood.
pub(super) struct Sentence<'t, 'a> {
    pub(super) words: &'t [Token<'a>],
    /// For each word, whether it is quoted speech.
    spoken: &'t [bool],
    mood: Mood,
    pub(super) topic: Topic,
}

/// How a sentence means what it says.
struct Mood {
    /// It asks, imagines, or names a past time: nothing in it is a claim.
    silent: bool,
    /// It tells of the past by a verb: was, took, has grown.
    past: bool,
    /// It says please: all of it is a demand.
    please: bool,
}

/// What a sentence is about, as far as single words tell.
pub(super) struct Topic {
    /// What we give the customer: it says we, you or the supplier, or is a few words without a
    /// subject, as ads and captions are.
    pub(super) addressed: bool,
    /// Bills and payments.
    pub(super) bills: bool,
    /// Children, told by their ages.
    pub(super) children: bool,
}

/// A phrase found in a sentence, before the sentence is heard out.
pub(super) struct Phrase {
    /// The first word of the claim.
    pub(super) from: usize,
    /// The word after its last.
    pub(super) to: usize,
    /// What it measures; an absolute claim measures nothing.
    pub(super) measure: Option<Measure>,
    /// Whether it is no claim where the reader is told to do something.
    pub(super) demandable: bool,
    /// Whether it is no claim where the verb tells of the past.
    pub(super) datable: bool,
}

/// A claim in a sentence.
pub(super) struct Part {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) measure: Option<Measure>,
}

/// For each token, whether it stands between quotation marks, as what a customer says does.
/// Quotation marks that are not closed in their paragraph quote nothing.
pub(super) fn spoken(text: &str, tokens: &[Token<'_>]) -> Vec<bool> {
    let mut spoken = vec![false; tokens.len()];
    let mut open: Option<(usize, &str)> = None;
    for (at, token) in tokens.iter().enumerate() {
        if at > 0 && text[tokens[at - 1].range.end..token.range.start].contains("\n\n") {
            open = None;
        }
        match open {
            Some((start, close)) if close.contains(token.plain.as_ref()) => {
                spoken[start..at].fill(true);
                open = None;
            }
            None => {
                let close = match token.plain.as_ref() {
                    "“" => "”",
                    "„" => "“”",
                    "«" => "»",
                    "\"" => "\"",
                    _ => continue,
                };
                open = Some((at, close));
            }
            _ => {}
        }
    }
    spoken
}

/// The sentences of a text; semicolons, blank lines and list items divide them too.
pub(super) fn sentences<'t, 'a>(
    text: &str,
    tokens: &'t [Token<'a>],
    spoken: &'t [bool],
) -> Vec<Sentence<'t, 'a>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        if tokens
            .get(at + 1)
            .is_none_or(|next| ends(text, &tokens[at], next))
        {
            found.push(Sentence::of(&tokens[start..=at], &spoken[start..=at]));
            start = at + 1;
        }
    }
    found
}

/// Whether a sentence ends between two tokens.
fn ends(text: &str, token: &Token<'_>, next: &Token<'_>) -> bool {
    let between = &text[token.range.end..next.range.start];
    let mut lines = between.matches('\n');
    if lines.next().is_some()
        && (lines.next().is_some() || next.is_any(&["-", "–", "•", "*", "·", "☑", "✓", "✔"]))
    {
        return true;
    }
    let lower = || {
        let first = text[next.range.start..].chars().next();
        first.is_some_and(char::is_lowercase)
    };
    match token.plain.as_ref() {
        "!" | "?" => !next.is_any(&["!", "?", "”", "\"", "»", ")"]),
        "." | "…" => !next.glued && !lower(),
        ";" => true,
        _ => false,
    }
}

impl<'t, 'a> Sentence<'t, 'a> {
    fn of(words: &'t [Token<'a>], spoken: &'t [bool]) -> Self {
        let any = |list: &[&str]| words.iter().any(|word| word.is_word() && word.is_any(list));
        let asks = words.iter().rev().take(3).any(|word| word.is("?"));
        Self {
            words,
            spoken,
            mood: Mood {
                silent: asks || any(IMAGINED) || tells_a_time(words),
                past: any(PAST),
                please: any(&["please"]),
            },
            topic: Topic {
                addressed: any(US) || (words.len() <= 6 && !any(SUBJECTS)),
                bills: any(BILLS),
                children: any(CHILDREN),
            },
        }
    }

    /// The claims it makes.
    pub(super) fn claims(&self) -> Vec<Part> {
        let mut found: Vec<(usize, Part)> = Vec::new();
        if self.mood.silent {
            return Vec::new();
        }
        let mut demanded = self.mood.please || self.commands();
        let mut at = 0;
        while at < self.words.len() {
            let word = &self.words[at];
            if self.demands(at) {
                demanded = true;
            } else if demanded && word.is_any(ANSWERS) {
                demanded = false;
            }
            let phrase = || quantified::at(self, at).or_else(|| absolute::at(self, at));
            let phrase = begins(word).then(phrase).flatten();
            let Some(phrase) = phrase.filter(|phrase| self.means(phrase, demanded)) else {
                at += 1;
                continue;
            };
            let part = Part {
                start: self.words[phrase.from].range.start,
                end: self.words[phrase.to - 1].range.end,
                measure: phrase.measure,
            };
            at = phrase.to;
            match found.last_mut() {
                Some((end, last)) if self.touch(*end, phrase.from) => {
                    last.end = part.end;
                    last.measure = last.measure.take().or(part.measure);
                    *end = at;
                }
                _ => found.push((at, part)),
            }
        }
        found.into_iter().map(|(_, part)| part).collect()
    }

    /// Whether a phrase is meant as a claim.
    fn means(&self, phrase: &Phrase, demanded: bool) -> bool {
        !(self.spoken[phrase.from]
            || phrase.demandable && demanded
            || phrase.datable && self.mood.past)
    }

    /// Whether two phrases are one: nothing or a hyphen stands between them.
    fn touch(&self, end: usize, from: usize) -> bool {
        from == end || (from == end + 1 && self.words[end].is("-"))
    }

    /// Whether its first word tells the reader what to do.
    fn commands(&self) -> bool {
        let first = self.words.iter().find(|word| word.is_word());
        first.is_some_and(|word| word.is_any(COMMANDS))
    }

    /// Whether the word says that the reader has to do something.
    fn demands(&self, at: usize) -> bool {
        let word = &self.words[at];
        if word.is_any(&["must", "shall"]) {
            let ours = [
                "we",
                "supplier",
                "provider",
                "vendor",
                "company",
                "contractor",
                "seller",
            ];
            return !self.before(at, 4).any(|word| word.is_any(&ours));
        }
        let next = |list: &[&str]| self.word(at + 1).is_some_and(|word| word.is_any(list));
        match word.plain.as_ref() {
            "you" => next(&["need", "should"]),
            "are" | "is" => next(&["required", "due", "payable", "requested", "obliged"]),
            "let" => next(&["us", "me"]),
            "payable" | "due" | "overdue" => true,
            _ => false,
        }
    }

    /// The word at a place, if the sentence is that long.
    pub(super) fn word(&self, at: usize) -> Option<&'t Token<'a>> {
        self.words.get(at)
    }

    /// Whether the word at a place is one of these.
    pub(super) fn is_any(&self, at: usize, list: &[&str]) -> bool {
        self.word(at).is_some_and(|word| word.is_any(list))
    }

    /// Up to `count` words before a place, the nearest first, within the same clause.
    pub(super) fn before(
        &self,
        at: usize,
        count: usize,
    ) -> impl Iterator<Item = &'t Token<'a>> + use<'t, 'a> {
        let words = &self.words[at.saturating_sub(count)..at];
        words
            .iter()
            .rev()
            .take_while(|word| !word.is_any(&[",", ":", "(", ")", "–", "—", "but", "and", "or"]))
    }

    /// Whether what stands at a place is denied just before it.
    pub(super) fn denied(&self, at: usize) -> bool {
        self.before(at, 4).any(denies)
    }

    /// Whether what ends at a place is denied just after it: the warranty does not apply.
    pub(super) fn denied_after(&self, end: usize) -> bool {
        let words = self.words.iter().skip(end).take(3);
        words
            .take_while(|word| word.is_word())
            .any(|word| word.plain.ends_with("n't") || word.is_any(&["not", "cannot"]))
    }
}

/// Whether a claim can begin with this: words and numbers, and of the signs only a few.
fn begins(token: &Token<'_>) -> bool {
    token.kind != Kind::Sign || token.is_any(&["€", "$", "£", "≤", "<", "≥", "½"])
}

/// Whether a word denies.
fn denies(word: &Token<'_>) -> bool {
    word.plain.ends_with("n't")
        || word.is_any(&[
            "not", "cannot", "no", "nobody", "none", "neither", "nor", "without", "hardly",
            "never", "rarely",
        ])
}

/// Whether it names a time that is past: last year, two weeks ago, since 2011, in 1998.
fn tells_a_time(words: &[Token<'_>]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1);
        match word.plain.as_ref() {
            "ago" | "yesterday" | "founded" | "formerly" | "previously" => true,
            "last" | "past" => next.is_some_and(|next| {
                matches!(next.kind, Kind::Number(_))
                    || known_unit(&next.plain).is_some()
                    || next.is_any(&["spring", "summer", "autumn", "winter", "time", "few", "two"])
            }),
            "since" | "in" => next.is_some_and(|next| match next.kind {
                Kind::Number(year) => {
                    (1800.0..2100.0).contains(&year)
                        && next.range.len() == 4
                        && words
                            .get(at + 2)
                            .is_none_or(|unit| known_unit(&unit.plain).is_none())
                }
                _ => word.is("since"),
            }),
            _ => false,
        }
    })
}

/// Words of what is only imagined.
const IMAGINED: &[&str] = &["imagine", "would", "wouldn't", "might", "wish"];

/// Words of us and of whom we speak to.
const US: &[&str] = &[
    "we", "we'll", "we're", "our", "us", "you", "you'll", "you're", "your", "supplier", "provider",
];

/// Words of whole sentences that are about something else.
const SUBJECTS: &[&str] = &["is", "are", "was", "it", "it's", "i", "he", "she", "they"];

/// Verbs of the past.
const PAST: &[&str] = &[
    "was", "were", "had", "did", "took", "grew", "grown", "rose", "risen", "fell", "fallen",
    "lasted", "waited", "raised", "spent", "won", "lost", "been", "became", "loved",
];

/// Words of bills, which are written at their own times.
const BILLS: &[&str] = &[
    "invoice", "invoices", "invoiced", "bill", "bills", "billed", "charged", "interest", "payment",
    "payments", "premiums",
];

/// Words of children.
const CHILDREN: &[&str] = &["child", "children", "infants", "babies", "kids", "aged"];

/// Verbs that begin a demand on the reader.
const COMMANDS: &[&str] = &[
    "reply", "respond", "fill", "complete", "return", "send", "submit", "pay", "confirm",
    "provide", "upload", "notify", "inform", "contact", "review", "sign", "accept", "update",
    "verify", "ensure", "make", "do", "don't", "keep", "remember", "note", "read", "use", "take",
    "store", "bring", "allow", "register", "collect",
];

/// Words after which the sentence speaks of what the reader gets for it.
const ANSWERS: &[&str] = &["we", "we'll", "get", "receive", "you'll", "our"];
