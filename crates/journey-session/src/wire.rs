//! What goes back and forth between a window and the core. TypeScript types are generated from
//! these by `cargo xtask codegen`.
//!
//! A window never sends a path: files are chosen in dialogs that the core opens, and are named
//! afterwards by ids that the core gave out.

use journey::board::{Board, Cell};
use journey::compare::Comparison;
use journey::gaps::{GapReport, LedgerLine, Rule, Severity};
use journey::model::Timestamp;
use journey::{Diff, JourneyId, Language, Operation, Record, Refusal, StageId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::failure;
use crate::sketch::Sketch;

/// What a window asks for.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "ask", deny_unknown_fields)]
#[ts(export, rename = "CoreRequest")]
pub enum Request {
    /// Says which language the window speaks, from now on and until it says otherwise. Replied to
    /// with `nothing`.
    Speak {
        /// Its tag, such as `de` or `de-AT`; of one that is not known here, English is spoken.
        language: String,
    },
    /// What the start screen shows. Replied to with `welcome`.
    Welcome,
    /// The open document, whole. Replied to with `opened`, or `nothing` when none is open.
    Snapshot,
    /// A new document. Replied to with `opened`.
    New {
        /// What it starts with.
        template: TemplateName,
    },
    /// A copy of an example that came with the app. Replied to with `opened`.
    OpenExample {
        /// Its id from `welcome`.
        id: String,
    },
    /// Asks the person for a file and opens it. Replied to with `opened`, or `dismissed` also when
    /// another window has it open, which then comes to the front.
    Open,
    /// Opens another window, with the start screen. Replied to with `nothing`.
    NewWindow,
    /// Asks the person for a file and opens it in another window, or brings the window to the
    /// front that has it open. Replied to with `nothing` or `dismissed`.
    OpenBeside,
    /// Opens a document from the list of recent ones. Replied to with `opened`.
    OpenRecent {
        /// Its id from `welcome`.
        id: String,
    },
    /// Takes a document off the list of recent ones. Replied to with `welcome`.
    ForgetRecent {
        /// Its id from `welcome`.
        id: String,
    },
    /// Reopens what a crash left behind. Replied to with `opened`.
    Recover {
        /// Its id from `welcome`.
        id: String,
    },
    /// Opens or imports the file that was dropped on the window. Replied to with `opened`, or
    /// `nothing` when none was.
    OpenDropped,
    /// Does something to the open document. Replied to with `changed` or `refused`.
    Apply {
        /// What to do.
        operation: Operation,
        /// Steps with the same word that follow one another within a second or two become one
        /// step for undo: typing in one field.
        joins: Option<String>,
    },
    /// Takes the last step back. Replied to with `changed` or `nothing`.
    Undo,
    /// Does the last undone step again. Replied to with `changed` or `nothing`.
    Redo,
    /// Holds two journeys of the open document side by side. Replied to with `compared`, or
    /// `refused` when one of them is gone.
    Compare {
        /// The one.
        a: JourneyId,
        /// The other.
        b: JourneyId,
    },
    /// Publishes the document to its file now, asking where if it has none. Replied to with
    /// `saved` or `dismissed`.
    Save,
    /// Asks for a file and goes on there. Replied to with `saved` or `dismissed`.
    SaveAs,
    /// When the file was changed by somebody else: keep this version, in a new file that the
    /// person is asked for, or take theirs. Replied to with `saved`, `opened` or `dismissed`.
    Settle {
        /// Take what is in the file now; what is here stays among the kept versions.
        take_theirs: bool,
    },
    /// Closes the document, publishing it first. Replied to with `welcome`.
    Close,
    /// Asks for a file and exports a journey to PDF there. Replied to with `job` or `dismissed`;
    /// progress comes as `job` events.
    ExportPdf {
        /// The journey.
        journey: JourneyId,
        /// The paper.
        paper: PaperName,
    },
    /// Stops a job. Replied to with `nothing`.
    CancelJob {
        /// The job.
        job: u32,
    },
    /// Shows the file a finished job wrote in the system's file manager. Replied to with
    /// `nothing`.
    RevealExport {
        /// The job.
        job: u32,
    },
    /// Opens a web page that a piece of evidence names in the person's own browser. Replied to
    /// with `nothing`.
    OpenLink {
        /// Its address; nothing but `http` and `https` is followed.
        address: String,
    },
}

impl Request {
    /// A request as a window sends it.
    ///
    /// # Errors
    /// It is none; the failure says what it was about and what is wrong with it.
    pub fn read(request: &Value) -> Result<Self, Failure> {
        Self::deserialize(request).map_err(|error| failure::not_understood(request, &error))
    }
}

/// What a new document starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateName {
    /// Nine stages, one for each lifecycle phase.
    Lifecycle,
    /// No stages.
    Blank,
}

/// The papers a poster can be printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperName {
    /// As large as the map.
    Fit,
    /// 841 × 594 mm.
    A1,
    /// 594 × 420 mm.
    A2,
    /// 420 × 297 mm.
    A3,
    /// 11 × 8.5 in.
    Letter,
    /// 17 × 11 in.
    Tabloid,
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "reply", content = "with")]
#[ts(export)]
pub enum Reply {
    /// There was nothing to do or to show.
    Nothing,
    /// The person closed the dialog without choosing.
    Dismissed,
    /// The start screen.
    Welcome(Welcome),
    /// A document is open.
    Opened(Box<Snapshot>),
    /// The document changed.
    Changed(Box<Patch>),
    /// It cannot be done now.
    Refused(Refusal),
    /// What differs between two journeys.
    Compared(Box<Comparison>),
    /// The document stands in its file.
    Saved(FileState),
    /// Work has begun.
    Job {
        /// Names it.
        job: u32,
    },
    /// Something went wrong.
    Failed(Failure),
}

/// What happens without being asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "event", content = "with")]
#[ts(export, rename = "CoreEvent")]
pub enum Event {
    /// A document was opened from outside the window: its file was opened in the system, or a
    /// second start of the app handed it over.
    Opened(Box<Snapshot>),
    /// How the document stands to its file.
    File(FileState),
    /// A job went on.
    Job(JobState),
    /// A native menu item was chosen.
    Act {
        /// The action's id.
        action: String,
    },
    /// Files are held over the window.
    Held {
        /// Their names; none when they are no longer held there.
        files: Vec<String>,
    },
    /// Files were dropped on the window; see [`Request::OpenDropped`].
    Dropped,
    /// Something went wrong without a request to answer.
    Failed(Failure),
}

/// The start screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Welcome {
    /// Documents opened lately, the last first.
    pub recent: Vec<RecentDocument>,
    /// Examples that came with the app.
    pub examples: Vec<Example>,
    /// Documents with edits that a crash kept from being published.
    pub recovered: Vec<RecoveredDocument>,
    /// The version of the app.
    pub version: String,
}

/// A document opened lately.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RecentDocument {
    /// Names it in requests.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The file's name.
    pub file: String,
    /// The folder, as people read it.
    pub folder: String,
    /// When it was last open.
    pub opened: Timestamp,
    /// Its file is not there now.
    pub missing: bool,
    /// What its board looked like when it was last closed, or opened if that came later.
    pub sketch: Option<Sketch>,
}

/// An example.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Example {
    /// Names it in requests.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it shows.
    pub description: String,
}

/// A document a crash left behind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RecoveredDocument {
    /// Names it in requests.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The file it belongs to; `null` when it never had one.
    pub file: Option<String>,
    /// When it was last edited.
    pub edited: Timestamp,
}

/// A document as a window shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Snapshot {
    /// Counts the changes; the next patch has the next number.
    pub revision: u32,
    /// Every record.
    pub records: Vec<Record>,
    /// Every journey, in their order.
    pub journeys: Vec<JourneyView>,
    /// What the gap engine looks for, in its order.
    pub rules: Vec<RuleWords>,
    /// What undo and redo would do.
    pub history: HistoryState,
    /// How the document stands to its file.
    pub file: FileState,
    /// What the person should know about the opening: recovered edits, somebody else's lock.
    pub notice: Option<String>,
}

/// A rule of the gap engine, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleWords {
    /// The rule.
    pub rule: Rule,
    /// How much its gaps matter where nothing makes one graver.
    pub severity: Severity,
    /// What it finds, in a few words.
    pub title: String,
    /// What it looks at and when it speaks up.
    pub meaning: String,
    /// The theory it stands on, with its source.
    pub theory: String,
    /// What usually closes its gaps.
    pub remedy: String,
}

impl RuleWords {
    /// Every rule, in a language.
    pub fn all(language: Language) -> Vec<Self> {
        let words = |&rule: &Rule| {
            let text = language.say(&rule);
            Self {
                rule,
                severity: rule.severity(),
                title: text.title.to_owned(),
                meaning: text.meaning.to_owned(),
                theory: text.theory.to_owned(),
                remedy: text.remedy.to_owned(),
            }
        };
        Rule::ALL.iter().map(words).collect()
    }
}

/// A journey as a window shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct JourneyView {
    /// The board.
    pub board: Board,
    /// The gaps, worst first.
    pub gaps: Vec<GapReport>,
    /// The state of the promise in one sentence.
    pub headline: String,
    /// The state of the promise in each stage, in the order of the columns.
    pub stages: Vec<StageLine>,
    /// Every promise from the words that make it to the moments that keep it, in the order in
    /// which customers come to hear them.
    pub ledger: Vec<LedgerLine>,
}

/// The state of the promise in a stage, in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageLine {
    /// The stage.
    pub stage: StageId,
    /// “2 promises alive, 1 broken here”; empty where none is alive.
    pub words: String,
}

/// What an edit changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Patch {
    /// The document's revision after it.
    pub revision: u32,
    /// What was done, for the announcement: "Move moment".
    pub label: String,
    /// The records that changed.
    pub diff: Diff,
    /// The journeys whose view changed.
    pub journeys: Vec<JourneyPatch>,
    /// The journeys that are gone.
    pub gone: Vec<JourneyId>,
    /// The order of the journeys.
    pub order: Vec<JourneyId>,
    /// What undo and redo would do.
    pub history: HistoryState,
    /// How the document stands to its file.
    pub file: FileState,
}

/// What an edit changed in the view of a journey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct JourneyPatch {
    /// The journey.
    pub journey: JourneyId,
    /// The board without its cells, if anything but cells changed. Cells of columns and rows that
    /// it no longer has are gone.
    pub frame: Option<Board>,
    /// The cells that are new or changed.
    pub cells: Vec<Cell>,
    /// The gaps that are new or changed.
    pub gaps: Vec<GapReport>,
    /// The keys of all gaps, worst first, if that list changed.
    pub gap_order: Option<Vec<String>>,
    /// The state of the promise in one sentence, if that changed.
    pub headline: Option<String>,
    /// The states of the stages, if any changed.
    pub stages: Option<Vec<StageLine>>,
    /// The ledger, if anything in it changed.
    pub ledger: Option<Vec<LedgerLine>>,
}

/// The labels in the undo menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryState {
    /// The step undo would take back.
    pub undo: Option<String>,
    /// The step redo would do again.
    pub redo: Option<String>,
}

/// How a document stands to its file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FileState {
    /// The file's name without its folder; `null` for a document that has no file yet.
    pub name: Option<String>,
    /// The folder, as people read it.
    pub folder: Option<String>,
    /// Whether everything stands in the file.
    pub saved: SavedState,
    /// Why the document cannot be edited, if so: who has it open since when.
    pub read_only: Option<String>,
}

/// Whether everything stands in the file. Every edit is kept on disk in any case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum SavedState {
    /// It has no file yet.
    Untitled,
    /// Edits will be published soon.
    Pending,
    /// Everything stands in the file.
    Saved {
        /// Since when.
        at: Timestamp,
    },
    /// The file was changed by somebody else meanwhile; see [`Request::Settle`].
    ChangedOutside,
    /// Publishing failed.
    Failed {
        /// Why, and what to do.
        failure: Failure,
    },
}

/// A job's progress.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct JobState {
    /// The job.
    pub job: u32,
    /// How it stands.
    pub progress: Progress,
}

/// How a job stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Progress {
    /// It is at work.
    Running {
        /// 0 to 1.
        fraction: f32,
    },
    /// It wrote its file.
    Done {
        /// The file's name.
        file: String,
        /// What the person should know: text that prints small, glyphs no font has.
        warnings: Vec<String>,
    },
    /// It was stopped; nothing was written.
    Cancelled,
    /// It failed; nothing was written.
    Failed {
        /// Why, and what to do.
        failure: Failure,
    },
}

/// Something went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// Which kind, where the window acts on it.
    pub code: FailureCode,
    /// What happened and what was kept.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// What a developer would want to know; shown on demand.
    pub detail: String,
}

/// The kinds of failure that a window treats differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FailureCode {
    /// Shown, nothing more.
    Other,
    /// No document is open: show the start screen.
    NoDocument,
    /// A recent document's file is gone: offer to take it off the list.
    FileMissing,
    /// It can be read but not changed here: offer Save as.
    ReadOnly,
}
