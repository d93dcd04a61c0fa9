//! How much a gap matters, and why: every step above a rule's own severity has a reason that
//! people can read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::survey::Survey;
use super::telling::{Shortage, Telling, counted, listed};
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

/// “High: customers decide in Renewal next; 9 times as long as promised.”
pub(super) fn why(gap: &Gap, telling: &Telling<'_>) -> String {
    let definition = gap.rule.definition();
    let mut reasons: Vec<String> = Vec::new();
    for reason in &gap.evidence.reasons {
        reasons.push(match *reason {
            Reason::DecidedIn(stage) if gap.stage == Some(stage) => {
                format!("customers decide about us in {}", telling.stage(stage))
            }
            Reason::DecidedIn(stage) => {
                format!(
                    "customers decide about us next, in {}",
                    telling.stage(stage)
                )
            }
            Reason::FarShort => {
                let factor = telling
                    .promise_of(gap)
                    .zip(telling.keeping_of(gap))
                    .and_then(|(promise, keeping)| Shortage::of(promise, keeping)?.factor);
                match factor {
                    Some(factor) => format!("what was measured is {factor}"),
                    None => "what was measured is far off".to_owned(),
                }
            }
            Reason::NobodyAnswers => "nobody answers for it on either side".to_owned(),
            Reason::Promises(count) => format!(
                "{} {} on it",
                counted(count, "promise", "promises"),
                if count == 1 { "depends" } else { "depend" }
            ),
            Reason::Moments(count) => {
                format!(
                    "customers live through {} in it",
                    counted(count, "moment", "moments")
                )
            }
            Reason::NoWayOut => "there is no way out of it".to_owned(),
            Reason::Pivotal => "much hangs on this one moment".to_owned(),
        });
    }
    let ways = match gap.evidence.ways() {
        0 | 1 => None,
        count if gap.evidence.more_paths => Some(format!("more than {count} paths lead into it")),
        count => Some(format!("{count} paths lead into it")),
    };
    reasons.extend(ways);
    let severity = gap.severity.title();
    let own = definition.weight;
    match reasons.as_slice() {
        [] => format!("{severity}: {own}."),
        reasons if gap.severity == definition.severity => {
            format!("{severity}: {own}; {}.", listed(reasons, "and"))
        }
        reasons => format!("{severity}, because {}.", listed(reasons, "and")),
    }
}
