//! The numbers above a grid.

use jiff::civil::date;
use jiff::tz::{Offset, TimeZone};

use super::GridHeaders;
use crate::catalog::Filter;
use crate::catalog::example::{NOON, catalog, missing, orphan, photo, post};
use crate::instant::Instant;
use crate::post::{OptIn, PostKind};
use crate::source::Post;

/// 2024-04-30T23:30:00Z.
const LAST_OF_APRIL: i64 = 1_714_519_800;

#[test]
fn media_count_once_by_month_and_for_every_kind_by_kind() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg"), photo("b.jpg")]),
        post(PostKind::ProfilePhoto, NOON + 90 * 86_400, [photo("a.jpg")]),
        post(PostKind::Story, NOON - 400 * 86_400, [missing("c.jpg")]),
        Post {
            published: Instant::Unknown,
            ..post(PostKind::Reel, 0, [photo("d.jpg")])
        },
    ]);

    let headers = catalog
        .grid_headers(&Filter::default(), &TimeZone::UTC)
        .unwrap();

    let expected = GridHeaders {
        posts: 4,
        media: 4,
        by_month: vec![
            (Some(date(2024, 4, 1)), 2),
            (Some(date(2023, 3, 1)), 1),
            (None, 1),
        ],
        by_kind: vec![
            (PostKind::Post, 2),
            (PostKind::Reel, 1),
            (PostKind::Story, 1),
            (PostKind::ProfilePhoto, 1),
        ],
    };
    assert_eq!(headers, expected);
}

#[test]
fn a_filter_narrows_every_number() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg"), missing("b.jpg")]),
        post(PostKind::ProfilePhoto, NOON + 90 * 86_400, [photo("a.jpg")]),
    ]);
    let filter = Filter {
        kinds: vec![PostKind::ProfilePhoto],
        ..Filter::default()
    };
    let headers = catalog.grid_headers(&filter, &TimeZone::UTC).unwrap();
    assert_eq!((headers.posts, headers.media), (1, 1));
    assert_eq!(headers.by_month, [(Some(date(2024, 7, 1)), 1)]);
    assert_eq!(headers.by_kind, [(PostKind::ProfilePhoto, 1)]);
    let found = Filter {
        found: Some(false),
        ..Filter::default()
    };
    assert_eq!(
        catalog.grid_headers(&found, &TimeZone::UTC).unwrap().media,
        1
    );
}

#[test]
fn months_begin_where_the_person_lives() {
    let catalog = catalog(&[
        post(PostKind::Post, LAST_OF_APRIL, [photo("a.jpg")]),
        post(PostKind::Post, LAST_OF_APRIL - 86_400, [photo("b.jpg")]),
    ]);
    let months = |hours| {
        let zone = TimeZone::fixed(Offset::from_hours(hours).unwrap());
        let headers = catalog.grid_headers(&Filter::default(), &zone).unwrap();
        headers.by_month
    };
    let (april, may) = (Some(date(2024, 4, 1)), Some(date(2024, 5, 1)));
    assert_eq!(months(0), [(april, 2)]);
    assert_eq!(months(2), [(may, 1), (april, 1)]);
    assert_eq!(months(-11), [(april, 2)]);
}

#[test]
fn a_month_that_is_all_that_is_known_is_the_same_everywhere() {
    let catalog = catalog(&[orphan(PostKind::Post, photo("a.jpg"))]);
    for hours in [-11, -8, 0, 14] {
        let zone = TimeZone::fixed(Offset::from_hours(hours).unwrap());
        let headers = catalog.grid_headers(&Filter::default(), &zone).unwrap();
        assert_eq!(headers.by_month, [(Some(date(2024, 4, 1)), 1)]);
    }
}

#[test]
fn times_before_1970_have_their_own_days() {
    let old = Post {
        published: Instant::Second("1969-12-31T23:00:00Z".parse().unwrap()),
        ..post(PostKind::Post, 0, [photo("a.jpg")])
    };
    let young = Post {
        published: Instant::Second("1970-01-01T01:00:00Z".parse().unwrap()),
        ..post(PostKind::Story, 0, [photo("b.jpg")])
    };
    let headers = catalog(&[old, young])
        .grid_headers(&Filter::default(), &TimeZone::UTC)
        .unwrap();
    assert_eq!(
        headers.by_month,
        [(Some(date(1970, 1, 1)), 1), (Some(date(1969, 12, 1)), 1)]
    );
}

#[test]
fn an_item_counts_in_the_month_of_the_reference_that_a_save_takes() {
    let repost = Post {
        opt_in: Some(OptIn::Reposts),
        ..post(PostKind::Post, NOON, [photo("a.jpg")])
    };
    let catalog = catalog(&[
        repost,
        post(PostKind::Story, NOON - 60 * 86_400, [photo("a.jpg")]),
    ]);
    let headers = catalog
        .grid_headers(&Filter::default(), &TimeZone::UTC)
        .unwrap();
    assert_eq!(headers.by_month, [(Some(date(2024, 2, 1)), 1)]);
}
