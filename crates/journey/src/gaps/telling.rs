//! Words for gaps: names quoted, paths drawn, lists joined.

use std::collections::BTreeSet;

use super::Gap;
use crate::document::Document;
use crate::graph::JourneyGraph;
use crate::ids::{MomentId, OwnerId, PromiseId, StageId};
use crate::measure::{Comparison, Measure, Quantity, Shortfall};
use crate::model::{Channel, Keeping, KeepingVerdict, Phase, Promise, TransitionKind};
use crate::records::Records;
use crate::text::excerpt;

/// The longest quote of a record's words in a sentence, in characters.
const QUOTE: usize = 80;

/// Tells ids in words, as the document calls things now.
pub(super) struct Telling<'a> {
    document: &'a Document,
    pub(super) records: &'a Records,
}

impl<'a> Telling<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        Self {
            document,
            records: document.records(),
        }
    }

    /// The name of a stage; records that were deleted since are told as such.
    pub(super) fn stage(&self, id: StageId) -> String {
        match self.records.stages.get(&id) {
            Some(stage) => excerpt(&stage.name, QUOTE),
            None => "a deleted stage".to_owned(),
        }
    }

    pub(super) fn stages(&self, ids: &[StageId], joint: &str) -> String {
        let names: Vec<String> = ids.iter().map(|&id| self.stage(id)).collect();
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

    pub(super) fn promises(&self, ids: &[PromiseId]) -> String {
        let names: Vec<String> = ids.iter().map(|&id| self.promise(id)).collect();
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

    /// `Purchase → Onboarding`, with `⟲` in place of the arrow where the way leads back.
    pub(super) fn path(&self, path: &[StageId]) -> String {
        let mut drawn = String::new();
        for (at, &stage) in path.iter().enumerate() {
            if let Some(&before) = at.checked_sub(1).and_then(|before| path.get(before)) {
                drawn.push_str(if self.leads_back(before, stage) {
                    " ⟲ "
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
    pub(super) fn kept_in(&self, promise: &Promise) -> Vec<StageId> {
        let Some(graph) = self.graph_of(promise.placement.stage) else {
            return Vec::new();
        };
        let kept: BTreeSet<StageId> = self
            .records
            .keepings
            .values()
            .filter(|k| k.promise == promise.id && k.verdict != KeepingVerdict::Broken)
            .filter_map(|keeping| self.records.moments.get(&keeping.moment))
            .map(|moment| moment.placement.stage)
            .collect();
        graph
            .order()
            .into_iter()
            .filter(|stage| kept.contains(stage))
            .collect()
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
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", excerpt(text, QUOTE))
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn listed(items: &[String], joint: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {joint} {last}", first.join(", ")),
    }
}

/// `1 moment`, `2 moments`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn channel_words(channel: Channel) -> String {
    match channel {
        Channel::Sms => channel.title().to_owned(),
        _ => channel.title().to_lowercase(),
    }
}

/// How what was measured falls short of a measure: “9 days against 1 day: 9 times as long”.
/// `None` if it does not, or cannot be compared.
pub(super) fn shortfall(measure: &Measure, measured: &Quantity) -> Option<String> {
    let Shortfall::Short(factor) = measure.compare(measured) else {
        return None;
    };
    let against = format!(
        "{} against {}",
        measured.to_words(),
        measure.target.to_words()
    );
    let long = if measured.is_time() { "long" } else { "much" };
    Some(match measure.comparison {
        Comparison::AtMost if factor.is_finite() => {
            format!("{against}: {} times as {long}", plain_factor(factor))
        }
        Comparison::AtLeast if factor.is_finite() => {
            let share = plain_factor(100.0 / factor);
            format!("{against}: {share} % of what was promised")
        }
        _ => against,
    })
}

/// As many digits as a person needs to see the difference: 9, 1.5, 1.04, 99.93.
fn plain_factor(factor: f64) -> String {
    let distance = (factor - 1.0).abs().min((factor - 100.0).abs());
    let digits = match distance {
        d if d < 0.1 => 2,
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
