//! How slowly pages are asked for (`facts/instagram-web.md`, section 10): Instagram closes
//! itself to whoever asks too fast, and gives about 75 pages an hour without a login.

use std::time::Duration;

/// The pace of the lane for pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// The shortest pause between two pages.
    pub shortest: Duration,
    /// The longest; every pause is somewhere between.
    pub longest: Duration,
    /// At most so many questions on one day (UTC).
    pub per_day: u64,
    /// For so long after Instagram gave nothing more, nothing is asked unless the person
    /// wants it ([`crate::catalog::Catalog::allow_pages`]).
    pub rest: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            shortest: Duration::from_secs(6),
            longest: Duration::from_secs(12),
            per_day: 200,
            rest: Duration::from_secs(2 * 60 * 60),
        }
    }
}

impl Pace {
    /// One pause.
    pub(super) fn pause(&self) -> Duration {
        let spread = self.longest.saturating_sub(self.shortest);
        self.shortest + spread.mul_f64(fastrand::f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_differ_and_stay_between_six_and_twelve_seconds() {
        let pace = Pace::default();
        let pauses: Vec<_> = (0..100).map(|_| pace.pause().as_millis()).collect();
        assert!(pauses.iter().all(|pause| (6_000..=12_000).contains(pause)));
        assert!(pauses.iter().any(|pause| pause != &pauses[0]));
    }
}
