//! Who has a document open: a small file beside it, `.NAME.lock`, that other people's programs see
//! wherever they see the document.
//!
//! It is a courtesy that saves people from editing side by side. What keeps files from being
//! overwritten is the look at the target before each publication; so a lock that is wrongly taken
//! for stale costs nobody their work.
//!
//! Beside the document and not in the app's folder, because the other program may run on another
//! computer. A program of the same user on the same computer is not judged by its heartbeat: the
//! system knows whether its working copy is in use.

use std::fs;
use std::path::{Path, PathBuf};

use journey::model::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::disk::{self, Expected, Replaced, Sibling};
use crate::error::FileError;
use crate::working_copies::WorkingCopies;

/// How often a lock is to be renewed, in milliseconds.
pub const HEARTBEAT: i64 = 60_000;

/// A lock not renewed for so long was left by a crash, in milliseconds.
const STALE: i64 = 5 * HEARTBEAT;

/// Clocks of other computers may be ahead by so much, in milliseconds.
const AHEAD: i64 = 24 * 60 * HEARTBEAT;

/// Who has a document open, and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person's name as the computer knows it.
    pub user: String,
    /// The computer.
    pub host: String,
    /// The process on that computer.
    pub pid: u32,
    /// When it was opened.
    pub since: Timestamp,
    /// When the lock was last renewed.
    pub renewed: Timestamp,
    /// The working copy it is edited in.
    pub copy: Uuid,
}

/// The lock, while this program has it. Dropped, it is released; one that somebody else has by
/// then is left to them.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    holder: Holder,
}

/// What became of an attempt to take a lock.
pub(crate) enum Taken {
    Mine(Lock),
    Held(Holder),
    /// No file can be made there, so neither can anybody publish there.
    Impossible,
}

impl Holder {
    fn here(copy: Uuid, now: Timestamp) -> Self {
        let user = whoami::realname().ok().filter(|name| !name.is_empty());
        Self {
            user: user
                .or_else(|| whoami::username().ok())
                .unwrap_or_else(|| "Somebody".to_owned()),
            host: whoami::hostname().unwrap_or_else(|_| "an unnamed computer".to_owned()),
            pid: std::process::id(),
            since: now,
            renewed: now,
            copy,
        }
    }

    fn is_alive(&self, now: Timestamp, copies: &WorkingCopies) -> bool {
        copies.is_open(self.copy).unwrap_or_else(|| {
            let age = now.0.saturating_sub(self.renewed.0);
            (-AHEAD..STALE).contains(&age)
        })
    }
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} on {}", self.user, self.host)
    }
}

impl Lock {
    /// Takes the lock of a document, whose path must be resolved.
    pub fn take(
        document: &Path,
        copy: Uuid,
        now: Timestamp,
        copies: &WorkingCopies,
    ) -> Result<Taken, FileError> {
        let mut name = std::ffi::OsString::from(".");
        name.push(document.file_name().unwrap_or_default());
        name.push(".lock");
        let lock = Self {
            path: document.with_file_name(name),
            holder: Holder::here(copy, now),
        };
        loop {
            match lock.write(Expected::Nothing) {
                Ok(Replaced::Done(_)) => return Ok(Taken::Mine(lock)),
                Ok(Replaced::Found(_)) | Err(FileError::Exists { .. }) => {}
                Err(FileError::ReadOnly { .. } | FileError::NoFolder { .. }) => {
                    return Ok(Taken::Impossible);
                }
                Err(error) => return Err(error),
            }
            let found = read(&lock.path);
            match &found {
                Some(holder) if holder.copy == copy => return Ok(Taken::Mine(lock)),
                Some(holder) if holder.is_alive(now, copies) => {
                    return Ok(Taken::Held(holder.clone()));
                }
                // Left by a crash, or no lock at all. Somebody else may be taking it over at this
                // moment; the loop finds out who was first.
                _ => lock.clear_away(found.as_ref())?,
            }
        }
    }

    /// Says that the document is still open. Returns who has the lock if it was taken over.
    pub fn renew(&mut self, now: Timestamp) -> Result<Option<Holder>, FileError> {
        match read(&self.path) {
            Some(holder) if holder.copy != self.holder.copy => Ok(Some(holder)),
            _ => {
                self.holder.renewed = now;
                self.write(Expected::Anything)?;
                Ok(None)
            }
        }
    }

    fn write(&self, expected: Expected<'_>) -> Result<Replaced, FileError> {
        let sibling = Sibling::of(&self.path)?;
        let json = serde_json::to_vec_pretty(&self.holder)
            .map_err(|error| FileError::writing(&self.path, error.into()))?;
        fs::write(sibling.path(), json).map_err(|error| FileError::writing(&self.path, error))?;
        let new = sibling.sync()?;
        sibling.replace(new, expected)
    }

    /// Removes a stale lock, if it is still the one that was judged.
    fn clear_away(&self, judged: Option<&Holder>) -> Result<(), FileError> {
        let failed = |error| FileError::writing(&self.path, error);
        let mut name = self.path.clone().into_os_string();
        name.push(format!(".{}", self.holder.copy));
        let aside = PathBuf::from(name);
        match fs::rename(&self.path, &aside) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            other => other.map_err(failed)?,
        }
        if read(&aside).as_ref() != judged {
            // It was taken over between the look and the rename: that one stands.
            return fs::rename(&aside, &self.path).map_err(failed);
        }
        fs::remove_file(&aside).map_err(failed)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if read(&self.path).is_some_and(|holder| holder.copy == self.holder.copy) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn read(path: &Path) -> Option<Holder> {
    let (bytes, _) = disk::read(path).ok()?;
    serde_json::from_slice(&bytes).ok()
}
