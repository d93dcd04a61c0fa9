//! The app's own folder, with the working copies of open documents and the kept versions of all.

use std::fs;
use std::path::{Path, PathBuf};

use journey::log::Entry;
use journey::model::Timestamp;
use journey::{Document, DocumentId};
use uuid::Uuid;

use crate::claim::Claim;
use crate::error::FileError;
use crate::fault::Fault;
use crate::origin::Origin;
use crate::read::{self, Contents};
use crate::versions::Versions;
use crate::working_copy::WorkingCopy;
use crate::{database, logbook, new};

/// The folder of the app that holds working copies and kept versions.
#[derive(Clone, Debug)]
pub struct WorkingCopies {
    folder: PathBuf,
}

/// A working copy that a crash left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recoverable {
    /// Names it for [`WorkingCopies::recover`].
    pub id: Uuid,
    /// The document's title; empty if it cannot be read.
    pub title: String,
    /// The user's file, unless it was never saved.
    pub path: Option<PathBuf>,
    /// When it was last edited; `None` if never, or if that cannot be read.
    pub edited: Option<Timestamp>,
}

impl WorkingCopies {
    /// The working copies in a folder of the app, on a local disk. It is made when first needed.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// Opens a document of the user. `id` must be new.
    pub fn open(&self, id: Uuid, path: &Path) -> Result<(WorkingCopy, Contents), FileError> {
        let resolved = fs::canonicalize(path).map_err(|error| FileError::reading(path, error))?;
        let (contents, connection, seen) = read::open(path)?;
        let claim = Claim::new(self.place(id))?;
        database::copy_checked(connection, &claim.document())
            .map_err(|fault| fault.at(claim.folder()))?;
        let origin = Origin {
            path: Some(resolved.into()),
            seen: Some(seen),
            published: i64::try_from(contents.log.len()).unwrap_or(i64::MAX),
            publishing: None,
        };
        let copy = WorkingCopy::begin(id, claim, origin, self, &contents.document)?;
        Ok((copy, contents))
    }

    /// Begins a document that is not saved yet. The log must be the one whose replay gives the
    /// document. `id` must be new.
    pub fn create(
        &self,
        id: Uuid,
        document: &Document,
        log: &[Entry],
    ) -> Result<WorkingCopy, FileError> {
        let claim = Claim::new(self.place(id))?;
        new::write(&claim.document(), document, log).map_err(|fault| fault.at(claim.folder()))?;
        WorkingCopy::begin(id, claim, Origin::default(), self, document)
    }

    /// The working copies that a crash left with edits that stand nowhere else, last edited first.
    /// What holds nothing beyond the user's file is discarded here, without a word.
    pub fn recoverable(&self) -> Result<Vec<Recoverable>, FileError> {
        let folder = self.folder.join(COPIES);
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(|error| FileError::reading(&folder, error))?,
        };
        let mut found = Vec::new();
        for entry in entries.flatten() {
            let name = entry.file_name();
            let Some(id) = name.to_str().and_then(|name| Uuid::parse_str(name).ok()) else {
                continue;
            };
            let Ok(claim) = Claim::of(entry.path()) else {
                continue; // Open in another program.
            };
            // Without an origin it was never complete, or is half discarded.
            let Some(origin) = Origin::of(claim.folder()) else {
                claim.remove()?;
                continue;
            };
            match describe(id, &claim.document(), &origin) {
                Ok(Some(left)) => found.push(left),
                Ok(None) => claim.remove()?,
                // Opening it says what is wrong; it must not hide the others.
                Err(_) => found.push(Recoverable {
                    id,
                    title: String::new(),
                    path: origin.path().map(Path::to_owned),
                    edited: None,
                }),
            }
        }
        found.sort_by_key(|left| std::cmp::Reverse(left.edited));
        Ok(found)
    }

    /// Opens a working copy that a crash left: with everything that was ever acknowledged.
    pub fn recover(&self, id: Uuid) -> Result<(WorkingCopy, Contents), FileError> {
        let claim = Claim::of(self.place(id))?;
        let origin = Origin::of(claim.folder()).ok_or_else(|| FileError::NotFound {
            path: claim.folder().to_owned(),
        })?;
        let contents = read::working_copy(&claim.document())?;
        let copy = WorkingCopy::begin(id, claim, origin, self, &contents.document)?;
        Ok((copy, contents))
    }

    /// Throws away a working copy that a crash left, with the edits in it.
    pub fn discard(&self, id: Uuid) -> Result<(), FileError> {
        Claim::of(self.place(id))?.remove()
    }

    /// The kept versions of a document.
    pub fn versions(&self, document: DocumentId) -> Versions {
        Versions::in_folder(self.folder.join("versions").join(document.to_string()))
    }

    /// Whether a program has the working copy open at this moment; `None` if it is not one of
    /// these.
    pub(crate) fn is_open(&self, id: Uuid) -> Option<bool> {
        let place = self.place(id);
        let there = place.exists();
        there.then(|| matches!(Claim::of(place), Err(FileError::InUse { .. })))
    }

    fn place(&self, id: Uuid) -> PathBuf {
        self.folder.join(COPIES).join(id.to_string())
    }
}

const COPIES: &str = "copies";

/// What a crash left in a working copy; `None` if nothing that the user's file has not.
fn describe(id: Uuid, document: &Path, origin: &Origin) -> Result<Option<Recoverable>, Fault> {
    let connection = database::open(document)?;
    let end = logbook::end(&connection)?;
    let mut origin = origin.clone();
    origin.settle(end);
    if end <= origin.published {
        return Ok(None);
    }
    let (title, edited): (_, Option<i64>) = connection.query_row(
        "SELECT (SELECT title FROM heading), (SELECT max(wall) FROM log)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(Some(Recoverable {
        id,
        title,
        path: origin.path().map(Path::to_owned),
        edited: edited.map(Timestamp),
    }))
}
