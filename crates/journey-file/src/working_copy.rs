//! The working copy of an open document: where every edit is made durable before it is shown as
//! done, and from where the user's own file is published.
//!
//! A working copy is a folder: `document.journey` with its write-ahead log, `origin.json` (whose
//! working copy it is and what was last published) and `in-use`, locked by the program that has it
//! open. A crash leaves all three, the last one unlocked.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use journey::log::Entry;
use journey::model::Timestamp;
use journey::{Document, DocumentId};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::disk::{self, Expected, Replaced, Seen, Sibling};
use crate::error::FileError;
use crate::fault::Fault;
use crate::lock::{Holder, Lock, Taken};
use crate::read::Contents;
use crate::versions::Versions;
use crate::{Existing, logbook, new, read, schema, tables};

/// The folder of the app that holds working copies and kept versions.
#[derive(Clone, Debug)]
pub struct WorkingCopies {
    folder: PathBuf,
}

/// One open document. Dropped without [`WorkingCopy::discard`], as by a crash, it stays and can be
/// recovered.
#[derive(Debug)]
pub struct WorkingCopy {
    id: Uuid,
    folder: PathBuf,
    connection: Connection,
    origin: Origin,
    /// The position of the last entry of the log.
    end: i64,
    versions: Versions,
    /// The lock beside the user's file, where one could be made.
    lock: Option<Lock>,
    copies: WorkingCopies,
    /// Locked while this lives.
    _in_use: File,
}

/// A working copy that a crash left.
#[derive(Clone, Debug)]
pub struct Recoverable {
    /// Names it for [`WorkingCopies::recover`].
    pub id: Uuid,
    /// The document's title.
    pub title: String,
    /// The user's file, unless it was never saved.
    pub path: Option<PathBuf>,
    /// When it was last edited; `None` if never.
    pub edited: Option<Timestamp>,
    /// Whether it holds edits that are not in the user's file.
    pub unpublished: bool,
}

/// What became of an attempt to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishOutcome {
    /// The user's file now holds everything.
    Published,
    /// It held everything already.
    Unchanged,
    /// The document was never saved: there is no file to publish to.
    Untitled,
    /// The file is not as it was last seen, or gone. It was left as it is.
    TargetChanged {
        /// What is there now.
        found: Option<Seen>,
    },
}

/// Whose working copy it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Origin {
    /// The user's file with every link followed; `None` for a document never saved.
    path: Option<OsString>,
    /// The user's file as it was last read or published.
    seen: Option<Seen>,
    /// The end of the log when it was.
    published: i64,
    /// A publication begun: the end of the log, and the file it was to give. A crash leaves it
    /// open whether that file is in place.
    publishing: Option<(i64, Seen)>,
}

impl Origin {
    fn path(&self) -> Option<&Path> {
        self.path.as_deref().map(Path::new)
    }
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
        let (contents, mut connection, seen) = read::open(path)?;
        let (folder, in_use) = self.begin(id)?;
        let copied = (|| {
            allow_vacuum(&connection)?;
            connection.pragma_update(None, "query_only", false)?;
            connection.progress_handler(0, None::<fn() -> bool>)?;
            vacuum_into(&connection, &folder.join(DOCUMENT))
        })();
        copied.map_err(|fault: Fault| fault.at(&folder))?;
        let origin = Origin {
            path: Some(resolved.into()),
            seen: Some(seen),
            published: end_of(&contents.log),
            publishing: None,
        };
        let copy = self.connect(id, folder, in_use, origin, &contents.document)?;
        copy.remember()?;
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
        let (folder, in_use) = self.begin(id)?;
        new::write(&folder.join(DOCUMENT), document, log).map_err(|fault| fault.at(&folder))?;
        let copy = self.connect(id, folder, in_use, Origin::default(), document)?;
        copy.remember()?;
        Ok(copy)
    }

    /// The working copies that a crash left, last edited first. What holds nothing beyond the
    /// user's file is discarded here, without a word.
    pub fn recoverable(&self) -> Result<Vec<Recoverable>, FileError> {
        let copies = self.folder.join(COPIES);
        let mut found = Vec::new();
        for entry in fs::read_dir(&copies).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let Some(id) = name.to_str().and_then(|name| Uuid::parse_str(name).ok()) else {
                continue;
            };
            let folder = entry.path();
            let Ok(in_use) = lock(&folder) else {
                continue; // Open in another program.
            };
            // Without an origin it was never complete, or is half discarded.
            let Some(origin) = Origin::of(&folder) else {
                drop(in_use);
                remove(&folder)?;
                continue;
            };
            let left = describe(id, &folder, &origin).map_err(|fault| fault.at(&folder))?;
            drop(in_use);
            if left.unpublished {
                found.push(left);
            } else {
                remove(&folder)?;
            }
        }
        found.sort_by_key(|left| std::cmp::Reverse(left.edited));
        Ok(found)
    }

    /// Opens a working copy that a crash left: with everything that was ever acknowledged.
    pub fn recover(&self, id: Uuid) -> Result<(WorkingCopy, Contents), FileError> {
        let folder = self.folder.join(COPIES).join(id.to_string());
        let in_use = lock(&folder)?;
        let origin = Origin::of(&folder).ok_or_else(|| FileError::NotFound {
            path: folder.clone(),
        })?;
        let path = folder.join(DOCUMENT);
        let connection = connect(&path).map_err(|fault| fault.at(&path))?;
        read::check(&connection, schema::VERSION).map_err(|fault| fault.at(&path))?;
        let contents = read::contents(&connection, &path)?;
        drop(connection);
        let copy = self.connect(id, folder, in_use, origin, &contents.document)?;
        copy.remember()?;
        Ok((copy, contents))
    }

    /// Throws away a working copy that a crash left, with the edits in it.
    pub fn discard(&self, id: Uuid) -> Result<(), FileError> {
        let folder = self.folder.join(COPIES).join(id.to_string());
        drop(lock(&folder)?);
        remove(&folder)
    }

    /// The kept versions of a document.
    pub fn versions(&self, document: DocumentId) -> Versions {
        Versions::in_folder(self.folder.join("versions").join(document.to_string()))
    }

    /// Whether a program has the working copy open at this moment; `None` if it is not one of
    /// these.
    pub(crate) fn is_open(&self, id: Uuid) -> Option<bool> {
        let folder = self.folder.join(COPIES).join(id.to_string());
        folder
            .exists()
            .then(|| matches!(lock(&folder), Err(FileError::InUse { .. })))
    }

    fn begin(&self, id: Uuid) -> Result<(PathBuf, File), FileError> {
        let folder = self.folder.join(COPIES).join(id.to_string());
        make_private_folder(&folder).map_err(|error| FileError::writing(&folder, error))?;
        let in_use = lock(&folder)?;
        Ok((folder, in_use))
    }

    fn connect(
        &self,
        id: Uuid,
        folder: PathBuf,
        in_use: File,
        mut origin: Origin,
        document: &Document,
    ) -> Result<WorkingCopy, FileError> {
        let path = folder.join(DOCUMENT);
        let connected = || {
            let connection = connect(&path)?;
            let end = logbook::end(&connection)?;
            Ok((connection, end))
        };
        let (connection, end) = connected().map_err(|fault: Fault| fault.at(&path))?;
        origin.settle(end);
        // Everything up to here must outlive a power cut once the first edit is acknowledged.
        File::open(&path)
            .and_then(|file| file.sync_all())
            .and_then(|()| disk::sync_folder_of(&path))
            .and_then(|()| disk::sync_folder_of(&folder))
            .map_err(|error| FileError::writing(&path, error))?;
        let document = document
            .records()
            .heading()
            .map_or(DocumentId(Uuid::nil()), |heading| heading.id);
        Ok(WorkingCopy {
            id,
            origin,
            end,
            versions: self.versions(document),
            lock: None,
            copies: self.clone(),
            folder,
            connection,
            _in_use: in_use,
        })
    }
}

impl WorkingCopy {
    /// Its name among the working copies.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// The user's file with every link followed; `None` for a document never saved.
    pub fn path(&self) -> Option<&Path> {
        self.origin.path()
    }

    /// Whether it holds edits that are not in the user's file.
    pub fn has_unpublished(&self) -> bool {
        self.end > self.origin.published
    }

    /// Takes the lock of the user's file, and returns who has it if somebody else has; then the
    /// document should only be read. Renew it every [`HEARTBEAT`](crate::HEARTBEAT). Where no lock
    /// can be made, as in a read-only folder, nobody can publish either, and none is needed.
    pub fn lock(&mut self, now: Timestamp) -> Result<Option<Holder>, FileError> {
        let Some(path) = self.origin.path() else {
            return Ok(None);
        };
        // One already held is let go first: dropped later, it would take the new one away.
        self.lock = None;
        match Lock::take(path, self.id, now, &self.copies)? {
            Taken::Mine(lock) => self.lock = Some(lock),
            Taken::Held(holder) => return Ok(Some(holder)),
            Taken::Impossible => {}
        }
        Ok(None)
    }

    /// Says that the document is still open. Returns who took the lock over, as after this
    /// computer slept for long; then the document should only be read.
    pub fn renew_lock(&mut self, now: Timestamp) -> Result<Option<Holder>, FileError> {
        match &mut self.lock {
            Some(lock) => lock.renew(now),
            None => Ok(None),
        }
    }

    /// Reads the document and its log afresh from disk.
    pub fn contents(&self) -> Result<Contents, FileError> {
        read::contents(&self.connection, &self.folder.join(DOCUMENT))
    }

    /// The kept versions of the document.
    pub fn versions(&self) -> &Versions {
        &self.versions
    }

    /// Commits an entry and what it changes, in one transaction. Once this returns, neither a
    /// crash nor a power cut loses it; if it fails, nothing of it is kept.
    pub fn append(&mut self, entry: &Entry) -> Result<(), FileError> {
        let path = self.folder.join(DOCUMENT);
        let mut commit = || -> Result<i64, Fault> {
            let transaction = self
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            tables::apply(&transaction, &entry.diff)?;
            let end = logbook::append(&transaction, entry)?;
            transaction.commit()?;
            Ok(end)
        };
        self.end = commit().map_err(|fault| fault.at(&path))?;
        Ok(())
    }

    /// Whether the user's file is still as it was last read or published. Cheap: content is only
    /// compared where length or time differ.
    pub fn target_changed(&self) -> Result<bool, FileError> {
        let (Some(path), Some(seen)) = (self.origin.path(), &self.origin.seen) else {
            return Ok(false);
        };
        if seen.looks_unchanged(path) {
            return Ok(false);
        }
        Ok(!Seen::at(path)?.is_some_and(|found| found.same_content(seen)))
    }

    /// Publishes to the user's file, unless that changed since it was last seen.
    pub fn publish(&mut self, now: Timestamp) -> Result<PublishOutcome, FileError> {
        let Some(target) = self.origin.path().map(Path::to_owned) else {
            return Ok(PublishOutcome::Untitled);
        };
        // The last publication may have failed after its file was in place.
        self.origin.settle(self.end);
        if !self.has_unpublished() && !self.target_changed()? {
            return Ok(PublishOutcome::Unchanged);
        }
        let seen = self.origin.seen;
        let expected = seen.as_ref().map_or(Expected::Nothing, Expected::Same);
        self.put(&target, expected, now)
    }

    /// Publishes to another file, which becomes the user's file, and takes its lock. Also the way
    /// to publish after [`PublishOutcome::TargetChanged`] once somebody said that the file is to
    /// be replaced.
    pub fn publish_to(
        &mut self,
        path: &Path,
        existing: Existing,
        now: Timestamp,
    ) -> Result<(), FileError> {
        let target = disk::resolve(path)?;
        if self.path() == Some(&target) && self.lock.is_some() {
            return self.put_expecting(&target, existing, now);
        }
        let lock = match Lock::take(&target, self.id, now, &self.copies)? {
            Taken::Mine(lock) => Some(lock),
            Taken::Impossible => None,
            Taken::Held(by) => {
                let by = Box::new(by);
                return Err(FileError::Held { path: target, by });
            }
        };
        self.put_expecting(&target, existing, now)?;
        self.lock = lock;
        Ok(())
    }

    /// Writes a complete copy to another file; the user's file stays what it is.
    pub fn save_copy(&self, path: &Path, existing: Existing) -> Result<(), FileError> {
        let target = disk::resolve(path)?;
        let (sibling, new) = self.write_beside(&target)?;
        match sibling.replace(new, existing.expected())? {
            Replaced::Done(_) => Ok(()),
            Replaced::Found(_) => Err(FileError::Exists { path: target }),
        }
    }

    /// Closes the document and throws the working copy away, with what is unpublished in it.
    pub fn discard(self) -> Result<(), FileError> {
        let Self {
            folder,
            connection,
            lock,
            _in_use: in_use,
            ..
        } = self;
        drop(lock);
        drop(connection);
        drop(in_use);
        remove(&folder)
    }

    fn put_expecting(
        &mut self,
        target: &Path,
        existing: Existing,
        now: Timestamp,
    ) -> Result<(), FileError> {
        match self.put(target, existing.expected(), now)? {
            PublishOutcome::TargetChanged { .. } => Err(FileError::Exists {
                path: target.to_owned(),
            }),
            _ => Ok(()),
        }
    }

    fn put(
        &mut self,
        target: &Path,
        expected: Expected<'_>,
        now: Timestamp,
    ) -> Result<PublishOutcome, FileError> {
        let (sibling, new) = self.write_beside(target)?;
        let to_this = self.origin.path() == Some(target);
        if to_this {
            self.origin.publishing = Some((self.end, new));
            self.remember()?;
        }
        match sibling.replace(new, expected)? {
            Replaced::Done(seen) => {
                self.origin = Origin {
                    path: Some(target.into()),
                    seen: Some(seen),
                    published: self.end,
                    publishing: None,
                };
                self.remember()?;
                self.versions.keep(target, now)?;
                Ok(PublishOutcome::Published)
            }
            Replaced::Found(found) => {
                self.origin.publishing = None;
                Ok(PublishOutcome::TargetChanged { found })
            }
        }
    }

    /// Writes everything, as one complete file without a write-ahead log, beside `target`.
    fn write_beside(&self, target: &Path) -> Result<(Sibling, Seen), FileError> {
        let sibling = Sibling::of(target)?;
        vacuum_into(&self.connection, sibling.path()).map_err(|fault| fault.at(target))?;
        let new = sibling.sync()?;
        Ok((sibling, new))
    }

    fn remember(&self) -> Result<(), FileError> {
        let path = self.folder.join(ORIGIN);
        let json = serde_json::to_vec(&self.origin)
            .map_err(|error| FileError::writing(&path, error.into()))?;
        disk::write_whole(&path, &json)
    }
}

const COPIES: &str = "copies";
const DOCUMENT: &str = "document.journey";
const ORIGIN: &str = "origin.json";
const IN_USE: &str = "in-use";

impl Existing {
    fn expected(self) -> Expected<'static> {
        match self {
            Self::Keep => Expected::Nothing,
            Self::Replace => Expected::Anything,
        }
    }
}

impl Origin {
    fn of(folder: &Path) -> Option<Self> {
        let json = fs::read(folder.join(ORIGIN)).ok()?;
        serde_json::from_slice(&json).ok()
    }

    /// Finds out whether a publication that was begun came to its end.
    fn settle(&mut self, end: i64) {
        if let Some((at, new)) = self.publishing.take()
            && let Some(path) = self.path()
            && let Ok(Some(found)) = Seen::at(path)
            && found.same_content(&new)
        {
            self.seen = Some(found);
            self.published = at.min(end);
        }
    }
}

impl Seen {
    fn looks_unchanged(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|metadata| {
            metadata.len() == self.length
                && self.modified.is_some()
                && disk::modified(&metadata) == self.modified
        })
    }
}

fn end_of(log: &[Entry]) -> i64 {
    i64::try_from(log.len()).unwrap_or(i64::MAX)
}

fn describe(id: Uuid, folder: &Path, origin: &Origin) -> Result<Recoverable, Fault> {
    let connection = connect(&folder.join(DOCUMENT))?;
    let end = logbook::end(&connection)?;
    let mut origin = origin.clone();
    origin.settle(end);
    Ok(Recoverable {
        id,
        title: connection.query_row("SELECT title FROM heading", [], |row| row.get(0))?,
        path: origin.path().map(Path::to_owned),
        edited: connection
            .query_row("SELECT max(wall) FROM log", [], |row| row.get(0))
            .map(|wall: Option<i64>| wall.map(Timestamp))?,
        unpublished: end > origin.published,
    })
}

/// Opens the database of a working copy as the settings of `docs/file-format.md` say.
fn connect(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    read::harden(&connection)?;
    allow_vacuum(&connection)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}

/// `VACUUM INTO` attaches the file it writes.
fn allow_vacuum(connection: &Connection) -> Result<(), Fault> {
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, true)?;
    Ok(())
}

fn vacuum_into(connection: &Connection, path: &Path) -> Result<(), Fault> {
    // A path need not be Unicode; SQLite takes its bytes as they are.
    let path = ToSqlOutput::Borrowed(ValueRef::Text(path.as_os_str().as_encoded_bytes()));
    connection.execute("VACUUM INTO ?", [path])?;
    Ok(())
}

/// Takes the working copy for this program, or says that another one has it.
fn lock(folder: &Path) -> Result<File, FileError> {
    let path = folder.join(IN_USE);
    let file = File::options()
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(|error| FileError::writing(&path, error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(FileError::InUse {
            path: folder.to_owned(),
        }),
        Err(TryLockError::Error(error)) => Err(FileError::writing(&path, error)),
    }
}

/// Removes a working copy. The origin goes first: without it, what is left is taken for rubbish.
fn remove(folder: &Path) -> Result<(), FileError> {
    let failed = |error| FileError::writing(folder, error);
    match fs::remove_file(folder.join(ORIGIN)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    fs::remove_dir_all(folder).map_err(failed)
}

/// Makes a folder that only this user can look into.
fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
