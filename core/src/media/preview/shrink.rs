//! Making pictures smaller: first by a whole factor, as the mean of square blocks, which
//! is fast; then the little that is left, smoothly.

use image::RgbImage;
use image::imageops::{FilterType, resize};

/// The picture with a longer edge of `side` pixels, or itself if that is shorter.
pub(super) fn to_side(picture: RgbImage, side: u32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let longer = width.max(height);
    if longer <= side {
        return picture;
    }
    let scaled = |edge: u32| {
        let edge = (u64::from(edge) * u64::from(side) + u64::from(longer) / 2) / u64::from(longer);
        u32::try_from(edge).unwrap_or(side).max(1)
    };
    let (new_width, new_height) = (scaled(width), scaled(height));
    let factor = (width / new_width).min(height / new_height);
    let blocks = if factor > 1 {
        mean_of_blocks(&picture, factor)
    } else {
        picture
    };
    if blocks.dimensions() == (new_width, new_height) {
        return blocks;
    }
    resize(&blocks, new_width, new_height, FilterType::Triangle)
}

/// Every pixel is the mean of `factor` by `factor` pixels; what is left over at the
/// right and at the bottom is dropped.
fn mean_of_blocks(picture: &RgbImage, factor: u32) -> RgbImage {
    const CHANNELS: usize = 3;
    let (width, height) = (picture.width() / factor, picture.height() / factor);
    let size = |edge: u32| usize::try_from(edge).unwrap_or(usize::MAX);
    let rows: Vec<&[u8]> = picture
        .as_raw()
        .chunks_exact(size(picture.width()) * CHANNELS)
        .collect();
    let half = factor * factor / 2;
    let mut small = Vec::with_capacity(size(width) * size(height) * CHANNELS);
    let mut sums = vec![0_u32; size(width) * CHANNELS];
    for rows in rows.chunks_exact(size(factor)) {
        sums.fill(half);
        for row in rows {
            let blocks = row.chunks_exact(size(factor) * CHANNELS);
            for (sum, block) in sums.chunks_exact_mut(CHANNELS).zip(blocks) {
                for pixel in block.chunks_exact(CHANNELS) {
                    for (sum, value) in sum.iter_mut().zip(pixel) {
                        *sum += u32::from(*value);
                    }
                }
            }
        }
        let means = sums
            .iter()
            .map(|sum| u8::try_from(sum / (factor * factor)).unwrap_or(u8::MAX));
        small.extend(means);
    }
    RgbImage::from_raw(width, height, small).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_edge_gets_the_side_and_the_other_follows() {
        for (width, height, side, expected) in [
            (1440, 1440, 320, (320, 320)),
            (1440, 1800, 320, (256, 320)),
            (1080, 566, 320, (320, 168)),
            (5000, 1, 320, (320, 1)),
            (3, 5000, 10, (1, 10)),
            (300, 200, 320, (300, 200)),
            (321, 200, 320, (320, 199)),
        ] {
            let small = to_side(RgbImage::new(width, height), side);
            assert_eq!(small.dimensions(), expected);
        }
    }

    #[test]
    fn a_block_becomes_its_mean() {
        let picture = RgbImage::from_fn(7, 4, |x, y| {
            let corner = x % 3 == 0 && y % 3 == 0;
            image::Rgb([90, if corner { 90 } else { 0 }, 255])
        });
        let small = mean_of_blocks(&picture, 3);
        assert_eq!(small.dimensions(), (2, 1));
        assert!(small.pixels().all(|pixel| pixel.0 == [90, 10, 255]));
    }

    #[test]
    fn a_smooth_picture_stays_smooth() {
        let picture = RgbImage::from_fn(1000, 10, |x, _| {
            let grey = u8::try_from(x * 255 / 999).unwrap();
            image::Rgb([grey; 3])
        });
        let small = to_side(picture, 300);
        let greys: Vec<u8> = small
            .rows()
            .next()
            .unwrap()
            .map(|pixel| pixel.0[0])
            .collect();
        assert!(greys.is_sorted());
        assert!(greys[0] < 3 && greys[299] > 252);
        assert!(greys[150].abs_diff(127) < 3);
    }
}
