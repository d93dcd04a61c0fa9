//! A gap with everything a list, a report or a machine needs to show it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::{Crossing, Evidence};
use super::severity::weight;
use super::telling::Telling;
use super::{Gap, GapWords, Rule, Severity};
use crate::document::Document;
use crate::ids::{CommId, KeepingId, OwnerId, PromiseId, StageId};
use crate::language::Language;
use crate::records::RecordRef;

/// A gap as it is shown: its words and its evidence, flat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapReport {
    /// Names the gap for as long as it is the same gap.
    pub key: String,
    /// The rule that found it.
    pub rule: Rule,
    /// How much it matters.
    pub severity: Severity,
    /// Why it matters so much: “High: customers decide about us next, in Renewal.”
    pub weight: String,
    /// One line.
    pub title: String,
    /// What customers live through, and how we know.
    pub explanation: String,
    /// What would close it.
    pub fix: String,
    /// Where it is, in words: the name of a stage, a hand-off such as `Purchase → Onboarding`, or
    /// the journey's name.
    pub place: String,
    /// The record it is about.
    pub about: RecordRef,
    /// The column it is shown in; `null` for the whole journey.
    pub stage: Option<StageId>,
    /// A shortest path a customer can walk, stage by stage; may be empty.
    pub path: Vec<StageId>,
    /// The path in words: `Purchase → Onboarding`, with `↺` where it leads back; may be empty.
    pub route: String,
    /// Other such paths, the shorter ones first, with their words.
    pub other_paths: Vec<Route>,
    /// There are more paths than are named.
    pub more_paths: bool,
    /// The hand-offs that the first path crosses.
    pub hand_offs: Vec<Crossing>,
    /// Every stage on any such path, in the order of the columns.
    pub along: Vec<StageId>,
    /// Whose it is: who answers for making the promise first, then for keeping it.
    pub owners: Vec<OwnerId>,
    /// Their names, in the same order.
    pub owner_names: Vec<String>,
    /// The promise it is about.
    pub promise: Option<PromiseId>,
    /// The comms that made the promise.
    pub comms: Vec<CommId>,
    /// The link from the promise to the moment that breaks it.
    pub keeping: Option<KeepingId>,
    /// Where keeping the promise would close all paths: one stage, or else the fewest.
    pub fix_at: Vec<StageId>,
}

/// A path in ids and in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Route {
    /// The stages in the order a customer passes them.
    pub stages: Vec<StageId>,
    /// `Purchase → Onboarding`.
    pub words: String,
}

impl GapReport {
    /// Tells a gap as the document calls things now.
    pub fn of(document: &Document, gap: &Gap, language: Language) -> Self {
        Self::told(&Telling::of(document, language), gap)
    }

    fn told(telling: &Telling<'_>, gap: &Gap) -> Self {
        let GapWords {
            title,
            explanation,
            fix,
        } = gap.told(telling);
        let evidence = Evidence::clone(&gap.evidence);
        Self {
            key: gap.key.clone(),
            rule: gap.rule,
            severity: gap.severity,
            weight: telling.say(&weight(gap, telling)),
            title,
            explanation,
            fix,
            place: telling.place(gap),
            about: gap.about,
            stage: gap.stage,
            route: telling.path(&evidence.path),
            path: evidence.path,
            other_paths: (evidence.other_paths.into_iter())
                .map(|stages| Route {
                    words: telling.path(&stages),
                    stages,
                })
                .collect(),
            more_paths: evidence.more_paths,
            hand_offs: evidence.hand_offs,
            along: evidence.along.iter().collect(),
            owner_names: evidence
                .owners
                .iter()
                .map(|&id| telling.owner(id))
                .collect(),
            owners: evidence.owners,
            promise: evidence.promise,
            comms: evidence.comms,
            keeping: evidence.keeping,
            fix_at: evidence.fix_at,
        }
    }

    /// Tells several gaps, in their order.
    pub fn list(document: &Document, gaps: &[Gap], language: Language) -> Vec<Self> {
        let telling = Telling::of(document, language);
        gaps.iter().map(|gap| Self::told(&telling, gap)).collect()
    }
}

/// The title of each of several gaps, by their keys.
pub fn titles<'a>(
    document: &Document,
    gaps: &'a [Gap],
    language: Language,
) -> BTreeMap<&'a str, String> {
    let telling = Telling::of(document, language);
    let told = |gap: &'a Gap| (gap.key.as_str(), gap.told(&telling).title);
    gaps.iter().map(told).collect()
}
