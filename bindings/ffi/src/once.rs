//! What every reading and saving is: carried out once, and asked to stop from outside.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;

use crate::KeepError;
use crate::reasons::StopReason;
use crate::shared::Shared;
use crate::troubles::Trouble;

/// A job until it is carried out.
pub(crate) struct Once<J> {
    shared: Arc<Shared>,
    job: Mutex<Option<J>>,
    stop: CancellationToken,
    why_stopped: Arc<OnceLock<StopReason>>,
}

impl<J: Send + 'static> Once<J> {
    pub(crate) fn new(shared: &Arc<Shared>, job: J) -> Self {
        Self {
            shared: shared.clone(),
            job: Mutex::new(Some(job)),
            stop: shared.stop.child_token(),
            why_stopped: Arc::default(),
        }
    }

    pub(crate) fn cancel(&self) {
        self.stop.cancel();
    }

    /// The same, with why. What is said first counts.
    pub(crate) fn cancel_because(&self, why: StopReason) {
        // Somebody may have said so before.
        let _ = self.why_stopped.set(why);
        self.stop.cancel();
    }

    /// Where it stands why it was asked to stop.
    pub(crate) fn why_stopped(&self) -> Arc<OnceLock<StopReason>> {
        self.why_stopped.clone()
    }

    /// Carries the job out when it is its turn to change the catalog.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(J, &Shared, &mut Catalog, &CancellationToken) -> Result<T, KeepError>
        + Send
        + 'static,
    ) -> Result<T, KeepError> {
        let job = self.take()?;
        let shared = self.shared.clone();
        self.shared
            .change(&self.stop, move |catalog, stop| {
                work(job, &shared, catalog, stop)
            })
            .await
    }

    /// Carries out at once what changes nothing of the catalog, on a connection of its own.
    pub(crate) async fn run_beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(J, &Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        let job = self.take()?;
        self.shared
            .beside_until(&self.stop, move |catalog, stop| work(job, catalog, stop))
            .await
    }

    /// The job, which nobody can carry out any more then.
    pub(crate) fn take(&self) -> Result<J, KeepError> {
        let mut job = self.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.take()
            .ok_or_else(|| KeepError::misused(Trouble::RunBefore))
    }

    /// What needs no catalog and comes before the turn to change it.
    pub(crate) async fn prepare<T: Send + 'static>(
        &self,
        work: impl FnOnce(&CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.shared.run_until(&self.stop, work).await
    }

    /// Changes the catalog when it is its turn.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.shared.change(&self.stop, work).await
    }
}
