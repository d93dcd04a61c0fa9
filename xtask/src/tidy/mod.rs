//! `cargo xtask tidy`: what the house plan promises and no compiler checks. Each rule adds what it
//! finds to one list, so that a person sees everything at once.

mod borders;
mod layers;
mod sources;
mod words;

use std::fmt;
use std::fs;

use crate::process::Outcome;
use crate::repository;

/// One breach of the house plan.
struct Breach {
    /// The file, from the top of the repository.
    path: String,
    /// The line, counted from one, where there is one.
    line: Option<usize>,
    /// What is wrong and what would be right.
    message: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.message),
            None => write!(f, "{}: {}", self.path, self.message),
        }
    }
}

/// A text file of the repository.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn has_ending(&self, endings: &[&str]) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, ending)| endings.contains(&ending))
    }

    /// Code that people write: neither generated types nor data.
    fn is_code(&self) -> bool {
        self.has_ending(&["rs", "ts", "svelte", "css", "js", "mjs", "sql"])
            && !self.path.starts_with(crate::codegen::BINDINGS)
    }

    /// A breach for every line of which the test says what is wrong with it.
    fn lines<'a>(
        &'a self,
        test: impl Fn(&str) -> Option<String> + 'a,
    ) -> impl Iterator<Item = Breach> + 'a {
        self.text
            .lines()
            .enumerate()
            .filter_map(move |(index, line)| {
                Some(Breach {
                    path: self.path.clone(),
                    line: Some(index + 1),
                    message: test(line)?,
                })
            })
    }
}

/// Checks every rule and lists every breach.
pub fn tidy() -> Outcome {
    let sources: Vec<Source> = repository::files()?
        .into_iter()
        // What is not text (fonts, icons, journeys) has no lines to check.
        .filter_map(|path| {
            let text = fs::read_to_string(repository::root().join(&path)).ok()?;
            Some(Source { path, text })
        })
        .collect();
    let mut breaches = Vec::new();
    layers::check(repository::metadata()?, &mut breaches);
    borders::check(&sources, &mut breaches);
    sources::check(&sources, &mut breaches);
    words::check(&sources, &mut breaches);
    if breaches.is_empty() {
        println!("{} files, all tidy.", sources.len());
        return Ok(());
    }
    for breach in &breaches {
        println!("{breach}");
    }
    Err(format!("{} breaches of the house plan", breaches.len()).into())
}
