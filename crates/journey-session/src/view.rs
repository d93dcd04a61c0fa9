//! What a window shows of a document, and what an edit changed of that.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use journey::board::Board;
use journey::gaps::{self, Analysis, GapReport, Rule, Today};
use journey::model::Decision;
use journey::{DecisionId, Diff, Document, JourneyId, Language};

use crate::wire::{JourneyPatch, JourneyView, StageLine};

/// What the gap engine says of each journey.
type Analyses = BTreeMap<JourneyId, Analysis>;

/// The views of all journeys as the window has them.
#[derive(Clone, Debug, Default)]
pub struct Views {
    language: Language,
    analyses: Analyses,
    shown: BTreeMap<JourneyId, JourneyView>,
}

/// What the gap engine says after an edit, not shown yet.
pub struct Analysed(Analyses);

/// What differs between the views before and after an edit.
#[derive(Clone, Debug, Default)]
pub struct Difference {
    /// Journeys whose view changed.
    pub changed: Vec<JourneyPatch>,
    /// Journeys that are gone.
    pub gone: Vec<JourneyId>,
}

impl Views {
    /// The views of a document on a day, told in a language.
    pub fn of(document: &Document, today: Date, language: Language) -> Self {
        let analyses: Analyses = (document.journeys().into_iter())
            .filter_map(|journey| Some((journey, Analysis::of(document, journey, Today(today))?)))
            .collect();
        Self {
            language,
            shown: views(document, &analyses, language),
            analyses,
        }
    }

    /// Tells everything anew in a language.
    pub fn speak(&mut self, document: &Document, language: Language) {
        if self.language != language {
            self.language = language;
            self.shown = views(document, &self.analyses, language);
        }
    }

    /// The views in the order of the journeys.
    pub fn in_order(&self, document: &Document) -> Vec<JourneyView> {
        document
            .journeys()
            .iter()
            .filter_map(|journey| self.shown.get(journey))
            .cloned()
            .collect()
    }

    /// The board of the first journey.
    pub fn first_board(&self, document: &Document) -> Option<&Board> {
        let journey = *document.journeys().first()?;
        self.shown.get(&journey).map(|view| &view.board)
    }

    /// Looks at a document again after an edit.
    pub fn analyse(&self, document: &Document, diff: &Diff, today: Date) -> Analysed {
        let analyse = |journey: JourneyId| {
            let analysis = match self.analyses.get(&journey) {
                Some(before) => before.clone().after(document, diff, Today(today)),
                None => Analysis::of(document, journey, Today(today)),
            };
            Some((journey, analysis?))
        };
        Analysed(
            document
                .journeys()
                .into_iter()
                .filter_map(analyse)
                .collect(),
        )
    }

    /// The decisions about gaps that were there before an edit and are gone after it.
    pub fn settled(&self, document: &Document, analysed: &Analysed) -> Vec<DecisionId> {
        let keys = |analyses: &'_ Analyses| -> BTreeSet<(JourneyId, String)> {
            let decided = document.records().decisions.values();
            let journeys: BTreeSet<JourneyId> = decided.map(|decision| decision.journey).collect();
            (analyses.iter())
                .filter(|(journey, _)| journeys.contains(journey))
                .flat_map(|(&journey, analysis)| {
                    analysis
                        .gaps()
                        .iter()
                        .map(move |gap| (journey, gap.key.clone()))
                })
                .collect()
        };
        let (before, after) = (keys(&self.analyses), keys(&analysed.0));
        let gone: BTreeSet<_> = before.difference(&after).collect();
        // What is no longer looked for has not gone away.
        let looked_for = |decision: &Decision| {
            let rule = decision.gap.split(':').next().and_then(Rule::of_id);
            let journey = document.records().journeys.get(&decision.journey);
            !journey
                .zip(rule)
                .is_some_and(|(journey, rule)| journey.rules_off.contains(&rule))
        };
        (document.records().decisions.values())
            .filter(|decision| gone.contains(&(decision.journey, decision.gap.clone())))
            .filter(|decision| looked_for(decision))
            .map(|decision| decision.id)
            .collect()
    }

    /// Brings the views up to date and says what changed of them.
    pub fn show(&mut self, document: &Document, analysed: Analysed) -> Difference {
        let fresh = views(document, &analysed.0, self.language);
        let changed = fresh
            .iter()
            .filter_map(|(journey, view)| patch(*journey, self.shown.get(journey), view))
            .collect();
        let gone = (self.shown.keys())
            .filter(|id| !fresh.contains_key(id))
            .copied()
            .collect();
        self.shown = fresh;
        self.analyses = analysed.0;
        Difference { changed, gone }
    }
}

fn views(
    document: &Document,
    analyses: &Analyses,
    language: Language,
) -> BTreeMap<JourneyId, JourneyView> {
    let view = |journey, analysis| view(document, journey, analysis, language);
    (analyses.iter())
        .filter_map(|(&journey, analysis)| Some((journey, view(journey, analysis)?)))
        .collect()
}

fn view(
    document: &Document,
    journey: JourneyId,
    analysis: &Analysis,
    language: Language,
) -> Option<JourneyView> {
    // What people dismissed is no gap on the board; the register still lists it.
    let open = gaps::undismissed(document.records(), journey, analysis.gaps());
    Some(JourneyView {
        board: Board::of(document, journey, &open, language)?,
        headline: gaps::headline(document, journey, &open, language),
        gaps: GapReport::list(document, analysis.gaps(), language),
        stages: (analysis.stages().iter())
            .map(|state| StageLine {
                stage: state.stage,
                words: language.say(state),
            })
            .collect(),
        ledger: analysis.ledger().to_vec(),
    })
}

fn patch(journey: JourneyId, old: Option<&JourneyView>, new: &JourneyView) -> Option<JourneyPatch> {
    if old == Some(new) {
        return None;
    }
    let old_cells: BTreeMap<_, _> = old
        .iter()
        .flat_map(|view| &view.board.cells)
        .map(|cell| ((cell.stage, cell.lane), cell))
        .collect();
    let old_gaps: BTreeMap<&str, &GapReport> = old
        .iter()
        .flat_map(|view| &view.gaps)
        .map(|gap| (gap.key.as_str(), gap))
        .collect();
    let keys = |view: &JourneyView| -> Vec<String> {
        view.gaps.iter().map(|gap| gap.key.clone()).collect()
    };
    let frame_is = |view: &JourneyView| {
        let new = &new.board;
        let old = &view.board;
        old.columns == new.columns
            && old.acts == new.acts
            && old.phases == new.phases
            && old.rows == new.rows
            && old.curve == new.curve
            && old.arcs == new.arcs
            && old.free == new.free
    };
    Some(JourneyPatch {
        journey,
        frame: (!old.is_some_and(frame_is)).then(|| Board {
            journey,
            columns: new.board.columns.clone(),
            acts: new.board.acts.clone(),
            phases: new.board.phases.clone(),
            rows: new.board.rows.clone(),
            cells: Vec::new(),
            curve: new.board.curve.clone(),
            arcs: new.board.arcs.clone(),
            free: new.board.free.clone(),
        }),
        cells: new
            .board
            .cells
            .iter()
            .filter(|cell| old_cells.get(&(cell.stage, cell.lane)) != Some(cell))
            .cloned()
            .collect(),
        gaps: new
            .gaps
            .iter()
            .filter(|gap| old_gaps.get(gap.key.as_str()) != Some(gap))
            .cloned()
            .collect(),
        gap_order: Some(keys(new)).filter(|keys_now| old.map(keys).as_ref() != Some(keys_now)),
        headline: Some(new.headline.clone())
            .filter(|line| old.is_none_or(|view| view.headline != *line)),
        stages: Some(new.stages.clone())
            .filter(|stages| old.is_none_or(|view| view.stages != *stages)),
        ledger: Some(new.ledger.clone())
            .filter(|ledger| old.is_none_or(|view| view.ledger != *ledger)),
    })
}
