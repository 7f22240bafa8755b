use jiff::civil::date;
use proptest::prelude::*;

use super::super::{AlbumChoice, naming};
use super::*;
use crate::media::{CameraFacts, Format};
use crate::post::{MediaId, PostId, PostKind};

fn item(published: Moment) -> Candidate {
    let media = MediaId::of_path("media/posts/201907/1.jpg");
    Candidate {
        media,
        reference: 1,
        post: PostId::new(PostKind::Post, Some(media), published),
        kind: PostKind::Post,
        uri: "media/posts/201907/1.jpg".to_owned(),
        position: 1,
        siblings: 1,
        before: 0,
        published,
        original: None,
        caption: None,
        creator: None,
        place: None,
        coordinates: None,
        camera: CameraFacts::default(),
        has_sound: None,
        may_be_others: false,
        is_smaller: false,
        larger_apart: None,
        source: Some(1),
        entry: Some("media/posts/201907/1.jpg".to_owned()),
        bytes: 1,
        crc32: None,
        format: Some(Format::Jpeg),
        missing: None,
    }
}

fn at(text: &str) -> Moment {
    Moment::Second(text.parse().unwrap())
}

/// Where nobody asks when it is saved.
fn dated(item: &Candidate, options: &SaveOptions) -> Dating {
    Dating::of(item, options, Timestamp::MIN)
}

fn options(date: DateChoice, zone: &str) -> SaveOptions {
    SaveOptions {
        date,
        zone: TimeZone::get(zone).unwrap(),
        ..SaveOptions::default()
    }
}

fn published_in(zone: &str, item: &Candidate) -> Dating {
    dated(item, &options(DateChoice::Published, zone))
}

fn written(dating: &Dating) -> String {
    dating
        .written()
        .unwrap()
        .strftime("%Y-%m-%dT%H:%M:%S%.f%:z")
        .to_string()
}

#[test]
fn the_offset_is_the_one_of_that_day() {
    let summer = published_in("Europe/Berlin", &item(at("2019-07-01T22:30:00Z")));
    assert_eq!(written(&summer), "2019-07-02T00:30:00+02:00");
    assert_eq!(summer.stamp(), "20190702_003000");
    let winter = published_in("Europe/Berlin", &item(at("2019-12-31T23:30:00Z")));
    assert_eq!(written(&winter), "2020-01-01T00:30:00+01:00");
    assert_eq!(winter.year(), Some(2020));
}

#[test]
fn posts_of_one_moment_follow_each_other_by_milliseconds() {
    let second_of_two = Candidate {
        before: 3,
        position: 2,
        siblings: 2,
        ..item(at("2019-07-01T12:00:00Z"))
    };
    let dating = published_in("UTC", &second_of_two);
    assert_eq!(written(&dating), "2019-07-01T12:00:00.004+00:00");
}

#[test]
fn media_of_a_post_follow_each_other_by_milliseconds_photos_and_videos_alike() {
    for format in [Format::Jpeg, Format::Mp4] {
        let third = Candidate {
            position: 3,
            siblings: 10,
            format: Some(format),
            ..item(at("2019-07-01T12:00:00Z"))
        };
        let dating = published_in("UTC", &third);
        assert_eq!(written(&dating), "2019-07-01T12:00:00.002+00:00");
        let file_time = "2019-07-01T12:00:00.002Z".parse().ok();
        assert_eq!(dating.file_time(), file_time);
        assert_eq!(dating.stamp(), "20190701_120000");
    }
}

#[test]
fn a_month_stays_a_month() {
    let dating = published_in("Asia/Tokyo", &item(Moment::from_month(2019, 7)));
    assert_eq!(dating.written(), None);
    assert_eq!(dating.stamp(), "201907");
    let start: Timestamp = "2019-07-01T08:00:00Z".parse().unwrap();
    assert_eq!(dating.file_time(), Some(start));
}

#[test]
fn what_is_unknown_stays_unknown() {
    let dating = published_in("UTC", &item(Moment::Unknown));
    assert_eq!(dating, Dating::Unknown);
    assert_eq!(dating.file_time(), None);
    assert_eq!(dating.stamp(), "undated");
}

#[test]
fn an_original_by_the_wall_clock_is_read_in_the_persons_zone() {
    let item = Candidate {
        original: Some(Original::Local(date(2019, 6, 30).at(9, 8, 7, 0))),
        ..item(at("2019-07-01T12:00:00Z"))
    };
    let taken = dated(&item, &options(DateChoice::Original, "America/New_York"));
    assert_eq!(written(&taken), "2019-06-30T09:08:07-04:00");
    let published = dated(&item, &options(DateChoice::Published, "America/New_York"));
    assert_eq!(written(&published), "2019-07-01T08:00:00-04:00");
}

#[test]
fn an_original_in_utc_is_an_instant() {
    let item = Candidate {
        original: Some(Original::Utc("2019-06-30T20:00:00Z".parse().unwrap())),
        ..item(at("2019-07-01T12:00:00Z"))
    };
    let taken = dated(&item, &options(DateChoice::Original, "Asia/Tokyo"));
    assert_eq!(written(&taken), "2019-07-01T05:00:00+09:00");
}

#[test]
fn an_original_that_cannot_be_true_gives_way_to_the_date_of_publishing() {
    for wrong in [
        Original::Utc("2019-07-01T12:05:01Z".parse().unwrap()),
        Original::Local(date(2019, 7, 2).at(2, 5, 1, 0)),
        Original::Local(date(1999, 12, 31).at(23, 59, 59, 0)),
        Original::Utc("1904-01-01T00:00:00Z".parse().unwrap()),
    ] {
        let item = Candidate {
            original: Some(wrong),
            ..item(at("2019-07-01T12:00:00Z"))
        };
        let taken = dated(&item, &options(DateChoice::Original, "UTC"));
        assert_eq!(written(&taken), "2019-07-01T12:00:00+00:00", "{wrong:?}");
    }
}

/// As far as a clock in another zone, and one that is a little wrong, can tell.
#[test]
fn an_original_is_not_after_its_publishing_in_every_zone() {
    for (original, expected) in [
        (
            Original::Utc("2019-07-01T12:05:00Z".parse().unwrap()),
            "2019-07-01T12:05:00+00:00",
        ),
        (
            Original::Local(date(2019, 7, 2).at(2, 0, 0, 0)),
            "2019-07-02T02:00:00+00:00",
        ),
    ] {
        let item = Candidate {
            original: Some(original),
            ..item(at("2019-07-01T12:00:00Z"))
        };
        let taken = dated(&item, &options(DateChoice::Original, "UTC"));
        assert_eq!(written(&taken), expected);
    }
}

#[test]
fn an_original_dates_what_else_has_only_a_month() {
    let original = Original::Local(date(2019, 7, 20).at(10, 0, 0, 0));
    let item = Candidate {
        original: Some(original),
        ..item(Moment::from_month(2019, 7))
    };
    let taken = dated(&item, &options(DateChoice::Original, "UTC"));
    assert_eq!(taken.stamp(), "20190720_100000");
}

#[test]
fn a_wall_clock_time_that_was_skipped_by_summer_time_is_still_a_time() {
    let item = Candidate {
        original: Some(Original::Local(date(2019, 3, 31).at(2, 30, 0, 0))),
        ..item(at("2019-04-01T12:00:00Z"))
    };
    let taken = dated(&item, &options(DateChoice::Original, "Europe/Berlin"));
    assert_eq!(written(&taken), "2019-03-31T03:30:00+02:00");
}

#[test]
fn the_name_tells_time_post_and_slide() {
    let item = Candidate {
        position: 7,
        siblings: 10,
        ..item(at("2019-07-01T12:00:00Z"))
    };
    let dating = published_in("UTC", &item);
    let name = naming::file_name(&item, &dating, Format::Jpeg);
    assert_eq!(name, format!("IG_20190701_120000_{}_07.jpg", item.post));
}

#[test]
fn albums_are_of_a_kind_or_a_year_or_none() {
    let item = item(at("2019-12-31T23:30:00Z"));
    let mut options = options(DateChoice::Published, "Europe/Berlin");
    let mut album = |albums| {
        options.albums = albums;
        naming::album(&item, &dated(&item, &options), &options)
    };
    assert_eq!(album(AlbumChoice::ByKind).as_deref(), Some("Posts"));
    assert_eq!(album(AlbumChoice::ByYear).as_deref(), Some("2020"));
    assert_eq!(album(AlbumChoice::NoAlbums), None);
}

proptest! {
    #[test]
    fn any_time_gives_a_date_of_four_digits_or_none(
        second in -377_705_023_201_i64..=253_402_207_200,
        position in 0..=u32::MAX,
        original in proptest::option::of(-377_705_023_201_i64..=253_402_207_200),
        month: bool,
    ) {
        let time = Timestamp::from_second(second).unwrap();
        let published = if month { Moment::Month(time) } else { Moment::Second(time) };
        let item = Candidate {
            position,
            siblings: 2,
            original: original.map(|at| Original::Utc(Timestamp::from_second(at).unwrap())),
            ..item(published)
        };
        for choice in [DateChoice::Published, DateChoice::Original] {
            let dating = dated(&item, &options(choice, "Pacific/Apia"));
            if let Some(written) = dating.written() {
                prop_assert!((1..=9999).contains(&written.year()));
                prop_assert_eq!(dating.stamp().len(), "20190701_120000".len());
            }
        }
    }
}

#[test]
fn put_at_today_the_moment_of_the_save_is_the_date_whatever_else_is_known() {
    let now: Timestamp = "2026-11-28T23:30:00.123Z".parse().unwrap();
    let choice = options(DateChoice::Now, "Asia/Tokyo");
    let known = item(at("2019-01-01T00:00:00Z"));
    for item in [known, item(Moment::Unknown)] {
        let dating = Dating::of(&item, &choice, now);
        assert_eq!(dating.file_time(), Some(now));
        assert_eq!(dating.stamp(), "20261129_083000");
        assert_eq!(dating.year(), Some(2026));
        let written = dating.written().unwrap();
        assert_eq!(
            written.strftime("%F %T %:z").to_string(),
            "2026-11-29 08:30:00 +09:00"
        );
    }
}
