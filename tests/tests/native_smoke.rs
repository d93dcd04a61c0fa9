//! The real window: WebKitGTK, GTK's menu and keys, the shell and the core in one process.
//!
//! `cargo xtask test native` runs it; by itself it wants `THROUGHLINE_APP` to name the program.

#![cfg(target_os = "linux")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use journey_session::Request;
use serde_json::json;
use tempfile::TempDir;
use throughline_tests::webdriver::{CONTROL, Driver, Running, SHIFT, display, patiently};
use throughline_tests::window::Desk;

/// How many gaps the window lists.
const GAPS: &str = "return document.querySelectorAll('[aria-label=\"Gaps\"] li').length";

/// Whether a card on the board begins with these words.
const ON_BOARD: &str = "return [...document.querySelectorAll('[role=gridcell] [role=button]')]\
    .some((card) => card.textContent.trim().startsWith(arguments[0])) === arguments[1]";

/// Gives the focus to the stage whose name begins with these words, once the board has come to
/// rest: until then it may turn to what it opens with.
const FOCUS_STAGE: &str = "if (!document.querySelector('[data-resting=\"true\"]')) return false;\
    const stage = [...document.querySelectorAll('[role=columnheader]')]\
    .find((header) => header.textContent.trim().startsWith(arguments[0]));\
    stage?.focus(); return document.activeElement === stage";

/// Where the middle of the card that begins with these words lies, once the board has come to rest.
const PLACE: &str = "const card = [...document.querySelectorAll('[role=gridcell] [role=button]')]\
    .find((card) => card.textContent.trim().startsWith(arguments[0]));\
    const box = card?.getBoundingClientRect();\
    const resting = document.querySelector('[data-resting=\"true\"]');\
    if (!resting || !(box?.width > 0)) return null;\
    return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)";

/// Where the header of the stage before the one that begins with these words lies.
const COLUMN_BEFORE: &str = "const headers = [...document.querySelectorAll('[role=columnheader]')];\
    const at = headers.findIndex((one) => one.textContent.trim().startsWith(arguments[0]));\
    const box = headers[at - 1]?.getBoundingClientRect();\
    if (!box) return null;\
    return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)";

/// Whether the card that begins with some words lies in the stage that begins with others.
const STAGE_OF: &str = "const grid = document.querySelector('[role=grid]');\
    const card = [...grid.querySelectorAll('[role=gridcell] [role=button]')]\
    .find((card) => card.textContent.trim().startsWith(arguments[0]));\
    const column = card?.closest('[role=gridcell]').getAttribute('aria-colindex');\
    const header = [...grid.querySelectorAll('[role=columnheader]')]\
    .find((header) => header.getAttribute('aria-colindex') === column);\
    return (header?.textContent.trim() ?? '').startsWith(arguments[1])";

/// Whether the window shows these words somewhere.
const SAYS: &str = "return document.body.innerText.includes(arguments[0])";

/// Presses the button of this name.
const PRESS: &str = "const button = [...document.querySelectorAll('button')]\
    .find((button) => button.innerText.trim() === arguments[0] && !button.disabled);\
    button?.click(); return button !== undefined";

const ENTER: &str = "\u{e007}";

fn app() -> PathBuf {
    let app = env::var_os("THROUGHLINE_APP").expect("THROUGHLINE_APP names the program");
    PathBuf::from(app)
}

/// A person with the B2B example in their folder, and a display for the app.
struct Person {
    folder: TempDir,
    example: PathBuf,
    display: String,
    _server: Running,
}

impl Person {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Desk::start(&folder.path().join("other"), folder.path());
        let window = desk.window("main");
        window
            .open(Request::OpenExample {
                id: "b2b-subscription".to_owned(),
            })
            .await;
        desk.choose("example.journey");
        window.ask(Request::SaveAs).await;
        desk.app.shut_down().await;
        let (server, display) = display();
        Self {
            example: desk.file("example.journey"),
            folder,
            display,
            _server: server,
        }
    }

    /// A path beside the example.
    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn start(&self, file: Option<&Path>) -> Driver {
        Driver::start(&app(), file, &self.display, &self.file("home"))
    }

    /// The app with the example open, its board at rest and the stage Signing in focus.
    fn open(&self) -> Driver {
        let window = self.start(Some(&self.example));
        window.until("the board is there", FOCUS_STAGE, &json!(["Signing"]));
        window
    }
}

fn shows(window: &Driver, words: &str, there: bool) {
    let what = format!("“{words}” on the board is {there}");
    window.until(&what, ON_BOARD, &json!([words, there]));
}

/// Adds a moment to the stage that has the focus.
fn add_moment(window: &Driver, words: &str) {
    window.type_text(&[SHIFT, "M"].concat());
    window.until(
        "the inspector asks for its words",
        "return document.activeElement.matches('textarea')",
        &json!([]),
    );
    window.type_text(words);
    window.type_text(&[CONTROL, ENTER].concat());
    shows(window, words, true);
}

/// Where something on the board lies, in whole pixels of the page.
fn place(window: &Driver, script: &str, words: &str) -> (i64, i64) {
    let still = format!("“{words}” lies still");
    let look = || window.until(&still, script, &json!([words]));
    // What was just done moves the board in its next frame, and the grid follows when it rests.
    let place = patiently(&still, || {
        let before = look();
        sleep(Duration::from_millis(250));
        (look() == before).then_some(before)
    });
    let [x, y] = [0, 1].map(|at| place[at].as_i64().expect("whole pixels"));
    (x, y)
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
    let person = Person::new().await;

    let window = person.open();
    let before = gaps(&window);
    assert!(before > 0, "the example has gaps to show");

    // A new moment that nobody answers for is a gap, at once.
    add_moment(&window, MOMENT);
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

    let window = person.open();
    shows(&window, MOMENT, true);
    until_gaps(&window, before + 1);
    // What was done before the app was closed can still be undone.
    window.type_text(&[CONTROL, "z"].concat());
    shows(&window, MOMENT, false);
    window.quit();
}

#[tokio::test]
#[ignore = "opens a window"]
async fn the_menu_undoes_what_the_window_would() {
    const TITLE: &str = "Fairweek";
    const FIRST: &str = "Finds the invoice in the wrong inbox";
    const SECOND: &str = "Asks who to write to";
    /// Whether the field that is written in has these words.
    const WRITTEN: &str = "return document.activeElement.matches('input')\
        && document.activeElement.value === arguments[0]";
    let person = Person::new().await;

    let window = person.open();
    add_moment(&window, FIRST);
    window.until("the stage has the focus", FOCUS_STAGE, &json!(["Signing"]));
    add_moment(&window, SECOND);

    // The first item of the second menu, which can be chosen only after an edit.
    window.press(TITLE, "F10 Right Down Return");
    shows(&window, SECOND, false);
    shows(&window, FIRST, true);

    // In a field undo is the field's, whether by key or by menu.
    window.press(TITLE, "ctrl+f");
    window.until("the search is there", WRITTEN, &json!([""]));
    window.press(TITLE, "i n");
    window.until("the search is written", WRITTEN, &json!(["in"]));
    window.press(TITLE, "ctrl+z");
    window.until("the key takes it back", WRITTEN, &json!([""]));
    window.press(TITLE, "o n");
    window.until("the search is written", WRITTEN, &json!(["on"]));
    window.press(TITLE, "F10 Right Down Return");
    window.until("the menu takes it back", WRITTEN, &json!([""]));
    window.press(TITLE, "ctrl+z Escape");
    shows(&window, FIRST, true);

    // By key it is one step, though menu and page both know the key.
    window.until("the stage has the focus", FOCUS_STAGE, &json!(["Signing"]));
    window.press(TITLE, "ctrl+shift+z");
    shows(&window, SECOND, true);
    window.press(TITLE, "ctrl+z");
    shows(&window, SECOND, false);
    shows(&window, FIRST, true);
    window.quit();
}

#[tokio::test]
#[ignore = "opens a window"]
async fn the_menu_is_out_of_sight_while_something_is_presented() {
    const TITLE: &str = "Fairweek";
    let person = Person::new().await;

    let window = person.open();
    let height = window.script("return innerHeight", &json!([]));
    window.press(TITLE, "F5");
    let taller = "return document.querySelector('.presentation') && innerHeight > arguments[0]";
    window.until(
        "the slide has the room of the bar",
        taller,
        &json!([height]),
    );
    window.press(TITLE, "Escape");
    let as_before =
        "return !document.querySelector('.presentation') && innerHeight === arguments[0]";
    window.until("the bar is back", as_before, &json!([height]));

    // The keys of a menu that is hidden mean nothing to the toolkit, and yet the app ends.
    window.press(TITLE, "F5");
    window.until("the slide is back", taller, &json!([height]));
    window.quit();
}

#[tokio::test]
#[ignore = "opens a window"]
async fn a_file_is_opened_through_the_systems_dialog() {
    let person = Person::new().await;

    let window = person.start(None);
    window.until("the start screen is there", SAYS, &json!(["Open"]));
    window.type_text(&[CONTROL, "o"].concat());
    window.answer_dialog("Open a journey", &person.example);
    window.until("the board is there", FOCUS_STAGE, &json!(["Signing"]));
    assert!(gaps(&window) > 0, "its gaps are listed");
    window.quit();
}

#[tokio::test]
#[ignore = "opens a window"]
async fn a_moment_is_dragged_to_the_stage_before() {
    const MOMENT: &str = "Waits for the first login";
    let person = Person::new().await;

    let window = person.open();
    add_moment(&window, MOMENT);
    window.until("it lies there", STAGE_OF, &json!([MOMENT, "Signing"]));

    // Where it lies, and the middle of the column before it in its row.
    let from = place(&window, PLACE, MOMENT);
    let before = place(&window, COLUMN_BEFORE, "Signing");
    window.drag(from, (before.0, from.1));
    window.until("it has moved", STAGE_OF, &json!([MOMENT, "Evaluation"]));
    window.type_text(&[CONTROL, "z"].concat());
    window.until("it is back", STAGE_OF, &json!([MOMENT, "Signing"]));
    window.quit();
}

#[tokio::test]
#[ignore = "opens a window"]
async fn the_map_is_exported_through_the_systems_dialog() {
    let person = Person::new().await;
    let pdf = person.file("map.pdf");

    let window = person.open();
    window.type_text(&[CONTROL, "e"].concat());
    window.until("the dialog", PRESS, &json!(["Choose file and export…"]));
    window.answer_dialog("Export to PDF", &pdf);
    window.until("it is written", SAYS, &json!(["map.pdf is written."]));
    let written = fs::read(&pdf).expect("the file is there");
    assert!(written.starts_with(b"%PDF-1.7"), "it is a PDF");
    window.quit();
}

#[tokio::test]
#[ignore = "opens a window"]
async fn documents_have_windows_of_their_own() {
    const FIRST: &str = "Fairweek";
    let person = Person::new().await;
    let other = person.file("other.journey");
    fs::copy(&person.example, &other).expect("a copy");

    let window = person.open();
    // So many windows, of which so many show the document by its title.
    let windows = |count: usize, documents: usize| {
        patiently(&format!("{documents} of {count} windows have it"), || {
            let titles = window.windows();
            let have = titles.iter().filter(|title| title.starts_with(FIRST));
            (titles.len() == count && have.count() == documents).then_some(())
        });
    };
    windows(1, 1);

    // A new window shows the start screen, and what is asked for in it happens once.
    window.press(FIRST, "ctrl+shift+n");
    windows(2, 1);
    window.press("^Throughline$", "ctrl+alt+o");
    window.answer_dialog("Open a journey", &other);
    windows(3, 2);
    window.quit();
}

#[tokio::test]
#[ignore = "opens a window"]
async fn after_a_kill_the_next_start_has_every_edit_and_its_undo() {
    const MOMENT: &str = "Finds the invoice in the wrong inbox";
    let person = Person::new().await;

    let window = person.open();
    add_moment(&window, MOMENT);
    window.kill();

    let window = person.open();
    shows(&window, MOMENT, true);
    window.type_text(&[CONTROL, "z"].concat());
    shows(&window, MOMENT, false);
    window.quit();
}
