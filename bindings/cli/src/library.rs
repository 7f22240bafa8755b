//! The person's own photos: a folder, and what is remembered of it beside the catalog.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use keepsake_core::catalog::Catalog;
use keepsake_core::matching::{
    self, FolderLibrary, FolderSeen, LibraryIndex, LookNumbers, LookProgress, LookStage,
};
use keepsake_core::source::archive::Archive;
use keepsake_core::{CancellationToken, Error};

use crate::failure::Failure;
use crate::language::text;
use crate::progress::{Progress, Step, Work};
use crate::screen::Screen;
use crate::state;

/// A folder of photos that is looked through.
pub struct Library {
    path: PathBuf,
    folder: FolderLibrary,
    index: LibraryIndex,
}

impl Library {
    /// The folder, with what is remembered of it in the state folder of a camera roll. Where
    /// there is no camera roll yet, nothing is remembered.
    ///
    /// # Errors
    /// It is no folder that can be read, or what is remembered cannot be opened.
    pub fn open(folder: &Path, state: &Path) -> Result<Self, Failure> {
        let library = self::folder(folder)?;
        let index = match state.is_dir() {
            true => LibraryIndex::open(&state::library_index(state))?,
            false => LibraryIndex::scratch()?,
        };
        Ok(Self {
            path: folder.to_owned(),
            folder: library,
            index,
        })
    }

    /// The folder that the latest look went through, by what is remembered in the state folder of
    /// a camera roll; none where nothing is.
    ///
    /// # Errors
    /// It is not there any more or cannot be read, or what is remembered cannot be opened.
    pub fn latest(state: &Path) -> Result<Option<FolderLibrary>, Failure> {
        let index = state::library_index(state);
        if !index.is_file() {
            return Ok(None);
        }
        let library = LibraryIndex::open(&index)?.library()?;
        match library.as_str() {
            "" => Ok(None),
            path => self::folder(Path::new(path)).map(Some),
        }
    }

    /// The folder, where pictures come from.
    pub fn folder(&self) -> &FolderLibrary {
        &self.folder
    }

    /// What is remembered of it.
    pub fn index(&self) -> &LibraryIndex {
        &self.index
    }

    /// What the person knows it by.
    pub fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// Looks which media of the catalog it has. The catalog remembers.
    ///
    /// # Errors
    /// The databases', or it was stopped.
    pub fn look(
        &self,
        catalog: &mut Catalog,
        archive: &Arc<Archive>,
        screen: &Screen,
        stop: &CancellationToken,
    ) -> Result<LookNumbers, Failure> {
        let exports = archive.given().iter().map(|given| given.path());
        let library = self.folder.clone().without(exports);
        let seen = {
            let mut bar = Progress::new(screen, Work::LookingThrough);
            let mut progress = |at: LookProgress| bar.at(step(at));
            matching::index_folder(&self.index, &library, &mut progress, stop)?
        };
        say_what_is_unreadable(&seen, screen);
        let mut stage = None;
        let mut bar = None;
        let mut progress = |at: LookProgress| {
            if stage != Some(at.stage) {
                stage = Some(at.stage);
                bar = None;
            }
            let work = match at.stage {
                LookStage::Library | LookStage::Posts => Work::Looking,
                LookStage::Compare => Work::Comparing,
            };
            bar.get_or_insert_with(|| Progress::new(screen, work))
                .at(step(at));
        };
        let archives = std::slice::from_ref(archive);
        Ok(matching::look(
            catalog,
            archives,
            &self.index,
            &self.folder,
            &mut progress,
            stop,
        )?)
    }
}

/// The folder, to be asked for before anything is made.
///
/// # Errors
/// It is none, or cannot be read.
pub fn folder(folder: &Path) -> Result<FolderLibrary, Failure> {
    let library = FolderLibrary::open(folder);
    library.map_err(|cause| Failure::of_input(Error::at(folder)(cause)))
}

fn step(at: LookProgress) -> Step {
    Step::Items {
        done: at.done,
        all: at.all,
    }
}

/// Nothing is passed over in silence.
fn say_what_is_unreadable(seen: &FolderSeen, screen: &Screen) {
    const NAMED: usize = 5;
    let without = &seen.without_picture;
    if !without.is_empty() {
        let named: Vec<_> = without.iter().take(NAMED).map(String::as_str).collect();
        let more = if without.len() > NAMED { " …" } else { "" };
        let named = named.join(", ") + more;
        screen.say(text!(
            "library-without-picture",
            items = without.len(),
            named = named,
        ));
    }
    if seen.by_bytes_alone > 0 {
        screen.say(text!("library-by-bytes", items = seen.by_bytes_alone));
    }
    if seen.exports > 0 {
        screen.say(text!("library-exports", count = seen.exports));
    }
    if seen.unreadable > 0 {
        screen.say(text!("library-unreadable", count = seen.unreadable));
    }
}
