//! What a file is, from its first bytes; names lie (JPEGs called `.webp`, videos
//! without any extension).

mod sniff;

/// Photo or video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaType {
    /// A still picture.
    Photo,
    /// A moving one.
    Video,
}

/// A file format that camera rolls take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is the format's own")]
pub enum Format {
    Jpeg,
    Png,
    Gif,
    WebP,
    Heic,
    Avif,
    Mp4,
    Mov,
    WebM,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 9] = [
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::WebP,
        Self::Heic,
        Self::Avif,
        Self::Mp4,
        Self::Mov,
        Self::WebM,
    ];

    /// How many first bytes [`Format::sniff`] wants to see.
    pub const SNIFF_LENGTH: usize = 64;

    /// The format of a file that starts with these bytes; none if it is no photo or
    /// video. A shorter start than [`Format::SNIFF_LENGTH`] is read as far as it goes.
    pub fn sniff(start: &[u8]) -> Option<Self> {
        sniff::format(start)
    }

    /// The true extension, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Heic => "heic",
            Self::Avif => "avif",
            Self::Mp4 => "mp4",
            Self::Mov => "mov",
            Self::WebM => "webm",
        }
    }

    /// The format with that true extension.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.extension() == extension)
    }

    /// The format's MIME type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
            Self::Heic => "image/heic",
            Self::Avif => "image/avif",
            Self::Mp4 => "video/mp4",
            Self::Mov => "video/quicktime",
            Self::WebM => "video/webm",
        }
    }

    /// Photo or video.
    pub fn media_type(self) -> MediaType {
        match self {
            Self::Jpeg | Self::Png | Self::Gif | Self::WebP | Self::Heic | Self::Avif => {
                MediaType::Photo
            }
            Self::Mp4 | Self::Mov | Self::WebM => MediaType::Video,
        }
    }
}

impl MediaType {
    /// The word used in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Video => "video",
        }
    }
}
