//! Journeys to print: one told by hand, and random ones.

#![allow(dead_code, reason = "each test file uses a part of this")]

use jiff::civil::Date;
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
        let journey = Journey {
            id: this.journey,
            name: name.into(),
            segment: segment.into(),
            state: JourneyState::AsIs,
            rank: this.next(),
        };
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
            supporting: std::collections::BTreeSet::new(),
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
            lane: self.custom,
            rank: self.next(),
        };
        let card = Card {
            id: self.id().into(),
            placement,
            text: text.into(),
            colour,
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
        };
        self.records.put(Record::Note(note));
    }
}

/// A subscription service for companies: sales promises one day, onboarding takes nine.
#[expect(clippy::too_many_lines, reason = "one line for each record")]
pub fn story() -> Maker {
    use Channel::{Ad, Call, Document as Paper, Email, Event, InApp, SalesMeeting, WebPage};
    use TransitionKind::{Advance, Leave, Refer, Repeat, WinBack};

    let mut m = Maker::new(
        "Customer journeys 2026",
        "From first impression to advocate",
        "Operations leads at firms of 50 to 500 people who replace spreadsheets with a service",
    );
    let marketing = Some(m.owner("Mara Lind", Function::Marketing, 0));
    let sales = Some(m.owner("Tom Okafor", Function::Sales, 1));
    let success = Some(m.owner("Ines Duarte", Function::CustomerSuccess, 2));
    let product = Some(m.owner("Product team", Function::Product, 3));
    let support = Some(m.owner("Support desk", Function::Support, 6));
    let owners = [
        marketing, marketing, sales, success, product, success, sales, sales, None,
    ];
    let goals = [
        "Find out whether this ends our spreadsheet chaos",
        "Be sure that it fits us before I put my name to it",
        "Sign something my finance team will not send back",
        "Get our data in and my team working, fast",
        "Do my first real week of planning in it",
        "Show my boss that it was worth it",
        "Decide whether to stay without a negotiation",
        "Give the second site what the first one has",
        "Help a peer, and look good doing it",
    ];
    let stages: Vec<StageId> = Phase::ALL
        .iter()
        .zip(owners)
        .map(|(phase, owner)| m.stage(phase.title(), Some(*phase), owner))
        .collect();
    for (stage, goal) in stages.iter().zip(goals) {
        m.edit_stage(*stage, |stage| stage.goal = goal.into());
    }
    m.edit_stage(stages[2], |stage| {
        stage.entry = "Proposal sent".into();
        stage.exit = "Contract signed".into();
        stage.verdict = Some(Answer::Yes);
    });
    m.edit_stage(stages[3], |stage| {
        stage.entry = "Contract signed".into();
        stage.exit = "First login of three users".into();
        stage.verdict = Some(Answer::No);
        stage.supporting.extend(product);
    });
    m.edit_stage(stages[5], |stage| stage.verdict = Some(Answer::Partly));
    let mut advances = Vec::new();
    for pair in stages.windows(2) {
        advances.push(m.transition(pair[0], Some(pair[1]), Advance, ""));
    }
    m.agreement(advances[1], true, true);
    m.agreement(advances[3], true, false);
    m.transition(stages[5], Some(stages[4]), Repeat, "another team starts");
    m.transition(stages[6], Some(stages[5]), Repeat, "every quarter");
    m.transition(stages[8], Some(stages[0]), Refer, "brings a peer");
    m.transition(stages[3], None, Leave, "gives up in setup");
    m.transition(stages[6], None, Leave, "does not renew");
    m.transition(
        stages[6],
        Some(stages[2]),
        WinBack,
        "within 90 days of cancelling",
    );
    m.transition(stages[1], Some(stages[3]), Advance, "self-service trial");

    let ad = m.comm(
        stages[0],
        Ad,
        "“Live in one day. No consultants.”",
        "always on",
        marketing,
    );
    m.comm(
        stages[0],
        Event,
        "Keynote: “Your plan on Monday, not next quarter.”",
        "twice a year",
        marketing,
    );
    let page = m.comm(
        stages[1],
        WebPage,
        "“A named success manager from day one, on every plan.”",
        "",
        marketing,
    );
    let meeting = m.comm(
        stages[2],
        SalesMeeting,
        "“You sign on Thursday, your team plans on Friday. Ines will look after you personally.”",
        "closing call",
        sales,
    );
    let contract = m.comm(
        stages[2],
        Paper,
        "“99.9 % availability, or your money back for the month.”",
        "with the contract",
        sales,
    );
    m.comm(
        stages[3],
        Email,
        "“Welcome! Please fill in the attached 14-page import sheet.”",
        "on signature",
        success,
    );
    m.comm(stages[3], Call, "Kick-off call", "day 6", success);
    m.comm(
        stages[4],
        InApp,
        "“Three steps to your first plan”",
        "first login",
        product,
    );
    m.comm(
        stages[6],
        Email,
        "“Your subscription renews in 30 days.”",
        "day 335",
        sales,
    );

    let saw = m.moment(
        stages[0],
        "Sees a colleague’s tidy plan at a conference",
        Some(1),
        marketing,
    );
    m.moment(
        stages[1],
        "Compares three vendors in a spreadsheet",
        Some(0),
        marketing,
    );
    m.moment(
        stages[1],
        "Demo answers her own question, live",
        Some(2),
        sales,
    );
    m.moment(
        stages[2],
        "Signs after one call with finance",
        Some(1),
        sales,
    );
    let kick = m.moment(
        stages[3],
        "Waits for the kick-off call, six days",
        Some(-2),
        success,
    );
    let live = m.moment(
        stages[3],
        "The team can log in and sees its data",
        Some(-1),
        success,
    );
    let week = m.moment(stages[4], "Plans the first real week", Some(1), product);
    let help = m.moment(
        stages[4],
        "Asks for help at 7 in the evening",
        Some(-1),
        support,
    );
    m.moment(stages[5], "Shows the board a plan that held", Some(2), None);
    let renew = m.moment(
        stages[6],
        "Gets a renewal invoice 12 % higher than the last",
        Some(-2),
        sales,
    );
    m.moment(
        stages[7],
        "Asks for a second site; nobody calls back for a week",
        Some(-1),
        sales,
    );
    m.moment(
        stages[8],
        "Tells a peer, with one reservation",
        Some(1),
        None,
    );
    let named = [
        (week, MomentName::FirstValue),
        (help, MomentName::FirstSupport),
    ];
    for (moment, name) in named {
        m.records
            .moments
            .get_mut(&moment)
            .expect("it is there")
            .name = name;
    }

    let day = m.promise(
        stages[0],
        "Live in one day",
        &[ad, meeting],
        Some(stages[3]),
        sales,
    );
    m.at_most(day, 1.0, "day");
    m.keeping(day, live, KeepingVerdict::Broken, Some((9.0, "days")));
    let manager = m.promise(
        stages[1],
        "A named success manager from day one",
        &[page, meeting],
        Some(stages[3]),
        success,
    );
    m.keeping(manager, kick, KeepingVerdict::Partly, None);
    let uptime = m.promise(stages[2], "99.9 % availability", &[contract], None, product);
    m.keeping(uptime, week, KeepingVerdict::Kept, None);
    m.promise(
        stages[1],
        "The price does not change in the first two years",
        &[],
        Some(stages[6]),
        sales,
    );
    let answer = m.promise(
        stages[2],
        "Help within two hours, whenever you ask",
        &[],
        Some(stages[4]),
        support,
    );
    m.keeping(answer, help, KeepingVerdict::Unknown, None);
    let tidy = m.promise(stages[0], "One plan everybody sees", &[], None, marketing);
    m.keeping(tidy, saw, KeepingVerdict::Kept, None);
    m.keeping(tidy, renew, KeepingVerdict::Unknown, None);

    m.card(stages[2], "CRM: deal notes do not reach onboarding", 4);
    m.card(stages[3], "Import runs overnight, once", 1);
    m.card(stages[6], "Billing raises prices on its own", 4);
    m.note(
        "What if sales could book the kick-off call in the closing call?",
        "Ines",
    );
    m.note(
        "We measured nine days in the median, 21 in the worst case.",
        "Tom",
    );
    m
}

/// A journey made from a seed: any shape, any length of text, several scripts.
pub fn random(seed: u64) -> Maker {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut m = Maker::new("Random", &dice.name(8), &dice.text(20));
    let owners: Vec<OwnerId> = (0..dice.below(7))
        .map(|colour| {
            let name = dice.name(3);
            m.owner(&name, Function::Other, u8::try_from(colour).unwrap_or(0))
        })
        .collect();
    let owner = |dice: &mut Dice| match dice.below(owners.len() + 1) {
        0 => None,
        index => Some(owners[index - 1]),
    };
    let stages: Vec<StageId> = (0..=dice.below(14))
        .map(|_| {
            let phase = dice.pick(&Phase::ALL);
            let phase = (dice.below(4) > 0).then_some(phase);
            let owner = owner(&mut dice);
            let stage = m.stage(&dice.name(5), phase, owner);
            m.edit_stage(stage, |stage| {
                stage.goal = if dice.below(2) == 0 {
                    String::new()
                } else {
                    dice.text(12)
                };
                stage.entry = if dice.below(2) == 0 {
                    String::new()
                } else {
                    dice.text(4)
                };
                let verdicts = [
                    None,
                    Some(Answer::Yes),
                    Some(Answer::Partly),
                    Some(Answer::No),
                ];
                stage.verdict = dice.pick(&verdicts);
            });
            stage
        })
        .collect();
    for pair in stages.windows(2) {
        if dice.below(5) > 0 {
            m.transition(pair[0], Some(pair[1]), TransitionKind::Advance, "");
        }
    }
    for _ in 0..dice.below(3 * stages.len()) {
        let (from, to) = (dice.pick(&stages), dice.pick(&stages));
        let kinds = [
            TransitionKind::Advance,
            TransitionKind::Repeat,
            TransitionKind::WinBack,
            TransitionKind::Refer,
            TransitionKind::Leave,
        ];
        let kind = dice.pick(&kinds);
        let label = if dice.below(3) == 0 {
            String::new()
        } else {
            dice.text(5)
        };
        match kind {
            TransitionKind::Leave => m.transition(from, None, kind, &label),
            TransitionKind::Repeat => m.transition(from, Some(to), kind, &label),
            _ if from == to => continue,
            _ => m.transition(from, Some(to), kind, &label),
        };
    }
    for &stage in &stages {
        for _ in 0..dice.below(5) {
            let owner = owner(&mut dice);
            let feelings = [None, Some(-2), Some(-1), Some(0), Some(1), Some(2)];
            let feeling = dice.pick(&feelings);
            let moment = m.moment(stage, &dice.text(14), feeling, owner);
            if dice.below(2) == 0 {
                let promise = m.promise(dice.pick(&stages), &dice.text(8), &[], None, owner);
                let verdicts = [
                    KeepingVerdict::Kept,
                    KeepingVerdict::Broken,
                    KeepingVerdict::Partly,
                ];
                let verdict = dice.pick(&verdicts);
                m.keeping(promise, moment, verdict, None);
            }
        }
        for _ in 0..dice.below(4) {
            let owner = owner(&mut dice);
            let words = dice.text(16);
            m.comm(stage, Channel::Email, &words, &dice.text(2), owner);
        }
        for colour in 0..dice.below(3) {
            m.card(stage, &dice.text(10), u8::try_from(colour).unwrap_or(0));
        }
    }
    for _ in 0..dice.below(4) {
        m.note(&dice.text(12), "Ada");
    }
    m
}

/// Numbers that look random (xorshift), the same on every machine.
pub struct Dice(pub u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// The same, as long as a name may be.
    pub fn name(&mut self, words: usize) -> String {
        self.text(words)
            .chars()
            .take(journey::text::NAME_LIMIT)
            .collect::<String>()
            .trim()
            .into()
    }

    /// Up to twice `words` words; now and then many more, or in other scripts.
    pub fn text(&mut self, words: usize) -> String {
        const WORDS: [&str; 16] = [
            "promise",
            "onboarding",
            "in",
            "one",
            "day",
            "customer",
            "waits",
            "for",
            "the",
            "kick-off",
            "call",
            "und",
            "Qualitätsmanagement",
            "Σύμβαση",
            "договор",
            "🎉",
        ];
        const OTHERS: [&str; 5] = [
            "خدمة جاهزة",
            "שירות מהיר",
            "我们承诺一天内上线",
            "契約は有効",
            "서비스 시작",
        ];
        let longer = if self.below(25) == 0 { 12 } else { 2 };
        let count = 1 + self.below(words * longer);
        let other = self.below(8) == 0;
        let mut text = Vec::with_capacity(count);
        for _ in 0..count {
            text.push(if other {
                self.pick(&OTHERS)
            } else {
                self.pick(&WORDS)
            });
        }
        text.join(" ")
    }
}
