//! The fixed words of a poster that the domain has none for.

mod english;
mod german;

use jiff::civil::Date;
use journey::gaps::Severity;
use journey::model::{
    Act, AgreementState, Answer, JourneyState, KeepingVerdict, MomentName, Phase, TransitionKind,
};

/// Something the poster says.
#[derive(Clone, Copy)]
pub(super) enum Word<'a> {
    /// The question that a journey exists to answer.
    Question,
    Kicker(JourneyState),
    Day(Date),
    // Over and under figures.
    PromisesHold,
    HandOffsAgreed,
    Found,
    // Headings and names of layers.
    Acts,
    Phases,
    Stages,
    Transitions,
    HandOffs,
    Promises,
    Gaps,
    Feeling,
    Owners,
    Comms,
    Notes,
    Register,
    /// What the register shows; so many dismissed gaps are left out.
    RegisterShows(usize),
    /// A link to a gap.
    GapInRegister(usize),
    WholeJourney,
    // What is said of things.
    Act(Act),
    Phase(Phase),
    Severity(Severity),
    Agreement(AgreementState),
    Transition(TransitionKind),
    Answer(Answer),
    Keeping(KeepingVerdict),
    Moment(MomentName),
    /// From −2 to 2.
    Felt(i8),
    Supporting,
    NoOwner,
    EntersWhen(&'a str),
    LeavesWhen(&'a str),
    OtherChannel,
    Makes(u32),
    DueBy(&'a str),
    /// The number of a stage in which customers can begin.
    Start(usize),
    // What people decided about a gap.
    Accepted,
    Dismissed(&'a str),
    BeingFixed(Option<&'a str>, Option<Date>),
    // For those who cannot see the drawing.
    ThreadShows,
    CurveShows,
    /// A moment of the curve: its stage, its words, how it feels.
    FeltAt(&'a str, &'a str, i8),
    Leads(Leads<'a>),
}

/// A transition, for those who cannot see it.
#[derive(Clone, Copy)]
pub(super) struct Leads<'a> {
    pub(super) kind: TransitionKind,
    pub(super) from: Option<&'a str>,
    pub(super) to: End<'a>,
    /// May be empty.
    pub(super) label: &'a str,
    pub(super) hand_off: Option<AgreementState>,
}

/// Where a transition ends.
#[derive(Clone, Copy)]
pub(super) enum End<'a> {
    Exit,
    Stage(Option<&'a str>),
}
