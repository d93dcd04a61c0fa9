//! Moments that matter and comms: what a customer lives through and hears in a stage.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CommId, MomentId, OwnerId, StageId, StepId};
use crate::rank::Rank;

/// Where a moment, comm or promise lies. One register, so that a card can never land half moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// The column.
    pub stage: StageId,
    /// The step of the stage; `null` is the stage as a whole.
    #[serde(default)]
    pub step: Option<StepId>,
    /// Order within the cell, after the order of the steps.
    pub rank: Rank,
}

/// How the customer feels: −2 (very bad) to +2 (very good).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "i8", into = "i8")]
#[ts(type = "number")]
pub struct Feeling(i8);

impl Feeling {
    /// `None` outside −2…+2.
    pub fn new(value: i8) -> Option<Self> {
        (-2..=2).contains(&value).then_some(Self(value))
    }

    /// −2…+2.
    pub fn value(self) -> i8 {
        self.0
    }
}

impl TryFrom<i8> for Feeling {
    type Error = String;

    fn try_from(value: i8) -> Result<Self, String> {
        Self::new(value).ok_or_else(|| format!("a feeling lies between -2 and 2, not {value}"))
    }
}

impl From<Feeling> for i8 {
    fn from(feeling: Feeling) -> Self {
        feeling.0
    }
}

/// The moments that matter in every journey, by name.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum MomentName {
    /// The first time the customer gets what they came for.
    FirstValue,
    /// The first time something goes wrong and they ask for help.
    FirstSupport,
    /// The first time they buy more.
    FirstExpansion,
    /// Any other moment.
    #[default]
    Other,
}

/// What the customer does and feels at one point of a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// Identity.
    pub id: MomentId,
    /// Stage and order.
    pub placement: Placement,
    /// What happens, from the customer's side.
    pub text: String,
    /// How it feels; `null` when not known.
    pub feeling: Option<Feeling>,
    /// Whether it is one of the named moments.
    pub name: MomentName,
    /// Who answers for it.
    pub owner: Option<OwnerId>,
    /// How we know: a number, a quote, a link; may be empty.
    pub evidence: String,
    /// What it is found by.
    #[serde(default)]
    pub tags: BTreeSet<String>,
}

/// Where a comm reaches the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Email.
    Email,
    /// Advertisement.
    Ad,
    /// Telephone or video call.
    Call,
    /// Message inside the product.
    InApp,
    /// Text message.
    Sms,
    /// Web page.
    WebPage,
    /// Social network.
    Social,
    /// Event.
    Event,
    /// Sales meeting.
    SalesMeeting,
    /// Document, contract or invoice.
    Document,
    /// Anything else.
    Other,
}

impl Channel {
    /// The name people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Email => "Email",
            Self::Ad => "Ad",
            Self::Call => "Call",
            Self::InApp => "In-app message",
            Self::Sms => "SMS",
            Self::WebPage => "Web page",
            Self::Social => "Social",
            Self::Event => "Event",
            Self::SalesMeeting => "Sales meeting",
            Self::Document => "Document",
            Self::Other => "Other",
        }
    }
}

/// A communication that exists today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Comm {
    /// Identity.
    pub id: CommId,
    /// Stage and order.
    pub placement: Placement,
    /// Where it reaches the customer.
    pub channel: Channel,
    /// Its words, as the customer gets them.
    pub words: String,
    /// When it is sent, in words: "on signature", "day 3"; may be empty.
    pub sent: String,
    /// Who answers for it.
    pub owner: Option<OwnerId>,
    /// What it is found by.
    #[serde(default)]
    pub tags: BTreeSet<String>,
}
