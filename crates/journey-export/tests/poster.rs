//! Whole journeys, printed as posters.

mod journeys;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;

use journey::{Document, JourneyId, Language};
use journey_export::scene::{Draw, Item, Kind, NodeId, Rect, Scene};
use journey_export::{
    Export, ExportError, ExportOptions, Layout, Paper, Warning, export_pdf, lay_out,
};
use journeys::{Maker, TODAY, random, story};
use uuid::Uuid;

fn options(paper: Paper) -> ExportOptions {
    ExportOptions {
        layout: Layout::Poster,
        paper,
        date: TODAY,
        language: Language::English,
        author: "Ada".into(),
    }
}

fn go_on(_: f32) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn print(maker: &Maker, paper: Paper) -> Export {
    export_pdf(&maker.document(), maker.journey, &options(paper), &go_on)
        .expect("the journey can be printed")
}

fn scene(maker: &Maker, paper: Paper) -> (Scene, Vec<Warning>) {
    lay_out(&maker.document(), maker.journey, &options(paper), &go_on)
        .expect("the journey can be laid out")
}

fn saved(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("the test folder can be written");
    path
}

/// The words of a file as poppler reads them; `None`, said aloud, where it is not installed.
fn words_of(path: &PathBuf) -> Option<String> {
    match Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(path)
        .arg("-")
        .output()
    {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => {
            eprintln!("SKIPPED: pdftotext cannot be run here ({error})");
            None
        }
    }
}

/// The area of the text of each node, with its words.
fn texts(scene: &Scene) -> Vec<(Rect, String)> {
    let mut of_node: BTreeMap<NodeId, (Rect, String)> = BTreeMap::new();
    let parents = parents(scene);
    for item in &scene.pages[0].items {
        let (Draw::Glyphs(run), Some(node)) = (&item.draw, item.node) else {
            continue;
        };
        // Numbers of gaps are links within the card they stand on.
        let owner = match scene[node].kind {
            Kind::Link => parents[&node],
            _ => node,
        };
        let area = ink(item);
        let entry = of_node
            .entry(owner)
            .or_insert_with(|| (area, String::new()));
        entry.0 = union(entry.0, area);
        entry.1.push_str(&run.text);
    }
    // The transitions are one figure whose words stand anywhere over the stages.
    of_node.retain(|node, _| !matches!(scene[*node].kind, Kind::Figure(_)));
    of_node.into_values().collect()
}

fn parents(scene: &Scene) -> BTreeMap<NodeId, NodeId> {
    let mut parents = BTreeMap::new();
    let mut open = vec![Scene::ROOT];
    while let Some(node) = open.pop() {
        for &child in &scene[node].children {
            parents.insert(child, node);
            open.push(child);
        }
    }
    parents
}

/// The area a run covers from capital height to baseline: what ink is sure to fill, leading not.
fn ink(item: &Item) -> Rect {
    match &item.draw {
        Draw::Glyphs(run) => Rect::new(run.x, run.y - run.size * 0.7, run.width(), run.size * 0.7),
        Draw::Path { .. } => item.bounds(),
    }
}

fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect::new(
        x,
        y,
        a.right().max(b.right()) - x,
        a.bottom().max(b.bottom()) - y,
    )
}

/// Asserts what holds for every poster: nothing leaves the page, no text lies on other text, no
/// line of a transition crosses words.
fn check(scene: &Scene, name: &str) {
    let page = &scene.pages[0];
    let paper = Rect::new(0.0, 0.0, page.width, page.height);
    for item in &page.items {
        assert!(
            paper.contains(&ink(item), 0.1),
            "{name}: off the page: {item}"
        );
    }
    let mut texts = texts(scene);
    texts.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
    for (index, (area, words)) in texts.iter().enumerate() {
        let below = texts[index + 1..]
            .iter()
            .take_while(|(other, _)| other.y < area.bottom());
        for (other, other_words) in below {
            assert!(
                !area.overlaps(other, 0.1),
                "{name}: {words:?} lies on {other_words:?}"
            );
        }
    }
    check_transitions(scene, name);
}

/// Within the figure of the transitions, no two pieces of text and no line and text meet.
fn check_transitions(scene: &Scene, name: &str) {
    let figure = scene[Scene::ROOT]
        .children
        .iter()
        .find(|&&node| matches!(scene[node].kind, Kind::Figure(_)));
    let Some(&figure) = figure else { return };
    let items: Vec<&Item> = scene.pages[0]
        .items
        .iter()
        .filter(|item| item.node == Some(figure))
        .collect();
    let runs: Vec<Rect> = items
        .iter()
        .filter(|item| matches!(item.draw, Draw::Glyphs(_)))
        .map(|item| ink(item))
        .collect();
    for (index, area) in runs.iter().enumerate() {
        for other in &runs[index + 1..] {
            assert!(
                !area.overlaps(other, 0.05),
                "{name}: words of transitions meet at {area}"
            );
        }
    }
    for item in &items {
        let Draw::Path {
            path,
            fill: None,
            stroke: Some(_),
        } = &item.draw
        else {
            continue;
        };
        for line in path.lines() {
            let line = line.inset(-0.2);
            for area in &runs {
                assert!(
                    !line.overlaps(area, 0.0),
                    "{name}: a line crosses words at {area}: {item}"
                );
            }
        }
    }
}

#[test]
fn nothing_overlaps_or_leaves_the_page() {
    for paper in Paper::ALL {
        check(&scene(&story(), paper).0, &format!("story on {paper}"));
    }
}

#[test]
fn nothing_overlaps_on_random_journeys() {
    for seed in 0..24 {
        let maker = random(seed);
        let paper = Paper::ALL[usize::try_from(seed).unwrap_or(0) % Paper::ALL.len()];
        check(&scene(&maker, paper).0, &format!("seed {seed} on {paper}"));
    }
}

#[test]
fn nothing_on_a_german_poster_is_in_english() {
    let maker = story();
    let document = maker.document();
    let told = |language| {
        let options = ExportOptions {
            language,
            ..options(Paper::Fit)
        };
        let (scene, _) = lay_out(&document, maker.journey, &options, &go_on).expect("laid out");
        check(&scene, "german");
        assert_eq!(scene.language, language.tag());
        let said = scene.snapshot();
        // What is quoted are words; the rest is the structure.
        let quoted = said.split('"').skip(1).step_by(2);
        quoted.flat_map(words_in).collect::<BTreeSet<String>>()
    };
    let (english, german) = (told(Language::English), told(Language::German));
    let own: BTreeSet<String> = words_in(&document.to_json()).collect();
    let of_both = ["neutral", "person", "register", "start"];
    let same: Vec<&String> = (english.intersection(&german))
        .filter(|word| !own.contains(*word) && !of_both.contains(&word.as_str()))
        .collect();
    assert_eq!(same, Vec::<&String>::new());
}

fn words_in(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|word| word.len() > 2).map(str::to_lowercase)
}

#[test]
fn the_examples_print() {
    for name in ["b2b-subscription", "consumer-subscription"] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../../examples")
            .join(format!("{name}.json"));
        let json = std::fs::read_to_string(path).expect("the example is there");
        let document = Document::from_json(&json).expect("the example is sound");
        for journey in document.journeys() {
            for paper in [Paper::A1, Paper::Fit] {
                let (scene, _) =
                    lay_out(&document, journey, &options(paper), &go_on).expect("laid out");
                check(&scene, name);
                let export =
                    export_pdf(&document, journey, &options(paper), &go_on).expect("printed");
                let illegible =
                    |warning: &Warning| matches!(warning, Warning::MissingCharacters(_));
                assert!(
                    !export.warnings.iter().any(illegible),
                    "{name}: {:?}",
                    export.warnings
                );
                saved(&format!("{name}-{paper}.pdf"), &export.bytes);
            }
        }
    }
}

#[test]
fn cards_of_a_cell_stand_below_each_other() {
    let scene = scene(&story(), Paper::Fit).0;
    let text = |words: &str| {
        texts(&scene)
            .into_iter()
            .find(|(_, text)| text.contains(words))
            .expect("the card is there")
            .0
    };
    let first = text("Waits for the kick-off call");
    let second = text("The team can log in");
    assert!((first.x - second.x).abs() < 0.1);
    assert!(second.y > first.bottom());
}

#[test]
fn every_word_is_found_in_the_file() {
    let maker = story();
    let path = saved("story.pdf", &print(&maker, Paper::A1).bytes);
    let Some(text) = words_of(&path) else { return };
    let records = &maker.records;
    let texts = records
        .moments
        .values()
        .map(|moment| &moment.text)
        .chain(records.comms.values().map(|comm| &comm.words))
        .chain(records.promises.values().map(|promise| &promise.wording))
        .chain(records.cards.values().map(|card| &card.text))
        .chain(records.notes.values().map(|note| &note.text))
        .chain(
            records
                .stages
                .values()
                .flat_map(|stage| [&stage.name, &stage.goal, &stage.entry]),
        )
        .chain(
            records
                .transitions
                .values()
                .map(|transition| &transition.label),
        )
        .chain(records.owners.values().map(|owner| &owner.name));
    for words in texts {
        for word in words.split_whitespace() {
            // A line may end at a hyphen.
            for part in word.split_inclusive('-') {
                assert!(
                    text.contains(part),
                    "{part:?} of {words:?} is not in the file"
                );
            }
        }
    }
}

#[test]
fn the_file_is_sound_and_the_same_each_time() {
    let maker = story();
    let first = print(&maker, Paper::A2).bytes;
    assert!(first == print(&story(), Paper::A2).bytes);
    let path = saved("sound-poster.pdf", &first);
    match Command::new("qpdf").arg("--check").arg(&path).output() {
        Ok(checked) => assert!(
            checked.status.success(),
            "{}{}",
            String::from_utf8_lossy(&checked.stdout),
            String::from_utf8_lossy(&checked.stderr)
        ),
        Err(error) => eprintln!("SKIPPED: qpdf cannot be run here ({error})"),
    }
}

#[test]
fn small_print_is_announced() {
    let maker = story();
    let warnings = print(&maker, Paper::Letter).warnings;
    let [
        Warning::SmallText {
            points,
            paper: Paper::Letter,
        },
    ] = warnings[..]
    else {
        panic!("{warnings:?}");
    };
    assert!(points < 6.0);
    assert!(warnings[0].to_string().contains("fit"), "{}", warnings[0]);
    assert_eq!(print(&maker, Paper::Fit).warnings, []);
}

#[test]
fn a_journey_without_stages_prints() {
    let maker = Maker::new("Nothing yet", "An empty journey", "");
    for paper in Paper::ALL {
        check(&scene(&maker, paper).0, &format!("empty on {paper}"));
    }
}

#[test]
fn a_journey_that_is_not_there_is_refused() {
    let other = JourneyId(Uuid::from_u128(999));
    let export = export_pdf(&story().document(), other, &options(Paper::A1), &go_on);
    assert!(matches!(export, Err(ExportError::NoSuchJourney)));
}

#[test]
fn the_export_stops_when_asked() {
    for limit in [0.0, 0.3, 0.6, 0.9] {
        let stop = |share: f32| {
            if share >= limit {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let maker = story();
        let export = export_pdf(&maker.document(), maker.journey, &options(Paper::A1), &stop);
        assert!(
            export.is_err_and(|error| error.is_cancelled()),
            "at {limit}"
        );
    }
}

#[test]
fn hostile_text_prints() {
    let long = "A very long card. ".repeat(1_100);
    let texts = [
        long.as_str(),
        "مرحبا بكم في الخدمة الجديدة التي ستكون جاهزة خلال يوم واحد",
        "אנחנו מבטיחים שירות תוך יום אחד, תמיד",
        "👩‍👩‍👧‍👦🎉🏳️‍🌈 1️⃣ ✅",
        "\u{202E}reversed \u{FEFF}\u{200B}\u{2067}isolated",
        "नमस्ते",
        "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        "line\nbreaks\nof\u{2028}all kinds",
    ];
    let mut maker = Maker::new("Hostile", "<&> “quotes” \u{5D0}\u{5D1}", "");
    let stage = maker.stage(texts[1], None, None);
    let next = maker.stage(texts[3], None, None);
    maker.transition(
        stage,
        Some(next),
        journey::model::TransitionKind::Advance,
        texts[2],
    );
    maker.transition(
        next,
        Some(stage),
        journey::model::TransitionKind::WinBack,
        texts[7],
    );
    for text in texts {
        maker.moment(stage, text, Some(1), None);
        maker.card(next, text, 1);
        maker.note(text, text);
    }
    for paper in [Paper::Fit, Paper::A3] {
        let (scene, warnings) = scene(&maker, paper);
        check(&scene, &format!("hostile on {paper}"));
        let missing = warnings.iter().any(
            |warning| matches!(warning, Warning::MissingCharacters(which) if which.contains(&'न')),
        );
        assert!(missing, "{warnings:?}");
    }
    let path = saved("hostile.pdf", &print(&maker, Paper::Fit).bytes);
    let Some(text) = words_of(&path) else { return };
    let text = text.replace(['\u{202A}', '\u{202B}', '\u{202C}'], "");
    // Readers differ in where they put the marks between words of right-to-left text.
    let right_to_left = [texts[1], texts[2]].join(" ").replace(',', "");
    for word in right_to_left.split(' ').chain(["breaks", "kinds"]) {
        assert!(text.contains(word), "{word} is not in the file");
    }
}

#[test]
fn the_layout_of_a_small_journey() {
    let mut maker = Maker::new("Workshop", "Two stages", "Everybody");
    let owner = Some(maker.owner("Ada Moe", journey::model::Function::Sales, 2));
    let first = maker.stage("Sign", Some(journey::model::Phase::Purchase), owner);
    let second = maker.stage("Start", Some(journey::model::Phase::Onboarding), None);
    maker.transition(
        first,
        Some(second),
        journey::model::TransitionKind::Advance,
        "",
    );
    maker.transition(
        second,
        None,
        journey::model::TransitionKind::Leave,
        "too slow",
    );
    maker.moment(first, "Signs the contract", Some(2), owner);
    maker.moment(second, "Waits nine days", Some(-2), None);
    maker.promise(first, "Live in one day", &[], Some(second), owner);
    let snapshot = scene(&maker, Paper::Fit).0.snapshot();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/layouts/two-stages.txt");
    if std::env::var_os("UPDATE_LAYOUTS").is_some() {
        std::fs::write(&path, &snapshot).expect("the reference can be written");
    }
    let reference = std::fs::read_to_string(&path).expect("the reference is there");
    let differs = reference
        .lines()
        .zip(snapshot.lines())
        .find(|(old, new)| old != new);
    assert!(
        reference == snapshot,
        "the layout changed; look at it, then run with UPDATE_LAYOUTS=1. First difference: {differs:?}"
    );
}
