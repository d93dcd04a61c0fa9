//! The bundled faces: which there are, which a text needs, and their metrics.
//!
//! System fonts are never used, so a document prints the same everywhere. The sources, licences
//! and the reasons for the choice are in `fonts/README.md`.

use std::io::Read;
use std::sync::{Arc, OnceLock};

use parley::fontique::Blob;
use read_fonts::tables::hmtx::LongMetric;
use read_fonts::{FontRef, ReadError, TableProvider};

/// A bundled face. The order is the order of fallback within a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Inter, weight 400: Latin, Greek, Cyrillic and symbols.
    InterRegular,
    /// Inter, weight 500.
    InterMedium,
    /// Inter, weight 600.
    InterSemiBold,
    /// Vazirmatn, weight 400: Arabic and Persian.
    ArabicRegular,
    /// Vazirmatn, weight 600.
    ArabicSemiBold,
    /// Noto Sans Hebrew, weight 400.
    HebrewRegular,
    /// Noto Sans Hebrew, weight 600.
    HebrewSemiBold,
    /// Noto Sans SC, weight 400, common Han characters and kana.
    Han,
    /// Noto Sans KR, weight 400, Hangul.
    Hangul,
    /// Noto Emoji, weight 400, one colour.
    Emoji,
}

/// What a face measures, in its own units unless said otherwise.
#[derive(Clone, Copy, Debug)]
pub struct FaceMetrics {
    /// Font units per em.
    pub units_per_em: u16,
    /// Above the baseline.
    pub ascent: i16,
    /// Below the baseline, negative.
    pub descent: i16,
    /// Height of capitals; the ascent where the face does not say.
    pub cap_height: i16,
    /// `xMin`, `yMin`, `xMax`, `yMax` over all glyphs.
    pub bounds: [i16; 4],
    /// Advance widths by glyph, up to the last that differs from its predecessor.
    advances: &'static [u16],
}

/// The families in order of fallback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Family {
    Inter,
    Arabic,
    Hebrew,
    Han,
    Hangul,
    Emoji,
}

const COUNT: usize = 10;

impl Face {
    /// All faces, in order.
    pub const ALL: [Self; COUNT] = [
        Self::InterRegular,
        Self::InterMedium,
        Self::InterSemiBold,
        Self::ArabicRegular,
        Self::ArabicSemiBold,
        Self::HebrewRegular,
        Self::HebrewSemiBold,
        Self::Han,
        Self::Hangul,
        Self::Emoji,
    ];

    /// The PostScript name, without a subset tag.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InterRegular => "Inter-Regular",
            Self::InterMedium => "Inter-Medium",
            Self::InterSemiBold => "Inter-SemiBold",
            Self::ArabicRegular => "Vazirmatn-Regular",
            Self::ArabicSemiBold => "Vazirmatn-SemiBold",
            Self::HebrewRegular => "NotoSansHebrew-Regular",
            Self::HebrewSemiBold => "NotoSansHebrew-SemiBold",
            Self::Han => "NotoSansSC-Regular",
            Self::Hangul => "NotoSansKR-Regular",
            Self::Emoji => "NotoEmoji-Regular",
        }
    }

    const fn packed(self) -> &'static [u8] {
        match self {
            Self::InterRegular => include_bytes!("../fonts/Inter-Regular.ttf.z"),
            Self::InterMedium => include_bytes!("../fonts/Inter-Medium.ttf.z"),
            Self::InterSemiBold => include_bytes!("../fonts/Inter-SemiBold.ttf.z"),
            Self::ArabicRegular => include_bytes!("../fonts/Vazirmatn-Regular.ttf.z"),
            Self::ArabicSemiBold => include_bytes!("../fonts/Vazirmatn-SemiBold.ttf.z"),
            Self::HebrewRegular => include_bytes!("../fonts/NotoSansHebrew-Regular.ttf.z"),
            Self::HebrewSemiBold => include_bytes!("../fonts/NotoSansHebrew-SemiBold.ttf.z"),
            Self::Han => include_bytes!("../fonts/NotoSansSC-Subset.ttf.z"),
            Self::Hangul => include_bytes!("../fonts/NotoSansKR-Subset.ttf.z"),
            Self::Emoji => include_bytes!("../fonts/NotoEmoji-Regular.ttf.z"),
        }
    }

    pub(crate) const fn family(self) -> Family {
        match self {
            Self::InterRegular | Self::InterMedium | Self::InterSemiBold => Family::Inter,
            Self::ArabicRegular | Self::ArabicSemiBold => Family::Arabic,
            Self::HebrewRegular | Self::HebrewSemiBold => Family::Hebrew,
            Self::Han => Family::Han,
            Self::Hangul => Family::Hangul,
            Self::Emoji => Family::Emoji,
        }
    }

    pub(crate) const fn weight(self) -> u16 {
        match self {
            Self::InterMedium => 500,
            Self::InterSemiBold | Self::ArabicSemiBold | Self::HebrewSemiBold => 600,
            _ => 400,
        }
    }

    /// The TrueType file, inflated on first use and kept for the life of the process.
    pub(crate) fn blob(self) -> &'static Blob<u8> {
        BLOBS[self as usize].get_or_init(|| {
            let mut ttf = Vec::new();
            flate2::read::ZlibDecoder::new(self.packed())
                .read_to_end(&mut ttf)
                // Compiled into the program, and a test inflates every face.
                .expect("a bundled font is a zlib stream");
            Blob::new(Arc::new(ttf))
        })
    }

    /// The face whose bytes were handed to the shaper under this blob id.
    pub(crate) fn of_blob(id: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|&face| {
            BLOBS[face as usize]
                .get()
                .is_some_and(|blob| blob.id() == id)
        })
    }

    /// What the face measures.
    pub fn metrics(self) -> FaceMetrics {
        static METRICS: [OnceLock<FaceMetrics>; COUNT] = [const { OnceLock::new() }; COUNT];
        *METRICS[self as usize].get_or_init(|| {
            // Compiled into the program, and a test reads every face.
            self.read_metrics()
                .expect("a bundled font has its required tables")
        })
    }

    fn read_metrics(self) -> Result<FaceMetrics, ReadError> {
        let font = FontRef::new(self.blob().data())?;
        let head = font.head()?;
        let hhea = font.hhea()?;
        let os2 = font.os2()?;
        let hmtx = font.hmtx()?;
        let long: Vec<u16> = hmtx.h_metrics().iter().map(LongMetric::advance).collect();
        let ascent = hhea.ascender().to_i16();
        Ok(FaceMetrics {
            units_per_em: head.units_per_em(),
            ascent,
            descent: hhea.descender().to_i16(),
            cap_height: os2.s_cap_height().unwrap_or(ascent),
            bounds: [head.x_min(), head.y_min(), head.x_max(), head.y_max()],
            advances: Box::leak(long.into_boxed_slice()),
        })
    }
}

static BLOBS: [OnceLock<Blob<u8>>; COUNT] = [const { OnceLock::new() }; COUNT];

impl FaceMetrics {
    /// The advance width of a glyph in font units. As the format has it, glyphs beyond the last
    /// long metric share that one's advance.
    pub fn advance(&self, glyph: u16) -> u16 {
        self.advances
            .get(usize::from(glyph))
            .or(self.advances.last())
            .copied()
            .unwrap_or(0)
    }
}

/// The families a text needs, in order of fallback. Depends on nothing but the text, so that the
/// same text is always set in the same faces.
pub(crate) fn families_for(text: &str) -> FamilySet {
    let mut set = FamilySet(1 << Family::Inter as u8);
    for c in text.chars() {
        let family = match u32::from(c) {
            0x0590..=0x05FF | 0xFB1D..=0xFB4F => Family::Hebrew,
            0x0600..=0x06FF
            | 0x0750..=0x077F
            | 0x0870..=0x08FF
            | 0xFB50..=0xFDFF
            | 0xFE70..=0xFEFF => Family::Arabic,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xA960..=0xA97F | 0xAC00..=0xD7FF => Family::Hangul,
            0x2E80..=0x9FFF
            | 0xF900..=0xFAFF
            | 0xFE30..=0xFE4F
            | 0xFF00..=0xFFEF
            | 0x20000..=0x3FFFF => Family::Han,
            // Emoji are spread over the symbol blocks; whatever Inter has is taken from Inter.
            0x2000..=0x2BFF | 0x1F000..=0x1FBFF | 0xE0000..=0xE007F => Family::Emoji,
            // Latin, Greek, Cyrillic, and what no bundled face has.
            _ => continue,
        };
        set.0 |= 1 << family as u8;
    }
    set
}

/// A set of families.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FamilySet(u8);

impl FamilySet {
    pub(crate) const fn contains(self, family: Family) -> bool {
        self.0 & (1 << family as u8) != 0
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Family> {
        Family::ALL
            .into_iter()
            .filter(move |&family| self.contains(family))
    }
}

impl Family {
    const ALL: [Self; 6] = [
        Self::Inter,
        Self::Arabic,
        Self::Hebrew,
        Self::Han,
        Self::Hangul,
        Self::Emoji,
    ];

    /// The name the family is registered under.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Inter => "Inter",
            Self::Arabic => "Vazirmatn",
            Self::Hebrew => "Noto Sans Hebrew",
            Self::Han => "Noto Sans SC",
            Self::Hangul => "Noto Sans KR",
            Self::Emoji => "Noto Emoji",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_face_inflates_and_has_metrics() {
        for face in Face::ALL {
            let metrics = face.metrics();
            assert!(metrics.units_per_em >= 1000, "{face:?}");
            assert!(metrics.advance(0) > 0, "{face:?}");
            assert_eq!(Face::of_blob(face.blob().id()), Some(face));
        }
    }
}
