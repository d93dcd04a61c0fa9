//! How documents come to be open: new ones, files, examples, what was dropped or left by a crash.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use journey::Document;
use journey::log::Entry;
use journey::template::{self, Template};
use journey_file::{Contents, WorkingCopy};
use uuid::Uuid;

use super::App;
use crate::dropped::{self, Landing};
use crate::failure;
use crate::recents::name_of;
use crate::session::Session;
use crate::thread::DocumentThread;
use crate::wire::{Failure, Reply, Snapshot, TemplateName};
use crate::words::Words;

impl App {
    /// Opens a file in a window of its own. It comes only when the document is open.
    pub(super) async fn open_beside(self: &Arc<Self>, path: &Path) -> Result<Reply, Failure> {
        if let Some(holder) = self.holder(path).await {
            self.chooser.bring_to_front(&holder);
            return Ok(Reply::Nothing);
        }
        let label = fresh_label();
        self.open_path(&label, path).await?;
        self.chooser.open_window(&label);
        Ok(Reply::Nothing)
    }

    /// The window that has a file open.
    pub(super) async fn holder(&self, path: &Path) -> Option<String> {
        let wanted = fs::canonicalize(path).ok()?;
        let open: Vec<_> = (self.open.lock().await.iter())
            .map(|(window, thread)| (window.clone(), Arc::clone(thread)))
            .collect();
        for (window, thread) in open {
            // A document that does not answer is not brought to the front.
            let target = thread.ask(|session| session.target()).await.ok().flatten();
            if target.and_then(|target| fs::canonicalize(target).ok()) == Some(wanted.clone()) {
                return Some(window);
            }
        }
        None
    }

    pub(super) async fn new_document(
        self: &Arc<Self>,
        window: &str,
        template: TemplateName,
    ) -> Result<Reply, Failure> {
        let template = match template {
            TemplateName::Lifecycle => Template::Lifecycle,
            TemplateName::Blank => Template::Blank,
        };
        let language = self.language_of(window);
        let title = language.say(&Words::Untitled);
        let document = template::document(template, &title, language, &mut Uuid::now_v7)
            .map_err(|error| failure::other("The document could not be made.", &error))?;
        self.begin_untitled(window, document, None).await
    }

    pub(super) async fn open_dropped(self: &Arc<Self>, window: &str) -> Result<Reply, Failure> {
        let paths = self.dropped.take(window);
        if paths.is_empty() {
            return Ok(Reply::Nothing);
        }
        let path = dropped::only(paths)?;
        let file = path.clone();
        let landing = tokio::task::spawn_blocking(move || dropped::read(&file))
            .await
            .map_err(|_| failure::panicked())??;
        match landing {
            Landing::Open => self.open_path(window, &path).await,
            Landing::Import(document) => {
                let notice = self
                    .language_of(window)
                    .say(&Words::Imported(&name_of(&path)));
                self.begin_untitled(window, *document, Some(notice)).await
            }
        }
    }

    pub(super) async fn example(
        self: &Arc<Self>,
        window: &str,
        id: &str,
    ) -> Result<Reply, Failure> {
        let document = journey::examples::document(id, (self.settings.now)().day)
            .ok_or_else(failure::no_document)?
            .map_err(|error| failure::other("The example could not be read.", &error))?;
        self.begin_untitled(window, document, None).await
    }

    async fn begin_untitled(
        self: &Arc<Self>,
        window: &str,
        document: Document,
        notice: Option<String>,
    ) -> Result<Reply, Failure> {
        let now = (self.settings.now)();
        let actor = self.actor(&document);
        let log = [Entry::beginning(actor, &document, "New document", now.time)];
        let copy = self
            .copies
            .create(Uuid::now_v7(), &document, &log)
            .map_err(|error| failure::of_file(&error))?;
        let session = Session::begin(copy, document, &log, actor, self.language_of(window), now);
        self.install(window, session, notice).await
    }

    pub(super) async fn open_path(
        self: &Arc<Self>,
        window: &str,
        path: &Path,
    ) -> Result<Reply, Failure> {
        if let Some(holder) = self.holder(path).await.filter(|holder| holder != window) {
            self.chooser.bring_to_front(&holder);
            return Ok(Reply::Dismissed);
        }
        // What a crash left of this very file holds more than the file does.
        let canonical = fs::canonicalize(path).ok();
        let left = self
            .left_by_crash()
            .into_iter()
            .find(|left| left.path == canonical);
        if let Some(left) = left.filter(|_| canonical.is_some()) {
            return self.recover(window, &left.id.to_string()).await;
        }
        let copies = self.copies.clone();
        let path = path.to_owned();
        let opened = tokio::task::spawn_blocking(move || copies.open(Uuid::now_v7(), &path))
            .await
            .map_err(|_| failure::panicked())?;
        let (copy, contents) = opened.map_err(|error| failure::of_file(&error))?;
        self.begin(window, copy, contents, None).await
    }

    pub(super) async fn recover(
        self: &Arc<Self>,
        window: &str,
        id: &str,
    ) -> Result<Reply, Failure> {
        let id = id
            .parse()
            .map_err(|error| failure::other("That is no document.", &error))?;
        let (copy, contents) = self
            .copies
            .recover(id)
            .map_err(|error| failure::of_file(&error))?;
        // A document that never had a file was simply not saved to one yet.
        let notice = (copy.path()).map(|_| self.language_of(window).say(&Words::Recovered));
        self.begin(window, copy, contents, notice).await
    }

    pub(super) async fn take_theirs(self: &Arc<Self>, window: &str) -> Result<Reply, Failure> {
        let thread = self.thread(window).await?;
        let Some(path) = thread.ask(|session| session.target()).await? else {
            return Ok(Reply::Nothing);
        };
        // What is here stays on disk, to be recovered as a document of its own.
        let detached = thread.ask(Session::detach).await?;
        detached.map_err(|error| failure::of_file(&error))?;
        drop(thread);
        self.close_window(window).await?;
        self.open_path(window, &path).await
    }

    async fn begin(
        self: &Arc<Self>,
        window: &str,
        copy: WorkingCopy,
        contents: Contents,
        notice: Option<String>,
    ) -> Result<Reply, Failure> {
        let Contents { document, log } = contents;
        let actor = self.actor(&document);
        let (language, now) = (self.language_of(window), (self.settings.now)());
        let session = Session::begin(copy, document, &log, actor, language, now);
        self.install(window, session, notice).await
    }

    /// Puts a session in a window in place of what was open there.
    async fn install(
        self: &Arc<Self>,
        window: &str,
        session: Session,
        notice: Option<String>,
    ) -> Result<Reply, Failure> {
        self.close_window(window).await?;
        let snapshot: Snapshot = session.snapshot(notice);
        self.remember(session.recent());
        let (events, label) = (self.events.clone(), window.to_owned());
        let thread = DocumentThread::start(session, self.settings.now, move |event| {
            // Nobody listening is no fault.
            let _ = events.send((label.clone(), event));
        })?;
        self.open
            .lock()
            .await
            .insert(window.to_owned(), Arc::new(thread));
        Ok(Reply::Opened(Box::new(snapshot)))
    }
}

/// A label for another window, such as no other window ever had.
pub(super) fn fresh_label() -> String {
    format!("window-{}", Uuid::now_v7().simple())
}
