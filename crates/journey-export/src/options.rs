//! What an export is asked for, and what it answers.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use journey::Language;
use serde::{Deserialize, Serialize};

use crate::pdf::PdfError;

/// How a document is to be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportOptions {
    /// How pages are made of the map.
    pub layout: Layout,
    /// The paper; always printed landscape.
    pub paper: Paper,
    /// The date on the print. The same document, options and date give the same bytes.
    pub date: Date,
    /// Who the file says wrote it; may be empty.
    pub author: String,
    /// The language it is printed in.
    #[serde(default)]
    pub language: Language,
}

/// How pages are made of the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Everything on one page.
    #[default]
    Poster,
}

/// A paper size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 841 × 594 mm.
    A1,
    /// 594 × 420 mm.
    A2,
    /// 420 × 297 mm.
    A3,
    /// 11 × 8½ inches.
    Letter,
    /// 17 × 11 inches.
    Tabloid,
    /// A page as large as the map.
    #[default]
    Fit,
}

impl Paper {
    /// All papers.
    pub const ALL: [Self; 6] = [
        Self::A1,
        Self::A2,
        Self::A3,
        Self::Letter,
        Self::Tabloid,
        Self::Fit,
    ];

    /// Width and height in points, landscape; `None` for [`Paper::Fit`].
    pub fn size(self) -> Option<(f32, f32)> {
        let millimetres = |width: f32, height: f32| (width / 25.4 * 72.0, height / 25.4 * 72.0);
        match self {
            Self::A1 => Some(millimetres(841.0, 594.0)),
            Self::A2 => Some(millimetres(594.0, 420.0)),
            Self::A3 => Some(millimetres(420.0, 297.0)),
            Self::Letter => Some((792.0, 612.0)),
            Self::Tabloid => Some((1224.0, 792.0)),
            Self::Fit => None,
        }
    }
}

impl fmt::Display for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::A3 => "A3",
            Self::Letter => "Letter",
            Self::Tabloid => "Tabloid",
            Self::Fit => "fit",
        })
    }
}

impl FromStr for Paper {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let same = |paper: &Self| paper.to_string().eq_ignore_ascii_case(word);
        Self::ALL.into_iter().find(same).ok_or_else(|| {
            format!("{word} is no paper size; use a1, a2, a3, letter, tabloid or fit")
        })
    }
}

/// A finished export.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the reader of the print should know beforehand.
    pub warnings: Vec<Warning>,
}

/// Something about a finished export that its maker should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Text is printed smaller than can be read with ease.
    SmallText {
        /// The smallest size, in points.
        points: f32,
        /// The paper.
        paper: Paper,
    },
    /// No bundled font has these characters; each is printed as a box.
    MissingCharacters(Vec<char>),
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SmallText { points, paper } => {
                write!(f, "The smallest text prints at {points:.1} points")?;
                match paper {
                    Paper::Fit => f.write_str(
                        ", because the map is larger than a PDF page can be. Split the journey, \
                         or hide lanes you do not need.",
                    ),
                    _ => write!(
                        f,
                        " on {paper}, below the 6 points that are easy to read. Choose “fit” for \
                         a page as large as the map, or a larger paper."
                    ),
                }
            }
            Self::MissingCharacters(characters) => {
                f.write_str("No bundled font can show ")?;
                for (index, character) in characters.iter().take(12).enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{character} (U+{:04X})", u32::from(*character))?;
                }
                if let Some(more) = characters.len().checked_sub(12).filter(|&more| more > 0) {
                    write!(f, " and {more} more")?;
                }
                f.write_str("; each is printed as a box.")
            }
        }
    }
}

/// Why there is no export. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The document has no such journey.
    #[error("the journey to print is not in this document; choose one that is")]
    NoSuchJourney,
    /// The pages could not be written.
    #[error(transparent)]
    Pdf(#[from] PdfError),
}

impl ExportError {
    /// Whether the caller asked to stop, which is no failure.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Self::Pdf(PdfError::Cancelled(_)))
    }
}
