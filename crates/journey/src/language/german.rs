//! The names of things in German.

use super::{All, German, listed};
use crate::model::{Act, Channel, Function, KeepingVerdict, LaneKind, Phase};

impl German for Phase {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Discovery => "Entdeckung",
            Self::Consideration => "Abwägung",
            Self::Purchase => "Kauf",
            Self::Onboarding => "Onboarding",
            Self::Activation => "Aktivierung",
            Self::ValueRealization => "Wertschöpfung",
            Self::Renewal => "Verlängerung",
            Self::Expansion => "Ausbau",
            Self::Advocacy => "Weiterempfehlung",
        }
    }
}

impl German for Act {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Choose => "Wählen",
            Self::Use => "Nutzen",
            Self::Stay => "Bleiben",
        }
    }
}

impl German for Function {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Marketing => "Marketing",
            Self::Sales => "Vertrieb",
            Self::CustomerSuccess => "Kundenerfolg",
            Self::Product => "Produkt",
            Self::Support => "Support",
            Self::Finance => "Finanzen",
            Self::Partner => "Partner",
            Self::Other => "Sonstige",
        }
    }
}

impl German for Channel {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Email => "E-Mail",
            Self::Ad => "Anzeige",
            Self::Call => "Anruf",
            Self::InApp => "In-App-Nachricht",
            Self::Sms => "SMS",
            Self::WebPage => "Webseite",
            Self::Social => "Soziale Medien",
            Self::Event => "Veranstaltung",
            Self::SalesMeeting => "Verkaufsgespräch",
            Self::Document => "Dokument",
            Self::Other => "Sonstiges",
        }
    }
}

impl German for LaneKind {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Goal => "Ziel",
            Self::Moments => "Momente",
            Self::Feeling => "Gefühl",
            Self::Comms => "Kommunikationen",
            Self::Promises => "Versprechen",
            Self::Owner => "Verantwortlich",
            Self::Gaps => "Lücken",
            Self::Custom => "Bahn",
        }
    }
}

impl German for KeepingVerdict {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Kept => "gehalten",
            Self::Partly => "teilweise gehalten",
            Self::Broken => "gebrochen",
            Self::Unknown => "unbekannt",
        }
    }
}

impl<T: AsRef<str>> German for All<'_, T> {
    type Words = String;

    fn german(&self) -> String {
        listed(self.0, "und")
    }
}
