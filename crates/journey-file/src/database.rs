//! Connections to SQLite: what each may do, how durable it is, and what is checked before anything
//! in a database is believed.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags};

use crate::fault::Fault;
use crate::schema;

/// Opens the database of a working copy as the settings of `docs/file-format.md` say.
pub(crate) fn open(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    harden(&connection)?;
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

/// Copies a checked database in memory to a new file, row by row, so that nothing of the file it
/// came from remains but its rows.
pub(crate) fn copy_checked(mut connection: Connection, path: &Path) -> Result<(), Fault> {
    connection.pragma_update(None, "query_only", false)?;
    connection.progress_handler(0, None::<fn() -> bool>)?;
    allow_vacuum(&connection)?;
    vacuum_into(&connection, path)
}

/// Writes everything to a new file, complete and without a write-ahead log.
pub(crate) fn vacuum_into(connection: &Connection, path: &Path) -> Result<(), Fault> {
    // A path need not be Unicode; SQLite takes its bytes as they are.
    let path = ToSqlOutput::Borrowed(ValueRef::Text(path.as_os_str().as_encoded_bytes()));
    connection.execute("VACUUM INTO ?", [path])?;
    Ok(())
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
pub(crate) fn limit_steps(connection: &mut Connection, budget: u64) -> Result<(), Fault> {
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
