//! Moments and comms.

use std::collections::BTreeSet;

use super::{CommEdit, MomentEdit, Refusal, Transaction};
use crate::ids::{CommId, MomentId, OwnerId, StageId, StepId};
use crate::model::{Channel, Comm, Feeling, Moment, MomentName, Placement};
use crate::rank::Rank;
use crate::text;

pub(super) fn add_moment(
    tx: &mut Transaction<'_>,
    id: MomentId,
    stage: StageId,
    before: Option<MomentId>,
    words: &str,
    feeling: Option<Feeling>,
) -> Result<(), Refusal> {
    let text = text::required("A moment", words)?;
    tx.must_exist(stage, "stage")?;
    let placement = moment_place(tx, stage, None, before);
    tx.create(Moment {
        id,
        placement,
        text,
        feeling,
        name: MomentName::Other,
        owner: None,
        evidence: String::new(),
        tags: BTreeSet::new(),
    })
}

pub(super) fn edit_moment(
    tx: &mut Transaction<'_>,
    id: MomentId,
    edit: &MomentEdit,
) -> Result<(), Refusal> {
    let what = "moment";
    match edit {
        MomentEdit::Text(words) => {
            let words = text::required("A moment", words)?;
            tx.revise(id, what, |moment: &mut Moment| moment.text = words)
        }
        MomentEdit::Feeling(feeling) => {
            tx.revise(id, what, |moment: &mut Moment| moment.feeling = *feeling)
        }
        MomentEdit::Name(name) => tx.revise(id, what, |moment: &mut Moment| moment.name = *name),
        MomentEdit::Owner(owner) => {
            must_be_owner(tx, *owner)?;
            tx.revise(id, what, |moment: &mut Moment| moment.owner = *owner)
        }
        MomentEdit::Evidence(words) => {
            let words = text::optional("Evidence", words)?;
            tx.revise(id, what, |moment: &mut Moment| moment.evidence = words)
        }
    }
}

pub(super) fn move_moment(
    tx: &mut Transaction<'_>,
    id: MomentId,
    stage: StageId,
    before: Option<MomentId>,
) -> Result<(), Refusal> {
    let from = tx.find::<Moment>(id, "moment")?.placement.stage;
    same_journey(tx, from, stage)?;
    if before == Some(id) {
        return Ok(());
    }
    let placement = moment_place(tx, stage, Some(id), before);
    tx.revise(id, "moment", |moment: &mut Moment| {
        moment.placement = placement;
    })
}

pub(super) fn delete_moment(tx: &mut Transaction<'_>, id: MomentId) -> Result<(), Refusal> {
    let keepings: Vec<_> = tx
        .records()
        .keepings
        .values()
        .filter(|k| k.moment == id)
        .map(|k| k.id)
        .collect();
    for keeping in keepings {
        tx.bury_with_comments(keeping, "link")?;
    }
    tx.bury_with_comments(id, "moment")
}

pub(super) fn add_comm(
    tx: &mut Transaction<'_>,
    id: CommId,
    stage: StageId,
    before: Option<CommId>,
    channel: Channel,
    words: &str,
) -> Result<(), Refusal> {
    let words = text::required("A comm", words)?;
    tx.must_exist(stage, "stage")?;
    let placement = comm_place(tx, stage, None, before);
    tx.create(Comm {
        id,
        placement,
        channel,
        words,
        sent: String::new(),
        owner: None,
        tags: BTreeSet::new(),
    })
}

pub(super) fn edit_comm(
    tx: &mut Transaction<'_>,
    id: CommId,
    edit: &CommEdit,
) -> Result<(), Refusal> {
    let what = "comm";
    match edit {
        CommEdit::Channel(channel) => {
            tx.revise(id, what, |comm: &mut Comm| comm.channel = *channel)
        }
        CommEdit::Words(words) => {
            let words = text::required("A comm", words)?;
            tx.revise(id, what, |comm: &mut Comm| comm.words = words)
        }
        CommEdit::Sent(words) => {
            let words = text::optional("A time", words)?;
            tx.revise(id, what, |comm: &mut Comm| comm.sent = words)
        }
        CommEdit::Owner(owner) => {
            must_be_owner(tx, *owner)?;
            tx.revise(id, what, |comm: &mut Comm| comm.owner = *owner)
        }
    }
}

pub(super) fn move_comm(
    tx: &mut Transaction<'_>,
    id: CommId,
    stage: StageId,
    before: Option<CommId>,
) -> Result<(), Refusal> {
    let from = tx.find::<Comm>(id, "comm")?.placement.stage;
    same_journey(tx, from, stage)?;
    if before == Some(id) {
        return Ok(());
    }
    let placement = comm_place(tx, stage, Some(id), before);
    tx.revise(id, "comm", |comm: &mut Comm| comm.placement = placement)?;
    super::promises::follow_makers(tx, id)
}

pub(super) fn delete_comm(tx: &mut Transaction<'_>, id: CommId) -> Result<(), Refusal> {
    let made: Vec<_> = tx
        .records()
        .promises
        .values()
        .filter(|p| p.makers.contains(&id))
        .map(|p| p.id)
        .collect();
    for promise in made {
        super::promises::set_maker(tx, promise, id, false)?;
    }
    tx.bury_with_comments(id, "comm")
}

pub(super) fn must_be_owner(tx: &Transaction<'_>, owner: Option<OwnerId>) -> Result<(), Refusal> {
    owner.map_or(Ok(()), |owner| tx.must_exist(owner, "owner"))
}

pub(super) fn same_journey(
    tx: &Transaction<'_>,
    from: StageId,
    to: StageId,
) -> Result<(), Refusal> {
    tx.must_exist(to, "stage")?;
    if tx.records().journey_of(from) == tx.records().journey_of(to) {
        return Ok(());
    }
    Err(Refusal::new(
        "A card moves within its journey only.",
        "Copy its words into the other journey instead.",
    ))
}

fn moment_place(
    tx: &Transaction<'_>,
    stage: StageId,
    moving: Option<MomentId>,
    before: Option<MomentId>,
) -> Placement {
    let placements = tx.records().moments.values().map(|m| (&m.placement, m.id));
    place_in_stage(tx, placements, stage, moving, before)
}

fn comm_place(
    tx: &Transaction<'_>,
    stage: StageId,
    moving: Option<CommId>,
    before: Option<CommId>,
) -> Placement {
    let placements = tx.records().comms.values().map(|c| (&c.placement, c.id));
    place_in_stage(tx, placements, stage, moving, before)
}

/// A place in front of `before`, or last, among the placements in a stage; in the step of the one
/// it then stands in front of or behind.
pub(super) fn place_in_stage<'a, Id: Ord + Copy>(
    tx: &Transaction<'_>,
    placements: impl Iterator<Item = (&'a Placement, Id)>,
    stage: StageId,
    moving: Option<Id>,
    before: Option<Id>,
) -> Placement {
    let mut siblings: Vec<(Rank, Id)> = Vec::new();
    let mut steps: Vec<(Option<StepId>, Id)> = Vec::new();
    for (placement, id) in placements.filter(|(placement, _)| placement.stage == stage) {
        siblings.push((placement.rank.clone(), id));
        steps.push((placement.step, id));
    }
    siblings.sort();
    Placement {
        stage,
        step: super::steps::beside(tx, stage, &steps, moving, before),
        rank: Transaction::rank_before(&siblings, moving.as_ref(), before.as_ref()),
    }
}
