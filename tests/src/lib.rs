//! What the whole-path tests of Throughline share: dialogs answered from a script, a window
//! without pixels, and the bridge that lets a browser drive the real core. Nothing here is ever
//! part of the app.

pub mod bridge;
pub mod script;
#[cfg(target_os = "linux")]
pub mod webdriver;
pub mod window;
