//! Typed identifiers. Every record has a UUID, so that two copies of a document can be merged.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )+};
}

id! {
    /// A document: one `.journey` file.
    DocumentId,
    /// A journey: one directed graph of stages.
    JourneyId,
    /// A stage: a node of a journey.
    StageId,
    /// A step: a part of a stage.
    StepId,
    /// A transition: an edge of a journey.
    TransitionId,
    /// The agreement on a hand-off.
    AgreementId,
    /// A person or team.
    OwnerId,
    /// A moment that matters.
    MomentId,
    /// A communication that exists today.
    CommId,
    /// An expectation we set.
    PromiseId,
    /// The link from a promise to a moment that is to keep it.
    KeepingId,
    /// A row of the board.
    LaneId,
    /// A plain card in a custom lane.
    CardId,
    /// A sticky from a workshop.
    NoteId,
    /// What somebody wrote about a record.
    CommentId,
    /// What people decided about a gap.
    DecisionId,
}
