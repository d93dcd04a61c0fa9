//! Files that are no journey, or cannot be used. Each gets an answer that says what it is and what
//! to do; nothing is changed, and what was open stays open.

use std::fs::{self, File};
use std::io::Write;

use journey_session::wire::{FailureCode, SavedState, TemplateName};
use journey_session::{Event, Failure, Reply, Request};
use serde_json::json;
use tempfile::TempDir;
use throughline_tests::window::{Desk, Window};

async fn opened(folder: &TempDir) -> (Desk, Window) {
    let files = folder.path().join("files");
    fs::create_dir_all(&files).expect("a folder can be made");
    let desk = Desk::start(&folder.path().join("data"), &files);
    let window = desk.window("main");
    window
        .open(Request::New {
            template: TemplateName::Lifecycle,
        })
        .await;
    (desk, window)
}

/// Writes the open document to a file of this name and goes on in another.
async fn journey_named(desk: &Desk, window: &Window, name: &str) -> Vec<u8> {
    for name in [name, "elsewhere.journey"] {
        desk.choose(name);
        let reply = window.ask(Request::SaveAs).await;
        assert!(matches!(reply, Reply::Saved(_)), "{reply:?}");
    }
    fs::read(desk.file(name)).expect("it was written")
}

/// Opens a file that cannot be opened, in the dialog and by handing it over.
async fn fails(desk: &Desk, window: &mut Window, name: &str) -> Failure {
    let before = window.now().await;
    desk.choose(name);
    let failure = window.fail(Request::Open).await;
    desk.app.open_file("main", &desk.file(name)).await;
    let handed_over = window
        .hear(|event| match event {
            Event::Failed(failure) => Some(failure),
            _ => None,
        })
        .await;
    assert_eq!(handed_over, failure);
    assert!(failure.message.contains(name), "{failure:?}");
    assert!(!failure.hint.is_empty(), "{failure:?}");
    assert_eq!(window.now().await.records, before.records);
    failure
}

#[tokio::test]
async fn what_is_no_journey_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mut window) = opened(&folder).await;
    fs::create_dir(desk.file("folder.journey")).expect("a folder");
    fs::write(desk.file("empty.journey"), "").expect("a file");
    fs::write(desk.file("letter.journey"), "Dear customer,\n").expect("a file");
    fs::write(desk.file("archive.journey"), b"PK\x03\x04rest").expect("a file");
    fs::write(desk.file("noise.journey"), vec![0_u8; 65_536]).expect("a file");

    let said = |failure: Failure| failure.message;
    assert!(said(fails(&desk, &mut window, "folder.journey").await).contains("folder"));
    assert!(said(fails(&desk, &mut window, "empty.journey").await).contains("empty"));
    assert!(said(fails(&desk, &mut window, "letter.journey").await).contains("text"));
    assert!(said(fails(&desk, &mut window, "archive.journey").await).contains("zip"));
    fails(&desk, &mut window, "noise.journey").await;
    let missing = fails(&desk, &mut window, "missing.journey").await;
    assert_eq!(missing.code, FailureCode::FileMissing);
}

#[tokio::test]
async fn a_file_of_another_program_is_not_taken_for_a_journey() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mut window) = opened(&folder).await;
    let mut bytes = journey_named(&desk, &window, "other.journey").await;
    // The application id of the SQLite header.
    bytes[68..72].copy_from_slice(b"ABCD");
    fs::write(desk.file("other.journey"), bytes).expect("it can be written");
    let failure = fails(&desk, &mut window, "other.journey").await;
    assert!(
        failure.message.contains("not a Throughline document"),
        "{failure:?}"
    );
}

#[tokio::test]
async fn a_truncated_file_is_told_from_a_damaged_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mut window) = opened(&folder).await;
    let bytes = journey_named(&desk, &window, "half.journey").await;
    fs::write(desk.file("half.journey"), &bytes[..bytes.len() / 2]).expect("it can be written");
    let failure = fails(&desk, &mut window, "half.journey").await;
    assert!(failure.message.contains("incomplete"), "{failure:?}");
    assert_eq!(
        fs::read(desk.file("half.journey"))
            .expect("it is left")
            .len(),
        bytes.len() / 2
    );

    let mut torn = bytes.clone();
    let middle = torn.len() / 2;
    torn[middle..middle + 512].fill(0xa5);
    fs::write(desk.file("torn.journey"), &torn).expect("it can be written");
    let failure = fails(&desk, &mut window, "torn.journey").await;
    assert!(
        failure.message.contains("damaged") || failure.message.contains("sound"),
        "{failure:?}"
    );
}

#[tokio::test]
async fn a_newer_file_names_its_format_and_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mut window) = opened(&folder).await;
    let mut bytes = journey_named(&desk, &window, "newer.journey").await;
    // The user version of the SQLite header.
    bytes[60..64].copy_from_slice(&4_711_u32.to_be_bytes());
    fs::write(desk.file("newer.journey"), &bytes).expect("it can be written");
    let failure = fails(&desk, &mut window, "newer.journey").await;
    assert!(failure.message.contains("4711"), "{failure:?}");
    assert!(failure.hint.contains("Update"), "{failure:?}");
    assert_eq!(
        fs::read(desk.file("newer.journey")).expect("it is left"),
        bytes
    );
}

#[tokio::test]
async fn a_file_of_5_gb_is_refused_without_being_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mut window) = opened(&folder).await;
    let journey = journey_named(&desk, &window, "small.journey").await;
    let mut file = File::create(desk.file("huge.journey")).expect("a file");
    file.write_all(&journey).expect("it can be written");
    // Sparse: it takes no room on the disk.
    file.set_len(5_000_000_000).expect("a sparse file");
    let began = std::time::Instant::now();
    let failure = fails(&desk, &mut window, "huge.journey").await;
    assert!(failure.message.contains("5000 MB"), "{failure:?}");
    assert!(began.elapsed().as_secs() < 2);
}

#[cfg(unix)]
#[tokio::test]
async fn what_leads_elsewhere_is_opened_where_it_leads_or_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mut window) = opened(&folder).await;
    std::os::unix::fs::symlink("/dev/zero", desk.file("device.journey")).expect("a link");
    let failure = fails(&desk, &mut window, "device.journey").await;
    assert!(
        failure.message.contains("not an ordinary file"),
        "{failure:?}"
    );
    std::os::unix::fs::symlink("loop.journey", desk.file("loop.journey")).expect("a link");
    fails(&desk, &mut window, "loop.journey").await;
}

#[cfg(unix)]
#[tokio::test]
async fn in_a_folder_that_cannot_be_written_edits_are_kept_and_go_elsewhere() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().expect("a folder");
    let (desk, window) = opened(&folder).await;
    let locked = desk.file("locked");
    fs::create_dir(&locked).expect("a folder");
    journey_named(&desk, &window, "locked/map.journey").await;
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).expect("permissions");
    if fs::write(locked.join("probe"), "").is_ok() {
        // The superuser writes everywhere, so there is nothing to see here for this user.
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).expect("permissions");
        eprintln!("Left out: this user may write in every folder.");
        return;
    }
    desk.choose("locked/map.journey");
    let snapshot = window.open(Request::Open).await;
    let heading = json!({ "do": "edit_heading", "edit": { "field": "title", "value": "Kept" } });
    let patch = window.apply(heading).await;
    assert_eq!(patch.history.undo.as_deref(), Some("Rename document"));
    let reply = window.ask(Request::Save).await;
    let Reply::Saved(file) = &reply else {
        panic!("saving is answered, not with {reply:?}");
    };
    let SavedState::Failed { failure } = &file.saved else {
        panic!("it could not be written, yet it is {:?}", file.saved);
    };
    assert_eq!(failure.code, FailureCode::ReadOnly);
    assert!(failure.hint.contains("Save as"), "{failure:?}");
    desk.choose("mine.journey");
    let reply = window.ask(Request::SaveAs).await;
    assert!(matches!(reply, Reply::Saved(_)), "{reply:?}");
    let contents = journey_file::read(&desk.file("mine.journey")).expect("it can be read");
    assert_eq!(
        contents
            .document
            .records()
            .heading()
            .map(|h| h.title.as_str()),
        Some("Kept")
    );
    assert_ne!(snapshot.records, window.now().await.records);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).expect("permissions");
}
