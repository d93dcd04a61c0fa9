//! The legend and the line at the foot of the page.

use journey::gaps::Severity;
use journey::model::{AgreementState, KeepingVerdict, TransitionKind};

use super::cards::{Fact, Facts};
use super::frame::{CAPS, CHIP, Frame, MARGIN};
use super::marks::Mark;
use super::{Layers, Sheet, thread, words};
use crate::canvas::Canvas;
use crate::palette::{HAIRLINE, INK, MUTED};
use crate::scene::{Kind, Path, Point, Scene};

/// The width of a group's name.
const NAMES: f32 = 84.0;
const SAMPLE: f32 = 30.0;

/// The height the legend and the foot line take.
pub(super) fn height(canvas: &mut Canvas, sheet: &Sheet, layers: Layers, frame: &Frame) -> f32 {
    let groups: f32 = groups(canvas, sheet, layers, frame)
        .iter()
        .map(|(_, f)| f.height + 6.0)
        .sum();
    12.0 + CHIP.line_height() + 6.0 + groups + 8.0 + foot_height(canvas, sheet, frame)
}

/// Draws legend and foot line from `top` down.
pub(super) fn draw(canvas: &mut Canvas, sheet: &Sheet, layers: Layers, frame: &Frame, top: f32) {
    let section = canvas.group(Scene::ROOT, Kind::Section);
    canvas.decoration(|canvas| {
        let rule = Path::line(
            Point::new(MARGIN, top),
            Point::new(frame.width - MARGIN, top),
        );
        canvas.stroke(rule, HAIRLINE, 0.8);
    });
    let mut y = top + 12.0;
    let list = canvas.group(section, Kind::List);
    let item = canvas.group(list, Kind::ListItem);
    canvas.leaf(item, Kind::ListBody, |canvas| {
        canvas.words(
            "Transitions".to_uppercase().as_str(),
            CAPS,
            Point::new(MARGIN, y),
            NAMES,
            MUTED,
        );
        let mut x = MARGIN + NAMES;
        for kind in KINDS {
            let middle = y + CHIP.line_height() / 2.0;
            let tip = Point::new(x + SAMPLE, middle);
            let line = Path::line(Point::new(x, middle), Point::new(tip.x - 6.0, middle));
            canvas.path(line, None, Some(thread::stroke(kind)));
            if kind == TransitionKind::Leave {
                thread::exit(canvas, thread::color(kind), Point::new(tip.x - 3.0, middle));
            } else {
                thread::head(canvas, kind, thread::color(kind), tip, Point::new(1.0, 0.0));
            }
            let text = canvas.set(words::transition(kind), CHIP, f32::MAX);
            canvas.text(&text, Point::new(tip.x + 5.0, y), INK);
            x = tip.x + 5.0 + text.width + 16.0;
        }
    });
    y += CHIP.line_height() + 6.0;
    for (name, facts) in groups(canvas, sheet, layers, frame) {
        let item = canvas.group(list, Kind::ListItem);
        let body = canvas.leaf(item, Kind::ListBody, |canvas| {
            canvas.words(
                &name.to_uppercase(),
                CAPS,
                Point::new(MARGIN, y),
                NAMES,
                MUTED,
            );
        });
        canvas.within(body, |canvas| {
            facts.draw(canvas, body, Point::new(MARGIN + NAMES, y));
        });
        y += facts.height + 6.0;
    }
    y += 8.0;
    canvas.leaf(section, Kind::Paragraph, |canvas| {
        let (left, right) = foot(sheet);
        let right = canvas.set(&right, CHIP, frame.inner() / 2.0);
        canvas.words(
            &left,
            CHIP,
            Point::new(MARGIN, y),
            left_width(frame, right.width),
            MUTED,
        );
        canvas.text(
            &right,
            Point::new(frame.width - MARGIN - right.width, y),
            MUTED,
        );
    });
}

const KINDS: [TransitionKind; 5] = [
    TransitionKind::Advance,
    TransitionKind::Repeat,
    TransitionKind::WinBack,
    TransitionKind::Refer,
    TransitionKind::Leave,
];

fn left_width(frame: &Frame, right: f32) -> f32 {
    frame.inner() - right - 24.0
}

fn foot(sheet: &Sheet) -> (String, String) {
    (
        sheet.title().to_owned(),
        format!("{}  ·  Throughline", sheet.date),
    )
}

fn foot_height(canvas: &mut Canvas, sheet: &Sheet, frame: &Frame) -> f32 {
    let (left, right) = foot(sheet);
    let right = canvas.set(&right, CHIP, frame.inner() / 2.0);
    let left = canvas.set(&left, CHIP, left_width(frame, right.width));
    left.height.max(right.height)
}

/// The signs by group, set in the width of the page.
fn groups(
    canvas: &mut Canvas,
    sheet: &Sheet,
    layers: Layers,
    frame: &Frame,
) -> Vec<(&'static str, Facts)> {
    let ink = |mark, text: &str| Fact {
        color: INK,
        ..Fact::marked(mark, text)
    };
    let hand_offs = [
        AgreementState::Agreed,
        AgreementState::AcceptedByGiver,
        AgreementState::AcceptedByReceiver,
        AgreementState::Proposed,
        AgreementState::Missing,
    ]
    .map(|state| ink(Mark::Agreement(state), words::agreement(state)));
    let verdicts = [
        KeepingVerdict::Kept,
        KeepingVerdict::Partly,
        KeepingVerdict::Broken,
        KeepingVerdict::Unknown,
    ]
    .map(|verdict| ink(Mark::Keeping(verdict), verdict.title()));
    let severities = [Severity::High, Severity::Medium, Severity::Low]
        .map(|severity| ink(Mark::Severity(severity), words::severity(severity)));
    let feelings = [-2, -1, 0, 1, 2].map(|value| ink(Mark::Feeling(value), words::feeling(value)));
    let mut owners: Vec<_> = sheet.records().owners.values().collect();
    owners.sort_by_key(|owner| (&owner.rank, owner.id));
    let owners = owners.into_iter().map(|owner| {
        let text = format!("{} ({})", owner.name, owner.function.title());
        Fact {
            text,
            color: INK,
            ..Fact::owner(owner, layers)
        }
    });
    let groups: [(&str, Vec<Fact>); 5] = [
        ("Hand-offs", hand_offs.into()),
        ("Promises", verdicts.into()),
        ("Gaps", severities.into()),
        ("Feeling", feelings.into()),
        ("Owners", owners.collect()),
    ];
    groups
        .into_iter()
        .filter(|(_, facts)| !facts.is_empty())
        .map(|(name, facts)| (name, Facts::lay(canvas, facts, frame.inner() - NAMES)))
        .collect()
}
