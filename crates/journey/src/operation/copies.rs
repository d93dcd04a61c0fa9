//! A whole journey once more.
//!
//! **What goes along:** stages, their steps, transitions, agreements, moments, comms, promises, keepings, cards
//! and notes, each as it is, under an id of its own. Lanes and owners are the document's, and
//! shared.
//!
//! **Comments stay behind:** they are a conversation about the original, and would have to be
//! answered and resolved twice.
//!
//! **Of the decisions about gaps, judgements go along and work does not:** what was dismissed or
//! accepted is so in the copy too, or the copy would show gaps that the original does not. What is
//! being fixed is being fixed once, by one owner until one date, in the original.

use uuid::Uuid;

use super::{Refusal, Transaction};
use crate::ids::{JourneyId, StageId, StepId};
use crate::lineage::copied;
use crate::model::{
    Agreement, Card, CellPlacement, Choice, Comm, Decision, Journey, JourneyState, Keeping, Moment,
    Note, NotePlace, Placement, Promise, Stage, Step, Transition,
};
use crate::records::{Record, Records, Table};
use crate::text;

pub(super) fn duplicate_journey(
    tx: &mut Transaction<'_>,
    id: JourneyId,
    of: JourneyId,
    name: &str,
    state: JourneyState,
) -> Result<(), Refusal> {
    let original = tx.find::<Journey>(of, "journey")?.clone();
    let name = text::name("A journey", name)?;
    let rank = super::journeys::rank_after(tx, of);
    tx.create(Journey {
        id,
        name,
        state,
        rank,
        ..original
    })?;
    let copies = copies(tx.records(), of, id);
    copies.into_iter().try_for_each(|copy| tx.create_any(copy))
}

/// Copies of everything in a journey, what they refer to before them.
fn copies(records: &Records, of: JourneyId, into: JourneyId) -> Vec<Record> {
    let mut copies = Vec::new();
    let copying = Copying { records, of, into };
    copying.flow(&mut copies);
    copying.cards(&mut copies);
    copying.decisions(&mut copies);
    copies
}

struct Copying<'a> {
    records: &'a Records,
    of: JourneyId,
    into: JourneyId,
}

impl Copying<'_> {
    fn is_here(&self, stage: StageId) -> bool {
        self.records.journey_of(stage) == Some(self.of)
    }

    fn copy(&self, id: Uuid) -> Uuid {
        copied(id, self.into)
    }

    fn stage(&self, id: StageId) -> StageId {
        StageId(self.copy(id.0))
    }

    fn step(&self, id: StepId) -> StepId {
        StepId(self.copy(id.0))
    }

    fn placed(&self, at: &Placement) -> Placement {
        Placement {
            stage: self.stage(at.stage),
            step: at.step.map(|step| self.step(step)),
            rank: at.rank.clone(),
        }
    }

    /// Stages with their steps, transitions and agreements.
    fn flow(&self, copies: &mut Vec<Record>) {
        let (records, of, into) = (self.records, self.of, self.into);
        copies.extend(of_table::<Stage>(
            records,
            |it| it.journey == of,
            |it| {
                it.id.0 = self.copy(it.id.0);
                it.journey = into;
            },
        ));
        copies.extend(of_table::<Step>(
            records,
            |it| self.is_here(it.stage),
            |it| {
                it.id.0 = self.copy(it.id.0);
                it.stage = self.stage(it.stage);
            },
        ));
        copies.extend(of_table::<Transition>(
            records,
            |it| self.is_here(it.from),
            |it| {
                it.id.0 = self.copy(it.id.0);
                it.from = self.stage(it.from);
                it.to = it.to.map(|stage| self.stage(stage));
            },
        ));
        let drawn_here = |agreement: &Agreement| {
            let transition = records.transitions.get(&agreement.transition);
            transition.is_some_and(|transition| self.is_here(transition.from))
        };
        copies.extend(of_table::<Agreement>(records, drawn_here, |it| {
            it.id.0 = self.copy(it.id.0);
            it.transition.0 = self.copy(it.transition.0);
        }));
    }

    /// What lies in the stages, and free on the board, with what links promises to moments.
    fn cards(&self, copies: &mut Vec<Record>) {
        let (records, of, into) = (self.records, self.of, self.into);
        copies.extend(of_table::<Moment>(
            records,
            |it| self.is_here(it.placement.stage),
            |it| {
                it.id.0 = self.copy(it.id.0);
                it.placement = self.placed(&it.placement);
            },
        ));
        copies.extend(of_table::<Comm>(
            records,
            |it| self.is_here(it.placement.stage),
            |it| {
                it.id.0 = self.copy(it.id.0);
                it.placement = self.placed(&it.placement);
            },
        ));
        copies.extend(of_table::<Promise>(
            records,
            |it| self.is_here(it.placement.stage),
            |it| {
                it.id.0 = self.copy(it.id.0);
                it.placement = self.placed(&it.placement);
                it.makers = it
                    .makers
                    .iter()
                    .map(|maker| self.copy(maker.0).into())
                    .collect();
                it.due = it.due.map(|stage| self.stage(stage));
            },
        ));
        let kept_here = |keeping: &Keeping| {
            let moment = records.moments.get(&keeping.moment);
            moment.is_some_and(|moment| self.is_here(moment.placement.stage))
        };
        copies.extend(of_table::<Keeping>(records, kept_here, |it| {
            it.id.0 = self.copy(it.id.0);
            it.promise.0 = self.copy(it.promise.0);
            it.moment.0 = self.copy(it.moment.0);
        }));
        copies.extend(of_table::<Card>(
            records,
            |it| self.is_here(it.placement.stage),
            |it| {
                it.id.0 = self.copy(it.id.0);
                it.placement = CellPlacement {
                    stage: self.stage(it.placement.stage),
                    step: it.placement.step.map(|step| self.step(step)),
                    ..it.placement.clone()
                };
            },
        ));
        copies.extend(of_table::<Note>(
            records,
            |it| it.journey == of,
            |it| {
                it.id.0 = self.copy(it.id.0);
                it.journey = into;
                if let NotePlace::Cell {
                    stage: at,
                    step: within,
                    ..
                } = &mut it.place
                {
                    *at = self.stage(*at);
                    *within = within.map(|step| self.step(step));
                }
            },
        ));
    }

    fn decisions(&self, copies: &mut Vec<Record>) {
        let (records, of, into) = (self.records, self.of, self.into);
        let judged = |decision: &Decision| {
            decision.journey == of && !matches!(decision.choice, Choice::Fixing { .. })
        };
        copies.extend(of_table::<Decision>(records, judged, |it| {
            it.id.0 = self.copy(it.id.0);
            it.journey = into;
            it.gap = gap_key(&it.gap, of, into);
        }));
    }
}

fn of_table<T: Table>(
    records: &Records,
    wanted: impl Fn(&T) -> bool,
    change: impl Fn(&mut T),
) -> Vec<Record> {
    let wanted = T::table(records).values().filter(|record| wanted(record));
    wanted
        .cloned()
        .map(|mut record| {
            change(&mut record);
            record.into_record()
        })
        .collect()
}

/// The key that a gap of a journey has in the copy. Copies sort as their originals do, so that a
/// key that names the first of several records, or names two in order, is the copy's key too.
fn gap_key(key: &str, of: JourneyId, into: JourneyId) -> String {
    let parts = key.split(':').map(|part| match Uuid::try_parse(part) {
        Ok(id) if id == of.0 => into.0.to_string(),
        Ok(id) => copied(id, into).to_string(),
        Err(_) => part.to_owned(),
    });
    parts.collect::<Vec<String>>().join(":")
}
