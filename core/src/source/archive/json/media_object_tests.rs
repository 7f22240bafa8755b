use super::*;
use crate::media::CameraFacts;
use crate::post::Coordinates;
use crate::source::Original;

fn read_text(text: &str) -> Option<MediaObject> {
    read(&Json::parse(text.as_bytes()).unwrap(), Moment::Unknown)
}

fn with_metadata(metadata: &str) -> IndexedMedia {
    let text = format!(
        r#"{{"uri":"media/a.jpg","creation_timestamp":1713394237,"media_metadata":{metadata}}}"#
    );
    read_text(&text).unwrap().item
}

#[test]
fn everything_told_of_a_photo_is_read() {
    let text = r#"{"uri":"media/stories/202404/a.jpg","creation_timestamp":1713394237,"title":"Tiny \u00f0\u009f\u0090\u00a3",
      "media_metadata":{"photo_metadata":{"exif_data":[{"latitude":48.8566,"longitude":2.3522},
        {"iso":40,"focal_length":"4.25","lens_make":"Apple","lens_model":"iPhone","software":"16.2","device_id":"secret","scene_type":1,
         "scene_capture_type":"standard","camera_position":"back","source_type":"library","metering_mode":"5",
         "date_time_digitized":"2024:04:17 18:50:34","date_time_original":"2024:04:17 18:50:33","aperture":"1.696","shutter_speed":"5.885"}],
         "music_genre":"Pop"},"camera_metadata":{"has_camera_metadata":false}},
      "cross_post_source":{"source_app":"FB"},"backup_uri":"https://interncache-ldc.fbcdn.net/a.jpg"}"#;
    let MediaObject {
        item, is_reshare, ..
    } = read_text(text).unwrap();
    assert!(!is_reshare);
    let expected = IndexedMedia {
        uri: "media/stories/202404/a.jpg".to_owned(),
        taken: Moment::from_unix(1_713_394_237),
        title: Some("Tiny 🐣".to_owned()),
        original: Some(Original::Local("2024-04-17T18:50:33".parse().unwrap())),
        coordinates: Coordinates::new(48.8566, 2.3522),
        camera: CameraFacts {
            lens_make: Some("Apple".to_owned()),
            lens_model: Some("iPhone".to_owned()),
            software: Some("16.2".to_owned()),
            iso: Some(40),
            focal_length: Some(4.25),
            aperture: Some(1.696),
            shutter_speed: Some(5.885),
            metering_mode: Some(5),
            scene_capture_type: Some(0),
        },
        subtitles: None,
        is_beside: false,
    };
    assert_eq!(item, expected);
}

#[test]
fn a_video_has_subtitles_and_an_original_in_utc() {
    let item = with_metadata(
        r#"{"video_metadata":{"exif_data":[{"date_time_original":"20240410T181138.000Z","source_type":"4"}],
            "subtitles":{"uri":"media/reels/202506/x.srt","creation_timestamp":1}}}"#,
    );
    let original = Original::Utc("2024-04-10T18:11:38Z".parse().unwrap());
    assert_eq!(item.original, Some(original));
    assert_eq!(item.subtitles.as_deref(), Some("media/reels/202506/x.srt"));
}

/// Hard case 11: nothing but its bytes says what it is.
#[test]
fn a_video_with_the_metadata_of_a_camera_and_no_extension_is_just_an_item() {
    let text = r#"{"uri":"media/posts/202407/AQNf_18008063708546486","creation_timestamp":1720384529,
        "media_metadata":{"camera_metadata":{"has_camera_metadata":false}},"title":""}"#;
    let expected = IndexedMedia {
        uri: "media/posts/202407/AQNf_18008063708546486".to_owned(),
        taken: Moment::from_unix(1_720_384_529),
        ..IndexedMedia::default()
    };
    assert_eq!(read_text(text).unwrap().item, expected);
}

/// Hard case 12.
#[test]
fn all_members_of_exif_data_make_one_record() {
    let gps = r#"{"latitude":48.85,"longitude":2.35}"#;
    let camera = r#"{"latitude":"","iso":"40","lens_make":null}"#;
    let lens = r#"{"lens_make":"Apple","iso":80}"#;
    let one = r#"{"latitude":48.85,"longitude":2.35,"iso":40,"lens_make":"Apple"}"#;
    for members in [
        format!("[{gps},{camera},{lens}]"),
        format!("[{camera},{lens},{gps}]"),
        format!("[null,{camera},7,[],{lens},{gps}]"),
        one.to_owned(),
    ] {
        let item = with_metadata(&format!(
            r#"{{"photo_metadata":{{"exif_data":{members}}}}}"#
        ));
        assert_eq!(item.coordinates, Coordinates::new(48.85, 2.35), "{members}");
        assert_eq!(item.camera.iso, Some(40), "{members}");
        assert_eq!(item.camera.lens_make.as_deref(), Some("Apple"), "{members}");
    }
}

/// Hard case 13.
#[test]
fn impossible_positions_are_dropped_and_one_on_the_equator_is_kept() {
    for (position, expected) in [
        (r#"{"latitude":0,"longitude":0}"#, None),
        (r#"{"latitude":0.0,"longitude":0.0}"#, None),
        (r#"{"latitude":48.85}"#, None),
        (r#"{"longitude":"2.35"}"#, None),
        (r#"{"latitude":48.85,"longitude":null}"#, None),
        (r#"{"latitude":148.85,"longitude":2.35}"#, None),
        (r#"{"latitude":"here","longitude":2.35}"#, None),
        (
            r#"{"latitude":"-48.85","longitude":"2.35"}"#,
            Some((-48.85, 2.35)),
        ),
        (r#"{"latitude":0,"longitude":32.5}"#, Some((0.0, 32.5))),
        (
            r#"{"latitude":-13,"longitude":-42.2}"#,
            Some((-13.0, -42.2)),
        ),
    ] {
        let metadata = format!(r#"{{"photo_metadata":{{"exif_data":[{position}]}}}}"#);
        let expected = expected.and_then(|(north, east)| Coordinates::new(north, east));
        assert_eq!(with_metadata(&metadata).coordinates, expected, "{position}");
    }
}

/// Hard case 15.
#[test]
fn a_link_stays_as_written_and_a_backup_is_never_taken_for_it() {
    let link = "https://scontent.cdninstagram.com/v/a.jpg?oe=67AD59B9";
    let text = format!(r#"{{"uri":"{link}","backup_uri":"https://interncache.fbcdn.net/a"}}"#);
    assert_eq!(read_text(&text).unwrap().item.uri, link);
    assert!(read_text(r#"{"backup_uri":"https://interncache.fbcdn.net/a"}"#).is_none());
}

/// Hard case 22, as it stands in an index.
#[test]
fn a_late_original_and_one_of_1904_are_dropped() {
    for date in ["2024:04:20 18:50:33", "19040101T000000.000Z", "yesterday"] {
        let rows =
            format!(r#"{{"photo_metadata":{{"exif_data":{{"date_time_original":"{date}"}}}}}}"#);
        assert_eq!(with_metadata(&rows).original, None, "{date}");
    }
}

#[test]
fn one_bad_field_never_loses_the_item() {
    let text = r#"{"uri":"a.jpg","creation_timestamp":{"x":1},"title":["x"],"media_metadata":"none",
        "cross_post_source":7}"#;
    let expected = IndexedMedia {
        uri: "a.jpg".to_owned(),
        ..IndexedMedia::default()
    };
    assert_eq!(read_text(text).unwrap().item, expected);
    for metadata in [
        "[]",
        "null",
        r#"{"photo_metadata":[],"video_metadata":{"subtitles":5}}"#,
    ] {
        assert_eq!(with_metadata(metadata).uri, "media/a.jpg");
    }
}

#[test]
fn what_names_no_photo_or_video_is_none() {
    for text in [
        "{}",
        r#"{"uri":null}"#,
        r#"{"uri":""}"#,
        r#"{"uri":5}"#,
        r#"{"uri":"media/reels/x.srt"}"#,
        r#"{"uri":"media/reels/X.VTT"}"#,
        "\"media/a.jpg\"",
    ] {
        assert!(read_text(text).is_none(), "{text}");
    }
}

#[test]
fn halves_of_two_places_never_make_a_third() {
    let at = |rows: &str| {
        with_metadata(&format!(r#"{{"photo_metadata":{{"exif_data":{rows}}}}}"#)).coordinates
    };
    let whole = r#"{"latitude":-10,"longitude":100}"#;
    for half in [r#"{"latitude":48.8}"#, r#"{"longitude":"2.4"}"#] {
        assert_eq!(
            at(&format!("[{half},{whole}]")),
            Coordinates::new(-10.0, 100.0)
        );
        assert_eq!(
            at(&format!("[{whole},{half}]")),
            Coordinates::new(-10.0, 100.0)
        );
    }
    let impossible = r#"{"latitude":0,"longitude":0}"#;
    assert_eq!(
        at(&format!("[{impossible},{whole}]")),
        Coordinates::new(-10.0, 100.0)
    );
    let parted = r#"[{"latitude":48.8},{"longitude":2.4}]"#;
    assert_eq!(at(parted), Coordinates::new(48.8, 2.4));
}
