//! Turns for work of which only so much goes on at once.

use std::sync::Arc;

use keepsake_core::CancellationToken;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::unless_closed;
use crate::error::KeepError;
use crate::runtime::boxed;

/// How many whole files are unpacked at once.
const UNPACKED_AT_ONCE: usize = 2;

/// How many links are looked at at once: each takes a thread and a connection to the catalog.
const PREVIEWED_AT_ONCE: usize = 2;

/// One queue for each kind of work.
pub(crate) struct Turns {
    /// To draw a picture: each takes a thread, and the memory of a whole photo.
    pub(crate) to_draw: Queue,
    /// To unpack a whole file: each takes a thread, and the disk.
    pub(crate) to_unpack: Queue,
    /// To look at a link.
    pub(crate) to_preview: Queue,
    /// To look through the photo library, whose index is one.
    pub(crate) to_look: Queue,
}

/// Who waits for a turn.
pub(crate) struct Queue {
    turns: Arc<Semaphore>,
    /// Says that no turn is given any more.
    closed: CancellationToken,
}

impl Turns {
    /// Until `closed` is asked for.
    pub(crate) fn new(closed: &CancellationToken) -> Self {
        let queue = |at_once| Queue {
            turns: Arc::new(Semaphore::new(at_once)),
            closed: closed.clone(),
        };
        Self {
            to_draw: queue(drawn_at_once()),
            to_unpack: queue(UNPACKED_AT_ONCE),
            to_preview: queue(PREVIEWED_AT_ONCE),
            to_look: queue(1),
        }
    }
}

impl Queue {
    /// Waits for a turn; whoever gives up waiting leaves the queue.
    pub(crate) async fn turn(
        &self,
        stop: &CancellationToken,
    ) -> Result<OwnedSemaphorePermit, KeepError> {
        unless_closed(&self.closed)?;
        let (turn, stop) = (self.turns.clone().acquire_owned(), stop.clone());
        boxed(async move {
            let turn = stop.run_until_cancelled(turn).await;
            turn.ok_or(KeepError::Stopped)?.map_err(KeepError::bug)
        })
        .await
    }

    /// A turn at once; none where all are taken.
    pub(crate) fn turn_now(&self) -> Result<Option<OwnedSemaphorePermit>, KeepError> {
        unless_closed(&self.closed)?;
        Ok(self.turns.clone().try_acquire_owned().ok())
    }
}

/// How many pictures are drawn at once: a photo may take 300 MiB until it is small.
fn drawn_at_once() -> usize {
    const MOST: usize = 4;
    std::thread::available_parallelism().map_or(1, |threads| threads.get().min(MOST))
}
