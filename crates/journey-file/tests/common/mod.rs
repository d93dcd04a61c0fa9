//! Documents and entries for the tests.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test uses a part; a test may panic"
)]

use journey::log::{ActorId, Entry, EntryId, Stamp, Step};
use journey::model::Timestamp;
use journey::template::{self, Template};
use journey::{Change, Diff, Document, Operation};
use uuid::Uuid;

/// Gives ids in an order that never changes.
pub struct Ids(pub u64);

impl Ids {
    pub fn next(&mut self) -> Uuid {
        self.0 += 1;
        // Multiplying by an odd number spreads them like random ones and repeats none.
        Uuid::from_u64_pair(self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15), self.0)
    }
}

/// A document with its log, as a session would write them.
pub struct Written {
    pub document: Document,
    pub log: Vec<Entry>,
    pub ids: Ids,
    actor: ActorId,
}

impl Written {
    pub fn new(template: Template) -> Self {
        let mut ids = Ids(0);
        let document =
            template::document(template, "Northwind onboarding", &mut || ids.next()).unwrap();
        Self::begin(document, ids)
    }

    /// A log that begins with the document as it is.
    pub fn begin(document: Document, mut ids: Ids) -> Self {
        let actor = ActorId(ids.next());
        let created = document.records().all();
        let diff = Diff(created.map(|record| Change::Created { record }).collect());
        let mut written = Self {
            document,
            log: Vec::new(),
            ids,
            actor,
        };
        written.record("New document".to_owned(), Step::Begin, diff);
        written
    }

    /// Applies an operation and returns its entry; `None` if it was refused or changed nothing.
    pub fn apply(&mut self, operation: &Operation) -> Option<Entry> {
        let diff = self.document.apply(operation).ok()?;
        (!diff.is_empty()).then(|| {
            self.record(operation.label(), Step::Do { joins: None }, diff)
                .clone()
        })
    }

    pub fn record(&mut self, label: String, step: Step, diff: Diff) -> &Entry {
        let sequence = self.log.len() as u64 + 1;
        self.log.push(Entry {
            id: EntryId {
                actor: self.actor,
                sequence,
            },
            stamp: Stamp {
                wall: Timestamp(1_800_000_000_000 + i64::try_from(sequence).unwrap()),
                counter: 0,
            },
            label,
            step,
            diff,
        });
        self.log.last().unwrap()
    }
}
