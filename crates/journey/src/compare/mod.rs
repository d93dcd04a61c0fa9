//! Two journeys of a document held side by side: what differs, stage by stage.
//!
//! What is the same thing in both is decided in `pairs.rs`, which records differ and how is told
//! in `changes.rs`, which gaps are gone and which are new in `gaps.rs`, and how each language says
//! it in `words/`. A comparison cannot
//! fail and comes out the same whenever the document and the day are the same.
//!
//! Compared is what a record says and where it lies. How a card looks, and its order within a
//! cell, are not.

mod changes;
mod columns;
mod gaps;
mod pairs;
mod side;
mod summary;
mod words;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::document::Document;
use crate::gaps::{PromiseState, Rule, Severity, Today};
use crate::ids::{JourneyId, PromiseId, StageId};
use crate::language::Language;
use crate::model::{Feeling, Journey};
use crate::records::RecordRef;
use pairs::Pairs;
use side::Side;

/// What differs between two journeys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "JourneyComparison")]
pub struct Comparison {
    /// The one.
    pub a: JourneyId,
    /// The other.
    pub b: JourneyId,
    /// Whether nothing differs.
    pub same: bool,
    /// What a leader can read aloud: “12 of 20 gaps are gone, and 2 are new.”
    pub summary: String,
    /// What differs in the journeys themselves.
    pub journey: Vec<FieldChange>,
    /// Every stage of both, in the order of the one's columns; what is only in the other stands
    /// where the other has it.
    pub stages: Vec<StagesCompared>,
    /// The free notes that differ.
    pub notes: Vec<Difference>,
    /// The promises of which one stands otherwise, or is made in one journey only.
    pub promises: Vec<PromiseCompared>,
    /// The gaps, without those that were dismissed.
    pub gaps: GapsCompared,
}

/// A stage of the one beside its counterpart in the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StagesCompared {
    /// In the one; `null` where only the other has it.
    pub a: Option<StageId>,
    /// In the other; `null` where only the one has it.
    pub b: Option<StageId>,
    /// What it is called, in the one if it is there.
    pub name: String,
    /// Whether nothing differs here.
    pub same: bool,
    /// What differs in the stage itself.
    pub changes: Vec<FieldChange>,
    /// What lies in it, or leads away from it, and differs. What was moved to another stage is
    /// listed in both.
    pub records: Vec<Difference>,
    /// How many records are alike in both.
    pub alike: u32,
    /// How customers feel here in the one, moment by moment, as far as that is known.
    pub feelings_a: Vec<Feeling>,
    /// And in the other.
    pub feelings_b: Vec<Feeling>,
    /// The keys of the gaps shown here in the one that are gone in the other.
    pub gone: Vec<String>,
    /// The keys of the gaps shown here in the other that are new there.
    pub new: Vec<String>,
}

/// A record that differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// In the one; `null` where only the other has it.
    pub a: Option<RecordRef>,
    /// In the other; `null` where only the one has it.
    pub b: Option<RecordRef>,
    /// Its words in the one, or else in the other.
    pub words: String,
    /// What differs, where both have it.
    pub changes: Vec<FieldChange>,
}

/// A field that differs, in words; empty where nothing is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// Which.
    pub field: Field,
    /// In the one.
    pub a: String,
    /// In the other.
    pub b: String,
}

/// What can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the fields are those of the records, documented there"
)]
pub enum Field {
    Segment,
    Rules,
    Thresholds,
    Name,
    Phase,
    /// Where a stage stands among those that both journeys have, in words of the one before it.
    Order,
    Goal,
    Owner,
    Supporting,
    Entry,
    Exit,
    Entrance,
    Verdict,
    VerdictReason,
    /// The steps of a stage, by name.
    Steps,
    /// The stage a record lies in.
    Stage,
    /// The step of the stage that it lies in, by name.
    Step,
    Tags,
    Words,
    Feeling,
    Named,
    Evidence,
    Channel,
    Sent,
    Makers,
    Due,
    Measure,
    /// The moments that are to keep a promise, with their verdicts.
    Keepings,
    /// How a promise stands.
    Standing,
    Lane,
    Author,
    Kind,
    From,
    To,
    Label,
    Agreement,
    Passes,
    Within,
    Review,
}

/// A promise that stands otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PromiseCompared {
    /// In the one; `null` where only the other makes it.
    pub a: Option<PromiseId>,
    /// In the other; `null` where only the one makes it.
    pub b: Option<PromiseId>,
    /// Its wording in the one, or else in the other.
    pub wording: String,
    /// How it stands in the one.
    pub state_a: Option<PromiseState>,
    /// How it stands in the other.
    pub state_b: Option<PromiseState>,
}

/// The gaps of two journeys. A gap that is gone is found no longer; one that was dismissed is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapsCompared {
    /// How many the one has.
    pub count_a: u32,
    /// How many the other has.
    pub count_b: u32,
    /// How many of the other's are dismissed in the one.
    pub dismissed_a: u32,
    /// How many of the one's are dismissed in the other.
    pub dismissed_b: u32,
    /// Those of the one that are not found in the other, the gravest first.
    pub gone: Vec<GapLine>,
    /// Those of the other that are not found in the one, the gravest first.
    pub new: Vec<GapLine>,
}

/// A gap in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapLine {
    /// Names it in its journey.
    pub key: String,
    /// The rule that found it.
    pub rule: Rule,
    /// How much it matters.
    pub severity: Severity,
    /// One line.
    pub title: String,
    /// Where it is, in words.
    pub place: String,
    /// The stage it is shown in; `null` for the whole journey.
    pub stage: Option<StageId>,
}

impl Comparison {
    fn finds_nothing(&self) -> bool {
        self.journey.is_empty()
            && self.notes.is_empty()
            && self.promises.is_empty()
            && self.gaps.gone.is_empty()
            && self.gaps.new.is_empty()
            && self.gaps.dismissed_a + self.gaps.dismissed_b == 0
            && self.stages.iter().all(|stages| stages.same)
    }
}

impl StagesCompared {
    fn finds_nothing(&self) -> bool {
        self.a.is_some()
            && self.b.is_some()
            && self.changes.is_empty()
            && self.records.is_empty()
            && self.gone.is_empty()
            && self.new.is_empty()
    }
}

/// What differs between two journeys on a day, told in a language; `None` if one of them is not in
/// the document.
pub fn compare(
    document: &Document,
    a: JourneyId,
    b: JourneyId,
    today: Today,
    language: Language,
) -> Option<Comparison> {
    let side = |journey| Side::of(document, journey, today, language);
    let (one, other) = (side(a)?, side(b)?);
    let pairs = Pairs::of(&one, &other);
    let gaps = gaps::compared(&one, &other, &pairs);
    let mut comparison = Comparison {
        a,
        b,
        same: false,
        summary: String::new(),
        journey: changes::of_journeys(&one, &other),
        stages: columns::compared(&one, &other, &pairs, &gaps),
        notes: changes::of_free_notes(&one, &other, &pairs),
        promises: promises(&one, &other, &pairs),
        gaps,
    };
    comparison.same = comparison.finds_nothing();
    comparison.summary = summary::of(&comparison, &one, &other, language);
    Some(comparison)
}

/// The journey that people are likely to hold against one: the first of the same segment that
/// shows the other state, or else the next in the document.
pub fn counterpart(document: &Document, of: JourneyId) -> Option<JourneyId> {
    let journeys = &document.records().journeys;
    let one = journeys.get(&of)?;
    let order = document.journeys();
    let other_state = |other: &Journey| other.state != one.state && other.segment == one.segment;
    let fitting = order.iter().find(|id| other_state(&journeys[*id]));
    let at = order.iter().position(|&id| id == of)?;
    let next = order.get(at + 1).or(order.first());
    fitting.or(next).copied().filter(|&id| id != of)
}

/// The promises of which one stands otherwise in the other journey, in the order in which
/// customers of the one come to hear them, and then those that only the other makes.
fn promises(one: &Side<'_>, other: &Side<'_>, pairs: &Pairs) -> Vec<PromiseCompared> {
    let in_one = one.promises.iter().map(|&promise| {
        let b = pairs.promise_in_other(promise.id);
        PromiseCompared {
            a: Some(promise.id),
            b,
            wording: promise.wording.clone(),
            state_a: one.state_of(promise.id),
            state_b: b.and_then(|b| other.state_of(b)),
        }
    });
    let of_pairs: BTreeSet<PromiseId> = (one.promises.iter())
        .filter_map(|promise| pairs.promise_in_other(promise.id))
        .collect();
    let only_in_other = (other.promises.iter())
        .filter(|promise| !of_pairs.contains(&promise.id))
        .map(|&promise| PromiseCompared {
            a: None,
            b: Some(promise.id),
            wording: promise.wording.clone(),
            state_a: None,
            state_b: other.state_of(promise.id),
        });
    in_one
        .filter(|promise| promise.state_a != promise.state_b || promise.b.is_none())
        .chain(only_in_other)
        .collect()
}
