//! Comparisons in German.

use crate::compare::Field;
use crate::compare::words::{
    Agreed, Became, Day, Exit, KeptAt, Order, Place, Promises, Summary, Thresholds,
};
use crate::gaps::PromiseState;
use crate::language::{German, counted, listed};
use crate::model::{AgreementState, Answer, MomentName, TransitionKind};

impl German for Summary {
    type Words = String;

    fn german(&self) -> String {
        if self.same {
            return "Nichts unterscheidet sich.".to_owned();
        }
        let mut parts = vec![gaps(self)];
        match self.dismissed {
            0 => {}
            1 => parts.push("1 der verbliebenen ist verworfen".to_owned()),
            many => parts.push(format!("{many} der verbliebenen sind verworfen")),
        }
        if self.promises.is_empty() && self.differ > 0 {
            let verb = if self.differ == 1 {
                "unterscheidet"
            } else {
                "unterscheiden"
            };
            let stages = counted(self.stages, "Station", "Stationen");
            parts.push(format!("{} von {stages} {verb} sich", self.differ));
        }
        let place = match &self.place {
            Place::ToBe => "im Soll",
            Place::AsIs => "im Ist",
            Place::Named(name) => &format!("in {name}"),
            Place::Second => "in der zweiten",
        };
        let promises = self.promises.iter();
        parts.extend(promises.map(|(became, these)| promise(*became, these, place)));
        format!("{}.", parts.join("; "))
    }
}

fn gaps(summary: &Summary) -> String {
    let are_new = match summary.new {
        0 => "keine ist neu".to_owned(),
        1 => "1 ist neu".to_owned(),
        new => format!("{new} sind neu"),
    };
    match (summary.gaps, summary.gone) {
        (0, _) if summary.new == 0 => "In keiner der beiden gibt es eine Lücke".to_owned(),
        (0, _) => format!("Es gab keine Lücke, und {are_new}"),
        (1, 0) if summary.new == 0 => "Die eine Lücke ist noch da".to_owned(),
        (1, 0) => format!("Die eine Lücke ist noch da, und {are_new}"),
        (1, _) => format!("Die eine Lücke ist weg, und {are_new}"),
        (all, 0) if summary.new == 0 => format!("Alle {all} Lücken sind noch da"),
        (all, 0) => format!("Alle {all} Lücken sind noch da, und {are_new}"),
        (all, gone) if gone == all => format!("Alle {all} Lücken sind weg, und {are_new}"),
        (all, 1) => format!("1 von {all} Lücken ist weg, und {are_new}"),
        (all, gone) => format!("{gone} von {all} Lücken sind weg, und {are_new}"),
    }
}

fn promise(became: Became, these: &Promises, place: &str) -> String {
    let subject = match these.names.as_slice() {
        [] => format!("{} Versprechen", these.count),
        names => listed(names, "und"),
    };
    match (became, these.count) {
        (Became::Holds, 1) => format!("{subject} hält {place}"),
        (Became::Holds, _) => format!("{subject} halten {place}"),
        (Became::HoldsNoLonger, 1) => format!("{subject} hält {place} nicht mehr"),
        (Became::HoldsNoLonger, _) => format!("{subject} halten {place} nicht mehr"),
        (Became::New, 1) => format!("{subject} ist {place} neu"),
        (Became::New, _) => format!("{subject} sind {place} neu"),
        (Became::MadeNoLonger, 1) => format!("{subject} wird {place} nicht mehr gegeben"),
        (Became::MadeNoLonger, _) => format!("{subject} werden {place} nicht mehr gegeben"),
    }
}

impl German for Thresholds {
    type Words = String;

    fn german(&self) -> String {
        let days = counted(self.days, "Tag", "Tage");
        let stages = match self.stages {
            1 => "1 Station ohne Kommunikation gilt".to_owned(),
            many => format!("{many} Stationen ohne Kommunikation gelten"),
        };
        let comms = match self.comms {
            1 => "1 Kommunikation ist".to_owned(),
            many => format!("{many} Kommunikationen sind"),
        };
        format!("Belege bleiben {days} frisch, {stages} als Funkstille, mehr als {comms} zu viel")
    }
}

impl German for Order {
    type Words = String;

    fn german(&self) -> String {
        match self {
            Self::First => "zuerst".to_owned(),
            Self::After(stage) => format!("nach „{stage}“"),
        }
    }
}

impl German for Exit {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        "Ausgang"
    }
}

impl German for Day {
    type Words = String;

    fn german(&self) -> String {
        self.0.strftime("%-d.%-m.%Y").to_string()
    }
}

impl German for KeptAt<'_> {
    type Words = String;

    /// „Login“: teilweise gehalten, 9 Tage, am 3.5.2026, laut den Tickets
    fn german(&self) -> String {
        let mut words = format!("{}: {}", self.moment, self.verdict.german());
        let measured = self.measured.map(German::german);
        let on = self.on.map(|day| format!("am {}", Day(day).german()));
        let evidence = Some(self.evidence.to_owned()).filter(|words| !words.is_empty());
        for more in [measured, on, evidence].into_iter().flatten() {
            words.push_str(", ");
            words.push_str(&more);
        }
        words
    }
}

impl German for Agreed<'_> {
    type Words = String;

    fn german(&self) -> String {
        let state = match self.state {
            AgreementState::Missing => return String::new(),
            AgreementState::Proposed => "vorgeschlagen",
            AgreementState::AcceptedByGiver => "von der abgebenden Seite angenommen",
            AgreementState::AcceptedByReceiver => "von der übernehmenden Seite angenommen",
            AgreementState::Agreed => "vereinbart",
        };
        let by: Vec<String> = (self.by.iter())
            .map(|yes| format!("{} am {}", yes.by, Day(yes.on).german()))
            .collect();
        match by.as_slice() {
            [] => state.to_owned(),
            by => format!("{state} ({})", by.join(", ")),
        }
    }
}

impl German for PromiseState {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Broken => "gebrochen",
            Self::Missed => "von manchen verfehlt",
            Self::Unlinked => "ohne Einlösung",
            Self::Short => "zu wenig",
            Self::Unproven => "unbelegt",
            Self::Holds => "gehalten",
        }
    }
}

impl German for Answer {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Yes => "ja",
            Self::Partly => "teilweise",
            Self::No => "nein",
        }
    }
}

impl German for MomentName {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::FirstValue => "erster Nutzen",
            Self::FirstSupport => "erster Supportkontakt",
            Self::FirstExpansion => "erster Ausbau",
            Self::Other => "",
        }
    }
}

impl German for TransitionKind {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Advance => "Weiter",
            Self::Repeat => "Wiederholung",
            Self::WinBack => "Rückgewinnung",
            Self::Refer => "Empfehlung",
            Self::Leave => "Abgang",
        }
    }
}

impl German for Field {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Segment => "Segment",
            Self::Rules => "ausgeschaltete Regeln",
            Self::Thresholds => "Schwellenwerte",
            Self::Name => "Name",
            Self::Phase => "Phase",
            Self::Order => "Platz",
            Self::Goal => "Ziel",
            Self::Owner => "verantwortlich",
            Self::Supporting => "unterstützend",
            Self::Entry => "Eintrittsereignis",
            Self::Exit => "Austrittsereignis",
            Self::Entrance => "Einstieg",
            Self::Verdict => "Urteil",
            Self::VerdictReason => "Begründung des Urteils",
            Self::Steps => "Schritte",
            Self::Stage => "Station",
            Self::Step => "Schritt",
            Self::Tags => "Tags",
            Self::Words => "Text",
            Self::Feeling => "Gefühl",
            Self::Named => "benannter Moment",
            Self::Evidence => "Beleg",
            Self::Channel => "Kanal",
            Self::Sent => "Versand",
            Self::Makers => "gegeben durch",
            Self::Due => "fällig bis",
            Self::Measure => "Zielwert",
            Self::Keepings => "eingelöst in",
            Self::Standing => "Stand",
            Self::Lane => "Bahn",
            Self::Author => "von",
            Self::Kind => "Art",
            Self::From => "beginnt bei",
            Self::To => "führt zu",
            Self::Label => "Beschriftung",
            Self::Agreement => "Vereinbarung",
            Self::Passes => "was übergeben wird",
            Self::Within => "Frist",
            Self::Review => "Überprüfung",
        }
    }
}
