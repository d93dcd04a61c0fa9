//! The steps of a stage: what lies in which, in what order, and what becomes of it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use journey::board::Board;
use journey::gaps::{Rule, Today, analyse};
use journey::model::NotePlace;
use journey::operation::{Conversion, NoteSpot, StepEdit};
use journey::{
    CommId, LaneId, Language, MomentId, Operation, PromiseId, RecordRef, StageId, StepId,
};
use notation::{Told, read};

const JOURNEY: &str = "
    stage Use (onboarding) Success
    stage Stay (renewal) Success
    Use -> Stay
    comm mail in Use
    comm call in Use
    promise live from mail
    moment one in Use Success
    moment two in Use Success
    moment three in Use Success
";

struct Steps {
    told: Told,
    stage: StageId,
    first: StepId,
    second: StepId,
}

/// A stage with two steps, in which nothing lies yet.
fn steps() -> Steps {
    let mut told = read(JOURNEY);
    let stage = told.stages["Use"];
    let [first, second] = [(); 2].map(|()| told.id().into());
    for (id, name, before) in [(second, "Second", None), (first, "First", Some(second))] {
        told.apply(&Operation::AddStep {
            id,
            stage,
            name: name.to_owned(),
            before,
        });
    }
    Steps {
        told,
        stage,
        first,
        second,
    }
}

impl Steps {
    fn put(&mut self, of: impl Into<RecordRef>, step: impl Into<Option<StepId>>) {
        let (of, step) = (of.into(), step.into());
        self.told.apply(&Operation::PutInStep { of, step });
    }

    fn moment(&self, name: &str) -> MomentId {
        self.told.moments[name]
    }

    fn comm(&self, name: &str) -> CommId {
        self.told.comms[name]
    }

    /// What lies in the stage, lane by lane as the board has it: “two, First: one, Second: three”.
    fn shows(&self, lane: &str) -> String {
        let board = Board::of(
            &self.told.document,
            self.told.journey,
            &[],
            Language::English,
        )
        .unwrap();
        let row = board.rows.iter().find(|row| row.name == lane).unwrap();
        let cell = (board.cells.iter()).find(|it| it.stage == self.stage && it.lane == row.lane);
        let column = (board.columns.iter()).find(|column| column.stage == self.stage);
        let heads = &column.unwrap().steps;
        let faces = cell.unwrap().faces.iter().map(|face| {
            let head = heads.iter().find(|head| Some(head.step) == face.step);
            let step = head.map_or_else(String::new, |head| format!("{}: ", head.name));
            assert_eq!(head.is_some(), face.step.is_some(), "an unknown step");
            format!("{step}{}", face.text)
        });
        faces.collect::<Vec<_>>().join(", ")
    }

    fn move_moment(&mut self, name: &str, before: Option<&str>) {
        let operation = Operation::MoveMoment {
            id: self.moment(name),
            stage: self.stage,
            before: before.map(|before| self.moment(before)),
        };
        self.told.apply(&operation);
    }

    fn lane(&mut self) -> LaneId {
        let id = self.told.id().into();
        self.told.apply(&Operation::AddLane {
            id,
            name: "Pains".to_owned(),
            before: None,
        });
        id
    }
}

#[test]
fn what_lies_in_a_stage_is_in_the_order_of_its_steps() {
    let mut steps = steps();
    assert_eq!(steps.shows("Moments"), "one, two, three");
    steps.put(steps.moment("one"), steps.second);
    assert_eq!(steps.shows("Moments"), "two, three, Second: one");
    steps.put(steps.moment("three"), steps.first);
    assert_eq!(steps.shows("Moments"), "two, First: three, Second: one");
    let (id, before) = (steps.second, Some(steps.first));
    steps.told.apply(&Operation::MoveStep { id, before });
    assert_eq!(steps.shows("Moments"), "two, Second: one, First: three");
    let edit = StepEdit::Name("Sign-up".to_owned());
    steps.told.apply(&Operation::EditStep { id, edit });
    assert_eq!(steps.shows("Moments"), "two, Sign-up: one, First: three");
    steps.put(steps.moment("one"), None);
    assert_eq!(steps.shows("Moments"), "two, one, First: three");
    steps.put(steps.comm("mail"), steps.first);
    assert_eq!(steps.shows("Comms"), "call, First: mail");
}

/// Where it lands is where it belongs, whether or not the steps are seen.
#[test]
fn a_card_lies_in_the_step_of_its_neighbour() {
    let mut steps = steps();
    steps.put(steps.moment("one"), steps.first);
    steps.put(steps.moment("two"), steps.second);
    steps.move_moment("three", Some("two"));
    assert_eq!(
        steps.shows("Moments"),
        "First: one, Second: three, Second: two"
    );
    steps.move_moment("one", None);
    assert_eq!(
        steps.shows("Moments"),
        "Second: three, Second: two, Second: one"
    );
    let id = steps.told.id().into();
    steps.told.apply(&Operation::AddMoment {
        id,
        stage: steps.stage,
        before: None,
        text: "four".to_owned(),
        feeling: None,
    });
    assert!(
        steps
            .shows("Moments")
            .ends_with("Second: one, Second: four")
    );
    // In another stage it lies in the stage as a whole.
    let there = steps.told.stages["Stay"];
    steps.told.apply(&Operation::MoveMoment {
        id,
        stage: there,
        before: None,
    });
    let placement = &steps.told.document.records().moments[&id].placement;
    assert_eq!((placement.stage, placement.step), (there, None));
}

#[test]
fn cards_come_before_notes_in_each_step_and_stay_when_the_step_goes() {
    let mut steps = steps();
    let lane = steps.lane();
    let (card, note) = (steps.told.id().into(), steps.told.id().into());
    let (journey, stage) = (steps.told.journey, steps.stage);
    let spot = NoteSpot::Cell { stage, lane };
    steps.told.apply(&Operation::AddNote {
        id: note,
        journey,
        spot: spot.clone(),
        text: "Why?".to_owned(),
        author: String::new(),
    });
    steps.told.apply(&Operation::AddCard {
        id: card,
        stage,
        lane,
        before: None,
        text: "Slow".to_owned(),
    });
    steps.put(card, steps.first);
    assert_eq!(steps.shows("Pains"), "Why?, First: Slow");
    steps.put(note, steps.first);
    assert_eq!(steps.shows("Pains"), "First: Slow, First: Why?");
    steps.put(note, None);
    steps.told.apply(&Operation::MoveNote { id: note, spot });
    assert_eq!(
        steps.shows("Pains"),
        "First: Slow, First: Why?",
        "it went to the end"
    );

    let diff = (steps.told.document)
        .apply(&Operation::DeleteStep { id: steps.first })
        .unwrap();
    assert_eq!(steps.shows("Pains"), "Slow, Why?");
    steps.told.document.apply_where_it_fits(&diff.inverse());
    assert_eq!(steps.shows("Pains"), "First: Slow, First: Why?");
    // With its stage it goes, and comes back.
    let before = steps.told.document.to_json();
    let diff = (steps.told.document)
        .apply(&Operation::DeleteStage { id: stage })
        .unwrap();
    assert_eq!(steps.told.document.records().steps.len(), 0);
    steps.told.document.apply_where_it_fits(&diff.inverse());
    assert_eq!(steps.told.document.to_json(), before);
}

#[test]
fn a_card_turned_into_another_kind_stays_in_its_step_with_its_tags() {
    let mut steps = steps();
    let lane = steps.lane();
    let (call, note) = (steps.comm("call"), steps.told.id().into());
    steps.put(call, steps.second);
    steps.told.apply(&Operation::SetTags {
        of: call.into(),
        tags: ["#risk".to_owned(), " week  one ".to_owned()].into(),
    });
    let spot = NoteSpot::Cell {
        stage: steps.stage,
        lane,
    };
    steps.told.apply(&Operation::Convert {
        from: call.into(),
        into: Conversion::Note { id: note, spot },
    });
    let note = &steps.told.document.records().notes[&note];
    assert!(matches!(note.place, NotePlace::Cell { step, .. } if step == Some(steps.second)));
    assert_eq!(
        note.tags.iter().collect::<Vec<_>>(),
        ["risk", "week one"].iter().collect::<Vec<_>>()
    );
}

/// Moments are felt in the order of the steps: the last before a decision is the last there.
#[test]
fn gaps_follow_the_order_of_the_steps() {
    let mut steps = steps();
    steps.told.go_on(
        "moment good in Use Success +1
         moment bad in Use Success -2",
    );
    let today = Today(jiff::civil::date(2026, 7, 1));
    let bad_ending = |steps: &Steps| {
        let gaps = analyse(&steps.told.document, steps.told.journey, today);
        gaps.iter().any(|gap| gap.rule == Rule::BadEnding)
    };
    assert!(bad_ending(&steps));
    steps.put(steps.moment("good"), steps.first);
    assert!(!bad_ending(&steps));
    steps.put(steps.moment("bad"), steps.second);
    assert!(bad_ending(&steps));
    let (id, before) = (steps.second, Some(steps.first));
    steps.told.apply(&Operation::MoveStep { id, before });
    assert!(!bad_ending(&steps));
}

#[test]
fn refusals_name_what_stands_in_the_way() {
    let mut steps = steps();
    let stage = steps.told.stages["Stay"];
    let elsewhere: StepId = steps.told.id().into();
    steps.told.apply(&Operation::AddStep {
        id: elsewhere,
        stage,
        name: "Elsewhere".to_owned(),
        before: None,
    });
    let promise: PromiseId = steps.told.promises["live"];
    let of = RecordRef::from(promise);
    let tags = |tags: &[&str]| tags.iter().map(|&tag| tag.to_owned()).collect();
    let many: Vec<String> = (0..21).map(|n| n.to_string()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let long = "a".repeat(41);
    let cases = [
        (
            Operation::PutInStep {
                of,
                step: Some(elsewhere),
            },
            "That is no step of “Use”, where the card lies.",
        ),
        (
            Operation::PutInStep {
                of: stage.into(),
                step: Some(elsewhere),
            },
            "Only what lies in a stage lies in one of its steps.",
        ),
        (
            Operation::AddStep {
                id: steps.told.id().into(),
                stage,
                name: " ".to_owned(),
                before: None,
            },
            "A step needs a name.",
        ),
        (
            Operation::SetTags {
                of,
                tags: tags(&["a,b"]),
            },
            "A tag has up to 40 characters and no comma.",
        ),
        (
            Operation::SetTags {
                of,
                tags: tags(&[&long]),
            },
            "A tag has up to 40 characters and no comma.",
        ),
        (
            Operation::SetTags {
                of,
                tags: tags(&many),
            },
            "A card has up to 20 tags, not 21.",
        ),
        (
            Operation::SetTags {
                of: stage.into(),
                tags: tags(&["a"]),
            },
            "A stage has no tags.",
        ),
    ];
    let before = steps.told.document.to_json();
    for (operation, expected) in cases {
        let refusal = steps.told.document.apply(&operation).unwrap_err();
        assert_eq!(refusal.reason, expected, "{operation:?}");
        assert_eq!(steps.told.document.to_json(), before);
    }
}
