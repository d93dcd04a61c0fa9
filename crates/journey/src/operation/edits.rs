//! What can be changed of a record, one field at a time.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::gaps::Rule;
use crate::ids::{OwnerId, StageId};
use crate::measure::{Measure, Quantity};
use crate::model::{
    Acceptance, Answer, Channel, Feeling, Function, JourneyState, KeepingVerdict, MomentName,
    Phase, TransitionKind,
};

macro_rules! edits {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident($type:ty) $(as $ts:literal)?,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case", tag = "field", content = "value")]
        pub enum $name {
            $($(#[$field_doc])* $field($(#[ts(type = $ts)])? $type),)+
        }
    )+};
}

edits! {
    /// A change to the heading.
    HeadingEdit {
        /// The title.
        Title(String),
        /// The description.
        Description(String),
    }
    /// A change to a journey.
    JourneyEdit {
        /// Its name.
        Name(String),
        /// Its segment.
        Segment(String),
        /// As-is or to-be.
        State(JourneyState),
        /// The rules that are switched off.
        RulesOff(BTreeSet<Rule>),
        /// How many days evidence stays fresh.
        ReviewDays(u16),
        /// How many stages in a row without a comm are a silence.
        SilentStages(u8),
        /// More comms than this in one stage crowd the customer.
        CrowdedComms(u8),
    }
    /// A change to a stage.
    StageEdit {
        /// Its name.
        Name(String),
        /// Its phase.
        Phase(Option<Phase>),
        /// The customer's goal.
        Goal(String),
        /// The accountable owner.
        Owner(Option<OwnerId>),
        /// The supporting owners.
        Supporting(BTreeSet<OwnerId>),
        /// The entry event.
        Entry(String),
        /// The exit event.
        Exit(String),
        /// Whether a customer's life can begin here.
        Entrance(bool),
        /// The room's verdict.
        Verdict(Option<Answer>),
        /// Why the room said so.
        VerdictReason(String),
    }
    /// A change to a step.
    StepEdit {
        /// Its name.
        Name(String),
    }
    /// A change to a transition.
    TransitionEdit {
        /// Its kind. To `leave` it loses its end; from `leave` to another kind it needs one.
        Kind(TransitionKind),
        /// Its words.
        Label(String),
        /// Where it starts.
        From(StageId),
        /// Where it ends. A `leave` becomes an advance.
        To(StageId),
    }
    /// A change to an agreement.
    AgreementEdit {
        /// What passes.
        Passes(String),
        /// Within what time.
        Within(String),
        /// The giver's acceptance.
        Given(Option<Acceptance>),
        /// The receiver's acceptance.
        Received(Option<Acceptance>),
        /// The review date.
        ReviewOn(Option<Date>) as "string | null",
    }
    /// A change to an owner.
    OwnerEdit {
        /// Their name.
        Name(String),
        /// What they do.
        Role(String),
        /// Their function.
        Function(Function),
        /// Their colour, 0 to 11.
        Colour(u8),
    }
    /// A change to a moment.
    MomentEdit {
        /// What happens.
        Text(String),
        /// How it feels.
        Feeling(Option<Feeling>),
        /// Whether it is a named one.
        Name(MomentName),
        /// Who answers for it.
        Owner(Option<OwnerId>),
        /// How we know.
        Evidence(String),
    }
    /// A change to a comm.
    CommEdit {
        /// Its channel.
        Channel(Channel),
        /// Its words.
        Words(String),
        /// When it is sent.
        Sent(String),
        /// Who answers for it.
        Owner(Option<OwnerId>),
    }
    /// A change to a promise.
    PromiseEdit {
        /// Its wording.
        Wording(String),
        /// The stage by which it is due.
        Due(Option<StageId>),
        /// Its measure.
        Measure(Option<Measure>),
        /// Its measure as somebody wrote it: “≤ 1 day”, “within 2 weeks”; nothing takes it away.
        MeasureText(String),
        /// Who answers for it.
        Owner(Option<OwnerId>),
    }
    /// A change to a keeping.
    KeepingEdit {
        /// The verdict.
        Verdict(KeepingVerdict),
        /// What was measured.
        Measured(Option<Quantity>),
        /// What was measured as somebody wrote it: “9 days”; nothing takes it away.
        MeasuredText(String),
        /// How we know.
        Evidence(String),
        /// When it was judged.
        On(Option<Date>) as "string | null",
    }
    /// A change to a lane.
    LaneEdit {
        /// Its header.
        Name(String),
        /// Header only.
        Collapsed(bool),
        /// Not shown.
        Hidden(bool),
    }
    /// A change to a card.
    CardEdit {
        /// Its words.
        Text(String),
        /// Its colour, 0 to 5.
        Colour(u8),
    }
    /// A change to a sticky.
    NoteEdit {
        /// Its words.
        Text(String),
        /// Who said it.
        Author(String),
        /// Its colour, 0 to 5.
        Colour(u8),
    }
    /// A change to a comment.
    CommentEdit {
        /// Its words.
        Text(String),
        /// Whether it is dealt with.
        Resolved(bool),
    }
}
