//! What is inside the files of a sample: real pictures and videos that every decoder
//! takes, small, and each different from all others.

mod jpeg;
mod mp4;
mod picture;
mod webp;

use std::collections::HashMap;
use std::io;

/// The place that files tell which have one of their own: latitude and longitude in degrees.
pub const OWN_PLACE: (f64, f64) = (48.0, 11.5);

pub use mp4::{MoovAt, Video};
pub use picture::Size;

// Made once:
//   ffmpeg -f lavfi -i "gradients=s=240x320:c0=0x0b6e4f:c1=0xfa9f42:n=2:seed=3:x0=0:y0=0:x1=240:y1=320" -frames:v 1 g.png
//   ffmpeg -f lavfi -i "mandelbrot=s=240x320:start_scale=0.4" -frames:v 1 m.png
//   heif-enc -q 40 g.png -o sunset.heic; heif-enc -q 30 m.png -o fractal.heic
const HEIC: [&[u8]; 2] = [
    include_bytes!("../../seeds/sunset.heic"),
    include_bytes!("../../seeds/fractal.heic"),
];

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// A baseline JPEG as Instagram makes them: JFIF, an IPTC note of its own, no EXIF.
    Jpeg(Size),
    /// A progressive JPEG.
    ProgressiveJpeg,
    /// A JPEG whose EXIF says that it was taken in [`OWN_PLACE`].
    PlacedJpeg,
    /// A PNG.
    Png(Size),
    /// A lossless WebP.
    WebP(Size),
    /// A lossy WebP of the simple kind (one `VP8 ` chunk).
    LossyWebP,
    /// A lossy WebP of the extended kind (`VP8X`, with transparency).
    ExtendedWebP,
    /// A HEIC photo.
    Heic,
    /// An MP4 video.
    Mp4(Video),
    /// The first hundredths of another content, as many as told.
    CutOff(&'static Content, u8),
    /// Text: something that is no photo and no video.
    Text,
    /// No bytes at all.
    Empty,
}

impl Content {
    /// A short video with sound, its `moov` first.
    pub const CLIP: Self = Self::Mp4(Video::CLIP);
    /// A small picture.
    pub const PHOTO: Self = Self::Jpeg(Size::Small);

    /// The same in another size, where there are several.
    #[must_use]
    pub fn at_size(self, size: Size) -> Self {
        match self {
            Self::Jpeg(_) => Self::Jpeg(size),
            Self::Png(_) => Self::Png(size),
            Self::WebP(_) => Self::WebP(size),
            other => other,
        }
    }

    /// `photo`, `video`, or none.
    pub fn media_type(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Empty => None,
            Self::Mp4(_) => Some("video"),
            Self::CutOff(whole, _) => whole.media_type(),
            _ => Some("photo"),
        }
    }

    /// The extension that tells the truth; none if it is no photo or video.
    pub fn extension(self) -> Option<&'static str> {
        match self {
            Self::Jpeg(_) | Self::ProgressiveJpeg | Self::PlacedJpeg => Some("jpg"),
            Self::Png(_) => Some("png"),
            Self::WebP(_) | Self::LossyWebP | Self::ExtendedWebP => Some("webp"),
            Self::Heic => Some("heic"),
            Self::Mp4(_) => Some("mp4"),
            Self::CutOff(whole, _) => whole.extension(),
            Self::Text | Self::Empty => None,
        }
    }
}

/// Makes the bytes of files. Keeps what is costly to draw.
#[derive(Debug, Default)]
pub struct Studio {
    drawn: HashMap<(Size, u64), Vec<u8>>,
}

impl Studio {
    /// The bytes of the file with that content and number: the same for the same two,
    /// different for different numbers (but [`Content::Empty`]).
    ///
    /// # Errors
    /// An encoder failed.
    pub fn bytes(&mut self, content: Content, number: u64) -> io::Result<Vec<u8>> {
        Ok(match content {
            Content::Jpeg(size) => jpeg::with_note(self.jpeg(size, number)?, number),
            Content::PlacedJpeg => jpeg::with_place(&self.bytes(Content::PHOTO, number)?),
            Content::ProgressiveJpeg => jpeg::with_note(jpeg::PROGRESSIVE, number),
            Content::Png(size) => picture::png(number, size)?,
            Content::WebP(size) => picture::webp(number, size)?,
            Content::LossyWebP => webp::simple(number),
            Content::ExtendedWebP => webp::extended(number),
            Content::Heic => heic(number),
            Content::Mp4(video) => video.bytes(number),
            Content::CutOff(whole, hundredths) => {
                let mut bytes = self.bytes(*whole, number)?;
                bytes.truncate(bytes.len() * usize::from(hundredths) / 100);
                bytes
            }
            Content::Text => format!("Not a picture, file {number}.\n").into_bytes(),
            Content::Empty => Vec::new(),
        })
    }

    fn jpeg(&mut self, size: Size, number: u64) -> io::Result<&[u8]> {
        let drawing = size.drawing(number);
        Ok(match self.drawn.entry((size, drawing)) {
            std::collections::hash_map::Entry::Occupied(drawn) => drawn.into_mut(),
            std::collections::hash_map::Entry::Vacant(room) => {
                room.insert(picture::jpeg(drawing, size)?)
            }
        })
    }
}

/// A photo with a `free` box at its end that holds the number.
fn heic(number: u64) -> Vec<u8> {
    let seed = HEIC[usize::from(number % 2 == 1)];
    let mut file = seed.to_vec();
    file.extend(16_u32.to_be_bytes());
    file.extend(b"free");
    file.extend(number.to_be_bytes());
    file
}
