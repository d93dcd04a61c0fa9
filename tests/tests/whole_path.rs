//! The main job from start to finish: map a journey, see where its promise breaks, save it, take
//! it up again, print it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use journey::gaps::{GapReport, Rule};
use journey::model::{Act, LaneKind, Stage};
use journey::{JourneyId, Record};
use journey_session::wire::{PaperName, Progress, SavedState, Snapshot, TemplateName};
use journey_session::{Event, Reply, Request};
use serde_json::{Value, json};
use tempfile::TempDir;
use throughline_tests::script::Dialog;
use throughline_tests::window::{Desk, Window};
use uuid::Uuid;

fn desk(folder: &TempDir) -> Desk {
    let files = folder.path().join("files");
    std::fs::create_dir_all(&files).expect("a folder can be made");
    Desk::start(&folder.path().join("data"), &files)
}

fn id() -> Value {
    json!(Uuid::new_v4())
}

fn stage<'a>(snapshot: &'a Snapshot, name: &str) -> &'a Stage {
    snapshot
        .records
        .iter()
        .find_map(|record| match record {
            Record::Stage(stage) if stage.name == name => Some(stage),
            _ => None,
        })
        .expect("there is a stage of that name")
}

fn journey(snapshot: &Snapshot) -> JourneyId {
    snapshot.journeys[0].board.journey
}

fn gaps(snapshot: &Snapshot) -> &[GapReport] {
    &snapshot.journeys[0].gaps
}

/// The gaps of a rule at a place, told as "rule at place".
fn told(gaps: &[GapReport]) -> BTreeSet<String> {
    gaps.iter()
        .map(|gap| {
            format!(
                "{} at {}",
                serde_json::to_value(gap.rule).unwrap_or_default(),
                gap.place
            )
        })
        .collect()
}

async fn lifecycle(window: &Window) -> Snapshot {
    window
        .open(Request::New {
            template: TemplateName::Lifecycle,
        })
        .await
}

#[tokio::test]
async fn each_window_is_told_in_the_language_it_speaks() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(&folder);
    let (english, german) = (desk.window("main"), desk.window("other"));
    let example = || Request::OpenExample {
        id: "b2b-subscription".to_owned(),
    };
    let (one, other) = (english.open(example()).await, german.open(example()).await);
    assert_eq!(one.journeys[0].headline, other.journeys[0].headline);

    // Documents that are open already are told anew.
    let speak = |language: &str| Request::Speak {
        language: language.to_owned(),
    };
    assert_eq!(german.ask(speak("de-AT")).await, Reply::Nothing);
    let (one, other) = (english.now().await, german.now().await);
    assert_eq!(one.journeys[0].board.rows[1].name, "Moments");
    assert_eq!(other.journeys[0].board.rows[1].name, "Momente");
    assert!(
        other.journeys[0].headline.starts_with("Von "),
        "{}",
        other.journeys[0].headline
    );
    assert_ne!(one.rules[0].title, other.rules[0].title);
    for (english, german) in gaps(&one).iter().zip(gaps(&other)) {
        assert_eq!(
            (&english.rule, english.severity),
            (&german.rule, german.severity)
        );
        assert_ne!(english.title, german.title);
        assert_ne!(english.weight, german.weight);
    }

    // So is what is done from then on, and what undo would take back.
    let stage = other.journeys[0].board.columns[0].stage;
    german
        .apply(json!({ "do": "edit_stage", "id": stage, "edit": { "field": "name", "value": "Anfang" } }))
        .await;
    let renamed = german.now().await;
    assert_eq!(renamed.history.undo.as_deref(), Some("Station umbenennen"));
    let Reply::Changed(patch) = german.ask(Request::Undo).await else {
        panic!("it can be taken back");
    };
    assert_eq!(patch.label, "Rückgängig: Station umbenennen");

    // A new document is named in it, and a language that is not known is English.
    let fresh = lifecycle(&german).await;
    assert_eq!(fresh.journeys[0].board.columns[0].name, "Entdeckung");
    german.ask(speak("xx")).await;
    assert_eq!(german.now().await.rules[0], one.rules[0]);
}

/// Everything but what counts up or tells the time.
fn lasting(snapshot: &Snapshot) -> Value {
    json!({
        "records": snapshot.records,
        "journeys": snapshot.journeys,
        "history": snapshot.history,
    })
}

#[tokio::test]
async fn a_promise_is_followed_from_the_template_to_the_gap_that_it_leaves() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(&folder);
    let window = desk.window("main");
    let fresh = lifecycle(&window).await;
    let purchase = stage(&fresh, "Purchase").id;
    let onboarding = stage(&fresh, "Onboarding").id;
    let activation = stage(&fresh, "Activation").id;

    let (comm, promise, moment) = (id(), id(), id());
    window
        .apply(
            json!({ "do": "add_comm", "id": comm, "stage": purchase, "before": null,
            "channel": "sales_meeting", "words": "You will be live in one day." }),
        )
        .await;
    window
        .apply(
            json!({ "do": "add_promise", "id": promise, "stage": purchase, "before": null,
            "wording": "Live in one day", "maker": comm }),
        )
        .await;
    let now = window.now().await;
    let unlinked: Vec<&GapReport> = gaps(&now)
        .iter()
        .filter(|gap| gap.rule == Rule::PromiseUnlinked)
        .collect();
    assert_eq!(unlinked.len(), 1, "{:?}", told(gaps(&now)));
    assert!(
        unlinked[0].title.contains("Live in one day"),
        "{unlinked:?}"
    );

    window
        .apply(json!({ "do": "edit_promise", "id": promise,
            "edit": { "field": "measure", "value": { "comparison": "at_most", "target": { "amount": 1.0, "unit": "day" } } } }))
        .await;
    window
        .apply(
            json!({ "do": "add_moment", "id": moment, "stage": activation, "before": null,
            "text": "The first report appears", "feeling": -2 }),
        )
        .await;
    let keeping = id();
    window
        .apply(json!({ "do": "add_keeping", "id": keeping, "promise": promise, "moment": moment, "verdict": "unknown" }))
        .await;
    window
        .apply(json!({ "do": "edit_keeping", "id": keeping,
            "edit": { "field": "measured", "value": { "amount": 9.0, "unit": "days" } } }))
        .await;
    window
        .apply(json!({ "do": "edit_promise", "id": promise, "edit": { "field": "due", "value": onboarding } }))
        .await;

    let now = window.now().await;
    let rules: Vec<Rule> = gaps(&now)
        .iter()
        .filter(|gap| gap.promise.is_some())
        .map(|gap| gap.rule)
        .collect();
    assert!(!rules.contains(&Rule::PromiseUnlinked), "{rules:?}");
    assert!(rules.contains(&Rule::PromiseLate), "{rules:?}");
    assert!(rules.contains(&Rule::PromiseShort), "{rules:?}");
    let short = gaps(&now)
        .iter()
        .find(|gap| gap.rule == Rule::PromiseShort)
        .expect("it falls short");
    assert!(short.explanation.contains('9'), "{}", short.explanation);
}

#[tokio::test]
async fn patches_lead_to_the_same_window_as_a_fresh_look() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(&folder);
    let window = desk.window("main");
    let fresh = lifecycle(&window).await;
    let patch = window
        .apply(
            json!({ "do": "add_moment", "id": id(), "stage": stage(&fresh, "Onboarding").id,
            "before": null, "text": "Waits for a call", "feeling": -1 }),
        )
        .await;
    let now = window.now().await;
    assert_eq!(patch.revision, now.revision);
    assert_eq!(patch.history, now.history);
    let changed = &patch.journeys[0];
    let keys: Vec<&str> = gaps(&now).iter().map(|gap| gap.key.as_str()).collect();
    assert_eq!(
        changed
            .gap_order
            .as_deref()
            .map(|order| order.iter().map(String::as_str).collect()),
        Some(keys)
    );
    for cell in &changed.cells {
        assert!(now.journeys[0].board.cells.contains(cell));
    }
    let new: BTreeSet<String> = told(gaps(&now))
        .difference(&told(gaps(&fresh)))
        .cloned()
        .collect();
    assert_eq!(
        new,
        BTreeSet::from(["\"moment-unowned\" at Onboarding".to_owned()])
    );
}

#[tokio::test]
async fn a_document_is_edited_saved_reopened_and_undone_to_its_beginning() {
    let folder = tempfile::tempdir().expect("a folder");
    let before;
    let after;
    {
        let desk = desk(&folder);
        let window = desk.window("main");
        let fresh = lifecycle(&window).await;
        assert_eq!(fresh.file.saved, SavedState::Untitled);
        before = fresh.records.clone();
        window
            .apply(
                json!({ "do": "edit_heading", "edit": { "field": "title", "value": "Northwind" } }),
            )
            .await;
        window
            .apply(json!({ "do": "delete_stage", "id": stage(&fresh, "Expansion").id }))
            .await;
        window
            .apply(json!({ "do": "add_owner", "id": id(), "name": "Sales", "function": "sales" }))
            .await;
        assert_eq!(window.step(Request::Undo).await.label, "Undo: Add owner");
        assert_eq!(window.step(Request::Redo).await.label, "Redo: Add owner");

        desk.choose("northwind.journey");
        let Reply::Saved(file) = window.ask(Request::Save).await else {
            panic!("it is saved");
        };
        assert_eq!(file.name.as_deref(), Some("northwind.journey"));
        assert!(matches!(file.saved, SavedState::Saved { .. }));
        let dialogs = desk.script.seen().dialogs;
        assert_eq!(
            dialogs,
            [Dialog::Save {
                window: "main".to_owned(),
                extension: "journey",
                suggested: "Northwind.journey".into(),
            }]
        );
        after = lasting(&window.now().await);
        desk.app.shut_down().await;
    }

    let desk = desk(&folder);
    let window = desk.window("main");
    let Reply::Welcome(welcome) = window.ask(Request::Welcome).await else {
        panic!("the start screen is shown");
    };
    assert!(welcome.recovered.is_empty(), "{:?}", welcome.recovered);
    assert_eq!(welcome.recent.len(), 1);
    assert_eq!(welcome.recent[0].title, "Northwind");
    assert!(!welcome.recent[0].missing);
    let sketch = welcome.recent[0].sketch.as_ref().expect("it has a picture");
    assert_eq!(sketch.columns.len(), 8);
    assert_eq!(sketch.columns[0].act, Some(Act::Choose));
    let reopened = window
        .open(Request::OpenRecent {
            id: welcome.recent[0].id.clone(),
        })
        .await;
    assert_eq!(lasting(&reopened), after);
    assert_eq!(reopened.notice, None);

    let mut undone = 0;
    while let Reply::Changed(_) = window.ask(Request::Undo).await {
        undone += 1;
    }
    assert_eq!(undone, 3);
    let back = window.now().await;
    assert_eq!(back.records, before);
    assert_eq!(back.history.undo, None);
    for _ in 0..undone {
        window.step(Request::Redo).await;
    }
    let again = window.now().await;
    assert_eq!(json!(again.records), after["records"]);
}

#[tokio::test]
async fn edits_reach_the_file_by_themselves_soon_after_they_pause() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(&folder);
    let mut window = desk.window("main");
    let fresh = lifecycle(&window).await;
    desk.choose("map.journey");
    window.ask(Request::SaveAs).await;
    let patch = window
        .apply(
            json!({ "do": "edit_stage", "id": stage(&fresh, "Purchase").id,
            "edit": { "field": "name", "value": "Signing" } }),
        )
        .await;
    assert_eq!(patch.file.saved, SavedState::Pending);
    window
        .hear(|event| match event {
            Event::File(file) => matches!(file.saved, SavedState::Saved { .. }).then_some(()),
            _ => None,
        })
        .await;
    let contents = journey_file::read(&desk.file("map.journey")).expect("it can be read");
    let names: Vec<String> = contents
        .document
        .records()
        .stages
        .values()
        .map(|stage| stage.name.clone())
        .collect();
    assert!(names.contains(&"Signing".to_owned()), "{names:?}");
}

#[tokio::test]
async fn the_poster_of_an_example_holds_its_words_and_its_gaps() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(&folder);
    let mut window = desk.window("main");
    let Reply::Welcome(welcome) = window.ask(Request::Welcome).await else {
        panic!("the start screen is shown");
    };
    assert!(welcome.examples.len() >= 2);
    for example in welcome.examples {
        let snapshot = window
            .open(Request::OpenExample {
                id: example.id.clone(),
            })
            .await;
        assert!(
            gaps(&snapshot).len() >= 4,
            "{} has a telling set of gaps",
            example.id
        );
        let name = format!("{}.pdf", example.id);
        desk.choose(&name);
        let Reply::Job { job } = window
            .ask(Request::ExportPdf {
                journey: journey(&snapshot),
                paper: PaperName::Fit,
            })
            .await
        else {
            panic!("the export begins");
        };
        let mut fractions = Vec::new();
        let end = window
            .hear(|event| match event {
                Event::Job(state) if state.job == job => match state.progress {
                    Progress::Running { fraction } => {
                        fractions.push(fraction);
                        None
                    }
                    end => Some(end),
                },
                _ => None,
            })
            .await;
        let Progress::Done { file, warnings } = end else {
            panic!("the export ends well, not with {end:?}");
        };
        assert_eq!(file, name);
        assert_eq!(warnings, Vec::<String>::new());
        assert!(
            fractions.is_sorted() && !fractions.is_empty(),
            "{fractions:?}"
        );

        let text = words(&desk.file(&name));
        for record in &snapshot.records {
            let wanted = match record {
                Record::Stage(stage) => &stage.name,
                Record::Promise(promise) => &promise.wording,
                Record::Moment(moment) => &moment.text,
                Record::Owner(owner) => &owner.name,
                _ => continue,
            };
            for word in wanted.split_whitespace() {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                assert!(text.contains(word), "“{word}” of “{wanted}” is printed");
            }
        }
        window.ask(Request::RevealExport { job }).await;
        assert_eq!(desk.script.seen().revealed.last(), Some(&desk.file(&name)));
    }
}

#[tokio::test]
async fn a_cancelled_export_leaves_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = desk(&folder);
    let mut window = desk.window("main");
    let snapshot = window
        .open(Request::OpenExample {
            id: "b2b-subscription".to_owned(),
        })
        .await;
    desk.choose("map.pdf");
    let Reply::Job { job } = window
        .ask(Request::ExportPdf {
            journey: journey(&snapshot),
            paper: PaperName::A1,
        })
        .await
    else {
        panic!("the export begins");
    };
    window.ask(Request::CancelJob { job }).await;
    let end = window
        .hear(|event| match event {
            Event::Job(state) => match state.progress {
                Progress::Running { .. } => None,
                end => Some(end),
            },
            _ => None,
        })
        .await;
    assert_eq!(end, Progress::Cancelled);
    assert!(!desk.file("map.pdf").exists());
}

/// The words of a PDF as a reader's search finds them.
fn words(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext of poppler-utils is installed");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_of_a_recent_document_is_that_of_its_board_and_stays_small() {
    let folder = TempDir::new().expect("a folder can be made");
    let desk = desk(&folder);
    let window = desk.window("main");
    let open = window
        .open(Request::OpenExample {
            id: "b2b-subscription".to_owned(),
        })
        .await;
    desk.choose("map.journey");
    window.ask(Request::Save).await;

    let board = &open.journeys[0].board;
    let sketch = picture(window.ask(Request::Close).await);
    assert_eq!(
        sketch["columns"].as_array().map(Vec::len),
        Some(board.columns.len())
    );
    assert_eq!(
        sketch["curve"].as_array().map(Vec::len),
        Some(board.curve.len())
    );
    let worst: Vec<Value> = board.columns.iter().map(|c| json!(c.gaps.worst)).collect();
    let drawn: Vec<&Value> = (sketch["columns"].as_array().into_iter().flatten())
        .map(|column| &column["worst"])
        .collect();
    assert_eq!(drawn, worst.iter().collect::<Vec<_>>());
    // A card for every moment of the first stage, in the colour of its owner.
    let moments = (board.cells.iter())
        .find(|cell| {
            cell.stage == board.columns[0].stage
                && (board.rows.iter()).any(|r| r.lane == cell.lane && r.kind == LaneKind::Moments)
        })
        .map(|cell| cell.faces.len());
    let first_rows = sketch["rows"].as_array().expect("there are rows");
    assert!(
        (first_rows.iter()).any(|row| row["cells"][0].as_array().map(Vec::len) == moments),
        "{first_rows:?}"
    );
    assert!(first_rows.iter().any(|row| row["feeling"] == true));

    let again = window
        .open(Request::OpenRecent {
            id: recent(&window).await,
        })
        .await;
    let journey = journey(&again);
    for at in 0..40 {
        window
            .apply(json!({
                "do": "add_stage", "id": id(), "journey": journey, "name": format!("Stage {at}"),
                "phase": null, "before": null, "tie": null,
            }))
            .await;
    }
    let large = picture(window.ask(Request::Close).await);
    assert_eq!(large["columns"].as_array().map(Vec::len), Some(14));
    assert!(
        large.to_string().len() < 16_000,
        "{}",
        large.to_string().len()
    );
}

/// The picture of the document on top of the list.
fn picture(reply: Reply) -> Value {
    let Reply::Welcome(welcome) = reply else {
        panic!("the start screen is shown, not {reply:?}");
    };
    json!(welcome.recent[0].sketch)
}

/// The document on top of the list.
async fn recent(window: &Window) -> String {
    let Reply::Welcome(welcome) = window.ask(Request::Welcome).await else {
        panic!("the start screen is shown");
    };
    welcome.recent[0].id.clone()
}
