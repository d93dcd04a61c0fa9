//! Journeys of any size that are like those people make: a way through with loops and exits, and
//! twenty records a stage.

use std::collections::BTreeSet;

use journey::log::{ActorId, Entry};
use journey::measure::{Comparison, Measure, Quantity};
use journey::model::{
    Channel, Comm, Feeling, Function, Keeping, KeepingVerdict, Moment, MomentName, Owner, Phase,
    Placement, Promise, Stage, Timestamp, Transition, TransitionKind,
};
use journey::template::{self, Template};
use journey::{
    CommId, Document, JourneyId, Language, MomentId, OwnerId, Rank, Record, Records, StageId,
};
use uuid::Uuid;

const OWNERS: [Function; 6] = [
    Function::Marketing,
    Function::Sales,
    Function::CustomerSuccess,
    Function::Product,
    Function::Support,
    Function::Finance,
];

const MOMENTS: [&str; 4] = [
    "Imports the first list of customers and waits for it to appear",
    "Asks support why the report is empty",
    "Shows the dashboard to their own manager for the first time",
    "Is handed to somebody new and explains everything again",
];

const COMMS: [&str; 3] = [
    "Welcome aboard! Your success manager will call you within one day to get you live.",
    "Here is what you will see in the first week, and whom to call when you do not.",
    "Your renewal is coming up; nothing changes unless you want it to.",
];

/// Moments of a stage.
const MOMENTS_EACH: usize = 9;

/// Comms of a stage.
const COMMS_EACH: usize = 6;

/// A document with one journey of so many stages.
pub fn document(stages: usize) -> Document {
    let mut ids = Ids(0);
    let blank = template::document(Template::Blank, "Grown", Language::English, &mut || {
        ids.next()
    })
    .expect("the blank template is sound");
    let mut growing = Growing {
        journey: blank.journeys()[0],
        records: blank.records().clone(),
        owners: Vec::new(),
        ids,
    };
    growing.owners();
    let stages = growing.stages(stages);
    growing.transitions(&stages);
    for (at, &stage) in stages.iter().enumerate() {
        growing.cards(at, &stages, stage);
    }
    Document::from_records(growing.records).expect("every reference has its record")
}

/// The log of a document that has just been made.
pub fn log(document: &Document) -> Vec<Entry> {
    let actor = ActorId(Uuid::from_u128(1));
    vec![Entry::beginning(
        actor,
        document,
        "New document",
        Timestamp(1),
    )]
}

struct Ids(u128);

impl Ids {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

struct Growing {
    journey: JourneyId,
    records: Records,
    owners: Vec<OwnerId>,
    ids: Ids,
}

impl Growing {
    fn owners(&mut self) {
        let mut ranks = Ranks::default();
        for (colour, function) in (0..).zip(OWNERS) {
            let id = OwnerId(self.ids.next());
            self.owners.push(id);
            self.records.put(Record::Owner(Owner {
                id,
                name: function.title().to_owned(),
                role: String::new(),
                function,
                colour,
                rank: ranks.next(),
            }));
        }
    }

    fn owner(&self, at: usize) -> OwnerId {
        self.owners[at % self.owners.len()]
    }

    fn stages(&mut self, count: usize) -> Vec<StageId> {
        let mut ranks = Ranks::default();
        (0..count)
            .map(|at| {
                let id = StageId(self.ids.next());
                self.records.put(Record::Stage(Stage {
                    id,
                    journey: self.journey,
                    name: format!("Stage {}", at + 1),
                    phase: Some(Phase::ALL[at * Phase::ALL.len() / count]),
                    goal: "Get set up without surprises and know whom to call".to_owned(),
                    owner: Some(self.owner(at / 3)),
                    supporting: BTreeSet::new(),
                    entry: "Contract signed".to_owned(),
                    exit: "First login".to_owned(),
                    entrance: false,
                    verdict: None,
                    verdict_reason: String::new(),
                    rank: ranks.next(),
                }));
                id
            })
            .collect()
    }

    /// Three a stage: on, a step back or a leap ahead, and the way out.
    fn transitions(&mut self, stages: &[StageId]) {
        for (at, &from) in stages.iter().enumerate() {
            let (kind, other) = if at % 2 == 0 {
                (TransitionKind::Repeat, at.checked_sub(2))
            } else {
                (TransitionKind::Advance, Some(at + 3))
            };
            let next = stages.get(at + 1).copied();
            let other = other.and_then(|to| stages.get(to).copied());
            for (kind, to) in [(TransitionKind::Advance, next), (kind, other)] {
                if to.is_some() {
                    self.transition(from, to, kind);
                }
            }
            self.transition(from, None, TransitionKind::Leave);
        }
    }

    fn transition(&mut self, from: StageId, to: Option<StageId>, kind: TransitionKind) {
        let id = self.ids.next().into();
        let label = String::new();
        self.records.put(Record::Transition(Transition {
            id,
            from,
            to,
            kind,
            label,
        }));
    }

    fn cards(&mut self, at: usize, stages: &[StageId], stage: StageId) {
        let mut ranks = Ranks::default();
        let mut moments = Vec::new();
        for n in 0..MOMENTS_EACH {
            let id = MomentId(self.ids.next());
            moments.push(id);
            let feeling = i8::try_from((at + n) % 5)
                .ok()
                .and_then(|f| Feeling::new(f - 2));
            self.records.put(Record::Moment(Moment {
                id,
                placement: Placement {
                    stage,
                    step: None,
                    rank: ranks.next(),
                },
                text: MOMENTS[(at + n) % MOMENTS.len()].to_owned(),
                feeling,
                name: MomentName::Other,
                owner: Some(self.owner(at + n)),
                evidence: String::new(),
                tags: BTreeSet::new(),
            }));
        }
        let mut ranks = Ranks::default();
        let mut first = None;
        for n in 0..COMMS_EACH {
            let id = CommId(self.ids.next());
            first = first.or(Some(id));
            self.records.put(Record::Comm(Comm {
                id,
                placement: Placement {
                    stage,
                    step: None,
                    rank: ranks.next(),
                },
                channel: Channel::Email,
                words: COMMS[(at + n) % COMMS.len()].to_owned(),
                sent: "On signature".to_owned(),
                owner: Some(self.owner(at + n)),
                tags: BTreeSet::new(),
            }));
        }
        // A promise every third stage: 67 at 200 stages.
        if at.is_multiple_of(3) {
            self.promise(at, stages, first, moments[0]);
        }
    }

    fn promise(&mut self, at: usize, stages: &[StageId], maker: Option<CommId>, kept: MomentId) {
        let stage = stages[at];
        let promise = self.ids.next().into();
        let day = |amount| Quantity {
            amount,
            unit: "days".to_owned(),
        };
        self.records.put(Record::Promise(Promise {
            id: promise,
            placement: Placement {
                stage,
                step: None,
                rank: Ranks::default().next(),
            },
            wording: "You are live within one day of signing".to_owned(),
            makers: maker.into_iter().collect(),
            due: stages.get(at + 5).copied(),
            measure: Some(Measure {
                comparison: Comparison::AtMost,
                target: day(1.0),
            }),
            owner: Some(self.owner(at)),
            tags: BTreeSet::new(),
        }));
        self.records.put(Record::Keeping(Keeping {
            id: self.ids.next().into(),
            promise,
            moment: kept,
            verdict: KeepingVerdict::Partly,
            measured: Some(day(9.0)),
            evidence: "Onboarding log".to_owned(),
            on: None,
        }));
    }
}

/// Ranks one after the other.
#[derive(Default)]
struct Ranks(Option<Rank>);

impl Ranks {
    fn next(&mut self) -> Rank {
        let next = Rank::between(self.0.as_ref(), None);
        self.0 = Some(next.clone());
        next
    }
}
