//! Turning a card into one of another kind: a sticky becomes a moment, a plain card a promise.
//!
//! Words, owner and colour come along where the new kind has them, and the comments follow. Facts
//! that the new kind has no place for stay behind, in the diff for whoever tells people so. What
//! ties the card to others is never dropped on the way: with links, a conversion is refused.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    CardEdit, CommEdit, MomentEdit, NoteEdit, NoteSpot, PromiseEdit, Refusal, Transaction, lanes,
    promises, touchpoints,
};
use crate::ids::{
    CardId, CommId, CommentId, JourneyId, LaneId, MomentId, NoteId, OwnerId, PromiseId, StageId,
    StepId,
};
use crate::model::{Channel, Comment};
use crate::records::{Record, RecordRef};

/// What a card is turned into, under a new id, and where it then lies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the fields are those of the records, documented there"
)]
pub enum Conversion {
    /// A moment, its feeling not known.
    Moment {
        id: MomentId,
        stage: StageId,
        before: Option<MomentId>,
    },
    /// A comm.
    Comm {
        id: CommId,
        stage: StageId,
        before: Option<CommId>,
        channel: Channel,
    },
    /// A promise that its stage makes.
    Promise {
        id: PromiseId,
        stage: StageId,
        before: Option<PromiseId>,
    },
    /// A plain card of a custom lane.
    Card {
        id: CardId,
        stage: StageId,
        lane: LaneId,
        before: Option<CardId>,
    },
    /// A sticky.
    Note { id: NoteId, spot: NoteSpot },
}

impl Conversion {
    pub(super) fn reference(&self) -> RecordRef {
        match self {
            Self::Moment { id, .. } => (*id).into(),
            Self::Comm { id, .. } => (*id).into(),
            Self::Promise { id, .. } => (*id).into(),
            Self::Card { id, .. } => (*id).into(),
            Self::Note { id, .. } => (*id).into(),
        }
    }

    /// Whether it is said in front of which other it comes to lie.
    fn is_before_another(&self) -> bool {
        match self {
            Self::Moment { before, .. } => before.is_some(),
            Self::Comm { before, .. } => before.is_some(),
            Self::Promise { before, .. } => before.is_some(),
            Self::Card { before, .. } => before.is_some(),
            Self::Note { .. } => false,
        }
    }

    fn stage(&self) -> Option<StageId> {
        match self {
            Self::Moment { stage, .. }
            | Self::Comm { stage, .. }
            | Self::Promise { stage, .. }
            | Self::Card { stage, .. } => Some(*stage),
            Self::Note { .. } => None,
        }
    }
}

/// What every kind of card has, or has a use for.
struct Content {
    journey: JourneyId,
    words: String,
    owner: Option<OwnerId>,
    colour: u8,
    tags: BTreeSet<String>,
    lies_in: Option<(StageId, Option<StepId>)>,
}

pub(super) fn convert(
    tx: &mut Transaction<'_>,
    from: RecordRef,
    into: &Conversion,
) -> Result<(), Refusal> {
    let content = content(tx, from)?;
    let to = into.reference();
    if from.kind() == to.kind() {
        return Err(Refusal::new(
            format!("This is a {} already.", from.kind()),
            "Move it to where it belongs instead.",
        ));
    }
    must_stand_alone(tx, from)?;
    if let Some(stage) = into.stage()
        && tx.records().journey_of(stage) != Some(content.journey)
    {
        tx.must_exist(stage, "stage")?;
        return Err(Refusal::new(
            "A card stays in its journey when it is turned into another kind.",
            "Choose a stage of the same journey, or copy the card into the other one.",
        ));
    }
    create(tx, into, &content)?;
    super::tagging::set(tx, to, &content.tags)?;
    if let (Some((stage, step)), Some((there, _))) = (
        content.lies_in,
        tx.records().get(to).and_then(|record| record.lies_in()),
    ) && stage == there
        && !into.is_before_another()
    {
        super::steps::put_in(tx, to, step)?;
    }
    let comments: Vec<CommentId> = tx
        .records()
        .comments
        .values()
        .filter(|comment| comment.about == from)
        .map(|comment| comment.id)
        .collect();
    for comment in comments {
        tx.revise(comment, "comment", |comment: &mut Comment| {
            comment.about = to;
        })?;
    }
    tx.bury_with_comments(from, from.kind())
}

fn content(tx: &Transaction<'_>, from: RecordRef) -> Result<Content, Refusal> {
    let records = tx.records();
    let record = records
        .get(from)
        .ok_or_else(|| Refusal::gone(from.kind()))?;
    let (tags, lies_in) = (record.tags().cloned(), record.lies_in());
    let (stage, words, owner, colour) = match record {
        Record::Moment(moment) => (moment.placement.stage, moment.text, moment.owner, 0),
        Record::Comm(comm) => (comm.placement.stage, comm.words, comm.owner, 0),
        Record::Promise(promise) => (promise.placement.stage, promise.wording, promise.owner, 0),
        Record::Card(card) => (card.placement.stage, card.text, None, card.colour),
        Record::Note(note) => {
            return Ok(Content {
                journey: note.journey,
                words: note.text,
                owner: None,
                colour: note.colour,
                tags: tags.unwrap_or_default(),
                lies_in,
            });
        }
        _ => {
            return Err(Refusal::new(
                format!("A {} is no card.", from.kind()),
                "Moments, comms, promises, cards and notes can be turned into one another.",
            ));
        }
    };
    Ok(Content {
        journey: records
            .journey_of(stage)
            .ok_or_else(|| Refusal::gone("stage"))?,
        words,
        owner,
        colour,
        tags: tags.unwrap_or_default(),
        lies_in,
    })
}

/// Links have two ends, and the one that is not converted would lose its half.
fn must_stand_alone(tx: &Transaction<'_>, from: RecordRef) -> Result<(), Refusal> {
    let records = tx.records();
    let promises = records.promises.values();
    let (why, count) = match from {
        RecordRef::Moment(id) => (
            "This moment keeps",
            records
                .keepings
                .values()
                .filter(|keeping| keeping.moment == id)
                .count(),
        ),
        RecordRef::Comm(id) => (
            "This comm makes",
            promises
                .filter(|promise| promise.makers.contains(&id))
                .count(),
        ),
        RecordRef::Promise(id) => {
            let makers = records
                .promises
                .get(&id)
                .map_or(0, |promise| promise.makers.len());
            let keepings = records.keepings.values().filter(|k| k.promise == id);
            if makers + keepings.count() > 0 {
                return Err(Refusal::new(
                    "This promise is linked to the comms that make it or the moments that keep it.",
                    "Unlink it first; it then turns into anything.",
                ));
            }
            return Ok(());
        }
        _ => return Ok(()),
    };
    match count {
        0 => Ok(()),
        1 => Err(Refusal::new(
            format!("{why} a promise."),
            "Unlink the promise first, so that it is not lost unseen.",
        )),
        _ => Err(Refusal::new(
            format!("{why} {count} promises."),
            "Unlink the promises first, so that none is lost unseen.",
        )),
    }
}

fn create(tx: &mut Transaction<'_>, into: &Conversion, content: &Content) -> Result<(), Refusal> {
    let Content {
        journey,
        words,
        owner,
        colour,
        ..
    } = content;
    match *into {
        Conversion::Moment { id, stage, before } => {
            touchpoints::add_moment(tx, id, stage, before, words, None)?;
            touchpoints::edit_moment(tx, id, &MomentEdit::Owner(*owner))
        }
        Conversion::Comm {
            id,
            stage,
            before,
            channel,
        } => {
            touchpoints::add_comm(tx, id, stage, before, channel, words)?;
            touchpoints::edit_comm(tx, id, &CommEdit::Owner(*owner))
        }
        Conversion::Promise { id, stage, before } => {
            promises::add(tx, id, stage, before, words, None)?;
            promises::edit(tx, id, &PromiseEdit::Owner(*owner))
        }
        Conversion::Card {
            id,
            stage,
            lane,
            before,
        } => {
            lanes::add_card(tx, id, stage, lane, before, words)?;
            lanes::edit_card(tx, id, &CardEdit::Colour(*colour))
        }
        Conversion::Note { id, ref spot } => {
            lanes::add_note(tx, id, *journey, spot, words, "")?;
            lanes::edit_note(tx, id, &NoteEdit::Colour(*colour))
        }
    }
}
