//! The document's heading, journeys, stages and their steps, transitions and hand-off agreements.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::gaps::Rule;
use crate::ids::{AgreementId, DocumentId, JourneyId, OwnerId, StageId, StepId, TransitionId};
use crate::rank::Rank;

/// What the document is called. There is exactly one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Stays the same in every copy of the document.
    pub id: DocumentId,
    /// The title on the window and on the printed map.
    pub title: String,
    /// What the document is about, in a few sentences; may be empty.
    pub description: String,
}

/// Whether a journey shows how things are or how they are meant to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JourneyState {
    /// The journey as customers live it today.
    #[default]
    AsIs,
    /// The journey as it should become.
    ToBe,
}

/// One directed graph of stages for one segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// Identity.
    pub id: JourneyId,
    /// What people call it.
    pub name: String,
    /// The segment or persona whose life this is; may be empty.
    pub segment: String,
    /// As-is or to-be.
    pub state: JourneyState,
    /// The rules of the gap engine that are switched off here.
    #[serde(default)]
    pub rules_off: BTreeSet<Rule>,
    /// Evidence older than so many days has to be looked at again.
    #[serde(default = "Journey::default_review_days")]
    pub review_days: u16,
    /// So many stages in a row without a comm are a silence.
    #[serde(default = "Journey::default_silent_stages")]
    pub silent_stages: u8,
    /// More comms than this in one stage crowd the customer.
    #[serde(default = "Journey::default_crowded_comms")]
    pub crowded_comms: u8,
    /// Order among the journeys of the document.
    pub rank: Rank,
}

impl Journey {
    /// The days that [`Journey::review_days`] can be.
    pub const REVIEW_DAYS: std::ops::RangeInclusive<u16> = 1..=3_650;
    /// The stages that [`Journey::silent_stages`] can be.
    pub const SILENT_STAGES: std::ops::RangeInclusive<u8> = 2..=20;
    /// The comms that [`Journey::crowded_comms`] can be.
    pub const CROWDED_COMMS: std::ops::RangeInclusive<u8> = 1..=50;

    /// A journey that the gap engine looks at with all its rules.
    pub fn new(
        id: JourneyId,
        name: String,
        segment: String,
        state: JourneyState,
        rank: Rank,
    ) -> Self {
        Self {
            id,
            name,
            segment,
            state,
            rules_off: BTreeSet::new(),
            review_days: Self::default_review_days(),
            silent_stages: Self::default_silent_stages(),
            crowded_comms: Self::default_crowded_comms(),
            rank,
        }
    }

    // Half a year: what was measured before the last two quarters says little about today.
    fn default_review_days() -> u16 {
        180
    }

    fn default_silent_stages() -> u8 {
        3
    }

    fn default_crowded_comms() -> u8 {
        6
    }
}

/// The nine lifecycle phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The first impression.
    Discovery,
    /// Weighing us against others.
    Consideration,
    /// Signing or paying.
    Purchase,
    /// Getting set up.
    Onboarding,
    /// First real use.
    Activation,
    /// The promised outcome arrives.
    ValueRealization,
    /// Deciding to stay.
    Renewal,
    /// Buying more.
    Expansion,
    /// Telling others.
    Advocacy,
}

/// The three acts that group the phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Discovery, Consideration, Purchase.
    Choose,
    /// Onboarding, Activation, Value realization.
    Use,
    /// Renewal, Expansion, Advocacy.
    Stay,
}

impl Phase {
    /// All phases in the order of a customer's life.
    pub const ALL: [Self; 9] = [
        Self::Discovery,
        Self::Consideration,
        Self::Purchase,
        Self::Onboarding,
        Self::Activation,
        Self::ValueRealization,
        Self::Renewal,
        Self::Expansion,
        Self::Advocacy,
    ];

    /// The act the phase belongs to.
    pub fn act(self) -> Act {
        match self {
            Self::Discovery | Self::Consideration | Self::Purchase => Act::Choose,
            Self::Onboarding | Self::Activation | Self::ValueRealization => Act::Use,
            Self::Renewal | Self::Expansion | Self::Advocacy => Act::Stay,
        }
    }

    /// The name people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Discovery => "Discovery",
            Self::Consideration => "Consideration",
            Self::Purchase => "Purchase",
            Self::Onboarding => "Onboarding",
            Self::Activation => "Activation",
            Self::ValueRealization => "Value realization",
            Self::Renewal => "Renewal",
            Self::Expansion => "Expansion",
            Self::Advocacy => "Advocacy",
        }
    }
}

impl Act {
    /// The name people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Choose => "Choose",
            Self::Use => "Use",
            Self::Stay => "Stay",
        }
    }
}

/// The room's answer to "Would a customer feel a consistent promise here?"
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The promise holds here.
    Yes,
    /// It holds for some, or in part.
    Partly,
    /// It does not.
    No,
}

/// A step of the customer's life with us: a node of the journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Identity.
    pub id: StageId,
    /// The journey it belongs to; never changes.
    pub journey: JourneyId,
    /// What people call it. Two stages may share a name.
    pub name: String,
    /// The lifecycle phase, if it lies in one.
    pub phase: Option<Phase>,
    /// What the customer wants here, in their words; may be empty.
    pub goal: String,
    /// The one accountable owner.
    pub owner: Option<OwnerId>,
    /// Owners who support the accountable one.
    pub supporting: BTreeSet<OwnerId>,
    /// The event by which a customer enters the stage; may be empty.
    pub entry: String,
    /// The event by which a customer leaves it; may be empty.
    pub exit: String,
    /// A customer's life with us can begin here. When no stage of a journey says so, it begins in
    /// the first column.
    pub entrance: bool,
    /// The room's consistency verdict.
    pub verdict: Option<Answer>,
    /// Why the room said so; may be empty.
    pub verdict_reason: String,
    /// Breaks ties where the transitions leave the order of columns open.
    pub rank: Rank,
}

/// A part of a stage, for looking at the stage more closely. What lies in a stage lies in one of
/// its steps or in the stage as a whole, which comes before its steps.
///
/// Steps order what happens within a stage. Promises are followed from stage to stage all the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Identity.
    pub id: StepId,
    /// The stage it is a part of; never changes.
    pub stage: StageId,
    /// What people call it.
    pub name: String,
    /// Order within the stage.
    pub rank: Rank,
}

/// What a transition means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TransitionKind {
    /// On to the next stage.
    Advance,
    /// Back to an earlier stage, or the same one again.
    Repeat,
    /// A customer nearly or already lost comes back.
    WinBack,
    /// An advocate brings a new customer in.
    Refer,
    /// To the exit: the customer is lost.
    Leave,
}

/// A directed edge of the journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Transition {
    /// Identity.
    pub id: TransitionId,
    /// The stage it starts from.
    pub from: StageId,
    /// The stage it leads to; `null` for `leave` and for no other kind.
    pub to: Option<StageId>,
    /// What it means.
    pub kind: TransitionKind,
    /// Words on the edge; may be empty.
    pub label: String,
}

/// One side's yes to an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// Who said yes.
    pub by: String,
    /// When.
    #[ts(type = "string")]
    pub on: Date,
}

/// What giver and receiver of a hand-off agreed. A transition has at most one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Identity.
    pub id: AgreementId,
    /// The hand-off it is about; never changes.
    pub transition: TransitionId,
    /// What passes from giver to receiver; may be empty.
    pub passes: String,
    /// Within what time, in words; may be empty.
    pub within: String,
    /// The giver's yes.
    pub given: Option<Acceptance>,
    /// The receiver's yes.
    pub received: Option<Acceptance>,
    /// When it is to be looked at again.
    #[ts(type = "string | null")]
    pub review_on: Option<Date>,
}

/// How far the agreement on a hand-off has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgreementState {
    /// There is none.
    Missing,
    /// Written down, accepted by neither side.
    Proposed,
    /// The giver said yes, the receiver has not.
    AcceptedByGiver,
    /// The receiver said yes, the giver has not.
    AcceptedByReceiver,
    /// Both said yes.
    Agreed,
}

impl AgreementState {
    /// The state of the agreement on a hand-off; `None` when none was begun.
    pub fn of(agreement: Option<&Agreement>) -> Self {
        match agreement.map(|agreement| (&agreement.given, &agreement.received)) {
            None => Self::Missing,
            Some((None, None)) => Self::Proposed,
            Some((Some(_), None)) => Self::AcceptedByGiver,
            Some((None, Some(_))) => Self::AcceptedByReceiver,
            Some((Some(_), Some(_))) => Self::Agreed,
        }
    }
}
