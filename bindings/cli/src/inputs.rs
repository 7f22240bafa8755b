//! The archives a command reads: opened, refused where they are no archives but our own
//! camera roll, and read into a catalog with the progress shown.

use std::path::{Component, Path, PathBuf};

use keepsake_core::catalog::{Catalog, MediaFilter};
use keepsake_core::outcome::ArchiveNote;
use keepsake_core::roll::FolderRoll;
use keepsake_core::source::archive::Archive;
use keepsake_core::{CancellationToken, Error};

use crate::arguments::DEFAULT_ROLL;
use crate::failure::Failure;
use crate::given_page;
use crate::language::text;
use crate::progress::{Count, Progress, Step, Work};
use crate::screen::Screen;

/// Opens all of them as one export.
///
/// # Errors
/// One cannot be read, or is a camera roll.
pub fn open(paths: &[PathBuf]) -> Result<Archive, Failure> {
    paths.iter().try_for_each(|path| refuse_camera_roll(path))?;
    Archive::open(paths).map_err(|error| {
        let page = match &error {
            Error::NotAnArchive { path, .. } => given_page::instead_of_archive(path),
            _ => None,
        };
        page.map_or_else(|| Failure::of_input(error), Failure::Unusable)
    })
}

/// Reads what `archive` holds into `catalog`. Answers what is odd in it and was not told before.
///
/// # Errors
/// As [`Catalog::import_and_let_go`].
pub fn read(
    archive: &Archive,
    catalog: &mut Catalog,
    screen: &Screen,
    stop: &CancellationToken,
) -> Result<Vec<ArchiveNote>, Failure> {
    let mut bar = Progress::new(screen, Work::Reading);
    let mut progress = |at: keepsake_core::source::archive::ReadProgress| {
        bar.at(Step::Bytes {
            done: at.read,
            all: at.total,
            count: Count::Posts(at.posts),
        });
    };
    Ok(catalog
        .import_and_let_go(archive, &mut progress, stop)?
        .notes)
}

/// Refuses what a filter names and nothing that was read has: one that is mistyped after
/// `--except` would be saved.
///
/// # Errors
/// There is such a one, or the database's.
pub fn refuse_unknown(filter: &MediaFilter, catalog: &Catalog) -> Result<(), Failure> {
    for media in filter.media.iter().chain(&filter.except) {
        let named = MediaFilter {
            media: vec![*media],
            ..MediaFilter::default()
        };
        if catalog.references(&named, 0, 1)?.is_empty() {
            return Err(Failure::Unusable(text!(
                "refused-no-such-media",
                media = media.to_string(),
            )));
        }
    }
    Ok(())
}

/// A folder that Keepsake made holds no index, and reading it again would offer the
/// person their own camera roll.
fn refuse_camera_roll(path: &Path) -> Result<(), Failure> {
    let Ok(full) = path.canonicalize() else {
        return Ok(()); // opening it will say why
    };
    let roll = full
        .ancestors()
        .find(|folder| FolderRoll::new(folder).state().is_dir());
    match roll {
        Some(roll) if full.is_dir() => Err(Failure::Unusable(text!(
            "refused-camera-roll",
            path = path.display().to_string(),
            roll = roll.display().to_string(),
        ))),
        _ => Ok(()),
    }
}

/// Refuses a camera roll inside an export's folder, and the other way round: the next
/// reading of the export would find the pictures of the camera roll in it.
///
/// # Errors
/// One lies in the other.
pub fn keep_apart(paths: &[PathBuf], roll: &Path) -> Result<(), Failure> {
    let to = whole(roll);
    for path in paths.iter().filter(|path| path.is_dir()) {
        let from = whole(path);
        if to.starts_with(&from) || from.starts_with(&to) {
            return Err(Failure::Unusable(text!(
                "refused-inside",
                export = path.display().to_string(),
                roll = roll.display().to_string(),
            )));
        }
    }
    Ok(())
}

/// A library that lies in an export would have all of it already.
///
/// # Errors
/// It does.
pub fn keep_library_out(paths: &[PathBuf], library: &Path) -> Result<(), Failure> {
    let photos = whole(library);
    let around = paths.iter().filter(|path| path.is_dir());
    match around
        .into_iter()
        .find(|path| photos.starts_with(whole(path)))
    {
        Some(export) => Err(Failure::Unusable(text!(
            "refused-library-inside",
            export = export.display().to_string(),
            library = library.display().to_string(),
        ))),
        None => Ok(()),
    }
}

/// A camera roll beside these archives that a save of them takes, where the default one lies
/// inside one of them.
pub fn roll_apart(paths: &[PathBuf]) -> Option<PathBuf> {
    const FURTHEST: usize = 8;
    if keep_apart(paths, Path::new(DEFAULT_ROLL)).is_ok() {
        return None;
    }
    let further_up = (1..=FURTHEST).map(|up| Path::new(&"../".repeat(up)).join("camera-roll"));
    further_up
        .into_iter()
        .find(|roll| keep_apart(paths, roll).is_ok())
}

/// Where only a folder inside an unpacked export was given: the one around it that has a file which
/// its indexes name and it lacks.
///
/// # Errors
/// The database's.
pub fn larger_folder(paths: &[PathBuf], catalog: &Catalog) -> Result<Option<PathBuf>, Failure> {
    const FURTHEST: usize = 4;
    const LOOKED_FOR: u32 = 50;
    let given = paths.iter().filter(|path| path.is_dir());
    let given: Vec<PathBuf> = given.map(|path| whole(path)).collect();
    if given.is_empty() {
        return Ok(None);
    }
    let missing = MediaFilter {
        found: Some(false),
        ..MediaFilter::default()
    };
    let missing = catalog.references(&missing, 0, LOOKED_FOR)?;
    let has_one = |folder: &Path| {
        let mut files = missing.iter().map(|reference| Path::new(&reference.uri));
        files.any(|file| stays_inside(file) && folder.join(file).is_file())
    };
    let around = given
        .iter()
        .flat_map(|path| path.ancestors().skip(1).take(FURTHEST));
    let mut around = around.filter(|folder| !given.iter().any(|path| path == folder));
    Ok(around.find(|folder| has_one(folder)).map(Path::to_owned))
}

/// An index may name any path.
fn stays_inside(path: &Path) -> bool {
    let mut parts = path.components();
    parts.all(|part| matches!(part, Component::Normal(_)))
}

/// The full path of a folder that may not be there yet.
fn whole(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = absolute
        .ancestors()
        .find_map(|part| Some((part, part.canonicalize().ok()?)));
    match there {
        Some((part, real)) => match absolute.strip_prefix(part) {
            Ok(rest) => real.join(rest),
            Err(_) => real,
        },
        None => absolute,
    }
}
