//! Owners: people and teams who answer for parts of a journey.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::OwnerId;
use crate::rank::Rank;

/// The part of the company an owner works in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    /// Marketing.
    Marketing,
    /// Sales.
    Sales,
    /// Customer success.
    CustomerSuccess,
    /// Product.
    Product,
    /// Support.
    Support,
    /// Finance.
    Finance,
    /// A partner outside the company.
    Partner,
    /// Anything else.
    #[default]
    Other,
}

impl Function {
    /// The name people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Marketing => "Marketing",
            Self::Sales => "Sales",
            Self::CustomerSuccess => "Customer success",
            Self::Product => "Product",
            Self::Support => "Support",
            Self::Finance => "Finance",
            Self::Partner => "Partner",
            Self::Other => "Other",
        }
    }
}

/// A person or team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// Identity.
    pub id: OwnerId,
    /// The person's or team's name.
    pub name: String,
    /// What the person does, or what the team is for; may be empty.
    pub role: String,
    /// The function they work in.
    pub function: Function,
    /// Index into the palette of twelve owner colours, 0 to 11.
    pub colour: u8,
    /// Order in lists.
    pub rank: Rank,
}

impl Owner {
    /// How many owner colours there are.
    pub const COLOURS: u8 = 12;

    /// One or two capitals that stand for the owner where there is no room for the name.
    pub fn initials(&self) -> String {
        let words: Vec<&str> = self.name.split_whitespace().collect();
        let firsts = match words.as_slice() {
            [] => Vec::new(),
            [only] => vec![*only],
            [first, .., last] => vec![*first, *last],
        };
        firsts
            .iter()
            .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
            .flat_map(char::to_uppercase)
            .collect()
    }
}
