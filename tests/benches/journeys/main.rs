//! How long the core takes, from ten stages to a thousand, through the surface that windows and
//! the command line use. `cargo xtask bench` runs this and makes a table of what it prints: one
//! JSON object a line.
//!
//! Each size is measured in a process of its own, so that the first export is a cold one and the
//! peak of memory is that size's own.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement that cannot be made has nothing better to do than stop"
)]

mod grown;

use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::date;
use journey::gaps::{self, Today};
use journey::model::Feeling;
use journey::operation::MomentEdit;
use journey::{Document, Language, MomentId, Operation};
use journey_export::{ExportOptions, Layout, Paper};
use journey_session::{App, Choice, Chooser, Event, FileKind, Now, Reply, Request, Settings};

/// The allocator of the app.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Fifteen stages have three hundred cards and stages: the size of a full workshop wall.
const SIZES: [usize; 5] = [10, 15, 100, 200, 1_000];

const EDITS: usize = 200;

fn main() {
    let asked = std::env::args().skip_while(|a| a != "--stages").nth(1);
    match asked {
        Some(stages) => measure(stages.parse().unwrap()),
        None => {
            for stages in SIZES {
                let this = std::env::current_exe().unwrap();
                let stages = stages.to_string();
                let status = Command::new(this)
                    .args(["--stages", &stages])
                    .status()
                    .unwrap();
                assert!(
                    status.success(),
                    "the measurement of {stages} stages failed"
                );
            }
        }
    }
}

fn measure(stages: usize) {
    let document = grown::document(stages);
    export(stages, &document);
    analyse(stages, &document);
    open_and_edit(stages, &document);
    if let Some(peak) = peak_memory() {
        say(stages, "peak memory", "MB", peak);
    }
}

fn export(stages: usize, document: &Document) {
    let options = ExportOptions {
        layout: Layout::Poster,
        paper: Paper::Fit,
        date: date(2026, 1, 1),
        author: String::new(),
        language: Language::English,
    };
    let print = || {
        let journey = document.journeys()[0];
        journey_export::export_pdf(document, journey, &options, &|_| ControlFlow::Continue(()))
            .unwrap()
            .bytes
    };
    let start = Instant::now();
    let bytes = print();
    say(stages, "poster, cold", "ms", ms(start.elapsed()));
    say(stages, "poster file", "kB", kilo(bytes.len()));
    let start = Instant::now();
    black_box(print());
    say(stages, "poster, warm", "ms", ms(start.elapsed()));
}

fn analyse(stages: usize, document: &Document) {
    let journey = document.journeys()[0];
    let today = Today(date(2026, 1, 1));
    let times = (0..50).map(|_| timed(|| gaps::analyse(document, journey, today)));
    say(stages, "full analysis", "ms", ms(middle(times.collect())));
}

fn open_and_edit(stages: usize, document: &Document) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("grown.journey");
    let log = grown::log(document);
    journey_file::create(&file, document, &log, journey_file::Existing::Keep).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();

    let opened = (0..5).map(|run| {
        let data = folder.path().join(format!("data-{run}"));
        runtime.block_on(open(&data, &file)).1
    });
    say(stages, "open", "ms", ms(middle(opened.collect())));

    runtime.block_on(async {
        let (app, _) = open(&folder.path().join("data"), &file).await;
        let moments: Vec<MomentId> = document.records().moments.keys().copied().collect();
        let mut times = Vec::new();
        for n in 0..EDITS {
            let id = moments[n * 7_919 % moments.len()];
            let edit = if n % 2 == 0 {
                MomentEdit::Text(format!("Waits for the import, edit {n}"))
            } else {
                MomentEdit::Feeling(Feeling::new(2 - i8::try_from(n % 5).unwrap()))
            };
            let request = Request::Apply {
                operation: Operation::EditMoment { id, edit },
                joins: None,
            };
            let start = Instant::now();
            let reply = app.request("bench", request).await;
            times.push(start.elapsed());
            // An edit to what it is already is answered too, but measures nothing.
            if !matches!(reply, Reply::Changed(_)) {
                times.pop();
            }
        }
        times.sort();
        say(stages, "edit, median", "ms", ms(times[times.len() / 2]));
        say(stages, "edit, p95", "ms", ms(times[times.len() * 95 / 100]));
        app.shut_down().await;
    });
}

/// Opens a file in an app of its own, up to the moment the window is told.
async fn open(data: &Path, file: &Path) -> (Arc<App>, Duration) {
    let settings = Settings {
        data: data.to_owned(),
        version: "bench".to_owned(),
        now: Now::here,
    };
    let app = App::new(settings, Arc::new(Nobody)).unwrap();
    let mut events = app.events();
    let start = Instant::now();
    app.open_file("bench", file).await;
    let (_, event) = events.recv().await.unwrap();
    let time = start.elapsed();
    assert!(matches!(event, Event::Opened(_)), "{event:?}");
    (app, time)
}

/// Nobody is asked anything here.
struct Nobody;

impl Chooser for Nobody {
    fn open(&self, _window: &str, _: Language) -> Choice {
        Box::pin(async { None })
    }

    fn save(&self, _window: &str, _kind: FileKind, _suggested: &Path, _: Language) -> Choice {
        Box::pin(async { None })
    }

    fn reveal(&self, _path: &Path) {}

    fn open_link(&self, _address: &str) {}

    fn open_window(&self, _label: &str) {}

    fn bring_to_front(&self, _window: &str) {}
}

fn say(stages: usize, what: &str, unit: &str, value: f64) {
    let line = serde_json::json!({ "stages": stages, "what": what, "unit": unit, "value": value });
    println!("{line}");
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[expect(
    clippy::cast_precision_loss,
    reason = "files are far smaller than 2^52 bytes"
)]
fn kilo(bytes: usize) -> f64 {
    bytes as f64 / 1e3
}

/// The most memory this process has held, in megabytes; Linux alone tells.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1e3)
}
