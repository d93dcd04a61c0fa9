//! Journeys duplicated and put in order: what goes along, and what a copy has in common with its
//! original.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use jiff::civil::date;
use journey::compare::{compare, counterpart};
use journey::gaps::{Today, analyse, undismissed};
use journey::model::{Choice, JourneyState, Timestamp};
use journey::operation::StageEdit;
use journey::{JourneyId, Language, Operation, examples};
use notation::Told;
use uuid::Uuid;

const TODAY: Today = Today(date(2026, 7, 1));

/// Examples with everything in them, duplicated.
#[test]
fn a_copy_of_an_example_differs_in_nothing_and_has_the_same_gaps() {
    for name in examples::ids() {
        let mut document = examples::document(name, TODAY.0).unwrap().unwrap();
        let of = document.journeys()[0];
        let before = document.records().clone();
        let id = JourneyId(Uuid::from_u128(0x5eed));
        let operation = Operation::DuplicateJourney {
            id,
            of,
            name: "As it should become".to_owned(),
            state: JourneyState::ToBe,
        };
        let diff = document.apply(&operation).unwrap();
        assert_eq!(document.journeys()[..2], [of, id], "it stands right after");
        let comparison = compare(&document, of, id, TODAY, Language::English).unwrap();
        assert!(comparison.same, "{comparison:#?}");
        assert_eq!(comparison.summary, "Nothing differs.");
        assert_eq!(comparison.gaps.count_a, comparison.gaps.count_b);
        // Not only as many: the same, in the same order, with the same decisions.
        let rules = |journey| -> Vec<_> {
            let gaps = analyse(&document, journey, TODAY);
            let gaps = undismissed(document.records(), journey, &gaps);
            gaps.iter().map(|gap| (gap.rule, gap.severity)).collect()
        };
        assert_eq!(rules(of), rules(id));
        // Every kind goes along, and nothing of the original is touched.
        let (now, kinds) = (document.records(), &before);
        assert_eq!(now.stages.len(), 2 * kinds.stages.len());
        assert_eq!(now.transitions.len(), 2 * kinds.transitions.len());
        assert_eq!(now.agreements.len(), 2 * kinds.agreements.len());
        assert_eq!(now.moments.len(), 2 * kinds.moments.len());
        assert_eq!(now.comms.len(), 2 * kinds.comms.len());
        assert_eq!(now.promises.len(), 2 * kinds.promises.len());
        assert_eq!(now.keepings.len(), 2 * kinds.keepings.len());
        assert_eq!(now.cards.len(), 2 * kinds.cards.len());
        assert_eq!(now.notes.len(), 2 * kinds.notes.len());
        assert_eq!(now.comments.len(), kinds.comments.len());
        let fixing = kinds.decisions.values();
        let fixing = fixing
            .filter(|it| matches!(it.choice, Choice::Fixing { .. }))
            .count();
        assert_eq!(now.decisions.len(), 2 * kinds.decisions.len() - fixing);
        // One step, which undo takes back.
        let undone = document.apply_where_it_fits(&diff.inverse());
        assert_eq!(undone.0.len(), diff.0.len());
        assert_eq!(document.records(), &before);
    }
}

#[test]
fn what_is_dismissed_stays_dismissed_in_a_copy_whatever_its_key_names() {
    // A loop is named by the least of its stages, a conflict by both its promises.
    let mut told = notation::read(
        "stage A Team
        stage B Team
        A -> B
        B -repeat-> A
        comm hello in A
        promise Answer from hello by B at most 1 day
        promise Reply from hello by B at most 2 days
        moment ticket in B
        keep Answer at ticket kept
        keep Reply at ticket kept",
    );
    let rules = ["loop-without-exit", "promise-conflict", "phase-missing"];
    for gap in analyse(&told.document, told.journey, TODAY) {
        let id = told.id();
        told.apply(&Operation::Decide {
            id: id.into(),
            journey: told.journey,
            gap: gap.key,
            choice: Choice::Accepted,
            by: String::new(),
            at: Timestamp(0),
            title: gap.rule.id().to_owned(),
        });
    }
    // With ids as the window makes them, and so many that each order comes up.
    for seed in 1..50_u128 {
        let id = JourneyId(Uuid::from_u128(seed << 96 | seed << 20));
        let mut document = told.document.clone();
        let operation = Operation::DuplicateJourney {
            id,
            of: told.journey,
            name: "Copy".to_owned(),
            state: JourneyState::AsIs,
        };
        document.apply(&operation).unwrap();
        let gaps = analyse(&document, id, TODAY);
        let decided = document.records().decisions.values();
        let decided: Vec<_> = decided.filter(|it| it.journey == id).collect();
        assert!(gaps.len() > 5);
        assert_eq!(decided.len(), gaps.len());
        for gap in gaps {
            assert!(decided.iter().any(|it| it.gap == gap.key), "{}", gap.key);
        }
        assert!(
            rules[..2]
                .iter()
                .all(|rule| decided.iter().any(|it| it.title == *rule))
        );
    }
}

#[test]
fn copies_of_copies_and_copies_of_one_original_know_one_another() {
    let mut told = notation::read("stage A\nstage B\nA -> B\nmoment login in B");
    let original = told.journey;
    let copy = |told: &mut Told, of| {
        let id = JourneyId(told.id());
        told.apply(&Operation::DuplicateJourney {
            id,
            of,
            name: "Copy".to_owned(),
            state: JourneyState::AsIs,
        });
        // Nothing but lineage tells what is what.
        let stages: Vec<_> = told.document.records().stages.values().cloned().collect();
        for stage in stages.iter().filter(|stage| stage.journey == id) {
            let edit = StageEdit::Name(format!("{} of {id}", stage.name));
            told.apply(&Operation::EditStage { id: stage.id, edit });
        }
        id
    };
    let first = copy(&mut told, original);
    let second = copy(&mut told, original);
    let of_first = copy(&mut told, first);
    let paired = |told: &Told, a, b| {
        let comparison = compare(&told.document, a, b, TODAY, Language::English).unwrap();
        comparison
            .stages
            .iter()
            .filter(|it| it.a.is_some() && it.b.is_some())
            .count()
    };
    let all = [original, first, second, of_first];
    for (a, b) in all.iter().flat_map(|&a| all.map(|b| (a, b))) {
        assert_eq!(paired(&told, a, b), 2);
    }
    // Siblings go on knowing one another when what they were copied from is gone.
    told.apply(&Operation::DeleteJourney { id: original });
    assert_eq!(paired(&told, first, second), 2);
    assert_eq!(paired(&told, of_first, first), 2);
}

#[test]
fn journeys_are_moved_and_a_copy_stands_right_after_its_original() {
    let mut told = notation::read("stage A");
    let first = told.journey;
    let mut ids = vec![first];
    assert_eq!(
        counterpart(&told.document, first),
        None,
        "there is no other"
    );
    for name in ["Second", "Third"] {
        let id = JourneyId(told.id());
        ids.push(id);
        told.apply(&Operation::AddJourney {
            id,
            name: name.to_owned(),
            segment: "Families".to_owned(),
            state: JourneyState::AsIs,
        });
    }
    let copy = JourneyId(told.id());
    told.apply(&Operation::DuplicateJourney {
        id: copy,
        of: ids[1],
        name: "Second, to-be".to_owned(),
        state: JourneyState::ToBe,
    });
    assert_eq!(told.document.journeys(), [first, ids[1], copy, ids[2]]);
    assert_eq!(told.document.records().journeys[&copy].segment, "Families");
    let document = &told.document;
    assert_eq!(
        counterpart(document, ids[2]),
        Some(copy),
        "the other state of the segment"
    );
    assert_eq!(counterpart(document, copy), Some(ids[1]));
    assert_eq!(
        counterpart(document, first),
        Some(ids[1]),
        "or else the next"
    );
    told.apply(&Operation::MoveJourney {
        id: ids[2],
        before: Some(first),
    });
    told.apply(&Operation::MoveJourney {
        id: first,
        before: None,
    });
    assert_eq!(told.document.journeys(), [ids[2], ids[1], copy, first]);
    let stays = Operation::MoveJourney {
        id: ids[1],
        before: Some(copy),
    };
    assert!(
        told.document.apply(&stays).unwrap().is_empty(),
        "it stands there already"
    );
    let gone = Operation::DuplicateJourney {
        id: JourneyId(told.id()),
        of: JourneyId(Uuid::nil()),
        name: "Copy".to_owned(),
        state: JourneyState::AsIs,
    };
    assert!(told.document.apply(&gone).is_err());
    let same = Operation::DuplicateJourney {
        id: first,
        of: first,
        name: "Copy".to_owned(),
        state: JourneyState::AsIs,
    };
    assert!(told.document.apply(&same).is_err());
}
