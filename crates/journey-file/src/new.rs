//! Writing a new `.journey` file.

use std::path::Path;

use journey::Document;
use journey::log::Entry;
use rusqlite::{Connection, OpenFlags};

use crate::disk::{self, Expected, Replaced, Sibling};
use crate::error::FileError;
use crate::fault::Fault;
use crate::{logbook, schema, tables};

/// What to do with a file that is already there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it and fail with [`FileError::Exists`].
    Keep,
    /// Replace it; somebody said so.
    Replace,
}

/// Writes a document with its log to a new file, whole or not at all. The log must be the one
/// whose replay gives the document.
pub fn create(
    path: &Path,
    document: &Document,
    log: &[Entry],
    existing: Existing,
) -> Result<(), FileError> {
    let target = disk::resolve(path)?;
    let exists = || FileError::Exists {
        path: path.to_owned(),
    };
    let expected = match existing {
        Existing::Keep if target.exists() => return Err(exists()),
        Existing::Keep => Expected::Nothing,
        Existing::Replace => Expected::Anything,
    };
    let sibling = Sibling::of(&target)?;
    write(sibling.path(), document, log).map_err(|fault| fault.at(path))?;
    let new = sibling.sync()?;
    match sibling.replace(new, expected)? {
        Replaced::Done(_) => Ok(()),
        Replaced::Found(_) => Err(exists()),
    }
}

/// Fills an empty file that nobody else sees yet; the caller makes it durable.
pub(crate) fn write(path: &Path, document: &Document, log: &[Entry]) -> Result<(), Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    // A file half written is thrown away, so nothing need be undone in it.
    connection.pragma_update(None, "journal_mode", "off")?;
    connection.pragma_update(None, "synchronous", "off")?;
    connection.set_prepared_statement_cache_capacity(64);
    schema::migrate(&mut connection, 0)?;
    let transaction = connection.transaction()?;
    tables::fill(&transaction, document.records())?;
    for entry in log {
        logbook::append(&transaction, entry)?;
    }
    transaction.commit()?;
    Ok(())
}
