//! Programs that others wrote, asked about the files this module writes. A test that
//! needs one that is not installed is left out, and noted down as such.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use jiff::{Timestamp, ZonedDateTime, tz};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::media::{CameraFacts, Copied, Format, Metadata, Tagging, copy};
use crate::post::Coordinates;

/// The real ImageMagick, where a stand-in hides it.
pub(in crate::media) const CONVERT: &str = "/usr/bin/convert";

/// Whether all of these programs are there.
pub(in crate::media) fn installed(programs: &[&str]) -> bool {
    programs
        .iter()
        .all(|program| left_out::has_program(program))
}

/// The folder of real exports, if it is there.
pub(in crate::media) fn samples() -> Option<PathBuf> {
    left_out::sample("export")
}

/// Every file under `folder` that is a photo or video by its bytes.
pub(in crate::media) fn media_under(folder: &Path) -> Vec<Vec<u8>> {
    let mut media = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            media.extend(media_under(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            if Format::sniff(&bytes).is_some() {
                media.push(bytes);
            }
        }
    }
    media
}

/// The real photos and videos of less than 300 kB, read once.
pub(in crate::media) fn small_samples() -> &'static [Vec<u8>] {
    static SAMPLES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
        let mut media = samples()
            .map(|folder| media_under(&folder))
            .unwrap_or_default();
        media.retain(|file| file.len() < 300_000);
        media
    });
    &SAMPLES
}

/// What a program writes to its output; it must succeed.
pub(in crate::media) fn output_of(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output().unwrap();
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {words}");
    output.stdout
}

/// What a program makes of a new file whose name it gets as its last argument.
pub(in crate::media) fn made_by(program: &str, arguments: &[&str], extension: &str) -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join(format!("made.{extension}"));
    let mut arguments = arguments.to_vec();
    arguments.push(file.to_str().unwrap());
    output_of(program, &arguments);
    std::fs::read(&file).unwrap()
}

/// [`copy`] in memory.
pub(in crate::media) fn copied(file: &[u8], metadata: &Metadata) -> (Vec<u8>, Copied) {
    let mut written = Vec::new();
    let copied = copy(&mut &file[..], &mut written, metadata).unwrap();
    assert_eq!(copied.bytes_read, file.len() as u64);
    assert_eq!(copied.bytes_written, written.len() as u64);
    (written, copied)
}

pub(in crate::media) fn at(date: &str, offset_minutes: i32) -> ZonedDateTime {
    let zone = tz::TimeZone::fixed(tz::Offset::from_seconds(offset_minutes * 60).unwrap());
    date.parse::<Timestamp>().unwrap().to_zoned_datetime(zone)
}

/// Metadata of every kind.
pub(in crate::media) fn everything() -> Metadata {
    Metadata {
        taken: Some(at("2024-04-17T18:50:33.002Z", 120)),
        coordinates: Coordinates::new(-33.8568, 151.2153),
        description: Some("Sunset 🌅 at the <beach> & #sun_set\nمرحبا بالعالم #مساء".to_owned()),
        creator: Some("ada.lovelace".to_owned()),
        camera: CameraFacts {
            lens_make: Some("Maker".to_owned()),
            lens_model: Some("50 mm".to_owned()),
            software: Some("Instagram".to_owned()),
            iso: Some(64),
            focal_length: Some(4.25),
            aperture: Some(1.696),
            shutter_speed: Some(5.885),
            metering_mode: Some(5),
            scene_capture_type: Some(0),
        },
    }
}

/// exiftool read all of [`everything`] from a photo.
pub(in crate::media) fn assert_says_everything(tags: &Value) {
    for (tag, expected) in [
        ("ExifIFD:DateTimeOriginal", "2024:04:17 20:50:33"),
        ("ExifIFD:CreateDate", "2024:04:17 20:50:33"),
        ("IFD0:ModifyDate", "2024:04:17 20:50:33"),
        ("ExifIFD:OffsetTimeOriginal", "+02:00"),
        ("ExifIFD:OffsetTimeDigitized", "+02:00"),
        ("ExifIFD:OffsetTime", "+02:00"),
        ("ExifIFD:SubSecTimeOriginal", "002"),
        ("ExifIFD:SubSecTimeDigitized", "002"),
        ("ExifIFD:SubSecTime", "002"),
        ("ExifIFD:ExifVersion", "0232"),
        (
            "IFD0:ImageDescription",
            everything().description.unwrap().as_str(),
        ),
        (
            "ExifIFD:UserComment",
            everything().description.unwrap().as_str(),
        ),
        ("IFD0:Software", "Instagram"),
        ("IFD0:Artist", "ada.lovelace"),
        ("ExifIFD:LensMake", "Maker"),
        ("ExifIFD:LensModel", "50 mm"),
        ("ExifIFD:ISO", "64"),
        ("ExifIFD:FocalLength", "4.25"),
        ("ExifIFD:MeteringMode", "5"),
        ("ExifIFD:SceneCaptureType", "0"),
        ("GPS:GPSVersionID", "2 3 0 0"),
        ("GPS:GPSLatitudeRef", "S"),
        ("GPS:GPSLongitudeRef", "E"),
        ("GPS:GPSDateStamp", "2024:04:17"),
        ("GPS:GPSTimeStamp", "18:50:33"),
        (
            "XMP-dc:Description",
            everything().description.unwrap().as_str(),
        ),
        ("XMP-dc:Creator", "ada.lovelace"),
        ("XMP-photoshop:DateCreated", "2024:04:17 20:50:33.002+02:00"),
    ] {
        assert_eq!(text(&tags[tag]), expected, "{tag}");
    }
    assert_eq!(tags["XMP-dc:Subject"], json!(["sun_set", "مساء"]));
    // f-number and seconds, as exiftool makes them of the APEX values.
    assert_close(
        &tags["ExifIFD:ApertureValue"],
        2_f64.powf(1.696 / 2.0),
        1e-6,
    );
    assert_close(&tags["ExifIFD:ShutterSpeedValue"], 2_f64.powf(-5.885), 1e-6);
    assert_close(&tags["Composite:GPSLatitude"], -33.8568, 1e-9);
    assert_close(&tags["Composite:GPSLongitude"], 151.2153, 1e-9);
}

/// exiftool writes texts that look like numbers as numbers.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

pub(in crate::media) fn assert_close(value: &Value, expected: f64, allowed: f64) {
    let number = value.as_f64().unwrap();
    assert!(
        (number - expected).abs() < allowed,
        "{number} is not {expected}"
    );
}

/// Photos keep their pixels, take everything, get no new complaint, and nothing twice.
pub(in crate::media) fn assert_photos_take_everything(before: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let take = |file: &Vec<u8>| {
        let (tagged, report) = copied(file, &everything());
        assert_eq!(report.tagging, Tagging::Written);
        let (twice, report) = copied(&tagged, &everything());
        assert_eq!(report.tagging, Tagging::Written);
        assert!(twice == tagged);
        tagged
    };
    let after: Vec<_> = before.iter().map(take).collect();
    let (before_files, after_files) = (Files::new(before), Files::new(&after));
    for (file, tags) in before.iter().zip(after_files.tags()) {
        assert_says_everything(&tags);
        let (width, height) = copied(file, &Metadata::default()).1.dimensions.unwrap();
        assert_eq!(
            tags["File:ImageWidth"]
                .as_u64()
                .or(tags["PNG:ImageWidth"].as_u64())
                .or(tags["RIFF:ImageWidth"].as_u64()),
            Some(width.into())
        );
        assert_eq!(
            tags["File:ImageHeight"]
                .as_u64()
                .or(tags["PNG:ImageHeight"].as_u64())
                .or(tags["RIFF:ImageHeight"].as_u64()),
            Some(height.into())
        );
        assert_eq!(
            json!([width, height]),
            json!([
                tags["ExifIFD:ExifImageWidth"],
                tags["ExifIFD:ExifImageHeight"]
            ])
        );
    }
    assert_no_new_complaint(before, &after);
    assert_eq!(before_files.pixels(), after_files.pixels());
    after
}

/// Files in a folder of their own, named `0.jpg`, `1.mp4` and so on.
pub(in crate::media) struct Files {
    folder: TempDir,
    names: Vec<PathBuf>,
}

impl Files {
    pub(in crate::media) fn new<'a>(files: impl IntoIterator<Item = &'a Vec<u8>>) -> Self {
        let folder = TempDir::new().unwrap();
        let names = files.into_iter().enumerate().map(|(number, bytes)| {
            let extension = Format::sniff(bytes).unwrap().extension();
            let name = folder.path().join(format!("{number:04}.{extension}"));
            std::fs::write(&name, bytes).unwrap();
            name
        });
        Self {
            names: names.collect(),
            folder,
        }
    }

    pub(in crate::media) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| name.to_str().unwrap())
    }

    /// All tags of each file, by group and name (`ExifIFD:DateTimeOriginal`), numbers raw.
    pub(in crate::media) fn tags(&self) -> Vec<Value> {
        let folder = self.folder.path().to_str().unwrap();
        let arguments = [
            "-j",
            "-n",
            "-G1",
            "-s",
            "-a",
            "-api",
            "QuickTimeUTC=0",
            "-fileOrder",
        ];
        let arguments = [&arguments[..], &["filename", folder]].concat();
        let tags: Vec<Value> = serde_json::from_slice(&output_of("exiftool", &arguments)).unwrap();
        assert_eq!(tags.len(), self.names.len());
        tags
    }

    /// What exiftool finds wrong with each file.
    pub(in crate::media) fn complaints(&self) -> Vec<BTreeSet<String>> {
        let folder = self.folder.path().to_str().unwrap();
        let arguments = [
            "-validate",
            "-warning",
            "-error",
            "-a",
            "-s",
            "-fileOrder",
            "filename",
        ];
        // Its answer where it finds an error is 1.
        let output = Command::new("exiftool")
            .args(arguments)
            .arg(folder)
            .output()
            .unwrap();
        let lines = String::from_utf8(output.stdout).unwrap();
        let mut complaints = Vec::new();
        for line in lines.lines() {
            if line.starts_with("Validate ") {
                complaints.push(BTreeSet::new());
            } else if line.starts_with("Warning ") || line.starts_with("Error ") {
                complaints.last_mut().unwrap().insert(line.to_owned());
            }
        }
        assert_eq!(complaints.len(), self.names.len());
        complaints
    }

    /// A checksum over the decoded pixels of each photo.
    pub(in crate::media) fn pixels(&self) -> Vec<Vec<u8>> {
        self.names()
            .map(|name| output_of(CONVERT, &[name, "-depth", "8", "rgba:-"]))
            .map(|pixels| {
                use sha2::Digest;
                assert!(!pixels.is_empty());
                sha2::Sha256::digest(pixels).to_vec()
            })
            .collect()
    }
}

/// exiftool finds nothing wrong with `after` that it did not find wrong with `before`.
pub(in crate::media) fn assert_no_new_complaint(before: &[Vec<u8>], after: &[Vec<u8>]) {
    let before = Files::new(before).complaints();
    for (before, after) in before.iter().zip(Files::new(after).complaints()) {
        let new: Vec<_> = after.difference(before).collect();
        assert!(new.is_empty(), "{new:?}");
    }
}
