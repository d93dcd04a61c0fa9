//! Files that are no sound document: each gets an answer that names what is wrong.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::Written;
use journey_file::{Existing, FileError, SIZE_LIMIT, WorkingCopies, create, read};
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

/// A folder with a sound document in it.
fn sound() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    let mut written = Written::new();
    written.rename("Renamed once");
    create(&path, &written.document, &written.log, Existing::Keep).unwrap();
    (folder, path)
}

/// A file with this content.
fn holding(content: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    fs::write(&path, content).unwrap();
    (folder, path)
}

/// What reading says; it must say the same when a working copy is to be made, and leave nothing.
fn refused(path: &Path) -> FileError {
    let app = tempfile::tempdir().unwrap();
    let copies = WorkingCopies::in_folder(app.path());
    let opening = copies.open(Uuid::from_u128(1), path).err().unwrap();
    let reading = read(path).unwrap_err();
    assert_eq!(opening.to_string(), reading.to_string());
    assert_eq!(copies.recoverable().unwrap().len(), 0);
    assert!(!reading.hint().is_empty());
    reading
}

/// What a file that is no journey looks like to the reader.
fn looks_like(path: &Path) -> &'static str {
    match refused(path) {
        FileError::NotAJourney { looks_like, .. } => looks_like,
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_there() {
    let folder = tempfile::tempdir().unwrap();
    let error = refused(&folder.path().join("gone.journey"));
    assert!(matches!(error, FileError::NotFound { .. }), "{error:?}");
    assert_eq!(error.to_string(), "“gone.journey” does not exist.");
    let error = refused(&folder.path().join("no folder/gone.journey"));
    assert!(matches!(error, FileError::NotFound { .. }), "{error:?}");
}

#[test]
fn a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let error = refused(folder.path());
    assert!(matches!(error, FileError::IsDirectory { .. }), "{error:?}");
}

#[test]
fn files_of_other_kinds() {
    assert_eq!(looks_like(&holding("").1), "empty");
    assert_eq!(looks_like(&holding("Dear team,\n…").1), "a text file");
    assert_eq!(
        looks_like(&holding(r#"{"format":"throughline-journey"}"#).1),
        "a text file"
    );
    assert_eq!(
        looks_like(&holding(b"PK\x03\x04\x14\0\x06\0").1),
        "a zip archive or an office document"
    );
    assert_eq!(looks_like(&holding(b"%PDF-1.7\n%\xe2\xe3").1), "a PDF");
    assert_eq!(looks_like(&holding([0; 5000]).1), "filled with zeros");
    assert_eq!(
        looks_like(&holding([7, 0, 255, 3]).1),
        "a file of another kind"
    );
    assert_eq!(
        looks_like(&holding(b"SQLite format 3\0").1),
        "the first few bytes of a database"
    );
    // A letter of several bytes may be cut where the reader stops looking.
    let long = "é".repeat(4000);
    assert_eq!(looks_like(&holding(&long).1), "a text file");
    assert_eq!(
        looks_like(&holding(&long.as_bytes()[1..]).1),
        "a file of another kind"
    );
}

#[test]
fn a_database_of_another_program() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contacts.journey");
    Connection::open(&path)
        .unwrap()
        .execute_batch("CREATE TABLE stage (id TEXT)")
        .unwrap();
    assert_eq!(looks_like(&path), "a database of another program");
}

#[test]
fn a_newer_format() {
    let (_folder, path) = sound();
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 7)
        .unwrap();
    let error = refused(&path);
    assert!(
        matches!(error, FileError::Newer { version: 7, .. }),
        "{error:?}"
    );
    assert!(error.to_string().contains("format 7"), "{error}");
}

#[test]
fn no_format() {
    let (_folder, path) = sound();
    for version in [0, -1] {
        Connection::open(&path)
            .unwrap()
            .pragma_update(None, "user_version", version)
            .unwrap();
        let error = refused(&path);
        let named = match version {
            0 => matches!(error, FileError::Damaged { .. }),
            // Read as it lies there, without a sign, it is newer than any.
            _ => matches!(error, FileError::Newer { .. }),
        };
        assert!(named, "{error:?}");
    }
}

#[test]
fn truncated() {
    let (_folder, path) = sound();
    let whole = fs::read(&path).unwrap();
    for length in [whole.len() - 1, whole.len() / 2, 4096, 4095, 100] {
        fs::write(&path, &whole[..length]).unwrap();
        let error = refused(&path);
        assert!(
            matches!(error, FileError::Truncated { expected, actual, .. }
                if expected == whole.len() as u64 && actual == length as u64),
            "{length}: {error:?}"
        );
    }
    fs::write(&path, &whole[..99]).unwrap();
    assert_eq!(looks_like(&path), "the first few bytes of a database");
}

#[test]
fn too_large() {
    let (_folder, path) = sound();
    // A hole, not five gigabytes of disk.
    fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_len(5_000_000_000)
        .unwrap();
    let error = refused(&path);
    assert!(
        matches!(
            error,
            FileError::TooLarge {
                size: 5_000_000_000,
                limit: SIZE_LIMIT,
                ..
            }
        ),
        "{error:?}"
    );
}

#[cfg(unix)]
#[test]
fn no_permission() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = sound();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything.
    if fs::read(&path).is_err() {
        let error = refused(&path);
        assert!(matches!(error, FileError::NoPermission { .. }), "{error:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_socket_or_device() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let error = refused(&path);
    assert!(matches!(error, FileError::NotAFile { .. }), "{error:?}");
    let error = refused(Path::new("/dev/null"));
    assert!(matches!(error, FileError::NotAFile { .. }), "{error:?}");
}

#[cfg(unix)]
#[test]
fn links_are_followed() {
    let (folder, path) = sound();
    let link = folder.path().join("link.journey");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert!(read(&link).is_ok());
    fs::remove_file(&path).unwrap();
    let error = refused(&link);
    assert!(matches!(error, FileError::NotFound { .. }), "{error:?}");
}

/// Changes the database and expects it to be called damaged.
fn damaged_by(sql: &str) -> String {
    let (_folder, path) = sound();
    let connection = Connection::open(&path).unwrap();
    connection
        .pragma_update(None, "foreign_keys", false)
        .unwrap();
    connection.execute_batch(sql).unwrap();
    drop(connection);
    match refused(&path) {
        FileError::Damaged { what, .. } => what,
        other => panic!("{sql}: {other:?}"),
    }
}

#[test]
fn schemas_that_are_not_ours() {
    for sql in [
        "CREATE TABLE more (a)",
        "DROP TABLE card",
        "ALTER TABLE card ADD COLUMN more TEXT",
        "CREATE INDEX more ON card (text)",
        "CREATE TRIGGER t AFTER UPDATE ON stage BEGIN DELETE FROM moment; END",
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) \
         SELECT count(*) FROM n",
        "DROP TABLE card; CREATE VIEW card AS SELECT * FROM moment",
        "CREATE VIRTUAL TABLE v USING fts5(a)",
        // A default that runs code, hidden in a schema that looks right at a glance.
        "PRAGMA writable_schema = on; \
         UPDATE sqlite_schema SET sql = replace(sql, 'title TEXT NOT NULL', \
         'title TEXT NOT NULL DEFAULT (randomblob(1000000000))') WHERE name = 'heading'",
        "ANALYZE",
    ] {
        assert_eq!(
            damaged_by(sql),
            "its tables are not those of format 1",
            "{sql}"
        );
    }
    let what = damaged_by(
        "PRAGMA writable_schema = on; UPDATE sqlite_schema SET sql = 'rubbish' WHERE name = 'card'",
    );
    assert!(what.contains("malformed"), "{what}");
}

#[test]
fn changed_records_are_noticed() {
    for sql in [
        "UPDATE moment SET text = 'Something else'",
        "UPDATE moment SET feeling = 2",
        "UPDATE stage SET owner = NULL",
        "UPDATE promise SET measure_amount = 2",
        "UPDATE note SET x = 0.10000000000000002 WHERE place = 'free'",
        "DELETE FROM promise_maker",
        "UPDATE lane SET hidden = 2",
        "UPDATE heading SET hash = x''",
        "UPDATE heading SET hash = zeroblob(32)",
    ] {
        let what = damaged_by(sql);
        assert!(
            what.ends_with("does not match its checksum"),
            "{sql}: {what}"
        );
    }
}

#[test]
fn a_changed_log_is_noticed() {
    for sql in [
        "UPDATE log SET label = 'Something else'",
        "UPDATE log SET wall = wall + 1 WHERE position = 1",
        "UPDATE log SET step = 'begin' WHERE position = 2",
        "UPDATE log_change SET after = replace(after, 'Slow', 'Fast') WHERE kind = 'card'",
        "UPDATE log_change SET after = before WHERE change = 'set'",
        "DELETE FROM log_change WHERE position = 3",
        "UPDATE log SET sequence = 9 WHERE position = 2",
    ] {
        let what = damaged_by(sql);
        assert!(
            what.starts_with("entry ") && what.ends_with("of its log does not match its checksum"),
            "{sql}: {what}"
        );
    }
    assert_eq!(
        damaged_by("DELETE FROM log WHERE position = 2"),
        "the end of its log is missing"
    );
    assert_eq!(
        damaged_by("DELETE FROM log WHERE position = 1"),
        "entry 2 of its log follows changes of an entry that is missing"
    );
}

#[test]
fn records_that_make_no_document() {
    // With hashes that fit, as somebody who means it would write them.
    let (_folder, path) = sound();
    let connection = Connection::open(&path).unwrap();
    connection
        .pragma_update(None, "foreign_keys", false)
        .unwrap();
    connection
        .execute_batch("DELETE FROM heading; DELETE FROM comment")
        .unwrap();
    drop(connection);
    let error = refused(&path);
    assert!(matches!(error, FileError::Unsound { .. }), "{error:?}");
    assert!(error.to_string().contains("exactly one heading"), "{error}");
}

/// Whatever single byte is changed, the answer is an error or the document as it was.
#[test]
fn no_changed_byte_gives_another_document() {
    let (_folder, path) = sound();
    let expected = read(&path).unwrap();
    let whole = fs::read(&path).unwrap();
    // Most of a small file is empty space; what is written is where the harm is.
    let written: Vec<usize> = (0..whole.len()).filter(|&at| whole[at] != 0).collect();
    let (mut tried, mut noticed) = (0, 0);
    for &at in written.iter().step_by(written.len() / 500) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (tried % 8);
        tried += 1;
        fs::write(&path, &bytes).unwrap();
        match read(&path) {
            Err(_) => noticed += 1,
            Ok(contents) => {
                let json = contents.document.to_json();
                assert_eq!(json, expected.document.to_json(), "byte {at}");
                assert_eq!(contents.log, expected.log, "byte {at}");
            }
        }
    }
    println!("{noticed} of {tried} changed bytes were noticed, the others changed nothing");
    assert!(noticed > tried / 2);
}
