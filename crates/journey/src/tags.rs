//! Tags: the words by which people find cards that belong together.

use std::collections::BTreeSet;

use crate::operation::Refusal;
use crate::text;

/// The most characters of a tag.
pub const LENGTH: usize = 40;
/// The most tags of a card.
pub const MOST: usize = 20;

/// Tags as a person gave them: without a leading number sign, spaces run together, none empty and
/// none twice in whatever case.
pub(crate) fn given(tags: &BTreeSet<String>) -> Result<BTreeSet<String>, Refusal> {
    let mut known = BTreeSet::new();
    let mut read = BTreeSet::new();
    for tag in tags {
        let words: Vec<&str> = tag.trim_start_matches('#').split_whitespace().collect();
        let tag = words.join(" ");
        if !tag.is_empty() && known.insert(tag.to_lowercase()) {
            read.insert(text::optional("A tag", &tag)?);
        }
    }
    match check(&read) {
        Ok(()) => Ok(read),
        Err(_) if read.len() > MOST => Err(Refusal::new(
            format!("A card has up to {MOST} tags, not {}.", read.len()),
            "Its tags stay as they were.",
        )),
        Err(_) => Err(Refusal::new(
            format!("A tag has up to {LENGTH} characters and no comma."),
            "The tags stay as they were; split it into several.",
        )),
    }
}

/// What holds for the tags of every card.
pub(crate) fn check(tags: &BTreeSet<String>) -> Result<(), String> {
    if tags.len() > MOST {
        return Err(format!("has {} tags, more than {MOST}", tags.len()));
    }
    let sound = |tag: &String| {
        !text::is_blank(tag)
            && tag.chars().count() <= LENGTH
            && !tag.chars().any(|c| c == ',' || c.is_control())
    };
    match tags.iter().find(|tag| !sound(tag)) {
        Some(tag) => Err(format!(
            "has a tag that is none: “{}”",
            text::excerpt(tag, LENGTH)
        )),
        None => Ok(()),
    }
}
