//! The gap engine in English.

mod experience;
mod ownership;
mod promises;
mod rules;

use crate::gaps::headline::Headline;
use crate::gaps::severity::{Because, Weight};
use crate::gaps::telling::{Deleted, Due, Factor, Gone, Heard, Names, Shortage, Why, both, plain};
use crate::gaps::{GapWords, Severity, StageState};
use crate::language::{English, counted, listed};
use crate::model::Channel;

/// `Purchase, Onboarding and one more`.
fn stages(these: &Names, joint: &str) -> String {
    match these.more {
        1 => with_more(these, "one more".to_owned(), joint),
        _ => others(these, joint),
    }
}

/// `“Live in one day”, “No setup fee” and 1 more`.
fn others(these: &Names, joint: &str) -> String {
    with_more(these, format!("{} more", these.more), joint)
}

fn with_more(these: &Names, more: String, joint: &str) -> String {
    let mut names = these.names.clone();
    if these.more > 0 {
        names.push(more);
    }
    listed(&names, joint)
}

/// “Customers hear it in Purchase (sales meeting) and in Discovery (ad).”
fn heard(heard: &Heard) -> String {
    match heard {
        Heard::In(places) => {
            let places: Vec<String> = (places.iter())
                .map(|(stage, channel)| format!("in {stage} ({})", over(*channel)))
                .collect();
            format!("Customers hear it {}.", listed(&places, "and"))
        }
        Heard::Expected(stage) => format!("Customers come to expect it in {stage}."),
    }
}

fn over(channel: Channel) -> String {
    match channel {
        Channel::Sms => channel.title().to_owned(),
        _ => channel.title().to_lowercase(),
    }
}

/// “by the end of Onboarding”. Says why where no stage was named.
fn due(due: &Due) -> String {
    let stages = stages(&due.stages, "or");
    match due.why {
        Why::BeforeTheEnd => "before the journey ends".to_owned(),
        Why::Named => format!("by the end of {stages}"),
        Why::Renewal => {
            format!("by the end of {stages}, where customers decide whether to stay")
        }
        Why::TheEnd => format!("by the end of {stages}, where the journey ends"),
    }
}

/// “9 days against 1 day”.
fn against(shortage: &Shortage<'_>) -> String {
    let (got, target) = (shortage.got.to_words(), shortage.target.to_words());
    both(&got, &shortage.got.amount.to_string(), "against", &target)
}

/// “9 times as long”, “75 % of it”.
fn factor(factor: Factor) -> String {
    match factor {
        Factor::Long(times) => format!("{} times as long", plain(times)),
        Factor::Much(times) => format!("{} times as much", plain(times)),
        Factor::Share(share) => format!("{} % of it", plain(share)),
    }
}

/// “9 days against 1 day, 9 times as long”.
fn short(shortage: &Shortage<'_>) -> String {
    match shortage.factor {
        Some(by) => format!("{}, {}", against(shortage), factor(by)),
        None => against(shortage),
    }
}

impl English for Severity {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        self.title()
    }
}

impl English for Deleted {
    type Words = &'static str;

    fn english(&self) -> &'static str {
        match self {
            Self::Stage => "a deleted stage",
            Self::Owner => "a deleted owner",
            Self::Promise => "a deleted promise",
            Self::Moment => "a deleted moment",
        }
    }
}

impl English for Gone<'_> {
    type Words = GapWords;

    fn english(&self) -> GapWords {
        GapWords {
            title: self.0.rule.english().title.to_owned(),
            explanation: "What this was about has been deleted since.".to_owned(),
            fix: "Analyse the journey again.".to_owned(),
        }
    }
}

impl English for Weight {
    type Words = String;

    /// “High: customers decide in Renewal next; 9 times as long as promised.”
    fn english(&self) -> String {
        let severity = self.severity.title();
        let own = self.rule.english().weight;
        let reasons: Vec<String> = self.reasons.iter().map(because).collect();
        let reasons = listed(&reasons, "and");
        match (self.raised, self.reasons.is_empty()) {
            (_, true) => format!("{severity}: {own}."),
            (false, _) => format!("{severity}: {own}; {reasons}."),
            (true, _) => format!("{severity}, because {reasons}."),
        }
    }
}

fn because(reason: &Because) -> String {
    match reason {
        Because::DecidedHere(stage) => format!("customers decide about us in {stage}"),
        Because::DecidedNext(stage) => format!("customers decide about us next, in {stage}"),
        Because::FarShort(Some(by)) => format!("what was measured is {}", factor(*by)),
        Because::FarShort(None) => "what was measured is far off".to_owned(),
        Because::NobodyAnswers => "nobody answers for it on either side".to_owned(),
        Because::Promises(1) => "1 promise depends on it".to_owned(),
        Because::Promises(count) => format!("{count} promises depend on it"),
        Because::Moments(count) => format!(
            "customers live through {} in it",
            counted(*count, "moment", "moments")
        ),
        Because::NoWayOut => "there is no way out of it".to_owned(),
        Because::Pivotal => "much hangs on this one moment".to_owned(),
        Because::Paths { count, more: true } => format!("more than {count} paths lead into it"),
        Because::Paths { count, more: false } => format!("{count} paths lead into it"),
    }
}

impl English for Headline {
    type Words = String;

    fn english(&self) -> String {
        if self.stages == 0 {
            return "There are no stages yet, so there is nothing a customer could walk through."
                .to_owned();
        }
        let sentence = match (self.promises, self.failing) {
            (0, _) => {
                "No promise is on the map yet, so nothing says what customers may expect".to_owned()
            }
            (1, 0) => "The one promise holds from start to finish".to_owned(),
            (1, _) => "The one promise does not hold from start to finish".to_owned(),
            (2, 0) => "Both promises hold from start to finish".to_owned(),
            (2, 2) => "Neither of the two promises holds from start to finish".to_owned(),
            (all, some) if all == some => {
                format!("None of the {all} promises holds from start to finish")
            }
            (all, 0) => format!("All {all} promises hold from start to finish"),
            (all, 1) => format!("Of {all} promises, 1 does not hold from start to finish"),
            (all, some) => format!("Of {all} promises, {some} do not hold from start to finish"),
        };
        let unagreed = match self.unagreed {
            1 => "1 hand-off has no agreement".to_owned(),
            count => format!("{count} hand-offs have no agreement"),
        };
        match (&self.worst, self.unagreed) {
            (Some(worst), 0) => format!("{sentence}: {worst}."),
            (Some(worst), _) => format!("{sentence}: {worst}, and {unagreed}."),
            (None, 0) => format!("{sentence}."),
            (None, _) => format!("{sentence}, but {unagreed}."),
        }
    }
}

impl English for StageState {
    type Words = String;

    /// “2 promises alive, 1 broken here”; empty where no promise is alive.
    fn english(&self) -> String {
        if self.alive == 0 {
            return String::new();
        }
        let alive = format!("{} alive", counted(self.alive, "promise", "promises"));
        let became: Vec<String> = [
            (self.kept, "kept here"),
            (self.broken, "broken here"),
            (self.missed, "missed here"),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
        match became.as_slice() {
            [] => alive,
            became => format!("{alive}, {}", listed(became, "and")),
        }
    }
}
