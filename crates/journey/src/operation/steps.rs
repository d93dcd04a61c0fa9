//! The steps of a stage, and what of the stage lies in which.

use super::{Refusal, StepEdit, Transaction};
use crate::ids::{StageId, StepId};
use crate::model::{Card, Comm, Moment, Note, NotePlace, Promise, Step};
use crate::rank::Rank;
use crate::records::{Record, RecordRef};
use crate::text;

pub(super) fn add(
    tx: &mut Transaction<'_>,
    id: StepId,
    stage: StageId,
    name: &str,
    before: Option<StepId>,
) -> Result<(), Refusal> {
    let name = text::name("A step", name)?;
    tx.must_exist(stage, "stage")?;
    let rank = rank_of(tx, stage, None, before);
    tx.create(Step {
        id,
        stage,
        name,
        rank,
    })
}

pub(super) fn edit(tx: &mut Transaction<'_>, id: StepId, edit: &StepEdit) -> Result<(), Refusal> {
    match edit {
        StepEdit::Name(name) => {
            let name = text::name("A step", name)?;
            tx.revise(id, "step", |step: &mut Step| step.name = name)
        }
    }
}

pub(super) fn relocate(
    tx: &mut Transaction<'_>,
    id: StepId,
    before: Option<StepId>,
) -> Result<(), Refusal> {
    let stage = tx.find::<Step>(id, "step")?.stage;
    let order: Vec<StepId> = (tx.records().steps_of(stage).iter())
        .map(|step| step.id)
        .collect();
    let at = order.iter().position(|&step| step == id);
    let next = at.and_then(|at| order.get(at + 1)).copied();
    // Where it stands already.
    if before == Some(id) || before == next {
        return Ok(());
    }
    let rank = rank_of(tx, stage, Some(id), before);
    tx.revise(id, "step", |step: &mut Step| step.rank = rank)
}

/// Deletes a step. What lies in it stays in the stage.
pub(super) fn delete(tx: &mut Transaction<'_>, id: StepId) -> Result<(), Refusal> {
    tx.must_exist(id, "step")?;
    let lying: Vec<RecordRef> = (tx.records().all())
        .filter(|record| record.lies_in().is_some_and(|(_, step)| step == Some(id)))
        .map(|record| record.reference())
        .collect();
    for record in lying {
        set(tx, record, None)?;
    }
    tx.bury_with_comments(id, "step")
}

/// The steps of a stage that goes; nothing lies in them any more.
pub(super) fn delete_all(tx: &mut Transaction<'_>, stage: StageId) -> Result<(), Refusal> {
    let steps: Vec<StepId> = (tx.records().steps_of(stage).iter())
        .map(|step| step.id)
        .collect();
    (steps.into_iter()).try_for_each(|step| tx.bury_with_comments(step, "step"))
}

/// Puts a card last in a step of the stage it lies in, or in the stage as a whole.
pub(super) fn put_in(
    tx: &mut Transaction<'_>,
    of: RecordRef,
    step: Option<StepId>,
) -> Result<(), Refusal> {
    let record = tx
        .records()
        .get(of)
        .ok_or_else(|| Refusal::gone(of.kind()))?;
    let Some((stage, lies_in)) = record.lies_in() else {
        return Err(Refusal::new(
            "Only what lies in a stage lies in one of its steps.",
            "Put it in a cell of the stage first.",
        ));
    };
    if let Some(step) = step
        && tx.find::<Step>(step, "step")?.stage != stage
    {
        let stage = tx.stage_name(stage);
        return Err(Refusal::new(
            format!("That is no step of “{stage}”, where the card lies."),
            "Move the card to the step's stage first.",
        ));
    }
    if lies_in == step {
        return Ok(());
    }
    put_last(tx, &record, stage)?;
    set(tx, of, step)
}

/// Puts a card behind all others of its kind in its cell.
fn put_last(tx: &mut Transaction<'_>, record: &Record, stage: StageId) -> Result<(), Refusal> {
    match record {
        Record::Moment(it) => super::touchpoints::move_moment(tx, it.id, stage, None),
        // The promises a comm makes are in its stage already, and so stay.
        Record::Comm(it) => super::touchpoints::move_comm(tx, it.id, stage, None),
        Record::Promise(it) => super::promises::relocate(tx, it.id, stage, None),
        Record::Card(it) => super::lanes::move_card(tx, it.id, stage, it.placement.lane, None),
        Record::Note(it) => match it.place {
            NotePlace::Cell { stage, lane, .. } => {
                super::lanes::move_note(tx, it.id, &super::NoteSpot::Cell { stage, lane })
            }
            NotePlace::Free { .. } => Ok(()),
        },
        _ => Ok(()),
    }
}

fn set(tx: &mut Transaction<'_>, of: RecordRef, to: Option<StepId>) -> Result<(), Refusal> {
    let what = of.kind();
    match of {
        RecordRef::Moment(id) => tx.revise(id, what, |it: &mut Moment| it.placement.step = to),
        RecordRef::Comm(id) => tx.revise(id, what, |it: &mut Comm| it.placement.step = to),
        RecordRef::Promise(id) => tx.revise(id, what, |it: &mut Promise| it.placement.step = to),
        RecordRef::Card(id) => tx.revise(id, what, |it: &mut Card| it.placement.step = to),
        RecordRef::Note(id) => tx.revise(id, what, |it: &mut Note| {
            if let NotePlace::Cell { step, .. } = &mut it.place {
                *step = to;
            }
        }),
        _ => Ok(()),
    }
}

/// The step that a card comes to lie in when it is put in front of `before`, or else behind the
/// last of its siblings in the stage.
pub(super) fn beside<Id: Ord + Copy>(
    tx: &Transaction<'_>,
    stage: StageId,
    siblings: &[(Option<StepId>, Id)],
    moving: Option<Id>,
    before: Option<Id>,
) -> Option<StepId> {
    // In most stages there are none.
    if siblings.iter().all(|(step, _)| step.is_none()) {
        return None;
    }
    let others = || siblings.iter().filter(|(_, id)| Some(*id) != moving);
    if let Some((step, _)) = others().find(|(_, id)| Some(*id) == before) {
        return *step;
    }
    let order = tx.records().steps_of(stage);
    let place = |step: Option<StepId>| order.iter().position(|other| Some(other.id) == step);
    // `None`, which is before all, is the stage as a whole.
    others().max_by_key(|(step, _)| place(*step))?.0
}

fn rank_of(
    tx: &Transaction<'_>,
    stage: StageId,
    moving: Option<StepId>,
    before: Option<StepId>,
) -> Rank {
    let steps = tx.records().steps_of(stage).into_iter();
    let siblings: Vec<(Rank, StepId)> = steps.map(|step| (step.rank.clone(), step.id)).collect();
    Transaction::rank_before(&siblings, moving.as_ref(), before.as_ref())
}
