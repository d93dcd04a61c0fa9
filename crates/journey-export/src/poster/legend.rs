//! The legend and the line at the foot of the page.

use std::rc::Rc;

use journey::gaps::Severity;
use journey::model::{AgreementState, KeepingVerdict, TransitionKind};

use super::facts::{Fact, Facts};
use super::frame::{CAPS, CHIP, Frame, MARGIN};
use super::marks::Mark;
use super::{Layers, Sheet, Word};
use crate::canvas::Canvas;
use crate::palette::{HAIRLINE, INK, MUTED};
use crate::scene::{Kind, Path, Point, Scene};
use crate::text::Paragraph;

const BETWEEN: f32 = 34.0;
const ABOVE: f32 = 12.0;

/// Groups of signs, each under its name, and the foot line; placed from the top left.
pub(super) struct Legend {
    groups: Vec<(Point, Rc<Paragraph>, Facts)>,
    /// What the page shows, and when it was printed.
    foot: (Rc<Paragraph>, Rc<Paragraph>),
    foot_at: f32,
    pub(super) height: f32,
}

impl Legend {
    pub(super) fn lay(canvas: &mut Canvas, sheet: &Sheet, layers: Layers, frame: &Frame) -> Self {
        let mut groups = Vec::new();
        let (mut x, mut y, mut row) = (0.0, ABOVE, 0.0_f32);
        for (name, facts) in signs(sheet, layers) {
            if facts.is_empty() {
                continue;
            }
            let name = canvas.snug(&name.to_uppercase(), CAPS, frame.inner());
            let facts = Facts::lay(canvas, facts, frame.inner());
            let width = name.width.max(facts.width);
            if x > 0.0 && x + width > frame.inner() {
                y += row + 9.0;
                (x, row) = (0.0, 0.0);
            }
            row = row.max(name.height + 3.0 + facts.height);
            groups.push((Point::new(x, y), name, facts));
            x += width + BETWEEN;
        }
        let foot_at = y + row + 14.0;
        let date = format!("{}  ·  Throughline", sheet.say(Word::Day(sheet.date)));
        let date = canvas.snug(&date, CHIP, frame.inner() / 2.0);
        let title = canvas.snug(sheet.title(), CHIP, frame.inner() - date.width - BETWEEN);
        let height = foot_at + title.height.max(date.height);
        Self {
            groups,
            foot: (title, date),
            foot_at,
            height,
        }
    }

    /// Draws the legend with its top edge at `top`.
    pub(super) fn draw(&self, canvas: &mut Canvas, frame: &Frame, top: f32) {
        let section = canvas.group(Scene::ROOT, Kind::Section);
        canvas.decoration(|canvas| {
            let rule = Path::line(
                Point::new(MARGIN, top),
                Point::new(frame.width - MARGIN, top),
            );
            canvas.stroke(rule, HAIRLINE, 0.8);
        });
        let list = canvas.group(section, Kind::List);
        for (place, name, facts) in &self.groups {
            let at = Point::new(MARGIN + place.x, top + place.y);
            let item = canvas.group(list, Kind::ListItem);
            let body = canvas.group(item, Kind::ListBody);
            canvas.within(body, |canvas| {
                canvas.text(name, at, MUTED);
                facts.draw(canvas, body, Point::new(at.x, at.y + name.height + 3.0));
            });
        }
        let y = top + self.foot_at;
        let (title, date) = &self.foot;
        canvas.leaf(section, Kind::Paragraph, |canvas| {
            canvas.text(title, Point::new(MARGIN, y), MUTED);
        });
        canvas.leaf(section, Kind::Paragraph, |canvas| {
            canvas.text(
                date,
                Point::new(frame.width - MARGIN - date.width, y),
                MUTED,
            );
        });
    }
}

/// The signs by group.
fn signs(sheet: &Sheet, layers: Layers) -> [(String, Vec<Fact>); 6] {
    let ink = |mark, text: &str| Fact {
        color: INK,
        ..Fact::marked(mark, text)
    };
    let transitions = [
        TransitionKind::Advance,
        TransitionKind::Repeat,
        TransitionKind::WinBack,
        TransitionKind::Refer,
        TransitionKind::Leave,
    ]
    .map(|kind| ink(Mark::Transition(kind), &sheet.say(Word::Transition(kind))));
    let hand_offs = [
        AgreementState::Agreed,
        AgreementState::AcceptedByGiver,
        AgreementState::AcceptedByReceiver,
        AgreementState::Proposed,
        AgreementState::Missing,
    ]
    .map(|state| ink(Mark::Agreement(state), &sheet.say(Word::Agreement(state))));
    let verdicts = [
        KeepingVerdict::Kept,
        KeepingVerdict::Partly,
        KeepingVerdict::Broken,
        KeepingVerdict::Unknown,
    ]
    .map(|verdict| ink(Mark::Keeping(verdict), &sheet.say(Word::Keeping(verdict))));
    let severities = [Severity::High, Severity::Medium, Severity::Low].map(|severity| {
        ink(
            Mark::Severity(severity),
            &sheet.say(Word::Severity(severity)),
        )
    });
    let feelings =
        [-2, -1, 0, 1, 2].map(|value| ink(Mark::Feeling(value), &sheet.say(Word::Felt(value))));
    let mut owners: Vec<_> = sheet.records().owners.values().collect();
    owners.sort_by_key(|owner| (&owner.rank, owner.id));
    let owners = owners.into_iter().map(|owner| {
        let text = format!("{} ({})", owner.name, sheet.language.say(&owner.function));
        Fact {
            text,
            color: INK,
            ..Fact::owner(owner, layers)
        }
    });
    [
        (sheet.say(Word::Transitions), transitions.into()),
        (sheet.say(Word::HandOffs), hand_offs.into()),
        (sheet.say(Word::Promises), verdicts.into()),
        (sheet.say(Word::Gaps), severities.into()),
        (sheet.say(Word::Feeling), feelings.into()),
        (sheet.say(Word::Owners), owners.collect()),
    ]
}
