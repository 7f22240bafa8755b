//! One save at a time: two processes that plan from the same ledger would both save
//! what is missing.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use super::RollError;
use crate::error::{Error, Result};

/// Proof that no other process saves with the catalog of this folder. Taken before an
/// import that a save follows, and held until the save is over; the system gives it
/// back if the process dies.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of the folder that holds the catalog, making the folder if it is
    /// absent. Does not wait.
    ///
    /// # Errors
    /// [`Error::Busy`] while another process holds it; [`Error::Roll`] where the folder
    /// cannot be made or written to.
    pub fn take(state: &Path) -> Result<Self> {
        let refused = |cause| RollError::from_io(state, &cause);
        fs::create_dir_all(state).map_err(|cause| RollError::from_making(state, &cause))?;
        let file = File::create(state.join("lock")).map_err(refused)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::Busy {
                folder: state.to_owned(),
            }),
            Err(TryLockError::Error(cause)) => Err(refused(cause).into()),
        }
    }
}
