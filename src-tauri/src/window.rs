//! The window: how it opens, what it asks and is told, and how it closes without losing what is
//! still being typed.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use journey_session::{App, Reply, Request};
use serde_json::Value;
use tauri::webview::PageLoadEvent;
use tauri::{
    AppHandle, DragDropEvent, Emitter, EventTarget, Manager, State, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;

/// The label of the window, in `tauri.conf.json` and in the core.
pub const MAIN: &str = "main";

/// The event that carries what the core tells a window.
const CORE: &str = "core";

/// The action that asks the front end to send what is being typed and to close the document.
const CLOSE: &str = "window.close";

/// How long the front end may take to answer [`CLOSE`].
const PATIENCE: Duration = Duration::from_secs(3);

/// What the shell knows of its window.
pub struct Shell {
    /// The core.
    pub core: Arc<App>,
    /// The window has asked for something, so it hears events from now on.
    listening: watch::Sender<bool>,
    /// The file that the window was opened for is open, or could not be.
    settled: watch::Sender<bool>,
    /// The person has asked for the window to close.
    closing: AtomicBool,
}

impl Shell {
    /// The shell around a core, without a window yet.
    pub fn new(core: Arc<App>) -> Self {
        Self {
            core,
            listening: watch::Sender::new(false),
            settled: watch::Sender::new(false),
            closing: AtomicBool::new(false),
        }
    }
}

/// The one command of the app: a window's request to the core.
#[tauri::command]
pub async fn request(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    request: Value,
) -> Result<Reply, ()> {
    // The front end listens before it asks for anything, and what it asks first is what is open.
    shell.listening.send_replace(true);
    // It cannot fail: the sender lives as long as the app.
    let _ = shell.settled.subscribe().wait_for(|settled| *settled).await;

    let request = match Request::read(&request) {
        Ok(request) => request,
        Err(failure) => return Ok(Reply::Failed(failure)),
    };
    let closes = request == Request::Close;
    let reply = shell.core.request(window.label(), request).await;
    if closes && shell.closing.load(Ordering::Relaxed) {
        // Without a window the webview is gone too, and nobody waits for the answer.
        let _ = window.destroy();
    }
    Ok(reply)
}

/// Opens the window, and a file in it.
pub fn open(app: &AppHandle, file: Option<PathBuf>) -> tauri::Result<()> {
    tell(app);
    settle(app, file);
    let windows = &app.config().app.windows;
    let Some(config) = windows.iter().find(|window| window.label == MAIN) else {
        return Err(tauri::Error::WindowNotFound);
    };
    let window = WebviewWindowBuilder::from_config(app, config)?
        // Only the front end is ever shown, whatever a link or a pasted page says.
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .on_document_title_changed(|window, title| {
            // A title is a convenience.
            let _ = window.set_title(&title);
        })
        .on_page_load(|window, page| {
            // Until then it would be a white rectangle.
            if page.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        })
        .build()?;
    let closed = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            close(&closed);
        }
        WindowEvent::DragDrop(event) => dragged(&closed, event),
        _ => {}
    });
    Ok(())
}

/// Passes on files that are dragged over the window, and those that are dropped on it. Their paths
/// come from the system; the front end sees only names.
fn dragged(window: &WebviewWindow, event: &DragDropEvent) {
    let core = &window.state::<Shell>().core;
    match event {
        // Text and pictures can be dragged too, and have no paths.
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => core.hold(window.label(), paths),
        DragDropEvent::Drop { paths, .. } => {
            core.hold(window.label(), &[]);
            if !paths.is_empty() {
                core.drop_on(window.label(), paths.clone());
            }
        }
        DragDropEvent::Leave => core.hold(window.label(), &[]),
        _ => {}
    }
}

/// Opens a file in the window that is already there, and brings it to the front.
pub fn hand_over(app: &AppHandle, file: PathBuf) {
    show(app);
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Some(shell) = app.try_state::<Shell>() {
            shell.core.open_file(MAIN, &file).await;
        }
    });
}

/// Brings the window to the front.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A desktop may refuse; the person finds the window in any case.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Opens the file the app was started with while the window is still being made.
fn settle(app: &AppHandle, file: Option<PathBuf>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let shell = app.state::<Shell>();
        if let Some(file) = file {
            shell.core.open_file(MAIN, &file).await;
        }
        shell.settled.send_replace(true);
    });
}

/// Passes on what the core tells the window, once it listens.
fn tell(app: &AppHandle) {
    let app = app.clone();
    let shell = app.state::<Shell>();
    let mut events = shell.core.events();
    let mut listening = shell.listening.subscribe();
    tauri::async_runtime::spawn(async move {
        // It cannot fail: the sender lives as long as the app.
        let _ = listening.wait_for(|listening| *listening).await;
        loop {
            match events.recv().await {
                // A window that is gone hears nothing.
                Ok((window, event)) => {
                    let _ = app.emit_to(EventTarget::webview_window(window), CORE, event);
                }
                // The window was too slow for this many events; it goes on with the next.
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => break,
            }
        }
    });
}

/// Lets the front end send what is being typed and close the document, which closes the window
/// (see [`request`]). A front end that does not answer, or a person who asks twice, closes it at
/// once.
fn close(window: &WebviewWindow) {
    let shell = window.state::<Shell>();
    let asked_before = shell.closing.swap(true, Ordering::Relaxed);
    let answers = *shell.listening.borrow() && !asked_before;
    if answers {
        shell.core.act(MAIN, CLOSE);
    }
    let core = Arc::clone(&shell.core);
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        if answers {
            tokio::time::sleep(PATIENCE).await;
        }
        // Edits are kept in any case; a failure here means that the file will be brought up to
        // date at the next start.
        let _ = core.close_window(MAIN).await;
        let _ = window.destroy();
    });
}
