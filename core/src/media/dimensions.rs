//! How many pixels a photo has, from the first bytes of its file. Nothing is decoded.

use super::container::{Container, Looked};
use super::heif::Heif;
use super::png::Png;
use super::untouched::Untouched;
use super::{Format, Metadata, jpeg, webp};

/// Width and height in pixels as stored, before orientation.
pub type Dimensions = (u32, u32);

/// What the start of a file of this format tells. None where it goes on behind `start`, is
/// damaged, or is a video: that stands anywhere in it.
pub fn dimensions(format: Format, start: &[u8]) -> Option<Dimensions> {
    let dimensions = match format {
        Format::Jpeg => jpeg::dimensions(start),
        Format::WebP => webp::dimensions(start),
        Format::Png => told(&mut Looked::new(Png::new(&Metadata::default())), start),
        Format::Gif => told(&mut Untouched::new(format), start),
        Format::Heic | Format::Avif => told(&mut Looked::new(Heif(&Metadata::default())), start),
        Format::Mp4 | Format::Mov | Format::WebM => None,
    };
    dimensions.filter(|(width, height)| *width > 0 && *height > 0)
}

/// What a format's own reader learns from a file that is taken to end here.
fn told(container: &mut dyn Container, start: &[u8]) -> Option<Dimensions> {
    container.step(start, true);
    container.report().dimensions
}

#[cfg(test)]
mod tests {
    use std::io::sink;

    use proptest::prelude::*;

    use super::*;
    use crate::media::{MediaType, copy};

    /// Every sample photo of the tests, by what a whole reading of it tells.
    fn whole(file: &[u8]) -> Option<Dimensions> {
        copy(&mut &*file, &mut sink(), &Metadata::default())
            .ok()?
            .dimensions
    }

    #[test]
    fn the_first_bytes_tell_what_the_whole_file_tells() {
        for (format, encoded) in photos() {
            let told = whole(&encoded);
            assert_eq!(told, Some((48, 32)), "{format:?}");
            assert_eq!(dimensions(format, &encoded), told, "{format:?}");
            let start = &encoded[..encoded.len().min(512)];
            assert_eq!(dimensions(format, start), told, "the start of a {format:?}");
        }
    }

    fn photos() -> Vec<(Format, Vec<u8>)> {
        use image::{ImageFormat, RgbImage};
        let picture = RgbImage::from_fn(48, 32, |x, y| {
            let shade = |at: u32| u8::try_from(at * 5 % 256).unwrap_or_default();
            image::Rgb([shade(x), shade(y), shade(x * y)])
        });
        [
            (Format::Jpeg, ImageFormat::Jpeg),
            (Format::Png, ImageFormat::Png),
            (Format::WebP, ImageFormat::WebP),
        ]
        .into_iter()
        .map(|(format, encoding)| {
            let mut file = std::io::Cursor::new(Vec::new());
            picture.write_to(&mut file, encoding).unwrap();
            (format, file.into_inner())
        })
        .collect()
    }

    #[test]
    fn a_profile_in_front_of_the_frame_is_passed() {
        let (_, jpeg) = photos().swap_remove(0);
        let profile = [&[0xff, 0xe2, 0x0f, 0xa2][..], &[0; 4000]].concat();
        let long = [&jpeg[..2], &profile, &jpeg[2..]].concat();
        assert_eq!(dimensions(Format::Jpeg, &long[..512]), None);
        assert_eq!(dimensions(Format::Jpeg, &long), Some((48, 32)));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0..2000_usize) {
            for format in Format::ALL {
                dimensions(format, &bytes);
                if format.media_type() == MediaType::Photo {
                    for (_, photo) in photos() {
                        let cut = cut.min(photo.len());
                        dimensions(format, &[&photo[..cut], &bytes[..]].concat());
                    }
                }
            }
        }
    }
}
