//! The document in memory: its records, and the graph of each journey kept in step with them.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::diff::{Change, Diff};
use crate::graph::JourneyGraph;
use crate::ids::JourneyId;
use crate::operation::{Operation, Refusal, Transaction};
use crate::records::{Record, RecordRef, Records};

/// One document: journeys, owners, lanes, notes, comments.
///
/// Invariants: exactly one heading; one lane of each built-in kind; no record refers to one that
/// is missing; each journey's graph is what its records say. Nothing but an [`Operation`], or the
/// [`Diff`] of one, changes a document.
#[derive(Clone, Debug)]
pub struct Document {
    records: Records,
    graphs: BTreeMap<JourneyId, JourneyGraph>,
}

/// Records that do not make a document, or a diff that does not fit one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unsound {
    /// A record refers to one that is not there.
    #[error("{} {} refers to {} {}, which is missing", .from.kind(), .from.uuid(), .to.kind(), .to.uuid())]
    Dangling {
        /// The record that refers.
        from: RecordRef,
        /// What is missing.
        to: RecordRef,
    },
    /// There must be one heading.
    #[error("a document has exactly one heading, this one has {0}")]
    Headings(usize),
    /// A rule of the model is broken.
    #[error("{} {}: {problem}", .of.kind(), .of.uuid())]
    Rule {
        /// The record that breaks it.
        of: RecordRef,
        /// What is wrong.
        problem: String,
    },
    /// A diff meets a document it was not made for.
    #[error("{} {} is not as the change expects it", .0.kind(), .0.uuid())]
    Mismatch(RecordRef),
}

impl Document {
    /// A document of these records.
    pub fn from_records(records: Records) -> Result<Self, Unsound> {
        crate::json::check(&records)?;
        Ok(Self {
            graphs: graphs_of(&records),
            records,
        })
    }

    /// The records.
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// The graph of a journey.
    pub fn graph(&self, journey: JourneyId) -> Option<&JourneyGraph> {
        self.graphs.get(&journey)
    }

    /// The journeys in their order.
    pub fn journeys(&self) -> Vec<JourneyId> {
        let mut journeys: Vec<_> = self.records.journeys.values().collect();
        journeys.sort_by_key(|journey| (&journey.rank, journey.id));
        journeys.into_iter().map(|journey| journey.id).collect()
    }

    /// Does what a person asked for, whole or not at all, and says what it changed. An empty diff
    /// means that everything was already so.
    pub fn apply(&mut self, operation: &Operation) -> Result<Diff, Refusal> {
        let mut transaction = Transaction::begin(self);
        match operation.run(&mut transaction) {
            Ok(()) => Ok(transaction.commit()),
            Err(refusal) => {
                transaction.roll_back();
                Err(refusal)
            }
        }
    }

    /// Applies a diff made from this very state of the document, as replaying a log does.
    pub fn replay(&mut self, diff: &Diff) -> Result<(), Unsound> {
        for (done, change) in diff.0.iter().enumerate() {
            if !self.expects(change) {
                for change in diff.0[..done].iter().rev() {
                    self.write(&change.inverse());
                }
                return Err(Unsound::Mismatch(change.of()));
            }
            self.write(change);
        }
        self.check_graphs();
        Ok(())
    }

    /// Applies what of a diff still fits: registers that carry the value it expects, records that
    /// are there (or not) as it expects, and nothing that would leave the document unsound.
    /// Returns what was applied. Undo is this with the inverse of a step.
    pub fn apply_where_it_fits(&mut self, diff: &Diff) -> Diff {
        let mut done = self.apply_those(diff, Self::expects);
        if crate::json::check(&self.records).is_err() {
            // Something done since stands in the way. Rare, so take the careful way, which looks
            // at the references of each change.
            self.take_back(&done);
            done = self.apply_those(diff, |document, change| {
                document.expects(change) && document.keeps_references(change)
            });
            if crate::json::check(&self.records).is_err() {
                // Not even that: the step stays done.
                self.take_back(&done);
                done = Diff::default();
            }
        }
        if done.0.len() < diff.0.len() {
            // A change left out may have been one that another relied on to find its place.
            self.rebuild_graphs();
        }
        self.check_graphs();
        done
    }

    fn take_back(&mut self, done: &Diff) {
        for change in done.inverse().0 {
            self.write(&change);
        }
        self.rebuild_graphs();
    }

    fn rebuild_graphs(&mut self) {
        self.graphs = graphs_of(&self.records);
    }

    fn apply_those(&mut self, diff: &Diff, fits: impl Fn(&Self, &Change) -> bool) -> Diff {
        let mut done = Vec::new();
        for change in &diff.0 {
            if fits(self, change) {
                self.write(change);
                done.push(change.clone());
            }
        }
        Diff(done)
    }

    fn expects(&self, change: &Change) -> bool {
        match change {
            Change::Created { record } => !self.records.contains(record.reference()),
            Change::Buried { record } => {
                self.records.get(record.reference()).as_ref() == Some(record)
            }
            Change::Set {
                of,
                field,
                before,
                after,
            } => self.records.get(*of).is_some_and(|record| {
                record.registers().get(field) == Some(before)
                    && record.with_register(field, after).is_some()
            }),
        }
    }

    fn keeps_references(&self, change: &Change) -> bool {
        let all_there = |record: &Record| {
            record
                .references()
                .iter()
                .all(|&to| self.records.contains(to))
        };
        match change {
            Change::Created { record } => all_there(record),
            Change::Set {
                of, field, after, ..
            } => self
                .records
                .get(*of)
                .and_then(|record| record.with_register(field, after))
                .is_some_and(|record| all_there(&record)),
            Change::Buried { record } => {
                let gone = record.reference();
                !self
                    .records
                    .all()
                    .any(|other| other.references().contains(&gone))
            }
        }
    }

    /// The only place where records change; the graphs follow.
    pub(crate) fn write(&mut self, change: &Change) {
        let (before, after) = match change {
            Change::Created { record } => (None, Some(record.clone())),
            Change::Buried { record } => (Some(record.clone()), None),
            Change::Set {
                of, field, after, ..
            } => {
                let Some(old) = self.records.get(*of) else {
                    return;
                };
                let Some(new) = old.with_register(field, after) else {
                    return;
                };
                (Some(old), Some(new))
            }
        };
        if let Some(Record::Journey(journey)) = &after {
            self.graphs
                .entry(journey.id)
                .or_insert_with(|| JourneyGraph::empty(journey.id));
        }
        let affected = self.journeys_of(before.as_ref().or(after.as_ref()));
        for journey in &affected {
            if let (Some(record), Some(graph)) = (&before, self.graphs.get_mut(journey)) {
                graph.detach(record, after.is_none(), &self.records);
            }
        }
        match after {
            Some(ref record) => {
                self.records.put(record.clone());
            }
            None => {
                self.records.take(change.of());
            }
        }
        for journey in &affected {
            if let (Some(record), Some(graph)) = (&after, self.graphs.get_mut(journey)) {
                graph.attach(record, &self.records);
            }
        }
        if let (Some(Record::Journey(journey)), None) = (&before, &after) {
            self.graphs.remove(&journey.id);
        }
    }

    /// The journeys whose graph may show a record; a record that lies in no stage touches none.
    fn journeys_of(&self, record: Option<&Record>) -> Vec<JourneyId> {
        let stage = match record {
            Some(Record::Stage(stage)) => return vec![stage.journey],
            Some(Record::Step(step)) => Some(step.stage),
            Some(Record::Transition(transition)) => Some(transition.from),
            Some(Record::Agreement(agreement)) => self
                .records
                .transitions
                .get(&agreement.transition)
                .map(|t| t.from),
            Some(Record::Moment(moment)) => Some(moment.placement.stage),
            Some(Record::Comm(comm)) => Some(comm.placement.stage),
            Some(Record::Promise(promise)) => Some(promise.placement.stage),
            Some(Record::Keeping(keeping)) => self
                .records
                .promises
                .get(&keeping.promise)
                .map(|p| p.placement.stage),
            _ => None,
        };
        stage
            .and_then(|stage| self.records.journey_of(stage))
            .into_iter()
            .collect()
    }

    /// In a debug build, each graph must equal one built afresh.
    pub(crate) fn check_graphs(&self) {
        if cfg!(debug_assertions) {
            for (&journey, graph) in &self.graphs {
                assert_eq!(
                    graph.outline(),
                    JourneyGraph::build(journey, &self.records).outline(),
                    "the graph of a journey fell out of step with its records"
                );
            }
        }
    }
}

fn graphs_of(records: &Records) -> BTreeMap<JourneyId, JourneyGraph> {
    records
        .journeys
        .keys()
        .map(|&journey| (journey, JourneyGraph::build(journey, records)))
        .collect()
}
