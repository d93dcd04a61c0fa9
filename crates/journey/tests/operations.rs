//! What holds whatever people do: random sequences of every operation.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use journey::gaps::{Analysis, Today};
use journey::log::{ActorId, Entry, EntryId, Stamp, Step};
use journey::operation::NoteSpot;
use journey::{Diff, Document, History, Operation};
use notation::random::{Dice, NUMBERS};
use proptest::prelude::*;
use uuid::Uuid;

/// Where every life begins: a little of everything.
const BEGINNING: &str = "
    stage Discovery (discovery) Marketing
    stage Purchase Sales
    stage Onboarding entrance
    stage Use Success
    stage Aside
    Discovery -> Purchase agreed
    Purchase -> Onboarding agreed
    Onboarding -> Use
    Use -repeat-> Use
    Use -win-back-> Purchase agreed
    Use -leave->
    comm ad in Discovery Marketing
    comm pitch in Purchase
    comm mail in Onboarding Success
    promise live from ad, pitch by Onboarding at most 1 day
    promise contact from mail, ad
    promise safe from stage Purchase by Use
    moment login in Onboarding Success
    moment ticket in Use (first_support)
    moment report in Use Sales
    keep live at login partly 9 days
    keep contact at ticket kept
    keep contact at report unknown
";

/// A document as it came to be, step by step.
struct Life {
    document: Document,
    history: History,
    sequence: u64,
    next_id: u128,
}

impl Life {
    fn begin() -> Self {
        let mut told = notation::read(BEGINNING);
        let (lane, card) = (told.id(), told.id());
        let stage = told.stages["Use"];
        told.apply(&Operation::AddLane {
            id: lane.into(),
            name: "Pains".to_owned(),
            before: None,
        });
        told.apply(&Operation::AddCard {
            id: card.into(),
            stage,
            lane: lane.into(),
            before: None,
            text: "Slow".to_owned(),
        });
        let note = told.id();
        told.apply(&Operation::AddNote {
            id: note.into(),
            journey: told.journey,
            spot: NoteSpot::Cell {
                stage,
                lane: lane.into(),
            },
            text: "Why?".to_owned(),
            author: String::new(),
        });
        let next_id = told.id().as_u128();
        Self {
            document: told.document,
            history: History::default(),
            sequence: 0,
            next_id,
        }
    }

    /// Does an operation made of these numbers; `None` if it was refused or changed nothing.
    fn step(&mut self, numbers: &[u16]) -> Option<Diff> {
        let operation = Dice {
            document: &self.document,
            numbers: numbers.iter(),
            next_id: &mut self.next_id,
        }
        .operation();
        let before = self.document.to_json();
        match self.document.apply(&operation) {
            Err(refusal) => {
                assert_eq!(
                    self.document.to_json(),
                    before,
                    "a refusal changed something"
                );
                assert!(!refusal.reason.is_empty() && !refusal.hint.is_empty());
                None
            }
            Ok(diff) if diff.is_empty() => {
                assert_eq!(self.document.to_json(), before, "a change went untold");
                None
            }
            Ok(diff) => Some(diff),
        }
    }

    fn record(&mut self, label: String, step: Step, diff: Diff) -> Entry {
        self.sequence += 1;
        let entry = Entry {
            id: EntryId {
                actor: ActorId(Uuid::nil()),
                sequence: self.sequence,
            },
            stamp: Stamp::ZERO,
            label,
            step,
            diff,
        };
        self.history.record(&entry);
        entry
    }
}

/// The numbers behind a sequence of operations.
fn numbers(steps: usize) -> impl Strategy<Value = Vec<[u16; NUMBERS]>> {
    proptest::collection::vec(any::<[u16; NUMBERS]>(), 1..steps)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every state is sound, and its JSON reads back as itself.
    #[test]
    fn every_state_is_sound(sequence in numbers(60)) {
        let mut life = Life::begin();
        for numbers in &sequence {
            if life.step(numbers).is_none() {
                continue;
            }
            prop_assert_eq!(life.document.records().dangling(), vec![]);
            let json = life.document.to_json();
            // Reading checks every rule of the model.
            let read = Document::from_json(&json).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert_eq!(read.to_json(), json);
        }
    }

    /// Undoing all gives the first state and redoing all the last, byte for byte; so does the
    /// history that the log tells.
    #[test]
    fn undo_and_redo_lead_back_and_forth(sequence in numbers(60), joins in any::<u64>()) {
        let mut life = Life::begin();
        let first = life.document.to_json();
        let mut log = Vec::new();
        for (at, numbers) in sequence.iter().enumerate() {
            if let Some(diff) = life.step(numbers) {
                let joins = life.history.last_step().filter(|_| joins >> (at % 64) & 1 == 1);
                log.push(life.record("Step".to_owned(), Step::Do { joins }, diff));
            }
        }
        let last = life.document.to_json();
        while let Some(undone) = life.history.undo(&mut life.document) {
            log.push(life.record(undone.label, undone.step, undone.diff));
        }
        prop_assert_eq!(&life.document.to_json(), &first);
        life.history = History::from_log(&log);
        while let Some(redone) = life.history.redo(&mut life.document) {
            log.push(life.record(redone.label, redone.step, redone.diff));
        }
        prop_assert_eq!(&life.document.to_json(), &last);

        // Replaying the log gives the document.
        let mut replayed = Life::begin().document;
        for entry in &log {
            replayed.replay(&entry.diff).map_err(|e| TestCaseError::fail(e.to_string()))?;
        }
        prop_assert_eq!(&replayed.to_json(), &last);
    }

    /// A squashed diff does what its parts did, and its inverse takes it back.
    #[test]
    fn squashing_loses_nothing(sequence in numbers(40)) {
        let mut life = Life::begin();
        let first = life.document.to_json();
        let mut whole = Diff::default();
        for numbers in &sequence {
            if let Some(diff) = life.step(numbers) {
                whole.squash(diff);
            }
        }
        let mut other = Life::begin().document;
        other.replay(&whole).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(other.to_json(), life.document.to_json());
        other.replay(&whole.inverse()).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(other.to_json(), first);
    }

    /// An analysis brought up to date after each edit is the analysis of the whole.
    #[test]
    fn after_every_edit_the_gaps_are_those_of_the_whole(sequence in numbers(40)) {
        let mut life = Life::begin();
        let today = Today(jiff::civil::date(2026, 7, 1));
        let fresh = |document: &Document| -> Vec<Option<Analysis>> {
            let journeys = document.journeys().into_iter();
            journeys.map(|journey| Analysis::of(document, journey, today)).collect()
        };
        let mut kept: Vec<_> = life.document.journeys().into_iter().zip(fresh(&life.document)).collect();
        for numbers in &sequence {
            let Some(diff) = life.step(numbers) else {
                continue;
            };
            let journeys = life.document.journeys();
            kept = (journeys.iter())
                .map(|&journey| {
                    let before = kept.iter().find(|(other, _)| *other == journey);
                    let now = match before {
                        Some((_, Some(analysis))) => analysis.clone().after(&life.document, &diff, today),
                        _ => Analysis::of(&life.document, journey, today),
                    };
                    (journey, now)
                })
                .collect();
            let now: Vec<_> = kept.iter().map(|(_, analysis)| analysis.clone()).collect();
            prop_assert_eq!(now, fresh(&life.document), "after {:?}", diff);
        }
    }

    /// Undoing an early step, out of turn, leaves a sound document that keeps what came later.
    #[test]
    fn a_step_taken_back_out_of_turn_leaves_a_sound_document(
        sequence in numbers(30),
        which in any::<prop::sample::Index>(),
    ) {
        let mut life = Life::begin();
        let diffs: Vec<Diff> = sequence.iter().filter_map(|numbers| life.step(numbers)).collect();
        prop_assume!(!diffs.is_empty());
        let taken = which.get(&diffs);
        let done = life.document.apply_where_it_fits(&taken.inverse());
        prop_assert!(Document::from_json(&life.document.to_json()).is_ok());
        life.document.apply_where_it_fits(&done.inverse());
        prop_assert!(Document::from_json(&life.document.to_json()).is_ok());
    }
}
