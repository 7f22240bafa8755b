//! The lane for photos and videos: four at a time, each going on where it stopped.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::folder::{Arrived, DownloadFolder, Finished};
use super::transport::{Arriving, Download, TransportError};
use super::{Downloads, TOO_SOON, part};
use crate::CancellationToken;
use crate::catalog::{Catalog, PageMediaRecord};
use crate::error::{Error, Result};
use crate::media::Damage;
use crate::outcome::NoAnswer;
use crate::post::MediaId;
use crate::source::Missing;

/// At once; the CDN stands that well (`facts/instagram-web.md`, section 8).
const LANES: usize = 4;

/// Attempts in which nothing at all arrived.
const MOST_IN_VAIN: u32 = 3;

/// Attempts at one file, however much each brought.
const MOST_ATTEMPTS: u32 = 10;

/// The pause after the first attempt in vain; doubles.
const PAUSE: Duration = Duration::from_secs(1);

/// The longest time without a word about progress.
const TICK: Duration = Duration::from_millis(100);

/// How far the downloads are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DownloadProgress {
    /// Files that came to their end, well or not.
    pub done: u64,
    /// Files that are wanted.
    pub planned: u64,
    /// Bytes that are there, with those of earlier attempts.
    pub bytes: u64,
    /// Bytes of the files that were begun, as far as their lengths are known.
    pub bytes_planned: u64,
}

/// One file that is wanted.
struct Job {
    item: PageMediaRecord,
    address: String,
    part: PathBuf,
    /// What came whole already, if it is not what the page says.
    silent: Option<Finished>,
    /// Whether it is taken although it is damaged, if it comes so twice.
    even_damaged: bool,
}

impl Job {
    /// Whether a file is without the sound that the page says the video has, and there are other
    /// renditions that may have it.
    fn is_silent(item: &PageMediaRecord, came: &Finished) -> bool {
        let is_silent = item.has_sound == Some(true) && came.has_sound == Some(false);
        is_silent && !item.other_addresses.is_empty()
    }
}

/// How a job ended.
enum End {
    Finished(Finished),
    /// Its address may have run out.
    Expired,
    Missing(Missing),
    Broken(Error),
}

#[derive(Default)]
struct Counters {
    bytes: AtomicU64,
    bytes_planned: AtomicU64,
}

impl Downloads<'_> {
    /// Fetches the bytes of these media items of pages. What became of each stands in the
    /// catalog: where its bytes are, or why there are none. An address that ran out is
    /// renewed once, by asking for its page again; what comes damaged is asked for once more,
    /// and taken then only if it is wanted so.
    ///
    /// # Errors
    /// [`Error::Stopped`], the database's, or the folder cannot be written to. What
    /// arrived is kept for the next time.
    pub(crate) fn fetch(
        &self,
        catalog: &mut Catalog,
        wanted: &[MediaId],
        even_damaged: bool,
        progress: &mut dyn FnMut(DownloadProgress),
        stop: &CancellationToken,
    ) -> Result<()> {
        let Some(folder) = DownloadFolder::of(catalog) else {
            return Ok(());
        };
        folder.make()?;
        let counters = Counters::default();
        let mut told = DownloadProgress {
            planned: wanted.len() as u64,
            ..DownloadProgress::default()
        };
        let stale = self.renew_stale(catalog, wanted, stop)?;
        let jobs = self.jobs(catalog, &folder, wanted, even_damaged)?;
        told.done = told.planned - jobs.len() as u64;
        let expired = self.run(
            catalog,
            &folder,
            jobs,
            &counters,
            (&mut told, progress),
            stop,
        )?;
        let (again, given_up): (Vec<_>, Vec<_>) = expired
            .into_iter()
            .partition(|item| !stale.contains(&item.page));
        for item in given_up {
            catalog.not_downloaded(item.media, Missing::AddressRefused)?;
        }
        let again = self.renew_pages(catalog, again, stop)?;
        told.done -= again.len() as u64;
        let jobs = self.jobs(catalog, &folder, &again, even_damaged)?;
        let refused = self.run(
            catalog,
            &folder,
            jobs,
            &counters,
            (&mut told, progress),
            stop,
        )?;
        for item in refused {
            catalog.not_downloaded(item.media, Missing::AddressRefused)?;
        }
        tracing::info!(files = told.done, bytes = told.bytes, "downloads ended");
        Ok(())
    }

    /// Asks anew for the pages whose addresses run out within minutes; answers with them.
    fn renew_stale(
        &self,
        catalog: &mut Catalog,
        wanted: &[MediaId],
        stop: &CancellationToken,
    ) -> Result<BTreeSet<u64>> {
        let soon = self.clock.now().saturating_add(TOO_SOON);
        let soon = soon.unwrap_or(jiff::Timestamp::MAX);
        let mut pages = BTreeSet::new();
        for media in wanted {
            if let Some(item) = catalog.page_media(*media)?
                && item.expires.is_some_and(|at| at <= soon)
            {
                pages.insert(item.page);
            }
        }
        for page in &pages {
            self.renew_or_go_on(catalog, *page, stop)?;
        }
        Ok(pages)
    }

    /// Asks anew for the pages of these items, each once; answers with the items whose
    /// page came. The others are marked.
    fn renew_pages(
        &self,
        catalog: &mut Catalog,
        items: Vec<PageMediaRecord>,
        stop: &CancellationToken,
    ) -> Result<Vec<MediaId>> {
        let mut renewed = BTreeSet::new();
        let pages: BTreeSet<_> = items.iter().map(|item| item.page).collect();
        for page in pages {
            if self.renew_or_go_on(catalog, page, stop)? {
                renewed.insert(page);
            }
        }
        let mut again = Vec::new();
        for item in items {
            if renewed.contains(&item.page) {
                again.push(item.media);
            } else {
                catalog.not_downloaded(item.media, Missing::AddressRefused)?;
            }
        }
        Ok(again)
    }

    /// Whether the page came. That it did not is the trouble of its items alone.
    pub(crate) fn renew_or_go_on(
        &self,
        catalog: &mut Catalog,
        page: u64,
        stop: &CancellationToken,
    ) -> Result<bool> {
        match self.renew(catalog, page, stop) {
            Ok(()) => Ok(true),
            Err(Error::Link(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// What there is to do for these items. Those without an address are marked, those
    /// that came whole before a kill are taken in.
    fn jobs(
        &self,
        catalog: &Catalog,
        folder: &DownloadFolder,
        wanted: &[MediaId],
        even_damaged: bool,
    ) -> Result<VecDeque<Job>> {
        let mut jobs = VecDeque::new();
        for media in wanted {
            let Some(mut item) = catalog.page_media(*media)? else {
                continue; // an export's; its bytes are no page's
            };
            let finished = folder.finished(item.media, item.media_type);
            let (silent, finished) = match finished {
                Some(came) if Job::is_silent(&item, &came) => (Some(came), None),
                other => (None, other),
            };
            if let Some(came) = finished {
                catalog.downloaded(item.media, &came.file)?;
                continue;
            }
            match item.address.take() {
                Some(address) => jobs.push_back(Job {
                    part: folder.part(item.media),
                    item,
                    address,
                    silent,
                    even_damaged,
                }),
                None => catalog.not_downloaded(item.media, Missing::NoAddress)?,
            }
        }
        Ok(jobs)
    }

    /// Carries the jobs out; answers with the items whose address was refused.
    fn run(
        &self,
        catalog: &Catalog,
        folder: &DownloadFolder,
        jobs: VecDeque<Job>,
        counters: &Counters,
        (told, progress): (&mut DownloadProgress, &mut dyn FnMut(DownloadProgress)),
        stop: &CancellationToken,
    ) -> Result<Vec<PageMediaRecord>> {
        let lanes = LANES.min(jobs.len());
        let jobs = Mutex::new(jobs);
        let ends_lanes = stop.child_token();
        let (ends, ended) = mpsc::channel();
        let mut expired = Vec::new();
        thread::scope(|scope| -> Result<()> {
            // However this is left, the lanes end with it.
            let _dropped = ends_lanes.clone().drop_guard();
            for _ in 0..lanes {
                let (ends, jobs, stop) = (ends.clone(), &jobs, &ends_lanes);
                scope.spawn(move || self.lane(folder, jobs, counters, &ends, stop));
            }
            drop(ends);
            loop {
                let ended = ended.recv_timeout(TICK);
                told.bytes = counters.bytes.load(Ordering::Relaxed);
                told.bytes_planned = counters.bytes_planned.load(Ordering::Relaxed);
                match ended {
                    Ok((item, end)) => {
                        told.done += 1;
                        settle(catalog, item, end, &mut expired)?;
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return Ok(()),
                }
                progress(*told);
            }
        })?;
        if stop.is_cancelled() {
            return Err(Error::Stopped);
        }
        Ok(expired)
    }

    fn lane(
        &self,
        folder: &DownloadFolder,
        jobs: &Mutex<VecDeque<Job>>,
        counters: &Counters,
        ends: &Sender<(PageMediaRecord, End)>,
        stop: &CancellationToken,
    ) {
        while !stop.is_cancelled() {
            let next = jobs
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front();
            let Some(mut job) = next else { return };
            let end = self.with_sound(folder, &mut job, counters, stop);
            if ends.send((job.item, end)).is_err() {
                return;
            }
        }
    }

    /// Fetches the best file, and where it is without the sound that the page says it has,
    /// another rendition with it. If none has any, the best file it is.
    fn with_sound(
        &self,
        folder: &DownloadFolder,
        job: &mut Job,
        counters: &Counters,
        stop: &CancellationToken,
    ) -> End {
        let silent = match job.silent.take() {
            Some(silent) => silent,
            None => match self.attempts(folder, job, &job.address, &|_| true, counters, stop) {
                End::Finished(came) if Job::is_silent(&job.item, &came) => came,
                end => return end,
            },
        };
        for address in &job.item.other_addresses {
            let has_sound = |came: &Finished| came.has_sound == Some(true);
            // What is there of one rendition is no part of another.
            part::discard(&job.part);
            match self.attempts(folder, job, address, &has_sound, counters, stop) {
                End::Finished(came) => return End::Finished(came),
                End::Broken(error) => return End::Broken(error),
                End::Expired | End::Missing(_) => {}
            }
        }
        End::Finished(silent)
    }

    /// Tries until the file at an address is there, or it is clear that it will not come. One
    /// that is not wanted is thrown away.
    fn attempts(
        &self,
        folder: &DownloadFolder,
        job: &Job,
        address: &str,
        is_wanted: &dyn Fn(&Finished) -> bool,
        counters: &Counters,
        stop: &CancellationToken,
    ) -> End {
        let download = Download {
            address: address.to_owned(),
            part: job.part.clone(),
        };
        let arriving = |what: Arriving| match what {
            Arriving::Length(bytes) => {
                counters.bytes_planned.fetch_add(bytes, Ordering::Relaxed);
            }
            Arriving::Bytes(bytes) => {
                counters.bytes.fetch_add(bytes, Ordering::Relaxed);
            }
        };
        let mut in_vain = 0;
        let (mut came_damaged, mut came_as_page) = (false, false);
        for _ in 0..MOST_ATTEMPTS {
            let before = length(&job.part);
            let next = match self.transport.download(&download, &arriving, stop) {
                Ok(downloaded) => {
                    let taken = folder.take_in(
                        job.item.media,
                        &downloaded.file,
                        job.item.media_type,
                        is_wanted,
                        job.even_damaged && came_damaged,
                    );
                    after_arrival(taken, &job.part, came_damaged)
                }
                Err(error) => after_error(error, &job.part, came_as_page),
            };
            let why = match next {
                Next::End(end) => return end,
                Next::AgainForDamage(damage) => {
                    came_damaged = true;
                    tracing::debug!(damage = damage.name(), "damaged file asked for again");
                    self.clock.wait(PAUSE, stop);
                    continue;
                }
                Next::AgainForPage => {
                    came_as_page = true;
                    Missing::NoMediaReceived
                }
                Next::Again(why) => why,
            };
            in_vain = match length(&job.part) > before {
                true => 0,
                false => in_vain + 1,
            };
            if in_vain >= MOST_IN_VAIN {
                return End::Missing(why);
            }
            tracing::debug!(why = why.name(), in_vain, "file tried again");
            self.clock.wait(PAUSE * (1 << in_vain.min(3)), stop);
        }
        End::Missing(Missing::ConnectionLost)
    }
}

/// What comes after an attempt.
enum Next {
    /// No other one.
    End(End),
    /// Another one, if there were not too many in vain.
    Again(Missing),
    /// Another one, as a web page came in the file's place, which happens once.
    AgainForPage,
    /// Another one, as it came damaged.
    AgainForDamage(Damage),
}

/// What comes after a file arrived and was looked at. What comes damaged is asked for once more.
fn after_arrival(taken: io::Result<Arrived>, part: &Path, came_damaged: bool) -> Next {
    Next::End(match taken {
        Ok(Arrived::Finished(finished)) => End::Finished(finished),
        Ok(Arrived::Damaged(damage)) if !came_damaged => return Next::AgainForDamage(damage),
        Ok(Arrived::Damaged(_)) => End::Missing(Missing::Damaged),
        Ok(Arrived::NotWanted) => End::Missing(Missing::NoMediaReceived),
        Err(cause) => End::Broken(Error::at(part)(cause)),
    })
}

/// What comes after a file did not arrive.
fn after_error(error: TransportError, part: &Path, came_as_page: bool) -> Next {
    Next::End(match error {
        // It leads away from the file again and again.
        TransportError::Network(NoAnswer::SentAround) => End::Missing(Missing::AddressRefused),
        TransportError::Network(_) => return Next::Again(Missing::ConnectionLost),
        TransportError::NoConnection => return Next::Again(Missing::NoConnection),
        TransportError::NoName => return Next::Again(Missing::NameNotFound),
        TransportError::NotTrusted | TransportError::NoTls => End::Missing(Missing::NotTrusted),
        TransportError::Status(500..600) => return Next::Again(Missing::ServerBusy),
        TransportError::Status(429) => End::Missing(Missing::ServerBusy),
        TransportError::Status(_) => End::Expired,
        TransportError::Foreign => End::Missing(Missing::AddressRefused),
        // A page that asks for patience or a login may stand in for the file once.
        TransportError::WebPage if !came_as_page => return Next::AgainForPage,
        TransportError::WebPage | TransportError::NoMedia => End::Missing(Missing::NoMediaReceived),
        TransportError::NoRoom => End::Missing(Missing::NoRoom),
        TransportError::Stopped => End::Broken(Error::Stopped),
        TransportError::Disk(cause) => End::Broken(Error::at(part)(cause)),
    })
}

fn settle(
    catalog: &Catalog,
    item: PageMediaRecord,
    end: End,
    expired: &mut Vec<PageMediaRecord>,
) -> Result<()> {
    match end {
        End::Finished(came) => catalog.downloaded(item.media, &came.file),
        End::Missing(why) => catalog.not_downloaded(item.media, why),
        End::Expired => {
            expired.push(item);
            Ok(())
        }
        End::Broken(error) => Err(error),
    }
}

fn length(part: &Path) -> u64 {
    fs::metadata(part).map_or(0, |part| part.len())
}
