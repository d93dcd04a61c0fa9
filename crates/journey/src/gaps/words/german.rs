//! The gap engine in German.
//!
//! Names of stages, promises and moments stand in quotation marks, so that they need no article
//! and no ending; owners are named as they are.

mod experience;
mod ownership;
mod promises;
mod rules;

use crate::gaps::headline::Headline;
use crate::gaps::severity::{Because, Weight};
use crate::gaps::telling::{Deleted, Due, Factor, Gone, Heard, Names, Shortage, Why, both, plain};
use crate::gaps::{GapWords, Severity, StageState};
use crate::language::{German, counted, listed};
use crate::measure::in_figures;

/// `„Kauf“, „Onboarding“ und eine weitere`, as subject or object.
fn stages(these: &Names, joint: &str) -> String {
    with_more(these, joint, "eine weitere", "weitere")
}

/// `„Kauf“, „Onboarding“ und einer weiteren`, after `in`, `von`, `zu` and the like.
fn at_stages(these: &Names, joint: &str) -> String {
    with_more(these, joint, "einer weiteren", "weiteren")
}

/// `„Live in einem Tag“ und ein weiteres`.
fn promises(these: &Names) -> String {
    with_more(these, "und", "ein weiteres", "weitere")
}

fn with_more(these: &Names, joint: &str, one: &str, several: &str) -> String {
    let mut names = these.names.clone();
    match these.more {
        0 => {}
        1 => names.push(one.to_owned()),
        more => names.push(format!("{more} {several}")),
    }
    listed(&names, joint)
}

/// „Kunden hören es in „Kauf“ (Verkaufsgespräch) und in „Entdeckung“ (Anzeige).“
fn heard(heard: &Heard) -> String {
    match heard {
        Heard::In(places) => {
            let places: Vec<String> = (places.iter())
                .map(|(stage, channel)| format!("in {stage} ({})", channel.german()))
                .collect();
            format!("Kunden hören es {}.", listed(&places, "und"))
        }
        Heard::Expected(stage) => format!("Kunden erwarten es ab {stage}."),
    }
}

/// „bis zum Ende von „Onboarding““. Says why where no stage was named.
fn due(due: &Due) -> String {
    let stages = at_stages(&due.stages, "oder");
    match due.why {
        Why::BeforeTheEnd => "vor dem Ende der Journey".to_owned(),
        Why::Named => format!("bis zum Ende von {stages}"),
        Why::Renewal => {
            format!("bis zum Ende von {stages}, wo sie entscheiden, ob sie bleiben")
        }
        Why::TheEnd => format!("bis zum Ende von {stages}, wo die Journey endet"),
    }
}

/// „9 Tage statt 1 Tag“.
fn instead(shortage: &Shortage<'_>) -> String {
    let (got, target) = (shortage.got.german(), shortage.target.german());
    both(&got, &in_figures(shortage.got.amount), "statt", &target)
}

/// „9-mal so lange“, „75 % davon“.
fn factor(factor: Factor) -> String {
    let figures = |number: f64| plain(number).replace('.', ",");
    match factor {
        Factor::Long(times) => format!("{}-mal so lange", figures(times)),
        Factor::Much(times) => format!("{}-mal so viel", figures(times)),
        Factor::Share(share) => format!("{} % davon", figures(share)),
    }
}

/// „9 Tage statt 1 Tag, 9-mal so lange“.
fn short(shortage: &Shortage<'_>) -> String {
    match shortage.factor {
        Some(by) => format!("{}, {}", instead(shortage), factor(by)),
        None => instead(shortage),
    }
}

impl German for Severity {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::High => "Hoch",
            Self::Medium => "Mittel",
            Self::Low => "Niedrig",
        }
    }
}

impl German for Deleted {
    type Words = &'static str;

    fn german(&self) -> &'static str {
        match self {
            Self::Stage => "(gelöschte Station)",
            Self::Owner => "(gelöschte Verantwortliche)",
            Self::Promise => "(gelöschtes Versprechen)",
            Self::Moment => "(gelöschter Moment)",
        }
    }
}

impl German for Gone<'_> {
    type Words = GapWords;

    fn german(&self) -> GapWords {
        GapWords {
            title: self.0.rule.german().title.to_owned(),
            explanation: "Worum es hier ging, wurde inzwischen gelöscht.".to_owned(),
            fix: "Die Journey noch einmal analysieren.".to_owned(),
        }
    }
}

impl German for Weight {
    type Words = String;

    /// „Hoch, denn in „Verlängerung“ entscheiden Kunden über uns.“
    fn german(&self) -> String {
        let severity = self.severity.german();
        let own = self.rule.german().weight;
        let reasons: Vec<String> = self.reasons.iter().map(because).collect();
        let reasons = listed(&reasons, "und");
        match (self.raised, self.reasons.is_empty()) {
            (_, true) => format!("{severity}: {own}."),
            (false, _) => format!("{severity}: {own}; {reasons}."),
            (true, _) => format!("{severity}, denn {reasons}."),
        }
    }
}

fn because(reason: &Because) -> String {
    match reason {
        Because::DecidedHere(stage) => format!("in {stage} entscheiden Kunden über uns"),
        Because::DecidedNext(stage) => {
            format!("gleich danach, in {stage}, entscheiden Kunden über uns")
        }
        Because::FarShort(Some(by)) => match by {
            Factor::Long(_) => format!("es dauert {}", factor(*by)),
            Factor::Much(_) => format!("gemessen wurde {}", factor(*by)),
            Factor::Share(_) => format!("gemessen wurden nur {}", factor(*by)),
        },
        Because::FarShort(None) => "das Gemessene liegt weit daneben".to_owned(),
        Because::NobodyAnswers => "auf keiner Seite ist jemand dafür verantwortlich".to_owned(),
        Because::Promises(1) => "1 Versprechen hängt davon ab".to_owned(),
        Because::Promises(count) => format!("{count} Versprechen hängen davon ab"),
        Because::Moments(count) => format!(
            "Kunden erleben dort {}",
            counted(*count, "Moment", "Momente")
        ),
        Because::NoWayOut => "es führt kein Weg hinaus".to_owned(),
        Because::Pivotal => "an diesem einen Moment hängt viel".to_owned(),
        Because::Paths { count, more: true } => format!("mehr als {count} Wege führen hinein"),
        Because::Paths { count, more: false } => format!("{count} Wege führen hinein"),
    }
}

impl German for Headline {
    type Words = String;

    fn german(&self) -> String {
        if self.stages == 0 {
            return "Es gibt noch keine Stationen, also nichts, was Kunden durchlaufen könnten."
                .to_owned();
        }
        let sentence = match (self.promises, self.failing) {
            (0, _) => "Noch ist kein Versprechen eingetragen; nichts sagt also, was Kunden \
                       erwarten dürfen"
                .to_owned(),
            (1, 0) => "Das eine Versprechen hält von Anfang bis Ende".to_owned(),
            (1, _) => "Das eine Versprechen hält nicht von Anfang bis Ende".to_owned(),
            (2, 0) => "Beide Versprechen halten von Anfang bis Ende".to_owned(),
            (2, 2) => "Keines der beiden Versprechen hält von Anfang bis Ende".to_owned(),
            (all, some) if all == some => {
                format!("Keines der {all} Versprechen hält von Anfang bis Ende")
            }
            (all, 0) => format!("Alle {all} Versprechen halten von Anfang bis Ende"),
            (all, 1) => format!("Von {all} Versprechen hält 1 nicht von Anfang bis Ende"),
            (all, some) => format!("Von {all} Versprechen halten {some} nicht von Anfang bis Ende"),
        };
        let unagreed = match self.unagreed {
            1 => "für 1 Übergabe fehlt die Vereinbarung".to_owned(),
            count => format!("für {count} Übergaben fehlt die Vereinbarung"),
        };
        match (&self.worst, self.unagreed) {
            (Some(worst), 0) => format!("{sentence}: {worst}."),
            (Some(worst), _) => format!("{sentence}: {worst}, und {unagreed}."),
            (None, 0) => format!("{sentence}."),
            (None, _) => format!("{sentence}, aber {unagreed}."),
        }
    }
}

impl German for StageState {
    type Words = String;

    /// „2 Versprechen offen, 1 hier gebrochen“; empty where no promise is alive.
    fn german(&self) -> String {
        if self.alive == 0 {
            return String::new();
        }
        let alive = format!("{} Versprechen offen", self.alive);
        let became: Vec<String> = [
            (self.kept, "hier gehalten"),
            (self.broken, "hier gebrochen"),
            (self.missed, "hier verfehlt"),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
        match became.as_slice() {
            [] => alive,
            became => format!("{alive}, davon {}", listed(became, "und")),
        }
    }
}
