//! The board as a grid: columns, lanes, what lies in each cell and what each card shows.
//!
//! A projection of the graph and the records, shared by the window and the printed map, so that
//! what people see is what they print. It knows order and content; sizes and colours are the
//! business of whoever draws it.

mod drawn;
mod lying;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::document::Document;
use crate::gaps::{self, Gap, Severity};
use crate::graph::{JourneyGraph, StageNode};
use crate::ids::{JourneyId, LaneId, MomentId, OwnerId, PromiseId, StageId, StepId, TransitionId};
use crate::language::Language;
use crate::model::{
    Act, AgreementState, Answer, Channel, Feeling, KeepingVerdict, Lane, LaneKind, MomentName,
    Phase, TransitionKind,
};
use crate::records::{RecordRef, Records};

/// One journey as a grid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Board {
    /// The journey.
    pub journey: JourneyId,
    /// The stages from left to right.
    pub columns: Vec<Column>,
    /// Runs of columns that share an act.
    pub acts: Vec<Band<Act>>,
    /// Runs of columns that share a phase.
    pub phases: Vec<Band<Phase>>,
    /// The lanes from top to bottom, without the hidden ones.
    pub rows: Vec<Row>,
    /// The cells, row by row from top to bottom, each row from left to right.
    pub cells: Vec<Cell>,
    /// The feeling curve from left to right.
    pub curve: Vec<CurvePoint>,
    /// The transitions.
    pub arcs: Vec<Arc>,
    /// The stickies that lie free on the board, in the order they are read: from top to bottom,
    /// and from left to right.
    pub free: Vec<FreeNote>,
}

/// A sticky outside the grid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FreeNote {
    /// What it shows.
    pub face: Face,
    /// To the right of the top left of the grid, in board units.
    pub x: f64,
    /// Downwards from there.
    pub y: f64,
}

/// A stage as a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Column {
    /// The stage.
    pub stage: StageId,
    /// Its name.
    pub name: String,
    /// Its steps from left to right, if it is looked at more closely.
    pub steps: Vec<StepHead>,
    /// Its phase.
    pub phase: Option<Phase>,
    /// Its accountable owner.
    pub owner: Option<OwnerId>,
    /// Whether customers can begin here.
    pub start: bool,
    /// The room's verdict.
    pub verdict: Option<Answer>,
    /// The gaps shown in this column.
    pub gaps: GapCount,
}

/// A step of a stage, as the head of a column within the stage's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StepHead {
    /// The step.
    pub step: StepId,
    /// Its name.
    pub name: String,
}

/// A run of neighbouring columns that share something; columns without it end a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Band<T> {
    /// What they share.
    pub of: T,
    /// Index of the first column.
    pub first: u32,
    /// How many columns.
    pub count: u32,
}

/// A lane as a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Row {
    /// The lane.
    pub lane: LaneId,
    /// What it shows.
    pub kind: LaneKind,
    /// Its header.
    pub name: String,
    /// Shown as a header only.
    pub collapsed: bool,
}

/// What lies where a column and a lane meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Cell {
    /// The column.
    pub stage: StageId,
    /// The row.
    pub lane: LaneId,
    /// The cards from top to bottom.
    pub faces: Vec<Face>,
}

/// What a card is the face of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum Subject {
    /// A moment, comm, promise, card or note.
    Record {
        /// The record.
        record: RecordRef,
    },
    /// The customer's goal in a stage.
    Goal {
        /// The stage.
        stage: StageId,
    },
    /// An owner of a stage.
    Owner {
        /// The stage.
        stage: StageId,
        /// The owner.
        owner: OwnerId,
        /// Accountable, or else supporting.
        accountable: bool,
    },
    /// A gap found in a stage.
    Gap {
        /// Its stable key.
        key: String,
    },
}

/// What a card shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Face {
    /// What it is the face of.
    pub subject: Subject,
    /// Its words.
    pub text: String,
    /// Small facts under the words, in order.
    pub chips: Vec<Chip>,
    /// Who answers for it.
    pub owner: Option<OwnerId>,
    /// The step of the stage that it lies in; `null` is the stage as a whole.
    pub step: Option<StepId>,
    /// How it feels.
    pub feeling: Option<Feeling>,
    /// Index into the palette of card colours; 0 is plain.
    pub colour: u8,
    /// The gaps about it.
    pub gaps: GapCount,
}

/// A small fact on a card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "chip", content = "value")]
pub enum Chip {
    /// The channel of a comm.
    Channel(Channel),
    /// When a comm is sent.
    Sent(String),
    /// How many promises a comm makes.
    Makes(u32),
    /// One of the named moments.
    Named(MomentName),
    /// A promise a moment is to keep, and what became of it.
    Keeps {
        /// The promise.
        promise: PromiseId,
        /// Its wording.
        wording: String,
        /// What became of it here.
        verdict: KeepingVerdict,
    },
    /// The measure of a promise: "≤ 1 day".
    Measure(String),
    /// The name of the stage by which a promise is due.
    DueBy(String),
    /// The worst that became of a promise anywhere.
    Verdict(KeepingVerdict),
    /// Who wrote a note.
    Author(String),
    /// The name of the step that a card lies in.
    Step(String),
    /// What a card is found by.
    Tag(String),
}

/// How many gaps, and how bad the worst is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapCount {
    /// How many.
    pub count: u32,
    /// The severity of the worst; `null` when there are none.
    pub worst: Option<Severity>,
}

/// A point of the feeling curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CurvePoint {
    /// The moment.
    pub moment: MomentId,
    /// Index of its column.
    pub column: u32,
    /// The step that the moment lies in; `null` is the stage as a whole.
    pub step: Option<StepId>,
    /// Where in the column: 0 at its left edge, 1 at its right.
    pub across: f32,
    /// How it feels.
    pub feeling: Feeling,
}

/// A transition drawn over the columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Arc {
    /// The transition.
    pub transition: TransitionId,
    /// What it means.
    pub kind: TransitionKind,
    /// Index of the column it starts from.
    pub from: u32,
    /// Index of the column it leads to; `null` is the exit.
    pub to: Option<u32>,
    /// Its words.
    pub label: String,
    /// The state of the agreement, where it hands customers from one owner to another.
    pub hand_off: Option<AgreementState>,
    /// The gaps about it.
    pub gaps: GapCount,
}

impl GapCount {
    fn add(&mut self, severity: Severity) {
        self.count += 1;
        self.worst = self.worst.max(Some(severity));
    }
}

impl Board {
    /// The board of a journey with the gaps found in it, told in a language; `None` if there is no
    /// such journey.
    pub fn of(
        document: &Document,
        journey: JourneyId,
        gaps: &[Gap],
        language: Language,
    ) -> Option<Self> {
        let graph = document.graph(journey)?;
        let records = document.records();
        let mut counts: BTreeMap<RecordRef, GapCount> = BTreeMap::new();
        let mut in_stage: BTreeMap<StageId, Vec<&Gap>> = BTreeMap::new();
        for gap in gaps {
            counts.entry(gap.about).or_default().add(gap.severity);
            if let Some(stage) = gap.stage {
                in_stage.entry(stage).or_default().push(gap);
            }
        }
        let painter = Painter {
            language,
            titles: gaps::titles(document, gaps, language),
            records,
            graph,
            counts,
            in_stage,
        };
        let order = graph.order();
        let starts = graph.starts();
        let columns: Vec<Column> = order
            .iter()
            .filter_map(|&stage| painter.column(stage, &starts))
            .collect();
        let mut lanes: Vec<&Lane> = records.lanes.values().filter(|lane| !lane.hidden).collect();
        lanes.sort_by_key(|lane| (&lane.rank, lane.id));
        let mut lying = painter.cards_and_notes();
        let cells = lanes
            .iter()
            .flat_map(|lane| order.iter().map(move |&stage| (lane, stage)))
            .filter_map(|(lane, stage)| {
                let mut faces = painter.built_in_faces(lane.kind, graph.stage(stage)?);
                faces.extend(lying.remove(&(stage, lane.id)).unwrap_or_default());
                Some(Cell {
                    stage,
                    lane: lane.id,
                    faces,
                })
            })
            .collect();
        Some(Self {
            journey,
            acts: bands(columns.iter().map(|column| column.phase.map(Phase::act))),
            phases: bands(columns.iter().map(|column| column.phase)),
            rows: lanes
                .iter()
                .map(|lane| Row {
                    lane: lane.id,
                    kind: lane.kind,
                    name: lane_name(lane, language),
                    collapsed: lane.collapsed,
                })
                .collect(),
            curve: painter.curve(&order),
            arcs: painter.arcs(&order),
            free: painter.free_notes(journey),
            columns,
            cells,
        })
    }
}

fn bands<T: PartialEq + Copy>(columns: impl Iterator<Item = Option<T>>) -> Vec<Band<T>> {
    let mut bands: Vec<Band<T>> = Vec::new();
    let mut open = false;
    for (at, of) in (0_u32..).zip(columns) {
        match (of, bands.last_mut()) {
            (Some(of), Some(last)) if open && last.of == of => last.count += 1,
            (Some(of), _) => bands.push(Band {
                of,
                first: at,
                count: 1,
            }),
            (None, _) => {}
        }
        open = of.is_some();
    }
    bands
}

fn tagged(tags: &BTreeSet<String>) -> impl Iterator<Item = Chip> + '_ {
    tags.iter().cloned().map(Chip::Tag)
}

/// What a lane is called. One that came with the document and was not renamed since is called as
/// the language calls it.
fn lane_name(lane: &Lane, language: Language) -> String {
    let as_it_came = |language: Language| language.say(&lane.kind) == lane.name;
    if lane.kind != LaneKind::Custom && Language::ALL.into_iter().any(as_it_came) {
        return language.say(&lane.kind).to_owned();
    }
    lane.name.clone()
}

struct Painter<'a> {
    language: Language,
    titles: BTreeMap<&'a str, String>,
    records: &'a Records,
    graph: &'a JourneyGraph,
    counts: BTreeMap<RecordRef, GapCount>,
    in_stage: BTreeMap<StageId, Vec<&'a Gap>>,
}

impl Painter<'_> {
    fn count(&self, about: impl Into<RecordRef>) -> GapCount {
        self.counts.get(&about.into()).copied().unwrap_or_default()
    }

    fn column(&self, stage: StageId, starts: &[StageId]) -> Option<Column> {
        let record = self.records.stages.get(&stage)?;
        let mut gaps = GapCount::default();
        for gap in self.in_stage.get(&stage).into_iter().flatten() {
            gaps.add(gap.severity);
        }
        Some(Column {
            stage,
            name: record.name.clone(),
            steps: (self.graph.stage(stage)?.steps.iter())
                .filter_map(|(_, step)| self.records.steps.get(step))
                .map(|step| StepHead {
                    step: step.id,
                    name: step.name.clone(),
                })
                .collect(),
            phase: record.phase,
            owner: record.owner,
            start: starts.contains(&stage),
            verdict: record.verdict,
            gaps,
        })
    }

    fn face(&self, record: impl Into<RecordRef>, text: &str, owner: Option<OwnerId>) -> Face {
        let record = record.into();
        Face {
            subject: Subject::Record { record },
            text: text.to_owned(),
            chips: Vec::new(),
            owner,
            step: None,
            feeling: None,
            colour: 0,
            gaps: self.count(record),
        }
    }

    fn in_step(&self, step: Option<StepId>) -> Vec<Chip> {
        let step = step.and_then(|step| self.records.steps.get(&step));
        step.map(|step| Chip::Step(step.name.clone()))
            .into_iter()
            .collect()
    }

    fn built_in_faces(&self, lane: LaneKind, node: &StageNode) -> Vec<Face> {
        match lane {
            LaneKind::Goal => self.goal(node),
            LaneKind::Moments => self.moments(node),
            LaneKind::Comms => self.comms(node),
            LaneKind::Promises => self.promises(node),
            LaneKind::Owner => self.owners(node),
            LaneKind::Gaps => self.gaps(node),
            LaneKind::Feeling | LaneKind::Custom => Vec::new(),
        }
    }

    fn goal(&self, node: &StageNode) -> Vec<Face> {
        self.records
            .stages
            .get(&node.stage)
            .filter(|stage| !stage.goal.is_empty())
            .map(|stage| Face {
                subject: Subject::Goal { stage: stage.id },
                gaps: GapCount::default(),
                ..self.face(stage.id, &stage.goal, None)
            })
            .into_iter()
            .collect()
    }

    fn moments(&self, node: &StageNode) -> Vec<Face> {
        let moments = node.moments.iter().filter_map(|at| {
            let moment = self.records.moments.get(&at.moment)?;
            let mut chips = self.in_step(at.step);
            if moment.name != MomentName::Other {
                chips.push(Chip::Named(moment.name));
            }
            chips.extend(at.keeps.iter().filter_map(|keeping| {
                let keeping = self.records.keepings.get(keeping)?;
                let promise = self.records.promises.get(&keeping.promise)?;
                Some(Chip::Keeps {
                    promise: promise.id,
                    wording: promise.wording.clone(),
                    verdict: keeping.verdict,
                })
            }));
            chips.extend(tagged(&moment.tags));
            let face = self.face(moment.id, &moment.text, moment.owner);
            Some(Face {
                chips,
                step: at.step,
                feeling: moment.feeling,
                ..face
            })
        });
        moments.collect()
    }

    fn comms(&self, node: &StageNode) -> Vec<Face> {
        let comms = node.comms.iter().filter_map(|at| {
            let comm = self.records.comms.get(&at.comm)?;
            let mut chips = self.in_step(at.step);
            chips.push(Chip::Channel(comm.channel));
            if !comm.sent.is_empty() {
                chips.push(Chip::Sent(comm.sent.clone()));
            }
            if !at.makes.is_empty() {
                chips.push(Chip::Makes(
                    u32::try_from(at.makes.len()).unwrap_or(u32::MAX),
                ));
            }
            chips.extend(tagged(&comm.tags));
            Some(Face {
                chips,
                step: at.step,
                ..self.face(comm.id, &comm.words, comm.owner)
            })
        });
        comms.collect()
    }

    fn promises(&self, node: &StageNode) -> Vec<Face> {
        let mut verdicts: BTreeMap<PromiseId, KeepingVerdict> = BTreeMap::new();
        for keeping in self.records.keepings.values() {
            let worst = verdicts.entry(keeping.promise).or_insert(keeping.verdict);
            *worst = worst.worse_of(keeping.verdict);
        }
        let promises = node.promises.iter().filter_map(|at| {
            let promise = self.records.promises.get(&at.promise)?;
            let mut chips = self.in_step(at.step);
            chips.extend(
                promise
                    .measure
                    .as_ref()
                    .map(|measure| Chip::Measure(self.language.say(measure))),
            );
            let due = promise.due.and_then(|due| self.records.stages.get(&due));
            chips.extend(due.map(|due| Chip::DueBy(due.name.clone())));
            chips.extend(verdicts.get(&promise.id).copied().map(Chip::Verdict));
            chips.extend(tagged(&promise.tags));
            Some(Face {
                chips,
                step: at.step,
                ..self.face(promise.id, &promise.wording, promise.owner)
            })
        });
        promises.collect()
    }

    fn owners(&self, node: &StageNode) -> Vec<Face> {
        let accountable = node.owner.map(|owner| (owner, true));
        let supporting = node.supporting.iter().map(|&owner| (owner, false));
        let owners = accountable
            .into_iter()
            .chain(supporting)
            .filter_map(|(id, accountable)| {
                let owner = self.records.owners.get(&id)?;
                let subject = Subject::Owner {
                    stage: node.stage,
                    owner: id,
                    accountable,
                };
                Some(Face {
                    subject,
                    ..self.face(id, &owner.name, Some(id))
                })
            });
        owners.collect()
    }

    fn gaps(&self, node: &StageNode) -> Vec<Face> {
        let gaps = self
            .in_stage
            .get(&node.stage)
            .into_iter()
            .flatten()
            .map(|gap| Face {
                subject: Subject::Gap {
                    key: gap.key.clone(),
                },
                text: (self.titles.get(gap.key.as_str()).cloned()).unwrap_or_default(),
                chips: Vec::new(),
                owner: None,
                step: None,
                feeling: None,
                colour: 0,
                gaps: GapCount {
                    count: 1,
                    worst: Some(gap.severity),
                },
            });
        gaps.collect()
    }
}
