//! `throughline-cli export`

use std::io::{self, Write as _};
use std::ops::ControlFlow;
use std::process::ExitCode;

use journey::{Document, JourneyId};
use journey_export::ExportOptions;

use crate::arguments::{Export, Layout, Paper};
use crate::complaint::Complaint;
use crate::{Outcome, show};

pub fn run(export: &Export) -> Outcome {
    let document = show::read(&export.file)?;
    let journey = choose(&document, export.journey.as_deref())?;
    let options = ExportOptions {
        layout: match export.layout {
            Layout::Poster => journey_export::Layout::Poster,
        },
        paper: export.paper.into(),
        date: export.date.unwrap_or_else(|| jiff::Zoned::now().date()),
        author: String::new(),
        language: export.language,
    };
    let made =
        journey_export::export_pdf(&document, journey, &options, &|_| ControlFlow::Continue(()))
            .map_err(Complaint::Export)?;
    journey_file::write_whole(&export.to, &made.bytes).map_err(Complaint::file(&export.to))?;
    for warning in &made.warnings {
        // With standard error gone there is nobody left to tell.
        let _ = writeln!(
            io::stderr(),
            "throughline-cli: {}: {warning}",
            export.to.display()
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// The journey of a name, or else the first.
fn choose(document: &Document, name: Option<&str>) -> Result<JourneyId, Complaint> {
    let journeys = &document.records().journeys;
    let names = || {
        journeys
            .values()
            .map(|journey| journey.name.clone())
            .collect()
    };
    let order = document.journeys();
    let found = match name {
        None => order.first().copied(),
        Some(name) => order.into_iter().find(|id| journeys[id].name == name),
    };
    found.ok_or_else(|| Complaint::NoJourney(name.unwrap_or_default().to_owned(), names()))
}

impl From<Paper> for journey_export::Paper {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A1 => Self::A1,
            Paper::A2 => Self::A2,
            Paper::A3 => Self::A3,
            Paper::Letter => Self::Letter,
            Paper::Tabloid => Self::Tabloid,
            Paper::Fit => Self::Fit,
        }
    }
}
