//! Journeys to print: one told by hand, and random ones.

#![allow(
    dead_code,
    unused_imports,
    reason = "each test file uses a part of this"
)]

mod random;
mod story;

use jiff::civil::Date;
use std::collections::BTreeSet;

use journey::measure::{Comparison, Measure, Quantity};
use journey::model::{
    Acceptance, Agreement, Answer, Card, CellPlacement, Channel, Comm, Feeling, Function, Heading,
    Journey, JourneyState, Keeping, KeepingVerdict, Lane, LaneKind, Moment, MomentName, Note,
    NotePlace, Owner, Phase, Placement, Promise, Stage, Transition, TransitionKind,
};
use journey::{
    CommId, Document, JourneyId, LaneId, MomentId, OwnerId, PromiseId, Rank, Record, Records,
    StageId, TransitionId,
};
use uuid::Uuid;

pub use random::{Dice, random};
pub use story::story;

/// The date on every print of the tests.
pub const TODAY: Date = jiff::civil::date(2026, 3, 1);

/// Puts records together, each after the last.
pub struct Maker {
    pub records: Records,
    pub journey: JourneyId,
    pub custom: LaneId,
    ids: u128,
    rank: Rank,
}

impl Maker {
    pub fn new(title: &str, name: &str, segment: &str) -> Self {
        let mut this = Self {
            records: Records::default(),
            journey: JourneyId(Uuid::nil()),
            custom: LaneId(Uuid::nil()),
            ids: 0,
            rank: Rank::between(None, None),
        };
        let heading = Heading {
            id: this.id().into(),
            title: title.into(),
            description: String::new(),
        };
        this.records.put(Record::Heading(heading));
        this.journey = this.id().into();
        let rank = this.next();
        let journey = Journey::new(
            this.journey,
            name.into(),
            segment.into(),
            JourneyState::AsIs,
            rank,
        );
        this.records.put(Record::Journey(journey));
        for kind in LaneKind::BUILT_IN {
            this.lane(kind, kind.title());
        }
        this.custom = this.lane(LaneKind::Custom, "Backstage systems");
        this
    }

    pub fn document(&self) -> Document {
        Document::from_records(self.records.clone()).expect("the records are sound")
    }

    pub fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    fn next(&mut self) -> Rank {
        self.rank = Rank::between(Some(&self.rank), None);
        self.rank.clone()
    }

    fn placed(&mut self, stage: StageId) -> Placement {
        Placement {
            stage,
            step: None,
            rank: self.next(),
        }
    }

    pub fn lane(&mut self, kind: LaneKind, name: &str) -> LaneId {
        let id = LaneId(self.id());
        let rank = self.next();
        let lane = Lane {
            id,
            kind,
            name: name.into(),
            collapsed: false,
            hidden: false,
            rank,
        };
        self.records.put(Record::Lane(lane));
        id
    }

    pub fn owner(&mut self, name: &str, function: Function, colour: u8) -> OwnerId {
        let id = OwnerId(self.id());
        let rank = self.next();
        let owner = Owner {
            id,
            name: name.into(),
            role: String::new(),
            function,
            colour,
            rank,
        };
        self.records.put(Record::Owner(owner));
        id
    }

    pub fn stage(&mut self, name: &str, phase: Option<Phase>, owner: Option<OwnerId>) -> StageId {
        let id = StageId(self.id());
        let rank = self.next();
        self.records.put(Record::Stage(Stage {
            id,
            journey: self.journey,
            name: name.into(),
            phase,
            goal: String::new(),
            owner,
            supporting: BTreeSet::new(),
            entry: String::new(),
            exit: String::new(),
            entrance: false,
            verdict: None,
            verdict_reason: String::new(),
            rank,
        }));
        id
    }

    pub fn edit_stage(&mut self, id: StageId, edit: impl FnOnce(&mut Stage)) {
        edit(
            self.records
                .stages
                .get_mut(&id)
                .expect("the stage is there"),
        );
    }

    pub fn transition(
        &mut self,
        from: StageId,
        to: Option<StageId>,
        kind: TransitionKind,
        label: &str,
    ) -> TransitionId {
        let id = TransitionId(self.id());
        let transition = Transition {
            id,
            from,
            to,
            kind,
            label: label.into(),
        };
        self.records.put(Record::Transition(transition));
        id
    }

    pub fn agreement(&mut self, transition: TransitionId, given: bool, received: bool) {
        let accepted = |yes: bool| {
            yes.then(|| Acceptance {
                by: "Ada".into(),
                on: TODAY,
            })
        };
        let agreement = Agreement {
            id: self.id().into(),
            transition,
            passes: "The contract and what was promised".into(),
            within: "2 days".into(),
            given: accepted(given),
            received: accepted(received),
            review_on: None,
        };
        self.records.put(Record::Agreement(agreement));
    }

    pub fn moment(
        &mut self,
        stage: StageId,
        text: &str,
        feeling: Option<i8>,
        owner: Option<OwnerId>,
    ) -> MomentId {
        let id = MomentId(self.id());
        let moment = Moment {
            id,
            placement: self.placed(stage),
            text: text.into(),
            feeling: feeling.and_then(Feeling::new),
            name: MomentName::Other,
            owner,
            evidence: String::new(),
            tags: BTreeSet::new(),
        };
        self.records.put(Record::Moment(moment));
        id
    }

    pub fn comm(
        &mut self,
        stage: StageId,
        channel: Channel,
        words: &str,
        sent: &str,
        owner: Option<OwnerId>,
    ) -> CommId {
        let id = CommId(self.id());
        let comm = Comm {
            id,
            placement: self.placed(stage),
            channel,
            words: words.into(),
            sent: sent.into(),
            owner,
            tags: BTreeSet::new(),
        };
        self.records.put(Record::Comm(comm));
        id
    }

    pub fn promise(
        &mut self,
        stage: StageId,
        wording: &str,
        makers: &[CommId],
        due: Option<StageId>,
        owner: Option<OwnerId>,
    ) -> PromiseId {
        let id = PromiseId(self.id());
        let promise = Promise {
            id,
            placement: self.placed(stage),
            wording: wording.into(),
            makers: makers.iter().copied().collect(),
            due,
            measure: None,
            owner,
            tags: BTreeSet::new(),
        };
        self.records.put(Record::Promise(promise));
        id
    }

    pub fn at_most(&mut self, promise: PromiseId, amount: f64, unit: &str) {
        let target = Quantity {
            amount,
            unit: unit.into(),
        };
        let promise = self
            .records
            .promises
            .get_mut(&promise)
            .expect("the promise is there");
        promise.measure = Some(Measure {
            comparison: Comparison::AtMost,
            target,
        });
    }

    pub fn keeping(
        &mut self,
        promise: PromiseId,
        moment: MomentId,
        verdict: KeepingVerdict,
        measured: Option<(f64, &str)>,
    ) {
        let keeping = Keeping {
            id: self.id().into(),
            promise,
            moment,
            verdict,
            measured: measured.map(|(amount, unit)| Quantity {
                amount,
                unit: unit.into(),
            }),
            evidence: String::new(),
            on: Some(TODAY),
        };
        self.records.put(Record::Keeping(keeping));
    }

    pub fn card(&mut self, stage: StageId, text: &str, colour: u8) {
        let placement = CellPlacement {
            stage,
            step: None,
            lane: self.custom,
            rank: self.next(),
        };
        let card = Card {
            id: self.id().into(),
            placement,
            text: text.into(),
            colour,
            tags: BTreeSet::new(),
        };
        self.records.put(Record::Card(card));
    }

    pub fn note(&mut self, text: &str, author: &str) {
        let note = Note {
            id: self.id().into(),
            journey: self.journey,
            place: NotePlace::Free { x: 10.0, y: 20.0 },
            text: text.into(),
            author: author.into(),
            colour: 1,
            tags: BTreeSet::new(),
        };
        self.records.put(Record::Note(note));
    }
}
