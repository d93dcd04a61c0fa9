//! The gap engine: what was promised against what is delivered.
//!
//! One rule, one file, in `rules/`. Analysis cannot fail; it returns gaps in a deterministic order
//! under stable keys. A [`Gap`] holds evidence as ids; [`Gap::words`] tells it in words, so that
//! analysing on every edit stays cheap and words never go stale after a rename.
//!
//! How a promise is followed from the words that make it to the stage it is due by is written down
//! once, in `promise_flow.rs`.

mod bits;
mod columns;
mod evidence;
mod headline;
mod promise_flow;
mod report;
mod rules;
mod survey;
mod telling;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use evidence::Evidence;
pub use headline::headline;
pub use report::GapReport;

use crate::document::Document;
use crate::ids::{JourneyId, StageId};
use crate::records::RecordRef;
use rules::Definition;
use survey::Survey;
use telling::Telling;

/// How much a gap matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A hint.
    Low,
    /// Ought to be closed.
    Medium,
    /// Breaks the promise or leaves nobody to answer for it.
    High,
}

impl Severity {
    /// All severities, the gravest first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// The word people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::High => "High",
            Self::Medium => "Medium",
            Self::Low => "Low",
        }
    }
}

/// The rules, by the names people meet in reports and on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A promise with no moment that is to keep it.
    PromiseUnlinked,
    /// The stage by which a promise is due can be reached without it being kept.
    PromiseLeak,
    /// Every moment that is to keep a promise lies after the stage it is due by.
    PromiseLate,
    /// A verdict says broken.
    PromiseBroken,
    /// A verdict says partly, or what was measured falls short.
    PromiseShort,
    /// A stage without an accountable owner.
    StageUnowned,
    /// A moment nobody answers for.
    MomentUnowned,
    /// A hand-off without an agreement.
    HandoffWithoutAgreement,
    /// A stage in which the customer hears nothing.
    StageSilent,
    /// A stage no customer can reach.
    StageUnreachable,
    /// A stage with no way on that is not marked as leaving.
    DeadEnd,
    /// A lifecycle phase no stage lies in.
    PhaseMissing,
}

impl Rule {
    /// All rules, in the order in which gaps of one stage are listed.
    pub const ALL: [Self; 12] = [
        Self::PromiseUnlinked,
        Self::PromiseLeak,
        Self::PromiseLate,
        Self::PromiseBroken,
        Self::PromiseShort,
        Self::StageUnowned,
        Self::MomentUnowned,
        Self::HandoffWithoutAgreement,
        Self::StageSilent,
        Self::StageUnreachable,
        Self::DeadEnd,
        Self::PhaseMissing,
    ];

    fn definition(self) -> &'static Definition {
        use rules::{
            dead_end, handoff_without_agreement, moment_unowned, phase_missing, promise_broken,
            promise_late, promise_leak, promise_short, promise_unlinked, stage_silent,
            stage_unowned, stage_unreachable,
        };
        match self {
            Self::PromiseUnlinked => &promise_unlinked::RULE,
            Self::PromiseLeak => &promise_leak::RULE,
            Self::PromiseLate => &promise_late::RULE,
            Self::PromiseBroken => &promise_broken::RULE,
            Self::PromiseShort => &promise_short::RULE,
            Self::StageUnowned => &stage_unowned::RULE,
            Self::MomentUnowned => &moment_unowned::RULE,
            Self::HandoffWithoutAgreement => &handoff_without_agreement::RULE,
            Self::StageSilent => &stage_silent::RULE,
            Self::StageUnreachable => &stage_unreachable::RULE,
            Self::DeadEnd => &dead_end::RULE,
            Self::PhaseMissing => &phase_missing::RULE,
        }
    }

    /// The name in reports, files and on the command line: `promise-leak`.
    pub fn id(self) -> &'static str {
        self.definition().id
    }

    /// What the rule finds, in a few words: “Promise that can be missed”.
    pub fn title(self) -> &'static str {
        self.definition().title
    }

    /// The theory the rule stands on, with its source.
    pub fn theory(self) -> &'static str {
        self.definition().theory
    }
}

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
    pub evidence: Evidence,
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

impl Gap {
    /// A gap of a rule about some records, of the rule's own severity.
    fn found(
        rule: Rule,
        ids: &[Uuid],
        about: impl Into<RecordRef>,
        stage: Option<StageId>,
        evidence: Evidence,
    ) -> Self {
        let mut key = rule.id().to_owned();
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
            evidence,
        }
    }

    fn of_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// The gap in words, as the document calls things now.
    pub fn words(&self, document: &Document) -> GapWords {
        (self.rule.definition().words)(self, &Telling::of(document))
    }
}

/// What is known besides the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today(pub Date);

/// Every gap of a journey: the gravest first, then in the order of the columns (gaps of the whole
/// journey last), then by rule and key. A journey that is not in the document has none.
///
/// The rules that look at the age of evidence will read `today`; those of this version do not.
pub fn analyse(document: &Document, journey: JourneyId, _today: Today) -> Vec<Gap> {
    let Some(survey) = Survey::of(document, journey) else {
        return Vec::new();
    };
    let mut gaps = Vec::new();
    for rule in Rule::ALL {
        (rule.definition().check)(&survey, &mut gaps);
    }
    let mut gaps: Vec<(usize, Gap)> = gaps
        .into_iter()
        .map(|gap| {
            let column = gap.stage.and_then(|stage| survey.columns.at(stage));
            (column.unwrap_or(usize::MAX), gap)
        })
        .collect();
    gaps.sort_unstable_by(|(left_column, left), (right_column, right)| {
        (right.severity.cmp(&left.severity))
            .then_with(|| left_column.cmp(right_column))
            .then_with(|| left.rule.cmp(&right.rule))
            .then_with(|| left.key.cmp(&right.key))
    });
    gaps.into_iter().map(|(_, gap)| gap).collect()
}
