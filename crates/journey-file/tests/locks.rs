//! Who has a document open, as others see it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::Written;
use journey::model::Timestamp;
use journey_file::{Existing, FileError, HEARTBEAT, Holder, WorkingCopies, WorkingCopy, create};
use tempfile::TempDir;
use uuid::Uuid;

const NOW: Timestamp = Timestamp(1_800_000_000_000);

fn later(beats: i64) -> Timestamp {
    Timestamp(NOW.0 + beats * HEARTBEAT)
}

fn document() -> (TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    let written = Written::new();
    create(&path, &written.document, &written.log, Existing::Keep).unwrap();
    let lock = folder.path().join(".map.journey.lock");
    (folder, path, lock)
}

/// A program that has opened the document, with a folder of its own in `place`.
fn open(place: &Path, id: u128, path: &Path) -> WorkingCopy {
    let copies = WorkingCopies::in_folder(place);
    copies.open(Uuid::from_u128(id), path).unwrap().0
}

/// The lock of a program on another computer.
fn foreign(renewed: Timestamp) -> Holder {
    Holder {
        user: "Ada Marsh".to_owned(),
        host: "studio".to_owned(),
        pid: 1,
        since: NOW,
        renewed,
        copy: Uuid::from_u128(99),
    }
}

fn put(lock: &Path, holder: &Holder) {
    fs::write(lock, serde_json::to_vec(holder).unwrap()).unwrap();
}

#[test]
fn a_second_window_is_told_who_has_it() {
    let (folder, path, lock) = document();
    let app = folder.path().join("app");
    let mut first = open(&app, 1, &path);
    assert_eq!(first.lock(NOW).unwrap(), None);
    let mut second = open(&app, 2, &path);
    // However long ago: the system knows that the first program is still there.
    let holder = second.lock(later(1_000)).unwrap().unwrap();
    assert_eq!(holder.copy, first.id());
    assert_eq!(holder.since, NOW);
    assert_eq!(holder.pid, std::process::id());
    assert!(!holder.user.is_empty() && !holder.host.is_empty());
    drop(second);
    assert!(lock.exists(), "a lock that is not one's own stays");
    first.discard().unwrap();
    assert!(!lock.exists());
    let mut third = open(&app, 3, &path);
    assert_eq!(third.lock(NOW).unwrap(), None);
}

#[test]
fn a_lock_left_by_a_crash_of_this_computer_is_taken_at_once() {
    let (folder, path, lock) = document();
    let app = folder.path().join("app");
    let mut crashed = open(&app, 1, &path);
    crashed.lock(NOW).unwrap();
    let left = fs::read(&lock).unwrap();
    drop(crashed);
    fs::write(&lock, left).unwrap();
    let mut next = open(&app, 2, &path);
    assert_eq!(next.lock(NOW).unwrap(), None);
    // The crashed one may also come back and go on under its own name.
    next.discard().unwrap();
}

#[test]
fn a_lock_of_another_computer_lives_by_its_heartbeat() {
    let (folder, path, lock) = document();
    let app = folder.path().join("app");
    let mut copy = open(&app, 1, &path);
    for renewed in [later(-4), NOW, later(30)] {
        put(&lock, &foreign(renewed));
        assert_eq!(copy.lock(NOW).unwrap(), Some(foreign(renewed)));
    }
    for renewed in [later(-5), Timestamp(0), later(3 * 24 * 60)] {
        put(&lock, &foreign(renewed));
        assert_eq!(copy.lock(NOW).unwrap(), None);
        let holder: Holder = serde_json::from_slice(&fs::read(&lock).unwrap()).unwrap();
        assert_eq!(holder.copy, copy.id());
        // Let go without closing the document.
        fs::remove_file(&lock).unwrap();
    }
}

#[test]
fn rubbish_is_no_lock() {
    let (folder, path, lock) = document();
    fs::write(&lock, "{").unwrap();
    let mut copy = open(&folder.path().join("app"), 1, &path);
    assert_eq!(copy.lock(NOW).unwrap(), None);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(
        left.len(),
        3,
        "the document, its lock and the app: {left:?}"
    );
}

#[test]
fn who_lost_the_lock_learns_of_it() {
    let (folder, path, lock) = document();
    let mut copy = open(&folder.path().join("app"), 1, &path);
    copy.lock(NOW).unwrap();
    assert_eq!(copy.renew_lock(later(1)).unwrap(), None);
    let holder: Holder = serde_json::from_slice(&fs::read(&lock).unwrap()).unwrap();
    assert_eq!((holder.since, holder.renewed), (NOW, later(1)));
    // This computer slept, and another one took it over.
    put(&lock, &foreign(later(100)));
    assert_eq!(
        copy.renew_lock(later(100)).unwrap(),
        Some(foreign(later(100)))
    );
    drop(copy);
    assert!(lock.exists());
}

#[test]
fn saving_under_a_name_that_somebody_has_open_is_refused() {
    let (folder, path, _) = document();
    let mut copy = open(&folder.path().join("app"), 1, &path);
    copy.lock(NOW).unwrap();
    let other = folder.path().join("other.journey");
    let other_lock = folder.path().join(".other.journey.lock");
    put(&other_lock, &foreign(NOW));
    let error = copy.publish_to(&other, Existing::Replace, NOW).unwrap_err();
    assert!(matches!(error, FileError::Held { .. }), "{error:?}");
    assert!(
        error.to_string().starts_with("Ada Marsh on studio has"),
        "{error}"
    );
    assert!(!other.exists());
    fs::remove_file(&other_lock).unwrap();
    copy.publish_to(&other, Existing::Keep, NOW).unwrap();
    assert!(other_lock.exists());
    assert!(!folder.path().join(".map.journey.lock").exists());
    // To the same place once more, without losing the lock.
    copy.publish_to(&other, Existing::Replace, NOW).unwrap();
    assert!(other_lock.exists());
}
