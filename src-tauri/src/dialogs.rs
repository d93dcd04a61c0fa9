//! The system's dialogs and file manager, as the core asks for them.

use std::path::{Path, PathBuf};

use journey_session::{Choice, Chooser, DialogWords, FileKind, Language};
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::window;

/// Opens dialogs above the window that asked.
pub struct SystemDialogs(pub AppHandle);

impl SystemDialogs {
    fn dialog(
        &self,
        window: &str,
        kind: FileKind,
        title: DialogWords,
        language: Language,
    ) -> FileDialogBuilder<Wry> {
        let dialog = self
            .0
            .dialog()
            .file()
            .add_filter(language.say(&DialogWords::Files(kind)), &[kind.extension()])
            .set_title(language.say(&title));
        match self.0.get_webview_window(window) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl Chooser for SystemDialogs {
    fn open(&self, window: &str, language: Language) -> Choice {
        let dialog = self.dialog(window, FileKind::Journey, DialogWords::Open, language);
        chosen(|answer| dialog.pick_file(answer))
    }

    fn save(&self, window: &str, kind: FileKind, suggested: &Path, language: Language) -> Choice {
        let mut dialog = self.dialog(window, kind, DialogWords::Save(kind), language);
        if let Some(folder) = suggested.parent().filter(|folder| folder.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        if let Some(name) = suggested.file_name() {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        chosen(|answer| dialog.save_file(answer))
    }

    fn reveal(&self, path: &Path) {
        // A convenience: the person has been told the file's name in any case.
        let _ = tauri_plugin_opener::reveal_item_in_dir(path);
    }

    fn open_link(&self, address: &str) {
        // Without a browser nothing opens, which a person sees.
        let _ = tauri_plugin_opener::open_url(address, None::<&str>);
    }

    fn open_window(&self, label: &str) {
        window::open(&self.0, label);
    }

    fn bring_to_front(&self, label: &str) {
        window::bring_to_front(&self.0, label);
    }
}

/// Shows a dialog, and waits for the answer without holding up a thread.
fn chosen(show: impl FnOnce(Box<dyn FnOnce(Option<FilePath>) + Send>)) -> Choice {
    let (answer, mut answered) = tauri::async_runtime::channel(1);
    show(Box::new(move |file| {
        // The window may be gone, and then nobody wants to know.
        let _ = answer.try_send(file);
    }));
    Box::pin(async move {
        let file = answered.recv().await.flatten()?;
        // Desktops always name a path; only phones have other ways.
        let path: PathBuf = file.into_path().ok()?;
        Some(path)
    })
}
