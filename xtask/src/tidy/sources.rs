//! The size of files and the names of files and types.

use super::{Breach, Source};

/// More lines than this, and a file has more than one subject.
const LONGEST: usize = 600;

/// Files that may be longer, each with its reason.
const LONGER: &[(&str, &str)] = &[];

/// Words that name no subject.
const EMPTY_WORDS: &[&str] = &["Manager", "Service", "Util", "Utils", "Helper", "Helpers"];

const DECLARATIONS: &[&str] = &[
    "struct",
    "enum",
    "trait",
    "type",
    "class",
    "interface",
    "mod",
];

/// Checks sizes and names.
pub(super) fn check(sources: &[Source], breaches: &mut Vec<Breach>) {
    for source in sources.iter().filter(|source| source.is_code()) {
        size(source, breaches);
        names(source, breaches);
    }
    for (path, _) in LONGER {
        let still_long = sources
            .iter()
            .any(|s| s.path == *path && s.text.lines().count() > LONGEST);
        if !still_long {
            breaches.push(Breach {
                path: (*path).to_owned(),
                line: None,
                message: "needs no exception for its length any more".into(),
            });
        }
    }
}

fn size(source: &Source, breaches: &mut Vec<Breach>) {
    let lines = source.text.lines().count();
    if lines > LONGEST && !LONGER.iter().any(|(path, _)| *path == source.path) {
        breaches.push(Breach {
            path: source.path.clone(),
            line: None,
            message: format!("has {lines} lines; divide it by subject (at most {LONGEST})"),
        });
    }
}

fn names(source: &Source, breaches: &mut Vec<Breach>) {
    let file = source.path.rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    if let Some(word) = empty_word(stem) {
        breaches.push(Breach {
            path: source.path.clone(),
            line: None,
            message: format!(
                "'{word}' says nothing about the subject; name the file by what it is"
            ),
        });
    }
    breaches.extend(source.lines(|line| {
        let name = declared(line)?;
        let word = empty_word(name)?;
        Some(format!(
            "'{word}' in '{name}' says nothing about the subject; name it by what it is"
        ))
    }));
}

/// The name that this line declares, if it declares a type or a module.
fn declared(line: &str) -> Option<&str> {
    let mut words = line
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .skip_while(|word| {
            matches!(
                *word,
                "pub" | "crate" | "super" | "export" | "default" | "abstract"
            )
        });
    let keyword = words.next()?;
    DECLARATIONS.contains(&keyword).then(|| words.next())?
}

/// The first word of this name that is one of the empty ones.
fn empty_word(name: &str) -> Option<&'static str> {
    words(name).into_iter().find_map(|word| {
        EMPTY_WORDS
            .iter()
            .find(|empty| word.eq_ignore_ascii_case(empty))
            .copied()
    })
}

/// A name's words: `OwnerPicker`, `owner_picker` and `owner-picker` have the same two.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && after_lower) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut()
            && c.is_alphanumeric()
        {
            word.push(c);
        }
        after_lower = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_words_are_found_in_every_spelling_and_only_as_whole_words() {
        for name in ["JourneyManager", "date_utils", "color-helper", "HelperRow"] {
            assert!(empty_word(name).is_some(), "{name}");
        }
        for name in ["Utility", "Serviceable", "Manage", "OwnerPicker"] {
            assert!(empty_word(name).is_none(), "{name}");
        }
    }

    #[test]
    fn only_declarations_are_looked_at() {
        assert_eq!(declared("pub(crate) struct DateUtil {"), Some("DateUtil"));
        assert_eq!(declared("export default class Helper {"), Some("Helper"));
        assert_eq!(declared("    // the struct Helper"), None);
        assert_eq!(declared("let type_name = 1;"), None);
    }
}
