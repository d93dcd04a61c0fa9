//! Reading a `.journey` file. Whoever made it may mean harm, and disks fail: it is read into
//! memory in one go, and believed piece by piece.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use journey::log::Entry;
use journey::{Document, Records};
use rusqlite::{Connection, MAIN_DB};
use sha2::{Digest, Sha256};

use crate::disk::{self, Seen};
use crate::error::FileError;
use crate::fault::Fault;
use crate::{database, logbook, schema, tables};

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Contents {
    /// The document.
    pub document: Document,
    /// Its log, in the order it was written.
    pub log: Vec<Entry>,
}

/// Reads a `.journey` file without writing anywhere. Links are followed.
pub fn read(path: &Path) -> Result<Contents, FileError> {
    open(path).map(|(contents, ..)| contents)
}

/// Reads a file; also returns the database, now in memory and of the current format, and the file
/// as it was seen.
pub(crate) fn open(path: &Path) -> Result<(Contents, Connection, Seen), FileError> {
    let resolved = std::fs::canonicalize(path).map_err(|error| FileError::reading(path, error))?;
    let (mut file, length, modified) = disk::open(&resolved, path)?;
    let fail = |error| FileError::reading(path, error);
    let mut start = Vec::new();
    file.by_ref()
        .take(START)
        .read_to_end(&mut start)
        .map_err(fail)?;
    let version = check_header(path, &start, length)?;

    let mut hasher = Sha256::new();
    hasher.update(&start);
    // A copy of a working copy says that it wants a write-ahead log, which memory has not.
    start[18] = 1;
    start[19] = 1;
    let rest = Hashing {
        file,
        hasher: &mut hasher,
    };
    let connection = in_memory(Cursor::new(start).chain(rest), length, version)
        .map_err(|fault| fault.at(path))?;
    let seen = Seen {
        length,
        modified,
        hash: hasher.finalize().into(),
    };
    let contents = contents(&connection, path)?;
    Ok((contents, connection, seen))
}

/// How much of a file is looked at to tell what it is.
const START: u64 = 4096;

/// Hashes what is read through it, so that a file need be read only once.
struct Hashing<'a> {
    file: File,
    hasher: &'a mut Sha256,
}

impl Read for Hashing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.file.read(buffer)?;
        self.hasher.update(&buffer[..length]);
        Ok(length)
    }
}

/// Reads a working copy that a crash left, bringing it to the current format: the app may have
/// been updated since.
pub(crate) fn working_copy(path: &Path) -> Result<Contents, FileError> {
    let opened = || -> Result<(Connection, i64), Fault> {
        let connection = database::open(path)?;
        let version = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        Ok((connection, version))
    };
    let (mut connection, version) = opened().map_err(|fault| fault.at(path))?;
    if version > schema::VERSION {
        let path = path.to_owned();
        return Err(FileError::Newer { path, version });
    }
    believe(&mut connection, version).map_err(|fault| fault.at(path))?;
    contents(&connection, path)
}

/// Checks a database and brings it to the current format.
fn believe(connection: &mut Connection, version: i64) -> Result<(), Fault> {
    database::check(connection, version)?;
    if version < schema::VERSION {
        schema::migrate(connection, version)?;
    }
    Ok(())
}

/// Reads the tables and the log of a checked database of the current format.
pub(crate) fn contents(connection: &Connection, path: &Path) -> Result<Contents, FileError> {
    let both = || -> Result<(Records, Vec<Entry>), Fault> {
        Ok((tables::load(connection)?, logbook::load(connection)?))
    };
    let (records, log) = both().map_err(|fault| fault.at(path))?;
    let document = Document::from_records(records).map_err(|reason| FileError::Unsound {
        path: path.to_owned(),
        reason,
    })?;
    Ok(Contents { document, log })
}

/// Checks what the first hundred bytes say, before SQLite sees the file. Returns the format.
/// Offsets are those of the SQLite file format.
fn check_header(path: &Path, start: &[u8], length: u64) -> Result<i64, FileError> {
    let path = path.to_owned();
    let Some(header) = start
        .first_chunk::<100>()
        .filter(|header| header.starts_with(b"SQLite format 3\0"))
    else {
        let looks_like = looks_like(start);
        return Err(FileError::NotAJourney { path, looks_like });
    };
    let word = |at: usize| {
        i64::from(u32::from_be_bytes([
            header[at],
            header[at + 1],
            header[at + 2],
            header[at + 3],
        ]))
    };
    if word(68) != schema::APPLICATION_ID {
        return Err(FileError::NotAJourney {
            path,
            looks_like: "a database of another program",
        });
    }
    let version = word(60);
    if version > schema::VERSION {
        return Err(FileError::Newer { path, version });
    }
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let expected = page_size * u64::try_from(word(28)).unwrap_or_default();
    if length < expected {
        return Err(FileError::Truncated {
            path,
            expected,
            actual: length,
        });
    }
    Ok(version)
}

fn looks_like(start: &[u8]) -> &'static str {
    // The last character may be cut off in the middle.
    let is_text = match std::str::from_utf8(start) {
        Ok(text) => !text.contains('\0'),
        Err(error) => error.error_len().is_none() && !start.contains(&0),
    };
    match start {
        [] => "empty",
        _ if b"SQLite format 3\0".starts_with(start) || start.starts_with(b"SQLite format 3\0") => {
            "the first few bytes of a database"
        }
        _ if start.iter().all(|&byte| byte == 0) => "filled with zeros",
        _ if start.starts_with(b"PK\x03\x04") => "a zip archive or an office document",
        _ if start.starts_with(b"%PDF") => "a PDF",
        _ if start.starts_with(b"\x89PNG") || start.starts_with(b"\xff\xd8\xff") => "an image",
        _ if is_text => "a text file",
        _ => "a file of another kind",
    }
}

/// Loads a file into a database in memory that can do as little as possible, checks it, and brings
/// it to the current format.
fn in_memory(file: impl Read, length: u64, version: i64) -> Result<Connection, Fault> {
    let mut connection = Connection::open_in_memory()?;
    // `SIZE_LIMIT` fits every address space.
    let size = usize::try_from(length).unwrap_or(usize::MAX);
    connection.deserialize_read_exact(MAIN_DB, file, size, false)?;
    database::harden(&connection)?;
    // Steps of SQLite's virtual machine, about ten million of which take a second on a slow
    // machine. Unlike a time, they do not run out while the computer sleeps.
    let budget = 20_000_000 + length;
    database::limit_steps(&mut connection, budget)?;
    believe(&mut connection, version)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}
