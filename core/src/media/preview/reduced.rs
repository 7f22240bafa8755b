//! A JPEG's picture at a half, a quarter or an eighth of its size, straight from its
//! frequencies: the pixels that a small picture has no use for are never made.
//!
//! jpeg-decoder can do this, and zune-jpeg, which reads whole pictures faster, cannot.

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, RgbImage};
use jpeg_decoder::{Decoder, PixelFormat};

/// The picture of a JPEG, reduced, its longer edge no shorter than `side`; and which way up
/// it is. None where it is not more than twice as large, has more than `most` bytes of
/// pixels, is of a rare kind, or damaged: another decoder may do better.
pub(super) fn decode(bytes: &[u8], side: u32, most: u64) -> Option<(DynamicImage, Orientation)> {
    let mut decoder = Decoder::new(bytes);
    decoder.read_info().ok()?;
    let info = decoder.info()?;
    let (width, height) = (u64::from(info.width), u64::from(info.height));
    let is_worth_it = width.max(height) > 2 * u64::from(side);
    if !is_worth_it || width * height * 3 > most {
        return None;
    }
    let side = u16::try_from(side).ok()?;
    // The decoder is content once either edge is long enough: the longer one is to count.
    let (width, height) = if width < height {
        decoder.scale(u16::MAX, side)
    } else {
        decoder.scale(side, u16::MAX)
    }
    .ok()?;
    let pixels = decoder.decode().ok()?;
    let orientation = decoder
        .exif_data()
        .and_then(Orientation::from_exif_chunk)
        .unwrap_or(Orientation::NoTransforms);
    let (width, height) = (u32::from(width), u32::from(height));
    let picture = match decoder.info()?.pixel_format {
        PixelFormat::RGB24 => RgbImage::from_raw(width, height, pixels)?.into(),
        PixelFormat::L8 => GrayImage::from_raw(width, height, pixels)?.into(),
        PixelFormat::L16 | PixelFormat::CMYK32 => return None,
    };
    Some((picture, orientation))
}

#[cfg(test)]
mod tests {
    use image::Rgb;
    use image::codecs::jpeg::JpegEncoder;
    use image::imageops::{FilterType, resize};

    use super::*;

    const ANY: u64 = u64::MAX;

    /// Smooth, with an edge through its middle.
    fn picture(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            let across = u8::try_from(x * 255 / width).unwrap();
            let down = u8::try_from(y * 255 / height).unwrap();
            Rgb([across, down, if x < width / 2 { 0 } else { 200 }])
        })
    }

    fn jpeg(picture: &RgbImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, 95)
            .encode_image(picture)
            .unwrap();
        bytes
    }

    #[test]
    fn the_longer_edge_is_never_shorter_than_asked() {
        for (width, height, side, expected) in [
            (1440, 1080, 320, (360, 270)),
            (1080, 1440, 320, (270, 360)),
            (641, 10, 320, (321, 5)),
            (1000, 1, 320, (500, 1)),
            (3000, 2000, 100, (375, 250)),
        ] {
            let (small, _) = decode(&jpeg(&picture(width, height)), side, ANY).unwrap();
            assert_eq!((small.width(), small.height()), expected);
        }
    }

    #[test]
    fn a_reduced_picture_is_the_picture() {
        let whole = picture(1440, 960);
        let (small, _) = decode(&jpeg(&whole), 320, ANY).unwrap();
        let expected = resize(&whole, small.width(), small.height(), FilterType::Triangle);
        let small = small.into_rgb8();
        let off = small.as_raw().iter().zip(expected.as_raw());
        let off: u64 = off
            .map(|(one, other)| u64::from(one.abs_diff(*other)))
            .sum();
        let mean = off / expected.as_raw().len() as u64;
        assert!(mean < 3, "{mean} of 255 off");
    }

    #[test]
    fn what_is_small_huge_or_damaged_is_left_to_others() {
        let bytes = jpeg(&picture(640, 480));
        assert!(decode(&bytes, 320, ANY).is_none(), "half of it is not less");
        assert!(decode(&bytes, 100, 640 * 480).is_none());
        assert!(decode(&bytes[..200], 100, ANY).is_none());
        assert!(decode(b"", 100, ANY).is_none());
    }
}
