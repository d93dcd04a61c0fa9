//! `throughline-cli new`

use std::path::Path;

use journey::log::{ActorId, Entry};
use journey::model::Timestamp;
use journey::{Document, Language, examples, template};
use journey_file::Existing;
use uuid::Uuid;

use crate::arguments::{New, Template};
use crate::complaint::Complaint;
use crate::{Outcome, show};

pub fn run(new: &New) -> Outcome {
    let document = match &new.example {
        Some(id) => examples::document(id, jiff::Zoned::now().date())
            .ok_or_else(|| Complaint::New(format!("there is no example {id}")))?
            .map_err(|error| Complaint::New(error.to_string()))?,
        None => blank(new)?,
    };
    write(&new.file, &document, "New document", new.force)?;
    show::say(&format!("{} is ready.\n", new.file.display()))
}

/// A document of the name of its file.
fn blank(new: &New) -> Result<Document, Complaint> {
    let template = match new.template {
        Template::Lifecycle => template::Template::Lifecycle,
        Template::Blank => template::Template::Blank,
    };
    let title = new
        .file
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    let title = title.filter(|stem| !journey::text::is_blank(stem));
    let title = title.unwrap_or_else(|| "Untitled journey".to_owned());
    template::document(template, &title, Language::English, &mut Uuid::now_v7)
        .map_err(|error| Complaint::New(error.to_string()))
}

/// Writes a document that did not exist before.
pub fn write(path: &Path, document: &Document, label: &str, force: bool) -> Result<(), Complaint> {
    let now = Timestamp(jiff::Timestamp::now().as_millisecond());
    // Every document written here begins a log of its own.
    let log = [Entry::beginning(
        ActorId(Uuid::new_v4()),
        document,
        label,
        now,
    )];
    let existing = if force {
        Existing::Replace
    } else {
        Existing::Keep
    };
    journey_file::create(path, document, &log, existing).map_err(Complaint::file(path))
}
