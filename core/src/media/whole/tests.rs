//! Whole files are found whole, and each kind of damage is found wherever it is.

use std::io::Cursor;

use image::{ImageFormat, RgbImage};
use proptest::prelude::*;

use super::{Condition, Damage, condition, damage, plain_damage};
use crate::media::{Format, MediaType};

fn told(bytes: &[u8]) -> Option<Damage> {
    let format = Format::sniff(bytes).expect("it is still a photo or video by its first bytes");
    damage(&mut Cursor::new(bytes), format).unwrap()
}

/// Photos and videos by other programs: what the fuzzers start from.
fn by_others() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/whole");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| {
            let file = file.unwrap();
            let name = file.file_name().into_string().unwrap();
            (name, std::fs::read(file.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = RgbImage::from_fn(60, 50, |x, y| {
        let [noise, ..] = (x * 31 + y * 17 + x * y).to_le_bytes();
        image::Rgb([noise, 90, (y * 5).to_le_bytes()[0]])
    });
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn files_by_other_programs_are_whole() {
    let files = by_others();
    assert!(files.len() >= 10);
    for (name, bytes) in files {
        assert_eq!(told(&bytes), None, "{name}");
    }
}

#[test]
fn a_file_that_is_cut_anywhere_is_cut_off() {
    for (name, bytes) in by_others() {
        // What a video or photo has behind its last box may be missing without harm.
        for end in (Format::SNIFF_LENGTH..bytes.len() - 13).step_by(7) {
            assert!(told(&bytes[..end]).is_some(), "{name} cut at {end}");
        }
    }
}

fn seed(name: &str) -> Vec<u8> {
    let mut files = by_others().into_iter();
    files.find(|(it, _)| it == name).unwrap().1
}

/// A semicolon ends a GIF only where a block may begin.
#[test]
fn a_gif_that_is_cut_off_behind_a_semicolon_is_cut_off() {
    let mut good = seed("seed-gif");
    let first_block = good.windows(2).position(|it| it == [b'!', 0xff]).unwrap();
    let comment = [&[b'!', 0xfe, 200][..], &[b';'; 200], &[0]].concat();
    good.splice(first_block..first_block, comment);
    assert_eq!(told(&good), None);
    for end in 13..good.len() {
        let cut = &good[..end];
        let damage = damage(&mut Cursor::new(cut), Format::Gif).unwrap();
        assert_eq!(damage, Some(Damage::CutOff), "{end}");
    }
    let and_more = [&good[..], b"what somebody noted"].concat();
    assert_eq!(told(&and_more), None);
    good[first_block] = b'?';
    assert_eq!(told(&good), Some(Damage::Broken));
}

#[test]
fn a_webm_that_is_cut_off_is_cut_off_wherever_its_segment_tells_its_end() {
    let good = seed("seed-webm");
    for end in 4..good.len() {
        let damage = damage(&mut Cursor::new(&good[..end]), Format::WebM).unwrap();
        assert_eq!(damage, Some(Damage::CutOff), "{end}");
    }
    for more in [&b"x"[..], b"some bytes behind the segment"] {
        assert_eq!(told(&[&good[..], more].concat()), None);
    }
}

/// Recorded live: nobody knew how long it would be. Then it may end behind any element.
#[test]
fn a_live_webm_may_end_behind_an_element_but_not_in_one() {
    let mut live = seed("seed-webm");
    let segment = [0x18, 0x53, 0x80, 0x67, 0x01];
    let at = live.windows(5).position(|it| it == segment).unwrap();
    live[at + 5..at + 12].fill(0xff);
    assert_eq!(told(&live), None);
    let whole = (at + 12..live.len()).filter(|&end| told(&live[..end]).is_none());
    assert!(whole.count() < 8, "only between elements");
    assert_eq!(told(&live[..live.len() - 1]), Some(Damage::CutOff));
}

#[test]
fn every_wrong_bit_of_a_png_is_found() {
    let good = picture(ImageFormat::Png);
    for at in 8..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 0x10;
        assert!(told(&bad).is_some(), "{at}");
    }
}

#[test]
fn a_jpegs_markers_stand_in_their_order() {
    let good = picture(ImageFormat::Jpeg);
    assert_eq!(told(&good), None);
    let scan = good.len() - 40;
    let with = |bytes: &[u8]| {
        let mut changed = good.clone();
        changed.splice(scan..scan, bytes.iter().copied());
        told(&changed)
    };
    // A restart where none was announced, a second picture's start, what nobody defined.
    for wrong in [[0xff, 0xd0], [0xff, 0xd8], [0xff, 0x05], [0xff, 0xbf]] {
        assert_eq!(with(&wrong), Some(Damage::Broken), "{wrong:x?}");
    }
    // Fill bytes in front of the last marker, and a few bytes of anything, are no harm.
    for right in [&[0xff, 0xff][..], &[0; 20]] {
        let mut changed = good.clone();
        let end = good.len() - 2;
        changed.splice(end..end, right.iter().copied());
        assert_eq!(told(&changed), None, "{right:x?}");
    }
    let no_scan = [&good[..2], &[0xff, 0xd9]].concat();
    let mut no_scan_long = no_scan;
    no_scan_long.resize(40, 0);
    assert_eq!(
        damage(&mut Cursor::new(no_scan_long), Format::Jpeg).unwrap(),
        Some(Damage::Broken)
    );
}

/// The JPEGs by others, and a larger one, each with where the data of its last scan begins.
fn jpegs() -> Vec<(String, Vec<u8>, usize)> {
    let noise = RgbImage::from_fn(320, 240, |x, y| {
        let [one, two, ..] = (x * x * 31 + y * 17 + x * y * 7).to_le_bytes();
        image::Rgb([one, two / 2, one ^ two])
    });
    let mut made = Cursor::new(Vec::new());
    noise.write_to(&mut made, ImageFormat::Jpeg).unwrap();
    let files = by_others().into_iter();
    let mut all: Vec<_> = files
        .filter(|(_, it)| it.starts_with(b"\xff\xd8"))
        .collect();
    all.push(("made".to_owned(), made.into_inner()));
    let jpegs = all.into_iter().map(|(name, bytes)| {
        let scan = bytes.windows(2).rposition(|it| it == [0xff, 0xda]).unwrap();
        let length = usize::from(bytes[scan + 2]) << 8 | usize::from(bytes[scan + 3]);
        (name, bytes, scan + 2 + length)
    });
    jpegs.collect()
}

#[test]
fn a_jpeg_with_a_part_missing_or_of_something_else_in_its_middle_is_broken() {
    let (mut tried, mut found) = (0, 0);
    for (name, good, start) in jpegs() {
        assert_eq!(told(&good), None, "{name}");
        let length = good.len() - start;
        for part in [3, 5, 8] {
            let at = start + length * part / 10;
            let many = (length / 5).min(512);
            let page = b"<!DOCTYPE html><html><body>error</body></html>".repeat(12);
            let end = [&good[..at], &[0xff, 0xd9]].concat();
            assert!(told(&end).is_some(), "{name}: an end after {part} tenths");
            for bad in [
                [&good[..at], &good[at + many..]].concat(),
                [&good[..at], &vec![0; many], &good[at + many..]].concat(),
                [&good[..at], &page[..many], &good[at + many..]].concat(),
                [&good[..at + many], &good[at..]].concat(),
            ] {
                tried += 1;
                found += usize::from(told(&bad).is_some());
            }
        }
    }
    // What goes on in step by chance is told apart by no decoder.
    assert!(found * 10 >= tried * 9, "{found} of {tried}");
}

#[test]
fn a_jpeg_whose_parts_did_not_all_come_is_broken() {
    let (_, good, _) = jpegs().pop().unwrap();
    let frame = good.windows(2).position(|it| it == [0xff, 0xc0]).unwrap();
    // Twice as high as what is there.
    let mut higher = good.clone();
    higher[frame + 5] = 1;
    higher[frame + 6] = 0xe0;
    assert_eq!(told(&higher), Some(Damage::Broken));
    // More codes of a length than there can be.
    let tables = good.windows(2).position(|it| it == [0xff, 0xc4]).unwrap();
    let mut no_codes = good;
    no_codes[tables + 5] = 3;
    assert_eq!(told(&no_codes), Some(Damage::Broken));
}

#[test]
fn restarts_of_a_jpeg_come_in_their_order() {
    let frame = b"\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0";
    let interval = b"\xff\xdd\0\x04\0\x01";
    let scan = b"\xff\xda\0\x08\x01\x01\0\0\x3f\0";
    let file = |restarts: &[u8]| {
        let mut file = [b"\xff\xd8", &frame[..], interval, scan, b"\x12"].concat();
        for number in restarts {
            file.extend([0xff, 0xd0 + number, 0x34]);
        }
        file.extend(b"\xff\xd9");
        file
    };
    assert_eq!(told(&file(&[0, 1, 2, 3, 4, 5, 6, 7, 0, 1])), None);
    for wrong in [&[1][..], &[0, 2], &[0, 1, 1], &[0, 1, 2, 3, 4, 5, 6, 7, 1]] {
        assert_eq!(told(&file(wrong)), Some(Damage::Broken), "{wrong:?}");
    }
}

#[test]
fn a_second_picture_behind_the_first_must_be_whole_too() {
    let one = picture(ImageFormat::Jpeg);
    let two = [one.clone(), one.clone()].concat();
    assert_eq!(told(&two), None);
    for end in [one.len() + 10, one.len() + 200, two.len() - 2] {
        assert!(told(&two[..end]).is_some(), "{end}");
    }
}

#[test]
fn a_webps_chunks_lie_inside_it_and_hold_a_picture() {
    for name in [
        "seed-webp-simple",
        "seed-webp-lossless",
        "seed-webp-extended",
    ] {
        let (_, good) = by_others().into_iter().find(|(it, _)| it == name).unwrap();
        let mut longer = good.clone();
        longer[19] = 0x7f; // the first chunk's length
        assert_eq!(told(&longer), Some(Damage::Broken), "{name}");
    }
    let (_, mut lossy) = by_others()
        .into_iter()
        .find(|(it, _)| it == "seed-webp-simple")
        .unwrap();
    lossy[23] ^= 0xff; // the start code of the frame
    assert_eq!(told(&lossy), Some(Damage::Broken));
}

/// Its sizes add up: only who decodes it sees that its data ends too early.
#[test]
fn a_webp_whose_data_is_short_is_broken() {
    let good = seed("seed-webp-lossless");
    let size = |bytes: usize| u32::try_from(bytes).unwrap().to_le_bytes();
    for data in [40, 100, 300] {
        let mut short = good[..20 + data].to_vec();
        short[4..8].copy_from_slice(&size(data + 12));
        short[16..20].copy_from_slice(&size(data));
        assert_eq!(told(&short), Some(Damage::Broken), "{data}");
    }
}

#[test]
fn a_hole_in_the_samples_of_a_video_or_in_a_heic_is_found() {
    for name in [
        "seed-mp4",
        "seed-mp4-co64",
        "seed-mp4-moov-last",
        "seed-heic",
    ] {
        let good = seed(name);
        let data = good.windows(4).rposition(|it| it == b"mdat").unwrap() + 4;
        let size = u32::from_be_bytes(*good[data - 8..].first_chunk().unwrap());
        let end = (data - 8 + usize::try_from(size).unwrap()).min(good.len());
        for from in [1, 2] {
            let mut bad = good.clone();
            bad[data + (end - data) * from / 4..end].fill(0);
            assert_eq!(told(&bad), Some(Damage::Broken), "{name} from {from}");
        }
    }
}

/// What a copy leaves that was broken off when its length was set already.
#[test]
fn an_end_of_zeros_is_found_without_making_a_pixel() {
    let plain = |bytes: &[u8]| {
        let format = Format::sniff(bytes).unwrap();
        plain_damage(&mut Cursor::new(bytes), format).unwrap()
    };
    for (name, good) in by_others() {
        assert_eq!(plain(&good), None, "{name}");
    }
    for name in ["seed-avif", "seed-webp-simple", "seed-mp4", "seed-png"] {
        let mut bad = seed(name);
        let from = bad.len() / 2;
        bad[from..].fill(0);
        assert!(plain(&bad).is_some() && told(&bad).is_some(), "{name}");
    }
}

/// Where the boxes of that kind begin which are in no other.
fn boxes(bytes: &[u8], kind: [u8; 4]) -> Vec<usize> {
    let (mut at, mut found) = (0, Vec::new());
    while let Some(size) = bytes.get(at..at + 4) {
        if bytes[at + 4..at + 8] == kind {
            found.push(at);
        }
        at += usize::try_from(u32::from_be_bytes(*size.first_chunk().unwrap())).unwrap();
    }
    found
}

#[test]
fn a_fragmented_video_that_lacks_a_fragment_or_a_part_of_one_is_found() {
    let good = seed("seed-fragmented");
    assert_eq!(told(&good), None);
    let fragments = boxes(&good, *b"moof");
    assert!(fragments.len() > 2, "there is something to lose");
    // Its index knows how far it goes.
    for at in &fragments[1..] {
        assert_eq!(told(&good[..*at]), Some(Damage::CutOff), "{at}");
    }
    for at in boxes(&good, *b"mdat") {
        let mut bad = good.clone();
        bad[at + 8..at + 108].fill(0);
        assert_eq!(told(&bad), Some(Damage::Broken), "{at}");
    }
    // Without its index, samples that lie behind its end tell.
    let mut bad = good.clone();
    let index = boxes(&good, *b"sidx")[0];
    bad[index + 4..index + 8].copy_from_slice(b"free");
    assert_eq!(told(&bad), None);
    let last = good[*fragments.last().unwrap()..].windows(4);
    let run = last.clone().position(|it| it == b"trun").unwrap() + fragments.last().unwrap();
    bad[run + 12..run + 16].copy_from_slice(&[0x7f, 0, 0, 0]);
    assert_eq!(told(&bad), Some(Damage::CutOff));
}

#[test]
fn samples_and_items_that_point_behind_the_end_are_found() {
    let boxed = |kind: &[u8; 4], inside: &[u8]| {
        let size = u32::try_from(inside.len() + 8).unwrap();
        [&size.to_be_bytes(), &kind[..], inside].concat()
    };
    let numbers = |all: &[u32]| {
        all.iter()
            .flat_map(|it| it.to_be_bytes())
            .collect::<Vec<_>>()
    };
    let video = |offset: u32, size: u32| {
        let tables = [
            boxed(b"stsc", &numbers(&[0, 1, 1, 1, 1])),
            boxed(b"stsz", &numbers(&[0, 0, 1, size])),
            boxed(b"stco", &numbers(&[0, 1, offset])),
        ];
        let media = boxed(b"minf", &boxed(b"stbl", &tables.concat()));
        let media = [boxed(b"mdhd", &[0; 24]), media].concat();
        let track = [boxed(b"tkhd", &[0; 84]), boxed(b"mdia", &media)].concat();
        let movie = [boxed(b"mvhd", &[0; 100]), boxed(b"trak", &track)].concat();
        [
            boxed(b"ftyp", b"isom\0\0\x02\0isomiso2"),
            boxed(b"mdat", &[9; 100]),
            boxed(b"moov", &movie),
        ]
        .concat()
    };
    assert_eq!(told(&video(32, 100)), None);
    let length = u32::try_from(video(0, 0).len()).unwrap();
    assert_eq!(told(&video(length - 100, 100)), None);
    for (offset, size) in [(length - 99, 100), (32, length), (u32::MAX, 1)] {
        assert_eq!(
            told(&video(offset, size)),
            Some(Damage::CutOff),
            "{offset} {size}"
        );
    }
    let mut no_header = video(32, 100);
    let at = no_header.windows(4).position(|it| it == b"mvhd").unwrap();
    no_header[at] = b'x';
    assert_eq!(told(&no_header), Some(Damage::Broken));
}

#[test]
fn what_is_turned_around_from_some_byte_on_is_found_in_photos() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let good = picture(format);
        for from in (Format::SNIFF_LENGTH..good.len()).step_by(23) {
            let mut bad = good.clone();
            bad[from..].iter_mut().for_each(|byte| *byte = !*byte);
            assert!(told(&bad).is_some(), "{format:?} from {from}");
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_looked_at_without_panic(bytes: Vec<u8>) {
        for format in Format::ALL {
            damage(&mut Cursor::new(&bytes), format).unwrap();
        }
        crate::fuzzing::media::whole(&bytes);
    }

    #[test]
    fn damaged_files_are_looked_at_without_panic(
        file in 0_usize..100, at in 0_usize..8_000, byte: u8, end in 0_usize..8_000,
    ) {
        let files = by_others();
        let mut bytes = files[file % files.len()].1.clone();
        if let Some(hit) = bytes.get_mut(at) {
            *hit = byte;
        }
        bytes.truncate(end.max(1));
        crate::fuzzing::media::whole(&bytes);
    }
}

#[test]
fn the_condition_of_a_video_is_told_without_its_samples() {
    let told = |bytes: &[u8]| condition(&mut Cursor::new(bytes), Format::Mp4).unwrap();
    let mut videos = 0;
    for (name, bytes) in by_others() {
        if name.contains("mp4") {
            videos += 1;
            let silent = name.contains("user-data");
            let right = if silent {
                Condition::Silent
            } else {
                Condition::Good
            };
            assert_eq!(told(&bytes), Some(right), "{name}");
            let cut = &bytes[..bytes.len() - 13];
            assert_eq!(told(cut), Some(Condition::Damaged), "{name}");
            // What the samples hold is not looked at: it is asked of every video of an export.
            let mut holed = bytes.clone();
            let samples = bytes.windows(4).position(|word| word == b"mdat").unwrap() + 4;
            holed[samples..samples + 64].fill(0);
            assert_eq!(told(&holed), Some(right), "{name}");
        }
    }
    assert!(videos >= 2);
}

#[test]
fn the_condition_of_a_photo_is_told_by_its_end_or_by_all_of_it() {
    let mut seen = Vec::new();
    for (name, bytes) in by_others() {
        let Some(format) = Format::sniff(&bytes).filter(|it| it.media_type() == MediaType::Photo)
        else {
            continue;
        };
        seen.push(format);
        let told = |bytes: &[u8]| condition(&mut Cursor::new(bytes), format).unwrap();
        assert_eq!(told(&bytes), Some(Condition::Good), "{name}");
        let cut = &bytes[..bytes.len() / 2];
        assert_eq!(told(cut), Some(Condition::Damaged), "{name}");
        if format == Format::Jpeg {
            let followed = [&bytes[..], b"a note"].concat();
            assert_eq!(told(&followed), Some(Condition::Good), "{name}");
        }
    }
    assert!(seen.contains(&Format::Jpeg) && seen.contains(&Format::Png) && seen.len() > 3);
}
