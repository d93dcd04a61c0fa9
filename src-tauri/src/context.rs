//! What the build script made of `tauri.conf.json`: configuration, capabilities, and the front end.

#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    reason = "the included code is generated"
)]

/// The configuration with everything it names embedded.
pub fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}
