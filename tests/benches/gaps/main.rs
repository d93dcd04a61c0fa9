//! How long the gap engine takes on journeys far larger than people draw, whole and after an edit,
//! and how well it reads claims. `cargo xtask bench` runs this and makes a table of what it
//! prints: one JSON object a line.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement that cannot be made has nothing better to do than stop"
)]

mod woven;

#[path = "../../../crates/journey/tests/claims/scoring.rs"]
#[allow(dead_code, reason = "the tests beside it use all of it")]
mod scoring;

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::date;
use journey::claims::claims;
use journey::gaps::{Analysis, GapReport, Rule, Today};
use journey::model::KeepingVerdict;
use journey::operation::{CommEdit, JourneyEdit, KeepingEdit, StageEdit};
use journey::{Document, JourneyId, Language, Operation};
use woven::Size;

/// The allocator of the app.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const TODAY: Today = Today(date(2026, 1, 1));

const SIZES: [Size; 3] = [
    Size {
        stages: 200,
        transitions: 600,
        promises: 64,
    },
    Size {
        stages: 2_000,
        transitions: 8_000,
        promises: 256,
    },
    Size {
        stages: 10_000,
        transitions: 50_000,
        promises: 1_024,
    },
];

fn main() {
    for size in SIZES {
        measure(&size);
    }
    for (set, text) in [
        (
            "claims",
            include_str!("../../../crates/journey/tests/claims/sentences.txt"),
        ),
        (
            "claims held out",
            include_str!("../../../crates/journey/tests/claims/held-out.txt"),
        ),
    ] {
        let found = |sentence: &str| {
            claims(sentence)
                .into_iter()
                .map(|claim| claim.range)
                .collect()
        };
        let score = scoring::score(text, found);
        say(set, "sentences", "", as_f64(score.sentences));
        say(set, "precision", "%", score.precision() * 100.0);
        say(set, "recall", "%", score.recall() * 100.0);
    }
}

fn measure(size: &Size) {
    let what = format!("{} / {} / {}", size.stages, size.transitions, size.promises);
    let mut document = woven::document(size);
    let journey = document.journeys()[0];
    let runs = (200_000 / (size.stages + size.transitions)).clamp(5, 200);
    let analysis = Analysis::of(&document, journey, TODAY).unwrap();
    say(&what, "records", "", as_f64(document.records().count()));
    say(&what, "gaps", "", as_f64(analysis.gaps().len()));
    let whole = whole(&document, journey, runs);
    say(&what, "all rules, whole", "ms", whole);
    let words = timed(|| GapReport::list(&document, analysis.gaps(), Language::English));
    say(
        &what,
        "all gaps told in words",
        "ms",
        words.as_secs_f64() * 1e3,
    );
    for (part, share) in profile(&document, journey, runs, whole) {
        say_in("profile", &what, &part, "ms", share);
    }
    for (edit, operations) in edits(&document) {
        let mut analysis = analysis.clone();
        let mut times = Vec::new();
        for operation in &operations {
            let diff = document.apply(operation).unwrap();
            let before = analysis;
            let start = Instant::now();
            analysis = before.after(&document, &diff, TODAY).unwrap();
            times.push(start.elapsed());
        }
        say(&what, edit, "ms", middle(times));
    }
}

/// How long it takes to analyse a journey from scratch, in milliseconds.
fn whole(document: &Document, journey: JourneyId, runs: usize) -> f64 {
    let times = (0..runs).map(|_| timed(|| Analysis::of(document, journey, TODAY)));
    middle(times.collect())
}

/// Where that time goes: what is done without any rule, and what each rule adds when it alone is
/// switched on; those that add a hundredth of the whole or more.
fn profile(
    document: &Document,
    journey: JourneyId,
    runs: usize,
    of_whole: f64,
) -> Vec<(String, f64)> {
    let with = |on: Option<Rule>| {
        let mut document = document.clone();
        let off = Rule::ALL.iter().copied().filter(|&rule| Some(rule) != on);
        let edit = JourneyEdit::RulesOff(off.collect());
        let operation = Operation::EditJourney { id: journey, edit };
        document.apply(&operation).unwrap();
        whole(&document, journey, runs)
    };
    let none = with(None);
    let mut parts = vec![("layout, flow, ledger".to_owned(), none)];
    for &rule in Rule::ALL {
        let added = with(Some(rule)) - none;
        if added >= of_whole / 100.0 {
            parts.push((rule.id().to_owned(), added));
        }
    }
    parts
}

/// What people do most, each done and taken back so that every one changes something.
fn edits(document: &Document) -> Vec<(&'static str, Vec<Operation>)> {
    let records = document.records();
    let comm = *records.comms.keys().next().unwrap();
    let stage = *records.stages.keys().next().unwrap();
    let keeping = *records.keepings.keys().next().unwrap();
    let both = |one: Operation, other: Operation| {
        (0..10).flat_map(|_| [one.clone(), other.clone()]).collect()
    };
    let name = |name: &str| Operation::EditStage {
        id: stage,
        edit: StageEdit::Name(name.to_owned()),
    };
    let words = |words: &str| Operation::EditComm {
        id: comm,
        edit: CommEdit::Words(words.to_owned()),
    };
    let verdict = |verdict| Operation::EditKeeping {
        id: keeping,
        edit: KeepingEdit::Verdict(verdict),
    };
    vec![
        ("after a rename", both(name("One"), name("Other"))),
        (
            "after typing in a comm",
            both(words("Live in one day"), words("Live in two days")),
        ),
        (
            "after a verdict",
            both(
                verdict(KeepingVerdict::Broken),
                verdict(KeepingVerdict::Partly),
            ),
        ),
    ]
}

fn say(of: &str, what: &str, unit: &str, value: f64) {
    say_in("of", of, what, unit, value);
}

/// `table` tells which table the measure belongs to, and so what its columns are called.
fn say_in(table: &str, of: &str, what: &str, unit: &str, value: f64) {
    let line = serde_json::json!({ table: of, "what": what, "unit": unit, "value": value });
    println!("{line}");
}

/// How long some work takes, without the time to drop what it made.
fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(work());
    let time = start.elapsed();
    drop(made);
    time
}

fn middle(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1e3
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts are far smaller than 2^52"
)]
fn as_f64(count: usize) -> f64 {
    count as f64
}
