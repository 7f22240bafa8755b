//! Why metadata could not be written into a file, or not all of it.

use serde::{Deserialize, Serialize};

/// Why metadata is missing in a file. What was there before stands there still.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    thiserror::Error,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum NotTagged {
    /// The photo's structure cannot be followed.
    #[error("the photo is damaged")]
    PhotoDamaged,
    /// The photo is too large to be held, and has metadata already.
    #[error("the photo is larger than 8 MiB and has metadata already")]
    LargePhotoHasSome,
    /// The photo is too large to be held.
    #[error("the photo is larger than 8 MiB")]
    LargePhoto,
    /// The video is fragmented MP4.
    #[error("the video is made of fragments")]
    Fragmented,
    /// The video's header cannot hold the year.
    #[error("the date is missing in the video's header, which has no room for its year")]
    NoRoomForYearInVideo,
    /// The video's header cannot grow.
    #[error("place and caption are missing: the video's header cannot grow")]
    VideoCannotGrow,
    /// The video's header cannot be followed.
    #[error("the video's header is damaged")]
    VideoHeaderDamaged,
    /// The video's header is too long to be held.
    #[error("the video's header is longer than 8 MiB")]
    VideoHeaderLong,
    /// The photo has more than one EXIF block.
    #[error("the photo has more than one EXIF block")]
    TwoExifBlocks,
    /// The photo's EXIF block stands behind a multi-picture index.
    #[error("the photo's metadata stands where it cannot grow")]
    ExifCannotGrow,
    /// The photo's header cannot be followed.
    #[error("the photo's header is damaged")]
    PhotoHeaderDamaged,
    /// The photo's header is too long to be held.
    #[error("the photo's header is too long")]
    PhotoHeaderLong,
    /// EXIF cannot hold the year.
    #[error("the date was not written: EXIF has no room for its year")]
    NoRoomForYear,
    /// A part of the caption stands in the file.
    #[error("the caption was cut: it is longer than the file has room for")]
    CaptionCut,
    /// Nothing of the caption stands in the file.
    #[error("the caption was not written: the file has no room for it")]
    CaptionLeftOut,
    /// Another date stands in the file, as of another program.
    #[error("another date stands in the file already, and was kept")]
    OwnDate,
    /// Another caption stands in the file, as of another program.
    #[error("another caption stands in the file already, and was kept")]
    OwnCaption,
    /// The EXIF data that was there cannot be followed.
    #[error("the EXIF data already in the file is damaged")]
    ExifDamaged,
    /// The EXIF data that was there leaves no room.
    #[error("the EXIF data already in the file leaves no room")]
    ExifFull,
    /// The photo's metadata lies too far behind to be held.
    #[error("the photo's metadata lies beyond its first 8 MiB")]
    MetadataFarBehind,
    /// The photo's file holds a video too.
    #[error("the photo's file holds a video too")]
    MotionPhoto,
    /// The photo's item location table has no room.
    #[error("the photo's table of places has no room")]
    NoRoomInTable,
    /// The format holds none.
    #[error("GIF has no fields for dates and places")]
    Gif,
    /// The format can hold some, and nothing makes use of it.
    #[error("metadata is not written into WebM")]
    WebM,
}

impl NotTagged {
    /// Every reason.
    pub const ALL: [Self; 24] = [
        Self::PhotoDamaged,
        Self::LargePhotoHasSome,
        Self::LargePhoto,
        Self::Fragmented,
        Self::NoRoomForYearInVideo,
        Self::VideoCannotGrow,
        Self::VideoHeaderDamaged,
        Self::VideoHeaderLong,
        Self::TwoExifBlocks,
        Self::ExifCannotGrow,
        Self::PhotoHeaderDamaged,
        Self::PhotoHeaderLong,
        Self::NoRoomForYear,
        Self::CaptionCut,
        Self::CaptionLeftOut,
        Self::OwnDate,
        Self::OwnCaption,
        Self::ExifDamaged,
        Self::ExifFull,
        Self::MetadataFarBehind,
        Self::MotionPhoto,
        Self::NoRoomInTable,
        Self::Gif,
        Self::WebM,
    ];
}
