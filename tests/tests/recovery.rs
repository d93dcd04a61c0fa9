//! The program is killed. Nothing that it had shown as done is missing at the next start.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use journey::Record;
use journey_session::wire::{SavedState, Snapshot};
use journey_session::{Reply, Request};
use serde_json::{Value, json};
use throughline_tests::window::Desk;
use uuid::Uuid;

/// The core in a process of its own.
struct Bridge {
    process: Child,
    address: String,
}

impl Bridge {
    fn start(folder: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_bridge"))
            .arg(folder.join("data"))
            .arg(folder.join("files"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the bridge starts");
        let mut address = String::new();
        let output = process.stdout.take().expect("it is piped");
        BufReader::new(output)
            .read_line(&mut address)
            .expect("the bridge says where it listens");
        Self {
            process,
            address: address.trim().to_owned(),
        }
    }

    fn post(&self, route: &str, body: &Value) -> String {
        ureq::post(format!("{}/{route}", self.address))
            .send_json(body)
            .and_then(|mut answer| answer.body_mut().read_to_string())
            .expect("the bridge answers")
    }

    fn ask(&self, request: &Value) -> Reply {
        serde_json::from_str(&self.post("request", request)).expect("it answers with a reply")
    }

    fn apply(&self, operation: &Value) {
        let reply = self.ask(&json!({ "ask": "apply", "operation": operation, "joins": null }));
        assert!(matches!(reply, Reply::Changed(_)), "{reply:?}");
    }

    /// As a power cut does: nothing in the process gets to know.
    fn kill(mut self) {
        self.process.kill().expect("it runs");
        self.process.wait().expect("it ends");
    }
}

impl Drop for Bridge {
    fn drop(&mut self) {
        // It may be gone already, which is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn opened(reply: Reply) -> Snapshot {
    match reply {
        Reply::Opened(snapshot) => *snapshot,
        other => panic!("a document opens, not {other:?}"),
    }
}

fn owners(snapshot: &Snapshot) -> Vec<String> {
    let mut names: Vec<String> = snapshot
        .records
        .iter()
        .filter_map(|record| match record {
            Record::Owner(owner) => Some(owner.name.clone()),
            _ => None,
        })
        .collect();
    names.sort();
    names
}

fn owner(name: &str) -> Value {
    json!({ "do": "add_owner", "id": Uuid::new_v4(), "name": name, "function": "sales" })
}

#[tokio::test]
async fn a_document_that_never_had_a_file_comes_back_with_every_edit_and_its_undo() {
    let folder = tempfile::tempdir().expect("a folder");
    let bridge = Bridge::start(folder.path());
    opened(bridge.ask(&json!({ "ask": "new", "template": "lifecycle" })));
    for name in ["Ada", "Ben", "Cem"] {
        bridge.apply(&owner(name));
    }
    bridge.ask(&json!({ "ask": "undo" }));
    bridge.kill();

    let desk = Desk::start(&folder.path().join("data"), &folder.path().join("files"));
    let window = desk.window("main");
    let Reply::Welcome(welcome) = window.ask(Request::Welcome).await else {
        panic!("the start screen is shown");
    };
    assert_eq!(welcome.recovered.len(), 1);
    assert_eq!(welcome.recovered[0].file, None);
    assert!(welcome.recovered[0].edited.0 > 0);
    let back = window
        .open(Request::Recover {
            id: welcome.recovered[0].id.clone(),
        })
        .await;
    assert_eq!(owners(&back), ["Ada", "Ben"]);
    assert_eq!(back.history.redo.as_deref(), Some("Add owner"));
    window.step(Request::Redo).await;
    window.step(Request::Undo).await;
    window.step(Request::Undo).await;
    assert_eq!(owners(&window.now().await), ["Ada"]);
}

#[tokio::test]
async fn opening_the_file_again_brings_what_had_not_reached_it() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("files")).expect("a folder can be made");
    let bridge = Bridge::start(folder.path());
    opened(bridge.ask(&json!({ "ask": "new", "template": "blank" })));
    bridge.post("script", &json!({ "answers": ["map.journey"] }));
    let reply = bridge.ask(&json!({ "ask": "save" }));
    assert!(matches!(reply, Reply::Saved(_)), "{reply:?}");
    for number in 0..20 {
        bridge.apply(&owner(&format!("Owner {number:02}")));
    }
    bridge.kill();

    let desk = Desk::start(&folder.path().join("data"), &folder.path().join("files"));
    let window = desk.window("main");
    desk.choose("map.journey");
    let back = window.open(Request::Open).await;
    assert_eq!(owners(&back).len(), 20);
    assert!(back.notice.is_some(), "the person is told");
    assert_eq!(
        back.file.read_only, None,
        "the dead program's lock does not hold"
    );
    assert_eq!(back.file.saved, SavedState::Pending);
    window.ask(Request::Close).await;
    let contents = journey_file::read(&desk.file("map.journey")).expect("it can be read");
    assert_eq!(contents.document.records().owners.len(), 20);
    let left: Vec<_> = std::fs::read_dir(folder.path().join("files"))
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(
        left,
        ["map.journey"],
        "no lock or half-written file is left beside it"
    );
}

#[tokio::test]
async fn killed_at_any_moment_between_edits_it_keeps_what_was_answered() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("files")).expect("a folder can be made");
    for round in 0..5_usize {
        let bridge = Bridge::start(folder.path());
        if round == 0 {
            opened(bridge.ask(&json!({ "ask": "new", "template": "blank" })));
            bridge.post("script", &json!({ "answers": ["map.journey"] }));
            bridge.ask(&json!({ "ask": "save" }));
        } else {
            bridge.post("script", &json!({ "answers": ["map.journey"] }));
            let back = opened(bridge.ask(&json!({ "ask": "open" })));
            assert_eq!(owners(&back).len(), round * 10, "in round {round}");
        }
        for number in 0..10 {
            bridge.apply(&owner(&format!("Owner {round} {number}")));
            if number == round * 2 {
                // A publication may be cut short as well.
                bridge.ask(&json!({ "ask": "save" }));
            }
        }
        bridge.kill();
    }
}

#[test]
fn the_bridge_ends_with_its_input_and_publishes_first() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("files")).expect("a folder can be made");
    let mut bridge = Bridge::start(folder.path());
    opened(bridge.ask(&json!({ "ask": "new", "template": "blank" })));
    bridge.post("script", &json!({ "answers": ["map.journey"] }));
    bridge.ask(&json!({ "ask": "save" }));
    bridge.apply(&owner("Ada"));
    drop(bridge.process.stdin.take());
    assert!(bridge.process.wait().expect("it ends").success());
    let contents =
        journey_file::read(&folder.path().join("files/map.journey")).expect("it can be read");
    assert_eq!(contents.document.records().owners.len(), 1);
}
