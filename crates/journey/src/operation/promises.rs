//! Promises, the comms that make them and the moments that keep them.

use std::collections::BTreeSet;

use super::touchpoints::{must_be_owner, place_in_stage, same_journey};
use super::{KeepingEdit, PromiseEdit, Refusal, Transaction};
use crate::ids::{CommId, KeepingId, MomentId, PromiseId, StageId};
use crate::measure::{Measure, Quantity, Unreadable};
use crate::model::{Comm, Keeping, KeepingVerdict, Moment, Placement, Promise};
use crate::text;

pub(super) fn add(
    tx: &mut Transaction<'_>,
    id: PromiseId,
    stage: StageId,
    before: Option<PromiseId>,
    wording: &str,
    maker: Option<CommId>,
) -> Result<(), Refusal> {
    let wording = text::required("A promise", wording)?;
    tx.must_exist(stage, "stage")?;
    if let Some(maker) = maker
        && tx.find::<Comm>(maker, "comm")?.placement.stage != stage
    {
        return Err(Refusal::new(
            "The comm that makes this promise speaks in another stage.",
            "Add the promise in the comm's stage.",
        ));
    }
    let placement = place_of(tx, stage, None, before);
    tx.create(Promise {
        id,
        placement,
        wording,
        makers: maker.into_iter().collect(),
        due: None,
        measure: None,
        owner: None,
        tags: BTreeSet::new(),
    })
}

pub(super) fn edit(
    tx: &mut Transaction<'_>,
    id: PromiseId,
    edit: &PromiseEdit,
) -> Result<(), Refusal> {
    let what = "promise";
    match edit {
        PromiseEdit::Wording(words) => {
            let words = text::required("A promise", words)?;
            tx.revise(id, what, |promise: &mut Promise| promise.wording = words)
        }
        PromiseEdit::Due(due) => {
            if let Some(due) = due {
                let stage = tx.find::<Promise>(id, what)?.placement.stage;
                same_journey(tx, stage, *due)?;
            }
            tx.revise(id, what, |promise: &mut Promise| promise.due = *due)
        }
        PromiseEdit::Measure(measure) => set_measure(tx, id, measure.clone()),
        PromiseEdit::MeasureText(words) if text::is_blank(words) => set_measure(tx, id, None),
        PromiseEdit::MeasureText(words) => {
            let measure = Measure::read(words).map_err(|why| unreadable(&why))?;
            set_measure(tx, id, Some(measure))
        }
        PromiseEdit::Owner(owner) => {
            must_be_owner(tx, *owner)?;
            tx.revise(id, what, |promise: &mut Promise| promise.owner = *owner)
        }
    }
}

pub(super) fn relocate(
    tx: &mut Transaction<'_>,
    id: PromiseId,
    stage: StageId,
    before: Option<PromiseId>,
) -> Result<(), Refusal> {
    let promise = tx.find::<Promise>(id, "promise")?;
    same_journey(tx, promise.placement.stage, stage)?;
    if before == Some(id) {
        return Ok(());
    }
    if !promise.makers.is_empty() && !stages_of_makers(tx, promise).contains(&stage) {
        return Err(Refusal::new(
            "This promise lies where the comms that make it speak.",
            "Move the comm, or unlink it from the promise first.",
        ));
    }
    let placement = place_of(tx, stage, Some(id), before);
    tx.revise(id, "promise", |promise: &mut Promise| {
        promise.placement = placement;
    })
}

pub(super) fn delete(tx: &mut Transaction<'_>, id: PromiseId) -> Result<(), Refusal> {
    let keepings: Vec<_> = tx
        .records()
        .keepings
        .values()
        .filter(|k| k.promise == id)
        .map(|k| k.id)
        .collect();
    for keeping in keepings {
        tx.bury_with_comments(keeping, "link")?;
    }
    tx.bury_with_comments(id, "promise")
}

pub(super) fn set_maker(
    tx: &mut Transaction<'_>,
    id: PromiseId,
    comm: CommId,
    makes: bool,
) -> Result<(), Refusal> {
    let promise = tx.find::<Promise>(id, "promise")?;
    let speaks_in = tx.find::<Comm>(comm, "comm")?.placement.stage;
    same_journey(tx, promise.placement.stage, speaks_in)?;
    tx.revise(id, "promise", |promise: &mut Promise| {
        if makes {
            promise.makers.insert(comm);
        } else {
            promise.makers.remove(&comm);
        }
    })?;
    settle(tx, id)
}

/// Moves the cards of the promises a comm makes after it has moved, where it was their last maker
/// in the stage they lie in.
pub(super) fn follow_makers(tx: &mut Transaction<'_>, comm: CommId) -> Result<(), Refusal> {
    let made: Vec<_> = tx
        .records()
        .promises
        .values()
        .filter(|p| p.makers.contains(&comm))
        .map(|p| p.id)
        .collect();
    made.into_iter().try_for_each(|promise| settle(tx, promise))
}

/// Keeps the invariant that the card of a promise with makers lies in the stage of one of them.
pub(super) fn settle(tx: &mut Transaction<'_>, id: PromiseId) -> Result<(), Refusal> {
    let promise = tx.find::<Promise>(id, "promise")?;
    let stages = stages_of_makers(tx, promise);
    if stages.is_empty() || stages.contains(&promise.placement.stage) {
        return Ok(());
    }
    // The first in the order of the columns.
    let journey = tx
        .records()
        .journey_of(stages[0])
        .ok_or_else(|| Refusal::gone("stage"))?;
    let order = tx.graph(journey)?.order();
    let stage = order
        .into_iter()
        .find(|stage| stages.contains(stage))
        .unwrap_or(stages[0]);
    let placement = place_of(tx, stage, Some(id), None);
    tx.revise(id, "promise", |promise: &mut Promise| {
        promise.placement = placement;
    })
}

fn stages_of_makers(tx: &Transaction<'_>, promise: &Promise) -> Vec<StageId> {
    promise
        .makers
        .iter()
        .filter_map(|maker| tx.records().comms.get(maker))
        .map(|comm| comm.placement.stage)
        .collect()
}

pub(super) fn add_keeping(
    tx: &mut Transaction<'_>,
    id: KeepingId,
    promise: PromiseId,
    moment: MomentId,
    verdict: KeepingVerdict,
) -> Result<(), Refusal> {
    let made_in = tx.find::<Promise>(promise, "promise")?.placement.stage;
    let kept_in = tx.find::<Moment>(moment, "moment")?.placement.stage;
    same_journey(tx, made_in, kept_in)?;
    let twin = tx
        .records()
        .keepings
        .values()
        .any(|k| k.promise == promise && k.moment == moment);
    if twin {
        return Err(Refusal::new(
            "This moment is linked to the promise already.",
            "Change the verdict of that link instead.",
        ));
    }
    tx.create(Keeping {
        id,
        promise,
        moment,
        verdict,
        measured: None,
        evidence: String::new(),
        on: None,
    })
}

pub(super) fn edit_keeping(
    tx: &mut Transaction<'_>,
    id: KeepingId,
    edit: &KeepingEdit,
) -> Result<(), Refusal> {
    let what = "link";
    match edit {
        KeepingEdit::Verdict(verdict) => {
            tx.revise(id, what, |keeping: &mut Keeping| keeping.verdict = *verdict)
        }
        KeepingEdit::Measured(measured) => set_measured(tx, id, measured.as_ref()),
        KeepingEdit::MeasuredText(words) if text::is_blank(words) => set_measured(tx, id, None),
        KeepingEdit::MeasuredText(words) => {
            let measured = Quantity::read(words).map_err(|why| unreadable(&why))?;
            set_measured(tx, id, Some(&measured))
        }
        KeepingEdit::Evidence(words) => {
            let words = text::optional("Evidence", words)?;
            tx.revise(id, what, |keeping: &mut Keeping| keeping.evidence = words)
        }
        KeepingEdit::On(date) => tx.revise(id, what, |keeping: &mut Keeping| keeping.on = *date),
    }
}

fn set_measure(
    tx: &mut Transaction<'_>,
    id: PromiseId,
    measure: Option<Measure>,
) -> Result<(), Refusal> {
    let checked = measure.map(|mut measure| {
        measure.target = checked(&measure.target)?;
        Ok(measure)
    });
    let measure = checked.transpose()?;
    tx.revise(id, "promise", |promise: &mut Promise| {
        promise.measure = measure;
    })
}

fn set_measured(
    tx: &mut Transaction<'_>,
    id: KeepingId,
    measured: Option<&Quantity>,
) -> Result<(), Refusal> {
    let measured = measured.map(checked).transpose()?;
    tx.revise(id, "link", |keeping: &mut Keeping| {
        keeping.measured = measured;
    })
}

fn unreadable(why: &Unreadable) -> Refusal {
    Refusal::new(why.to_string(), "What was there before is kept.")
}

/// A quantity a person could mean: a finite amount, not below zero, with a short unit.
fn checked(quantity: &Quantity) -> Result<Quantity, Refusal> {
    if !quantity.amount.is_finite() || quantity.amount < 0.0 {
        return Err(Refusal::new(
            "A quantity is a number from zero upwards.",
            "Type a number such as 9 or 99.9.",
        ));
    }
    let unit = text::optional("A unit", &quantity.unit)?;
    if unit.chars().count() > 40 || unit.contains('\n') {
        return Err(Refusal::new(
            "A unit has up to 40 characters on one line.",
            "Type a unit such as days, h or %.",
        ));
    }
    Ok(Quantity {
        amount: quantity.amount,
        unit,
    })
}

fn place_of(
    tx: &Transaction<'_>,
    stage: StageId,
    moving: Option<PromiseId>,
    before: Option<PromiseId>,
) -> Placement {
    let placements = tx.records().promises.values().map(|p| (&p.placement, p.id));
    place_in_stage(tx, placements, stage, moving, before)
}
