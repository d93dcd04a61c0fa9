//! The records a document is made of. Each field of a record is one register: what can change on
//! its own. See DESIGN words: the names here are the names in the file, the JSON and the window.

mod journey;
mod lanes;
mod owner;
mod promise;
mod remarks;
mod touchpoints;

pub use journey::{
    Acceptance, Act, Agreement, AgreementState, Answer, Heading, Journey, JourneyState, Phase,
    Stage, Step, Transition, TransitionKind,
};
pub use lanes::{Card, CellPlacement, Lane, LaneKind, Note, NotePlace};
pub use owner::{Function, Owner};
pub use promise::{Keeping, KeepingVerdict, Promise};
pub use remarks::{Choice, Comment, Decision, Timestamp};
pub use touchpoints::{Channel, Comm, Feeling, Moment, MomentName, Placement};
