//! From a new document to the user's file and back.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::Written;
use journey::Operation;
use journey::model::Timestamp;
use journey::operation::JourneyEdit;
use journey::template::Template;
use journey_file::{Existing, PublishOutcome, WorkingCopies, create, read};

fn rename(written: &Written, name: &str) -> Operation {
    Operation::EditJourney {
        id: written.document.journeys()[0],
        edit: JourneyEdit::Name(name.to_owned()),
    }
}

#[test]
fn a_document_is_created_edited_published_and_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    let mut written = Written::new(Template::Lifecycle);
    create(&path, &written.document, &written.log, Existing::Keep).unwrap();

    let copies = WorkingCopies::in_folder(folder.path().join("app"));
    let (mut copy, contents) = copies.open(written.ids.next(), &path).unwrap();
    assert_eq!(contents.document.to_json(), written.document.to_json());
    assert_eq!(contents.log, written.log);

    let operation = rename(&written, "Self-service customers");
    let entry = written.apply(&operation).unwrap();
    copy.append(&entry).unwrap();
    assert!(copy.has_unpublished());
    assert_eq!(
        copy.publish(Timestamp(1)).unwrap(),
        PublishOutcome::Published
    );
    assert_eq!(
        copy.publish(Timestamp(2)).unwrap(),
        PublishOutcome::Unchanged
    );
    let contents = read(&path).unwrap();
    assert_eq!(contents.document.to_json(), written.document.to_json());
    assert_eq!(contents.log, written.log);
    copy.discard().unwrap();
    assert!(copies.recoverable().unwrap().is_empty());
}
