//! Publishing: the user's file is replaced whole, and never what somebody else put there.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::Written;
use journey::model::Timestamp;
use journey_file::{Existing, FileError, PublishOutcome, WorkingCopies, WorkingCopy, create, read};
use tempfile::TempDir;
use uuid::Uuid;

const NOW: Timestamp = Timestamp(1_800_000_000_000);

/// A document of the user, opened.
struct Desk {
    folder: TempDir,
    path: PathBuf,
    copies: WorkingCopies,
    written: Written,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap().join("map.journey");
        let written = Written::new();
        create(&path, &written.document, &written.log, Existing::Keep).unwrap();
        Self {
            copies: WorkingCopies::in_folder(folder.path().join("app")),
            folder,
            path,
            written,
        }
    }

    fn open(&self) -> WorkingCopy {
        self.copies.open(Uuid::from_u128(1), &self.path).unwrap().0
    }

    fn edit(&mut self, copy: &mut WorkingCopy, name: &str) {
        copy.append(&self.written.rename(name)).unwrap();
    }

    /// Nothing but these is beside the document.
    fn assert_only(&self, names: &[&str]) {
        let mut found: Vec<_> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "app")
            .collect();
        found.sort();
        assert_eq!(found, names);
    }
}

fn json(path: &Path) -> String {
    read(path).unwrap().document.to_json()
}

#[test]
fn edits_reach_the_file_when_published() {
    let mut desk = Desk::new();
    let before = json(&desk.path);
    let mut copy = desk.open();
    assert!(!copy.has_unpublished());
    assert_eq!(copy.path(), Some(&*desk.path));
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Unchanged);
    desk.edit(&mut copy, "Self-service");
    assert!(copy.has_unpublished());
    assert_eq!(json(&desk.path), before);
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Published);
    assert!(!copy.has_unpublished());
    assert_eq!(json(&desk.path), desk.written.document.to_json());
    copy.discard().unwrap();
    desk.assert_only(&["map.journey"]);
    assert!(desk.copies.recoverable().unwrap().is_empty());
}

#[test]
fn a_file_changed_meanwhile_is_left_alone() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "Mine");
    assert!(!copy.target_changed().unwrap());

    let mut theirs = Written::new();
    theirs.rename("Theirs");
    create(&desk.path, &theirs.document, &theirs.log, Existing::Replace).unwrap();
    assert!(copy.target_changed().unwrap());
    for _ in 0..2 {
        let outcome = copy.publish(NOW).unwrap();
        assert!(
            matches!(outcome, PublishOutcome::TargetChanged { found: Some(_) }),
            "{outcome:?}"
        );
        assert_eq!(json(&desk.path), theirs.document.to_json());
    }
    desk.assert_only(&["map.journey"]);

    // Both can be kept, and after that each is published to its own file.
    let mine = desk.path.with_file_name("mine.journey");
    copy.publish_to(&mine, Existing::Keep, NOW).unwrap();
    assert_eq!(json(&mine), desk.written.document.to_json());
    assert_eq!(copy.path(), Some(&*mine));
    desk.edit(&mut copy, "Mine again");
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Published);
    assert_eq!(json(&mine), desk.written.document.to_json());
    assert_eq!(json(&desk.path), theirs.document.to_json());
}

#[test]
fn replacing_what_changed_takes_a_word() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "Mine");
    fs::write(&desk.path, "theirs").unwrap();
    let path = desk.path.clone();
    let error = copy.publish_to(&path, Existing::Keep, NOW).unwrap_err();
    assert!(matches!(error, FileError::Exists { .. }), "{error:?}");
    copy.publish_to(&path, Existing::Replace, NOW).unwrap();
    assert_eq!(json(&path), desk.written.document.to_json());
    desk.edit(&mut copy, "Mine again");
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Published);
}

#[test]
fn a_file_touched_or_rewritten_the_same_is_not_changed() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "Mine");
    let bytes = fs::read(&desk.path).unwrap();
    fs::remove_file(&desk.path).unwrap();
    fs::write(&desk.path, bytes).unwrap();
    assert!(!copy.target_changed().unwrap());
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Published);
}

#[test]
fn a_file_that_vanished_does_not_come_back_unasked() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "Mine");
    fs::rename(&desk.path, desk.path.with_file_name("elsewhere.journey")).unwrap();
    assert!(copy.target_changed().unwrap());
    assert_eq!(
        copy.publish(NOW).unwrap(),
        PublishOutcome::TargetChanged { found: None }
    );
    desk.assert_only(&["elsewhere.journey"]);
    let path = desk.path.clone();
    copy.publish_to(&path, Existing::Keep, NOW).unwrap();
    assert_eq!(json(&path), desk.written.document.to_json());
}

#[test]
fn a_read_only_file_is_said_to_be_so() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "Mine");
    let before = fs::read(&desk.path).unwrap();
    let mut permissions = fs::metadata(&desk.path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&desk.path, permissions).unwrap();
    let error = copy.publish(NOW).unwrap_err();
    assert!(matches!(error, FileError::ReadOnly { .. }), "{error:?}");
    assert_eq!(fs::read(&desk.path).unwrap(), before);
    // The edit is still there, and can go elsewhere.
    assert!(copy.has_unpublished());
    let other = desk.path.with_file_name("other.journey");
    copy.publish_to(&other, Existing::Keep, NOW).unwrap();
    assert_eq!(json(&other), desk.written.document.to_json());
    desk.assert_only(&[".other.journey.lock", "map.journey", "other.journey"]);
}

#[test]
fn a_folder_in_the_way_or_missing() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "Mine");
    let folder = desk.folder.path().to_owned();
    let error = copy
        .publish_to(&folder, Existing::Replace, NOW)
        .unwrap_err();
    assert!(matches!(error, FileError::IsDirectory { .. }), "{error:?}");
    let missing = folder.join("missing/map.journey");
    let error = copy
        .publish_to(&missing, Existing::Replace, NOW)
        .unwrap_err();
    assert!(matches!(error, FileError::NoFolder { .. }), "{error:?}");
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Published);
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_links_stay_links() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = Desk::new();
    fs::set_permissions(&desk.path, fs::Permissions::from_mode(0o640)).unwrap();
    let link = desk.path.with_file_name("link.journey");
    std::os::unix::fs::symlink(&desk.path, &link).unwrap();
    let (mut copy, _) = desk.copies.open(Uuid::from_u128(1), &link).unwrap();
    assert_eq!(copy.path(), Some(&*desk.path));
    desk.edit(&mut copy, "Mine");
    copy.publish(NOW).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(json(&link), desk.written.document.to_json());
    let mode = fs::metadata(&desk.path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn a_copy_leaves_the_document_where_it_is() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "Mine");
    let other = desk.path.with_file_name("other.journey");
    copy.save_copy(&other, Existing::Keep).unwrap();
    assert_eq!(json(&other), desk.written.document.to_json());
    assert!(copy.has_unpublished());
    assert_eq!(copy.path(), Some(&*desk.path));
    let error = copy.save_copy(&other, Existing::Keep).unwrap_err();
    assert!(matches!(error, FileError::Exists { .. }), "{error:?}");
    copy.save_copy(&other, Existing::Replace).unwrap();
}

#[test]
fn creating_does_not_overwrite() {
    let desk = Desk::new();
    let before = fs::read(&desk.path).unwrap();
    let other = Written::new();
    let error = create(&desk.path, &other.document, &other.log, Existing::Keep).unwrap_err();
    assert!(matches!(error, FileError::Exists { .. }), "{error:?}");
    assert_eq!(fs::read(&desk.path).unwrap(), before);
    desk.assert_only(&["map.journey"]);
}

#[test]
fn published_versions_are_kept() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    let mut states = Vec::new();
    for minute in 0..5 {
        desk.edit(&mut copy, &format!("At {minute}"));
        copy.publish(Timestamp(NOW.0 + minute * 60_000)).unwrap();
        states.push(desk.written.document.to_json());
    }
    let versions = copy.versions().list();
    let kept: Vec<String> = versions.iter().map(|version| json(&version.path)).collect();
    states.reverse();
    assert_eq!(kept, states);
    assert_eq!(versions[0].at, Timestamp(NOW.0 + 4 * 60_000));
    // They outlive the working copy, found by the document's own id.
    let document = desk.written.document.records().heading().unwrap().id;
    copy.discard().unwrap();
    assert_eq!(desk.copies.versions(document).list(), versions);
}

#[test]
fn what_a_crash_left_comes_back() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "First");
    copy.publish(NOW).unwrap();
    desk.edit(&mut copy, "Second");
    // While it is open, nobody else may have it.
    assert!(desk.copies.recoverable().unwrap().is_empty());
    let error = desk.copies.recover(copy.id()).unwrap_err();
    assert!(matches!(error, FileError::InUse { .. }), "{error:?}");
    drop(copy);

    let left = desk.copies.recoverable().unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].path.as_deref(), Some(&*desk.path));
    assert_eq!(left[0].title, "Test");
    assert_eq!(
        left[0].edited,
        Some(desk.written.log.last().unwrap().stamp.wall)
    );
    let (mut copy, contents) = desk.copies.recover(left[0].id).unwrap();
    assert_eq!(contents.document.to_json(), desk.written.document.to_json());
    assert_eq!(contents.log, desk.written.log);
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Published);
    assert_eq!(json(&desk.path), desk.written.document.to_json());
}

#[test]
fn a_crash_between_rename_and_note_is_understood() {
    let mut desk = Desk::new();
    let mut copy = desk.open();
    desk.edit(&mut copy, "First");
    let folder = desk
        .folder
        .path()
        .join("app/copies")
        .join(copy.id().to_string());
    let before: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("origin.json")).unwrap()).unwrap();
    copy.publish(NOW).unwrap();
    let after: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("origin.json")).unwrap()).unwrap();
    desk.edit(&mut copy, "Second");
    let id = copy.id();
    drop(copy);
    // As it stood when the new file was in place and nobody had noted it yet.
    let mut torn = before;
    torn["publishing"] = serde_json::json!([after["published"], after["seen"]]);
    fs::write(folder.join("origin.json"), torn.to_string()).unwrap();

    let (mut copy, _) = desk.copies.recover(id).unwrap();
    assert!(!copy.target_changed().unwrap());
    assert!(copy.has_unpublished());
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Published);
    assert_eq!(json(&desk.path), desk.written.document.to_json());
}

#[test]
fn a_working_copy_never_finished_is_cleared_away() {
    let desk = Desk::new();
    let folder = desk
        .folder
        .path()
        .join("app/copies")
        .join(Uuid::from_u128(9).to_string());
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("document.journey"), "half").unwrap();
    assert!(desk.copies.recoverable().unwrap().is_empty());
    assert!(!folder.exists());
}

#[test]
fn an_unsaved_document_comes_back_too() {
    let mut desk = Desk::new();
    let mut copy = desk
        .copies
        .create(
            Uuid::from_u128(2),
            &desk.written.document,
            &desk.written.log,
        )
        .unwrap();
    desk.edit(&mut copy, "Unsaved");
    assert_eq!(copy.publish(NOW).unwrap(), PublishOutcome::Untitled);
    drop(copy);
    let left = desk.copies.recoverable().unwrap();
    assert_eq!(left[0].path, None);
    desk.copies.discard(left[0].id).unwrap();
    assert!(desk.copies.recoverable().unwrap().is_empty());
}
