//! Columns, transitions and what goes with a record that is deleted.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use journey::model::TransitionKind;
use journey::operation::TransitionEdit;
use journey::{Operation, StageId, TransitionId};
use notation::{Told, read};

const CHAIN: &str = "
    stage A
    stage B
    stage C
    stage D
    A -> B agreed
    B -> C
    C -> D
";

impl Told {
    fn name(&self, stage: StageId) -> &str {
        &self.document.records().stages[&stage].name
    }

    /// The columns, from left to right.
    fn columns(&self) -> String {
        let order = self.document.graph(self.journey).unwrap().order();
        order
            .into_iter()
            .map(|stage| self.name(stage))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The transitions, sorted: `A -> B`, `B -repeat-> A`.
    fn arrows(&self) -> String {
        let mut arrows: Vec<String> = self
            .document
            .records()
            .transitions
            .values()
            .map(|transition| {
                let kind = match transition.kind {
                    TransitionKind::Advance => String::new(),
                    kind => format!("-{kind:?}").to_lowercase(),
                };
                let to = transition.to.map_or("", |to| self.name(to));
                format!("{} {kind}-> {to}", self.name(transition.from))
            })
            .collect();
        arrows.sort();
        arrows.join(", ")
    }

    fn move_stage(&mut self, stage: &str, before: Option<&str>) -> Result<(), String> {
        let operation = Operation::MoveStage {
            id: self.stages[stage],
            before: before.map(|before| self.stages[before]),
        };
        let done = self.document.apply(&operation);
        done.map(|_| ()).map_err(|refusal| refusal.to_string())
    }

    fn add_stage(&mut self, name: &str, before: Option<&str>, tied: bool) {
        let operation = Operation::AddStage {
            id: self.id().into(),
            journey: self.journey,
            name: name.to_owned(),
            phase: None,
            before: before.map(|before| self.stages[before]),
            tie: tied.then(|| self.id().into()),
        };
        self.apply(&operation);
    }

    fn delete_stage(&mut self, name: &str) {
        let id = self.stages[name];
        self.apply(&Operation::DeleteStage { id });
    }
}

#[test]
fn a_moved_stage_is_spliced_out_of_its_chain_and_into_another_place() {
    for (stage, before, columns, arrows) in [
        ("B", Some("D"), "A C B D", "A -> C, B -> D, C -> B"),
        ("C", Some("B"), "A C B D", "A -> C, B -> D, C -> B"),
        ("A", None, "B C D A", "B -> C, C -> D, D -> A"),
        ("A", Some("C"), "B A C D", "A -> C, B -> A, C -> D"),
        ("D", Some("A"), "D A B C", "A -> B, B -> C, D -> A"),
        ("D", Some("B"), "A D B C", "A -> D, B -> C, D -> B"),
        ("B", None, "A C D B", "A -> C, C -> D, D -> B"),
        ("C", Some("A"), "C A B D", "A -> B, B -> D, C -> A"),
        // Where it is already.
        ("B", Some("C"), "A B C D", "A -> B, B -> C, C -> D"),
        ("B", Some("B"), "A B C D", "A -> B, B -> C, C -> D"),
    ] {
        let mut told = read(CHAIN);
        told.move_stage(stage, before).unwrap();
        assert_eq!(
            (told.columns(), told.arrows()),
            (columns.into(), arrows.into()),
            "{stage} before {before:?}"
        );
        // The words and the agreement on a redrawn advance stay.
        assert_eq!(told.document.records().agreements.len(), 1);
    }
}

#[test]
fn a_stage_that_branches_moves_only_where_its_transitions_let_it() {
    let branching = "
        stage A
        stage B
        stage C
        stage D
        A -> B
        A -> C
        B -> D
        C -> D
    ";
    let mut told = read(branching);
    let before = told.document.to_json();
    let refusal = told.move_stage("A", Some("D")).unwrap_err();
    assert!(refusal.contains("“A”"), "{refusal}");
    assert_eq!(told.document.to_json(), before);
    // Branches lie in the order people give them.
    told.move_stage("C", Some("B")).unwrap();
    assert_eq!(told.columns(), "A C B D");
}

#[test]
fn columns_follow_the_advances_whatever_the_order_of_adding() {
    let told = read("stage D\nstage B\nstage A\nstage C\nA -> B\nB -> C\nC -> D\nD -repeat-> A");
    assert_eq!(told.columns(), "A B C D");
    // Stages on a cycle of advances keep their own order.
    let told = read("stage X\nstage Y\nstage Z\nY -> X\nX -> Y\nY -> Z");
    assert_eq!(told.columns(), "X Y Z");
}

#[test]
fn a_new_stage_is_tied_into_the_chain_where_it_is_put() {
    let mut told = read(CHAIN);
    told.add_stage("N", Some("C"), true);
    assert_eq!(
        (told.columns(), told.arrows()),
        ("A B N C D".into(), "A -> B, B -> N, C -> D, N -> C".into())
    );
    told.add_stage("First", Some("A"), true);
    told.add_stage("Last", None, true);
    told.add_stage("Loose", None, false);
    assert_eq!(told.columns(), "First A B N C D Last Loose");
    assert_eq!(
        told.arrows(),
        "A -> B, B -> N, C -> D, D -> Last, First -> A, N -> C"
    );
}

#[test]
fn deleting_a_stage_closes_the_advance_that_ran_through_it() {
    let mut told = read(CHAIN);
    told.delete_stage("B");
    assert_eq!(
        (told.columns(), told.arrows()),
        ("A C D".into(), "A -> C, C -> D".into())
    );
    told.delete_stage("D");
    told.delete_stage("A");
    assert_eq!(told.arrows(), "");
}

#[test]
fn deleting_takes_along_what_cannot_stand_alone_and_frees_the_rest() {
    let whole = "
        stage A Sales
        stage B Success
        A -> B agreed
        B -repeat-> A agreed
        comm ad in A Sales
        comm mail in B
        promise both from ad, mail by B
        promise only from ad by B
        promise later from mail by A
        moment login in B Success
        moment call in A
        keep both at login kept
        keep only at login kept
        keep later at call kept
    ";
    let mut told = read(whole);
    told.delete_stage("A");
    let records = told.document.records();
    let names: Vec<&str> = records
        .promises
        .values()
        .map(|promise| promise.wording.as_str())
        .collect();
    // “only” was made in A alone; “both” is still made by the mail, and its card lies there now.
    assert_eq!(names, ["both", "later"]);
    assert!(
        records
            .promises
            .values()
            .all(|promise| promise.placement.stage == told.stages["B"])
    );
    assert!(records.promises[&told.promises["later"]].due.is_none());
    assert_eq!(records.keepings.len(), 1);
    assert_eq!((records.moments.len(), records.comms.len()), (1, 1));
    assert_eq!(
        (records.transitions.len(), records.agreements.len()),
        (0, 0)
    );

    let mut told = read(whole);
    told.apply(&Operation::DeleteComm {
        id: told.comms["ad"],
    });
    let records = told.document.records();
    assert_eq!(records.promises.len(), 3);
    let only = &records.promises[&told.promises["only"]];
    assert!(only.makers.is_empty());
    assert_eq!(only.placement.stage, told.stages["A"]);
    let both = &records.promises[&told.promises["both"]];
    assert_eq!(both.placement.stage, told.stages["B"]);

    let mut told = read(whole);
    let owner = *told.document.records().owners.keys().next().unwrap();
    told.apply(&Operation::DeleteOwner { id: owner });
    let records = told.document.records();
    assert!(records.stages[&told.stages["A"]].owner.is_none());
    assert!(records.comms[&told.comms["ad"]].owner.is_none());
    assert_eq!(records.moments.len(), 2);
}

#[test]
fn a_transition_is_refused_where_it_means_nothing() {
    let mut told = read(&format!("{CHAIN}\nD -leave->"));
    let elsewhere = told.id();
    told.apply(&Operation::AddJourney {
        id: elsewhere.into(),
        name: "Other".into(),
        segment: String::new(),
        state: journey::model::JourneyState::ToBe,
    });
    let other = StageId(told.id());
    told.apply(&Operation::AddStage {
        id: other,
        journey: elsewhere.into(),
        name: "Other".into(),
        phase: None,
        before: None,
        tie: None,
    });
    let before = told.document.to_json();
    let [a, b] = [told.stages["A"], told.stages["B"]];
    let leave = *told.transitions.last().unwrap();
    let draw = |from, to, kind| Operation::AddTransition {
        id: TransitionId(uuid::Uuid::max()),
        from,
        to,
        kind,
        label: String::new(),
    };
    for operation in [
        draw(a, Some(a), TransitionKind::Advance),
        draw(a, Some(b), TransitionKind::Advance),
        draw(a, Some(b), TransitionKind::Leave),
        draw(a, None, TransitionKind::Repeat),
        draw(a, Some(other), TransitionKind::Refer),
        Operation::EditTransition {
            id: leave,
            edit: TransitionEdit::From(other),
        },
    ] {
        let refusal = told.document.apply(&operation).unwrap_err();
        assert!(!refusal.hint.is_empty());
        assert_eq!(told.document.to_json(), before);
    }
    // A stage may lead to itself again.
    told.apply(&draw(a, Some(a), TransitionKind::Repeat));
}
