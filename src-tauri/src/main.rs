//! Throughline: the desktop shell.

fn main() {
    let _ = tauri::Builder::default().run(tauri::tauri_build_context!());
}
