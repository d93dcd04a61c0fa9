//! What a working copy knows of the file it was made from.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::disk::{self, Seen};
use crate::error::FileError;

/// The name of the file it is kept in.
const FILE: &str = "origin.json";

/// Whose working copy it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Origin {
    /// The user's file with every link followed; `None` for a document never saved.
    pub path: Option<OsString>,
    /// The user's file as it was last read or published.
    pub seen: Option<Seen>,
    /// The end of the log when it was.
    pub published: i64,
    /// A publication begun: the end of the log, and the file it was to give. A crash leaves it
    /// open whether that file is in place.
    pub publishing: Option<(i64, Seen)>,
}

impl Origin {
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref().map(Path::new)
    }
    pub fn of(folder: &Path) -> Option<Self> {
        let json = fs::read(folder.join(FILE)).ok()?;
        serde_json::from_slice(&json).ok()
    }

    /// Finds out whether a publication that was begun came to its end.
    pub fn settle(&mut self, end: i64) {
        if let Some((at, new)) = self.publishing.take()
            && let Some(path) = self.path()
            && let Ok(Some(found)) = Seen::at(path)
            && found.same_content(&new)
        {
            self.seen = Some(found);
            self.published = at.min(end);
        }
    }

    /// Writes it down in the folder of the working copy.
    pub fn keep(&self, folder: &Path) -> Result<(), FileError> {
        let path = folder.join(FILE);
        let json =
            serde_json::to_vec(self).map_err(|error| FileError::writing(&path, error.into()))?;
        disk::write_whole(&path, &json)
    }

    /// Forgets it; what is left of the working copy is rubbish then.
    pub fn forget(folder: &Path) -> std::io::Result<()> {
        match fs::remove_file(folder.join(FILE)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }
}
