//! The poster: everything on one page.
//!
//! The page is laid out in units that print as points at scale 1, then scaled as a whole onto the
//! paper. For a given paper the largest scale is searched at which everything fits: a larger scale
//! means narrower columns and less height. So nothing is ever cut off; what may become too small
//! to read is told by the size of the smallest text.

mod cards;
mod facts;
mod feeling;
mod frame;
mod grid;
mod head;
mod legend;
mod marks;
mod register;
mod sheet;
mod thread;
mod words;

use journey::Document;
use journey::ids::JourneyId;

use crate::canvas::{Canvas, Place};
use crate::options::ExportOptions;
use crate::pdf::LARGEST_PAGE;
use crate::scene::{Bookmark, LayerId, Placement, Point, Scene};
use crate::text::Typesetter;
use crate::{Cancelled, Progress};
use frame::{Frame, MARGIN};
use legend::Legend;
use sheet::Sheet;
use words::Word;

/// What readers can switch off.
#[derive(Clone, Copy)]
struct Layers {
    gaps: LayerId,
    owners: LayerId,
    comms: LayerId,
}

/// No text is blown up further than this, however large the paper.
const LARGEST_SCALE: f32 = 1.5;
/// The ratio between neighbouring scales of the search.
const FINER: f32 = 0.98;
/// How many scales are tried; the last is a tenth of the first.
const STEPS: i32 = 116;

/// Lays out a journey on one page. `None` where the document has no such journey.
pub(crate) fn lay_out(
    document: &Document,
    journey: JourneyId,
    options: &ExportOptions,
    type_setter: &mut Typesetter,
    progress: Progress<'_>,
) -> Result<Option<Scene>, Cancelled> {
    let Some(sheet) = Sheet::of(document, journey, options) else {
        return Ok(None);
    };
    let paper = options.paper;
    let frame = match paper.size() {
        Some(size) => largest_fitting(&sheet, size, type_setter, progress)?,
        None => as_large_as_the_map(&sheet, type_setter, progress)?,
    };
    let page = Sketch::draw(&sheet, frame, type_setter);
    let (width, height) = (page.frame.width, page.height);
    let (scale, size) = if let Some(paper) = paper.size() {
        // Frames of the search are as wide as the paper, so its width decides; only a map of very
        // many columns is squeezed by whichever side needs it more.
        ((paper.0 / width).min(paper.1 / height), paper)
    } else {
        let scale = (LARGEST_PAGE / width.max(height)).min(1.0);
        (scale, (width * scale, height * scale))
    };
    Ok(Some(page.finish(&sheet, scale, size)))
}

/// The frame of the largest scale at which everything fits on a paper.
fn largest_fitting(
    sheet: &Sheet,
    (width, height): (f32, f32),
    type_setter: &mut Typesetter,
    progress: Progress<'_>,
) -> Result<Frame, Cancelled> {
    let columns = sheet.board.columns.len();
    let mut steps: Vec<(f32, Frame)> = Vec::new();
    for step in 0..STEPS {
        let scale = LARGEST_SCALE * FINER.powi(step);
        steps.extend(Frame::filling(width / scale, columns).map(|frame| (scale, frame)));
    }
    // What fits at one step fits at all smaller ones: halve what is left between the largest scale
    // that is known to fit and the smallest that is known not to.
    let (mut from, mut to) = (0, steps.len());
    while from < to {
        go_on(progress, 1.0 / frame::count(to - from).max(2.0))?;
        let middle = usize::midpoint(from, to);
        let (scale, frame) = steps[middle];
        let fits = Sketch::draw(sheet, frame, type_setter).height <= height / scale;
        (from, to) = if fits {
            (from, middle)
        } else {
            (middle + 1, to)
        };
    }
    // With very many columns the width decides, so narrow ones print largest.
    let [narrow, ..] = Frame::fits(columns);
    Ok(steps.get(from).map_or(narrow, |&(_, frame)| frame))
}

/// The narrowest frame in which the page is wider than high, as posters and slides are.
fn as_large_as_the_map(
    sheet: &Sheet,
    type_setter: &mut Typesetter,
    progress: Progress<'_>,
) -> Result<Frame, Cancelled> {
    let [narrow, middle, wide] = Frame::fits(sheet.board.columns.len());
    for frame in [narrow, middle] {
        go_on(progress, 0.5)?;
        if frame.width > 1.2 * Sketch::draw(sheet, frame, type_setter).height {
            return Ok(frame);
        }
    }
    Ok(wide)
}

fn go_on(progress: Progress<'_>, share: f32) -> Result<(), Cancelled> {
    if progress(share).is_break() {
        Err(Cancelled)
    } else {
        Ok(())
    }
}

/// A page drawn but for its foot.
struct Sketch<'a> {
    canvas: Canvas<'a>,
    frame: Frame,
    legend: Legend,
    /// The height of everything, margins included.
    height: f32,
}

impl<'a> Sketch<'a> {
    fn draw(sheet: &Sheet, frame: Frame, type_setter: &'a mut Typesetter) -> Self {
        let mut scene = Scene::new(sheet.title(), sheet.language.tag());
        let layers = Layers {
            gaps: scene.layer(sheet.say(Word::Gaps)),
            owners: scene.layer(sheet.say(Word::Owners)),
            comms: scene.layer(sheet.say(Word::Comms)),
        };
        let mut canvas = Canvas::new(scene, type_setter);
        let mut y = head::draw(&mut canvas, sheet, &frame);
        y = grid::draw(&mut canvas, sheet, layers, &frame, y) + 22.0;
        y = register::draw(&mut canvas, sheet, layers, &frame, y);
        let legend = Legend::lay(&mut canvas, sheet, layers, &frame);
        let height = y + legend.height + MARGIN;
        Self {
            canvas,
            frame,
            legend,
            height,
        }
    }

    /// The page with its foot at the bottom, its bookmarks, and everything scaled onto the paper.
    fn finish(mut self, sheet: &Sheet, scale: f32, (width, height): (f32, f32)) -> Scene {
        let bottom = (height / scale).max(self.height);
        self.legend.draw(
            &mut self.canvas,
            &self.frame,
            bottom - MARGIN - self.legend.height,
        );
        let bookmark = |title: String, place| {
            let to = self.canvas.target(place)?;
            Some(Bookmark {
                title,
                to,
                children: Vec::new(),
            })
        };
        let stages = sheet.board.columns.iter().enumerate();
        let mut outline: Vec<Bookmark> = stages
            .filter_map(|(index, column)| bookmark(column.name.clone(), Place::Stage(index)))
            .collect();
        outline.extend(bookmark(sheet.say(Word::Register), Place::Gap(1)));
        self.canvas.scene.outline = outline;
        let mut scene = self.canvas.finish(width, height);
        // A page narrower than the paper stands in the middle.
        let shift = Point::new((width - self.frame.width * scale).max(0.0) / 2.0, 0.0);
        scene.place(Placement { scale, shift });
        scene
    }
}
