//! The working copy of an open document: where every edit is made durable before it is shown as
//! done, and from where the user's own file is published.

use std::path::Path;

use journey::log::Entry;
use journey::model::Timestamp;
use journey::{Document, DocumentId};
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use crate::claim::Claim;
use crate::disk::{self, Expected, Replaced, Seen, Sibling};
use crate::error::FileError;
use crate::fault::Fault;
use crate::lock::{Holder, Lock, Taken};
use crate::origin::Origin;
use crate::read::{self, Contents};
use crate::versions::Versions;
use crate::working_copies::WorkingCopies;
use crate::{Existing, database, logbook, tables};

/// One open document. Dropped without [`WorkingCopy::discard`], as by a crash, it stays and can be
/// recovered.
#[derive(Debug)]
pub struct WorkingCopy {
    id: Uuid,
    // In the order in which they are let go.
    lock: Option<Lock>,
    connection: Connection,
    claim: Claim,
    origin: Origin,
    /// The position of the last entry of the log.
    end: i64,
    versions: Versions,
    copies: WorkingCopies,
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

impl WorkingCopy {
    /// Goes to work on the database in a claimed folder.
    pub(crate) fn begin(
        id: Uuid,
        claim: Claim,
        mut origin: Origin,
        copies: &WorkingCopies,
        document: &Document,
    ) -> Result<Self, FileError> {
        let connected = || -> Result<(Connection, i64), Fault> {
            let connection = database::open(&claim.document())?;
            let end = logbook::end(&connection)?;
            Ok((connection, end))
        };
        let (connection, end) = connected().map_err(|fault| fault.at(claim.folder()))?;
        origin.settle(end);
        // The origin goes last: without it, all of this is rubbish.
        claim.sync()?;
        origin.keep(claim.folder())?;
        let heading = document.records().heading();
        let document = heading.map_or(DocumentId(Uuid::nil()), |heading| heading.id);
        Ok(Self {
            id,
            lock: None,
            connection,
            claim,
            origin,
            end,
            versions: copies.versions(document),
            copies: copies.clone(),
        })
    }

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
        read::contents(&self.connection, &self.claim.document())
    }

    /// The kept versions of the document.
    pub fn versions(&self) -> &Versions {
        &self.versions
    }

    /// Commits an entry and what it changes, in one transaction. Once this returns, neither a
    /// crash nor a power cut loses it; if it fails, nothing of it is kept.
    pub fn append(&mut self, entry: &Entry) -> Result<(), FileError> {
        let mut commit = || -> Result<i64, Fault> {
            let transaction = self
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            tables::apply(&transaction, &entry.diff)?;
            let end = logbook::append(&transaction, entry)?;
            transaction.commit()?;
            Ok(end)
        };
        self.end = commit().map_err(|fault| fault.at(&self.claim.document()))?;
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

    /// Leaves the user's file to whoever changed it. What is here is from now on a document never
    /// saved, and what is unpublished in it is recovered as such.
    pub fn detach(&mut self) -> Result<(), FileError> {
        let origin = Origin::default();
        origin.keep(self.claim.folder())?;
        self.origin = origin;
        self.lock = None;
        Ok(())
    }

    /// Closes the document and throws the working copy away, with what is unpublished in it.
    pub fn discard(self) -> Result<(), FileError> {
        let Self {
            lock,
            connection,
            claim,
            ..
        } = self;
        drop(lock);
        drop(connection);
        claim.remove()
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
            self.origin.keep(self.claim.folder())?;
        }
        match sibling.replace(new, expected)? {
            Replaced::Done(seen) => {
                self.origin = Origin {
                    path: Some(target.into()),
                    seen: Some(seen),
                    published: self.end,
                    publishing: None,
                };
                self.origin.keep(self.claim.folder())?;
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
        database::vacuum_into(&self.connection, sibling.path())
            .map_err(|fault| fault.at(target))?;
        let new = sibling.sync()?;
        Ok((sibling, new))
    }
}

impl Existing {
    fn expected(self) -> Expected<'static> {
        match self {
            Self::Keep => Expected::Nothing,
            Self::Replace => Expected::Anything,
        }
    }
}
