//! Journeys as a net of so many stages, transitions and promises, the same each time.

use std::collections::BTreeSet;

use journey::measure::{Comparison, Measure, Quantity};
use journey::model::{
    Channel, Comm, Feeling, Function, Keeping, KeepingVerdict, Moment, MomentName, Owner, Phase,
    Placement, Promise, Stage, Transition, TransitionKind,
};
use journey::template::{self, Template};
use journey::{Document, Language, Rank, Record};
use uuid::Uuid;

/// How large a journey is.
pub struct Size {
    pub stages: usize,
    pub transitions: usize,
    pub promises: usize,
}

/// What customers are told, some of it a claim.
const WORDS: [&str; 4] = [
    "Welcome aboard! Your success manager will call you within one day to get you live.",
    "Here is what you will see in the first week, and whom to call when you do not.",
    "Your renewal is coming up; nothing changes unless you want it to.",
    "We were founded in 1998 and look after more than 400 hotels.",
];

/// A document with one such journey: three comms and four moments in each stage, most promises
/// made in two stages and to be kept in three, one in four broken or short.
#[expect(clippy::too_many_lines, reason = "one block for each kind of record")]
pub fn document(size: &Size) -> Document {
    let mut last = 0;
    let mut ids = move || {
        last += 1;
        Uuid::from_u128(last)
    };
    let blank = template::document(Template::Blank, "Woven", Language::English, &mut ids).unwrap();
    let mut records = blank.records().clone();
    let journey = blank.journeys()[0];
    let mut rank = Rank::between(None, None);
    let mut next = || {
        rank = Rank::between(Some(&rank), None);
        rank.clone()
    };
    let owners: Vec<_> = (0..12)
        .map(|at| {
            let id = ids().into();
            let name = format!("Owner {at}");
            let (function, role) = (Function::Other, String::new());
            records.put(Record::Owner(Owner {
                id,
                name,
                role,
                function,
                colour: at,
                rank: next(),
            }));
            id
        })
        .collect();
    let mut stages = Vec::new();
    let mut moments = Vec::new();
    let mut comms = Vec::new();
    for at in 0..size.stages {
        let id = ids().into();
        stages.push(id);
        records.put(Record::Stage(Stage {
            id,
            journey,
            name: format!("Stage {at}"),
            phase: (at % 50 == 49).then_some(Phase::Renewal),
            goal: String::new(),
            owner: (at % 9 != 8).then(|| owners[at / 4 % owners.len()]),
            supporting: BTreeSet::new(),
            entry: String::new(),
            exit: String::new(),
            entrance: false,
            verdict: None,
            verdict_reason: String::new(),
            rank: next(),
        }));
        for n in 0..4 {
            let moment = ids().into();
            moments.push(moment);
            records.put(Record::Moment(Moment {
                id: moment,
                placement: Placement {
                    stage: id,
                    step: None,
                    rank: next(),
                },
                text: format!("Moment {n} of stage {at}"),
                feeling: Feeling::new(i8::try_from((at * 7 + n * 3) % 5).unwrap() - 2),
                name: MomentName::Other,
                owner: (n != 3).then(|| owners[(at + n) % owners.len()]),
                evidence: String::new(),
                tags: BTreeSet::new(),
            }));
        }
        for n in 0..3 {
            let comm = ids().into();
            comms.push(comm);
            records.put(Record::Comm(Comm {
                id: comm,
                placement: Placement {
                    stage: id,
                    step: None,
                    rank: next(),
                },
                channel: Channel::Email,
                words: WORDS[(at + n) % WORDS.len()].to_owned(),
                sent: String::new(),
                owner: None,
                tags: BTreeSet::new(),
            }));
        }
    }
    // A way through, ways ahead from everywhere, and one in five back.
    let mut drawn = BTreeSet::new();
    let mut at = 0;
    while drawn.len() < size.transitions {
        let from = at % size.stages;
        let round = at / size.stages;
        at += 1;
        let (kind, to) = match round {
            0 => (TransitionKind::Advance, from + 1),
            round if round % 5 == 4 => (TransitionKind::Repeat, from.saturating_sub(round * 7)),
            round => (TransitionKind::Advance, from + 1 + round * 11 % 97),
        };
        if to >= size.stages || !drawn.insert((from, to, round % 5 == 4)) {
            continue;
        }
        let id = ids().into();
        let (from, to) = (stages[from], Some(stages[to]));
        records.put(Record::Transition(Transition {
            id,
            from,
            to,
            kind,
            label: String::new(),
        }));
    }
    for n in 0..size.promises {
        let made = n * size.stages / size.promises;
        let promise = ids().into();
        let makers: BTreeSet<_> = [made, (made + 2).min(size.stages - 1)]
            .iter()
            .map(|&stage| comms[stage * 3 + 1])
            .collect();
        records.put(Record::Promise(Promise {
            id: promise,
            placement: Placement {
                stage: stages[made],
                step: None,
                rank: next(),
            },
            wording: format!("Promise {n}"),
            makers,
            due: (n % 2 == 0).then(|| stages[(made + size.stages / 4).min(size.stages - 1)]),
            measure: Some(Measure {
                comparison: Comparison::AtMost,
                target: Quantity {
                    amount: 1.0,
                    unit: "day".to_owned(),
                },
            }),
            owner: Some(owners[n % owners.len()]),
            tags: BTreeSet::new(),
        }));
        for (k, ahead) in [(0, 20), (1, 33), (2, 41)] {
            let stage = (made + ahead).min(size.stages - 1);
            let verdict = [
                KeepingVerdict::Kept,
                KeepingVerdict::Partly,
                KeepingVerdict::Broken,
            ];
            let measured = Quantity {
                amount: 36.0,
                unit: "h".to_owned(),
            };
            records.put(Record::Keeping(Keeping {
                id: ids().into(),
                promise,
                moment: moments[stage * 4 + k],
                verdict: if n % 4 == 0 {
                    verdict[k]
                } else {
                    KeepingVerdict::Kept
                },
                measured: (n % 4 == 0).then_some(measured),
                evidence: String::new(),
                on: Some(jiff::civil::date(2025, 12, 1)),
            }));
        }
    }
    Document::from_records(records).unwrap()
}
