//! An export in a ZIP, a folder to save into, and what must be true of the two.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use keepsake_core::catalog::{Catalog, Selection};
use keepsake_core::roll::{
    CameraRoll, DateChoice, FolderRoll, Ledger, LedgerEntry, Lock, Outcome, Plan, PlanNumbers,
    Progress, RunRecord, SaveOptions, SaveSummary, Undo, Undone,
};
use keepsake_core::source::archive::Archive;
use keepsake_core::{CancellationToken, Error, Result};
use sample_maker::{Export, Manifest};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::essence;

/// A person with an export and a camera roll.
pub struct World {
    dir: TempDir,
    /// The parts of the export that are known up to now.
    pub parts: Vec<PathBuf>,
    /// What is in all of them.
    pub manifest: Manifest,
}

/// What a camera roll holds, or is to hold: the names of all files of each content.
pub type Truth = BTreeMap<[u8; 32], Vec<String>>;

impl World {
    /// A world with this export as one ZIP.
    ///
    /// # Panics
    /// The disk does not play along, here and in all that follows.
    pub fn new(export: &Export) -> Self {
        Self::new_in(&std::env::temp_dir(), export)
    }

    /// The same in memory, where the system has a folder for that: for tests that save
    /// hundreds of times and have no question to the disk.
    pub fn in_memory(export: &Export) -> Self {
        Self::new_in(&memory(), export)
    }

    /// The same on the volume of that folder.
    fn new_in(folder: &Path, export: &Export) -> Self {
        let dir = tempfile::tempdir_in(folder).unwrap();
        let zip = dir.path().join("export.zip");
        let manifest = export.write_zip(&zip).unwrap();
        Self {
            dir,
            parts: vec![zip],
            manifest,
        }
    }

    /// A world with this export as two ZIPs: the index files and every other photo and
    /// video in the first, the rest in the second.
    pub fn in_two_parts(export: &Export) -> Self {
        let dir = tempfile::tempdir_in(memory()).unwrap();
        let is_index = |path: &str| path.ends_with(".json") || path.ends_with(".html");
        let part = |number: usize, path: &str| usize::from(!is_index(path) && number % 2 == 1);
        let (parts, manifest) = export.write_parts(dir.path(), 2, part).unwrap();
        Self {
            dir,
            parts,
            manifest,
        }
    }

    /// The same export, and nothing saved yet. Lives on this world's archives.
    pub fn again(&self) -> Self {
        Self {
            dir: tempfile::tempdir_in(self.path().parent().unwrap()).unwrap(),
            parts: self.parts.clone(),
            manifest: self.manifest.clone(),
        }
    }

    /// Another export comes, in place of the one before.
    pub fn give(&mut self, export: &Export, name: &str) {
        let zip = self.dir.path().join(name);
        self.manifest = export.write_zip(&zip).unwrap();
        self.parts = vec![zip];
    }

    /// The folder to save into.
    pub fn folder(&self) -> PathBuf {
        self.dir.path().join("roll")
    }

    /// Where the world's own files are.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// The folder roll.
    pub fn roll(&self) -> FolderRoll {
        FolderRoll::new(self.folder())
    }

    /// The catalog in the folder, as after a start of the program.
    pub fn catalog(&self) -> Catalog {
        Catalog::open(&self.roll().state().join("keepsake.db")).unwrap()
    }

    /// The lock of the folder.
    pub fn lock(&self) -> Lock {
        self.take_lock().unwrap()
    }

    /// A program that another test is just starting has the lock for a moment, too: until it is
    /// carried out, it holds all that this process has open.
    fn take_lock(&self) -> Result<Lock> {
        let state = self.roll().state();
        for _ in 0..50 {
            match Lock::take(&state) {
                Err(Error::Busy { .. }) => thread::sleep(Duration::from_millis(20)),
                taken => return taken,
            }
        }
        Lock::take(&state)
    }

    /// Dates as published, in UTC.
    pub fn options() -> SaveOptions {
        SaveOptions {
            date: DateChoice::Published,
            zone: jiff::tz::TimeZone::UTC,
            ..SaveOptions::default()
        }
    }

    /// Saves everything into the folder.
    ///
    /// # Errors
    /// Those of the save.
    pub fn save(&self) -> Result<SaveSummary> {
        self.save_to(&self.roll())
    }

    /// Saves everything into this roll.
    ///
    /// # Errors
    /// Those of the save.
    pub fn save_to(&self, roll: &dyn CameraRoll) -> Result<SaveSummary> {
        self.save_watched(roll, &CancellationToken::new(), &mut |_| {})
    }

    /// Saves everything into this roll: imports, plans and runs, as after a start of the
    /// program, and checks what must hold after any run.
    ///
    /// # Errors
    /// Those of the save.
    pub fn save_watched(
        &self,
        roll: &dyn CameraRoll,
        stop: &CancellationToken,
        watch: &mut dyn FnMut(Progress),
    ) -> Result<SaveSummary> {
        let options = Self::options();
        self.save_with(&Selection::default(), &options, roll, stop, watch)
    }

    /// Saves everything into the folder, also what the person removed.
    ///
    /// # Errors
    /// Those of the save.
    pub fn save_again(&self) -> Result<SaveSummary> {
        let selection = Selection {
            again: true,
            ..Selection::default()
        };
        let stop = CancellationToken::new();
        self.save_with(
            &selection,
            &Self::options(),
            &self.roll(),
            &stop,
            &mut |_| {},
        )
    }

    /// Saves everything into this roll, and replaces what is better now.
    ///
    /// # Errors
    /// Those of the save.
    pub fn replace_in(&self, roll: &dyn CameraRoll) -> Result<SaveSummary> {
        let options = SaveOptions {
            replace: true,
            ..Self::options()
        };
        let stop = CancellationToken::new();
        self.save_with(&Selection::default(), &options, roll, &stop, &mut |_| {})
    }

    /// Saves everything into the folder, and writes no places.
    ///
    /// # Errors
    /// Those of the save.
    pub fn save_without_places(&self) -> Result<SaveSummary> {
        let options = SaveOptions {
            place: false,
            ..Self::options()
        };
        let stop = CancellationToken::new();
        self.save_with(
            &Selection::default(),
            &options,
            &self.roll(),
            &stop,
            &mut |_| {},
        )
    }

    /// What [`World::replace_in`] would do now.
    pub fn plan_to_replace(&self) -> PlanNumbers {
        let options = SaveOptions {
            replace: true,
            ..Self::options()
        };
        let mut catalog = self.catalog();
        let archive = Archive::open(&self.parts).unwrap();
        let stop = CancellationToken::new();
        catalog.import(&archive, &mut |_| {}, &stop).unwrap();
        let roll = self.roll();
        let plan = Plan::new(&mut catalog, &Selection::default(), &roll, &options).unwrap();
        plan.numbers().clone()
    }

    fn save_with(
        &self,
        selection: &Selection,
        options: &SaveOptions,
        roll: &dyn CameraRoll,
        stop: &CancellationToken,
        watch: &mut dyn FnMut(Progress),
    ) -> Result<SaveSummary> {
        let lock = self.take_lock()?;
        let mut catalog = self.catalog();
        let archive = Archive::open(&self.parts)?;
        catalog.import(&archive, &mut |_| {}, &CancellationToken::new())?;
        let plan = Plan::new(&mut catalog, selection, roll, options)?;
        let planned = plan.numbers().planned;
        let mut last = None;
        let mut progress = |now| {
            watch(now);
            last = Some(now);
        };
        let summary = plan.run(&lock, &[archive.into()], &mut progress, stop)?;
        assert_eq!(summary.totals.planned(), planned);
        let last = last.expect("the last progress always arrives");
        assert_eq!((last.done, last.planned), (planned, planned));
        assert_eq!(last.saved, summary.totals.saved);
        self.check_ledger();
        Ok(summary)
    }

    /// Takes the latest run back.
    pub fn undo(&self) -> Option<Undone> {
        self.undo_from(&self.roll())
    }

    /// Takes the latest run back from this roll.
    pub fn undo_from(&self, roll: &dyn CameraRoll) -> Option<Undone> {
        let lock = self.lock();
        let mut catalog = self.catalog();
        let undo = Undo::new(&mut catalog, roll, None);
        let undone = undo.run(&lock, &mut |_| {}, &CancellationToken::new());
        let undone = undone.unwrap();
        self.check_ledger();
        undone
    }

    /// Runs, the latest first.
    pub fn runs(&self) -> Vec<RunRecord> {
        Ledger::of(&self.catalog()).runs().unwrap()
    }

    /// All lines of the latest run.
    pub fn entries(&self) -> Vec<LedgerEntry> {
        let catalog = self.catalog();
        let ledger = Ledger::of(&catalog);
        let run = ledger.latest().unwrap().unwrap().id;
        ledger.entries(run, None, 0, u32::MAX).unwrap()
    }

    /// The promise that nothing is silent, for every run of the ledger: each planned
    /// item has one line, what failed or was skipped has a reason, and what was saved
    /// has an asset.
    pub fn check_ledger(&self) {
        if !self.folder().exists() {
            return;
        }
        let catalog = self.catalog();
        let ledger = Ledger::of(&catalog);
        for run in ledger.runs().unwrap() {
            let entries = ledger.entries(run.id, None, 0, u32::MAX).unwrap();
            let totals = ledger.totals(run.id).unwrap();
            assert_eq!(totals.planned(), entries.len() as u64);
            let mut media: Vec<_> = entries.iter().map(|entry| entry.media).collect();
            media.sort_unstable();
            media.dedup();
            assert_eq!(media.len(), entries.len(), "an item with two lines");
            for entry in entries {
                let reasoned = !entry.reasons.to_string().is_empty();
                match entry.outcome {
                    Outcome::Saved | Outcome::AlreadyThere => assert!(entry.asset.is_some()),
                    Outcome::Skipped | Outcome::Failed => assert!(reasoned, "{entry:?}"),
                }
            }
        }
    }

    /// The files in the roll, by their path inside it.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        Self::files_in(&self.folder())
    }

    /// The files in the roll of that folder.
    pub fn files_in(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        read_folder(folder, "", &mut files);
        files
    }

    /// What is in the roll.
    pub fn found(&self) -> Truth {
        let mut found = Truth::new();
        for (name, file) in self.files() {
            assert!(!file.is_empty(), "{name} is empty");
            found.entry(essence(&file)).or_default().push(name);
        }
        found
    }

    /// What is to be in the roll: every different file that a save takes, once.
    pub fn wanted(&self) -> Truth {
        let mut bytes = BTreeMap::new();
        let wanted = self.manifest.references.iter();
        let wanted =
            wanted.filter(|reference| reference.selected() && reference.media_type.is_some());
        for part in &self.parts {
            let mut zip = zip::ZipArchive::new(File::open(part).unwrap()).unwrap();
            for reference in wanted.clone() {
                let Ok(mut entry) = zip.by_name(&reference.uri) else {
                    continue;
                };
                let mut file = Vec::new();
                entry.read_to_end(&mut file).unwrap();
                let hash = <[u8; 32]>::from(Sha256::digest(&file));
                bytes.insert(hash, (reference.uri.clone(), file));
            }
        }
        let mut wanted = Truth::new();
        for (uri, file) in bytes.into_values() {
            wanted.entry(essence(&file)).or_default().push(uri);
        }
        wanted
    }

    /// The promise of exactly once: what is wanted is there, once, whole, and nothing
    /// else; and the ledger knows every file that is there, in the right size.
    pub fn check_exactly_once(&self) {
        let (found, wanted) = (self.found(), self.wanted());
        assert!(!wanted.is_empty());
        for (content, names) in &found {
            let uris = wanted.get(content).map_or(&[][..], Vec::as_slice);
            assert_eq!(names.len(), uris.len(), "{names:?} were saved for {uris:?}");
        }
        for (content, uris) in &wanted {
            assert!(found.contains_key(content), "{uris:?} are not there");
        }
        let files = self.files();
        let mut known = BTreeMap::new();
        for run in self.runs() {
            let catalog = self.catalog();
            let entries = Ledger::of(&catalog)
                .entries(run.id, None, 0, u32::MAX)
                .unwrap();
            for entry in entries {
                if let (Outcome::Saved, Some(asset)) = (entry.outcome, entry.asset) {
                    known.insert(asset.0, entry.bytes.unwrap());
                }
            }
        }
        for (name, file) in &files {
            assert_eq!(known.get(name), Some(&(file.len() as u64)), "{name}");
        }
        let staging = self.roll().staging();
        let left = fs::read_dir(staging).map_or(0, Iterator::count);
        assert_eq!(left, 0, "staged files are left");
    }
}

fn memory() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() {
        memory
    } else {
        std::env::temp_dir()
    }
}

fn read_folder(folder: &Path, inside: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if name == ".keepsake" {
            continue;
        }
        let path = if inside.is_empty() {
            name
        } else {
            format!("{inside}/{name}")
        };
        if entry.file_type().unwrap().is_dir() {
            read_folder(&entry.path(), &path, files);
        } else {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}
