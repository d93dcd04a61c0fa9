//! Owners.

use super::{OwnerEdit, Refusal, Transaction};
use crate::ids::OwnerId;
use crate::model::{Choice, Comm, Decision, Function, Moment, Owner, Promise, Stage};
use crate::rank::Rank;
use crate::text;

pub(super) fn add(
    tx: &mut Transaction<'_>,
    id: OwnerId,
    name: &str,
    function: Function,
) -> Result<(), Refusal> {
    let name = text::name("An owner", name)?;
    let owners = &tx.records().owners;
    let rank = Rank::between(owners.values().map(|owner| &owner.rank).max(), None);
    // The colour used least so far, the lowest of those.
    let colour = (0..Owner::COLOURS)
        .min_by_key(|colour| {
            owners
                .values()
                .filter(|owner| owner.colour == *colour)
                .count()
        })
        .unwrap_or(0);
    tx.create(Owner {
        id,
        name,
        role: String::new(),
        function,
        colour,
        rank,
    })
}

pub(super) fn edit(tx: &mut Transaction<'_>, id: OwnerId, edit: &OwnerEdit) -> Result<(), Refusal> {
    match edit {
        OwnerEdit::Name(name) => {
            let name = text::name("An owner", name)?;
            tx.revise(id, "owner", |owner: &mut Owner| owner.name = name)
        }
        OwnerEdit::Role(role) => {
            let role = text::optional("A role", role)?;
            tx.revise(id, "owner", |owner: &mut Owner| owner.role = role)
        }
        OwnerEdit::Function(function) => {
            tx.revise(id, "owner", |owner: &mut Owner| owner.function = *function)
        }
        OwnerEdit::Colour(colour) => {
            if *colour >= Owner::COLOURS {
                return Err(Refusal::new(
                    format!("There is no owner colour {colour}."),
                    "Choose one of the twelve, 0 to 11.",
                ));
            }
            tx.revise(id, "owner", |owner: &mut Owner| owner.colour = *colour)
        }
    }
}

pub(super) fn delete(tx: &mut Transaction<'_>, id: OwnerId) -> Result<(), Refusal> {
    tx.must_exist(id, "owner")?;
    let records = tx.records();
    let stages: Vec<_> = records
        .stages
        .values()
        .filter(|stage| stage.owner == Some(id) || stage.supporting.contains(&id))
        .map(|stage| stage.id)
        .collect();
    let moments: Vec<_> = records
        .moments
        .values()
        .filter(|m| m.owner == Some(id))
        .map(|m| m.id)
        .collect();
    let comms: Vec<_> = records
        .comms
        .values()
        .filter(|c| c.owner == Some(id))
        .map(|c| c.id)
        .collect();
    let promises: Vec<_> = records
        .promises
        .values()
        .filter(|p| p.owner == Some(id))
        .map(|p| p.id)
        .collect();
    let decisions: Vec<_> = records
        .decisions
        .values()
        .filter(|d| matches!(d.choice, Choice::Fixing { owner: Some(owner), .. } if owner == id))
        .map(|d| d.id)
        .collect();
    for stage in stages {
        tx.revise(stage, "stage", |stage: &mut Stage| {
            stage.owner = stage.owner.filter(|owner| *owner != id);
            stage.supporting.remove(&id);
        })?;
    }
    for moment in moments {
        tx.revise(moment, "moment", |moment: &mut Moment| moment.owner = None)?;
    }
    for comm in comms {
        tx.revise(comm, "comm", |comm: &mut Comm| comm.owner = None)?;
    }
    for promise in promises {
        tx.revise(promise, "promise", |promise: &mut Promise| {
            promise.owner = None;
        })?;
    }
    for decision in decisions {
        tx.revise(decision, "decision", |decision: &mut Decision| {
            if let Choice::Fixing { owner, .. } = &mut decision.choice {
                *owner = None;
            }
        })?;
    }
    tx.bury_with_comments(id, "owner")
}
