//! `throughline-cli compare`

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

use journey::compare::{Comparison, Difference, FieldChange, GapLine, StagesCompared};
use journey::gaps::Today;
use journey::model::JourneyState;
use journey::text::excerpt;
use journey::{Document, JourneyId, Language, compare};
use serde::Serialize;

use crate::arguments::Compare;
use crate::complaint::Complaint;
use crate::report::{self, Ink};
use crate::{Outcome, show};

/// The longest quote of a record's words, in characters.
const QUOTE: usize = 160;

/// What `--json` prints.
#[derive(Serialize)]
struct Compared<'a> {
    format: &'static str,
    version: u32,
    name_a: &'a str,
    name_b: &'a str,
    #[serde(flatten)]
    comparison: &'a Comparison,
}

pub fn run(asked: &Compare) -> Outcome {
    let document = show::read(&asked.file)?;
    let (a, b) = choose(&document, asked)?;
    let today = Today(jiff::Zoned::now().date());
    // Both were just found.
    let Some(comparison) = compare::compare(&document, a, b, today, Language::English) else {
        return Err(Complaint::OneJourney);
    };
    if asked.json {
        let journeys = &document.records().journeys;
        let compared = Compared {
            format: "throughline-comparison",
            version: 1,
            name_a: &journeys[&a].name,
            name_b: &journeys[&b].name,
            comparison: &comparison,
        };
        let json = serde_json::to_string_pretty(&compared)
            .map_err(|error| Complaint::Output(error.into()))?;
        show::say(&(json + "\n"))?;
    } else {
        show::say(&told(&document, &comparison, Ink::wanted()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The journeys that were asked for, or else those that people are likely to mean.
fn choose(document: &Document, asked: &Compare) -> Result<(JourneyId, JourneyId), Complaint> {
    let order = document.journeys();
    let journeys = &document.records().journeys;
    let counterpart = |of: JourneyId| compare::counterpart(document, of);
    let other_state = |of: &JourneyId| {
        counterpart(*of).is_some_and(|other| journeys[&other].state != journeys[of].state)
    };
    let one = match &asked.one {
        Some(name) => named(document, name)?,
        None => (order.iter().copied().find(other_state))
            .or(order.first().copied())
            .ok_or(Complaint::OneJourney)?,
    };
    let other = match &asked.other {
        Some(name) => named(document, name)?,
        None => counterpart(one).ok_or(Complaint::OneJourney)?,
    };
    Ok((one, other))
}

/// The journey of a name or, if there is none, of a number.
fn named(document: &Document, name: &str) -> Result<JourneyId, Complaint> {
    let order = document.journeys();
    let journeys = &document.records().journeys;
    let fitting: Vec<usize> = (0..order.len())
        .filter(|&at| journeys[&order[at]].name == name)
        .collect();
    let number = || name.parse::<usize>().ok()?.checked_sub(1);
    match fitting[..] {
        [at] => Ok(order[at]),
        [] => (number().and_then(|at| order.get(at).copied())).ok_or_else(|| {
            let names = order.iter().map(|id| journeys[id].name.clone());
            Complaint::NoJourney(name.to_owned(), names.collect())
        }),
        _ => {
            let numbers = fitting.iter().map(|at| at + 1).collect();
            Err(Complaint::SeveralJourneys(name.to_owned(), numbers))
        }
    }
}

/// What the two journeys are called where something is in one of them only.
struct Sides {
    a: String,
    b: String,
}

fn told(document: &Document, comparison: &Comparison, ink: Ink) -> String {
    let journeys = &document.records().journeys;
    let (one, other) = (&journeys[&comparison.a], &journeys[&comparison.b]);
    let state = |state: JourneyState| match state {
        JourneyState::AsIs => "as-is",
        JourneyState::ToBe => "to-be",
    };
    let sides = if one.state == other.state {
        Sides {
            a: format!("“{}”", one.name),
            b: format!("“{}”", other.name),
        }
    } else {
        Sides {
            a: format!("the {}", state(one.state)),
            b: format!("the {}", state(other.state)),
        }
    };
    let heading = format!(
        "{} ({}) → {} ({})",
        one.name,
        state(one.state),
        other.name,
        state(other.state)
    );
    let mut text = format!("{}\n", ink.bold(&heading));
    report::paragraph(&mut text, "", &comparison.summary);
    if !comparison.journey.is_empty() {
        text.push('\n');
        fields(&mut text, "  ", &comparison.journey);
    }
    let gaps: BTreeMap<&str, &GapLine> = (comparison.gaps.gone.iter())
        .chain(&comparison.gaps.new)
        .map(|gap| (gap.key.as_str(), gap))
        .collect();
    for stages in comparison.stages.iter().filter(|stages| !stages.same) {
        of_stages(&mut text, stages, &gaps, &sides, ink);
    }
    if !comparison.notes.is_empty() {
        let _ = writeln!(text, "\n{}", ink.bold("Free notes"));
        for note in &comparison.notes {
            record(&mut text, note, &sides);
        }
    }
    let of_journey = |gaps: &[GapLine]| -> Vec<String> {
        let gaps = gaps.iter().filter(|gap| gap.stage.is_none());
        gaps.map(|gap| gap.key.clone()).collect()
    };
    let (gone, new) = (
        of_journey(&comparison.gaps.gone),
        of_journey(&comparison.gaps.new),
    );
    if !gone.is_empty() || !new.is_empty() {
        let _ = writeln!(text, "\n{}", ink.bold("The journey as a whole"));
        gap_lines(&mut text, "gone: ", &gone, &gaps);
        gap_lines(&mut text, "new:  ", &new, &gaps);
    }
    text
}

fn of_stages(
    text: &mut String,
    stages: &StagesCompared,
    gaps: &BTreeMap<&str, &GapLine>,
    sides: &Sides,
    ink: Ink,
) {
    let only = match (stages.a, stages.b) {
        (Some(_), None) => format!(" (only in {})", sides.a),
        (None, Some(_)) => format!(" (only in {})", sides.b),
        _ => String::new(),
    };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n{}{}", ink.bold(&stages.name), ink.faint(&only));
    fields(text, "  ", &stages.changes);
    for difference in &stages.records {
        record(text, difference, sides);
    }
    gap_lines(text, "gone: ", &stages.gone, gaps);
    gap_lines(text, "new:  ", &stages.new, gaps);
}

/// `+` is only in the other, `-` only in the one, `~` in both and different.
fn record(text: &mut String, difference: &Difference, sides: &Sides) {
    let (sign, only) = match (difference.a, difference.b) {
        (Some(_), None) => ('-', format!(", only in {}", sides.a)),
        (None, Some(_)) => ('+', format!(", only in {}", sides.b)),
        _ => ('~', String::new()),
    };
    let kind = (difference.a.or(difference.b)).map_or("record", journey::RecordRef::kind);
    let words = excerpt(&difference.words, QUOTE);
    let line = match kind {
        "transition" => format!("{kind} {words}{only}"),
        _ => format!("{kind} “{words}”{only}"),
    };
    report::paragraph(text, &format!("  {sign} "), &line);
    fields(text, "      ", &difference.changes);
}

fn fields(text: &mut String, lead: &str, changes: &[FieldChange]) {
    for change in changes {
        let said = |words: &str| match words {
            "" => "nothing".to_owned(),
            words => excerpt(words, QUOTE),
        };
        let lead = format!("{lead}{}: ", Language::English.say(&change.field));
        report::paragraph(
            text,
            &lead,
            &format!("{} → {}", said(&change.a), said(&change.b)),
        );
    }
}

fn gap_lines(text: &mut String, lead: &str, keys: &[String], gaps: &BTreeMap<&str, &GapLine>) {
    for gap in keys.iter().filter_map(|key| gaps.get(key.as_str())) {
        let line = format!("{} {}", report::mark(gap.severity), gap.title);
        report::paragraph(text, &format!("  {lead}"), &line);
    }
}
