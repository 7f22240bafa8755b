//! How far the work is: a bar with count, rate and time left where one can be drawn,
//! else a plain line every few seconds.

use std::fmt::Write;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use keepsake_core::roll;

use crate::language::text;
use crate::screen::Screen;
use crate::words;

/// How long a reader of plain lines waits for the next one.
const PAUSE: Duration = Duration::from_secs(5);

/// One long piece of work. Its bar vanishes when it is dropped.
pub struct Progress {
    /// Hidden where plain lines are written; it measures all the same.
    bar: ProgressBar,
    lines: Option<Lines>,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Reading,
    Saving,
    Finding,
    Downloading,
    Removing,
    Drawing,
    /// Through a photo library.
    LookingThrough,
    /// At the posts.
    Looking,
    Comparing,
}

/// Where plain lines go, and when the last one went there.
struct Lines {
    screen: Screen,
    work: Work,
    told: Instant,
}

/// How far it is.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Where bytes are what takes the time, and what is counted while they go by.
    Bytes { done: u64, all: u64, count: Count },
    /// Where items are.
    Items { done: u64, all: u64 },
}

/// What is counted beside bytes.
#[derive(Debug, Clone, Copy)]
pub enum Count {
    /// How many there are at all is not known before all is read.
    Posts(u64),
    /// Photos and videos.
    Items { done: u64, all: u64 },
}

impl From<roll::Progress> for Step {
    fn from(now: roll::Progress) -> Self {
        Self::Bytes {
            done: now.bytes,
            all: now.bytes_planned,
            count: Count::Items {
                done: now.done,
                all: now.planned,
            },
        }
    }
}

impl Progress {
    /// Begins now.
    pub fn new(screen: &Screen, work: Work) -> Self {
        if screen.is_lively() {
            return Self {
                bar: visible(screen, work),
                lines: None,
            };
        }
        Self {
            bar: ProgressBar::hidden(),
            lines: Some(Lines {
                screen: screen.clone(),
                work,
                told: Instant::now(),
            }),
        }
    }

    /// Shows how far it is; may be called as often as there is news.
    pub fn at(&mut self, step: Step) {
        let (Step::Bytes { done, all, .. } | Step::Items { done, all }) = step;
        self.bar.set_length(all);
        self.bar.set_position(done);
        match &mut self.lines {
            None => self.bar.set_message(step.told(&self.bar)),
            Some(lines) => lines.tell(step, &self.bar),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

impl Work {
    fn told(self) -> String {
        match self {
            Self::Reading => text!("doing-reading"),
            Self::Saving => text!("doing-saving"),
            Self::Finding => text!("doing-finding"),
            Self::Downloading => text!("doing-downloading"),
            Self::Removing => text!("doing-removing"),
            Self::Drawing => text!("doing-drawing"),
            Self::LookingThrough => text!("doing-library"),
            Self::Looking => text!("doing-posts"),
            Self::Comparing => text!("doing-comparing"),
        }
    }
}

fn visible(screen: &Screen, work: Work) -> ProgressBar {
    let style = ProgressStyle::with_template("{prefix} {wide_bar} {msg}, {left}").map_or_else(
        |_| ProgressStyle::default_bar(),
        |style| {
            let left = |bar: &ProgressState, to: &mut dyn Write| {
                let is_done = is_done(bar.pos(), bar.len());
                // What cannot be shown is left out.
                let _ = to.write_str(&left(bar.eta(), is_done));
            };
            style.progress_chars("━╸ ").with_key("left", left)
        },
    );
    let bar = ProgressBar::new(0)
        .with_style(style)
        .with_prefix(work.told());
    let bar = screen.bars().add(bar);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

impl Lines {
    fn tell(&mut self, step: Step, bar: &ProgressBar) {
        if self.told.elapsed() < PAUSE {
            return;
        }
        self.told = Instant::now();
        let line = line(self.work, step, bar);
        self.screen.say(line);
    }
}

fn line(work: Work, step: Step, bar: &ProgressBar) -> String {
    let is_done = is_done(bar.position(), bar.length());
    text!(
        "progress-line",
        doing = work.told(),
        count = step.told(bar),
        left = left(bar.eta(), is_done),
    )
}

/// Whether all is there. Before anything is known to come, nothing is.
fn is_done(done: u64, all: Option<u64>) -> bool {
    all.is_some_and(|all| all > 0 && done >= all)
}

/// How long it takes from now on. Where nothing comes, nobody knows.
fn left(eta: Duration, is_done: bool) -> String {
    match eta.is_zero() && !is_done {
        true => text!("progress-waiting"),
        false => {
            let (unit, time) = words::duration(eta);
            text!("progress-left", unit = unit, time = time)
        }
    }
}

impl Step {
    /// The count and, of bytes, the rate; the bar knows how fast it moves.
    fn told(self, bar: &ProgressBar) -> String {
        match self {
            Self::Items { done, all } => of(done, all),
            Self::Bytes { count, .. } => {
                let count = match count {
                    Count::Posts(posts) => text!("posts", posts = posts),
                    Count::Items { done, all } => of(done, all),
                };
                text!(
                    "progress-rate",
                    count = count,
                    rate = words::size(rate(bar))
                )
            }
        }
    }
}

fn of(done: u64, all: u64) -> String {
    text!("progress-of", done = done, all = all)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and a rate is never negative"
)]
fn rate(bar: &ProgressBar) -> u64 {
    bar.per_sec() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_line_tells_count_rate_and_time_left() {
        let bar = ProgressBar::hidden().with_elapsed(Duration::from_secs(10));
        bar.set_length(100_000_000);
        bar.set_position(25_000_000);
        let step = |count| Step::Bytes {
            done: 25_000_000,
            all: 100_000_000,
            count,
        };
        let items = Count::Items {
            done: 1_234,
            all: 5_050,
        };
        for (work, count, begin) in [
            (Work::Saving, items, "Saving: 1,234 of 5,050, "),
            (Work::Reading, Count::Posts(1_234), "Reading: 1,234 posts, "),
            (Work::Reading, Count::Posts(1), "Reading: 1 post, "),
        ] {
            let line = line(work, step(count), &bar);
            assert!(line.starts_with(begin), "{line}");
            assert!(line.ends_with(" left"), "{line}");
            assert!(!line.contains(" 0 B/s"), "{line}");
        }
    }

    #[test]
    fn where_nothing_comes_no_time_is_told() {
        let nothing = Duration::ZERO;
        assert_eq!(left(nothing, false), "waiting");
        assert_eq!(left(nothing, true), "0 seconds left");
        for (done, all, expected) in [(0, Some(0), false), (0, None, false), (7, Some(7), true)] {
            assert_eq!(is_done(done, all), expected, "{done} of {all:?}");
        }
        assert_eq!(left(Duration::from_secs(61), false), "61 seconds left");
    }
}
