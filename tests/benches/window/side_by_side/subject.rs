//! What is measured: Throughline and its peers, and how each comes to be on a page.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::json;

use super::page::{Page, Window};

/// An engine that pages are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The one of the app's own window.
    WebKit,
    /// A common browser.
    Chromium,
}

impl Engine {
    /// Both.
    pub const ALL: [Self; 2] = [Self::WebKit, Self::Chromium];

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::WebKit => "WebKitGTK",
            Self::Chromium => "Chromium",
        }
    }
}

/// Throughline, or a peer in one of its settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What people call it.
    pub name: &'static str,
    /// The page of a peer, as the end of its address.
    peer: Option<&'static str>,
}

/// Throughline comes first: its board is as large as the window leaves it, and the others get as
/// much.
pub const SUBJECTS: [Subject; 6] = [
    Subject {
        name: "Throughline",
        peer: None,
    },
    Subject {
        name: "React Flow",
        peer: Some("react-flow.html?"),
    },
    Subject {
        name: "React Flow, visible only",
        peer: Some("react-flow.html?visible&"),
    },
    Subject {
        name: "Svelte Flow",
        peer: Some("svelte-flow.html?"),
    },
    Subject {
        name: "Svelte Flow, visible only",
        peer: Some("svelte-flow.html?visible&"),
    },
    Subject {
        name: "Excalidraw",
        peer: Some("excalidraw.html?"),
    },
];

impl Subject {
    /// Whether this is Throughline.
    pub fn is_ours(self) -> bool {
        self.peer.is_none()
    }

    /// Where the pages of the peers are to show it; nothing for Throughline, whose window knows
    /// where it is.
    pub fn address(
        self,
        server: &str,
        cards: usize,
        (width, height): (f64, f64),
    ) -> Option<String> {
        let page = self.peer?;
        Some(format!(
            "{server}/{page}cards={cards}&width={width}&height={height}"
        ))
    }

    /// Opens a window for it. Throughline's shows the document; that of a peer shows nothing yet.
    pub fn open(self, engine: Engine, document: &Path, home: &Path) -> Opened {
        match (engine, self.is_ours()) {
            (Engine::WebKit, true) => {
                let app = app();
                let page = Page::open(
                    &Window::App {
                        app: &app,
                        document,
                    },
                    home,
                );
                Opened { page, _core: None }
            }
            (Engine::WebKit, false) => Opened {
                page: Page::open(&Window::WebKit, home),
                _core: None,
            },
            (Engine::Chromium, ours) => {
                let mut page = Page::open(&Window::Chromium, home);
                let core = ours.then(|| {
                    let (core, address) = Core::start(document, home);
                    page.go(Some(&address));
                    hand_over(&address, document);
                    core
                });
                Opened { page, _core: core }
            }
        }
    }
}

/// A window, and the core behind it where that is a process of its own.
pub struct Opened {
    /// The page in it.
    pub page: Page,
    _core: Option<Core>,
}

/// The core behind its bridge, for a browser.
struct Core(Child);

impl Core {
    fn start(document: &Path, home: &Path) -> (Self, String) {
        let files = document.parent().expect("it lies in a folder");
        let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
        let mut core = Command::new(env!("CARGO_BIN_EXE_bridge"))
            .args([&home.join("data"), files, &ui])
            // It goes on until its input ends.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("cargo has built the bridge");
        let mut address = String::new();
        let output = core.stdout.take().expect("it is piped");
        BufReader::new(output)
            .read_line(&mut address)
            .expect("the bridge says where it listens");
        (Self(core), address.trim().to_owned())
    }
}

impl Drop for Core {
    fn drop(&mut self) {
        // It ends when its input does; what it would still write is of no use to anybody.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Hands the document over to the core behind this address as the system does, once the window
/// listens.
fn hand_over(address: &str, document: &Path) {
    let name = document.file_name().expect("it is a file");
    let body = json!({ "path": name.to_string_lossy() });
    ureq::post(format!("{address}/open?window=main"))
        .send_json(body)
        .expect("the bridge opens the document");
}

/// The app, which `cargo xtask bench --ui` has built.
fn app() -> PathBuf {
    std::env::var_os("THROUGHLINE_APP")
        .map(PathBuf::from)
        .expect("THROUGHLINE_APP names the app")
}
