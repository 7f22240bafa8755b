//! That the catalog changed, for screens that show it: waited for, not asked again and again.

use std::sync::Arc;

use keepsake_core::CancellationToken;
use tokio::sync::{Mutex, watch};

use crate::runtime::boxed;
use crate::{KeepError, Keepsake};

/// Waits for changes of a catalog, for one screen.
#[derive(uniffi::Object)]
pub struct CatalogChanges {
    changed: Arc<Mutex<watch::Receiver<u64>>>,
    stop: CancellationToken,
}

#[uniffi::export]
impl Keepsake {
    /// Hears of every change from now on: after archives were read, forgotten or opened again,
    /// after a save, an undo, a recovery, and once the post of a link is known.
    pub fn changes(&self) -> Arc<CatalogChanges> {
        Arc::new(CatalogChanges {
            changed: Arc::new(Mutex::new(self.shared().changed())),
            stop: self.shared().stop.child_token(),
        })
    }
}

#[uniffi::export]
impl CatalogChanges {
    /// Waits until something changed since the last answer; many changes in between are one.
    /// Answers with false once it was cancelled or the catalog closed.
    ///
    /// # Errors
    /// Something that should not be.
    pub async fn next(&self) -> Result<bool, KeepError> {
        let (changed, stop) = (self.changed.clone(), self.stop.clone());
        boxed(async move {
            let changed = stop.run_until_cancelled(async {
                let mut changed = changed.lock().await;
                changed.changed().await.is_ok()
            });
            Ok(changed.await.unwrap_or(false))
        })
        .await
    }

    /// Ends the waiting.
    pub fn cancel(&self) {
        self.stop.cancel();
    }
}
