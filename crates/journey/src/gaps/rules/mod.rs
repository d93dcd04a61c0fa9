//! The rules. Each stands in one file: how much it matters, what it reads, how it is checked, and
//! what is told of what it finds. How that is said stands in `words/`, in each language.

pub(super) mod agreement_overdue;
pub(super) mod agreement_unaccepted;
pub(super) mod bad_ending;
pub(super) mod claim_unledgered;
pub(super) mod comm_unowned;
pub(super) mod comms_crowded;
pub(super) mod dead_end;
pub(super) mod feeling_drop;
pub(super) mod handoff_without_agreement;
pub(super) mod loop_without_exit;
pub(super) mod moment_unowned;
pub(super) mod no_moment;
pub(super) mod pain_unanswered;
pub(super) mod phase_missing;
pub(super) mod promise_broken;
pub(super) mod promise_conflict;
pub(super) mod promise_crosses_without_agreement;
pub(super) mod promise_late;
pub(super) mod promise_leak;
pub(super) mod promise_never_due;
pub(super) mod promise_short;
pub(super) mod promise_unlinked;
pub(super) mod promise_unowned;
pub(super) mod promise_unproven;
pub(super) mod promise_unreachable;
pub(super) mod silence;
pub(super) mod stage_silent;
pub(super) mod stage_unowned;
pub(super) mod stage_unreachable;
pub(super) mod verdict_missing;
pub(super) mod verdict_no_without_gap;

pub(super) use super::aspects::Aspects;
use super::survey::Survey;
use super::telling::Telling;
use super::{Gap, GapWords, Severity};

/// What a rule is.
pub(super) struct Definition {
    /// Its name in reports, files and on the command line.
    pub(super) id: &'static str,
    /// How much its gaps matter where nothing makes one lighter or graver.
    pub(super) severity: Severity,
    /// How much the gravest of them can matter.
    pub(super) most: Severity,
    /// What it looks at: an edit of anything else cannot change what it finds.
    pub(super) reads: Aspects,
    /// Finds its gaps.
    pub(super) check: fn(&Survey<'_>, &mut Vec<Gap>),
    /// Tells one of its gaps; `None` if what it was about has been deleted since.
    pub(super) words: fn(&Gap, &Telling<'_>) -> Option<GapWords>,
}
