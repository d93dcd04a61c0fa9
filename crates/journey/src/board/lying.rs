//! Plain cards and notes: those that lie in cells, and the notes that lie free.

use std::collections::BTreeMap;

use super::{Chip, Face, FreeNote, Painter, tagged};
use crate::ids::{JourneyId, LaneId, StageId, StepId};
use crate::model::{Note, NotePlace};

impl Painter<'_> {
    /// Cards, then notes, by the cell they lie in, step by step. Free notes lie in none.
    pub(super) fn cards_and_notes(&self) -> BTreeMap<(StageId, LaneId), Vec<Face>> {
        let cards = self.records.cards.values().map(|card| {
            let at = &card.placement;
            let face = Face {
                chips: (self.in_step(at.step).into_iter())
                    .chain(tagged(&card.tags))
                    .collect(),
                step: at.step,
                colour: card.colour,
                ..self.face(card.id, &card.text, None)
            };
            let order = (self.place(at.stage, at.step), false, &at.rank, card.id.0);
            ((at.stage, at.lane), order, face)
        });
        let notes = self.records.notes.values().filter_map(|note| {
            let NotePlace::Cell {
                stage,
                step,
                lane,
                rank,
            } = &note.place
            else {
                return None;
            };
            let mut face = self.note(note);
            face.step = *step;
            face.chips.splice(0..0, self.in_step(*step));
            let order = (self.place(*stage, *step), true, rank, note.id.0);
            Some(((*stage, *lane), order, face))
        });
        let mut lying: Vec<_> = cards.chain(notes).collect();
        lying.sort_by(|a, b| a.1.cmp(&b.1));
        let mut cells: BTreeMap<_, Vec<Face>> = BTreeMap::new();
        for (cell, _, face) in lying {
            cells.entry(cell).or_default().push(face);
        }
        cells
    }

    /// The place of a step among those of its stage, which as a whole comes before them.
    fn place(&self, stage: StageId, step: Option<StepId>) -> Option<usize> {
        let steps = &self.graph.stage(stage)?.steps;
        steps.iter().position(|(_, other)| Some(*other) == step)
    }

    fn note(&self, note: &Note) -> Face {
        let mut face = Face {
            colour: note.colour,
            ..self.face(note.id, &note.text, None)
        };
        if !note.author.is_empty() {
            face.chips.push(Chip::Author(note.author.clone()));
        }
        face.chips.extend(tagged(&note.tags));
        face
    }

    pub(super) fn free_notes(&self, journey: JourneyId) -> Vec<FreeNote> {
        let notes = self.records.notes.values();
        let free = notes.filter_map(|note| match note.place {
            NotePlace::Free { x, y } if note.journey == journey => Some((note, x, y)),
            _ => None,
        });
        let mut free: Vec<_> = free.collect();
        free.sort_by(|(a, ax, ay), (b, bx, by)| {
            (ay.total_cmp(by))
                .then(ax.total_cmp(bx))
                .then(a.id.cmp(&b.id))
        });
        free.into_iter()
            .map(|(note, x, y)| FreeNote {
                face: self.note(note),
                x,
                y,
            })
            .collect()
    }
}
