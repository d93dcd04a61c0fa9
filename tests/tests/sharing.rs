//! Two programs at one file, and a file that changes behind the app's back. Nobody's edits are
//! ever overwritten silently.

use std::fs;
use std::path::Path;

use journey_session::wire::{SavedState, Snapshot, TemplateName};
use journey_session::{Event, Reply, Request};
use serde_json::{Value, json};
use throughline_tests::window::{Desk, Window};

fn desk(folder: &Path, data: &str) -> Desk {
    let files = folder.join("files");
    fs::create_dir_all(&files).expect("a folder can be made");
    Desk::start(&folder.join(data), &files)
}

fn title(text: &str) -> Value {
    json!({ "do": "edit_heading", "edit": { "field": "title", "value": text } })
}

async fn saved_as(desk: &Desk, window: &Window, name: &str) {
    window
        .open(Request::New {
            template: TemplateName::Lifecycle,
        })
        .await;
    desk.choose(name);
    let reply = window.ask(Request::Save).await;
    assert!(matches!(reply, Reply::Saved(_)), "{reply:?}");
}

async fn opens(desk: &Desk, window: &Window, name: &str) -> Snapshot {
    desk.choose(name);
    window.open(Request::Open).await
}

fn title_in(path: &Path) -> String {
    let contents = journey_file::read(path).expect("it can be read");
    let heading = contents.document.records().heading();
    heading
        .map(|heading| heading.title.clone())
        .unwrap_or_default()
}

/// The second at a file can read it, is told who has it since when, and can go on elsewhere.
async fn reads_only(second: &Desk, window: &Window) {
    let snapshot = opens(second, window, "map.journey").await;
    let why = snapshot.file.read_only.expect("it is read only");
    assert!(why.contains(" on ") && why.contains(" since "), "{why}");
    let reply = window
        .say(json!({ "ask": "apply", "operation": title("Mine"), "joins": null }))
        .await;
    let Reply::Refused(refusal) = reply else {
        panic!("an edit is refused, not answered with {reply:?}");
    };
    assert_eq!(refusal.reason, why);

    second.choose("copy.journey");
    let reply = window.ask(Request::SaveAs).await;
    let Reply::Saved(file) = reply else {
        panic!("a copy is saved, not answered with {reply:?}");
    };
    assert_eq!(file.read_only, None);
    window.apply(title("Mine")).await;
    window.ask(Request::Save).await;
    assert_eq!(title_in(&second.file("copy.journey")), "Mine");
    assert_eq!(title_in(&second.file("map.journey")), "Untitled journey");
}

#[tokio::test]
async fn the_second_program_at_a_file_reads_only_and_is_told_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = desk(folder.path(), "first");
    let window = first.window("main");
    saved_as(&first, &window, "map.journey").await;
    let second = desk(folder.path(), "second");
    reads_only(&second, &second.window("main")).await;

    // The one who has it is not disturbed, and once they are gone the next may edit.
    window.apply(title("Theirs")).await;
    window.ask(Request::Close).await;
    let snapshot = opens(&second, &second.window("other"), "map.journey").await;
    assert_eq!(snapshot.file.read_only, None);
    assert_eq!(title_in(&first.file("map.journey")), "Theirs");
}

#[tokio::test]
async fn a_second_window_of_the_same_program_is_led_to_the_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(folder.path(), "data");
    let window = desk.window("main");
    saved_as(&desk, &window, "map.journey").await;
    let second = desk.window("second");
    desk.choose("map.journey");
    assert_eq!(second.ask(Request::Open).await, Reply::Dismissed);
    assert_eq!(desk.script.seen().fronted, ["main"]);
    assert_eq!(second.ask(Request::Snapshot).await, Reply::Nothing);

    window.ask(Request::Close).await;
    let snapshot = opens(&desk, &second, "map.journey").await;
    assert_eq!(snapshot.file.read_only, None);
}

/// A colleague's version lands in the file, as a cloud drive would put it there.
async fn changed_outside(folder: &Path, desk: &Desk, window: &Window) {
    saved_as(desk, window, "map.journey").await;
    let elsewhere = Desk::start(&folder.join("colleague"), &folder.join("files"));
    let colleague = elsewhere.window("main");
    fs::copy(desk.file("map.journey"), desk.file("theirs.journey")).expect("a copy");
    opens(&elsewhere, &colleague, "theirs.journey").await;
    colleague.apply(title("Theirs")).await;
    elsewhere.app.shut_down().await;
    fs::rename(desk.file("theirs.journey"), desk.file("map.journey")).expect("a rename");

    window.apply(title("Mine")).await;
    let reply = window.ask(Request::Save).await;
    let Reply::Saved(file) = reply else {
        panic!("saving is answered, not with {reply:?}");
    };
    assert_eq!(file.saved, SavedState::ChangedOutside);
    assert_eq!(title_in(&desk.file("map.journey")), "Theirs");
}

#[tokio::test]
async fn when_the_file_was_changed_outside_mine_can_go_to_a_file_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(folder.path(), "data");
    let window = desk.window("main");
    changed_outside(folder.path(), &desk, &window).await;
    desk.choose("mine.journey");
    let reply = window.ask(Request::Settle { take_theirs: false }).await;
    assert!(matches!(reply, Reply::Saved(_)), "{reply:?}");
    assert_eq!(title_in(&desk.file("mine.journey")), "Mine");
    assert_eq!(title_in(&desk.file("map.journey")), "Theirs");
    window.apply(title("Mine still")).await;
    window.ask(Request::Close).await;
    assert_eq!(title_in(&desk.file("mine.journey")), "Mine still");
}

#[tokio::test]
async fn when_the_file_was_changed_outside_theirs_can_be_taken_and_mine_is_not_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(folder.path(), "data");
    let window = desk.window("main");
    changed_outside(folder.path(), &desk, &window).await;
    window.open(Request::Settle { take_theirs: true }).await;
    assert_eq!(title_in(&desk.file("map.journey")), "Theirs");
    let now = window.now().await;
    assert!(
        matches!(now.file.saved, SavedState::Saved { .. }),
        "{:?}",
        now.file
    );
    let title = now.records.iter().find_map(|record| match record {
        journey::Record::Heading(heading) => Some(heading.title.as_str()),
        _ => None,
    });
    assert_eq!(title, Some("Theirs"));

    window.ask(Request::Close).await;
    let Reply::Welcome(welcome) = window.ask(Request::Welcome).await else {
        panic!("the start screen is shown");
    };
    let titles: Vec<&str> = welcome.recovered.iter().map(|r| r.title.as_str()).collect();
    assert_eq!(titles, ["Mine"]);
    let mine = window
        .open(Request::Recover {
            id: welcome.recovered[0].id.clone(),
        })
        .await;
    assert_eq!(mine.history.undo.as_deref(), Some("Rename document"));
}

#[tokio::test]
async fn a_file_that_was_deleted_meanwhile_is_written_again_or_asked_about() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(folder.path(), "data");
    let mut window = desk.window("main");
    saved_as(&desk, &window, "map.journey").await;
    fs::remove_file(desk.file("map.journey")).expect("it was there");
    window.apply(title("Still here")).await;
    let saved = window
        .hear(|event| match event {
            Event::File(file) => Some(file.saved),
            _ => None,
        })
        .await;
    match saved {
        SavedState::Saved { .. } => assert_eq!(title_in(&desk.file("map.journey")), "Still here"),
        SavedState::ChangedOutside => {
            desk.choose("again.journey");
            window.ask(Request::Settle { take_theirs: false }).await;
            assert_eq!(title_in(&desk.file("again.journey")), "Still here");
        }
        other => panic!("it is written or asked about, not {other:?}"),
    }
}
