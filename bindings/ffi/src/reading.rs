//! Reading archives into the catalog, as an object that can be cancelled.

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use keepsake_core::CancellationToken;
use keepsake_core::catalog::{Catalog, Imported, SourceId};
use keepsake_core::outcome::SystemWords;
use keepsake_core::source::archive::{Archive, Copies, Input, ReadProgress};

use crate::news::Listener;
use crate::oddities::ArchiveNote;
use crate::once::{Once, Tell, Until};
use crate::progress::{ReadListener, ReadingProgress};
use crate::runtime::boxed;
use crate::shared::Shared;
use crate::troubles::Trouble;
use crate::{KeepError, Keepsake};

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

/// Archives that are to be read, or are to be the one that was read before.
struct Job {
    given: Vec<Given>,
    again: Option<SourceId>,
}

/// What reading archives brought.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReadSummary {
    /// Every archive was known already; nothing was read.
    pub known: bool,
    /// Posts that are new.
    pub new_posts: u64,
    /// Media items that are new.
    pub new_media: u64,
    /// Media items listed before without bytes, found now.
    pub found_now: u64,
    /// The archives, new or known, by their ids in [`Keepsake::archives`]; the ZIPs in them
    /// are with them.
    pub archives: Vec<i64>,
    /// What is odd in them.
    pub notes: Vec<ArchiveNote>,
}

/// Archives that are to be read together, as the parts of one export.
#[derive(uniffi::Object)]
pub struct ReadRun {
    once: Once<Job, ReadingProgress, ReadSummary>,
}

impl ReadRun {
    fn new(
        shared: &Arc<Shared>,
        sources: Vec<ArchiveSource>,
        again: Option<SourceId>,
    ) -> Result<Arc<Self>, KeepError> {
        let given: Vec<_> = sources.into_iter().map(take).collect::<Result<_, _>>()?;
        if given.is_empty() {
            return Err(KeepError::not_usable(Trouble::NoArchiveChosen));
        }
        Ok(Arc::new(Self {
            once: Once::new(shared, Job { given, again }),
        }))
    }
}

#[uniffi::export]
impl Keepsake {
    /// Archives to be read together, as the parts of one export; [`ReadRun::run`] reads
    /// them. An open file is duplicated here.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`]: there is none, or a descriptor is not open.
    pub fn read(&self, archives: Vec<ArchiveSource>) -> Result<Arc<ReadRun>, KeepError> {
        ReadRun::new(self.shared(), archives, None)
    }

    /// The reading that goes on, for a screen made anew to join with [`ReadRun::run`]; none if
    /// there is none.
    pub fn reading_going_on(&self) -> Option<Arc<ReadRun>> {
        self.shared().going_on.now()
    }

    /// The archive of that id, where it is now: its permission was given once more, or it was
    /// moved. [`ReadRun::run`] opens it and looks whether it is the same by its content; if
    /// it is another one it is refused, and everything is as before. Nothing is read anew, and a
    /// save that goes on is not waited for.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`]: a descriptor is not open.
    pub fn reopen(&self, archive: i64, source: ArchiveSource) -> Result<Arc<ReadRun>, KeepError> {
        let again = SourceId::from_number(archive);
        ReadRun::new(self.shared(), vec![source], Some(again))
    }
}

#[uniffi::export]
impl ReadRun {
    /// Asks the reading to stop.
    pub fn cancel(&self) {
        self.once.stop().cancel();
    }

    /// Reads the archives, or joins that where it was begun before, and waits for its end; it
    /// stops with the last who waits. All or nothing: stopped or failed, the catalog is as
    /// before. An open file that can only be read from start to end is copied first, while
    /// other work goes on.
    ///
    /// # Errors
    /// [`KeepError::NotUsable`] for what is no archive or holds nothing of Instagram's, or is
    /// another one than was to be opened again; [`KeepError::TryLater`] for what is to be opened
    /// again while another is read.
    pub async fn run(
        self: Arc<Self>,
        listener: Option<Arc<dyn ReadListener>>,
    ) -> Result<ReadSummary, KeepError> {
        let listener =
            listener.map(|hears| -> Listener<_> { Box::new(move |now| hears.on_progress(now)) });
        let run = self.clone();
        let read = |job, tell| boxed(async move { run.carry_out(job, tell).await });
        self.once
            .run(&self, listener, Until::NobodyWaits, read)
            .await
    }
}

impl ReadRun {
    async fn carry_out(
        &self,
        job: Job,
        mut tell: Tell<ReadingProgress>,
    ) -> Result<ReadSummary, KeepError> {
        let shared = self.once.shared().clone();
        let copies = shared.copies();
        let opened = self.once.prepare(move |stop| {
            let (archive, copied) = open(job.given, &copies, &mut tell, stop)?;
            Ok((archive, copied, tell))
        });
        let (archive, copied, mut tell) = opened.await?;
        if let Some(source) = job.again {
            let reopened = self.once.beside(move |catalog, _| {
                let reopened = catalog.reopen(source, &archive);
                let imported = reopened.map(|()| Imported {
                    known: true,
                    archives: vec![source],
                    ..Imported::default()
                });
                let summary = taken(&shared, catalog, archive, imported)?;
                // Who hears of it asks at once, and finds it open.
                shared.tell_change();
                Ok(summary)
            });
            return reopened.await;
        }
        self.once
            .change(move |catalog, stop| {
                let mut progress = |now: ReadProgress| {
                    tell(ReadingProgress {
                        copied,
                        ..now.into()
                    });
                };
                let imported = catalog.import(&archive, &mut progress, stop);
                taken(&shared, catalog, archive, imported)
            })
            .await
    }
}

/// Keeps an archive open that the catalog took; of another nothing is kept.
fn taken(
    shared: &Shared,
    catalog: &Catalog,
    archive: Arc<Archive>,
    imported: Result<Imported, keepsake_core::Error>,
) -> Result<ReadSummary, KeepError> {
    match imported {
        Ok(imported) => {
            shared.opened.keep(archive);
            Ok(imported.into())
        }
        Err(error) => {
            shared.forget_copies(catalog, &archive);
            Err(error.into())
        }
    }
}

/// The archives, opened together, and how many bytes of them were copied.
fn open(
    given: Vec<Given>,
    copies: &Copies,
    progress: &mut dyn FnMut(ReadingProgress),
    stop: &CancellationToken,
) -> Result<(Arc<Archive>, u64), KeepError> {
    let mut all = 0;
    let mut inputs = Vec::with_capacity(given.len());
    for given in given {
        let before = all;
        inputs.push(match given {
            Given::Path(path) => Input::Path(path),
            Given::Open(name, file) => {
                let mut tell = |copied| {
                    all = before + copied;
                    progress(ReadingProgress {
                        copied: all,
                        ..ReadProgress::default().into()
                    });
                };
                copies.input(&name, file, &mut tell, stop)?
            }
        });
    }
    Ok((Arc::new(Archive::from_inputs(inputs)?), all))
}

impl From<Imported> for ReadSummary {
    fn from(imported: Imported) -> Self {
        let archives = imported.archives.into_iter();
        Self {
            known: imported.known,
            new_posts: imported.new_posts,
            new_media: imported.new_media,
            found_now: imported.found_now,
            archives: archives.map(SourceId::number).collect(),
            notes: imported.notes,
        }
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

    let unusable = |cause: io::Error| {
        KeepError::not_usable(Trouble::NoOpenFile {
            system: cause.in_system_words(),
        })
    };
    if descriptor < 0 {
        return Err(unusable(io::ErrorKind::InvalidInput.into()));
    }
    // SAFETY: it is borrowed only to be duplicated, which fails if it is not open; the
    // caller keeps it open until then.
    let borrowed = unsafe { BorrowedFd::borrow_raw(descriptor) };
    let owned = borrowed.try_clone_to_owned();
    Ok(File::from(owned.map_err(unusable)?))
}

#[cfg(not(unix))]
fn duplicate(_: i32) -> Result<File, KeepError> {
    Err(KeepError::not_usable(Trouble::OnlyPaths))
}
