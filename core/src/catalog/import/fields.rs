//! What the indexes tell of one post or one item, field by field, and which telling of a
//! field holds where two differ.
//!
//! The better known date holds. Of words those of the newer export's day do
//! ([`Findings::made_at`]: the person edited them in between), of all else and of one day JSON
//! beats HTML (fact sheet 15.9), then the newer export; what is left is told apart by the values
//! alone. So it does not matter in which order sources are read, nor how often.
//!
//! [`Findings::made_at`]: crate::source::Findings::made_at

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;

use crate::media::CameraFacts;
use crate::moment::{INSTAGRAM_OFFSET, Moment};
use crate::post::{Coordinates, OptInReason};
use crate::source::{IndexedMedia, Original, Post, Trust};

/// The bit of [`PostFields::html_bits`] that says that the post may be another person's, and the one
/// that says that it is not known to be.
pub(in crate::catalog) const MAY_BE_OTHERS: i64 = 32;
const IS_NO_OTHERS: i64 = 64;
/// The bits of [`PostFields::html_bits`] that say that other words were told for a caption that
/// holds, of which nobody knows whether they are newer: by an export of the same day, or one of which
/// the day is not known, or where the caption's is not.
const OTHERS_OF_ONE_DAY: i64 = 128;
const OTHERS_WITHOUT_DAY: i64 = 256;
pub(crate) const CAPTION_IN_DOUBT: i64 = OTHERS_OF_ONE_DAY | OTHERS_WITHOUT_DAY;
/// The bit of [`PostFields::html_bits`] for the caption.
pub(in crate::catalog) const HTML_CAPTION: i64 = 4;
/// The bit of [`ItemFields::html_bits`] for the title.
pub(in crate::catalog) const HTML_TITLE: i64 = 4;

/// One field: its value, if any source told it, and how much that is to be believed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Told<T> {
    pub value: Option<T>,
    /// Whether only HTML pages told it.
    pub html: bool,
    /// When the export was made that told it, in Unix seconds. Only where that counts.
    pub made: Option<i64>,
}

/// Everything a post's own row tells.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct PostFields {
    pub opt_in: Option<OptInReason>,
    /// Whether it may be another person's; none where no index names it.
    pub may_be_others: Option<bool>,
    pub published: Told<Moment>,
    pub unread_date: Told<String>,
    pub caption: Told<String>,
    pub place: Told<String>,
    pub coordinates: Told<Coordinates>,
    /// Those of [`CAPTION_IN_DOUBT`].
    pub doubts: i64,
}

/// Everything the index tells of one item.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct ItemFields {
    pub uri: Told<String>,
    pub taken: Told<Moment>,
    pub title: Told<String>,
    pub original: Told<Original>,
    pub coordinates: Told<Coordinates>,
    /// [`CameraFacts`] as JSON.
    pub camera: Told<String>,
}

/// Who told words: what decides between two tellings of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::catalog) struct Age {
    /// When the export was made, in Unix seconds.
    pub made: Option<i64>,
    /// Whether it is an HTML page that told them.
    pub html: bool,
}

impl Age {
    /// The day on which the export was made; what tells none is older than all others. Exports
    /// that were asked for on one day in two formats tell the same.
    fn day(self) -> Option<i64> {
        const DAY: i64 = 86_400;
        let ahead = i64::from(INSTAGRAM_OFFSET.seconds());
        self.made.map(|made| (made + ahead).div_euclid(DAY))
    }

    /// Greater: its words hold.
    pub(in crate::catalog) fn cmp_words(&self, other: &Self) -> Ordering {
        let day = self.day().cmp(&other.day());
        day.then(other.html.cmp(&self.html))
    }
}

impl<T> Default for Told<T> {
    fn default() -> Self {
        Self {
            value: None,
            html: false,
            made: None,
        }
    }
}

impl<T> Told<T> {
    pub fn new(value: Option<T>, trust: Trust) -> Self {
        Self {
            html: value.is_some() && trust == Trust::Html,
            value,
            made: None,
        }
    }

    /// The same, told by an export that was made then.
    pub fn made(self, made: Option<i64>) -> Self {
        Self {
            made: made.filter(|_| self.value.is_some()),
            ..self
        }
    }

    /// The words that hold: the only ones, else those of the newer export's day, else as all
    /// else.
    fn merge_words(self, other: Self, rank: impl Fn(&T, &T) -> Ordering) -> Self {
        match (&self.value, &other.value) {
            (Some(_), Some(_)) if self.age().day() != other.age().day() => {
                match self.age().day() < other.age().day() {
                    true => other,
                    false => self,
                }
            }
            _ => self.merge(other, rank),
        }
    }

    /// The doubt that the other leaves: it tells other words, and nothing tells which of both is
    /// newer.
    fn doubts(&self, other: &Self) -> i64
    where
        T: AsRef<str>,
    {
        let words = self.value.as_ref().zip(other.value.as_ref());
        if !words.is_some_and(|(mine, theirs)| are_other_words(mine.as_ref(), theirs.as_ref())) {
            return 0;
        }
        match (self.age().day(), other.age().day()) {
            (Some(mine), Some(theirs)) if mine != theirs => 0,
            (Some(_), Some(_)) => OTHERS_OF_ONE_DAY,
            _ => OTHERS_WITHOUT_DAY,
        }
    }

    fn age(&self) -> Age {
        Age {
            made: self.made,
            html: self.html,
        }
    }

    /// The telling that holds: the only one, else JSON's, else the newer export's, else the
    /// one with the higher rank.
    fn merge(self, other: Self, rank: impl Fn(&T, &T) -> Ordering) -> Self {
        match (&self.value, &other.value) {
            (_, None) => self,
            (None, Some(_)) => other,
            (Some(mine), Some(theirs)) => {
                let trust = other.html.cmp(&self.html);
                let order = trust
                    .then(self.made.cmp(&other.made))
                    .then_with(|| rank(mine, theirs));
                if order == Ordering::Less { other } else { self }
            }
        }
    }
}

impl Told<Moment> {
    /// Told only if it is known.
    pub fn instant(instant: Moment, trust: Trust) -> Self {
        Self::new((instant != Moment::Unknown).then_some(instant), trust)
    }

    pub fn get(self) -> Moment {
        self.value.unwrap_or_default()
    }

    /// The better known one, whoever told it; JSON's of two equally well known, else the earlier.
    fn better(self, other: Self) -> Self {
        let rank = |told: &Self| {
            let instant = told.get();
            (instant.precision(), told.html, instant.start())
        };
        if rank(&other) < rank(&self) {
            other
        } else {
            self
        }
    }
}

impl PostFields {
    /// The doubt that another caption leaves of which nothing tells whether it is newer.
    pub fn doubts(&self, other: &Self) -> i64 {
        self.caption.doubts(&other.caption)
    }

    /// What is left of the doubts of both. Of one day that is older nothing is.
    fn merge_doubts(&self, other: &Self) -> i64 {
        let both = self.doubts | other.doubts;
        let days = [self, other].map(|it| it.caption.age().day());
        let newer = match days {
            [Some(mine), Some(theirs)] if mine > theirs => self.doubts,
            [Some(mine), Some(theirs)] if mine < theirs => other.doubts,
            _ => both,
        };
        newer & OTHERS_OF_ONE_DAY | both & OTHERS_WITHOUT_DAY
    }

    pub fn of<M>(post: &mut Post<M>, published: Moment, made: Option<i64>) -> Self {
        let trust = post.trust;
        Self {
            opt_in: post.opt_in,
            may_be_others: (trust > Trust::Orphan).then_some(post.may_be_others),
            published: Told::instant(published, trust),
            unread_date: Told::new(post.unread_date.take(), trust),
            caption: Told::new(text(post.caption.take()), trust).made(made),
            place: Told::new(text(post.place.take()), trust).made(made),
            coordinates: Told::new(post.coordinates, trust).made(made),
            doubts: 0,
        }
    }

    pub fn merge(self, other: Self) -> Self {
        let published = self.published.better(other.published);
        let doubts = self.merge_doubts(&other);
        let unread_date = self.unread_date.merge(other.unread_date, longer);
        Self {
            doubts,
            // A source that knows a reason to ask first is believed: the others may not tell.
            opt_in: match (self.opt_in, other.opt_in) {
                (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
                (mine, theirs) => mine.or(theirs),
            },
            // One that is in no doubt settles it.
            may_be_others: match (self.may_be_others, other.may_be_others) {
                (Some(mine), Some(theirs)) => Some(mine && theirs),
                (mine, theirs) => mine.or(theirs),
            },
            unread_date: if is_date(published.get()) {
                Told::default()
            } else {
                unread_date
            },
            published,
            caption: self.caption.merge_words(other.caption, longer),
            place: self.place.merge_words(other.place, longer),
            coordinates: self.coordinates.merge(other.coordinates, eastmost),
        }
    }

    /// A bit for each field that only HTML told, and what is known of whose it is.
    pub fn html_bits(&self) -> i64 {
        let whose = match self.may_be_others {
            Some(true) => MAY_BE_OTHERS,
            Some(false) => IS_NO_OTHERS,
            None => 0,
        };
        whose
            | self.doubts
            | bits([
                self.published.html,
                self.unread_date.html,
                self.caption.html,
                self.place.html,
                self.coordinates.html,
            ])
    }

    /// Puts the bits back.
    pub fn set_html_bits(&mut self, bits: i64) {
        self.published.html = bits & 1 != 0;
        self.unread_date.html = bits & 2 != 0;
        self.caption.html = bits & HTML_CAPTION != 0;
        self.place.html = bits & 8 != 0;
        self.coordinates.html = bits & 16 != 0;
        self.doubts = bits & CAPTION_IN_DOUBT;
        self.may_be_others = match bits & (MAY_BE_OTHERS | IS_NO_OTHERS) {
            0 => None,
            whose => Some(whose == MAY_BE_OTHERS),
        };
    }
}

impl ItemFields {
    /// The doubt that another caption leaves of which nothing tells whether it is newer.
    pub fn doubts(&self, other: &Self) -> i64 {
        self.title.doubts(&other.title)
    }

    pub fn of(indexed: IndexedMedia, trust: Trust, made: Option<i64>) -> Self {
        Self {
            uri: Told::new(Some(indexed.uri), trust),
            taken: Told::instant(indexed.taken, trust),
            title: Told::new(text(indexed.title), trust).made(made),
            original: Told::new(indexed.original, trust),
            coordinates: Told::new(indexed.coordinates, trust).made(made),
            camera: Told::new(camera_json(&indexed.camera), trust),
        }
    }

    pub fn merge(self, other: Self) -> Self {
        Self {
            uri: self.uri.merge(other.uri, longer),
            taken: self.taken.better(other.taken),
            title: self.title.merge_words(other.title, longer),
            original: self.original.merge(other.original, Ord::cmp),
            coordinates: self.coordinates.merge(other.coordinates, eastmost),
            camera: self.camera.merge(other.camera, longer),
        }
    }

    /// A bit for each field that only HTML told.
    pub fn html_bits(&self) -> i64 {
        bits([
            self.uri.html,
            self.taken.html,
            self.title.html,
            self.original.html,
            self.coordinates.html,
            self.camera.html,
        ])
    }

    /// Puts the bits back.
    pub fn set_html_bits(&mut self, bits: i64) {
        self.uri.html = bits & 1 != 0;
        self.taken.html = bits & 2 != 0;
        self.title.html = bits & HTML_TITLE != 0;
        self.original.html = bits & 8 != 0;
        self.coordinates.html = bits & 16 != 0;
        self.camera.html = bits & 32 != 0;
    }
}

/// Whether this instant names a day.
pub(super) fn is_date(instant: Moment) -> bool {
    matches!(instant, Moment::Second(_) | Moment::Minute(_))
}

/// Whether two texts differ by more than what pages do to them: they fold spaces, and cut.
fn are_other_words(one: &str, other: &str) -> bool {
    let (one, other) = (letters(one), letters(other));
    !one.starts_with(&other) && !other.starts_with(&one)
}

/// A text without what tells no words apart: spaces, and the forms that letters have.
pub(in crate::catalog) fn letters(text: &str) -> String {
    let text = text.nfkc().filter(|letter| !letter.is_whitespace());
    text.collect()
}

/// Empty texts tell nothing.
fn text(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

fn camera_json(camera: &CameraFacts) -> Option<String> {
    if camera.is_empty() {
        return None;
    }
    serde_json::to_string(camera).ok()
}

/// The longer text says more: the other may have been cut.
fn longer(a: &String, b: &String) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

/// No place is better than another; one has to be taken.
fn eastmost(a: &Coordinates, b: &Coordinates) -> Ordering {
    a.longitude()
        .total_cmp(&b.longitude())
        .then_with(|| a.latitude().total_cmp(&b.latitude()))
}

fn bits<const N: usize>(flags: [bool; N]) -> i64 {
    flags
        .into_iter()
        .rev()
        .fold(0, |bits, flag| bits << 1 | i64::from(flag))
}
