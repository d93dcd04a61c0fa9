//! `cargo xtask bench --ui`: how the window feels beside the libraries that people would build it
//! with, and whether it is as much faster as it is meant to be.

use std::fmt::Write as _;
use std::fs;
use std::process::Stdio;

use serde_json::Value;

use super::{WINDOW, bench_of, measures, release, rounded, write, written};
use crate::machine::{self, Purpose};
use crate::process::{self, Outcome};
use crate::{front_end, repository};

const OURS: &str = "Throughline";

/// What is meant to be reached: at so many cards, and how large a part of what the best of the
/// peers takes.
const GOALS: &[(u64, &str, f64)] = &[
    (2_000, "whole-map pan", 1.0 / 5.0),
    (2_000, "zoom", 1.0 / 3.0),
    (2_000, "close-up pan", 1.0 / 2.0),
    (2_000, "drag", 1.0),
    (2_000, "first full board", 1.0 / 10.0),
    (2_000, "memory", 1.0 / 2.0),
    (10_000, "whole-map pan", 1.0 / 8.0),
    (10_000, "zoom", 1.0 / 3.0),
    (10_000, "close-up pan", 1.0 / 3.0),
    (10_000, "drag", 1.0 / 3.0),
    (10_000, "first full board", 1.0 / 10.0),
    (10_000, "memory", 1.0 / 2.0),
];

/// From typing a letter to its pixels at most, in milliseconds, at so many cards.
const LETTER: (u64, &str, f64) = (10_000, "letter to pixels", 50.0);

/// What the front end weighs at most, gzipped, in kilobytes.
const BUNDLE: f64 = 250.0;

/// Measures everybody, and writes it down unless only a part was asked for.
pub fn bench(arguments: &[String]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("the window is measured on a virtual display, which only Linux has".into());
    }
    let mut seconds = "5";
    let mut only = "";
    let mut rest = arguments.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--quick" => seconds = "1",
            "--only" => only = rest.next().ok_or("--only wants words")?,
            other => return Err(format!("bench --ui knows no '{other}'").into()),
        }
    }
    machine::prepare(Purpose::Tests)?;
    front_end::build()?;
    front_end::peers()?;
    release("throughline")?;
    let mut bench = bench_of("window");
    bench
        .args(["--", "--seconds", seconds, "--only", only])
        .env(
            "THROUGHLINE_APP",
            repository::binary("throughline", "release")?,
        );
    let measures = measures(bench)?;
    let section = section(&Measures(&measures), bundle()?);
    print!("\n{section}");
    if arguments.is_empty() {
        let (rest, _) = written()?;
        write(&rest, &section)?;
    }
    Ok(())
}

/// What was printed, to be looked up.
struct Measures<'a>(&'a [Value]);

impl Measures<'_> {
    /// The different values of a key, in the order in which they came.
    fn all(&self, key: &str, among: impl Fn(&Value) -> bool) -> Vec<Value> {
        let mut found: Vec<Value> = Vec::new();
        for line in self.0.iter().filter(|line| among(line)) {
            if !found.contains(&line[key]) {
                found.push(line[key].clone());
            }
        }
        found
    }

    /// A value, and whether it is of a part of the map only.
    fn value(
        &self,
        engine: &Value,
        size: &Value,
        subject: &str,
        what: &str,
    ) -> Option<(f64, bool)> {
        let line = self.0.iter().find(|line| {
            line["engine"] == *engine
                && line["size"] == *size
                && line["subject"] == subject
                && line["what"] == what
        })?;
        Some((line["value"].as_f64()?, line["partial"] == true))
    }

    /// Ours, and the best of the peers with its name.
    fn compared(&self, engine: &Value, size: &Value, what: &str) -> Option<(f64, f64, String)> {
        let (ours, _) = self.value(engine, size, OURS, what)?;
        let (best, name) = self
            .all("subject", |_| true)
            .iter()
            .filter_map(Value::as_str)
            .filter(|name| *name != OURS)
            .filter_map(|name| {
                let (value, partial) = self.value(engine, size, name, what)?;
                (!partial).then(|| (value, name.to_owned()))
            })
            .min_by(|(a, _), (b, _)| a.total_cmp(b))?;
        Some((ours, best, name))
    }
}

/// The section of the report. Writing to a string cannot fail.
fn section(measures: &Measures, bundle: f64) -> String {
    let mut text = format!(
        "{WINDOW}\n\nWritten by `cargo xtask bench --ui`, on {}. The same cards in Throughline and \
         in libraries people would build it with, on boards of the same size, moved by the same \
         hand on a display without a graphics card. Gestures: how long a frame takes, in \
         milliseconds, p95 of five seconds; none takes less than 16.7, since there are 60 a \
         second. First full board: from the asking for the page to the pixels of the whole map. \
         Memory: resident, of the page's process, after the gestures, in megabytes, the engine \
         included. Letter to pixels: from pressing the key, p95, in milliseconds. With a \
         star: not of the whole map, since Excalidraw zooms out to 10 % at most; not compared.\n",
        machine::description()
    );
    for engine in measures.all("engine", |_| true) {
        let _ = writeln!(text, "\n### {}", engine.as_str().unwrap_or_default());
        let of_engine = |line: &Value| line["engine"] == engine;
        for size in measures.all("size", of_engine) {
            let here = |line: &Value| of_engine(line) && line["size"] == size;
            let cards = measures.all("cards", here);
            let subjects = measures.all("subject", here);
            let _ = write!(text, "\n| {} cards |", cards.first().unwrap_or(&size));
            for subject in &subjects {
                let _ = write!(text, " {} |", subject.as_str().unwrap_or_default());
            }
            let _ = writeln!(text, "\n|---|{}", "---:|".repeat(subjects.len()));
            for what in measures.all("what", here) {
                let what = what.as_str().unwrap_or_default();
                let _ = write!(text, "| {what} |");
                for subject in &subjects {
                    let subject = subject.as_str().unwrap_or_default();
                    match measures.value(&engine, &size, subject, what) {
                        Some((value, partial)) => {
                            let mark = if partial { " *" } else { "" };
                            let _ = write!(text, " {}{mark} |", rounded(value));
                        }
                        None => text.push_str(" |"),
                    }
                }
                text.push('\n');
            }
        }
    }
    text.push_str(&goals(measures, bundle));
    text
}

/// The goals, and whether each is reached.
fn goals(measures: &Measures, bundle: f64) -> String {
    let mut text = String::from(
        "\n### Goals\n\nWhat Throughline takes as a part of what the best of the others takes, in \
         whichever of its settings.\n\n| goal | engine | Throughline | best of the others | ratio \
         | at most | met |\n|---|---|---:|---:|---:|---:|---|\n",
    );
    let met = |is: bool| if is { "yes" } else { "no" };
    for &(size, what, most) in GOALS {
        for engine in measures.all("engine", |_| true) {
            let Some((ours, best, name)) = measures.compared(&engine, &size.into(), what) else {
                continue;
            };
            let _ = writeln!(
                text,
                "| {what} at {size} | {} | {} | {} ({name}) | {:.2} | {most:.2} | {} |",
                engine.as_str().unwrap_or_default(),
                rounded(ours),
                rounded(best),
                ours / best,
                met(ours / best <= most),
            );
        }
    }
    let (size, what, most) = LETTER;
    for engine in measures.all("engine", |_| true) {
        let Some((ours, _)) = measures.value(&engine, &size.into(), OURS, what) else {
            continue;
        };
        let _ = writeln!(
            text,
            "| {what} at {size} (ms) | {} | {} | | | {most:.0} | {} |",
            engine.as_str().unwrap_or_default(),
            rounded(ours),
            met(ours < most),
        );
    }
    let _ = writeln!(
        text,
        "| front end, gzipped (kB) | | {} | | | {BUNDLE:.0} | {} |",
        rounded(bundle),
        met(bundle < BUNDLE),
    );
    text
}

/// What the scripts and styles of the front end weigh, gzipped, in kilobytes.
#[expect(
    clippy::cast_precision_loss,
    reason = "files are far smaller than 2^52 bytes"
)]
fn bundle() -> Outcome<f64> {
    let mut bytes = 0;
    for entry in fs::read_dir(repository::root().join("ui/dist/assets"))? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|ending| ending == "js" || ending == "css")
        {
            let packed = process::program("gzip")
                .arg("-9c")
                .arg(&path)
                .stderr(Stdio::inherit())
                .output()?;
            bytes += packed.stdout.len();
        }
    }
    Ok(bytes as f64 / 1e3)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn goals_are_held_against_the_best_of_the_others_in_each_engine() {
        let line = |subject: &str, what: &str, value: f64| json!({ "engine": "WebKitGTK", "size": 2_000, "cards": 2_010, "subject": subject, "what": what, "value": value });
        let lines = [
            line(OURS, "whole-map pan", 40.0),
            line("Slow", "whole-map pan", 324.0),
            line("Less slow", "whole-map pan", 245.0),
            json!({ "engine": "WebKitGTK", "size": 2_000, "subject": "Part", "what": "whole-map pan", "value": 90, "partial": true }),
            line(OURS, "zoom", 90.0),
            line("Slow", "zoom", 229.0),
        ];
        let text = section(&Measures(&lines), 240.0);
        for row in [
            "| 2010 cards | Throughline | Slow | Less slow | Part |",
            "| whole-map pan | 40.0 | 324 | 245 | 90.0 * |",
            "| zoom | 90.0 | 229 | | |",
            "| whole-map pan at 2000 | WebKitGTK | 40.0 | 245 (Less slow) | 0.16 | 0.20 | yes |",
            "| zoom at 2000 | WebKitGTK | 90.0 | 229 (Slow) | 0.39 | 0.33 | no |",
            "| front end, gzipped (kB) | | 240 | | | 250 | yes |",
        ] {
            assert!(text.contains(row), "{row}\n{text}");
        }
        assert!(
            !text.contains("drag at"),
            "what was not measured is no goal missed"
        );
    }
}
