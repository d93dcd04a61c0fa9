//! A stage in the graph, with what lies in it.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::claims::{self, Claim};
use crate::ids::{CommId, KeepingId, MomentId, OwnerId, PromiseId, StageId, StepId};
use crate::model::{Answer, Comm, Feeling, Moment, MomentName, Phase, Promise, Stage};
use crate::rank::Rank;
use crate::records::Records;

/// A comm in its stage, with the promises it makes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CommAt {
    /// The step it lies in.
    pub step: Option<StepId>,
    /// Order within the step.
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
            step: comm.placement.step,
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
    /// The step it lies in.
    pub step: Option<StepId>,
    /// Order within the step.
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
            step: moment.placement.step,
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
    /// The step it lies in.
    pub step: Option<StepId>,
    /// Order within the step.
    pub rank: Rank,
    /// The promise.
    pub promise: PromiseId,
    /// No comm makes it, so the stage does.
    pub made_by_stage: bool,
}

impl PromiseAt {
    pub(super) fn new(promise: &Promise) -> Self {
        Self {
            step: promise.placement.step,
            rank: promise.placement.rank.clone(),
            promise: promise.id,
            made_by_stage: promise.makers.is_empty(),
        }
    }
}

/// A stage in the graph, with what lies in it. The lists are in their order within the stage: what
/// lies in no step of it comes first, then step by step.
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
    /// The steps in their order, each with its rank.
    pub steps: Vec<(Rank, StepId)>,
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
            steps: Vec::new(),
            comms: Vec::new(),
            moments: Vec::new(),
            promises: Vec::new(),
        }
    }

    /// Puts what lies here in order: it was read in any, or the steps have changed.
    pub(super) fn sort(&mut self) {
        // Within a step its rank decides, then its id: the derived order.
        fn by<'a, T: Ord>(
            steps: &'a [(Rank, StepId)],
            step: impl Fn(&T) -> Option<StepId> + 'a,
        ) -> impl Fn(&T, &T) -> Ordering + 'a {
            move |a, b| (place(steps, step(a)), a).cmp(&(place(steps, step(b)), b))
        }
        self.steps.sort();
        let steps = &self.steps;
        self.comms.sort_by(by(steps, |at: &CommAt| at.step));
        self.moments.sort_by(by(steps, |at: &MomentAt| at.step));
        self.promises.sort_by(by(steps, |at: &PromiseAt| at.step));
    }

    pub(super) fn insert_comm(&mut self, at: CommAt) {
        let steps = &self.steps;
        insert(&mut self.comms, at, |at| place(steps, at.step));
    }

    pub(super) fn insert_moment(&mut self, at: MomentAt) {
        let steps = &self.steps;
        insert(&mut self.moments, at, |at| place(steps, at.step));
    }

    pub(super) fn insert_promise(&mut self, at: PromiseAt) {
        let steps = &self.steps;
        insert(&mut self.promises, at, |at| place(steps, at.step));
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

/// The place of a step in the order of a stage. The stage as a whole comes before its steps, and
/// so for a moment does what lies in a step that is not there yet.
fn place(steps: &[(Rank, StepId)], step: Option<StepId>) -> usize {
    let at = step.and_then(|step| steps.iter().position(|(_, other)| *other == step));
    at.map_or(0, |at| at + 1)
}

fn insert<T: Ord>(list: &mut Vec<T>, item: T, place: impl Fn(&T) -> usize) {
    let key = place(&item);
    let at = list.partition_point(|other| (place(other), other) < (key, &item));
    list.insert(at, item);
}
