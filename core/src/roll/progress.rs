//! What a run tells while it goes on, and when it is over.

use std::time::Duration;

use super::{RollError, RunEnd, RunId, RunTotals, StopReason};
use crate::post::MediaId;

/// How far a run is. Told after every item and at least ten times a second; whoever
/// shows it throttles. The last one, with everything done, always comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The run.
    pub run: RunId,
    /// Items of the run.
    pub planned: u64,
    /// Of these: how many are settled, each as one of the outcomes below.
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
    /// The item that was read last: the one to show a picture of. None before the first, and
    /// once all is done.
    pub in_hand: Option<MediaId>,
}

/// What a run came to.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveSummary {
    /// The run.
    pub run: RunId,
    /// What became of its items; the sum is what was planned.
    pub totals: RunTotals,
    /// What became of the items of the whole save that it is of, which may have been stopped before.
    pub whole: RunTotals,
    /// How long it took.
    pub took: Duration,
    /// How it ended.
    pub ended: Ended,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Every item had its turn.
    Completed,
    /// It was asked to stop, for this reason, or by somebody who said none. What had no turn is
    /// skipped; it can be gone on with.
    Stopped(Option<StopReason>),
    /// The roll takes nothing at the moment. What had no turn has failed for that
    /// reason; saving again goes on.
    Paused(RollError),
}

impl From<&Ended> for RunEnd {
    fn from(ended: &Ended) -> Self {
        match ended {
            Ended::Completed => Self::Completed,
            Ended::Stopped(why) => (*why).into(),
            Ended::Paused(error) => Self::Paused {
                why: error.reason(),
            },
        }
    }
}

impl Ended {
    /// The word for it in the log.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Stopped(_) => "stopped",
            Self::Paused(error) => error.word(),
        }
    }
}

impl Progress {
    /// Bytes per second since the run started.
    pub fn bytes_per_second(&self) -> u64 {
        let milliseconds = self.elapsed.as_millis().max(1);
        u64::try_from(u128::from(self.bytes) * 1000 / milliseconds).unwrap_or(u64::MAX)
    }

    /// How long it will still take at this rate; none before there is a rate.
    pub fn time_left(&self) -> Option<Duration> {
        let rate = self.bytes_per_second();
        let left = self.bytes_planned.saturating_sub(self.bytes);
        (rate > 0).then(|| Duration::from_secs(left.div_ceil(rate)))
    }
}
