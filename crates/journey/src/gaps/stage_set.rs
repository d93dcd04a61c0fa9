//! A set of a journey's stages.

use std::fmt;
use std::sync::Arc;

use super::bits::set_bits;
use crate::ids::StageId;

/// Some of a journey's stages, in the order of its columns.
///
/// One bit for each stage of the journey, since a promise can leak along thousands of them.
#[derive(Clone, Default)]
pub struct StageSet {
    journey: Arc<[StageId]>,
    bits: Box<[u64]>,
}

impl StageSet {
    /// The stages of `journey`, which holds all of them in the order of the columns, whose bits
    /// are set.
    pub(super) fn of(journey: &Arc<[StageId]>, bits: &[u64]) -> Self {
        Self {
            journey: Arc::clone(journey),
            bits: bits.into(),
        }
    }

    /// The stages, in the order of the columns.
    pub fn iter(&self) -> impl Iterator<Item = StageId> + '_ {
        let columns = self.bits.iter().enumerate();
        columns
            .flat_map(|(at, &word)| set_bits(at, word))
            .map(|column| self.journey[column])
    }

    /// Whether it holds no stage.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|&word| word == 0)
    }
}

impl PartialEq for StageSet {
    fn eq(&self, other: &Self) -> bool {
        if Arc::ptr_eq(&self.journey, &other.journey) {
            self.bits == other.bits
        } else {
            self.iter().eq(other.iter())
        }
    }
}

impl Eq for StageSet {}

impl fmt::Debug for StageSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
