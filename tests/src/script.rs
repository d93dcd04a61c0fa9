//! Dialogs answered from a script, as a person would answer them.

use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use journey_session::{Choice, Chooser, FileKind, Language};
use serde::Serialize;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// A person at the dialogs. Each dialog takes the next answer of the script, and stays open while
/// there is none.
pub struct Script {
    folder: PathBuf,
    answers: UnboundedSender<Option<PathBuf>>,
    waiting: Arc<tokio::sync::Mutex<UnboundedReceiver<Option<PathBuf>>>>,
    seen: Mutex<Seen>,
}

/// What the person saw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// The dialogs that opened, in their order.
    pub dialogs: Vec<Dialog>,
    /// The files that were shown in the file manager.
    pub revealed: Vec<PathBuf>,
    /// The web pages that were opened.
    pub links: Vec<String>,
    /// The labels of the windows that were opened.
    pub opened: Vec<String>,
    /// The windows that were brought to the front.
    pub fronted: Vec<String>,
}

/// A dialog that opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "dialog")]
pub enum Dialog {
    /// It asked for a file to open.
    Open {
        /// The window it stood above.
        window: String,
    },
    /// It asked where to write.
    Save {
        /// The window it stood above.
        window: String,
        /// The ending of the files it wanted.
        extension: &'static str,
        /// The name it started with.
        suggested: PathBuf,
    },
}

impl Script {
    /// A person whose files all lie in one folder.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Arc<Self> {
        let (answers, waiting) = unbounded_channel();
        Arc::new(Self {
            folder: folder.into(),
            answers,
            waiting: Arc::new(tokio::sync::Mutex::new(waiting)),
            seen: Mutex::default(),
        })
    }

    /// Answers a dialog, the one that is open or else the next: with a path below the folder, or
    /// with `None` to close it without choosing.
    pub fn answer(&self, path: Option<&str>) -> Result<(), String> {
        let path = path.map(|path| self.path(path)).transpose()?;
        // The receiver lives as long as the script.
        let _ = self.answers.send(path);
        Ok(())
    }

    /// The full path of a file below the folder; nothing outside it can be named.
    pub fn path(&self, below: &str) -> Result<PathBuf, String> {
        let inside = Path::new(below)
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if inside {
            Ok(self.folder.join(below))
        } else {
            Err(format!("{below} does not lie below the folder"))
        }
    }

    /// What the person saw until now.
    pub fn seen(&self) -> Seen {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self, dialog: Dialog) -> Choice {
        self.lock().dialogs.push(dialog);
        let waiting = Arc::clone(&self.waiting);
        Box::pin(async move { waiting.lock().await.recv().await.flatten() })
    }
}

impl Chooser for Script {
    fn open(&self, window: &str, _: Language) -> Choice {
        self.ask(Dialog::Open {
            window: window.to_owned(),
        })
    }

    fn save(&self, window: &str, kind: FileKind, suggested: &Path, _: Language) -> Choice {
        self.ask(Dialog::Save {
            window: window.to_owned(),
            extension: kind.extension(),
            suggested: suggested.to_owned(),
        })
    }

    fn reveal(&self, path: &Path) {
        self.lock().revealed.push(path.to_owned());
    }

    fn open_link(&self, address: &str) {
        self.lock().links.push(address.to_owned());
    }

    fn open_window(&self, label: &str) {
        self.lock().opened.push(label.to_owned());
    }

    fn bring_to_front(&self, window: &str) {
        self.lock().fronted.push(window.to_owned());
    }
}
