//! The border between a file in flight and the knowledge of its format: a
//! [`Container`] sees a window of the file and says what to do with it, and neither
//! reads, writes nor holds anything. So every format streams, in bounded memory.

use std::time::Duration;

use super::{NotTagged, Tagging};

/// The most a container may ask to see at once.
pub(super) const MOST_SHOWN: usize = 8 << 20;

/// What is to happen next.
#[derive(Debug)]
pub(super) enum Step {
    /// Show at least this many bytes from here, at most [`MOST_SHOWN`]; a shorter
    /// window after that means that the file ends with it.
    Show(usize),
    /// This many bytes pass through.
    Pass(u64),
    /// The shown bytes pass through up to the end of the last change, changed. In order,
    /// not overlapping, inside the window.
    Change(Vec<Change>),
    /// All the rest passes through.
    Finish,
}

/// A replacement of some shown bytes by others.
#[derive(Debug)]
pub(super) struct Change {
    /// Where, from the start of the window.
    pub at: usize,
    /// How many bytes go.
    pub remove: usize,
    /// What comes in their place.
    pub insert: Vec<u8>,
}

impl Change {
    /// Bytes put in between others.
    pub(super) fn insert(at: usize, insert: Vec<u8>) -> Self {
        Self {
            at,
            remove: 0,
            insert,
        }
    }

    /// Puts changes into the order of the file; of those at one place, what is put in
    /// comes before what is replaced.
    pub(super) fn sort(changes: &mut [Self]) {
        changes.sort_by_key(|change| (change.at, change.remove > 0));
    }

    /// How many bytes longer changes make a file; none if they make it shorter.
    pub(super) fn growth(changes: &[Self]) -> Option<usize> {
        let longer: usize = changes.iter().map(|change| change.insert.len()).sum();
        let shorter: usize = changes.iter().map(|change| change.remove).sum();
        longer.checked_sub(shorter)
    }
}

/// What is known of a file once it went through.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Report {
    pub dimensions: Option<(u32, u32)>,
    pub duration: Option<Duration>,
    pub tagging: Tagging,
    /// How far the file has to go by what it says itself, as far as that was looked at:
    /// a shorter one is cut off.
    pub reaches: Reach,
    /// Whether a video has sound; none for photos, and where its header does not tell.
    pub has_sound: Option<bool>,
    /// Whether the file tells a place that the metadata does not: none at all, or another.
    pub has_own_place: bool,
}

/// See [`Report::reaches`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// At least to this byte.
    To(u64),
    /// Further than it goes: what ends such a file did not come.
    Beyond,
}

impl Report {
    /// Of a file that nothing is known of yet, into which nothing is written for this reason.
    pub(super) fn untagged(reason: NotTagged) -> Self {
        Self {
            dimensions: None,
            duration: None,
            tagging: Tagging::NotWritten(reason),
            reaches: Reach::To(0),
            has_sound: None,
            has_own_place: false,
        }
    }

    /// The file goes at least so far.
    pub(super) fn reaches(&mut self, far: Reach) {
        self.reaches = self.reaches.max(far);
    }

    /// Whether a file of so many bytes ends too early.
    pub(super) fn is_cut_off(&self, bytes: u64) -> bool {
        self.reaches > Reach::To(bytes)
    }
}

/// One file format, on its way through one file.
pub(super) trait Container {
    /// What to do with the file from here, of which `window` is shown. `ended`: there
    /// is nothing behind the window.
    fn step(&mut self, window: &[u8], ended: bool) -> Step;

    /// What passes behind the last step, in pieces.
    fn watch(&mut self, _passing: &[u8]) {}

    /// Called at the end.
    fn report(&mut self) -> Report;
}

/// A photo's format: its metadata stands in front, and is looked at once.
pub(super) trait PhotoFormat {
    /// What there is to do about the file from here, of which `window` is shown. `ended`: there
    /// is nothing behind the window.
    fn look(&mut self, window: &[u8], ended: bool, report: &mut Report) -> Look;

    /// What passes behind what was looked at, in pieces.
    fn watch(&mut self, _passing: &[u8]) {}

    /// Called at the end.
    fn end(&self, _report: &mut Report) {}
}

/// What a look at a photo comes to.
pub(super) enum Look {
    /// Too little is shown; see [`Step::Show`].
    Show(usize),
    /// It goes on behind so many bytes.
    Pass(u64),
    /// These changes, and no other look.
    Change(Vec<Change>),
    /// It stays as it is, and no other look.
    Leave(NotTagged),
}

impl From<Result<Vec<Change>, NotTagged>> for Look {
    fn from(changes: Result<Vec<Change>, NotTagged>) -> Self {
        changes.map_or_else(Self::Leave, Self::Change)
    }
}

/// A photo on its way through: shown as far as its format wants, then changed or left.
pub(super) struct Looked<F> {
    format: F,
    done: bool,
    report: Report,
}

impl<F: PhotoFormat> Looked<F> {
    pub(super) fn new(format: F) -> Self {
        Self {
            format,
            done: false,
            report: Report::untagged(NotTagged::PhotoDamaged),
        }
    }
}

impl<F: PhotoFormat> Container for Looked<F> {
    fn step(&mut self, window: &[u8], ended: bool) -> Step {
        if self.done {
            return Step::Finish;
        }
        match self.format.look(window, ended, &mut self.report) {
            Look::Show(length) => Step::Show(length),
            Look::Pass(length) => Step::Pass(length),
            Look::Change(changes) => {
                self.done = true;
                Step::Change(changes)
            }
            Look::Leave(reason) => {
                self.report.tagging = Tagging::NotWritten(reason);
                Step::Finish
            }
        }
    }

    fn watch(&mut self, passing: &[u8]) {
        self.format.watch(passing);
    }

    fn report(&mut self) -> Report {
        self.format.end(&mut self.report);
        self.report.clone()
    }
}
