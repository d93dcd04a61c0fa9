//! `throughline-cli compare` from the outside: what it prints, and what it says when it cannot.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output};

use journey::gaps::Rule;
use journey::model::{JourneyState, KeepingVerdict};
use journey::operation::{JourneyEdit, StageEdit};
use journey::{Document, JourneyId, Operation, examples};
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

const TO_BE: JourneyId = JourneyId(Uuid::from_u128(0x70be));

fn example() -> Document {
    let today = jiff::Zoned::now().date();
    let name = examples::ids().next().unwrap();
    examples::document(name, today).unwrap().unwrap()
}

/// The example with a to-be in which one promise is kept and one stage has another name.
fn with_to_be() -> Document {
    let mut document = example();
    let of = document.journeys()[0];
    document
        .apply(&Operation::DuplicateJourney {
            id: TO_BE,
            of,
            name: "As it should become".to_owned(),
            state: JourneyState::ToBe,
        })
        .unwrap();
    let records = document.records().clone();
    let stage = document.graph(TO_BE).unwrap().order()[0];
    let edit = StageEdit::Name("First steps".to_owned());
    document
        .apply(&Operation::EditStage { id: stage, edit })
        .unwrap();
    let gaps = journey::gaps::analyse(
        &document,
        TO_BE,
        journey::gaps::Today(jiff::Zoned::now().date()),
    );
    let unlinked = gaps
        .iter()
        .find(|gap| gap.rule == Rule::PromiseUnlinked)
        .unwrap();
    let promise = unlinked.evidence.promise.unwrap();
    let made_in = records.promises[&promise].placement.stage;
    let moment = Uuid::from_u128(0x30e7).into();
    document
        .apply(&Operation::AddMoment {
            id: moment,
            stage: made_in,
            before: None,
            text: "It comes as it was said".to_owned(),
            feeling: None,
        })
        .unwrap();
    document
        .apply(&Operation::AddKeeping {
            id: Uuid::from_u128(0x6ee9).into(),
            promise,
            moment,
            verdict: KeepingVerdict::Kept,
        })
        .unwrap();
    document
}

fn run(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_throughline-cli"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn written(document: &Document) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("map.json"), document.to_json()).unwrap();
    let imported = run(
        &["import", "map.json", "--to", "map.journey"],
        folder.path(),
    );
    assert!(imported.status.success(), "{imported:?}");
    folder
}

fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_as_is_is_held_against_its_to_be_unless_others_are_named() {
    let document = with_to_be();
    let folder = written(&document);
    let text = said(&run(&["compare", "map.journey"], folder.path()));
    let mut lines = text.lines();
    let one = document.journeys()[0];
    let name = &document.records().journeys[&one].name;
    assert_eq!(
        lines.next().unwrap(),
        format!("{name} (as-is) → As it should become (to-be)")
    );
    let summary = lines.next().unwrap();
    assert!(
        summary.contains(" gaps are gone, and ") || summary.contains(" gaps is gone"),
        "{summary}"
    );
    assert!(text.contains("in the to-be"), "{text}");
    assert!(text.contains(" → First steps\n"), "{text}");
    assert!(
        text.contains("  + moment “It comes as it was said”, only in the to-be"),
        "{text}"
    );
    assert!(
        text.contains("how it stands: nothing keeps it → "),
        "{text}"
    );
    assert!(text.contains("  gone: "), "{text}");

    let back = said(&run(
        &["compare", "map.journey", "As it should become", name],
        folder.path(),
    ));
    assert!(back.starts_with("As it should become (to-be) → "), "{back}");
    assert!(
        back.contains("  - moment “It comes as it was said”, only in the to-be"),
        "{back}"
    );
    let by_number = said(&run(&["compare", "map.journey", "2", "1"], folder.path()));
    assert_eq!(by_number, back);
    let same = said(&run(&["compare", "map.journey", "1", "1"], folder.path()));
    assert!(same.ends_with("\nNothing differs.\n"), "{same}");
}

#[test]
fn json_holds_what_the_text_tells() {
    let document = with_to_be();
    let folder = written(&document);
    let text = said(&run(&["compare", "map.journey", "--json"], folder.path()));
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["format"], "throughline-comparison");
    assert_eq!(json["version"], 1);
    assert_eq!(json["name_b"], "As it should become");
    assert_eq!(json["b"], TO_BE.to_string());
    let stages = json["stages"].as_array().unwrap();
    let one = document.journeys()[0];
    assert_eq!(stages.len(), document.graph(one).unwrap().stage_count());
    assert_eq!(stages[0]["changes"][0]["field"], "name");
    assert_eq!(stages[0]["changes"][0]["b"], "First steps");
    let gaps = &json["gaps"];
    assert!(!gaps["gone"].as_array().unwrap().is_empty());
    let kept = json["promises"].as_array().unwrap();
    assert!(kept.iter().any(|promise| promise["state_a"] == "unlinked"));
}

#[test]
fn what_cannot_be_compared_is_told_with_what_would_work() {
    let folder = written(&example());
    let alone = complained(&run(&["compare", "map.journey"], folder.path()));
    assert!(alone.contains("only one journey"), "{alone}");

    let mut document = with_to_be();
    let one = document.journeys()[0];
    let name = document.records().journeys[&one].name.clone();
    let edit = JourneyEdit::Name(name.clone());
    document
        .apply(&Operation::EditJourney { id: TO_BE, edit })
        .unwrap();
    let folder = written(&document);
    let several = complained(&run(&["compare", "map.journey", &name], folder.path()));
    assert!(
        several.contains("Give the number of one: 1, 2"),
        "{several}"
    );
    let none = complained(&run(
        &["compare", "map.journey", "1", "Nowhere"],
        folder.path(),
    ));
    assert!(none.contains("no journey “Nowhere”"), "{none}");
    let beyond = complained(&run(&["compare", "map.journey", "1", "3"], folder.path()));
    assert!(beyond.contains("no journey “3”"), "{beyond}");
    // Two of one name can still be compared without naming them.
    said(&run(&["compare", "map.journey"], folder.path()));
}
