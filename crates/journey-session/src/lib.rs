//! Open documents and the one way to talk to them: a [`Request`] in, a [`Reply`] out, [`Event`]s
//! in between. Shells (the desktop window, the test bridge) hold an [`App`] and do nothing more
//! than carry these back and forth.

mod app;
mod chooser;
mod dropped;
mod failure;
mod jobs;
mod recents;
mod session;
mod sketch;
mod thread;
mod view;
pub mod wire;
mod words;

pub use app::{Addressed, App, Settings};
pub use chooser::{Choice, Chooser, DialogWords, FileKind};
pub use journey::language::Language;
pub use session::Now;
pub use wire::{Event, Failure, Reply, Request};
