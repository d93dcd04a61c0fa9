//! How much a gap matters, and why: every step above a rule's own severity has a reason that
//! people can read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::survey::Survey;
use super::telling::{Factor, Shortage, Telling};
use super::{Gap, Rule};
use crate::ids::StageId;
use crate::measure::Shortfall;

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

    fn raised(self) -> Self {
        match self {
            Self::Low => Self::Medium,
            Self::Medium | Self::High => Self::High,
        }
    }
}

/// Why a gap weighs more than others of its rule. Each one raises it by a step, up to what the
/// rule's definition allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Customers decide about us in this stage, where the gap lies or to which it leads next.
    DecidedIn(StageId),
    /// What was measured is off by a factor of two or more.
    FarShort,
    /// Nobody answers for it on any side.
    NobodyAnswers,
    /// So many promises depend on it.
    Promises(usize),
    /// Customers live through so many moments in it.
    Moments(usize),
    /// What the rule finds has no way out.
    NoWayOut,
    /// It is one of the moments that have a name, or no promise is kept in any other way.
    Pivotal,
}

/// Off by this factor or more, a customer would not call it the same promise.
const GRAVE: f64 = 2.0;

/// Says how much a gap matters from what the rule found and where it lies.
pub(super) fn weigh(survey: &Survey<'_>, gap: &mut Gap) {
    let definition = gap.rule.definition();
    if gap.evidence.promise.is_some() && gap.rule != Rule::PromiseUnowned {
        if let Some(stage) = decided_near(survey, gap) {
            gap.evidence.reasons.push(Reason::DecidedIn(stage));
        }
        if far_short(survey, gap) {
            gap.evidence.reasons.push(Reason::FarShort);
        }
        if gap.evidence.owners.is_empty() {
            gap.evidence.reasons.push(Reason::NobodyAnswers);
        }
    }
    let raised = gap
        .evidence
        .reasons
        .iter()
        .fold(definition.severity, |severity, _| severity.raised());
    gap.severity = raised.min(definition.most);
}

/// The stage in which customers decide, if the gap lies there or one step before.
fn decided_near(survey: &Survey<'_>, gap: &Gap) -> Option<StageId> {
    let columns = &survey.columns;
    let at = columns.at(gap.stage?)?;
    let decides = |column: &usize| columns.decides(*column);
    let near = Some(at)
        .filter(decides)
        .or_else(|| columns.next.of(at).iter().copied().find(decides))?;
    Some(columns.id(near))
}

fn far_short(survey: &Survey<'_>, gap: &Gap) -> bool {
    let shortfall = || {
        let keeping = survey.records.keepings.get(&gap.evidence.keeping?)?;
        let promise = survey.records.promises.get(&keeping.promise)?;
        Some(
            promise
                .measure
                .as_ref()?
                .compare(keeping.measured.as_ref()?),
        )
    };
    matches!(shortfall(), Some(Shortfall::Short(factor)) if factor >= GRAVE)
}

/// How much a gap matters, to be told.
pub(super) struct Weight {
    pub(super) rule: Rule,
    pub(super) severity: Severity,
    /// The reasons made it graver than its rule.
    pub(super) raised: bool,
    pub(super) reasons: Vec<Because>,
}

/// Why it matters so much, to be told.
pub(super) enum Because {
    /// Customers decide in this stage, where the gap lies.
    DecidedHere(String),
    /// Customers decide in this stage next.
    DecidedNext(String),
    /// By so much, where a factor says it.
    FarShort(Option<Factor>),
    NobodyAnswers,
    Promises(usize),
    Moments(usize),
    NoWayOut,
    Pivotal,
    /// So many paths, two or more, lead into it; or even more.
    Paths {
        count: usize,
        more: bool,
    },
}

/// Why a gap matters as much as it does.
pub(super) fn weight(gap: &Gap, telling: &Telling<'_>) -> Weight {
    let because = |reason: &Reason| match *reason {
        Reason::DecidedIn(stage) if gap.stage == Some(stage) => {
            Because::DecidedHere(telling.stage(stage))
        }
        Reason::DecidedIn(stage) => Because::DecidedNext(telling.stage(stage)),
        Reason::FarShort => Because::FarShort(
            (telling.promise_of(gap))
                .zip(telling.keeping_of(gap))
                .and_then(|(promise, keeping)| Shortage::of(promise, keeping)?.factor),
        ),
        Reason::NobodyAnswers => Because::NobodyAnswers,
        Reason::Promises(count) => Because::Promises(count),
        Reason::Moments(count) => Because::Moments(count),
        Reason::NoWayOut => Because::NoWayOut,
        Reason::Pivotal => Because::Pivotal,
    };
    let paths = Because::Paths {
        count: gap.evidence.ways(),
        more: gap.evidence.more_paths,
    };
    Weight {
        rule: gap.rule,
        severity: gap.severity,
        raised: gap.severity != gap.rule.definition().severity,
        reasons: (gap.evidence.reasons.iter().map(because))
            .chain((gap.evidence.ways() > 1).then_some(paths))
            .collect(),
    }
}
