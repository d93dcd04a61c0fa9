//! The promise rules against an oracle that walks every way a customer can go, step by step.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use journey::gaps::{Evidence, Gap, Rule, Today, analyse};
use journey::operation::{JourneyEdit, PromiseEdit, StageEdit};
use journey::{Operation, StageId};
use notation::{Told, read};
use proptest::prelude::*;

const TODAY: Today = Today(jiff::civil::date(2026, 7, 1));
const STAGES: usize = 5;
/// A walk to any stage and on from there to any other needs no more stages than this.
const LONGEST: usize = 2 * STAGES;

/// A small journey with one promise.
#[derive(Clone, Debug)]
struct Small {
    /// Stage, stage, and whether the same customer goes on.
    edges: BTreeSet<(usize, usize, bool)>,
    made_in: BTreeSet<usize>,
    /// Stage, and whether the verdict is broken.
    keepings: Vec<(usize, bool)>,
    due: Option<usize>,
    renewal: [bool; STAGES],
}

fn small() -> impl Strategy<Value = Small> {
    let stage = 0..STAGES;
    let edge = (stage.clone(), stage.clone(), prop::bool::weighted(0.85));
    (
        prop::collection::btree_set(edge, 0..9),
        prop::collection::btree_set(stage.clone(), 1..3),
        prop::collection::vec((stage.clone(), prop::bool::weighted(0.2)), 0..4),
        prop::option::of(stage),
        prop::array::uniform5(prop::bool::weighted(0.2)),
    )
        .prop_map(|(edges, made_in, keepings, due, renewal)| Small {
            edges: edges
                .into_iter()
                .filter(|(from, to, carries)| from != to || *carries)
                .collect(),
            made_in,
            keepings,
            due,
            renewal,
        })
}

impl Small {
    /// In the notation, so that a failure can be copied into a fixture.
    fn to_text(&self) -> String {
        let mut text = String::new();
        for (stage, renewal) in self.renewal.iter().enumerate() {
            let phase = if *renewal { "(renewal)" } else { "" };
            writeln!(text, "stage S{stage} {phase}").unwrap();
        }
        // Repeats lay no order on the columns, so these are S0 to S4.
        for (from, to, carries) in &self.edges {
            let arrow = if *carries { "-repeat->" } else { "-refer->" };
            writeln!(text, "S{from} {arrow} S{to}").unwrap();
        }
        let mut makers = Vec::new();
        for stage in &self.made_in {
            writeln!(text, "comm c{stage} in S{stage}").unwrap();
            makers.push(format!("c{stage}"));
        }
        let due = self
            .due
            .map(|due| format!(" by S{due}"))
            .unwrap_or_default();
        writeln!(text, "promise p from {}{due}", makers.join(", ")).unwrap();
        for (at, (stage, broken)) in self.keepings.iter().enumerate() {
            let verdict = if *broken { "broken" } else { "kept" };
            writeln!(text, "moment m{at} in S{stage}\nkeep p at m{at} {verdict}").unwrap();
        }
        text
    }

    fn next(&self, from: usize) -> impl Iterator<Item = usize> {
        let carried = self
            .edges
            .iter()
            .filter(move |(start, _, carries)| *start == from && *carries);
        carried.map(|(_, to, _)| *to)
    }

    fn keeps(&self, stage: usize) -> bool {
        self.keepings
            .iter()
            .any(|&(at, broken)| at == stage && !broken)
    }

    /// Every walk from a stage that makes the promise.
    fn walks(&self) -> Vec<Vec<usize>> {
        let mut walks: Vec<Vec<usize>> = self.made_in.iter().map(|&stage| vec![stage]).collect();
        let mut at = 0;
        while at < walks.len() {
            let walk = walks[at].clone();
            if walk.len() < LONGEST {
                for to in self.next(walk[walk.len() - 1]) {
                    walks.push([walk.as_slice(), &[to]].concat());
                }
            }
            at += 1;
        }
        walks
    }

    fn due(&self, walks: &[Vec<usize>]) -> Vec<usize> {
        if let Some(due) = self.due {
            return vec![due];
        }
        let heard: BTreeSet<usize> = walks.iter().flatten().copied().collect();
        match heard.iter().find(|&&stage| self.renewal[stage]) {
            Some(&renewal) => vec![renewal],
            None => heard
                .into_iter()
                .filter(|&stage| self.next(stage).next().is_none())
                .collect(),
        }
    }

    /// What one customer lives through: `Some(true)` if the walk ends where the promise is due
    /// and they do not have it; `Some(false)` if they have been kept to it in time by its end.
    fn outcome(&self, walk: &[usize], due: &[usize], also: &[usize]) -> Option<bool> {
        let mut open = false;
        for (at, stage) in walk.iter().enumerate() {
            open |= self.made_in.contains(stage);
            let kept = open && (self.keeps(*stage) || also.contains(stage));
            open &= !kept;
            let last = at + 1 == walk.len();
            match (due.contains(stage), last) {
                (_, true) if kept => return Some(false),
                (true, true) if open => return Some(true),
                (true, false) => return None,
                _ => {}
            }
        }
        None
    }
}

/// Every set of so many stages.
fn sets(count: usize) -> Vec<Vec<usize>> {
    let of_size = |set: &u32| set.count_ones() as usize == count;
    let stages = |set: u32| (0..STAGES).filter(|at| set >> at & 1 == 1).collect();
    (0..1 << STAGES).filter(of_size).map(stages).collect()
}

fn gap_of(told: &Told, gaps: &[Gap], rule: Rule) -> Option<Gap> {
    let promise = told.promises["p"];
    gaps.iter()
        .find(|gap| gap.rule == rule && gap.evidence.promise == Some(promise))
        .cloned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn leaks_are_those_a_customer_can_walk_into(small in small()) {
        let text = small.to_text();
        let told = read(&text);
        let gaps = analyse(&told.document, told.journey, TODAY);
        let column = |id: &StageId| told.stages.values().position(|stage| stage == id).unwrap();
        let columns = |ids: &[StageId]| ids.iter().map(column).collect::<Vec<_>>();

        let walks = small.walks();
        let due = small.due(&walks);
        let leaking = |also: &[usize]| {
            let leaks = |walk: &&Vec<usize>| small.outcome(walk, &due, also) == Some(true);
            walks.iter().filter(leaks).collect::<Vec<_>>()
        };
        // A walk on which it is kept and then made again leaks from the second making on; that
        // rest is a walk of its own, and the evidence is about such.
        let leaks: Vec<&Vec<usize>> = leaking(&[])
            .into_iter()
            .filter(|walk| !walk.iter().any(|&stage| small.keeps(stage)))
            .collect();
        let kept_at_all = small.keepings.iter().any(|(_, broken)| !broken);
        let kept_in_time = walks.iter().any(|walk| {
            small.outcome(walk, &due, &[]) == Some(false)
        });
        let reaches_keeping = walks.iter().flatten().any(|&stage| small.keeps(stage));
        let late = kept_at_all && !leaks.is_empty() && !kept_in_time && reaches_keeping && due.len() == 1;

        let leak = gap_of(&told, &gaps, Rule::PromiseLeak);
        let too_late = gap_of(&told, &gaps, Rule::PromiseLate);
        prop_assert_eq!(too_late.is_some(), late, "late\n{}", text);
        prop_assert_eq!(leak.is_some(), kept_at_all && !leaks.is_empty() && !late, "leak\n{}", text);
        let unlinked = gap_of(&told, &gaps, Rule::PromiseUnlinked);
        prop_assert_eq!(unlinked.is_some(), small.keepings.is_empty());

        if let Some(gap) = leak.or(too_late) {
            let path = columns(&gap.evidence.path);
            let shortest = leaks.iter().map(|walk| walk.len()).min().unwrap();
            prop_assert!(leaks.contains(&&path), "no such walk: {:?}\n{}", path, text);
            prop_assert_eq!(path.len(), shortest, "not a shortest walk\n{}", text);
            let along: BTreeSet<usize> = leaks.iter().flat_map(|walk| walk.iter().copied()).collect();
            let told_along: BTreeSet<usize> = columns(&gap.evidence.along.iter().collect::<Vec<_>>()).into_iter().collect();
            prop_assert_eq!(told_along, along, "along\n{}", text);
            let fixes = columns(&gap.evidence.fix_at);
            let closes = |stages: &[usize]| leaking(stages).is_empty();
            prop_assert!(closes(&fixes), "{:?} close nothing\n{}", fixes, text);
            for fewer in 0..fixes.len() {
                for set in sets(fewer) {
                    prop_assert!(!closes(&set), "{:?} are fewer than {:?}\n{}", set, fixes, text);
                }
            }
            for other in &gap.evidence.other_paths {
                let other = columns(other);
                prop_assert!(leaks.contains(&&other), "no such walk: {:?}\n{}", other, text);
            }
            let simple = leaks.iter().filter(|walk| {
                walk.iter().collect::<BTreeSet<_>>().len() == walk.len()
            });
            let simple: BTreeSet<_> = simple.collect();
            let told = gap.evidence.ways();
            prop_assert_eq!(told, simple.len().min(Evidence::MOST_PATHS), "paths\n{}", text);
            prop_assert_eq!(gap.evidence.more_paths, simple.len() > told, "more paths\n{}", text);
        }
    }

    /// Evidence about a moment, or about a stage something is due by, shows how customers come to
    /// it, kept on the way or not.
    #[test]
    fn the_way_there_is_a_shortest_walk(small in small()) {
        let text = small.to_text();
        let told = read(&text);
        let column = |id: &StageId| told.stages.values().position(|stage| stage == id).unwrap();
        let walks = small.walks();
        for gap in analyse(&told.document, told.journey, TODAY) {
            let ends: Vec<usize> = match gap.rule {
                Rule::PromiseBroken => gap.stage.iter().map(column).collect(),
                Rule::PromiseUnlinked => gap.evidence.due.iter().map(column).collect(),
                _ => continue,
            };
            let there = walks.iter().filter(|walk| ends.contains(&walk[walk.len() - 1]));
            let path: Vec<usize> = gap.evidence.path.iter().map(column).collect();
            let shortest = there.clone().map(Vec::len).min().unwrap_or(0);
            prop_assert_eq!(path.len(), shortest, "{:?} to {:?}\n{}", path, ends, text);
            prop_assert!(path.is_empty() || there.clone().any(|walk| *walk == path), "{:?}\n{}", path, text);
        }
    }

    /// What things are called and where they stand is not what a gap is.
    #[test]
    fn gaps_keep_their_keys_through_renames(small in small()) {
        let mut told = read(&small.to_text());
        let before = analyse(&told.document, told.journey, TODAY);
        for id in told.stages.values().copied().collect::<Vec<_>>() {
            let edit = StageEdit::Name("Same".to_owned());
            told.apply(&Operation::EditStage { id, edit });
        }
        let (id, edit) = (told.promises["p"], PromiseEdit::Wording("Anything".to_owned()));
        told.apply(&Operation::EditPromise { id, edit });
        let (id, edit) = (told.journey, JourneyEdit::Name("Other".to_owned()));
        told.apply(&Operation::EditJourney { id, edit });
        prop_assert_eq!(&analyse(&told.document, told.journey, TODAY), &before);

        let keys: BTreeSet<&str> = before.iter().map(|gap| gap.key.as_str()).collect();
        prop_assert_eq!(keys.len(), before.len(), "two gaps share a key");
    }
}
