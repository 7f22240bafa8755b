//! The camera roll folder and what Keepsake remembers of it, in `FOLDER/.keepsake`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use keepsake_core::Error;
use keepsake_core::catalog::Catalog;
use keepsake_core::matching::LibraryIndex;
use keepsake_core::outcome::{ArchiveNote, Oddity};
use keepsake_core::roll::{FolderRoll, Lock};
use tempfile::TempDir;

use crate::failure::Failure;
use crate::language::{Language, Texts, text};

const DATABASE: &str = "keepsake.db";

/// Where what is remembered of a photo library stands, for the camera roll in this state folder.
pub fn library_index(state: &Path) -> PathBuf {
    LibraryIndex::beside(&state.join(DATABASE))
}

/// A folder whose catalog is gone though files of an earlier save are there: what there is to know
/// before a save.
pub struct CatalogMissing {
    folder: String,
    state: String,
    files: u64,
}

impl CatalogMissing {
    /// None where nothing is missing.
    pub fn of(folder: &Path) -> Option<Self> {
        let roll = FolderRoll::new(folder);
        let is_there = roll.state().join(DATABASE).is_file();
        let files = if is_there { 0 } else { roll.left_behind() };
        (files > 0).then(|| Self {
            folder: folder.display().to_string(),
            state: roll.state().display().to_string(),
            files,
        })
    }

    /// For the person.
    pub fn told(&self) -> String {
        let what = text!(
            "save-catalog-missing",
            count = self.files,
            state = self.state.as_str(),
        );
        text!("about", what = self.folder.as_str(), said = what)
    }

    /// For programs, in English.
    pub fn note(self) -> ArchiveNote {
        let values = [("count", self.files.into()), ("state", self.state.into())];
        let text = Texts::of(Language::English).own("save-catalog-missing", values);
        ArchiveNote {
            place: Some(self.folder),
            what: Oddity::Other { text },
        }
    }
}

/// A camera roll that no other process saves to while this lives.
pub struct State {
    /// As it was typed.
    pub folder: PathBuf,
    pub roll: FolderRoll,
    // Closed first: what it needed of the room is free again then.
    pub catalog: Catalog,
    room: Room,
    pub lock: Lock,
    /// What was not there before it was opened.
    made: Vec<PathBuf>,
}

/// The room kept for an undo. Once given back, it is kept again unless an undo begins.
struct Room {
    roll: FolderRoll,
    is_given: bool,
}

impl Room {
    fn of(folder: &Path) -> Self {
        Self {
            roll: FolderRoll::new(folder),
            is_given: false,
        }
    }

    fn give_back(&mut self) {
        self.is_given = self.roll.give_room_back();
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        if self.is_given {
            self.roll.keep_room_again();
        }
    }
}

impl State {
    /// Opens the camera roll in `folder`; makes it if it is absent.
    ///
    /// # Errors
    /// The folder cannot be made or written to, or another process saves to it.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        let state = Self::open_with(folder, |_| {})?;
        state.roll.keep_room();
        Ok(state)
    }

    fn open_with(folder: &Path, before: impl FnOnce(&mut Room)) -> Result<Self, Failure> {
        refuse_file(folder)?;
        let roll = FolderRoll::new(folder);
        let made = [folder.to_owned(), roll.state()];
        let made = made.into_iter().filter(|path| !path.exists()).collect();
        let lock = Lock::take(&roll.state())?;
        let mut room = Room::of(folder);
        before(&mut room);
        let catalog = open_catalog(&roll.state().join(DATABASE))?;
        Ok(Self {
            folder: folder.to_owned(),
            roll,
            catalog,
            room,
            lock,
            made,
        })
    }

    /// Leaves no trace of a camera roll that was made for nothing.
    pub fn forget_if_new(self) {
        let Self {
            roll,
            catalog,
            made,
            ..
        } = self;
        drop(catalog);
        // What cannot be removed does no harm.
        if made.contains(&roll.state()) {
            let _ = fs::remove_dir_all(roll.state());
        }
        for folder in made {
            let _ = fs::remove_dir(folder);
        }
    }

    /// Opens the camera roll that is in `folder`.
    ///
    /// # Errors
    /// As [`State::open`], or there is none.
    pub fn open_existing(folder: &Path) -> Result<Self, Failure> {
        database(folder)?;
        Self::open(folder)
    }

    /// The same to take something back, with the room that was kept for it.
    ///
    /// # Errors
    /// As [`State::open_existing`].
    pub fn open_for_undo(folder: &Path) -> Result<Self, Failure> {
        database(folder)?;
        Self::open_with(folder, Room::give_back)
    }

    /// What was to be taken back was. Room for the next undo is kept where there is much.
    pub fn has_undone(&mut self) {
        self.room.is_given = false;
        self.roll.keep_room();
    }
}

fn open_catalog(file: &Path) -> Result<Catalog, Failure> {
    Catalog::open(file).map_err(|error| Failure::of_catalog(error, file))
}

/// The catalog of the camera roll that is in `folder`, to look at: a copy of it where the folder
/// cannot be written to, as SQLite writes beside what it reads.
///
/// # Errors
/// There is none, or it can be neither opened nor copied.
pub fn catalog(folder: &Path) -> Result<Rehearsal, Failure> {
    let file = database(folder)?;
    match Catalog::open(&file) {
        Ok(catalog) => Ok(Rehearsal {
            roll: FolderRoll::new(folder),
            catalog,
            _copy: None,
        }),
        Err(Error::Catalog(_)) => Rehearsal::open(folder),
        Err(other) => Err(Failure::of_catalog(other, &file)),
    }
}

fn database(folder: &Path) -> Result<PathBuf, Failure> {
    let database = FolderRoll::new(folder).state().join(DATABASE);
    if database.is_file() {
        return Ok(database);
    }
    let path = folder.display().to_string();
    Err(Failure::Unusable(text!("refused-no-roll", path = path)))
}

fn refuse_file(folder: &Path) -> Result<(), Failure> {
    if !folder.exists() || folder.is_dir() {
        return Ok(());
    }
    let path = folder.display().to_string();
    Err(Failure::Unusable(text!("refused-file", path = path)))
}

/// What a save would find in `folder`, to try things on: a copy of its catalog, or an
/// empty one. Whatever is done to it, the folder stays as it is.
pub struct Rehearsal {
    pub roll: FolderRoll,
    pub catalog: Catalog,
    /// Where the copy is, until it is dropped.
    _copy: Option<TempDir>,
}

impl Rehearsal {
    /// # Errors
    /// The catalog cannot be copied, or is none.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        refuse_file(folder)?;
        let roll = FolderRoll::new(folder);
        let state = roll.state();
        if !state.join(DATABASE).is_file() {
            return Ok(Self {
                roll,
                catalog: Catalog::scratch()?,
                _copy: None,
            });
        }
        let copy = copied(&state).map_err(Error::at(&state))?;
        let catalog = Catalog::open(&copy.path().join(DATABASE))
            .map_err(|error| Failure::of_catalog(error, &state.join(DATABASE)))?;
        Ok(Self {
            roll,
            catalog,
            _copy: Some(copy),
        })
    }
}

/// The database and its write-ahead log, which together are what is committed.
fn copied(state: &Path) -> io::Result<TempDir> {
    let copy = TempDir::new()?;
    for name in [DATABASE.to_owned(), format!("{DATABASE}-wal")] {
        match fs::copy(state.join(&name), copy.path().join(&name)) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {}
            done => {
                done?;
            }
        }
    }
    Ok(copy)
}
