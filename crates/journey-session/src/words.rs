//! What windows are told of a document besides what is in it, in each language.

use jiff::Zoned;
use journey::language::{English, German};
use journey_file::Holder;

/// Something a window is told.
pub enum Words<'a> {
    /// The title of a new document.
    Untitled,
    /// It was imported from a file of this name.
    Imported(&'a str),
    /// It was recovered after a crash.
    Recovered,
    /// Somebody else has it open, since a time that may not be known.
    HeldBy(&'a Holder, Option<Zoned>),
    /// What to do with a document that can only be read.
    SaveAsToEdit,
    /// A journey to compare is no longer there.
    JourneyGone,
    /// What to do about that.
    ChooseAnother,
}

impl English for Words<'_> {
    type Words = String;

    fn english(&self) -> String {
        match self {
            Self::Untitled => "Untitled journey".to_owned(),
            Self::Imported(name) => {
                format!("This was imported from “{name}”, which stays as it is.")
            }
            Self::Recovered => {
                "These edits had not reached the file when Throughline ended. Everything is here."
                    .to_owned()
            }
            Self::HeldBy(holder, since) => {
                let since = (since.as_ref())
                    .map(|since| since.strftime(" since %H:%M on %-d %B").to_string())
                    .unwrap_or_default();
                format!("{holder} has this document open{since}. You can read it here.")
            }
            Self::SaveAsToEdit => "Save it under another name to edit it there.".to_owned(),
            Self::JourneyGone => "One of these journeys is no longer in the document.".to_owned(),
            Self::ChooseAnother => {
                "Choose another to compare with; undo brings a deleted one back.".to_owned()
            }
        }
    }
}

impl German for Words<'_> {
    type Words = String;

    fn german(&self) -> String {
        match self {
            Self::Untitled => "Unbenannte Journey".to_owned(),
            Self::Imported(name) => {
                format!("Importiert aus „{name}“; diese Datei bleibt, wie sie ist.")
            }
            Self::Recovered => "Diese Änderungen waren noch nicht in der Datei angekommen, als \
                                Throughline endete. Alles ist hier."
                .to_owned(),
            Self::HeldBy(holder, since) => {
                let since = (since.as_ref())
                    .map(|since| since.strftime(" seit %-d.%-m. um %H:%M Uhr").to_string())
                    .unwrap_or_default();
                let Holder { user, host, .. } = holder;
                format!(
                    "{user} auf {host} hat dieses Dokument{since} geöffnet. Hier können Sie es \
                     lesen."
                )
            }
            Self::SaveAsToEdit => {
                "Speichern Sie es unter einem anderen Namen, um es dort zu bearbeiten.".to_owned()
            }
            Self::JourneyGone => "Eine dieser Journeys ist nicht mehr im Dokument.".to_owned(),
            Self::ChooseAnother => "Wählen Sie eine andere zum Vergleichen; „Rückgängig“ bringt \
                                    eine gelöschte zurück."
                .to_owned(),
        }
    }
}
