//! Keepsake's core for Kotlin and Swift: maps types, runs work on threads of its own and
//! slows progress down. Decides nothing; everything that decides is in `keepsake-core`.
//!
//! Calls that may take longer than 50 ms are async and can be awaited on any thread.
//! Dropping one (cancelling a Kotlin coroutine) stops the work after the item in hand;
//! Swift calls `cancel` on a [`SaveRun`] or [`ReadRun`] for that. Whoever runs a run that goes on
//! joins it, and it stops with the last who waits; an [`UndoRun`] goes on without anybody.

mod asking;
mod changes;
mod changing;
mod conversation;
mod error;
#[cfg(feature = "faults")]
mod faults;
mod found;
mod going_on;
mod keepsake;
mod ledger;
mod links;
mod log;
mod looking;
mod matching;
mod news;
mod oddities;
mod once;
mod options;
mod pictures;
mod planning;
mod previewing;
mod progress;
mod reading;
mod reasons;
mod refusals;
mod report;
mod roll;
mod runtime;
mod save;
mod shared;
#[cfg(test)]
mod surface;
mod times;
mod transport;
mod troubles;
mod undo;
mod words;

pub use changes::CatalogChanges;
pub use error::KeepError;
#[cfg(feature = "faults")]
pub use faults::*;
pub use found::*;
pub use keepsake::{Keepsake, Versions, versions};
pub use ledger::*;
pub use links::*;
pub use log::{LogLevel, LogSink, forward_log};
pub use looking::*;
pub use matching::*;
pub use oddities::*;
pub use options::*;
pub use pictures::*;
pub use planning::*;
pub use previewing::*;
pub use progress::{ReadListener, ReadingProgress, SaveListener, SaveProgress};
pub use reading::{ArchiveSource, ReadRun, ReadSummary};
pub use reasons::*;
pub use refusals::*;
pub use report::*;
pub use roll::*;
pub use runtime::use_light_runtime;
pub use save::*;
pub use transport::*;
pub use troubles::*;
pub use undo::*;
pub use words::*;

uniffi::setup_scaffolding!();
