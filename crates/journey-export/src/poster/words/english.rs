//! A poster in English.

use journey::gaps::{Rule, Severity};
use journey::language::English;
use journey::model::{AgreementState, Answer, JourneyState, MomentName, TransitionKind};

use super::{End, Leads, Word};
use crate::poster::sheet::State;

impl English for Word<'_> {
    type Words = String;

    fn english(&self) -> String {
        let fixed = match *self {
            Word::Question => "Would a customer feel a consistent promise from start to finish?",
            Word::Kicker(JourneyState::AsIs) => "Customer journey as it is today",
            Word::Kicker(JourneyState::ToBe) => "Customer journey as it is to be",
            Word::Day(date) => return date.to_string(),
            Word::PromisesHold => "promises hold",
            Word::HandOffsAgreed => "hand-offs agreed",
            Word::Found => "gaps",
            Word::Acts => "Act",
            Word::Phases => "Phase",
            Word::Stages => "Stage",
            Word::Transitions => "Transitions",
            Word::HandOffs => "Hand-offs",
            Word::Promises => "Promises",
            Word::Gaps => "Gaps",
            Word::Feeling => "Feeling",
            Word::Owners => "Owners",
            Word::Comms => "Comms",
            Word::Notes => "Notes on the board",
            Word::Register => "Gap register",
            Word::RegisterShows(0) => {
                "Where the promise and what customers live through part, the gravest first"
            }
            Word::RegisterShows(1) => "The gravest first; 1 dismissed gap is not shown",
            Word::RegisterShows(more) => {
                return format!("The gravest first; {more} dismissed gaps are not shown");
            }
            Word::GapInRegister(number) => return format!("Gap {number} in the register"),
            Word::WholeJourney => "the whole journey",
            Word::Act(act) => act.title(),
            Word::Phase(phase) => phase.title(),
            Word::Severity(Severity::High) => "High",
            Word::Severity(Severity::Medium) => "Medium",
            Word::Severity(Severity::Low) => "Low",
            Word::Agreement(state) => agreement(state),
            Word::Transition(kind) => transition(kind),
            Word::Answer(Answer::Yes) => "Promise felt",
            Word::Answer(Answer::Partly) => "Promise felt in part",
            Word::Answer(Answer::No) => "Promise not felt",
            Word::Keeping(verdict) => verdict.title(),
            Word::Moment(MomentName::FirstValue) => "First value",
            Word::Moment(MomentName::FirstSupport) => "First support",
            Word::Moment(MomentName::FirstExpansion) => "First expansion",
            Word::Moment(MomentName::Other) => "Moment",
            Word::Felt(value) => felt(value),
            Word::Supporting => "supporting",
            Word::NoOwner => "no owner",
            Word::EntersWhen(event) => return format!("In: {event}"),
            Word::LeavesWhen(event) => return format!("Out: {event}"),
            Word::OtherChannel => "Other channel",
            Word::Makes(1) => "makes 1 promise",
            Word::Makes(count) => return format!("makes {count} promises"),
            Word::DueBy(stage) => return format!("due by {stage}"),
            Word::Start(number) => return format!("{number} · start"),
            Word::Accepted => "Known and accepted.",
            // Not printed, but told all the same.
            Word::Dismissed(reason) => return format!("Dismissed: {reason}"),
            Word::BeingFixed(owner, until) => {
                let owner = owner.map(|name| format!(" by {name}")).unwrap_or_default();
                let until = until.map(|day| format!(" until {day}")).unwrap_or_default();
                return format!("Being fixed{owner}{until}.");
            }
            Word::ThreadShows => "The thread through the stages and the transitions between them.",
            Word::CurveShows => "How customers feel, moment by moment.",
            Word::FeltAt(stage, moment, value) => {
                return format!("{stage}: {moment}, {}.", felt(value));
            }
            Word::Leads(leads) => return leading(leads),
        };
        fixed.to_owned()
    }
}

fn agreement(state: AgreementState) -> &'static str {
    match state {
        AgreementState::Missing => "no agreement",
        AgreementState::Proposed => "agreement proposed",
        AgreementState::AcceptedByGiver => "accepted by the giver",
        AgreementState::AcceptedByReceiver => "accepted by the receiver",
        AgreementState::Agreed => "agreed",
    }
}

fn transition(kind: TransitionKind) -> &'static str {
    match kind {
        TransitionKind::Advance => "Advance",
        TransitionKind::Repeat => "Repeat",
        TransitionKind::WinBack => "Win-back",
        TransitionKind::Refer => "Refer",
        TransitionKind::Leave => "Leave",
    }
}

fn felt(value: i8) -> &'static str {
    match value {
        2 => "very good",
        1 => "good",
        0 => "neutral",
        -1 => "bad",
        _ => "very bad",
    }
}

fn leading(leads: Leads<'_>) -> String {
    let name = |stage: Option<&str>| stage.unwrap_or("a stage").to_owned();
    let to = match leads.to {
        End::Exit => "the exit".to_owned(),
        End::Stage(stage) => name(stage),
    };
    let mut sentence = format!(
        "{} from {} to {to}",
        transition(leads.kind),
        name(leads.from)
    );
    if !leads.label.is_empty() {
        sentence += ": ";
        sentence += leads.label;
    }
    if let Some(state) = leads.hand_off {
        sentence += ", a hand-off, ";
        sentence += agreement(state);
    }
    sentence + "."
}

impl English for State {
    type Words = String;

    fn english(&self) -> String {
        let Self {
            promises, holding, ..
        } = *self;
        let promise = if promises == 1 { "promise" } else { "promises" };
        if promises == 0 {
            return "No promises are recorded yet, so nothing can be kept or broken.".into();
        }
        if holding == promises {
            return match promises {
                1 => "Yes. The one promise holds.".into(),
                _ => format!("Yes. All {promises} promises hold."),
            };
        }
        let failing: Vec<_> = (self.failures.iter())
            .filter(|(count, _)| *count > 0)
            .map(|(count, rule)| match rule {
                Rule::PromiseBroken => format!("{count} broken"),
                Rule::PromiseLate => format!("{count} kept only after it is due"),
                Rule::PromiseLeak => format!("{count} missed on some path"),
                Rule::PromiseUnlinked => format!("{count} with no moment to keep it"),
                _ => format!("{count} kept only in part"),
            })
            .collect();
        let failing = failing.join(", ");
        if holding == 0 {
            format!("No. None of {promises} {promise} holds: {failing}.")
        } else {
            format!("Not yet. {holding} of {promises} {promise} hold; {failing}.")
        }
    }
}
