//! `cargo xtask bench`: how fast and how large everything is, as a table on the terminal and in
//! `docs/benchmarks.md`.

mod window;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::display::Display;
use crate::machine::{self, Purpose};
use crate::process::{self, Outcome};
use crate::{bundle, front_end, repository};

const REPORT: &str = "docs/benchmarks.md";

/// How often the start of the app is measured; the median counts.
const STARTS: usize = 5;

/// The section that measures of the window stand in.
const WINDOW: &str = "## Window";

/// `cargo xtask bench`.
pub fn bench(arguments: &[String]) -> Outcome {
    match arguments {
        [] => everything_but_the_window(),
        [first, rest @ ..] if first == "--ui" => window::bench(rest),
        _ => Err("usage: cargo xtask bench [--ui [--quick] [--only WORDS]]".into()),
    }
}

/// Measures in release builds.
fn everything_but_the_window() -> Outcome {
    machine::prepare(Purpose::Tests)?;
    if cfg!(target_os = "linux") {
        bundle::bundle(&["deb".to_owned()])?; // builds the shell on its way
    } else {
        front_end::build()?;
        release("throughline")?;
    }
    release("throughline-cli")?;
    let journeys = table(&measures(bench_of("journeys"))?, "stages")?;
    let measures = measures(bench_of("gaps"))?;
    let (gaps, profile) = (table(&measures, "of")?, table(&measures, "profile")?);
    let app = app()?;
    let report = format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench`, on {}. Times are medians in milliseconds \
         unless said otherwise.\n\n## Core\n\nOne journey of so many stages with twenty records a \
         stage; fifteen stages are three hundred cards. An edit is timed from the request to the \
         answer with fresh gaps, by when it is on disk.\n\n{journeys}\n## Gap engine\n\nAll rules \
         together on journeys of so many stages / transitions / promises: the whole, and again \
         after an edit. A rename touches no rule, typing in a comm one, a verdict all that follow \
         promises. Claims are read from labelled sentences: those the reader was tuned on, and \
         those held out.\n\n{gaps}\nWhere the time of the whole goes: all that is done without \
         any rule, and what each rule adds when it is switched on alone, if that is a hundredth or \
         more.\n\n{profile}\n## App\n\nThe app starts on a display without a graphics card; it has \
         started when the example's board stands there.\n\n{app}",
        machine::description()
    );
    print!("\n{report}");
    let (_, window) = written()?;
    write(&report, &window)
}

/// What the report says by now: all but the window, and the window.
fn written() -> Outcome<(String, String)> {
    let path = repository::root().join(REPORT);
    let report = if path.exists() {
        fs::read_to_string(path)?
    } else {
        "# Benchmarks\n".to_owned()
    };
    let at = report.find(WINDOW).unwrap_or(report.len());
    let (rest, window) = report.split_at(at);
    Ok((rest.to_owned(), window.to_owned()))
}

fn write(rest: &str, window: &str) -> Outcome {
    let path = repository::root().join(REPORT);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let parts = [rest.trim_end(), window.trim_end()];
    let report = parts.join("\n\n");
    fs::write(path, format!("{}\n", report.trim_end()))?;
    println!("\nWritten to {REPORT}.");
    Ok(())
}

fn release(package: &str) -> Outcome {
    process::run(&mut process::cargo(&[
        "build",
        "--release",
        "--package",
        package,
    ]))
}

/// One of the benches of the tests.
fn bench_of(name: &str) -> Command {
    process::cargo(&["bench", "--package", "throughline-tests", "--bench", name])
}

/// What a bench prints: one measure a line.
fn measures(mut bench: Command) -> Outcome<Vec<Value>> {
    let printed = process::read(&mut bench)?;
    let lines = printed.lines().filter(|line| line.starts_with('{'));
    Ok(lines.map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// The measures that name what they measured by `key`, as a table with a column for each of that.
fn table(measures: &[Value], key: &str) -> Outcome<String> {
    let mut columns: Vec<String> = Vec::new();
    let mut rows: Vec<String> = Vec::new();
    let mut values: BTreeMap<(String, String), f64> = BTreeMap::new();
    for line in measures.iter().filter(|line| line.get(key).is_some()) {
        let column = match &line[key] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let (Some(what), Some(unit), Some(value)) = (
            line["what"].as_str(),
            line["unit"].as_str(),
            line["value"].as_f64(),
        ) else {
            return Err(format!("the bench printed a line that is no measure: {line}").into());
        };
        let row = match unit {
            "" => what.to_owned(),
            unit => format!("{what} ({unit})"),
        };
        if !columns.contains(&column) {
            columns.push(column.clone());
        }
        if !rows.contains(&row) {
            rows.push(row.clone());
        }
        values.insert((row, column), value);
    }
    if rows.is_empty() {
        return Err(format!("the bench printed no measures by {key}").into());
    }
    let mut table = format!("| {key} |");
    // Writing to a string cannot fail.
    for column in &columns {
        let _ = write!(table, " {column} |");
    }
    let _ = writeln!(table, "\n|---|{}", "---:|".repeat(columns.len()));
    for row in rows {
        let _ = write!(table, "| {row} |");
        for column in &columns {
            match values.get(&(row.clone(), column.clone())) {
                Some(value) => {
                    let _ = write!(table, " {} |", rounded(*value));
                }
                None => table.push_str(" |"),
            }
        }
        table.push('\n');
    }
    Ok(table)
}

/// The start of the app and the size of what people download.
fn app() -> Outcome<String> {
    let mut table = String::from("| what | value |\n|---|---:|\n");
    let mut row = |what: &str, value: String| {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| {what} | {value} |");
    };
    if cfg!(target_os = "linux") {
        let mut times = (0..STARTS)
            .map(|_| start())
            .collect::<Outcome<Vec<Duration>>>()?;
        times.sort();
        let middle = times[times.len() / 2].as_secs_f64() * 1e3;
        row("start to first board (ms)", rounded(middle));
        let folder = repository::target()?.join("release/bundle/deb");
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "deb") {
                row("installer, deb (MB)", megabytes(&path)?);
            }
        }
    }
    for name in ["throughline", "throughline-cli"] {
        let path = repository::binary(name, "release")?;
        row(&format!("program, {name} (MB)"), megabytes(&path)?);
    }
    Ok(table)
}

/// From starting the process to the example's board standing on the display.
fn start() -> Outcome<Duration> {
    let home = repository::fresh("bench")?;
    let document = repository::example_document(&home, "release")?;
    let display = Display::new((1280, 800), &home)?;
    let app = repository::binary("throughline", "release")?;
    let begin = Instant::now();
    let _app = display.start(&app, &document, &home, "Adwaita")?;
    Ok(display.rest()?.duration_since(begin))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "files are far smaller than 2^52 bytes"
)]
fn megabytes(path: &Path) -> Outcome<String> {
    Ok(rounded(fs::metadata(path)?.len() as f64 / 1e6))
}

/// Three figures, as many as a measurement is worth.
fn rounded(value: f64) -> String {
    let decimals = if value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    format!("{value:.decimals$}")
}
