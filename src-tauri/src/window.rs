//! The windows: how they open, what they ask and are told, and how they close without losing what
//! is still being typed.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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

use crate::menu;

/// The label of the first window, in `tauri.conf.json` and in the core. Those of the others are
/// the core's choice.
pub const MAIN: &str = "main";

/// The event that carries what the core tells a window.
const CORE: &str = "core";

/// The action that asks the front end to send what is being typed and to close the document.
const CLOSE: &str = "window.close";

/// How long the front end may take to answer [`CLOSE`].
const PATIENCE: Duration = Duration::from_secs(3);

/// The core, and what the shell knows of each window.
pub struct Shell {
    /// The core.
    pub core: Arc<App>,
    windows: Mutex<HashMap<String, Arc<Standing>>>,
}

/// How it stands with a window.
struct Standing {
    /// It has asked for something, so it hears events from now on.
    listening: watch::Sender<bool>,
    /// The file that it was opened for is open, or could not be.
    settled: watch::Sender<bool>,
    /// The person has asked for it to close.
    closing: AtomicBool,
}

impl Shell {
    /// The shell around a core, without a window yet.
    pub fn new(core: Arc<App>) -> Self {
        Self {
            core,
            windows: Mutex::default(),
        }
    }

    fn windows(&self) -> MutexGuard<'_, HashMap<String, Arc<Standing>>> {
        self.windows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn standing(&self, label: &str) -> Option<Arc<Standing>> {
        self.windows().get(label).cloned()
    }
}

/// A window's request to the core.
#[tauri::command]
pub async fn request(
    window: WebviewWindow,
    shell: State<'_, Shell>,
    request: Value,
) -> Result<Reply, ()> {
    let Some(standing) = shell.standing(window.label()) else {
        // It was destroyed meanwhile, and nobody waits for the answer.
        return Ok(Reply::Nothing);
    };
    // The front end listens before it asks for anything, and what it asks first is what is open.
    standing.listening.send_replace(true);
    // It cannot fail: the sender is held here.
    let _ = (standing.settled.subscribe())
        .wait_for(|settled| *settled)
        .await;

    let request = match Request::read(&request) {
        Ok(request) => request,
        Err(failure) => return Ok(Reply::Failed(failure)),
    };
    let closes = request == Request::Close;
    let reply = shell.core.request(window.label(), request).await;
    if closes && standing.closing.load(Ordering::Relaxed) {
        // Without a window the webview is gone too, and nobody waits for the answer.
        let _ = window.destroy();
    }
    Ok(reply)
}

/// Opens the first window, and a file in it.
pub fn begin(app: &AppHandle, file: Option<PathBuf>) -> tauri::Result<()> {
    let standing = build(app, MAIN)?;
    let app = app.clone();
    // The file is opened while the window is still being made.
    tauri::async_runtime::spawn(async move {
        if let Some(file) = file {
            app.state::<Shell>().core.open_file(MAIN, &file).await;
        }
        standing.settled.send_replace(true);
    });
    Ok(())
}

/// Opens another window for what the core has open under its label.
pub fn open(app: &AppHandle, label: &str) {
    let (handle, label) = (app.clone(), label.to_owned());
    let build = move || match build(&handle, &label) {
        Ok(standing) => {
            standing.settled.send_replace(true);
        }
        Err(error) => {
            eprintln!("A window could not be opened: {error}");
            // What is open under the label is published and let go.
            tauri::async_runtime::spawn(async move {
                let _ = handle.state::<Shell>().core.close_window(&label).await;
            });
        }
    };
    // Windows are made on the main thread; an app that is ending makes none.
    let _ = app.run_on_main_thread(build);
}

fn build(app: &AppHandle, label: &str) -> tauri::Result<Arc<Standing>> {
    let standing = Arc::new(Standing {
        listening: watch::Sender::new(false),
        settled: watch::Sender::new(false),
        closing: AtomicBool::new(false),
    });
    let windows = &app.config().app.windows;
    let Some(config) = windows.iter().find(|window| window.label == MAIN) else {
        return Err(tauri::Error::WindowNotFound);
    };
    let mut config = config.clone();
    if label != MAIN {
        label.clone_into(&mut config.label);
        // The desktop puts it where it does not hide the others.
        config.center = false;
    }
    let shell = app.state::<Shell>();
    (shell.windows()).insert(label.to_owned(), Arc::clone(&standing));
    tell(app, label, &standing);
    let built = WebviewWindowBuilder::from_config(app, &config).and_then(|window| {
        // Its keys are those of this window; on macOS the menu is the app's.
        let window = if cfg!(target_os = "macos") {
            window
        } else {
            window.menu(menu::begin(app, label)?)
        };
        window
            // Only the front end is ever shown, whatever a link or a pasted page says.
            .on_navigation(|url| {
                url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
            })
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
            .build()
    });
    let window = built.inspect_err(|_| {
        shell.windows().remove(label);
    })?;
    #[cfg(target_os = "linux")]
    menu::page_first::begin(&window);
    let own = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            close(&own);
        }
        WindowEvent::Destroyed => {
            own.state::<Shell>().windows().remove(own.label());
            menu::forget(&own);
        }
        WindowEvent::Focused(true) => menu::focused(&own),
        WindowEvent::Resized(_) => menu::resized(&own),
        WindowEvent::DragDrop(event) => dragged(&own, event),
        _ => {}
    });
    Ok(standing)
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

/// Takes a file that the system hands over.
pub fn hand_over(app: &AppHandle, file: PathBuf) {
    let Some(window) = front(app) else {
        return;
    };
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Some(shell) = app.try_state::<Shell>() {
            shell.core.hand_over(window.label(), &file).await;
        }
    });
}

/// Brings the window to the front that the person was in last.
pub fn show(app: &AppHandle) {
    if let Some(window) = front(app) {
        bring_to_front(app, window.label());
    }
}

/// Brings a window to the front.
pub fn bring_to_front(app: &AppHandle, label: &str) {
    if let Some(window) = app.get_webview_window(label) {
        // A desktop may refuse; the person finds the window in any case.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// The window the person is in, or else the first, or any.
pub fn front(app: &AppHandle) -> Option<WebviewWindow> {
    let windows = app.webview_windows();
    let focused = (windows.values()).find(|window| window.is_focused().unwrap_or(false));
    focused
        .or_else(|| windows.get(MAIN))
        .or_else(|| windows.values().next())
        .cloned()
}

/// Passes on what the core tells a window, once it listens and for as long as it is there.
fn tell(app: &AppHandle, label: &str, standing: &Standing) {
    let (app, label) = (app.clone(), label.to_owned());
    let mut events = app.state::<Shell>().core.events();
    let mut listening = standing.listening.subscribe();
    tauri::async_runtime::spawn(async move {
        // It fails when the window is gone before it asked for anything.
        if listening.wait_for(|listening| *listening).await.is_err() {
            return;
        }
        let gone = async move { while listening.changed().await.is_ok() {} };
        tokio::pin!(gone);
        loop {
            let heard = tokio::select! {
                heard = events.recv() => heard,
                () = &mut gone => break,
            };
            match heard {
                Ok((window, event)) if window == label => {
                    let _ = app.emit_to(EventTarget::webview_window(window), CORE, event);
                }
                // It is for another window; or this one was too slow for this many events, and
                // goes on with the next.
                Ok(_) | Err(RecvError::Lagged(_)) => {}
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
    let Some(standing) = shell.standing(window.label()) else {
        return;
    };
    let asked_before = standing.closing.swap(true, Ordering::Relaxed);
    let answers = *standing.listening.borrow() && !asked_before;
    if answers {
        shell.core.act(window.label(), CLOSE);
    }
    let core = Arc::clone(&shell.core);
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        if answers {
            tokio::time::sleep(PATIENCE).await;
        }
        // Edits are kept in any case; a failure here means that the file will be brought up to
        // date at the next start.
        let _ = core.close_window(window.label()).await;
        let _ = window.destroy();
    });
}
