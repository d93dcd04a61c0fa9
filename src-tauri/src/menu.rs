//! The native menu. Its items carry the ids of the front end's actions and do nothing by
//! themselves: choosing one tells the window, which knows whether the action applies. The few that
//! concern the program as such are the shell's own.

use tauri::menu::{AboutMetadata, Menu, MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Manager, Wry};

use crate::window::{self, Shell};

/// Closes all windows and ends the app; the shell's own.
const QUIT: &str = "shell.quit";

/// Switches the window between full screen and not; the shell's own.
const FULL_SCREEN: &str = "shell.fullScreen";

/// A line of a menu.
enum Line {
    /// An action: its id, its label, and its keys, if any.
    Action(&'static str, &'static str, Option<&'static str>),
    /// A rule between groups.
    Rule,
}

use Line::{Action, Rule};

const FILE: &[Line] = &[
    Action("document.new", "New document…", Some("CmdOrCtrl+N")),
    Action("document.open", "Open…", Some("CmdOrCtrl+O")),
    Rule,
    Action("window.new", "New window", Some("CmdOrCtrl+Shift+N")),
    Action(
        "window.open",
        "Open in a new window…",
        Some("CmdOrCtrl+Alt+O"),
    ),
    Rule,
    Action("document.save", "Save", Some("CmdOrCtrl+S")),
    Action("document.saveAs", "Save as…", Some("CmdOrCtrl+Shift+S")),
    Rule,
    Action("document.exportPdf", "Export to PDF…", Some("CmdOrCtrl+E")),
    Rule,
    Action("document.close", "Close document", Some("CmdOrCtrl+W")),
];

const EDIT: &[Line] = &[
    Action("edit.undo", "Undo", Some("CmdOrCtrl+Z")),
    Action("edit.redo", "Redo", Some("CmdOrCtrl+Shift+Z")),
    Rule,
    Action("search.open", "Search the document", Some("CmdOrCtrl+F")),
    Action("search.next", "Next match", Some("F3")),
    Action("search.previous", "Previous match", Some("Shift+F3")),
];

const VIEW: &[Line] = &[
    Action("view.board", "Board", Some("CmdOrCtrl+1")),
    Action("view.table", "Table", Some("CmdOrCtrl+2")),
    Action("view.promises", "Promises", Some("CmdOrCtrl+3")),
    Action("view.gaps", "Gaps", Some("CmdOrCtrl+4")),
    Action("view.owners", "Owners", Some("CmdOrCtrl+5")),
    Rule,
    Action("view.inspector", "Inspector", Some("CmdOrCtrl+I")),
    Action("view.comments", "Comments…", Some("CmdOrCtrl+Shift+C")),
    Action("view.palette", "All actions…", Some("CmdOrCtrl+K")),
    Rule,
    Action("gaps.next", "Next gap", Some("F8")),
    Action("gaps.previous", "Previous gap", Some("Shift+F8")),
    Rule,
    Action("present.journey", "Present the journey", Some("F5")),
    Action(FULL_SCREEN, "Full screen", Some(FULL_SCREEN_KEYS)),
];

const HELP: &[Line] = &[Action(
    "view.shortcuts",
    "Keyboard shortcuts",
    Some("CmdOrCtrl+/"),
)];

const FULL_SCREEN_KEYS: &str = if cfg!(target_os = "macos") {
    "Ctrl+Cmd+F"
} else {
    "F11"
};

/// The menu bar of every window, or of the app on macOS.
pub fn build(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let about = AboutMetadata {
        comments: Some(
            "Map customer journeys and follow every promise from start to finish.".into(),
        ),
        license: Some("MIT OR Apache-2.0".into()),
        ..AboutMetadata::default()
    };
    let mut bar = MenuBuilder::new(app);
    if cfg!(target_os = "macos") {
        let own = SubmenuBuilder::new(app, "Throughline")
            .about(Some(about.clone()))
            .separator()
            .services()
            .separator()
            .hide()
            .hide_others()
            .show_all()
            .separator();
        bar = bar.item(&lines(app, own, &[QUIT_LINE])?.build()?);
    }
    let mut file = lines(app, SubmenuBuilder::new(app, "File"), FILE)?;
    if !cfg!(target_os = "macos") {
        file = lines(app, file, &[Rule, QUIT_LINE])?;
    }
    let mut edit = lines(app, SubmenuBuilder::new(app, "Edit"), EDIT)?;
    if !cfg!(target_os = "linux") {
        // On macOS these keys work in text only while a menu has them. On Linux they work without,
        // and the menu's own would need another system library.
        edit = edit.separator().cut().copy().paste().select_all();
    }
    bar = bar
        .item(&file.build()?)
        .item(&edit.build()?)
        .item(&lines(app, SubmenuBuilder::new(app, "View"), VIEW)?.build()?);
    let mut help = lines(app, SubmenuBuilder::new(app, "Help"), HELP)?;
    if !cfg!(target_os = "macos") {
        help = help.separator().about(Some(about));
    }
    bar.item(&help.build()?).build()
}

/// Does what an item stands for, in the window the person is in.
pub fn chosen(app: &AppHandle, id: &str) {
    if id == QUIT {
        // Each closes as it does by itself; the app ends with the last.
        for window in app.webview_windows().values() {
            let _ = window.close();
        }
        return;
    }
    let Some(window) = window::front(app) else {
        return;
    };
    if id == FULL_SCREEN {
        // A system that refuses leaves the window as it is, for the person to see.
        let full = window.is_fullscreen().unwrap_or(false);
        let _ = window.set_fullscreen(!full);
    } else if let Some(shell) = app.try_state::<Shell>() {
        shell.core.act(window.label(), id);
    }
}

const QUIT_LINE: Line = Action(QUIT, "Quit Throughline", Some("CmdOrCtrl+Q"));

fn lines<'m>(
    app: &AppHandle,
    menu: SubmenuBuilder<'m, Wry, AppHandle>,
    lines: &[Line],
) -> tauri::Result<SubmenuBuilder<'m, Wry, AppHandle>> {
    lines.iter().try_fold(menu, |menu, line| {
        Ok(match line {
            Rule => menu.separator(),
            Action(id, label, keys) => {
                let mut item = MenuItemBuilder::with_id(*id, *label);
                if let Some(keys) = keys {
                    item = item.accelerator(*keys);
                }
                menu.item(&item.build(app)?)
            }
        })
    })
}
