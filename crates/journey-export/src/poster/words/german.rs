//! A poster in German.

use jiff::civil::Date;
use journey::gaps::Rule;
use journey::language::German;
use journey::model::{
    AgreementState, Answer, JourneyState, KeepingVerdict, MomentName, TransitionKind,
};

use super::{End, Leads, Word};
use crate::poster::sheet::State;

impl German for Word<'_> {
    type Words = String;

    fn german(&self) -> String {
        let fixed = match *self {
            Word::Question => {
                "Würden Kunden von Anfang bis Ende ein durchgängiges Versprechen spüren?"
            }
            Word::Kicker(JourneyState::AsIs) => "Customer Journey, wie sie heute ist",
            Word::Kicker(JourneyState::ToBe) => "Customer Journey, wie sie werden soll",
            Word::Day(date) => return day(date),
            Word::PromisesHold => "Versprechen halten",
            Word::HandOffsAgreed => "Übergaben vereinbart",
            Word::Acts => "Akt",
            Word::Phases => "Phase",
            Word::Stages => "Station",
            Word::Transitions => "Übergänge",
            Word::HandOffs => "Übergaben",
            Word::Promises => "Versprechen",
            Word::Gaps | Word::Found => "Lücken",
            Word::Feeling => "Gefühl",
            Word::Owners => "Verantwortliche",
            Word::Comms => "Kommunikationen",
            Word::Notes => "Notizen auf dem Board",
            Word::Register => "Lückenregister",
            Word::RegisterShows(0) => {
                "Wo das Versprechen und das, was Kunden erleben, auseinandergehen; die schwersten zuerst"
            }
            Word::RegisterShows(1) => "Die schwersten zuerst; 1 verworfene Lücke ist nicht gezeigt",
            Word::RegisterShows(more) => {
                return format!(
                    "Die schwersten zuerst; {more} verworfene Lücken sind nicht gezeigt"
                );
            }
            Word::GapInRegister(number) => return format!("Lücke {number} im Register"),
            Word::WholeJourney => "die ganze Journey",
            Word::Act(act) => act.german(),
            Word::Phase(phase) => phase.german(),
            Word::Severity(severity) => severity.german(),
            Word::Agreement(state) => agreement(state),
            Word::Transition(kind) => transition(kind),
            Word::Answer(Answer::Yes) => "Versprechen spürbar",
            Word::Answer(Answer::Partly) => "Versprechen teilweise spürbar",
            Word::Answer(Answer::No) => "Versprechen nicht spürbar",
            Word::Keeping(KeepingVerdict::Kept) => "Gehalten",
            Word::Keeping(KeepingVerdict::Partly) => "Teilweise",
            Word::Keeping(KeepingVerdict::Broken) => "Gebrochen",
            Word::Keeping(KeepingVerdict::Unknown) => "Unbekannt",
            Word::Moment(MomentName::FirstValue) => "Erster Nutzen",
            Word::Moment(MomentName::FirstSupport) => "Erster Supportkontakt",
            Word::Moment(MomentName::FirstExpansion) => "Erster Ausbau",
            Word::Moment(MomentName::Other) => "Moment",
            Word::Felt(value) => felt(value),
            Word::Supporting => "unterstützend",
            Word::NoOwner => "niemand verantwortlich",
            Word::EntersWhen(event) => return format!("Eintritt: {event}"),
            Word::LeavesWhen(event) => return format!("Austritt: {event}"),
            Word::OtherChannel => "Anderer Kanal",
            Word::Makes(1) => "gibt 1 Versprechen",
            Word::Makes(count) => return format!("gibt {count} Versprechen"),
            Word::DueBy(stage) => return format!("fällig bis {stage}"),
            Word::Start(number) => return format!("{number} · Start"),
            Word::Accepted => "Bekannt und akzeptiert.",
            Word::Dismissed(reason) => return format!("Verworfen: {reason}"),
            Word::BeingFixed(owner, until) => {
                let owner = owner
                    .map(|name| format!(" durch {name}"))
                    .unwrap_or_default();
                let until = until
                    .map(|date| format!(" bis {}", day(date)))
                    .unwrap_or_default();
                return format!("In Behebung{owner}{until}.");
            }
            Word::ThreadShows => "Der Faden durch die Stationen und die Übergänge zwischen ihnen.",
            Word::CurveShows => "Wie Kunden sich fühlen, Moment für Moment.",
            Word::FeltAt(stage, moment, value) => {
                return format!("{stage}: {moment}, {}.", felt(value));
            }
            Word::Leads(leads) => return leading(leads),
        };
        fixed.to_owned()
    }
}

fn day(date: Date) -> String {
    date.strftime("%-d.%-m.%Y").to_string()
}

fn agreement(state: AgreementState) -> &'static str {
    match state {
        AgreementState::Missing => "keine Vereinbarung",
        AgreementState::Proposed => "Vereinbarung vorgeschlagen",
        AgreementState::AcceptedByGiver => "von der abgebenden Seite angenommen",
        AgreementState::AcceptedByReceiver => "von der übernehmenden Seite angenommen",
        AgreementState::Agreed => "vereinbart",
    }
}

fn transition(kind: TransitionKind) -> &'static str {
    match kind {
        TransitionKind::Advance => "Weiter",
        TransitionKind::Repeat => "Wiederholung",
        TransitionKind::WinBack => "Rückgewinnung",
        TransitionKind::Refer => "Empfehlung",
        TransitionKind::Leave => "Abgang",
    }
}

fn felt(value: i8) -> &'static str {
    match value {
        2 => "sehr gut",
        1 => "gut",
        0 => "neutral",
        -1 => "schlecht",
        _ => "sehr schlecht",
    }
}

fn leading(leads: Leads<'_>) -> String {
    let name = |stage: Option<&str>| match stage {
        Some(name) => format!("„{name}“"),
        None => "einer Station".to_owned(),
    };
    let to = match leads.to {
        End::Exit => "zum Ausgang".to_owned(),
        End::Stage(stage) => format!("zu {}", name(stage)),
    };
    let mut sentence = format!("{} von {} {to}", transition(leads.kind), name(leads.from));
    if !leads.label.is_empty() {
        sentence += ": ";
        sentence += leads.label;
    }
    if let Some(state) = leads.hand_off {
        sentence += ", eine Übergabe, ";
        sentence += agreement(state);
    }
    sentence + "."
}

impl German for State {
    type Words = String;

    fn german(&self) -> String {
        let Self {
            promises, holding, ..
        } = *self;
        if promises == 0 {
            return "Noch sind keine Versprechen eingetragen; nichts kann also gehalten oder \
                    gebrochen werden."
                .into();
        }
        if holding == promises {
            return match promises {
                1 => "Ja. Das eine Versprechen hält.".into(),
                _ => format!("Ja. Alle {promises} Versprechen halten."),
            };
        }
        let failing: Vec<_> = (self.failures.iter())
            .filter(|(count, _)| *count > 0)
            .map(|(count, rule)| match rule {
                Rule::PromiseBroken => format!("{count} gebrochen"),
                Rule::PromiseLate => format!("{count} zu spät gehalten"),
                Rule::PromiseLeak => format!("{count} auf manchen Wegen verfehlt"),
                Rule::PromiseUnlinked => format!("{count} ohne Einlösung"),
                _ => format!("{count} nur teilweise gehalten"),
            })
            .collect();
        let failing = failing.join(", ");
        match (holding, promises) {
            (0, 1) => format!("Nein. Das eine Versprechen hält nicht: {failing}."),
            (0, _) => format!("Nein. Keines der {promises} Versprechen hält: {failing}."),
            (1, _) => format!("Noch nicht. 1 von {promises} Versprechen hält; {failing}."),
            _ => format!("Noch nicht. {holding} von {promises} Versprechen halten; {failing}."),
        }
    }
}
