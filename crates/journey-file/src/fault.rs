//! What goes wrong inside a database, before it is known to people by the file it is in.

use std::path::Path;

use crate::error::FileError;

/// A [`FileError`] that does not yet know its file.
#[derive(Debug)]
pub(crate) enum Fault {
    Sql(rusqlite::Error),
    Damaged(String),
    OutOfStep(String),
}

impl Fault {
    /// The error it is when it happened in the file at `path`.
    pub fn at(self, path: &Path) -> FileError {
        match self {
            Self::Sql(error) => FileError::database(path, error),
            Self::Damaged(what) => FileError::Damaged {
                path: path.to_owned(),
                what,
            },
            Self::OutOfStep(what) => FileError::OutOfStep { what },
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}
