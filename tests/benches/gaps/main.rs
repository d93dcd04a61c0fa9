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
use journey::gaps::{Analysis, GapReport, Today};
use journey::model::KeepingVerdict;
use journey::operation::{CommEdit, KeepingEdit, StageEdit};
use journey::{Document, Operation};
use woven::Size;

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
    let runs = 2_000_000 / (size.stages + size.transitions) / 10;
    let analysis = Analysis::of(&document, journey, TODAY).unwrap();
    say(&what, "records", "", as_f64(document.records().count()));
    say(&what, "gaps", "", as_f64(analysis.gaps().len()));
    let times = (0..runs.clamp(5, 200))
        .map(|_| timed(|| drop(black_box(Analysis::of(&document, journey, TODAY)))));
    say(&what, "all rules, whole", "ms", middle(times.collect()));
    let words = timed(|| drop(black_box(GapReport::list(&document, analysis.gaps()))));
    say(
        &what,
        "all gaps told in words",
        "ms",
        words.as_secs_f64() * 1e3,
    );
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
    let line = serde_json::json!({ "of": of, "what": what, "unit": unit, "value": value });
    println!("{line}");
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
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
