//! Time, so that tests need not wait for it.

use std::thread;
use std::time::Duration;

use jiff::Timestamp;

use crate::CancellationToken;

/// Tells the time and waits.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;

    /// Waits for so long, or until `stop` is cancelled.
    fn wait(&self, time: Duration, stop: &CancellationToken);
}

/// The clock of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

/// How soon a wait ends after it was stopped.
const STEP: Duration = Duration::from_millis(50);

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn wait(&self, time: Duration, stop: &CancellationToken) {
        let mut left = time;
        while !left.is_zero() && !stop.is_cancelled() {
            let step = left.min(STEP);
            thread::sleep(step);
            left -= step;
        }
    }
}
