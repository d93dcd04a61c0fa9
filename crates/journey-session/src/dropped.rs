//! Files dropped on a window: a `.journey` file is opened, what `journey-import` reads becomes a
//! new document, and everything else is refused by name.

use std::collections::HashMap;
use std::error::Error;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use journey::Document;

use crate::recents::name_of;
use crate::wire::{Failure, FailureCode};

/// So many names are told when several files are dropped.
const NAMES: usize = 3;

/// How a `.journey` file begins.
const JOURNEY: &[u8] = b"SQLite format 3\0";

/// What was dropped on each window and waits until the window asks for it.
#[derive(Debug, Default)]
pub struct Dropped(Mutex<HashMap<String, Vec<PathBuf>>>);

impl Dropped {
    /// Keeps what was dropped on a window, in place of what was dropped there before.
    pub fn keep(&self, window: &str, paths: Vec<PathBuf>) {
        let mut dropped = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        dropped.insert(window.to_owned(), paths);
    }

    /// What was dropped on a window, once.
    pub fn take(&self, window: &str) -> Vec<PathBuf> {
        let mut dropped = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        dropped.remove(window).unwrap_or_default()
    }
}

/// What is to be done with a dropped file.
pub enum Landing {
    /// It is opened.
    Open,
    /// It became this document.
    Import(Box<Document>),
}

/// The names of files, as the window shows them while they are held over it.
pub fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|path| name_of(path)).collect()
}

/// The one file among those that were dropped; there must be no others.
pub fn only(mut paths: Vec<PathBuf>) -> Result<PathBuf, Failure> {
    match paths.len() {
        1 => Ok(paths.remove(0)),
        count => {
            let mut names = names(&paths);
            names.truncate(NAMES);
            let more = if count > NAMES { ", …" } else { "" };
            Err(refusal(
                format!(
                    "{count} files were dropped: {}{more}. One can be opened at a time.",
                    names.join(", ")
                ),
                "Nothing was opened. Drop them one after the other.",
                String::new(),
            ))
        }
    }
}

/// Looks at a file. It is recognised by its content; a `.journey` file that is damaged is opened
/// all the same, because opening says best what is wrong with it.
pub fn read(path: &Path) -> Result<Landing, Failure> {
    let name = name_of(path);
    let trouble = |error: &dyn Error| {
        refusal(
            format!("“{name}” cannot be read."),
            "Nothing was opened. Check that it is still there and that you may read it.",
            error.to_string(),
        )
    };
    let kind = fs::metadata(path).map_err(|error| trouble(&error))?;
    if kind.is_dir() {
        return Err(refusal(
            format!("“{name}” is a folder."),
            "Nothing was opened. Drop a .journey file, or a file to import.",
            String::new(),
        ));
    }
    if !kind.is_file() {
        return Err(trouble(&io::Error::other("it is no regular file")));
    }
    let bytes = beginning(path).map_err(|error| trouble(&error))?;
    let is_named_so = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("journey"));
    if is_named_so || bytes.starts_with(JOURNEY) {
        return Ok(Landing::Open);
    }
    let document = journey_import::import(&bytes).map_err(|error| {
        refusal(
            format!("“{name}” was not opened: {error}."),
            "What is open stays as it is. A .journey file is opened; JSON that Throughline wrote \
             is imported.",
            format!("{error:?}"),
        )
    })?;
    Ok(Landing::Import(Box::new(document)))
}

/// One byte more than can be imported is enough to see that it is too much; of a document that is
/// opened, its first bytes are.
fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::new();
    (&mut file)
        .take(JOURNEY.len() as u64)
        .read_to_end(&mut bytes)?;
    if !bytes.starts_with(JOURNEY) {
        let limit = journey_import::SIZE_LIMIT as u64 + 1;
        file.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn refusal(message: String, hint: &str, detail: String) -> Failure {
    Failure {
        code: FailureCode::Other,
        message,
        hint: hint.to_owned(),
        detail,
    }
}
