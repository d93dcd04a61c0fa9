//! Printing a journey: layout → scene → PDF.
//!
//! One direction, three layers. A layout arranges what a document means into a [`scene::Scene`]:
//! pages of paths and positioned glyphs, with a structure tree. Backends only draw a scene. What
//! lies in which column and lane, and what a card shows, is decided by [`journey::board`], so that
//! the print shows what the window shows.

mod canvas;
pub mod fonts;
mod options;
pub mod palette;
pub mod pdf;
mod poster;
pub mod scene;
pub mod text;

use std::ops::ControlFlow;

use journey::Document;
use journey::ids::JourneyId;

pub use options::{Export, ExportError, ExportOptions, Layout, Paper, Warning};
use pdf::{Information, PdfError};
use scene::{Draw, Scene};
use text::Typesetter;

/// Hears the share of the work done, from 0 to 1, and says whether to go on.
pub type Progress<'a> = &'a dyn Fn(f32) -> ControlFlow<()>;

/// The caller asked to stop; nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the export was cancelled; nothing was written")]
pub struct Cancelled;

/// The smallest text that is easy to read, in points.
pub const READABLE: f32 = 6.0;

/// Prints a journey as a PDF file.
pub fn export_pdf(
    document: &Document,
    journey: JourneyId,
    options: &ExportOptions,
    progress: Progress<'_>,
) -> Result<Export, ExportError> {
    let laid_out = |share: f32| progress(share * 0.5);
    let (scene, warnings) = lay_out(document, journey, options, &laid_out)?;
    let information = Information {
        date: options.date,
        author: options.author.clone(),
    };
    let written = |share: f32| progress(0.5 + share * 0.5);
    let bytes = pdf::write(&scene, &information, &written)?;
    Ok(Export { bytes, warnings })
}

/// Lays a journey out on pages, without writing a file.
pub fn lay_out(
    document: &Document,
    journey: JourneyId,
    options: &ExportOptions,
    progress: Progress<'_>,
) -> Result<(Scene, Vec<Warning>), ExportError> {
    let mut type_setter = Typesetter::default();
    let Layout::Poster = options.layout;
    let paper = options.paper;
    let scene = poster::lay_out(document, journey, options, &mut type_setter, progress)
        .map_err(PdfError::Cancelled)?
        .ok_or(ExportError::NoSuchJourney)?;
    let mut warnings = Vec::new();
    let points = smallest_text(&scene);
    if points < READABLE {
        warnings.push(Warning::SmallText { points, paper });
    }
    let missing = type_setter.missing();
    if !missing.is_empty() {
        warnings.push(Warning::MissingCharacters(
            missing.iter().copied().collect(),
        ));
    }
    Ok((scene, warnings))
}

/// The size of the smallest text, in points; infinite where there is none.
fn smallest_text(scene: &Scene) -> f32 {
    let items = scene.pages.iter().flat_map(|page| &page.items);
    items.fold(f32::INFINITY, |least, item| match &item.draw {
        Draw::Glyphs(run) => least.min(run.size),
        Draw::Path { .. } => least,
    })
}
