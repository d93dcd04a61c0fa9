//! Journeys nobody draws. Each is answered within seconds, whatever is in it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use journey::gaps::{GapReport, Rule, Today, analyse};
use journey::model::{
    Feeling, Keeping, KeepingVerdict, Moment, MomentName, Placement, Promise, Stage, Transition,
    TransitionKind,
};
use journey::template::{self, Template};
use journey::{Document, Language, MomentId, Rank, Record, Records, StageId};
use uuid::Uuid;

const TODAY: Today = Today(jiff::civil::date(2026, 7, 1));

/// Records put together without asking anybody.
struct Heap {
    records: Records,
    last: u128,
    rank: Rank,
}

impl Heap {
    fn new() -> Self {
        let mut last = 0;
        let mut ids = || {
            last += 1;
            Uuid::from_u128(last)
        };
        let blank =
            template::document(Template::Blank, "Heap", Language::English, &mut ids).unwrap();
        Self {
            records: blank.records().clone(),
            last,
            rank: Rank::between(None, None),
        }
    }

    fn id(&mut self) -> Uuid {
        self.last += 1;
        Uuid::from_u128(self.last)
    }

    fn next(&mut self) -> Rank {
        self.rank = Rank::between(Some(&self.rank), None);
        self.rank.clone()
    }

    fn stage(&mut self) -> StageId {
        let id = self.id().into();
        let journey = *self.records.journeys.keys().next().unwrap();
        let rank = self.next();
        self.records.put(Record::Stage(Stage {
            id,
            journey,
            name: "Stage".to_owned(),
            phase: None,
            goal: String::new(),
            owner: None,
            supporting: BTreeSet::new(),
            entry: String::new(),
            exit: String::new(),
            entrance: false,
            verdict: None,
            verdict_reason: String::new(),
            rank,
        }));
        id
    }

    fn transition(&mut self, from: StageId, to: StageId, kind: TransitionKind) {
        let id = self.id().into();
        self.records.put(Record::Transition(Transition {
            id,
            from,
            to: Some(to),
            kind,
            label: String::new(),
        }));
    }

    fn moment(&mut self, stage: StageId) -> MomentId {
        let id = self.id().into();
        let rank = self.next();
        self.records.put(Record::Moment(Moment {
            id,
            placement: Placement {
                stage,
                step: None,
                rank,
            },
            text: "Moment".to_owned(),
            feeling: Feeling::new(-2),
            name: MomentName::Other,
            owner: None,
            evidence: String::new(),
            tags: BTreeSet::new(),
        }));
        id
    }

    fn promise(&mut self, stage: StageId, due: Option<StageId>, kept: Option<MomentId>) {
        let id = self.id().into();
        let rank = self.next();
        self.records.put(Record::Promise(Promise {
            id,
            placement: Placement {
                stage,
                step: None,
                rank,
            },
            wording: "Promise".to_owned(),
            makers: BTreeSet::new(),
            due,
            measure: None,
            owner: None,
            tags: BTreeSet::new(),
        }));
        if let Some(moment) = kept {
            let keeping = Keeping {
                id: self.id().into(),
                promise: id,
                moment,
                verdict: KeepingVerdict::Kept,
                measured: None,
                evidence: String::new(),
                on: None,
            };
            self.records.put(Record::Keeping(keeping));
        }
    }

    /// The rules that find something; telling it in words must not fail either.
    fn rules(self) -> BTreeSet<Rule> {
        let document = Document::from_records(self.records).unwrap();
        let gaps = analyse(&document, document.journeys()[0], TODAY);
        let told = gaps.iter().take(1_000);
        for report in told.map(|gap| GapReport::of(&document, gap, Language::English)) {
            assert!(!report.title.is_empty() && !report.weight.is_empty());
        }
        gaps.iter().map(|gap| gap.rule).collect()
    }
}

#[test]
fn a_ring_of_five_thousand_stages() {
    let mut heap = Heap::new();
    let stages: Vec<StageId> = (0..5_000).map(|_| heap.stage()).collect();
    for (at, &stage) in stages.iter().enumerate() {
        heap.transition(
            stage,
            stages[(at + 1) % stages.len()],
            TransitionKind::Repeat,
        );
    }
    let moment = heap.moment(stages[4_999]);
    heap.promise(stages[0], Some(stages[4_000]), Some(moment));
    heap.promise(stages[4_500], None, None);
    let rules = heap.rules();
    for rule in [
        Rule::PromiseLate,
        Rule::PromiseUnlinked,
        Rule::LoopWithoutExit,
        Rule::Silence,
    ] {
        assert!(rules.contains(&rule), "{rule:?} in {rules:?}");
    }
}

#[test]
fn a_line_of_five_thousand_stages() {
    let mut heap = Heap::new();
    let stages: Vec<StageId> = (0..5_000).map(|_| heap.stage()).collect();
    for pair in stages.windows(2) {
        heap.transition(pair[0], pair[1], TransitionKind::Advance);
    }
    let moment = heap.moment(stages[1]);
    heap.promise(stages[2], Some(stages[4_999]), Some(moment));
    assert!(heap.rules().contains(&Rule::PromiseUnreachable));
}

#[test]
fn a_hundred_thousand_promises_about_the_same_thing() {
    let mut heap = Heap::new();
    let (first, last) = (heap.stage(), heap.stage());
    heap.transition(first, last, TransitionKind::Advance);
    let moment = heap.moment(last);
    for n in 0..100_000 {
        heap.promise(first, None, (n % 2 == 0).then_some(moment));
    }
    let rules = heap.rules();
    assert!(rules.contains(&Rule::PromiseUnlinked) && rules.contains(&Rule::PromiseUnproven));
}

#[test]
fn many_transitions_between_the_same_two_stages() {
    let mut heap = Heap::new();
    let (from, to) = (heap.stage(), heap.stage());
    for _ in 0..1_000 {
        heap.transition(from, to, TransitionKind::Advance);
        heap.transition(to, from, TransitionKind::WinBack);
    }
    heap.promise(from, Some(to), None);
    assert!(heap.rules().contains(&Rule::PromiseUnlinked));
}

#[test]
fn every_stage_leads_to_every_other() {
    let mut heap = Heap::new();
    let stages: Vec<StageId> = (0..60).map(|_| heap.stage()).collect();
    for &from in &stages {
        for &to in stages.iter().filter(|&&to| to != from) {
            heap.transition(from, to, TransitionKind::Advance);
        }
    }
    let moment = heap.moment(stages[59]);
    for &stage in &stages {
        heap.promise(stage, Some(stages[30]), Some(moment));
    }
    assert!(heap.rules().contains(&Rule::PromiseLeak));
}
