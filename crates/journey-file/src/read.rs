//! Reading a `.journey` file. Whoever made it may mean harm, and disks fail: it is read into
//! memory in one go, and believed piece by piece.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use journey::log::Entry;
use journey::{Document, Records};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, MAIN_DB};
use sha2::{Digest, Sha256};

use crate::disk::{self, Seen};
use crate::error::FileError;
use crate::fault::Fault;
use crate::{logbook, schema, tables};

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
    let (mut file, length, modified) = disk::open(&resolved)?;
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
    harden(&connection)?;
    // Steps of SQLite's virtual machine, about ten million of which take a second on a slow
    // machine. Unlike a time, they do not run out while the computer sleeps.
    let budget = 20_000_000 + length;
    limit_steps(&mut connection, budget)?;
    check(&connection, version)?;
    if version < schema::VERSION {
        schema::migrate(&mut connection, version)?;
    }
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Takes from a connection what a document does not need: see "Defense Against The Dark Arts" in
/// the documentation of SQLite.
pub(crate) fn harden(connection: &Connection) -> Result<(), Fault> {
    use {DbConfig as Config, Limit as Most};
    for (config, on) in [
        (Config::SQLITE_DBCONFIG_DEFENSIVE, true),
        (Config::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (Config::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (Config::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (Config::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
        (Config::SQLITE_DBCONFIG_DQS_DML, false),
        (Config::SQLITE_DBCONFIG_DQS_DDL, false),
        (Config::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
        (Config::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
    ] {
        connection.set_db_config(config, on)?;
    }
    for (limit, most) in [
        (Most::SQLITE_LIMIT_LENGTH, 16 << 20),
        (Most::SQLITE_LIMIT_SQL_LENGTH, 20_000),
        (Most::SQLITE_LIMIT_COLUMN, 40),
        (Most::SQLITE_LIMIT_EXPR_DEPTH, 20),
        (Most::SQLITE_LIMIT_COMPOUND_SELECT, 4),
        (Most::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Most::SQLITE_LIMIT_FUNCTION_ARG, 8),
        (Most::SQLITE_LIMIT_ATTACHED, 0),
        (Most::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
        (Most::SQLITE_LIMIT_VARIABLE_NUMBER, 40),
        (Most::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (Most::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Interrupts the connection once it has taken so many steps.
fn limit_steps(connection: &mut Connection, budget: u64) -> Result<(), Fault> {
    const AT_ONCE: i32 = 10_000;
    let mut left = budget / u64::from(AT_ONCE.unsigned_abs());
    connection.progress_handler(
        AT_ONCE,
        Some(move || {
            left = left.saturating_sub(1);
            left == 0
        }),
    )?;
    Ok(())
}

/// Checks that a database has exactly the schema of its format and that its pages are sound.
pub(crate) fn check(connection: &Connection, version: i64) -> Result<(), Fault> {
    if !schema::is_that_of(connection, version)? {
        return Err(Fault::Damaged(format!(
            "its tables are not those of format {version}"
        )));
    }
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(Fault::Damaged(format!(
            "its pages are not sound ({})",
            journey::text::excerpt(&verdict, 200)
        )));
    }
    Ok(())
}
