//! `throughline-cli show`

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use journey::{Document, JourneyId};

use crate::Outcome;
use crate::arguments::Show;
use crate::complaint::Complaint;

pub fn run(show: &Show) -> Outcome {
    let document = read(&show.file)?;
    if show.json {
        say(&document.to_json())
    } else {
        say(&summary(&document))
    }
}

/// Reads a document without writing anywhere.
pub fn read(path: &Path) -> Result<Document, Complaint> {
    journey_file::read(path)
        .map(|contents| contents.document)
        .map_err(Complaint::file(path))
}

/// Writes to standard output.
pub fn say(text: &str) -> Outcome {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(Complaint::Output)?;
    Ok(ExitCode::SUCCESS)
}

/// The document at a glance: what it holds, and each journey's stages in order.
fn summary(document: &Document) -> String {
    let records = document.records();
    let mut text = String::new();
    // Writing to a string cannot fail.
    if let Some(heading) = records.heading() {
        let _ = writeln!(text, "{}", heading.title);
        if !heading.description.is_empty() {
            let _ = writeln!(text, "{}", heading.description);
        }
    }
    let _ = writeln!(
        text,
        "\n{} · {} · {} · {} · {}",
        count(records.owners.len(), "owner"),
        count(records.moments.len(), "moment"),
        count(records.comms.len(), "comm"),
        count(records.promises.len(), "promise"),
        count(records.transitions.len(), "transition"),
    );
    for journey in document.journeys() {
        stages(&mut text, document, journey);
    }
    text
}

fn stages(text: &mut String, document: &Document, journey: JourneyId) {
    let records = document.records();
    let (Some(record), Some(graph)) = (records.journeys.get(&journey), document.graph(journey))
    else {
        return;
    };
    let segment = match record.segment.as_str() {
        "" => String::new(),
        segment => format!(" — {segment}"),
    };
    let _ = writeln!(text, "\n{}{segment}", record.name);
    let order = graph.order();
    if order.is_empty() {
        let _ = writeln!(text, "  no stages yet");
    }
    for (number, id) in (1..).zip(order) {
        let Some(stage) = records.stages.get(&id) else {
            continue;
        };
        let owner = stage.owner.and_then(|owner| records.owners.get(&owner));
        let owner = owner.map_or("no owner", |owner| owner.name.as_str());
        let _ = writeln!(text, "{number:>3}  {}  ({owner})", stage.name);
        let steps = records.steps_of(id);
        let steps: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
        if !steps.is_empty() {
            let _ = writeln!(text, "       {}", steps.join(" · "));
        }
    }
}

/// "1 owner", "2 owners".
fn count(number: usize, word: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {word}{ending}")
}
