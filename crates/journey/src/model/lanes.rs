//! Lanes, the plain cards of custom lanes, and notes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CardId, JourneyId, LaneId, NoteId, StageId, StepId};
use crate::rank::Rank;

/// What a lane shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LaneKind {
    /// The customer's goal in each stage.
    Goal,
    /// The moments that matter.
    Moments,
    /// The feeling curve through the moments.
    Feeling,
    /// The comms.
    Comms,
    /// The promises made.
    Promises,
    /// Who owns the stage.
    Owner,
    /// The gaps found.
    Gaps,
    /// Plain cards of the team's own: pains, opportunities, backstage systems, …
    Custom,
}

impl LaneKind {
    /// The built-in lanes in the order a new document has them.
    pub const BUILT_IN: [Self; 7] = [
        Self::Goal,
        Self::Moments,
        Self::Feeling,
        Self::Comms,
        Self::Promises,
        Self::Owner,
        Self::Gaps,
    ];

    /// The name a new lane of this kind has.
    pub fn title(self) -> &'static str {
        match self {
            Self::Goal => "Goal",
            Self::Moments => "Moments",
            Self::Feeling => "Feeling",
            Self::Comms => "Comms",
            Self::Promises => "Promises",
            Self::Owner => "Owner",
            Self::Gaps => "Gaps",
            Self::Custom => "Lane",
        }
    }
}

/// A row of the board, shared by all journeys of the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// Identity.
    pub id: LaneId,
    /// What it shows; never changes. A document has one lane of each built-in kind.
    pub kind: LaneKind,
    /// Its header.
    pub name: String,
    /// Shown as a header only.
    pub collapsed: bool,
    /// Not shown at all.
    pub hidden: bool,
    /// Order from top to bottom.
    pub rank: Rank,
}

/// A place in a cell of the board. One register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CellPlacement {
    /// The column.
    pub stage: StageId,
    /// The step of the stage; `null` is the stage as a whole.
    #[serde(default)]
    pub step: Option<StepId>,
    /// The row.
    pub lane: LaneId,
    /// Order within the cell, after the order of the steps.
    pub rank: Rank,
}

/// A plain card in a custom lane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Identity.
    pub id: CardId,
    /// Stage, lane and order.
    pub placement: CellPlacement,
    /// Its words.
    pub text: String,
    /// Index into the palette of card colours, 0 (plain) to 5.
    pub colour: u8,
    /// What it is found by.
    #[serde(default)]
    pub tags: BTreeSet<String>,
}

/// Where a sticky lies. One register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "at", deny_unknown_fields)]
pub enum NotePlace {
    /// Free on the board, in board units from the top left of the grid; both finite.
    Free {
        /// To the right.
        x: f64,
        /// Downwards.
        y: f64,
    },
    /// In a cell.
    Cell {
        /// The column.
        stage: StageId,
        /// The step of the stage; `null` is the stage as a whole.
        #[serde(default)]
        step: Option<StepId>,
        /// The row.
        lane: LaneId,
        /// Order within the cell, after the order of the steps and its cards.
        rank: Rank,
    },
}

/// A sticky from a workshop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Identity.
    pub id: NoteId,
    /// The journey on whose board it lies; never changes.
    pub journey: JourneyId,
    /// Free, or in a cell.
    pub place: NotePlace,
    /// Its words.
    pub text: String,
    /// Who said it; may be empty.
    pub author: String,
    /// Index into the palette of card colours, 0 to 5.
    pub colour: u8,
    /// What it is found by.
    #[serde(default)]
    pub tags: BTreeSet<String>,
}

impl Card {
    /// How many card colours there are.
    pub const COLOURS: u8 = 6;
}
