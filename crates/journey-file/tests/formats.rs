//! Every released format can be read for ever.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{Written, replay};
use journey::model::Timestamp;
use journey_file::{Existing, PublishOutcome, VERSION, WorkingCopies, create, read};
use uuid::Uuid;

fn fixture(version: i64, kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/format-{version}.{kind}"))
}

#[test]
fn files_of_every_format_are_read_edited_and_published() {
    for version in 1..=VERSION {
        let path = fixture(version, "journey");
        let contents = read(&path).unwrap();
        let expected = fs::read_to_string(fixture(version, "json")).unwrap();
        assert_eq!(contents.document.to_json(), expected, "format {version}");
        assert_eq!(&replay(&contents.log), contents.document.records());

        let folder = tempfile::tempdir().unwrap();
        let mine = folder.path().join("mine.journey");
        fs::copy(&path, &mine).unwrap();
        let copies = WorkingCopies::in_folder(folder.path().join("app"));
        let (mut copy, contents) = copies.open(Uuid::from_u128(1), &mine).unwrap();
        let mut written = Written::resume(contents.document, contents.log);
        copy.append(&written.rename("Edited today")).unwrap();
        let outcome = copy.publish(Timestamp(0)).unwrap();
        assert_eq!(outcome, PublishOutcome::Published);
        let contents = read(&mine).unwrap();
        assert_eq!(contents.document.to_json(), written.document.to_json());
        assert_eq!(contents.log, written.log);
    }
}

#[test]
#[ignore = "run once for a new format; it does not replace the fixture of an old one"]
fn write_fixture() {
    let mut written = Written::new();
    written.rename("Subscription, 2026");
    // One of most kinds of edit, two of them taken back, one of these done again.
    for kind in [
        0, 2, 10, 13, 19, 24, 30, 32, 34, 36, 39, 40, 45, 46, 51, 52, 58, 59, 68, 70, 71,
    ] {
        for choice in 1..4 {
            written.random(&[2, kind, choice, 1, choice, 2, 4, 1, 2, 1, 1, 1]);
        }
    }
    for step in [0, 0, 1] {
        written.random(&[step]);
    }
    assert!(written.has_everything());
    let path = fixture(VERSION, "journey");
    create(&path, &written.document, &written.log, Existing::Keep).unwrap();
    fs::write(fixture(VERSION, "json"), written.document.to_json()).unwrap();
}

/// Other programs are written after the page that describes the format.
#[test]
fn the_page_about_the_format_names_every_table_and_column() {
    let page = include_str!("../../../docs/file-format.md");
    let database = rusqlite::Connection::open(fixture(VERSION, "journey")).unwrap();
    let names = "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c \
                 WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%'";
    let mut query = database.prepare(names).unwrap();
    let names = query.query_map([], |row| Ok([row.get(0)?, row.get(1)?]));
    for name in names.unwrap().flat_map(Result::<[String; 2], _>::unwrap) {
        assert!(
            page.contains(&format!("`{name}`")),
            "`{name}` is not described"
        );
    }
}
