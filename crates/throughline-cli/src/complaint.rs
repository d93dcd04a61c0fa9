//! What went wrong, as one line for people and scripts alike, and a second one with what to do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use journey_export::ExportError;
use journey_file::FileError;
use journey_import::ImportError;

/// Why a command could not be done. Nothing was changed unless the message says so.
#[derive(Debug)]
pub enum Complaint {
    /// A document could not be read or written.
    File(PathBuf, FileError),
    /// A file could not be imported.
    Import(PathBuf, ImportError),
    /// Another file could not be read.
    Read(PathBuf, io::Error),
    /// A journey could not be printed.
    Export(ExportError),
    /// There is no journey of that name; these are there.
    NoJourney(String, Vec<String>),
    /// Several journeys have that name; these are their numbers.
    SeveralJourneys(String, Vec<usize>),
    /// There is one journey only, so nothing to compare it with.
    OneJourney,
    /// A new document could not be made.
    New(String),
    /// Standard output could not be written.
    Output(io::Error),
}

impl Complaint {
    pub fn file(path: &Path) -> impl FnOnce(FileError) -> Self {
        let path = path.to_owned();
        move |error| Self::File(path, error)
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => {
                write!(f, "{}: {error}\n  {}", path.display(), hint(error))
            }
            Self::Import(path, error) => write!(
                f,
                "{}: {error}.\n  Nothing was written. Give the JSON that `throughline-cli show --json` prints.",
                path.display()
            ),
            Self::Read(path, error) => {
                write!(
                    f,
                    "{}: {error}.\n  Check the name and your right to read it.",
                    path.display()
                )
            }
            Self::Export(error) => write!(f, "{error}.\n  No PDF was written."),
            Self::NoJourney(name, there) => write!(
                f,
                "there is no journey “{name}” in the document.\n  There is: {}",
                there.join(", ")
            ),
            Self::SeveralJourneys(name, numbers) => {
                let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
                write!(
                    f,
                    "several journeys are called “{name}”.\n  Give the number of one: {}",
                    numbers.join(", ")
                )
            }
            Self::OneJourney => write!(
                f,
                "there is only one journey in the document.\n  Duplicate it in the app, change the copy, and compare the two."
            ),
            Self::New(reason) => write!(f, "the document could not be made: {reason}"),
            Self::Output(error) => write!(f, "standard output: {error}"),
        }
    }
}

/// What to do, where the window's advice would lead nowhere.
fn hint(error: &FileError) -> &'static str {
    match error {
        FileError::Exists { .. } => "It was left as it is. Choose another name, or add --force.",
        FileError::ReadOnly { .. } => "Nothing was written. Choose another place.",
        FileError::NoFolder { .. } => "Nothing was written. Make the folder first.",
        FileError::NotAJourney { .. } | FileError::IsDirectory { .. } => {
            "Give a .journey file. `throughline-cli import` reads JSON."
        }
        other => other.hint(),
    }
}
