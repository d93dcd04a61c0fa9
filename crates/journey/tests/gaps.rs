//! Gaps found in small journeys, told beside them: `tests/gaps/<rule>.txt` shows the gaps of one
//! rule, any other file those of all rules. `UPDATE=1 cargo test -p journey --test gaps` writes
//! what is found into the files; review the diff.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use journey::gaps::{GapReport, Rule, Today, analyse, headline};
use journey::text::excerpt;
use journey::{Document, Language, examples};

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
        let mut text = format!(
            "{}\n\n",
            headline(&document, journey, &gaps, Language::English)
        );
        for report in GapReport::list(&document, &gaps, Language::English) {
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

#[test]
fn gaps_are_told_in_german() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for rule in Rule::ALL {
        let name = format!("{}.txt", rule.id());
        let text = std::fs::read_to_string(folder.join("gaps").join(&name)).unwrap();
        let mut told = String::new();
        for case in text.split(CASE).skip(1) {
            let (title, case) = case.split_once('\n').unwrap();
            let journey = notation::read(case.split(EXPECTED).next().unwrap().trim_end());
            let mut gaps = analyse(&journey.document, journey.journey, TODAY);
            gaps.retain(|gap| gap.rule == *rule);
            if gaps.is_empty() {
                continue;
            }
            writeln!(told, "{CASE}{title}").unwrap();
            for report in GapReport::list(&journey.document, &gaps, Language::German) {
                lines(&mut told, &report);
            }
            told.push('\n');
        }
        let path = folder.join("gaps-in-german").join(&name);
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        check(&path, &expected, &told);
    }
}

#[test]
fn every_language_tells_the_same_of_the_same_things() {
    for text in fixtures() {
        let told = notation::read(&text);
        let gaps = analyse(&told.document, told.journey, TODAY);
        let (bare, names) = names(&told.document);
        let english = GapReport::list(&told.document, &gaps, Language::English);
        let german = GapReport::list(&told.document, &gaps, Language::German);
        for (english, german) in english.iter().zip(&german) {
            let mut facts = german.clone();
            for (fact, other) in words_of(&mut facts)
                .into_iter()
                .zip(words_of(&mut english.clone()))
            {
                fact.clone_from(other);
            }
            assert_eq!(&facts, english, "the languages differ in words alone");
            let (mut english, mut german) = (english.clone(), german.clone());
            for (english, german) in words_of(&mut english)
                .into_iter()
                .zip(words_of(&mut german))
            {
                assert_ne!(english, german);
                for name in &names {
                    // A phase that no stage covers may be called as a stage is.
                    let missing = facts.rule == Rule::PhaseMissing;
                    let quoted = english.contains(&format!("“{name}”"));
                    let bare = !missing && bare.contains(name) && mentions(english, name);
                    if quoted || bare {
                        assert!(german.contains(name), "{name}: {english} {german}");
                    }
                }
                no_english(german, &names);
            }
        }
        let state = |language| headline(&told.document, told.journey, &gaps, language);
        no_english(&state(Language::German), &names);
    }
}

/// The journeys of all fixtures.
fn fixtures() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gaps");
    let files = std::fs::read_dir(folder).unwrap();
    let texts = files.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    texts
        .flat_map(|text| {
            let cases = text.split(CASE).skip(1);
            let journeys = cases.map(|case| {
                let (_, case) = case.split_once('\n').unwrap();
                case.split(EXPECTED).next().unwrap().trim_end().to_owned()
            });
            journeys.collect::<Vec<String>>()
        })
        .collect()
}

/// What of a report is in a language.
fn words_of(report: &mut GapReport) -> [&mut String; 4] {
    let GapReport {
        title,
        explanation,
        fix,
        weight,
        ..
    } = report;
    [title, explanation, fix, weight]
}

/// What the document calls stages and owners, and then what it calls anything.
fn names(document: &Document) -> (Vec<String>, Vec<String>) {
    let records = document.records();
    let stages = records.stages.values().map(|it| &it.name);
    let owners = records.owners.values().map(|it| &it.name);
    // A name such as “A” is also a word.
    let bare = (stages.chain(owners)).filter(|name| name.len() > 2);
    let bare: Vec<String> = bare.map(|name| excerpt(name, 80)).collect();
    let moments = records.moments.values().map(|it| &it.text);
    let promises = records.promises.values().map(|it| &it.wording);
    let comms = records.comms.values().map(|it| &it.words);
    let keepings = records.keepings.values().map(|it| &it.evidence);
    let quoted = (moments.chain(promises).chain(comms).chain(keepings))
        .filter(|name| !name.is_empty())
        .map(|name| excerpt(name, 80));
    let mut all: Vec<String> = quoted.chain(bare.clone()).collect();
    all.sort_by_key(|name| std::cmp::Reverse(name.len()));
    (bare, all)
}

/// Whether a name stands in a text, and not just inside of its words.
fn mentions(text: &str, name: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric();
    text.match_indices(name).any(|(at, _)| {
        !text[..at].ends_with(inside) && !text[at + name.len()..].starts_with(inside)
    })
}

fn no_english(words: &str, names: &[String]) {
    let mut rest = words.to_owned();
    // A name such as “a” is also found in other words.
    for name in names.iter().filter(|name| name.len() > 2) {
        rest = rest.replace(name, "…");
    }
    for word in rest.split(|c: char| !c.is_alphabetic()) {
        let english = [
            "the",
            "and",
            "of",
            "or",
            "is",
            "are",
            "to",
            "it",
            "they",
            "that",
            "not",
            "no",
            "with",
            "from",
            "customers",
            "stage",
            "stages",
            "promise",
            "promises",
            "nobody",
            "days",
        ];
        assert!(
            !english.contains(&word.to_lowercase().as_str()),
            "{word}: {words}"
        );
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
            let headline = headline(&told.document, told.journey, &gaps, Language::English);
            writeln!(whole, "{headline}").unwrap();
        } else if gaps.is_empty() {
            writeln!(whole, "nothing").unwrap();
        }
        for report in GapReport::list(&told.document, &gaps, Language::English) {
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
    lines(out, report);
}

fn lines(out: &mut String, report: &GapReport) {
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
