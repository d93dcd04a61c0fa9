//! What is imported, and what is told of files that are not.

use journey::json::JsonError;
use journey_import::{ImportError, import};

const EXAMPLE: &str = include_str!("../../../examples/b2b-subscription.json");

#[test]
fn the_json_of_a_document_gives_that_document() {
    let document = import(EXAMPLE.as_bytes()).expect("the example is a document");
    assert_eq!(document.to_json(), EXAMPLE);
    let marked = format!("\u{feff}{EXAMPLE}");
    assert_eq!(
        import(marked.as_bytes())
            .expect("a byte order mark is no fault")
            .to_json(),
        EXAMPLE
    );
}

/// A file's content, and what its error must say.
const REFUSED: &[(&[u8], &str)] = &[
    (b"", "empty"),
    (b"  \n", "empty"),
    (b"Stage,Owner\nOnboarding,Sam", "plain text"),
    (b"<html></html>", "XML or HTML"),
    (b"PK\x03\x04rest", "zip"),
    (b"SQLite format 3\0rest", "open a .journey file"),
    (b"\xff\xfe{\0}\0", "UTF-16"),
    (b"{\"format\": \"caf\xe9\"}", "byte 15 is no UTF-8"),
    (b"{", "line 1 column 1"),
    (b"[]", "does not fit"),
    (b"{\"format\":\"other\",\"version\":1}", "the format is"),
    (
        b"{\"format\":\"throughline-journey\",\"version\":1}",
        "missing field `heading`",
    ),
];

#[test]
fn other_files_are_refused_by_what_they_are() {
    for (bytes, words) in REFUSED {
        let error = import(bytes).expect_err("no document").to_string();
        assert!(
            error.contains(words),
            "{:?}: {error}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn a_newer_version_is_named_before_anything_else_is_judged() {
    let newer = br#"{"format":"throughline-journey","version":7,"surprise":true}"#;
    assert!(matches!(
        import(newer),
        Err(ImportError::Json(JsonError::Newer(7)))
    ));
}

#[test]
fn records_that_do_not_fit_are_named() {
    let broken = EXAMPLE.replacen("\"kind\": \"goal\"", "\"kind\": \"owner\"", 1);
    let error = import(broken.as_bytes())
        .expect_err("two owner lanes, no goal lane")
        .to_string();
    assert!(error.contains("lane"), "{error}");
}

#[test]
fn deep_nesting_is_refused_not_followed() {
    let deep = "[".repeat(1_000_000);
    assert!(import(deep.as_bytes()).is_err());
}
