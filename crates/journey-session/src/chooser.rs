//! What only a shell can do: ask the person for a file, show one in the file manager, and open
//! windows.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use journey::language::{English, German, Language};

/// An answer that comes when the person has chosen; `None` when they closed the dialog.
pub type Choice = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// The dialogs of a shell. The desktop shell opens the system's; the test bridge answers from a
/// script.
pub trait Chooser: Send + Sync + 'static {
    /// Asks for a `.journey` file to open, in the language of the window.
    fn open(&self, window: &str, language: Language) -> Choice;
    /// Asks where to write a file of this kind; `suggested` is a full path or a bare name.
    fn save(&self, window: &str, kind: FileKind, suggested: &Path, language: Language) -> Choice;
    /// Shows a file in the system's file manager.
    fn reveal(&self, path: &Path);
    /// Opens a web page in the person's own browser.
    fn open_link(&self, address: &str);
    /// Opens another window under this label.
    fn open_window(&self, label: &str);
    /// Brings a window to the front.
    fn bring_to_front(&self, window: &str);
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
}

/// What a dialog says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogWords {
    /// Its title where a document is opened.
    Open,
    /// Its title where a file of this kind is written.
    Save(FileKind),
    /// What files of this kind are called.
    Files(FileKind),
}

impl English for DialogWords {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        match self {
            Self::Open => "Open a journey",
            Self::Save(FileKind::Journey) => "Save the journey as",
            Self::Save(FileKind::Pdf) => "Export to PDF",
            Self::Files(FileKind::Journey) => "Customer journey",
            Self::Files(FileKind::Pdf) => "PDF",
        }
    }
}

impl German for DialogWords {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Open => "Journey öffnen",
            Self::Save(FileKind::Journey) => "Journey speichern unter",
            Self::Save(FileKind::Pdf) => "Als PDF exportieren",
            Self::Files(FileKind::Journey) => "Customer Journey",
            Self::Files(FileKind::Pdf) => "PDF",
        }
    }
}

/// The longest address that is followed, in bytes: browsers cut off what is longer.
const LONGEST_ADDRESS: usize = 2_048;

/// Whether an address leads to a web page and to nothing on this machine: a document may come
/// from a stranger.
pub fn is_web_page(address: &str) -> bool {
    let rest = (address.strip_prefix("https://")).or_else(|| address.strip_prefix("http://"));
    let plain = |c: char| c.is_whitespace() || c.is_control();
    rest.is_some_and(|rest| {
        rest.starts_with(char::is_alphanumeric)
            && address.len() <= LONGEST_ADDRESS
            && !address.contains(plain)
    })
}

/// The name a save dialog starts with, in the document's own folder if it has one.
pub fn suggestion(title: &str, beside: Option<&Path>, kind: FileKind) -> PathBuf {
    // What no file system of the three platforms allows in a name.
    let name: String = title
        .chars()
        .map(|c| {
            if c.is_control() || "/\\:*?\"<>|".contains(c) {
                ' '
            } else {
                c
            }
        })
        .take(100)
        .collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches('.');
    let name = format!(
        "{}.{}",
        if name.is_empty() { "Journey" } else { name },
        kind.extension()
    );
    match beside.and_then(Path::parent) {
        Some(folder) => folder.join(name),
        None => PathBuf::from(name),
    }
}

/// A path with the ending of its kind; some dialogs return the bare name as typed.
pub fn with_extension(path: &Path, kind: FileKind) -> PathBuf {
    if path
        .extension()
        .is_some_and(|ext| ext.eq_ignore_ascii_case(kind.extension()))
    {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(kind.extension());
    name.into()
}
