//! The faces a scene uses, cut down to its glyphs, with their widths and text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::{Document, Object, dictionary};
use subsetter::GlyphRemapper;

use super::{PdfError, fingerprint, stream};
use crate::fonts::{Face, FaceMetrics};
use crate::scene::{Draw, Glyph, GlyphRun, Scene};

/// The faces of a scene.
pub(super) struct Subsets(BTreeMap<Face, Subset>);

/// One face, cut down.
pub(super) struct Subset {
    face: Face,
    metrics: FaceMetrics,
    remapper: GlyphRemapper,
    /// The text each glyph stands for, by its index in the face.
    texts: BTreeMap<u16, String>,
}

impl Subsets {
    /// Collects every glyph of the scene. A glyph that stands for different texts in different
    /// places keeps the one it has first, left-to-right runs before others; the other places are
    /// marked with their own text when they are drawn.
    pub(super) fn of(scene: &Scene) -> Self {
        let mut texts: BTreeMap<Face, BTreeMap<u16, String>> = BTreeMap::new();
        for rtl in [false, true] {
            for run in runs(scene).filter(|run| run.rtl == rtl) {
                let of_face = texts.entry(run.face).or_default();
                for glyph in &*run.glyphs {
                    let text = text_of(run, glyph);
                    if !text.is_empty() {
                        of_face.entry(glyph.id).or_insert_with(|| text.into_owned());
                    }
                }
            }
        }
        // Parts of clusters that never stand alone, such as a detached accent.
        for run in runs(scene) {
            let of_face = texts.entry(run.face).or_default();
            for glyph in &*run.glyphs {
                of_face
                    .entry(glyph.id)
                    .or_insert_with(|| "\u{FFFD}".to_owned());
            }
        }
        Self(
            texts
                .into_iter()
                .map(|(face, texts)| (face, Subset::new(face, texts)))
                .collect(),
        )
    }

    pub(super) fn face(&self, face: Face) -> &Subset {
        &self.0[&face]
    }

    /// Adds the fonts to the document: resource name and reference of each.
    pub(super) fn embed(&self, document: &mut Document) -> Result<Vec<(String, Object)>, PdfError> {
        self.0
            .values()
            .map(|subset| Ok((subset.name(), subset.embed(document)?)))
            .collect()
    }
}

fn runs(scene: &Scene) -> impl Iterator<Item = &GlyphRun> {
    scene
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| match &item.draw {
            Draw::Glyphs(run) => Some(run),
            Draw::Path { .. } => None,
        })
}

/// The text that a reader is told a glyph stands for; empty for the later glyphs of a cluster.
///
/// Right-to-left runs are drawn in visual order, and poppler and `PDFium` both turn what they find
/// there round character by character. So the text of a ligature is given in visual order too; the
/// logical order of the whole is on the structure element.
pub(super) fn text_of<'a>(run: &'a GlyphRun, glyph: &Glyph) -> Cow<'a, str> {
    let text = &run.text[glyph.text.start as usize..glyph.text.end as usize];
    if run.rtl && text.chars().nth(1).is_some() {
        text.chars().rev().collect()
    } else {
        Cow::Borrowed(text)
    }
}

impl Subset {
    fn new(face: Face, texts: BTreeMap<u16, String>) -> Self {
        // In the order of the face, so that the same glyphs always give the same file.
        let remapper =
            GlyphRemapper::new_from_glyphs_sorted(&texts.keys().copied().collect::<Vec<_>>());
        Self {
            face,
            metrics: face.metrics(),
            remapper,
            texts,
        }
    }

    /// The name of the font among a page's resources.
    pub(super) fn name(&self) -> String {
        format!("T{}", self.face as u8)
    }

    /// The glyph's index in the subset.
    pub(super) fn code(&self, glyph: u16) -> u16 {
        self.remapper.get(glyph).unwrap_or(0)
    }

    /// The glyph's width as the file gives it, in thousandths of an em.
    pub(super) fn width(&self, glyph: u16) -> f32 {
        super::round(f32::from(self.metrics.advance(glyph)) * self.per_mille())
    }

    /// Whether a reader gets the cluster's text from its glyphs alone.
    pub(super) fn speaks(&self, run: &GlyphRun, cluster: &[Glyph]) -> bool {
        match cluster {
            [glyph] => self.texts[&glyph.id] == text_of(run, glyph),
            _ => false,
        }
    }

    fn per_mille(&self) -> f32 {
        1000.0 / f32::from(self.metrics.units_per_em)
    }

    fn scaled(&self, units: i16) -> Object {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "thousandths of an em are small"
        )]
        let value = (f32::from(units) * self.per_mille()).round() as i64;
        Object::Integer(value)
    }

    fn embed(&self, document: &mut Document) -> Result<Object, PdfError> {
        let face = self.face.name();
        let bytes =
            subsetter::subset(self.face.blob().data(), 0, &self.remapper).map_err(|error| {
                PdfError::Font {
                    face,
                    reason: error.to_string(),
                }
            })?;
        let name = Object::Name(format!("{}+{face}", self.tag()).into_bytes());
        let length = Object::Integer(i64::try_from(bytes.len()).unwrap_or(i64::MAX));
        let file = document.add_object(stream(dictionary! { "Length1" => length }, bytes));
        let [left, bottom, right, top] = self.metrics.bounds;
        // An estimate from the weight, as writers of PDF do; no table carries the stem's width.
        let stem = 50 + (i64::from(self.face.weight()) / 65).pow(2);
        let descriptor = document.add_object(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => name.clone(),
            // Glyphs are addressed by index: a symbolic font.
            "Flags" => 4,
            "FontBBox" => [left, bottom, right, top].map(|side| self.scaled(side)).to_vec(),
            "ItalicAngle" => 0,
            "Ascent" => self.scaled(self.metrics.ascent),
            "Descent" => self.scaled(self.metrics.descent),
            "CapHeight" => self.scaled(self.metrics.cap_height),
            "StemV" => stem,
            "FontFile2" => file,
        });
        let widths = self
            .remapper
            .remapped_gids()
            .map(|glyph| super::number(self.width(glyph)));
        let descendant = document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name.clone(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "CIDToGIDMap" => "Identity",
            "FontDescriptor" => descriptor,
            "W" => vec![0.into(), Object::Array(widths.collect())],
        });
        let to_unicode = document.add_object(stream(dictionary! {}, self.to_unicode()));
        Ok(Object::Reference(document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name,
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![Object::Reference(descendant)],
            "ToUnicode" => to_unicode,
        })))
    }

    /// Six letters that tell this subset from others of the same face.
    fn tag(&self) -> String {
        let glyphs: Vec<_> = self.texts.keys().map(|glyph| glyph.to_be_bytes()).collect();
        let mut hash = fingerprint(glyphs.iter().map(<[u8; 2]>::as_slice));
        let letter = |_| {
            let letter = b'A' + (hash % 26) as u8;
            hash /= 26;
            char::from(letter)
        };
        (0..6).map(letter).collect()
    }

    /// The map from glyph indices of the subset to text.
    fn to_unicode(&self) -> Vec<u8> {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let entries: Vec<_> = self.texts.iter().collect();
        // A block holds at most 100 entries.
        for block in entries.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", block.len());
            for (glyph, text) in block {
                let _ = write!(map, "<{:04X}> <", self.code(**glyph));
                for unit in text.encode_utf16() {
                    let _ = write!(map, "{unit:04X}");
                }
                map.push_str(">\n");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
        map.into_bytes()
    }
}
