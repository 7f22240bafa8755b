use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::media::boxes::{boxed, find_path, u32_at, u64_at};
use crate::media::tests::judges::{at, copied};
use crate::post::Coordinates;

mod outside;

const SAMPLES: &[u8] = b"the samples of the only chunk";

fn taken(date: &str) -> Metadata {
    Metadata {
        taken: Some(at(date, 0)),
        ..Metadata::default()
    }
}

fn everything() -> Metadata {
    Metadata {
        taken: Some(at("2024-04-17T18:50:33.7Z", 345)),
        coordinates: Coordinates::new(-33.856_784, 151.215_297),
        description: Some("Sunset 🌅 <&> #beach\nمرحبا".to_owned()),
        creator: Some("ada.lovelace".to_owned()),
        ..Metadata::default()
    }
}

/// A header whose times are not set, of version 0 or 1.
fn header(kind: &[u8; 4], version: u8, rest: &[u8]) -> Vec<u8> {
    let times = if version == 0 { 8 } else { 16 };
    boxed(
        kind,
        &[&[version, 0, 0, 0][..], &vec![0; times], rest].concat(),
    )
}

/// A `moov` with one track of one chunk, of version 0 (`stco`) or 1 (`co64`), and more boxes.
fn moov(version: u8, chunk: u32, more: &[u8]) -> Vec<u8> {
    let length = if version == 0 {
        &[0, 0, 0x0b, 0xb8][..]
    } else {
        &[0, 0, 0, 0, 0, 0, 0x0b, 0xb8]
    };
    let scale_and_length = [&[0, 0, 3, 0xe8], length].concat();
    let chunk = chunk.to_be_bytes();
    let table = match version {
        0 => boxed(b"stco", &[&[0, 0, 0, 0, 0, 0, 0, 1][..], &chunk].concat()),
        _ => boxed(
            b"co64",
            &[&[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0][..], &chunk].concat(),
        ),
    };
    let media = [
        header(b"mdhd", version, &scale_and_length),
        boxed(b"minf", &boxed(b"stbl", &table)),
    ];
    let track = [
        header(b"tkhd", version, &[0; 60]),
        boxed(b"mdia", &media.concat()),
    ];
    let header = header(b"mvhd", version, &scale_and_length);
    boxed(
        b"moov",
        &[&header, &boxed(b"trak", &track.concat()), more].concat(),
    )
}

fn ftyp() -> Vec<u8> {
    boxed(b"ftyp", b"isom\0\0\x02\0isom")
}

fn concat(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

/// A video with `moov` in front of its samples.
fn video(version: u8) -> Vec<u8> {
    video_with(version, &[], &[])
}

/// The same with more boxes at the end of `moov`, and between it and the samples.
fn video_with(version: u8, more: &[u8], between: &[u8]) -> Vec<u8> {
    let before = ftyp().len() + moov(version, 0, more).len() + between.len();
    let chunk = u32::try_from(before + 8).unwrap();
    concat(&[
        &ftyp(),
        &moov(version, chunk, more),
        between,
        &boxed(b"mdat", SAMPLES),
    ])
}

/// Where the content of `moov` is, which may go to the end of the file.
fn movie(video: &[u8]) -> std::ops::Range<usize> {
    let mut at = 0;
    loop {
        let header = Header::read(&video[at..]).unwrap().unwrap();
        let size = header
            .size
            .map_or(video.len() - at, |size| usize::try_from(size).unwrap());
        if header.kind == *b"moov" {
            return at + header.length..at + size;
        }
        at += size;
    }
}

/// Where the only chunk is told to be.
fn chunk(video: &[u8]) -> usize {
    let at = |table| {
        let path = [b"trak", b"mdia", b"minf", b"stbl", table];
        find_path(video, movie(video), &path).map(|table| table.content.start + 8)
    };
    let offset = at(b"stco")
        .map(|at| u64::from(u32_at(video, at).unwrap()))
        .or_else(|| u64_at(video, at(b"co64")?));
    usize::try_from(offset.unwrap()).unwrap()
}

fn assert_chunk_is_found(video: &[u8]) {
    assert_eq!(&video[chunk(video)..][..SAMPLES.len()], SAMPLES);
}

#[test]
fn the_date_fills_all_headers() {
    for version in [0, 1] {
        let (after, report) = copied(&video(version), &taken("2024-04-17T18:50:33Z"));
        assert_eq!(report.tagging, Tagging::Written);
        assert_eq!(report.duration, Some(Duration::from_secs(3)));
        let seconds = 3_796_224_633_u32.to_be_bytes();
        let found = after.windows(4).filter(|window| *window == seconds).count();
        assert_eq!(found, 6, "created and modified, three times");
        assert_chunk_is_found(&after);
        let (twice, report) = copied(&after, &taken("1999-01-01T00:00:00Z"));
        assert!(twice == after, "what stands there stays");
        assert_eq!(report.tagging, Tagging::Partly(vec![NotTagged::OwnDate]));
    }
}

/// What a video says of itself stays, and is told where the export says something else.
#[test]
fn another_date_or_caption_of_its_own_is_told() {
    let (before, _) = copied(&video(0), &everything());
    let told = |metadata: &Metadata| copied(&before, metadata).1.tagging;
    assert_eq!(told(&everything()), Tagging::Written);
    let other = Metadata {
        taken: Some(at("2019-04-17T18:50:33Z", 0)),
        ..everything()
    };
    assert_eq!(told(&other), Tagging::Partly(vec![NotTagged::OwnDate]));
    let other = Metadata {
        description: Some("other words".to_owned()),
        ..everything()
    };
    assert_eq!(told(&other), Tagging::Partly(vec![NotTagged::OwnCaption]));
    let both = Metadata {
        taken: Some(at("2019-04-17T18:50:33Z", 0)),
        ..other
    };
    let expected = vec![NotTagged::OwnDate, NotTagged::OwnCaption];
    assert_eq!(told(&both), Tagging::Partly(expected));
    // Without keys the header's date counts, which many programs write in local time.
    let (before, _) = copied(
        &video_with(0, &boxed(b"meta", b"no keys"), &[]),
        &taken("2024-04-17T18:50:33Z"),
    );
    for (date, expected) in [
        ("2024-04-17T08:50:33Z", Tagging::Written),
        (
            "2024-04-19T18:50:33Z",
            Tagging::Partly(vec![NotTagged::OwnDate]),
        ),
    ] {
        assert_eq!(copied(&before, &taken(date)).1.tagging, expected, "{date}");
    }
}

/// In the keys, in the user data in both forms, and where nothing is written into the file.
#[test]
fn a_place_of_its_own_is_told_where_the_metadata_has_another_or_none() {
    let told = |file: &[u8], metadata: &Metadata| copied(file, metadata).1.has_own_place;
    let (before, report) = copied(&video(0), &everything());
    assert!(!report.has_own_place, "there was none");
    assert!(!told(&before, &everything()));
    assert!(told(&before, &Metadata::default()));
    assert!(told(&before, &taken("2024-04-17T18:50:33Z")));
    let other = Metadata {
        coordinates: Coordinates::new(33.856_784, 151.215_297),
        ..everything()
    };
    assert!(told(&before, &other));
    let xyz = |text: &[u8; 18]| {
        let content = [&b"\0\x12\x15\xc7"[..], text].concat();
        boxed(b"udta", &boxed(b"\xa9xyz", &content))
    };
    for (more, alone, with_ours) in [
        (boxed(b"udta", &boxed(b"loci", &[0; 20])), true, true),
        (xyz(b"-33.8568+151.2153/"), true, false),
        (xyz(b"+48.1000+011.6000/"), true, true),
        (xyz(b"somewhere in Rome/"), true, true),
        (xyz(b"+00.0000+000.0000/"), false, false),
    ] {
        let file = video_with(0, &more, &[]);
        assert_eq!(told(&file, &Metadata::default()), alone);
        assert_eq!(told(&file, &everything()), with_ours);
    }
}

/// Zeros are what a camera writes that does not know where it is.
#[test]
fn a_place_of_zeros_gives_way_to_that_of_the_export() {
    let more = |text: &[u8]| {
        let length = [0, u8::try_from(text.len()).unwrap()];
        let xyz = boxed(b"\xa9xyz", &[&length, &b"\x15\xc7"[..], text].concat());
        let name = boxed(b"name", b"theirs");
        boxed(b"udta", &[name.clone(), xyz, name].concat())
    };
    for zeros in [&b"+00.0000+000.0000/"[..], b"+00.0000+00.0000/", b""] {
        let file = video_with(0, &more(zeros), &[]);
        let (tagged, report) = copied(&file, &everything());
        assert_eq!(report.tagging, Tagging::Written);
        assert!(!report.has_own_place);
        let count = |text: &[u8]| tagged.windows(text.len()).filter(|at| *at == text).count();
        assert_eq!(count(b"\xa9xyz"), 1, "and not both");
        assert_eq!(count(b"-33.8568+151.2153/"), 1);
        assert_eq!(count(b"-33.856784+151.215297/"), 1);
        assert_eq!(count(b"theirs"), 2);
        assert_chunk_is_found(&tagged);
        assert!(copied(&tagged, &everything()).0 == tagged);
        assert!(copied(&file, &Metadata::default()).0 == file);
    }
}

#[test]
fn a_date_of_the_movie_speaks_for_its_tracks_and_keys() {
    let mut file = video(0);
    let times = ftyp().len() + 8 + 8 + 4;
    file[times..times + 4].copy_from_slice(&[0xd0, 0, 0, 0]);
    let (same, report) = copied(&file, &taken("2024-04-17T18:50:33Z"));
    assert!(same == file);
    assert_eq!(report.tagging, Tagging::Partly(vec![NotTagged::OwnDate]));
}

#[test]
fn dates_beyond_a_header_never_wrap_and_stand_in_the_keys() {
    for date in [
        "2040-02-06T06:28:16Z",
        "2100-01-01T00:00:00Z",
        "1904-01-01T00:00:00Z",
        "1850-01-01T00:00:00Z",
    ] {
        let (file, report) = copied(&video(0), &taken(date));
        assert_eq!(
            report.tagging,
            Tagging::Partly(vec![tag::DATE_BEYOND]),
            "{date}"
        );
        let key = date.replace('Z', "+0000");
        assert!(
            file.windows(key.len())
                .any(|window| window == key.as_bytes())
        );
        let header = &file[ftyp().len() + 8..][..28];
        assert_eq!(header[12..20], [0; 8]);
    }
    let (_, report) = copied(&video(0), &taken("2040-02-06T06:28:15Z"));
    assert_eq!(report.tagging, Tagging::Written);
    let (long, report) = copied(&video(1), &taken("2100-01-01T00:00:00Z"));
    assert_eq!(report.tagging, Tagging::Written);
    let seconds = 6_185_289_600_u64.to_be_bytes();
    assert!(long.windows(8).any(|window| window == seconds));
}

#[test]
fn chunks_are_found_wherever_the_header_stands() {
    let free = boxed(b"free", &[0; 100]);
    let mdat = boxed(b"mdat", SAMPLES);
    let front = u32::try_from(ftyp().len() + 8).unwrap();
    let moov_last = concat(&[&ftyp(), &mdat, &moov(0, front, &[])]);
    let long = concat(&[
        &1_u32.to_be_bytes(),
        b"mdat",
        &45_u64.to_be_bytes(),
        SAMPLES,
    ]);
    let moov_behind_long = concat(&[&ftyp(), &long, &moov(1, front + 8, &[])]);
    let mut endless_mdat = video(0);
    let at = endless_mdat.len() - mdat.len();
    endless_mdat[at..at + 4].fill(0);
    let mut endless_moov = moov_last.clone();
    let at = ftyp().len() + mdat.len();
    endless_moov[at..at + 4].fill(0);
    let old_quicktime = concat(&[
        &moov(0, u32::try_from(moov(0, 0, &[]).len() + 8).unwrap(), &[]),
        &mdat,
    ]);
    for file in [
        video(0),
        video(1),
        video_with(0, &[], &free),
        video_with(0, &[0; 4], &[]),
        video_with(0, &boxed(b"udta", &[0; 4]), &[]),
        video_with(1, &boxed(b"udta", &boxed(b"name", b"theirs")), &free),
        moov_last,
        moov_behind_long,
        endless_mdat,
        endless_moov,
        old_quicktime,
    ] {
        let (tagged, report) = copied(&file, &everything());
        assert_eq!(report.tagging, Tagging::Written);
        assert_chunk_is_found(&tagged);
        let (twice, report) = copied(&tagged, &everything());
        assert!(twice == tagged);
        assert_eq!(report.tagging, Tagging::Written);
    }
}

#[test]
fn keys_that_are_there_stay_and_get_company() {
    let theirs = Metadata {
        description: Some("theirs".to_owned()),
        ..Metadata::default()
    };
    let (first, _) = copied(&video(0), &theirs);
    let (file, report) = copied(&first, &everything());
    assert_eq!(report.tagging, Tagging::Partly(vec![NotTagged::OwnCaption]));
    let has = |text: &str| {
        file.windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(has("theirs") && !has("Sunset"));
    assert!(has("2024-04-18T00:35:33+0545"));
    assert!(has("-33.856784+151.215297/") && has("-33.8568+151.2153/"));
    assert_chunk_is_found(&file);
}

#[test]
fn a_header_that_cannot_grow_gets_the_date_alone() {
    let items = boxed(b"meta", &[&[0; 4], &boxed(b"iloc", &[])[..]].concat());
    let other_kind = boxed(
        b"meta",
        &boxed(b"hdlr", b"\0\0\0\0\0\0\0\0ID32\0\0\0\0\0\0\0\0\0\0\0\0"),
    );
    let mut too_far = video(0);
    let at = chunk(&too_far);
    let table = find_path(
        &too_far,
        0..too_far.len(),
        &[b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stco"],
    );
    let table = table.unwrap().content.start + 8;
    assert_eq!(u32_at(&too_far, table), u32::try_from(at).ok());
    too_far[table..table + 4].fill(0xff);
    for file in [
        video_with(0, &items, &[]),
        video_with(0, &other_kind, &[]),
        concat(&[&ftyp(), &items, &video(0)[ftyp().len()..]]),
        too_far,
    ] {
        let (tagged, report) = copied(&file, &everything());
        assert_eq!(report.tagging, Tagging::Partly(vec![tag::CANNOT_GROW]));
        assert_eq!(tagged.len(), file.len());
        let differing = tagged
            .iter()
            .zip(&file)
            .filter(|(new, old)| new != old)
            .count();
        assert_eq!(differing, 6 * 4);
    }
}

#[test]
fn a_video_that_cannot_take_anything_passes_as_it_is() {
    let fragmented = video_with(0, &boxed(b"mvex", &[]), &boxed(b"moof", &[]));
    let long = video_with(0, &boxed(b"udta", &vec![0; MOST_SHOWN]), &[]);
    let mut endless = concat(&[&ftyp(), &moov(0, 0, &boxed(b"udta", &vec![0; MOST_SHOWN]))]);
    endless[ftyp().len()..ftyp().len() + 4].fill(0);
    let no_movie = concat(&[&ftyp(), &boxed(b"mdat", SAMPLES)]);
    let broken_inside = video_with(0, b"\0\0\xff\xffudta", &[]);
    let cut = video(0)[..100].to_vec();
    let lying = concat(&[&ftyp(), b"\0\0\0\x07moov"]);
    for (file, reason) in [
        (fragmented, tag::FRAGMENTED),
        (long, LONG),
        (endless, LONG),
        (no_movie, DAMAGED),
        (broken_inside, DAMAGED),
        (cut, DAMAGED),
        (lying, DAMAGED),
    ] {
        let (same, report) = copied(&file, &everything());
        assert!(same == file, "{reason}");
        assert_eq!(report.tagging, Tagging::NotWritten(reason));
    }
}

proptest! {
    #[test]
    fn damaged_videos_keep_the_promises_of_a_copy(
        version in 0..2_u8,
        tagged in any::<bool>(),
        hits in proptest::collection::vec((8_usize..700, any::<u8>()), 0..8),
        cut in 12_usize..1_000,
    ) {
        let mut file = video(version);
        if tagged {
            file = copied(&file, &Metadata { taken: None, ..everything() }).0;
        }
        for (at, value) in hits {
            let at = at % file.len();
            file[at] = value;
        }
        file.truncate(cut);
        crate::fuzzing::media::copied(&file);
    }
}
