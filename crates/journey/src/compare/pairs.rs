//! What is the same thing in both journeys.
//!
//! A record is paired with the first of these that is left:
//!
//! 1. **Its copy**, its original, or another copy of the same original (`lineage.rs`), whatever
//!    has become of its words since.
//! 2. For a stage: one of the same name and phase, then one of the same name, then, where each
//!    journey has one stage left in a phase, that one. Of several, the first in the order of the
//!    columns.
//! 3. For a moment, comm, promise, card or note: one with the same words in the stage paired with
//!    its own (a card: in the same lane), then one with the same words anywhere.
//! 4. For a transition: one of the same kind between stages that are paired.
//!
//! Words are the same whatever the case of their letters and the spaces between them. A keeping
//! follows its promise and its moment, an agreement its transition.

use std::collections::{BTreeMap, VecDeque};
use std::hash::Hash;

use rustc_hash::FxHashMap;
use uuid::Uuid;

use super::side::{Lying, Side};
use crate::ids::{LaneId, PromiseId, StageId};
use crate::lineage;
use crate::model::{Phase, Transition};
use crate::records::RecordRef;

/// The records that are the same thing in both journeys.
#[derive(Default)]
pub(super) struct Pairs {
    to_other: FxHashMap<RecordRef, RecordRef>,
    to_one: FxHashMap<RecordRef, RecordRef>,
}

impl Pairs {
    pub(super) fn of(one: &Side<'_>, other: &Side<'_>) -> Self {
        let mut pairs = Self::default();
        let journeys = (one.journey.id.into(), other.journey.id.into());
        pairs.join(journeys.0, journeys.1);
        pairs.by_lineage(one, other);
        pairs.stages(one, other);
        pairs.by_words(&one.moments, &other.moments);
        pairs.by_words(&one.comms, &other.comms);
        pairs.by_words(&one.promises, &other.promises);
        pairs.by_words(&one.cards, &other.cards);
        pairs.by_words(&one.notes, &other.notes);
        pairs.transitions(one, other);
        pairs.keepings(one, other);
        pairs
    }

    /// What a record of the one is in the other.
    pub(super) fn in_other(&self, of: impl Into<RecordRef>) -> Option<RecordRef> {
        self.to_other.get(&of.into()).copied()
    }

    /// What a record of the other is in the one.
    pub(super) fn in_one(&self, of: impl Into<RecordRef>) -> Option<RecordRef> {
        self.to_one.get(&of.into()).copied()
    }

    pub(super) fn stage_in_other(&self, of: StageId) -> Option<StageId> {
        self.in_other(of).map(|it| it.uuid().into())
    }

    pub(super) fn promise_in_other(&self, of: PromiseId) -> Option<PromiseId> {
        self.in_other(of).map(|it| it.uuid().into())
    }

    /// The ids of the one with their counterparts in the other.
    pub(super) fn ids(&self) -> FxHashMap<Uuid, Uuid> {
        let ids = self.to_other.iter();
        ids.map(|(one, other)| (one.uuid(), other.uuid())).collect()
    }

    fn join(&mut self, one: RecordRef, other: RecordRef) {
        self.to_other.insert(one, other);
        self.to_one.insert(other, one);
    }

    fn by_lineage(&mut self, one: &Side<'_>, other: &Side<'_>) {
        let mut by_name: FxHashMap<(&str, Uuid), RecordRef> = FxHashMap::default();
        for record in records(other) {
            for name in lineage::names(other.records, record) {
                by_name.insert((record.kind(), name), record);
            }
        }
        for record in records(one) {
            let names = lineage::names(one.records, record);
            let found = (names.iter())
                .filter_map(|&name| by_name.get(&(record.kind(), name)).copied())
                .find(|&found| self.in_one(found).is_none());
            if let Some(found) = found {
                self.join(record, found);
            }
        }
    }

    fn stages(&mut self, one: &Side<'_>, other: &Side<'_>) {
        let stages = |side: &Side<'_>| -> Vec<(RecordRef, String, Option<Phase>)> {
            (side.stages.iter())
                .map(|stage| (stage.id.into(), folded(&stage.name), stage.phase))
                .collect()
        };
        let (one, other) = (stages(one), stages(other));
        self.by(&one, &other, |(id, name, phase)| {
            (*id, Some((name.clone(), *phase)))
        });
        self.by(&one, &other, |(id, name, _)| (*id, Some(name.clone())));
        let lone = |these: &[(RecordRef, String, Option<Phase>)], pairs: &Self| {
            let mut lone: BTreeMap<Phase, Vec<RecordRef>> = BTreeMap::new();
            for (id, _, phase) in these.iter().filter(|(id, ..)| !pairs.is_paired(*id)) {
                if let Some(phase) = phase {
                    lone.entry(*phase).or_default().push(*id);
                }
            }
            lone
        };
        let (lone_one, lone_other) = (lone(&one, self), lone(&other, self));
        for (phase, stages) in lone_one {
            if let ([a], Some([b])) = (&stages[..], lone_other.get(&phase).map(Vec::as_slice)) {
                self.join(*a, *b);
            }
        }
    }

    fn by_words<T: Lying>(&mut self, one: &[&T], other: &[&T]) {
        let told = |these: &[&T]| -> Vec<(RecordRef, String, Option<StageId>, Option<LaneId>)> {
            (these.iter())
                .map(|it| (it.reference(), folded(it.words()), it.stage(), it.lane()))
                .collect()
        };
        let (mut one, other) = (told(one), told(other));
        // The stages of the one by their counterparts, which the other knows.
        for (_, _, stage, _) in &mut one {
            *stage = stage.and_then(|stage| self.stage_in_other(stage));
        }
        self.by(&one, &other, |(id, words, stage, lane)| {
            (*id, stage.map(|stage| (words.clone(), stage, *lane)))
        });
        self.by(&one, &other, |(id, words, ..)| (*id, Some(words.clone())));
    }

    fn transitions(&mut self, one: &Side<'_>, other: &Side<'_>) {
        let drawn = |it: &&Transition| (it.id.into(), Some((it.from, it.to, it.kind)));
        let here: Vec<_> = (one.transitions.iter())
            .map(|it| {
                let ends = self.stage_in_other(it.from).and_then(|from| match it.to {
                    Some(to) => Some((from, Some(self.stage_in_other(to)?), it.kind)),
                    None => Some((from, None, it.kind)),
                });
                (it.id.into(), ends)
            })
            .collect();
        let there: Vec<_> = other.transitions.iter().map(drawn).collect();
        self.by(&here, &there, Clone::clone);
    }

    fn keepings(&mut self, one: &Side<'_>, other: &Side<'_>) {
        let mut there: FxHashMap<(Uuid, Uuid), RecordRef> = FxHashMap::default();
        for keeping in other.records.keepings.values() {
            there.insert((keeping.promise.0, keeping.moment.0), keeping.id.into());
        }
        let paired: Vec<(RecordRef, RecordRef)> = (one.records.keepings.values())
            .filter_map(|keeping| {
                let promise = self.in_other(keeping.promise)?.uuid();
                let moment = self.in_other(keeping.moment)?.uuid();
                Some((keeping.id.into(), *there.get(&(promise, moment))?))
            })
            .collect();
        for (a, b) in paired {
            self.join(a, b);
        }
    }

    fn is_paired(&self, id: RecordRef) -> bool {
        self.to_other.contains_key(&id) || self.to_one.contains_key(&id)
    }

    /// Pairs what is left and has the same key, in order; what has none is left alone.
    fn by<T, K: Eq + Hash>(
        &mut self,
        one: &[T],
        other: &[T],
        key: impl Fn(&T) -> (RecordRef, Option<K>),
    ) {
        let mut left: FxHashMap<K, VecDeque<RecordRef>> = FxHashMap::default();
        for (id, key) in other.iter().map(&key) {
            if let Some(key) = key.filter(|_| self.in_one(id).is_none()) {
                left.entry(key).or_default().push_back(id);
            }
        }
        for (id, key) in one.iter().map(&key) {
            if self.in_other(id).is_some() {
                continue;
            }
            let found = key.and_then(|key| left.get_mut(&key)?.pop_front());
            if let Some(found) = found {
                self.join(id, found);
            }
        }
    }
}

/// What of a journey may be a copy.
fn records<'a>(side: &'a Side<'_>) -> impl Iterator<Item = RecordRef> + 'a {
    let stages = side.stages.iter().map(|it| it.id.into());
    stages
        .chain(side.transitions.iter().map(|it| it.id.into()))
        .chain(side.moments.iter().map(|it| it.id.into()))
        .chain(side.comms.iter().map(|it| it.id.into()))
        .chain(side.promises.iter().map(|it| it.id.into()))
        .chain(side.cards.iter().map(|it| it.id.into()))
        .chain(side.notes.iter().map(|it| it.id.into()))
}

fn folded(words: &str) -> String {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
