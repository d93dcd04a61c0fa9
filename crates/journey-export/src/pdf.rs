//! Drawing a scene as a PDF file.
//!
//! printpdf draws the pages. What it does not do is added to the lopdf document it hands over: the
//! embedded font subsets, tags, bookmarks, links, layers, language, metadata and output intent.
//! The file claims PDF/UA-1 and PDF/A-2a. The same scene and date give the same bytes.

mod color_profile;
mod content;
mod fonts;
mod metadata;
mod structure;

use std::ops::ControlFlow;

use jiff::civil::Date;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use crate::scene::{Bookmark, Page, Rect, Scene, Target};
use crate::{Cancelled, Progress};

/// What a file says of itself besides its pages.
#[derive(Clone, Debug)]
pub struct Information {
    /// The date the file carries as that of its making.
    pub date: Date,
    /// Who wrote the document; may be empty.
    pub author: String,
}

/// Why a scene could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// Stopped by the caller.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A bundled font could not be cut down to the characters used.
    #[error("the font {face} could not be embedded: {reason}")]
    Font {
        /// The font's PostScript name.
        face: &'static str,
        /// What the subsetter said.
        reason: String,
    },
    /// A page is larger than the format can say.
    #[error(
        "a page of {width:.0} × {height:.0} points cannot be written; PDF ends at {LARGEST_PAGE} points"
    )]
    PageTooLarge {
        /// Width in points.
        width: f32,
        /// Height in points.
        height: f32,
    },
    /// The finished document could not be serialised.
    #[error("the PDF could not be written: {0}")]
    Write(#[from] lopdf::Error),
    /// The finished document could not be serialised.
    #[error("the PDF could not be written: {0}")]
    Io(#[from] std::io::Error),
}

/// The longest side of a page in points (PDF 32000-1, annex C).
pub const LARGEST_PAGE: f32 = 14_400.0;

/// Writes `scene` as a PDF file. `progress` hears shares of the work done, from 0 to 1.
pub fn write(
    scene: &Scene,
    information: &Information,
    progress: Progress<'_>,
) -> Result<Vec<u8>, PdfError> {
    if let Some(&Page { width, height, .. }) = scene
        .pages
        .iter()
        .find(|page| page.width.max(page.height) > LARGEST_PAGE)
    {
        return Err(PdfError::PageTooLarge { width, height });
    }
    let step = |share: f32| match progress(share) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Cancelled),
    };
    step(0.0)?;
    let subsets = fonts::Subsets::of(scene);
    let mut marks = structure::Marks::default();
    let mut drawing = PdfDocument::new(&scene.title);
    for page in &scene.pages {
        let operations = content::operations(scene, page, &subsets, &mut marks);
        // The exact size is set below; this one is in millimetres.
        drawing
            .pages
            .push(PdfPage::new(Mm(0.0), Mm(0.0), operations));
        step(0.4 * share(drawing.pages.len(), scene.pages.len()))?;
    }
    let mut document =
        printpdf::to_lopdf_doc(&drawing, &PdfSaveOptions::default(), &mut Vec::new());
    drop(drawing);
    step(0.6)?;

    let pages = document.page_iter().collect::<Vec<_>>();
    document.version = "1.7".into();
    finish_pages(&mut document, scene, &pages, &subsets)?;
    structure::add(&mut document, scene, &pages, &marks)?;
    add_outline(&mut document, scene, &pages)?;
    metadata::add(&mut document, scene, information)?;
    document.prune_objects();
    document.renumber_objects();
    step(0.7)?;
    document.compress();
    step(0.9)?;
    let mut bytes = Vec::new();
    let options = lopdf::SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(6)
        .build();
    document.save_with_options(&mut bytes, options)?;
    step(1.0)?;
    Ok(bytes)
}

/// Sets each page's size, resources and tab order.
fn finish_pages(
    document: &mut Document,
    scene: &Scene,
    ids: &[ObjectId],
    subsets: &fonts::Subsets,
) -> Result<(), PdfError> {
    let mut font_dictionary = Dictionary::new();
    for (name, dictionary) in subsets.embed(document)? {
        font_dictionary.set(name, dictionary);
    }
    let mut properties = Dictionary::new();
    let mut groups = Vec::new();
    for (index, layer) in scene.layers.iter().enumerate() {
        let group =
            document.add_object(dictionary! { "Type" => "OCG", "Name" => text_string(layer) });
        properties.set(content::layer_name(index), group);
        groups.push(Object::Reference(group));
    }
    if !groups.is_empty() {
        document.catalog_mut()?.set(
            "OCProperties",
            dictionary! {
                "OCGs" => groups.clone(),
                "D" => dictionary! {
                    "Name" => text_string("Default"),
                    "Order" => groups.clone(),
                    "ON" => groups,
                },
            },
        );
    }
    let resources = document.add_object(dictionary! {
        "Font" => font_dictionary,
        "Properties" => properties,
    });
    for (page, &id) in scene.pages.iter().zip(ids) {
        let dictionary = document.get_dictionary_mut(id)?;
        let contents = dictionary.get(b"Contents")?.clone();
        let parent = dictionary.get(b"Parent")?.clone();
        *dictionary = dictionary! {
            "Type" => "Page",
            "Parent" => parent,
            "MediaBox" => vec![0.into(), 0.into(), number(page.width), number(page.height)],
            "Resources" => resources,
            "Contents" => contents,
            "Tabs" => "S",
        };
    }
    Ok(())
}

fn add_outline(document: &mut Document, scene: &Scene, pages: &[ObjectId]) -> Result<(), PdfError> {
    if scene.outline.is_empty() {
        return Ok(());
    }
    let root = document.new_object_id();
    let (first, last, count) = add_bookmarks(document, scene, pages, root, &scene.outline);
    let entry = dictionary! {
        "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count,
    };
    document.objects.insert(root, entry.into());
    let catalog = document.catalog_mut()?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", "UseOutlines");
    Ok(())
}

/// Adds sibling bookmarks and what is below them: the first, the last, and how many are shown when
/// all are open.
fn add_bookmarks(
    document: &mut Document,
    scene: &Scene,
    pages: &[ObjectId],
    parent: ObjectId,
    bookmarks: &[Bookmark],
) -> (ObjectId, ObjectId, i64) {
    let ids: Vec<_> = bookmarks.iter().map(|_| document.new_object_id()).collect();
    let mut shown = 0;
    for (index, (bookmark, &id)) in bookmarks.iter().zip(&ids).enumerate() {
        let mut entry = dictionary! {
            "Title" => text_string(&bookmark.title),
            "Parent" => parent,
            "Dest" => destination(scene, pages, &bookmark.to),
        };
        if let Some(&previous) = index.checked_sub(1).and_then(|index| ids.get(index)) {
            entry.set("Prev", previous);
        }
        if let Some(&next) = ids.get(index + 1) {
            entry.set("Next", next);
        }
        shown += 1;
        if !bookmark.children.is_empty() {
            let (first, last, count) =
                add_bookmarks(document, scene, pages, id, &bookmark.children);
            entry.set("First", first);
            entry.set("Last", last);
            entry.set("Count", count);
            shown += count;
        }
        document.objects.insert(id, entry.into());
    }
    (ids[0], ids[ids.len() - 1], shown)
}

/// A destination that fits the target's area into the window.
fn destination(scene: &Scene, pages: &[ObjectId], to: &Target) -> Object {
    let [left, bottom, right, top] = sides(to.area, scene.pages[to.page].height);
    Object::Array(vec![
        pages[to.page].into(),
        "FitR".into(),
        left,
        bottom,
        right,
        top,
    ])
}

/// A rectangle as PDF has it: left, bottom, right, top, with y up.
fn rectangle(area: Rect, page_height: f32) -> Object {
    Object::Array(sides(area, page_height).to_vec())
}

fn sides(area: Rect, page_height: f32) -> [Object; 4] {
    let (bottom, top) = (page_height - area.bottom(), page_height - area.y);
    [area.x, bottom, area.right(), top].map(number)
}

/// A number with at most two decimals: a hundredth of a point is finer than any printer.
fn number(value: f32) -> Object {
    let value = round(value);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "page coordinates are small"
    )]
    if value.fract() == 0.0 {
        Object::Integer(value as i64)
    } else {
        Object::Real(value)
    }
}

/// Rounds to hundredths.
fn round(value: f32) -> f32 {
    // Adding zero turns -0 into 0.
    (value * 100.0).round() / 100.0 + 0.0
}

#[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
fn share(done: usize, of: usize) -> f32 {
    done as f32 / of.max(1) as f32
}

/// A text string: ASCII as it is, anything else as UTF-16 with a byte order mark.
fn text_string(text: &str) -> Object {
    if text.chars().all(|c| matches!(c, ' '..='~')) {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}

fn stream(dictionary: Dictionary, content: Vec<u8>) -> Object {
    Object::Stream(Stream::new(dictionary, content))
}

/// FNV-1a over 128 bits: tells documents and subsets apart, and is the same everywhere.
fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> u128 {
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for part in parts {
        for &byte in part {
            hash ^= u128::from(byte);
            hash = hash.wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
    hash
}
