//! What a made-up person published, and how Instagram tells of it: the words a test
//! describes an export with.

use jiff::Timestamp;

use crate::content::Content;

/// What kind of publication a post is, and with it the index file that lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is the word itself")]
pub enum Kind {
    Post,
    Reel,
    Story,
    Igtv,
    ArchivedPost,
    ProfilePhoto,
    Other,
    RecentlyDeleted,
    /// Somebody else's post on the person's profile.
    Repost,
    /// Of a section that nobody has named yet.
    NewSection,
    /// Of Threads.
    Thread,
    /// A photo or video in a conversation, sent by the person.
    OwnMessage,
    /// A photo or video in a conversation, sent by the other one.
    OthersMessage,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Post,
        Self::Reel,
        Self::Story,
        Self::Igtv,
        Self::ArchivedPost,
        Self::ProfilePhoto,
        Self::Other,
        Self::RecentlyDeleted,
        Self::Repost,
        Self::NewSection,
        Self::Thread,
        Self::OwnMessage,
        Self::OthersMessage,
    ];

    /// The word in machine output.
    pub fn word(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Reel => "reel",
            Self::Story => "story",
            Self::Igtv => "igtv",
            Self::ArchivedPost => "archived_post",
            Self::ProfilePhoto => "profile_photo",
            Self::Thread => "thread",
            Self::Other | Self::Repost | Self::NewSection => "other",
            Self::RecentlyDeleted => "recently_deleted",
            Self::OwnMessage | Self::OthersMessage => "message",
        }
    }

    /// Whether it stands in a conversation.
    pub fn is_message(self) -> bool {
        matches!(self, Self::OwnMessage | Self::OthersMessage)
    }
}

/// One publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    /// What kind.
    pub kind: Kind,
    /// When it was published; none is written as 0.
    pub at: Option<Timestamp>,
    /// Its caption.
    pub caption: Option<Caption>,
    /// The name of its place; only era A has these.
    pub place: Option<String>,
    /// Its photos and videos, in order.
    pub items: Vec<Item>,
    /// Never published (era E only).
    pub draft: bool,
    /// Which of the two indexes of era E tells of it.
    pub told: Told,
    /// Position in the label_values dialect, which has it for carousels too.
    pub labelled_position: Option<(Degrees, Degrees)>,
}

/// Which of the indexes `posts_1.json` and `posts.json` (era E) tells of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Told {
    /// `posts_1.json`, as in all eras.
    #[default]
    Classic,
    /// `posts.json`, in the label_values dialect.
    Labels,
    /// Both.
    Twice,
    /// Neither: the insights alone (JSON).
    Insights,
}

impl Told {
    /// Whether `posts_1.json` tells of it in an export whose era has both.
    pub(crate) fn by_classic(self, has_both: bool) -> bool {
        match self {
            Self::Classic | Self::Twice => true,
            Self::Labels => !has_both,
            Self::Insights => false,
        }
    }

    /// Whether `posts.json` does.
    pub(crate) fn by_labels(self) -> bool {
        matches!(self, Self::Labels | Self::Twice)
    }
}

impl Post {
    /// A post of that kind at that moment (RFC 3339), without items.
    ///
    /// # Panics
    /// `at` is no RFC 3339 time: a mistake in the test.
    #[expect(clippy::expect_used, reason = "written by hand in tests")]
    pub fn new(kind: Kind, at: &str) -> Self {
        Self {
            kind,
            at: Some(at.parse().expect("an RFC 3339 time")),
            caption: None,
            place: None,
            items: Vec::new(),
            draft: false,
            told: Told::Classic,
            labelled_position: None,
        }
    }

    /// With one more item.
    #[must_use]
    pub fn item(mut self, item: impl Into<Item>) -> Self {
        self.items.push(item.into());
        self
    }

    /// With a caption, at its usual home and in Instagram's usual spelling.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<Caption>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// With the name of a place.
    #[must_use]
    pub fn place(mut self, name: &str) -> Self {
        self.place = Some(name.to_owned());
        self
    }

    /// Told of by these indexes of era E.
    #[must_use]
    pub fn told(mut self, told: Told) -> Self {
        self.told = told;
        self
    }
}

/// A caption, how it is spelled in JSON, and where it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// The text as the person wrote it.
    pub text: String,
    /// How it is written.
    pub spelling: Spelling,
    /// Where it stands.
    pub home: Home,
}

/// How text is written in JSON (fact sheet 11). HTML always has it right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spelling {
    /// Every byte of its UTF-8 as a character of its own.
    #[default]
    Mojibake,
    /// Right.
    Unicode,
    /// As mojibake, but the last byte is cut off.
    CutShort,
}

/// What stands at the item where the post has words as well.
pub(crate) const ITEM_WORDS: &str = "another caption, at the item";

/// Where a caption stands in JSON (fact sheet 1.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Home {
    /// With one item at the item, with several at the post.
    #[default]
    Usual,
    /// At the post.
    Post,
    /// At the (first) item.
    Item,
    /// At the post, and another text at the item.
    Both,
}

impl From<&str> for Caption {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            spelling: Spelling::Mojibake,
            home: Home::Usual,
        }
    }
}

impl Caption {
    /// Spelled in that way.
    #[must_use]
    pub fn spelled(mut self, spelling: Spelling) -> Self {
        self.spelling = spelling;
        self
    }

    /// At that place.
    #[must_use]
    pub fn at(mut self, home: Home) -> Self {
        self.home = home;
        self
    }
}

/// One photo or video of a post.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What its file holds.
    pub content: Content,
    /// Which picture; items of the same content and number have the same bytes. None
    /// takes a number of its own.
    pub number: Option<u64>,
    /// Its own time; the post's where none.
    pub at: Option<Timestamp>,
    /// Its extension.
    pub extension: Extension,
    /// The folder of its file, in place of that of its kind and month.
    pub folder: Option<String>,
    /// The whole reference, in place of a made-up one. The file lies there.
    pub uri: Option<String>,
    /// Whether its file is there.
    pub presence: Presence,
    /// Its EXIF. Instagram has none for the items of carousels, and none is written there.
    pub exif: Exif,
    /// A video with subtitles beside it.
    pub subtitles: bool,
    /// With a link into Meta's own network, as in 2025.
    pub backup_uri: bool,
}

impl From<Content> for Item {
    fn from(content: Content) -> Self {
        Self {
            content,
            number: None,
            at: None,
            extension: Extension::True,
            folder: None,
            uri: None,
            presence: Presence::There,
            exif: Exif::default(),
            subtitles: false,
            backup_uri: false,
        }
    }
}

impl Item {
    /// An item with that content.
    pub fn new(content: Content) -> Self {
        content.into()
    }

    /// Shows the picture of that number.
    #[must_use]
    pub fn number(mut self, number: u64) -> Self {
        self.number = Some(number);
        self
    }

    /// Named with this extension, whatever it is; empty for none at all.
    #[must_use]
    pub fn named(mut self, extension: &'static str) -> Self {
        self.extension = Extension::Named(extension);
        self
    }

    /// In that folder.
    #[must_use]
    pub fn folder(mut self, folder: &str) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// At exactly this path.
    #[must_use]
    pub fn uri(mut self, uri: &str) -> Self {
        self.uri = Some(uri.to_owned());
        self
    }

    /// There, or not.
    #[must_use]
    pub fn presence(mut self, presence: Presence) -> Self {
        self.presence = presence;
        self
    }

    /// With EXIF.
    #[must_use]
    pub fn exif(mut self, exif: Exif) -> Self {
        self.exif = exif;
        self
    }
}

/// The extension of a file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extension {
    /// The right one.
    True,
    /// This one; empty for none.
    Named(&'static str),
}

/// Whether the bytes of an item are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// They are.
    #[default]
    There,
    /// In no part.
    Absent,
    /// Only an expired link.
    Remote,
    /// There, but encrypted (ZIP only).
    Encrypted,
    /// There, but their checksum is wrong (ZIP only).
    Damaged,
}

/// A coordinate as it is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Degrees {
    /// As a number.
    Number(f64),
    /// As text.
    Text(String),
}

impl Degrees {
    /// What it says.
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            Self::Text(text) => text.parse().ok(),
        }
    }
}

/// What Instagram kept of a file's EXIF.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Exif {
    /// Degrees north.
    pub latitude: Option<Degrees>,
    /// Degrees east.
    pub longitude: Option<Degrees>,
    /// `date_time_original`, as written.
    pub original: Option<String>,
    /// `source_type`; a reshare's ends with `reshare`.
    pub source_type: Option<String>,
    /// Lens, ISO, aperture and so on of an invented camera.
    pub camera: bool,
    /// How it is laid out.
    pub shape: ExifShape,
}

impl Exif {
    /// Only a position.
    pub fn at(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude: Some(Degrees::Number(latitude)),
            longitude: Some(Degrees::Number(longitude)),
            ..Self::default()
        }
    }

    /// Only a source type.
    pub fn from_source(source_type: &str) -> Self {
        Self {
            source_type: Some(source_type.to_owned()),
            ..Self::default()
        }
    }

    /// The position, if it is a real one: both there, in range, and not (0, 0).
    pub fn position(&self) -> Option<(f64, f64)> {
        real_position(self.latitude.as_ref(), self.longitude.as_ref())
    }

    /// Whether it is somebody else's post, shown again.
    pub fn is_reshare(&self) -> bool {
        self.source_type
            .as_ref()
            .is_some_and(|source| source.ends_with("reshare"))
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        *self
            == Self {
                shape: self.shape,
                ..Self::default()
            }
    }
}

pub(crate) fn real_position(
    latitude: Option<&Degrees>,
    longitude: Option<&Degrees>,
) -> Option<(f64, f64)> {
    let position = (latitude?.value()?, longitude?.value()?);
    let in_range = position.0.abs() <= 90.0 && position.1.abs() <= 180.0;
    (in_range && position != (0.0, 0.0)).then_some(position)
}

/// How `exif_data` is laid out (hard case 12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ExifShape {
    /// A list: the position, then the rest.
    #[default]
    PositionFirst,
    /// A list: the rest, then the position.
    PositionLast,
    /// A list with one member.
    Together,
    /// No list, one object.
    Object,
}
