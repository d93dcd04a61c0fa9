//! The stages of a journey by column, as analysis sees them: small numbers in place of ids.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::StageSet;
use super::bits::Bits;
use crate::graph::{InColumns, StageNode};
use crate::ids::StageId;
use crate::model::Phase;

/// The stages in the order of the columns, with the transitions between them.
pub(super) struct Columns<'a> {
    /// The stages; what follows speaks of them by their index here.
    pub(super) stages: Vec<&'a StageNode>,
    /// Their ids, side by side, since long paths are told in them.
    ids: Arc<[StageId]>,
    /// The columns by stage.
    index: FxHashMap<StageId, usize>,
    /// The columns each column carries customers to.
    pub(super) next: Edges,
    /// The columns each column receives customers from.
    pub(super) back: Edges,
    /// As `next`, and those it refers new customers to.
    pub(super) any: Edges,
    /// Whether some transition, if only a leave, leads on.
    pub(super) leads_on: Vec<bool>,
    /// Whether customers can leave from here.
    pub(super) leaves: Vec<bool>,
}

/// The columns each column leads to, ascending and without repetition, one list after the other.
#[derive(Clone, Debug)]
pub(super) struct Edges {
    /// Where the list of each column begins, and where the last one ends.
    begins: Vec<usize>,
    ends: Vec<usize>,
}

impl Edges {
    /// The edges from one column to another of `pairs`, which can be gone through twice.
    fn new(columns: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        // First where the list of each column ends, then, from there backwards, what is in it.
        let mut begins = vec![0; columns + 1];
        for (from, _) in pairs.clone() {
            begins[from] += 1;
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let mut ends = vec![0; sum];
        for (from, to) in pairs {
            begins[from] -= 1;
            ends[begins[from]] = to;
        }
        let mut kept = 0;
        for column in 0..columns {
            let (first, last) = (begins[column], begins[column + 1]);
            ends[first..last].sort_unstable();
            begins[column] = kept;
            for at in first..last {
                if at == first || ends[at] != ends[at - 1] {
                    ends[kept] = ends[at];
                    kept += 1;
                }
            }
        }
        begins[columns] = kept;
        ends.truncate(kept);
        Self { begins, ends }
    }

    pub(super) fn columns(&self) -> usize {
        self.begins.len() - 1
    }

    pub(super) fn of(&self, column: usize) -> &[usize] {
        &self.ends[self.begins[column]..self.begins[column + 1]]
    }
}

impl<'a> Columns<'a> {
    pub(super) fn of(laid: InColumns<'a>) -> Self {
        let InColumns { stages, links } = laid;
        let columns = stages.len();
        let (mut leads_on, mut leaves) = (vec![false; columns], vec![false; columns]);
        for &(from, to, _) in &links {
            leads_on[from] = true;
            leaves[from] |= to.is_none();
        }
        let any = links.iter().filter_map(|&(from, to, _)| Some((from, to?)));
        let carrying = links
            .iter()
            .filter(|(.., link)| link.carries_to().is_some());
        let next = carrying.filter_map(|&(from, to, _)| Some((from, to?)));
        Self {
            index: (stages.iter().zip(0..))
                .map(|(stage, column)| (stage.stage, column))
                .collect(),
            ids: stages.iter().map(|stage| stage.stage).collect(),
            stages,
            next: Edges::new(columns, next.clone()),
            back: Edges::new(columns, next.map(|(from, to)| (to, from))),
            any: Edges::new(columns, any),
            leads_on,
            leaves,
        }
    }

    /// Whether customers decide about us in a column: to buy, to stay, to buy more.
    pub(super) fn decides(&self, column: usize) -> bool {
        matches!(
            self.stages[column].phase,
            Some(Phase::Purchase | Phase::Renewal | Phase::Expansion)
        )
    }

    /// The column of a stage.
    pub(super) fn at(&self, stage: StageId) -> Option<usize> {
        self.index.get(&stage).copied()
    }

    /// The stage in a column.
    pub(super) fn id(&self, column: usize) -> StageId {
        self.ids[column]
    }

    /// The stages in some columns.
    pub(super) fn ids(&self, columns: &[usize]) -> Vec<StageId> {
        columns.iter().map(|&column| self.id(column)).collect()
    }

    /// The stages in the columns whose bits are set.
    pub(super) fn marked(&self, bits: &[u64]) -> StageSet {
        StageSet::of(&self.ids, bits)
    }

    /// The stages in some columns, as a set.
    pub(super) fn set(&self, columns: &[usize]) -> StageSet {
        let mut bits = Bits::new(1, self.stages.len());
        for &column in columns {
            bits.set(0, column);
        }
        self.marked(bits.row(0))
    }
}
