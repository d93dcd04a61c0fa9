//! How a comparison says what differs, in each language.

mod english;
mod german;

use jiff::civil::Date;

use crate::measure::Quantity;
use crate::model::{Acceptance, AgreementState, KeepingVerdict};

/// A comparison in one line.
pub(super) struct Summary {
    pub(super) same: bool,
    /// How many gaps the one has, how many of them are gone, and how many are new.
    pub(super) gaps: usize,
    pub(super) gone: usize,
    pub(super) new: usize,
    /// How many of those still there are dismissed.
    pub(super) dismissed: usize,
    /// How many stages differ, of how many.
    pub(super) differ: usize,
    pub(super) stages: usize,
    /// What became of promises.
    pub(super) promises: Vec<(Became, Promises)>,
    pub(super) place: Place,
}

/// What became of a promise in the other journey.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Became {
    Holds,
    HoldsNoLonger,
    New,
    MadeNoLonger,
}

impl Became {
    /// In the order in which they are told.
    pub(super) const ALL: [Self; 4] = [
        Self::Holds,
        Self::HoldsNoLonger,
        Self::New,
        Self::MadeNoLonger,
    ];
}

/// Promises of which the same became.
pub(super) struct Promises {
    pub(super) count: usize,
    /// Their names, quoted; none where there are too many to be read out.
    pub(super) names: Vec<String>,
}

/// Where the other journey is: what tells the two apart.
pub(super) enum Place {
    ToBe,
    AsIs,
    /// By its name, quoted.
    Named(String),
    Second,
}

/// The thresholds of a journey's rules.
#[derive(PartialEq)]
pub(super) struct Thresholds {
    pub(super) days: usize,
    pub(super) stages: usize,
    pub(super) comms: usize,
}

/// Where a stage stands among those that both journeys have.
pub(super) enum Order {
    First,
    /// After this one.
    After(String),
}

/// Where a promise is kept, and what is said of that.
pub(super) struct KeptAt<'a> {
    /// The moment, quoted.
    pub(super) moment: String,
    pub(super) verdict: KeepingVerdict,
    pub(super) measured: Option<&'a Quantity>,
    pub(super) on: Option<Date>,
    pub(super) evidence: &'a str,
}

/// How far an agreement has come.
pub(super) struct Agreed<'a> {
    pub(super) state: AgreementState,
    pub(super) by: Vec<&'a Acceptance>,
}

/// A day.
pub(super) struct Day(pub(super) Date);

/// Where customers leave.
pub(super) struct Exit;
