//! Files on disk: reading one safely, and replacing one so that at every moment either the old or
//! the new one is there, whole. What differs between systems is at the end of this file.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::checksum::Hash;
use crate::error::FileError;

/// The largest document read, in bytes.
pub const SIZE_LIMIT: u64 = 512 << 20;

/// A file as it was seen: enough to tell whether it is still the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Its length in bytes.
    pub length: u64,
    /// When it was last modified, in nanoseconds since 1970; `None` where the system keeps no time.
    pub modified: Option<i64>,
    /// The SHA-256 of its content.
    pub hash: Hash,
}

impl Seen {
    /// The file at `path` as it is now; `None` if there is none.
    pub fn at(path: &Path) -> Result<Option<Self>, FileError> {
        match read(path) {
            Ok((_, seen)) => Ok(Some(seen)),
            Err(FileError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Whether the file at `path` has the same length and time. Content is not looked at.
    pub(crate) fn looks_unchanged(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|metadata| {
            metadata.len() == self.length
                && self.modified.is_some()
                && modified(&metadata) == self.modified
        })
    }

    /// Whether the content is the same, whenever it was written.
    pub fn same_content(&self, other: &Self) -> bool {
        self.length == other.length && self.hash == other.hash
    }
}

/// An ordinary file of at most [`SIZE_LIMIT`] bytes, open for reading, with its length and time.
/// Complaints call it what the person does, who may know it by a link.
pub(crate) fn open(path: &Path, named: &Path) -> Result<(File, u64, Option<i64>), FileError> {
    let fail = |error| FileError::reading(named, error);
    let not_a_file = || FileError::NotAFile {
        path: named.to_owned(),
    };
    // Looking first keeps a pipe from being opened and waited for.
    let kind = fs::symlink_metadata(path).map_err(fail)?.file_type();
    if kind.is_dir() {
        return Err(FileError::IsDirectory {
            path: named.to_owned(),
        });
    }
    if !kind.is_file() {
        return Err(not_a_file());
    }
    let file = open_no_follow(path).map_err(fail)?;
    let metadata = file.metadata().map_err(fail)?;
    if !metadata.is_file() {
        return Err(not_a_file());
    }
    let size = metadata.len();
    if size > SIZE_LIMIT {
        return Err(FileError::TooLarge {
            path: named.to_owned(),
            size,
            limit: SIZE_LIMIT,
        });
    }
    Ok((file, size, modified(&metadata)))
}

/// Reads a file that is as [`open`] wants it, in one go.
pub(crate) fn read(path: &Path) -> Result<(Vec<u8>, Seen), FileError> {
    let (file, size, modified) = open(path, path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    // What is appended at this very moment makes it another file.
    file.take(size)
        .read_to_end(&mut bytes)
        .map_err(|error| FileError::reading(path, error))?;
    let seen = Seen {
        length: bytes.len() as u64,
        modified,
        hash: Sha256::digest(&bytes).into(),
    };
    Ok((bytes, seen))
}

fn modified(metadata: &fs::Metadata) -> Option<i64> {
    let time = metadata.modified().ok()?;
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_nanos()).ok(),
        Err(before) => i64::try_from(before.duration().as_nanos()).ok().map(|n| -n),
    }
}

/// The file that `path` names once every link is followed; it need not exist, its folder must.
///
/// A link to a document is followed on purpose: the document is replaced and the link stays.
pub(crate) fn resolve(path: &Path) -> Result<PathBuf, FileError> {
    match fs::canonicalize(path) {
        Ok(path) => Ok(path),
        // A link that leads nowhere is not a place to write to.
        Err(error) if fs::symlink_metadata(path).is_ok() => Err(FileError::reading(path, error)),
        Err(_) => {
            let name = path.file_name().ok_or_else(|| FileError::IsDirectory {
                path: path.to_owned(),
            })?;
            let folder = match path.parent() {
                Some(folder) if !folder.as_os_str().is_empty() => folder,
                _ => Path::new("."),
            };
            let folder =
                fs::canonicalize(folder).map_err(|error| FileError::writing(path, error))?;
            Ok(folder.join(name))
        }
    }
}

/// What may be at a place that is about to be written.
#[derive(Clone, Copy)]
pub(crate) enum Expected<'a> {
    /// Nothing.
    Nothing,
    /// This.
    Same(&'a Seen),
    /// Anything; it was agreed to replace it.
    Anything,
}

/// What became of an attempt to replace a file.
pub(crate) enum Replaced {
    /// The new one is in place.
    Done(Seen),
    /// Something else than expected is there; it was left as it is.
    Found(Option<Seen>),
}

/// A file that is being written beside the one it is to replace. Dropped before its time, it is
/// removed.
pub(crate) struct Sibling {
    path: PathBuf,
    target: PathBuf,
}

impl Sibling {
    /// A new file beside `target`, which must be resolved, with its permissions. Fails at once
    /// where `target` may not be replaced.
    pub fn of(target: &Path) -> Result<Self, FileError> {
        let there = fs::symlink_metadata(target).ok();
        if let Some(metadata) = &there {
            let path = target.to_owned();
            if metadata.is_dir() {
                return Err(FileError::IsDirectory { path });
            }
            if !metadata.is_file() {
                return Err(FileError::NotAFile { path });
            }
            // A rename would replace it all the same: what counts for that is the folder.
            if metadata.permissions().readonly() {
                return Err(FileError::ReadOnly { path });
            }
        }
        let path = target.with_file_name(unused_name());
        // This also finds out, before any work is done, whether the folder can be written.
        let fail = |error| FileError::writing(target, error);
        File::create_new(&path).map_err(fail)?;
        let sibling = Self {
            path,
            target: target.to_owned(),
        };
        if let Some(metadata) = there {
            fs::set_permissions(&sibling.path, metadata.permissions()).map_err(fail)?;
        }
        Ok(sibling)
    }

    /// Where the new content is to be written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes what was written durable.
    pub fn sync(&self) -> Result<Seen, FileError> {
        let fail = |error| FileError::writing(&self.target, error);
        let file = File::options().write(true).open(&self.path).map_err(fail)?;
        file.sync_all().map_err(fail)?;
        read(&self.path).map(|(_, seen)| seen)
    }

    /// Puts the new file, which must be [synced](Self::sync), in the place of the target if what
    /// is there is what is expected.
    pub fn replace(self, new: Seen, expected: Expected<'_>) -> Result<Replaced, FileError> {
        let fail = |error| FileError::writing(&self.target, error);
        match expected {
            Expected::Nothing => match place_new(&self.path, &self.target) {
                Ok(()) => {}
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                    return Ok(Replaced::Found(Seen::at(&self.target)?));
                }
                Err(error) => return Err(fail(error)),
            },
            Expected::Same(seen) => {
                let found = Seen::at(&self.target)?;
                if !found.is_some_and(|found| found.same_content(seen)) {
                    return Ok(Replaced::Found(found));
                }
                replace(&self.path, &self.target).map_err(fail)?;
            }
            Expected::Anything => replace(&self.path, &self.target).map_err(fail)?,
        }
        sync_folder_of(&self.target).map_err(fail)?;
        Ok(Replaced::Done(new))
    }
}

impl Drop for Sibling {
    fn drop(&mut self) {
        // Gone already when it was put in place.
        let _ = fs::remove_file(&self.path);
    }
}

/// A name that no other process, on this computer or on another that shares the folder, uses.
fn unused_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let time = SystemTime::now().duration_since(UNIX_EPOCH);
    let time = time.unwrap_or_default().as_nanos();
    format!(".throughline-{}-{time}-{count}.part", std::process::id())
}

/// Writes a file of any kind, replacing what is there, so that either the old or the new one is
/// there, whole. Links are followed.
pub fn write_whole(path: &Path, content: &[u8]) -> Result<(), FileError> {
    let target = resolve(path)?;
    let sibling = Sibling::of(&target)?;
    fs::write(sibling.path(), content).map_err(|error| FileError::writing(path, error))?;
    let new = sibling.sync()?;
    sibling.replace(new, Expected::Anything)?;
    Ok(())
}

/// Gives a new file its name unless something has that name.
fn place_new(from: &Path, to: &Path) -> std::io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(error),
        // Some file systems have no links; there the look and the rename are two steps.
        Err(_) if fs::symlink_metadata(to).is_ok() => Err(std::io::ErrorKind::AlreadyExists.into()),
        Err(_) => replace(from, to),
    }
}

#[cfg(unix)]
fn open_no_follow(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    // Neither through a link, nor waiting for the other end of a pipe, put here since it was
    // looked at.
    File::options()
        .read(true)
        .custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK)
        .open(path)
}

#[cfg(not(unix))]
fn open_no_follow(path: &Path) -> std::io::Result<File> {
    File::open(path)
}

#[cfg(unix)]
fn replace(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::rename(from, to)
}

/// A virus scanner or a cloud drive that looks at the file at this moment forbids the rename, for
/// as long as it looks.
#[cfg(not(unix))]
fn replace(from: &Path, to: &Path) -> std::io::Result<()> {
    let mut wait = std::time::Duration::from_millis(10);
    loop {
        match fs::rename(from, to) {
            Err(error)
                if error.kind() == std::io::ErrorKind::PermissionDenied
                    && wait.as_millis() < 1_000 =>
            {
                std::thread::sleep(wait);
                wait *= 2;
            }
            other => return other,
        }
    }
}

/// Makes a rename durable. Windows keeps names in its journal and has no such call.
#[cfg(unix)]
pub(crate) fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    match path.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

#[cfg(not(unix))]
pub(crate) fn sync_folder_of(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
