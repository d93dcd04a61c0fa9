//! How a copy is known to be one.
//!
//! The id of a copied record follows from the id of its original and that of the journey it is
//! copied into, and leads back from there. So one fresh id makes a journey of fresh ids, and where
//! a record comes from needs no register of its own: it is known for as long as the record is
//! there, in every copy of the document, whatever becomes of the original.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::ids::{JourneyId, StageId};
use crate::records::{RecordRef, Records};

/// The id that a record has once copied into a journey.
///
/// As a number it is the original's and a little more, so that copies sort among one another as
/// their originals do, and what ids break ties for comes out the same.
pub(crate) fn copied(id: Uuid, into: JourneyId) -> Uuid {
    Uuid::from_u128(id.as_u128().wrapping_add(width(into)))
}

/// The id that a record of a journey had before, if it is a copy.
fn original(id: Uuid, of: JourneyId) -> Uuid {
    Uuid::from_u128(id.as_u128().wrapping_sub(width(of)))
}

/// How far ids are shifted in a journey: its own id, stirred (Steele, Lea, Flood 2014, "Fast
/// splittable pseudorandom number generators"), so that ids which count up differ widely too.
/// Never zero, and of 32 bits: what carries over them leaves the time that an id begins with alone.
fn width(journey: JourneyId) -> u128 {
    let (high, low) = journey.0.as_u64_pair();
    let stirred = stir(stir(high) ^ low);
    u128::from(stirred >> 32) | 1
}

fn stir(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// The ids a record has gone by: its own, that of the original it would be a copy of, and so on
/// for as far back as the originals are still in the document. Two records of which one is a copy
/// of the other, or which are both copies of a third, have one in common.
pub(crate) fn names(records: &Records, of: RecordRef) -> BTreeSet<Uuid> {
    let mut names = BTreeSet::new();
    let mut at = Some(of);
    while let Some((record, journey)) = at.and_then(|at| Some((at, journey_of(records, at)?))) {
        names.insert(record.uuid());
        let before = original(record.uuid(), journey);
        at = RecordRef::from_parts(record.kind(), before)
            .filter(|&before| names.insert(before.uuid()) && records.contains(before));
    }
    names
}

/// The journey that a record belongs to; `None` for what all journeys share.
fn journey_of(records: &Records, of: RecordRef) -> Option<JourneyId> {
    let stage: StageId = match of {
        RecordRef::Journey(id) => return records.journeys.contains_key(&id).then_some(id),
        RecordRef::Stage(id) => id,
        RecordRef::Step(id) => records.steps.get(&id)?.stage,
        RecordRef::Transition(id) => records.transitions.get(&id)?.from,
        RecordRef::Moment(id) => records.moments.get(&id)?.placement.stage,
        RecordRef::Comm(id) => records.comms.get(&id)?.placement.stage,
        RecordRef::Promise(id) => records.promises.get(&id)?.placement.stage,
        RecordRef::Card(id) => records.cards.get(&id)?.placement.stage,
        RecordRef::Note(id) => return records.notes.get(&id).map(|note| note.journey),
        _ => return None,
    };
    records.journey_of(stage)
}

#[cfg(test)]
mod tests {
    use super::{copied, original};
    use crate::ids::JourneyId;
    use uuid::Uuid;

    #[test]
    fn copies_are_new_keep_their_order_and_lead_back() {
        // Counted up, made one after another in a millisecond, and random.
        let ids = [
            1,
            2,
            3,
            0x960d_f433,
            0x0199_72a4_4f10_7000_8000_0000_0000_0001,
            0x0199_72a4_4f10_7000_8000_0000_8000_0001,
            0x0199_72a4_4f10_7000_8000_0000_ffff_ffff,
            0x0199_72a4_4f10_7000_8000_0001_0000_0000,
            0x2b1d_72a4_4f10_4000_8000_0001_ffff_ffff,
            0xfb1d_72a4_4f10_4000_8000_0001_0000_0000,
        ]
        .map(Uuid::from_u128);
        for journey in (1..200).map(|journey| JourneyId(Uuid::from_u128(journey))) {
            let copies = ids.map(|id| copied(id, journey));
            assert!(copies.is_sorted(), "{copies:?}");
            assert!(copies.iter().all(|copy| !ids.contains(copy)));
            assert_eq!(copies.map(|copy| original(copy, journey)), ids);
            let again = ids.map(|id| copied(id, JourneyId(copies[0])));
            assert!(again.iter().all(|copy| !copies.contains(copy)));
        }
    }
}
