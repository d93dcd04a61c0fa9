//! Words that must not stand in any file: unfinished work, paths of one machine, and the hosts of
//! package registries (which mirrors replace, so that a fixed host breaks other people's builds).

use super::{Breach, Source};

/// The words are put together here, so that this file does not breach its own rule.
const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
];

const MACHINE_PATHS: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/tm", "p/"),
    concat!(r"C:\Us", "ers"),
];

const REGISTRIES: &[&str] = &[
    concat!("crates", ".io"),
    concat!("npmjs", "."),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("deb.debian", ".org"),
    concat!("jsdelivr", "."),
    concat!("unpkg", "."),
];

/// Files that a package tool writes in its own words.
const LOCKS: &[&str] = &["Cargo.lock"];

/// Checks every text file for words that must not be there.
pub(super) fn check(sources: &[Source], breaches: &mut Vec<Breach>) {
    for source in sources {
        if LOCKS.contains(&source.path.as_str()) {
            continue;
        }
        let is_code = source.is_code() || source.has_ending(&["toml", "yml", "html"]);
        breaches.extend(source.lines(|line| {
            let found = |words: &[&'static str]| words.iter().find(|w| holds(line, w)).copied();
            if is_code && let Some(word) = found(UNFINISHED) {
                return Some(format!("'{word}': finish it, or file an issue"));
            }
            if let Some(path) = found(MACHINE_PATHS) {
                return Some(format!("'{path}' is a path of one machine"));
            }
            found(REGISTRIES).map(|host| format!("'{host}' is a registry's host"))
        }));
    }
}

/// Whether the word stands in the line, not as the end of a longer one.
fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let starts_with_letter = word.starts_with(char::is_alphanumeric);
        let ends_with_letter = word.ends_with(char::is_alphanumeric);
        !(joined(before) && (starts_with_letter || word.starts_with('/')))
            && !(ends_with_letter && joined(after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        assert!(holds(concat!("// TO", "DO: later"), UNFINISHED[0]));
        assert!(!holds("MASTODON", UNFINISHED[0]));
        assert!(holds(concat!("open(\"/tm", "p/a\")"), MACHINE_PATHS[4]));
        assert!(!holds("src/tmp/a", MACHINE_PATHS[4]));
        assert!(holds(
            concat!("https://static.crates", ".io/x"),
            REGISTRIES[0]
        ));
    }
}
