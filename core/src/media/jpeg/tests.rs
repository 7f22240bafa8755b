use proptest::prelude::*;

use super::*;
use crate::media::Tagging;
use crate::media::tests::judges::{copied, everything};

mod outside;

fn described(description: &str) -> Metadata {
    Metadata {
        description: Some(description.to_owned()),
        ..Metadata::default()
    }
}

/// The smallest file that is built like a photo: JFIF, IPTC, tables, frame, scan.
fn skeleton() -> Vec<u8> {
    let mut file = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0".to_vec();
    file.extend(b"\xff\xed\0\x2aPhotoshop 3.0\0");
    file.extend(b"8BIM\x04\x04\0\0\0\0\0\x0d\x1c\x02\x28\0\x08FBMD2300\0");
    file.extend(b"\xff\xc2\0\x11\x08\x05\x46\x04\x38\x03\x01\x22\0\x02\x11\x01\x03\x11\x01");
    file.extend(b"\xff\xda\0\x0c\x03\x01\0\x02\x11\x03\x11\0\x3f\0picture data\xff\xd9");
    file
}

/// The file without the EXIF and XMP segments that were put in at `start`.
fn without_ours(file: &[u8], start: usize) -> Vec<u8> {
    let mut file = file.to_vec();
    for name in [&b"Exif\0\0"[..], b"http://ns.adobe.com/xap/1.0/\0"] {
        assert_eq!(file[start..start + 2], [0xff, 0xe1]);
        assert!(file[start + 4..].starts_with(name));
        let length = usize::from(u16::from_be_bytes([file[start + 2], file[start + 3]]));
        file.drain(start..start + 2 + length);
    }
    file
}

fn dated() -> Metadata {
    Metadata {
        description: None,
        ..everything()
    }
}

#[test]
fn exif_comes_behind_jfif_and_everything_else_stays() {
    let file = skeleton();
    let (tagged, report) = copied(&file, &dated());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(report.dimensions, Some((1080, 1350)));
    assert_eq!(without_ours(&tagged, 20), file);
}

#[test]
fn a_caption_joins_what_instagram_wrote_for_iptc() {
    let (tagged, _) = copied(&skeleton(), &described("caption"));
    let sets = b"\x1c\x02\x28\0\x08FBMD2300\x1c\x02\x78\0\x07caption";
    assert!(tagged.windows(sets.len()).any(|window| window == sets));
}

#[test]
fn a_photo_without_jfif_gets_exif_at_its_start() {
    let file = [&skeleton()[..2], &skeleton()[20..]].concat();
    let (tagged, _) = copied(&file, &dated());
    assert_eq!(without_ours(&tagged, 2), file);
}

#[test]
fn writing_twice_is_writing_once() {
    let (once, _) = copied(&skeleton(), &everything());
    let (twice, report) = copied(&once, &everything());
    assert_eq!(once, twice);
    assert_eq!(report.tagging, Tagging::Written);
}

#[test]
fn nothing_to_write_changes_nothing() {
    let (same, report) = copied(&skeleton(), &Metadata::default());
    assert_eq!(same, skeleton());
    assert_eq!(report.tagging, Tagging::Nothing);
    assert_eq!(report.dimensions, Some((1080, 1350)));
}

#[test]
fn fill_bytes_between_segments_are_no_damage() {
    let mut file = skeleton();
    file.splice(20..20, [0xff, 0xff]);
    let (tagged, report) = copied(&file, &dated());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(without_ours(&tagged, 20), file);
}

#[test]
fn a_photo_that_cannot_take_metadata_passes_as_it_is() {
    let whole = skeleton();
    let mut garbage = whole.clone();
    garbage.splice(20..20, *b"garbage");
    let (mut two_blocks, _) = copied(&whole, &everything());
    two_blocks.splice(20..20, *b"\xff\xe1\0\x10Exif\0\0MM\0*\0\0\0\x08");
    let mut no_scan = whole[..whole.len() - 28].to_vec();
    no_scan.extend([0xff, 0xd9]);
    for (file, reason) in [
        (whole[..30].to_vec(), DAMAGED),
        (garbage, DAMAGED),
        (no_scan, DAMAGED),
        (two_blocks, parts::TWO_BLOCKS),
    ] {
        let (same, report) = copied(&file, &described("new"));
        assert_eq!(same, file);
        assert_eq!(report.tagging, Tagging::NotWritten(reason));
    }
}

#[test]
fn exif_behind_an_index_of_pictures_does_not_grow() {
    let (tagged, _) = copied(&skeleton(), &described("old"));
    let mut file = tagged;
    file.splice(20..20, *b"\xff\xe2\0\x0aMPF\0MM\0*");
    let (same, report) = copied(&file, &everything());
    assert_eq!(same, file);
    assert_eq!(
        report.tagging,
        Tagging::NotWritten(parts::AFTER_MULTI_PICTURE)
    );
}

#[test]
fn a_head_without_end_passes_as_it_is() {
    let mut file = skeleton()[..20].to_vec();
    while file.len() < LONGEST_HEAD + 100_000 {
        file.extend(b"\xff\xe2\xff\xff");
        file.resize(file.len() + 0xfffd, 0);
    }
    file.extend(&skeleton()[20..]);
    let (same, report) = copied(&file, &everything());
    assert_eq!(same, file);
    assert_eq!(report.tagging, Tagging::NotWritten(LONG_HEAD));
}

#[test]
fn a_head_longer_than_one_read_is_found() {
    let mut file = skeleton()[..20].to_vec();
    for _ in 0..10 {
        file.extend(b"\xff\xe2\xff\xff");
        file.resize(file.len() + 0xfffd, 0);
    }
    file.extend(&skeleton()[20..]);
    let (tagged, report) = copied(&file, &dated());
    assert_eq!(report.tagging, Tagging::Written);
    assert_eq!(without_ours(&tagged, 20), file);
}

#[test]
fn a_caption_longer_than_a_segment_is_cut_and_that_is_told() {
    let (_, report) = copied(&skeleton(), &described(&"z".repeat(70_000)));
    assert!(matches!(report.tagging, Tagging::Partly(_)));
}

proptest! {
    #[test]
    fn damaged_photos_pass_and_lose_nothing(
        hits in proptest::collection::vec((3_usize..80, any::<u8>()), 0..6),
        cut in 3_usize..100,
    ) {
        let mut file = copied(&skeleton(), &described("old")).0;
        for (at, value) in hits {
            file[at] = value;
        }
        file.truncate(cut);
        let (tagged, report) = copied(&file, &everything());
        prop_assert!(tagged.len() >= file.len() || report.tagging == Tagging::Written);
        if let Tagging::NotWritten(_) = report.tagging {
            prop_assert_eq!(tagged, file);
        }
    }

    #[test]
    fn anything_behind_the_first_bytes_can_be_walked(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let file = [&[0xff, 0xd8, 0xff], &bytes[..]].concat();
        let (tagged, report) = copied(&file, &everything());
        if report.tagging != Tagging::Written {
            prop_assert_eq!(tagged, file);
        }
    }
}
