//! Progress across the border: at most ten times a second, and the last word always.

use std::time::{Duration, Instant};

use keepsake_core::post::MediaId;
use keepsake_core::roll::Progress;
use keepsake_core::source::archive::ReadProgress;

use crate::KeepError;

/// How far a save is. `planned` = what is done + what is not; `done` = `saved` +
/// `already_there` + `skipped` + `failed`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SaveProgress {
    /// The number of the run in the ledger.
    pub run: i64,
    /// Items of the run.
    pub planned: u64,
    /// Of these, how many are settled.
    pub done: u64,
    /// Put into the roll.
    pub saved: u64,
    /// There before.
    pub already_there: u64,
    /// Left alone.
    pub skipped: u64,
    /// Not saved.
    pub failed: u64,
    /// Bytes read from the archives.
    pub bytes: u64,
    /// Bytes to read, if nothing fails.
    pub bytes_planned: u64,
    /// Since the run started.
    pub elapsed: Duration,
    /// How long it will still take at this rate; none before there is a rate.
    pub time_left: Option<Duration>,
    /// The media item that was read last, to show its picture; none before the first, and
    /// once all is done.
    pub in_hand: Option<i64>,
}

/// How far the reading of archives is.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReadingProgress {
    /// Bytes copied of archives that can only be read from start to end; they come before the
    /// reading, and nobody knows how many there will be.
    pub copied: u64,
    /// Bytes of index files read.
    pub bytes: u64,
    /// Bytes of index files to read.
    pub bytes_planned: u64,
    /// Posts found up to now.
    pub posts: u64,
}

/// Hears how far a save is, at most ten times a second; the last word always comes. Called
/// from a thread of Rust's; what it throws is ignored.
#[uniffi::export(foreign)]
pub trait SaveListener: Send + Sync {
    /// Where the save is now.
    ///
    /// # Errors
    /// Ignored.
    fn on_progress(&self, now: SaveProgress) -> Result<(), KeepError>;
}

/// Hears how far the reading of archives is, as [`SaveListener`] does.
#[uniffi::export(foreign)]
pub trait ReadListener: Send + Sync {
    /// Where the reading is now.
    ///
    /// # Errors
    /// Ignored.
    fn on_progress(&self, now: ReadingProgress) -> Result<(), KeepError>;
}

impl From<Progress> for SaveProgress {
    fn from(now: Progress) -> Self {
        Self {
            run: now.run.number(),
            planned: now.planned,
            done: now.done,
            saved: now.saved,
            already_there: now.already_there,
            skipped: now.skipped,
            failed: now.failed,
            bytes: now.bytes,
            bytes_planned: now.bytes_planned,
            elapsed: now.elapsed,
            time_left: now.time_left(),
            in_hand: now.in_hand.map(MediaId::number),
        }
    }
}

impl From<ReadProgress> for ReadingProgress {
    fn from(now: ReadProgress) -> Self {
        Self {
            copied: 0,
            bytes: now.read,
            bytes_planned: now.total,
            posts: now.posts,
        }
    }
}

/// Passes values on, the first at once, then at most one per pause; the last one that was
/// held back follows when it is dropped.
struct Gate<T, F: FnMut(T)> {
    tell: F,
    told: Option<Instant>,
    held_back: Option<T>,
}

impl<T, F: FnMut(T)> Gate<T, F> {
    const PAUSE: Duration = Duration::from_millis(100);

    fn new(tell: F) -> Self {
        Self {
            tell,
            told: None,
            held_back: None,
        }
    }

    fn at(&mut self, value: T, now: Instant) {
        if self.told.is_none_or(|then| now - then >= Self::PAUSE) {
            self.told = Some(now);
            self.held_back = None;
            (self.tell)(value);
        } else {
            self.held_back = Some(value);
        }
    }
}

impl<T, F: FnMut(T)> Drop for Gate<T, F> {
    fn drop(&mut self) {
        if let Some(last) = self.held_back.take() {
            (self.tell)(last);
        }
    }
}

/// Tells a listener, if there is one, as often as a [`Gate`] lets through. Its trouble is no
/// trouble of the run.
pub(crate) fn told<T, Now: From<T>>(
    listener: Option<impl Fn(Now) -> Result<(), KeepError>>,
) -> impl FnMut(T) {
    let mut gate = Gate::new(move |now: T| {
        if let Some(listener) = &listener {
            let _ = listener(now.into());
        }
    });
    move |now| gate.at(now, Instant::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gate_lets_the_first_and_the_last_through_and_ten_a_second_between() {
        let mut told = Vec::new();
        let start = Instant::now();
        let mut gate = Gate::new(|value| told.push(value));
        for milliseconds in 0..=1005_u64 {
            gate.at(milliseconds, start + Duration::from_millis(milliseconds));
        }
        drop(gate);
        let tens: Vec<u64> = (0..=10).map(|tenth| tenth * 100).collect();
        assert_eq!(told, [tens, vec![1005]].concat());
    }
}
