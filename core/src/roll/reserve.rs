//! Room that a run keeps free for its ledger. A disk that fills up is found by whoever
//! writes next; without this, the ledger could be the one that can no longer say so.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::PathBuf;

use rusqlite::Connection;

use super::{CameraRoll, RollError};
use crate::error::Result;

/// What closing a run writes, whatever its size.
const AT_LEAST: u64 = 256 * 1024;
/// What it writes for an item that had no turn.
const FOR_EACH: u64 = 128;

/// A file among the staged ones that holds the room; its drop gives it back.
pub(super) struct Reserve(PathBuf);

impl Reserve {
    /// Takes the room for a run with so many items to save. A file system that stores zeros
    /// in no room holds nothing free; there the ledger takes what it finds.
    ///
    /// # Errors
    /// There is no such room.
    pub(super) fn take(roll: &dyn CameraRoll, items: u64) -> Result<Self, RollError> {
        let staging = roll.staging();
        let reserve = Self(staging.join("room-for-the-ledger"));
        fs::create_dir_all(&staging).map_err(|cause| RollError::from_making(&staging, &cause))?;
        reserve
            .fill(AT_LEAST + items * FOR_EACH)
            .map_err(|cause| RollError::from_io(&reserve.0, &cause))?;
        Ok(reserve)
    }

    fn fill(&self, bytes: u64) -> io::Result<()> {
        let mut file = File::create(&self.0)?;
        io::copy(&mut io::repeat(0).take(bytes), &mut file)?;
        Ok(())
    }

    /// Gives the room back, and that of the database's log with it, as far as the log can
    /// be written back.
    pub(super) fn give_back(self, db: &Connection) {
        drop(self);
        let written_back = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()));
        if let Err(cause) = written_back {
            tracing::warn!(%cause, "the log of the catalog keeps its room");
        }
    }
}

impl Drop for Reserve {
    fn drop(&mut self) {
        // One that stays goes with the next run's emptying of the folder.
        let _ = fs::remove_file(&self.0);
    }
}
