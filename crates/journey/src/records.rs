//! The tables of a document: one ordered map for each kind of record, and what all kinds share.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;
use uuid::Uuid;

use crate::ids::{
    AgreementId, CardId, CommId, CommentId, DecisionId, DocumentId, JourneyId, KeepingId, LaneId,
    MomentId, NoteId, OwnerId, PromiseId, StageId, StepId, TransitionId,
};
use crate::model::{
    Agreement, Card, Comm, Comment, Decision, Heading, Journey, Keeping, Lane, Moment, Note, Owner,
    Promise, Stage, Step, Transition,
};

/// A kind of record with a table of its own.
pub trait Table: Clone + Serialize + Sized {
    /// Its typed id.
    type Id: Copy + Ord + Into<RecordRef>;
    /// Its identity.
    fn id(&self) -> Self::Id;
    /// Its table.
    fn table(records: &Records) -> &BTreeMap<Self::Id, Self>;
    /// Wraps it as a record of any kind.
    fn into_record(self) -> Record;
}

macro_rules! tables {
    ($($(#[$doc:meta])* $kind:ident, $id:ident, $table:ident, $word:literal;)+) => {
        /// Names one record of any kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case", tag = "kind", content = "id")]
        pub enum RecordRef {
            $($(#[$doc])* $kind($id),)+
        }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case", tag = "kind", content = "record")]
        #[ts(rename = "AnyRecord")]
        pub enum Record {
            $($(#[$doc])* $kind($kind),)+
        }

        /// Every record of a document, by kind, in the order of their ids.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Records {
            $($(#[$doc])* pub $table: BTreeMap<$id, $kind>,)+
        }

        $(impl Table for $kind {
            type Id = $id;
            fn id(&self) -> $id {
                self.id
            }
            fn table(records: &Records) -> &BTreeMap<$id, Self> {
                &records.$table
            }
            fn into_record(self) -> Record {
                Record::$kind(self)
            }
        }

        impl From<$id> for RecordRef {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        })+

        impl RecordRef {
            /// The kinds of record, as written in files and JSON.
            pub const KINDS: &'static [&'static str] = &[$($word),+];

            /// The kind, as written in files and JSON: `stage`, `moment`, …
            pub fn kind(self) -> &'static str {
                match self {
                    $(Self::$kind(_) => $word,)+
                }
            }

            /// The bare id.
            pub fn uuid(self) -> Uuid {
                match self {
                    $(Self::$kind(id) => id.0,)+
                }
            }

            /// Puts a kind and a bare id together; `None` for an unknown kind.
            pub fn from_parts(kind: &str, id: Uuid) -> Option<Self> {
                match kind {
                    $($word => Some(Self::$kind($id(id))),)+
                    _ => None,
                }
            }
        }

        impl Record {
            /// The record's name.
            pub fn reference(&self) -> RecordRef {
                match self {
                    $(Self::$kind(record) => RecordRef::$kind(record.id),)+
                }
            }

            /// Its registers by name, without the id.
            pub fn registers(&self) -> Map<String, Value> {
                let value = match self {
                    $(Self::$kind(record) => serde_json::to_value(record),)+
                };
                match value {
                    Ok(Value::Object(mut map)) => {
                        map.remove("id");
                        map
                    }
                    // Records hold strings, finite numbers, lists and options of these only.
                    _ => Map::new(),
                }
            }

            /// The same record with one register set.
            pub fn with_register(&self, field: &str, value: &Value) -> Option<Self> {
                match self {
                    $(Self::$kind(record) => {
                        let mut map = serde_json::to_value(record).ok()?;
                        *map.get_mut(field)? = value.clone();
                        serde_json::from_value(map).ok().map(Self::$kind)
                    })+
                }
            }
        }

        impl Records {
            /// Looks a record up.
            pub fn get(&self, of: RecordRef) -> Option<Record> {
                match of {
                    $(RecordRef::$kind(id) => self.$table.get(&id).cloned().map(Record::$kind),)+
                }
            }

            /// Whether a record exists.
            pub fn contains(&self, of: RecordRef) -> bool {
                match of {
                    $(RecordRef::$kind(id) => self.$table.contains_key(&id),)+
                }
            }

            /// Every record, kind by kind, in the order of ids.
            pub fn all(&self) -> impl Iterator<Item = Record> + '_ {
                std::iter::empty()$(.chain(self.$table.values().cloned().map(Record::$kind)))+
            }

            /// How many records there are.
            pub fn count(&self) -> usize {
                0 $(+ self.$table.len())+
            }

            /// Inserts or replaces; returns what was there.
            pub fn put(&mut self, record: Record) -> Option<Record> {
                match record {
                    $(Record::$kind(record) => {
                        self.$table.insert(record.id, record).map(Record::$kind)
                    })+
                }
            }

            /// Removes; returns what was there.
            pub fn take(&mut self, of: RecordRef) -> Option<Record> {
                match of {
                    $(RecordRef::$kind(id) => self.$table.remove(&id).map(Record::$kind),)+
                }
            }
        }
    };
}

// In this order records can be inserted so that what a record refers to is there before it.
tables! {
    /// The document's heading.
    Heading, DocumentId, headings, "heading";
    /// An owner.
    Owner, OwnerId, owners, "owner";
    /// A lane.
    Lane, LaneId, lanes, "lane";
    /// A journey.
    Journey, JourneyId, journeys, "journey";
    /// A stage.
    Stage, StageId, stages, "stage";
    /// A step of a stage.
    Step, StepId, steps, "step";
    /// A transition.
    Transition, TransitionId, transitions, "transition";
    /// A hand-off agreement.
    Agreement, AgreementId, agreements, "agreement";
    /// A moment that matters.
    Moment, MomentId, moments, "moment";
    /// A comm.
    Comm, CommId, comms, "comm";
    /// A promise.
    Promise, PromiseId, promises, "promise";
    /// A keeping.
    Keeping, KeepingId, keepings, "keeping";
    /// A plain card.
    Card, CardId, cards, "card";
    /// A note.
    Note, NoteId, notes, "note";
    /// A comment.
    Comment, CommentId, comments, "comment";
    /// A decision about a gap.
    Decision, DecisionId, decisions, "decision";
}

impl Record {
    /// The records this one refers to. None of them may be missing from a document.
    pub fn references(&self) -> Vec<RecordRef> {
        use crate::model::{Choice, NotePlace};

        let mut refs: Vec<RecordRef> = Vec::new();
        match self {
            Self::Heading(_) | Self::Owner(_) | Self::Lane(_) | Self::Journey(_) => {}
            Self::Stage(stage) => {
                refs.push(stage.journey.into());
                refs.extend(stage.owner.map(RecordRef::from));
                refs.extend(stage.supporting.iter().map(|&owner| RecordRef::from(owner)));
            }
            Self::Step(step) => refs.push(step.stage.into()),
            Self::Transition(transition) => {
                refs.push(transition.from.into());
                refs.extend(transition.to.map(RecordRef::from));
            }
            Self::Agreement(agreement) => refs.push(agreement.transition.into()),
            Self::Moment(moment) => {
                refs.push(moment.placement.stage.into());
                refs.extend(moment.placement.step.map(RecordRef::from));
                refs.extend(moment.owner.map(RecordRef::from));
            }
            Self::Comm(comm) => {
                refs.push(comm.placement.stage.into());
                refs.extend(comm.placement.step.map(RecordRef::from));
                refs.extend(comm.owner.map(RecordRef::from));
            }
            Self::Promise(promise) => {
                refs.push(promise.placement.stage.into());
                refs.extend(promise.placement.step.map(RecordRef::from));
                refs.extend(promise.makers.iter().map(|&comm| RecordRef::from(comm)));
                refs.extend(promise.due.map(RecordRef::from));
                refs.extend(promise.owner.map(RecordRef::from));
            }
            Self::Keeping(keeping) => {
                refs.push(keeping.promise.into());
                refs.push(keeping.moment.into());
            }
            Self::Card(card) => {
                refs.push(card.placement.stage.into());
                refs.extend(card.placement.step.map(RecordRef::from));
                refs.push(card.placement.lane.into());
            }
            Self::Note(note) => {
                refs.push(note.journey.into());
                if let NotePlace::Cell {
                    stage, step, lane, ..
                } = &note.place
                {
                    refs.push((*stage).into());
                    refs.extend(step.map(RecordRef::from));
                    refs.push((*lane).into());
                }
            }
            Self::Comment(comment) => refs.push(comment.about),
            Self::Decision(decision) => {
                refs.push(decision.journey.into());
                if let Choice::Fixing {
                    owner: Some(owner), ..
                } = decision.choice
                {
                    refs.push(owner.into());
                }
            }
        }
        refs
    }
}

impl Record {
    /// The stage it lies in and the step there, for what lies in stages.
    pub fn lies_in(&self) -> Option<(StageId, Option<StepId>)> {
        use crate::model::NotePlace;

        let placed = match self {
            Self::Moment(moment) => &moment.placement,
            Self::Comm(comm) => &comm.placement,
            Self::Promise(promise) => &promise.placement,
            Self::Card(card) => return Some((card.placement.stage, card.placement.step)),
            Self::Note(note) => match note.place {
                NotePlace::Cell { stage, step, .. } => return Some((stage, step)),
                NotePlace::Free { .. } => return None,
            },
            _ => return None,
        };
        Some((placed.stage, placed.step))
    }

    /// What a card is found by; `None` for what is no card.
    pub fn tags(&self) -> Option<&BTreeSet<String>> {
        match self {
            Self::Moment(moment) => Some(&moment.tags),
            Self::Comm(comm) => Some(&comm.tags),
            Self::Promise(promise) => Some(&promise.tags),
            Self::Card(card) => Some(&card.tags),
            Self::Note(note) => Some(&note.tags),
            _ => None,
        }
    }
}

impl Records {
    /// Looks a record of one kind up.
    pub fn find<T: Table>(&self, id: T::Id) -> Option<&T> {
        T::table(self).get(&id)
    }

    /// The document's heading. Every document has exactly one.
    pub fn heading(&self) -> Option<&Heading> {
        self.headings.values().next()
    }

    /// The journey a stage belongs to.
    pub fn journey_of(&self, stage: StageId) -> Option<JourneyId> {
        self.stages.get(&stage).map(|stage| stage.journey)
    }

    /// The steps of a stage, in their order.
    pub fn steps_of(&self, stage: StageId) -> Vec<&Step> {
        let steps = self.steps.values();
        let mut steps: Vec<&Step> = steps.filter(|step| step.stage == stage).collect();
        steps.sort_by_key(|step| (&step.rank, step.id));
        steps
    }

    /// The agreement on a transition, if one was begun.
    pub fn agreement_on(&self, transition: TransitionId) -> Option<&Agreement> {
        self.agreements
            .values()
            .find(|agreement| agreement.transition == transition)
    }

    /// References that lead nowhere, as (record, what it misses). Empty in a sound document.
    pub fn dangling(&self) -> Vec<(RecordRef, RecordRef)> {
        self.all()
            .flat_map(|record| {
                let from = record.reference();
                record.references().into_iter().map(move |to| (from, to))
            })
            .filter(|(_, to)| !self.contains(*to))
            .collect()
    }
}
