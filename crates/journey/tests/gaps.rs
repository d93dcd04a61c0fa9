//! Gaps found in small journeys, told beside them: `tests/gaps/<rule>.txt` shows the gaps of one
//! rule, any other file those of all rules. `UPDATE=1 cargo test -p journey --test gaps` writes
//! what is found into the files; review the diff.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use journey::gaps::{GapReport, Rule, Today, analyse, headline};
use journey::{Document, examples};

const TODAY: Today = Today(date(2026, 7, 1));

/// Parts of a fixture: `== title`, the journey, `--`, what is expected.
const CASE: &str = "== ";
const EXPECTED: &str = "--\n";

#[test]
fn fixtures_tell_the_gaps_that_are_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gaps");
    for rule in Rule::ALL {
        let path = folder.join(format!("{}.txt", rule.id()));
        assert!(
            path.exists(),
            "every rule has a fixture: {}",
            path.display()
        );
    }
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for path in files {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let rule = Rule::of_id(&name);
        let text = std::fs::read_to_string(&path).unwrap();
        check(&path, &text, &found(&text, rule));
    }
}

#[test]
fn the_readme_names_every_rule() {
    let readme = include_str!("../../../README.md");
    for rule in Rule::ALL {
        assert!(
            readme.contains(&format!("`{}`", rule.id())),
            "{}",
            rule.id()
        );
    }
}

#[test]
fn examples_tell_their_gaps() {
    for name in examples::ids() {
        let document = examples::document(name, TODAY.0).unwrap().unwrap();
        let journey = document.journeys()[0];
        let gaps = analyse(&document, journey, TODAY);
        // They go on telling the same on whichever day they are opened.
        for later in [date(2026, 11, 26), date(2028, 2, 29), date(2045, 1, 1)] {
            let document = examples::document(name, later).unwrap().unwrap();
            assert_eq!(gaps, analyse(&document, journey, Today(later)), "{later}");
        }
        assert!(
            (8..=40).contains(&gaps.len()),
            "{name} has {} gaps",
            gaps.len()
        );
        let mut text = format!("{}\n\n", headline(&document, journey, &gaps));
        for report in GapReport::list(&document, &gaps) {
            tell(&mut text, &report, &document, None);
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/examples/{name}.txt"));
        check(
            &path,
            &std::fs::read_to_string(&path).unwrap_or_default(),
            &text,
        );
        // The JSON is written as the program writes it.
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../examples/{name}.json"));
        let as_written = examples::document(name, examples::WRITTEN_FOR);
        let json = std::fs::read_to_string(&path).unwrap();
        check(&path, &json, &as_written.unwrap().unwrap().to_json());
    }
}

/// The fixture with what is found in place of what is expected.
fn found(text: &str, rule: Option<Rule>) -> String {
    let mut whole = String::new();
    let mut cases = text.split(CASE);
    whole.push_str(cases.next().unwrap_or_default());
    for case in cases {
        let (title, case) = case.split_once('\n').unwrap();
        let journey = case.split(EXPECTED).next().unwrap().trim_end();
        let told = notation::read(journey);
        let gaps: Vec<_> = analyse(&told.document, told.journey, TODAY)
            .into_iter()
            .filter(|gap| rule.is_none_or(|rule| gap.rule == rule))
            .collect();
        write!(whole, "{CASE}{title}\n{journey}\n{EXPECTED}").unwrap();
        if rule.is_none() {
            writeln!(whole, "{}", headline(&told.document, told.journey, &gaps)).unwrap();
        } else if gaps.is_empty() {
            writeln!(whole, "nothing").unwrap();
        }
        for report in GapReport::list(&told.document, &gaps) {
            tell(&mut whole, &report, &told.document, rule);
        }
        whole.push('\n');
    }
    whole
}

fn tell(out: &mut String, report: &GapReport, document: &Document, rule: Option<Rule>) {
    let stage = |id: &journey::StageId| document.records().stages[id].name.clone();
    let severity = report.severity.title().to_lowercase();
    match rule {
        Some(_) => write!(out, "{severity} in {}", report.place),
        None => write!(out, "{severity} {} in {}", report.rule.id(), report.place),
    }
    .unwrap();
    if !report.fix_at.is_empty() {
        let fix_at: Vec<String> = report.fix_at.iter().map(stage).collect();
        write!(out, ", fix at {}", fix_at.join(" and ")).unwrap();
    }
    out.push('\n');
    if !report.route.is_empty() {
        writeln!(out, "  path {}", report.route).unwrap();
    }
    for other in &report.other_paths {
        writeln!(out, "  or {}", other.words).unwrap();
    }
    if report.more_paths {
        writeln!(out, "  or more").unwrap();
    }
    for crossing in &report.hand_offs {
        let agreement = serde_json::to_value(crossing.agreement).unwrap();
        let (from, to) = (stage(&crossing.from), stage(&crossing.to));
        writeln!(
            out,
            "  hand-off {from} → {to}: {}",
            agreement.as_str().unwrap()
        )
        .unwrap();
    }
    if !report.along.is_empty() {
        let along: Vec<String> = report.along.iter().map(stage).collect();
        writeln!(out, "  along {}", along.join(", ")).unwrap();
    }
    if !report.owners.is_empty() {
        writeln!(out, "  owners {}", report.owner_names.join(", ")).unwrap();
    }
    writeln!(out, "  {}", report.title).unwrap();
    writeln!(out, "    {}", report.explanation).unwrap();
    writeln!(out, "    {}", report.fix).unwrap();
    writeln!(out, "    {}", report.weight).unwrap();
}

fn check(path: &Path, expected: &str, found: &str) {
    if expected == found {
        return;
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, found).unwrap();
        return;
    }
    let at = expected
        .lines()
        .zip(found.lines())
        .position(|(expected, found)| expected != found)
        .unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
    let line = |text: &str| text.lines().nth(at).unwrap_or("(the end)").to_owned();
    panic!(
        "{}:{}\n expected {}\n    found {}\nRun with UPDATE=1 to write what is found, and review the diff.",
        path.display(),
        at + 1,
        line(expected),
        line(found),
    );
}
