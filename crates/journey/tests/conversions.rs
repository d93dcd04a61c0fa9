//! Turning cards into cards of another kind: what comes along, what follows, what is refused.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod notation;

use journey::model::{Channel, Timestamp};
use journey::operation::{Conversion, MomentEdit, NoteEdit, NoteSpot};
use journey::{
    CardId, CommentId, Document, LaneId, Language, MomentId, NoteId, Operation, RecordRef, StageId,
};
use notation::{Told, read};

const JOURNEY: &str = "
    stage Discovery (discovery) Marketing
    stage Use Success
    Discovery -> Use
    comm ad in Discovery Marketing
    comm mail in Use
    promise live from ad
    promise safe from stage Use owned Success
    moment login in Use Success
    moment report in Use Sales
    keep live at login kept
";

/// The journey with a custom lane.
fn told() -> (Told, LaneId) {
    let mut told = read(JOURNEY);
    let lane = told.id().into();
    told.apply(&Operation::AddLane {
        id: lane,
        name: "Pains".to_owned(),
        before: None,
    });
    (told, lane)
}

fn add_note(told: &mut Told, spot: NoteSpot) -> NoteId {
    let id = told.id().into();
    told.apply(&Operation::AddNote {
        id,
        journey: told.journey,
        spot,
        text: "Waits for days".to_owned(),
        author: "Ada".to_owned(),
    });
    told.apply(&Operation::EditNote {
        id,
        edit: NoteEdit::Colour(3),
    });
    id
}

fn add_comment(told: &mut Told, about: RecordRef) -> CommentId {
    let id = told.id().into();
    told.apply(&Operation::AddComment {
        id,
        about,
        author: "Ben".to_owned(),
        text: "Often?".to_owned(),
        at: Timestamp(5),
    });
    id
}

fn into_moment(
    told: &mut Told,
    stage: StageId,
    before: Option<MomentId>,
) -> (MomentId, Conversion) {
    let id = told.id().into();
    (id, Conversion::Moment { id, stage, before })
}

fn into_card(told: &mut Told, stage: StageId, lane: LaneId) -> (CardId, Conversion) {
    let id = told.id().into();
    let card = Conversion::Card {
        id,
        stage,
        lane,
        before: None,
    };
    (id, card)
}

/// Does it, and sees that taking it back gives the document as it was.
fn convert(told: &mut Told, from: RecordRef, into: Conversion) {
    let before = told.document.to_json();
    let diff = told
        .document
        .apply(&Operation::Convert { from, into })
        .unwrap();
    let after = told.document.to_json();
    assert!(Document::from_json(&after).is_ok());
    told.document.replay(&diff.inverse()).unwrap();
    assert_eq!(told.document.to_json(), before);
    told.document.replay(&diff).unwrap();
    assert_eq!(told.document.to_json(), after);
}

fn refused(told: &mut Told, from: RecordRef, into: Conversion) -> String {
    let before = told.document.to_json();
    let refusal = told
        .document
        .apply(&Operation::Convert { from, into })
        .unwrap_err();
    assert_eq!(told.document.to_json(), before);
    refusal.reason
}

#[test]
fn a_sticky_becomes_a_moment_in_front_of_another_and_its_comments_follow() {
    let (mut told, _) = told();
    let stage = told.stages["Use"];
    let note = add_note(&mut told, NoteSpot::Free { x: 40.0, y: 900.0 });
    let comment = add_comment(&mut told, note.into());
    let answer = add_comment(&mut told, comment.into());
    let report = told.moments["report"];
    let (moment, into) = into_moment(&mut told, stage, Some(report));
    convert(&mut told, note.into(), into);

    let records = told.document.records();
    assert!(records.notes.is_empty());
    assert_eq!(records.moments[&moment].text, "Waits for days");
    assert_eq!(records.moments[&moment].feeling, None);
    assert_eq!(records.comments[&comment].about, moment.into());
    assert_eq!(records.comments[&answer].about, comment.into());
    let in_stage = &told.document.graph(told.journey).unwrap().stage(stage);
    let order: Vec<_> = in_stage.unwrap().moments.iter().map(|m| m.moment).collect();
    assert_eq!(order, [told.moments["login"], moment, report]);
}

#[test]
fn owner_and_colour_come_along_where_there_is_a_place_for_them() {
    let (mut told, lane) = told();
    let stage = told.stages["Discovery"];
    let owner = told.document.records().moments[&told.moments["report"]].owner;
    assert!(owner.is_some());

    // Moment, comm and promise have owners.
    let comm = told.id().into();
    let into = Conversion::Comm {
        id: comm,
        stage,
        before: None,
        channel: Channel::Call,
    };
    let report = told.moments["report"];
    convert(&mut told, report.into(), into);
    let record = &told.document.records().comms[&comm];
    assert_eq!((record.channel, record.owner), (Channel::Call, owner));
    let promise = told.id().into();
    let into = Conversion::Promise {
        id: promise,
        stage,
        before: None,
    };
    convert(&mut told, comm.into(), into);
    let record = &told.document.records().promises[&promise];
    assert_eq!((record.owner, record.makers.len()), (owner, 0));
    let (moment, into) = into_moment(&mut told, stage, None);
    convert(&mut told, promise.into(), into);
    assert_eq!(told.document.records().moments[&moment].owner, owner);

    // Cards and stickies have colours.
    let note = add_note(&mut told, NoteSpot::Cell { stage, lane });
    let (card, into) = into_card(&mut told, stage, lane);
    convert(&mut told, note.into(), into);
    assert_eq!(told.document.records().cards[&card].colour, 3);
    let note = told.id().into();
    let spot = NoteSpot::Free { x: 1.0, y: 2.0 };
    convert(&mut told, card.into(), Conversion::Note { id: note, spot });
    let record = &told.document.records().notes[&note];
    assert_eq!((record.colour, record.text.as_str()), (3, "Waits for days"));
}

#[test]
fn what_is_linked_is_not_turned_into_anything() {
    let (mut told, lane) = told();
    let stage = told.stages["Use"];
    let reasons: Vec<String> = [
        told.moments["login"].into(),
        told.comms["ad"].into(),
        told.promises["live"].into(),
    ]
    .into_iter()
    .map(|from: RecordRef| {
        let (_, into) = into_card(&mut told, stage, lane);
        refused(&mut told, from, into)
    })
    .collect();
    assert_eq!(
        reasons,
        [
            "This moment keeps a promise.",
            "This comm makes a promise.",
            "This promise is linked to the comms that make it or the moments that keep it.",
        ]
    );

    // Without its links it does.
    let keeping = told.keepings[&("live".to_owned(), "login".to_owned())];
    told.apply(&Operation::DeleteKeeping { id: keeping });
    let login = told.moments["login"];
    let (_, into) = into_card(&mut told, stage, lane);
    convert(&mut told, login.into(), into);
}

#[test]
fn conversions_that_make_no_sense_are_refused_in_words() {
    let (mut told, lane) = told();
    let stage = told.stages["Use"];
    let report = told.moments["report"];

    let (_, into) = into_moment(&mut told, stage, None);
    assert_eq!(
        refused(&mut told, report.into(), into),
        "This is a moment already."
    );
    let (_, into) = into_moment(&mut told, stage, None);
    assert_eq!(
        refused(&mut told, stage.into(), into),
        "A stage is no card."
    );
    let (_, into) = into_card(&mut told, stage, lane);
    let gone = told.id();
    refused(&mut told, RecordRef::Note(gone.into()), into);

    let moments = told.document.records().lanes.values();
    let built_in = moments.map(|lane| lane.id).find(|id| *id != lane).unwrap();
    let (_, into) = into_card(&mut told, stage, built_in);
    let reason = refused(&mut told, report.into(), into);
    assert_eq!(reason, "Plain cards lie in lanes of your own.");

    // Into another journey.
    let other = told.id().into();
    told.apply(&Operation::AddJourney {
        id: other,
        name: "Other".to_owned(),
        segment: String::new(),
        state: journey::model::JourneyState::ToBe,
    });
    let elsewhere = told.id().into();
    told.apply(&Operation::AddStage {
        id: elsewhere,
        journey: other,
        name: "Elsewhere".to_owned(),
        phase: None,
        before: None,
        tie: None,
    });
    let (_, into) = into_card(&mut told, elsewhere, lane);
    let reason = refused(&mut told, report.into(), into);
    assert!(reason.contains("stays in its journey"), "{reason}");
    let (_, into) = into_moment(&mut told, stage, None);
    let taken = told.moments["login"];
    let Conversion::Moment { stage, before, .. } = into else {
        unreachable!()
    };
    let into = Conversion::Moment {
        id: taken,
        stage,
        before,
    };
    let note = add_note(&mut told, NoteSpot::Free { x: 0.0, y: 0.0 });
    refused(&mut told, note.into(), into);
    // Nothing of it was done to the moment whose id was taken.
    let edit = MomentEdit::Text("Logs in".to_owned());
    told.apply(&Operation::EditMoment { id: taken, edit });
}

#[test]
fn the_board_shows_free_stickies_as_they_are_read() {
    use journey::board::Board;

    let (mut told, lane) = told();
    let stage = told.stages["Use"];
    let low = add_note(&mut told, NoteSpot::Free { x: 0.0, y: 900.0 });
    let right = add_note(&mut told, NoteSpot::Free { x: 300.0, y: 40.0 });
    let left = add_note(&mut told, NoteSpot::Free { x: -20.0, y: 40.0 });
    add_note(&mut told, NoteSpot::Cell { stage, lane });
    let board = Board::of(&told.document, told.journey, &[], Language::English).unwrap();
    let free: Vec<_> = board
        .free
        .iter()
        .map(|note| (note.face.subject.clone(), note.x, note.y, note.face.colour))
        .collect();
    let subject = |id: NoteId| journey::board::Subject::Record { record: id.into() };
    assert_eq!(
        free,
        [
            (subject(left), -20.0, 40.0, 3),
            (subject(right), 300.0, 40.0, 3),
            (subject(low), 0.0, 900.0, 3),
        ]
    );
    assert_eq!(board.free[0].face.chips.len(), 1, "the author");
}
