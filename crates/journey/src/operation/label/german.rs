//! The names of operations in German.

/// The German name of an operation, by its English one.
pub(super) fn german(label: &str) -> Option<&'static str> {
    LABELS
        .iter()
        .find(|(english, _)| *english == label)
        .map(|(_, german)| *german)
}

const LABELS: &[(&str, &str)] = &[
    ("Rename document", "Dokument umbenennen"),
    ("Describe document", "Dokument beschreiben"),
    ("Add journey", "Journey hinzufügen"),
    ("Rename journey", "Journey umbenennen"),
    ("Switch rules", "Regeln ein- oder ausschalten"),
    ("Set rule thresholds", "Schwellenwerte setzen"),
    ("Edit journey", "Journey bearbeiten"),
    ("Duplicate journey", "Journey duplizieren"),
    ("Move journey", "Journey verschieben"),
    ("Delete journey", "Journey löschen"),
    ("Add stage", "Station hinzufügen"),
    ("Rename stage", "Station umbenennen"),
    ("Set stage owner", "Hauptverantwortung setzen"),
    ("Set supporting owners", "Unterstützende setzen"),
    ("Set verdict", "Urteil setzen"),
    ("Edit stage", "Station bearbeiten"),
    ("Move stage", "Station verschieben"),
    ("Delete stage", "Station löschen"),
    ("Add step", "Schritt hinzufügen"),
    ("Rename step", "Schritt umbenennen"),
    ("Move step", "Schritt verschieben"),
    ("Delete step", "Schritt löschen"),
    ("Put in step", "In Schritt legen"),
    ("Move to step", "In Schritt verschieben"),
    ("Set tags", "Tags setzen"),
    ("Draw transition", "Übergang einzeichnen"),
    ("Edit transition", "Übergang bearbeiten"),
    ("Delete transition", "Übergang löschen"),
    ("Begin agreement", "Vereinbarung beginnen"),
    ("Set acceptance", "Annahme setzen"),
    ("Edit agreement", "Vereinbarung bearbeiten"),
    ("Delete agreement", "Vereinbarung löschen"),
    ("Add owner", "Verantwortliche hinzufügen"),
    ("Edit owner", "Verantwortliche bearbeiten"),
    ("Delete owner", "Verantwortliche löschen"),
    ("Add moment", "Moment hinzufügen"),
    ("Set feeling", "Gefühl setzen"),
    ("Set moment owner", "Verantwortung für Moment setzen"),
    ("Edit moment", "Moment bearbeiten"),
    ("Move moment", "Moment verschieben"),
    ("Delete moment", "Moment löschen"),
    ("Add comm", "Kommunikation hinzufügen"),
    ("Set comm owner", "Verantwortung für Kommunikation setzen"),
    ("Edit comm", "Kommunikation bearbeiten"),
    ("Move comm", "Kommunikation verschieben"),
    ("Delete comm", "Kommunikation löschen"),
    ("Add promise", "Versprechen hinzufügen"),
    ("Set promise owner", "Verantwortung für Versprechen setzen"),
    ("Edit promise", "Versprechen bearbeiten"),
    ("Move promise", "Versprechen verschieben"),
    ("Delete promise", "Versprechen löschen"),
    (
        "Link comm to promise",
        "Kommunikation mit Versprechen verknüpfen",
    ),
    (
        "Unlink comm from promise",
        "Kommunikation von Versprechen lösen",
    ),
    (
        "Link moment to promise",
        "Moment mit Versprechen verknüpfen",
    ),
    ("Set keeping verdict", "Urteil zur Einlösung setzen"),
    ("Edit keeping", "Einlösung bearbeiten"),
    ("Unlink moment from promise", "Moment von Versprechen lösen"),
    ("Add lane", "Bahn hinzufügen"),
    ("Edit lane", "Bahn bearbeiten"),
    ("Move lane", "Bahn verschieben"),
    ("Delete lane", "Bahn löschen"),
    ("Add card", "Karte hinzufügen"),
    ("Edit card", "Karte bearbeiten"),
    ("Move card", "Karte verschieben"),
    ("Delete card", "Karte löschen"),
    ("Add note", "Notiz hinzufügen"),
    ("Edit note", "Notiz bearbeiten"),
    ("Move note", "Notiz verschieben"),
    ("Delete note", "Notiz löschen"),
    ("Turn into moment", "In Moment umwandeln"),
    ("Turn into comm", "In Kommunikation umwandeln"),
    ("Turn into promise", "In Versprechen umwandeln"),
    ("Turn into card", "In Karte umwandeln"),
    ("Turn into note", "In Notiz umwandeln"),
    ("Add comment", "Kommentar hinzufügen"),
    ("Edit comment", "Kommentar bearbeiten"),
    ("Delete comment", "Kommentar löschen"),
    ("Decide about gap", "Über Lücke entscheiden"),
    ("Take decision back", "Entscheidung zurücknehmen"),
    ("Settle decision", "Entscheidung erledigen"),
];

#[cfg(test)]
mod tests {
    use super::german;

    /// Read from the source, because no operation is to be forgotten.
    #[test]
    fn every_operation_has_a_german_name() {
        let arms = include_str!("../label.rs").lines();
        let labels = arms.filter_map(|line| line.trim().split_once("=> \"")?.1.strip_suffix("\","));
        let mut count = 0;
        for label in labels {
            assert!(german(label).is_some(), "{label}");
            count += 1;
        }
        assert!(count > 60, "only {count} names were found");
    }
}
