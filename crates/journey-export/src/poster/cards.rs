//! Cards: words, and a flow of small facts under them.

use std::rc::Rc;

use journey::board::{Chip, Face, Subject};
use journey::model::Channel;

use super::facts::{Fact, Facts};
use super::frame::BODY;
use super::marks::Mark;
use super::{Layers, Sheet, Word};
use crate::canvas::Canvas;
use crate::palette::{self, ACCENT, HAIRLINE, INK, MUTED};
use crate::scene::{Color, Kind, NodeId, Path, Point, Rect, Stroke};
use crate::text::Paragraph;

/// A card measured for a width, ready to be drawn.
pub(super) struct Card {
    /// What stands before the words: the number of a gap, the initials of an owner.
    lead: Facts,
    text: Rc<Paragraph>,
    facts: Facts,
    ground: Color,
    stripe: Option<Color>,
    pub(super) height: f32,
}

const PAD: f32 = 6.5;
const STRIPE: f32 = 3.0;
const AFTER_LEAD: f32 = 5.0;
const BEFORE_FACTS: f32 = 4.0;

impl Card {
    pub(super) fn measure(
        canvas: &mut Canvas,
        sheet: &Sheet,
        layers: Layers,
        face: &Face,
        width: f32,
    ) -> Self {
        let inner = width - STRIPE - 2.0 * PAD;
        let lead = Facts::lay(canvas, lead_of(sheet, layers, face), inner);
        let text = canvas.set(&face.text, BODY, inner - indent(&lead));
        let facts = Facts::lay(canvas, facts_of(sheet, layers, face), inner);
        let below = if facts.height > 0.0 {
            BEFORE_FACTS + facts.height
        } else {
            0.0
        };
        let height = 2.0 * PAD + text.height.max(lead.height) + below;
        let stripe = match &face.subject {
            Subject::Gap { .. } => face.gaps.worst.map(palette::severity),
            _ => sheet
                .owner(face.owner)
                .map(|owner| palette::owner(owner.colour)),
        };
        Self {
            lead,
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
        // The lead is centred on the first line of the words.
        let line = BODY.line_height();
        let down = ((line - self.lead.height) / 2.0).max(0.0);
        let text_down = ((self.lead.height - line) / 2.0).max(0.0);
        let node = canvas.group(parent, Kind::Paragraph);
        canvas.within(node, |canvas| {
            self.lead
                .draw(canvas, node, Point::new(corner.x, corner.y + down));
            let at = Point::new(corner.x + indent(&self.lead), corner.y + text_down);
            canvas.text(&self.text, at, INK);
            let below = area.bottom() - PAD - self.facts.height;
            self.facts.draw(canvas, node, Point::new(corner.x, below));
        });
    }
}

fn indent(lead: &Facts) -> f32 {
    if lead.width > 0.0 {
        lead.width + AFTER_LEAD
    } else {
        0.0
    }
}

fn lead_of(sheet: &Sheet, layers: Layers, face: &Face) -> Vec<Fact> {
    match &face.subject {
        Subject::Gap { key } => sheet
            .with_key(key)
            .into_iter()
            .map(|gap| Fact::gap(gap, layers))
            .collect(),
        Subject::Owner { owner, .. } => {
            let owner = sheet.owner(Some(*owner)).into_iter();
            owner
                .map(|owner| Fact {
                    text: String::new(),
                    ..Fact::owner(owner, layers)
                })
                .collect()
        }
        Subject::Record { .. } | Subject::Goal { .. } => Vec::new(),
    }
}

/// The facts under a card's words.
fn facts_of(sheet: &Sheet, layers: Layers, face: &Face) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(feeling) = face.feeling {
        facts.push(Fact::marked(Mark::Feeling(feeling.value()), ""));
    }
    facts.extend(face.chips.iter().map(|chip| fact_of(sheet, chip)));
    match &face.subject {
        Subject::Owner {
            accountable: false, ..
        } => facts.push(Fact::new(sheet.say(Word::Supporting))),
        Subject::Record { record } => {
            facts.extend(
                sheet
                    .owner(face.owner)
                    .map(|owner| Fact::owner(owner, layers)),
            );
            let gaps = sheet.about(*record);
            facts.extend(gaps.map(|gap| Fact::gap(gap, layers)));
        }
        _ => {}
    }
    facts
}

fn fact_of(sheet: &Sheet, chip: &Chip) -> Fact {
    match chip {
        Chip::Channel(Channel::Other) => Fact::new(sheet.say(Word::OtherChannel)).strong(MUTED),
        Chip::Channel(channel) => Fact::new(sheet.language.say(channel)).strong(INK),
        Chip::Sent(when) => Fact::new(when),
        Chip::Makes(count) => Fact::new(sheet.say(Word::Makes(*count))).strong(ACCENT),
        Chip::Named(name) => Fact::new(sheet.say(Word::Moment(*name))).strong(ACCENT),
        Chip::Keeps {
            wording, verdict, ..
        } => {
            let text = format!("{}: {wording}", sheet.say(Word::Keeping(*verdict)));
            Fact::marked(Mark::Keeping(*verdict), text)
        }
        Chip::Measure(measure) => Fact::new(measure).strong(INK),
        Chip::DueBy(stage) => Fact::new(sheet.say(Word::DueBy(stage))),
        Chip::Verdict(verdict) => {
            Fact::marked(Mark::Keeping(*verdict), sheet.say(Word::Keeping(*verdict)))
        }
        Chip::Step(step) => Fact::new(step).strong(MUTED),
        Chip::Tag(tag) => Fact::new(format!("#{tag}")),
        Chip::Author(author) => Fact::new(format!("\u{2014} {author}")),
    }
}
