//! Words for gaps: names quoted, paths drawn, lists joined.

use std::borrow::Borrow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::Gap;
use crate::document::Document;
use crate::graph::{JourneyGraph, StageNode};
use crate::ids::{JourneyId, MomentId, OwnerId, PromiseId, StageId};
use crate::measure::{Comparison, Shortfall};
use crate::model::{Channel, Keeping, KeepingVerdict, Phase, Promise, TransitionKind};
use crate::records::Records;
use crate::text::excerpt;

/// The longest quote of a record's words in a sentence, in characters.
const QUOTE: usize = 80;

/// Tells ids in words, as the document calls things now. What takes a look at everything is
/// looked up once, for all gaps that are told by the same value.
pub(super) struct Telling<'a> {
    document: &'a Document,
    pub(super) records: &'a Records,
    kept_in: OnceCell<BTreeMap<PromiseId, Vec<StageId>>>,
    kept_at: OnceCell<BTreeMap<MomentId, Vec<PromiseId>>>,
    starts: OnceCell<BTreeMap<JourneyId, Vec<StageId>>>,
}

impl<'a> Telling<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        Self {
            document,
            records: document.records(),
            kept_in: OnceCell::new(),
            kept_at: OnceCell::new(),
            starts: OnceCell::new(),
        }
    }

    /// The name of a stage; records that were deleted since are told as such.
    pub(super) fn stage(&self, id: StageId) -> String {
        match self.records.stages.get(&id) {
            Some(stage) => excerpt(&stage.name, QUOTE),
            None => "a deleted stage".to_owned(),
        }
    }

    /// Stages by name; of more than people would read out, the first and how many more.
    pub(super) fn stages(
        &self,
        ids: impl IntoIterator<Item = impl Borrow<StageId>>,
        joint: &str,
    ) -> String {
        const NAMED: usize = 8;
        let mut ids = ids.into_iter();
        let mut names: Vec<String> = (ids.by_ref().take(NAMED))
            .map(|id| self.stage(*id.borrow()))
            .collect();
        match ids.count() {
            0 => {}
            1 => names.push("one more".to_owned()),
            more => names.push(format!("{more} more")),
        }
        listed(&names, joint)
    }

    pub(super) fn owner(&self, id: OwnerId) -> String {
        match self.records.owners.get(&id) {
            Some(owner) => excerpt(&owner.name, QUOTE),
            None => "a deleted owner".to_owned(),
        }
    }

    pub(super) fn owners(&self, ids: &[OwnerId]) -> String {
        let names: Vec<String> = ids.iter().map(|&id| self.owner(id)).collect();
        listed(&names, "and")
    }

    /// “Live in one day”.
    pub(super) fn promise(&self, id: PromiseId) -> String {
        match self.records.promises.get(&id) {
            Some(promise) => quoted(&promise.wording),
            None => "a deleted promise".to_owned(),
        }
    }

    /// Up to three promises by name, and how many more there are of `count`.
    pub(super) fn promises(&self, ids: &[PromiseId], count: usize) -> String {
        const NAMED: usize = 3;
        let mut names: Vec<String> = ids.iter().take(NAMED).map(|&id| self.promise(id)).collect();
        match count - names.len() {
            0 => {}
            more => names.push(format!("{more} more")),
        }
        listed(&names, "and")
    }

    pub(super) fn moment(&self, id: MomentId) -> String {
        match self.records.moments.get(&id) {
            Some(moment) => quoted(&moment.text),
            None => "a deleted moment".to_owned(),
        }
    }

    /// Where customers hear a promise: “Customers hear it in Purchase (sales meeting) and in
    /// Discovery (ad).”
    pub(super) fn heard(&self, promise: &Promise) -> String {
        let mut places: Vec<String> = Vec::new();
        for comm in promise
            .makers
            .iter()
            .filter_map(|maker| self.records.comms.get(maker))
        {
            let channel = channel_words(comm.channel);
            let place = format!("in {} ({channel})", self.stage(comm.placement.stage));
            if !places.contains(&place) {
                places.push(place);
            }
        }
        if places.is_empty() {
            let stage = self.stage(promise.placement.stage);
            return format!("Customers come to expect it in {stage}.");
        }
        format!("Customers hear it {}.", listed(&places, "and"))
    }

    /// By when a promise is due: “by the end of Onboarding”. Says why where no stage was named.
    pub(super) fn due(&self, promise: &Promise, due: &[StageId]) -> String {
        let stages = self.stages(due, "or");
        let renews = |id: &StageId| {
            self.records.stages.get(id).and_then(|stage| stage.phase) == Some(Phase::Renewal)
        };
        match due {
            [] => "before the journey ends".to_owned(),
            _ if promise.due.is_some() => format!("by the end of {stages}"),
            [one] if renews(one) => {
                format!("by the end of {stages}, where customers decide whether to stay")
            }
            _ => format!("by the end of {stages}, where the journey ends"),
        }
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
            drawn.push_str(&self.stage(stage));
        }
        drawn
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

    /// What closes a gap between words and a moment: both sides settle on one of the two.
    pub(super) fn settle(&self, gap: &Gap, stage: &str) -> String {
        let sides = match gap.evidence.owners.as_slice() {
            [] => "Decide".to_owned(),
            [one] => format!("{} decides", self.owner(*one)),
            several => format!("{} settle", self.owners(several)),
        };
        format!("{sides} which gives way: what happens in {stage}, or what customers are told.")
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

/// “…” with the first words of a longer text.
pub(crate) fn quoted(text: &str) -> String {
    format!("“{}”", excerpt(text, QUOTE))
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn listed(items: &[String], joint: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {joint} {last}", first.join(", ")),
    }
}

/// `1 moment`, `2 moments`.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn channel_words(channel: Channel) -> String {
    match channel {
        Channel::Sms => channel.title().to_owned(),
        _ => channel.title().to_lowercase(),
    }
}

/// How what was measured falls short of a measure, in words.
pub(super) struct Shortage {
    /// What was measured: “9 days”.
    pub(super) measured: String,
    /// “9 days against 1 day”, “3 against 4 reviews a year”.
    pub(super) against: String,
    /// “9 times as long”, “75 % of it”; `None` where no factor says it better.
    pub(super) factor: Option<String>,
    /// It is time that was to be at most so long: “takes 9 days”.
    pub(super) takes: bool,
}

impl Shortage {
    /// `None` if nothing falls short, or nothing can be compared.
    pub(super) fn of(promise: &Promise, keeping: &Keeping) -> Option<Self> {
        let measure = promise.measure.as_ref()?;
        let got = keeping.measured.as_ref()?;
        let Shortfall::Short(factor) = measure.compare(got) else {
            return None;
        };
        let (measured, target) = (got.to_words(), measure.target.to_words());
        let amount = got.amount.to_string();
        // The unit is said once when both are said alike.
        let said_once = measured
            .strip_prefix(&amount)
            .is_some_and(|unit| !unit.is_empty() && target.ends_with(unit));
        let against = if said_once {
            format!("{amount} against {target}")
        } else {
            format!("{measured} against {target}")
        };
        let time = got.is_time();
        let factor = match measure.comparison {
            _ if factor.is_infinite() => None,
            Comparison::AtMost if time => Some(format!("{} times as long", plain(factor))),
            Comparison::AtMost => Some(format!("{} times as much", plain(factor))),
            Comparison::AtLeast => Some(format!("{} % of it", plain(100.0 / factor))),
            Comparison::Exactly => None,
        };
        Some(Self {
            measured,
            against,
            factor,
            takes: time && measure.comparison == Comparison::AtMost,
        })
    }

    /// “9 days against 1 day, 9 times as long”.
    pub(super) fn to_words(&self) -> String {
        match &self.factor {
            Some(factor) => format!("{}, {factor}", self.against),
            None => self.against.clone(),
        }
    }
}

/// As many digits as a person needs to see the difference: 9, 3.5, 1.25, 99.93.
fn plain(factor: f64) -> String {
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
