//! What exiftool finds in the saved files.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use jiff::{SignedDuration, Timestamp};
use sample_maker::{Expected, Manifest};
use serde_json::Value;

use crate::compare::text;
use crate::keepsake::Scene;

/// All that exiftool reads in a folder, by path inside it; none if it is not installed.
pub fn read(folder: &Path) -> Option<HashMap<String, Value>> {
    if !left_out::has_program("exiftool") {
        return None;
    }
    let output = Command::new("exiftool")
        .args([
            "-json",
            "-n",
            "-G0:1",
            "-r",
            "-struct",
            "-validate",
            "-warning",
            "-all",
        ])
        .args(["-charset", "filename=utf8"])
        .arg(folder)
        .output();
    let files: Vec<Value> = serde_json::from_slice(&output.unwrap().stdout).unwrap();
    let inside = |file: &Value| {
        let path = Path::new(file["SourceFile"].as_str().unwrap())
            .strip_prefix(folder)
            .unwrap()
            .to_owned();
        path.to_str().unwrap().to_owned()
    };
    Some(
        files
            .into_iter()
            .map(|file| (inside(&file), file))
            .collect(),
    )
}

/// Every saved JPEG has its date, place and caption, and every MP4 its date. The camera
/// roll was made in UTC.
pub fn every_file(scene: &Scene, manifest: &Manifest) {
    let Some(files) = read(&scene.roll()) else {
        return;
    };
    let mut judged = 0;
    for line in scene
        .ledger()
        .iter()
        .filter(|line| line["outcome"] == "saved")
    {
        let reference = manifest
            .references
            .iter()
            .find(|reference| line["uri"] == *reference.uri)
            .unwrap();
        let file = &files[&text(line, "file")];
        match reference.extension {
            Some("jpg") => photo(file, reference),
            Some("mp4") => video(file, reference),
            _ => continue,
        }
        judged += 1;
    }
    assert!(judged > 0, "nothing was judged");
}

fn photo(file: &Value, reference: &Expected) {
    let field = |name: &str| &file[name];
    let (latitude, longitude) = reference.position_on_earth.unzip();
    near(
        field("EXIF:GPS:GPSLatitude"),
        latitude.map(f64::abs),
        &reference.uri,
    );
    near(
        field("EXIF:GPS:GPSLongitude"),
        longitude.map(f64::abs),
        &reference.uri,
    );
    if let Some((latitude, longitude)) = reference.position_on_earth {
        assert_eq!(
            field("EXIF:GPS:GPSLatitudeRef"),
            if latitude < 0.0 { "S" } else { "N" }
        );
        assert_eq!(
            field("EXIF:GPS:GPSLongitudeRef"),
            if longitude < 0.0 { "W" } else { "E" }
        );
    }
    let description = field("EXIF:IFD0:ImageDescription").as_str();
    assert_eq!(
        description,
        reference.caption.as_deref(),
        "{}",
        reference.uri
    );
    let date = field("EXIF:ExifIFD:DateTimeOriginal").as_str();
    let wanted = written_date(reference);
    let expected = wanted.map(|at| at.strftime("%Y:%m:%d %H:%M:%S").to_string());
    assert_eq!(date, expected.as_deref(), "{}", reference.uri);
    if wanted.is_some() {
        assert_eq!(
            field("EXIF:ExifIFD:OffsetTimeOriginal"),
            "+00:00",
            "{}",
            reference.uri
        );
    }
}

fn video(file: &Value, reference: &Expected) {
    let Some(at) = written_date(reference) else {
        return;
    };
    let wanted = at.strftime("%Y:%m:%d %H:%M:%S").to_string();
    for field in [
        "QuickTime:CreateDate",
        "QuickTime:Track1:TrackCreateDate",
        "QuickTime:Track1:MediaCreateDate",
    ] {
        assert_eq!(
            file[field].as_str(),
            Some(wanted.as_str()),
            "{field} of {}",
            reference.uri
        );
    }
}

/// The moment that belongs into a file: the items of a post follow each other by a
/// thousandth of a second. A month is no date.
fn written_date(reference: &Expected) -> Option<Timestamp> {
    if !matches!(reference.precision, "second" | "minute") {
        return None;
    }
    let later = SignedDuration::from_millis(i64::try_from(reference.position - 1).unwrap());
    reference.taken_at?.checked_add(later).ok()
}

fn near(told: &Value, wanted: Option<f64>, uri: &str) {
    match (told.as_f64(), wanted) {
        (None, None) => {}
        (Some(told), Some(wanted)) => assert!(
            (told - wanted).abs() < 1e-5,
            "{told} is not {wanted}: {uri}"
        ),
        (told, wanted) => panic!("{told:?} is not {wanted:?}: {uri}"),
    }
}
