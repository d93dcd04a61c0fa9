//! `throughline-cli check`

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use journey::gaps::{self, Analysis, GapReport, LedgerLine, Rule, Severity, Today};
use journey::model::{Choice, Timestamp};
use journey::{Document, JourneyId, Language};
use serde::Serialize;

use crate::arguments::{Check, Level};
use crate::complaint::Complaint;
use crate::report::{self, Ink};
use crate::{Outcome, show};

/// What `check` says of one journey, as `--json` prints it.
#[derive(Serialize)]
pub struct Checked {
    /// The journey's name.
    pub journey: String,
    /// The state of the promise in one sentence.
    pub headline: String,
    /// The gaps that were asked for, the gravest first.
    pub gaps: Vec<Found>,
    /// How many gaps there are that were not asked for.
    pub left_out: usize,
    /// What was decided about gaps that have gone away since.
    pub resolved: Vec<Decided>,
    /// The state of the promise in each stage, in the order of the columns.
    pub stages: Vec<StageChecked>,
    /// Every promise from the words that make it to the moments that keep it.
    pub ledger: Vec<LedgerLine>,
}

/// A gap and what was decided about it.
#[derive(Serialize)]
pub struct Found {
    /// The gap.
    #[serde(flatten)]
    pub gap: GapReport,
    /// What was decided about it, if anything.
    pub decision: Option<Decided>,
}

/// What was decided about a gap.
#[derive(Clone, Serialize)]
pub struct Decided {
    /// The gap's key.
    pub gap: String,
    /// What the gap was called then.
    pub title: String,
    /// What was decided.
    #[serde(flatten)]
    pub choice: Choice,
    /// The name of who is closing it.
    pub fixer: Option<String>,
    /// Who decided.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: Timestamp,
    /// When an edit last made the gap go away.
    pub resolved: Option<Timestamp>,
}

/// The state of the promise in a stage.
#[derive(Serialize)]
pub struct StageChecked {
    /// Its name.
    pub stage: String,
    /// “2 promises alive, 1 broken here”; empty where none is alive.
    pub state: String,
}

#[derive(Serialize)]
struct Checks {
    format: &'static str,
    version: u32,
    journeys: Vec<Checked>,
}

pub fn run(check: &Check) -> Outcome {
    if let Some(rule) = check.explain {
        show::say(&report::explanation(rule, Ink::wanted()))?;
        return Ok(ExitCode::SUCCESS);
    }
    // Without a file the arguments would not have been accepted.
    let document = show::read(check.file.as_deref().unwrap_or(Path::new("")))?;
    let today = Today(jiff::Zoned::now().date());
    let journeys: Vec<Checked> = (document.journeys().into_iter())
        .filter_map(|journey| checked(&document, journey, today, check))
        .collect();
    let bar = match check.fail_on {
        Level::High => Severity::High,
        Level::Medium => Severity::Medium,
        Level::Low => Severity::Low,
    };
    let failed = (journeys.iter().flat_map(|journey| &journey.gaps))
        .filter(|found| !found.is_dismissed())
        .any(|found| found.gap.severity >= bar);
    if check.json {
        let checks = Checks {
            format: "throughline-gaps",
            version: 1,
            journeys,
        };
        let json = serde_json::to_string_pretty(&checks)
            .map_err(|error| Complaint::Output(error.into()))?;
        show::say(&(json + "\n"))?;
    } else {
        show::say(&report::of(&journeys, Ink::wanted()))?;
    }
    Ok(if failed {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

impl Found {
    /// Whether people said that it is no gap.
    pub fn is_dismissed(&self) -> bool {
        let choice = self.decision.as_ref().map(|decision| &decision.choice);
        matches!(choice, Some(Choice::Dismissed { .. }))
    }
}

fn checked(
    document: &Document,
    journey: JourneyId,
    today: Today,
    asked: &Check,
) -> Option<Checked> {
    let records = document.records();
    let analysis = Analysis::of(document, journey, today)?;
    let mut decisions: BTreeMap<&str, Decided> = (records.decisions.values())
        .filter(|decision| decision.journey == journey)
        .map(|decision| {
            let fixer = match decision.choice {
                Choice::Fixing { owner, .. } => owner.and_then(|owner| records.owners.get(&owner)),
                _ => None,
            };
            let decided = Decided {
                gap: decision.gap.clone(),
                title: decision.title.clone(),
                choice: decision.choice.clone(),
                fixer: fixer.map(|owner| owner.name.clone()),
                by: decision.by.clone(),
                at: decision.at,
                resolved: decision.resolved,
            };
            (decision.gap.as_str(), decided)
        })
        .collect();
    let open = gaps::undismissed(records, journey, analysis.gaps());
    let headline = gaps::headline(document, journey, &open, Language::English);
    let found: Vec<Found> = GapReport::list(document, analysis.gaps(), Language::English)
        .into_iter()
        .map(|gap| Found {
            decision: decisions.remove(gap.key.as_str()),
            gap,
        })
        .collect();
    let all = found.len();
    let gaps: Vec<Found> = (found.into_iter())
        .filter(|found| is_asked_for(asked, &found.gap))
        .collect();
    Some(Checked {
        journey: records.journeys.get(&journey)?.name.clone(),
        headline,
        left_out: all - gaps.len(),
        gaps,
        resolved: decisions.into_values().collect(),
        stages: (analysis.stages().iter())
            .map(|state| StageChecked {
                stage: (records.stages.get(&state.stage))
                    .map(|stage| stage.name.clone())
                    .unwrap_or_default(),
                state: Language::English.say(state),
            })
            .collect(),
        ledger: analysis.ledger().to_vec(),
    })
}

fn is_asked_for(asked: &Check, gap: &GapReport) -> bool {
    let of_rule = |rule: &Rule| *rule == gap.rule;
    let is_owner = |name: &String| {
        let nobody = name.eq_ignore_ascii_case("nobody") && gap.owner_names.is_empty();
        let name = name.to_lowercase();
        nobody
            || gap
                .owner_names
                .iter()
                .any(|owner| owner.to_lowercase() == name)
    };
    (asked.rule.is_empty() || asked.rule.iter().any(of_rule))
        && (asked.owner.is_empty() || asked.owner.iter().any(is_owner))
}
