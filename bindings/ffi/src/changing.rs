//! Who changes the catalog: one after the other, and what of it takes long.

use std::future::poll_fn;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

use keepsake_core::catalog::Catalog;
use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

use crate::error::KeepError;
use crate::troubles::Trouble;

/// What takes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// A save, finding out what became of one, or the reading of archives.
    Save,
    /// Taking a save back.
    Undo,
}

impl Work {
    /// Why others do not begin meanwhile.
    pub(crate) fn trouble(self) -> Trouble {
        match self {
            Self::Save => Trouble::SaveGoesOn,
            Self::Undo => Trouble::UndoGoesOn,
        }
    }
}

/// The connection that changes the catalog, in turn.
#[derive(Clone)]
pub(crate) struct Changing {
    catalog: Arc<Turn<Option<Catalog>>>,
    going_on: GoingOn,
}

/// What takes long, each from when it asks for its turn to its end.
type GoingOn = Arc<Mutex<Vec<Work>>>;

/// The turn to change the catalog, until it is dropped.
pub(crate) struct MayChange {
    // Dropped first: who comes in between waits, and is not told of what is over.
    _goes_on: Option<GoesOn>,
    catalog: OwnedMutexGuard<Option<Catalog>>,
}

impl MayChange {
    /// The catalog, unless it was closed.
    pub(crate) fn catalog(&mut self) -> Result<&mut Catalog, KeepError> {
        self.catalog.as_mut().ok_or_else(KeepError::closed)
    }
}

impl Changing {
    pub(crate) fn new(catalog: Catalog) -> Self {
        Self {
            catalog: Arc::new(Turn::new(Some(catalog))),
            going_on: GoingOn::default(),
        }
    }

    /// What takes long and goes on, or waits for its turn.
    pub(crate) fn going_on(&self) -> Option<Work> {
        let going_on = self.going_on.lock();
        let going_on = going_on.unwrap_or_else(PoisonError::into_inner);
        going_on.first().copied()
    }

    /// Waits for the turn of what takes long.
    pub(crate) async fn turn(self, work: Work) -> MayChange {
        let goes_on = GoesOn::begins(&self.going_on, work);
        MayChange {
            _goes_on: Some(goes_on),
            catalog: self.catalog.lock_owned().await,
        }
    }

    /// The turn at once, or not at all where something goes on that takes long; what does not is
    /// waited for. With `work`, others hear that this takes long, too.
    pub(crate) async fn turn_now(self, work: Option<Work>) -> Result<MayChange, KeepError> {
        let mut turn = Box::pin(self.catalog.clone().lock_owned());
        // In the queue before it looks at who is: whoever comes later waits behind it.
        let now = poll_fn(|context| Poll::Ready(turn.as_mut().poll(context))).await;
        if now.is_pending()
            && let Some(other) = self.going_on()
        {
            return Err(KeepError::try_later(other.trouble()));
        }
        let goes_on = work.map(|work| GoesOn::begins(&self.going_on, work));
        Ok(MayChange {
            _goes_on: goes_on,
            catalog: match now {
                Poll::Ready(catalog) => catalog,
                Poll::Pending => turn.await,
            },
        })
    }

    /// Closes the catalog when nobody changes it any more.
    pub(crate) async fn close(self) {
        *self.catalog.lock_owned().await = None;
    }
}

/// Something that takes long, until this is dropped.
struct GoesOn {
    all: GoingOn,
    work: Work,
}

impl GoesOn {
    fn begins(all: &GoingOn, work: Work) -> Self {
        let all = all.clone();
        all.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(work);
        Self { all, work }
    }
}

impl Drop for GoesOn {
    fn drop(&mut self) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(this) = all.iter().position(|work| *work == self.work) {
            all.remove(this);
        }
    }
}
