//! Other people's files as documents. The format is recognised from the content, never from the
//! name.
//!
//! One file, one reader. Today there is one: the JSON that `throughline-cli show --json` writes.

mod json;

use journey::Document;
use journey::json::JsonError;
use thiserror::Error;

/// The largest file read, in bytes.
pub const SIZE_LIMIT: usize = 256 << 20;

/// Why a file could not be made a document. Nothing was created.
#[derive(Debug, Error)]
pub enum ImportError {
    /// It is larger than any journey.
    #[error("it has {} MB; up to {} MB can be imported", .0 >> 20, SIZE_LIMIT >> 20)]
    TooLarge(usize),
    /// It is no text.
    #[error("it is not text: byte {at} is no UTF-8")]
    NotText {
        /// Where it stops being text, counted from 0.
        at: usize,
    },
    /// No reader knows it.
    #[error("it is {0}, which cannot be imported; Throughline's own JSON can")]
    Unknown(&'static str),
    /// It is JSON, but not of a document.
    #[error("the JSON does not fit: {0}")]
    Json(#[from] JsonError),
}

/// Reads a document from the bytes of a file.
pub fn import(bytes: &[u8]) -> Result<Document, ImportError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(ImportError::TooLarge(bytes.len()));
    }
    if let Some(kind) = not_text(bytes) {
        return Err(ImportError::Unknown(kind));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| ImportError::NotText {
        at: error.valid_up_to(),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim();
    match text.chars().next() {
        None => Err(ImportError::Unknown("empty")),
        Some('{' | '[') => Ok(json::read(text)?),
        Some('<') => Err(ImportError::Unknown("XML or HTML")),
        Some(_) => Err(ImportError::Unknown("plain text")),
    }
}

/// What a file that people may mistake for text is, by its first bytes.
fn not_text(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 6] = [
        (
            b"SQLite format 3\0",
            "a database; open a .journey file instead of importing it",
        ),
        (b"PK\x03\x04", "a zip archive or an Office file"),
        (b"%PDF", "a PDF"),
        (b"\x89PNG", "an image"),
        (b"\xff\xd8\xff", "an image"),
        (b"\xff\xfe", "UTF-16 text"),
    ];
    KINDS
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, kind)| *kind)
}
