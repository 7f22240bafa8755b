//! A photo in some twenty bytes: enough for a blurred picture in its colours, drawn at
//! once, while the preview is on its way.

use image::RgbImage;

use super::shrink;

/// A hash holds seven waves at most across a picture; this many pixels tell them all.
const SIDE: u32 = 32;
/// The longest hash there is.
const MOST_BYTES: usize = 25;

/// A placeholder in the format ThumbHash (evanw.github.io/thumbhash), for which every
/// platform has a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThumbHash(Vec<u8>);

impl ThumbHash {
    /// The hash of an upright picture.
    pub(super) fn of(picture: RgbImage) -> Self {
        let small = shrink::to_side(picture, SIDE);
        let size = |edge| usize::try_from(edge).unwrap_or(0);
        let (width, height) = (size(small.width()), size(small.height()));
        let opaque: Vec<u8> = small
            .pixels()
            .flat_map(|pixel| [pixel.0[0], pixel.0[1], pixel.0[2], u8::MAX])
            .collect();
        Self(thumbhash::rgba_to_thumb_hash(width, height, &opaque))
    }

    /// The hash with these bytes; none if they cannot be one.
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let can_be = bytes.len() <= MOST_BYTES && thumbhash::thumb_hash_to_rgba(&bytes).is_ok();
        can_be.then_some(Self(bytes))
    }

    /// What it stands for, to be stretched over the picture's place: width, height, and
    /// red, green, blue and opacity of each pixel, row by row.
    pub fn pixels(&self) -> (u32, u32, Vec<u8>) {
        // Of at most 32 pixels a side, and read once before.
        let (width, height, pixels) = thumbhash::thumb_hash_to_rgba(&self.0).unwrap_or_default();
        let side = |pixels| u32::try_from(pixels).unwrap_or(0);
        (side(width), side(height), pixels)
    }

    /// Its bytes, at most 25.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use image::Rgb;

    use super::*;

    #[test]
    fn a_hash_tells_colours_and_shape() {
        let picture = RgbImage::from_fn(400, 200, |x, _| {
            Rgb(if x < 200 { [255, 0, 0] } else { [0, 0, 255] })
        });
        let hash = ThumbHash::of(picture);
        let (width, height, pixels) = thumbhash::thumb_hash_to_rgba(hash.as_bytes()).unwrap();
        assert!(width > height, "{width} × {height}");
        let middle = height / 2 * width;
        let pixel = |x: usize| &pixels[(middle + x) * 4..][..4];
        let (left, right) = (pixel(2), pixel(width - 3));
        assert!(left[0] > 180 && left[2] < 80, "{left:?}");
        assert!(right[2] > 180 && right[0] < 80, "{right:?}");
    }

    #[test]
    fn the_smallest_and_the_longest_pictures_have_one() {
        for (width, height) in [(1, 1), (1, 5000), (5000, 1), (3, 2)] {
            let hash = ThumbHash::of(RgbImage::new(width, height));
            assert!((5..=MOST_BYTES).contains(&hash.as_bytes().len()));
            assert_eq!(ThumbHash::from_bytes(hash.0.clone()), Some(hash));
        }
    }

    #[test]
    fn bytes_that_are_no_hash_are_refused() {
        for bytes in [vec![], vec![1, 2, 3], vec![0xff; 7], vec![0; 1000]] {
            assert_eq!(ThumbHash::from_bytes(bytes), None);
        }
    }
}
