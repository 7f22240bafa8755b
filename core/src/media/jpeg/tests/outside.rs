//! What exiftool and ImageMagick say.

use serde_json::{Value, json};

use super::*;
use crate::media::tests::judges::{
    CONVERT, Files, assert_close, assert_no_new_complaint, assert_says_everything, at, copied,
    everything, installed, made_by, media_under, output_of, samples,
};
use crate::post::Coordinates;

/// Files of every kind ImageMagick makes.
fn made_by_imagemagick() -> Vec<Vec<u8>> {
    [
        &["plasma:red-blue", "-resize", "123x77!"][..],
        &["plasma:red-blue", "-interlace", "JPEG", "-density", "300"],
        &["gradient:black-white", "-colorspace", "Gray"],
        &["plasma:red-blue", "-colorspace", "CMYK"],
        &[
            "plasma:red-blue",
            "-sampling-factor",
            "4:4:4",
            "-comment",
            "hello",
        ],
    ]
    .into_iter()
    .map(|arguments| made_by(CONVERT, &[&["-size", "90x60"], arguments].concat(), "jpg"))
    .collect()
}

fn sample_photos() -> Vec<Vec<u8>> {
    let media = samples()
        .map(|folder| media_under(&folder))
        .unwrap_or_default();
    media
        .into_iter()
        .filter(|file| file.starts_with(&[0xff, 0xd8]))
        .collect()
}

#[test]
fn exiftool_reads_every_field_and_finds_nothing_wrong() {
    if !installed(&["exiftool", CONVERT]) {
        return;
    }
    let mut before = made_by_imagemagick();
    before.extend(sample_photos());
    let after: Vec<_> = before
        .iter()
        .map(|file| copied(file, &everything()).0)
        .collect();
    let files = Files::new(&after);
    for tags in files.tags() {
        assert_says_everything(&tags);
        assert_eq!(
            tags["IPTC:Caption-Abstract"],
            json!(everything().description)
        );
        assert_eq!(tags["ExifIFD:ExifImageWidth"], tags["File:ImageWidth"]);
        assert_eq!(tags["ExifIFD:ExifImageHeight"], tags["File:ImageHeight"]);
    }
    assert_no_new_complaint(&before, &after);
    assert_eq!(Files::new(&before).pixels(), files.pixels());
}

#[test]
fn exiftool_reads_the_place_in_all_four_quadrants() {
    if !installed(&["exiftool"]) {
        return;
    }
    let places = [
        (52.520_008, 13.404_954),
        (-33.856_784, 151.215_297),
        (-22.951_916, -43.210_487),
        (40.689_247, -74.044_502),
        (0.0, 32.5),
        (-0.000_001, -0.000_001),
        (90.0, 180.0),
        (-90.0, -180.0),
        (59.999_999_99, 19.999_999_999),
    ];
    let files: Vec<_> = places
        .iter()
        .map(|(latitude, longitude)| Metadata {
            coordinates: Coordinates::new(*latitude, *longitude),
            ..Metadata::default()
        })
        .map(|metadata| copied(&skeleton(), &metadata).0)
        .collect();
    for (tags, (latitude, longitude)) in Files::new(&files).tags().iter().zip(places) {
        assert_close(&tags["Composite:GPSLatitude"], latitude, 1e-10);
        assert_close(&tags["Composite:GPSLongitude"], longitude, 1e-10);
    }
}

#[test]
fn exiftool_reads_far_dates_in_odd_zones() {
    if !installed(&["exiftool"]) {
        return;
    }
    let dates = [
        ("1970-01-01T00:00:00Z", 0, "1970:01:01 00:00:00+00:00"),
        ("1970-01-01T00:00:00Z", -210, "1969:12:31 20:30:00-03:30"),
        ("2038-01-19T03:14:08Z", 330, "2038:01:19 08:44:08+05:30"),
        ("2100-02-28T20:30:00Z", 345, "2100:03:01 02:15:00+05:45"),
        (
            "2024-12-31T23:59:59.5Z",
            765,
            "2025:01:01 12:44:59.500+12:45",
        ),
        (
            "2024-02-29T12:00:00.000001Z",
            -570,
            "2024:02:29 02:30:00.000001000-09:30",
        ),
        ("0001-06-01T00:00:00Z", 0, "0001:06:01 00:00:00+00:00"),
        ("9999-06-01T00:00:00Z", 0, "9999:06:01 00:00:00+00:00"),
    ];
    let files: Vec<_> = dates
        .iter()
        .map(|(date, offset, _)| Metadata {
            taken: Some(at(date, *offset)),
            ..Metadata::default()
        })
        .map(|metadata| copied(&skeleton(), &metadata).0)
        .collect();
    for (tags, (.., expected)) in Files::new(&files).tags().iter().zip(dates) {
        assert_eq!(tags["Composite:SubSecDateTimeOriginal"], expected);
        assert_eq!(tags["Composite:SubSecCreateDate"], expected);
        assert_eq!(tags["Composite:SubSecModifyDate"], expected);
    }
    assert_no_new_complaint(&vec![skeleton(); files.len()], &files);
}

#[test]
fn exiftool_reads_captions_of_any_length_and_script() {
    if !installed(&["exiftool"]) {
        return;
    }
    let captions = [
        "a".to_owned(),
        "👩‍👩‍👧‍👦 family 🏳️‍🌈".to_owned(),
        "שלום עולם — مرحبا — שורה".to_owned(),
        "日本語のキャプション\n二行目\t<&>\"'".to_owned(),
        "İstanbul’da güneş".to_owned(),
        "x".repeat(2_200),
        "🌊".repeat(16_000),
        "y".repeat(65_000),
    ];
    let files: Vec<_> = captions
        .iter()
        .map(|caption| {
            let (file, report) = copied(&skeleton(), &described(caption));
            assert_eq!(report.tagging, Tagging::Written);
            file
        })
        .collect();
    for (tags, caption) in Files::new(&files).tags().iter().zip(&captions) {
        assert_eq!(tags["IFD0:ImageDescription"], caption.as_str());
        let in_xmp = &tags["XMP-dc:Description"];
        assert!(
            *in_xmp == json!(caption) || caption.len() > 60_000,
            "{caption}"
        );
        let in_iptc = tags["IPTC:Caption-Abstract"].as_str().unwrap();
        assert!(caption.starts_with(in_iptc) && in_iptc.len() >= caption.len().min(1_997));
    }
    assert_no_new_complaint(&vec![skeleton(); files.len()], &files);
}

#[test]
fn what_other_programs_wrote_stays() {
    if !installed(&["exiftool", CONVERT]) {
        return;
    }
    let thumbnail = made_by(CONVERT, &["-size", "16x12", "xc:red"], "jpg");
    let thumbnail = Files::new([&thumbnail]);
    let thumbnail = format!("-ThumbnailImage<={}", thumbnail.names().next().unwrap());
    let files = Files::new(&made_by_imagemagick()[..2]);
    for (name, order) in files.names().zip(["II", "MM"]) {
        let order = format!("-ExifByteOrder={order}");
        output_of(
            "exiftool",
            &[
                "-q",
                "-overwrite_original",
                &order,
                &thumbnail,
                "-Make=Camera",
                "-Model=One",
                "-Orientation#=6",
                "-Artist=Somebody",
                "-ExifVersion=0220",
                "-DateTimeOriginal=2019:07:14 10:20:30",
                "-UserComment=mine",
                "-XMP:Title=title",
                "-IPTC:Headline=headline",
                "-icc_profile:ProfileCopyright=x",
                name,
            ],
        );
    }
    let before: Vec<_> = files
        .names()
        .map(|name| std::fs::read(name).unwrap())
        .collect();
    let after: Vec<_> = before
        .iter()
        .map(|file| copied(file, &everything()).0)
        .collect();
    let after_files = Files::new(&after);
    for (old, new) in files.tags().iter().zip(after_files.tags()) {
        for (tag, value) in old.as_object().unwrap() {
            let of_the_file = ["System:", "ExifTool:", "SourceFile", "Composite:"];
            let moved = [
                "IFD1:ThumbnailOffset",
                "ExifIFD:ExifVersion",
                "File:CurrentIPTCDigest",
            ];
            if of_the_file.iter().all(|group| !tag.starts_with(group)) && !moved.contains(&&**tag) {
                assert_eq!(&new[tag], value, "{tag}");
            }
        }
        assert_eq!(new["ExifIFD:OffsetTimeOriginal"], Value::Null);
        assert_eq!(
            new["XMP-photoshop:DateCreated"],
            Value::Null,
            "EXIF has another date"
        );
        assert_eq!(new["XMP-dc:Description"], json!(everything().description));
        assert_eq!(
            new["IPTC:Caption-Abstract"],
            json!(everything().description)
        );
        assert_eq!(
            new["IFD0:ImageDescription"],
            json!(everything().description)
        );
        assert_close(&new["Composite:GPSLatitude"], -33.8568, 1e-9);
    }
    for (old, new) in files.names().zip(after_files.names()) {
        let of = |name| output_of("exiftool", &["-b", "-ThumbnailImage", name]);
        assert!(!of(old).is_empty());
        assert_eq!(of(old), of(new));
    }
    assert_no_new_complaint(&before, &after);
    assert_eq!(files.pixels(), after_files.pixels());
}
