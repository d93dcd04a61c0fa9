//! The gap register: every gap with its explanation, and the notes that lie free on the board.

use journey::model::NotePlace;

use super::facts::{Fact, Facts};
use super::frame::{BODY, CHIP, ENTRY, Frame, MARGIN, SECTION, count};
use super::marks::Mark;
use super::sheet::Entry;
use super::{Layers, Sheet, Word};
use crate::canvas::{Canvas, Place};
use crate::palette::{self, ACCENT, HAIRLINE, INK, MUTED};
use crate::scene::{Kind, NodeId, Path, Point, Rect, Scene};

const COLUMN_WISH: f32 = 330.0;
const BETWEEN: f32 = 28.0;
/// Space for the sign and the number of an entry.
const INDENT: f32 = 30.0;
const ENTRY_GAP: f32 = 13.0;

/// Columns of running text.
struct Columns {
    width: f32,
    count: usize,
}

impl Columns {
    fn of(frame: &Frame) -> Self {
        let mut columns = 1;
        while count(columns + 1) * (COLUMN_WISH + BETWEEN) - BETWEEN <= frame.inner() {
            columns += 1;
        }
        let width = (frame.inner() - BETWEEN * count(columns - 1)) / count(columns);
        Self {
            width,
            count: columns,
        }
    }

    /// Fills the columns one after the other with things of these heights, as evenly as their
    /// order allows: the column of each, its distance from the top, and the height of the highest.
    fn fill(&self, heights: &[f32]) -> (Vec<(usize, f32)>, f32) {
        let fits = |limit: f32| {
            let mut places = Vec::with_capacity(heights.len());
            let (mut column, mut y) = (0, 0.0);
            for &height in heights {
                if y > 0.0 && y + height > limit {
                    (column, y) = (column + 1, 0.0);
                }
                places.push((column, y));
                y += height + ENTRY_GAP;
            }
            (column < self.count).then_some(places)
        };
        // The lowest limit that needs no more columns than there are, by halving.
        let whole: f32 = heights.iter().map(|height| height + ENTRY_GAP).sum();
        let (mut low, mut high) = (0.0, whole);
        for _ in 0..20 {
            let middle = f32::midpoint(low, high);
            if fits(middle).is_some() {
                high = middle;
            } else {
                low = middle;
            }
        }
        let places = fits(high).unwrap_or_default();
        let ends = places
            .iter()
            .zip(heights)
            .map(|((_, y), height)| y + height);
        let highest = ends.fold(0.0, f32::max);
        (places, highest)
    }

    fn left(&self, column: usize) -> f32 {
        MARGIN + count(column) * (self.width + BETWEEN)
    }
}

/// Draws the register and the free notes from `top` down and returns where they end.
pub(super) fn draw(
    canvas: &mut Canvas,
    sheet: &Sheet,
    layers: Layers,
    frame: &Frame,
    top: f32,
) -> f32 {
    let mut y = top;
    if !sheet.entries.is_empty() || sheet.dismissed > 0 {
        canvas.on_layer(Some(layers.gaps), |canvas| {
            y = gaps(canvas, sheet, frame, y);
        });
    }
    notes(canvas, sheet, frame, y)
}

fn heading(canvas: &mut Canvas, frame: &Frame, text: &str, beside: &str, y: f32) -> (NodeId, f32) {
    let section = canvas.group(Scene::ROOT, Kind::Section);
    canvas.decoration(|canvas| {
        let rule = Path::line(Point::new(MARGIN, y), Point::new(frame.width - MARGIN, y));
        canvas.stroke(rule, INK, 0.9);
    });
    let y = y + 10.0;
    let mut height = 0.0;
    let mut width = 0.0;
    canvas.leaf(section, Kind::Heading(2), |canvas| {
        let text = canvas.set(text, SECTION, frame.inner());
        canvas.text(&text, Point::new(MARGIN, y), INK);
        (width, height) = (text.width, text.height);
    });
    if !beside.is_empty() {
        canvas.leaf(section, Kind::Paragraph, |canvas| {
            let at = Point::new(MARGIN + width + 12.0, y + height - 14.0);
            canvas.words(beside, CHIP, at, frame.inner() - width - 12.0, MUTED);
        });
    }
    (section, y + height + 10.0)
}

fn gaps(canvas: &mut Canvas, sheet: &Sheet, frame: &Frame, y: f32) -> f32 {
    let beside = sheet.say(Word::RegisterShows(sheet.dismissed));
    let (section, y) = heading(canvas, frame, &sheet.say(Word::Register), &beside, y);
    let columns = Columns::of(frame);
    let width = columns.width - INDENT;
    let heights: Vec<f32> = sheet
        .entries
        .iter()
        .map(|entry| entry_parts(canvas, sheet, entry, width).1)
        .collect();
    let (places, height) = columns.fill(&heights);
    let list = canvas.group(section, Kind::List);
    for (index, (entry, (column, down))) in sheet.entries.iter().zip(places).enumerate() {
        let area = Rect::new(
            columns.left(column),
            y + down,
            columns.width,
            heights[index],
        );
        canvas.place(Place::Gap(index + 1), area);
        draw_entry(canvas, sheet, list, entry, index + 1, area);
    }
    y + height + 24.0
}

/// A part of an entry: its words, how they are set, and the space above them.
struct Part {
    text: String,
    style: crate::text::Type,
    color: crate::scene::Color,
    above: f32,
}

/// The parts of an entry under each other, and their height. The second part is the place.
fn entry_parts(canvas: &mut Canvas, sheet: &Sheet, entry: &Entry, width: f32) -> (Vec<Part>, f32) {
    let part = |text: String, style, color, above| Part {
        text,
        style,
        color,
        above,
    };
    let mut parts = vec![
        part(entry.words.title.clone(), ENTRY, INK, 0.0),
        part(place_of(sheet, entry), CHIP, MUTED, 1.0),
        part(entry.words.explanation.clone(), BODY, INK, 3.0),
        part(entry.words.fix.clone(), BODY, ACCENT, 3.0),
        part(entry.decision.clone(), BODY, MUTED, 3.0),
    ];
    parts.retain(|part| !part.text.is_empty());
    let height = parts
        .iter()
        .map(|part| part.above + canvas.set(&part.text, part.style, width).height)
        .sum();
    (parts, height)
}

/// "High · 4 Onboarding".
fn place_of(sheet: &Sheet, entry: &Entry) -> String {
    let severity = sheet.say(Word::Severity(entry.gap.severity));
    let column = entry.gap.stage.and_then(|stage| sheet.column(stage));
    let column = column.map(|column| (column + 1, &sheet.board.columns[column].name));
    match column {
        Some((number, name)) => format!("{severity}  ·  {number} {name}"),
        None => format!("{severity}  ·  {}", sheet.say(Word::WholeJourney)),
    }
}

fn draw_entry(
    canvas: &mut Canvas,
    sheet: &Sheet,
    list: NodeId,
    entry: &Entry,
    number: usize,
    area: Rect,
) {
    let item = canvas.group(list, Kind::ListItem);
    let label = canvas.group(item, Kind::ListBody);
    let severity = entry.gap.severity;
    canvas.leaf(label, Kind::Paragraph, |canvas| {
        let line = ENTRY.line_height();
        Mark::Severity(severity).draw(canvas, area.x, area.y + line / 2.0);
        let color = palette::severity(severity);
        let at = Point::new(area.x + 12.0, area.y);
        canvas.words(&number.to_string(), ENTRY, at, INDENT, color);
    });
    let width = area.width - INDENT;
    let (parts, _) = entry_parts(canvas, sheet, entry, width);
    let place = entry
        .gap
        .stage
        .and_then(|stage| sheet.column(stage))
        .map(Place::Stage);
    let mut y = area.y;
    for (index, part) in parts.iter().enumerate() {
        y += part.above;
        let at = Point::new(area.x + INDENT, y);
        let node = canvas.leaf(label, Kind::Paragraph, |_| {});
        let text = canvas.set(&part.text, part.style, width);
        match place {
            Some(stage) if index == 1 => {
                let over = Rect::new(at.x, at.y, text.width, text.height);
                canvas.link(node, stage, &part.text, over, |canvas| {
                    canvas.text(&text, at, part.color);
                });
            }
            _ => canvas.within(node, |canvas| canvas.text(&text, at, part.color)),
        }
        y += text.height;
    }
}

/// Notes that lie on the board but in no cell.
fn notes(canvas: &mut Canvas, sheet: &Sheet, frame: &Frame, y: f32) -> f32 {
    let free = |place: &NotePlace| matches!(place, NotePlace::Free { .. });
    let notes: Vec<_> = sheet
        .records()
        .notes
        .values()
        .filter(|note| note.journey == sheet.journey && free(&note.place))
        .collect();
    if notes.is_empty() {
        return y;
    }
    let (section, y) = heading(canvas, frame, &sheet.say(Word::Notes), "", y);
    let columns = Columns::of(frame);
    let pad = 8.0;
    let inner = columns.width - 2.0 * pad;
    let measured: Vec<_> = notes
        .iter()
        .map(|note| {
            let text = canvas.set(&note.text, BODY, inner);
            let author = if note.author.is_empty() {
                Vec::new()
            } else {
                vec![Fact::new(format!("\u{2014} {}", note.author))]
            };
            let author = Facts::lay(canvas, author, inner);
            let between = if author.height > 0.0 { 3.0 } else { 0.0 };
            let height = text.height + between + author.height + 2.0 * pad;
            (text, author, height)
        })
        .collect();
    let heights: Vec<f32> = measured.iter().map(|(.., height)| *height).collect();
    let (places, height) = columns.fill(&heights);
    let list = canvas.group(section, Kind::List);
    for ((note, (text, author, height)), (column, down)) in notes.iter().zip(&measured).zip(places)
    {
        let area = Rect::new(columns.left(column), y + down, columns.width, *height);
        canvas.decoration(|canvas| {
            let outline = Path::rounded(area, 3.0);
            canvas.fill(outline.clone(), palette::card(note.colour));
            canvas.stroke(outline, HAIRLINE, 0.7);
        });
        let item = canvas.group(list, Kind::ListItem);
        let body = canvas.leaf(item, Kind::ListBody, |canvas| {
            canvas.text(text, Point::new(area.x + pad, area.y + pad), INK);
        });
        canvas.within(body, |canvas| {
            let at = Point::new(area.x + pad, area.bottom() - pad - author.height);
            author.draw(canvas, body, at);
        });
    }
    y + height + 24.0
}
