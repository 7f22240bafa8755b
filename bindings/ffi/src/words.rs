//! The core's words on the other side of the border.

use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::Date;
pub use keepsake_core::media::MediaType;
use keepsake_core::moment;
pub use keepsake_core::moment::Precision;
use keepsake_core::post;
pub use keepsake_core::post::{OptInReason, PostKind};
pub use keepsake_core::roll::{Better, DateChoice, Outcome};
pub use keepsake_core::source::Missing;

/// What kind of publication a post is.
#[uniffi::remote(Enum)]
pub enum PostKind {
    Post,
    Reel,
    Igtv,
    ArchivedPost,
    Story,
    Highlight,
    ProfilePhoto,
    Thread,
    Other,
    Message,
    RecentlyDeleted,
}

/// Why a save leaves a post out unless the person asks for it.
#[uniffi::remote(Enum)]
pub enum OptInReason {
    Reshares,
    RecentlyDeleted,
    Drafts,
    Messages,
    OthersMessages,
    UnknownSender,
    Reposts,
}

/// What became of a media item in a run.
#[uniffi::remote(Enum)]
pub enum Outcome {
    Saved,
    AlreadyThere,
    Skipped,
    Failed,
}

/// What of a media item is better in the archives than in the camera roll.
#[uniffi::remote(Enum)]
pub enum Better {
    /// It has more pixels.
    MorePixels,
    /// Its file has more bytes for as many pixels.
    MoreBytes,
    /// Its date is better known.
    Date,
    /// Its caption is another one.
    Caption,
    /// It has a place, which was not known before.
    Place,
    /// Its file is whole, and the other is damaged.
    Whole,
    /// It has sound, and the other has none.
    Sound,
}

/// Why the bytes of a media item are not there.
#[uniffi::remote(Enum)]
pub enum Missing {
    OnlyALink,
    NotInAnyPart,
    UnsafePath,
    Encrypted,
    Unreadable,
    PackedOtherwise,
    Empty,
    InCloud,
    BehindALink,
    NotDownloaded,
    NoAddress,
    AddressRefused,
    ConnectionLost,
    NoConnection,
    NameNotFound,
    NotTrusted,
    ServerBusy,
    NoMediaReceived,
    Damaged,
    NoRoom,
}

/// Photo or video.
#[uniffi::remote(Enum)]
pub enum MediaType {
    Photo,
    Video,
}

/// How well a time is known, from best to worst.
#[uniffi::remote(Enum)]
pub enum Precision {
    Second,
    Minute,
    Month,
    Unknown,
}

/// Which time becomes the date of a photo or video: when the post was published, or
/// when the camera took it, where that is known and plausible; or now, when it is saved, so
/// that it stands at the end of the library.
#[uniffi::remote(Enum)]
pub enum DateChoice {
    Published,
    Original,
    Now,
}

/// A point in time exactly as well as it is known.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// The earliest it can have been; none if unknown.
    pub at: Option<SystemTime>,
    /// How well it is known.
    pub precision: Precision,
}

/// A month of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Record)]
pub struct CalendarMonth {
    /// The year.
    pub year: i16,
    /// From 1 to 12.
    pub month: i8,
}

/// A position on Earth, in degrees, north and east positive.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Coordinates {
    /// North positive.
    pub latitude: f64,
    /// East positive.
    pub longitude: f64,
}

impl From<moment::Moment> for Moment {
    fn from(moment: moment::Moment) -> Self {
        Self {
            at: moment.start().map(system_time),
            precision: moment.precision(),
        }
    }
}

impl From<Date> for CalendarMonth {
    fn from(date: Date) -> Self {
        Self {
            year: date.year(),
            month: date.month(),
        }
    }
}

impl From<post::Coordinates> for Coordinates {
    fn from(at: post::Coordinates) -> Self {
        Self {
            latitude: at.latitude(),
            longitude: at.longitude(),
        }
    }
}

/// Only a system that cannot hold such a time at all gets another.
pub(crate) fn system_time(at: Timestamp) -> SystemTime {
    SystemTime::try_from(at).unwrap_or(SystemTime::UNIX_EPOCH)
}
