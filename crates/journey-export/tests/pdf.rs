//! Scenes written as PDF and read back by other programs.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;

use journey_export::pdf::{self, Information, PdfError};
use journey_export::scene::{
    Bookmark, Color, Draw, Item, Kind, Link, Page, Path, Point, Rect, Scene, Stroke, Target,
};
use journey_export::text::{Type, Typesetter, Weight};

const INK: Color = Color(30, 34, 42);

/// One page with a heading, paragraphs in six scripts, a figure and a link.
fn scene() -> Scene {
    let mut scene = Scene::new("Six scripts & <one> page", "en");
    let mut type_setter = Typesetter::default();
    let layer = scene.layer("Words");
    let mut page = Page {
        width: 420.0,
        height: 595.0,
        items: Vec::new(),
        links: Vec::new(),
    };
    let mut y = 40.0;
    let mut put = |scene: &mut Scene, page: &mut Page, kind, text: &str, style: Type| {
        let paragraph = type_setter.set(text, style, Some(340.0));
        let node = scene.node(Scene::ROOT, kind);
        if paragraph.rtl {
            scene[node].text = Some(paragraph.text.clone());
        }
        for run in paragraph.runs_at(Point::new(40.0, y), INK) {
            page.items.push(Item {
                node: Some(node),
                layer: Some(layer),
                draw: Draw::Glyphs(run),
            });
        }
        y += paragraph.height + 10.0;
        node
    };
    put(
        &mut scene,
        &mut page,
        Kind::Heading(1),
        "Office of promises",
        Type::new(24.0, Weight::SemiBold),
    );
    for text in PARAGRAPHS {
        put(
            &mut scene,
            &mut page,
            Kind::Paragraph,
            text,
            Type::new(11.0, Weight::Regular),
        );
    }
    let node = put(
        &mut scene,
        &mut page,
        Kind::Link,
        "Back to the top",
        Type::new(9.0, Weight::Medium),
    );
    let to = Target {
        page: 0,
        area: Rect::new(40.0, 40.0, 340.0, 40.0),
    };
    page.links.push(Link {
        area: Rect::new(40.0, y - 25.0, 100.0, 15.0),
        to,
        label: "To the top".into(),
        node,
    });
    let area = Rect::new(40.0, 500.0, 60.0, 60.0);
    let figure = scene.node(Scene::ROOT, Kind::Figure(area));
    scene[figure].alt = Some("A ring".into());
    let ring = Path::circle(Point::new(70.0, 530.0), 29.0);
    let stroke = Some(Stroke {
        color: INK,
        width: 2.0,
        dash: Some((4.0, 3.0)),
    });
    let draw = Draw::Path {
        path: ring,
        fill: Some(Color(230, 240, 250)),
        stroke,
    };
    page.items.push(Item {
        node: Some(figure),
        layer: None,
        draw,
    });
    scene.pages.push(page);
    let child = Bookmark {
        title: "خدمة".into(),
        to,
        children: Vec::new(),
    };
    scene.outline.push(Bookmark {
        title: "Top".into(),
        to,
        children: vec![child],
    });
    scene
}

const PARAGRAPHS: [&str; 8] = [
    "An efficient first flight: you are live in ≤ 1 day → every time ✓.",
    "Договор вступает в силу через один день.",
    "Η υπόσχεση τηρείται πάντα.",
    "نعدكم بخدمة جاهزة خلال يوم واحد",
    "אנחנו מבטיחים שירות תוך יום אחד",
    "我们承诺一天内上线。契約は一日で有効になります。",
    "하루 안에 서비스를 시작합니다",
    "Party 🎉 e\u{301}te\u{301} 100 %",
];

fn write(scene: &Scene) -> Vec<u8> {
    let information = Information {
        date: jiff::civil::date(2026, 3, 1),
        author: "Ada & Søren".into(),
    };
    pdf::write(scene, &information, &|_| ControlFlow::Continue(()))
        .expect("the scene can be written")
}

/// Saves the file where other programs can read it.
fn saved(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("the test folder can be written");
    path
}

/// The output of a program, or `None`, said aloud, where it is not installed.
fn run(program: &str, arguments: &[&str], path: &PathBuf) -> Option<String> {
    match Command::new(program)
        .args(arguments)
        .arg(path)
        .arg("-")
        .output()
    {
        Ok(output) => {
            assert!(
                output.status.success(),
                "{program}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(error) => {
            eprintln!("SKIPPED: {program} cannot be run here ({error})");
            None
        }
    }
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let scene = scene();
    assert!(write(&scene) == write(&scene));
    assert!(write(&scene) == write(&self::scene()));
}

#[test]
fn readers_find_the_words_of_every_script() {
    let path = saved("six-scripts.pdf", &write(&scene()));
    let Some(text) = run("pdftotext", &["-enc", "UTF-8"], &path) else {
        return;
    };
    // Readers write the bidirectional text they find with marks of its direction.
    let text = text.replace(['\u{202A}', '\u{202B}', '\u{202C}'], "");
    for paragraph in PARAGRAPHS {
        for word in paragraph.split_whitespace() {
            assert!(text.contains(word), "{word:?} is not in\n{text}");
        }
    }
}

#[test]
fn the_file_is_sound() {
    let path = saved("sound.pdf", &write(&scene()));
    let checked = Command::new("qpdf").arg("--check").arg(&path).output();
    let Ok(checked) = checked else {
        eprintln!("SKIPPED: qpdf cannot be run here");
        return;
    };
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(
        checked.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&checked.stderr)
    );
}

#[test]
fn the_file_says_what_it_is() {
    let bytes = write(&scene());
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let document = lopdf::Document::load_mem(&bytes).expect("the file can be read");
    let catalog = document.catalog().expect("there is a catalog");
    for key in [
        "StructTreeRoot",
        "MarkInfo",
        "Lang",
        "Metadata",
        "OutputIntents",
        "Outlines",
        "OCProperties",
    ] {
        assert!(catalog.has(key.as_bytes()), "{key} is missing");
    }
    let metadata = catalog
        .get(b"Metadata")
        .and_then(lopdf::Object::as_reference)
        .expect("a reference");
    let metadata = document
        .get_object(metadata)
        .and_then(lopdf::Object::as_stream)
        .expect("a stream");
    let metadata = String::from_utf8(metadata.content.clone()).expect("XMP is UTF-8");
    assert!(
        metadata.contains("Six scripts &amp; &lt;one&gt; page"),
        "{metadata}"
    );
}

#[test]
fn stops_when_asked() {
    let information = Information {
        date: jiff::civil::date(2026, 3, 1),
        author: String::new(),
    };
    let stop = |share: f32| {
        if share > 0.3 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    assert!(matches!(
        pdf::write(&scene(), &information, &stop),
        Err(PdfError::Cancelled(_))
    ));
}

#[test]
fn refuses_a_page_beyond_the_format() {
    let mut scene = scene();
    scene.pages[0].width = 15_000.0;
    let information = Information {
        date: jiff::civil::date(2026, 3, 1),
        author: String::new(),
    };
    let written = pdf::write(&scene, &information, &|_| ControlFlow::Continue(()));
    assert!(matches!(written, Err(PdfError::PageTooLarge { .. })));
}
