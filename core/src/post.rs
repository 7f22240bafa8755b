//! The words every part speaks: kinds of posts, places, and the ids of posts and media.

use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::moment::Moment;

/// What kind of publication a post is. Comes from the index that lists it, never
/// from the folder its bytes lie in. The order is the one in which a media item
/// that stands in several posts chooses the one to be saved under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each name is the word itself")]
pub enum PostKind {
    Post,
    Reel,
    Igtv,
    ArchivedPost,
    Story,
    Highlight,
    ProfilePhoto,
    /// Published on Threads, and part of the export of Instagram.
    Thread,
    Other,
    Message,
    RecentlyDeleted,
}

impl PostKind {
    /// Every kind, in order.
    pub const ALL: [Self; 11] = [
        Self::Post,
        Self::Reel,
        Self::Igtv,
        Self::ArchivedPost,
        Self::Story,
        Self::Highlight,
        Self::ProfilePhoto,
        Self::Thread,
        Self::Other,
        Self::Message,
        Self::RecentlyDeleted,
    ];

    /// What posts of this kind are called together, in English; also the title of their album
    /// where none is given.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Post => "Posts",
            Self::Reel => "Reels",
            Self::Igtv => "IGTV",
            Self::ArchivedPost => "Archived posts",
            Self::Story => "Stories",
            Self::Highlight => "Highlights",
            Self::ProfilePhoto => "Profile photos",
            Self::Thread => "Threads",
            Self::Other => "Other",
            Self::Message => "Messages",
            Self::RecentlyDeleted => "Recently deleted",
        }
    }

    /// The word used in machine output and in the catalog.
    pub fn name(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Reel => "reel",
            Self::Igtv => "igtv",
            Self::ArchivedPost => "archived_post",
            Self::Story => "story",
            Self::Highlight => "highlight",
            Self::ProfilePhoto => "profile_photo",
            Self::Thread => "thread",
            Self::Other => "other",
            Self::Message => "message",
            Self::RecentlyDeleted => "recently_deleted",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Why a save leaves a post out unless the person asks for it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum OptInReason {
    /// Somebody else's post, shown again in a story.
    Reshares,
    /// Deleted by the person, not yet by Instagram.
    RecentlyDeleted,
    /// Never published.
    Drafts,
    /// Sent by the person in a message.
    Messages,
    /// Sent to the person in a message.
    OthersMessages,
    /// In a message, and nobody can tell by whom.
    UnknownSender,
    /// Somebody else's post: reposted, liked, saved, or one in which the person is tagged.
    Reposts,
}

impl OptInReason {
    /// Every reason, in order.
    pub const ALL: [Self; 7] = [
        Self::Reshares,
        Self::RecentlyDeleted,
        Self::Drafts,
        Self::Messages,
        Self::OthersMessages,
        Self::UnknownSender,
        Self::Reposts,
    ];

    /// The word used on the command line and in the catalog.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reshares => "reshares",
            Self::RecentlyDeleted => "recently-deleted",
            Self::Drafts => "drafts",
            Self::Messages => "messages",
            Self::OthersMessages => "others-messages",
            Self::UnknownSender => "unknown-senders",
            Self::Reposts => "reposts",
        }
    }

    /// The reason of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }

    /// One sentence for the person.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Reshares => "somebody else's post, shared again; left out unless asked for",
            Self::RecentlyDeleted => "recently deleted on Instagram; left out unless asked for",
            Self::Drafts => "a draft, never published; left out unless asked for",
            Self::Messages => "sent in a message; left out unless asked for",
            Self::OthersMessages => "not sent by you, but in a message; left out unless asked for",
            Self::UnknownSender => {
                "in a message, and the export does not tell by whom: it may be yours; \
                 left out unless asked for"
            }
            Self::Reposts => {
                "somebody else's post: reposted, liked, saved or with the person tagged; left out unless asked for"
            }
        }
    }
}

/// A valid position on Earth: both values finite and in range, and not (0, 0),
/// which is where missing numbers go (fact sheet 10.3).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coordinates {
    latitude: f64,
    longitude: f64,
}

impl Coordinates {
    /// Degrees, north and east positive.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let real = latitude.is_finite()
            && longitude.is_finite()
            && latitude.abs() <= 90.0
            && longitude.abs() <= 180.0
            && (latitude != 0.0 || longitude != 0.0);
        real.then_some(Self {
            latitude,
            longitude,
        })
    }

    /// Degrees, north positive.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees, east positive.
    pub fn longitude(self) -> f64 {
        self.longitude
    }
}

/// Names one media item for good: the same in every catalog that holds it.
///
/// Made from the path of its bytes inside the export (root stripped, case folded),
/// which does not depend on the ZIP it came in, nor on the order of reading; and from its
/// bytes, where its file has a name that cameras give to other pictures, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MediaId(pub(crate) i64);

/// Names one post for good, in the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostId(pub(crate) i64);

impl MediaId {
    /// The id with that number, as [`MediaId::number`] tells it.
    pub fn from_number(number: i64) -> Self {
        Self(number)
    }

    /// The id as a number, for other languages and files.
    pub fn number(self) -> i64 {
        self.0
    }

    /// The id of the media item whose bytes lie at `path` inside an export.
    pub fn of_path(path: &str) -> Self {
        if path.is_ascii() {
            let path = path.to_ascii_lowercase();
            return Self(first_64_bits(&[b"media", path.as_bytes()]));
        }
        // Unpackers of some systems change the form of accents.
        let path: String = path.nfc().collect();
        Self(first_64_bits(&[b"media", path.to_lowercase().as_bytes()]))
    }

    /// The id of the photo or video that has this number on Instagram (`pk`).
    pub fn of_instagram(number: u64) -> Self {
        Self(first_64_bits(&[b"instagram", &number.to_be_bytes()]))
    }

    /// The id of a video whose number is that of the picture that an older page gave in its place.
    pub fn beside_picture(self) -> Self {
        Self(first_64_bits(&[b"video of", &self.0.to_be_bytes()]))
    }

    /// The id of the media item at the same path in the export of this account, where
    /// another account has other bytes at that path.
    pub fn in_account(self, account: &str) -> Self {
        Self(first_64_bits(&[
            b"media of",
            account.as_bytes(),
            &self.0.to_be_bytes(),
        ]))
    }

    /// The id of the media item at the same path that has so many bytes with this CRC-32.
    pub fn with_content(self, bytes: u64, crc32: u32) -> Self {
        self.in_account(&format!("{bytes} {crc32}"))
    }
}

impl PostId {
    /// The id with that number, as [`PostId::number`] tells it.
    pub fn from_number(number: i64) -> Self {
        Self(number)
    }

    /// The id as a number, for other languages and files.
    pub fn number(self) -> i64 {
        self.0
    }

    /// The id of the post of that kind and time whose first media item is `first`.
    pub fn new(kind: PostKind, first: Option<MediaId>, published: Moment) -> Self {
        let first = first.map_or(0, |media| media.0).to_be_bytes();
        let second = published
            .start()
            .map_or(0, |at| at.as_second())
            .to_be_bytes();
        Self(first_64_bits(&[
            b"post",
            kind.name().as_bytes(),
            &first,
            &second,
        ]))
    }
}

/// A number for a photo or video of a post whose own number is not told, from what sets it apart in
/// its post. None of Instagram's numbers has this highest bit.
pub(crate) fn number_in_post(post: u64, what: &[u8]) -> u64 {
    let number = first_64_bits(&[b"slide", &post.to_be_bytes(), what]);
    number.cast_unsigned() | UNTOLD
}

/// Whether a number was made for a photo or video, as its own is not told.
pub(crate) fn is_made(number: u64) -> bool {
    number & UNTOLD != 0
}

/// The bit of numbers that were made.
const UNTOLD: u64 = 1 << 63;

fn first_64_bits(parts: &[&[u8]]) -> i64 {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    let mut first = [0; 8];
    first.copy_from_slice(&hash.finalize()[..8]);
    i64::from_be_bytes(first)
}

impl fmt::Display for MediaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Display for PostId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
