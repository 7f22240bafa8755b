//! What a save, its recovery and its undo promise, seen from outside: a small export in a
//! folder, a camera roll that does one thing otherwise, and the ledger afterwards.

mod adopting;
mod alike;
mod batches;
mod chains;
mod full;
mod groups;
mod lost;
mod plans;
mod receipts;
mod recovering;
mod retries;
mod saved_again;
mod spoiled;
mod staged;
mod sum;
mod undoing;
mod undos;
mod unreliable_roll;

use std::collections::BTreeMap;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::tz::TimeZone;
use rusqlite::Connection;
use tempfile::TempDir;

use super::{
    AlbumChoice, CameraRoll, FolderRoll, Ledger, LedgerEntry, Lock, Outcome, Plan, PlanNumbers,
    RunId, SaveOptions, SaveSummary, Undo, UndoId, Undone,
};
use crate::CancellationToken;
use crate::catalog::{Catalog, Selection};
use crate::error::Result;
use crate::outcome::Reasons;
use crate::source::archive::Archive;
use unreliable_roll::OddRoll;

/// A person with an export that the catalog knows, and a folder to save into.
struct Person {
    dir: TempDir,
    archive: Arc<Archive>,
    catalog: Catalog,
}

impl Person {
    /// With a post for each of these photos, a day after the one before. Photos of the same
    /// number have the same bytes.
    fn with(numbers: &[u8]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let export = dir.path().join("export");
        let media = export.join("media/posts/202401");
        let indexes = export.join("your_instagram_activity/media");
        fs::create_dir_all(&media).unwrap();
        fs::create_dir_all(&indexes).unwrap();
        let mut posts = Vec::new();
        for (day, number) in numbers.iter().enumerate() {
            let name = format!("photo-{day}.jpg");
            fs::write(media.join(&name), photo(*number)).unwrap();
            posts.push(serde_json::json!({"media": [{
                "uri": format!("media/posts/202401/{name}"),
                "creation_timestamp": 1_704_100_000 + 86_400 * day,
                "title": "",
            }]}));
        }
        let posts = serde_json::to_string(&posts).unwrap();
        fs::write(indexes.join("posts_1.json"), posts).unwrap();
        let archive = Archive::open(&[&export]).unwrap();
        let mut person = Self {
            archive: archive.into(),
            catalog: Catalog::scratch().unwrap(),
            dir,
        };
        person.begin();
        person
    }

    /// With a catalog that knows the export and nothing else.
    fn begin(&mut self) {
        let state = self.roll().state();
        fs::create_dir_all(&state).unwrap();
        self.catalog = Catalog::open(&state.join("keepsake.db")).unwrap();
        let never = CancellationToken::new();
        self.catalog
            .import(&self.archive, &mut |_| {}, &never)
            .unwrap();
    }

    /// The hidden folder does not travel where a person copies the pictures.
    fn lose_catalog(&mut self) {
        self.catalog = Catalog::scratch().unwrap();
        fs::remove_dir_all(self.roll().state()).unwrap();
        self.begin();
    }

    fn folder(&self) -> PathBuf {
        self.dir.path().join("roll")
    }

    fn roll(&self) -> FolderRoll {
        FolderRoll::new(self.folder())
    }

    /// The folder as a camera roll that can be made to do something otherwise.
    fn odd_roll(&self) -> OddRoll {
        OddRoll::new(self.folder())
    }

    fn lock(&self) -> Lock {
        Lock::take(&self.roll().state()).unwrap()
    }

    /// Another program's look at the catalog.
    fn outsider(&self) -> Connection {
        outsider(&self.folder())
    }

    fn plan(&mut self, roll: &dyn CameraRoll) -> PlanNumbers {
        let plan = Plan::new(&mut self.catalog, &Selection::default(), roll, &options());
        plan.unwrap().numbers().clone()
    }

    fn save(&mut self, roll: &dyn CameraRoll) -> Result<SaveSummary> {
        self.save_until(roll, &CancellationToken::new())
    }

    fn save_until(
        &mut self,
        roll: &dyn CameraRoll,
        stop: &CancellationToken,
    ) -> Result<SaveSummary> {
        let lock = self.lock();
        let plan = Plan::new(&mut self.catalog, &Selection::default(), roll, &options())?;
        let archives = std::slice::from_ref(&self.archive);
        plan.run(&lock, archives, &mut |_| {}, stop)
    }

    /// A save in which the roll takes the program with it ([`OddRoll::kill`]).
    fn save_and_die(&mut self, roll: &dyn CameraRoll) {
        let save = AssertUnwindSafe(|| self.save(roll));
        let death = panic::catch_unwind(save).expect_err("the roll lets nobody live");
        assert!(
            death.is::<unreliable_roll::Killed>(),
            "something else went wrong"
        );
    }

    fn undo(&mut self, roll: &dyn CameraRoll, run: Option<RunId>) -> Result<Option<Undone>> {
        self.undo_until(roll, run, &CancellationToken::new())
    }

    fn undo_until(
        &mut self,
        roll: &dyn CameraRoll,
        run: Option<RunId>,
        stop: &CancellationToken,
    ) -> Result<Option<Undone>> {
        let lock = self.lock();
        let undo = Undo::new(&mut self.catalog, roll, run);
        undo.run(&lock, &mut |_| {}, stop)
    }

    /// All lines of the latest run, in the order of the posts.
    fn lines(&self) -> Vec<LedgerEntry> {
        let run = Ledger::of(&self.catalog).latest().unwrap().unwrap();
        self.lines_of(run.id)
    }

    fn lines_of(&self, run: RunId) -> Vec<LedgerEntry> {
        let ledger = Ledger::of(&self.catalog);
        let mut lines = ledger.entries(run, None, 0, u32::MAX).unwrap();
        lines.sort_by(|one, other| one.uri.cmp(&other.uri));
        lines
    }

    fn outcomes(&self) -> Vec<Outcome> {
        self.lines().iter().map(|line| line.outcome).collect()
    }

    /// What became of each asset of an undo, and why.
    fn undo_lines(&self, undo: UndoId) -> Vec<(String, Reasons)> {
        let sql = "SELECT outcome, reason FROM undo_line WHERE undo = ? ORDER BY id";
        let mut lines = self.catalog.db.prepare(sql).unwrap();
        let lines = lines.query_map([undo.0], |row| Ok((row.get(0)?, row.get(1)?)));
        lines.unwrap().map(Result::unwrap).collect()
    }

    /// The photos a person sees, by name.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(self.folder()).unwrap().map(Result::unwrap);
        entries
            .filter(|entry| entry.file_name() != ".keepsake")
            .map(|entry| {
                let name = entry.file_name().into_string().unwrap();
                (name, fs::read(entry.path()).unwrap())
            })
            .collect()
    }

    /// How many staged files wait.
    fn staged(&self) -> usize {
        fs::read_dir(self.roll().staging()).map_or(0, Iterator::count)
    }

    /// How many assets the ledger has in that state.
    fn assets(&self, state: &str) -> u64 {
        assets(&self.outsider(), state)
    }
}

fn assets(db: &Connection, state: &str) -> u64 {
    let sql = "SELECT count(*) FROM asset WHERE state = ?";
    let count: i64 = db.query_row(sql, [state], |row| row.get(0)).unwrap();
    count.unsigned_abs()
}

fn outsider(folder: &Path) -> Connection {
    Connection::open(folder.join(".keepsake/keepsake.db")).unwrap()
}

fn options() -> SaveOptions {
    SaveOptions {
        albums: AlbumChoice::NoAlbums,
        zone: TimeZone::UTC,
        ..SaveOptions::default()
    }
}

/// A photo that differs from those of other numbers.
fn photo(number: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new(&mut bytes);
    let picture = image::GrayImage::from_pixel(8, 8, image::Luma([number]));
    picture.write_with_encoder(encoder).unwrap();
    // A comment, as flat greys that are close to each other are encoded alike.
    bytes.splice(2..2, [0xff, 0xfe, 0, 3, number]);
    bytes
}
