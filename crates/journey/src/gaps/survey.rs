//! What all rules look at: one journey, laid out once.

use std::cell::OnceCell;

use super::columns::Columns;
use super::promise_flow::{Followed, PromiseFlow};
use super::{Crossing, Evidence, Reason, Rule, Today};
use crate::document::Document;
use crate::flow::HandOff;
use crate::graph::{JourneyGraph, MomentAt};
use crate::ids::{JourneyId, OwnerId, StageId};
use crate::model::{AgreementState, Journey, Keeping, Moment};
use crate::records::Records;

/// A journey as the rules see it.
pub(super) struct Survey<'a> {
    pub(super) journey: JourneyId,
    /// The journey's record, which says what the rules are to look for.
    pub(super) settings: &'a Journey,
    pub(super) today: Today,
    pub(super) records: &'a Records,
    pub(super) graph: &'a JourneyGraph,
    pub(super) columns: Columns<'a>,
    /// Every hand-off between two columns, by these, then by transition.
    pub(super) hand_offs: Vec<(usize, usize, Crossing)>,
    /// Where those out of each column begin, and where the last ones end.
    hand_offs_from: Vec<usize>,
    promises: OnceCell<PromiseFlow<'a>>,
}

impl<'a> Survey<'a> {
    /// `None` if the journey is not in the document.
    pub(super) fn of(document: &'a Document, journey: JourneyId, today: Today) -> Option<Self> {
        let graph = document.graph(journey)?;
        let records = document.records();
        let laid = graph.in_columns();
        let mut hand_offs: Vec<_> = (laid.links.iter())
            .filter_map(|&(from, to, link)| {
                let hand_off = HandOff::of(link, laid.stages[from], laid.stages[to?])?;
                let agreement = (link.edge.agreement).and_then(|id| records.agreements.get(&id));
                let crossing = Crossing {
                    transition: link.edge.transition,
                    from: link.from,
                    to: hand_off.to,
                    agreement: AgreementState::of(agreement),
                };
                Some((from, to?, crossing))
            })
            .collect();
        hand_offs.sort_unstable_by_key(|(from, to, crossing)| (*from, *to, crossing.transition));
        let mut hand_offs_from = vec![0; laid.stages.len() + 1];
        for (at, &(from, ..)) in hand_offs.iter().enumerate() {
            hand_offs_from[from + 1] = at + 1;
        }
        for column in 0..laid.stages.len() {
            hand_offs_from[column + 1] = hand_offs_from[column + 1].max(hand_offs_from[column]);
        }
        Some(Self {
            journey,
            settings: records.journeys.get(&journey)?,
            today,
            records,
            graph,
            columns: Columns::of(laid),
            hand_offs,
            hand_offs_from,
            promises: OnceCell::new(),
        })
    }

    /// All promises, followed; only the rules that ask for it pay for it.
    pub(super) fn promises(&self) -> &PromiseFlow<'a> {
        (self.promises).get_or_init(|| PromiseFlow::of(&self.columns, self.records))
    }

    /// Whether a rule is switched on in this journey.
    pub(super) fn wants(&self, rule: Rule) -> bool {
        !self.settings.rules_off.contains(&rule)
    }

    /// The hand-offs that a walk crosses, in its order.
    pub(super) fn crossed_by(&self, walk: &[usize]) -> Vec<Crossing> {
        let mut crossed = Vec::new();
        for step in walk.windows(2) {
            let (from, to) = (step[0], step[1]);
            let here = self.hand_offs_from[from]..self.hand_offs_from[from + 1];
            let here = self.hand_offs[here].iter();
            let there = here.filter(|&&(_, other, _)| other == to);
            crossed.extend(there.map(|&(.., crossing)| crossing));
        }
        crossed
    }

    /// The evidence every promise gap begins with: the promise, the comms that make it, when it is
    /// due, and who answers for making it (the owners of those comms, or of the stages they speak
    /// in; then the owner of the promise).
    pub(super) fn promised(&self, followed: &Followed<'_>) -> Evidence {
        (followed.promised.get_or_init(|| self.evidence_of(followed))).clone()
    }

    fn evidence_of(&self, followed: &Followed<'_>) -> Evidence {
        let promise = followed.promise;
        let owner_of = |stage: StageId| self.graph.stage(stage).and_then(|stage| stage.owner);
        let mut evidence = Evidence {
            promise: Some(promise.id),
            comms: promise.makers.iter().copied().collect(),
            due: self.columns.ids(&followed.due),
            ..Evidence::default()
        };
        for comm in promise
            .makers
            .iter()
            .filter_map(|maker| self.records.comms.get(maker))
        {
            evidence.add_owner(comm.owner.or_else(|| owner_of(comm.placement.stage)));
        }
        if promise.makers.is_empty() {
            evidence.add_owner(owner_of(promise.placement.stage));
        }
        evidence.add_owner(promise.owner);
        evidence
    }

    /// What a gap rests on that is about the moment which keeps or breaks a promise: the way there,
    /// and who answers for the moment besides those who answer for the promise.
    pub(super) fn at_keeping(
        &self,
        followed: &Followed<'_>,
        column: usize,
        keeping: &Keeping,
    ) -> Evidence {
        let walk = followed.walk_to(&self.columns, &[column]);
        let mut evidence = Evidence {
            keeping: Some(keeping.id),
            path: self.columns.ids(&walk),
            hand_offs: self.crossed_by(&walk),
            fix_at: vec![self.columns.id(column)],
            ..self.promised(followed)
        };
        let moment = self.records.moments.get(&keeping.moment);
        evidence.add_owner(moment.and_then(|moment| self.owner_of(moment)));
        evidence
    }

    /// What a gap at a hand-off rests on: both sides, and who answers for them.
    pub(super) fn at_hand_off(&self, (from, to, crossing): (usize, usize, Crossing)) -> Evidence {
        let owner = |column: usize| self.columns.stages[column].owner;
        Evidence {
            path: vec![crossing.from, crossing.to],
            hand_offs: vec![crossing],
            owners: owner(from).into_iter().chain(owner(to)).collect(),
            ..Evidence::default()
        }
    }

    /// As [`Survey::at_hand_off`], with the promises that are still open as customers cross, which
    /// make it weigh more.
    pub(super) fn crossed_at(&self, hand_off: (usize, usize, Crossing)) -> Evidence {
        let (crossing, crossing_count) = self.promises().crossing(hand_off.0, hand_off.1);
        let promises = Some(Reason::Promises(crossing_count)).filter(|_| crossing_count > 0);
        Evidence {
            crossing,
            crossing_count,
            reasons: promises.into_iter().collect(),
            ..self.at_hand_off(hand_off)
        }
    }

    /// The moments of a column whose feeling is known, in their order, from −2 to +2.
    pub(super) fn feelings(
        &self,
        column: usize,
    ) -> impl DoubleEndedIterator<Item = (&'a MomentAt, i8)> + use<'a> {
        let moments = self.columns.stages[column].moments.iter();
        moments.filter_map(|at| Some((at, at.feeling?.value())))
    }

    /// Who answers for a moment: its owner, or else its stage's.
    pub(super) fn owner_of(&self, moment: &Moment) -> Option<OwnerId> {
        let of_stage = || self.graph.stage(moment.placement.stage)?.owner;
        moment.owner.or_else(of_stage)
    }
}
