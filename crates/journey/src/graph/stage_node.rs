//! A stage in the graph, with what lies in it.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::claims::{self, Claim};
use crate::ids::{CommId, KeepingId, MomentId, OwnerId, PromiseId, StageId};
use crate::model::{Answer, Comm, Feeling, Moment, MomentName, Phase, Stage};
use crate::rank::Rank;
use crate::records::Records;

/// A comm in its stage, with the promises it makes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CommAt {
    /// Order within the stage.
    pub rank: Rank,
    /// The comm.
    pub comm: CommId,
    /// Who answers for it, if not the owner of the stage.
    pub owner: Option<OwnerId>,
    /// The promises its words make.
    pub makes: BTreeSet<PromiseId>,
    read: Read,
}

impl CommAt {
    pub(super) fn new(comm: &Comm, makes: BTreeSet<PromiseId>) -> Self {
        Self {
            rank: comm.placement.rank.clone(),
            comm: comm.id,
            owner: comm.owner,
            makes,
            read: Read::default(),
        }
    }

    /// The claims in the words of this comm, read once for as long as they are these words.
    pub fn claims(&self, records: &Records) -> &[Claim] {
        (self.read.0).get_or_init(|| {
            let comm = records.comms.get(&self.comm);
            comm.map_or_else(Vec::new, |comm| claims::claims(&comm.words))
        })
    }
}

/// What was read in the words of a comm, once somebody asked. It follows from the words, so that
/// two which differ in it are the same all the same.
#[derive(Clone, Debug, Default)]
struct Read(OnceLock<Vec<Claim>>);

impl PartialEq for Read {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Read {}

impl PartialOrd for Read {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Read {
    fn cmp(&self, _: &Self) -> Ordering {
        Ordering::Equal
    }
}

/// A moment in its stage, with the promises it is to keep.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MomentAt {
    /// Order within the stage.
    pub rank: Rank,
    /// The moment.
    pub moment: MomentId,
    /// Which of those that matter in every journey it is.
    pub name: MomentName,
    /// How customers feel at it, if that is known.
    pub feeling: Option<Feeling>,
    /// Who answers for it, if not the owner of the stage.
    pub owner: Option<OwnerId>,
    /// The keepings that end here.
    pub keeps: BTreeSet<KeepingId>,
}

impl MomentAt {
    pub(super) fn new(moment: &Moment, keeps: BTreeSet<KeepingId>) -> Self {
        Self {
            rank: moment.placement.rank.clone(),
            moment: moment.id,
            name: moment.name,
            feeling: moment.feeling,
            owner: moment.owner,
            keeps,
        }
    }
}

/// The card of a promise in the stage it lies in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PromiseAt {
    /// Order within the stage.
    pub rank: Rank,
    /// The promise.
    pub promise: PromiseId,
    /// No comm makes it, so the stage does.
    pub made_by_stage: bool,
}

/// A stage in the graph, with what lies in it. The lists are in their order within the stage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StageNode {
    /// The stage.
    pub stage: StageId,
    /// Its phase.
    pub phase: Option<Phase>,
    /// Its accountable owner.
    pub owner: Option<OwnerId>,
    /// Its supporting owners.
    pub supporting: BTreeSet<OwnerId>,
    /// Whether a customer's life can begin here.
    pub entrance: bool,
    /// The room's verdict on it.
    pub verdict: Option<Answer>,
    /// Breaks ties in the order of columns.
    pub rank: Rank,
    /// The comms, which speak before the moments happen.
    pub comms: Vec<CommAt>,
    /// The moments.
    pub moments: Vec<MomentAt>,
    /// The promises whose card lies here.
    pub promises: Vec<PromiseAt>,
}

impl StageNode {
    pub(super) fn of(stage: &Stage) -> Self {
        Self {
            stage: stage.id,
            phase: stage.phase,
            owner: stage.owner,
            supporting: stage.supporting.clone(),
            entrance: stage.entrance,
            verdict: stage.verdict,
            rank: stage.rank.clone(),
            comms: Vec::new(),
            moments: Vec::new(),
            promises: Vec::new(),
        }
    }

    /// The promises made here, by comms or by the stage itself; one may come more than once.
    pub fn makes(&self) -> impl Iterator<Item = PromiseId> + '_ {
        let by_stage = self
            .promises
            .iter()
            .filter(|p| p.made_by_stage)
            .map(|p| p.promise);
        self.comms
            .iter()
            .flat_map(|comm| comm.makes.iter().copied())
            .chain(by_stage)
    }

    /// The keepings that end here.
    pub fn keeps(&self) -> impl Iterator<Item = KeepingId> + '_ {
        self.moments
            .iter()
            .flat_map(|moment| moment.keeps.iter().copied())
    }
}
