//! The domain of Throughline: a document of customer journeys, the operations that change it, the
//! graph that every question about flow is asked of, and the gaps between promise and delivery.
//!
//! This crate never reads a clock, a file or a random source, and starts no thread: ids, dates and
//! times come in as arguments, so that the same inputs always give the same document.
//!
//! Start reading at [`Document`]; [`Operation`] lists what a person can do to it.

pub mod board;
pub mod claims;
pub mod compare;
pub mod diff;
pub mod document;
pub mod examples;
pub mod flow;
pub mod gaps;
pub mod graph;
pub mod history;
pub mod ids;
pub mod json;
pub mod language;
mod lineage;
pub mod log;
pub mod measure;
pub mod model;
pub mod operation;
pub mod rank;
pub mod records;
pub mod tags;
pub mod template;
pub mod text;
mod words;

pub use diff::{Change, Diff};
pub use document::Document;
pub use history::History;
pub use ids::*;
pub use language::Language;
pub use operation::{Operation, Refusal};
pub use rank::Rank;
pub use records::{Record, RecordRef, Records};
