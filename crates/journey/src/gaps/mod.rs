//! The gap engine: what was promised against what is delivered.
//!
//! One rule, one file, in `rules/`. Analysis cannot fail; it returns gaps in a deterministic order
//! under stable keys. A [`Gap`] holds evidence as ids; [`Gap::words`] tells it in a language, so
//! that analysing on every edit stays cheap and words never go stale after a rename. How each
//! language says it stands in `words/`.
//!
//! How a promise is followed from the words that make it to the stage it is due by is written down
//! once, in `promise_flow.rs`.

mod analysis;
mod aspects;
mod bits;
mod columns;
mod evidence;
mod headline;
mod ledger;
mod promise_flow;
mod report;
mod rule;
mod rules;
mod severity;
mod stage_set;
mod stage_state;
mod stretches;
mod survey;
mod telling;
mod walks;
mod words;

use std::collections::BTreeSet;

use uuid::Uuid;
use uuid::fmt::Hyphenated;

pub use analysis::{Analysis, Today, analyse};
pub use evidence::{Crossing, Evidence};
pub use headline::headline;
pub use ledger::{LedgerKeeping, LedgerLine, PromiseState};
pub use report::{GapReport, Route, titles};
pub use rule::Rule;
pub use severity::{Reason, Severity};
pub use stage_set::StageSet;
pub use stage_state::StageState;
pub use words::RuleText;

use crate::document::Document;
use crate::ids::{JourneyId, StageId};
use crate::language::Language;
use crate::model::Choice;
use crate::records::{RecordRef, Records};
use telling::{Gone, Telling};

/// A finding of the gap engine. Computed, never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Names the gap for as long as it is the same gap: the rule and the ids it is about, whatever
    /// they are called and wherever they stand.
    pub key: String,
    /// The rule that found it.
    pub rule: Rule,
    /// How much it matters.
    pub severity: Severity,
    /// The record it is about: where closing it begins.
    pub about: RecordRef,
    /// The column it is shown in; `None` for the whole journey.
    pub stage: Option<StageId>,
    /// What it rests on.
    pub evidence: Box<Evidence>,
}

/// A gap in the customer's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapWords {
    /// One line.
    pub title: String,
    /// What customers live through, and how we know.
    pub explanation: String,
    /// What would close it.
    pub fix: String,
}

/// The gaps that people have not dismissed as no gaps.
pub fn undismissed(records: &Records, journey: JourneyId, gaps: &[Gap]) -> Vec<Gap> {
    let dismissed: BTreeSet<&str> = (records.decisions.values())
        .filter(|decision| decision.journey == journey)
        .filter(|decision| matches!(decision.choice, Choice::Dismissed { .. }))
        .map(|decision| decision.gap.as_str())
        .collect();
    (gaps.iter())
        .filter(|gap| !dismissed.contains(gap.key.as_str()))
        .cloned()
        .collect()
}

impl Gap {
    /// A gap of a rule about some records, of the rule's own severity.
    fn found(
        rule: Rule,
        ids: &[Uuid],
        about: impl Into<RecordRef>,
        stage: Option<StageId>,
        evidence: Evidence,
    ) -> Self {
        let name = rule.id();
        let mut key = String::with_capacity(name.len() + ids.len() * (1 + Hyphenated::LENGTH));
        key.push_str(name);
        for id in ids {
            key.push(':');
            key.push_str(id.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
        }
        Self {
            key,
            rule,
            severity: rule.definition().severity,
            about: about.into(),
            stage,
            evidence: Box::new(evidence),
        }
    }

    /// The gap in words, as the document calls things now.
    pub fn words(&self, document: &Document, language: Language) -> GapWords {
        self.told(&Telling::of(document, language))
    }

    fn told(&self, telling: &Telling<'_>) -> GapWords {
        (self.rule.definition().words)(self, telling).unwrap_or_else(|| telling.say(&Gone(self)))
    }
}
