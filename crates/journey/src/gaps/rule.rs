//! The rules, by the names people meet in reports and on the command line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Severity;
use super::rules::{self, Definition};

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $module:ident,)+) => {
        /// What the gap engine looks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum Rule {
            $($(#[$doc])* $rule,)+
        }

        impl Rule {
            /// All rules, in the order in which gaps of one stage are listed.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)+];

            pub(super) fn definition(self) -> &'static Definition {
                match self {
                    $(Self::$rule => &rules::$module::RULE,)+
                }
            }
        }
    };
}

rules! {
    /// A promise with no moment that is to keep it.
    PromiseUnlinked = promise_unlinked,
    /// The stage by which a promise is due can be reached without it being kept.
    PromiseLeak = promise_leak,
    /// Customers can go round for ever and never get what was promised.
    PromiseNeverDue = promise_never_due,
    /// A moment that is to keep a promise lies where nobody who heard it can get.
    PromiseUnreachable = promise_unreachable,
    /// Every moment that is to keep a promise lies after the stage it is due by.
    PromiseLate = promise_late,
    /// A verdict says broken.
    PromiseBroken = promise_broken,
    /// A verdict says partly, or what was measured falls short.
    PromiseShort = promise_short,
    /// Nothing fresh shows whether a promise is kept.
    PromiseUnproven = promise_unproven,
    /// Two promises about the same thing disagree and are both alive at one stage.
    PromiseConflict = promise_conflict,
    /// A promise nobody answers for.
    PromiseUnowned = promise_unowned,
    /// A promise has to cross a hand-off that both sides have not agreed on.
    PromiseCrossesWithoutAgreement = promise_crosses_without_agreement,
    /// A comm claims something that no promise records.
    ClaimUnledgered = claim_unledgered,
    /// A stage without an accountable owner.
    StageUnowned = stage_unowned,
    /// A moment nobody answers for.
    MomentUnowned = moment_unowned,
    /// A comm nobody answers for.
    CommUnowned = comm_unowned,
    /// A hand-off without an agreement.
    HandoffWithoutAgreement = handoff_without_agreement,
    /// An agreement that not both sides have accepted.
    AgreementUnaccepted = agreement_unaccepted,
    /// An agreement whose review date has passed.
    AgreementOverdue = agreement_overdue,
    /// A stage in which the customer hears nothing.
    StageSilent = stage_silent,
    /// Customers can go through several stages in a row without hearing from us.
    Silence = silence,
    /// More comms in one stage than a customer can take in.
    CommsCrowded = comms_crowded,
    /// A stage in which nothing that matters is named.
    NoMoment = no_moment,
    /// Customers feel much worse after a hand-off than before it.
    FeelingDrop = feeling_drop,
    /// The strongest and the last feeling before a decision are bad.
    BadEnding = bad_ending,
    /// Customers are left alone with a very bad moment.
    PainUnanswered = pain_unanswered,
    /// A stage no customer can reach.
    StageUnreachable = stage_unreachable,
    /// A stage with no way on that is not marked as leaving.
    DeadEnd = dead_end,
    /// A lifecycle phase no stage lies in.
    PhaseMissing = phase_missing,
    /// Customers who come into a loop never get out of it.
    LoopWithoutExit = loop_without_exit,
    /// A stage whose promise the room has not judged yet.
    VerdictMissing = verdict_missing,
    /// The room said no, and no other gap says why.
    VerdictNoWithoutGap = verdict_no_without_gap,
}

impl Rule {
    /// The name in reports, files and on the command line: `promise-leak`.
    pub fn id(self) -> &'static str {
        self.definition().id
    }

    /// The rule of this name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// How much its gaps matter where nothing makes one graver.
    pub fn severity(self) -> Severity {
        self.definition().severity
    }
}
