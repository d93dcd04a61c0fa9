//! Small signs: severity, verdicts, agreements, owners, feelings. Shape tells as much as colour.

use journey::gaps::Severity;
use journey::model::{AgreementState, Answer, KeepingVerdict, Owner, TransitionKind};

use super::frame::INITIALS;
use super::thread;
use crate::canvas::Canvas;
use crate::palette::{self, GOOD, INK, MUTED, WHITE};
use crate::scene::{Color, Path, Point, Rect, Stroke};

/// A sign.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// A diamond, a triangle or a disc.
    Severity(Severity),
    /// A tick, a half disc, a cross or an empty ring.
    Keeping(KeepingVerdict),
    /// The same for the room's answer about a stage.
    Answer(Answer),
    /// A ring, filled as far as the agreement has come; a broken ring where there is none.
    Agreement(AgreementState),
    /// The owner's initials on their colour.
    Owner { initials: String, color: Color },
    /// The feeling's number on a pill.
    Feeling(i8),
    /// A piece of the line of a kind of transition, with its head.
    Transition(TransitionKind),
}

const RADIUS: f32 = 4.2;
const PILL: f32 = 13.0;
const SAMPLE: f32 = 30.0;

impl Mark {
    pub(super) fn owner(owner: &Owner) -> Self {
        Self::Owner {
            initials: owner.initials(),
            color: palette::owner(owner.colour),
        }
    }

    /// The space the sign takes.
    pub(super) fn size(&self, canvas: &mut Canvas) -> (f32, f32) {
        match self.pill() {
            Some((text, _)) => {
                let width = canvas.snug(&text, INITIALS, f32::MAX).width;
                ((width + 6.0).max(PILL), PILL)
            }
            None if matches!(self, Self::Transition(_)) => (SAMPLE, 2.0 * RADIUS),
            None => (2.0 * RADIUS, 2.0 * RADIUS),
        }
    }

    /// Draws the sign with its left edge and its middle at a point.
    pub(super) fn draw(&self, canvas: &mut Canvas, left: f32, middle: f32) {
        let (width, height) = self.size(canvas);
        let center = Point::new(left + width / 2.0, middle);
        if let Some((text, color)) = self.pill() {
            let pill = Rect::new(left, middle - height / 2.0, width, height);
            canvas.fill(Path::rounded(pill, height / 2.0), color);
            let text = canvas.snug(&text, INITIALS, f32::MAX);
            let at = Point::new(center.x - text.width / 2.0, middle - text.height / 2.0);
            canvas.text(&text, at, WHITE);
            return;
        }
        match self {
            Self::Severity(severity) => {
                canvas.fill(
                    severity_shape(*severity, center),
                    palette::severity(*severity),
                );
            }
            Self::Keeping(KeepingVerdict::Kept)
            | Self::Answer(Answer::Yes)
            | Self::Agreement(AgreementState::Agreed) => tick(canvas, center),
            Self::Keeping(KeepingVerdict::Partly) | Self::Answer(Answer::Partly) => {
                half(canvas, center, palette::severity(Severity::Medium), true);
            }
            Self::Keeping(KeepingVerdict::Broken) | Self::Answer(Answer::No) => {
                cross(canvas, center);
            }
            Self::Keeping(KeepingVerdict::Unknown) => ring(canvas, center, MUTED, None),
            Self::Agreement(AgreementState::AcceptedByGiver) => half(canvas, center, INK, true),
            Self::Agreement(AgreementState::AcceptedByReceiver) => {
                half(canvas, center, INK, false);
            }
            Self::Agreement(AgreementState::Proposed) => ring(canvas, center, INK, None),
            Self::Agreement(AgreementState::Missing) => {
                ring(
                    canvas,
                    center,
                    palette::severity(Severity::High),
                    Some((2.2, 2.6)),
                );
            }
            Self::Transition(kind) => {
                thread::sample(canvas, *kind, Point::new(left, middle), width);
            }
            // Pills, drawn above.
            Self::Owner { .. } | Self::Feeling(_) => {}
        }
    }

    fn pill(&self) -> Option<(String, Color)> {
        match self {
            Self::Owner { initials, color } => Some((initials.clone(), *color)),
            Self::Feeling(value) => Some((signed(*value), feeling_color(*value))),
            _ => None,
        }
    }
}

/// "+2", "0", "−1".
pub(super) fn signed(value: i8) -> String {
    match value {
        1.. => format!("+{value}"),
        0 => "0".into(),
        _ => format!("\u{2212}{}", value.unsigned_abs()),
    }
}

pub(super) const fn feeling_color(value: i8) -> Color {
    match value {
        1.. => GOOD,
        0 => MUTED,
        _ => palette::severity(Severity::High),
    }
}

fn severity_shape(severity: Severity, center: Point) -> Path {
    let at = |x: f32, y: f32| Point::new(center.x + x * RADIUS, center.y + y * RADIUS);
    match severity {
        Severity::High => {
            Path::polygon(&[at(0.0, -1.15), at(1.15, 0.0), at(0.0, 1.15), at(-1.15, 0.0)])
        }
        Severity::Medium => Path::polygon(&[at(0.0, -1.0), at(1.1, 0.9), at(-1.1, 0.9)]),
        Severity::Low => Path::circle(center, RADIUS * 0.85),
    }
}

fn tick(canvas: &mut Canvas, center: Point) {
    canvas.fill(Path::circle(center, RADIUS), GOOD);
    let at = |x: f32, y: f32| Point::new(center.x + x, center.y + y);
    let tick = Path::start(at(-1.9, 0.1))
        .line_to(at(-0.5, 1.5))
        .line_to(at(2.0, -1.4));
    canvas.stroke(tick, WHITE, 1.1);
}

fn cross(canvas: &mut Canvas, center: Point) {
    canvas.fill(
        Path::circle(center, RADIUS),
        palette::severity(Severity::High),
    );
    let at = |x: f32, y: f32| Point::new(center.x + x, center.y + y);
    for slant in [1.0, -1.0] {
        let line = Path::line(at(-1.6, -1.6 * slant), at(1.6, 1.6 * slant));
        canvas.stroke(line, WHITE, 1.1);
    }
}

fn ring(canvas: &mut Canvas, center: Point, color: Color, dash: Option<(f32, f32)>) {
    let stroke = Stroke {
        color,
        width: 1.1,
        dash,
    };
    canvas.path(
        Path::circle(center, RADIUS - 0.6),
        Some(WHITE),
        Some(stroke),
    );
}

/// A ring whose left or right half is filled.
fn half(canvas: &mut Canvas, center: Point, color: Color, left: bool) {
    ring(canvas, center, color, None);
    let radius = RADIUS - 0.6;
    let side = if left { -1.0 } else { 1.0 };
    let reach = 4.0 / 3.0 * radius * side;
    let at = |x: f32, y: f32| Point::new(center.x + x, center.y + y);
    let half = Path::start(at(0.0, -radius))
        .curve_to(at(reach, -radius), at(reach, radius), at(0.0, radius))
        .close();
    canvas.fill(half, color);
}
