//! The thread that owns an open document. Requests come to it one after another; between them,
//! soon after edits pause, it publishes the document to its file.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use tokio::sync::oneshot;

use crate::failure;
use crate::session::{Now, Session};
use crate::wire::{Event, Failure};

/// How long edits must pause before they are published.
const PAUSE: Duration = Duration::from_millis(1_200);

/// How often an idle document looks after its lock.
const HEARTBEAT: Duration = Duration::from_millis(journey_file::HEARTBEAT.unsigned_abs());

type Task = Box<dyn FnOnce(&mut Session) + Send>;

/// A handle on the thread of one open document. Dropping it publishes and ends the thread.
pub struct DocumentThread {
    tasks: Option<Sender<Task>>,
    thread: Option<JoinHandle<()>>,
}

impl DocumentThread {
    /// Starts the thread. `tell` is called from it with what happens between requests.
    pub fn start(
        session: Session,
        now: fn() -> Now,
        tell: impl Fn(Event) + Send + 'static,
    ) -> Result<Self, Failure> {
        let (tasks, inbox) = channel();
        let thread = Builder::new()
            .name("document".to_owned())
            .spawn(move || run(session, &inbox, now, &tell))
            .map_err(|error| failure::other("The document could not be opened.", &error))?;
        Ok(Self {
            tasks: Some(tasks),
            thread: Some(thread),
        })
    }

    /// Does something with the document and waits for it.
    pub async fn ask<R: Send + 'static>(
        &self,
        task: impl FnOnce(&mut Session) -> R + Send + 'static,
    ) -> Result<R, Failure> {
        let (answer, answered) = oneshot::channel();
        let task: Task = Box::new(move |session| {
            // The asker may have gone; the edit stands all the same.
            let _ = answer.send(task(session));
        });
        if let Some(tasks) = &self.tasks {
            // A closed channel shows below, as no answer.
            let _ = tasks.send(task);
        }
        answered.await.map_err(|_| failure::panicked())
    }

    /// Publishes, lets go of the working copy where nothing waits any more, and ends the thread.
    pub async fn close(mut self) -> Result<(), Failure> {
        self.tasks = None;
        let thread = self.thread.take();
        let ended = tokio::task::spawn_blocking(move || thread.map(JoinHandle::join)).await;
        match ended {
            Ok(None | Some(Ok(()))) => Ok(()),
            _ => Err(failure::panicked()),
        }
    }
}

fn run(mut session: Session, inbox: &Receiver<Task>, now: fn() -> Now, tell: &impl Fn(Event)) {
    loop {
        let wait = if session.waits() { PAUSE } else { HEARTBEAT };
        let next = inbox.recv_timeout(wait);
        let outcome = catch_unwind(AssertUnwindSafe(|| match next {
            Ok(task) => {
                task(&mut session);
                true
            }
            Err(RecvTimeoutError::Timeout) => {
                let now = now();
                if session.waits() {
                    tell(Event::File(session.publish(now)));
                }
                if let Some(file) = session.renew_lock(now) {
                    tell(Event::File(file));
                }
                true
            }
            Err(RecvTimeoutError::Disconnected) => false,
        }));
        match outcome {
            Ok(true) => {}
            Ok(false) => break,
            // Whatever was half done in memory is forgotten; the working copy holds every edit
            // that was answered.
            Err(_) => match session.reload(now()) {
                Ok(()) => tell(Event::Opened(Box::new(session.snapshot(None)))),
                Err(failure) => tell(Event::Failed(failure)),
            },
        }
    }
    if session.waits() {
        session.publish(now());
    }
    if let Err(failure) = session.close() {
        tell(Event::Failed(failure));
    }
}
