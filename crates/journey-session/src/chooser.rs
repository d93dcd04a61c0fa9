//! What only a shell can do: ask the person for a file, and show one in the file manager.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;

/// An answer that comes when the person has chosen; `None` when they closed the dialog.
pub type Choice = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// The dialogs of a shell. The desktop shell opens the system's; the test bridge answers from a
/// script.
pub trait Chooser: Send + Sync + 'static {
    /// Asks for a `.journey` file to open.
    fn open(&self, window: &str) -> Choice;
    /// Asks where to write a file of this kind; `suggested` is a full path or a bare name.
    fn save(&self, window: &str, kind: FileKind, suggested: &Path) -> Choice;
    /// Shows a file in the system's file manager.
    fn reveal(&self, path: &Path);
}

/// The kinds of file the app writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A document.
    Journey,
    /// A printed map.
    Pdf,
}

impl FileKind {
    /// The ending of the file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Journey => "journey",
            Self::Pdf => "pdf",
        }
    }

    /// What the dialog calls it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Journey => "Customer journey",
            Self::Pdf => "PDF",
        }
    }
}
