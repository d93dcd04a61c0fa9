//! Journeys held side by side: what differs is told beside them in `tests/compare/`.
//! `UPDATE=1 cargo test -p journey --test compare` writes what is found into the files; review the
//! diff.
//!
//! A case is a title after `==`, a journey in the notation, `~~`, the other one, `--`, and what is
//! expected. Where the other one begins with the line `copy`, it is a copy of the first, and the
//! lines after it change that: the notation's, and `rename STAGE to NAME`, `move STAGE before
//! STAGE`, `delete STAGE`, `give STAGE to OWNER`, `unsay COMM`, `drop PROMISE`, `dismiss RULE`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use jiff::civil::date;
use journey::compare::{Comparison, Difference, FieldChange, compare};
use journey::gaps::{Today, analyse};
use journey::model::{Choice, JourneyState, Timestamp};
use journey::operation::StageEdit;
use journey::{Document, JourneyId, Language, Operation};
use notation::Told;
use notation::random::{Dice, NUMBERS};
use proptest::prelude::*;
use uuid::Uuid;

const TODAY: Today = Today(date(2026, 7, 1));

#[test]
fn fixtures_tell_what_differs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compare");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        check(&path, &text, &found(&text));
        let german = folder
            .with_file_name("compare-in-german")
            .join(path.file_name().unwrap());
        let expected = std::fs::read_to_string(&german).unwrap_or_default();
        check(&german, &expected, &in_german(&text));
    }
}

fn check(path: &Path, text: &str, found: &str) {
    if text == found {
        return;
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, found).unwrap();
        return;
    }
    let lines = text.lines().zip(found.lines());
    let at = lines
        .take_while(|(expected, found)| expected == found)
        .count();
    let line = |text: &str| text.lines().nth(at).unwrap_or("(the end)").to_owned();
    panic!(
        "{}:{}\n expected {}\n    found {}\nRun with UPDATE=1 to write what is found, and review the diff.",
        path.display(),
        at + 1,
        line(text),
        line(found)
    );
}

/// What is found in a fixture, in German.
fn in_german(text: &str) -> String {
    let mut whole = String::new();
    for case in text.split("== ").skip(1) {
        let (title, case) = case.split_once('\n').unwrap();
        let journeys = case.split("--\n").next().unwrap().trim_end();
        let (one, other) = journeys.split_once("~~").unwrap();
        let (document, a, b) = both(one, other);
        let told = compare(&document, a, b, TODAY, Language::German).unwrap();
        writeln!(whole, "== {title}\n{}", tell(&told, &document)).unwrap();
    }
    whole
}

/// The fixture with what is found in place of what is expected.
fn found(text: &str) -> String {
    let mut whole = String::new();
    let mut cases = text.split("== ");
    whole.push_str(cases.next().unwrap());
    for case in cases {
        let (title, case) = case.split_once('\n').unwrap();
        let journeys = case.split("--\n").next().unwrap().trim_end();
        let (one, other) = journeys.split_once("~~").unwrap();
        let (document, a, b) = both(one, other);
        let comparison = compare(&document, a, b, TODAY, Language::English).unwrap();
        write!(
            whole,
            "== {title}\n{journeys}\n--\n{}\n",
            tell(&comparison, &document)
        )
        .unwrap();
    }
    whole
}

fn both(one: &str, other: &str) -> (Document, JourneyId, JourneyId) {
    let mut told = notation::read(one);
    let (a, b) = (told.journey, JourneyId(told.id()));
    let other = if let Some(changes) = other.trim_start().strip_prefix("copy") {
        told.apply(&Operation::DuplicateJourney {
            id: b,
            of: a,
            name: "Test".to_owned(),
            state: JourneyState::ToBe,
        });
        rename_to_copies(&mut told, b);
        changes
    } else {
        told.apply(&Operation::AddJourney {
            id: b,
            name: "Another".to_owned(),
            segment: String::new(),
            state: JourneyState::AsIs,
        });
        other
    };
    told.journey = b;
    for line in other.lines() {
        change(&mut told, line);
    }
    (told.document, a, b)
}

/// The names of what was told stand for the copies from now on.
fn rename_to_copies(told: &mut Told, copy: JourneyId) {
    let records = told.document.records();
    let there = |stage| records.journey_of(stage) == Some(copy);
    let spaced = |name: &str| name.replace('_', " ");
    for (name, id) in &mut told.stages {
        let mut copies = records.stages.values().filter(|it| it.journey == copy);
        *id = copies.find(|it| it.name == spaced(name)).unwrap().id;
    }
    for (name, id) in &mut told.comms {
        let mut copies = records
            .comms
            .values()
            .filter(|it| there(it.placement.stage));
        *id = copies.find(|it| it.words == spaced(name)).unwrap().id;
    }
    for (name, id) in &mut told.promises {
        let mut copies = records
            .promises
            .values()
            .filter(|it| there(it.placement.stage));
        *id = copies.find(|it| it.wording == spaced(name)).unwrap().id;
    }
    for (name, id) in &mut told.moments {
        let mut copies = records
            .moments
            .values()
            .filter(|it| there(it.placement.stage));
        *id = copies.find(|it| it.text == spaced(name)).unwrap().id;
    }
}

fn change(told: &mut Told, line: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    let operation = match words[..] {
        ["rename", stage, "to", name] => Operation::EditStage {
            id: told.stages[stage],
            edit: StageEdit::Name(name.replace('_', " ")),
        },
        ["move", stage, "before", before] => Operation::MoveStage {
            id: told.stages[stage],
            before: Some(told.stages[before]),
        },
        ["delete", stage] => Operation::DeleteStage {
            id: told.stages[stage],
        },
        ["give", stage, "to", owner] => {
            let owners = &told.document.records().owners;
            let owner = owners.values().find(|it| it.name == owner).unwrap().id;
            Operation::EditStage {
                id: told.stages[stage],
                edit: StageEdit::Owner(Some(owner)),
            }
        }
        ["unsay", comm] => Operation::DeleteComm {
            id: told.comms[comm],
        },
        ["drop", promise] => Operation::DeletePromise {
            id: told.promises[promise],
        },
        ["dismiss", rule] => {
            let gaps = analyse(&told.document, told.journey, TODAY);
            let gap = gaps.into_iter().find(|gap| gap.rule.id() == rule).unwrap();
            Operation::Decide {
                id: told.id().into(),
                journey: told.journey,
                gap: gap.key,
                choice: Choice::Dismissed {
                    reason: "It is none".to_owned(),
                },
                by: String::new(),
                at: Timestamp(0),
                title: String::new(),
            }
        }
        _ => return told.go_on(line),
    };
    told.apply(&operation);
}

fn tell(comparison: &Comparison, document: &Document) -> String {
    let mut out = String::new();
    writeln!(out, "{}", comparison.summary).unwrap();
    fields(&mut out, "", &comparison.journey);
    for stages in comparison.stages.iter().filter(|stages| !stages.same) {
        let only = match (stages.a, stages.b) {
            (Some(_), None) => " only in the one",
            (None, Some(_)) => " only in the other",
            _ => "",
        };
        let alike = match stages.alike {
            0 => String::new(),
            alike => format!(", {alike} alike"),
        };
        writeln!(out, "{}{only}{alike}", stages.name).unwrap();
        fields(&mut out, "  ", &stages.changes);
        stages.records.iter().for_each(|it| record(&mut out, it));
        let feelings = |these: &[journey::model::Feeling]| {
            let values = these.iter().map(|it| it.value().to_string());
            values.collect::<Vec<_>>().join(" ")
        };
        if stages.feelings_a != stages.feelings_b {
            let (a, b) = (feelings(&stages.feelings_a), feelings(&stages.feelings_b));
            writeln!(out, "  feels [{a}] [{b}]").unwrap();
        }
        let titles: BTreeMap<&str, &str> = (comparison.gaps.gone.iter())
            .chain(&comparison.gaps.new)
            .map(|gap| (gap.key.as_str(), gap.title.as_str()))
            .collect();
        for key in &stages.gone {
            writeln!(out, "  gone: {}", titles[key.as_str()]).unwrap();
        }
        for key in &stages.new {
            writeln!(out, "  new: {}", titles[key.as_str()]).unwrap();
        }
    }
    comparison.notes.iter().for_each(|it| record(&mut out, it));
    for promise in &comparison.promises {
        let state = |state: Option<journey::gaps::PromiseState>| {
            state.map_or("none".to_owned(), |state| {
                format!("{state:?}").to_lowercase()
            })
        };
        let (a, b) = (state(promise.state_a), state(promise.state_b));
        writeln!(out, "promise {}: {a} | {b}", promise.wording).unwrap();
    }
    let gaps = &comparison.gaps;
    writeln!(out, "gaps {} | {}", gaps.count_a, gaps.count_b).unwrap();
    assert!(document.records().dangling().is_empty());
    out
}

fn record(out: &mut String, it: &Difference) {
    let kind = it.a.or(it.b).unwrap().kind();
    let only = match (it.a, it.b) {
        (Some(_), None) => " only in the one",
        (None, Some(_)) => " only in the other",
        _ => "",
    };
    writeln!(out, "  {kind} {}{only}", it.words).unwrap();
    fields(out, "    ", &it.changes);
}

fn fields(out: &mut String, lead: &str, changes: &[FieldChange]) {
    for change in changes {
        let field = serde_json::to_value(change.field).unwrap();
        let field = field.as_str().unwrap();
        writeln!(out, "{lead}{field}: {} | {}", change.a, change.b).unwrap();
    }
}

const BEGINNING: &str = "
    stage Discovery (discovery) Marketing
    stage Purchase Sales
    stage Onboarding entrance
    stage Use Success
    Discovery -> Purchase agreed
    Purchase -> Onboarding agreed
    Onboarding -> Use
    Use -repeat-> Use
    Use -leave->
    comm ad in Discovery Marketing
    comm pitch in Purchase
    promise live from ad, pitch by Onboarding at most 1 day
    promise safe from stage Purchase by Use
    moment login in Onboarding Success +1
    moment ticket in Use (first_support)
    keep live at login partly 9 days
    keep safe at ticket kept
";

/// A document with its journey, a copy of that, and whatever was done to either since.
fn lived(sequence: &[[u16; NUMBERS]]) -> Document {
    let mut told = notation::read(BEGINNING);
    let id = JourneyId(told.id());
    told.apply(&Operation::DuplicateJourney {
        id,
        of: told.journey,
        name: "Copy".to_owned(),
        state: JourneyState::ToBe,
    });
    let mut next_id = told.id().as_u128();
    for numbers in sequence {
        let operation = Dice {
            document: &told.document,
            numbers: numbers.iter(),
            next_id: &mut next_id,
        }
        .operation();
        let _ = told.document.apply(&operation);
    }
    told.document
}

fn two<T>(swapped: bool, a: T, b: T) -> [T; 2] {
    if swapped { [b, a] } else { [a, b] }
}

/// The comparison with both sides in each other's place, in an order that does not tell them
/// apart.
fn told_either_way(comparison: &Comparison, swapped: bool) -> Vec<String> {
    let change = |it: &FieldChange| {
        format!(
            "{:?}{:?}",
            it.field,
            two(swapped, it.a.clone(), it.b.clone())
        )
    };
    let changes = |these: &[FieldChange]| {
        let mut these: Vec<String> = these.iter().map(change).collect();
        these.sort();
        format!("{these:?}")
    };
    let record = |it: &Difference| {
        let ids = two(swapped, format!("{:?}", it.a), format!("{:?}", it.b));
        format!("{ids:?}{}", changes(&it.changes))
    };
    let records = |these: &[Difference]| {
        let mut these: Vec<String> = these.iter().map(record).collect();
        these.sort();
        format!("{these:?}")
    };
    let mut told: Vec<String> = (comparison.stages.iter())
        .map(|it| {
            let ids = two(swapped, format!("{:?}", it.a), format!("{:?}", it.b));
            let gaps = two(swapped, format!("{:?}", it.gone), format!("{:?}", it.new));
            let feelings = two(
                swapped,
                format!("{:?}", it.feelings_a),
                format!("{:?}", it.feelings_b),
            );
            let (changes, records) = (changes(&it.changes), records(&it.records));
            format!("{ids:?}{changes}{records}{gaps:?}{feelings:?}{}", it.alike)
        })
        .collect();
    told.extend(comparison.promises.iter().map(|it| {
        let ids = two(swapped, format!("{:?}", it.a), format!("{:?}", it.b));
        format!(
            "{ids:?}{:?}",
            two(
                swapped,
                format!("{:?}", it.state_a),
                format!("{:?}", it.state_b)
            )
        )
    }));
    let gaps = &comparison.gaps;
    let lines = two(
        swapped,
        format!("{:?}", gaps.gone),
        format!("{:?}", gaps.new),
    );
    let counts = two(
        swapped,
        (gaps.count_a, gaps.dismissed_a),
        (gaps.count_b, gaps.dismissed_b),
    );
    told.push(format!("{lines:?}{counts:?}"));
    told.push(changes(&comparison.journey));
    told.push(records(&comparison.notes));
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// A journey differs from itself in nothing, nor does its copy, whatever was done before.
    #[test]
    fn a_journey_and_its_copy_differ_in_nothing(
        sequence in proptest::collection::vec(any::<[u16; NUMBERS]>(), 0..60),
    ) {
        let mut document = lived(&sequence);
        for of in document.journeys() {
            let itself = compare(&document, of, of, TODAY, Language::English).unwrap();
            prop_assert!(itself.same, "{:#?}", itself);
            let id = JourneyId(Uuid::from_u128(0xc0_0f1e));
            let operation = Operation::DuplicateJourney {
                id,
                of,
                name: "Copy".to_owned(),
                state: JourneyState::ToBe,
            };
            let diff = document.apply(&operation).unwrap();
            let copy = compare(&document, of, id, TODAY, Language::English).unwrap();
            prop_assert!(copy.same, "{:#?}", copy);
            prop_assert_eq!(copy.gaps.count_a, copy.gaps.count_b);
            document.apply_where_it_fits(&diff.inverse());
        }
    }

    /// Whichever journey is the one, the same things differ.
    #[test]
    fn comparing_is_symmetric(
        sequence in proptest::collection::vec(any::<[u16; NUMBERS]>(), 0..60),
    ) {
        let document = lived(&sequence);
        let journeys = document.journeys();
        for (a, b) in journeys.iter().flat_map(|&a| journeys.iter().map(move |&b| (a, b))) {
            let there = compare(&document, a, b, TODAY, Language::English).unwrap();
            let back = compare(&document, b, a, TODAY, Language::English).unwrap();
            prop_assert_eq!(told_either_way(&there, false), told_either_way(&back, true));
        }
    }
}
