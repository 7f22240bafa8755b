//! Posts of a JSON index without a date that can be read: they are left with the month of
//! their folder, and the person is told how many. Pages count theirs themselves, as their dates
//! hang on one another.

use crate::moment::Moment;
use crate::outcome::Oddity;
use crate::source::archive::examples::Examples;
use crate::source::{IndexedMedia, Post, Trust};

/// The posts of one file that have no date.
#[derive(Debug, Default)]
pub(super) struct Undated {
    /// Texts and numbers that mean to be a date.
    unread: Examples,
    /// How many have none at all.
    without: u64,
}

/// Why a post has no date.
pub(super) enum NoDate {
    /// What means to be one cannot be read.
    Unread(String),
    /// There is none.
    Absent,
}

impl NoDate {
    /// Why a post, as its index tells it, has no date; none if it has one.
    pub(super) fn of(post: &Post<IndexedMedia>) -> Option<Self> {
        let is_known = |instant: Moment| instant != Moment::Unknown;
        let is_dated =
            is_known(post.published) || post.media.iter().any(|media| is_known(media.taken));
        if is_dated || post.media.is_empty() || post.trust != Trust::Json {
            return None;
        }
        Some(post.unread_date.clone().map_or(Self::Absent, Self::Unread))
    }
}

impl Undated {
    pub(super) fn count(&mut self, no_date: Option<NoDate>) {
        match no_date {
            Some(NoDate::Unread(text)) => self.unread.add(&text),
            Some(NoDate::Absent) => self.without += 1,
            None => {}
        }
    }

    /// What there is to tell of them.
    pub(super) fn told(&self) -> impl Iterator<Item = Oddity> {
        let unread = self
            .unread
            .told(|count, examples| Oddity::DatesUnread { count, examples });
        let count = self.without;
        let without = (count > 0).then_some(Oddity::PostsUndated { count });
        unread.into_iter().chain(without)
    }
}
