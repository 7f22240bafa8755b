//! Files that end too early are told from whole ones, wherever they end, and whatever follows
//! the whole ones.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "whatever goes wrong here is to fail the test, and what is left out is said"
)]

use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use keepsake_core::media::{Copied, Format, Metadata, copy};
use proptest::prelude::*;
use sample_maker::{Content, MoovAt, Size, Studio, Video};

fn copied(file: &[u8], metadata: &Metadata) -> Copied {
    copy(&mut &file[..], &mut Vec::new(), metadata).unwrap()
}

/// One of each format and kind, with how many of its last bytes are no loss: a box of nothing,
/// a checksum of nothing, a byte of padding.
fn whole() -> Vec<(Content, Vec<u8>, usize)> {
    let video = |moov, sound, wide_offsets| {
        Content::Mp4(Video {
            moov,
            sound,
            wide_offsets,
            ..Video::CLIP
        })
    };
    let contents = [
        (Content::Jpeg(Size::Small), 0),
        (Content::ProgressiveJpeg, 0),
        (Content::Png(Size::Small), 4),
        (Content::WebP(Size::Small), 1),
        (Content::LossyWebP, 1),
        (Content::ExtendedWebP, 1),
        (Content::Heic, 16),
        (video(MoovAt::Start, true, false), 0),
        (video(MoovAt::Start, false, true), 0),
        (video(MoovAt::End, true, false), 0),
    ];
    let mut studio = Studio::default();
    let made = contents.map(|(content, spare)| {
        let bytes = studio.bytes(content, 7).unwrap();
        (content, bytes, spare)
    });
    made.into()
}

/// Whether a file is told to be cut off, whatever is written into it.
fn is_cut_off(file: &[u8]) -> bool {
    let dated = Metadata {
        taken: Some(Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC)),
        description: Some("Two words".to_owned()),
        ..Metadata::default()
    };
    let told = [Metadata::default(), dated].map(|metadata| copied(file, &metadata).is_cut_off);
    assert_eq!(told[0], told[1]);
    told[0]
}

#[test]
fn whole_files_are_whole_whatever_follows_them() {
    let clip = whole().remove(7).1;
    let followers: [&[u8]; 7] = [
        b"",
        &[0; 5],
        &[0; 4000],
        b"SEFH\x6a\0\0\0\x01\0\0\0MotionPhoto_DataSEFT",
        b"\x7f\xff\xff\xffjunk and more junk",
        b"\xff\xd8\xff\xe1",
        &clip[..300],
    ];
    for (content, file, _) in whole() {
        for follower in followers {
            let file = [&file, follower].concat();
            assert!(!is_cut_off(&file), "{content:?} {} bytes", follower.len());
        }
        // A motion photo, whole and with a video that is cut off: the photo is there.
        if content.media_type() == Some("photo") {
            assert!(!is_cut_off(&[&file, &clip[..]].concat()), "{content:?}");
        }
    }
}

#[test]
fn a_png_that_is_too_large_to_be_held_is_followed_to_its_end() {
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        // Nobody looks at the checksum.
        [&length[..], kind, data, &[0; 4]].concat()
    };
    let header = [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];
    for exif in [
        None,
        Some(chunk(b"eXIf", b"MM\0\x2a\0\0\0\x08\0\0\0\0\0\0")),
    ] {
        let file = [
            b"\x89PNG\r\n\x1a\n".to_vec(),
            chunk(b"IHDR", &header),
            chunk(b"IDAT", &vec![7; 9 << 20]),
            exif.unwrap_or_default(),
            chunk(b"IEND", b""),
        ]
        .concat();
        assert!(!is_cut_off(&file));
        assert!(!is_cut_off(&[&file[..], &[9; 99]].concat()));
        for missing in [5, 12, 13, 1000] {
            assert!(is_cut_off(&file[..file.len() - missing]), "{missing}");
        }
    }
}

#[test]
fn samples_that_go_to_the_end_of_the_file_and_no_further_are_whole() {
    // The box with the samples says that it goes to the end of the file.
    let mut clip = whole().remove(7).1;
    let at = clip.windows(4).position(|kind| kind == b"mdat").unwrap() - 4;
    clip[at..at + 4].fill(0);
    assert!(!is_cut_off(&clip));
    assert!(is_cut_off(&clip[..clip.len() - 1]));
}

#[test]
fn sound_is_told_from_the_header() {
    let mut studio = Studio::default();
    for moov in [MoovAt::Start, MoovAt::End] {
        for sound in [true, false] {
            let video = Video {
                moov,
                sound,
                ..Video::CLIP
            };
            let file = studio.bytes(Content::Mp4(video), 3).unwrap();
            let report = copied(&file, &Metadata::default());
            assert_eq!(report.has_sound, Some(sound), "{moov:?}");
        }
    }
    let photo = studio.bytes(Content::PHOTO, 3).unwrap();
    assert_eq!(copied(&photo, &Metadata::default()).has_sound, None);
}

/// What others publish is whole, but for files that they cut themselves.
#[test]
fn published_files_are_whole() {
    let samples = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/samples/export"
    );
    let mut folders = vec![Path::new(samples).to_owned()];
    if !folders[0].is_dir() {
        println!("skipped: {samples} is not there");
        return;
    }
    let mut media = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let file = std::fs::read(&path).unwrap();
            if let Some(format) = Format::sniff(&file) {
                media += 1;
                let damage = keepsake_core::media::damage(&mut Cursor::new(&file), format).unwrap();
                assert_eq!(damage, None, "{}", path.display());
                let copied = copied(&file, &Metadata::default());
                assert!(!copied.is_cut_off, "{}", path.display());
            }
        }
    }
    assert!(media > 0);
}

/// Whether a program can be run; says so if not.
fn installed(program: &str) -> bool {
    let there = Command::new(program).arg("-version").output().is_ok();
    if !there {
        println!("skipped: {program} is not installed");
    }
    there
}

/// What a program makes of a new file whose name it gets as its last argument.
fn made_by(program: &str, arguments: &[&str], extension: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(format!("made.{extension}"));
    let output = Command::new(program)
        .args(arguments)
        .arg(&file)
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {words}");
    std::fs::read(&file).unwrap()
}

#[test]
fn files_of_other_programs_are_whole_and_their_halves_are_not() {
    let picture = ["-size", "61x47", "plasma:red-blue"];
    let film: Vec<_> = "-v error -y -f lavfi -i testsrc=d=1:s=64x48:r=10 -f lavfi -i sine=d=1"
        .split(' ')
        .collect();
    let photo = |options: &[&str], extension| {
        made_by("/usr/bin/convert", &[&picture, options].concat(), extension)
    };
    let video = |options: &str, extension| {
        let options: Vec<_> = options.split(' ').collect();
        made_by("ffmpeg", &[&film[..], &options].concat(), extension)
    };
    let mut files = Vec::new();
    if installed("/usr/bin/convert") {
        files.push(photo(&[], "jpg"));
        files.push(photo(&["-interlace", "JPEG"], "jpg"));
        files.push(photo(&["-define", "jpeg:restart-interval=2"], "jpg"));
        files.push(photo(&[], "png"));
        files.push(photo(&["-interlace", "PNG"], "png"));
    }
    if installed("ffmpeg") {
        files.push(video("-c:v mpeg4 -c:a aac", "mp4"));
        files.push(video("-c:v mpeg4 -c:a aac -movflags +faststart", "mp4"));
        files.push(video(
            "-c:v mpeg4 -c:a aac -movflags +frag_keyframe+empty_moov",
            "mp4",
        ));
        files.push(video("-c:v mpeg4 -c:a pcm_s16le", "mov"));
        files.push(video("-c:v mpeg4 -c:a adpcm_ima_qt", "mov"));
    }
    for file in &files {
        assert!(!is_cut_off(file), "{} bytes", file.len());
        assert!(is_cut_off(&file[..file.len() / 2]), "{} bytes", file.len());
    }
}

proptest! {
    #[test]
    fn a_file_that_ends_anywhere_before_its_end_is_cut_off(
        which in 0_usize..10,
        place in 0.0_f64..1.0,
        last: bool,
    ) {
        let (content, file, spare) = whole().swap_remove(which);
        // Half of them lose a few bytes only.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length")]
        let at = |length: usize| (length as f64 * place) as usize;
        let end = file.len() - spare;
        let kept = if last { end - 1 - at(30) } else { at(end) };
        let mut to = Vec::new();
        // Too short to be known for what it was.
        if let Ok(copied) = copy(&mut &file[..kept], &mut to, &Metadata::default()) {
            prop_assert!(copied.is_cut_off, "{content:?}: {kept} of {}", file.len());
            prop_assert_eq!(&to, &file[..kept]);
        }
    }

    #[test]
    fn any_bytes_behind_a_start_are_read_without_a_panic(
        which in 0_usize..10,
        start in 0_usize..3000,
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let (_, file, _) = whole().swap_remove(which);
        let file = [&file[..start.min(file.len())], &bytes].concat();
        let _ = copy(&mut &file[..], &mut Vec::new(), &Metadata::default());
    }
}
