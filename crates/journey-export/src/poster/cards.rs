//! Cards: words, and a flow of small facts under them.

use std::rc::Rc;

use journey::board::{Chip, Face, Subject};
use journey::gaps::Severity;
use journey::model::Channel;

use super::frame::{BODY, CHIP, CHIP_STRONG};
use super::marks::Mark;
use super::words;
use super::{Layers, Sheet};
use crate::canvas::{Canvas, Place};
use crate::palette::{self, ACCENT, HAIRLINE, INK, MUTED};
use crate::scene::{Color, Kind, LayerId, NodeId, Path, Point, Rect, Stroke};
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

    fn strong(self, color: Color) -> Self {
        Self {
            style: CHIP_STRONG,
            color,
            ..self
        }
    }

    /// The number of a gap with the sign of its severity.
    pub(super) fn gap((number, severity): (usize, Severity), layers: Layers) -> Self {
        Self {
            layer: Some(layers.gaps),
            gap: Some(number),
            ..Self::marked(Mark::Severity(severity), number.to_string())
                .strong(palette::severity(severity))
        }
    }

    pub(super) fn owner(owner: &journey::model::Owner, layers: Layers) -> Self {
        Self {
            layer: Some(layers.owners),
            ..Self::marked(Mark::owner(owner), &*owner.name)
        }
    }
}

/// Facts laid out in rows within a width.
pub(super) struct Facts {
    placed: Vec<PlacedFact>,
    pub(super) height: f32,
}

struct PlacedFact {
    fact: Fact,
    /// The mark's left edge and middle, from the top left of the facts.
    mark: Point,
    /// The words and their top left corner.
    text: Rc<Paragraph>,
    at: Point,
}

const BETWEEN_FACTS: f32 = 8.0;
const BETWEEN_ROWS: f32 = 3.0;
const AFTER_MARK: f32 = 3.0;

impl Facts {
    pub(super) fn lay(canvas: &mut Canvas, facts: Vec<Fact>, width: f32) -> Self {
        let mut placed: Vec<PlacedFact> = Vec::with_capacity(facts.len());
        let (mut x, mut y, mut row_height) = (0.0_f32, 0.0, 0.0_f32);
        for fact in facts {
            let (mark_width, mark_height) = fact
                .mark
                .as_ref()
                .map_or((0.0, 0.0), |mark| mark.size(canvas));
            let indent = if mark_width > 0.0 && !fact.text.is_empty() {
                mark_width + AFTER_MARK
            } else {
                mark_width
            };
            let text = canvas.set(&fact.text, fact.style, (width - indent).max(1.0));
            let text_height = if fact.text.is_empty() {
                0.0
            } else {
                text.height
            };
            let height = text_height.max(mark_height);
            let fact_width = indent
                + if fact.text.is_empty() {
                    0.0
                } else {
                    text.width
                };
            if x > 0.0 && x + fact_width > width + 0.01 {
                y += row_height + BETWEEN_ROWS;
                (x, row_height) = (0.0, 0.0);
            }
            // A sign stands beside the first line.
            let line = fact.style.line_height().min(text_height);
            let first = line.max(mark_height);
            placed.push(PlacedFact {
                mark: Point::new(x, y + first / 2.0),
                at: Point::new(x + indent, y + (first - line) / 2.0),
                text,
                fact,
            });
            row_height = row_height.max(height + (first - line) / 2.0);
            x += fact_width + BETWEEN_FACTS;
        }
        Self {
            placed,
            height: if x > 0.0 { y + row_height } else { 0.0 },
        }
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
                    let label = format!("Gap {number} in the register");
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

/// A card measured for a width, ready to be drawn.
pub(super) struct Card {
    text: Rc<Paragraph>,
    facts: Facts,
    ground: Color,
    stripe: Option<Color>,
    pub(super) height: f32,
}

const PAD: f32 = 7.0;
const STRIPE: f32 = 3.0;

impl Card {
    pub(super) fn measure(
        canvas: &mut Canvas,
        sheet: &Sheet,
        layers: Layers,
        face: &Face,
        width: f32,
    ) -> Self {
        let inner = width - STRIPE - 2.0 * PAD;
        let text = canvas.set(&face.text, BODY, inner);
        let facts = Facts::lay(canvas, facts_of(sheet, layers, face), inner);
        let between = if facts.height > 0.0 { 4.0 } else { 0.0 };
        let height = 2.0 * PAD + text.height + between + facts.height;
        let stripe = match &face.subject {
            Subject::Gap { .. } => face.gaps.worst.map(palette::severity),
            _ => sheet
                .owner(face.owner)
                .map(|owner| palette::owner(owner.colour)),
        };
        Self {
            text,
            facts,
            ground: palette::card(face.colour),
            stripe,
            height,
        }
    }

    /// Draws the card as a paragraph of its own.
    pub(super) fn draw(&self, canvas: &mut Canvas, parent: NodeId, area: Rect) {
        canvas.decoration(|canvas| {
            let outline = Path::rounded(area, 3.0);
            let stroke = Stroke {
                color: HAIRLINE,
                width: 0.7,
                dash: None,
            };
            canvas.path(outline, Some(self.ground), Some(stroke));
            if let Some(color) = self.stripe {
                let stripe = Rect::new(area.x + 2.0, area.y + 4.0, STRIPE - 0.6, area.height - 8.0);
                canvas.fill(Path::rounded(stripe, 1.2), color);
            }
        });
        let corner = Point::new(area.x + STRIPE + PAD, area.y + PAD);
        let node = canvas.leaf(parent, Kind::Paragraph, |canvas| {
            canvas.text(&self.text, corner, INK);
        });
        let below = area.bottom() - PAD - self.facts.height;
        canvas.within(node, |canvas| {
            self.facts.draw(canvas, node, Point::new(corner.x, below));
        });
    }
}

/// The facts under a card's words.
fn facts_of(sheet: &Sheet, layers: Layers, face: &Face) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(feeling) = face.feeling {
        facts.push(Fact::marked(Mark::Feeling(feeling.value()), ""));
    }
    facts.extend(face.chips.iter().map(fact_of));
    match &face.subject {
        Subject::Owner {
            accountable, owner, ..
        } => {
            let words = if *accountable {
                "accountable"
            } else {
                "supporting"
            };
            let mark = sheet.owner(Some(*owner)).map(Mark::owner);
            facts.push(Fact {
                mark,
                layer: Some(layers.owners),
                ..Fact::new(words)
            });
        }
        _ => facts.extend(
            sheet
                .owner(face.owner)
                .map(|owner| Fact::owner(owner, layers)),
        ),
    }
    let gaps = match &face.subject {
        Subject::Record { record } => sheet.about(*record),
        Subject::Gap { key } => sheet.with_key(key),
        Subject::Goal { .. } | Subject::Owner { .. } => Vec::new(),
    };
    facts.extend(gaps.into_iter().map(|gap| Fact::gap(gap, layers)));
    facts
}

fn fact_of(chip: &Chip) -> Fact {
    match chip {
        Chip::Channel(Channel::Other) => Fact::new("Other channel").strong(MUTED),
        Chip::Channel(channel) => Fact::new(channel.title()).strong(INK),
        Chip::Sent(when) => Fact::new(when),
        Chip::Makes(1) => Fact::new("makes 1 promise").strong(ACCENT),
        Chip::Makes(count) => Fact::new(format!("makes {count} promises")).strong(ACCENT),
        Chip::Named(name) => Fact::new(words::moment(*name)).strong(ACCENT),
        Chip::Keeps {
            wording, verdict, ..
        } => {
            let text = format!("{}: {wording}", verdict.title());
            Fact::marked(Mark::Keeping(*verdict), text)
        }
        Chip::Measure(measure) => Fact::new(measure).strong(INK),
        Chip::DueBy(stage) => Fact::new(format!("due by {stage}")),
        Chip::Verdict(verdict) => Fact::marked(Mark::Keeping(*verdict), verdict.title()),
        Chip::Author(author) => Fact::new(format!("\u{2014} {author}")),
    }
}
