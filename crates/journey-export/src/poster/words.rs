//! The fixed words of a poster that the domain has none for.

use journey::gaps::Severity;
use journey::model::{AgreementState, Answer, MomentName, TransitionKind};

pub(super) const QUESTION: &str =
    "Would a customer feel a consistent promise from start to finish?";

pub(super) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::High => "High",
        Severity::Medium => "Medium",
        Severity::Low => "Low",
    }
}

pub(super) const fn agreement(state: AgreementState) -> &'static str {
    match state {
        AgreementState::Missing => "no agreement",
        AgreementState::Proposed => "agreement proposed",
        AgreementState::AcceptedByGiver => "accepted by the giver",
        AgreementState::AcceptedByReceiver => "accepted by the receiver",
        AgreementState::Agreed => "agreed",
    }
}

pub(super) const fn transition(kind: TransitionKind) -> &'static str {
    match kind {
        TransitionKind::Advance => "Advance",
        TransitionKind::Repeat => "Repeat",
        TransitionKind::WinBack => "Win-back",
        TransitionKind::Refer => "Refer",
        TransitionKind::Leave => "Leave",
    }
}

pub(super) const fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "Promise felt",
        Answer::Partly => "Promise felt in part",
        Answer::No => "Promise not felt",
    }
}

pub(super) const fn moment(name: MomentName) -> &'static str {
    match name {
        MomentName::FirstValue => "First value",
        MomentName::FirstSupport => "First support",
        MomentName::FirstExpansion => "First expansion",
        MomentName::Other => "Moment",
    }
}

pub(super) const fn feeling(value: i8) -> &'static str {
    match value {
        2 => "very good",
        1 => "good",
        0 => "neutral",
        -1 => "bad",
        _ => "very bad",
    }
}
