//! Where posts are found. A source yields posts and media in the order of its
//! indexes and knows nothing of the catalog; whoever wants the findings hands in a
//! [`Findings`].

pub mod archive;
mod mend;
pub mod page;

use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::error::Result;
use crate::media::{CameraFacts, Condition, Dimensions, Format};
use crate::moment::Moment;
pub use crate::outcome::{ArchiveNote, Missing};
use crate::post::{Coordinates, MediaId, OptInReason, PostKind};

/// One publication as a source tells it. `M` is what is known of its media:
/// [`IndexedMedia`] straight from an index, [`FoundMedia`] once the bytes were looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Post<M> {
    /// What kind of publication.
    pub kind: PostKind,
    /// Why a save leaves it out unless asked; none for what a save takes by itself.
    pub opt_in: Option<OptInReason>,
    /// Whether it may be another person's: something stands there that may say so, and nobody knows
    /// what it means.
    pub may_be_others: bool,
    /// When it was published.
    pub published: Moment,
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
            may_be_others: self.may_be_others,
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
    pub taken: Moment,
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
    /// Whether it is another file of an item of the post: its cover, or a dubbed or smaller
    /// version. It is an item of its own where its bytes are there and nothing else names it.
    pub is_beside: bool,
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
    /// What its name would be by its path alone, where that is no name for good: its file is
    /// not called as Instagram calls its media, so that its bytes are part of its name.
    pub of_path: Option<MediaId>,
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
    /// In what condition a video is; none for photos, and where it cannot be told without unpacking.
    /// Those are looked at where two files of one item compete.
    pub condition: Option<Condition>,
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
    fn note(&mut self, note: ArchiveNote) -> Result<()>;
}
