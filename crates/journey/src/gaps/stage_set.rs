//! A set of a journey's stages.

use std::fmt;
use std::sync::Arc;

use super::bits::set_bits;
use crate::ids::StageId;

/// Some of a journey's stages, in the order of its columns.
///
/// One bit for each stage of the journey, since a promise can leak along thousands of them.
#[derive(Clone, Default)]
pub struct StageSet(Option<Marked>);

#[derive(Clone)]
struct Marked {
    /// All stages of the journey, in the order of the columns.
    journey: Arc<[StageId]>,
    bits: Box<[u64]>,
}

impl StageSet {
    /// The stages of `journey`, which holds all of them in the order of the columns, whose bits
    /// are set.
    pub(super) fn of(journey: &Arc<[StageId]>, bits: &[u64]) -> Self {
        Self(Some(Marked {
            journey: Arc::clone(journey),
            bits: bits.into(),
        }))
    }

    /// The stages, in the order of the columns.
    pub fn iter(&self) -> impl Iterator<Item = StageId> + '_ {
        self.0.iter().flat_map(|Marked { journey, bits }| {
            let columns = bits.iter().enumerate();
            columns
                .flat_map(|(at, &word)| set_bits(at, word))
                .map(|column| journey[column])
        })
    }

    /// Whether it holds no stage.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl PartialEq for StageSet {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) if Arc::ptr_eq(&one.journey, &other.journey) => {
                one.bits == other.bits
            }
            _ => self.iter().eq(other.iter()),
        }
    }
}

impl Eq for StageSet {}

impl fmt::Debug for StageSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
