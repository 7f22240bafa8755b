//! Small pictures of photos, for contact sheets and grids.

use std::io::{self, Cursor, Read};

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};
use jiff::civil::DateTime;

use super::{Format, exif};
pub use cache::PreviewCache;
pub use thumb_hash::ThumbHash;

mod cache;
mod reduced;
mod shrink;
mod thumb_hash;

/// The largest file that is read for a preview; photos of 100 megapixels stay below it.
const MOST_BYTES: u64 = 64 << 20;
/// The longest edge that is decoded.
const MOST_PIXELS_AN_EDGE: u32 = 20_000;
/// What decoding may allocate: enough for 60 megapixels, too little for a bomb.
const MOST_DECODED: u64 = 256 << 20;
/// Good enough for a thumbnail, at some 20 kB for 320 pixels.
const QUALITY: u8 = 80;

/// Why there is no preview.
#[derive(Debug, thiserror::Error)]
pub enum PreviewError {
    /// Not a JPEG, PNG or WebP.
    #[error("previews are made of JPEG, PNG and WebP only")]
    Format,
    /// The picture is damaged, or larger than anybody's photo.
    #[error("the picture cannot be decoded: {0}")]
    Decode(#[source] ImageError),
    /// The bytes could not be read.
    #[error("reading failed: {0}")]
    Read(#[from] io::Error),
}

/// A small picture of a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The picture, as a JPEG.
    pub jpeg: Vec<u8>,
    /// What to draw in its place as long as it is not there.
    pub thumb_hash: ThumbHash,
}

/// A picture of the photo in `from` whose longer edge has `side` pixels (or the photo's
/// own size, if that is smaller), upright. Transparent parts become white.
///
/// # Errors
/// See [`PreviewError`]. Never takes more than about 320 MiB of memory.
pub fn preview(from: &mut dyn Read, side: u32) -> Result<Preview, PreviewError> {
    let small = DynamicImage::ImageRgb8(small(from, side)?);
    Ok(Preview {
        jpeg: encode(&small).map_err(PreviewError::Decode)?,
        thumb_hash: ThumbHash::of(small.into_rgb8()),
    })
}

/// The pixels of such a picture, to be looked at and not to be shown.
pub(crate) fn small(from: &mut dyn Read, side: u32) -> Result<RgbImage, PreviewError> {
    let bytes = read(from)?;
    Ok(shrunk(decode(&bytes, side)?, side))
}

/// The same pixels, made in one way of every format, so that pictures in two formats can be
/// compared: a JPEG that is decoded reduced differs too much from a whole one. Slower.
pub(crate) fn small_alike(from: &mut dyn Read, side: u32) -> Result<RgbImage, PreviewError> {
    let bytes = read(from)?;
    Ok(shrunk(decode_whole(&bytes)?, side))
}

fn read(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn shrunk((photo, orientation): (DynamicImage, Orientation), side: u32) -> RgbImage {
    let small = shrink::to_side(on_white(photo), side.max(1));
    let mut small = DynamicImage::ImageRgb8(small);
    small.apply_orientation(orientation);
    small.into_rgb8()
}

/// The pixels of a photo as they are stored, or fewer if `side` needs no more; and which
/// way up they are.
fn decode(bytes: &[u8], side: u32) -> Result<(DynamicImage, Orientation), PreviewError> {
    let is_jpeg = Format::sniff(bytes) == Some(Format::Jpeg);
    let reduced = || reduced::decode(bytes, side.max(1), MOST_DECODED);
    match is_jpeg.then(reduced).flatten() {
        Some(reduced) => Ok(reduced),
        None => decode_whole(bytes),
    }
}

fn decode_whole(bytes: &[u8]) -> Result<(DynamicImage, Orientation), PreviewError> {
    let format = Format::sniff(bytes).and_then(decoded);
    pixels(bytes, format.ok_or(PreviewError::Format)?).map_err(PreviewError::Decode)
}

/// The formats whose pixels are read here; the others are a phone's to draw.
fn decoded(format: Format) -> Option<ImageFormat> {
    match format {
        Format::Jpeg => Some(ImageFormat::Jpeg),
        Format::Png => Some(ImageFormat::Png),
        Format::WebP => Some(ImageFormat::WebP),
        _ => None,
    }
}

/// Whether the pixels of such a file are read here.
pub(crate) fn is_decoded(format: Format) -> bool {
    decoded(format).is_some()
}

fn pixels(bytes: &[u8], format: ImageFormat) -> Result<(DynamicImage, Orientation), ImageError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS_AN_EDGE);
    limits.max_image_height = Some(MOST_PIXELS_AN_EDGE);
    limits.max_alloc = Some(MOST_DECODED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}

/// Whether pixels can be made of a WebP, as far as that is tried: not of one that has so many that
/// four at once would take what a phone gives.
pub(super) fn is_decodable(webp: &[u8]) -> bool {
    const MOST_TRIED: u64 = 4_000_000;
    let reader = ImageReader::with_format(Cursor::new(webp), ImageFormat::WebP);
    let decoded = reader.into_decoder().and_then(|decoder| {
        let (width, height) = decoder.dimensions();
        match u64::from(width) * u64::from(height) > MOST_TRIED {
            true => Ok(()),
            false => DynamicImage::from_decoder(decoder).map(|_| ()),
        }
    });
    !matches!(
        decoded,
        Err(ImageError::Decoding(_) | ImageError::IoError(_))
    )
}

/// When a photo was taken, by the clock of its camera: if it is of a format that is decoded here
/// and its EXIF block tells.
pub(crate) fn taken(photo: &[u8]) -> Option<DateTime> {
    let format = decoded(Format::sniff(photo)?)?;
    let reader = ImageReader::with_format(Cursor::new(photo), format);
    let block = reader.into_decoder().ok()?.exif_metadata().ok()??;
    exif::taken(&block)
}

fn on_white(photo: DynamicImage) -> RgbImage {
    if !photo.color().has_alpha() {
        return photo.into_rgb8();
    }
    let photo = photo.into_rgba8();
    RgbImage::from_fn(photo.width(), photo.height(), |x, y| {
        let [red, green, blue, alpha] = photo.get_pixel(x, y).0;
        image::Rgb([red, green, blue].map(|value| over_white(value, alpha)))
    })
}

fn over_white(value: u8, alpha: u8) -> u8 {
    let (value, alpha) = (u32::from(value), u32::from(alpha));
    let mixed = (value * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

fn encode(photo: &DynamicImage) -> Result<Vec<u8>, ImageError> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(photo)?;
    Ok(jpeg)
}

#[cfg(test)]
mod tests;
