//! What is written is what is read, whatever people did before.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{NUMBERS, Written, replay};
use journey::model::Timestamp;
use journey_file::{Existing, PublishOutcome, WorkingCopies, create, read};
use proptest::prelude::*;
use uuid::Uuid;

#[test]
fn every_kind_of_record_is_written_and_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    let written = Written::new();
    assert!(written.has_everything());
    create(&path, &written.document, &written.log, Existing::Keep).unwrap();
    let contents = read(&path).unwrap();
    assert_eq!(contents.document.to_json(), written.document.to_json());
    assert_eq!(contents.log, written.log);
}

#[test]
fn a_file_is_one_file_without_a_write_ahead_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    let mut written = Written::new();
    let copies = WorkingCopies::in_folder(folder.path().join("app"));
    let mut copy = copies
        .create(Uuid::from_u128(1), &written.document, &written.log)
        .unwrap();
    copy.append(&written.rename("Self-service")).unwrap();
    copy.publish_to(&path, Existing::Keep, Timestamp(0))
        .unwrap();
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!(
        bytes[18..20],
        [1, 1],
        "the header asks for no write-ahead log"
    );
    assert_eq!(&bytes[68..72], b"jrny");
    copy.discard().unwrap();
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| name != "app")
        .collect();
    assert_eq!(left, ["map.journey"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// The tables after any edits are what the edits made in memory, and what replaying the log
    /// makes; in the working copy, in the file published from it, and in a file written whole.
    #[test]
    fn tables_log_and_memory_agree(
        steps in proptest::collection::vec(any::<[u16; NUMBERS]>(), 1..60),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let copies = WorkingCopies::in_folder(folder.path().join("app"));
        let mut written = Written::new();
        let mut copy = copies
            .create(Uuid::from_u128(1), &written.document, &written.log)
            .unwrap();
        for numbers in &steps {
            if let Some(entry) = written.random(numbers) {
                copy.append(&entry).unwrap();
            }
        }
        let json = written.document.to_json();

        let contents = copy.contents().unwrap();
        prop_assert_eq!(&contents.document.to_json(), &json);
        prop_assert_eq!(&contents.log, &written.log);
        prop_assert_eq!(&replay(&contents.log), contents.document.records());

        let published = folder.path().join("published.journey");
        copy.publish_to(&published, Existing::Keep, Timestamp(0)).unwrap();
        prop_assert_eq!(copy.publish(Timestamp(1)).unwrap(), PublishOutcome::Unchanged);
        let whole = folder.path().join("whole.journey");
        create(&whole, &written.document, &written.log, Existing::Keep).unwrap();
        for path in [published, whole] {
            let contents = read(&path).unwrap();
            prop_assert_eq!(&contents.document.to_json(), &json);
            prop_assert_eq!(&contents.log, &written.log);
        }
    }
}

#[test]
fn an_entry_that_does_not_fit_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let copies = WorkingCopies::in_folder(folder.path().join("app"));
    let mut written = Written::new();
    let mut copy = copies
        .create(Uuid::from_u128(1), &written.document, &written.log)
        .unwrap();
    let first = written.rename("First");
    let second = written.rename("Second");
    // Skipping an entry breaks the chain, and its registers are not as the next one expects.
    assert!(copy.append(&second).is_err());
    assert_eq!(copy.contents().unwrap().log.len(), 1);
    copy.append(&first).unwrap();
    copy.append(&second).unwrap();
    // Twice is once too often.
    assert!(copy.append(&second).is_err());
    let contents = copy.contents().unwrap();
    assert_eq!(contents.document.to_json(), written.document.to_json());
    assert_eq!(contents.log, written.log);
}
