//! `throughline-cli check`

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use journey::gaps::{self, GapReport, Severity, Today};
use serde::Serialize;

use crate::arguments::{Check, Level};
use crate::complaint::Complaint;
use crate::report::{self, Ink};
use crate::{Outcome, show};

/// The gaps of one journey, as `--json` prints them.
#[derive(Serialize)]
pub struct Checked {
    /// The journey's name.
    pub journey: String,
    /// The state of the promise in one sentence.
    pub headline: String,
    /// The gaps, the gravest first.
    pub gaps: Vec<GapReport>,
}

#[derive(Serialize)]
struct Checks {
    format: &'static str,
    version: u32,
    journeys: Vec<Checked>,
}

pub fn run(check: &Check) -> Outcome {
    let document = show::read(&check.file)?;
    let today = Today(jiff::Zoned::now().date());
    let journeys: Vec<Checked> = document
        .journeys()
        .into_iter()
        .map(|journey| {
            let found = gaps::analyse(&document, journey, today);
            Checked {
                journey: document
                    .records()
                    .journeys
                    .get(&journey)
                    .map(|journey| journey.name.clone())
                    .unwrap_or_default(),
                headline: gaps::headline(&document, journey, &found),
                gaps: GapReport::list(&document, &found),
            }
        })
        .collect();
    let bar = match check.fail_on {
        Level::High => Severity::High,
        Level::Medium => Severity::Medium,
        Level::Low => Severity::Low,
    };
    let failed = journeys
        .iter()
        .flat_map(|journey| &journey.gaps)
        .any(|gap| gap.severity >= bar);
    if check.json {
        let checks = Checks {
            format: "throughline-gaps",
            version: 1,
            journeys,
        };
        let json = serde_json::to_string_pretty(&checks)
            .map_err(|error| Complaint::Output(error.into()))?;
        show::say(&(json + "\n"))?;
    } else {
        show::say(&report::of(&journeys, ink()))?;
    }
    Ok(if failed {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

/// Colour for people only, and only for those who want it (no-color.org).
fn ink() -> Ink {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if io::stdout().is_terminal() && !unwanted {
        Ink::Colour
    } else {
        Ink::Plain
    }
}
