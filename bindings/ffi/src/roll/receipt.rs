//! The receipt as an app's camera roll gets it. It may outlive the save's patience, so
//! it only sends what it is told to the thread that holds the ledger.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::mpsc::{SyncSender, sync_channel};

use keepsake_core::roll::RollError;

use super::PendingAsset;
use crate::KeepError;
use crate::troubles::Trouble;

/// What an adding roll says: these assets are about to become visible; and who takes the word
/// whether they may.
pub(super) type Pending = (Vec<PendingAsset>, SyncSender<Result<(), RollError>>);
pub(super) type Tell = Box<dyn Fn(Pending) -> bool + Send>;

/// Hears of assets that are about to become visible.
#[derive(uniffi::Object)]
pub struct Receipt {
    tell: Mutex<Tell>,
}

impl Receipt {
    pub(super) fn new(tell: Tell) -> Self {
        Self {
            tell: Mutex::new(tell),
        }
    }
}

#[uniffi::export]
impl Receipt {
    /// The items at these places of the batch will get these ids. When this returns, the
    /// ids are written down durably, and the assets may become visible. Blocks the caller
    /// for some milliseconds, so that it can be called inside a photo library's change.
    ///
    /// # Errors
    /// They could not be written down, or the save did not wait: the assets must not be
    /// added.
    pub fn pending(&self, assets: Vec<PendingAsset>) -> Result<(), KeepError> {
        let (reply, replied) = sync_channel(1);
        let too_late = || KeepError::try_later(Trouble::TooLate);
        let heard = {
            let tell = self.tell.lock().unwrap_or_else(PoisonError::into_inner);
            tell((assets, reply))
        };
        if !heard {
            return Err(too_late());
        }
        match replied.recv() {
            Ok(answer) => Ok(answer?),
            Err(_) => Err(too_late()),
        }
    }
}
