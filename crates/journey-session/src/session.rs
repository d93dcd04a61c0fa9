//! One open document: what it holds in memory, its working copy on disk, and what windows are told.
//!
//! An edit is applied in memory, committed to the working copy, and only then answered; a fault
//! while committing takes the edit back in memory, so that nothing is shown as done that is not
//! kept.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use journey::compare::compare;
use journey::gaps::Today;
use journey::history::Stepped;
use journey::log::{ActorId, Entry, EntryId, Stamp, Step};
use journey::model::Timestamp;
use journey::operation::label_in;
use journey::{Diff, Document, History, JourneyId, Language, Operation, Refusal};
use journey_file::{Contents, Existing, FileError, Holder, PublishOutcome, WorkingCopy};

use crate::failure;
use crate::recents;
use crate::sketch::Sketch;
use crate::view::Views;
use crate::wire::{
    Failure, FileState, HistoryState, Patch, Reply, RuleWords, SavedState, Snapshot,
};
use crate::words::Words;

/// How long after an edit another one in the same field still joins its step.
const JOIN_MS: i64 = 2_000;

/// The time and day an edit happens at.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// Wall time.
    pub time: Timestamp,
    /// The calendar day where the person is.
    pub day: Date,
}

impl Now {
    /// The clock of this machine.
    pub fn here() -> Self {
        let now = jiff::Zoned::now();
        Self {
            time: Timestamp(now.timestamp().as_millisecond()),
            day: now.date(),
        }
    }
}

/// One open document.
pub struct Session {
    document: Document,
    /// What its window speaks.
    language: Language,
    history: History,
    views: Views,
    copy: WorkingCopy,
    clock: Clock,
    revision: u32,
    saved: SavedState,
    /// Who has it open, so that it cannot be edited here.
    held: Option<Holder>,
    /// It was edited at some time, so it is worth keeping even without a file.
    edited: bool,
    /// When the lock beside the file was last renewed.
    renewed: Timestamp,
    /// The field typed in last, and when.
    typing: Option<(String, Timestamp)>,
}

impl Session {
    /// The session of a working copy and what it holds.
    pub fn begin(
        mut copy: WorkingCopy,
        document: Document,
        log: &[Entry],
        actor: ActorId,
        language: Language,
        now: Now,
    ) -> Self {
        // Where a lock can be neither taken nor read, the look at the file before each publication
        // is what keeps people from overwriting one another.
        let held = copy.lock(now.time).ok().flatten();
        let saved = match (copy.path(), copy.has_unpublished()) {
            (None, _) => SavedState::Untitled,
            (Some(_), true) => SavedState::Pending,
            (Some(_), false) => SavedState::Saved { at: now.time },
        };
        Self {
            history: History::from_log(log),
            language,
            views: Views::of(&document, now.day, language),
            clock: Clock::after(actor, log),
            document,
            copy,
            revision: 0,
            saved,
            held,
            edited: log.len() > 1,
            renewed: now.time,
            typing: None,
        }
    }

    /// Tells everything in a language from now on.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
        self.views.speak(&self.document, language);
    }

    /// The document's title.
    pub fn title(&self) -> String {
        self.document
            .records()
            .heading()
            .map(|heading| heading.title.clone())
            .unwrap_or_default()
    }

    /// The picture of its first board.
    pub fn sketch(&self) -> Option<Sketch> {
        let board = self.views.first_board(&self.document)?;
        Some(Sketch::of(board, self.document.records()))
    }

    /// What the list of recent documents says of it; nothing of a document without a file.
    pub fn recent(&self) -> Option<(PathBuf, String, Option<Sketch>)> {
        Some((self.target()?, self.title(), self.sketch()))
    }

    /// The document as it is now.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The file it is published to.
    pub fn target(&self) -> Option<PathBuf> {
        self.copy.path().map(Path::to_owned)
    }

    /// Whether edits wait to be published to a file.
    pub fn waits(&self) -> bool {
        self.held.is_none() && matches!(self.saved, SavedState::Pending)
    }

    /// Everything a window shows.
    pub fn snapshot(&self, notice: Option<String>) -> Snapshot {
        Snapshot {
            revision: self.revision,
            records: self.document.records().all().collect(),
            journeys: self.views.in_order(&self.document),
            rules: RuleWords::all(self.language),
            history: self.history_state(),
            file: self.file(),
            notice,
        }
    }

    /// How the document stands to its file.
    pub fn file(&self) -> FileState {
        let target = self.copy.path();
        FileState {
            name: target.map(recents::name_of),
            folder: target.map(recents::folder_of),
            saved: self.saved.clone(),
            read_only: (self.held.as_ref()).map(|holder| held_by(holder, self.language)),
        }
    }

    /// Does what a person asked for.
    pub fn apply(&mut self, operation: &Operation, joins: Option<&str>, now: Now) -> Reply {
        if let Some(why) = self.refuse_if_read_only() {
            return why;
        }
        let diff = match self.document.apply(operation) {
            Ok(diff) if diff.is_empty() => return Reply::Nothing,
            Ok(diff) => diff,
            Err(refusal) => return Reply::Refused(refusal),
        };
        let joined = joins.filter(|field| {
            self.typing.as_ref().is_some_and(|(last, at)| {
                last == field && now.time.0.saturating_sub(at.0) <= JOIN_MS
            })
        });
        let step = Step::Do {
            joins: joined.and(self.history.last_step()),
        };
        self.typing = joins.map(|field| (field.to_owned(), now.time));
        self.keep(operation.label(), step, diff, now)
    }

    /// Takes the last step back.
    pub fn undo(&mut self, now: Now) -> Reply {
        if let Some(why) = self.refuse_if_read_only() {
            return why;
        }
        let stepped = self.history.undo(&mut self.document);
        self.keep_step(stepped, "Undo", now)
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, now: Now) -> Reply {
        if let Some(why) = self.refuse_if_read_only() {
            return why;
        }
        let stepped = self.history.redo(&mut self.document);
        self.keep_step(stepped, "Redo", now)
    }

    /// Holds two journeys side by side.
    pub fn compare(&self, a: JourneyId, b: JourneyId, now: Now) -> Reply {
        match compare(&self.document, a, b, Today(now.day), self.language) {
            Some(comparison) => Reply::Compared(Box::new(comparison)),
            None => Reply::Refused(Refusal::new(
                self.language.say(&Words::JourneyGone),
                self.language.say(&Words::ChooseAnother),
            )),
        }
    }

    fn keep_step(&mut self, stepped: Option<Stepped>, verb: &str, now: Now) -> Reply {
        self.typing = None;
        let Some(Stepped { label, diff, step }) = stepped else {
            return Reply::Nothing;
        };
        self.keep(format!("{verb}: {label}"), step, diff, now)
    }

    fn refuse_if_read_only(&self) -> Option<Reply> {
        self.held.as_ref().map(|holder| {
            Reply::Refused(Refusal::new(
                held_by(holder, self.language),
                self.language.say(&Words::SaveAsToEdit),
            ))
        })
    }

    /// Commits what was already done in memory, and tells what changed. A fault on the way takes
    /// it back in memory.
    fn keep(&mut self, label: String, step: Step, mut diff: Diff, now: Now) -> Reply {
        let analysed = self.views.analyse(&self.document, &diff, now.day);
        // Undo and redo bring back what the decisions said along with everything else.
        if matches!(step, Step::Do { .. }) {
            for id in self.views.settled(&self.document, &analysed) {
                let settle = Operation::SettleDecision { id, at: now.time };
                // It is there, and a date refuses nothing.
                if let Ok(settled) = self.document.apply(&settle) {
                    diff.squash(settled);
                }
            }
        }
        let (id, stamp) = self.clock.peek(now.time);
        let entry = Entry {
            id,
            stamp,
            label,
            step,
            diff,
        };
        if let Err(error) = self.copy.append(&entry) {
            self.document.apply_where_it_fits(&entry.diff.inverse());
            self.typing = None;
            return Reply::Failed(failure::of_file(&error));
        }
        self.clock.advance(&entry);
        self.history.record(&entry);
        self.revision += 1;
        self.edited = true;
        if self.copy.path().is_some() && !matches!(self.saved, SavedState::ChangedOutside) {
            self.saved = SavedState::Pending;
        }
        let difference = self.views.show(&self.document, analysed);
        Reply::Changed(Box::new(Patch {
            revision: self.revision,
            label: label_in(self.language, &entry.label),
            diff: entry.diff,
            journeys: difference.changed,
            gone: difference.gone,
            order: self.document.journeys(),
            history: self.history_state(),
            file: self.file(),
        }))
    }

    /// Publishes to the document's file, if it has one.
    pub fn publish(&mut self, now: Now) -> FileState {
        if self.held.is_none() && self.copy.path().is_some() {
            self.saved = match self.copy.publish(now.time) {
                Ok(PublishOutcome::Published) => SavedState::Saved { at: now.time },
                Ok(PublishOutcome::Unchanged) => match self.saved {
                    SavedState::Saved { at } => SavedState::Saved { at },
                    _ => SavedState::Saved { at: now.time },
                },
                Ok(PublishOutcome::Untitled) => SavedState::Untitled,
                Ok(PublishOutcome::TargetChanged { .. }) => SavedState::ChangedOutside,
                Err(error) => SavedState::Failed {
                    failure: failure::of_file(&error),
                },
            };
        }
        self.file()
    }

    /// Says, when it is time, that the document is still open. Returns how it stands to its file
    /// if somebody else has taken it over.
    pub fn renew_lock(&mut self, now: Now) -> Option<FileState> {
        if now.time.0.saturating_sub(self.renewed.0) < journey_file::HEARTBEAT {
            return None;
        }
        self.renewed = now.time;
        // A fault here is a network drive gone for a while; the next heartbeat tries again.
        let holder = self.copy.renew_lock(now.time).ok().flatten()?;
        self.held = Some(holder);
        Some(self.file())
    }

    /// Goes on in another file.
    pub fn publish_to(
        &mut self,
        target: &Path,
        existing: Existing,
        now: Now,
    ) -> Result<FileState, FileError> {
        self.copy.publish_to(target, existing, now.time)?;
        self.held = None;
        self.saved = SavedState::Saved { at: now.time };
        Ok(self.file())
    }

    /// Leaves the file to whoever changed it; what is here is kept as a document never saved.
    pub fn detach(&mut self) -> Result<(), FileError> {
        self.copy.detach()?;
        self.saved = SavedState::Untitled;
        Ok(())
    }

    /// Ends the session. The working copy goes unless it holds edits that stand nowhere else.
    pub fn close(self) -> Result<(), Failure> {
        if self.edited && self.copy.has_unpublished() {
            return Ok(());
        }
        self.copy
            .discard()
            .map_err(|error| failure::of_file(&error))
    }

    /// Forgets what is in memory and takes up what the working copy holds.
    pub fn reload(&mut self, now: Now) -> Result<(), Failure> {
        let Contents { document, log } = self
            .copy
            .contents()
            .map_err(|error| failure::of_file(&error))?;
        self.history = History::from_log(&log);
        self.views = Views::of(&document, now.day, self.language);
        self.clock = Clock::after(self.clock.actor, &log);
        self.document = document;
        self.typing = None;
        self.revision += 1;
        Ok(())
    }

    fn history_state(&self) -> HistoryState {
        let told = |label: &str| label_in(self.language, label);
        HistoryState {
            undo: self.history.undo_label().map(told),
            redo: self.history.redo_label().map(told),
        }
    }
}

/// Why a document that somebody else has open can only be read.
fn held_by(holder: &Holder, language: Language) -> String {
    let since = jiff::Timestamp::from_millisecond(holder.since.0)
        .map(|since| since.to_zoned(jiff::tz::TimeZone::system()))
        .ok();
    language.say(&Words::HeldBy(holder, since))
}

/// Whose entries are written here, and the stamps they get.
struct Clock {
    actor: ActorId,
    sequence: u64,
    stamp: Stamp,
}

impl Clock {
    fn after(actor: ActorId, log: &[Entry]) -> Self {
        let own = log.iter().filter(|entry| entry.id.actor == actor);
        Self {
            actor,
            sequence: own.map(|entry| entry.id.sequence).max().unwrap_or(0),
            stamp: log
                .iter()
                .map(|entry| entry.stamp)
                .max()
                .unwrap_or(Stamp::ZERO),
        }
    }

    fn peek(&self, now: Timestamp) -> (EntryId, Stamp) {
        let id = EntryId {
            actor: self.actor,
            sequence: self.sequence + 1,
        };
        (id, self.stamp.next(now))
    }

    fn advance(&mut self, entry: &Entry) {
        self.sequence = entry.id.sequence;
        self.stamp = entry.stamp;
    }
}
