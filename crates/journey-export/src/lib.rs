//! Printing a journey: layout → scene → PDF.
//!
//! One direction, three layers. A layout arranges what a document means into a [`scene::Scene`]:
//! pages of paths and positioned glyphs, with a structure tree. Backends only draw a scene.

pub mod fonts;
pub mod pdf;
pub mod scene;
pub mod text;

use std::ops::ControlFlow;

/// Hears the share of the work done, from 0 to 1, and says whether to go on.
pub type Progress<'a> = &'a dyn Fn(f32) -> ControlFlow<()>;

/// The caller asked to stop; nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the export was cancelled; nothing was written")]
pub struct Cancelled;
