//! What was found: filters, pages and the headers of a grid, as records.

use std::time::SystemTime;

use jiff::Timestamp;
pub use keepsake_core::catalog::PageOrder;
use keepsake_core::catalog::{self, InMonth, LeftOut, ListedPost, Page, SourceId};
use keepsake_core::media;
use keepsake_core::post::{MediaId, PostId};

use crate::KeepError;
use crate::oddities::ArchiveNote;
use crate::reasons::Reason;
use crate::times::{self, seconds};
use crate::words::{
    CalendarMonth, Coordinates, MediaType, Missing, Moment, OptInReason, Outcome, PostKind,
    system_time,
};

/// Which media a question is about. What is left empty leaves nothing out.
#[derive(Debug, Clone, Default, PartialEq, uniffi::Record)]
pub struct MediaFilter {
    /// Only these kinds.
    #[uniffi(default)]
    pub kinds: Vec<PostKind>,
    /// Published then or later; what has no date is left out, and what only the month is known
    /// of counts as published in the middle of it.
    #[uniffi(default)]
    pub from: Option<SystemTime>,
    /// Published before; what has no date is left out.
    #[uniffi(default)]
    pub before: Option<SystemTime>,
    /// The caption contains this text, whatever its case.
    #[uniffi(default)]
    pub contains: Option<String>,
    /// Only with (or without) bytes.
    #[uniffi(default)]
    pub found: Option<bool>,
    /// Only what the latest save that was about it came to.
    #[uniffi(default)]
    pub outcome: Option<Outcome>,
    /// Only these media items.
    #[uniffi(default)]
    pub media: Vec<i64>,
    /// Only what stands under this header of [`crate::Keepsake::facets`].
    #[uniffi(default)]
    pub month: Option<MonthFilter>,
    /// All but these media items: what a person took out of "all".
    #[uniffi(default)]
    pub except: Vec<i64>,
    /// Only photos, or only videos; what is missing is neither.
    #[uniffi(default)]
    pub media_type: Option<MediaType>,
    /// Only of this post.
    #[uniffi(default)]
    pub post: Option<i64>,
    /// Only what a save would read from this archive.
    #[uniffi(default)]
    pub archive: Option<i64>,
    /// Only what a save would read from archives of the account of that name.
    #[uniffi(default)]
    pub account: Option<String>,
    /// Only with (or without) a place: a position, or the name of one.
    #[uniffi(default)]
    pub place: Option<bool>,
    /// Only what a save without options leaves out (or takes).
    #[uniffi(default)]
    pub left_out: Option<bool>,
}

/// What a page has first. What has no date is last in either, and the media of a post stand in
/// their order.
#[uniffi::remote(Enum)]
pub enum PageOrder {
    /// What was published last.
    NewestFirst,
    /// What was published first.
    OldestFirst,
}

/// A header of a grid: what [`crate::Keepsake::facets`] counts for a month in that zone is
/// what the pages with this filter have.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MonthFilter {
    /// The month; none for what has no date.
    #[uniffi(default)]
    pub month: Option<CalendarMonth>,
    /// IANA name of the time zone of the calendar; none: this device's.
    #[uniffi(default)]
    pub zone: Option<String>,
}

/// Which media a save takes.
#[derive(Debug, Clone, Default, PartialEq, uniffi::Record)]
pub struct Selection {
    /// Narrows what the save is about; what it leaves out is not planned at all.
    #[uniffi(default)]
    pub filter: MediaFilter,
    /// What is taken although it is left out by default.
    #[uniffi(default)]
    pub include: Vec<OptInReason>,
    /// Whether that is saved again which was saved and which somebody removed since.
    #[uniffi(default = false)]
    pub again: bool,
}

/// One photo or video of a post.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MediaItem {
    /// Names it for good: the same in every catalog that holds it.
    pub id: i64,
    /// Its post.
    pub post: i64,
    /// Its post's kind.
    pub kind: PostKind,
    /// Its place in the post, from 1.
    pub position: u32,
    /// As the index has it: a path inside the export, or a link.
    pub uri: String,
    /// From its bytes; none while they are missing, or if it is neither.
    pub media_type: Option<MediaType>,
    /// From its bytes.
    pub mime_type: Option<String>,
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
    /// Why a save without options does not take it, for the person; none if it does.
    pub left_out: Option<Reason>,
    /// What to draw until its preview is there (a ThumbHash); none before the first.
    pub thumb_hash: Option<Vec<u8>>,
}

/// One media item of a grid, once, whatever the number of posts it stands in.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct GridItem {
    /// The item, under the post that a save would take it from.
    pub item: MediaItem,
    /// Every kind of post that it stands in.
    pub kinds: Vec<PostKind>,
    /// What the latest save that was about it came to; none if none was, or if it was
    /// taken back.
    pub outcome: Option<Outcome>,
}

/// Some media of a grid, newest first, what has no date last.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MediaPage {
    /// At most as many as asked for.
    pub items: Vec<GridItem>,
    /// Where the next page starts; none if there is none. It may be stored.
    pub next: Option<String>,
}

/// One publication with all its media.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Post {
    /// Names it for good.
    pub id: i64,
    /// Its kind.
    pub kind: PostKind,
    /// When it was published.
    pub published: Moment,
    /// The date as the index writes it, where it could not be read.
    pub unread_date: Option<String>,
    /// Its caption; media may have their own besides.
    pub caption: Option<String>,
    /// The name of its place.
    pub place: Option<String>,
    /// Its place.
    pub coordinates: Option<Coordinates>,
    /// Why a save leaves it out unless asked.
    pub opt_in: Option<OptInReason>,
    /// Its media, in their order.
    pub media: Vec<MediaItem>,
}

/// Some posts, newest first, what has no date last.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PostPage {
    /// At most as many as asked for.
    pub items: Vec<Post>,
    /// Where the next page starts; none if there is none. It may be stored.
    pub next: Option<String>,
}

/// Media items of one month.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MonthCount {
    /// The month; none for what has no date.
    pub month: Option<CalendarMonth>,
    /// How many.
    pub media: u64,
}

/// Media items of one kind.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KindCount {
    /// The kind.
    pub kind: PostKind,
    /// How many.
    pub media: u64,
}

/// The numbers of what a filter lets through, each media item once.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GridFacets {
    /// Posts with at least one such media item.
    pub posts: u64,
    /// Media items.
    pub media: u64,
    /// Bytes of these, as far as they are there.
    pub bytes: u64,
    /// By month, newest first, what has no date last.
    pub by_month: Vec<MonthCount>,
    /// By kind, in order; one that stands in posts of several kinds counts for each.
    pub by_kind: Vec<KindCount>,
}

/// The numbers of everything that was found.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct CatalogSummary {
    /// Posts.
    pub posts: u64,
    /// Media items.
    pub media: u64,
    /// Of these: photos with bytes.
    pub photos: u64,
    /// Videos with bytes.
    pub videos: u64,
    /// Bytes of what was found.
    pub bytes: u64,
    /// The first moment that is known.
    pub earliest: Option<Moment>,
    /// The last one.
    pub latest: Option<Moment>,
    /// What a save without options does not take, and why, the most frequent first.
    pub left_out: Vec<LeftOutCount>,
    /// Trouble with places in archives that are no media items.
    pub notes: Vec<ArchiveNote>,
}

/// How many media items a save without options does not take for one reason.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LeftOutCount {
    /// Why, for the app's own words.
    pub why: Reason,
    /// The same in English, with what to do next.
    pub reason: String,
    /// To be asked for in [`Selection::include`]; none if asking does not help.
    pub opt_in: Option<OptInReason>,
    /// How many.
    pub media: u64,
}

/// One archive that was read.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ArchiveRecord {
    /// Names it in this catalog.
    pub id: i64,
    /// Where it was last seen; the name of one that was handed over open.
    pub path: String,
    /// The name of the account that it belongs to, where it tells.
    pub account: Option<String>,
    /// When it was read.
    pub added: SystemTime,
    /// How many media items a save would read from it.
    pub media: u64,
    /// Whether it can be read now, as it was read before. If not, [`crate::Keepsake::reopen`]
    /// takes it where it is now.
    pub reachable: bool,
    /// Why it is not; none if it is.
    pub trouble: Option<Reason>,
}

impl TryFrom<MediaFilter> for catalog::MediaFilter {
    type Error = KeepError;

    fn try_from(filter: MediaFilter) -> Result<Self, KeepError> {
        Ok(Self {
            media: filter.media.into_iter().map(MediaId::from_number).collect(),
            kinds: filter.kinds,
            from: filter.from.map(seconds).transpose()?,
            before: filter.before.map(seconds).transpose()?,
            contains: filter.contains,
            found: filter.found,
            outcome: filter.outcome,
            month: filter.month.map(TryInto::try_into).transpose()?,
            except: filter
                .except
                .into_iter()
                .map(MediaId::from_number)
                .collect(),
            media_type: filter.media_type,
            post: filter.post.map(PostId::from_number),
            archive: filter.archive.map(SourceId::from_number),
            account: filter.account,
            place: filter.place,
            left_out: filter.left_out,
        })
    }
}

impl TryFrom<MonthFilter> for InMonth {
    type Error = KeepError;

    fn try_from(filter: MonthFilter) -> Result<Self, KeepError> {
        Ok(Self {
            month: filter.month.map(TryInto::try_into).transpose()?,
            zone: times::zone(filter.zone.as_deref())?,
        })
    }
}

impl TryFrom<Selection> for catalog::Selection {
    type Error = KeepError;

    fn try_from(selection: Selection) -> Result<Self, KeepError> {
        Ok(Self {
            filter: selection.filter.try_into()?,
            include: selection.include,
            again: selection.again,
            origin: catalog::SaveOrigin::Archives,
        })
    }
}

impl From<catalog::Selection> for Selection {
    fn from(selection: catalog::Selection) -> Self {
        let catalog::Selection {
            filter,
            include,
            again,
            origin: _,
        } = selection;
        Self {
            filter: filter.into(),
            include,
            again,
        }
    }
}

impl From<catalog::MediaFilter> for MediaFilter {
    fn from(filter: catalog::MediaFilter) -> Self {
        let catalog::MediaFilter {
            media,
            except,
            media_type,
            kinds,
            from,
            before,
            month,
            contains,
            found,
            post,
            archive,
            account,
            place,
            left_out,
            outcome,
        } = filter;
        let numbers = |media: Vec<MediaId>| media.into_iter().map(MediaId::number).collect();
        let time = |second| system_time(Timestamp::from_second(second).unwrap_or_default());
        Self {
            kinds,
            from: from.map(time),
            before: before.map(time),
            contains,
            found,
            outcome,
            media: numbers(media),
            month: month.map(|month| MonthFilter {
                month: month.month.map(Into::into),
                zone: month.zone.iana_name().map(str::to_owned),
            }),
            except: numbers(except),
            media_type,
            post: post.map(PostId::number),
            archive: archive.map(SourceId::number),
            account,
            place,
            left_out,
        }
    }
}

impl From<catalog::MediaItem> for MediaItem {
    fn from(item: catalog::MediaItem) -> Self {
        Self {
            id: item.media.number(),
            post: item.post.number(),
            kind: item.kind,
            position: item.position,
            left_out: item.left_out().map(LeftOut::reason),
            uri: item.uri,
            media_type: item.media_type,
            mime_type: item.format.map(media::Format::mime).map(str::to_owned),
            published: item.published.into(),
            caption: item.caption,
            place: item.place,
            coordinates: item.coordinates.map(Into::into),
            bytes: item.bytes,
            missing: item.missing,
            opt_in: item.opt_in,
            thumb_hash: item.thumb_hash.map(|hash| hash.as_bytes().to_vec()),
        }
    }
}

impl From<catalog::GridItem> for GridItem {
    fn from(item: catalog::GridItem) -> Self {
        Self {
            item: item.item.into(),
            kinds: item.kinds,
            outcome: item.outcome,
        }
    }
}

impl From<Page<catalog::GridItem>> for MediaPage {
    fn from(page: Page<catalog::GridItem>) -> Self {
        Self {
            items: page.items.into_iter().map(Into::into).collect(),
            next: page.next.map(|next| next.to_string()),
        }
    }
}

impl From<ListedPost> for Post {
    fn from(post: ListedPost) -> Self {
        Self {
            id: post.id.number(),
            kind: post.kind,
            published: post.published.into(),
            unread_date: post.unread_date,
            caption: post.caption,
            place: post.place,
            coordinates: post.coordinates.map(Into::into),
            opt_in: post.opt_in,
            media: post.media.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Page<ListedPost>> for PostPage {
    fn from(page: Page<ListedPost>) -> Self {
        Self {
            items: page.items.into_iter().map(Into::into).collect(),
            next: page.next.map(|next| next.to_string()),
        }
    }
}

impl From<catalog::GridFacets> for GridFacets {
    fn from(headers: catalog::GridFacets) -> Self {
        let by_month = headers
            .by_month
            .into_iter()
            .map(|(month, media)| MonthCount {
                month: month.map(Into::into),
                media,
            });
        let by_kind = headers
            .by_kind
            .into_iter()
            .map(|(kind, media)| KindCount { kind, media });
        Self {
            posts: headers.posts,
            media: headers.media,
            bytes: headers.bytes,
            by_month: by_month.collect(),
            by_kind: by_kind.collect(),
        }
    }
}

impl CatalogSummary {
    pub(crate) fn new(summary: catalog::Summary, left_out: Vec<(LeftOut, u64)>) -> Self {
        Self {
            posts: summary.posts,
            media: summary.media,
            photos: summary.photos,
            videos: summary.videos,
            bytes: summary.bytes,
            earliest: summary.earliest.map(Into::into),
            latest: summary.latest.map(Into::into),
            left_out: left_out.into_iter().map(Into::into).collect(),
            notes: summary.notes,
        }
    }
}

impl From<(LeftOut, u64)> for LeftOutCount {
    fn from((why, media): (LeftOut, u64)) -> Self {
        Self {
            reason: why.reason().to_string(),
            why: why.reason(),
            opt_in: match why {
                LeftOut::Unasked(opt_in) => Some(opt_in),
                LeftOut::Missing(_) | LeftOut::NoMedia => None,
            },
            media,
        }
    }
}

impl ArchiveRecord {
    pub(crate) fn new(record: catalog::ArchiveRecord, trouble: Option<Reason>) -> Self {
        Self {
            id: record.id.number(),
            path: record.path.to_string_lossy().into_owned(),
            account: record.account,
            added: system_time(record.added),
            media: record.media,
            reachable: trouble.is_none(),
            trouble,
        }
    }
}
