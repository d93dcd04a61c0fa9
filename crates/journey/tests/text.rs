//! Hostile words and numbers: kept as they are, made fit, or refused with a reason; never lost.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use journey::gaps::{GapReport, Today, analyse, headline};
use journey::json::JsonError;
use journey::measure::{Comparison, Measure, Quantity, Shortfall};
use journey::operation::{PromiseEdit, StageEdit};
use journey::{Document, Language, Operation};
use notation::read;

const TODAY: Today = Today(jiff::civil::date(2026, 7, 1));

#[test]
fn names_are_kept_in_any_script_and_refused_when_too_long_or_empty() {
    let mut told = read("stage A\nstage B");
    let id = told.stages["A"];
    let rename = |name: &str| Operation::EditStage {
        id,
        edit: StageEdit::Name(name.to_owned()),
    };
    for name in [
        "مرحله خرید",
        "שלב הרכישה",
        "購入と導入",
        "👩‍🚀🏳️‍🌈 go-live",
        "e\u{301}tape",
        "B",
        "\u{202e}desrever",
        "'; DROP TABLE stages; --",
        "<script>alert(1)</script>",
    ] {
        told.apply(&rename(name));
        assert_eq!(told.document.records().stages[&id].name, name);
        let read = Document::from_json(&told.document.to_json()).unwrap();
        assert_eq!(read.records().stages[&id].name, name);
    }
    told.apply(&rename("  two\r\nlines\u{0} "));
    assert_eq!(told.document.records().stages[&id].name, "two lines");
    for (name, why) in [
        (
            "x".repeat(100_000),
            "up to 300 characters; this one has 100,000",
        ),
        ("   ".to_owned(), "needs a name"),
        ("\u{200b}\u{2060}\u{200e}".to_owned(), "needs a name"),
        (String::new(), "needs a name"),
    ] {
        let refusal = told.document.apply(&rename(&name)).unwrap_err();
        assert!(refusal.reason.contains(why), "{refusal}");
        assert_eq!(told.document.records().stages[&id].name, "two lines");
    }
}

#[test]
fn gaps_can_be_told_about_any_words() {
    let hostile = "שלום “quoted” 🧭 ".repeat(900);
    let mut told = read(
        "stage A\nstage B\nA -> B\ncomm c in A\npromise p from c by B\nmoment m in B\nkeep p at m broken",
    );
    let promise = told.promises["p"];
    told.apply(&Operation::EditPromise {
        id: promise,
        edit: PromiseEdit::Wording(hostile),
    });
    let gaps = analyse(&told.document, told.journey, TODAY);
    for report in GapReport::list(&told.document, &gaps, Language::English) {
        assert!(report.title.chars().count() < 300, "{}", report.title);
        assert!(
            report.explanation.chars().count() < 900,
            "{}",
            report.explanation
        );
    }
    assert!(
        headline(&told.document, told.journey, &gaps, Language::English)
            .chars()
            .count()
            < 300
    );
}

#[test]
fn json_that_is_no_document_is_refused_with_a_reason() {
    let good = read("stage A\nstage B\nA -> B\nmoment m in A")
        .document
        .to_json();
    let change = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    for (json, why) in [
        (String::new(), "EOF"),
        ("{}".to_owned(), "missing field `format`"),
        ("[1, 2".to_owned(), "line 1"),
        (
            change("throughline-journey", "other-format"),
            "the format is “other-format”",
        ),
        (change("\"version\": 1", "\"version\": 2"), "version 2"),
        (change("\"stages\"", "\"stagez\""), "unknown field `stagez`"),
        (
            change("\"kind\": \"advance\"", "\"kind\": \"sideways\""),
            "unknown variant `sideways`",
        ),
        (
            change("\"kind\": \"advance\"", "\"kind\": \"leave\""),
            "a leave leads to no stage",
        ),
        (change("\"name\": \"A\"", "\"name\": \"  \""), "has no name"),
        (
            change(
                "\"name\": \"A\"",
                &format!("\"name\": \"{}\"", "x".repeat(301)),
            ),
            "301",
        ),
        (
            change("\"name\": \"A\"", "\"name\": \"a\\u0007\""),
            "U+0007",
        ),
        (change("\"rank\": \"80\"", "\"rank\": \"81\""), "no rank"),
        (
            change("\"kind\": \"goal\"", "\"kind\": \"custom\""),
            "one lane “Goal”, not 0",
        ),
    ] {
        let error = Document::from_json(&json).unwrap_err().to_string();
        assert!(error.contains(why), "{error} does not say {why}");
    }
}

#[test]
fn a_comment_cannot_be_about_itself_however_long_the_way_around() {
    let document = read("stage A").document.to_json();
    let comment = |id: u8, about: u8| {
        format!(
            r#"{{"id": "00000000-0000-4000-8000-0000000000{id:02}", "about": {{"kind": "comment",
            "id": "00000000-0000-4000-8000-0000000000{about:02}"}}, "author": "N", "text": "t",
            "at": 0, "resolved": false}}"#
        )
    };
    for around in [
        vec![comment(1, 1)],
        vec![comment(1, 2), comment(2, 3), comment(3, 1)],
    ] {
        let list = format!("\"comments\": [{}]", around.join(","));
        let json = document.replace("\"comments\": []", &list);
        let error = Document::from_json(&json).unwrap_err();
        assert!(matches!(error, JsonError::Unsound(_)), "{error}");
    }
}

fn quantity(amount: f64, unit: &str) -> Quantity {
    Quantity {
        amount,
        unit: unit.to_owned(),
    }
}

#[test]
fn quantities_convert_between_units_people_write() {
    for (amount, unit, other, expected) in [
        (9.0, "days", "h", Some(216.0)),
        (2.0, "weeks", "day", Some(14.0)),
        (1.0, "Std.", "h", None),
        (90.0, "Min.", "hours", Some(1.5)),
        (50.0, "%", "percent", Some(50.0)),
        (5.0, "‰", "%", Some(0.5)),
        (3.0, "calls", "call", Some(3.0)),
        (3.0, "calls", "h", None),
        (1.0, "year", "quarters", Some(4.0)),
        (7.0, "", "", Some(7.0)),
        (7.0, "purple", "%", None),
    ] {
        let got = quantity(amount, unit).in_unit(other);
        match (got, expected) {
            (Some(got), Some(expected)) => {
                assert!(
                    (got - expected).abs() < 1e-9 * expected,
                    "{amount} {unit} is {got} {other}"
                );
            }
            _ => assert_eq!(got, expected, "{amount} {unit} in {other}"),
        }
    }
}

#[test]
fn what_was_measured_is_compared_with_what_was_promised() {
    use Comparison::{AtLeast, AtMost, Exactly};
    for (comparison, target, measured, expected) in [
        (AtMost, (1.0, "day"), (9.0, "days"), Shortfall::Short(9.0)),
        (AtMost, (1.0, "day"), (24.0, "h"), Shortfall::Met),
        (AtMost, (0.0, "€"), (0.0, "€"), Shortfall::Met),
        (
            AtMost,
            (0.0, "€"),
            (5.0, "€"),
            Shortfall::Short(f64::INFINITY),
        ),
        (
            AtLeast,
            (4.0, "calls"),
            (2.0, "calls"),
            Shortfall::Short(2.0),
        ),
        (
            AtLeast,
            (4.0, "calls"),
            (0.0, "calls"),
            Shortfall::Short(f64::INFINITY),
        ),
        (AtLeast, (99.9, "%"), (99.95, "%"), Shortfall::Met),
        (
            Exactly,
            (4.0, "calls"),
            (8.0, "calls"),
            Shortfall::Short(2.0),
        ),
        (Exactly, (0.0, "calls"), (0.0, "calls"), Shortfall::Met),
        (
            AtMost,
            (1.0, "day"),
            (3.0, "tickets"),
            Shortfall::Incomparable,
        ),
    ] {
        let measure = Measure {
            comparison,
            target: quantity(target.0, target.1),
        };
        let got = measure.compare(&quantity(measured.0, measured.1));
        assert_eq!(got, expected, "{measured:?} for {}", measure.to_words());
    }
}

#[test]
fn a_quantity_nobody_could_mean_is_refused() {
    let mut told = read("stage A\npromise p from stage A");
    for amount in [-1.0, f64::NAN, f64::INFINITY] {
        let edit = PromiseEdit::Measure(Some(Measure {
            comparison: Comparison::AtMost,
            target: quantity(amount, "day"),
        }));
        let id = told.promises["p"];
        let refusal = told
            .document
            .apply(&Operation::EditPromise { id, edit })
            .unwrap_err();
        assert!(refusal.reason.contains("from zero upwards"), "{refusal}");
    }
}
