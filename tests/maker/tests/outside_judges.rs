//! What the maker makes, judged by programs that have nothing to do with it: unzip,
//! ffmpeg, exiftool. A judge that is not installed is left out, and noted down.

use std::path::Path;
use std::process::{Command, Output};

use sample_maker::{Content, Era, Export, Kind, MoovAt, Packing, Post, Size, Studio, Video};

/// Runs a program; none if it is not installed.
fn judge(program: &str, arguments: &[&str], file: &Path) -> Option<Output> {
    if !left_out::has_program(program) {
        return None;
    }
    let answer = Command::new(program).args(arguments).arg(file).output();
    Some(answer.unwrap_or_else(|error| panic!("{program}: {error}")))
}

fn contents() -> Vec<Content> {
    let clip = Video::CLIP;
    vec![
        Content::Jpeg(Size::Tiny),
        Content::PHOTO,
        Content::Jpeg(Size::Full),
        Content::ProgressiveJpeg,
        Content::PlacedJpeg,
        Content::Png(Size::Small),
        Content::WebP(Size::Small),
        Content::LossyWebP,
        Content::ExtendedWebP,
        Content::Heic,
        Content::CLIP,
        Content::Mp4(Video {
            moov: MoovAt::End,
            sound: false,
            ..clip
        }),
        Content::Mp4(Video {
            wide_offsets: true,
            portrait: false,
            frames: 100,
            ..clip
        }),
        Content::Mp4(Video {
            bytes: 2_000_000,
            frames: 60,
            user_data: true,
            ..clip
        }),
        Content::Mp4(Video {
            place: true,
            ..clip
        }),
    ]
}

#[test]
fn every_picture_and_video_is_decoded_without_a_complaint() {
    let folder = tempfile::tempdir().unwrap();
    let mut studio = Studio::default();
    for (index, content) in contents().into_iter().enumerate() {
        for number in [7, 8] {
            let file = folder
                .path()
                .join(format!("{index}-{number}.{}", content.extension().unwrap()));
            std::fs::write(&file, studio.bytes(content, number).unwrap()).unwrap();
            if let Some(output) = judge("exiftool", &["-validate", "-warning", "-a"], &file) {
                let said = String::from_utf8_lossy(&output.stdout).into_owned();
                assert!(
                    output.status.success() && !said.contains("Warning  "),
                    "{content:?}: {said}"
                );
            }
            if content == Content::Heic {
                continue; // FFmpeg of this time cannot put HEIC tiles together.
            }
            let arguments = ["-v", "warning", "-xerror", "-f", "null", "-", "-i"];
            if let Some(output) = judge("ffmpeg", &arguments, &file) {
                let said = String::from_utf8_lossy(&output.stderr).into_owned();
                assert!(
                    output.status.success() && said.is_empty(),
                    "{content:?}: {said}"
                );
            }
        }
    }
}

#[test]
fn different_numbers_are_different_bytes_and_the_same_number_the_same() {
    for content in contents() {
        let one = Studio::default().bytes(content, 1).unwrap();
        assert_eq!(
            one,
            Studio::default().bytes(content, 1).unwrap(),
            "{content:?}"
        );
        assert_ne!(
            one,
            Studio::default().bytes(content, 17).unwrap(),
            "{content:?}"
        );
        assert_ne!(
            one,
            Studio::default().bytes(content, 25).unwrap(),
            "{content:?}"
        );
    }
}

#[test]
fn a_full_photo_is_as_large_as_a_real_one() {
    let mut studio = Studio::default();
    for number in 0..24 {
        let bytes = studio
            .bytes(Content::Jpeg(Size::Full), number)
            .unwrap()
            .len();
        assert!(
            (110_000..200_000).contains(&bytes),
            "photo {number} has {bytes} bytes"
        );
    }
}

#[test]
fn a_video_has_the_length_and_size_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("long.mp4");
    let video = Video {
        frames: 90,
        bytes: 3_000_000,
        ..Video::CLIP
    };
    let bytes = Studio::default().bytes(Content::Mp4(video), 1).unwrap();
    assert!(
        (3_000_000..3_300_000).contains(&bytes.len()),
        "{} bytes",
        bytes.len()
    );
    std::fs::write(&file, bytes).unwrap();
    let arguments = [
        "-v",
        "error",
        "-show_entries",
        "stream=codec_name,nb_read_frames,duration",
        "-count_frames",
        "-of",
        "csv=p=0",
    ];
    if let Some(output) = judge("ffprobe", &arguments, &file) {
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(said.starts_with("h264,3.000000,90\naac,3.0"), "{said}");
    }
}

#[test]
fn unzip_takes_every_packing() {
    let folder = tempfile::tempdir().unwrap();
    let plain = Packing::default();
    for packing in [
        plain,
        Packing {
            deflate: true,
            ..plain
        },
        Packing {
            zip64: true,
            ..plain
        },
        Packing {
            zip64: true,
            deflate: true,
            ..plain
        },
    ] {
        let mut export = Export::new(Era::D)
            .root("meta-2025/instagram-lina")
            .file("Füße/é.txt", "hello")
            .post(
                Post::new(Kind::Post, "2024-05-01T12:00:00Z")
                    .caption("Hi")
                    .item(Content::PHOTO),
            );
        export.packing = packing;
        let file = folder.path().join("export.zip");
        export.write_zip(&file).unwrap();
        if let Some(output) = judge("unzip", &["-tq"], &file) {
            assert!(
                output.status.success(),
                "{packing:?}: {}",
                String::from_utf8_lossy(&output.stdout)
            );
        }
    }
}

#[test]
fn unzip_refuses_what_is_made_to_be_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("export.zip");
    let mut export = Export::new(Era::D).file("a.txt", "hello");
    export.packing.wrong_checksum = true;
    export.write_zip(&file).unwrap();
    if let Some(output) = judge("unzip", &["-tq"], &file) {
        assert!(!output.status.success());
    }
}
