//! Everything that decides in Keepsake: where a person's own posts are found
//! ([`source`]), what was found ([`catalog`]), what a file is and says
//! ([`media`]), and how it gets into a camera roll ([`roll`]); and small pictures of it
//! all ([`previews`]), and the page about a save ([`report`]). A shared [`link`] goes the same way, with its bytes from the
//! network ([`download`], [`save_links`]).
//!
//! Data moves one way: source, catalog, plan, run. No module reaches back.
//! Nothing here prints, knows a phone, or reaches the network for an export.

pub mod archives;
mod cache_folder;
pub mod catalog;
pub mod download;
mod error;
mod free_space;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod fuzzing;
mod in_place;
mod ledger;
pub mod link;
pub mod matching;
pub mod media;
pub mod moment;
pub mod outcome;
mod parallel;
pub mod post;
pub mod previews;
pub mod report;
pub mod roll;
pub mod save_links;
pub mod source;

pub use error::{Error, Result};
/// Asks long work to stop after the item in hand.
pub use tokio_util::sync::CancellationToken;
