//! New documents.

use uuid::Uuid;

use crate::document::{Document, Unsound};
use crate::ids::{JourneyId, StageId};
use crate::language::Language;
use crate::model::{Heading, Journey, JourneyState, Lane, LaneKind, Phase};
use crate::operation::Operation;
use crate::rank::Rank;
use crate::records::{Record, Records};

/// What a new document starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// One journey of nine stages, one for each lifecycle phase, joined by advances.
    Lifecycle,
    /// One journey without stages.
    Blank,
}

/// A new document, with lanes and stages named in a language. `ids` must give a new id each time
/// it is asked.
pub fn document(
    template: Template,
    title: &str,
    language: Language,
    ids: &mut dyn FnMut() -> Uuid,
) -> Result<Document, Unsound> {
    let mut records = Records::default();
    let heading = Heading {
        id: ids().into(),
        title: title.to_owned(),
        description: String::new(),
    };
    records.put(Record::Heading(heading));
    let mut rank = None;
    for kind in LaneKind::BUILT_IN {
        let next = Rank::between(rank.as_ref(), None);
        records.put(Record::Lane(Lane {
            id: ids().into(),
            kind,
            name: language.say(&kind).to_owned(),
            collapsed: false,
            hidden: false,
            rank: next.clone(),
        }));
        rank = Some(next);
    }
    let journey = JourneyId(ids());
    records.put(Record::Journey(Journey::new(
        journey,
        title.to_owned(),
        String::new(),
        JourneyState::AsIs,
        Rank::between(None, None),
    )));
    let mut document = Document::from_records(records)?;
    if template == Template::Lifecycle {
        let operation = lifecycle_stages(journey, language, ids);
        // Fresh ids and the phases' own names cannot be refused.
        let _ = document.apply(&operation);
    }
    Ok(document)
}

/// Nine stages, one for each phase, joined by advances.
fn lifecycle_stages(
    journey: JourneyId,
    language: Language,
    ids: &mut dyn FnMut() -> Uuid,
) -> Operation {
    let operations = Phase::ALL
        .iter()
        .map(|&phase| Operation::AddStage {
            id: StageId(ids()),
            journey,
            name: language.say(&phase).to_owned(),
            phase: Some(phase),
            before: None,
            tie: Some(ids().into()),
        })
        .collect();
    Operation::Batch {
        label: "Add the nine phases".to_owned(),
        operations,
    }
}
