//! The connection that answers questions: one after the other, each for as long as its answer is
//! wanted.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;
use tokio::sync::Mutex as Turn;

use crate::error::KeepError;
use crate::runtime::{Answer, Job, answer, runtime};

/// How long after an interruption it is looked whether it was heard.
const PAUSE: Duration = Duration::from_millis(10);

pub(crate) type Question = Box<dyn FnOnce(&Catalog) -> Result<Answer, KeepError> + Send>;

/// The connection that answers.
#[derive(Clone)]
pub(crate) struct Asking(Arc<Turn<Option<Catalog>>>);

impl Asking {
    pub(crate) fn new(catalog: Catalog) -> Self {
        Self(Arc::new(Turn::new(Some(catalog))))
    }

    /// Asks when it is its turn. Dropped, the question leaves the queue, or is interrupted: the
    /// next one does not wait for an answer that nobody wants. So it is when `stop` is asked for.
    pub(crate) async fn ask(
        self,
        stop: CancellationToken,
        question: Question,
    ) -> Result<Answer, KeepError> {
        let catalog = self.0.lock_owned().await;
        let at_work = AtWork::default();
        let _ends_when_dropped = Wanted(at_work.clone());
        let job: Job = Box::new(move |stop| {
            let catalog = catalog.as_ref().ok_or_else(KeepError::closed)?;
            let _working = at_work.begins(catalog);
            // Whoever stops it from now on finds it at work.
            if stop.is_cancelled() {
                return Err(KeepError::Stopped);
            }
            question(catalog)
        });
        let answer = stop.run_until_cancelled(answer(stop.clone(), job)).await;
        answer.unwrap_or(Err(KeepError::Stopped))
    }

    /// Closes the connection after the question in hand.
    pub(crate) async fn close(self) {
        *self.0.lock_owned().await = None;
    }
}

/// How the question that is being answered is interrupted; none before and afterwards, when the
/// connection is another's.
#[derive(Clone, Default)]
struct AtWork(Arc<Mutex<Option<Interrupt>>>);

type Interrupt = Box<dyn Fn() + Send + Sync>;

impl AtWork {
    fn begins(&self, catalog: &Catalog) -> Working<'_> {
        *self.now() = Some(Box::new(catalog.interrupter()));
        Working(self)
    }

    /// Answers whether there was something to interrupt.
    fn interrupt(&self) -> bool {
        let now = self.now();
        if let Some(interrupt) = &*now {
            interrupt();
        }
        now.is_some()
    }

    fn now(&self) -> MutexGuard<'_, Option<Interrupt>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// While a question is answered.
struct Working<'a>(&'a AtWork);

impl Drop for Working<'_> {
    fn drop(&mut self) {
        *self.0.now() = None;
    }
}

/// Somebody waits for the answer, until this is dropped.
struct Wanted(AtWork);

impl Drop for Wanted {
    fn drop(&mut self) {
        if !self.0.interrupt() {
            return;
        }
        // What is interrupted between two statements goes on with the next one.
        let at_work = self.0.clone();
        if let Ok(runtime) = runtime() {
            runtime.spawn(async move {
                while at_work.interrupt() {
                    tokio::time::sleep(PAUSE).await;
                }
            });
        }
    }
}
