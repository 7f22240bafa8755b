//! The core's words on the other side of the border.

use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use keepsake_core::instant::Instant;
use keepsake_core::{media, post, roll, source};

use crate::KeepError;

/// The same enumeration on both sides.
macro_rules! same_words {
    ($ours:ident = $theirs:path, $doc:literal, $($word:ident),+) => {
        #[doc = $doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
        #[expect(missing_docs, reason = "each name is the word itself")]
        pub enum $ours { $($word),+ }

        impl From<$theirs> for $ours {
            fn from(word: $theirs) -> Self {
                match word { $(<$theirs>::$word => Self::$word),+ }
            }
        }

        impl From<$ours> for $theirs {
            fn from(word: $ours) -> Self {
                match word { $($ours::$word => Self::$word),+ }
            }
        }
    };
}

same_words!(
    PostKind = post::PostKind,
    "What kind of publication a post is.",
    Post,
    Reel,
    Igtv,
    ArchivedPost,
    Story,
    Highlight,
    ProfilePhoto,
    Other,
    Message,
    RecentlyDeleted
);
same_words!(
    OptInReason = post::OptIn,
    "Why a save leaves a post out unless the person asks for it.",
    Reshares,
    RecentlyDeleted,
    Drafts,
    Messages,
    OthersMessages,
    Reposts
);
same_words!(
    Outcome = roll::Outcome,
    "What became of a media item in a run.",
    Saved,
    AlreadyThere,
    Skipped,
    Failed
);
same_words!(
    Missing = source::Missing,
    "Why the bytes of a media item are not there.",
    OnlyALink,
    NotInAnyPart,
    UnsafePath,
    Encrypted,
    Unreadable,
    NotDownloaded,
    NoAddress,
    AddressRefused,
    ConnectionLost,
    ServerBusy,
    NoMediaReceived,
    NoRoom
);
same_words!(
    MediaType = media::MediaType,
    "Photo or video.",
    Photo,
    Video
);
same_words!(
    Precision = keepsake_core::instant::Precision,
    "How well a time is known, from best to worst.",
    Second,
    Minute,
    Month,
    Unknown
);
same_words!(
    DateChoice = roll::DateChoice,
    "Which time becomes the date of a photo or video: when the post was published, or when \
     the camera took it, where that is known and plausible.",
    Published,
    Original
);

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
pub struct Position {
    /// North positive.
    pub latitude: f64,
    /// East positive.
    pub longitude: f64,
}

impl From<Instant> for Moment {
    fn from(instant: Instant) -> Self {
        Self {
            at: instant.start().map(system_time),
            precision: instant.precision().into(),
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

impl From<post::Coordinates> for Position {
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

/// Unix seconds, rounded down.
pub(crate) fn seconds(at: SystemTime) -> Result<i64, KeepError> {
    let at = Timestamp::try_from(at)
        .map_err(|cause| KeepError::not_usable(format!("this is no date: {cause}")))?;
    Ok(at.as_second())
}

/// The zone of that IANA name; none: this device's.
pub(crate) fn zone(name: Option<&str>) -> Result<TimeZone, KeepError> {
    match name {
        None => Ok(TimeZone::system()),
        Some(name) => TimeZone::get(name)
            .map_err(|_| KeepError::not_usable(format!("there is no time zone called {name}"))),
    }
}
