//! Any operation on any document, from a handful of random numbers.

use std::collections::BTreeSet;

use jiff::civil::date;
use journey::gaps::Rule;
use journey::measure::{Comparison, Measure, Quantity};
use journey::model::{
    Acceptance, Answer, Channel, Choice, Feeling, Function, JourneyState, KeepingVerdict, LaneKind,
    MomentName, Phase, Timestamp, TransitionKind,
};
use journey::operation::{
    AgreementEdit, CardEdit, CommEdit, CommentEdit, Conversion, HeadingEdit, JourneyEdit,
    KeepingEdit, LaneEdit, MomentEdit, NoteEdit, NoteSpot, OwnerEdit, PromiseEdit, StageEdit,
    TransitionEdit,
};
use journey::{Document, LaneId, Operation};
use uuid::Uuid;

/// Random numbers and the document they are read against.
pub struct Dice<'a> {
    pub document: &'a Document,
    pub numbers: std::slice::Iter<'a, u16>,
    /// Ids for new records.
    pub next_id: &'a mut u128,
}

/// Numbers enough for any one operation.
pub const NUMBERS: usize = 12;

const TEXTS: [&str; 10] = [
    "Onboarding",
    "Live in one day",
    "Grüße, 你好, שלום",
    "🧭👩‍🚀",
    "two\nlines",
    " padded ",
    "a\u{0007}bell",
    "",
    "\u{200b} \u{2060}",
    "same",
];

macro_rules! pick {
    ($dice:ident, $table:ident) => {{
        let at = $dice.number();
        let table = &$dice.document.records().$table;
        match table.len() {
            // Now and then an id that is not there.
            0 => Uuid::from_u128(u128::MAX).into(),
            _ if at % 31 == 30 => Uuid::from_u128(u128::MAX - 1).into(),
            len => *table.keys().nth(at % len).unwrap(),
        }
    }};
}

macro_rules! maybe {
    ($dice:ident, $value:expr) => {{
        if $dice.of(&[true, false, false]) {
            None
        } else {
            Some($value)
        }
    }};
}

mod closer;

impl Dice<'_> {
    fn number(&mut self) -> usize {
        self.numbers.next().copied().unwrap_or_default().into()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.number() % all.len()]
    }

    fn yes(&mut self) -> bool {
        self.of(&[true, false])
    }

    fn text(&mut self) -> String {
        self.of(&TEXTS).to_owned()
    }

    fn new_id<T: From<Uuid>>(&mut self) -> T {
        *self.next_id += 1;
        Uuid::from_u128(*self.next_id).into()
    }

    fn quantity(&mut self) -> Quantity {
        Quantity {
            amount: self.of(&[0.0, 1.0, 9.0, 99.9, -1.0, f64::NAN, f64::INFINITY, 1e300]),
            unit: self.of(&["day", "h", "%", "", "reviews a year"]).to_owned(),
        }
    }

    /// One operation, which the document may well refuse.
    #[allow(clippy::too_many_lines, reason = "one arm for each operation")]
    pub fn operation(&mut self) -> Operation {
        match self.number() % 73 {
            0 => Operation::EditHeading {
                edit: if self.yes() {
                    HeadingEdit::Title(self.text())
                } else {
                    HeadingEdit::Description(self.text())
                },
            },
            1 => match self.number() % 8 {
                0 => Operation::DuplicateJourney {
                    id: self.new_id(),
                    of: pick!(self, journeys),
                    name: self.text(),
                    state: JourneyState::ToBe,
                },
                1 => Operation::MoveJourney {
                    id: pick!(self, journeys),
                    before: maybe!(self, pick!(self, journeys)),
                },
                _ => Operation::AddJourney {
                    id: self.new_id(),
                    name: self.text(),
                    segment: self.text(),
                    state: JourneyState::ToBe,
                },
            },
            2 => Operation::EditJourney {
                id: pick!(self, journeys),
                edit: match self.number() % 7 {
                    0 => JourneyEdit::Name(self.text()),
                    1 => JourneyEdit::Segment(self.text()),
                    2 => JourneyEdit::RulesOff([self.of(Rule::ALL), self.of(Rule::ALL)].into()),
                    3 => JourneyEdit::ReviewDays(self.of(&[0, 1, 30, 3_650, 3_651])),
                    4 => JourneyEdit::SilentStages(self.of(&[1, 2, 5, 21])),
                    5 => JourneyEdit::CrowdedComms(self.of(&[0, 1, 3, 51])),
                    _ => JourneyEdit::State(JourneyState::AsIs),
                },
            },
            3 if self.of(&[true, false, false, false]) => Operation::DeleteJourney {
                id: pick!(self, journeys),
            },
            3..=9 => Operation::AddStage {
                id: self.new_id(),
                journey: pick!(self, journeys),
                name: self.text(),
                phase: maybe!(self, self.of(&Phase::ALL)),
                before: maybe!(self, pick!(self, stages)),
                tie: maybe!(self, self.new_id()),
            },
            10..=12 => Operation::EditStage {
                id: pick!(self, stages),
                edit: match self.number() % 9 {
                    0 => StageEdit::Name(self.text()),
                    1 => StageEdit::Phase(maybe!(self, self.of(&Phase::ALL))),
                    2 => StageEdit::Goal(self.text()),
                    3 | 4 => StageEdit::Owner(maybe!(self, pick!(self, owners))),
                    5 => {
                        let one = pick!(self, owners);
                        StageEdit::Supporting(BTreeSet::from([one, pick!(self, owners)]))
                    }
                    6 => StageEdit::Entrance(self.yes()),
                    7 => StageEdit::Verdict(maybe!(self, Answer::Partly)),
                    _ => StageEdit::Exit(self.text()),
                },
            },
            13..=16 => Operation::MoveStage {
                id: pick!(self, stages),
                before: maybe!(self, pick!(self, stages)),
            },
            17 | 18 => Operation::DeleteStage {
                id: pick!(self, stages),
            },
            19..=23 => Operation::AddTransition {
                id: self.new_id(),
                from: pick!(self, stages),
                to: maybe!(self, pick!(self, stages)),
                kind: self.kind(),
                label: self.text(),
            },
            24..=26 => Operation::EditTransition {
                id: pick!(self, transitions),
                edit: match self.number() % 4 {
                    0 => TransitionEdit::Kind(self.kind()),
                    1 => TransitionEdit::Label(self.text()),
                    2 => TransitionEdit::From(pick!(self, stages)),
                    _ => TransitionEdit::To(pick!(self, stages)),
                },
            },
            27 => Operation::DeleteTransition {
                id: pick!(self, transitions),
            },
            28 | 29 => Operation::AddAgreement {
                id: self.new_id(),
                transition: pick!(self, transitions),
            },
            30 => Operation::EditAgreement {
                id: pick!(self, agreements),
                edit: match self.number() % 4 {
                    0 => AgreementEdit::Passes(self.text()),
                    1 => AgreementEdit::Given(maybe!(
                        self,
                        Acceptance {
                            by: self.text(),
                            on: date(2026, 7, 1),
                        }
                    )),
                    2 => AgreementEdit::Within(self.text()),
                    _ => AgreementEdit::ReviewOn(maybe!(self, date(2027, 1, 31))),
                },
            },
            31 => Operation::DeleteAgreement {
                id: pick!(self, agreements),
            },
            32 | 33 => Operation::AddOwner {
                id: self.new_id(),
                name: self.text(),
                function: Function::Sales,
            },
            34 => Operation::EditOwner {
                id: pick!(self, owners),
                edit: match self.number() % 3 {
                    0 => OwnerEdit::Name(self.text()),
                    1 => OwnerEdit::Role(self.text()),
                    _ => OwnerEdit::Colour(self.of(&[0, 11, 12])),
                },
            },
            35 => Operation::DeleteOwner {
                id: pick!(self, owners),
            },
            36..=38 => Operation::AddMoment {
                id: self.new_id(),
                stage: pick!(self, stages),
                before: maybe!(self, pick!(self, moments)),
                text: self.text(),
                feeling: Feeling::new(self.of(&[-2, 0, 2])),
            },
            39 => Operation::EditMoment {
                id: pick!(self, moments),
                edit: match self.number() % 4 {
                    0 => MomentEdit::Text(self.text()),
                    1 => MomentEdit::Feeling(None),
                    2 => MomentEdit::Name(MomentName::FirstValue),
                    _ => MomentEdit::Owner(maybe!(self, pick!(self, owners))),
                },
            },
            40 => Operation::MoveMoment {
                id: pick!(self, moments),
                stage: pick!(self, stages),
                before: maybe!(self, pick!(self, moments)),
            },
            41 => Operation::DeleteMoment {
                id: pick!(self, moments),
            },
            42..=44 => Operation::AddComm {
                id: self.new_id(),
                stage: pick!(self, stages),
                before: maybe!(self, pick!(self, comms)),
                channel: Channel::Sms,
                words: self.text(),
            },
            45 => Operation::EditComm {
                id: pick!(self, comms),
                edit: if self.yes() {
                    CommEdit::Words(self.text())
                } else {
                    CommEdit::Owner(maybe!(self, pick!(self, owners)))
                },
            },
            46 => Operation::MoveComm {
                id: pick!(self, comms),
                stage: pick!(self, stages),
                before: maybe!(self, pick!(self, comms)),
            },
            47 => Operation::DeleteComm {
                id: pick!(self, comms),
            },
            48..=50 => Operation::AddPromise {
                id: self.new_id(),
                stage: pick!(self, stages),
                before: maybe!(self, pick!(self, promises)),
                wording: self.text(),
                maker: maybe!(self, pick!(self, comms)),
            },
            51 => Operation::EditPromise {
                id: pick!(self, promises),
                edit: match self.number() % 4 {
                    0 => PromiseEdit::Wording(self.text()),
                    1 => PromiseEdit::Due(maybe!(self, pick!(self, stages))),
                    2 => PromiseEdit::Measure(maybe!(
                        self,
                        Measure {
                            comparison: Comparison::AtMost,
                            target: self.quantity(),
                        }
                    )),
                    _ => PromiseEdit::Owner(maybe!(self, pick!(self, owners))),
                },
            },
            52 => Operation::MovePromise {
                id: pick!(self, promises),
                stage: pick!(self, stages),
                before: maybe!(self, pick!(self, promises)),
            },
            53 => Operation::DeletePromise {
                id: pick!(self, promises),
            },
            54 | 55 => Operation::SetMaker {
                promise: pick!(self, promises),
                comm: pick!(self, comms),
                makes: self.of(&[true, true, false]),
            },
            56 | 57 => Operation::AddKeeping {
                id: self.new_id(),
                promise: pick!(self, promises),
                moment: pick!(self, moments),
                verdict: self.of(&[KeepingVerdict::Kept, KeepingVerdict::Broken]),
            },
            58 => match self.number() % 4 {
                0 => Operation::DeleteKeeping {
                    id: pick!(self, keepings),
                },
                1 => Operation::EditKeeping {
                    id: pick!(self, keepings),
                    edit: KeepingEdit::Measured(maybe!(self, self.quantity())),
                },
                2 => Operation::EditKeeping {
                    id: pick!(self, keepings),
                    edit: KeepingEdit::Evidence(self.text()),
                },
                _ => Operation::EditKeeping {
                    id: pick!(self, keepings),
                    edit: KeepingEdit::On(maybe!(self, date(2026, 2, 28))),
                },
            },
            59 | 60 => self.lane(),
            61 => self.card(),
            62 => self.note(),
            63 => self.comment(),
            64 => match self.number() % 3 {
                0 => Operation::Undecide {
                    id: pick!(self, decisions),
                },
                _ => Operation::Decide {
                    id: self.new_id(),
                    journey: pick!(self, journeys),
                    gap: self.of(&["dead-end:a", "dead-end:b", ""]).to_owned(),
                    choice: if self.yes() {
                        Choice::Dismissed {
                            reason: self.text(),
                        }
                    } else {
                        Choice::Fixing {
                            owner: maybe!(self, pick!(self, owners)),
                            until: None,
                        }
                    },
                    by: self.text(),
                    at: Timestamp(5),
                    title: self.text(),
                },
            },
            65..=67 => self.convert(),
            68..=70 => self.step(),
            71 => self.tags(),
            _ => Operation::Batch {
                label: "Both".to_owned(),
                operations: vec![self.operation(), self.operation()],
            },
        }
    }

    fn kind(&mut self) -> TransitionKind {
        self.of(&[
            TransitionKind::Advance,
            TransitionKind::Advance,
            TransitionKind::Repeat,
            TransitionKind::WinBack,
            TransitionKind::Refer,
            TransitionKind::Leave,
        ])
    }

    fn lane(&mut self) -> Operation {
        match self.number() % 4 {
            0 => Operation::AddLane {
                id: self.new_id(),
                name: self.text(),
                before: maybe!(self, pick!(self, lanes)),
            },
            1 => Operation::EditLane {
                id: pick!(self, lanes),
                edit: match self.number() % 3 {
                    0 => LaneEdit::Name(self.text()),
                    1 => LaneEdit::Hidden(self.yes()),
                    _ => LaneEdit::Collapsed(self.yes()),
                },
            },
            2 => Operation::MoveLane {
                id: pick!(self, lanes),
                before: maybe!(self, pick!(self, lanes)),
            },
            _ => Operation::DeleteLane {
                id: pick!(self, lanes),
            },
        }
    }

    fn custom_lane(&mut self) -> LaneId {
        let lanes = &self.document.records().lanes;
        let custom = lanes.values().find(|lane| lane.kind == LaneKind::Custom);
        custom.map_or_else(|| pick!(self, lanes), |lane| lane.id)
    }

    fn card(&mut self) -> Operation {
        let lane = self.custom_lane();
        match self.number() % 4 {
            0 | 1 => Operation::AddCard {
                id: self.new_id(),
                stage: pick!(self, stages),
                lane,
                before: maybe!(self, pick!(self, cards)),
                text: self.text(),
            },
            2 => Operation::MoveCard {
                id: pick!(self, cards),
                stage: pick!(self, stages),
                lane: pick!(self, lanes),
                before: maybe!(self, pick!(self, cards)),
            },
            _ if self.yes() => Operation::DeleteCard {
                id: pick!(self, cards),
            },
            _ => Operation::EditCard {
                id: pick!(self, cards),
                edit: CardEdit::Colour(self.of(&[0, 5, 6])),
            },
        }
    }

    fn spot(&mut self) -> NoteSpot {
        if self.yes() {
            NoteSpot::Free {
                x: self.of(&[0.0, -1.5, f64::NAN]),
                y: 3.0,
            }
        } else {
            NoteSpot::Cell {
                stage: pick!(self, stages),
                lane: pick!(self, lanes),
            }
        }
    }

    fn note(&mut self) -> Operation {
        let spot = self.spot();
        match self.number() % 5 {
            0 | 1 => Operation::AddNote {
                id: self.new_id(),
                journey: pick!(self, journeys),
                spot,
                text: self.text(),
                author: self.text(),
            },
            2 => Operation::MoveNote {
                id: pick!(self, notes),
                spot,
            },
            3 => Operation::DeleteNote {
                id: pick!(self, notes),
            },
            _ => Operation::EditNote {
                id: pick!(self, notes),
                edit: NoteEdit::Text(self.text()),
            },
        }
    }

    fn convert(&mut self) -> Operation {
        let from = self.any_card();
        let stage = pick!(self, stages);
        let into = match self.number() % 5 {
            0 => Conversion::Moment {
                id: self.new_id(),
                stage,
                before: maybe!(self, pick!(self, moments)),
            },
            1 => Conversion::Comm {
                id: self.new_id(),
                stage,
                before: maybe!(self, pick!(self, comms)),
                channel: Channel::Call,
            },
            2 => Conversion::Promise {
                id: self.new_id(),
                stage,
                before: maybe!(self, pick!(self, promises)),
            },
            3 => Conversion::Card {
                id: self.new_id(),
                stage,
                lane: self.custom_lane(),
                before: maybe!(self, pick!(self, cards)),
            },
            _ => Conversion::Note {
                id: self.new_id(),
                spot: self.spot(),
            },
        };
        Operation::Convert { from, into }
    }

    fn comment(&mut self) -> Operation {
        match self.number() % 4 {
            0 | 1 => {
                let records: Vec<_> = self.document.records().all().collect();
                let at = self.number();
                Operation::AddComment {
                    id: self.new_id(),
                    about: records[at % records.len()].reference(),
                    author: self.text(),
                    text: self.text(),
                    at: Timestamp(1_782_900_000_000),
                }
            }
            2 => Operation::EditComment {
                id: pick!(self, comments),
                edit: CommentEdit::Resolved(self.yes()),
            },
            _ => Operation::DeleteComment {
                id: pick!(self, comments),
            },
        }
    }
}
