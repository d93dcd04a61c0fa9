//! Undo and redo as labelled steps. Typing coalesces: changes that join a step are squashed into
//! it. Undoing appends the inverse to the log like any other change.

use crate::diff::Diff;
use crate::document::Document;
use crate::log::{Entry, EntryId, Step};

/// One thing that can be taken back.
#[derive(Clone, Debug)]
struct Done {
    label: String,
    /// The entry that began the step; names it in the log.
    entry: EntryId,
    diff: Diff,
}

/// The steps done and the steps undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Done>,
    undone: Vec<Done>,
}

/// What an undo or redo did.
#[derive(Clone, Debug)]
pub struct Stepped {
    /// The label of the step.
    pub label: String,
    /// What changed.
    pub diff: Diff,
    /// How the log names it.
    pub step: Step,
}

impl History {
    /// The history that a log tells, so that undo outlives the session.
    pub fn from_log<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut history = Self::default();
        for entry in entries {
            history.record(entry);
        }
        history
    }

    /// Takes note of an entry as it is appended to the log.
    pub fn record(&mut self, entry: &Entry) {
        match &entry.step {
            Step::Begin => {
                self.done.clear();
                self.undone.clear();
            }
            Step::Do { joins } => {
                self.undone.clear();
                if let Some(last) = self.done.last_mut()
                    && *joins == Some(last.entry)
                {
                    last.diff.squash(entry.diff.clone());
                    return;
                }
                self.done.push(Done {
                    label: entry.label.clone(),
                    entry: entry.id,
                    diff: entry.diff.clone(),
                });
            }
            Step::Undo { of } => {
                if let Some(at) = self.done.iter().rposition(|done| done.entry == *of) {
                    self.undone.push(self.done.remove(at));
                }
            }
            Step::Redo { of } => {
                if let Some(at) = self.undone.iter().rposition(|done| done.entry == *of) {
                    self.done.push(self.undone.remove(at));
                }
            }
        }
    }

    /// The label of the step that undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.done.last().map(|done| done.label.as_str())
    }

    /// The label of the step that redo would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.undone.last().map(|done| done.label.as_str())
    }

    /// The entry that began the last step, which typing may join.
    pub fn last_step(&self) -> Option<EntryId> {
        self.done.last().map(|done| done.entry)
    }

    /// Takes the last step back in the document. The caller appends what it returns to the log and
    /// to this history.
    pub fn undo(&self, document: &mut Document) -> Option<Stepped> {
        let last = self.done.last()?;
        Some(Stepped {
            label: last.label.clone(),
            diff: document.apply_where_it_fits(&last.diff.inverse()),
            step: Step::Undo { of: last.entry },
        })
    }

    /// Does the last undone step again. The caller appends what it returns to the log and to this
    /// history.
    pub fn redo(&self, document: &mut Document) -> Option<Stepped> {
        let last = self.undone.last()?;
        Some(Stepped {
            label: last.label.clone(),
            diff: document.apply_where_it_fits(&last.diff),
            step: Step::Redo { of: last.entry },
        })
    }
}
