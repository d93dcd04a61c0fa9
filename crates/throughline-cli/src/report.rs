//! The gaps as a report that people read and forward.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _};

use journey::Language;
use journey::gaps::{Rule, Severity};
use journey::model::Choice;

use crate::check::{Checked, Decided, Found};

/// Whether the report may use a terminal's colours.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    Plain,
    Colour,
}

/// The width that long lines are broken at, in characters.
const WIDTH: usize = 92;

/// The report on all journeys of a document, grouped by severity.
pub fn of(journeys: &[Checked], ink: Ink) -> String {
    let mut text = String::new();
    for (at, journey) in journeys.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", ink.bold(&journey.journey));
        paragraph(&mut text, "", &journey.headline);
        let (dismissed, open): (Vec<&Found>, Vec<&Found>) =
            journey.gaps.iter().partition(|found| found.is_dismissed());
        for severity in Severity::ALL {
            let of_severity = open.iter().filter(|found| found.gap.severity == severity);
            let gaps: Vec<&&Found> = of_severity.collect();
            if gaps.is_empty() {
                continue;
            }
            let title = format!("{} {} ({})", mark(severity), severity.title(), gaps.len());
            let _ = writeln!(text, "\n{}", ink.paint(severity, &title));
            for found in gaps {
                one(&mut text, found, ink);
            }
        }
        if !dismissed.is_empty() {
            let _ = writeln!(
                text,
                "\n{}\n",
                ink.bold(&format!("Dismissed ({})", dismissed.len()))
            );
            for found in dismissed {
                let reason = found.decision.as_ref().map(decided).unwrap_or_default();
                paragraph(&mut text, "  ", &format!("{}. {reason}", found.gap.title));
            }
        }
        if !journey.resolved.is_empty() {
            let title = format!("Resolved ({})", journey.resolved.len());
            let _ = writeln!(text, "\n{}\n", ink.bold(&title));
            for decision in &journey.resolved {
                let title = if decision.title.is_empty() {
                    &decision.gap
                } else {
                    &decision.title
                };
                let when = decision
                    .resolved
                    .map(|at| format!(" on {}", day(at.0)))
                    .unwrap_or_default();
                let words = decided(decision);
                paragraph(&mut text, "  ", &format!("{title}. Gone{when}. {words}"));
            }
        }
        if journey.left_out > 0 {
            let more = format!("{} more not asked for.", journey.left_out);
            let _ = writeln!(text, "\n{}", ink.faint(&more));
        }
    }
    text
}

/// What a rule means, for people.
pub fn explanation(rule: Rule, ink: Ink) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let words = Language::English.say(&rule);
    let _ = writeln!(text, "{}", ink.bold(words.title));
    let _ = writeln!(text, "{}\n", ink.faint(rule.id()));
    paragraph(&mut text, "", words.meaning);
    text.push('\n');
    paragraph(
        &mut text,
        "Severity:  ",
        &format!("{} where nothing makes it graver.", rule.severity().title()),
    );
    paragraph(&mut text, "Theory:    ", words.theory);
    paragraph(&mut text, "To fix it: ", words.remedy);
    text
}

fn one(text: &mut String, found: &Found, ink: Ink) {
    let gap = &found.gap;
    text.push('\n');
    let mut title = String::new();
    paragraph(&mut title, "  ", &gap.title);
    for line in title.lines() {
        let _ = writeln!(text, "  {}", ink.bold(line.trim_start()));
    }
    let _ = writeln!(
        text,
        "  {}",
        ink.faint(&format!("{} · {}", gap.rule.id(), gap.place))
    );
    paragraph(text, "    ", &gap.explanation);
    if !gap.route.is_empty() && gap.route != gap.place {
        paragraph(text, "    Path:  ", &gap.route);
    }
    for other in &gap.other_paths {
        paragraph(text, "       or  ", &other.words);
    }
    if gap.more_paths {
        paragraph(text, "       or  ", "others; the first five are named.");
    }
    if !gap.owner_names.is_empty() {
        paragraph(text, "    Whose: ", &gap.owner_names.join(", "));
    }
    if !gap.fix.is_empty() {
        paragraph(text, "    Fix:   ", &gap.fix);
    }
    paragraph(text, "    Why:   ", &gap.weight);
    if let Some(decision) = &found.decision {
        paragraph(text, "    Then:  ", &decided(decision));
    }
}

/// What was decided, in words.
fn decided(decision: &Decided) -> String {
    let by = match decision.by.as_str() {
        "" => String::new(),
        name => format!(" by {name}"),
    };
    let day = day(decision.at.0);
    match &decision.choice {
        Choice::Accepted => format!("Accepted{by} on {day}."),
        Choice::Dismissed { reason } => {
            format!("Dismissed{by} on {day}: {}.", reason.trim_end_matches('.'))
        }
        Choice::Fixing { until, .. } => {
            let who = decision.fixer.as_deref().map(|name| format!(" by {name}"));
            let until = until.map(|until| format!(" until {until}"));
            format!(
                "Being fixed{}{}.",
                who.unwrap_or_default(),
                until.unwrap_or_default()
            )
        }
    }
}

/// The day of a time, where the reader is.
fn day(at: i64) -> String {
    jiff::Timestamp::from_millisecond(at)
        .map(|at| at.to_zoned(jiff::tz::TimeZone::system()).date().to_string())
        .unwrap_or_default()
}

/// Words broken into lines, each as far in as `lead` is long.
pub fn paragraph(text: &mut String, lead: &str, words: &str) {
    let indent = " ".repeat(lead.chars().count());
    let mut line = lead.to_owned();
    let mut length = lead.chars().count();
    let mut fresh = true;
    for word in words.split_whitespace() {
        let more = word.chars().count();
        if !fresh && length + 1 + more > WIDTH {
            let _ = writeln!(text, "{line}");
            line.clone_from(&indent);
            length = indent.len();
            fresh = true;
        }
        if !fresh {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += more;
        fresh = false;
    }
    let _ = writeln!(text, "{line}");
}

pub fn mark(severity: Severity) -> char {
    match severity {
        Severity::High => '◆',
        Severity::Medium => '▲',
        Severity::Low => '●',
    }
}

impl Ink {
    /// Colour for people only, and only for those who want it (no-color.org).
    pub fn wanted() -> Self {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        if io::stdout().is_terminal() && !unwanted {
            Self::Colour
        } else {
            Self::Plain
        }
    }

    fn wrap(self, code: &str, text: &str) -> String {
        if self == Self::Colour {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    pub fn bold(self, text: &str) -> String {
        self.wrap("1", text)
    }

    pub fn faint(self, text: &str) -> String {
        self.wrap("2", text)
    }

    pub fn paint(self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::High => "1;31",
            Severity::Medium => "1;33",
            Severity::Low => "1;34",
        };
        self.wrap(code, text)
    }
}
