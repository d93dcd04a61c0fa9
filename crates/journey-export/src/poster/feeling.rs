//! The feeling curve through the moments.

use super::frame::{CHIP, Frame, GUTTER, MARGIN};
use super::marks::{Mark, feeling_color};
use super::{Sheet, Word};
use crate::canvas::Canvas;
use crate::palette::{ACCENT, HAIRLINE, MUTED, WHITE};
use crate::scene::{Kind, NodeId, Path, Point, Rect, Stroke};

/// The distance between two steps of feeling.
const STEP: f32 = 22.0;
const ABOVE: f32 = 9.0;
/// Points nearer than this are drawn as dots without their number.
const NEAR: f32 = 22.0;

/// Draws the curve into a cell and returns where it ends. `header` is the area of the lane's name,
/// beside which the scale stands.
pub(super) fn draw(
    canvas: &mut Canvas,
    sheet: &Sheet,
    frame: &Frame,
    cell: NodeId,
    top: f32,
    header: Rect,
) -> f32 {
    let top = top + ABOVE;
    let level = |value: i8| top + f32::from(2 - value) * STEP;
    let area = Rect::new(
        frame.left(0),
        top - ABOVE,
        frame.right() - frame.left(0),
        4.0 * STEP + 2.0 * ABOVE,
    );
    canvas.decoration(|canvas| {
        for value in -2..=2 {
            let y = level(value);
            let line = Path::line(Point::new(area.x, y), Point::new(area.right(), y));
            let dash = (value != 0).then_some((0.1, 3.4));
            let width = if value == 0 { 0.8 } else { 0.7 };
            canvas.path(
                line,
                None,
                Some(Stroke {
                    color: HAIRLINE,
                    width,
                    dash,
                }),
            );
        }
    });
    let points: Vec<(Point, i8)> = sheet
        .board
        .curve
        .iter()
        .map(|point| {
            let column = point.column as usize;
            let x = point.across.mul_add(frame.column, frame.left(column));
            (
                Point::new(x, level(point.feeling.value())),
                point.feeling.value(),
            )
        })
        .collect();
    let figure = canvas.leaf(cell, Kind::Figure(area), |canvas| {
        canvas.stroke(smooth(&points), ACCENT, 1.8);
        for (index, &(point, value)) in points.iter().enumerate() {
            let near = |other: Option<&(Point, i8)>| {
                other.is_some_and(|(other, _)| (other.x - point.x).abs() < NEAR)
            };
            if near(points.get(index + 1))
                || index.checked_sub(1).is_some_and(|i| near(points.get(i)))
            {
                let stroke = Stroke {
                    color: WHITE,
                    width: 0.8,
                    dash: None,
                };
                let dot = Path::circle(point, 3.0);
                canvas.path(dot, Some(feeling_color(value)), Some(stroke));
            } else {
                let mark = Mark::Feeling(value);
                let (width, _) = mark.size(canvas);
                mark.draw(canvas, point.x - width / 2.0, point.y);
            }
        }
    });
    canvas.scene[figure].alt = Some(told(sheet));
    // The scale, as far as the lane's name leaves room.
    canvas.decoration(|canvas| {
        for value in [2, 0, -2] {
            let text = canvas.set(&sheet.say(Word::Felt(value)), CHIP, GUTTER - 16.0);
            let x = MARGIN + GUTTER - 12.0 - text.width;
            let at = Rect::new(x, level(value) - text.height / 2.0, text.width, text.height);
            if !header.inset(-3.0).overlaps(&at, 0.0) {
                canvas.text(&text, Point::new(at.x, at.y), MUTED);
            }
        }
    });
    area.bottom().max(header.bottom())
}

/// A smooth curve through points from left to right that never overshoots them: piecewise cubic
/// with the slopes of Fritsch and Butland (1984), harmonic means of the neighbouring slopes.
fn smooth(points: &[(Point, i8)]) -> Path {
    let slope = |a: Point, b: Point| (b.y - a.y) / (b.x - a.x).max(0.01);
    let tangent = |index: usize| {
        let (Some(before), Some(after)) = (index.checked_sub(1), points.get(index + 1)) else {
            return 0.0;
        };
        let here = points[index].0;
        let (left, right) = (slope(points[before].0, here), slope(here, after.0));
        if left * right <= 0.0 {
            0.0
        } else {
            2.0 * left * right / (left + right)
        }
    };
    let Some(&(first, _)) = points.first() else {
        return Path::default();
    };
    let mut path = Path::start(first);
    for index in 1..points.len() {
        let (from, to) = (points[index - 1].0, points[index].0);
        let third = (to.x - from.x) / 3.0;
        path = path.curve_to(
            Point::new(from.x + third, tangent(index - 1).mul_add(third, from.y)),
            Point::new(to.x - third, (-tangent(index)).mul_add(third, to.y)),
            to,
        );
    }
    path
}

fn told(sheet: &Sheet) -> String {
    let moments = sheet.board.curve.iter().map(|point| {
        let stage = sheet.board.columns.get(point.column as usize);
        let stage = stage.map_or("", |stage| &stage.name);
        let text = sheet
            .records()
            .moments
            .get(&point.moment)
            .map_or("", |moment| &moment.text);
        sheet.say(Word::FeltAt(stage, text, point.feeling.value()))
    });
    let moments: Vec<_> = moments.collect();
    format!("{} {}", sheet.say(Word::CurveShows), moments.join(" "))
}
