//! Small facts: signs and words that flow in rows.

use std::rc::Rc;

use journey::model::Owner;

use super::frame::{CHIP, CHIP_STRONG};
use super::marks::Mark;
use super::sheet::Numbered;
use super::{Layers, Word};
use crate::canvas::{Canvas, Place};
use crate::palette::{self, MUTED};
use crate::scene::{Color, LayerId, NodeId, Point, Rect};
use crate::text::{Paragraph, Type};

/// A small fact: a sign, some words, or both.
pub(super) struct Fact {
    pub(super) mark: Option<Mark>,
    pub(super) text: String,
    pub(super) style: Type,
    pub(super) color: Color,
    pub(super) layer: Option<LayerId>,
    /// The gap whose entry in the register it leads to.
    pub(super) gap: Option<usize>,
}

impl Fact {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            mark: None,
            text: text.into(),
            style: CHIP,
            color: MUTED,
            layer: None,
            gap: None,
        }
    }

    pub(super) fn marked(mark: Mark, text: impl Into<String>) -> Self {
        Self {
            mark: Some(mark),
            ..Self::new(text)
        }
    }

    pub(super) fn strong(self, color: Color) -> Self {
        Self {
            style: CHIP_STRONG,
            color,
            ..self
        }
    }

    /// The number of a gap with the sign of its severity.
    pub(super) fn gap((number, severity): Numbered, layers: Layers) -> Self {
        Self {
            layer: Some(layers.gaps),
            gap: Some(number),
            ..Self::marked(Mark::Severity(severity), number.to_string())
                .strong(palette::severity(severity))
        }
    }

    pub(super) fn owner(owner: &Owner, layers: Layers) -> Self {
        Self {
            layer: Some(layers.owners),
            ..Self::marked(Mark::owner(owner), &*owner.name)
        }
    }
}

/// Facts laid out in rows within a width.
pub(super) struct Facts {
    placed: Vec<PlacedFact>,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// A row of facts in the making, placed from its left end and the middle of its first line.
#[derive(Default)]
struct Row {
    facts: Vec<PlacedFact>,
    width: f32,
    /// The height of the first line, signs included.
    first: f32,
    /// The height of further lines.
    below: f32,
}

struct PlacedFact {
    fact: Fact,
    /// The mark's left edge and middle, from the top left of the facts.
    mark: Point,
    /// The words and their top left corner.
    text: Rc<Paragraph>,
    at: Point,
}

const BETWEEN_FACTS: f32 = 9.0;
const BETWEEN_ROWS: f32 = 3.0;
const AFTER_MARK: f32 = 3.0;

impl Facts {
    pub(super) fn lay(canvas: &mut Canvas, facts: Vec<Fact>, width: f32) -> Self {
        let mut this = Self {
            placed: Vec::with_capacity(facts.len()),
            width: 0.0,
            height: 0.0,
        };
        let mut row = Row::default();
        for fact in facts {
            let (mark_width, mark_height) = fact
                .mark
                .as_ref()
                .map_or((0.0, 0.0), |mark| mark.size(canvas));
            let indent = match &*fact.text {
                "" => mark_width,
                _ if mark_width > 0.0 => mark_width + AFTER_MARK,
                _ => 0.0,
            };
            let text = canvas.snug(&fact.text, fact.style, (width - indent).max(1.0));
            let (text_width, text_height) = match &*fact.text {
                "" => (0.0, 0.0),
                _ => (text.width, text.height),
            };
            if row.width > 0.0 && row.width + indent + text_width > width + 0.01 {
                this.end(std::mem::take(&mut row));
            }
            // A sign stands beside the first line.
            let line = fact.style.line_height().min(text_height);
            row.first = row.first.max(line).max(mark_height);
            row.below = row.below.max(text_height - line);
            row.facts.push(PlacedFact {
                mark: Point::new(row.width, 0.0),
                at: Point::new(row.width + indent, -line / 2.0),
                text,
                fact,
            });
            row.width += indent + text_width + BETWEEN_FACTS;
        }
        this.end(row);
        this
    }

    /// Ends a row: what stands in it is centred on the middle of its first line.
    fn end(&mut self, row: Row) {
        if row.facts.is_empty() {
            return;
        }
        let between = if self.placed.is_empty() {
            0.0
        } else {
            BETWEEN_ROWS
        };
        let middle = self.height + between + row.first / 2.0;
        self.placed
            .extend(row.facts.into_iter().map(|fact| PlacedFact {
                mark: Point::new(fact.mark.x, middle),
                at: Point::new(fact.at.x, middle + fact.at.y),
                ..fact
            }));
        self.width = self.width.max(row.width - BETWEEN_FACTS);
        self.height += between + row.first + row.below;
    }

    /// Draws the facts into the node being drawn; numbers of gaps become links within it.
    pub(super) fn draw(&self, canvas: &mut Canvas, node: NodeId, at: Point) {
        for PlacedFact {
            fact,
            mark,
            text,
            at: place,
        } in &self.placed
        {
            let draw = |canvas: &mut Canvas| {
                if let Some(sign) = &fact.mark {
                    sign.draw(canvas, at.x + mark.x, at.y + mark.y);
                }
                let corner = Point::new(at.x + place.x, at.y + place.y);
                canvas.text(text, corner, fact.color);
            };
            let drawn = |canvas: &mut Canvas| match fact.gap {
                None => draw(canvas),
                Some(number) => {
                    let left = at.x + mark.x;
                    let width = place.x + text.width - mark.x;
                    let area = Rect::new(left, at.y + place.y, width, text.height);
                    let label = canvas.language().say(&Word::GapInRegister(number));
                    canvas.link(node, Place::Gap(number), &label, area, draw);
                }
            };
            if fact.layer.is_some() {
                canvas.on_layer(fact.layer, drawn);
            } else {
                drawn(canvas);
            }
        }
    }
}
