//! What an edit can have changed for a rule, so that only the rules that look at it are asked
//! again.

use crate::diff::{Change, Diff};
use crate::records::Record;

/// A set of things that rules look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Aspects(u16);

impl Aspects {
    /// Stages with their phases and entrances, transitions, the order of the columns.
    pub(super) const FLOW: Self = Self(1);
    /// Who answers for stages, moments, comms and promises.
    pub(super) const OWNERS: Self = Self(1 << 1);
    /// Which moments there are, where, and which are named ones.
    pub(super) const MOMENTS: Self = Self(1 << 2);
    /// How moments feel.
    pub(super) const FEELINGS: Self = Self(1 << 3);
    /// Which comms there are, and where.
    pub(super) const COMMS: Self = Self(1 << 4);
    /// The words of comms.
    pub(super) const COMM_WORDS: Self = Self(1 << 5);
    /// The wordings of promises.
    pub(super) const WORDINGS: Self = Self(1 << 10);
    /// Which promises there are, who makes them, by when they are due, what they measure.
    pub(super) const PROMISES: Self = Self(1 << 6);
    /// What became of promises at moments.
    pub(super) const KEEPINGS: Self = Self(1 << 7);
    /// Agreements on hand-offs.
    pub(super) const AGREEMENTS: Self = Self(1 << 8);
    /// What the room said of stages.
    pub(super) const VERDICTS: Self = Self(1 << 9);
    /// Everything.
    pub(super) const ALL: Self = Self(u16::MAX);

    /// What following a promise looks at, the hand-offs on its way included.
    pub(super) const FOLLOWING: Self = Self::FLOW
        .and(Self::MOMENTS)
        .and(Self::COMMS)
        .and(Self::PROMISES)
        .and(Self::KEEPINGS)
        .and(Self::OWNERS)
        .and(Self::AGREEMENTS);

    /// What the gaps about promises, and so the ledger, look at.
    pub(super) const LEDGER: Self = Self::FOLLOWING.and(Self::WORDINGS);

    /// What lies in stages, in its order.
    const LYING: Self = Self::COMMS
        .and(Self::MOMENTS)
        .and(Self::FEELINGS)
        .and(Self::PROMISES);

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What a diff touches.
    pub(super) fn of(diff: &Diff) -> Self {
        diff.0
            .iter()
            .map(Self::of_change)
            .fold(Self::default(), Self::and)
    }

    fn of_change(change: &Change) -> Self {
        match change {
            Change::Created { record } | Change::Buried { record } => match record {
                Record::Heading(_)
                | Record::Lane(_)
                | Record::Card(_)
                | Record::Note(_)
                | Record::Comment(_)
                | Record::Decision(_) => Self::default(),
                Record::Journey(_) => Self::ALL,
                // What lies in a stage is in the order of its steps.
                Record::Step(_) => Self::LYING,
                Record::Owner(_) => Self::OWNERS,
                Record::Stage(_) => Self::FLOW.and(Self::OWNERS).and(Self::VERDICTS),
                Record::Transition(_) => Self::FLOW,
                Record::Agreement(_) => Self::AGREEMENTS,
                Record::Moment(_) => Self::MOMENTS.and(Self::FEELINGS).and(Self::OWNERS),
                Record::Comm(_) => Self::COMMS.and(Self::COMM_WORDS).and(Self::OWNERS),
                Record::Promise(_) => Self::PROMISES.and(Self::WORDINGS).and(Self::OWNERS),
                Record::Keeping(_) => Self::KEEPINGS,
            },
            Change::Set { of, field, .. } => match (of.kind(), field.as_str()) {
                ("journey", "name" | "segment" | "state" | "rank") | (_, "tags") => Self::default(),
                ("journey", _) => Self::ALL,
                ("stage", "phase" | "rank" | "entrance")
                | ("transition", "from" | "to" | "kind") => Self::FLOW,
                (_, "owner") | ("stage", "supporting") => Self::OWNERS,
                ("stage", "verdict") => Self::VERDICTS,
                ("agreement", _) => Self::AGREEMENTS,
                ("moment", "feeling") => Self::FEELINGS,
                ("moment", "placement" | "name") => Self::MOMENTS.and(Self::FEELINGS),
                ("comm", "placement") => Self::COMMS,
                ("step", "rank") => Self::LYING,
                ("comm", "words") => Self::COMM_WORDS,
                ("promise", "wording") => Self::WORDINGS,
                ("promise", _) => Self::PROMISES,
                ("keeping", _) => Self::KEEPINGS,
                _ => Self::default(),
            },
        }
    }
}
