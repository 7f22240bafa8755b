//! The official export ("Download your information"), in any set of ZIPs and folders.
//!
//! Layouts, dialects and traps: `facts/instagram-export.md`, whose section 15 lists
//! the rules followed here.

mod account;
mod account_file;
mod came_from;
mod clouds;
mod container;
mod coordinate_labels;
mod examples;
mod exif_data;
mod handed_over;
pub(crate) mod html;
pub(crate) mod index;
pub(crate) mod json;
mod layout;
mod loose;
mod made_at;
mod names;
mod nested;
mod numbers;
pub(crate) mod owner;
mod place_forms;
mod reading;
mod signs;
mod text;
pub(super) mod time;
mod unnamed;
mod utf16;

pub use container::Container;
pub use handed_over::Copies;
pub(crate) use signs::is_media_of_export;

use std::fmt;
use std::fs::File;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::CancellationToken;
use crate::error::Result;
use crate::source::{ArchiveNote, Findings};

/// A set of ZIPs and folders, opened together and read as one export.
pub struct Archive {
    containers: Vec<Container>,
    /// How many of them were given; the others lie in them.
    given: usize,
    /// What the opening has to tell.
    notes: Vec<ArchiveNote>,
}

/// One ZIP or folder, as it is given.
#[derive(Debug)]
pub enum Input {
    /// By its path.
    Path(PathBuf),
    /// A ZIP that is open already: phones hand over descriptors, not paths. It must be a
    /// file, not a pipe.
    File {
        /// What the person knows it by.
        name: PathBuf,
        /// Open for reading; where it stands does not matter.
        file: File,
    },
}

/// Recognises the same content again, whatever it is called: over the names, sizes
/// and checksums of all entries (ZIP), or names, sizes and times (folder). Neither the
/// order of the entries counts, nor the folders around the export.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

/// How far the reading of an archive is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadProgress {
    /// Bytes of index files read.
    pub read: u64,
    /// Bytes of index files to read.
    pub total: u64,
    /// Posts found up to now.
    pub posts: u64,
}

impl Archive {
    /// Opens every path; each is a ZIP or a folder, and the ZIPs of an export that lie in
    /// it are opened with it. Reads directories, not contents.
    ///
    /// # Errors
    /// The first path that is neither, or that cannot be read.
    pub fn open(paths: &[impl AsRef<Path>]) -> Result<Self> {
        Self::from_inputs(
            paths
                .iter()
                .map(|path| Input::Path(path.as_ref().to_owned())),
        )
    }

    /// Opens every input, as [`Archive::open`] does.
    ///
    /// # Errors
    /// The first input that is neither a ZIP nor a folder, or that cannot be read.
    pub fn from_inputs(inputs: impl IntoIterator<Item = Input>) -> Result<Self> {
        let mut containers = inputs
            .into_iter()
            .map(Container::open)
            .collect::<Result<Vec<_>>>()?;
        let given = containers.len();
        let nested = nested::open(&containers);
        containers.extend(nested.containers);
        let entries = containers.iter().map(|container| container.entries.len());
        tracing::info!(
            parts = containers.len(),
            entries = entries.sum::<usize>(),
            "archive opened"
        );
        Ok(Self {
            containers,
            given,
            notes: nested.notes,
        })
    }

    /// The ZIPs and folders of the set: those given, in that order, then the ZIPs in them.
    pub fn containers(&self) -> &[Container] {
        &self.containers
    }

    /// Those that were given.
    pub fn given(&self) -> &[Container] {
        &self.containers[..self.given]
    }

    /// Reads every index and hands over posts and notes, then what no index names.
    /// Trouble with one file or entry becomes a note; the rest goes on.
    ///
    /// # Errors
    /// [`crate::Error::Stopped`], what `findings` answered, or [`crate::Error::Io`] where
    /// an archive was written to at the same time.
    pub fn read(
        &self,
        findings: &mut dyn Findings,
        progress: &mut dyn FnMut(ReadProgress),
        stop: &CancellationToken,
    ) -> Result<()> {
        self.read_at(Timestamp::now(), findings, progress, stop)
    }

    /// The same at that moment: nothing was published later.
    ///
    /// # Errors
    /// As for [`Archive::read`].
    pub fn read_at(
        &self,
        now: Timestamp,
        findings: &mut dyn Findings,
        progress: &mut dyn FnMut(ReadProgress),
        stop: &CancellationToken,
    ) -> Result<()> {
        for note in &self.notes {
            findings.note(note.clone())?;
        }
        reading::read(&self.containers, findings, progress, stop, now)
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .take(8)
            .try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests;
