//! How long a poster takes. Says so; fails only far beyond the target, since machines differ.

mod journeys;

use std::ops::ControlFlow;
use std::time::Instant;

use journey::model::{Channel, Function, Phase, TransitionKind};
use journey_export::{ExportOptions, Layout, Paper, export_pdf};
use journeys::{Maker, TODAY};

/// Nine stages with 300 cards, in six scripts when asked.
fn large(scripts: bool) -> Maker {
    let mut m = Maker::new("Speed", "Three hundred cards", "");
    let owner = Some(m.owner("Ada Moe", Function::Sales, 2));
    let stages: Vec<_> = Phase::ALL
        .iter()
        .map(|phase| m.stage(phase.title(), Some(*phase), owner))
        .collect();
    for pair in stages.windows(2) {
        m.transition(pair[0], Some(pair[1]), TransitionKind::Advance, "");
    }
    let others = [
        "خدمة جاهزة خلال يوم",
        "שירות תוך יום אחד",
        "我们承诺一天内上线",
        "契約は一日で有効",
        "하루 안에 서비스를 시작",
    ];
    for card in 0..300 {
        let stage = stages[card % stages.len()];
        let script = if scripts {
            others[card % others.len()]
        } else {
            "and nobody calls back"
        };
        let text = format!("Card {card} asks whether what was promised on Monday holds, {script}");
        match card % 3 {
            0 => drop(m.moment(stage, &text, Some(1), owner)),
            1 => drop(m.comm(stage, Channel::Email, &text, "day 3", owner)),
            _ => m.card(stage, &text, 1),
        }
    }
    m
}

#[test]
fn a_poster_of_three_hundred_cards() {
    for (scripts, paper) in [
        (false, Paper::Fit),
        (false, Paper::A1),
        (true, Paper::A1),
        (true, Paper::A1),
    ] {
        let maker = large(scripts);
        let document = maker.document();
        let options = ExportOptions {
            layout: Layout::Poster,
            paper,
            date: TODAY,
            author: String::new(),
        };
        let started = Instant::now();
        let marks = std::cell::RefCell::new(Vec::new());
        let hear = |share: f32| {
            marks
                .borrow_mut()
                .push((share, started.elapsed().as_secs_f32() * 1000.0));
            ControlFlow::Continue(())
        };
        let export = export_pdf(&document, maker.journey, &options, &hear).expect("it prints");
        let took = started.elapsed();
        println!(
            "scripts {scripts}, {paper}: {took:?}, {} bytes",
            export.bytes.len()
        );
        println!("  {:.2?}", marks.borrow());
        assert!(took.as_secs() < 30, "{took:?}");
    }
}
