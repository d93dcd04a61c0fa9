//! One journey, analysed: its gaps, the state of the promise in each stage, and the ledger of its
//! promises; whole, or brought up to date after an edit.

use jiff::civil::Date;

use super::aspects::Aspects;
use super::ledger::{self, LedgerLine};
use super::severity::weigh;
use super::stage_state::{self, StageState};
use super::survey::Survey;
use super::{Gap, Rule, Severity};
use crate::diff::Diff;
use crate::document::Document;
use crate::ids::JourneyId;

/// What is known besides the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today(pub Date);

/// All that the gap engine says of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    journey: JourneyId,
    today: Today,
    gaps: Vec<Gap>,
    stages: Vec<StageState>,
    ledger: Vec<LedgerLine>,
}

impl Analysis {
    /// The analysis of a journey on a day; `None` if the journey is not in the document.
    pub fn of(document: &Document, journey: JourneyId, today: Today) -> Option<Self> {
        let survey = Survey::of(document, journey, today)?;
        let mut this = Self {
            journey,
            today,
            gaps: Vec::new(),
            stages: Vec::new(),
            ledger: Vec::new(),
        };
        this.ask(&survey, Aspects::ALL);
        Some(this)
    }

    /// Brings the analysis up to date after an edit: only the rules that look at something the
    /// edit changed are asked again. `None` if the journey is no longer in the document.
    ///
    /// A debug build compares the outcome with an analysis of the whole.
    pub fn after(mut self, document: &Document, diff: &Diff, today: Today) -> Option<Self> {
        if today != self.today {
            return Self::of(document, self.journey, today);
        }
        let changed = Aspects::of(diff);
        if !changed.is_empty() {
            let survey = Survey::of(document, self.journey, today)?;
            self.ask(&survey, changed);
        } else if document.graph(self.journey).is_none() {
            return None;
        }
        debug_assert_eq!(
            Some(&self),
            Self::of(document, self.journey, today).as_ref(),
            "an edit changed more than its aspects say: {diff:?}"
        );
        Some(self)
    }

    /// Every gap: the gravest first, then in the order of the columns (gaps of the whole journey
    /// last), then by rule and key.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// The state of the promise in each stage, in the order of the columns.
    pub fn stages(&self) -> &[StageState] {
        &self.stages
    }

    /// Every promise from the words that make it to the moments that keep it, in the order in
    /// which customers come to hear them.
    pub fn ledger(&self) -> &[LedgerLine] {
        &self.ledger
    }

    fn ask(&mut self, survey: &Survey<'_>, changed: Aspects) {
        let asked_again = |rule: Rule| rule.definition().reads.meets(changed);
        self.gaps.retain(|gap| !asked_again(gap.rule));
        for &rule in Rule::ALL {
            if asked_again(rule) && survey.wants(rule) {
                let before = self.gaps.len();
                (rule.definition().check)(survey, &mut self.gaps);
                for gap in &mut self.gaps[before..] {
                    weigh(survey, gap);
                }
            }
        }
        if changed.meets(Aspects::FOLLOWING) {
            self.stages = stage_state::of(survey);
        }
        self.order(survey);
        if changed.meets(Aspects::LEDGER) {
            self.ledger = ledger::of(survey, &self.gaps);
        }
    }

    fn order(&mut self, survey: &Survey<'_>) {
        let gaps = &self.gaps;
        let mut order: Vec<(usize, usize)> = Vec::with_capacity(gaps.len());
        for severity in Severity::ALL {
            let begins = order.len();
            let these = gaps.iter().enumerate();
            order.extend(
                these
                    .filter(|(_, gap)| gap.severity == severity)
                    .map(|(at, gap)| {
                        let column = gap.stage.and_then(|stage| survey.columns.at(stage));
                        (column.unwrap_or(usize::MAX), at)
                    }),
            );
            // Most rules go along the columns, so that this merges what is in order already.
            order[begins..].sort_by(|&(column, at), &(other_column, other_at)| {
                let (gap, other) = (&gaps[at], &gaps[other_at]);
                (column.cmp(&other_column))
                    .then_with(|| gap.rule.cmp(&other.rule))
                    .then_with(|| gap.key.cmp(&other.key))
            });
        }
        // Gaps are large: each is moved once.
        let mut gaps: Vec<Option<Gap>> = self.gaps.drain(..).map(Some).collect();
        let ordered = order.into_iter().filter_map(|(_, at)| gaps[at].take());
        self.gaps.extend(ordered);
    }
}

/// Every gap of a journey; see [`Analysis::gaps`]. A journey that is not in the document has none.
pub fn analyse(document: &Document, journey: JourneyId, today: Today) -> Vec<Gap> {
    Analysis::of(document, journey, today).map_or_else(Vec::new, |analysis| analysis.gaps)
}
