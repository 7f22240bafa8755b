use jiff::{Timestamp, ZonedDateTime, tz};
use proptest::prelude::*;

use super::*;
use crate::media::CameraFacts;
use crate::post::Coordinates;

const ROOM: usize = 65_527;

const PICTURE: Picture = Picture {
    dimensions: Some((1080, 1350)),
    components: components::YCBCR,
    is_srgb: true,
    resolution: Resolution::UNKNOWN,
};

fn at(second: i64, nanosecond: i32, offset: i32) -> ZonedDateTime {
    let zone = tz::Offset::from_seconds(offset).unwrap();
    Timestamp::new(second, nanosecond)
        .unwrap()
        .to_zoned_datetime(tz::TimeZone::fixed(zone))
}

fn described(description: impl Into<String>) -> Metadata {
    Metadata {
        description: Some(description.into()),
        ..Metadata::default()
    }
}

fn written(existing: Option<&[u8]>, metadata: &Metadata) -> Vec<u8> {
    let merged = merge(existing, metadata, &PICTURE, ROOM).unwrap();
    assert_eq!(merged.shortfalls, []);
    merged.block.unwrap()
}

/// A block as another program may have made it, of little-endian numbers: IFD0 with an
/// unknown tag, a date and a link to a thumbnail, and an Exif IFD with a maker note.
fn foreign(date: &[u8; 20]) -> Vec<u8> {
    fn entry(tag: u16, kind: u16, count: u32, value: u32) -> Vec<u8> {
        let mut entry = [tag.to_le_bytes(), kind.to_le_bytes()].concat();
        entry.extend(count.to_le_bytes());
        entry.extend(value.to_le_bytes());
        entry
    }
    let mut block = b"II*\0\x08\0\0\0".to_vec();
    block.extend(3_u16.to_le_bytes());
    block.extend(entry(0x0132, 2, 20, 100));
    block.extend(entry(0x8769, 4, 1, 50));
    block.extend(entry(0xc4a5, 7, 4, 0x0102_0304));
    block.extend(200_u32.to_le_bytes());
    assert_eq!(block.len(), 50);
    block.extend(2_u16.to_le_bytes());
    block.extend(entry(0x9000, 7, 4, u32::from_le_bytes(*b"0220")));
    block.extend(entry(0x927c, 7, 40, 120));
    block.extend(0_u32.to_le_bytes());
    block.resize(100, 0);
    block.extend(date);
    block.extend([0xaa; 40]);
    block.resize(200, 0);
    // IFD1, empty.
    block.extend([0; 6]);
    block
}

/// As [`foreign`], with the date as `DateTimeOriginal`, in the Exif directory.
fn foreign_original(date: &[u8; 20]) -> Vec<u8> {
    let mut block = foreign(date);
    block[10..12].copy_from_slice(&0x0131_u16.to_le_bytes());
    block[64..66].copy_from_slice(&0x9003_u16.to_le_bytes());
    block[66..76].copy_from_slice(&[2, 0, 20, 0, 0, 0, 100, 0, 0, 0]);
    block
}

#[test]
fn a_new_block_says_everything() {
    let metadata = Metadata {
        taken: Some(at(1_713_379_833, 2_000_000, 2 * 3600)),
        coordinates: Coordinates::new(-33.8568, 151.2153),
        description: Some("Sunset 🌅 مرحبا".to_owned()),
        creator: Some("ada.lovelace".to_owned()),
        camera: CameraFacts {
            lens_make: Some("Maker".to_owned()),
            lens_model: Some("50 mm".to_owned()),
            software: Some("Instagram".to_owned()),
            iso: Some(64),
            focal_length: Some(4.25),
            aperture: Some(1.696),
            shutter_speed: Some(-1.5),
            metering_mode: Some(5),
            scene_capture_type: Some(0),
        },
    };
    let said = read(&written(None, &metadata));
    assert_eq!(said.taken, metadata.taken);
    assert_eq!(said.description, metadata.description);
    assert_eq!(said.camera, metadata.camera);
    assert!(near(said.coordinates, metadata.coordinates));
}

#[test]
fn what_stands_in_a_block_stays() {
    let metadata = Metadata {
        taken: Some(at(1_713_379_833, 0, 0)),
        ..described("ours")
    };
    let first = written(None, &metadata);
    let other = Metadata {
        taken: Some(at(0, 0, 3600)),
        coordinates: Coordinates::new(1.0, 2.0),
        ..described("theirs")
    };
    let merged = merge(Some(&first), &other, &PICTURE, ROOM).unwrap();
    let said = read(&merged.block.unwrap());
    assert_eq!(said.taken, metadata.taken);
    assert_eq!(said.description, metadata.description);
    assert!(
        near(said.coordinates, other.coordinates),
        "was not there before"
    );
}

#[test]
fn another_date_or_caption_that_stands_in_a_block_is_told() {
    let metadata = |taken, description: &str| Metadata {
        taken: Some(taken),
        coordinates: Coordinates::new(1.0, 2.0),
        ..described(description)
    };
    let [cut, long] = [2_000, 2_500].map(|times| "ours, a long one ".repeat(times));
    let same = at(1_713_379_833, 0, 7_200);
    let other = at(1_713_379_773, 0, 7_200);
    for (taken, description, words, told) in [
        // The same moment by another clock, seconds away, and words that had to be cut.
        (&at(1_713_379_833, 0, 0), "ours, too", "ours, too", &[][..]),
        (&at(1_713_379_800, 0, 7_200), &cut, &long, &[]),
        (&same, " ", "ours, too", &[]),
        (&other, "", "ours", &[NotTagged::OwnDate]),
        (
            &at(0, 0, 7_200),
            "ours, too",
            "ours, too",
            &[NotTagged::OwnDate],
        ),
        (&same, "theirs", "ours", &[NotTagged::OwnCaption]),
        (
            &same,
            "ours, too and more",
            "ours, too",
            &[NotTagged::OwnCaption],
        ),
        // As short as that nobody cuts.
        (&same, "ours", "ours, too", &[NotTagged::OwnCaption]),
        (&same, "ours, a", &long, &[NotTagged::OwnCaption]),
        (
            &other,
            "theirs",
            "ours",
            &[NotTagged::OwnDate, NotTagged::OwnCaption],
        ),
    ] {
        let ours = metadata(same.clone(), words);
        let theirs = Metadata {
            coordinates: None,
            ..metadata(taken.clone(), description)
        };
        let theirs = written(None, &theirs);
        let merged = merge(Some(&theirs), &ours, &PICTURE, ROOM).unwrap();
        assert_eq!(merged.shortfalls, told, "{taken} {description}");
        // The place was put in, so the file has a part.
        let expected = match told {
            [] => Tagging::Written,
            told => Tagging::Partly(told.to_vec()),
        };
        assert_eq!(merged.tagging(), expected);
        let full = merge(merged.block.as_deref(), &ours, &PICTURE, ROOM).unwrap();
        assert_eq!(full.block, None);
        assert_eq!(full.tagging(), merged.tagging());
    }
}

#[test]
fn a_date_without_its_offset_is_held_against_our_clock() {
    let ours = Metadata {
        taken: Some(at(1_563_092_430, 0, 7_200)),
        ..Metadata::default()
    };
    let told = |date| {
        merge(Some(&foreign_original(date)), &ours, &PICTURE, ROOM)
            .unwrap()
            .shortfalls
    };
    assert_eq!(told(b"2019:07:14 10:20:30\0"), []);
    assert_eq!(told(b"2019:07:14 08:20:30\0"), [NotTagged::OwnDate]);
    assert_eq!(told(b"    :  :     :  :  \0"), []);
}

#[test]
fn an_offset_never_explains_a_date_that_stood_there_before() {
    let block = foreign_original(b"2019:07:14 10:20:30\0");
    let metadata = Metadata {
        taken: Some(at(1_713_379_833, 5_000_000, 3600)),
        coordinates: Coordinates::new(1.0, 2.0),
        ..Metadata::default()
    };
    let block = merge(Some(&block), &metadata, &PICTURE, ROOM)
        .unwrap()
        .block
        .unwrap();
    let parsed = Block::parse(&block).unwrap();
    for tag in [0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292] {
        assert!(!parsed.has((tiff::Place::Exif, tag)), "{tag:x}");
    }
    assert!(
        !parsed.has((tiff::Place::Gps, 0x1d)),
        "a time of ours beside a date of theirs"
    );
    assert!(parsed.has((tiff::Place::Gps, 0x02)));
}

#[test]
fn every_old_byte_stays_at_its_offset() {
    let old = foreign(b"2019:07:14 10:20:30\0");
    let new = written(Some(&old), &described("x"));
    assert_eq!(new[..4], old[..4]);
    assert_eq!(new[8..old.len()], old[8..]);
    let parsed = Block::parse(&new).unwrap();
    assert_eq!(
        parsed.value((tiff::Place::Exif, 0x927c)),
        Some(Value::Undefined(vec![0xaa; 40])),
        "the maker note"
    );
    assert!(parsed.has((tiff::Place::Main, 0xc4a5)), "the unknown tag");
    let main = usize::try_from(u32::from_le_bytes(new[4..8].try_into().unwrap())).unwrap();
    let count = usize::from(u16::from_le_bytes([new[main], new[main + 1]]));
    let link = main + 2 + 12 * count;
    assert_eq!(new[link..link + 4], 200_u32.to_le_bytes(), "the thumbnail");
}

#[test]
fn blank_fields_are_filled() {
    let block = foreign(b"    :  :     :  :  \0");
    let metadata = Metadata {
        taken: Some(at(1_713_379_833, 0, 0)),
        ..Metadata::default()
    };
    let block = written(Some(&block), &metadata);
    let modified = Block::parse(&block)
        .unwrap()
        .value((tiff::Place::Main, 0x0132));
    assert_eq!(modified, Some(Value::Text(b"2024:04:17 18:50:33".to_vec())));
}

/// A block with these angles (degrees, minutes, seconds) and no more of a place.
fn placed(north: [(u32, u32); 3], east: [(u32, u32); 3], halves: Option<[&str; 2]>) -> Vec<u8> {
    let block = foreign(b"2019:07:14 10:20:30\0");
    let mut block = Block::parse(&block).unwrap();
    block.set(LATITUDE, &Value::Rationals(north.to_vec()));
    block.set(LONGITUDE, &Value::Rationals(east.to_vec()));
    if let Some([north, east]) = halves {
        block.set(PLACE[0], &Value::Text(north.into()));
        block.set(PLACE[2], &Value::Text(east.into()));
    }
    block.write()
}

/// Zeros, and zeros over zeros, are what a camera writes that does not know where it is.
#[test]
fn a_place_of_zeros_gives_way_to_that_of_the_export() {
    let ours = Metadata {
        coordinates: Coordinates::new(-33.8568, 151.2153),
        ..Metadata::default()
    };
    for zeros in [[(0, 0); 3], [(0, 1); 3], [(0, 1), (0, 1), (0, 100)]] {
        for halves in [None, Some(["N", "E"])] {
            let block = placed(zeros, zeros, halves);
            assert!(!says_place(&block));
            let new = written(Some(&block), &ours);
            assert!(near(place(&new), ours.coordinates), "{zeros:?} {halves:?}");
            assert_eq!(
                merge(Some(&new), &ours, &PICTURE, ROOM).unwrap().block,
                None
            );
        }
    }
}

#[test]
fn a_place_on_the_equator_or_of_an_unknown_half_of_the_world_stays() {
    const ZERO: [(u32, u32); 3] = [(0, 1); 3];
    const EIGHT: [(u32, u32); 3] = [(8, 1), (0, 1), (0, 1)];
    let ours = Metadata {
        coordinates: Coordinates::new(-33.8568, 151.2153),
        ..Metadata::default()
    };
    let halves = Some(["N", "W"]);
    for (block, told) in [
        (placed(ZERO, EIGHT, halves), Coordinates::new(0.0, -8.0)),
        (placed(EIGHT, ZERO, halves), Coordinates::new(8.0, 0.0)),
        (placed(EIGHT, EIGHT, None), None),
        (placed([(0, 0); 3], EIGHT, halves), None),
    ] {
        assert!(says_place(&block));
        assert_eq!(place(&block), told);
        assert_eq!(
            merge(Some(&block), &ours, &PICTURE, ROOM).unwrap().block,
            None
        );
    }
}

#[test]
fn a_block_that_gets_offsets_becomes_one_of_the_version_that_brought_them() {
    let version = (tiff::Place::Exif, 0x9000);
    let old = foreign(b"2019:07:14 10:20:30\0");
    let with_text = written(Some(&old), &described("x"));
    let metadata = Metadata {
        taken: Some(at(1_713_379_833, 0, 0)),
        ..Metadata::default()
    };
    let with_date = written(Some(&old), &metadata);
    let of = |block: &[u8]| Block::parse(block).unwrap().value(version);
    assert_eq!(of(&with_text), Some(Value::Undefined(b"0220".to_vec())));
    assert_eq!(of(&with_date), Some(Value::Undefined(b"0231".to_vec())));
}

#[test]
fn an_offset_with_seconds_is_rounded_and_the_instant_kept() {
    const LIBERIA_BEFORE_1972: i32 = -(44 * 60 + 30);
    let metadata = Metadata {
        taken: Some(at(0, 0, LIBERIA_BEFORE_1972)),
        ..Metadata::default()
    };
    let said = read(&written(None, &metadata)).taken.unwrap();
    assert_eq!(said.timestamp(), Timestamp::UNIX_EPOCH);
    assert_eq!(said.offset().seconds() % 60, 0);
}

#[test]
fn a_year_beyond_four_digits_is_told_and_the_rest_written() {
    let before_year_one = Timestamp::from_second(-62_200_000_000).unwrap();
    let metadata = Metadata {
        taken: Some(before_year_one.to_zoned_datetime(tz::TimeZone::UTC)),
        ..described("old")
    };
    let merged = merge(None, &metadata, &PICTURE, ROOM).unwrap();
    assert_eq!(merged.shortfalls, [YEAR_BEYOND]);
    assert_eq!(read(&merged.block.unwrap()), described("old"));
}

#[test]
fn a_caption_beyond_the_room_is_cut_between_characters_and_told() {
    let caption = "é".repeat(40_000);
    let merged = merge(None, &described(&caption), &PICTURE, ROOM).unwrap();
    assert_eq!(merged.shortfalls, [CAPTION_CUT]);
    let block = merged.block.unwrap();
    assert!(block.len() <= ROOM && block.len() > ROOM - 4);
    let said = read(&block).description.unwrap();
    assert!(caption.starts_with(&said));
}

#[test]
fn a_block_without_room_is_left_alone() {
    let mut full = foreign(b"2019:07:14 10:20:30\0");
    full.resize(ROOM - 20, 0);
    assert_eq!(
        merge(Some(&full), &described("x"), &PICTURE, ROOM),
        Err(FULL)
    );
}

#[test]
fn a_damaged_block_is_left_alone() {
    let block = foreign(b"2019:07:14 10:20:30\0");
    for cut in [0, 4, 7, 20, 60] {
        let merged = merge(Some(&block[..cut]), &described("x"), &PICTURE, ROOM);
        assert_eq!(merged, Err(DAMAGED), "cut at {cut}");
    }
}

#[test]
fn nothing_to_say_writes_nothing() {
    let metadata = described("   ");
    let merged = merge(None, &metadata, &PICTURE, ROOM).unwrap();
    assert_eq!(merged.block, None);
}

fn near(one: Option<Coordinates>, other: Option<Coordinates>) -> bool {
    const DEGREES: f64 = 1e-10;
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => {
            (one.latitude() - other.latitude()).abs() < DEGREES
                && (one.longitude() - other.longitude()).abs() < DEGREES
        }
        _ => false,
    }
}

prop_compose! {
    /// Anything that EXIF can say.
    pub(in crate::media) fn metadata()(
        second in proptest::option::of(-62_000_000_000_i64..253_000_000_000),
        nanosecond in prop_oneof![Just(0), 0..1_000_000_000_i32],
        quarters in -56_i32..=56,
        place in proptest::option::of((-90.0..=90.0_f64, -180.0..=180.0_f64)),
        description in proptest::option::of("[^\0]{0,300}"),
        creator in proptest::option::of("[a-z0-9._]{1,30}"),
        lens in proptest::option::of("[a-zA-Z0-9 ]{1,40}"),
        iso in any::<Option<u16>>(),
        aperture in proptest::option::of(0.0..64.0_f64),
        shutter_speed in proptest::option::of(-10.0..20.0_f64),
        scene_capture_type in any::<Option<u16>>(),
    ) -> Metadata {
        Metadata {
            taken: second.map(|second| at(second, nanosecond, quarters * 900)),
            coordinates: place.and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude)),
            description: description.filter(|text| !text.trim_matches(' ').is_empty()),
            creator,
            camera: CameraFacts {
                lens_model: lens.filter(|text| !text.trim_matches(' ').is_empty()),
                iso,
                aperture,
                shutter_speed,
                scene_capture_type,
                ..CameraFacts::default()
            },
        }
    }
}

fn close(one: Option<f64>, other: Option<f64>) -> bool {
    const ALLOWED: f64 = 1e-6;
    one.is_some() == other.is_some() && (one.unwrap_or(0.0) - other.unwrap_or(0.0)).abs() <= ALLOWED
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(metadata in metadata()) {
        let merged = merge(None, &metadata, &PICTURE, ROOM).unwrap();
        prop_assert_eq!(merged.block.is_none(), metadata.is_empty());
        let said = read(&merged.block.unwrap_or_default());
        prop_assert_eq!(&said.taken, &metadata.taken);
        prop_assert_eq!(&said.description, &metadata.description);
        prop_assert_eq!(&said.creator, &metadata.creator);
        prop_assert!(near(said.coordinates, metadata.coordinates));
        prop_assert!(close(said.camera.aperture, metadata.camera.aperture));
        prop_assert!(close(said.camera.shutter_speed, metadata.camera.shutter_speed));
        let exact = |camera: &CameraFacts| CameraFacts {
            aperture: None,
            shutter_speed: None,
            ..camera.clone()
        };
        prop_assert_eq!(exact(&said.camera), exact(&metadata.camera));
    }

    #[test]
    fn writing_twice_is_writing_once(one in metadata(), existing in any::<bool>()) {
        let existing = existing.then(|| foreign(b"2019:07:14 10:20:30\0"));
        let first = merge(existing.as_deref(), &one, &PICTURE, ROOM).unwrap();
        if let Some(block) = first.block {
            prop_assert_eq!(merge(Some(&block), &one, &PICTURE, ROOM).unwrap().block, None);
        }
    }

    #[test]
    fn any_bytes_can_be_read_and_written_to(
        bytes in proptest::collection::vec(any::<u8>(), 0..300),
        metadata in metadata(),
    ) {
        let _ = read(&bytes);
        let _ = merge(Some(&bytes), &metadata, &PICTURE, ROOM);
    }

    #[test]
    fn a_damaged_block_is_not_written_to_twice(
        hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        metadata in metadata(),
    ) {
        let full = Metadata {
            taken: Some(at(1_713_379_833, 2_000_000, 7200)),
            coordinates: Coordinates::new(1.0, 2.0),
            ..described("caption")
        };
        let mut block = written(None, &full);
        for (at, value) in hits {
            *at.get_mut(&mut block) = value;
        }
        if let Ok(Merged { block: Some(new), .. }) =
            merge(Some(&block), &metadata, &PICTURE, ROOM)
        {
            prop_assert_eq!(merge(Some(&new), &metadata, &PICTURE, ROOM).unwrap().block, None);
        }
    }

    #[test]
    fn any_damage_can_be_read_and_written_to(
        hits in proptest::collection::vec((0_usize..206, any::<u8>()), 1..8),
        metadata in metadata(),
    ) {
        let mut block = foreign(b"2019:07:14 10:20:30\0");
        for (at, value) in hits {
            block[at] = value;
        }
        let before = read(&block);
        if let Ok(Merged { block: Some(new), .. }) =
            merge(Some(&block), &metadata, &PICTURE, ROOM)
        {
            let after = read(&new);
            prop_assert!(before.taken.is_none() || before.taken == after.taken);
            prop_assert!(before.description.is_none() || before.description == after.description);
        }
    }
}
