//! One after the other in each engine, and what each of them takes.

mod chromium;
mod content;
mod memory;
mod page;
mod peers;
mod screen;
mod subject;

#[path = "../../journeys/grown.rs"]
mod grown;

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use content::Content;
use page::Page;
use peers::Peers;
use screen::{PATIENCE, Part, difference};
use subject::{Engine, SUBJECTS, Subject};

const SIZES: [usize; 3] = [500, 2_000, 10_000];

/// The gestures, and the view each begins in.
const GESTURES: [(&str, &str); 4] = [
    ("whole-map pan", "whole"),
    ("zoom", "whole"),
    ("close-up pan", "close"),
    ("drag", "close"),
];

/// From one letter to the next, as fast hands type.
const LETTER: Duration = Duration::from_millis(150);

/// How often a card is pressed twice to write on it: a busy page may take that for two presses.
const TRIES: usize = 5;

/// Measures what the command line asks for: all, or what `--only` names.
pub fn run() {
    let seconds = option("--seconds").map_or(5, |text| text.parse().expect("a number of seconds"));
    let only = option("--only").unwrap_or_default();
    for engine in Engine::ALL {
        for size in SIZES {
            let chosen: Vec<Subject> = SUBJECTS
                .into_iter()
                .filter(|one| format!("{}/{size}/{}", engine.name(), one.name).contains(&only))
                .collect();
            if !chosen.is_empty() {
                compare(engine, size, &chosen, seconds);
            }
        }
    }
}

fn option(name: &str) -> Option<String> {
    env::args().skip_while(|word| word != name).nth(1)
}

/// Measures everybody with so many cards. A peer that does not get to the end leaves a gap in the
/// tables; the others are measured all the same.
fn compare(engine: Engine, size: usize, subjects: &[Subject], seconds: u64) {
    let content = Content::of(size);
    let plain = content.plain();
    let peers = Peers::serve(&plain);
    let map = plain["width"].as_f64().expect("a map has a size");
    let mut setting = Setting {
        engine,
        size,
        content: &content,
        server: &peers.address,
        map,
        board: (1_100.0, 760.0),
        milliseconds: seconds * 1_000,
    };
    for &subject in subjects {
        let measured = catch_unwind(AssertUnwindSafe(|| measure(subject, &mut setting)));
        match measured {
            Ok(()) => {}
            Err(why) if subject.is_ours() => resume_unwind(why),
            Err(_) => eprintln!("{} did not get to the end", subject.name),
        }
    }
}

/// What all are measured with.
struct Setting<'a> {
    engine: Engine,
    size: usize,
    content: &'a Content,
    /// Where the pages of the peers are.
    server: &'a str,
    /// How wide the map is at its natural size.
    map: f64,
    /// How large a board is on its page: as large as Throughline's, once that is known.
    board: (f64, f64),
    milliseconds: u64,
}

impl Setting<'_> {
    /// Prints a measure. It is `partial` where it was to be of the whole map and was not.
    fn say(&self, subject: Subject, what: &str, unit: &str, value: f64, partial: bool) {
        let (engine, size) = (self.engine.name(), self.size);
        // What was measured is on the terminal even if the rest does not get to its end.
        eprintln!(
            "{engine}, {size} cards, {}: {what} {value:.1} {unit}",
            subject.name
        );
        let line = json!({
            "engine": engine, "size": size, "cards": self.content.cards(),
            "subject": subject.name, "what": what, "unit": unit, "value": value, "partial": partial,
        });
        println!("{line}");
    }

    fn options(&self, view: &str) -> Value {
        json!({
            "view": view,
            "milliseconds": self.milliseconds,
            "words": self.content.words(),
            "zooms": { "whole": self.board.0 / self.map, "close": 1 },
        })
    }
}

fn measure(subject: Subject, setting: &mut Setting) {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("grown.journey");
    setting.content.write(&document);
    let home = folder.path().join("home");
    let mut opened = subject.open(setting.engine, &document, &home);
    let page = &mut opened.page;
    if subject.is_ours() {
        page.until_ready();
    }
    page.screen.still();

    let begun = Instant::now();
    page.go(subject
        .address(setting.server, setting.size, setting.board)
        .as_deref());
    page.until_ready();
    page.hand("look", &setting.options("whole"));
    let first = page.screen.still().duration_since(begun);
    let zooms = page.hand("zooms", &setting.options("whole"));
    let fitting = setting.board.0 / setting.map;
    let partial = zooms["whole"].as_f64().expect("a view has a zoom") > 1.1 * fitting;
    setting.say(subject, "first full board", "ms", ms(first), partial);

    if subject.is_ours() {
        let place = page.hand("board", &json!({}));
        let length = |name: &str| place[name].as_f64().expect("a board has a size");
        setting.board = (length("width"), length("height"));
    }
    for (gesture, view) in GESTURES {
        let frames = perform(page, gesture, &setting.options(view));
        let partial = partial && view == "whole";
        setting.say(subject, gesture, "ms", percentile(frames, 95), partial);
    }
    if let Some(memory) = page.memory() {
        setting.say(subject, "memory", "MB", memory, false);
    }
    let letters = write(page, &setting.options("close"));
    let time = percentile(letters, 95);
    setting.say(subject, "letter to pixels", "ms", time, false);
}

/// The times of all frames of a gesture. It must be seen to move something.
fn perform(page: &mut Page, gesture: &str, options: &Value) -> Vec<f64> {
    page.hand("look", options);
    let before = {
        page.screen.still();
        page.screen.glance()
    };
    // The page is busy then, so the display is looked at from beside it.
    let eye = page.screen.eye();
    let looking = thread::spawn(move || {
        let begun = Instant::now();
        // A card that is carried is one of a hundred in sight, and white on white at that.
        while difference(&before, &eye.glance()) < 0.000_3 {
            if begun.elapsed() > PATIENCE {
                return false;
            }
            thread::sleep(Duration::from_millis(100));
        }
        true
    });
    let frames = page.hand(gesture, options);
    assert!(
        looking.join().expect("it only looks"),
        "“{gesture}” moves nothing on the display"
    );
    (frames.as_array().into_iter().flatten())
        .filter_map(Value::as_f64)
        .collect()
}

/// Writes on a card, and returns how long every letter took to be seen.
fn write(page: &mut Page, options: &Value) -> Vec<f64> {
    page.hand("look", options);
    page.screen.still();
    let (left, top) = page.corner();
    let card = page.hand("card", options);
    let place = |name: &str, corner: f64| card[name].as_f64().expect("a card has a place") + corner;
    let mut field = Value::Null;
    for _ in 0..TRIES {
        page.screen.double_click(place("x", left), place("y", top));
        page.screen.still();
        field = page.hand("field", &json!({}));
        if !field.is_null() {
            break;
        }
    }
    let length = |name: &str| {
        field[name]
            .as_f64()
            .expect("the card is open to be written on")
    };
    let part = Part::of(
        length("x") + left,
        length("y") + top,
        length("width"),
        length("height"),
    );
    let milliseconds = options["milliseconds"].as_f64().unwrap_or_default();
    let begun = Instant::now();
    let mut times = Vec::new();
    for letter in ["a", "b", "c", "d", "e", "f", "g"].into_iter().cycle() {
        if ms(begun.elapsed()) > milliseconds {
            break;
        }
        let typed = Instant::now();
        let time = page.screen.change(part, || page.screen.key(letter));
        times.push(ms(time.expect("a letter that is typed is seen")));
        thread::sleep(LETTER.saturating_sub(typed.elapsed()));
    }
    page.screen.key("Escape");
    times
}

/// The value that so many of a hundred do not exceed.
fn percentile(mut values: Vec<f64>, of_hundred: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = (values.len() * of_hundred).div_ceil(100).max(1) - 1;
    values[at]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
