//! Where posts are found. A source yields posts and media in the order of its
//! indexes and knows nothing of the catalog; whoever wants the findings hands in a
//! [`Findings`].

pub mod archive;
pub mod page;

use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::error::Result;
use crate::instant::Instant;
use crate::media::{CameraFacts, Dimensions, Format};
use crate::post::{Coordinates, MediaId, OptIn, PostKind};

/// One publication as a source tells it. `M` is what is known of its media:
/// [`IndexedMedia`] straight from an index, [`FoundMedia`] once the bytes were looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Post<M> {
    /// What kind of publication.
    pub kind: PostKind,
    /// Why a save leaves it out unless asked; none for what a save takes by itself.
    pub opt_in: Option<OptIn>,
    /// When it was published.
    pub published: Instant,
    /// The date as the index writes it, where it could not be read.
    pub unread_date: Option<String>,
    /// The post's own caption; media may have their own besides.
    pub caption: Option<String>,
    /// The name of the place (era A).
    pub place: Option<String>,
    /// The place.
    pub coordinates: Option<Coordinates>,
    /// How much the fields above are to be believed where two sources differ.
    pub trust: Trust,
    /// Its media, in the order of the index. Empty only for a label_values entry that
    /// adds fields to a post listed elsewhere.
    pub media: Vec<M>,
}

impl<M> Post<M> {
    /// The same post with these media.
    pub(crate) fn with_media<N>(self, media: Vec<N>) -> Post<N> {
        Post {
            kind: self.kind,
            opt_in: self.opt_in,
            published: self.published,
            unread_date: self.unread_date,
            caption: self.caption,
            place: self.place,
            coordinates: self.coordinates,
            trust: self.trust,
            media,
        }
    }
}

/// Which of two tellings of the same post wins, field by field. Later is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trust {
    /// Bytes that no index names; only their folder speaks.
    Orphan,
    /// An HTML page: minutes, no item times.
    Html,
    /// A JSON index.
    Json,
}

/// One photo or video as an index names it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IndexedMedia {
    /// The reference exactly as the index has it: a path inside the export, or a URL.
    pub uri: String,
    /// The item's own time.
    pub taken: Instant,
    /// The item's own caption.
    pub title: Option<String>,
    /// When the camera took it, if the index says so and it is plausible in form.
    pub original: Option<Original>,
    /// Where it was taken, or the place the person tagged.
    pub coordinates: Option<Coordinates>,
    /// What the camera told.
    pub camera: CameraFacts,
    /// The path of its subtitles.
    pub subtitles: Option<String>,
}

/// A capture time as a camera wrote it (fact sheet 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Original {
    /// Wall-clock time without a zone: photos.
    Local(DateTime),
    /// An instant: videos.
    Utc(Timestamp),
}

/// One photo or video with the answer to "are its bytes there?".
#[derive(Debug, Clone, PartialEq)]
pub struct FoundMedia {
    /// What the index says.
    pub indexed: IndexedMedia,
    /// Its name for good.
    pub id: MediaId,
    /// Instagram's own number for it, from the file name, where there is one.
    pub fbid: Option<u64>,
    /// Where its bytes are, or why they are not.
    pub bytes: Bytes,
}

/// Where the bytes of a media item are, or why they are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bytes {
    /// They are there.
    Found(BytesAt),
    /// They are not.
    Missing(Missing),
}

/// Bytes inside a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BytesAt {
    /// Which of the archives read together.
    pub container: usize,
    /// The entry's full name inside it.
    pub entry: String,
    /// Uncompressed size.
    pub size: u64,
    /// CRC-32 of the bytes, where the container knows it without reading them (ZIP).
    pub crc32: Option<u32>,
    /// What the first bytes say it is; none if they are no photo or video.
    pub format: Option<Format>,
    /// Width and height of a photo, as its head tells; none for videos.
    pub dimensions: Option<Dimensions>,
}

/// Why a reference led to no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// The index only has a link; links in exports are expired and never fetched.
    OnlyALink,
    /// No archive that was opened has it: another part, or deleted on Instagram.
    NotInAnyPart,
    /// The reference leads out of the archive.
    UnsafePath,
    /// The entry is there, but encrypted.
    Encrypted,
    /// The entry is there, but damaged, truncated or packed in an unknown way.
    Unreadable,
    /// Its post's page was read, and its bytes were not asked for yet.
    NotDownloaded,
    /// Its post's page names no file.
    NoAddress,
    /// The server has no file at the address that the page gave, or leads away with it.
    AddressRefused,
    /// The connection failed again and again.
    ConnectionLost,
    /// No connection to the server could be made.
    NoConnection,
    /// The server's name leads to no address.
    NameNotFound,
    /// Who answered could not prove to be the server.
    NotTrusted,
    /// The server has trouble, or asks for a pause.
    ServerBusy,
    /// Something came, but no photo or video, or not all of it.
    NoMediaReceived,
    /// What came is damaged, and was so when it was asked for again.
    Damaged,
    /// There was no room to download it to.
    NoRoom,
}

impl Missing {
    /// Every reason, in order.
    pub const ALL: [Self; 16] = [
        Self::OnlyALink,
        Self::NotInAnyPart,
        Self::UnsafePath,
        Self::Encrypted,
        Self::Unreadable,
        Self::NotDownloaded,
        Self::NoAddress,
        Self::AddressRefused,
        Self::ConnectionLost,
        Self::NoConnection,
        Self::NameNotFound,
        Self::NotTrusted,
        Self::ServerBusy,
        Self::NoMediaReceived,
        Self::Damaged,
        Self::NoRoom,
    ];

    /// The word used in the catalog.
    pub fn name(self) -> &'static str {
        match self {
            Self::OnlyALink => "only_a_link",
            Self::NotInAnyPart => "not_in_any_part",
            Self::UnsafePath => "unsafe_path",
            Self::Encrypted => "encrypted",
            Self::Unreadable => "unreadable",
            Self::NotDownloaded => "not_downloaded",
            Self::NoAddress => "no_address",
            Self::AddressRefused => "address_refused",
            Self::ConnectionLost => "connection_lost",
            Self::NoConnection => "no_connection",
            Self::NameNotFound => "name_not_found",
            Self::NotTrusted => "not_trusted",
            Self::ServerBusy => "server_busy",
            Self::NoMediaReceived => "no_media_received",
            Self::Damaged => "damaged",
            Self::NoRoom => "no_room",
        }
    }

    /// The reason of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }

    /// Whether a save that meets it has failed, and trying again can help; what is only
    /// not there is left alone.
    pub(crate) fn is_failure(self) -> bool {
        !matches!(
            self,
            Self::OnlyALink | Self::NotInAnyPart | Self::UnsafePath | Self::NotDownloaded
        )
    }

    /// One sentence for the person, with what to do next.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::OnlyALink => {
                "Instagram exported only an expired link to it; request a new export to get the file"
            }
            Self::NotInAnyPart => {
                "not in any archive given; add the other parts of the export, \
                 or it was deleted on Instagram"
            }
            Self::UnsafePath => "its path leads out of the archive; it was not followed",
            Self::Encrypted => "it is encrypted in the archive; unpack the archive and try again",
            Self::Unreadable => "its entry in the archive is damaged; download the archive again",
            Self::NotDownloaded => "not downloaded yet; save its link to get it",
            Self::NoAddress => {
                "Instagram shows it only to people who are logged in; \
                 open it in Instagram, or take it from an export"
            }
            Self::AddressRefused => {
                "Instagram did not give the file although its page names it; \
                 save the link again later"
            }
            Self::ConnectionLost => {
                "the connection broke off; what arrived is kept, so save the link again to go on"
            }
            Self::NoConnection => {
                "there was no connection to the server that has the file; \
                 see whether this device is online, and save the link again"
            }
            Self::NameNotFound => {
                "the address of the server that has the file could not be found; see whether this \
                 device is online or something in the network keeps Instagram away, and save the link again"
            }
            Self::NotTrusted => {
                "who answered could not prove to be Instagram's server (its TLS certificate is not \
                 trusted); use another network and save the link again"
            }
            Self::ServerBusy => "Instagram's servers are busy; save the link again in an hour",
            Self::NoMediaReceived => {
                "what Instagram sent is no whole photo or video; save the link again later"
            }
            Self::Damaged => {
                "what Instagram sent is damaged, also when it was asked for again; \
                 save the link again later, or take it as it is"
            }
            Self::NoRoom => "there is no room to download it; make some and save the link again",
        }
    }
}

/// Something a person should know about a place in a source, that is no media item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The archive and file.
    pub place: String,
    /// One plain sentence.
    pub what: String,
}

/// Takes what a source finds, as it is found.
pub trait Findings {
    /// The posts that follow are told by an export that was made then; none: it does not
    /// tell.
    fn made_at(&mut self, made: Option<Timestamp>) {
        let _ = made;
    }

    /// One post with its media. Called in the order of the index.
    ///
    /// # Errors
    /// Whatever kept the receiver from taking it; the source stops then.
    fn post(&mut self, post: Post<FoundMedia>) -> Result<()>;

    /// Something worth telling the person.
    ///
    /// # Errors
    /// As for [`Findings::post`].
    fn note(&mut self, note: Note) -> Result<()>;
}
