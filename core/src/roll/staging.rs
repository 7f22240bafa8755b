//! Brings single items from their archives into the staging folder: read, hashed,
//! tagged and written in one pass, by as many threads as make sense.

use std::fs::{self, File, FileTimes};
use std::io::{self, Read, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};

use super::better::SavedWith;
use super::dating::Dating;
use super::replace::Replaces;
use super::{
    CameraRoll, DateChoice, NewAsset, Reason, Reasons, RollError, SaveOptions, keywords, naming,
};
use crate::CancellationToken;
use crate::archives::Archives;
use crate::catalog::Candidate;
use crate::download;
use crate::ledger::write::Settled;
use crate::media::{self, Copied, CopyError, Metadata, Tagging};

/// From this size on a file is written back for itself. Smaller ones are cheaper
/// together, when their batch is made durable: the disk gets them as one piece.
const WRITTEN_BACK_ALONE: u64 = 64 << 10;

/// So many staged files are worth a call of its own.
const WRITTEN_OUT_TOGETHER: u64 = 512;

/// An item whose turn it is, with its place in the order of the run.
pub(super) struct Job {
    pub number: u64,
    pub item: Candidate,
    pub replaces: Option<Replaces>,
}

/// What came of a job; none if the run was stopped first.
pub(super) struct Done {
    pub number: u64,
    pub item: Candidate,
    pub turn: Option<Result<Staged, Trouble>>,
}

/// A finished file in the staging folder, ready to be added.
pub(super) struct Staged {
    pub asset: NewAsset,
    pub sha256: [u8; 32],
    pub bytes: u64,
    /// CRC-32 of the staged bytes.
    pub crc32: u32,
    /// Why not all of its metadata was written.
    pub notes: Reasons,
    /// What the ledger remembers of it, to know something better when it comes.
    pub with: SavedWith,
    /// The asset whose place it takes.
    pub replaces: Option<Replaces>,
    file: StagedFile,
}

/// Why an item could not be staged.
pub(super) enum Trouble {
    /// The trouble is the item's own.
    Item(Settled),
    /// The trouble is the roll's; it may be that of all items.
    Roll(RollError),
}

/// What the staging threads share.
pub(super) struct Stager<'a> {
    /// When the run began: where things are put at today, the first one's date.
    pub began: Timestamp,
    pub archives: &'a Archives,
    pub options: &'a SaveOptions,
    pub folder: &'a Path,
    pub roll: &'a dyn CameraRoll,
    /// Files staged since the roll was last asked to write them out.
    pub in_memory: AtomicU64,
    /// Bytes read up to now.
    pub read: &'a AtomicU64,
    pub stop: &'a CancellationToken,
}

/// Takes the staged file away, unless the roll took it.
struct StagedFile(Option<PathBuf>);

impl Drop for StagedFile {
    fn drop(&mut self) {
        if let Some(file) = &self.0 {
            let _ = fs::remove_file(file);
        }
    }
}

impl Staged {
    /// Whether its file is still in the staging folder.
    pub(super) fn is_left(&self) -> bool {
        self.asset.file.exists()
    }

    /// The roll took its file: there is nothing to take away any more.
    pub(super) fn was_taken(&mut self) {
        self.file.0 = None;
    }
}

impl Stager<'_> {
    /// Works until there are no more jobs or nobody wants the results.
    pub(super) fn work(&self, jobs: &Mutex<Receiver<Job>>, results: &Sender<Done>) {
        while let Some(job) = self.next(jobs) {
            let Job {
                number,
                item,
                replaces,
            } = job;
            let turn = (!self.stop.is_cancelled()).then(|| {
                let staged = self.stage_or_catch(number, &item)?;
                Ok(Staged { replaces, ..staged })
            });
            if results.send(Done { number, item, turn }).is_err() {
                return;
            }
        }
    }

    /// The next job; none if there are no more. While there is none yet, the disk gets what
    /// was staged: the batch that waits for it has less to wait for when its turn comes.
    fn next(&self, jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
        let waiting = jobs.lock().unwrap_or_else(PoisonError::into_inner);
        match waiting.try_recv() {
            Ok(job) => return Some(job),
            Err(TryRecvError::Disconnected) => return None,
            Err(TryRecvError::Empty) => {}
        }
        if self.in_memory.load(Ordering::Relaxed) >= WRITTEN_OUT_TOGETHER {
            drop(waiting);
            self.in_memory.store(0, Ordering::Relaxed);
            self.roll.write_out();
            return jobs
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .recv()
                .ok();
        }
        waiting.recv().ok()
    }

    /// No file, however hostile, may end the run of all others.
    fn stage_or_catch(&self, number: u64, item: &Candidate) -> Result<Staged, Trouble> {
        panic::catch_unwind(AssertUnwindSafe(|| self.stage(number, item)))
            .unwrap_or_else(|_| Err(Trouble::item(Reason::ReadingBroke, false)))
    }

    fn stage(&self, number: u64, item: &Candidate) -> Result<Staged, Trouble> {
        let dating = Dating::of(item, self.options, self.moment(number));
        let from = self.archives.open(item);
        let mut from = Counted {
            bytes: from.map_err(|reason| Trouble::item(reason, true))?,
            read: self.read,
        };
        let extension = item.format.map_or("tmp", media::Format::extension);
        let path = self.folder.join(format!("{number}.{extension}"));
        let refused = |cause: io::Error| Trouble::Roll(RollError::from_io(self.folder, &cause));
        let mut to = Checked {
            file: File::create(&path).map_err(refused)?,
            checksum: crc32fast::Hasher::new(),
        };
        let staged = StagedFile(Some(path.clone()));
        let metadata = self.metadata(item, &dating);
        let copied = media::copy(&mut from, &mut to, &metadata)
            .map_err(|error| self.explain(item, error))?;
        if copied.bytes_read != item.bytes {
            let cause = io::ErrorKind::InvalidData.into();
            return Err(Trouble::item(self.archives.explain(item, &cause), true));
        }
        let copied = Copied {
            is_cut_off: copied.is_cut_off
                || self
                    .is_damaged(item, &path, copied.format)
                    .map_err(refused)?,
            ..copied
        };
        if let Some(taken) = dating.file_time() {
            set_times(&to.file, taken);
        }
        if copied.bytes_written >= WRITTEN_BACK_ALONE {
            start_write_back(&to.file);
        }
        self.in_memory.fetch_add(1, Ordering::Relaxed);
        let sidecar = self.sidecar(&metadata, &copied.tagging);
        let beside = sidecar.is_some();
        let asset = NewAsset {
            sidecar,
            ..self.asset(item, &dating, &copied, path)
        };
        let mut notes = self.notes(item, &copied, beside);
        if asset.album.is_some() && !self.roll.abilities().albums {
            notes = notes.and(Reason::NoAlbum);
        }
        Ok(Staged {
            asset,
            sha256: copied.sha256,
            bytes: copied.bytes_written,
            crc32: to.checksum.finalize(),
            notes,
            with: SavedWith::of(
                item,
                &copied,
                self.damage(item).is_some(),
                dating.precision(item),
                self.options,
            ),
            replaces: None,
            file: staged,
        })
    }

    /// Whether something is wrong inside a copy, which is still in memory. A ZIP has checksums, and a
    /// download was looked through when it came.
    fn is_damaged(&self, item: &Candidate, copy: &Path, format: media::Format) -> io::Result<bool> {
        if item.crc32.is_some() || self.archives.is_download(item) {
            return Ok(false);
        }
        Ok(media::plain_damage(&mut File::open(copy)?, format)?.is_some())
    }

    /// When an item is saved, as far as its date is concerned: in the order of the save.
    fn moment(&self, number: u64) -> Timestamp {
        let later = SignedDuration::from_millis(i64::try_from(number).unwrap_or(i64::MAX));
        self.began.checked_add(later).unwrap_or(self.began)
    }

    fn metadata(&self, item: &Candidate, dating: &Dating) -> Metadata {
        Metadata {
            taken: dating.written(),
            coordinates: item.coordinates.filter(|_| self.options.place),
            description: item.caption.clone(),
            creator: item.creator.clone(),
            camera: item.camera.clone(),
        }
    }

    fn asset(&self, item: &Candidate, dating: &Dating, copied: &Copied, file: PathBuf) -> NewAsset {
        NewAsset {
            file,
            name: naming::file_name(item, dating, copied.format),
            format: copied.format,
            album: naming::album(item, dating, self.options),
            beside: None,
            taken: dating.file_time(),
            coordinates: item.coordinates.filter(|_| self.options.place),
            caption: item.caption.clone(),
            keywords: item
                .caption
                .as_deref()
                .map(keywords::of)
                .unwrap_or_default(),
            sidecar: None,
        }
    }

    /// What there is to know of a file that is saved.
    fn notes(&self, item: &Candidate, copied: &Copied, beside: bool) -> Reasons {
        let is_download = self.archives.is_download(item);
        let damaged = self.damage(item);
        let cut_off = (copied.is_cut_off && damaged.is_none()).then(|| Reason::CutOff {
            media: copied.format.media_type(),
            from_link: is_download,
        });
        let is_silent = item.has_sound == Some(true) && copied.has_sound == Some(false);
        // Videos come smaller than they were uploaded from every page: nothing is said of that.
        let is_smaller =
            is_download && item.is_smaller && copied.format.media_type() == media::MediaType::Photo;
        let at_today = self.options.date == DateChoice::Now;
        let notes = [
            item.may_be_others.then_some(Reason::MayBeOthers),
            at_today.then_some(Reason::DatedAtSave),
            damaged.map(|damage| Reason::CameDamaged { damage }),
            cut_off,
            is_silent.then_some(Reason::Silent),
            is_smaller.then_some(Reason::Smaller),
            larger_apart(item, copied).filter(|_| is_download),
            copied.has_own_place.then_some(Reason::OwnPlace),
        ];
        let of_metadata = metadata_notes(&copied.tagging, beside);
        Reasons(notes.into_iter().flatten().chain(of_metadata).collect())
    }

    /// What is wrong with it, of a download that came damaged.
    fn damage(&self, item: &Candidate) -> Option<media::Damage> {
        let entry = item.entry.as_deref();
        let of_download = entry.filter(|_| self.archives.is_download(item));
        of_download.and_then(download::damage_of)
    }

    /// What could not be written into the file, for one beside it.
    fn sidecar(&self, metadata: &Metadata, tagging: &Tagging) -> Option<Vec<u8>> {
        let lacks = matches!(tagging, Tagging::Partly(_) | Tagging::NotWritten(_));
        (lacks && self.options.sidecar)
            .then(|| media::sidecar(metadata))
            .flatten()
    }

    fn explain(&self, item: &Candidate, error: CopyError) -> Trouble {
        match error {
            CopyError::Read(cause) => Trouble::item(self.archives.explain(item, &cause), true),
            CopyError::Write(cause) => Trouble::Roll(RollError::from_io(self.folder, &cause)),
            CopyError::Empty => Trouble::item(Reason::EmptyFile, false),
            CopyError::NotMedia => Trouble::item(Reason::NoMedia, false),
        }
    }
}

impl Trouble {
    fn item(reason: Reason, retry: bool) -> Self {
        Self::Item(Settled::failed(reason, retry))
    }
}

/// That the page has a video larger than it was saved, with its sound in another file.
fn larger_apart(item: &Candidate, copied: &Copied) -> Option<Reason> {
    let area = |(width, height)| u64::from(width) * u64::from(height);
    let told = |(width, height)| format!("{width}x{height}");
    let saved = copied.dimensions?;
    let larger = item.larger_apart.filter(|it| area(*it) > area(saved))?;
    Some(Reason::LargerApart {
        saved: told(saved),
        larger: told(larger),
    })
}

fn metadata_notes(tagging: &Tagging, beside: bool) -> Vec<Reason> {
    let partly = |&why: &_| Reason::MetadataPartly { why, beside };
    match tagging {
        Tagging::Written | Tagging::Nothing => Vec::new(),
        Tagging::Partly(whys) => whys.iter().map(partly).collect(),
        &Tagging::NotWritten(why) => vec![Reason::MetadataNotWritten { why, beside }],
    }
}

/// Galleries sort by the times of a file where they find no date. A file system that cannot hold
/// such a time keeps its own; the date inside the file counts.
pub(super) fn set_times(file: &File, taken: Timestamp) {
    if let Ok(taken) = SystemTime::try_from(taken) {
        let times = FileTimes::new().set_accessed(taken).set_modified(taken);
        let _ = file.set_times(times);
    }
}

/// Lets the disk write while the processor goes on with the next file; making a batch
/// durable has little left to wait for then.
fn start_write_back(file: &File) {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::fs::{Advice, fadvise};
        // For pages not written yet, "not needed" means: write them. Only a hint.
        let _ = fadvise(file, 0, None, Advice::DontNeed);
    }
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let _ = file;
}

/// Counts what is read, while it is read.
struct Counted<'a, R> {
    bytes: R,
    read: &'a AtomicU64,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// Takes the checksum of what is written.
struct Checked {
    file: File,
    checksum: crc32fast::Hasher,
}

impl Write for Checked {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.file.write(bytes)?;
        self.checksum.update(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
