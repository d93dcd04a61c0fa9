//! Stages in the flow, transitions and hand-off agreements.

use super::{AgreementEdit, Refusal, Transaction, TransitionEdit};
use crate::ids::{AgreementId, JourneyId, StageId, TransitionId};
use crate::model::{
    Agreement, Moment, NotePlace, Phase, Promise, Stage, Transition, TransitionKind,
};
use crate::rank::Rank;
use crate::records::RecordRef;
use crate::text;

pub(super) fn add_stage(
    tx: &mut Transaction<'_>,
    id: StageId,
    journey: JourneyId,
    name: &str,
    phase: Option<Phase>,
    before: Option<StageId>,
    tie: Option<TransitionId>,
) -> Result<(), Refusal> {
    let name = text::name("A stage", name)?;
    let order = tx.graph(journey)?.order();
    if let Some(before) = before {
        tx.must_exist(before, "stage")?;
    }
    let rank = rank_before(tx, &order, None, before);
    tx.create(Stage {
        id,
        journey,
        name,
        phase,
        goal: String::new(),
        owner: None,
        supporting: std::collections::BTreeSet::new(),
        entry: String::new(),
        exit: String::new(),
        entrance: false,
        verdict: None,
        verdict_reason: String::new(),
        rank,
    })?;
    let Some(tie) = tie else { return Ok(()) };
    let (left, right) = neighbours(&order, None, before);
    match (left, right) {
        (Some(left), Some(right)) => match advance_between(tx, left, right) {
            Some(through) => {
                point(tx, through, left, id)?;
                add_advance(tx, tie, id, right)
            }
            // A branch begins or ends here; joining the stage to what comes before is the smaller
            // claim, and easily redrawn.
            None => add_advance(tx, tie, left, id),
        },
        (Some(left), None) => add_advance(tx, tie, left, id),
        (None, Some(right)) => add_advance(tx, tie, id, right),
        (None, None) => Ok(()),
    }
}

/// Moves a column. A stage with at most one advance in and one out is taken out of its chain and
/// put into the one it arrives in, by pointing the three advances involved elsewhere; they keep
/// their words and agreements.
pub(super) fn move_stage(
    tx: &mut Transaction<'_>,
    id: StageId,
    before: Option<StageId>,
) -> Result<(), Refusal> {
    let journey = tx.find::<Stage>(id, "stage")?.journey;
    if let Some(before) = before
        && tx.find::<Stage>(before, "stage")?.journey != journey
    {
        return Err(Refusal::gone("stage"));
    }
    if before == Some(id) {
        return Ok(());
    }
    let order = tx.graph(journey)?.order();
    let wanted = {
        let mut wanted: Vec<StageId> = order.iter().copied().filter(|&other| other != id).collect();
        let at = before.and_then(|before| wanted.iter().position(|&other| other == before));
        wanted.insert(at.unwrap_or(wanted.len()), id);
        wanted
    };
    if wanted == order {
        return Ok(());
    }
    splice(tx, &order, id, before)?;
    // Branches may have been lying in an order their ranks did not spell out; write it down once,
    // touching only the ranks that are out of order.
    let mut last: Option<Rank> = None;
    for (at, &stage) in wanted.iter().enumerate() {
        let rank = tx.find::<Stage>(stage, "stage")?.rank.clone();
        if stage != id && last.as_ref().is_none_or(|last| rank > *last) {
            last = Some(rank);
            continue;
        }
        let next = wanted[at + 1..]
            .iter()
            .filter_map(|next| tx.records().stages.get(next))
            .map(|next| &next.rank)
            .find(|next| last.as_ref().is_none_or(|last| *next > last));
        let rank = Rank::between(last.as_ref(), next);
        last = Some(rank.clone());
        tx.revise(stage, "stage", |stage: &mut Stage| stage.rank = rank)?;
    }
    if tx.graph(journey)?.order() == wanted {
        return Ok(());
    }
    Err(Refusal::new(
        format!(
            "The columns follow the transitions, and these do not let “{}” stand there.",
            tx.stage_name(id)
        ),
        "Redraw or delete the advance that leads the other way first.",
    ))
}

fn splice(
    tx: &mut Transaction<'_>,
    order: &[StageId],
    id: StageId,
    before: Option<StageId>,
) -> Result<(), Refusal> {
    let (into, out) = (advances_into(tx, id), advances_out_of(tx, id));
    if into.len() > 1 || out.len() > 1 {
        return Ok(());
    }
    let (left, right) = neighbours(order, Some(id), before);
    let (into, out) = (into.first().copied(), out.first().copied());
    let through = left
        .zip(right)
        .and_then(|(left, right)| advance_between(tx, left, right));
    match (into, out) {
        (None, None) => return Ok(()),
        (Some(into), Some(out)) => {
            let (from, to) = (start(tx, into)?, end(tx, out)?);
            match (left, right) {
                (Some(left), Some(right)) => {
                    if let Some(through) = through {
                        point(tx, into, from, to)?;
                        point(tx, out, id, right)?;
                        point(tx, through, left, id)?;
                    }
                }
                (None, Some(right)) => {
                    point(tx, into, from, to)?;
                    point(tx, out, id, right)?;
                }
                (Some(left), None) => {
                    point(tx, out, left, id)?;
                    point(tx, into, from, to)?;
                }
                (None, None) => {}
            }
        }
        (None, Some(out)) => match (left, right, through) {
            (Some(left), Some(right), Some(through)) => {
                point(tx, out, id, right)?;
                point(tx, through, left, id)?;
            }
            (Some(left), None, _) => point(tx, out, left, id)?,
            _ => {}
        },
        (Some(into), None) => match (left, right, through) {
            (Some(left), Some(right), Some(through)) => {
                point(tx, into, id, right)?;
                point(tx, through, left, id)?;
            }
            (None, Some(right), _) => point(tx, into, id, right)?,
            _ => {}
        },
    }
    Ok(())
}

pub(super) fn delete_stage(tx: &mut Transaction<'_>, id: StageId) -> Result<(), Refusal> {
    tx.must_exist(id, "stage")?;
    let (into, out) = (advances_into(tx, id), advances_out_of(tx, id));
    if let ([into], [out]) = (into.as_slice(), out.as_slice()) {
        let (from, to) = (start(tx, *into)?, end(tx, *out)?);
        if from != to && advance_between(tx, from, to).is_none() {
            point(tx, *into, from, to)?;
        }
    }
    delete_stage_and_edges(tx, id)
}

/// Deletes a stage with everything that lies in it or leads to it.
pub(super) fn delete_stage_and_edges(tx: &mut Transaction<'_>, id: StageId) -> Result<(), Refusal> {
    let transitions: Vec<TransitionId> = tx
        .records()
        .transitions
        .values()
        .filter(|transition| transition.from == id || transition.to == Some(id))
        .map(|transition| transition.id)
        .collect();
    for transition in transitions {
        delete_transition(tx, transition)?;
    }
    let moments: Vec<_> = in_stage(tx.records().moments.values(), id, |m: &Moment| {
        (m.placement.stage, m.id)
    });
    for moment in moments {
        super::touchpoints::delete_moment(tx, moment)?;
    }
    // Promises that other comms make elsewhere move there with the last of this stage's comms.
    let comms: Vec<_> = in_stage(tx.records().comms.values(), id, |c| {
        (c.placement.stage, c.id)
    });
    let promises: Vec<_> = in_stage(tx.records().promises.values(), id, |p| {
        (p.placement.stage, p.id)
    });
    for promise in promises {
        let elsewhere = tx.records().promises[&promise].makers.iter().any(|maker| {
            tx.records()
                .comms
                .get(maker)
                .is_some_and(|c| c.placement.stage != id)
        });
        if !elsewhere {
            super::promises::delete(tx, promise)?;
        }
    }
    for comm in comms {
        super::touchpoints::delete_comm(tx, comm)?;
    }
    let left: Vec<_> = in_stage(tx.records().promises.values(), id, |p| {
        (p.placement.stage, p.id)
    });
    for promise in left {
        super::promises::settle(tx, promise)?;
    }
    let due: Vec<_> = tx
        .records()
        .promises
        .values()
        .filter(|p| p.due == Some(id))
        .map(|p| p.id)
        .collect();
    for promise in due {
        tx.revise(promise, "promise", |promise: &mut Promise| {
            promise.due = None;
        })?;
    }
    let cards: Vec<RecordRef> = tx
        .records()
        .cards
        .values()
        .filter(|card| card.placement.stage == id)
        .map(|card| card.id.into())
        .chain(
            tx.records()
                .notes
                .values()
                .filter(|note| matches!(note.place, NotePlace::Cell { stage, .. } if stage == id))
                .map(|note| note.id.into()),
        )
        .collect();
    for card in cards {
        tx.bury_with_comments(card, "card")?;
    }
    super::steps::delete_all(tx, id)?;
    tx.bury_with_comments(id, "stage")
}

fn in_stage<'a, T: 'a, Id>(
    records: impl Iterator<Item = &'a T>,
    stage: StageId,
    place: impl Fn(&T) -> (StageId, Id),
) -> Vec<Id> {
    records
        .map(place)
        .filter(|(at, _)| *at == stage)
        .map(|(_, id)| id)
        .collect()
}

pub(super) fn add_transition(
    tx: &mut Transaction<'_>,
    id: TransitionId,
    from: StageId,
    to: Option<StageId>,
    kind: TransitionKind,
    label: &str,
) -> Result<(), Refusal> {
    let label = text::optional("A label", label)?;
    check_transition(tx, id, from, to, kind)?;
    tx.create(Transition {
        id,
        from,
        to,
        kind,
        label,
    })
}

/// What a transition must be: ends in one journey, an end unless it leaves, not two alike, and
/// nothing but a repeat from a stage to itself.
fn check_transition(
    tx: &Transaction<'_>,
    id: TransitionId,
    from: StageId,
    to: Option<StageId>,
    kind: TransitionKind,
) -> Result<(), Refusal> {
    let journey = tx.find::<Stage>(from, "stage")?.journey;
    match (kind, to) {
        (TransitionKind::Leave, None) => {}
        (TransitionKind::Leave, Some(_)) => {
            return Err(Refusal::new(
                "A leave leads to the exit, not to a stage.",
                "Draw it without an end, or choose another kind.",
            ));
        }
        (_, None) => {
            return Err(Refusal::new(
                "Only a leave ends outside the journey.",
                "Choose the stage it leads to.",
            ));
        }
        (_, Some(to)) => {
            if tx.find::<Stage>(to, "stage")?.journey != journey {
                return Err(stays_in_journey());
            }
            if to == from && kind != TransitionKind::Repeat {
                return Err(Refusal::new(
                    format!("“{}” cannot lead to itself that way.", tx.stage_name(from)),
                    "Draw a repeat if customers go through the stage again.",
                ));
            }
        }
    }
    let twin = tx
        .records()
        .transitions
        .values()
        .any(|t| t.id != id && t.from == from && t.to == to && t.kind == kind);
    if twin {
        return Err(Refusal::new(
            "That transition is there already.",
            "Select it to change its words, or choose another kind.",
        ));
    }
    Ok(())
}

fn stays_in_journey() -> Refusal {
    Refusal::new(
        "A transition stays within its journey.",
        "Choose a stage of the same journey.",
    )
}

pub(super) fn edit_transition(
    tx: &mut Transaction<'_>,
    id: TransitionId,
    edit: &TransitionEdit,
) -> Result<(), Refusal> {
    let Transition { from, to, kind, .. } = *tx.find::<Transition>(id, "transition")?;
    let (from, to, kind) = match edit {
        TransitionEdit::Label(label) => {
            let label = text::optional("A label", label)?;
            return tx.revise(id, "transition", |t: &mut Transition| t.label = label);
        }
        TransitionEdit::Kind(TransitionKind::Leave) => (from, None, TransitionKind::Leave),
        TransitionEdit::Kind(kind) => (from, to, *kind),
        TransitionEdit::From(start) => {
            let journey = tx.find::<Stage>(from, "stage")?.journey;
            if tx.find::<Stage>(*start, "stage")?.journey != journey {
                return Err(stays_in_journey());
            }
            (*start, to, kind)
        }
        TransitionEdit::To(to) if kind == TransitionKind::Leave => {
            (from, Some(*to), TransitionKind::Advance)
        }
        TransitionEdit::To(to) => (from, Some(*to), kind),
    };
    check_transition(tx, id, from, to, kind)?;
    if kind == TransitionKind::Leave {
        // Nobody receives a customer who leaves.
        delete_agreement_on(tx, id)?;
    }
    tx.revise(id, "transition", |t: &mut Transition| {
        t.from = from;
        t.to = to;
        t.kind = kind;
    })
}

pub(super) fn delete_transition(tx: &mut Transaction<'_>, id: TransitionId) -> Result<(), Refusal> {
    delete_agreement_on(tx, id)?;
    tx.bury_with_comments(id, "transition")
}

fn delete_agreement_on(tx: &mut Transaction<'_>, id: TransitionId) -> Result<(), Refusal> {
    let agreements: Vec<AgreementId> = tx
        .records()
        .agreements
        .values()
        .filter(|a| a.transition == id)
        .map(|a| a.id)
        .collect();
    agreements
        .into_iter()
        .try_for_each(|agreement| tx.bury_with_comments(agreement, "agreement"))
}

pub(super) fn add_agreement(
    tx: &mut Transaction<'_>,
    id: AgreementId,
    transition: TransitionId,
) -> Result<(), Refusal> {
    let kind = tx.find::<Transition>(transition, "transition")?.kind;
    if kind == TransitionKind::Leave {
        return Err(Refusal::new(
            "Nobody receives a customer who leaves.",
            "Agreements belong to hand-offs between two stages.",
        ));
    }
    if tx.records().agreement_on(transition).is_some() {
        return Err(Refusal::new(
            "This hand-off has an agreement already.",
            "Open it and change its words.",
        ));
    }
    tx.create(Agreement {
        id,
        transition,
        passes: String::new(),
        within: String::new(),
        given: None,
        received: None,
        review_on: None,
    })
}

pub(super) fn edit_agreement(
    tx: &mut Transaction<'_>,
    id: AgreementId,
    edit: &AgreementEdit,
) -> Result<(), Refusal> {
    let what = "agreement";
    let checked = |acceptance: &Option<crate::model::Acceptance>| {
        acceptance
            .clone()
            .map(|mut acceptance| {
                acceptance.by = text::name("An acceptance", &acceptance.by)?;
                Ok(acceptance)
            })
            .transpose()
    };
    match edit {
        AgreementEdit::Passes(words) => {
            let words = text::optional("What passes", words)?;
            tx.revise(id, what, |agreement: &mut Agreement| {
                agreement.passes = words;
            })
        }
        AgreementEdit::Within(words) => {
            let words = text::optional("A time", words)?;
            tx.revise(id, what, |agreement: &mut Agreement| {
                agreement.within = words;
            })
        }
        AgreementEdit::Given(acceptance) => {
            let given = checked(acceptance)?;
            tx.revise(id, what, |agreement: &mut Agreement| {
                agreement.given = given;
            })
        }
        AgreementEdit::Received(acceptance) => {
            let received = checked(acceptance)?;
            tx.revise(id, what, |agreement: &mut Agreement| {
                agreement.received = received;
            })
        }
        AgreementEdit::ReviewOn(date) => tx.revise(id, what, |agreement: &mut Agreement| {
            agreement.review_on = *date;
        }),
    }
}

fn rank_before(
    tx: &Transaction<'_>,
    order: &[StageId],
    moving: Option<StageId>,
    before: Option<StageId>,
) -> Rank {
    let siblings: Vec<(Rank, StageId)> = order
        .iter()
        .filter_map(|id| tx.records().stages.get(id))
        .map(|stage| (stage.rank.clone(), stage.id))
        .collect();
    Transaction::rank_before(&siblings, moving.as_ref(), before.as_ref())
}

/// The columns left and right of the place in front of `before`, leaving out `moving`.
fn neighbours(
    order: &[StageId],
    moving: Option<StageId>,
    before: Option<StageId>,
) -> (Option<StageId>, Option<StageId>) {
    let others: Vec<StageId> = order
        .iter()
        .copied()
        .filter(|&stage| Some(stage) != moving)
        .collect();
    let at = before
        .and_then(|before| others.iter().position(|&stage| stage == before))
        .unwrap_or(others.len());
    (
        at.checked_sub(1).and_then(|left| others.get(left).copied()),
        others.get(at).copied(),
    )
}

fn advances(tx: &Transaction<'_>, pick: impl Fn(&Transition) -> bool) -> Vec<TransitionId> {
    tx.records()
        .transitions
        .values()
        .filter(|t| t.kind == TransitionKind::Advance && pick(t))
        .map(|t| t.id)
        .collect()
}

fn advances_into(tx: &Transaction<'_>, stage: StageId) -> Vec<TransitionId> {
    advances(tx, |t| t.to == Some(stage))
}

fn advances_out_of(tx: &Transaction<'_>, stage: StageId) -> Vec<TransitionId> {
    advances(tx, |t| t.from == stage)
}

fn advance_between(tx: &Transaction<'_>, from: StageId, to: StageId) -> Option<TransitionId> {
    advances(tx, |t| t.from == from && t.to == Some(to))
        .first()
        .copied()
}

fn start(tx: &Transaction<'_>, id: TransitionId) -> Result<StageId, Refusal> {
    tx.find::<Transition>(id, "transition").map(|t| t.from)
}

fn end(tx: &Transaction<'_>, id: TransitionId) -> Result<StageId, Refusal> {
    tx.find::<Transition>(id, "transition")?
        .to
        .ok_or_else(|| Refusal::gone("transition"))
}

/// Points an advance elsewhere. One that would lead from a stage to itself, or double another, has
/// lost its meaning and goes.
fn point(
    tx: &mut Transaction<'_>,
    id: TransitionId,
    from: StageId,
    to: StageId,
) -> Result<(), Refusal> {
    if from == to || advance_between(tx, from, to).is_some_and(|twin| twin != id) {
        return delete_transition(tx, id);
    }
    tx.revise(id, "transition", |t: &mut Transition| {
        t.from = from;
        t.to = Some(to);
    })
}

fn add_advance(
    tx: &mut Transaction<'_>,
    id: TransitionId,
    from: StageId,
    to: StageId,
) -> Result<(), Refusal> {
    add_transition(tx, id, from, Some(to), TransitionKind::Advance, "")
}
