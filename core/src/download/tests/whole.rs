//! A file that is cut off is not taken for whole, wherever the cut is.

use std::io::{Seek, Write};

use image::{ImageFormat, RgbImage};

use super::super::whole::look;
use crate::media::Format;

fn format(bytes: &[u8]) -> Option<Format> {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    let found = look(&mut file).unwrap();
    found.and_then(|(format, damage)| damage.is_none().then_some(format))
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = RgbImage::from_fn(40, 40, |x, y| {
        image::Rgb([(x * 6).to_le_bytes()[0], 90, (y * 6).to_le_bytes()[0]])
    });
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn boxed(kind: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    let size = u32::try_from(inside.len() + 8).unwrap();
    [&size.to_be_bytes(), &kind[..], inside].concat()
}

/// A video's header without tracks.
fn header() -> Vec<u8> {
    boxed(b"moov", &boxed(b"mvhd", &[0; 100]))
}

fn video() -> Vec<u8> {
    [
        boxed(b"ftyp", b"isom\0\0\x02\0isomiso2"),
        header(),
        boxed(b"mdat", &[9; 200]),
    ]
    .concat()
}

#[test]
fn whole_files_are_what_they_are() {
    for (bytes, expected) in [
        (picture(ImageFormat::Jpeg), Format::Jpeg),
        (picture(ImageFormat::Png), Format::Png),
        (picture(ImageFormat::WebP), Format::WebP),
        (video(), Format::Mp4),
    ] {
        assert_eq!(format(&bytes), Some(expected));
    }
}

#[test]
fn cut_files_are_none() {
    for bytes in [
        picture(ImageFormat::Jpeg),
        picture(ImageFormat::Png),
        picture(ImageFormat::WebP),
        video(),
    ] {
        let step = bytes.len() / 40;
        for cut in (0..bytes.len() - 13).step_by(step.max(1)) {
            let found = format(&bytes[..cut]);
            assert_eq!(found, None, "{cut} of {} bytes", bytes.len());
        }
    }
}

#[test]
fn a_few_bytes_behind_the_end_of_a_photo_are_no_harm() {
    let mut bytes = picture(ImageFormat::Jpeg);
    bytes.extend([0; 1_000]);
    assert_eq!(format(&bytes), Some(Format::Jpeg));
}

#[test]
fn a_video_needs_its_index_and_boxes_that_end_where_it_ends() {
    let head = boxed(b"ftyp", b"isom\0\0\x02\0isomiso2");
    let moov = header();
    let without = [head.clone(), boxed(b"mdat", &[9; 200])].concat();
    assert_eq!(format(&without), None);
    let mut junk = video();
    junk.extend([1; 9]);
    assert_eq!(format(&junk), None, "a box that goes on behind the end");
    // The last box may go on to the end of the file, and a size may take eight bytes.
    let open = [&head[..], &moov, b"\0\0\0\0mdat", &[9; 200]].concat();
    assert_eq!(format(&open), Some(Format::Mp4));
    let size = 216_u64.to_be_bytes();
    let long = [&head[..], &moov, b"\0\0\0\x01mdat", &size, &[9; 200]].concat();
    assert_eq!(format(&long), Some(Format::Mp4));
    assert_eq!(format(&long[..long.len() - 1]), None);
}

#[test]
fn what_is_no_media_is_none() {
    for bytes in [&b""[..], b"x", b"<!doctype html><html></html>", &[0; 5_000]] {
        assert_eq!(format(bytes), None);
    }
}
