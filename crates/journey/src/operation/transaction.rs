//! One operation in progress: it writes to the document, remembers each change, and can take all
//! of them back.

use super::Refusal;
use crate::diff::{Change, Diff};
use crate::document::Document;
use crate::graph::JourneyGraph;
use crate::ids::{JourneyId, StageId};
use crate::rank::Rank;
use crate::records::{Record, RecordRef, Records, Table};

pub(crate) struct Transaction<'a> {
    document: &'a mut Document,
    changes: Vec<Change>,
}

impl<'a> Transaction<'a> {
    pub(crate) fn begin(document: &'a mut Document) -> Self {
        Self {
            document,
            changes: Vec::new(),
        }
    }

    pub(crate) fn commit(self) -> Diff {
        self.document.check_graphs();
        let mut diff = Diff::default();
        diff.squash(Diff(self.changes));
        diff
    }

    pub(crate) fn roll_back(self) {
        for change in self.changes.iter().rev() {
            self.document.write(&change.inverse());
        }
        self.document.check_graphs();
    }

    pub(crate) fn records(&self) -> &Records {
        self.document.records()
    }

    pub(crate) fn graph(&self, journey: JourneyId) -> Result<&JourneyGraph, Refusal> {
        self.document
            .graph(journey)
            .ok_or_else(|| Refusal::gone("journey"))
    }

    /// A record that must be there; `what` names its kind to people.
    pub(crate) fn find<T: Table>(&self, id: T::Id, what: &str) -> Result<&T, Refusal> {
        self.records().find(id).ok_or_else(|| Refusal::gone(what))
    }

    /// A record that must be there.
    pub(crate) fn must_exist(&self, of: impl Into<RecordRef>, what: &str) -> Result<(), Refusal> {
        if self.records().contains(of.into()) {
            Ok(())
        } else {
            Err(Refusal::gone(what))
        }
    }

    /// Adds a record whose id must be new.
    pub(crate) fn create(&mut self, record: impl Table) -> Result<(), Refusal> {
        self.create_any(record.into_record())
    }

    /// Adds a record of any kind, whose id must be new.
    pub(crate) fn create_any(&mut self, record: Record) -> Result<(), Refusal> {
        let of = record.reference();
        if self.records().contains(of) {
            return Err(Refusal::new(
                format!(
                    "A {} with the id {} is there already.",
                    of.kind(),
                    of.uuid()
                ),
                "Use a new id; nothing was changed.",
            ));
        }
        self.write(Change::Created { record });
        Ok(())
    }

    /// Changes a record; each register that differs afterwards is one change.
    pub(crate) fn revise<T: Table>(
        &mut self,
        id: T::Id,
        what: &str,
        change: impl FnOnce(&mut T),
    ) -> Result<(), Refusal> {
        let mut record = self.find::<T>(id, what)?.clone();
        let before = record.clone().into_record();
        change(&mut record);
        let after = record.into_record().registers();
        for (field, before_value) in before.registers() {
            let after_value = after.get(&field).cloned().unwrap_or_default();
            if before_value != after_value {
                self.write(Change::Set {
                    of: before.reference(),
                    field,
                    before: before_value,
                    after: after_value,
                });
            }
        }
        Ok(())
    }

    /// Buries a record with the comments on it. Whatever else refers to it must be gone before.
    pub(crate) fn bury_with_comments(
        &mut self,
        of: impl Into<RecordRef>,
        what: &str,
    ) -> Result<(), Refusal> {
        let of = of.into();
        self.must_exist(of, what)?;
        // A comment may itself be commented on, to any depth.
        let mut buried = vec![of];
        let mut at = 0;
        while at < buried.len() {
            let comments = self.records().comments.values();
            let on_it: Vec<RecordRef> = comments
                .filter(|comment| comment.about == buried[at])
                .map(|comment| comment.id.into())
                .collect();
            buried.extend(on_it);
            at += 1;
        }
        for of in buried.into_iter().rev() {
            if let Some(record) = self.records().get(of) {
                self.write(Change::Buried { record });
            }
        }
        Ok(())
    }

    fn write(&mut self, change: Change) {
        self.document.write(&change);
        self.changes.push(change);
    }

    /// A rank in front of `before`, or last, among `siblings` given in their order.
    pub(crate) fn rank_before<Id: PartialEq>(
        siblings: &[(Rank, Id)],
        moving: Option<&Id>,
        before: Option<&Id>,
    ) -> Rank {
        let others: Vec<&(Rank, Id)> = siblings
            .iter()
            .filter(|(_, id)| Some(id) != moving)
            .collect();
        let at = before
            .and_then(|before| others.iter().position(|(_, id)| id == before))
            .unwrap_or(others.len());
        let rank = |index: usize| others.get(index).map(|(rank, _)| rank);
        Rank::between(at.checked_sub(1).and_then(rank), rank(at))
    }

    /// The wording of a record for messages.
    pub(crate) fn stage_name(&self, id: StageId) -> String {
        self.records()
            .stages
            .get(&id)
            .map_or_else(|| "a stage".to_owned(), |s| s.name.clone())
    }
}
