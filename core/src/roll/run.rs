//! Carries a plan out: staging threads bring files from the archives, this thread puts
//! them into the roll, oldest first, and tells how far it is.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::batch::{self, Batches};
use super::queue::Queue;
use super::replace;
use super::reserve::Reserve;
use super::staging::{Done, Job, Stager};
use super::survey::Surveyed;
use super::{
    CameraRoll, Ended, Ledger, PlanNumbers, Progress, Reason, RollError, RunEnd, RunId, RunTotals,
    SaveOptions, SaveSummary, StopReason, recovery, start,
};
use crate::CancellationToken;
use crate::archives::Archives;
use crate::catalog::{Catalog, as_full_disk};
use crate::error::{Error, Result};
use crate::ledger::write;
use crate::post::MediaId;
use crate::source::archive::Archive;

/// Staging is bounded: at most so many bytes, or one item, are on their way at once.
const ON_THEIR_WAY: u64 = 2 * batch::FULL;
/// Batches on their way at once: one being added, one being staged.
const BATCHES: usize = 2;
/// The longest time without a word about progress.
const TICK: Duration = Duration::from_millis(100);
/// More threads than this only wait for the disk.
const MOST_THREADS: usize = 4;

/// What a run needs.
pub(super) struct Work<'a> {
    pub catalog: &'a Catalog,
    pub roll: &'a dyn CameraRoll,
    pub options: &'a SaveOptions,
    pub surveyed: &'a Surveyed,
    pub archives: &'a [Arc<Archive>],
    pub stop: &'a CancellationToken,
    /// Why, once it is asked to stop.
    pub why_stopped: &'a OnceLock<StopReason>,
    /// It was asked to stop before it began.
    pub is_cut_short: bool,
    /// The run that it goes on with.
    pub continues: Option<RunId>,
    /// What was asked for, as the ledger stores it.
    pub asked: Option<&'a str>,
}

/// Saves everything that is queued, and closes the run.
pub(super) fn carry_out(
    work: &Work<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<SaveSummary> {
    let started = Instant::now();
    let db = &work.catalog.db;
    let run = start::begin(db, &work.roll.name(), work.continues, work.asked)?;
    tracing::info!(run = run.number(), "run started");
    let read = AtomicU64::new(0);
    let mut course = Course::new(work, run, &read, started);
    let ended = match lack_of_space(&work.surveyed.numbers) {
        Some(error) => Ended::Paused(error),
        None => save_with_room_for_the_ledger(work, &mut course, progress)?,
    };
    if work.options.replace && work.roll.abilities().asks_to_remove {
        replace::finish_at_once(db, work.roll)?;
    }
    if let Ended::Paused(error) = &ended {
        write::fail_rest(db, run, error.reason())?;
    }
    write::remember_contents(db, run);
    write::end(db, run, &RunEnd::from(&ended))?;
    let totals = check(work, run, &ended, course.turns)?;
    tracing::info!(
        run = run.number(),
        ended = ended.word(),
        saved = totals.saved,
        already_there = totals.already_there,
        skipped = totals.skipped,
        failed = totals.failed,
        seconds = started.elapsed().as_secs_f32(),
        "run ended"
    );
    progress(Progress {
        done: totals.planned(),
        saved: totals.saved,
        already_there: totals.already_there,
        skipped: totals.skipped,
        failed: totals.failed,
        in_hand: None,
        ..course.progress()
    });
    Ok(SaveSummary {
        run,
        totals,
        whole: match work.continues {
            Some(_) => Ledger::of(work.catalog).save(run).totals()?,
            None => totals,
        },
        took: started.elapsed(),
        ended,
    })
}

/// Saves everything that is queued, as long as there is room to write down what became of it.
fn save_with_room_for_the_ledger(
    work: &Work<'_>,
    course: &mut Course<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Ended> {
    let reserve = match Reserve::take(work.roll, work.surveyed.queued) {
        Ok(reserve) => reserve,
        Err(why @ RollError::NoSpace { .. }) => return Ok(Ended::Paused(why)),
        Err(error) => return Err(error.into()),
    };
    let ended = course.save_all(progress);
    // Before the room that is kept is given back.
    let ended = ended.map_err(|error| as_full_disk(error, &work.catalog.db));
    if matches!(ended, Err(_) | Ok(Ended::Paused(_))) {
        reserve.give_back(&work.catalog.db);
    }
    ended.or_else(|error| pause_if_full(work, error))
}

/// Where the ledger is what found the disk full, it tells what became visible all the same,
/// and the run pauses like any other that lacks room.
fn pause_if_full(work: &Work<'_>, error: Error) -> Result<Ended> {
    match error.for_roll() {
        why @ RollError::NoSpace { .. } => {
            recovery::clear_staging(work.roll)?;
            recovery::recover(&work.catalog.db, work.roll)?;
            Ok(Ended::Paused(why))
        }
        _ => Err(error),
    }
}

/// The first promise: what was planned is what is accounted for, and in a run that
/// came to its end every item had its turn.
fn check(work: &Work<'_>, run: RunId, ended: &Ended, turns: u64) -> Result<RunTotals> {
    let totals = Ledger::of(work.catalog).totals(run)?;
    let numbers = &work.surveyed.numbers;
    let accounted = match ended {
        Ended::Completed => (totals.planned() + turns).saturating_sub(work.surveyed.queued),
        Ended::Stopped(_) | Ended::Paused(_) => totals.planned(),
    };
    if accounted == numbers.planned && totals.planned() == numbers.planned {
        Ok(totals)
    } else {
        Err(Error::Miscounted {
            planned: numbers.planned,
            accounted,
        })
    }
}

fn lack_of_space(numbers: &PlanNumbers) -> Option<RollError> {
    let there = numbers.space_there?;
    (numbers.to_save > 0 && there < numbers.space_needed).then_some(RollError::NoSpace {
        why: Reason::SpaceNeeded {
            needed: numbers.space_needed,
            free: there,
        },
    })
}

/// Where a run is.
struct Course<'a> {
    work: &'a Work<'a>,
    run: RunId,
    batches: Batches<'a>,
    /// Items that came back before one that goes first.
    early: BTreeMap<u64, Done>,
    /// How many items were sent to be staged.
    sent: u64,
    /// How many of them came back and went on, in their order.
    taken: u64,
    /// Bytes of those that did not.
    bytes_away: u64,
    /// How many items had their turn.
    turns: u64,
    /// The item that had it last.
    in_hand: Option<MediaId>,
    read: &'a AtomicU64,
    started: Instant,
}

impl<'a> Course<'a> {
    fn new(work: &'a Work<'a>, run: RunId, read: &'a AtomicU64, started: Instant) -> Self {
        Self {
            work,
            run,
            batches: Batches::new(&work.catalog.db, work.roll, run),
            early: BTreeMap::new(),
            sent: 0,
            taken: 0,
            bytes_away: 0,
            turns: 0,
            in_hand: None,
            read,
            started,
        }
    }

    fn save_all(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<Ended> {
        let archives = Archives::new(&self.work.catalog.db, self.work.archives)?;
        let stop = self.work.stop.child_token();
        let stager = Stager {
            began: Timestamp::now(),
            archives: &archives,
            options: self.work.options,
            folder: &self.work.roll.staging(),
            roll: self.work.roll,
            in_memory: AtomicU64::new(0),
            read: self.read,
            stop: &stop,
        };
        let (jobs, wanted) = mpsc::channel();
        let (results, done) = mpsc::channel();
        let wanted = Mutex::new(wanted);
        thread::scope(|scope| {
            for _ in 0..threads() {
                let results = results.clone();
                let (stager, wanted) = (&stager, &wanted);
                scope.spawn(move || stager.work(wanted, &results));
            }
            drop(results);
            let queue = Queue::new(self.work.catalog, scope);
            self.drive(queue, jobs, &done, &stop, progress)
        })?;
        Ok(match self.batches.paused() {
            Some(error) => Ended::Paused(error.clone()),
            None if self.turns == self.work.surveyed.queued && !self.work.is_cut_short => {
                Ended::Completed
            }
            None if self.work.stop.is_cancelled() => {
                Ended::Stopped(self.work.why_stopped.get().copied())
            }
            None => Ended::Completed,
        })
    }

    /// Keeps the staging threads busy and takes what they bring, until nothing is left
    /// or the run is to end. However this ends, the threads end with it.
    fn drive(
        &mut self,
        mut queue: Queue<'_>,
        jobs: Sender<Job>,
        done: &Receiver<Done>,
        stop: &CancellationToken,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<()> {
        let _ends_staging = stop.clone().drop_guard();
        loop {
            while !stop.is_cancelled() && self.has_room(&mut queue)? {
                self.send_next(&mut queue, &jobs)?;
            }
            if self.sent > self.taken {
                match done.recv_timeout(TICK) {
                    Ok(done) => self.receive(done)?,
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return Ok(()),
                }
            } else if self.batches.waiting() > 0 {
                self.batches.commit()?;
            } else {
                return Ok(());
            }
            if self.batches.paused().is_some() {
                stop.cancel();
            }
            progress(self.progress());
        }
    }

    /// Whether there is a next item, and room for it on the way.
    fn has_room(&self, queue: &mut Queue<'_>) -> Result<bool> {
        let Some((next, _)) = queue.peek()? else {
            return Ok(false);
        };
        let away = self.sent - self.taken;
        let waiting = self.batches.waiting() as u64;
        let bytes = self.bytes_away + self.batches.waiting_bytes() + next.bytes;
        let most = (BATCHES * self.work.roll.abilities().batch.max(1)) as u64;
        Ok(away + waiting == 0 || (bytes <= ON_THEIR_WAY && away + waiting < most))
    }

    fn send_next(&mut self, queue: &mut Queue<'_>, jobs: &Sender<Job>) -> Result<()> {
        if let Some((item, replaces)) = queue.next()? {
            let number = self.sent;
            self.sent += 1;
            self.bytes_away += item.bytes;
            // A closed channel shows when the results are waited for.
            let _ = jobs.send(Job {
                number,
                item,
                replaces,
            });
        }
        Ok(())
    }

    /// Takes what came back, as far as nothing before it is missing.
    fn receive(&mut self, done: Done) -> Result<()> {
        self.early.insert(done.number, done);
        while let Some(Done { item, turn, .. }) = self.early.remove(&self.taken) {
            self.taken += 1;
            self.bytes_away -= item.bytes;
            if let Some(turn) = turn {
                self.turns += 1;
                self.in_hand = Some(item.media);
                self.batches.take(item.media, turn)?;
            }
            if self.batches.is_full() {
                self.batches.commit()?;
            }
        }
        Ok(())
    }

    fn progress(&self) -> Progress {
        let Surveyed {
            numbers,
            queued,
            bytes,
        } = self.work.surveyed;
        let twins = queued - numbers.to_save;
        let totals = self.batches.totals();
        Progress {
            run: self.run,
            planned: numbers.planned,
            done: numbers.planned - queued + totals.planned(),
            saved: totals.saved,
            already_there: numbers.already_there - twins + totals.already_there,
            skipped: numbers.skipped + totals.skipped,
            failed: numbers.failed + totals.failed,
            bytes: self.read.load(Ordering::Relaxed),
            bytes_planned: *bytes,
            elapsed: self.started.elapsed(),
            in_hand: self.in_hand,
        }
    }
}

fn threads() -> usize {
    thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_THREADS))
}
