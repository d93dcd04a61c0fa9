//! What can go wrong with a file, named by what went wrong, each with what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use journey::document::Unsound;
use journey::text::excerpt;
use thiserror::Error;

use crate::lock::Holder;
use crate::schema::VERSION;

/// Why a file could not be read or written. The message says what happened, [`FileError::hint`]
/// what to do.
#[derive(Debug, Error)]
pub enum FileError {
    /// There is nothing at the path.
    #[error("“{}” does not exist.", name(.path))]
    NotFound {
        /// Where nothing is.
        path: PathBuf,
    },
    /// The path leads to a folder.
    #[error("“{}” is a folder, not a document.", name(.path))]
    IsDirectory {
        /// The folder.
        path: PathBuf,
    },
    /// The path leads to a device, a pipe or a socket.
    #[error("“{}” is not an ordinary file.", name(.path))]
    NotAFile {
        /// What it leads to.
        path: PathBuf,
    },
    /// It is no `.journey` file.
    #[error("“{}” is not a Throughline document: it is {looks_like}.", name(.path))]
    NotAJourney {
        /// The file.
        path: PathBuf,
        /// What it seems to be: "a zip archive", "empty", …
        looks_like: &'static str,
    },
    /// The end of the file is missing.
    #[error(
        "“{}” is incomplete: {} of {} bytes are there.",
        name(.path), .actual, .expected
    )]
    Truncated {
        /// The file.
        path: PathBuf,
        /// Its length by its own header.
        expected: u64,
        /// Its length.
        actual: u64,
    },
    /// The file contradicts itself.
    #[error("“{}” is damaged: {what}.", name(.path))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The first thing found wrong.
        what: String,
    },
    /// A newer program wrote it.
    #[error(
        "“{}” has file format {version}; this version of Throughline reads formats up to {VERSION}.",
        name(.path)
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        version: i64,
    },
    /// It is larger than any document may be.
    #[error(
        "“{}” has {} MB; a document may have up to {} MB.",
        name(.path), .size / 1_000_000, .limit / 1_000_000
    )]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The largest size read, in bytes.
        limit: u64,
    },
    /// Reading it takes longer than any document should.
    #[error("Reading “{}” was given up: it took too long for its size.", name(.path))]
    TooSlow {
        /// The file.
        path: PathBuf,
    },
    /// It may not be read.
    #[error("There is no permission to read “{}”.", name(.path))]
    NoPermission {
        /// The file.
        path: PathBuf,
    },
    /// It may not be written.
    #[error("“{}” cannot be written: it, its folder or its disk is read-only.", name(.path))]
    ReadOnly {
        /// The file or its folder.
        path: PathBuf,
    },
    /// The folder that is to hold it is missing.
    #[error("The folder of “{}” does not exist.", name(.path))]
    NoFolder {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// A file is there already and was not to be replaced.
    #[error("“{}” exists already.", name(.path))]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// No space is left.
    #[error("The disk is full; “{}” was not written.", name(.path))]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// Another program of this user has this working copy open.
    #[error("The working copy “{}” is open in another window or program.", name(.path))]
    InUse {
        /// The working copy's folder.
        path: PathBuf,
    },
    /// Somebody else has the document open.
    #[error("{by} has “{}” open.", name(.path))]
    Held {
        /// The document.
        path: PathBuf,
        /// Who.
        by: Box<Holder>,
    },
    /// The records do not make a document.
    #[error("“{}” does not hold a sound document: {reason}.", name(.path))]
    Unsound {
        /// The file.
        path: PathBuf,
        /// What is wrong with the records.
        reason: Unsound,
    },
    /// An entry of the log does not fit the tables it is to change.
    #[error("The change does not fit the working copy: {what}.")]
    OutOfStep {
        /// What does not fit.
        what: String,
    },
    /// The operating system refused something else.
    #[error("{doing} “{}” failed: {source}.", name(.path))]
    Io {
        /// What was being done: "Reading", "Renaming", …
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// SQLite refused something else.
    #[error("The database in “{}” failed: {source}.", name(.path))]
    Database {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
}

impl FileError {
    /// What was kept, and what to do.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => {
                "It may have been moved or renamed. Look for it, or open another document."
            }
            Self::IsDirectory { .. } => "Choose a file whose name ends in .journey.",
            Self::NotAFile { .. } | Self::NotAJourney { .. } => {
                "Choose a .journey file. Data of other programs can be brought in with Import."
            }
            Self::Truncated { .. } => {
                "It was probably not copied or downloaded completely. Fetch it again, or restore a kept version."
            }
            Self::Damaged { .. } | Self::Unsound { .. } => {
                "The file was left as it is. Fetch it again from where it came from, or restore a kept version."
            }
            Self::Newer { .. } => "Update Throughline to open it. The file was left as it is.",
            Self::TooLarge { .. } | Self::TooSlow { .. } => {
                "It is probably not a document written by Throughline. The file was left as it is."
            }
            Self::NoPermission { .. } => "Ask its owner for the right to read it.",
            Self::ReadOnly { .. } => {
                "Your edits are safe in the working copy. Use Save as to choose another place."
            }
            Self::NoFolder { .. } => {
                "Your edits are safe in the working copy. Create the folder, or use Save as to choose another place."
            }
            Self::Exists { .. } => {
                "Choose another name, or say that it is to be replaced. Nothing was changed."
            }
            Self::DiskFull { .. } => {
                "Free some space and try again. The file there before was left as it is."
            }
            Self::InUse { .. } => "Switch to that window; here the document can only be read.",
            Self::Held { .. } => {
                "Choose another name, or ask them to close it. Your edits are safe in the working copy."
            }
            Self::OutOfStep { .. } => "Nothing was written. Close the document and open it again.",
            Self::Io { .. } | Self::Database { .. } => {
                "What was acknowledged before is kept. Check the disk, and try again."
            }
        }
    }

    /// Names what the system refused while reading or writing `path`.
    pub(crate) fn reading(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound { path },
            io::ErrorKind::PermissionDenied => Self::NoPermission { path },
            io::ErrorKind::IsADirectory => Self::IsDirectory { path },
            _ => Self::Io {
                doing: "Reading",
                path,
                source,
            },
        }
    }

    pub(crate) fn writing(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NoFolder { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path }
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::IsADirectory => Self::IsDirectory { path },
            _ => Self::Io {
                doing: "Writing",
                path,
                source,
            },
        }
    }

    /// Names what SQLite refused.
    pub(crate) fn database(path: &Path, source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged {
                path,
                what: excerpt(&source.to_string(), 200),
            },
            Some(Code::OperationInterrupted) => Self::TooSlow { path },
            Some(Code::DiskFull) => Self::DiskFull { path },
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::ReadOnly { path },
            _ => Self::Database { path, source },
        }
    }
}

/// The file's name without its folders, for messages.
fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    excerpt(&name.to_string_lossy(), 120)
}
