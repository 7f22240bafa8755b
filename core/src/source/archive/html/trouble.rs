//! Counts what could not be read in one page and tells it in a few sentences, however
//! long the page.

use crate::outcome::Oddity;
use crate::source::archive::examples::Examples;

/// What went wrong in one page.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    /// Dates with a word of no language known, or of another calendar.
    pub unread_dates: Examples,
    /// Dates that can mean more than one moment.
    pub disputed_dates: Examples,
    /// Dates that the folders of their pictures contradict.
    pub contradicted_dates: Examples,
    /// Labels beside photos and videos that are in no table.
    pub unknown_labels: Examples,
    /// Stories of which nobody can say whose they are.
    pub may_be_others: u64,
    /// Posts with two numbers that may be a place.
    pub may_have_a_place: u64,
    /// Posts without any date.
    pub without_date: u64,
    /// Posts without photo or video.
    pub without_media: u64,
    /// Captions longer than any on Instagram.
    pub cut_captions: u64,
    /// Photos and videos beyond what a post can have.
    pub too_many_media: u64,
    /// Photos and videos of the export outside of posts.
    pub outside: u64,
    /// Texts beside photos and videos that are nothing known.
    pub unplaced_texts: u64,
    /// Tags and comments given up as too long.
    pub too_long_tags: u64,
    /// Whether some bytes were no characters.
    pub replaced: bool,
}

/// How a page came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// There was not a byte.
    Empty,
    /// No post was open any more.
    Whole,
    /// In the middle of a post.
    CutOff,
    /// Reading failed after so many bytes.
    Unreadable(u64),
}

impl Trouble {
    /// What there is to tell of a page that ended like this.
    pub(super) fn told(&self, ending: Ending) -> impl Iterator<Item = Oddity> {
        let counted = |count: u64, told: fn(u64) -> Oddity| (count > 0).then(|| told(count));
        [
            about(ending),
            self.unread_dates
                .told(|count, examples| Oddity::DatesUnread { count, examples }),
            self.disputed_dates
                .told(|count, examples| Oddity::DatesDisputed { count, examples }),
            self.contradicted_dates
                .told(|count, examples| Oddity::DatesContradicted { count, examples }),
            self.unknown_labels
                .told(|count, examples| Oddity::FieldsUnknown { count, examples }),
            counted(self.may_be_others, |count| Oddity::StoriesMaybeOthers {
                count,
            }),
            counted(self.may_have_a_place, |count| Oddity::PlacesMaybeLost {
                count,
            }),
            counted(self.without_date, |count| Oddity::PostsUndated { count }),
            counted(self.without_media, |count| Oddity::EntriesWithoutMedia {
                count,
            }),
            counted(self.cut_captions, |count| Oddity::CaptionsCut { count }),
            counted(self.too_many_media, |count| Oddity::MediaTooMany { count }),
            counted(self.outside, |count| Oddity::MediaOutside { count }),
            counted(self.unplaced_texts, |count| Oddity::TextsUnknown { count }),
            counted(self.too_long_tags, |count| Oddity::TagsTooLong { count }),
            self.replaced.then_some(Oddity::CharactersReplaced),
        ]
        .into_iter()
        .flatten()
    }
}

fn about(ending: Ending) -> Option<Oddity> {
    match ending {
        Ending::Whole => None,
        Ending::Empty => Some(Oddity::FileEmpty),
        Ending::CutOff => Some(Oddity::PageCutOff),
        Ending::Unreadable(byte) => Some(Oddity::PageNotUnpacked { byte }),
    }
}
