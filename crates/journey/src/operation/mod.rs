//! What a person can do to a document. Every change is one of these; each is done whole or refused.

mod convert;
mod copies;
mod edits;
mod flow;
mod journeys;
mod label;
mod lanes;
mod owners;
mod promises;
mod remarks;
mod steps;
mod tagging;
mod touchpoints;
mod transaction;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::ids::{
    AgreementId, CardId, CommId, CommentId, DecisionId, JourneyId, KeepingId, LaneId, MomentId,
    NoteId, OwnerId, PromiseId, StageId, StepId, TransitionId,
};
use crate::model::{
    Channel, Choice, Feeling, Function, JourneyState, KeepingVerdict, Phase, Timestamp,
    TransitionKind,
};
use crate::records::RecordRef;

pub use convert::Conversion;
pub use edits::{
    AgreementEdit, CardEdit, CommEdit, CommentEdit, HeadingEdit, JourneyEdit, KeepingEdit,
    LaneEdit, MomentEdit, NoteEdit, OwnerEdit, PromiseEdit, StageEdit, StepEdit, TransitionEdit,
};
pub use label::label_in;
pub(crate) use transaction::Transaction;

/// "You can't do that now": why, and what would work. An ordinary outcome, shown in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Error, TS)]
#[error("{reason} {hint}")]
pub struct Refusal {
    /// Why not.
    pub reason: String,
    /// What would work, or what was kept.
    pub hint: String,
}

impl Refusal {
    /// A refusal with its reason and what would work.
    pub fn new(reason: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            hint: hint.into(),
        }
    }

    pub(crate) fn gone(what: &str) -> Self {
        Self::new(
            format!("This {what} is no longer in the document."),
            "It may have been deleted meanwhile; undo brings it back.",
        )
    }
}

/// What a person did. The ids of new records are chosen by the caller and must be new.
///
/// `before` names the sibling a record is put in front of; `null` puts it last. What is put in
/// front of a card, or behind the last, lies in the same step of the stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "do", deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the fields are those of the records, documented there"
)]
pub enum Operation {
    /// Change the document's heading.
    EditHeading { edit: HeadingEdit },
    /// Several things as one step.
    Batch {
        /// What people see in the undo menu; empty for what the first of them is called.
        label: String,
        operations: Vec<Operation>,
    },

    /// Begin another journey, without stages.
    AddJourney {
        id: JourneyId,
        name: String,
        segment: String,
        state: JourneyState,
    },
    /// Change a journey.
    EditJourney { id: JourneyId, edit: JourneyEdit },
    /// Begin another journey as a copy of one, right after it. The ids of what is in it follow
    /// from `id`, and the copy is known as one when the two are compared.
    DuplicateJourney {
        id: JourneyId,
        of: JourneyId,
        name: String,
        state: JourneyState,
    },
    /// Move a journey among the journeys of the document.
    MoveJourney {
        id: JourneyId,
        before: Option<JourneyId>,
    },
    /// Delete a journey with everything in it.
    DeleteJourney { id: JourneyId },

    /// Add a stage as a column.
    AddStage {
        id: StageId,
        journey: JourneyId,
        name: String,
        phase: Option<Phase>,
        before: Option<StageId>,
        /// The id of the transition that ties the stage into the flow where it is put; `null`
        /// leaves it unconnected.
        tie: Option<TransitionId>,
    },
    /// Change a stage.
    EditStage { id: StageId, edit: StageEdit },
    /// Move a column. Advance transitions through the stage are closed behind it and opened where
    /// it arrives.
    MoveStage {
        id: StageId,
        before: Option<StageId>,
    },
    /// Delete a stage with what lies in it; an advance that ran through it is closed.
    DeleteStage { id: StageId },

    /// Add a step to a stage.
    AddStep {
        id: StepId,
        stage: StageId,
        name: String,
        before: Option<StepId>,
    },
    /// Change a step.
    EditStep { id: StepId, edit: StepEdit },
    /// Move a step within its stage.
    MoveStep { id: StepId, before: Option<StepId> },
    /// Delete a step; what lies in it stays in the stage.
    DeleteStep { id: StepId },
    /// Put a moment, comm, promise, card or note last in a step of the stage it lies in; `null` is
    /// the stage as a whole.
    PutInStep { of: RecordRef, step: Option<StepId> },

    /// Draw a transition.
    AddTransition {
        id: TransitionId,
        from: StageId,
        /// `null` for `leave` and for no other kind.
        to: Option<StageId>,
        kind: TransitionKind,
        label: String,
    },
    /// Change a transition.
    EditTransition {
        id: TransitionId,
        edit: TransitionEdit,
    },
    /// Delete a transition with its agreement.
    DeleteTransition { id: TransitionId },

    /// Begin an agreement on a hand-off.
    AddAgreement {
        id: AgreementId,
        transition: TransitionId,
    },
    /// Change an agreement.
    EditAgreement {
        id: AgreementId,
        edit: AgreementEdit,
    },
    /// Delete an agreement.
    DeleteAgreement { id: AgreementId },

    /// Add an owner.
    AddOwner {
        id: OwnerId,
        name: String,
        function: Function,
    },
    /// Change an owner.
    EditOwner { id: OwnerId, edit: OwnerEdit },
    /// Delete an owner; what they owned is left without one.
    DeleteOwner { id: OwnerId },

    /// Add a moment.
    AddMoment {
        id: MomentId,
        stage: StageId,
        before: Option<MomentId>,
        text: String,
        feeling: Option<Feeling>,
    },
    /// Change a moment.
    EditMoment { id: MomentId, edit: MomentEdit },
    /// Move a moment within its stage or to another.
    MoveMoment {
        id: MomentId,
        stage: StageId,
        before: Option<MomentId>,
    },
    /// Delete a moment with its keepings.
    DeleteMoment { id: MomentId },

    /// Add a comm.
    AddComm {
        id: CommId,
        stage: StageId,
        before: Option<CommId>,
        channel: Channel,
        words: String,
    },
    /// Change a comm.
    EditComm { id: CommId, edit: CommEdit },
    /// Move a comm; the promises it alone makes there go with it.
    MoveComm {
        id: CommId,
        stage: StageId,
        before: Option<CommId>,
    },
    /// Delete a comm. Promises it made stay, made by their stage if no other comm makes them.
    DeleteComm { id: CommId },

    /// Add a promise, made by a comm or else by the stage.
    AddPromise {
        id: PromiseId,
        stage: StageId,
        before: Option<PromiseId>,
        wording: String,
        maker: Option<CommId>,
    },
    /// Change a promise.
    EditPromise { id: PromiseId, edit: PromiseEdit },
    /// Move the card of a promise; a promise made by comms can only lie where one of them speaks.
    MovePromise {
        id: PromiseId,
        stage: StageId,
        before: Option<PromiseId>,
    },
    /// Delete a promise with its keepings.
    DeletePromise { id: PromiseId },
    /// Say that a comm makes a promise, or no longer does.
    SetMaker {
        promise: PromiseId,
        comm: CommId,
        makes: bool,
    },
    /// Say which moment is to keep a promise.
    AddKeeping {
        id: KeepingId,
        promise: PromiseId,
        moment: MomentId,
        verdict: KeepingVerdict,
    },
    /// Change a keeping.
    EditKeeping { id: KeepingId, edit: KeepingEdit },
    /// Unlink a promise from a moment.
    DeleteKeeping { id: KeepingId },

    /// Add a custom lane.
    AddLane {
        id: LaneId,
        name: String,
        before: Option<LaneId>,
    },
    /// Change a lane.
    EditLane { id: LaneId, edit: LaneEdit },
    /// Move a lane up or down.
    MoveLane { id: LaneId, before: Option<LaneId> },
    /// Delete a custom lane with its cards.
    DeleteLane { id: LaneId },
    /// Add a card to a custom lane.
    AddCard {
        id: CardId,
        stage: StageId,
        lane: LaneId,
        before: Option<CardId>,
        text: String,
    },
    /// Change a card.
    EditCard { id: CardId, edit: CardEdit },
    /// Move a card.
    MoveCard {
        id: CardId,
        stage: StageId,
        lane: LaneId,
        before: Option<CardId>,
    },
    /// Delete a card.
    DeleteCard { id: CardId },
    /// Put up a sticky.
    AddNote {
        id: NoteId,
        journey: JourneyId,
        spot: NoteSpot,
        text: String,
        author: String,
    },
    /// Change a sticky.
    EditNote { id: NoteId, edit: NoteEdit },
    /// Move a sticky.
    MoveNote { id: NoteId, spot: NoteSpot },
    /// Take a sticky away.
    DeleteNote { id: NoteId },
    /// Turn a card into one of another kind. It keeps its words, and the comments on it follow.
    Convert {
        /// The moment, comm, promise, card or note.
        from: RecordRef,
        into: Conversion,
    },

    /// Set the tags of a moment, comm, promise, card or note.
    SetTags {
        of: RecordRef,
        tags: BTreeSet<String>,
    },

    /// Write a comment.
    AddComment {
        id: CommentId,
        about: RecordRef,
        author: String,
        text: String,
        at: Timestamp,
    },
    /// Change a comment.
    EditComment { id: CommentId, edit: CommentEdit },
    /// Delete a comment.
    DeleteComment { id: CommentId },
    /// Decide about a gap; an earlier decision about it is replaced.
    Decide {
        id: DecisionId,
        journey: JourneyId,
        /// The gap's stable key.
        gap: String,
        choice: Choice,
        by: String,
        at: Timestamp,
        /// What the gap is called.
        title: String,
    },
    /// Take a decision back.
    Undecide { id: DecisionId },
    /// Note when the gap that was decided on went away.
    SettleDecision { id: DecisionId, at: Timestamp },
}

/// Where a sticky is put.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "at", deny_unknown_fields)]
pub enum NoteSpot {
    /// Free on the board, in board units from the top left of the grid.
    Free {
        /// To the right.
        x: f64,
        /// Downwards.
        y: f64,
    },
    /// Last in a cell.
    Cell {
        /// The column.
        stage: StageId,
        /// The row.
        lane: LaneId,
    },
}

impl Operation {
    #[expect(clippy::too_many_lines, reason = "one arm for each operation")]
    pub(crate) fn run(&self, tx: &mut Transaction<'_>) -> Result<(), Refusal> {
        match self {
            Self::Batch { operations, .. } => operations
                .iter()
                .try_for_each(|operation| operation.run(tx)),
            Self::EditHeading { edit } => journeys::edit_heading(tx, edit),
            Self::AddJourney {
                id,
                name,
                segment,
                state,
            } => journeys::add_journey(tx, *id, name, segment, *state),
            Self::EditJourney { id, edit } => journeys::edit_journey(tx, *id, edit),
            Self::DuplicateJourney {
                id,
                of,
                name,
                state,
            } => copies::duplicate_journey(tx, *id, *of, name, *state),
            Self::MoveJourney { id, before } => journeys::move_journey(tx, *id, *before),
            Self::DeleteJourney { id } => journeys::delete_journey(tx, *id),
            Self::AddStage {
                id,
                journey,
                name,
                phase,
                before,
                tie,
            } => flow::add_stage(tx, *id, *journey, name, *phase, *before, *tie),
            Self::EditStage { id, edit } => journeys::edit_stage(tx, *id, edit),
            Self::MoveStage { id, before } => flow::move_stage(tx, *id, *before),
            Self::DeleteStage { id } => flow::delete_stage(tx, *id),
            Self::AddStep {
                id,
                stage,
                name,
                before,
            } => steps::add(tx, *id, *stage, name, *before),
            Self::EditStep { id, edit } => steps::edit(tx, *id, edit),
            Self::MoveStep { id, before } => steps::relocate(tx, *id, *before),
            Self::DeleteStep { id } => steps::delete(tx, *id),
            Self::PutInStep { of, step } => steps::put_in(tx, *of, *step),
            Self::SetTags { of, tags } => tagging::set(tx, *of, tags),
            Self::AddTransition {
                id,
                from,
                to,
                kind,
                label,
            } => flow::add_transition(tx, *id, *from, *to, *kind, label),
            Self::EditTransition { id, edit } => flow::edit_transition(tx, *id, edit),
            Self::DeleteTransition { id } => flow::delete_transition(tx, *id),
            Self::AddAgreement { id, transition } => flow::add_agreement(tx, *id, *transition),
            Self::EditAgreement { id, edit } => flow::edit_agreement(tx, *id, edit),
            Self::DeleteAgreement { id } => tx.bury_with_comments(*id, "agreement"),
            Self::AddOwner { id, name, function } => owners::add(tx, *id, name, *function),
            Self::EditOwner { id, edit } => owners::edit(tx, *id, edit),
            Self::DeleteOwner { id } => owners::delete(tx, *id),
            Self::AddMoment {
                id,
                stage,
                before,
                text,
                feeling,
            } => touchpoints::add_moment(tx, *id, *stage, *before, text, *feeling),
            Self::EditMoment { id, edit } => touchpoints::edit_moment(tx, *id, edit),
            Self::MoveMoment { id, stage, before } => {
                touchpoints::move_moment(tx, *id, *stage, *before)
            }
            Self::DeleteMoment { id } => touchpoints::delete_moment(tx, *id),
            Self::AddComm {
                id,
                stage,
                before,
                channel,
                words,
            } => touchpoints::add_comm(tx, *id, *stage, *before, *channel, words),
            Self::EditComm { id, edit } => touchpoints::edit_comm(tx, *id, edit),
            Self::MoveComm { id, stage, before } => {
                touchpoints::move_comm(tx, *id, *stage, *before)
            }
            Self::DeleteComm { id } => touchpoints::delete_comm(tx, *id),
            Self::AddPromise {
                id,
                stage,
                before,
                wording,
                maker,
            } => promises::add(tx, *id, *stage, *before, wording, *maker),
            Self::EditPromise { id, edit } => promises::edit(tx, *id, edit),
            Self::MovePromise { id, stage, before } => promises::relocate(tx, *id, *stage, *before),
            Self::DeletePromise { id } => promises::delete(tx, *id),
            Self::SetMaker {
                promise,
                comm,
                makes,
            } => promises::set_maker(tx, *promise, *comm, *makes),
            Self::AddKeeping {
                id,
                promise,
                moment,
                verdict,
            } => promises::add_keeping(tx, *id, *promise, *moment, *verdict),
            Self::EditKeeping { id, edit } => promises::edit_keeping(tx, *id, edit),
            Self::DeleteKeeping { id } => tx.bury_with_comments(*id, "link"),
            Self::AddLane { id, name, before } => lanes::add_lane(tx, *id, name, *before),
            Self::EditLane { id, edit } => lanes::edit_lane(tx, *id, edit),
            Self::MoveLane { id, before } => lanes::move_lane(tx, *id, *before),
            Self::DeleteLane { id } => lanes::delete_lane(tx, *id),
            Self::AddCard {
                id,
                stage,
                lane,
                before,
                text,
            } => lanes::add_card(tx, *id, *stage, *lane, *before, text),
            Self::EditCard { id, edit } => lanes::edit_card(tx, *id, edit),
            Self::MoveCard {
                id,
                stage,
                lane,
                before,
            } => lanes::move_card(tx, *id, *stage, *lane, *before),
            Self::DeleteCard { id } => tx.bury_with_comments(*id, "card"),
            Self::AddNote {
                id,
                journey,
                spot,
                text,
                author,
            } => lanes::add_note(tx, *id, *journey, spot, text, author),
            Self::EditNote { id, edit } => lanes::edit_note(tx, *id, edit),
            Self::MoveNote { id, spot } => lanes::move_note(tx, *id, spot),
            Self::DeleteNote { id } => tx.bury_with_comments(*id, "note"),
            Self::Convert { from, into } => convert::convert(tx, *from, into),
            Self::AddComment {
                id,
                about,
                author,
                text,
                at,
            } => remarks::add_comment(tx, *id, *about, author, text, *at),
            Self::EditComment { id, edit } => remarks::edit_comment(tx, *id, edit),
            Self::DeleteComment { id } => tx.bury_with_comments(*id, "comment"),
            Self::Decide {
                id,
                journey,
                gap,
                choice,
                by,
                at,
                title,
            } => remarks::decide(tx, *id, (*journey, gap, title), choice, by, *at),
            Self::Undecide { id } => tx.bury_with_comments(*id, "decision"),
            Self::SettleDecision { id, at } => remarks::settle(tx, *id, *at),
        }
    }
}
