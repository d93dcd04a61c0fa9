//! Setting text: shaping, breaking into lines, measuring.
//!
//! Shaping and line breaking are parley's; the faces are the bundled ones and nothing else.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use parley::fontique::{Collection, CollectionOptions, FontInfoOverride};
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, FontWeight, Layout,
    LayoutContext, LineHeight, OverflowWrap, Run, StyleProperty,
};

use crate::fonts::{self, Face};
use crate::scene::{Color, Glyph, GlyphRun, Point};

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// The size in points.
    pub size: f32,
    /// The weight.
    pub weight: Weight,
    /// The distance of lines, as a multiple of the size.
    pub leading: f32,
    /// Space added between letters, in em.
    pub tracking: f32,
}

/// The weights text is set in. A face without a weight lends the nearest it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 500.
    Medium,
    /// 600.
    SemiBold,
}

/// Text set in lines.
#[derive(Debug)]
pub struct Paragraph {
    /// The width of the widest line, in points.
    pub width: f32,
    /// The height of all lines, in points.
    pub height: f32,
    /// The lines from top to bottom.
    pub lines: Vec<Line>,
    /// The text that was set, without control characters.
    pub text: String,
    /// Whether any of it runs from right to left.
    pub rtl: bool,
}

/// A line of a paragraph.
#[derive(Debug)]
pub struct Line {
    /// The baseline's distance from the paragraph's top.
    pub baseline: f32,
    /// The runs from left to right, positioned from the paragraph's top left corner.
    runs: Vec<GlyphRun>,
}

/// Sets text and remembers what it has set.
pub struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    registered: BTreeSet<Face>,
    /// What was shaped, by style, then by text.
    shaped: HashMap<StyleKey, HashMap<String, Shaped>>,
    missing: BTreeSet<char>,
}

/// A shaped text, and its paragraphs by the bits of their width.
type Shaped = (Layout<()>, HashMap<Option<u32>, Rc<Paragraph>>);

/// The bits of size, leading and tracking, and the weight.
type StyleKey = ([u32; 3], Weight);

impl Type {
    /// Type of a size and weight, with a leading for running text and no tracking.
    pub const fn new(size: f32, weight: Weight) -> Self {
        Self {
            size,
            weight,
            leading: 1.3,
            tracking: 0.0,
        }
    }

    /// The distance of lines in points.
    pub fn line_height(&self) -> f32 {
        self.size * self.leading
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        let options = CollectionOptions {
            shared: false,
            system_fonts: false,
        };
        Self {
            fonts: FontContext {
                collection: Collection::new(options),
                ..FontContext::default()
            },
            layouts: LayoutContext::new(),
            registered: BTreeSet::new(),
            shaped: HashMap::new(),
            missing: BTreeSet::new(),
        }
    }
}

impl Typesetter {
    /// Sets `text` in lines no wider than `width` points; without one only line ends in the text
    /// break it. A word wider than `width` is broken where it must be. Right-to-left paragraphs
    /// are set flush right in `width`.
    pub fn set(&mut self, text: &str, style: Type, width: Option<f32>) -> Rc<Paragraph> {
        let text = printable(text);
        let style_key = (
            [style.size, style.leading, style.tracking].map(f32::to_bits),
            style.weight,
        );
        let width_key = width.map(f32::to_bits);
        let of_style = self.shaped.entry(style_key).or_default();
        if let Some(set) = of_style
            .get(&*text)
            .and_then(|(_, set)| set.get(&width_key))
        {
            return Rc::clone(set);
        }
        // Shaping is dear and breaking is cheap, so a text is shaped once for all widths.
        let (mut layout, mut set) = match of_style.remove(&*text) {
            Some(entry) => entry,
            None => (self.shape(&text, style), HashMap::new()),
        };
        layout.break_all_lines(width);
        layout.align(Alignment::Start, AlignmentOptions::default());
        let paragraph = Rc::new(self.paragraph(&text, &layout));
        set.insert(width_key, Rc::clone(&paragraph));
        self.shaped
            .entry(style_key)
            .or_default()
            .insert(text.into_owned(), (layout, set));
        paragraph
    }

    /// The characters set so far that no bundled face has; each is drawn as a box.
    pub const fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    fn shape(&mut self, text: &str, style: Type) -> Layout<()> {
        let families = fonts::families_for(text);
        for face in Face::ALL {
            if families.contains(face.family()) && self.registered.insert(face) {
                let info = FontInfoOverride {
                    family_name: Some(face.family().name()),
                    weight: Some(FontWeight::new(f32::from(face.weight()))),
                    ..FontInfoOverride::default()
                };
                self.fonts
                    .collection
                    .register_fonts(face.blob().clone(), Some(info));
            }
        }
        let stack: Vec<_> = families
            .iter()
            .map(|family| FontFamilyName::named(family.name()))
            .collect();

        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(FontFamily::List(Cow::Borrowed(&stack)));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(
            style.weight.value(),
        )));
        builder.push_default(LineHeight::FontSizeRelative(style.leading));
        builder.push_default(StyleProperty::LetterSpacing(style.tracking * style.size));
        builder.push_default(OverflowWrap::Anywhere);
        builder.build(text)
    }

    /// The lines of a broken layout.
    fn paragraph(&mut self, text: &str, layout: &Layout<()>) -> Paragraph {
        let mut paragraph = Paragraph {
            width: 0.0,
            height: layout.height(),
            lines: Vec::with_capacity(layout.len()),
            text: text.to_owned(),
            rtl: false,
        };
        for line in layout.lines() {
            let metrics = line.metrics();
            let mut x = metrics.offset + metrics.inline_min_coord;
            let visible = metrics.advance - metrics.hanging_advance;
            paragraph.width = paragraph.width.max(visible);
            let mut runs = Vec::new();
            for run in line.runs() {
                let advance = run.advance();
                if let Some(run) = self.glyph_run(text, &run, Point::new(x, metrics.baseline)) {
                    paragraph.rtl |= run.rtl;
                    runs.push(run);
                }
                x += advance;
            }
            paragraph.lines.push(Line {
                baseline: metrics.baseline,
                runs,
            });
        }
        paragraph
    }

    /// The glyphs of a run that lie on one line; `None` where it draws nothing.
    fn glyph_run(&mut self, text: &str, run: &Run<'_, ()>, at: Point) -> Option<GlyphRun> {
        let face = Face::of_blob(run.font().data.id())?;
        let size = run.font_size();
        let whole = run.text_range();
        let mut glyphs: Vec<Glyph> = Vec::new();
        let mut pen = 0.0;
        // In a right-to-left run the rest of a ligature comes before its start, which has the
        // glyphs: where the text ends, and how wide the rest is.
        let mut rest: Option<(usize, f32)> = None;
        for cluster in run.visual_clusters() {
            let range = cluster.text_range();
            if cluster.is_ligature_continuation() {
                if run.is_rtl() {
                    rest.get_or_insert((range.end, 0.0)).1 += cluster.advance();
                    continue;
                }
                if let Some(start) = glyphs.iter_mut().rfind(|glyph| !glyph.text.is_empty()) {
                    start.text.end = offset(range.end, &whole);
                }
                pen += cluster.advance();
                continue;
            }
            let (end, rest) = rest.take().unwrap_or((range.end, 0.0));
            let range = range.start..end;
            if cluster.is_hard_line_break() {
                continue;
            }
            let start = pen;
            for (index, glyph) in cluster.glyphs().enumerate() {
                if glyph.id == 0 {
                    self.missing
                        .extend(text[range.clone()].chars().filter(|c| !c.is_whitespace()));
                }
                let range = if index == 0 {
                    range.clone()
                } else {
                    range.end..range.end
                };
                glyphs.push(Glyph {
                    #[expect(
                        clippy::cast_possible_truncation,
                        reason = "a TrueType glyph index has 16 bits"
                    )]
                    id: glyph.id as u16,
                    x: (pen + glyph.x) / size,
                    y: glyph.y / size,
                    text: offset(range.start, &whole)..offset(range.end, &whole),
                });
                pen += glyph.advance;
            }
            // A ligature's advance is counted over all its clusters.
            pen = start + cluster.advance() + rest;
        }
        (!glyphs.is_empty()).then(|| GlyphRun {
            face,
            size,
            color: Color(0, 0, 0),
            x: at.x,
            y: at.y,
            rtl: run.is_rtl(),
            glyphs: glyphs.into(),
            text: text[whole].into(),
        })
    }
}

impl Weight {
    const fn value(self) -> f32 {
        match self {
            Self::Regular => 400.0,
            Self::Medium => 500.0,
            Self::SemiBold => 600.0,
        }
    }
}

impl Paragraph {
    /// The runs with the paragraph's top left corner at a point.
    pub fn runs_at(&self, at: Point, color: Color) -> impl Iterator<Item = GlyphRun> {
        self.lines
            .iter()
            .flat_map(|line| &line.runs)
            .map(move |run| GlyphRun {
                x: run.x + at.x,
                y: run.y + at.y,
                color,
                ..run.clone()
            })
    }
}

fn offset(byte: usize, run: &Range<usize>) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "texts are far shorter than 4 GB"
    )]
    let offset = byte.saturating_sub(run.start) as u32;
    offset
}

/// The text without what cannot be printed: control characters go, tabs become spaces, every kind
/// of line end becomes `\n`. Embedding and override marks go too, since one that is never closed
/// would turn round whatever follows.
fn printable(text: &str) -> Cow<'_, str> {
    let bad = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(
                c,
                '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{FFFE}' | '\u{FFFF}'
            )
    };
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            c if bad(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Type = Type::new(10.0, Weight::Regular);

    fn texts(paragraph: &Paragraph) -> Vec<String> {
        let line = |line: &Line| line.runs.iter().map(|run| &*run.text).collect();
        paragraph.lines.iter().map(line).collect()
    }

    #[test]
    fn breaks_lines_within_the_width() {
        let mut type_setter = Typesetter::default();
        let text = "We promise that you are live in one day, with a named success manager.";
        let paragraph = type_setter.set(text, BODY, Some(120.0));
        assert!(paragraph.lines.len() >= 3, "{:?}", texts(&paragraph));
        assert!(paragraph.width <= 120.0);
        assert_eq!(texts(&paragraph).concat(), text);
    }

    #[test]
    fn breaks_a_word_that_is_wider_than_the_line() {
        let paragraph = Typesetter::default().set(&"w".repeat(200), BODY, Some(60.0));
        assert!(paragraph.lines.len() > 10);
        assert!(paragraph.width <= 60.0);
    }

    #[test]
    fn every_script_finds_its_face() {
        let mut type_setter = Typesetter::default();
        let text = "Vertrag Договор Σύμβαση عقد الخدمة חוזה 合同 契約 カナ 계약 🎉 → ✓ ≤";
        let paragraph = type_setter.set(text, BODY, None);
        let faces: BTreeSet<Face> = paragraph.lines[0].runs.iter().map(|run| run.face).collect();
        let expected = [
            Face::InterRegular,
            Face::ArabicRegular,
            Face::HebrewRegular,
            Face::Han,
            Face::Hangul,
            Face::Emoji,
        ];
        assert_eq!(faces, BTreeSet::from(expected));
        assert!(
            type_setter.missing().is_empty(),
            "{:?}",
            type_setter.missing()
        );
        assert!(paragraph.rtl);
    }

    #[test]
    fn names_characters_without_a_glyph() {
        let mut type_setter = Typesetter::default();
        type_setter.set("नमस्ते", BODY, None);
        assert!(type_setter.missing().contains(&'न'));
    }

    #[test]
    fn each_cluster_of_text_belongs_to_one_glyph() {
        let mut type_setter = Typesetter::default();
        for text in [
            "Office → ffi",
            "السلام عليكم",
            "שָׁלוֹם עולם",
            "e\u{301}a\u{308}\u{323}",
            "👩‍👩‍👧 1️⃣",
        ] {
            let paragraph = type_setter.set(text, BODY, None);
            for run in paragraph.lines.iter().flat_map(|line| &line.runs) {
                let mut ranges: Vec<_> = run
                    .glyphs
                    .iter()
                    .map(|glyph| glyph.text.clone())
                    .filter(|range| !range.is_empty())
                    .collect();
                ranges.sort_by_key(|range| range.start);
                let mut end = 0;
                for range in ranges {
                    assert_eq!(range.start, end, "{text:?}");
                    end = range.end;
                }
                assert_eq!(end as usize, run.text.len(), "{text:?}");
            }
        }
    }

    #[test]
    fn hostile_characters_do_no_harm() {
        assert_eq!(printable("a\u{0}b\u{7}\tc\r\nd\re\u{202E}f"), "ab c\nd\nef");
        let mut type_setter = Typesetter::default();
        for text in [
            "",
            " ",
            "\n",
            "\u{0}",
            "\u{200B}",
            "\u{FEFF}\u{FFFD}",
            "\u{2067}\u{2067}x",
        ] {
            type_setter.set(text, BODY, Some(50.0));
        }
        let long = type_setter.set(&"ab ".repeat(7_000), BODY, Some(100.0));
        assert!(long.lines.len() > 500);
    }
}
