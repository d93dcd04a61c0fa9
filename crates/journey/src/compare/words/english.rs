//! Comparisons in English.

use crate::compare::Field;
use crate::compare::words::{
    Agreed, Became, Day, Exit, KeptAt, Order, Place, Promises, Summary, Thresholds,
};
use crate::gaps::PromiseState;
use crate::language::{English, counted, listed};
use crate::model::{AgreementState, Answer, MomentName, TransitionKind};

impl English for Summary {
    type Words = String;

    fn english(&self) -> String {
        if self.same {
            return "Nothing differs.".to_owned();
        }
        let mut parts = vec![gaps(self)];
        match self.dismissed {
            0 => {}
            1 => parts.push("1 of those still there is dismissed".to_owned()),
            many => parts.push(format!("{many} of those still there are dismissed")),
        }
        if self.promises.is_empty() && self.differ > 0 {
            let (count, stages) = (self.differ, counted(self.stages, "stage", "stages"));
            let verb = if count == 1 { "differs" } else { "differ" };
            parts.push(format!("{count} of {stages} {verb}"));
        }
        let place = match &self.place {
            Place::ToBe => "in the to-be",
            Place::AsIs => "in the as-is",
            Place::Named(name) => &format!("in {name}"),
            Place::Second => "in the second",
        };
        let promises = self.promises.iter();
        parts.extend(promises.map(|(became, these)| promise(*became, these, place)));
        format!("{}.", parts.join("; "))
    }
}

fn gaps(summary: &Summary) -> String {
    let are_new = match summary.new {
        0 => "none is new".to_owned(),
        1 => "1 is new".to_owned(),
        new => format!("{new} are new"),
    };
    match (summary.gaps, summary.gone) {
        (0, _) if summary.new == 0 => "There is no gap in either".to_owned(),
        (0, _) => format!("There was no gap, and {are_new}"),
        (1, 0) if summary.new == 0 => "The one gap is still there".to_owned(),
        (1, 0) => format!("The one gap is still there, and {are_new}"),
        (1, _) => format!("The one gap is gone, and {are_new}"),
        (all, 0) if summary.new == 0 => format!("All {all} gaps are still there"),
        (all, 0) => format!("All {all} gaps are still there, and {are_new}"),
        (all, gone) if gone == all => format!("All {all} gaps are gone, and {are_new}"),
        (all, 1) => format!("1 of {all} gaps is gone, and {are_new}"),
        (all, gone) => format!("{gone} of {all} gaps are gone, and {are_new}"),
    }
}

fn promise(became: Became, these: &Promises, place: &str) -> String {
    let verb = match (became, these.count) {
        (Became::Holds, 1) => "holds",
        (Became::Holds, _) => "hold",
        (Became::HoldsNoLonger, 1) => "no longer holds",
        (Became::HoldsNoLonger, _) => "no longer hold",
        (Became::New, 1) => "is new",
        (Became::New, _) => "are new",
        (Became::MadeNoLonger, 1) => "is no longer made",
        (Became::MadeNoLonger, _) => "are no longer made",
    };
    match these.names.as_slice() {
        [] => format!("{} promises {verb} {place}", these.count),
        names => format!("{} {verb} {place}", listed(names, "and")),
    }
}

impl English for Thresholds {
    type Words = String;

    fn english(&self) -> String {
        let days = counted(self.days, "day", "days");
        let stages = counted(self.stages, "stage", "stages");
        let comms = counted(self.comms, "comm", "comms");
        format!(
            "evidence stays fresh {days}, {stages} without a comm are a silence, more than \
             {comms} crowd"
        )
    }
}

impl English for Order {
    type Words = String;

    fn english(&self) -> String {
        match self {
            Self::First => "first".to_owned(),
            Self::After(stage) => format!("after {stage}"),
        }
    }
}

impl English for Exit {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        "exit"
    }
}

impl English for Day {
    type Words = String;

    fn english(&self) -> String {
        self.0.to_string()
    }
}

impl English for KeptAt<'_> {
    type Words = String;

    /// “login”: partly, 9 days, on 2026-05-03, as the tickets say
    fn english(&self) -> String {
        let verdict = self.verdict.title().to_lowercase();
        let mut words = format!("{}: {verdict}", self.moment);
        let measured = self.measured.map(English::english);
        let on = self.on.map(|day| format!("on {day}"));
        let evidence = Some(self.evidence.to_owned()).filter(|words| !words.is_empty());
        for more in [measured, on, evidence].into_iter().flatten() {
            words.push_str(", ");
            words.push_str(&more);
        }
        words
    }
}

impl English for Agreed<'_> {
    type Words = String;

    fn english(&self) -> String {
        let state = match self.state {
            AgreementState::Missing => return String::new(),
            AgreementState::Proposed => "proposed",
            AgreementState::AcceptedByGiver => "accepted by the giver",
            AgreementState::AcceptedByReceiver => "accepted by the receiver",
            AgreementState::Agreed => "agreed",
        };
        let by: Vec<String> = (self.by.iter())
            .map(|yes| format!("{} on {}", yes.by, yes.on))
            .collect();
        match by.as_slice() {
            [] => state.to_owned(),
            by => format!("{state} ({})", by.join(", ")),
        }
    }
}

impl English for PromiseState {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Missed => "missed by some",
            Self::Unlinked => "nothing keeps it",
            Self::Short => "falls short",
            Self::Unproven => "unproven",
            Self::Holds => "holds",
        }
    }
}

impl English for Answer {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }
}

impl English for MomentName {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        match self {
            Self::FirstValue => "first value",
            Self::FirstSupport => "first support interaction",
            Self::FirstExpansion => "first expansion",
            Self::Other => "",
        }
    }
}

impl English for TransitionKind {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        match self {
            Self::Advance => "advance",
            Self::Repeat => "repeat",
            Self::WinBack => "win-back",
            Self::Refer => "refer",
            Self::Leave => "leave",
        }
    }
}

impl English for Field {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        match self {
            Self::Segment => "segment",
            Self::Rules => "rules switched off",
            Self::Thresholds => "thresholds",
            Self::Name => "name",
            Self::Phase => "phase",
            Self::Order => "place",
            Self::Goal => "goal",
            Self::Owner => "owner",
            Self::Supporting => "supporting owners",
            Self::Entry => "entry event",
            Self::Exit => "exit event",
            Self::Entrance => "entrance",
            Self::Verdict => "verdict",
            Self::VerdictReason => "reason of the verdict",
            Self::Steps => "steps",
            Self::Stage => "stage",
            Self::Step => "step",
            Self::Tags => "tags",
            Self::Words => "words",
            Self::Feeling => "feeling",
            Self::Named => "named moment",
            Self::Evidence => "evidence",
            Self::Channel => "channel",
            Self::Sent => "sent",
            Self::Makers => "made by",
            Self::Due => "due by",
            Self::Measure => "measure",
            Self::Keepings => "kept at",
            Self::Standing => "how it stands",
            Self::Lane => "lane",
            Self::Author => "author",
            Self::Kind => "kind",
            Self::From => "starts from",
            Self::To => "leads to",
            Self::Label => "label",
            Self::Agreement => "agreement",
            Self::Passes => "what passes",
            Self::Within => "within",
            Self::Review => "review",
        }
    }
}
