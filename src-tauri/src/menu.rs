//! The native menu bars. What stands in them is the front end's own: each window tells which of
//! its actions can be done, in the person's words, and an item that is chosen goes back to it. The
//! few that concern the program as such are the shell's.
//!
//! Elsewhere than on macOS each window has a bar of its own; there the app has one, that of the
//! window in front.

mod bar;
mod description;
mod keys;
mod own;
#[cfg(target_os = "linux")]
pub mod page_first;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use tauri::menu::Menu as NativeMenu;
use tauri::{AppHandle, Manager, State, WebviewWindow, Wry};

use crate::window::{self, Shell};
use bar::Bar;
use description::{Action, Line, Menu, Told};
use own::Own;

/// The bars of the windows, by the windows' labels.
#[derive(Default)]
pub struct Bars(Mutex<HashMap<String, Bar>>);

impl Bars {
    fn all(&self) -> MutexGuard<'_, HashMap<String, Bar>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A window tells about its menu bar. It is not asynchronous: native menus are made and changed on
/// the main thread, in the order in which they are told of.
#[tauri::command]
#[expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands over what a command asks for by value"
)]
pub fn menus(window: WebviewWindow, bars: State<'_, Bars>, told: Value) -> Result<(), String> {
    let told = Told::read(told)?;
    let native = |error: tauri::Error| format!("The menu bar cannot be shown: {error}");
    match told {
        Told::Bar(menus) => show(&window, &bars, &menus).map_err(native),
        Told::Changes(actions) => change(&window, &bars, &actions),
        // Where the bar is the app's, the system hides it with the screen's own.
        Told::Shown(true) => window.show_menu().map_err(native),
        Told::Shown(false) => window.hide_menu().map_err(native),
    }
}

fn show(window: &WebviewWindow, bars: &Bars, menus: &[Menu]) -> tauri::Result<()> {
    let app = window.app_handle();
    let mut all = bars.all();
    if let Some(bar) = all.get_mut(window.label())
        && bar.follow(app, menus)?
    {
        return Ok(());
    }
    let bar = Bar::build(app, window.label(), menus)?;
    bar.show_full_screen(window.is_fullscreen().unwrap_or_default())?;
    let shown = bar.native.clone();
    if let Some(before) = all.insert(window.label().to_owned(), bar) {
        before.clear()?;
    }
    drop(all);
    if !cfg!(target_os = "macos") {
        let visible = window.is_menu_visible().unwrap_or(true);
        window.set_menu(shown)?;
        if !visible {
            window.hide_menu()?;
        }
    } else if window.is_focused().unwrap_or_default() {
        app.set_menu(shown)?;
    }
    Ok(())
}

fn change(window: &WebviewWindow, bars: &Bars, actions: &[Action]) -> Result<(), String> {
    let mut all = bars.all();
    let Some(bar) = all.get_mut(window.label()) else {
        return Err("The menu bar: it is changed before it is there".to_owned());
    };
    if let Some(stranger) = actions.iter().find(|action| !bar.has(&action.id)) {
        return Err(format!("The menu bar: {} is not in it", stranger.id));
    }
    (actions.iter())
        .try_for_each(|action| bar.change(action))
        .map_err(|error| format!("The menu bar cannot be changed: {error}"))
}

/// What stands until the window has told what its bar is, and if it never does.
fn first() -> Vec<Menu> {
    let own = |does, label: &str| Line::Own {
        does,
        label: label.to_owned(),
    };
    vec![Menu {
        label: "Throughline".to_owned(),
        lines: vec![
            own(Own::About, "About Throughline"),
            Line::Rule,
            own(Own::Close, "Close window"),
            own(Own::Quit, "Quit Throughline"),
        ],
    }]
}

/// The first bar of a window that is being made.
pub fn begin(app: &AppHandle, window: &str) -> tauri::Result<NativeMenu<Wry>> {
    let bar = Bar::build(app, window, &first())?;
    let native = bar.native.clone();
    if let Some(bars) = app.try_state::<Bars>() {
        bars.all().insert(window.to_owned(), bar);
    }
    Ok(native)
}

/// The window is gone.
pub fn forget(window: &WebviewWindow) {
    window.state::<Bars>().all().remove(window.label());
}

/// The person has gone to this window: where the bar is the app's, it is this window's now.
pub fn focused(window: &WebviewWindow) {
    if cfg!(target_os = "macos") {
        let shown =
            (window.state::<Bars>().all().get(window.label())).map(|bar| bar.native.clone());
        if let Some(shown) = shown {
            // The bar of the window before is better than none.
            let _ = window.app_handle().set_menu(shown);
        }
    }
}

/// The window has another size, which may be that of the screen.
pub fn resized(window: &WebviewWindow) {
    if let Some(bar) = window.state::<Bars>().all().get(window.label())
        && let Ok(full) = window.is_fullscreen()
    {
        // A wrong tick is put right with the next size.
        let _ = bar.show_full_screen(full);
    }
}

/// Does what an item stands for, in the window whose item it is.
pub fn chosen(app: &AppHandle, item: &str) {
    let Some((label, id)) = bar::read_id(item) else {
        return;
    };
    let Some(window) = app.get_webview_window(label).or_else(|| window::front(app)) else {
        return;
    };
    if let Some(own) = Own::by_id(id) {
        do_own(&window, own);
        return;
    }
    if let Some(bar) = window.state::<Bars>().all().get(window.label()) {
        // A wrong tick is put right when the window tells of it.
        let _ = bar.restore(id);
    }
    if let Some(shell) = app.try_state::<Shell>() {
        shell.core.act(window.label(), id);
    }
}

fn do_own(window: &WebviewWindow, own: Own) {
    match own {
        Own::Quit => {
            // Each closes as it does by itself; the app ends with the last.
            for window in window.webview_windows().values() {
                let _ = window.close();
            }
        }
        Own::Close => {
            let _ = window.close();
        }
        Own::FullScreen => {
            // A system that refuses leaves the window as it is, for the person to see.
            let full = window.is_fullscreen().unwrap_or(false);
            let _ = window.set_fullscreen(!full);
            resized(window);
        }
        _ => own::edit(window, own),
    }
}
