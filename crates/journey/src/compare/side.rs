//! One of the two journeys, its records in the order of the columns.

use std::collections::{BTreeMap, BTreeSet};

use super::Field;
use super::words::Exit;
use crate::document::Document;
use crate::gaps::{self, Analysis, Gap, PromiseState, Today};
use crate::graph::{JourneyGraph, StageNode};
use crate::ids::{JourneyId, LaneId, PromiseId, StageId, StepId};
use crate::language::Language;
use crate::model::{Card, Comm, Journey, Moment, Note, NotePlace, Promise, Stage, Transition};
use crate::records::{RecordRef, Records};

pub(super) struct Side<'a> {
    pub(super) document: &'a Document,
    /// In which it is told.
    pub(super) language: Language,
    pub(super) records: &'a Records,
    pub(super) journey: &'a Journey,
    pub(super) graph: &'a JourneyGraph,
    /// In the order of the columns, as is everything below.
    pub(super) stages: Vec<&'a Stage>,
    pub(super) transitions: Vec<&'a Transition>,
    pub(super) moments: Vec<&'a Moment>,
    pub(super) comms: Vec<&'a Comm>,
    pub(super) promises: Vec<&'a Promise>,
    pub(super) cards: Vec<&'a Card>,
    /// Free ones last.
    pub(super) notes: Vec<&'a Note>,
    /// Every gap that is found.
    pub(super) found: Vec<Gap>,
    /// Those that people have not dismissed as no gaps.
    pub(super) gaps: Vec<Gap>,
    states: BTreeMap<PromiseId, PromiseState>,
}

impl<'a> Side<'a> {
    pub(super) fn of(
        document: &'a Document,
        id: JourneyId,
        today: Today,
        language: Language,
    ) -> Option<Self> {
        let records = document.records();
        let journey = records.journeys.get(&id)?;
        let graph = document.graph(id)?;
        let analysis = Analysis::of(document, id, today)?;
        let order = graph.order();
        let in_order: Vec<&StageNode> = order.iter().filter_map(|&id| graph.stage(id)).collect();
        let column: BTreeMap<StageId, usize> = order.iter().copied().zip(0..).collect();
        let mut cards: Vec<_> = (records.cards.values())
            .filter_map(|card| {
                let at = &card.placement;
                Some((column.get(&at.stage)?, at.lane, &at.rank, card))
            })
            .collect();
        cards.sort_by_key(|&(column, lane, rank, card)| (column, lane, rank, card.id));
        let mut notes: Vec<_> = (records.notes.values())
            .filter(|note| note.journey == id)
            .map(|note| match &note.place {
                NotePlace::Free { .. } => (usize::MAX, None, note),
                NotePlace::Cell {
                    stage, lane, rank, ..
                } => {
                    let column = column.get(stage).copied().unwrap_or(usize::MAX);
                    (column, Some((lane, rank)), note)
                }
            })
            .collect();
        notes.sort_by_key(|&(column, cell, note)| (column, cell, note.id));
        Some(Self {
            document,
            language,
            records,
            journey,
            graph,
            stages: order
                .iter()
                .filter_map(|id| records.stages.get(id))
                .collect(),
            transitions: (order.iter())
                .flat_map(|&stage| graph.links_from(stage))
                .filter_map(|link| records.transitions.get(&link.edge.transition))
                .collect(),
            moments: (in_order.iter().flat_map(|node| &node.moments))
                .filter_map(|at| records.moments.get(&at.moment))
                .collect(),
            comms: (in_order.iter().flat_map(|node| &node.comms))
                .filter_map(|at| records.comms.get(&at.comm))
                .collect(),
            promises: (in_order.iter().flat_map(|node| &node.promises))
                .filter_map(|at| records.promises.get(&at.promise))
                .collect(),
            cards: cards.into_iter().map(|(.., card)| card).collect(),
            notes: notes.into_iter().map(|(.., note)| note).collect(),
            found: analysis.gaps().to_vec(),
            gaps: gaps::undismissed(records, id, analysis.gaps()),
            states: (analysis.ledger().iter())
                .map(|line| (line.promise, line.state))
                .collect(),
        })
    }

    /// How a promise stands.
    pub(super) fn state_of(&self, promise: PromiseId) -> Option<PromiseState> {
        self.states.get(&promise).copied()
    }
}

/// What lies in a stage, or leads away from it.
pub(super) trait Lying {
    fn reference(&self) -> RecordRef;
    /// `None` for a free note.
    fn stage(&self) -> Option<StageId>;
    fn words(&self) -> &str;
    /// What it is called where it is listed.
    fn title(&self, _: &Side<'_>) -> String {
        self.words().to_owned()
    }
    /// `None` where its kind says in which it lies.
    fn lane(&self) -> Option<LaneId> {
        None
    }
    /// The step of the stage that it lies in.
    fn step(&self) -> Option<StepId> {
        None
    }
    /// What it is found by.
    fn tags(&self) -> Option<&BTreeSet<String>> {
        None
    }
    /// What its stage is to it.
    fn stage_field(&self) -> Field {
        Field::Stage
    }
}

macro_rules! lying {
    ($($kind:ident: $words:ident, |$it:ident| $stage:expr, $step:expr $(, $lane:expr)?;)+) => {$(
        impl Lying for $kind {
            fn reference(&self) -> RecordRef {
                self.id.into()
            }
            fn stage(&self) -> Option<StageId> {
                let $it = self;
                $stage
            }
            fn words(&self) -> &str {
                &self.$words
            }
            fn step(&self) -> Option<StepId> {
                let $it = self;
                $step
            }
            fn tags(&self) -> Option<&BTreeSet<String>> {
                Some(&self.tags)
            }
            $(fn lane(&self) -> Option<LaneId> {
                let $it = self;
                $lane
            })?
        }
    )+};
}

lying! {
    Moment: text, |it| Some(it.placement.stage), it.placement.step;
    Comm: words, |it| Some(it.placement.stage), it.placement.step;
    Promise: wording, |it| Some(it.placement.stage), it.placement.step;
    Card: text, |it| Some(it.placement.stage), it.placement.step, Some(it.placement.lane);
    Note: text, |it| it.cell().map(|(stage, ..)| stage), it.cell().and_then(|(_, step, _)| step),
        it.cell().map(|(.., lane)| lane);
}

impl Lying for Transition {
    fn reference(&self) -> RecordRef {
        self.id.into()
    }
    fn stage(&self) -> Option<StageId> {
        Some(self.from)
    }
    fn words(&self) -> &str {
        &self.label
    }
    /// `Purchase → Onboarding`.
    fn title(&self, side: &Side<'_>) -> String {
        let stages = &side.records.stages;
        let name = |id: StageId| stages.get(&id).map_or("", |stage| &stage.name);
        let to = self.to.map_or_else(|| side.language.say(&Exit), name);
        format!("{} → {to}", name(self.from))
    }
    fn stage_field(&self) -> Field {
        Field::From
    }
}

impl Note {
    fn cell(&self) -> Option<(StageId, Option<StepId>, LaneId)> {
        match &self.place {
            NotePlace::Free { .. } => None,
            NotePlace::Cell {
                stage, step, lane, ..
            } => Some((*stage, *step, *lane)),
        }
    }
}
