//! "Is it in my camera roll already?": finds the copies that a person already has of what they
//! posted, shrunk, compressed, toned and cut as Instagram does it. Tells what is *new*, *already
//! there* and to be *asked* about; removes nothing, ever.
//!
//! Each picture of a library is looked at once, small ([`sketch`]): hashes of its points and of
//! the windows that a post may show are remembered ([`LibraryIndex`]), not the picture. A look
//! ([`look`]) puts the points of all posts into a table and lets the library go past it. What
//! shares points with a post is laid over it, pixel by pixel: that decides.

mod compare;
mod copies;
mod folder;
mod frames;
mod grey;
mod hash;
mod index;
mod library;
mod look;
mod own;
mod place;
mod points;
mod posts;
mod search;
mod sketch;
#[cfg(test)]
mod tests;
mod verdict;

pub use compare::Likeness;
pub use copies::{Answer, CopyGroup, FoundCopy};
pub use folder::{FolderSeen, index_batch, index_folder};
pub use grey::Grey;
pub use index::{IndexNumbers, LibraryIndex, sketch};
pub use library::{FolderLibrary, LibraryAsset, Mark, PhotoLibrary, Poster};
pub use look::{LookNumbers, LookProgress, LookStage, look};
pub use own::Own;
pub use sketch::Sketch;
pub use verdict::{Cue, Verdict};
