//! A person at the app without pixels: a desk with files on it, and windows that ask the core for
//! what a person would ask for. What a test did not expect ends it with what came instead.

use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use journey_session::wire::{Patch, Snapshot};
use journey_session::{Addressed, App, Event, Failure, Now, Reply, Request, Settings};
use serde_json::Value;
use tokio::sync::broadcast::Receiver;
use tokio::time::timeout;

use crate::script::Script;

/// Longer than anything here takes; who waits so long waits for ever.
const PATIENCE: Duration = Duration::from_secs(30);

/// A started app, and the folder that its dialogs lead to.
pub struct Desk {
    /// The app.
    pub app: Arc<App>,
    /// The person at its dialogs.
    pub script: Arc<Script>,
    files: PathBuf,
}

impl Desk {
    /// Starts the app with its own data in one folder and the person's files in another.
    pub fn start(data: &Path, files: &Path) -> Self {
        let script = Script::in_folder(files);
        let settings = Settings {
            data: data.to_owned(),
            version: "0.0.0".to_owned(),
            now: Now::here,
        };
        Self {
            app: App::new(settings, script.clone()).expect("the data folder is usable"),
            script,
            files: files.to_owned(),
        }
    }

    /// A window that nothing is open in yet.
    pub fn window(&self, label: &str) -> Window {
        Window {
            app: Arc::clone(&self.app),
            label: label.to_owned(),
            heard: self.app.events(),
        }
    }

    /// The full path of a file of the person's.
    pub fn file(&self, name: &str) -> PathBuf {
        self.files.join(name)
    }

    /// Answers the next dialog with a file of the person's.
    pub fn choose(&self, name: &str) {
        self.script
            .answer(Some(name))
            .expect("it lies below the folder");
    }
}

/// A window of the app.
pub struct Window {
    app: Arc<App>,
    label: String,
    heard: Receiver<Addressed>,
}

impl Window {
    /// Asks for something and waits for the reply.
    pub async fn ask(&self, request: Request) -> Reply {
        timeout(PATIENCE, self.app.request(&self.label, request))
            .await
            .expect("every request is answered")
    }

    /// Asks for something in the words of the wire.
    pub async fn say(&self, request: Value) -> Reply {
        self.ask(serde_json::from_value(request).expect("this is a request"))
            .await
    }

    /// Asks for something that opens a document.
    pub async fn open(&self, request: Request) -> Snapshot {
        match self.ask(request).await {
            Reply::Opened(snapshot) => *snapshot,
            other => unexpected("opened", &other),
        }
    }

    /// Asks for something that cannot be done for a reason outside the document.
    pub async fn fail(&self, request: Request) -> Failure {
        match self.ask(request).await {
            Reply::Failed(failure) => failure,
            other => unexpected("failed", &other),
        }
    }

    /// Does something to the open document, in the words of the wire.
    pub async fn apply(&self, operation: Value) -> Patch {
        let request = serde_json::json!({ "ask": "apply", "operation": operation, "joins": null });
        match self.say(request).await {
            Reply::Changed(patch) => *patch,
            other => unexpected("changed", &other),
        }
    }

    /// Asks for undo or redo where there is something to take back or do again.
    pub async fn step(&self, request: Request) -> Patch {
        match self.ask(request).await {
            Reply::Changed(patch) => *patch,
            other => unexpected("changed", &other),
        }
    }

    /// The open document as the core shows it now.
    pub async fn now(&self) -> Snapshot {
        self.open(Request::Snapshot).await
    }

    /// Waits for an event that the test is looking for.
    pub async fn hear<T>(&mut self, mut wanted: impl FnMut(Event) -> Option<T>) -> T {
        let heard = async {
            loop {
                let (label, event) = self.heard.recv().await.expect("the app is there");
                if label == self.label
                    && let Some(found) = wanted(event)
                {
                    return found;
                }
            }
        };
        timeout(PATIENCE, heard)
            .await
            .expect("the event comes before patience ends")
    }
}

fn unexpected(wanted: &str, got: &impl Debug) -> ! {
    let got: String = format!("{got:?}").chars().take(2_000).collect();
    panic!("the reply was to be “{wanted}”, not {got}")
}
