//! The examples that come with the app.

use jiff::civil::{Date, date};
use jiff::{Span, Unit};

use crate::document::Document;
use crate::json::JsonError;
use crate::model::Choice;

/// By id; the first is the one to begin with.
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

/// The day on which the examples are as they are written.
pub const WRITTEN_FOR: Date = date(2026, 6, 1);

/// What the examples are called.
pub fn ids() -> impl Iterator<Item = &'static str> {
    EXAMPLES.iter().map(|(id, _)| *id)
}

/// An example as a document, dated so that it tells `today` what it was written to tell; `None` if
/// there is none of that id.
///
/// # Errors
/// The example does not hold together, which a test rules out.
pub fn document(id: &str, today: Date) -> Option<Result<Document, JsonError>> {
    let (_, json) = EXAMPLES.iter().find(|(known, _)| *known == id)?;
    Some(Document::from_json(json).and_then(|document| Ok(dated(&document, today)?)))
}

/// Moves every date by the days that have passed since the example was written.
fn dated(document: &Document, today: Date) -> Result<Document, crate::document::Unsound> {
    let passed = (WRITTEN_FOR.until((Unit::Day, today))).map_or(0, |span| span.get_days());
    let passed = Span::new().days(passed);
    let mut records = document.records().clone();
    let agreements = records.agreements.values_mut().flat_map(|agreement| {
        let accepted = [&mut agreement.given, &mut agreement.received];
        let accepted = accepted.into_iter().flatten().map(|yes| &mut yes.on);
        accepted.chain(&mut agreement.review_on)
    });
    let keepings = records.keepings.values_mut();
    let keepings = keepings.filter_map(|keeping| keeping.on.as_mut());
    let decisions = records.decisions.values_mut();
    let decisions = decisions.filter_map(|decision| match &mut decision.choice {
        Choice::Fixing { until, .. } => until.as_mut(),
        _ => None,
    });
    for date in agreements.chain(keepings).chain(decisions) {
        *date = date.saturating_add(passed);
    }
    Document::from_records(records)
}
