use proptest::prelude::*;

use super::*;

fn gathered(rows: &[(&str, &str)]) -> ExifData {
    let mut exif = ExifData::default();
    for (name, value) in rows {
        exif.add(name, value);
    }
    exif
}

fn item(rows: &[(&str, &str)], published: i64) -> IndexedMedia {
    let mut item = IndexedMedia::default();
    gathered(rows).put_into(&mut item, Moment::from_unix(published));
    item
}

fn position(latitude: &str, longitude: &str) -> Option<(f64, f64)> {
    gathered(&[("latitude", latitude), ("longitude", longitude)])
        .coordinates()
        .map(|place| (place.latitude(), place.longitude()))
}

#[test]
fn a_valid_position_is_kept_and_an_impossible_one_is_dropped() {
    assert_eq!(position("48.8566", "2.3522"), Some((48.8566, 2.3522)));
    assert_eq!(position("-13", "-42.2"), Some((-13.0, -42.2)));
    assert_eq!(position("0", "32.5"), Some((0.0, 32.5)));
    assert_eq!(position("48,85", "2,35"), Some((48.85, 2.35)));
    for (latitude, longitude) in [
        ("0", "0"),
        ("0.0", "-0.0"),
        ("91", "2"),
        ("48", "180.5"),
        ("NaN", "2"),
        ("48", "inf"),
        ("", "2.3522"),
        ("48.8566", ""),
        ("north", "2"),
    ] {
        assert_eq!(
            position(latitude, longitude),
            None,
            "{latitude} {longitude}"
        );
    }
}

#[test]
fn an_impossible_position_makes_room_for_the_next() {
    let exif = gathered(&[
        ("latitude", "0"),
        ("longitude", "0"),
        ("latitude", "48.85"),
        ("longitude", "2.35"),
        ("latitude", "1"),
        ("longitude", "1"),
    ]);
    assert_eq!(exif.coordinates(), Coordinates::new(48.85, 2.35));
}

#[test]
fn the_camera_speaks_in_exif_terms() {
    let camera = item(
        &[
            ("iso", "40"),
            ("focal_length", "4.25"),
            ("lens_make", "Apple"),
            ("lens_model", "iPhone back camera"),
            ("software", "16.2"),
            ("device_id", "android-0000000000000000"),
            ("scene_type", "1"),
            ("scene_capture_type", "night"),
            ("metering_mode", "5"),
            ("aperture", "1.696"),
            ("shutter_speed", "5.885"),
        ],
        1_713_394_237,
    )
    .camera;
    let expected = CameraFacts {
        lens_make: Some("Apple".to_owned()),
        lens_model: Some("iPhone back camera".to_owned()),
        software: Some("16.2".to_owned()),
        iso: Some(40),
        focal_length: Some(4.25),
        aperture: Some(1.696),
        shutter_speed: Some(5.885),
        metering_mode: Some(5),
        scene_capture_type: Some(3),
    };
    assert_eq!(camera, expected);
}

#[test]
fn the_device_is_never_kept() {
    let rows = [("device_id", "android-0123456789abcdef")];
    assert_eq!(gathered(&rows), ExifData::default());
}

#[test]
fn the_first_value_that_makes_sense_wins() {
    let camera = item(
        &[
            ("iso", ""),
            ("iso", "many"),
            ("iso", "0"),
            ("iso", "64.0"),
            ("iso", "100"),
            ("metering_mode", "7"),
            ("metering_mode", "255"),
            ("aperture", "0"),
            ("scene_capture_type", "2"),
        ],
        0,
    )
    .camera;
    assert_eq!(camera.iso, Some(64));
    assert_eq!(camera.metering_mode, Some(255));
    assert_eq!(camera.aperture, None);
    assert_eq!(camera.scene_capture_type, Some(2));
}

#[test]
fn only_a_source_that_ends_in_reshare_is_one() {
    for (source, expected) in [
        ("reel_reshare", true),
        ("feed_reshare", true),
        ("FEED_RESHARE", true),
        ("story_repost", true),
        ("CLIPS_REPOST", true),
        ("reel_reshare (1)", true),
        ("4 (reel_reshare)", true),
        ("feed_reshare_2", true),
        ("\"reel\u{200b}_reshare\"", true),
        ("reel_reshare, camera", true),
        ("repository", false),
        ("reel_share", false),
        ("camera", false),
        ("4", false),
    ] {
        let exif = gathered(&[("source_type", source)]);
        assert_eq!(exif.is_reshare(), expected, "{source}");
    }
    let exif = gathered(&[("source_type", "library"), ("source_type", "reel_reshare")]);
    assert!(exif.is_reshare());
}

/// Hard case 22.
#[test]
fn the_offset_of_an_original_is_known_only_when_proven() {
    let published = 1_713_394_237; // 2024-04-17T22:50:37Z
    let photo = ("date_time_original", "2024:04:17 18:50:33");
    let original = |rows: &[(&str, &str)]| item(rows, published).original;

    let local = Some(Original::Local("2024-04-17T18:50:33".parse().unwrap()));
    assert_eq!(original(&[photo]), local);
    assert_eq!(original(&[photo, ("source_type", "library")]), local);

    let utc = Some(Original::Utc("2024-04-17T22:50:33Z".parse().unwrap()));
    assert_eq!(original(&[photo, ("source_type", "camera")]), utc);
    let video = ("date_time_original", "20240417T225033.000Z");
    assert_eq!(original(&[video]), utc);

    let late = ("date_time_original", "2024:04:19 18:50:33");
    assert_eq!(original(&[late]), None);
    let never_set = ("date_time_original", "19040101T000000.000Z");
    assert_eq!(original(&[never_set]), None);
    assert_eq!(original(&[never_set, photo]), local);
}

proptest! {
    #[test]
    fn no_row_panics(name in "latitude|longitude|iso|aperture|metering_mode|date_time_original", value in any::<String>(), published in any::<i64>()) {
        let _ = item(&[(&name, &value), ("source_type", "camera")], published);
    }

    #[test]
    fn every_position_in_range_is_kept(latitude in -90.0..90.0, longitude in -180.0..180.0) {
        let kept = position(&f64::to_string(&latitude), &f64::to_string(&longitude));
        prop_assert_eq!(kept, Some((latitude, longitude)));
    }
}
