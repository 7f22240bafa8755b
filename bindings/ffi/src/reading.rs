//! Reading archives into the catalog, as an object that can be cancelled.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

pub use keepsake_core::catalog::Imported as ReadSummary;
use keepsake_core::source::archive::{Archive, Input};

use crate::KeepError;
use crate::keepsake::Shared;
use crate::once::Once;
use crate::progress::{self, ReadListener};

/// An archive as it is given.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ArchiveSource {
    /// A ZIP or a folder, by its path.
    Path {
        /// The path.
        path: String,
    },
    /// A ZIP that is open for reading, as phones hand files over. It is duplicated at
    /// once; the caller closes its own descriptor whenever it likes.
    Descriptor {
        /// What the person knows it by.
        name: String,
        /// The open file descriptor.
        descriptor: i32,
    },
}

/// An archive that is open, or will be.
pub(crate) enum Given {
    Path(PathBuf),
    Open(String, File),
}

/// What reading archives brought.
#[uniffi::remote(Record)]
pub struct ReadSummary {
    /// Every archive was known already; nothing was read.
    pub known: bool,
    /// Posts that are new.
    pub new_posts: u64,
    /// Media items that are new.
    pub new_media: u64,
    /// Media items listed before without bytes, found now.
    pub found_now: u64,
}

/// Archives that are to be read together, as the parts of one export.
#[derive(uniffi::Object)]
pub struct ReadRun(Once<Vec<Given>>);

impl ReadRun {
    pub(crate) fn new(
        shared: &Arc<Shared>,
        sources: Vec<ArchiveSource>,
    ) -> Result<Arc<Self>, KeepError> {
        let given: Vec<_> = sources.into_iter().map(take).collect::<Result<_, _>>()?;
        if given.is_empty() {
            return Err(KeepError::not_usable("choose at least one archive"));
        }
        Ok(Arc::new(Self(Once::new(shared, given))))
    }
}

#[uniffi::export]
impl ReadRun {
    /// Asks the reading to stop.
    pub fn cancel(&self) {
        self.0.cancel();
    }

    /// Reads the archives, once. All or nothing: stopped or failed, the catalog is as
    /// before. An open file that can only be read from start to end is copied first.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for what is no archive or holds nothing of Instagram's.
    pub async fn run(
        &self,
        listener: Option<Arc<dyn ReadListener>>,
    ) -> Result<ReadSummary, KeepError> {
        let listener = listener.map(|listener| move |now| listener.on_progress(now));
        self.0
            .run(move |given, shared, catalog, stop| {
                let inputs: Vec<_> = given
                    .into_iter()
                    .map(|given| match given {
                        Given::Path(path) => Ok(Input::Path(path)),
                        Given::Open(name, file) => Input::handed_over(&name, file, &shared.cache),
                    })
                    .collect::<Result<_, _>>()?;
                let archive = Arc::new(Archive::from_inputs(inputs)?);
                let mut progress = progress::told(listener);
                let imported = catalog.import(&archive, &mut progress, stop)?;
                shared.keep(archive);
                Ok(imported)
            })
            .await
    }
}

fn take(source: ArchiveSource) -> Result<Given, KeepError> {
    Ok(match source {
        ArchiveSource::Path { path } => Given::Path(path.into()),
        ArchiveSource::Descriptor { name, descriptor } => {
            let file = duplicate(descriptor)?;
            Given::Open(name, file)
        }
    })
}

#[cfg(unix)]
#[expect(unsafe_code, reason = "a descriptor crosses the border as a number")]
fn duplicate(descriptor: i32) -> Result<File, KeepError> {
    use std::os::fd::BorrowedFd;

    let unusable = |cause: &dyn ToString| {
        KeepError::not_usable(format!("this is no open file: {}", cause.to_string()))
    };
    if descriptor < 0 {
        return Err(unusable(&descriptor));
    }
    // SAFETY: it is borrowed only to be duplicated, which fails if it is not open; the
    // caller keeps it open until then.
    let borrowed = unsafe { BorrowedFd::borrow_raw(descriptor) };
    let owned = borrowed.try_clone_to_owned();
    Ok(File::from(owned.map_err(|cause| unusable(&cause))?))
}

#[cfg(not(unix))]
fn duplicate(_: i32) -> Result<File, KeepError> {
    Err(KeepError::not_usable(
        "open files cannot be handed over here; give a path",
    ))
}
