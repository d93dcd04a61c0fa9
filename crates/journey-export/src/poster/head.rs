//! The heading of a poster: what it shows, and the state of the promise.

use journey::gaps::Severity;

use super::frame::{CAPS, CHIP, FIGURE, Frame, LEAD, MARGIN, SUBTITLE, TITLE};
use super::marks::Mark;
use super::{Sheet, Word};
use crate::canvas::Canvas;
use crate::palette::{ACCENT, HAIRLINE, INK, MUTED};
use crate::scene::{Kind, Path, Point, Rect, Scene};

/// The width of the key figures on the right.
const FIGURES: f32 = 3.0 * FIGURE_WIDTH + 2.0 * FIGURE_GAP;
const FIGURE_WIDTH: f32 = 98.0;
const FIGURE_GAP: f32 = 16.0;

/// Draws the heading and returns where it ends.
pub(super) fn draw(canvas: &mut Canvas, sheet: &Sheet, frame: &Frame) -> f32 {
    let section = canvas.group(Scene::ROOT, Kind::Section);
    // Lines of a heading longer than this are hard to follow.
    let width = (frame.inner() - FIGURES - 40.0).min(900.0);
    let mut y = MARGIN;
    let mut put = |canvas: &mut Canvas, kind, text: &str, style, color, after: f32| {
        if !text.is_empty() {
            let at = Point::new(MARGIN, y);
            canvas.leaf(section, kind, |canvas| {
                y += canvas.words(text, style, at, width, color) + after;
            });
        }
    };
    put(
        canvas,
        Kind::Paragraph,
        &sheet.kicker().to_uppercase(),
        CAPS,
        ACCENT,
        5.0,
    );
    put(canvas, Kind::Heading(1), sheet.title(), TITLE, INK, 3.0);
    put(
        canvas,
        Kind::Paragraph,
        sheet.segment(),
        SUBTITLE,
        MUTED,
        0.0,
    );
    y += 14.0;
    let state = sheet.state();
    let mut put = |canvas: &mut Canvas, text: &str, style, color, after: f32| {
        let at = Point::new(MARGIN, y);
        canvas.leaf(section, Kind::Paragraph, |canvas| {
            y += canvas.words(text, style, at, width, color) + after;
        });
    };
    put(canvas, &sheet.say(Word::Question), SUBTITLE, MUTED, 2.0);
    put(canvas, &sheet.language.say(&state), LEAD, INK, 0.0);

    let hand_offs = format!("{} / {}", state.agreed, state.hand_offs);
    let figures = [
        (
            format!("{} / {}", state.holding, state.promises),
            Word::PromisesHold,
        ),
        (hand_offs, Word::HandOffsAgreed),
        (sheet.entries.len().to_string(), Word::Found),
    ];
    let left = frame.width - MARGIN - FIGURES;
    let mut bottom = y;
    for (index, (figure, label)) in figures.into_iter().enumerate() {
        let x = left + super::frame::count(index) * (FIGURE_WIDTH + FIGURE_GAP);
        let column = FIGURE_WIDTH;
        canvas.decoration(|canvas| {
            let rule = Path::line(Point::new(x, MARGIN), Point::new(x + column, MARGIN));
            canvas.stroke(rule, HAIRLINE, 0.8);
        });
        canvas.leaf(section, Kind::Paragraph, |canvas| {
            let top = MARGIN + 9.0;
            let height = canvas.words(&figure, FIGURE, Point::new(x, top), column, INK);
            let at = Point::new(x, top + height + 1.0);
            let end = at.y + canvas.words(&sheet.say(label), CHIP, at, column, MUTED);
            bottom = bottom.max(end);
            if matches!(label, Word::Found) {
                bottom = bottom.max(severities(
                    canvas,
                    sheet,
                    Rect::new(x, end + 5.0, column, 0.0),
                ));
            }
        });
    }
    bottom + 26.0
}

/// How many gaps of each severity, with their signs.
fn severities(canvas: &mut Canvas, sheet: &Sheet, area: Rect) -> f32 {
    let mut x = area.x;
    let mut bottom = area.y;
    for severity in [Severity::High, Severity::Medium, Severity::Low] {
        let text = canvas.set(&sheet.count(severity).to_string(), CHIP, area.width);
        Mark::Severity(severity).draw(canvas, x, area.y + text.height / 2.0);
        canvas.text(&text, Point::new(x + 11.5, area.y), INK);
        x += 11.5 + text.width + 9.0;
        bottom = area.y + text.height;
    }
    bottom
}
