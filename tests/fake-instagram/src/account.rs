//! The account that is served: who it is, what it has posted, and how each post's page
//! behaves.

mod invented;

use sample_maker::{Content, Video};

use crate::code::code_of;
use crate::page::{Shape, State};

/// A person who does not exist, and what they have posted.
#[derive(Debug, Clone)]
pub struct Account {
    /// The user name, as in `instagram.com/USERNAME/`.
    pub username: String,
    /// The name shown beside it.
    pub full_name: String,
    /// Instagram's number of the account.
    pub pk: u64,
    /// The number of the account in the Graph family.
    pub graph_id: u64,
    /// The posts, newest first.
    pub posts: Vec<Post>,
}

impl Account {
    /// An account without posts.
    pub fn new(username: &str) -> Self {
        Self {
            username: username.to_owned(),
            full_name: "Ida Example".to_owned(),
            pk: 61_234_567_890,
            graph_id: 17_841_461_234_567_890,
            posts: Vec::new(),
        }
    }

    /// With one more post.
    #[must_use]
    pub fn post(mut self, post: Post) -> Self {
        self.posts.push(post);
        self
    }

    /// The post with that shortcode.
    pub fn find(&self, code: &str) -> Option<&Post> {
        self.posts.iter().find(|post| post.code() == code)
    }
}

/// What kind of post it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One photo.
    Photo,
    /// One video.
    Reel,
    /// Photos and videos to swipe through.
    Carousel,
}

impl Kind {
    /// `media_type` as Instagram numbers it: 1, 2, 8.
    pub(crate) fn media_type(self) -> u8 {
        match self {
            Self::Photo => 1,
            Self::Reel => 2,
            Self::Carousel => 8,
        }
    }

    pub(crate) fn product_type(self) -> &'static str {
        match self {
            Self::Photo => "feed",
            Self::Reel => "clips",
            Self::Carousel => "carousel_container",
        }
    }

    /// `__typename` on logged-out pages.
    pub(crate) fn polaris_name(self) -> &'static str {
        match self {
            Self::Photo => "XIGPolarisImageMedia",
            Self::Reel => "XIGPolarisVideoMedia",
            Self::Carousel => "XIGPolarisCarouselMedia",
        }
    }
}

/// Somebody else: a co-author, or tagged in a post.
#[derive(Debug, Clone)]
pub struct Person {
    /// The user name.
    pub username: String,
    /// The name shown beside it.
    pub full_name: String,
    /// Instagram's number of the account.
    pub pk: u64,
}

/// A place that a post is tagged with. Logged-out pages never tell it
/// ([`Shape::Polaris`]), older ones do.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A post.
#[derive(Debug, Clone)]
pub struct Post {
    /// Instagram's number of the post; its shortcode says the same.
    pub pk: u64,
    /// What kind it is.
    pub kind: Kind,
    /// When it was published, seconds of Unix time.
    pub taken_at: i64,
    /// The text under it; none if there is none.
    pub caption: Option<String>,
    /// One item, or the slides of a carousel in their order.
    pub items: Vec<Item>,
    /// Whom it was published with.
    pub coauthors: Vec<Person>,
    /// Who is tagged in it.
    pub tagged: Vec<Person>,
    /// Where.
    pub place: Option<Place>,
    /// The opaque code of `/share/CODE`.
    pub share_code: String,
    /// What its page answers.
    pub state: State,
    /// In which shape its page tells it; the server's own if none.
    pub shape: Option<Shape>,
}

impl Post {
    /// A post with one photo, 288 × 360 pixels.
    pub fn photo(pk: u64, taken_at: i64) -> Self {
        Self::new(Kind::Photo, pk, taken_at).item(Item::photo(pk))
    }

    /// A post with one short video.
    pub fn reel(pk: u64, taken_at: i64) -> Self {
        Self::new(Kind::Reel, pk, taken_at).item(Item::video(pk))
    }

    /// A post to swipe through; add its slides with [`Post::item`].
    pub fn carousel(pk: u64, taken_at: i64) -> Self {
        Self::new(Kind::Carousel, pk, taken_at)
    }

    fn new(kind: Kind, pk: u64, taken_at: i64) -> Self {
        Self {
            pk,
            kind,
            taken_at,
            caption: None,
            items: Vec::new(),
            coauthors: Vec::new(),
            tagged: Vec::new(),
            place: None,
            share_code: format!("B{}", code_of(pk.rotate_left(17) >> 14)),
            state: State::Ok,
            shape: None,
        }
    }

    /// With one more slide.
    #[must_use]
    pub fn item(mut self, item: Item) -> Self {
        self.items.push(item);
        self
    }

    /// With other content in its first item.
    #[must_use]
    pub fn content(mut self, content: Content) -> Self {
        if let Some(item) = self.items.first_mut() {
            item.content = content;
        }
        self
    }

    /// With that text.
    #[must_use]
    pub fn caption(mut self, text: &str) -> Self {
        self.caption = Some(text.to_owned());
        self
    }

    /// With a page that answers so.
    #[must_use]
    pub fn state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// With a page of that shape.
    #[must_use]
    pub fn shape(mut self, shape: Shape) -> Self {
        self.shape = Some(shape);
        self
    }

    /// Its shortcode.
    pub fn code(&self) -> String {
        code_of(self.pk)
    }

    /// Its address as people share it: `https://www.instagram.com/p/CODE/`, or `/reel/`.
    pub fn link(&self) -> String {
        format!("https://www.instagram.com{}", self.path())
    }

    /// The path of [`Post::link`].
    pub fn path(&self) -> String {
        let route = if self.kind == Kind::Reel { "reel" } else { "p" };
        format!("/{route}/{}/", self.code())
    }
}

/// One photo or video.
#[derive(Debug, Clone)]
pub struct Item {
    /// Instagram's number of it; that of its post if the post has no other item.
    pub pk: u64,
    /// What its file holds.
    pub content: Content,
    /// How many bytes its file has at least; what is missing is put where decoders skip
    /// it. Photos only: videos have [`Video::bytes`].
    pub at_least: usize,
    /// The extension in the address of a photo, which need not be the truth.
    pub named: &'static str,
    /// The content type its address answers with; the true one if none.
    pub content_type: Option<String>,
    /// What its post says of a video's sound, true or not.
    pub has_audio: Option<bool>,
    /// Other renditions of a video, each with a number of its own, the best first.
    pub renditions: Vec<Item>,
}

impl Item {
    /// A photo of 288 × 360 pixels.
    pub fn photo(pk: u64) -> Self {
        Self::new(pk, Content::PHOTO)
    }

    /// A video of half a second.
    pub fn video(pk: u64) -> Self {
        Self::new(pk, Content::CLIP)
    }

    /// A photo or video of any content.
    pub fn new(pk: u64, content: Content) -> Self {
        Self {
            pk,
            content,
            at_least: 0,
            named: "jpg",
            content_type: None,
            has_audio: Some(true),
            renditions: Vec::new(),
        }
    }

    /// A video of half a second that lost its sound.
    pub fn silent_video(pk: u64) -> Self {
        let video = Video {
            sound: false,
            ..Video::CLIP
        };
        Self::new(pk, Content::Mp4(video))
    }

    /// With one more, smaller, rendition.
    #[must_use]
    pub fn rendition(mut self, rendition: Self) -> Self {
        self.renditions.push(rendition);
        self
    }

    /// A video of half a minute and at least that many bytes.
    pub fn video_of(pk: u64, bytes: usize) -> Self {
        let video = Video {
            frames: 900,
            bytes,
            ..Video::CLIP
        };
        Self::new(pk, Content::Mp4(video))
    }

    /// A JPEG of at least that many bytes.
    pub fn photo_of(pk: u64, bytes: usize) -> Self {
        Self {
            at_least: bytes,
            ..Self::photo(pk)
        }
    }

    /// Whether it is a video.
    pub fn is_video(&self) -> bool {
        matches!(self.content, Content::Mp4(_))
    }

    /// Width and height that its post tells, which for a video are those of the upload.
    pub(crate) fn pixels(&self) -> (u32, u32) {
        match self.content {
            Content::Mp4(Video { portrait: true, .. }) => (1080, 1920),
            Content::Mp4(_) => (1920, 1080),
            Content::Jpeg(size) | Content::Png(size) | Content::WebP(size) => size.pixels(),
            _ => (240, 320),
        }
    }

    /// Seconds the video lasts; 0 for a photo.
    pub(crate) fn seconds(&self) -> f64 {
        match self.content {
            Content::Mp4(video) => f64::from(video.frames) / 30.0,
            _ => 0.0,
        }
    }
}
