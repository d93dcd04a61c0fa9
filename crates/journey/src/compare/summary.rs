//! A comparison in one line: what became of the gaps, then of the promises that stand otherwise, or
//! else where the journeys differ.

use super::side::Side;
use super::words::{Became, Place, Promises, Summary};
use super::{Comparison, PromiseCompared};
use crate::gaps::PromiseState;
use crate::language::Language;
use crate::model::JourneyState;

/// The most promises that are named.
const NAMED: usize = 2;

/// One line that a leader can read aloud.
pub(super) fn of(
    comparison: &Comparison,
    one: &Side<'_>,
    other: &Side<'_>,
    language: Language,
) -> String {
    let gaps = &comparison.gaps;
    let differ = comparison.stages.iter().filter(|stages| !stages.same);
    language.say(&Summary {
        same: comparison.same,
        gaps: gaps.count_a as usize,
        gone: gaps.gone.len(),
        new: gaps.new.len(),
        dismissed: gaps.dismissed_b as usize,
        differ: differ.count(),
        stages: comparison.stages.len(),
        promises: promises(&comparison.promises, language),
        place: place(one, other, language),
    })
}

fn promises(promises: &[PromiseCompared], language: Language) -> Vec<(Became, Promises)> {
    let those = |became: Became| {
        let these: Vec<&PromiseCompared> = (promises.iter())
            .filter(|it| it.became().is_some_and(|it| it == became))
            .collect();
        let count = these.len();
        let few = these.iter().filter(|_| count <= NAMED);
        let names = few.map(|it| language.quoted(&it.wording)).collect();
        (count > 0).then_some((became, Promises { count, names }))
    };
    Became::ALL.into_iter().filter_map(those).collect()
}

impl PromiseCompared {
    fn became(&self) -> Option<Became> {
        match (self.a, self.b, holds(self.state_a), holds(self.state_b)) {
            (None, ..) => Some(Became::New),
            (_, None, ..) => Some(Became::MadeNoLonger),
            (.., false, true) => Some(Became::Holds),
            (.., true, false) => Some(Became::HoldsNoLonger),
            _ => None,
        }
    }
}

/// Whether nothing says that a promise does not hold; that nobody has proof of it does not.
fn holds(state: Option<PromiseState>) -> bool {
    state.is_some_and(|state| state >= PromiseState::Unproven)
}

fn place(one: &Side<'_>, other: &Side<'_>, language: Language) -> Place {
    let (a, b) = (one.journey, other.journey);
    match b.state {
        JourneyState::ToBe if a.state != b.state => Place::ToBe,
        JourneyState::AsIs if a.state != b.state => Place::AsIs,
        _ if a.name != b.name => Place::Named(language.quoted(&b.name)),
        _ => Place::Second,
    }
}
