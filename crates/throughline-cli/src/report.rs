//! The gaps as a report that people read and forward.

use std::fmt::Write as _;

use journey::gaps::{GapReport, Severity};

use crate::check::Checked;

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
        for severity in Severity::ALL {
            let gaps: Vec<&GapReport> = journey
                .gaps
                .iter()
                .filter(|gap| gap.severity == severity)
                .collect();
            if gaps.is_empty() {
                continue;
            }
            let title = format!("{} {} ({})", mark(severity), severity.title(), gaps.len());
            let _ = writeln!(text, "\n{}", ink.paint(severity, &title));
            for gap in gaps {
                one(&mut text, gap, ink);
            }
        }
    }
    text
}

fn one(text: &mut String, gap: &GapReport, ink: Ink) {
    let _ = writeln!(text, "\n  {}", ink.bold(&gap.title));
    let _ = writeln!(
        text,
        "  {}",
        ink.faint(&format!("{} · {}", gap.rule.id(), gap.place))
    );
    paragraph(text, "    ", &gap.explanation);
    if !gap.route.is_empty() && gap.route != gap.place {
        paragraph(text, "    Path:  ", &gap.route);
    }
    if !gap.owner_names.is_empty() {
        paragraph(text, "    Whose: ", &gap.owner_names.join(", "));
    }
    if !gap.fix.is_empty() {
        paragraph(text, "    Fix:   ", &gap.fix);
    }
}

/// Words broken into lines, each as far in as `lead` is long.
fn paragraph(text: &mut String, lead: &str, words: &str) {
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

fn mark(severity: Severity) -> char {
    match severity {
        Severity::High => '◆',
        Severity::Medium => '▲',
        Severity::Low => '●',
    }
}

impl Ink {
    fn wrap(self, code: &str, text: &str) -> String {
        if self == Self::Colour {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    fn bold(self, text: &str) -> String {
        self.wrap("1", text)
    }

    fn faint(self, text: &str) -> String {
        self.wrap("2", text)
    }

    fn paint(self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::High => "1;31",
            Severity::Medium => "1;33",
            Severity::Low => "1;34",
        };
        self.wrap(code, text)
    }
}
