//! What every reading and saving is: carried out once, and asked to stop from outside.

use std::sync::{Arc, Mutex, PoisonError};

use keepsake_core::CancellationToken;
use keepsake_core::catalog::Catalog;

use crate::KeepError;
use crate::keepsake::Shared;

/// A job until it is carried out.
pub(crate) struct Once<J> {
    shared: Arc<Shared>,
    job: Mutex<Option<J>>,
    stop: CancellationToken,
}

impl<J: Send + 'static> Once<J> {
    pub(crate) fn new(shared: &Arc<Shared>, job: J) -> Self {
        Self {
            shared: shared.clone(),
            job: Mutex::new(Some(job)),
            stop: shared.stop.child_token(),
        }
    }

    pub(crate) fn cancel(&self) {
        self.stop.cancel();
    }

    /// Carries the job out when it is its turn to change the catalog.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(J, &Shared, &mut Catalog, &CancellationToken) -> Result<T, KeepError>
        + Send
        + 'static,
    ) -> Result<T, KeepError> {
        let job = self
            .job
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let job = job.ok_or_else(|| KeepError::bug("this was run before; start a new one"))?;
        let shared = self.shared.clone();
        self.shared
            .change(&self.stop, move |catalog, stop| {
                work(job, &shared, catalog, stop)
            })
            .await
    }
}
