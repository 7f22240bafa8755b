//! `keepsake save --report`: one page that a person can look at, print and keep.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use keepsake_core::CancellationToken;
use keepsake_core::roll::RunId;
use tempfile::NamedTempFile;

mod left_out;
mod page;
mod sheet;
mod telling;
mod text;
mod thumbnail;
mod tile;

use crate::failure::Failure;
use crate::screen::Screen;
use crate::state::State;
use telling::Telling;

/// A page that is not there yet: it is written under another name, so that there is
/// never half of it.
pub struct Report {
    path: PathBuf,
    file: NamedTempFile,
}

impl Report {
    /// The page that will be at `path`. Finds out early whether it can be written.
    ///
    /// # Errors
    /// It cannot.
    pub fn at(path: &Path) -> Result<Self, Failure> {
        let refused = |why: String| {
            Failure::Unusable(format!(
                "the report cannot be written to {}: {why}",
                path.display()
            ))
        };
        if path.is_dir() {
            return Err(refused("that is a folder; name a file".to_owned()));
        }
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let file = unfinished(folder).map_err(|cause| refused(cause.to_string()))?;
        Ok(Self {
            path: path.to_owned(),
            file,
        })
    }

    /// Writes the page about `run`.
    ///
    /// # Errors
    /// The ledger cannot be read or the page cannot be written, or it was stopped.
    pub fn write(
        self,
        state: &State,
        run: RunId,
        zone: &TimeZone,
        screen: &Screen,
        stop: &CancellationToken,
    ) -> Result<(), Failure> {
        let mut to = BufWriter::new(self.file.as_file());
        Telling::new(state, run, zone).write(&mut to, screen, stop)?;
        to.flush()?;
        drop(to);
        self.file.as_file().sync_all()?;
        self.file.persist(&self.path).map_err(|error| error.error)?;
        screen.say(format_args!("The report is in {}.", self.path.display()));
        Ok(())
    }
}

/// A file beside the page to be, as open to others as any file of the person's is.
fn unfinished(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".keepsake-report-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
