//! Documents and their logs for the tests, as a session would write them.

#![allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    reason = "each test uses a part of this; a test fails by panicking"
)]

#[path = "../../../journey/tests/notation/mod.rs"]
mod notation;

use journey::log::{ActorId, Entry, EntryId, Stamp, Step};
use journey::model::{Choice, LaneKind, Timestamp};
use journey::operation::{JourneyEdit, NoteSpot};
use journey::{Change, Diff, Document, History, Operation, Records};
use notation::random::Dice;
pub use notation::random::NUMBERS;
use uuid::Uuid;

/// Records of every kind, small enough to read.
const BEGINNING: &str = "
    stage Discovery (discovery) Marketing
    stage Purchase Sales
    stage Onboarding entrance
    stage Use Success
    Discovery -> Purchase agreed
    Purchase -> Onboarding agreed
    Onboarding -> Use
    Use -repeat-> Use
    Use -leave->
    comm ad in Discovery Marketing
    comm pitch in Purchase
    promise live from ad, pitch by Onboarding at most 1 day
    promise safe from stage Purchase by Use
    moment login in Onboarding Success
    moment ticket in Use (first_support)
    keep live at login partly 9 days
    keep safe at ticket unknown
";

/// A document with its log.
pub struct Written {
    pub document: Document,
    pub log: Vec<Entry>,
    history: History,
    next_id: u128,
}

impl Written {
    /// A document that holds records of every kind.
    pub fn new() -> Self {
        let mut told = notation::read(BEGINNING);
        let mut rest = Self {
            next_id: told.id().as_u128(),
            document: told.document,
            log: Vec::new(),
            history: History::default(),
        };
        for operation in rest.more(told.journey, told.stages["Use"]) {
            rest.document.apply(&operation).unwrap();
        }
        let created = rest.document.records().all();
        let diff = Diff(created.map(|record| Change::Created { record }).collect());
        rest.record("New document".to_owned(), Step::Begin, diff);
        rest
    }

    /// Goes on from a document and its log as they were read.
    pub fn resume(document: Document, log: Vec<Entry>) -> Self {
        let ids = document.records().all().map(|record| record.reference());
        Self {
            // Beyond every id there ever was, given that all come from here.
            next_id: ids.map(|id| id.uuid().as_u128()).max().unwrap_or(0)
                + 1_000 * log.len() as u128,
            history: History::from_log(&log),
            document,
            log,
        }
    }

    fn more(&mut self, journey: journey::JourneyId, stage: journey::StageId) -> Vec<Operation> {
        let (lane, owner) = (
            self.id().into(),
            self.document.records().owners.keys().next(),
        );
        let owner = owner.copied();
        let mut operations = vec![
            Operation::AddLane {
                id: lane,
                name: "Pains".to_owned(),
                before: None,
            },
            Operation::AddCard {
                id: self.id().into(),
                stage,
                lane,
                before: None,
                text: "Slow \"import\",\n\\ 2 € 🧭".to_owned(),
            },
            Operation::AddStep {
                id: self.id().into(),
                stage,
                name: "First week".to_owned(),
                before: None,
            },
            Operation::AddComment {
                id: self.id().into(),
                about: stage.into(),
                author: "Ada".to_owned(),
                text: "Who answers?".to_owned(),
                at: Timestamp(1_782_900_000_000),
            },
        ];
        for spot in [
            NoteSpot::Free { x: 0.1, y: -7.0 },
            NoteSpot::Cell { stage, lane },
        ] {
            operations.push(Operation::AddNote {
                id: self.id().into(),
                journey,
                spot,
                text: "Why?".to_owned(),
                author: String::new(),
            });
        }
        let reason = "Known since spring".to_owned();
        for (gap, choice) in [
            ("a", Choice::Accepted),
            ("b", Choice::Dismissed { reason }),
            ("c", Choice::Fixing { owner, until: None }),
        ] {
            operations.push(Operation::Decide {
                id: self.id().into(),
                journey,
                gap: gap.to_owned(),
                choice,
                by: "Ada".to_owned(),
                at: Timestamp(1_782_900_000_001),
                title: "Live in one day takes 9 days".to_owned(),
            });
        }
        operations
    }

    pub fn id(&mut self) -> Uuid {
        self.next_id += 1;
        Uuid::from_u128(self.next_id)
    }

    /// The entry of an operation; `None` if it was refused or changed nothing.
    pub fn apply(&mut self, operation: &Operation) -> Option<Entry> {
        let diff = self.document.apply(operation).ok()?;
        (!diff.is_empty()).then(|| {
            self.record(operation.label(), Step::Do { joins: None }, diff)
                .clone()
        })
    }

    /// The entry of a change that always works.
    pub fn rename(&mut self, name: &str) -> Entry {
        let edit = JourneyEdit::Name(name.to_owned());
        let id = self.document.journeys()[0];
        self.apply(&Operation::EditJourney { id, edit }).unwrap()
    }

    /// The entry of an operation made of these numbers: now and then an undo or redo.
    pub fn random(&mut self, numbers: &[u16]) -> Option<Entry> {
        let stepped = match numbers[0] % 11 {
            0 => self.history.undo(&mut self.document),
            1 => self.history.redo(&mut self.document),
            _ => {
                let operation = Dice {
                    document: &self.document,
                    numbers: numbers[1..].iter(),
                    next_id: &mut self.next_id,
                }
                .operation();
                return self.apply(&operation);
            }
        }?;
        Some(
            self.record(stepped.label, stepped.step, stepped.diff)
                .clone(),
        )
    }

    fn record(&mut self, label: String, step: Step, diff: Diff) -> &Entry {
        let sequence = self.log.len() as u64 + 1;
        let entry = Entry {
            id: EntryId {
                actor: ActorId(Uuid::from_u128(7)),
                sequence,
            },
            stamp: Stamp {
                wall: Timestamp(1_800_000_000_000 + i64::try_from(sequence).unwrap()),
                counter: 0,
            },
            label,
            step,
            diff,
        };
        self.history.record(&entry);
        self.log.push(entry);
        self.log.last().unwrap()
    }

    /// Every kind of record, and both kinds of lane, are there: what a test of all of them needs.
    pub fn has_everything(&self) -> bool {
        let records = self.document.records();
        let custom = |lane: &journey::model::Lane| lane.kind == LaneKind::Custom;
        journey::RecordRef::KINDS.iter().all(|kind| {
            records
                .all()
                .any(|record| record.reference().kind() == *kind)
        }) && records.lanes.values().any(custom)
    }
}

/// The records that a log gives when it is replayed from nothing.
pub fn replay(log: &[Entry]) -> Records {
    let mut records = Records::default();
    for change in log.iter().flat_map(|entry| &entry.diff.0) {
        match change {
            Change::Created { record } => {
                assert!(records.put(record.clone()).is_none(), "created twice");
            }
            Change::Buried { record } => {
                assert_eq!(records.take(record.reference()).as_ref(), Some(record));
            }
            Change::Set {
                of, field, after, ..
            } => {
                let record = records.get(*of).unwrap();
                records.put(record.with_register(field, after).unwrap());
            }
        }
    }
    records
}
