//! Whole journeys, printed.

mod journeys;

use std::ops::ControlFlow;

use journey_export::{ExportOptions, Layout, Paper, export_pdf};
use journeys::{Maker, TODAY, story};

fn options(paper: Paper) -> ExportOptions {
    ExportOptions {
        layout: Layout::Poster,
        paper,
        date: TODAY,
        author: "Ada".into(),
    }
}

fn print(maker: &Maker, paper: Paper) -> journey_export::Export {
    export_pdf(&maker.document(), maker.journey, &options(paper), &|_| {
        ControlFlow::Continue(())
    })
    .expect("the journey can be printed")
}

#[test]
fn look() {
    for paper in Paper::ALL {
        let export = print(&story(), paper);
        println!("{paper} {} {:?}", export.bytes.len(), export.warnings);
        let path = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("story-{paper}.pdf"));
        std::fs::write(path, export.bytes).expect("written");
    }
}
