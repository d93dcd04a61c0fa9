//! What a window shows of a document, and what an edit changed of that.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journey::board::Board;
use journey::gaps::{self, GapReport, Today};
use journey::{Document, JourneyId};

use crate::wire::{JourneyPatch, JourneyView};

/// The views of all journeys as the window has them.
#[derive(Clone, Debug, Default)]
pub struct Views {
    views: BTreeMap<JourneyId, JourneyView>,
}

/// What differs between the views before and after an edit.
#[derive(Clone, Debug, Default)]
pub struct Difference {
    /// Journeys whose view changed.
    pub changed: Vec<JourneyPatch>,
    /// Journeys that are gone.
    pub gone: Vec<JourneyId>,
}

impl Views {
    /// The views of a document on a day.
    pub fn of(document: &Document, today: Date) -> Self {
        let views = document
            .journeys()
            .into_iter()
            .filter_map(|journey| Some((journey, view(document, journey, today)?)))
            .collect();
        Self { views }
    }

    /// The views in the order of the journeys.
    pub fn in_order(&self, document: &Document) -> Vec<JourneyView> {
        document
            .journeys()
            .iter()
            .filter_map(|journey| self.views.get(journey))
            .cloned()
            .collect()
    }

    /// Brings the views up to date and says what changed of them.
    pub fn refresh(&mut self, document: &Document, today: Date) -> Difference {
        let fresh = Self::of(document, today);
        let changed = fresh
            .views
            .iter()
            .filter_map(|(journey, view)| patch(*journey, self.views.get(journey), view))
            .collect();
        let gone = self
            .views
            .keys()
            .filter(|id| !fresh.views.contains_key(id))
            .copied()
            .collect();
        *self = fresh;
        Difference { changed, gone }
    }
}

fn view(document: &Document, journey: JourneyId, today: Date) -> Option<JourneyView> {
    let found = gaps::analyse(document, journey, Today(today));
    Some(JourneyView {
        board: Board::of(document, journey, &found)?,
        headline: gaps::headline(document, journey, &found),
        gaps: GapReport::list(document, &found),
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
    })
}
