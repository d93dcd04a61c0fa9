//! The map as a table: acts, phases and stages over the lanes with their cards.

use std::collections::BTreeMap;

use journey::board::{Band, Column, Face, Row};
use journey::model::LaneKind;

use super::cards::Card;
use super::facts::{Fact, Facts};
use super::frame::{CAPS, CHIP, CHIP_STRONG, Frame, GUTTER, LANE, MARGIN, STAGE};
use super::marks::Mark;
use super::{Layers, Sheet, Word, feeling, thread};
use crate::canvas::{Canvas, Place};
use crate::palette::{self, HAIRLINE, INK, MUTED, PANEL};
use crate::scene::{Kind, NodeId, Path, Point, Rect, Scene};
use crate::text::Type;

const ROW_PAD: f32 = 9.0;
const CARD_GAP: f32 = 6.0;

/// Draws the map from `top` down and returns where it ends.
pub(super) fn draw(
    canvas: &mut Canvas,
    sheet: &Sheet,
    layers: Layers,
    frame: &Frame,
    top: f32,
) -> f32 {
    let table = canvas.group(Scene::ROOT, Kind::Table);
    let board = &sheet.board;
    let mut y = top;
    y = acts(canvas, sheet, frame, table, y);
    y = phases(canvas, sheet, frame, table, y) + 8.0;
    y = thread::draw(canvas, sheet, layers, frame, y) + 8.0;
    y = stages(canvas, sheet, layers, frame, table, y) + 10.0;
    let cells: BTreeMap<_, _> = board
        .cells
        .iter()
        .map(|cell| ((cell.lane, cell.stage), &*cell.faces))
        .collect();
    for row in &board.rows {
        let faces: Vec<_> = board
            .columns
            .iter()
            .map(|column| {
                cells
                    .get(&(row.lane, column.stage))
                    .copied()
                    .unwrap_or_default()
            })
            .collect();
        let layer = match row.kind {
            LaneKind::Gaps => Some(layers.gaps),
            LaneKind::Comms => Some(layers.comms),
            LaneKind::Owner => Some(layers.owners),
            _ => None,
        };
        canvas.on_layer(layer, |canvas| {
            y = Lane {
                sheet,
                layers,
                frame,
                table,
                row,
            }
            .draw(canvas, &faces, y);
        });
    }
    y
}

/// The header cell of a row, in the gutter; returns the area of its words.
fn row_header(canvas: &mut Canvas, row: NodeId, text: &str, style: Type, y: f32) -> Rect {
    let cell = canvas.group(
        row,
        Kind::Header {
            of_row: true,
            columns: 1,
        },
    );
    let text = canvas.snug(text, style, GUTTER - 16.0);
    let at = Point::new(MARGIN, y);
    canvas.leaf(cell, Kind::Paragraph, |canvas| {
        canvas.text(&text, at, if style == LANE { INK } else { MUTED });
    });
    Rect::new(at.x, at.y, text.width, text.height)
}

/// A row of runs of columns; columns in no run get an empty cell.
fn bands<T: Copy>(
    canvas: &mut Canvas,
    frame: &Frame,
    row: NodeId,
    bands: &[Band<T>],
    mut draw: impl FnMut(&mut Canvas, NodeId, T, usize, usize),
) {
    let mut next = 0;
    let empty = |canvas: &mut Canvas, columns: usize| {
        for _ in 0..columns {
            canvas.group(row, Kind::Cell { columns: 1 });
        }
    };
    for band in bands {
        let (first, columns) = (band.first as usize, band.count as usize);
        empty(canvas, first.saturating_sub(next));
        let span = u16::try_from(columns).unwrap_or(u16::MAX);
        let cell = canvas.group(
            row,
            Kind::Header {
                of_row: false,
                columns: span,
            },
        );
        draw(canvas, cell, band.of, first, columns);
        next = first + columns;
    }
    empty(canvas, frame.columns.saturating_sub(next));
}

fn acts(canvas: &mut Canvas, sheet: &Sheet, frame: &Frame, table: NodeId, y: f32) -> f32 {
    let acts = &sheet.board.acts;
    if acts.is_empty() {
        return y;
    }
    let row = canvas.group(table, Kind::Row);
    row_header(canvas, row, &sheet.say(Word::Acts), CHIP, y);
    bands(
        canvas,
        frame,
        row,
        acts,
        |canvas, cell, act, first, columns| {
            let area = frame.over(first, columns, y, 12.0);
            canvas.decoration(|canvas| {
                let end = Point::new(area.right(), y + 14.0);
                canvas.stroke(Path::line(Point::new(area.x, y + 14.0), end), INK, 0.9);
            });
            canvas.leaf(cell, Kind::Paragraph, |canvas| {
                let at = Point::new(area.x, y);
                let act = sheet.say(Word::Act(act)).to_uppercase();
                canvas.words(&act, CAPS, at, area.width, INK);
            });
        },
    );
    y + 19.0
}

fn phases(canvas: &mut Canvas, sheet: &Sheet, frame: &Frame, table: NodeId, y: f32) -> f32 {
    let phases = &sheet.board.phases;
    if phases.is_empty() {
        return y;
    }
    let row = canvas.group(table, Kind::Row);
    row_header(canvas, row, &sheet.say(Word::Phases), CHIP, y + 3.5);
    bands(
        canvas,
        frame,
        row,
        phases,
        |canvas, cell, phase, first, columns| {
            let area = frame.over(first, columns, y, 18.0);
            canvas.decoration(|canvas| {
                canvas.fill(Path::rounded(area, 3.0), palette::act(phase.act()));
            });
            canvas.leaf(cell, Kind::Paragraph, |canvas| {
                let at = Point::new(area.x + 8.0, y + 3.5);
                let phase = sheet.say(Word::Phase(phase));
                canvas.words(&phase, CHIP_STRONG, at, area.width - 16.0, INK);
            });
        },
    );
    y + 18.0
}

fn stages(
    canvas: &mut Canvas,
    sheet: &Sheet,
    layers: Layers,
    frame: &Frame,
    table: NodeId,
    y: f32,
) -> f32 {
    let pad = 9.0;
    let inner = frame.column - 2.0 * pad;
    let headers: Vec<_> = sheet
        .board
        .columns
        .iter()
        .map(|column| {
            let name = canvas.set(&column.name, STAGE, inner);
            let facts = Facts::lay(canvas, stage_facts(sheet, layers, column), inner);
            (name, facts)
        })
        .collect();
    let height = headers.iter().fold(0.0_f32, |most, (name, facts)| {
        most.max(name.height + facts.height)
    });
    let height = height + 2.0 * pad + 5.0;
    let row = canvas.group(table, Kind::Row);
    row_header(canvas, row, &sheet.say(Word::Stages), CHIP, y + pad + 2.0);
    for (index, (name, facts)) in headers.iter().enumerate() {
        let area = frame.over(index, 1, y, height);
        canvas.place(Place::Stage(index), area);
        canvas.decoration(|canvas| canvas.fill(Path::rounded(area, 4.0), PANEL));
        let cell = canvas.group(
            row,
            Kind::Header {
                of_row: false,
                columns: 1,
            },
        );
        let at = Point::new(area.x + pad, area.y + pad);
        let node = canvas.leaf(cell, Kind::Paragraph, |canvas| canvas.text(name, at, INK));
        canvas.within(node, |canvas| {
            facts.draw(canvas, node, Point::new(at.x, at.y + name.height + 5.0));
        });
    }
    y + height
}

fn stage_facts(sheet: &Sheet, layers: Layers, column: &Column) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.push(match sheet.owner(column.owner) {
        Some(owner) => Fact::owner(owner, layers),
        None => Fact {
            layer: Some(layers.owners),
            ..Fact::new(sheet.say(Word::NoOwner))
        },
    });
    if let Some(answer) = column.verdict {
        facts.push(Fact::marked(
            Mark::Answer(answer),
            sheet.say(Word::Answer(answer)),
        ));
    }
    if let Some(stage) = sheet.records().stages.get(&column.stage) {
        if !stage.entry.is_empty() {
            facts.push(Fact::new(sheet.say(Word::EntersWhen(&stage.entry))));
        }
        if !stage.exit.is_empty() {
            facts.push(Fact::new(sheet.say(Word::LeavesWhen(&stage.exit))));
        }
    }
    let gaps = sheet.about(column.stage.into());
    facts.extend(gaps.map(|gap| Fact::gap(gap, layers)));
    facts
}

/// A lane being drawn.
struct Lane<'a> {
    sheet: &'a Sheet<'a>,
    layers: Layers,
    frame: &'a Frame,
    table: NodeId,
    row: &'a Row,
}

impl Lane<'_> {
    /// Draws the lane with the faces of each column and returns where it ends.
    fn draw(&self, canvas: &mut Canvas, faces: &[&[Face]], y: f32) -> f32 {
        let Self {
            sheet,
            layers,
            frame,
            table,
            row: lane,
        } = *self;
        canvas.decoration(|canvas| {
            let end = Point::new(frame.right(), y);
            canvas.stroke(Path::line(Point::new(MARGIN, y), end), HAIRLINE, 0.7);
        });
        let row = canvas.group(table, Kind::Row);
        let header = row_header(canvas, row, &lane.name, LANE, y + ROW_PAD);
        if lane.collapsed {
            let columns = u16::try_from(frame.columns).unwrap_or(u16::MAX);
            canvas.group(row, Kind::Cell { columns });
            return header.bottom() + ROW_PAD;
        }
        let mut bottom = header.bottom();
        let mut top = y + ROW_PAD;
        if lane.kind == LaneKind::Feeling && !sheet.board.curve.is_empty() {
            let columns = u16::try_from(frame.columns).unwrap_or(u16::MAX);
            let cell = canvas.group(row, Kind::Cell { columns });
            top = feeling::draw(canvas, sheet, frame, cell, top, header) + ROW_PAD;
            bottom = bottom.max(top - ROW_PAD);
            if faces.iter().all(|faces| faces.is_empty()) {
                return bottom + ROW_PAD;
            }
        }
        // The curve takes a row of the table of its own; cards lie in the next.
        let row = if top > y + ROW_PAD {
            let row = canvas.group(table, Kind::Row);
            canvas.group(
                row,
                Kind::Header {
                    of_row: true,
                    columns: 1,
                },
            );
            row
        } else {
            row
        };
        for (column, faces) in faces.iter().enumerate() {
            let cell = canvas.group(row, Kind::Cell { columns: 1 });
            let mut y = top;
            for face in *faces {
                let card = Card::measure(canvas, sheet, layers, face, frame.column);
                card.draw(canvas, cell, frame.over(column, 1, y, card.height));
                y += card.height + CARD_GAP;
            }
            if !faces.is_empty() {
                bottom = bottom.max(y - CARD_GAP);
            }
        }
        bottom + ROW_PAD
    }
}
