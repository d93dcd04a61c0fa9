//! The examples that come with the app.

use journey::Document;
use journey::json::JsonError;

use crate::wire::Example;

const EXAMPLES: [(&str, &str); 2] = [
    (
        "b2b-subscription",
        include_str!("../../../examples/b2b-subscription.json"),
    ),
    (
        "consumer-subscription",
        include_str!("../../../examples/consumer-subscription.json"),
    ),
];

/// The examples as the start screen lists them.
pub fn list() -> Vec<Example> {
    EXAMPLES
        .iter()
        .filter_map(|(id, _)| Some((id, open(id)?.ok()?)))
        .filter_map(|(id, document)| {
            let heading = document.records().heading()?;
            Some(Example {
                id: (*id).to_owned(),
                title: heading.title.clone(),
                description: heading.description.clone(),
            })
        })
        .collect()
}

/// An example as a document; `None` if there is none of that id.
pub fn open(id: &str) -> Option<Result<Document, JsonError>> {
    EXAMPLES
        .iter()
        .find(|(known, _)| *known == id)
        .map(|(_, json)| Document::from_json(json))
}
