//! The state of a journey's promises in one sentence.

use std::collections::BTreeSet;

use super::{Gap, PromiseState, Rule};
use crate::document::Document;
use crate::ids::JourneyId;
use crate::language::Language;
use crate::measure::Shortfall;

/// What the sentence says.
pub(super) struct Headline {
    pub(super) stages: usize,
    pub(super) promises: usize,
    /// How many of them do not hold.
    pub(super) failing: usize,
    /// The title of the worst gap about one of them.
    pub(super) worst: Option<String>,
    /// How many hand-offs have no agreement.
    pub(super) unagreed: usize,
}

/// One sentence a leader can read aloud: how many promises do not hold, which is the worst, and
/// how many hand-offs have no agreement. `gaps` are those of the journey, as analysed.
pub fn headline(
    document: &Document,
    journey: JourneyId,
    gaps: &[Gap],
    language: Language,
) -> String {
    let records = document.records();
    let promises = records
        .promises
        .values()
        .filter(|promise| records.journey_of(promise.placement.stage) == Some(journey));
    let failing: BTreeSet<_> = gaps
        .iter()
        .filter(|gap| fails(gap))
        .filter_map(|gap| gap.evidence.promise)
        .collect();
    let unagreed = gaps
        .iter()
        .filter(|gap| gap.rule == Rule::HandoffWithoutAgreement);
    language.say(&Headline {
        stages: document
            .graph(journey)
            .map_or(0, crate::graph::JourneyGraph::stage_count),
        promises: promises.count(),
        failing: failing.len(),
        worst: worst(document, gaps).map(|gap| gap.words(document, language).title),
        unagreed: unagreed.count(),
    })
}

/// Whether a gap says that its promise does not hold; that nobody has proof of it does not.
fn fails(gap: &Gap) -> bool {
    PromiseState::by(gap).is_some_and(|state| state < PromiseState::Unproven)
}

/// The promise gap to name: the one that falls short by the largest factor, else the first.
fn worst<'a>(document: &Document, gaps: &'a [Gap]) -> Option<&'a Gap> {
    let about_promises = || gaps.iter().filter(|gap| fails(gap));
    let mut worst: Option<(&Gap, f64)> = None;
    for gap in about_promises() {
        if let Some(factor) = factor(document, gap)
            && worst.is_none_or(|(_, most)| factor > most)
        {
            worst = Some((gap, factor));
        }
    }
    worst
        .map(|(gap, _)| gap)
        .or_else(|| about_promises().next())
}

/// By what factor the measurement behind a gap falls short.
fn factor(document: &Document, gap: &Gap) -> Option<f64> {
    let records = document.records();
    let keeping = records.keepings.get(&gap.evidence.keeping?)?;
    let measure = records.promises.get(&keeping.promise)?.measure.as_ref()?;
    match measure.compare(keeping.measured.as_ref()?) {
        Shortfall::Short(factor) => Some(factor),
        _ => None,
    }
}
