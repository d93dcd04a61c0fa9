//! Requests that no window of ours would send, and names that people really type. Each gets a
//! clear answer, and the document stands as it was or as it was asked for.

use journey::model::Stage;
use journey::text::NAME_LIMIT;
use journey::{Record, Refusal};
use journey_session::wire::{FailureCode, Snapshot, TemplateName};
use journey_session::{Reply, Request};
use serde_json::{Value, json};
use tempfile::TempDir;
use throughline_tests::window::{Desk, Window};
use uuid::Uuid;

async fn opened(folder: &TempDir) -> (Desk, Window, Snapshot) {
    let desk = Desk::start(&folder.path().join("data"), folder.path());
    let window = desk.window("main");
    let snapshot = window
        .open(Request::New {
            template: TemplateName::Lifecycle,
        })
        .await;
    (desk, window, snapshot)
}

fn stages(snapshot: &Snapshot) -> Vec<&Stage> {
    snapshot
        .records
        .iter()
        .filter_map(|record| match record {
            Record::Stage(stage) => Some(stage),
            _ => None,
        })
        .collect()
}

fn apply(operation: &Value) -> Value {
    json!({ "ask": "apply", "operation": operation, "joins": null })
}

fn rename(stage: &Stage, name: &str) -> Value {
    json!({ "do": "edit_stage", "id": stage.id, "edit": { "field": "name", "value": name } })
}

async fn refused(window: &Window, operation: Value) -> Refusal {
    match window.say(apply(&operation)).await {
        Reply::Refused(refusal) => {
            assert!(refusal.reason.ends_with('.'), "{refusal:?}");
            assert!(!refusal.hint.is_empty(), "{refusal:?}");
            refusal
        }
        other => panic!("{operation} is refused, not answered with {other:?}"),
    }
}

#[test]
fn what_is_no_request_is_told_apart_from_what_is() {
    for text in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"ask":"format_disk"}"#,
        r#"{"ask":"export_pdf","journey":"not an id","paper":"a1"}"#,
        r#"{"ask":"export_pdf","journey":"00000000-0000-0000-0000-000000000000","paper":"a1","to":"x.pdf"}"#,
        r#"{"ask":"apply","operation":{"do":"add_owner"},"joins":null}"#,
        r#"{"ask":"apply","operation":{"do":"drop_tables"},"joins":null}"#,
        r#"{"ask":"cancel_job","job":-1}"#,
    ] {
        assert!(serde_json::from_str::<Request>(text).is_err(), "{text}");
    }
    let wide = json!({
        "ask": "apply",
        "joins": null,
        "operation": {
            "do": "edit_journey",
            "id": Uuid::new_v4(),
            "edit": { "field": "review_days", "value": 65_536 }
        }
    });
    let failure = Request::read(&wide).expect_err("a number beyond its type is no request");
    assert_eq!(
        failure.message,
        "Throughline did not understand what was asked for (apply, edit_journey, review_days): \
         invalid value: integer `65536`, expected u16."
    );
    let deep = format!(
        r#"{{"ask":"apply","joins":null,"operation":{}{}}}"#,
        r#"{"do":"batch","label":"","operations":["#.repeat(10_000),
        "]}".repeat(10_000)
    );
    assert!(serde_json::from_str::<Request>(&deep).is_err());
}

#[tokio::test]
async fn requests_without_a_document_say_that_none_is_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::start(&folder.path().join("data"), folder.path());
    let window = desk.window("main");
    assert_eq!(window.ask(Request::Snapshot).await, Reply::Nothing);
    for request in [
        json!({ "ask": "undo" }),
        json!({ "ask": "redo" }),
        json!({ "ask": "save" }),
        json!({ "ask": "save_as" }),
        json!({ "ask": "settle", "take_theirs": true }),
        json!({ "ask": "export_pdf", "journey": Uuid::new_v4(), "paper": "a1" }),
        apply(&json!({ "do": "delete_stage", "id": Uuid::new_v4() })),
    ] {
        let Reply::Failed(failure) = window.say(request.clone()).await else {
            panic!("{request} fails");
        };
        assert_eq!(failure.code, FailureCode::NoDocument, "{request}");
    }
    for request in [
        json!({ "ask": "cancel_job", "job": 4_000_000_000_u32 }),
        json!({ "ask": "reveal_export", "job": 0 }),
    ] {
        assert_eq!(window.say(request).await, Reply::Nothing);
    }
    for request in [
        json!({ "ask": "open_recent", "id": "../../etc/passwd" }),
        json!({ "ask": "forget_recent", "id": "" }),
        json!({ "ask": "close" }),
        json!({ "ask": "welcome" }),
    ] {
        let reply = window.say(request.clone()).await;
        assert!(matches!(reply, Reply::Welcome(_)), "{request}: {reply:?}");
    }
    for request in [
        json!({ "ask": "recover", "id": "../../../etc" }),
        json!({ "ask": "recover", "id": Uuid::new_v4() }),
        json!({ "ask": "open_example", "id": "no such example" }),
    ] {
        let reply = window.say(request.clone()).await;
        assert!(matches!(reply, Reply::Failed(_)), "{request}: {reply:?}");
    }
}

#[tokio::test]
async fn operations_on_what_is_not_there_are_refused_and_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_desk, window, before) = opened(&folder).await;
    let nowhere = Uuid::new_v4();
    let stage = stages(&before)[0].id;
    for operation in [
        json!({ "do": "edit_stage", "id": nowhere, "edit": { "field": "name", "value": "x" } }),
        json!({ "do": "edit_stage", "id": stage, "edit": { "field": "owner", "value": nowhere } }),
        json!({ "do": "move_stage", "id": stage, "before": nowhere }),
        json!({ "do": "delete_stage", "id": nowhere }),
        json!({ "do": "delete_journey", "id": nowhere }),
        json!({ "do": "add_transition", "id": Uuid::new_v4(), "from": stage, "to": nowhere, "kind": "advance", "label": "" }),
        json!({ "do": "add_transition", "id": Uuid::new_v4(), "from": stage, "to": null, "kind": "advance", "label": "" }),
        json!({ "do": "add_moment", "id": Uuid::new_v4(), "stage": nowhere, "before": null, "text": "x", "feeling": null }),
        json!({ "do": "add_promise", "id": Uuid::new_v4(), "stage": stage, "before": null, "wording": "x", "maker": nowhere }),
        json!({ "do": "add_keeping", "id": Uuid::new_v4(), "promise": nowhere, "moment": nowhere, "verdict": "kept" }),
        json!({ "do": "add_agreement", "id": Uuid::new_v4(), "transition": nowhere }),
        // An id that is taken.
        json!({ "do": "add_owner", "id": stage, "name": "x", "function": "sales" }),
        // Half of a batch would do.
        json!({ "do": "batch", "label": "Both", "operations": [
            { "do": "add_owner", "id": Uuid::new_v4(), "name": "Sales", "function": "sales" },
            { "do": "delete_owner", "id": nowhere },
        ] }),
    ] {
        if operation["do"] == "add_owner" {
            // Ids are unique among the records of one kind, so this one may stand.
            continue;
        }
        refused(&window, operation).await;
    }
    assert_eq!(window.now().await.records, before.records);
}

#[tokio::test]
async fn a_name_without_anything_to_see_is_refused_and_the_old_one_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_desk, window, before) = opened(&folder).await;
    for blank in [
        "",
        "   ",
        "\t\n",
        "\u{a0}\u{2003}",
        "\u{200b}\u{200d}",
        "\u{202e}\u{2066}",
        "\u{0}\u{1}",
    ] {
        let refusal = refused(&window, rename(stages(&before)[0], blank)).await;
        assert!(refusal.reason.contains("needs a name"), "{refusal:?}");
    }
    assert_eq!(window.now().await.records, before.records);
}

#[tokio::test]
async fn a_name_of_100_000_characters_is_refused_with_its_length() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_desk, window, before) = opened(&folder).await;
    let stage = stages(&before)[0];
    let refusal = refused(&window, rename(stage, &"ж".repeat(100_000))).await;
    assert!(refusal.reason.contains("100,000"), "{refusal:?}");
    assert!(
        refusal.reason.contains(&NAME_LIMIT.to_string()),
        "{refusal:?}"
    );
    let refusal = refused(
        &window,
        json!({ "do": "add_moment", "id": Uuid::new_v4(), "stage": stage.id, "before": null,
            "text": "🙂".repeat(100_000), "feeling": null }),
    )
    .await;
    assert!(refusal.reason.contains("20,000"), "{refusal:?}");
    assert_eq!(window.now().await.records, before.records);

    // As long as a name may be is no fault, whatever the characters.
    window
        .apply(rename(
            stage,
            &"👩🏽‍🚀".chars().cycle().take(NAME_LIMIT).collect::<String>(),
        ))
        .await;
}

#[tokio::test]
async fn names_in_every_script_come_back_as_they_were_typed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, window, before) = opened(&folder).await;
    let names = [
        "שלום עולם",
        "مرحلة الشراء",
        "购买阶段",
        "구매",
        "Покупка",
        "👩🏽‍💻 🏳️‍🌈 🇩🇪",
        "e\u{301}te\u{301}",
        "'; DROP TABLE stages; --",
        "<script>alert(1)</script>",
    ];
    for (stage, name) in stages(&before).into_iter().zip(names) {
        window.apply(rename(stage, name)).await;
    }
    desk.choose("scripts.journey");
    let reply = window.ask(Request::Save).await;
    assert!(matches!(reply, Reply::Saved(_)), "{reply:?}");
    let contents = journey_file::read(&desk.file("scripts.journey")).expect("it can be read");
    let kept: Vec<String> = stages(&before)
        .iter()
        .map(|stage| contents.document.records().stages[&stage.id].name.clone())
        .collect();
    assert_eq!(kept, names);
}

#[tokio::test]
async fn stages_may_share_a_name_and_lead_back_to_themselves() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_desk, window, before) = opened(&folder).await;
    let [first, second, ..] = stages(&before)[..] else {
        panic!("the template has stages");
    };
    window.apply(rename(first, "Purchase")).await;
    window.apply(rename(second, "Purchase")).await;
    let now = window.now().await;
    let same = stages(&now)
        .iter()
        .filter(|stage| stage.name == "Purchase")
        .count();
    assert!(same >= 2);

    // Round again through the same stage is what a repeat is for; on, it leads nowhere.
    let back = |kind: &str| {
        json!({ "do": "add_transition", "id": Uuid::new_v4(), "from": first.id, "to": first.id,
            "kind": kind, "label": "" })
    };
    window.apply(back("repeat")).await;
    let refusal = refused(&window, back("advance")).await;
    assert!(
        refusal.hint.to_lowercase().contains("repeat"),
        "{refusal:?}"
    );
    let refusal = refused(&window, back("repeat")).await;
    assert!(!refusal.reason.is_empty());
}

#[tokio::test]
async fn a_feeling_or_amount_that_cannot_be_is_no_request() {
    let stage = Uuid::new_v4();
    let moment = json!({ "do": "add_moment", "id": stage, "stage": stage, "before": null, "text": "x", "feeling": 3 });
    assert!(serde_json::from_value::<Request>(apply(&moment)).is_err());

    let folder = tempfile::tempdir().expect("a folder");
    let (_desk, window, before) = opened(&folder).await;
    let (stage, promise) = (stages(&before)[0].id, Uuid::new_v4());
    window
        .apply(json!({ "do": "add_promise", "id": promise, "stage": stage, "before": null, "wording": "Fast", "maker": null }))
        .await;
    let measure = |unit: &str| {
        json!({ "do": "edit_promise", "id": promise, "edit": { "field": "measure",
            "value": { "comparison": "at_most", "target": { "amount": 1e308, "unit": unit } } } })
    };
    window.apply(measure("day")).await;
    refused(&window, measure(&"x".repeat(100_000))).await;
}

#[tokio::test]
async fn nothing_but_web_pages_is_opened_outside() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = Desk::start(&folder.path().join("data"), folder.path());
    let window = desk.window("main");
    let open = |address: &str| Request::OpenLink {
        address: address.to_owned(),
    };
    for address in [
        "",
        "https://",
        "https://-",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "/usr/bin/true",
        "https://example.com/a b",
        "https://example.com/\n--help",
        &format!("https://example.com/{}", "x".repeat(3_000)),
    ] {
        let failure = window.fail(open(address)).await;
        assert!(failure.message.ends_with("is no web page."), "{failure:?}");
    }
    for address in ["https://example.com/survey?q=1", "http://example.com"] {
        let reply = window.ask(open(address)).await;
        assert!(matches!(reply, Reply::Nothing), "{reply:?}");
    }
    assert_eq!(
        desk.script.seen().links,
        ["https://example.com/survey?q=1", "http://example.com"]
    );
}
