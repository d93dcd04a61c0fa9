//! Lanes, plain cards and notes.

use std::collections::BTreeSet;

use super::touchpoints::same_journey;
use super::{CardEdit, LaneEdit, NoteEdit, NoteSpot, Refusal, Transaction, steps};
use crate::ids::{CardId, JourneyId, LaneId, NoteId, StageId, StepId};
use crate::model::{Card, CellPlacement, Lane, LaneKind, Note, NotePlace};
use crate::rank::Rank;
use crate::records::RecordRef;
use crate::text;

pub(super) fn add_lane(
    tx: &mut Transaction<'_>,
    id: LaneId,
    name: &str,
    before: Option<LaneId>,
) -> Result<(), Refusal> {
    let name = text::name("A lane", name)?;
    let rank = lane_rank(tx, None, before);
    tx.create(Lane {
        id,
        kind: LaneKind::Custom,
        name,
        collapsed: false,
        hidden: false,
        rank,
    })
}

pub(super) fn edit_lane(
    tx: &mut Transaction<'_>,
    id: LaneId,
    edit: &LaneEdit,
) -> Result<(), Refusal> {
    match edit {
        LaneEdit::Name(name) => {
            let name = text::name("A lane", name)?;
            tx.revise(id, "lane", |lane: &mut Lane| lane.name = name)
        }
        LaneEdit::Collapsed(collapsed) => {
            tx.revise(id, "lane", |lane: &mut Lane| lane.collapsed = *collapsed)
        }
        LaneEdit::Hidden(hidden) => tx.revise(id, "lane", |lane: &mut Lane| lane.hidden = *hidden),
    }
}

pub(super) fn move_lane(
    tx: &mut Transaction<'_>,
    id: LaneId,
    before: Option<LaneId>,
) -> Result<(), Refusal> {
    tx.must_exist(id, "lane")?;
    if before == Some(id) {
        return Ok(());
    }
    let rank = lane_rank(tx, Some(id), before);
    tx.revise(id, "lane", |lane: &mut Lane| lane.rank = rank)
}

pub(super) fn delete_lane(tx: &mut Transaction<'_>, id: LaneId) -> Result<(), Refusal> {
    if tx.find::<Lane>(id, "lane")?.kind != LaneKind::Custom {
        return Err(Refusal::new(
            "The built-in lanes cannot be deleted.",
            "Hide the lane instead; what it shows is kept.",
        ));
    }
    let lying: Vec<RecordRef> = tx
        .records()
        .cards
        .values()
        .filter(|card| card.placement.lane == id)
        .map(|card| card.id.into())
        .chain(
            tx.records()
                .notes
                .values()
                .filter(|note| matches!(note.place, NotePlace::Cell { lane, .. } if lane == id))
                .map(|note| note.id.into()),
        )
        .collect();
    for record in lying {
        tx.bury_with_comments(record, "card")?;
    }
    tx.bury_with_comments(id, "lane")
}

pub(super) fn add_card(
    tx: &mut Transaction<'_>,
    id: CardId,
    stage: StageId,
    lane: LaneId,
    before: Option<CardId>,
    words: &str,
) -> Result<(), Refusal> {
    let text = text::required("A card", words)?;
    tx.must_exist(stage, "stage")?;
    must_hold_cards(tx, lane)?;
    let placement = card_place(tx, stage, lane, None, before);
    tx.create(Card {
        id,
        placement,
        text,
        colour: 0,
        tags: BTreeSet::new(),
    })
}

pub(super) fn edit_card(
    tx: &mut Transaction<'_>,
    id: CardId,
    edit: &CardEdit,
) -> Result<(), Refusal> {
    match edit {
        CardEdit::Text(words) => {
            let words = text::required("A card", words)?;
            tx.revise(id, "card", |card: &mut Card| card.text = words)
        }
        CardEdit::Colour(colour) => {
            let colour = card_colour(*colour)?;
            tx.revise(id, "card", |card: &mut Card| card.colour = colour)
        }
    }
}

pub(super) fn move_card(
    tx: &mut Transaction<'_>,
    id: CardId,
    stage: StageId,
    lane: LaneId,
    before: Option<CardId>,
) -> Result<(), Refusal> {
    let from = tx.find::<Card>(id, "card")?.placement.stage;
    same_journey(tx, from, stage)?;
    must_hold_cards(tx, lane)?;
    if before == Some(id) {
        return Ok(());
    }
    let placement = card_place(tx, stage, lane, Some(id), before);
    tx.revise(id, "card", |card: &mut Card| card.placement = placement)
}

pub(super) fn add_note(
    tx: &mut Transaction<'_>,
    id: NoteId,
    journey: JourneyId,
    spot: &NoteSpot,
    words: &str,
    author: &str,
) -> Result<(), Refusal> {
    tx.must_exist(journey, "journey")?;
    let text = text::required("A note", words)?;
    let author = text::optional("An author", author)?;
    let place = place(tx, journey, spot, None)?;
    tx.create(Note {
        id,
        journey,
        place,
        text,
        author,
        colour: 0,
        tags: BTreeSet::new(),
    })
}

pub(super) fn edit_note(
    tx: &mut Transaction<'_>,
    id: NoteId,
    edit: &NoteEdit,
) -> Result<(), Refusal> {
    match edit {
        NoteEdit::Text(words) => {
            let words = text::required("A note", words)?;
            tx.revise(id, "note", |note: &mut Note| note.text = words)
        }
        NoteEdit::Author(author) => {
            let author = text::optional("An author", author)?;
            tx.revise(id, "note", |note: &mut Note| note.author = author)
        }
        NoteEdit::Colour(colour) => {
            let colour = card_colour(*colour)?;
            tx.revise(id, "note", |note: &mut Note| note.colour = colour)
        }
    }
}

pub(super) fn move_note(
    tx: &mut Transaction<'_>,
    id: NoteId,
    spot: &NoteSpot,
) -> Result<(), Refusal> {
    let journey = tx.find::<Note>(id, "note")?.journey;
    let place = place(tx, journey, spot, Some(id))?;
    tx.revise(id, "note", |note: &mut Note| note.place = place)
}

fn place(
    tx: &Transaction<'_>,
    journey: JourneyId,
    spot: &NoteSpot,
    moving: Option<NoteId>,
) -> Result<NotePlace, Refusal> {
    match *spot {
        NoteSpot::Free { x, y } if x.is_finite() && y.is_finite() => Ok(NotePlace::Free { x, y }),
        NoteSpot::Free { .. } => Err(Refusal::new(
            "That is no place on the board.",
            "Both coordinates must be finite numbers.",
        )),
        NoteSpot::Cell { stage, lane } => {
            tx.must_exist(lane, "lane")?;
            if tx.records().journey_of(stage) != Some(journey) {
                return Err(Refusal::gone("stage"));
            }
            // Notes come after the cards of their step.
            let cards = tx.records().cards.values().map(|card| &card.placement);
            let mut steps: Vec<(Option<StepId>, Option<NoteId>)> = cards
                .filter(|at| at.stage == stage && at.lane == lane)
                .map(|at| (at.step, None))
                .collect();
            let mut last: Option<&Rank> = None;
            for note in tx.records().notes.values() {
                if let NotePlace::Cell {
                    stage: in_stage,
                    step,
                    lane: in_lane,
                    rank,
                } = &note.place
                    && (*in_stage, *in_lane) == (stage, lane)
                {
                    last = last.max(Some(rank));
                    steps.push((*step, Some(note.id)));
                }
            }
            Ok(NotePlace::Cell {
                stage,
                step: steps::beside(tx, stage, &steps, moving.map(Some), None),
                lane,
                rank: Rank::between(last, None),
            })
        }
    }
}

fn must_hold_cards(tx: &Transaction<'_>, lane: LaneId) -> Result<(), Refusal> {
    if tx.find::<Lane>(lane, "lane")?.kind == LaneKind::Custom {
        return Ok(());
    }
    Err(Refusal::new(
        "Plain cards lie in lanes of your own.",
        "Add a moment, comm or promise here, or put the card in a custom lane.",
    ))
}

fn card_colour(colour: u8) -> Result<u8, Refusal> {
    if colour < Card::COLOURS {
        return Ok(colour);
    }
    Err(Refusal::new(
        format!("There is no card colour {colour}."),
        "Choose one of the six, 0 to 5.",
    ))
}

fn lane_rank(tx: &Transaction<'_>, moving: Option<LaneId>, before: Option<LaneId>) -> Rank {
    let mut siblings: Vec<(Rank, LaneId)> = tx
        .records()
        .lanes
        .values()
        .map(|lane| (lane.rank.clone(), lane.id))
        .collect();
    siblings.sort();
    Transaction::rank_before(&siblings, moving.as_ref(), before.as_ref())
}

fn card_place(
    tx: &Transaction<'_>,
    stage: StageId,
    lane: LaneId,
    moving: Option<CardId>,
    before: Option<CardId>,
) -> CellPlacement {
    let mut siblings: Vec<(Rank, CardId)> = Vec::new();
    let mut steps: Vec<(Option<StepId>, CardId)> = Vec::new();
    for card in tx.records().cards.values() {
        let at = &card.placement;
        if at.stage == stage && at.lane == lane {
            siblings.push((at.rank.clone(), card.id));
            steps.push((at.step, card.id));
        }
    }
    siblings.sort();
    CellPlacement {
        stage,
        step: steps::beside(tx, stage, &steps, moving, before),
        lane,
        rank: Transaction::rank_before(&siblings, moving.as_ref(), before.as_ref()),
    }
}
