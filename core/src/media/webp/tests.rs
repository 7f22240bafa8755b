use proptest::prelude::*;

use super::*;

use crate::media::Tagging;
use crate::media::tests::judges::{
    CONVERT, Files, assert_photos_take_everything, copied, everything, installed, made_by,
    output_of,
};

fn riff(chunks: &[Vec<u8>]) -> Vec<u8> {
    let chunks = chunks.concat();
    let size = u32::try_from(chunks.len() + 4).unwrap();
    [b"RIFF", &size.to_le_bytes()[..], b"WEBP", &chunks].concat()
}

/// 1080 by 1350, as a lossy picture tells it.
fn lossy() -> Vec<u8> {
    riff(&[chunk(*b"VP8 ", b"\x10\0\0\x9d\x01\x2a\x38\x04\x46\x05data")])
}

/// The same without loss, with alpha.
fn lossless() -> Vec<u8> {
    let bits = 1079_u32 | 1349 << 14 | 1 << 28;
    riff(&[chunk(
        *b"VP8L",
        &[&[0x2f][..], &bits.to_le_bytes(), b"dat"].concat(),
    )])
}

fn kinds(file: &[u8]) -> Vec<String> {
    let chunks = all(file).unwrap();
    chunks
        .iter()
        .map(|chunk| String::from_utf8(chunk.kind.to_vec()).unwrap())
        .collect()
}

#[test]
fn a_simple_file_becomes_an_extended_one() {
    for (file, picture, flags) in [
        (lossy(), "VP8 ", HAS_EXIF | HAS_XMP),
        (lossless(), "VP8L", HAS_EXIF | HAS_XMP | HAS_ALPHA),
    ] {
        let (tagged, report) = copied(&file, &everything());
        assert_eq!(report.tagging, Tagging::Written);
        assert_eq!(report.dimensions, Some((1080, 1350)));
        assert_eq!(kinds(&tagged), ["VP8X", picture, "EXIF", "XMP "]);
        assert_eq!(tagged[20..30], [flags, 0, 0, 0, 0x37, 4, 0, 0x45, 5, 0]);
        let old = &file[HEADER..];
        assert_eq!(&tagged[30..30 + old.len()], old);
    }
}

#[test]
fn an_extended_file_keeps_its_chunks_and_what_follows_it() {
    let extended = riff(&[
        chunk(*b"VP8X", &[HAS_PROFILE, 0, 0, 0, 0x37, 4, 0, 0x45, 5, 0]),
        chunk(*b"ICCP", b"odd"),
        lossy()[HEADER..].to_vec(),
        chunk(*b"XMP ", b"not to be read"),
        chunk(*b"mine", b"unknown"),
    ]);
    let file = [&extended[..], b"behind"].concat();
    let (tagged, report) = copied(&file, &everything());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(
        kinds(&tagged),
        ["VP8X", "ICCP", "VP8 ", "EXIF", "XMP ", "mine"]
    );
    assert_eq!(tagged[20], HAS_PROFILE | HAS_EXIF);
    assert!(tagged.ends_with(b"behind"));
}

#[test]
fn a_block_with_a_name_in_front_keeps_it() {
    let block = chunk(*b"EXIF", b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0");
    let file = riff(&[lossy()[HEADER..].to_vec(), block]);
    let (tagged, report) = copied(&file, &everything());
    assert_eq!(report.tagging, Tagging::Written);
    let chunks = all(&tagged).unwrap();
    assert!(tagged[chunks[2].data.clone()].starts_with(b"Exif\0\0MM\0*"));
}

#[test]
fn a_photo_that_cannot_take_metadata_passes_as_it_is() {
    let large = riff(&[
        lossy()[HEADER..].to_vec(),
        chunk(*b"mine", &vec![0; MOST_SHOWN]),
    ]);
    let mut cut = lossy();
    cut.pop();
    let unknown = riff(&[chunk(*b"VP9 ", b"whatever")]);
    for (file, reason) in [(large, LARGE), (cut, DAMAGED), (unknown, DAMAGED)] {
        let (same, report) = copied(&file, &everything());
        assert!(same == file);
        assert_eq!(report.tagging, Tagging::NotWritten(reason));
    }
}

#[test]
fn exiftool_libwebp_and_imagemagick_agree() {
    if !installed(&[
        "exiftool", CONVERT, "cwebp", "webpinfo", "dwebp", "gif2webp",
    ]) {
        return;
    }
    let opaque = made_by(CONVERT, &["-size", "91x61", "plasma:red-blue"], "png");
    let round = [
        "-size",
        "90x60",
        "xc:none",
        "-fill",
        "red",
        "-draw",
        "circle 30,30 10,10",
    ];
    let transparent = made_by(CONVERT, &round, "png");
    let moving = made_by(
        CONVERT,
        &["-size", "40x30", "xc:red", "xc:blue", "-loop", "0"],
        "gif",
    );
    let sources = Files::new([&opaque, &transparent, &moving]);
    let sources: Vec<&str> = sources.names().collect();
    let make = |program, arguments: &[&str], source| {
        made_by(
            program,
            &[arguments, &["-quiet", source, "-o"]].concat(),
            "webp",
        )
    };
    let mut before = vec![
        make("cwebp", &[], sources[0]),
        make("cwebp", &["-lossless"], sources[0]),
        make("cwebp", &[], sources[1]),
        make("cwebp", &["-lossless"], sources[1]),
        made_by("gif2webp", &["-quiet", sources[2], "-o"], "webp"),
    ];
    let files = Files::new([&before[0], &before[1]]);
    for name in files.names() {
        let tags = ["-Copyright=somebody", "-XMP:Title=title"];
        output_of(
            "exiftool",
            &[&["-q", "-overwrite_original"], &tags[..], &[name]].concat(),
        );
        before.push(std::fs::read(name).unwrap());
    }
    let after = assert_photos_take_everything(&before);
    for name in Files::new(&after).names() {
        let words = String::from_utf8(output_of("webpinfo", &[name])).unwrap();
        assert!(words.contains("No error detected"), "{words}");
    }
}

proptest! {
    #[test]
    fn damaged_photos_keep_the_promises_of_a_copy(
        is_lossy in any::<bool>(),
        tagged in any::<bool>(),
        hits in proptest::collection::vec((12_usize..2_000, any::<u8>()), 0..6),
        cut in 12_usize..4_000,
    ) {
        let mut file = if is_lossy { lossy() } else { lossless() };
        if tagged {
            file = copied(&file, &Metadata { coordinates: None, ..everything() }).0;
        }
        for (at, value) in hits {
            let at = 12 + at % (file.len() - 12);
            file[at] = value;
        }
        file.truncate(cut);
        crate::fuzzing::media::copied(&file);
    }
}
