//! What ffprobe and exiftool say.

use serde_json::{Value, json};

use super::*;
use crate::media::tests::judges::{
    Files, assert_no_new_complaint, at, copied, installed, made_by, media_under, output_of, samples,
};

/// Videos in all the shapes that ffmpeg makes.
fn made_by_ffmpeg() -> Vec<Vec<u8>> {
    let picture = [
        "-f",
        "lavfi",
        "-i",
        "testsrc=size=160x120:rate=10:duration=1",
    ];
    let sound = ["-f", "lavfi", "-i", "sine=duration=1"];
    let with_sound = [&["-v", "error"][..], &picture, &sound].concat();
    let silent = [&["-v", "error"][..], &picture].concat();
    let codec = ["-c:v", "mpeg4", "-c:a", "aac"];
    let make = |input: &[&str], more: &[&str], extension| {
        made_by("ffmpeg", &[input, &codec[..], more].concat(), extension)
    };
    vec![
        make(&with_sound, &[], "mp4"),
        make(&with_sound, &["-movflags", "+faststart"], "mp4"),
        make(&silent, &["-movflags", "+faststart"], "mp4"),
        make(&with_sound, &[], "mov"),
        make(&silent, &["-movflags", "+faststart"], "mov"),
        make(&silent, &["-brand", "3gp5"], "mp4"),
        make(&with_sound, &["-metadata", "artist=somebody"], "mp4"),
    ]
}

/// A video with QuickTime keys and user data of exiftool's.
fn made_by_exiftool(video: &Vec<u8>) -> Vec<u8> {
    let files = Files::new([video]);
    let name = files.names().next().unwrap();
    let tags = [
        "-Keys:Title=theirs",
        "-UserData:Title=theirs",
        "-XMP:Title=theirs",
    ];
    let arguments = [&["-q", "-overwrite_original"][..], &tags, &[name]].concat();
    output_of("exiftool", &arguments);
    std::fs::read(name).unwrap()
}

fn sample_videos() -> Vec<Vec<u8>> {
    let media = samples()
        .map(|folder| media_under(&folder))
        .unwrap_or_default();
    media
        .into_iter()
        .filter(|file| file.get(4..8) == Some(b"ftyp"))
        .collect()
}

/// A checksum for each decoded frame of each stream.
fn frames(name: &str) -> Vec<u8> {
    output_of(
        "ffmpeg",
        &[
            "-v", "error", "-i", name, "-map", "0", "-f", "framemd5", "-",
        ],
    )
}

/// A checksum over the packets of all streams, as they are stored.
fn packets(name: &str) -> Vec<u8> {
    let arguments = [
        "-v", "error", "-i", name, "-map", "0", "-c", "copy", "-f", "md5", "-",
    ];
    output_of("ffmpeg", &arguments)
}

/// What ffprobe tells, as JSON.
fn probed(name: &str) -> Value {
    let arguments = [
        "-v",
        "error",
        "-show_format",
        "-show_streams",
        "-of",
        "json",
        name,
    ];
    serde_json::from_slice(&output_of("ffprobe", &arguments)).unwrap()
}

#[test]
fn ffprobe_and_exiftool_read_everything_and_find_the_same_frames() {
    if !installed(&["ffmpeg", "ffprobe", "exiftool"]) {
        return;
    }
    let mut before = [made_by_ffmpeg(), sample_videos()].concat();
    before.push(made_by_exiftool(&before[1]));
    before.push(made_by_exiftool(&before[3]));
    let after: Vec<_> = before
        .iter()
        .map(|file| {
            let (tagged, report) = copied(file, &everything());
            assert_eq!(report.tagging, Tagging::Written);
            tagged
        })
        .collect();
    let (before_files, after_files) = (Files::new(&before), Files::new(&after));
    for (old, new) in before_files.names().zip(after_files.names()) {
        let (told_before, told) = (probed(old), probed(new));
        let tags = &told["format"]["tags"];
        assert_eq!(tags["creation_time"], "2024-04-17T18:50:33.000000Z");
        assert_eq!(
            tags["com.apple.quicktime.creationdate"],
            "2024-04-18T00:35:33+0545"
        );
        assert_eq!(
            tags["com.apple.quicktime.location.ISO6709"],
            "-33.856784+151.215297/"
        );
        assert_eq!(
            tags["com.apple.quicktime.description"],
            json!(everything().description)
        );
        assert_eq!(tags["location"], "-33.8568+151.2153/");
        for (name, value) in told_before["format"]["tags"].as_object().unwrap() {
            assert_eq!(&tags[name], value, "{name}");
        }
        for stream in told["streams"].as_array().unwrap() {
            assert_eq!(
                stream["tags"]["creation_time"],
                "2024-04-17T18:50:33.000000Z"
            );
        }
        assert_eq!(frames(old), frames(new));
        assert_eq!(packets(old), packets(new));
    }
    for tags in after_files.tags() {
        for tag in [
            "QuickTime:CreateDate",
            "QuickTime:ModifyDate",
            "Track1:TrackCreateDate",
            "Track1:TrackModifyDate",
            "Track1:MediaCreateDate",
            "Track1:MediaModifyDate",
        ] {
            assert_eq!(tags[tag], "2024:04:17 18:50:33");
        }
        assert_eq!(tags["Keys:CreationDate"], "2024:04:18 00:35:33+05:45");
        assert_eq!(tags["Keys:Description"], json!(everything().description));
        assert_eq!(tags["Keys:Author"], json!(everything().creator));
        assert_eq!(tags["Keys:GPSCoordinates"], "-33.856784 151.215297");
        assert_eq!(tags["UserData:GPSCoordinates"], "-33.8568 151.2153");
    }
    assert_no_new_complaint(&before, &after);
}

#[test]
fn exiftool_reads_far_dates_places_and_captions() {
    if !installed(&["exiftool"]) {
        return;
    }
    let cases = [
        (
            "1970-01-01T00:00:01Z",
            -210,
            (52.52, 13.405),
            "a".to_owned(),
        ),
        (
            "2038-01-19T03:14:08Z",
            330,
            (-22.951_916, -43.210_487),
            "👩‍👩‍👧‍👦 שלום".to_owned(),
        ),
        (
            "2100-06-01T00:00:00Z",
            765,
            (40.689_247, -74.044_502),
            "x".repeat(2_200),
        ),
        (
            "2024-02-29T12:00:00Z",
            -570,
            (-0.000_001, 179.999_999),
            "🌊".repeat(16_000),
        ),
        (
            "9999-06-01T00:00:00Z",
            0,
            (-90.0, -180.0),
            "y".repeat(300_000),
        ),
    ];
    let files: Vec<_> = cases
        .iter()
        .map(|(date, offset, (latitude, longitude), caption)| Metadata {
            taken: Some(at(date, *offset)),
            coordinates: Coordinates::new(*latitude, *longitude),
            description: Some(caption.clone()),
            ..Metadata::default()
        })
        .map(|metadata| copied(&video(1), &metadata).0)
        .collect();
    for (tags, (date, offset, (latitude, longitude), caption)) in
        Files::new(&files).tags().iter().zip(cases)
    {
        let expected = at(date, offset)
            .strftime("%Y:%m:%d %H:%M:%S%:z")
            .to_string();
        assert_eq!(tags["Keys:CreationDate"], expected);
        assert_eq!(tags["Keys:Description"], caption);
        let place = tags["Keys:GPSCoordinates"].as_str().unwrap();
        let place: Vec<f64> = place.split(' ').map(|part| part.parse().unwrap()).collect();
        assert!((place[0] - latitude).abs() < 1e-6 && (place[1] - longitude).abs() < 1e-6);
        let utc = at(date, 0).strftime("%Y:%m:%d %H:%M:%S").to_string();
        assert_eq!(tags["QuickTime:CreateDate"], utc);
    }
    assert_no_new_complaint(&vec![video(1); files.len()], &files);
}

#[test]
fn dimensions_and_duration_are_those_ffprobe_finds() {
    if !installed(&["ffmpeg", "ffprobe"]) {
        return;
    }
    let videos = [made_by_ffmpeg(), sample_videos()].concat();
    for (name, file) in Files::new(&videos).names().zip(&videos) {
        let (_, report) = copied(file, &Metadata::default());
        let told = probed(name);
        let streams = told["streams"].as_array().unwrap();
        let picture = streams
            .iter()
            .find(|stream| stream["codec_type"] == "video")
            .unwrap();
        let (width, height) = report.dimensions.unwrap();
        assert_eq!(
            json!([width, height]),
            json!([picture["width"], picture["height"]])
        );
        let seconds: f64 = told["format"]["duration"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap();
        assert!((report.duration.unwrap().as_secs_f64() - seconds).abs() < 0.002);
    }
}

#[test]
fn ffmpegs_fragments_are_left_alone() {
    if !installed(&["ffmpeg"]) {
        return;
    }
    let input = [
        "-v",
        "error",
        "-f",
        "lavfi",
        "-i",
        "testsrc=size=160x120:rate=10:duration=1",
    ];
    let fragments = ["-c:v", "mpeg4", "-movflags", "+frag_keyframe+empty_moov"];
    let file = made_by("ffmpeg", &[&input[..], &fragments].concat(), "mp4");
    let (same, report) = copied(&file, &everything());
    assert!(same == file);
    assert_eq!(report.tagging, Tagging::NotWritten(tag::FRAGMENTED));
    assert_eq!(report.dimensions, Some((160, 120)));
}
