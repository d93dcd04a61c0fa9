//! What is told of gaps: names as the language writes them, paths drawn, quantities compared.

use std::borrow::Borrow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::Gap;
use crate::document::Document;
use crate::graph::{JourneyGraph, StageNode};
use crate::ids::{JourneyId, MomentId, OwnerId, PromiseId, StageId};
use crate::language::{English, German, Language, QUOTE};
use crate::measure::{Comparison, Quantity, Shortfall};
use crate::model::{Channel, Keeping, KeepingVerdict, Phase, Promise, TransitionKind};
use crate::records::{RecordRef, Records};
use crate::text::excerpt;

/// Tells ids in a language, as the document calls things now. What takes a look at everything is
/// looked up once, for all gaps that are told by the same value.
pub(super) struct Telling<'a> {
    document: &'a Document,
    pub(super) records: &'a Records,
    pub(super) language: Language,
    kept_in: OnceCell<BTreeMap<PromiseId, Vec<StageId>>>,
    kept_at: OnceCell<BTreeMap<MomentId, Vec<PromiseId>>>,
    starts: OnceCell<BTreeMap<JourneyId, Vec<StageId>>>,
}

/// Things by name; of more than people would read out, the first and how many more.
pub(super) struct Names {
    pub(super) names: Vec<String>,
    pub(super) more: usize,
}

/// Where customers hear a promise.
pub(super) enum Heard {
    /// In these stages, over these channels.
    In(Vec<(String, Channel)>),
    /// Nobody says it; they come to expect it in this stage.
    Expected(String),
}

/// By when a promise is due.
pub(super) struct Due {
    pub(super) stages: Names,
    pub(super) why: Why,
}

/// Why a promise is due by then.
pub(super) enum Why {
    /// No stage is, so it is due before the journey ends.
    BeforeTheEnd,
    /// It was said so.
    Named,
    /// Customers decide there whether to stay.
    Renewal,
    /// The journey ends there.
    TheEnd,
}

/// A hand-off in words: where customers come from and get to, and who has them there.
pub(super) struct HandOff {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) giver: String,
    pub(super) receiver: String,
}

/// A record that was deleted since its gap was found.
pub(super) enum Deleted {
    Stage,
    Owner,
    Promise,
    Moment,
}

/// What a gap was about has been deleted since.
pub(super) struct Gone<'a>(pub(super) &'a Gap);

impl<'a> Telling<'a> {
    pub(super) fn of(document: &'a Document, language: Language) -> Self {
        Self {
            document,
            records: document.records(),
            language,
            kept_in: OnceCell::new(),
            kept_at: OnceCell::new(),
            starts: OnceCell::new(),
        }
    }

    /// Says it in the language.
    pub(super) fn say<W>(&self, what: &(impl English<Words = W> + German<Words = W>)) -> W {
        self.language.say(what)
    }

    /// The name of a stage by itself.
    pub(super) fn name(&self, id: StageId) -> String {
        match self.records.stages.get(&id) {
            Some(stage) => excerpt(&stage.name, QUOTE),
            None => self.say(&Deleted::Stage).to_owned(),
        }
    }

    /// The name of a stage as it stands in a sentence: German has no place for a bare name that
    /// would want an article.
    pub(super) fn stage(&self, id: StageId) -> String {
        match (self.language, self.records.stages.get(&id)) {
            (Language::German, Some(stage)) => self.language.quoted(&stage.name),
            _ => self.name(id),
        }
    }

    /// The stage a gap is shown in; empty for the whole journey.
    pub(super) fn stage_of(&self, gap: &Gap) -> String {
        gap.stage.map(|id| self.stage(id)).unwrap_or_default()
    }

    pub(super) fn stages(&self, ids: impl IntoIterator<Item = impl Borrow<StageId>>) -> Names {
        const NAMED: usize = 8;
        let mut ids = ids.into_iter();
        Names {
            names: (ids.by_ref().take(NAMED))
                .map(|id| self.stage(*id.borrow()))
                .collect(),
            more: ids.count(),
        }
    }

    pub(super) fn owner(&self, id: OwnerId) -> String {
        match self.records.owners.get(&id) {
            Some(owner) => excerpt(&owner.name, QUOTE),
            None => self.say(&Deleted::Owner).to_owned(),
        }
    }

    pub(super) fn owners(&self, ids: &[OwnerId]) -> Vec<String> {
        ids.iter().map(|&id| self.owner(id)).collect()
    }

    /// “Live in one day”.
    pub(super) fn promise(&self, id: PromiseId) -> String {
        match self.records.promises.get(&id) {
            Some(promise) => self.language.quoted(&promise.wording),
            None => self.say(&Deleted::Promise).to_owned(),
        }
    }

    /// Up to three promises of `count`.
    pub(super) fn promises(&self, ids: &[PromiseId], count: usize) -> Names {
        const NAMED: usize = 3;
        let names: Vec<String> = ids.iter().take(NAMED).map(|&id| self.promise(id)).collect();
        Names {
            more: count - names.len(),
            names,
        }
    }

    pub(super) fn moment(&self, id: MomentId) -> String {
        match self.records.moments.get(&id) {
            Some(moment) => self.language.quoted(&moment.text),
            None => self.say(&Deleted::Moment).to_owned(),
        }
    }

    pub(super) fn heard(&self, promise: &Promise) -> Heard {
        let mut places: Vec<(String, Channel)> = Vec::new();
        for comm in promise
            .makers
            .iter()
            .filter_map(|maker| self.records.comms.get(maker))
        {
            let place = (self.stage(comm.placement.stage), comm.channel);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        if places.is_empty() {
            return Heard::Expected(self.stage(promise.placement.stage));
        }
        Heard::In(places)
    }

    pub(super) fn due(&self, promise: &Promise, due: &[StageId]) -> Due {
        let renews = |id: &StageId| {
            self.records.stages.get(id).and_then(|stage| stage.phase) == Some(Phase::Renewal)
        };
        Due {
            stages: self.stages(due),
            why: match due {
                [] => Why::BeforeTheEnd,
                _ if promise.due.is_some() => Why::Named,
                [one] if renews(one) => Why::Renewal,
                _ => Why::TheEnd,
            },
        }
    }

    /// The one hand-off that a gap is about, with its agreement's two sides.
    pub(super) fn hand_off(&self, gap: &Gap) -> Option<HandOff> {
        let [crossing] = gap.evidence.hand_offs.as_slice() else {
            return None;
        };
        self.handed_over(gap, crossing.from, crossing.to)
    }

    /// A hand-off between two stages, of the two owners that a gap names.
    pub(super) fn handed_over(&self, gap: &Gap, from: StageId, to: StageId) -> Option<HandOff> {
        let [giver, receiver] = gap.evidence.owners.as_slice() else {
            return None;
        };
        Some(HandOff {
            from: self.stage(from),
            to: self.stage(to),
            giver: self.owner(*giver),
            receiver: self.owner(*receiver),
        })
    }

    /// `Purchase → Onboarding`, with `↺` in place of the arrow where the way leads back.
    pub(super) fn path(&self, path: &[StageId]) -> String {
        let mut drawn = String::new();
        for (at, &stage) in path.iter().enumerate() {
            if let Some(&before) = at.checked_sub(1).and_then(|before| path.get(before)) {
                drawn.push_str(if self.leads_back(before, stage) {
                    " ↺ "
                } else {
                    " → "
                });
            }
            drawn.push_str(&self.name(stage));
        }
        drawn
    }

    /// Where a gap is: a stage, a hand-off, or the journey.
    pub(super) fn place(&self, gap: &Gap) -> String {
        match (gap.about, gap.stage) {
            (RecordRef::Transition(_), _) => self.path(&gap.evidence.path),
            (_, Some(stage)) => self.name(stage),
            (RecordRef::Journey(id), None) => (self.records.journeys.get(&id))
                .map(|journey| journey.name.clone())
                .unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// The promise a gap is about.
    pub(super) fn promise_of(&self, gap: &Gap) -> Option<&'a Promise> {
        self.records.promises.get(&gap.evidence.promise?)
    }

    /// The link to the moment that breaks the promise.
    pub(super) fn keeping_of(&self, gap: &Gap) -> Option<&'a Keeping> {
        self.records.keepings.get(&gap.evidence.keeping?)
    }

    /// The stages in which a promise is kept, in the order of their columns.
    pub(super) fn kept_in(&self, promise: &Promise) -> &[StageId] {
        let kept_in = self.kept_in.get_or_init(|| {
            let mut kept_in: BTreeMap<PromiseId, Vec<StageId>> = BTreeMap::new();
            for graph in self.graphs() {
                for id in graph.order() {
                    let keeps = graph.stage(id).into_iter().flat_map(StageNode::keeps);
                    for keeping in keeps.filter_map(|id| self.records.keepings.get(&id)) {
                        let stages = kept_in.entry(keeping.promise).or_default();
                        if keeping.verdict != KeepingVerdict::Broken && stages.last() != Some(&id) {
                            stages.push(id);
                        }
                    }
                }
            }
            kept_in
        });
        kept_in.get(&promise.id).map_or(&[], Vec::as_slice)
    }

    /// The promises that a moment is to keep.
    pub(super) fn kept_at(&self, moment: MomentId) -> &[PromiseId] {
        let kept_at = self.kept_at.get_or_init(|| {
            let mut kept_at: BTreeMap<MomentId, Vec<PromiseId>> = BTreeMap::new();
            for keeping in self.records.keepings.values() {
                kept_at
                    .entry(keeping.moment)
                    .or_default()
                    .push(keeping.promise);
            }
            kept_at
        });
        kept_at.get(&moment).map_or(&[], Vec::as_slice)
    }

    /// Where customers start in the journey of a stage.
    pub(super) fn starts(&self, stage: StageId) -> &[StageId] {
        let starts = self.starts.get_or_init(|| {
            self.graphs()
                .map(|graph| (graph.journey(), graph.starts()))
                .collect()
        });
        let journey = self.records.journey_of(stage);
        journey
            .and_then(|id| starts.get(&id))
            .map_or(&[], Vec::as_slice)
    }

    fn graphs(&self) -> impl Iterator<Item = &'a JourneyGraph> {
        self.records
            .journeys
            .keys()
            .filter_map(|&id| self.document.graph(id))
    }

    /// The evidence of a keeping, quoted; empty where none is written down.
    pub(super) fn evidence(&self, keeping: &Keeping) -> String {
        match keeping.evidence.as_str() {
            "" => String::new(),
            words => self.language.quoted(words),
        }
    }

    pub(super) fn graph_of(&self, stage: StageId) -> Option<&'a JourneyGraph> {
        self.document.graph(self.records.journey_of(stage)?)
    }

    fn leads_back(&self, from: StageId, to: StageId) -> bool {
        self.graph_of(from).is_some_and(|graph| {
            !graph
                .links_from(from)
                .iter()
                .any(|link| link.to == Some(to) && link.edge.kind == TransitionKind::Advance)
        })
    }
}

/// How what was measured falls short of a measure.
pub(super) struct Shortage<'a> {
    pub(super) got: &'a Quantity,
    pub(super) target: &'a Quantity,
    /// `None` where no factor says it better.
    pub(super) factor: Option<Factor>,
    /// It is time that was to be at most so long: “takes 9 days”.
    pub(super) takes: bool,
}

/// By how much it falls short.
#[derive(Clone, Copy)]
pub(super) enum Factor {
    /// So many times as long.
    Long(f64),
    /// So many times as much.
    Much(f64),
    /// So many per cent of it.
    Share(f64),
}

impl<'a> Shortage<'a> {
    /// `None` if nothing falls short, or nothing can be compared.
    pub(super) fn of(promise: &'a Promise, keeping: &'a Keeping) -> Option<Self> {
        let measure = promise.measure.as_ref()?;
        let got = keeping.measured.as_ref()?;
        let Shortfall::Short(factor) = measure.compare(got) else {
            return None;
        };
        let time = got.is_time();
        let factor = match measure.comparison {
            _ if factor.is_infinite() => None,
            Comparison::AtMost if time => Some(Factor::Long(factor)),
            Comparison::AtMost => Some(Factor::Much(factor)),
            Comparison::AtLeast => Some(Factor::Share(100.0 / factor)),
            Comparison::Exactly => None,
        };
        Some(Self {
            got,
            target: &measure.target,
            factor,
            takes: time && measure.comparison == Comparison::AtMost,
        })
    }
}

/// Two amounts with a word between them: “9 days against 1 day”. The unit is said once when both
/// are said alike: “3 against 4 reviews a year”.
pub(super) fn both(got: &str, amount: &str, between: &str, target: &str) -> String {
    let said_once = got
        .strip_prefix(amount)
        .is_some_and(|unit| !unit.is_empty() && target.ends_with(unit));
    let got = if said_once { amount } else { got };
    format!("{got} {between} {target}")
}

/// As many digits as a person needs to see the difference: 9, 3.5, 1.25, 99.93.
pub(super) fn plain(factor: f64) -> String {
    let distance = (factor - 1.0).abs().min((factor - 100.0).abs());
    let digits = match distance {
        d if d < 1.0 => 2,
        d if d < 10.0 => 1,
        _ => 0,
    };
    let text = format!("{factor:.digits$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}
