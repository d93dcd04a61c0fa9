//! The names of operations, as people see them.
//!
//! The log keeps them in English, whoever wrote it, and they are told in the language of the
//! window.

mod german;

use super::{
    AgreementEdit, CommEdit, Conversion, HeadingEdit, JourneyEdit, KeepingEdit, MomentEdit,
    Operation, PromiseEdit, StageEdit,
};
use crate::language::Language;

impl Operation {
    /// What people see in the undo menu and the history: "Move moment".
    #[expect(clippy::too_many_lines, reason = "one arm for each operation")]
    pub fn label(&self) -> String {
        let words = match self {
            Self::Batch { label, operations } => match operations.first() {
                Some(first) if label.is_empty() => return first.label(),
                _ => return label.clone(),
            },
            Self::EditHeading {
                edit: HeadingEdit::Title(_),
            } => "Rename document",
            Self::EditHeading { .. } => "Describe document",
            Self::AddJourney { .. } => "Add journey",
            Self::EditJourney {
                edit: JourneyEdit::Name(_),
                ..
            } => "Rename journey",
            Self::EditJourney {
                edit: JourneyEdit::RulesOff(_),
                ..
            } => "Switch rules",
            Self::EditJourney {
                edit:
                    JourneyEdit::ReviewDays(_)
                    | JourneyEdit::SilentStages(_)
                    | JourneyEdit::CrowdedComms(_),
                ..
            } => "Set rule thresholds",
            Self::EditJourney { .. } => "Edit journey",
            Self::DuplicateJourney { .. } => "Duplicate journey",
            Self::MoveJourney { .. } => "Move journey",
            Self::DeleteJourney { .. } => "Delete journey",
            Self::AddStage { .. } => "Add stage",
            Self::EditStage { edit, .. } => match edit {
                StageEdit::Name(_) => "Rename stage",
                StageEdit::Owner(_) => "Set stage owner",
                StageEdit::Supporting(_) => "Set supporting owners",
                StageEdit::Verdict(_) | StageEdit::VerdictReason(_) => "Set verdict",
                _ => "Edit stage",
            },
            Self::MoveStage { .. } => "Move stage",
            Self::DeleteStage { .. } => "Delete stage",
            Self::AddStep { .. } => "Add step",
            Self::EditStep { .. } => "Rename step",
            Self::MoveStep { .. } => "Move step",
            Self::DeleteStep { .. } => "Delete step",
            Self::PutInStep { .. } => "Move to step",
            Self::SetTags { .. } => "Set tags",
            Self::AddTransition { .. } => "Draw transition",
            Self::EditTransition { .. } => "Edit transition",
            Self::DeleteTransition { .. } => "Delete transition",
            Self::AddAgreement { .. } => "Begin agreement",
            Self::EditAgreement {
                edit: AgreementEdit::Given(_) | AgreementEdit::Received(_),
                ..
            } => "Set acceptance",
            Self::EditAgreement { .. } => "Edit agreement",
            Self::DeleteAgreement { .. } => "Delete agreement",
            Self::AddOwner { .. } => "Add owner",
            Self::EditOwner { .. } => "Edit owner",
            Self::DeleteOwner { .. } => "Delete owner",
            Self::AddMoment { .. } => "Add moment",
            Self::EditMoment {
                edit: MomentEdit::Feeling(_),
                ..
            } => "Set feeling",
            Self::EditMoment {
                edit: MomentEdit::Owner(_),
                ..
            } => "Set moment owner",
            Self::EditMoment { .. } => "Edit moment",
            Self::MoveMoment { .. } => "Move moment",
            Self::DeleteMoment { .. } => "Delete moment",
            Self::AddComm { .. } => "Add comm",
            Self::EditComm {
                edit: CommEdit::Owner(_),
                ..
            } => "Set comm owner",
            Self::EditComm { .. } => "Edit comm",
            Self::MoveComm { .. } => "Move comm",
            Self::DeleteComm { .. } => "Delete comm",
            Self::AddPromise { .. } => "Add promise",
            Self::EditPromise {
                edit: PromiseEdit::Owner(_),
                ..
            } => "Set promise owner",
            Self::EditPromise { .. } => "Edit promise",
            Self::MovePromise { .. } => "Move promise",
            Self::DeletePromise { .. } => "Delete promise",
            Self::SetMaker { makes: true, .. } => "Link comm to promise",
            Self::SetMaker { .. } => "Unlink comm from promise",
            Self::AddKeeping { .. } => "Link moment to promise",
            Self::EditKeeping {
                edit: KeepingEdit::Verdict(_),
                ..
            } => "Set keeping verdict",
            Self::EditKeeping { .. } => "Edit keeping",
            Self::DeleteKeeping { .. } => "Unlink moment from promise",
            Self::AddLane { .. } => "Add lane",
            Self::EditLane { .. } => "Edit lane",
            Self::MoveLane { .. } => "Move lane",
            Self::DeleteLane { .. } => "Delete lane",
            Self::AddCard { .. } => "Add card",
            Self::EditCard { .. } => "Edit card",
            Self::MoveCard { .. } => "Move card",
            Self::DeleteCard { .. } => "Delete card",
            Self::AddNote { .. } => "Add note",
            Self::EditNote { .. } => "Edit note",
            Self::MoveNote { .. } => "Move note",
            Self::DeleteNote { .. } => "Delete note",
            Self::Convert { into, .. } => match into {
                Conversion::Moment { .. } => "Turn into moment",
                Conversion::Comm { .. } => "Turn into comm",
                Conversion::Promise { .. } => "Turn into promise",
                Conversion::Card { .. } => "Turn into card",
                Conversion::Note { .. } => "Turn into note",
            },
            Self::AddComment { .. } => "Add comment",
            Self::EditComment { .. } => "Edit comment",
            Self::DeleteComment { .. } => "Delete comment",
            Self::Decide { .. } => "Decide about gap",
            Self::Undecide { .. } => "Take decision back",
            Self::SettleDecision { .. } => "Settle decision",
        };
        words.to_owned()
    }
}

/// A label of the log, in a language. One that a window made up for a batch of operations is told
/// as it is.
pub fn label_in(language: Language, label: &str) -> String {
    let german = |label: &str| german::german(label).unwrap_or(label).to_owned();
    match language {
        Language::English => label.to_owned(),
        Language::German => match label.split_once(": ") {
            Some(("Undo", done)) => format!("Rückgängig: {}", german(done)),
            Some(("Redo", done)) => format!("Wiederholen: {}", german(done)),
            _ => german(label),
        },
    }
}
