use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder};
use proptest::prelude::*;

use super::*;

/// 60 by 40: left half red, right half blue, the upper left quarter transparent on demand.
fn picture(alpha: u8) -> image::RgbaImage {
    image::RgbaImage::from_fn(60, 40, |x, y| match (x < 30, y < 20) {
        (true, true) => image::Rgba([255, 0, 0, alpha]),
        (true, false) => image::Rgba([255, 0, 0, 255]),
        (false, _) => image::Rgba([0, 0, 255, 255]),
    })
}

fn png(picture: &image::RgbaImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(
            picture,
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgba8,
        )
        .unwrap();
    bytes
}

fn webp(picture: &image::RgbaImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    WebPEncoder::new_lossless(&mut bytes)
        .write_image(
            picture,
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgba8,
        )
        .unwrap();
    bytes
}

fn jpeg(picture: &image::RgbaImage) -> Vec<u8> {
    let picture = on_white(DynamicImage::ImageRgba8(picture.clone()));
    encode(&DynamicImage::ImageRgb8(picture)).unwrap()
}

/// An APP1 segment that holds nothing but an orientation.
fn turned(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut tiff = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    let mut file = jpeg[..2].to_vec();
    file.extend([0xff, 0xe1]);
    file.extend(u16::try_from(tiff.len() + 2).unwrap().to_be_bytes());
    file.extend(tiff);
    file.extend(&jpeg[2..]);
    file
}

fn previewed(file: &[u8], side: u32) -> RgbImage {
    let small = preview(&mut &file[..], side).unwrap().jpeg;
    assert_eq!(Format::sniff(&small), Some(Format::Jpeg));
    image::load_from_memory(&small).unwrap().into_rgb8()
}

fn is_red(pixel: &image::Rgb<u8>) -> bool {
    pixel.0[0] > 200 && pixel.0[2] < 60
}

#[test]
fn every_format_becomes_a_small_jpeg() {
    for file in [jpeg(&picture(255)), png(&picture(255)), webp(&picture(255))] {
        let small = previewed(&file, 30);
        assert_eq!(small.dimensions(), (30, 20));
        assert!(is_red(small.get_pixel(2, 2)));
        assert!(!is_red(small.get_pixel(27, 2)));
    }
}

#[test]
fn a_small_photo_is_not_blown_up() {
    assert_eq!(previewed(&png(&picture(255)), 500).dimensions(), (60, 40));
}

#[test]
fn a_photo_that_lies_on_its_side_stands_up() {
    const TURN_RIGHT: u8 = 6;
    // Decoded as it is, and reduced.
    for (side, across) in [(30, 20), (24, 16), (12, 8)] {
        let small = previewed(&turned(&jpeg(&picture(255)), TURN_RIGHT), side);
        assert_eq!(small.dimensions(), (across, side));
        assert!(
            is_red(small.get_pixel(across / 2, 1)),
            "the left half is on top now"
        );
        assert!(!is_red(small.get_pixel(across / 2, side - 2)));
    }
}

#[test]
fn transparent_parts_become_white() {
    let small = previewed(&png(&picture(0)), 60);
    assert!(small.get_pixel(5, 5).0.iter().all(|value| *value > 240));
    assert!(is_red(small.get_pixel(5, 35)));
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let mut bomb = png(&picture(255));
    bomb[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let checksum = crc32fast::hash(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&checksum.to_be_bytes());
    assert!(matches!(
        preview(&mut &bomb[..], 320),
        Err(PreviewError::Decode(ImageError::Limits(_)))
    ));
}

#[test]
fn a_video_has_no_preview() {
    let video = b"\0\0\0\x10ftypisom\0\0\x02\0";
    assert!(matches!(
        preview(&mut &video[..], 320),
        Err(PreviewError::Format)
    ));
}

proptest! {
    #[test]
    fn damaged_photos_never_panic(
        kind in 0_usize..3,
        hits in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..20),
        cut in any::<usize>(),
    ) {
        let mut file = [jpeg, png, webp][kind](&picture(128));
        for (at, value) in hits {
            let at = at % file.len();
            file[at] = value;
        }
        file.truncate(cut % (file.len() + 1));
        let _ = preview(&mut &file[..], 16);
    }
}
