//! The languages that Throughline speaks, and how something is said in each of them.
//!
//! What is to be said is typed data; the words for it stand in files of each language, as
//! [`English`] and [`German`] of that data. A sentence is written whole in each language, because
//! no two build it from the same parts. Ids, keys and the document's own words are in no language.

mod english;
mod german;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::excerpt;

/// A language that Throughline speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    /// English, as in Britain.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its two letters: `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language of a tag such as `de` or `de-AT`, if it is one of these.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let letters = tag.split(['-', '_']).next()?;
        (Self::ALL.into_iter()).find(|language| language.tag().eq_ignore_ascii_case(letters))
    }

    /// Says something in this language.
    pub fn say<W>(self, what: &(impl English<Words = W> + German<Words = W>)) -> W {
        match self {
            Self::English => what.english(),
            Self::German => what.german(),
        }
    }

    /// `“…”` or `„…“`, with the first words of a longer text.
    pub(crate) fn quoted(self, text: &str) -> String {
        let text = excerpt(text, QUOTE);
        match self {
            Self::English => format!("“{text}”"),
            Self::German => format!("„{text}“"),
        }
    }
}

/// What is said in English.
pub trait English {
    /// One line, or the parts of what is said.
    type Words;

    /// The words.
    fn english(&self) -> Self::Words;
}

/// What is said in German.
pub trait German {
    /// One line, or the parts of what is said.
    type Words;

    /// The words.
    fn german(&self) -> Self::Words;
}

/// The longest quote of a record's words in a sentence, in characters.
pub(crate) const QUOTE: usize = 80;

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn listed(items: &[impl AsRef<str>], joint: &str) -> String {
    let mut list = String::new();
    for (at, item) in items.iter().enumerate() {
        match at {
            0 => {}
            _ if at + 1 < items.len() => list.push_str(", "),
            _ => {
                list.push(' ');
                list.push_str(joint);
                list.push(' ');
            }
        }
        list.push_str(item.as_ref());
    }
    list
}

/// `1 moment`, `2 moments`.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// All of several things by name: `a, b and c`.
pub(crate) struct All<'a, T>(pub(crate) &'a [T]);
