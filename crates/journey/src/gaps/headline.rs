//! The state of a journey's promises in one sentence.

use std::collections::BTreeSet;

use super::telling::counted;
use super::{Gap, PromiseState, Rule};
use crate::document::Document;
use crate::ids::JourneyId;
use crate::measure::Shortfall;

/// One sentence a leader can read aloud: how many promises do not hold, which is the worst, and
/// how many hand-offs have no agreement. `gaps` are those of the journey, as analysed.
pub fn headline(document: &Document, journey: JourneyId, gaps: &[Gap]) -> String {
    let records = document.records();
    let stages = document
        .graph(journey)
        .map_or(0, crate::graph::JourneyGraph::stage_count);
    if stages == 0 {
        return "There are no stages yet, so there is nothing a customer could walk through."
            .to_owned();
    }
    let promises = records
        .promises
        .values()
        .filter(|promise| records.journey_of(promise.placement.stage) == Some(journey))
        .count();
    let failing: BTreeSet<_> = gaps
        .iter()
        .filter(|gap| fails(gap))
        .filter_map(|gap| gap.evidence.promise)
        .collect();
    let unagreed = gaps
        .iter()
        .filter(|gap| gap.rule == Rule::HandoffWithoutAgreement)
        .count();
    let unagreed = match unagreed {
        0 => String::new(),
        count => {
            let hand_offs = counted(count, "hand-off", "hand-offs");
            let verb = if count == 1 { "has" } else { "have" };
            format!("{hand_offs} {verb} no agreement")
        }
    };
    let sentence = match (promises, failing.len()) {
        (0, _) => "No promise is on the map yet, so nothing says what customers may expect".into(),
        (1, 0) => "The one promise holds from start to finish".to_owned(),
        (1, _) => "The one promise does not hold from start to finish".to_owned(),
        (2, 0) => "Both promises hold from start to finish".to_owned(),
        (2, 2) => "Neither of the two promises holds from start to finish".to_owned(),
        (all, some) if all == some => {
            format!("None of the {all} promises holds from start to finish")
        }
        (all, 0) => format!("All {all} promises hold from start to finish"),
        (all, some) => {
            let verb = if some == 1 { "does" } else { "do" };
            format!(
                "Of {}, {some} {verb} not hold from start to finish",
                counted(all, "promise", "promises")
            )
        }
    };
    let worst = worst(document, gaps).map(|gap| gap.words(document).title);
    match (worst, unagreed.as_str()) {
        (Some(worst), "") => format!("{sentence}: {worst}."),
        (Some(worst), unagreed) => format!("{sentence}: {worst}, and {unagreed}."),
        (None, "") => format!("{sentence}."),
        (None, unagreed) => format!("{sentence}, but {unagreed}."),
    }
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
