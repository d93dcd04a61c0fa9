//! What a menu does that is no action of the front end: the shell's own, and the system's.

use serde::Deserialize;
use tauri::menu::{
    AboutMetadata, CheckMenuItem, IsMenuItem, MenuItem, PredefinedMenuItem as System,
};
use tauri::{AppHandle, WebviewWindow, Wry};

/// What the ids of these items begin with.
pub const PREFIX: &str = "shell.";

const FULL_SCREEN_KEYS: &str = if cfg!(target_os = "macos") {
    "Ctrl+Cmd+F"
} else {
    "F11"
};

/// Something of the shell's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Own {
    /// Closes all windows and ends the app.
    Quit,
    /// Closes the window.
    Close,
    /// Switches the window between full screen and not.
    FullScreen,
    About,
    Cut,
    Copy,
    Paste,
    SelectAll,
    /// These are for macOS alone.
    Services,
    Hide,
    HideOthers,
    ShowAll,
    Minimise,
    Zoom,
}

/// An item as it stands in a menu.
pub enum Item {
    Plain(MenuItem<Wry>),
    /// Full screen, which is on or off.
    Check(CheckMenuItem<Wry>),
    System(System<Wry>),
}

impl Item {
    pub fn of(&self) -> &dyn IsMenuItem<Wry> {
        match self {
            Self::Plain(item) => item,
            Self::Check(item) => item,
            Self::System(item) => item,
        }
    }
}

impl Own {
    /// The end of its id; those of the system have none.
    fn id(self) -> Option<&'static str> {
        Some(match self {
            Self::Quit => "shell.quit",
            Self::Close => "shell.close",
            Self::FullScreen => "shell.fullScreen",
            // On macOS and Windows the system's own do it.
            Self::Cut if cfg!(target_os = "linux") => "shell.cut",
            Self::Copy if cfg!(target_os = "linux") => "shell.copy",
            Self::Paste if cfg!(target_os = "linux") => "shell.paste",
            Self::SelectAll if cfg!(target_os = "linux") => "shell.selectAll",
            _ => return None,
        })
    }

    /// The one with this id.
    pub fn by_id(id: &str) -> Option<Self> {
        let all = [
            Self::Quit,
            Self::Close,
            Self::FullScreen,
            Self::Cut,
            Self::Copy,
            Self::Paste,
            Self::SelectAll,
        ];
        all.into_iter().find(|own| own.id() == Some(id))
    }

    /// Makes the item. `words` have no mnemonic, `id` makes an id of the window's.
    pub fn item(
        self,
        app: &AppHandle,
        words: &str,
        id: impl Fn(&str) -> String,
    ) -> tauri::Result<Item> {
        let keys = match self {
            Self::Quit => Some("CmdOrCtrl+Q"),
            Self::FullScreen => Some(FULL_SCREEN_KEYS),
            _ => None,
        };
        if let Some(own) = self.id() {
            let id = id(own);
            return Ok(if self == Self::FullScreen {
                Item::Check(CheckMenuItem::with_id(app, id, words, true, false, keys)?)
            } else {
                Item::Plain(MenuItem::with_id(app, id, words, true, keys)?)
            });
        }
        let words = Some(words);
        Ok(Item::System(match self {
            Self::About => System::about(app, words, Some(about()))?,
            Self::Cut => System::cut(app, words)?,
            Self::Copy => System::copy(app, words)?,
            Self::Paste => System::paste(app, words)?,
            Self::SelectAll => System::select_all(app, words)?,
            Self::Services => System::services(app, words)?,
            Self::Hide => System::hide(app, words)?,
            Self::HideOthers => System::hide_others(app, words)?,
            Self::ShowAll => System::show_all(app, words)?,
            Self::Minimise => System::minimize(app, words)?,
            Self::Zoom => System::maximize(app, words)?,
            // They have ids.
            Self::Quit | Self::Close | Self::FullScreen => System::separator(app)?,
        }))
    }
}

fn about() -> AboutMetadata<'static> {
    AboutMetadata {
        comments: Some(
            "Map customer journeys and follow every promise from start to finish.".into(),
        ),
        license: Some("MIT OR Apache-2.0".into()),
        ..AboutMetadata::default()
    }
}

/// Has the page do what its keys would: this is no key that a page could press by itself.
#[cfg(target_os = "linux")]
pub fn edit(window: &WebviewWindow, own: Own) {
    use webkit2gtk::WebViewExt;

    let command = match own {
        Own::Cut => "Cut",
        Own::Copy => "Copy",
        Own::Paste => "Paste",
        Own::SelectAll => "SelectAll",
        _ => return,
    };
    // A window that is closing has nothing to edit.
    let _ = window.with_webview(move |page| page.inner().execute_editing_command(command));
}

/// The system does it by itself.
#[cfg(not(target_os = "linux"))]
pub fn edit(_: &WebviewWindow, _: Own) {}
