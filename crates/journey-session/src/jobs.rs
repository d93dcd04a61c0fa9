//! Work that takes longer than an answer may: it runs beside the document on a copy of it, tells
//! how far it is, and can be stopped.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use journey::{Document, JourneyId};
use journey_export::{ExportOptions, Paper};
use tokio::sync::broadcast;

use crate::app::Addressed;
use crate::failure;
use crate::recents::name_of;
use crate::wire::{Event, JobState, PaperName, Progress};

/// The jobs of the app. Finished ones are remembered by the file they wrote.
pub struct Jobs {
    next: AtomicU32,
    running: Arc<Mutex<HashMap<u32, Arc<AtomicBool>>>>,
    written: Arc<Mutex<HashMap<u32, PathBuf>>>,
    events: broadcast::Sender<Addressed>,
}

impl Jobs {
    /// No jobs yet.
    pub fn new(events: broadcast::Sender<Addressed>) -> Self {
        Self {
            next: AtomicU32::new(1),
            running: Arc::default(),
            written: Arc::default(),
            events,
        }
    }

    /// Begins to export a journey of a document to PDF that bears this date.
    pub fn export(
        &self,
        window: &str,
        document: Document,
        journey: JourneyId,
        options: ExportOptions,
        target: PathBuf,
    ) -> u32 {
        let job = self.next.fetch_add(1, Ordering::Relaxed);
        let stop = Arc::new(AtomicBool::new(false));
        lock(&self.running).insert(job, Arc::clone(&stop));
        let (running, written) = (Arc::clone(&self.running), Arc::clone(&self.written));
        let (events, label) = (self.events.clone(), window.to_owned());
        let tell = move |progress| {
            let event = Event::Job(JobState { job, progress });
            // Nobody listening is no fault.
            let _ = events.send((label.clone(), event));
        };
        let tell_end = tell.clone();
        let work = tokio::task::spawn_blocking(move || {
            let outcome = write_pdf(&document, journey, &options, &target, &stop, &tell);
            if matches!(outcome, Progress::Done { .. }) {
                lock(&written).insert(job, target);
            }
            outcome
        });
        tokio::spawn(async move {
            let outcome = work.await.unwrap_or_else(|_| Progress::Failed {
                failure: failure::panicked(),
            });
            lock(&running).remove(&job);
            tell_end(outcome);
        });
        job
    }

    /// Asks a job to stop. One that has ended is left as it is.
    pub fn cancel(&self, job: u32) {
        if let Some(stop) = lock(&self.running).get(&job) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    /// The file a finished job wrote.
    pub fn written(&self, job: u32) -> Option<PathBuf> {
        lock(&self.written).get(&job).cloned()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write_pdf(
    document: &Document,
    journey: JourneyId,
    options: &ExportOptions,
    target: &Path,
    stop: &AtomicBool,
    tell: &impl Fn(Progress),
) -> Progress {
    let told = std::cell::Cell::new(-1.0_f32);
    let progress = |fraction: f32| {
        if fraction - told.get() >= 0.02 {
            told.set(fraction);
            tell(Progress::Running { fraction });
        }
        if stop.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let export = match journey_export::export_pdf(document, journey, options, &progress) {
        Ok(export) => export,
        Err(error) if error.is_cancelled() => return Progress::Cancelled,
        Err(error) => {
            return Progress::Failed {
                failure: failure::other("The PDF could not be made.", &error),
            };
        }
    };
    match journey_file::write_whole(target, &export.bytes) {
        Ok(()) => Progress::Done {
            file: name_of(target),
            warnings: export.warnings.iter().map(ToString::to_string).collect(),
        },
        Err(error) => Progress::Failed {
            failure: failure::of_file(&error),
        },
    }
}

impl From<PaperName> for Paper {
    fn from(name: PaperName) -> Self {
        match name {
            PaperName::Fit => Self::Fit,
            PaperName::A1 => Self::A1,
            PaperName::A2 => Self::A2,
            PaperName::A3 => Self::A3,
            PaperName::Letter => Self::Letter,
            PaperName::Tabloid => Self::Tabloid,
        }
    }
}
