//! The tags of cards.

use std::collections::BTreeSet;

use super::{Refusal, Transaction};
use crate::model::{Card, Comm, Moment, Note, Promise};
use crate::records::RecordRef;
use crate::tags;

/// Sets the tags of a card of any kind.
pub(super) fn set(
    tx: &mut Transaction<'_>,
    of: RecordRef,
    given: &BTreeSet<String>,
) -> Result<(), Refusal> {
    let tags = tags::given(given)?;
    let what = of.kind();
    match of {
        RecordRef::Moment(id) => tx.revise(id, what, |it: &mut Moment| it.tags = tags),
        RecordRef::Comm(id) => tx.revise(id, what, |it: &mut Comm| it.tags = tags),
        RecordRef::Promise(id) => tx.revise(id, what, |it: &mut Promise| it.tags = tags),
        RecordRef::Card(id) => tx.revise(id, what, |it: &mut Card| it.tags = tags),
        RecordRef::Note(id) => tx.revise(id, what, |it: &mut Note| it.tags = tags),
        _ => Err(Refusal::new(
            format!("A {what} has no tags."),
            "Moments, comms, promises, cards and notes have them.",
        )),
    }
}
