//! `keepsake save --report` and `keepsake match --report`: one page that a person can look at,
//! print and keep. The core writes it; here are its words and its place.

use std::io;
use std::path::Path;
use std::sync::Arc;

use jiff::tz::TimeZone;
use keepsake_core::matching::LookNumbers;
use keepsake_core::previews::Previews;
use keepsake_core::report::{self, Pairs, Pictures, ReportProgress, Subject};
use keepsake_core::roll::RunId;
use keepsake_core::source::archive::Archive;
use keepsake_core::{CancellationToken, Error};

mod words;

use crate::failure::Failure;
use crate::language::{self, text};
use crate::library::Library;
use crate::progress::{Progress, Step, Work};
use crate::screen::Screen;
use crate::state::State;
use words::PageWords;

/// A photo library that was looked through for what an archive has.
pub struct Looked {
    pub library: Library,
    pub archive: Arc<Archive>,
    pub numbers: LookNumbers,
}

/// A page that is not there yet.
pub struct Report<'a> {
    path: &'a Path,
    page: report::Report,
}

impl<'a> Report<'a> {
    /// The page that will be at `path`. Finds out early whether it can be written.
    ///
    /// # Errors
    /// It cannot.
    pub fn at(path: &'a Path) -> Result<Self, Failure> {
        let page = report::Report::at(path).map_err(|error| refused(path, &error))?;
        Ok(Self { path, page })
    }

    /// Writes the page about `run`, for which `looked` was looked through, if anything was.
    ///
    /// # Errors
    /// The ledger cannot be read or the page cannot be written, or it was stopped.
    pub fn write(
        self,
        state: &State,
        run: RunId,
        looked: Option<&Looked>,
        zone: &TimeZone,
        screen: &Screen,
        stop: &CancellationToken,
    ) -> Result<(), Failure> {
        let cache = Arc::new(report::cache_of(&state.roll)?);
        let words = &PageWords {
            texts: language::spoken(),
            zone,
        };
        let name = looked.map(|looked| looked.library.name());
        let name = name.unwrap_or_default();
        let given = looked.map(|looked| std::slice::from_ref(&looked.archive));
        let given = given.unwrap_or_default();
        let previews = Previews::of(&state.catalog, given, cache.clone())?;
        let asked = looked.map(|looked| Pairs {
            catalog: &state.catalog,
            numbers: looked.numbers,
            index: looked.library.index(),
            library: looked.library.folder(),
            name: &name,
            previews: &previews,
            words,
        });
        let subject = Subject {
            catalog: &state.catalog,
            run,
            roll: &state.folder.display().to_string(),
            pictures: Pictures::Files {
                roll: &state.roll,
                cache: &cache,
            },
            asked: asked.as_ref(),
            zone,
            words,
        };
        self.drawn(screen, |page, progress| {
            page.write(&subject, progress, stop)
        })
    }

    /// Writes the page about a look into a photo library.
    ///
    /// # Errors
    /// What was found cannot be read or the page cannot be written, or it was stopped.
    pub fn write_pairs(
        self,
        state: &State,
        archive: &Arc<Archive>,
        library: &Library,
        numbers: LookNumbers,
        screen: &Screen,
        stop: &CancellationToken,
    ) -> Result<(), Failure> {
        let cache = Arc::new(report::cache_of(&state.roll)?);
        let given = std::slice::from_ref(archive);
        let pairs = Pairs {
            catalog: &state.catalog,
            numbers,
            index: library.index(),
            library: library.folder(),
            name: &library.name(),
            previews: &Previews::of(&state.catalog, given, cache)?,
            words: &PageWords {
                texts: language::spoken(),
                zone: &TimeZone::system(),
            },
        };
        self.drawn(screen, |page, progress| {
            page.write_pairs(&pairs, progress, stop)
        })
    }

    /// Writes the page with a bar, and says where it is.
    fn drawn(
        self,
        screen: &Screen,
        write: impl FnOnce(report::Report, &mut dyn FnMut(ReportProgress)) -> Result<(), Error>,
    ) -> Result<(), Failure> {
        let mut bar = Progress::new(screen, Work::Drawing);
        write(self.page, &mut |ReportProgress { done, all }| {
            bar.at(Step::Items { done, all });
        })?;
        drop(bar);
        let path = self.path.display().to_string();
        screen.say(text!("page-is-in", path = path));
        Ok(())
    }
}

fn refused(path: &Path, error: &Error) -> Failure {
    let why = match error {
        Error::Io { cause, .. } if cause.kind() == io::ErrorKind::IsADirectory => {
            text!("page-is-folder")
        }
        Error::Io { cause, .. } if cause.kind() == io::ErrorKind::AlreadyExists => {
            text!("page-is-other")
        }
        Error::Io { cause, .. } if cause.kind() == io::ErrorKind::NotFound => {
            text!("page-without-folder")
        }
        // Not the cause's own words: they name a file that nobody knows.
        Error::Io { cause, .. } => io::Error::from(cause.kind()).to_string(),
        other => crate::words::say(&other.trouble()),
    };
    let path = path.display().to_string();
    Failure::Unusable(text!("refused-page", path = path, why = why))
}
