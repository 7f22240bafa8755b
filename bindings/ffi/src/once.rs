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
    stop: Stop,
}

/// How a run is asked to stop from outside, and why.
pub(crate) struct Stop {
    token: CancellationToken,
    why: Arc<OnceLock<StopReason>>,
}

impl Stop {
    /// Stops as well when everything is shut down.
    pub(crate) fn of(shared: &Shared) -> Self {
        Self {
            token: shared.stop.child_token(),
            why: Arc::default(),
        }
    }

    pub(crate) fn cancel(&self) {
        self.token.cancel();
    }

    /// The same, with why. What is said first counts.
    pub(crate) fn cancel_because(&self, why: StopReason) {
        // Somebody may have said so before.
        let _ = self.why.set(why);
        self.token.cancel();
    }

    pub(crate) fn token(&self) -> &CancellationToken {
        &self.token
    }

    /// Where it stands why it was asked to stop.
    pub(crate) fn why(&self) -> &Arc<OnceLock<StopReason>> {
        &self.why
    }
}

impl<J: Send + 'static> Once<J> {
    pub(crate) fn new(shared: &Arc<Shared>, job: J) -> Self {
        Self {
            shared: shared.clone(),
            job: Mutex::new(Some(job)),
            stop: Stop::of(shared),
        }
    }

    /// How it is asked to stop.
    pub(crate) fn stop(&self) -> &Stop {
        &self.stop
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
            .change(self.stop.token(), move |catalog, stop| {
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
            .beside_until(self.stop.token(), move |catalog, stop| {
                work(job, catalog, stop)
            })
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
        self.shared.run_until(self.stop.token(), work).await
    }

    /// Changes a little of the catalog at once, on a connection of its own.
    pub(crate) async fn change_beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.shared
            .beside_until(self.stop.token(), move |catalog, _| work(catalog))
            .await
    }

    /// Changes the catalog when it is its turn.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Catalog, &CancellationToken) -> Result<T, KeepError> + Send + 'static,
    ) -> Result<T, KeepError> {
        self.shared.change(self.stop.token(), work).await
    }
}
