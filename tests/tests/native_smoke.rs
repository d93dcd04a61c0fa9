//! The real window: WebKitGTK, GTK's menu and keys, the shell and the core in one process.
//!
//! `cargo xtask test native` runs it; by itself it wants `THROUGHLINE_APP` to name the program.

#![cfg(target_os = "linux")]

use std::env;
use std::path::{Path, PathBuf};

use journey_session::Request;
use serde_json::json;
use throughline_tests::webdriver::{CONTROL, Driver, SHIFT, display};
use throughline_tests::window::Desk;

/// How many gaps the window lists.
const GAPS: &str = "return document.querySelectorAll('[aria-label=\"Gaps\"] li').length";

/// Whether a card on the board begins with these words.
const ON_BOARD: &str = "return [...document.querySelectorAll('[role=gridcell] [role=button]')]\
    .some((card) => card.textContent.trim().startsWith(arguments[0])) === arguments[1]";

/// Gives the focus to the stage whose name begins with these words.
const FOCUS_STAGE: &str = "const stage = [...document.querySelectorAll('[role=columnheader]')]\
    .find((header) => header.textContent.trim().startsWith(arguments[0]));\
    stage?.focus(); return document.activeElement === stage";

const ENTER: &str = "\u{e007}";

fn app() -> PathBuf {
    let app = env::var_os("THROUGHLINE_APP").expect("THROUGHLINE_APP names the program");
    PathBuf::from(app)
}

/// The B2B example as a file of a person's.
async fn example(folder: &Path) -> PathBuf {
    let desk = Desk::start(&folder.join("other"), folder);
    let window = desk.window("main");
    window
        .open(Request::OpenExample {
            id: "b2b-subscription".to_owned(),
        })
        .await;
    desk.choose("example.journey");
    window.ask(Request::SaveAs).await;
    desk.app.shut_down().await;
    desk.file("example.journey")
}

fn shows(window: &Driver, words: &str, there: bool) {
    let what = format!("“{words}” on the board is {there}");
    window.until(&what, ON_BOARD, &json!([words, there]));
}

fn gaps(window: &Driver) -> u64 {
    window.script(GAPS, &json!([])).as_u64().unwrap_or_default()
}

fn until_gaps(window: &Driver, count: u64) {
    let script = format!("return (() => {{ {GAPS} }})() === {count}");
    window.until(&format!("there are {count} gaps"), &script, &json!([]));
}

#[tokio::test]
#[ignore = "opens a window"]
async fn a_moment_is_added_and_taken_back_and_the_file_is_as_it_was_left() {
    const MOMENT: &str = "Finds the invoice in the wrong inbox";
    let folder = tempfile::tempdir().expect("a folder");
    let file = example(folder.path()).await;
    let (_server, display) = display();
    let home = folder.path().join("home");

    let window = Driver::start(&app(), &file, &display, &home);
    window.until("the board is there", FOCUS_STAGE, &json!(["Signing"]));
    let before = gaps(&window);
    assert!(before > 0, "the example has gaps to show");

    // A new moment that nobody answers for is a gap, at once.
    window.type_text(&[SHIFT, "M"].concat());
    window.until(
        "the inspector asks for its words",
        "return document.activeElement.matches('textarea')",
        &json!([]),
    );
    window.type_text(MOMENT);
    window.type_text(&[CONTROL, ENTER].concat());
    shows(&window, MOMENT, true);
    until_gaps(&window, before + 1);

    // Undone whole, then done again.
    window.until("the stage has the focus", FOCUS_STAGE, &json!(["Signing"]));
    window.type_text(&[CONTROL, "z"].concat());
    shows(&window, MOMENT, false);
    window.type_text(&[CONTROL, "z"].concat());
    until_gaps(&window, before);
    window.type_text(&[CONTROL, "y"].concat());
    window.type_text(&[CONTROL, "y"].concat());
    shows(&window, MOMENT, true);
    window.quit();

    let window = Driver::start(&app(), &file, &display, &home);
    window.until("the board is there", FOCUS_STAGE, &json!(["Signing"]));
    shows(&window, MOMENT, true);
    until_gaps(&window, before + 1);
    // What was done before the app was closed can still be undone.
    window.type_text(&[CONTROL, "z"].concat());
    shows(&window, MOMENT, false);
    window.quit();
}
