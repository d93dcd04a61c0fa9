//! A comparison in one line.

use super::side::Side;
use super::{Comparison, PromiseCompared};
use crate::gaps::{PromiseState, counted, listed, quoted};
use crate::model::JourneyState;

/// The most promises that are named.
const NAMED: usize = 2;

/// One line that a leader can read aloud: what became of the gaps, then of the promises that
/// stand otherwise, or else where the journeys differ.
pub(super) fn of(comparison: &Comparison, one: &Side<'_>, other: &Side<'_>) -> String {
    if comparison.same {
        return "Nothing differs.".to_owned();
    }
    let mut parts = vec![gaps(comparison)];
    match comparison.gaps.dismissed_b {
        0 => {}
        1 => parts.push("1 of those still there is dismissed".to_owned()),
        many => parts.push(format!("{many} of those still there are dismissed")),
    }
    let promises = promises(&comparison.promises, &place(one, other));
    if promises.is_empty() {
        let differ = comparison.stages.iter().filter(|stages| !stages.same);
        let (count, of) = (differ.count(), comparison.stages.len());
        if count > 0 {
            let stages = counted(of, "stage", "stages");
            parts.push(format!(
                "{count} of {stages} {}",
                verb(count, "differs", "differ")
            ));
        }
    }
    parts.extend(promises);
    let line = parts.join("; ");
    format!("{line}.")
}

fn gaps(comparison: &Comparison) -> String {
    let gaps = &comparison.gaps;
    let (all, gone, new) = (gaps.count_a as usize, gaps.gone.len(), gaps.new.len());
    let are_new = match new {
        0 => "none is new".to_owned(),
        1 => "1 is new".to_owned(),
        _ => format!("{new} are new"),
    };
    match (all, gone) {
        (0, _) if new == 0 => "There is no gap in either".to_owned(),
        (0, _) => format!("There was no gap, and {are_new}"),
        (1, 0) if new == 0 => "The one gap is still there".to_owned(),
        (1, 0) => format!("The one gap is still there, and {are_new}"),
        (1, _) => format!("The one gap is gone, and {are_new}"),
        (_, 0) if new == 0 => format!("All {all} gaps are still there"),
        (_, 0) => format!("All {all} gaps are still there, and {are_new}"),
        _ if gone == all => format!("All {all} gaps are gone, and {are_new}"),
        _ => {
            let are = verb(gone, "is", "are");
            format!("{gone} of {all} gaps {are} gone, and {are_new}")
        }
    }
}

fn promises(promises: &[PromiseCompared], place: &str) -> Vec<String> {
    let told = |wanted: &dyn Fn(&PromiseCompared) -> bool, one: &str, many: &str| {
        let these: Vec<&PromiseCompared> = promises.iter().filter(|it| wanted(it)).collect();
        let subject = match these.len() {
            0 => return None,
            few @ ..=NAMED => {
                let names: Vec<String> = these.iter().map(|it| quoted(&it.wording)).collect();
                format!("{} {}", listed(&names, "and"), verb(few, one, many))
            }
            more => format!("{} {many}", counted(more, "promise", "promises")),
        };
        Some(format!("{subject} {place}"))
    };
    let now = |it: &PromiseCompared| !it.holds_in_one() && it.holds_in_other();
    let no_longer = |it: &PromiseCompared| it.holds_in_one() && !it.holds_in_other();
    let both = |it: &PromiseCompared| it.a.is_some() && it.b.is_some();
    [
        told(&|it| both(it) && now(it), "holds", "hold"),
        told(
            &|it| both(it) && no_longer(it),
            "no longer holds",
            "no longer hold",
        ),
        told(&|it| it.a.is_none(), "is new", "are new"),
        told(
            &|it| it.b.is_none(),
            "is no longer made",
            "are no longer made",
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl PromiseCompared {
    fn holds_in_one(&self) -> bool {
        holds(self.state_a)
    }

    fn holds_in_other(&self) -> bool {
        holds(self.state_b)
    }
}

/// Whether nothing says that a promise does not hold; that nobody has proof of it does not.
fn holds(state: Option<PromiseState>) -> bool {
    state.is_some_and(|state| state >= PromiseState::Unproven)
}

/// Where the other journey is: what tells the two apart, in words.
fn place(one: &Side<'_>, other: &Side<'_>) -> String {
    let (a, b) = (one.journey, other.journey);
    match b.state {
        JourneyState::ToBe if a.state != b.state => "in the to-be".to_owned(),
        JourneyState::AsIs if a.state != b.state => "in the as-is".to_owned(),
        _ if a.name != b.name => format!("in {}", quoted(&b.name)),
        _ => "in the second".to_owned(),
    }
}

fn verb<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}
