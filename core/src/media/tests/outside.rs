//! What exiftool reads of every photo format: far dates, odd zones, all quadrants,
//! captions of any script and length.

use serde_json::json;

use super::judges::{
    CONVERT, Files, assert_close, assert_no_new_complaint, at, copied, installed, made_by,
};
use crate::media::{Metadata, Tagging};
use crate::post::Coordinates;

/// A date, its offset in minutes, and what exiftool makes of it; a place; a caption.
type Case = (&'static str, i32, &'static str, (f64, f64), String);

fn cases() -> Vec<Case> {
    vec![
        (
            "1970-01-01T00:00:00Z",
            -210,
            "1969:12:31 20:30:00-03:30",
            (52.520_008, 13.404_954),
            String::new(),
        ),
        (
            "2038-01-19T03:14:08Z",
            330,
            "2038:01:19 08:44:08+05:30",
            (-33.856_784, 151.215_297),
            "a".to_owned(),
        ),
        (
            "2100-02-28T20:30:00Z",
            345,
            "2100:03:01 02:15:00+05:45",
            (-22.951_916, -43.210_487),
            "👩‍👩‍👧‍👦 שלום עולם — مرحبا 日本語\nİstanbul’da <&>\"'".to_owned(),
        ),
        (
            "2024-12-31T23:59:59.5Z",
            765,
            "2025:01:01 12:44:59.500+12:45",
            (40.689_247, -74.044_502),
            "x".repeat(2_200),
        ),
        (
            "2024-02-29T12:00:00.000001Z",
            -570,
            "2024:02:29 02:30:00.000001000-09:30",
            (0.0, 32.5),
            "🌊".repeat(16_000),
        ),
        (
            "9999-06-01T00:00:00Z",
            0,
            "9999:06:01 00:00:00+00:00",
            (-90.0, 180.0),
            "y".repeat(70_000),
        ),
    ]
}

fn metadata((date, offset, _, (latitude, longitude), caption): &Case) -> Metadata {
    Metadata {
        taken: Some(at(date, *offset)),
        coordinates: Coordinates::new(*latitude, *longitude),
        description: Some(caption.clone()),
        ..Metadata::default()
    }
}

/// What exiftool reads of a photo with the metadata of each case; a JPEG's segment has no
/// room for the longest caption.
fn check(photo: &[u8], longest: usize) {
    let cases = cases();
    let files: Vec<_> = cases
        .iter()
        .map(|case| {
            let (file, report) = copied(photo, &metadata(case));
            let fits = case.4.len() <= longest;
            assert_eq!(report.tagging == Tagging::Written, fits, "{report:?}");
            file
        })
        .collect();
    let judged = Files::new(&files);
    for (tags, (.., date, (latitude, longitude), caption)) in judged.tags().iter().zip(&cases) {
        assert_eq!(tags["Composite:SubSecDateTimeOriginal"], *date);
        assert_eq!(tags["Composite:SubSecCreateDate"], *date);
        assert_close(&tags["Composite:GPSLatitude"], *latitude, 1e-10);
        assert_close(&tags["Composite:GPSLongitude"], *longitude, 1e-10);
        let description = &tags["IFD0:ImageDescription"];
        if caption.is_empty() {
            assert!(description.is_null());
        } else if caption.len() <= longest {
            assert_eq!(*description, json!(caption));
        } else {
            let kept = description.as_str().unwrap();
            assert!(caption.starts_with(kept) && kept.len() > 64_000);
        }
    }
    assert_no_new_complaint(&vec![photo.to_vec(); files.len()], &files);
    let pixels = judged.pixels();
    let before = Files::new([&photo.to_vec()]).pixels();
    assert!(pixels.iter().all(|of_one| *of_one == before[0]));
}

const PLASMA: [&str; 3] = ["-size", "61x47", "plasma:red-blue"];

#[test]
fn jpeg() {
    if installed(&["exiftool", CONVERT]) {
        check(&made_by(CONVERT, &PLASMA, "jpg"), 65_000);
    }
}

#[test]
fn png() {
    if installed(&["exiftool", CONVERT]) {
        check(&made_by(CONVERT, &PLASMA, "png"), usize::MAX);
    }
}

/// A photo that another program makes of a JPEG.
fn made_of_jpeg(program: &str, arguments: &[&str], extension: &str) -> Vec<u8> {
    let source = made_by(CONVERT, &PLASMA, "jpg");
    let sources = Files::new([&source]);
    let source = sources.names().next().unwrap();
    made_by(program, &[arguments, &[source, "-o"]].concat(), extension)
}

#[test]
fn webp() {
    if installed(&["exiftool", CONVERT, "cwebp"]) {
        check(&made_of_jpeg("cwebp", &["-quiet"], "webp"), usize::MAX);
        let lossless = made_of_jpeg("cwebp", &["-quiet", "-lossless"], "webp");
        check(&lossless, usize::MAX);
    }
}

#[test]
fn heic_and_avif() {
    if installed(&["exiftool", CONVERT, "heif-enc"]) {
        check(&made_of_jpeg("heif-enc", &[], "heic"), usize::MAX);
        check(&made_of_jpeg("heif-enc", &["-A"], "avif"), usize::MAX);
    }
}
