//! The app without its windows: what each window has open, and the one place every request goes
//! through.

mod opening;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;
use journey::log::ActorId;
use journey::model::Timestamp;
use journey::{Document, JourneyId, Language};
use journey_export::{ExportOptions, Layout};
use journey_file::{Existing, Recoverable, WorkingCopies};
use tokio::sync::broadcast;
use uuid::Uuid;

use crate::chooser::{Chooser, FileKind, is_web_page, suggestion, with_extension};
use crate::dropped::{self, Dropped};
use crate::failure;
use crate::jobs::Jobs;
use crate::recents::{Recents, name_of};
use crate::session::Now;
use crate::sketch::Sketch;
use crate::thread::DocumentThread;
use crate::wire::{Event, Example, Failure, PaperName, RecoveredDocument, Reply, Request, Welcome};
use opening::fresh_label;

/// Where the app keeps what is its own, and what it is called.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder for working copies, kept versions and the list of recent documents.
    pub data: PathBuf,
    /// The version people read.
    pub version: String,
    /// The clock: that of this machine, unless everything must look as it did on another day.
    pub now: fn() -> Now,
}

/// An event, and the window it is for.
pub type Addressed = (String, Event);

/// The app. Windows are named by labels of the shell's choosing.
pub struct App {
    settings: Settings,
    installation: Uuid,
    chooser: Arc<dyn Chooser>,
    events: broadcast::Sender<Addressed>,
    copies: WorkingCopies,
    recents: Mutex<Recents>,
    dropped: Dropped,
    open: tokio::sync::Mutex<HashMap<String, Arc<DocumentThread>>>,
    /// What windows speak, as far as they have said.
    languages: Mutex<HashMap<String, Language>>,
    jobs: Jobs,
}

/// How many events may wait for a slow listener.
const EVENTS: usize = 1_024;

impl App {
    /// The app with its data in a folder, which is created if it is missing.
    pub fn new(settings: Settings, chooser: Arc<dyn Chooser>) -> Result<Arc<Self>, Failure> {
        let trouble = |error: &dyn std::error::Error| {
            failure::other("The app's data folder cannot be used.", error)
        };
        fs::create_dir_all(&settings.data).map_err(|error| trouble(&error))?;
        let (events, _) = broadcast::channel(EVENTS);
        Ok(Arc::new(Self {
            installation: installation(&settings.data).map_err(|error| trouble(&error))?,
            copies: WorkingCopies::in_folder(&settings.data),
            recents: Mutex::new(Recents::load(&settings.data)),
            dropped: Dropped::default(),
            jobs: Jobs::new(events.clone()),
            open: tokio::sync::Mutex::default(),
            languages: Mutex::default(),
            settings,
            chooser,
            events,
        }))
    }

    /// What happens without being asked for, from now on.
    pub fn events(&self) -> broadcast::Receiver<Addressed> {
        self.events.subscribe()
    }

    /// Answers a window's request. Never fails: faults are replies too.
    pub async fn request(self: &Arc<Self>, window: &str, request: Request) -> Reply {
        match self.answer(window, request).await {
            Ok(reply) => reply,
            Err(failure) => Reply::Failed(failure),
        }
    }

    /// Opens a file in a window, as when the system hands one over, and tells the window.
    pub async fn open_file(self: &Arc<Self>, window: &str, path: &Path) {
        let opened = self.open_path(window, path).await;
        self.tell_opened(window, opened);
    }

    /// Takes a file that the system hands over: brings the window to the front that has it open
    /// already, or else opens it in this window if nothing is open there, or in a new one.
    pub async fn hand_over(self: &Arc<Self>, window: &str, path: &Path) {
        if let Some(holder) = self.holder(path).await {
            self.chooser.bring_to_front(&holder);
        } else if self.thread(window).await.is_err() {
            self.chooser.bring_to_front(window);
            self.open_file(window, path).await;
        } else if let Err(failure) = self.open_beside(path).await {
            self.chooser.bring_to_front(window);
            self.tell(window, Event::Failed(failure));
        }
    }

    /// Opens an example in a window and tells the window.
    pub async fn open_example(self: &Arc<Self>, window: &str, id: &str) {
        let opened = self.example(window, id).await;
        self.tell_opened(window, opened);
    }

    fn tell_opened(&self, window: &str, opened: Result<Reply, Failure>) {
        let event = match opened {
            Ok(Reply::Opened(snapshot)) => Event::Opened(snapshot),
            Ok(_) => return,
            Err(failure) => Event::Failed(failure),
        };
        self.tell(window, event);
    }

    /// Tells a window that files are held over it, or, with none, that they no longer are.
    pub fn hold(&self, window: &str, paths: &[PathBuf]) {
        let files = dropped::names(paths);
        self.tell(window, Event::Held { files });
    }

    /// Tells a window that files were dropped on it. It asks for them when what is being typed in
    /// it has been sent.
    pub fn drop_on(&self, window: &str, paths: Vec<PathBuf>) {
        self.dropped.keep(window, paths);
        self.tell(window, Event::Dropped);
    }

    /// Tells a window that a native menu item was chosen.
    pub fn act(&self, window: &str, action: &str) {
        self.tell(
            window,
            Event::Act {
                action: action.to_owned(),
            },
        );
    }

    /// Publishes and closes what a window has open.
    pub async fn close_window(&self, window: &str) -> Result<(), Failure> {
        let thread = self.open.lock().await.remove(window);
        self.close_thread(thread).await
    }

    /// Publishes and closes everything, before the app ends.
    pub async fn shut_down(&self) {
        let threads: Vec<_> = self.open.lock().await.drain().collect();
        for (window, thread) in threads {
            if let Err(failure) = self.close_thread(Some(thread)).await {
                self.tell(&window, Event::Failed(failure));
            }
        }
    }

    fn tell(&self, window: &str, event: Event) {
        // Nobody listening is no fault.
        let _ = self.events.send((window.to_owned(), event));
    }

    async fn answer(self: &Arc<Self>, window: &str, request: Request) -> Result<Reply, Failure> {
        let now = self.settings.now;
        match request {
            Request::Speak { language } => self.speak(window, &language).await,
            Request::Welcome => Ok(self.welcome()),
            Request::Snapshot => match self.thread(window).await {
                Ok(thread) => {
                    let snapshot = thread.ask(|session| session.snapshot(None)).await?;
                    Ok(Reply::Opened(Box::new(snapshot)))
                }
                Err(_) => Ok(Reply::Nothing),
            },
            Request::New { template } => self.new_document(window, template).await,
            Request::OpenExample { id } => self.example(window, &id).await,
            Request::Open => match self.chooser.open(window, self.language_of(window)).await {
                Some(path) => self.open_path(window, &path).await,
                None => Ok(Reply::Dismissed),
            },
            Request::NewWindow => {
                self.chooser.open_window(&fresh_label());
                Ok(Reply::Nothing)
            }
            Request::OpenBeside => {
                match self.chooser.open(window, self.language_of(window)).await {
                    Some(path) => self.open_beside(&path).await,
                    None => Ok(Reply::Dismissed),
                }
            }
            Request::OpenRecent { id } => {
                let path = self.recents().path(&id).map(Path::to_owned);
                match path {
                    Some(path) => self.open_path(window, &path).await,
                    None => Ok(self.welcome()),
                }
            }
            Request::ForgetRecent { id } => {
                self.recents().forget(&id);
                Ok(self.welcome())
            }
            Request::Recover { id } => self.recover(window, &id).await,
            Request::OpenDropped => self.open_dropped(window).await,
            Request::Apply { operation, joins } => {
                let thread = self.thread(window).await?;
                thread
                    .ask(move |session| session.apply(&operation, joins.as_deref(), now()))
                    .await
            }
            Request::Undo => {
                self.thread(window)
                    .await?
                    .ask(move |session| session.undo(now()))
                    .await
            }
            Request::Redo => {
                self.thread(window)
                    .await?
                    .ask(move |session| session.redo(now()))
                    .await
            }
            Request::Compare { a, b } => self.compare(window, a, b).await,
            Request::Save => self.save(window).await,
            Request::SaveAs | Request::Settle { take_theirs: false } => self.save_as(window).await,
            Request::Settle { take_theirs: true } => self.take_theirs(window).await,
            Request::Close => {
                self.close_window(window).await?;
                Ok(self.welcome())
            }
            Request::ExportPdf { journey, paper } => self.export_pdf(window, journey, paper).await,
            Request::CancelJob { job } => {
                self.jobs.cancel(job);
                Ok(Reply::Nothing)
            }
            Request::RevealExport { job } => {
                if let Some(path) = self.jobs.written(job) {
                    self.chooser.reveal(&path);
                }
                Ok(Reply::Nothing)
            }
            Request::OpenLink { address } => self.open_link(&address),
        }
    }

    async fn speak(&self, window: &str, language: &str) -> Result<Reply, Failure> {
        let language = Language::of_tag(language).unwrap_or_default();
        self.languages().insert(window.to_owned(), language);
        // What was opened before the window said so.
        if let Ok(thread) = self.thread(window).await {
            thread.ask(move |session| session.speak(language)).await?;
        }
        Ok(Reply::Nothing)
    }

    async fn compare(&self, window: &str, a: JourneyId, b: JourneyId) -> Result<Reply, Failure> {
        let thread = self.thread(window).await?;
        let now = self.settings.now;
        thread
            .ask(move |session| session.compare(a, b, now()))
            .await
    }

    async fn export_pdf(
        &self,
        window: &str,
        journey: JourneyId,
        paper: PaperName,
    ) -> Result<Reply, Failure> {
        let thread = self.thread(window).await?;
        let (document, beside) = thread
            .ask(|session| (session.document().clone(), session.target()))
            .await?;
        let name = document
            .records()
            .journeys
            .get(&journey)
            .map(|j| j.name.clone());
        let suggested = suggestion(
            name.as_deref().unwrap_or("Journey"),
            beside.as_deref(),
            FileKind::Pdf,
        );
        let language = self.language_of(window);
        let choice = (self.chooser).save(window, FileKind::Pdf, &suggested, language);
        match choice.await {
            Some(path) => {
                let options = ExportOptions {
                    layout: Layout::Poster,
                    paper: paper.into(),
                    date: (self.settings.now)().day,
                    author: String::new(),
                    language: self.language_of(window),
                };
                let job = (self.jobs).export(window, document, journey, options, path);
                Ok(Reply::Job { job })
            }
            None => Ok(Reply::Dismissed),
        }
    }

    fn open_link(&self, address: &str) -> Result<Reply, Failure> {
        if !is_web_page(address) {
            return Err(failure::no_web_page(address));
        }
        self.chooser.open_link(address);
        Ok(Reply::Nothing)
    }

    fn welcome(&self) -> Reply {
        Reply::Welcome(Welcome {
            recent: self.recents().shown(),
            examples: examples((self.settings.now)().day),
            recovered: self
                .left_by_crash()
                .into_iter()
                .map(|left| RecoveredDocument {
                    id: left.id.to_string(),
                    title: left.title,
                    file: left.path.as_deref().map(name_of),
                    edited: left.edited.unwrap_or(Timestamp(0)),
                })
                .collect(),
            version: self.settings.version.clone(),
        })
    }

    async fn save(self: &Arc<Self>, window: &str) -> Result<Reply, Failure> {
        let thread = self.thread(window).await?;
        let now = self.settings.now;
        let file = thread
            .ask(move |session| session.target().map(|_| session.publish(now())))
            .await?;
        match file {
            Some(file) => Ok(Reply::Saved(file)),
            None => self.save_as(window).await,
        }
    }

    async fn save_as(self: &Arc<Self>, window: &str) -> Result<Reply, Failure> {
        let thread = self.thread(window).await?;
        let (title, target) = thread
            .ask(|session| (session.title(), session.target()))
            .await?;
        let suggested = suggestion(&title, target.as_deref(), FileKind::Journey);
        let Some(chosen) = self
            .chooser
            .save(
                window,
                FileKind::Journey,
                &suggested,
                self.language_of(window),
            )
            .await
        else {
            return Ok(Reply::Dismissed);
        };
        // The dialog asked before it let somebody choose a file that exists, but only for the name
        // as it was typed.
        let path = with_extension(&chosen, FileKind::Journey);
        let existing = if path == chosen {
            Existing::Replace
        } else {
            Existing::Keep
        };
        let now = self.settings.now;
        let file = thread
            .ask(move |session| session.publish_to(&path, existing, now()))
            .await?
            .map_err(|error| failure::of_file(&error))?;
        self.remember(thread.ask(|session| session.recent()).await?);
        Ok(Reply::Saved(file))
    }

    async fn thread(&self, window: &str) -> Result<Arc<DocumentThread>, Failure> {
        self.open
            .lock()
            .await
            .get(window)
            .cloned()
            .ok_or_else(failure::no_document)
    }

    async fn close_thread(&self, thread: Option<Arc<DocumentThread>>) -> Result<(), Failure> {
        if let Some(thread) = &thread {
            // What cannot be told is no reason not to close.
            let recent = thread.ask(|session| session.recent()).await;
            self.remember(recent.ok().flatten());
        }
        match thread.map(Arc::try_unwrap) {
            Some(Ok(thread)) => thread.close().await,
            // A request is under way on it; the last of them to end drops the thread, which
            // publishes then.
            Some(Err(_)) | None => Ok(()),
        }
    }

    /// Working copies that hold what stands nowhere else. A fault in looking for them must not
    /// keep anybody from working.
    fn left_by_crash(&self) -> Vec<Recoverable> {
        self.copies.recoverable().unwrap_or_default()
    }

    /// Puts a document on top of the list of recent ones.
    fn remember(&self, recent: Option<(PathBuf, String, Option<Sketch>)>) {
        if let Some((path, title, sketch)) = recent {
            (self.recents()).note(path, title, sketch, (self.settings.now)().time);
        }
    }

    fn languages(&self) -> MutexGuard<'_, HashMap<String, Language>> {
        self.languages
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// What a window speaks.
    fn language_of(&self, window: &str) -> Language {
        self.languages().get(window).copied().unwrap_or_default()
    }

    fn recents(&self) -> MutexGuard<'_, Recents> {
        self.recents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// This installation's hand on a document: the same each time, another on each installation.
    fn actor(&self, document: &Document) -> ActorId {
        let id = document
            .records()
            .heading()
            .map_or(0, |heading| heading.id.0.as_u128());
        ActorId(Uuid::from_u128(self.installation.as_u128() ^ id))
    }
}

/// The id of this installation, made at its first start.
fn installation(data: &Path) -> std::io::Result<Uuid> {
    let file = data.join("installation");
    if let Some(id) = fs::read_to_string(&file)
        .ok()
        .and_then(|text| text.trim().parse().ok())
    {
        return Ok(id);
    }
    let id = Uuid::now_v7();
    fs::write(&file, id.to_string())?;
    Ok(id)
}

/// The examples as the start screen lists them.
fn examples(today: Date) -> Vec<Example> {
    let example = |id: &'static str| {
        let document = journey::examples::document(id, today)?.ok()?;
        let heading = document.records().heading()?;
        Some(Example {
            id: id.to_owned(),
            title: heading.title.clone(),
            description: heading.description.clone(),
        })
    };
    journey::examples::ids().filter_map(example).collect()
}
