//! Looking closer: the steps of stages, and the tags of cards.

use journey::operation::StepEdit;
use journey::{Operation, RecordRef};
use uuid::Uuid;

use super::Dice;

impl Dice<'_> {
    pub(super) fn step(&mut self) -> Operation {
        match self.number() % 8 {
            0 | 1 => Operation::AddStep {
                id: self.new_id(),
                stage: pick!(self, stages),
                name: self.text(),
                before: maybe!(self, pick!(self, steps)),
            },
            2 => Operation::EditStep {
                id: pick!(self, steps),
                edit: StepEdit::Name(self.text()),
            },
            3 => Operation::MoveStep {
                id: pick!(self, steps),
                before: maybe!(self, pick!(self, steps)),
            },
            4 => Operation::DeleteStep {
                id: pick!(self, steps),
            },
            _ => {
                let of = self.any_card();
                // Most often a step of the stage that the card lies in.
                let records = self.document.records();
                let stage = records.get(of).and_then(|card| card.lies_in());
                let steps = stage.map_or_else(Vec::new, |(stage, _)| records.steps_of(stage));
                let steps: Vec<_> = steps.into_iter().map(|step| step.id).collect();
                let step = match steps.len() {
                    0 => pick!(self, steps),
                    len => steps[self.number() % len],
                };
                Operation::PutInStep {
                    of,
                    step: maybe!(self, step),
                }
            }
        }
    }

    pub(super) fn tags(&mut self) -> Operation {
        let tags = [
            "",
            "risk",
            "#risk",
            "Risk",
            "two  words",
            "a,b",
            "Grüße 🧭",
            "bell\u{7}",
        ];
        let (one, other) = (self.of(&tags).to_owned(), self.of(&tags).to_owned());
        Operation::SetTags {
            of: self.any_card(),
            tags: [one, other].into(),
        }
    }

    /// A moment, comm, promise, card or note, and now and then something that is none.
    pub(super) fn any_card(&mut self) -> RecordRef {
        let records = self.document.records();
        let cards: Vec<RecordRef> = (records.moments.keys().map(|&id| id.into()))
            .chain(records.comms.keys().map(|&id| id.into()))
            .chain(records.promises.keys().map(|&id| id.into()))
            .chain(records.cards.keys().map(|&id| id.into()))
            .chain(records.notes.keys().map(|&id| id.into()))
            .chain(records.stages.keys().take(1).map(|&id| id.into()))
            .collect();
        match cards.len() {
            0 => RecordRef::Card(Uuid::from_u128(u128::MAX).into()),
            len => cards[self.number() % len],
        }
    }
}
