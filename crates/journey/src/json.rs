//! A whole document as JSON, and the rules every document obeys wherever it comes from.
//!
//! The schema is documented in `docs/file-format.md`: one list for each kind of record, each list
//! in the order of ids, so that the same document always gives the same text.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::document::{Document, Unsound};
use crate::ids::CommentId;
use crate::measure::Quantity;
use crate::model::{
    Agreement, Card, Comm, Comment, Decision, Heading, Journey, Keeping, Lane, LaneKind, Moment,
    Note, NotePlace, Owner, Promise, Stage, Step, Transition, TransitionKind,
};
use crate::records::{Record, RecordRef, Records, Table};
use crate::text;

/// The value of `format` in the JSON.
pub const FORMAT: &str = "throughline-journey";
/// The version of the JSON written by this program, and the newest it reads.
pub const VERSION: u32 = 1;

/// The JSON form of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentJson {
    format: String,
    version: u32,
    heading: Heading,
    owners: Vec<Owner>,
    lanes: Vec<Lane>,
    journeys: Vec<Journey>,
    stages: Vec<Stage>,
    #[serde(default)]
    steps: Vec<Step>,
    transitions: Vec<Transition>,
    agreements: Vec<Agreement>,
    moments: Vec<Moment>,
    comms: Vec<Comm>,
    promises: Vec<Promise>,
    keepings: Vec<Keeping>,
    cards: Vec<Card>,
    notes: Vec<Note>,
    comments: Vec<Comment>,
    decisions: Vec<Decision>,
}

/// Why a JSON text is no document.
#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    /// It does not parse, or does not fit the schema; the message names line and column.
    #[error("{0}")]
    Shape(#[from] serde_json::Error),
    /// It is of another format.
    #[error("the format is “{0}”, not “{FORMAT}”")]
    Format(String),
    /// It was written by a newer version.
    #[error("it is of version {0}; this program reads up to version {VERSION}")]
    Newer(u32),
    /// Two records of a kind share an id.
    #[error("two {}s have the id {}", .0.kind(), .0.uuid())]
    Twice(RecordRef),
    /// The records do not make a document.
    #[error(transparent)]
    Unsound(#[from] Unsound),
}

impl Document {
    /// The document as JSON, indented, with a line end at the end.
    pub fn to_json(&self) -> String {
        let records = self.records();
        let json = DocumentJson {
            format: FORMAT.to_owned(),
            version: VERSION,
            // Every document has a heading; `check` sees to it.
            heading: records.heading().cloned().unwrap_or_else(|| Heading {
                id: uuid::Uuid::nil().into(),
                title: String::new(),
                description: String::new(),
            }),
            owners: list(records),
            lanes: list(records),
            journeys: list(records),
            stages: list(records),
            steps: list(records),
            transitions: list(records),
            agreements: list(records),
            moments: list(records),
            comms: list(records),
            promises: list(records),
            keepings: list(records),
            cards: list(records),
            notes: list(records),
            comments: list(records),
            decisions: list(records),
        };
        let mut text = serde_json::to_string_pretty(&json).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads what [`Document::to_json`] wrote.
    pub fn from_json(json: &str) -> Result<Self, JsonError> {
        #[derive(Deserialize)]
        struct Envelope {
            format: String,
            version: u32,
        }
        // What it is comes first, so that a newer file is not called malformed.
        let envelope: Envelope = serde_json::from_str(json)?;
        if envelope.format != FORMAT {
            return Err(JsonError::Format(text::excerpt(&envelope.format, 60)));
        }
        if envelope.version > VERSION {
            return Err(JsonError::Newer(envelope.version));
        }
        let json: DocumentJson = serde_json::from_str(json)?;
        let mut records = Records::default();
        put(&mut records, [json.heading])?;
        put(&mut records, json.owners)?;
        put(&mut records, json.lanes)?;
        put(&mut records, json.journeys)?;
        put(&mut records, json.stages)?;
        put(&mut records, json.steps)?;
        put(&mut records, json.transitions)?;
        put(&mut records, json.agreements)?;
        put(&mut records, json.moments)?;
        put(&mut records, json.comms)?;
        put(&mut records, json.promises)?;
        put(&mut records, json.keepings)?;
        put(&mut records, json.cards)?;
        put(&mut records, json.notes)?;
        put(&mut records, json.comments)?;
        put(&mut records, json.decisions)?;
        Ok(Self::from_records(records)?)
    }
}

fn list<T: Table>(records: &Records) -> Vec<T> {
    T::table(records).values().cloned().collect()
}

fn put<T: Table>(
    records: &mut Records,
    list: impl IntoIterator<Item = T>,
) -> Result<(), JsonError> {
    for record in list {
        let of = record.id().into();
        if records.put(record.into_record()).is_some() {
            return Err(JsonError::Twice(of));
        }
    }
    Ok(())
}

/// Checks the rules of the model on records that did not come through operations.
pub(crate) fn check(records: &Records) -> Result<(), Unsound> {
    if records.headings.len() != 1 {
        return Err(Unsound::Headings(records.headings.len()));
    }
    if let Some(&(from, to)) = records.dangling().first() {
        return Err(Unsound::Dangling { from, to });
    }
    let kinds: Vec<LaneKind> = records.lanes.values().map(|lane| lane.kind).collect();
    let heading = records
        .headings
        .keys()
        .next()
        .map(|&id| RecordRef::from(id));
    for kind in LaneKind::BUILT_IN {
        let count = kinds.iter().filter(|&&other| other == kind).count();
        if count != 1
            && let Some(of) = heading
        {
            let problem = format!("there is one lane “{}”, not {count}", kind.title());
            return Err(Unsound::Rule { of, problem });
        }
    }
    if let Some(comment) = comment_about_itself(records) {
        let (of, problem) = (comment.into(), "is about itself".to_owned());
        return Err(Unsound::Rule { of, problem });
    }
    let mut pairs = BTreeSet::new();
    for record in records.all() {
        let of = record.reference();
        let problem = check_record(records, &record)
            .err()
            .or_else(|| (!only_one(&record, &mut pairs)).then(|| "is there twice".to_owned()));
        if let Some(problem) = problem {
            return Err(Unsound::Rule { of, problem });
        }
    }
    Ok(())
}

/// A comment that answers itself, at once or by way of others.
fn comment_about_itself(records: &Records) -> Option<CommentId> {
    let mut grounded = BTreeSet::new();
    for &start in records.comments.keys() {
        let mut thread = BTreeSet::new();
        let mut at = start;
        while !grounded.contains(&at) && thread.insert(at) {
            match records.comments.get(&at)?.about {
                RecordRef::Comment(about) if thread.contains(&about) => return Some(about),
                RecordRef::Comment(about) => at = about,
                _ => break,
            }
        }
        grounded.extend(thread);
    }
    None
}

/// Records of which two ends, or a key, can share only one.
fn only_one(record: &Record, pairs: &mut BTreeSet<String>) -> bool {
    match record {
        Record::Agreement(agreement) => pairs.insert(format!("{}", agreement.transition)),
        Record::Keeping(keeping) => pairs.insert(format!("{}{}", keeping.promise, keeping.moment)),
        Record::Decision(decision) => pairs.insert(format!("{}{}", decision.journey, decision.gap)),
        _ => true,
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each kind of record")]
fn check_record(records: &Records, record: &Record) -> Result<(), String> {
    let same = |a, b| {
        if records.journey_of(a) == records.journey_of(b) {
            Ok(())
        } else {
            Err("joins two journeys".to_owned())
        }
    };
    if let Some((stage, Some(step))) = record.lies_in()
        && records.steps[&step].stage != stage
    {
        return Err("lies in a step of another stage".to_owned());
    }
    if let Some(tags) = record.tags() {
        crate::tags::check(tags)?;
    }
    match record {
        Record::Heading(heading) => {
            name(&heading.title)?;
            long(&heading.description)
        }
        Record::Owner(owner) => {
            name(&owner.name)?;
            long(&owner.role)?;
            below(owner.colour, Owner::COLOURS)
        }
        Record::Lane(lane) => name(&lane.name),
        Record::Journey(journey) => {
            name(&journey.name)?;
            long(&journey.segment)?;
            let fits = Journey::REVIEW_DAYS.contains(&journey.review_days)
                && Journey::SILENT_STAGES.contains(&journey.silent_stages)
                && Journey::CROWDED_COMMS.contains(&journey.crowded_comms);
            if fits {
                Ok(())
            } else {
                Err("has a threshold that no rule can work with".to_owned())
            }
        }
        Record::Stage(stage) => {
            name(&stage.name)?;
            [
                &stage.goal,
                &stage.entry,
                &stage.exit,
                &stage.verdict_reason,
            ]
            .into_iter()
            .try_for_each(|words| long(words))?;
            if stage
                .owner
                .is_some_and(|owner| stage.supporting.contains(&owner))
            {
                return Err("has its owner among the supporting ones".to_owned());
            }
            Ok(())
        }
        Record::Transition(transition) => {
            long(&transition.label)?;
            match (transition.kind, transition.to) {
                (TransitionKind::Leave, None) => Ok(()),
                (TransitionKind::Leave, Some(_)) => Err("a leave leads to no stage".to_owned()),
                (_, None) => Err("only a leave leads to no stage".to_owned()),
                (kind, Some(to)) if to == transition.from && kind != TransitionKind::Repeat => {
                    Err("only a repeat leads from a stage to itself".to_owned())
                }
                (_, Some(to)) => same(transition.from, to),
            }
        }
        Record::Agreement(agreement) => {
            long(&agreement.passes)?;
            long(&agreement.within)?;
            [&agreement.given, &agreement.received]
                .into_iter()
                .flatten()
                .try_for_each(|acceptance| name(&acceptance.by))
        }
        Record::Step(step) => name(&step.name),
        Record::Moment(moment) => words(&moment.text).and_then(|()| long(&moment.evidence)),
        Record::Comm(comm) => words(&comm.words).and_then(|()| long(&comm.sent)),
        Record::Promise(promise) => {
            words(&promise.wording)?;
            let stage = promise.placement.stage;
            promise.due.map_or(Ok(()), |due| same(stage, due))?;
            let speaks_in: Vec<_> = promise
                .makers
                .iter()
                .filter_map(|maker| records.comms.get(maker))
                .map(|comm| comm.placement.stage)
                .collect();
            speaks_in.iter().try_for_each(|&other| same(stage, other))?;
            if !speaks_in.is_empty() && !speaks_in.contains(&stage) {
                return Err("lies where none of the comms that make it speaks".to_owned());
            }
            promise
                .measure
                .as_ref()
                .map_or(Ok(()), |measure| quantity(&measure.target))
        }
        Record::Keeping(keeping) => {
            long(&keeping.evidence)?;
            keeping.measured.as_ref().map_or(Ok(()), quantity)?;
            let promise = &records.promises[&keeping.promise];
            same(
                promise.placement.stage,
                records.moments[&keeping.moment].placement.stage,
            )
        }
        Record::Card(card) => {
            words(&card.text)?;
            below(card.colour, Card::COLOURS)?;
            match records.lanes[&card.placement.lane].kind {
                LaneKind::Custom => Ok(()),
                _ => Err("lies in a built-in lane".to_owned()),
            }
        }
        Record::Note(note) => {
            words(&note.text)?;
            long(&note.author)?;
            below(note.colour, Card::COLOURS)?;
            match note.place {
                NotePlace::Free { x, y } if !x.is_finite() || !y.is_finite() => {
                    Err("has no finite place".to_owned())
                }
                NotePlace::Cell { stage, .. }
                    if records.journey_of(stage) != Some(note.journey) =>
                {
                    Err("lies in another journey than its own".to_owned())
                }
                _ => Ok(()),
            }
        }
        Record::Comment(comment) => name(&comment.author).and_then(|()| words(&comment.text)),
        Record::Decision(decision) => {
            name(&decision.gap)?;
            long(&decision.by)?;
            long(&decision.title)
        }
    }
}

fn name(given: &str) -> Result<(), String> {
    fits(given, text::NAME_LIMIT)?;
    if text::is_blank(given) {
        Err("has no name".to_owned())
    } else {
        Ok(())
    }
}

fn words(given: &str) -> Result<(), String> {
    long(given)?;
    if text::is_blank(given) {
        Err("has no words".to_owned())
    } else {
        Ok(())
    }
}

fn long(given: &str) -> Result<(), String> {
    fits(given, text::TEXT_LIMIT)
}

fn fits(given: &str, limit: usize) -> Result<(), String> {
    let length = given.chars().count();
    if length > limit {
        return Err(format!(
            "has a text of {length} characters, more than {limit}"
        ));
    }
    match given
        .chars()
        .find(|c| c.is_control() && !matches!(c, '\n' | '\t'))
    {
        Some(c) => Err(format!(
            "has a control character (U+{:04X}) in its text",
            u32::from(c)
        )),
        None => Ok(()),
    }
}

fn below(colour: u8, count: u8) -> Result<(), String> {
    if colour < count {
        Ok(())
    } else {
        Err(format!("has colour {colour}, beyond {}", count - 1))
    }
}

fn quantity(quantity: &Quantity) -> Result<(), String> {
    long(&quantity.unit)?;
    if quantity.amount.is_finite() && quantity.amount >= 0.0 {
        Ok(())
    } else {
        Err("has a quantity below zero".to_owned())
    }
}
