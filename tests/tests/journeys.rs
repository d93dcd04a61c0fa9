//! Several journeys in one document: duplicated, moved, compared, and taken back.

use journey::compare::Comparison;
use journey::{JourneyId, Record};
use journey_session::wire::Snapshot;
use journey_session::{Reply, Request};
use serde_json::{Value, json};
use throughline_tests::window::{Desk, Window};
use uuid::Uuid;

async fn compared(window: &Window, a: JourneyId, b: JourneyId) -> Comparison {
    match window.ask(Request::Compare { a, b }).await {
        Reply::Compared(comparison) => *comparison,
        other => panic!("it is compared, not {other:?}"),
    }
}

fn journeys(snapshot: &Snapshot) -> Vec<JourneyId> {
    let views = snapshot.journeys.iter();
    views.map(|view| view.board.journey).collect()
}

fn stage_of(snapshot: &Snapshot, journey: JourneyId) -> Value {
    let view = snapshot.journeys.iter();
    let view = view.clone().find(|view| view.board.journey == journey);
    json!(view.expect("there is a view").board.columns[0].stage)
}

#[tokio::test]
async fn a_to_be_is_made_from_the_as_is_changed_and_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::start(&folder.path().join("data"), folder.path());
    let window = desk.window("main");
    let fresh = window
        .open(Request::OpenExample {
            id: "b2b-subscription".to_owned(),
        })
        .await;
    let as_is = journeys(&fresh)[0];
    let to_be = JourneyId(Uuid::new_v4());
    let patch = window
        .apply(
            json!({ "do": "duplicate_journey", "id": to_be, "of": as_is, "name": "To-be", "state": "to_be" }),
        )
        .await;
    assert_eq!(patch.label, "Duplicate journey");
    assert_eq!(patch.order[..2], [as_is, to_be]);
    let made = window.now().await;
    assert_eq!(made.journeys.len(), fresh.journeys.len() + 1);
    let (one, other) = (&made.journeys[0], &made.journeys[1]);
    assert_eq!(one.headline, other.headline);
    assert_eq!(one.gaps.len(), other.gaps.len());
    assert_eq!(one.board.columns.len(), other.board.columns.len());
    assert_eq!(
        compared(&window, as_is, to_be).await.summary,
        "Nothing differs."
    );

    let stage = stage_of(&made, to_be);
    window
        .apply(
            json!({ "do": "edit_stage", "id": stage, "edit": { "field": "owner", "value": null } }),
        )
        .await;
    let comparison = compared(&window, as_is, to_be).await;
    assert!(!comparison.gaps.new.is_empty(), "{}", comparison.summary);
    assert!(!comparison.stages[0].same);

    window.step(Request::Undo).await;
    assert!(compared(&window, as_is, to_be).await.same);
    let undone = window.step(Request::Undo).await;
    assert_eq!(undone.label, "Undo: Duplicate journey");
    assert_eq!(undone.gone, [to_be]);
    let now = window.now().await;
    assert_eq!(now.records, fresh.records);
    let Reply::Refused(refusal) = window.ask(Request::Compare { a: as_is, b: to_be }).await else {
        panic!("there is nothing to compare with");
    };
    assert!(refusal.hint.contains("undo"), "{refusal:?}");
    window.step(Request::Redo).await;
    assert_eq!(window.now().await.records, made.records);
}

#[tokio::test]
async fn journeys_are_put_in_another_order_and_keep_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::start(&folder.path().join("data"), folder.path());
    let window = desk.window("main");
    let fresh = window
        .open(Request::OpenExample {
            id: "b2b-subscription".to_owned(),
        })
        .await;
    let first = journeys(&fresh)[0];
    let second = JourneyId(Uuid::new_v4());
    window
        .apply(json!({ "do": "add_journey", "id": second, "name": "Partners", "segment": "Partners", "state": "as_is" }))
        .await;
    let patch = window
        .apply(json!({ "do": "move_journey", "id": second, "before": first }))
        .await;
    assert_eq!(patch.label, "Move journey");
    assert_eq!(patch.order, [second, first]);
    assert_eq!(journeys(&window.now().await), [second, first]);
    let moved = window.now().await.records;
    let ranks = moved
        .iter()
        .filter(|record| matches!(record, Record::Journey(_)));
    assert_eq!(ranks.count(), 2);
    let empty = compared(&window, second, first).await;
    assert!(empty.stages.iter().all(|stages| stages.a.is_none()));
}
