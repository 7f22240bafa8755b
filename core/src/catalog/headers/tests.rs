//! The numbers above a grid.

use jiff::civil::{Date, date};
use jiff::tz::{Offset, TimeZone};
use proptest::prelude::*;

use super::GridFacets;
use crate::catalog::example::{NOON, catalog, missing, orphan, photo, post, video};
use crate::catalog::{Catalog, InMonth, MediaFilter, Selection};
use crate::media::MediaType;
use crate::moment::Moment;
use crate::post::{MediaId, OptInReason, PostKind};
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
            published: Moment::Unknown,
            ..post(PostKind::Reel, 0, [photo("d.jpg")])
        },
    ]);

    let headers = catalog
        .grid_facets(&MediaFilter::default(), &TimeZone::UTC)
        .unwrap();

    let expected = GridFacets {
        posts: 4,
        media: 4,
        bytes: 3_000,
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
    let filter = MediaFilter {
        kinds: vec![PostKind::ProfilePhoto],
        ..MediaFilter::default()
    };
    let headers = catalog.grid_facets(&filter, &TimeZone::UTC).unwrap();
    assert_eq!((headers.posts, headers.media), (1, 1));
    assert_eq!(headers.by_month, [(Some(date(2024, 7, 1)), 1)]);
    assert_eq!(headers.by_kind, [(PostKind::ProfilePhoto, 1)]);
    let found = MediaFilter {
        found: Some(false),
        ..MediaFilter::default()
    };
    assert_eq!(
        catalog.grid_facets(&found, &TimeZone::UTC).unwrap().media,
        1
    );
}

#[test]
fn photos_or_videos_and_all_but_some_narrow_every_number() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg"), video("b.mp4")]),
        post(PostKind::Story, NOON, [photo("c.jpg"), missing("d.jpg")]),
    ]);
    let headers = |filter| catalog.grid_facets(&filter, &TimeZone::UTC).unwrap();
    let of_type = |media_type| {
        let headers = headers(MediaFilter {
            media_type: Some(media_type),
            ..MediaFilter::default()
        });
        (headers.posts, headers.media, headers.bytes)
    };
    assert_eq!(of_type(MediaType::Photo), (2, 2, 2_000));
    assert_eq!(of_type(MediaType::Video), (1, 1, 5_000));
    let all_but = |paths: &[&str]| {
        let except = paths.iter().map(|path| MediaId::of_path(path)).collect();
        let headers = headers(MediaFilter {
            except,
            ..MediaFilter::default()
        });
        (headers.posts, headers.media, headers.bytes)
    };
    assert_eq!(all_but(&["a.jpg"]), (2, 3, 6_000));
    assert_eq!(all_but(&["a.jpg", "b.mp4", "nobody's"]), (1, 2, 1_000));
}

#[test]
fn as_many_items_can_be_selected_as_there_are() {
    let names: Vec<_> = (0..2_000).map(|number| format!("{number}.jpg")).collect();
    let posts: Vec<_> = names
        .iter()
        .map(|name| post(PostKind::Post, NOON, [photo(name)]))
        .collect();
    let catalog = catalog(&posts);
    // More than SQLite takes as values of one question.
    let mut media: Vec<_> = (0..40_000).map(|number| MediaId(-number)).collect();
    media.extend(names.iter().skip(500).map(|name| MediaId::of_path(name)));
    let media_of = |filter| {
        let headers = catalog.grid_facets(&filter, &TimeZone::UTC);
        headers.unwrap().media
    };
    let only = MediaFilter {
        media: media.clone(),
        ..MediaFilter::default()
    };
    let all_but = MediaFilter {
        except: media,
        ..MediaFilter::default()
    };
    assert_eq!((media_of(only), media_of(all_but)), (1_500, 500));
}

#[test]
fn months_begin_where_the_person_lives() {
    let catalog = catalog(&[
        post(PostKind::Post, LAST_OF_APRIL, [photo("a.jpg")]),
        post(PostKind::Post, LAST_OF_APRIL - 86_400, [photo("b.jpg")]),
    ]);
    let months = |hours| {
        let zone = TimeZone::fixed(Offset::from_hours(hours).unwrap());
        let headers = catalog.grid_facets(&MediaFilter::default(), &zone).unwrap();
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
        let headers = catalog.grid_facets(&MediaFilter::default(), &zone).unwrap();
        assert_eq!(headers.by_month, [(Some(date(2024, 4, 1)), 1)]);
    }
}

#[test]
fn times_before_1970_have_their_own_days() {
    let old = Post {
        published: Moment::Second("1969-12-31T23:00:00Z".parse().unwrap()),
        ..post(PostKind::Post, 0, [photo("a.jpg")])
    };
    let young = Post {
        published: Moment::Second("1970-01-01T01:00:00Z".parse().unwrap()),
        ..post(PostKind::Story, 0, [photo("b.jpg")])
    };
    let headers = catalog(&[old, young])
        .grid_facets(&MediaFilter::default(), &TimeZone::UTC)
        .unwrap();
    assert_eq!(
        headers.by_month,
        [(Some(date(1970, 1, 1)), 1), (Some(date(1969, 12, 1)), 1)]
    );
}

#[test]
fn an_item_counts_in_the_month_of_the_reference_that_a_save_takes() {
    let repost = Post {
        opt_in: Some(OptInReason::Reposts),
        ..post(PostKind::Post, NOON, [photo("a.jpg")])
    };
    let catalog = catalog(&[
        repost,
        post(PostKind::Story, NOON - 60 * 86_400, [photo("a.jpg")]),
    ]);
    let headers = catalog
        .grid_facets(&MediaFilter::default(), &TimeZone::UTC)
        .unwrap();
    assert_eq!(headers.by_month, [(Some(date(2024, 2, 1)), 1)]);
}

/// Far east, far west, at halves and quarters of an hour, and where the clocks change at
/// midnight (some of them on the first of a month).
const ZONES: [&str; 14] = [
    "UTC",
    "Pacific/Honolulu",
    "Pacific/Niue",
    "Pacific/Kiritimati",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "America/St_Johns",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "America/Havana",
    "Asia/Gaza",
    "Australia/Lord_Howe",
];

/// Every media item that a filter lets through, read in pages of three.
fn paged(catalog: &Catalog, filter: &MediaFilter) -> Vec<String> {
    let mut uris = Vec::new();
    let mut after = None;
    loop {
        let page = catalog.media_page(filter, after, 3).unwrap();
        uris.extend(page.items.into_iter().map(|item| item.item.uri));
        after = page.next;
        if after.is_none() {
            return uris;
        }
    }
}

fn under(month: Option<Date>, zone: &TimeZone, filter: &MediaFilter) -> MediaFilter {
    MediaFilter {
        month: Some(InMonth {
            month,
            zone: zone.clone(),
        }),
        ..filter.clone()
    }
}

/// The same month as two moments, as the command has it.
fn between(month: Date, zone: &TimeZone) -> MediaFilter {
    let next = month.last_of_month().tomorrow().unwrap();
    let start = |day: Date| zone.to_timestamp(day.at(0, 0, 0, 0)).unwrap().as_second();
    MediaFilter {
        from: Some(start(month)),
        before: Some(start(next)),
        ..MediaFilter::default()
    }
}

#[test]
fn a_month_that_is_all_that_is_known_is_on_the_page_of_its_header_everywhere() {
    let march = Post {
        published: Moment::from_month(2022, 3),
        ..post(PostKind::Post, 0, [photo("a.jpg")])
    };
    let catalog = catalog(&[march]);
    for zone in ZONES.map(|zone| TimeZone::get(zone).unwrap()) {
        let pages = [date(2022, 2, 1), date(2022, 3, 1), date(2022, 4, 1)].map(|month| {
            let by_moments = paged(&catalog, &between(month, &zone));
            let by_month = paged(
                &catalog,
                &under(Some(month), &zone, &MediaFilter::default()),
            );
            assert_eq!(by_moments, by_month, "{month} {zone:?}");
            by_month.len()
        });
        assert_eq!(pages, [0, 1, 0], "{zone:?}");
    }
}

#[test]
fn an_item_of_two_months_is_under_the_header_that_counts_it() {
    let catalog = catalog(&[
        post(PostKind::Story, NOON - 60 * 86_400, [photo("a.jpg")]),
        post(PostKind::Post, NOON, [photo("a.jpg")]),
    ]);
    let page = |month| {
        paged(
            &catalog,
            &under(month, &TimeZone::UTC, &MediaFilter::default()),
        )
    };
    assert_eq!(page(Some(date(2024, 4, 1))), ["a.jpg"]);
    assert_eq!(page(Some(date(2024, 2, 1))), [""; 0]);
    assert_eq!(page(None), [""; 0]);
}

/// Times close to the ends of months, in any zone, and every sort of precision.
fn instants() -> impl Strategy<Value = Moment> {
    let near_a_month = (2010_i16..2027, 1_i8..=12, -15 * 3600_i64..15 * 3600);
    let second = near_a_month.prop_map(|(year, month, beside)| {
        let first = date(year, month, 1).at(0, 0, 0, 0);
        let first = TimeZone::UTC.to_timestamp(first).unwrap();
        Moment::from_unix(first.as_second() + beside)
    });
    prop_oneof![
        3 => second.clone(),
        1 => second.prop_map(|at| at.start().map_or(at, Moment::Minute)),
        3 => (2010_i16..2027, 1_i8..=12).prop_map(|(year, month)| Moment::from_month(year, month)),
        1 => Just(Moment::Unknown),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_pages_of_all_headers_have_every_item_once_and_as_many_as_they_say(
        told in prop::collection::vec((instants(), 0_u8..12, 0_usize..3), 1..25),
        zone in prop::sample::select(ZONES.to_vec()),
        only_posts: bool,
    ) {
        // Some items stand in several posts, of several kinds and months.
        let kinds = [PostKind::Post, PostKind::Story, PostKind::Other];
        let posts: Vec<_> = told
            .iter()
            .map(|&(published, name, kind)| Post {
                published,
                ..post(kinds[kind], 0, [photo(&format!("{name}.jpg"))])
            })
            .collect();
        let catalog = catalog(&posts);
        let zone = TimeZone::get(zone).unwrap();
        let filter = MediaFilter {
            kinds: only_posts.then_some(PostKind::Post).into_iter().collect(),
            ..MediaFilter::default()
        };
        let headers = catalog.grid_facets(&filter, &zone).unwrap();
        let mut seen = Vec::new();
        for (month, media) in &headers.by_month {
            let header = under(*month, &zone, &filter);
            let page = paged(&catalog, &header);
            prop_assert_eq!(page.len() as u64, *media, "{:?}", month);
            let own = catalog.grid_facets(&header, &zone).unwrap();
            prop_assert_eq!(own.by_month, [(*month, *media)]);
            // What a grid shows is what a save of it takes.
            let selection = Selection { filter: header, ..Selection::default() };
            catalog.choose(&selection).unwrap();
            let chosen: u64 = catalog.db
                .query_row("SELECT count(*) FROM temp.chosen", [], |row| row.get::<_, i64>(0))
                .unwrap().unsigned_abs();
            prop_assert_eq!(chosen, *media);
            seen.extend(page);
        }
        seen.sort();
        let mut all = paged(&catalog, &filter);
        all.sort();
        prop_assert_eq!(seen, all);
    }

    #[test]
    fn months_as_moments_have_the_references_that_the_facets_count(
        told in prop::collection::vec(instants(), 1..25),
        zone in prop::sample::select(ZONES.to_vec()),
    ) {
        let posts: Vec<_> = told
            .iter()
            .zip(0..)
            .map(|(published, name): (_, u8)| Post {
                published: *published,
                ..post(PostKind::Post, 0, [photo(&format!("{name}.jpg"))])
            })
            .collect();
        let catalog = catalog(&posts);
        let zone = TimeZone::get(zone).unwrap();
        for facet in catalog.facets(&MediaFilter::default(), &zone).unwrap() {
            let Some(month) = facet.month else { continue };
            let in_it = between(month, &zone);
            let listed = catalog.references(&in_it, 0, 100).unwrap();
            prop_assert_eq!(listed.len() as u64, facet.references, "{}", month);
            let posts = catalog.post_page(&in_it, None, 100).unwrap();
            prop_assert_eq!(posts.items.len(), listed.len());
        }
    }
}
