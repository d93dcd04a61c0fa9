//! The folder of one working copy, claimed by one program: `document.journey` with its write-ahead
//! log, `origin.json` (see [`Origin`]) and `in-use`, locked through the system for as long as the
//! program has it. A crash leaves all three, the last one unlocked.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::disk;
use crate::error::FileError;
use crate::origin::Origin;

/// A claimed folder. Dropped, it is free again.
#[derive(Debug)]
pub(crate) struct Claim {
    folder: PathBuf,
    in_use: File,
}

impl Claim {
    /// Makes the folder of a new working copy, which nobody but this user can look into.
    pub fn new(folder: PathBuf) -> Result<Self, FileError> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(&folder)
            .map_err(|error| FileError::writing(&folder, error))?;
        Self::of(folder)
    }

    /// Claims a folder that is there; [`FileError::InUse`] if a program has it.
    pub fn of(folder: PathBuf) -> Result<Self, FileError> {
        let path = folder.join("in-use");
        let in_use = File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| FileError::writing(&path, error))?;
        match in_use.try_lock() {
            Ok(()) => Ok(Self { folder, in_use }),
            Err(TryLockError::WouldBlock) => Err(FileError::InUse { path: folder }),
            Err(TryLockError::Error(error)) => Err(FileError::writing(&path, error)),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The database in it.
    pub fn document(&self) -> PathBuf {
        self.folder.join("document.journey")
    }

    /// Makes all that is in the folder, and its names, outlive a power cut.
    pub fn sync(&self) -> Result<(), FileError> {
        let document = self.document();
        // Windows flushes only what may be written.
        let file = File::options().write(true).open(&document);
        file.and_then(|file| file.sync_all())
            .and_then(|()| {
                let folders = document.ancestors().take(3);
                folders.into_iter().try_for_each(disk::sync_folder_of)
            })
            .map_err(|error| FileError::writing(&document, error))
    }

    /// Removes the working copy. The origin goes first: what is left without it is rubbish.
    pub fn remove(self) -> Result<(), FileError> {
        let Self { folder, in_use } = self;
        // Windows removes no file that is open.
        drop(in_use);
        Origin::forget(&folder)
            .and_then(|()| fs::remove_dir_all(&folder))
            .map_err(|error| FileError::writing(&folder, error))
    }
}
