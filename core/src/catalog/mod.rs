//! All that was found: posts, media and sources, merged, in SQLite. Stores and
//! answers questions; opens no archive.
//!
//! The ledger's tables stand in the same database (one file to copy, one
//! transaction for an asset and its outcome), but only [`crate::roll`] writes them.

mod caption;
mod choice;
#[cfg(test)]
mod choice_tests;
mod columns;
mod downloads;
#[cfg(test)]
mod example;
mod facets;
mod filter;
mod forget;
mod full_disk;
mod headers;
mod import;
mod ledger;
mod left_out;
mod listed;
mod open;
#[cfg(test)]
mod open_tests;
mod page_lane;
mod page_posts;
mod pages;
mod pictured;
mod rank;
mod references;
mod reopen;
mod restated;
mod sources;
mod summary;
pub(crate) mod told;

pub(crate) use caption::caption_hash;
pub(crate) use choice::by_what_is_told;
pub use choice::{Candidate, SaveOrigin, Selection};
pub(crate) use downloads::downloads_fingerprint;
pub use facets::Facet;
pub(crate) use full_disk::as_full_disk;
pub use headers::GridFacets;
pub(crate) use import::CAPTION_IN_DOUBT;
pub use left_out::LeftOut;
pub(crate) use open::without_waiting;
pub(crate) use page_posts::DownloadedFile;
pub use page_posts::{PageMediaRecord, PageRecord};
pub use pages::{Cursor, GridItem, ListedPost, NoCursor, Page, PageOrder};
pub use pictured::Pictured;
pub use sources::{ArchiveRecord, SourceId};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use std::cell::OnceCell;

use crate::media::{Format, MediaType, ThumbHash};
use crate::moment::Moment;
use crate::outcome::{Oddity, Outcome};
use crate::post::{Coordinates, MediaId, OptInReason, PostId, PostKind};
use crate::source::{ArchiveNote, Missing};

/// The catalog's database. One process writes at a time.
pub struct Catalog {
    pub(crate) db: Connection,
    /// The file in which it stands when pages were asked for, once that was needed.
    lane: OnceCell<Connection>,
}

/// What an import brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Every archive of the set was known already; nothing was read.
    pub known: bool,
    /// Posts that are new.
    pub new_posts: u64,
    /// Media items that are new.
    pub new_media: u64,
    /// Media items listed before without bytes, found now.
    pub found_now: u64,
    /// The archives of the set, as the catalog knows them; those in others are with them.
    pub archives: Vec<SourceId>,
    /// What was odd, and was not known before.
    pub notes: Vec<ArchiveNote>,
}

/// Which references a question is about. Empty fields leave nothing out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MediaFilter {
    /// Only these media items.
    pub media: Vec<MediaId>,
    /// All but these media items: what a person took out of "all".
    pub except: Vec<MediaId>,
    /// Only photos, or only videos; what is missing is neither.
    pub media_type: Option<MediaType>,
    /// Only these kinds.
    pub kinds: Vec<PostKind>,
    /// Published at or after this Unix second; a post of unknown time is left out. One of
    /// which only the month is known counts as published in the middle of it: so a span
    /// that is a month on some calendar has it, whatever the zone of that calendar.
    pub from: Option<i64>,
    /// Published before this Unix second; as for `from`.
    pub before: Option<i64>,
    /// Only what stands under this header of [`Catalog::grid_facets`].
    pub month: Option<InMonth>,
    /// The caption contains this text, whatever its case.
    pub contains: Option<String>,
    /// Only with (or without) bytes.
    pub found: Option<bool>,
    /// Only of this post.
    pub post: Option<PostId>,
    /// Only what a save would read from this archive.
    pub archive: Option<SourceId>,
    /// Only what a save would read from archives of the account of that name.
    pub account: Option<String>,
    /// Only with (or without) a place: a position, or the name of one.
    pub place: Option<bool>,
    /// Only what a save without options leaves out (or takes), whichever post it stands in.
    pub left_out: Option<bool>,
    /// Only what the latest save that was about it came to. What was taken back since
    /// has no outcome.
    pub outcome: Option<Outcome>,
}

/// A header of a grid: a month on the calendar in a zone, or what has no date.
#[derive(Debug, Clone, PartialEq)]
pub struct InMonth {
    /// A day of the month; none for what has no date.
    pub month: Option<Date>,
    /// Where the calendar hangs. What only the month is known of is in that month in
    /// every zone.
    pub zone: TimeZone,
}

/// One line of an index, with what is known of its post and its media item: the
/// post's fields first, then the item's own (fact sheet 1.7).
#[derive(Debug, Clone, PartialEq)]
pub struct MediaItem {
    /// Its place in the order of the indexes; where the next page starts.
    pub id: i64,
    /// The media item.
    pub media: MediaId,
    /// The post.
    pub post: PostId,
    /// The post's kind.
    pub kind: PostKind,
    /// From 1.
    pub position: u32,
    /// As the index has it.
    pub uri: String,
    /// Photo or video, from its bytes; none while they are missing or no media.
    pub media_type: Option<MediaType>,
    /// From its bytes.
    pub format: Option<Format>,
    /// When it was published.
    pub published: Moment,
    /// The caption that belongs to it.
    pub caption: Option<String>,
    /// The name of its place.
    pub place: Option<String>,
    /// Its place.
    pub coordinates: Option<Coordinates>,
    /// Size of its bytes, if found.
    pub bytes: Option<u64>,
    /// Why its bytes are not there; none if they are.
    pub missing: Option<Missing>,
    /// Why a save leaves it out unless asked.
    pub opt_in: Option<OptInReason>,
    /// What to draw until its preview is there; none before the first was made.
    pub thumb_hash: Option<ThumbHash>,
}

/// The numbers of a scan.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(
    missing_docs,
    reason = "as in the machine output, README 'scan --json'"
)]
pub struct Summary {
    pub posts: u64,
    pub references: u64,
    pub media: u64,
    pub photos: u64,
    pub videos: u64,
    pub found: u64,
    pub missing: u64,
    pub bytes: u64,
    /// References of each kind.
    pub by_kind: Vec<(PostKind, u64)>,
    pub earliest: Option<Moment>,
    pub latest: Option<Moment>,
    pub notes: Vec<ArchiveNote>,
    /// Of what was found, how many different files there are, as far as their bytes are known
    /// ([`crate::roll::find_twins`]).
    pub distinct: u64,
}

impl Summary {
    /// How many posts may be other people's, as far as the archives tell: a save takes them.
    pub fn may_be_others(&self) -> u64 {
        let counts = self.notes.iter().map(|note| match &note.what {
            Oddity::StoriesMaybeOthers { count } | Oddity::PostsMaybeOthers { count } => *count,
            _ => 0,
        });
        counts.fold(0, u64::saturating_add)
    }
}
