use proptest::prelude::*;

use super::*;

use crate::media::Tagging;
use crate::media::tests::judges::{
    CONVERT, Files, assert_photos_take_everything, copied, everything, installed, made_by,
    output_of,
};

/// A file that is built like a photo: header, chunks, picture data, chunks, end.
fn png(before: &[Vec<u8>], after: &[Vec<u8>]) -> Vec<u8> {
    let header = b"\0\0\x04\x38\0\0\x05\x46\x08\x02\0\0\0";
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(*b"IHDR", header),
        before.concat(),
        chunk(*b"IDAT", b"picture "),
        chunk(*b"IDAT", b"data"),
        after.concat(),
        chunk(*b"IEND", b""),
    ]
    .concat()
}

fn kinds(file: &[u8]) -> Vec<String> {
    let chunks = all(file).unwrap();
    chunks
        .iter()
        .map(|chunk| String::from_utf8(chunk.kind.to_vec()).unwrap())
        .collect()
}

/// The file without its chunks of metadata.
fn without_ours(file: &[u8]) -> Vec<u8> {
    let chunks = all(file).unwrap();
    let ours = |chunk: &Chunk| chunk.kind == *b"eXIf" || is_xmp(chunk, file);
    let rest = chunks.iter().filter(|chunk| !ours(chunk));
    let rest = rest.flat_map(|chunk| file[chunk.whole.clone()].to_vec());
    file[..SIGNATURE].iter().copied().chain(rest).collect()
}

#[test]
fn new_chunks_come_in_front_of_the_picture_data_and_the_rest_stays() {
    let file = png(
        &[chunk(*b"gAMA", &[0, 0, 0xb1, 0x8f])],
        &[chunk(*b"tEXt", b"a\0b")],
    );
    let (tagged, report) = copied(&file, &everything());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(report.dimensions, Some((1080, 1350)));
    let expected = [
        "IHDR", "gAMA", "eXIf", "iTXt", "IDAT", "IDAT", "tEXt", "IEND",
    ];
    assert_eq!(kinds(&tagged), expected);
    assert!(without_ours(&tagged) == file);
}

#[test]
fn chunks_behind_the_picture_data_are_filled_where_they_stand() {
    let (tagged, _) = copied(
        &png(&[], &[]),
        &Metadata {
            taken: everything().taken,
            ..Metadata::default()
        },
    );
    let ours: Vec<Vec<u8>> = all(&tagged).unwrap()[1..3]
        .iter()
        .map(|chunk| tagged[chunk.whole.clone()].to_vec())
        .collect();
    let (tagged, report) = copied(&png(&[], &ours), &everything());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(
        kinds(&tagged),
        ["IHDR", "IDAT", "IDAT", "eXIf", "iTXt", "IEND"]
    );
    assert!(without_ours(&tagged) == png(&[], &[]));
}

#[test]
fn packed_xmp_stays_as_it_is() {
    let packed = chunk(*b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0packed");
    let (tagged, report) = copied(&png(std::slice::from_ref(&packed), &[]), &everything());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(
        kinds(&tagged),
        ["IHDR", "iTXt", "eXIf", "IDAT", "IDAT", "IEND"]
    );
    assert!(tagged.windows(packed.len()).any(|window| window == packed));
}

#[test]
fn a_large_photo_gets_its_chunks_at_its_end() {
    let file = png(&[chunk(*b"IDAT", &vec![7; MOST_SHOWN])], &[]);
    let (tagged, report) = copied(&file, &everything());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(
        kinds(&tagged),
        ["IHDR", "IDAT", "IDAT", "IDAT", "eXIf", "iTXt", "IEND"]
    );
    assert!(without_ours(&tagged) == file);
    let (same, report) = copied(&tagged, &everything());
    assert!(same == tagged);
    assert_eq!(report.tagging, Tagging::NotWritten(LARGE));
}

#[test]
fn a_photo_that_is_cut_short_passes_as_it_is() {
    let whole = png(&[], &[]);
    let large = png(&[chunk(*b"IDAT", &vec![7; MOST_SHOWN])], &[]);
    for file in [
        &whole[..20],
        &whole[..whole.len() - 4],
        &large[..large.len() - 12],
    ] {
        let (same, report) = copied(file, &everything());
        assert!(same == file);
        assert_eq!(report.tagging, Tagging::NotWritten(DAMAGED));
    }
}

#[test]
fn the_density_is_told_in_pixels_an_inch() {
    let metres = [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1];
    let picture = picture(&png(&[chunk(*b"pHYs", &metres)], &[]));
    assert_eq!(
        picture.resolution,
        Resolution {
            x: 300,
            y: 300,
            unit: 2
        }
    );
}

#[test]
fn exiftool_imagemagick_and_pngcheck_agree() {
    if !installed(&["exiftool", CONVERT, "pngcheck"]) {
        return;
    }
    let make =
        |arguments: &[&str]| made_by(CONVERT, &[&["-size", "90x60"], arguments].concat(), "png");
    let mut before = vec![
        make(&["plasma:red-blue"]),
        make(&["plasma:red-blue", "-interlace", "PNG", "-density", "300"]),
        make(&["gradient:black-white", "-colorspace", "Gray"]),
        make(&["xc:none", "-fill", "red", "-draw", "circle 30,30 10,10"]),
        make(&["plasma:red-blue", "-type", "Palette", "-colors", "16"]),
        make(&["plasma:red-blue", "-depth", "16"]),
    ];
    let files = Files::new([&before[0], &before[0], &before[0]]);
    for (name, tags) in files.names().zip([
        &["-Copyright=somebody"][..],
        &["-XMP:Title=title", "-XMP:Rating=3"],
        &["-PNG:Title=title", "-z"],
    ]) {
        output_of(
            "exiftool",
            &[&["-q", "-overwrite_original"], tags, &[name]].concat(),
        );
        before.push(std::fs::read(name).unwrap());
    }
    let after = assert_photos_take_everything(&before);
    for name in Files::new(&after).names() {
        output_of("pngcheck", &["-q", name]);
    }
}

#[test]
fn exiftool_finds_nothing_wrong_with_a_large_photo() {
    if !installed(&["exiftool", CONVERT]) {
        return;
    }
    let noise = [
        "-size",
        "2400x1400",
        "xc:",
        "+noise",
        "Random",
        "-depth",
        "8",
    ];
    let before = made_by(CONVERT, &noise, "png");
    assert!(before.len() > MOST_SHOWN);
    let (after, report) = copied(&before, &everything());
    assert_eq!(report.tagging, Tagging::Written);
    let files = Files::new([&after]);
    // That metadata stands behind the picture data is a minor warning of exiftool's.
    let complaints: Vec<_> = files.complaints()[0].iter().cloned().collect();
    assert!(
        complaints
            .iter()
            .all(|complaint| complaint.contains("after PNG IDAT")),
        "{complaints:?}"
    );
    assert_eq!(files.pixels(), Files::new([&before]).pixels());
    crate::media::tests::judges::assert_says_everything(&files.tags()[0]);
}

proptest! {
    #[test]
    fn damaged_photos_keep_the_promises_of_a_copy(
        tagged in any::<bool>(),
        hits in proptest::collection::vec((8_usize..2_000, any::<u8>()), 0..6),
        cut in 8_usize..4_000,
    ) {
        let mut file = png(&[], &[chunk(*b"tEXt", b"a\0b")]);
        if tagged {
            file = copied(&file, &Metadata { coordinates: None, ..everything() }).0;
        }
        for (at, value) in hits {
            let at = 8 + at % (file.len() - 8);
            file[at] = value;
        }
        file.truncate(cut);
        crate::fuzzing::media::copied(&file);
    }
}
