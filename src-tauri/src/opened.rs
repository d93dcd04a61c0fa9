//! Files that come from outside the window: as an argument, from a second start of the app, or
//! from the system because the app is the one for `.journey` files.

use std::path::{Path, PathBuf};

use tauri::AppHandle;

use crate::window;

/// The file named on the command line.
pub fn argument() -> Option<PathBuf> {
    let here = std::env::current_dir().unwrap_or_default();
    // Not `args`, which panics at a name that is not Unicode.
    let arguments = std::env::args_os().skip(1).map(PathBuf::from);
    first_file(arguments, &here)
}

/// A second start of the app hands over its arguments and its folder, and ends.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the plugin hands them over by value"
)]
pub fn handed_over(app: &AppHandle, arguments: Vec<String>, folder: String) {
    let arguments = arguments.into_iter().skip(1).map(PathBuf::from);
    match first_file(arguments, Path::new(&folder)) {
        Some(file) => window::hand_over(app, file),
        None => window::show(app),
    }
}

/// On macOS the system names files in an event of their own, at the start and later.
#[cfg(target_os = "macos")]
pub fn by_the_system(app: &AppHandle, urls: &[tauri::Url]) {
    if let Some(file) = urls.iter().find_map(|url| url.to_file_path().ok()) {
        window::hand_over(app, file);
    }
}

/// The first argument that is no option, as a full path.
fn first_file(arguments: impl Iterator<Item = PathBuf>, folder: &Path) -> Option<PathBuf> {
    arguments
        .into_iter()
        .find(|argument| !argument.to_string_lossy().starts_with('-'))
        .map(|file| folder.join(file))
}
