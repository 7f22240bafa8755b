//! Pages of media and of posts.

use jiff::civil::date;
use jiff::tz::TimeZone;
use rusqlite::params;

use super::{Cursor, GridItem, ListedPost, PageOrder, Stretch, media_query, post_query};
use crate::catalog::example::{
    NOON, catalog, import, import_as, missing, orphan, photo, post, video,
};
use crate::catalog::filter::Condition;
use crate::catalog::{Catalog, InMonth, MediaFilter, Page, Selection, SourceId};
use crate::error::Result;
use crate::media::MediaType;
use crate::moment::Moment;
use crate::outcome::Outcome;
use crate::post::{Coordinates, MediaId, OptInReason, PostId, PostKind};
use crate::source::{FoundMedia, Post};

type Turn<T> = fn(&Catalog, &MediaFilter, Option<Cursor>, u32) -> Result<Page<T>>;

/// Every page, one after the other.
fn all<T>(catalog: &Catalog, filter: &MediaFilter, limit: u32, turn: Turn<T>) -> Vec<T> {
    let mut items = Vec::new();
    let mut after = None;
    loop {
        let page = turn(catalog, filter, after, limit).unwrap();
        assert!(page.items.len() <= limit as usize);
        items.extend(page.items);
        assert!(items.len() < 100, "the pages come to an end");
        after = page.next;
        if after.is_none() {
            return items;
        }
    }
}

fn media(catalog: &Catalog, filter: &MediaFilter, limit: u32) -> Vec<GridItem> {
    all(catalog, filter, limit, Catalog::media_page)
}

fn uris(catalog: &Catalog, filter: &MediaFilter, limit: u32) -> Vec<String> {
    media(catalog, filter, limit)
        .into_iter()
        .map(|item| item.item.uri)
        .collect()
}

fn posts(catalog: &Catalog, filter: &MediaFilter, limit: u32) -> Vec<ListedPost> {
    all(catalog, filter, limit, Catalog::post_page)
}

fn undated(path: &str) -> Post<FoundMedia> {
    Post {
        published: Moment::Unknown,
        ..post(PostKind::Other, 0, [photo(path)])
    }
}

/// Posts of every sort of time: apart, at the same second, of a month, of none.
fn mixed() -> Catalog {
    catalog(&[
        undated("undated 1.jpg"),
        post(
            PostKind::Post,
            NOON,
            [photo("old 1.jpg"), video("old 2.mp4")],
        ),
        post(PostKind::Story, NOON + 9, [missing("new 1.jpg")]),
        post(
            PostKind::Reel,
            NOON + 9,
            [photo("new 2.jpg"), photo("new 3.jpg")],
        ),
        orphan(PostKind::Post, photo("month 1.jpg")),
        orphan(PostKind::Post, photo("month 2.jpg")),
        orphan(PostKind::Post, photo("month 3.jpg")),
        undated("undated 2.jpg"),
        undated("undated 3.jpg"),
    ])
}

const MIXED: [&str; 11] = [
    "new 1.jpg",
    "new 2.jpg",
    "new 3.jpg",
    "old 1.jpg",
    "old 2.mp4",
    "month 1.jpg",
    "month 2.jpg",
    "month 3.jpg",
    "undated 1.jpg",
    "undated 2.jpg",
    "undated 3.jpg",
];

/// A run in which these items came to these outcomes.
fn run(catalog: &Catalog, outcomes: &[(&str, Outcome)]) -> i64 {
    let db = &catalog.db;
    db.execute(
        "INSERT INTO run (roll, started_at, planned, first) VALUES ('roll', 0, 0, 1)",
        [],
    )
    .unwrap();
    let run = db.last_insert_rowid();
    for (path, outcome) in outcomes {
        db.execute(
            "INSERT INTO outcome (run, media, reference, outcome, at) VALUES (?1, ?2, 1, ?3, 0)",
            params![run, MediaId::of_path(path), outcome],
        )
        .unwrap();
    }
    run
}

#[test]
fn pages_of_any_length_show_every_item_once_newest_first() {
    let catalog = mixed();
    for limit in 1..=12 {
        assert_eq!(
            uris(&catalog, &MediaFilter::default(), limit),
            MIXED,
            "{limit}"
        );
    }
}

#[test]
fn a_page_of_no_length_is_empty() {
    let page = mixed()
        .media_page(&MediaFilter::default(), None, 0)
        .unwrap();
    assert_eq!((page.items.len(), page.next), (0, None));
}

#[test]
fn pages_of_posts_of_any_length_show_every_post_once_with_all_its_media() {
    let catalog = mixed();
    for limit in 1..=10 {
        let posts = posts(&catalog, &MediaFilter::default(), limit);
        let uris: Vec<_> = posts
            .iter()
            .flat_map(|post| &post.media)
            .map(|reference| reference.uri.as_str())
            .collect();
        assert_eq!(uris, MIXED, "{limit}");
        assert_eq!(posts.len(), 9);
    }
}

#[test]
fn pages_of_filtered_media_are_cut_from_the_same_list() {
    let catalog = mixed();
    let filters = [
        MediaFilter {
            kinds: vec![PostKind::Post, PostKind::Other],
            ..MediaFilter::default()
        },
        MediaFilter {
            from: Some(NOON),
            ..MediaFilter::default()
        },
        MediaFilter {
            before: Some(NOON + 9),
            ..MediaFilter::default()
        },
        MediaFilter {
            found: Some(true),
            contains: None,
            from: Some(NOON),
            before: Some(NOON + 10),
            ..MediaFilter::default()
        },
    ];
    let expected: [&[usize]; 4] = [
        &[3, 4, 5, 6, 7, 8, 9, 10],
        &[0, 1, 2, 3, 4],
        &[3, 4, 5, 6, 7],
        &[1, 2, 3, 4],
    ];
    for (filter, expected) in filters.iter().zip(expected) {
        let expected: Vec<_> = expected.iter().map(|place| MIXED[*place]).collect();
        for limit in [1, 2, 3, 100] {
            assert_eq!(uris(&catalog, filter, limit), expected, "{filter:?}");
        }
    }
}

#[test]
fn an_item_of_several_posts_is_shown_once_where_a_save_takes_it_from() {
    let held = Post {
        opt_in: Some(OptInReason::Reposts),
        ..post(PostKind::Post, NOON + 9_000, [photo("a.jpg")])
    };
    let catalog = catalog(&[
        post(PostKind::ProfilePhoto, NOON + 5_000, [photo("a.jpg")]),
        held,
        post(PostKind::ArchivedPost, NOON, [photo("a.jpg")]),
        post(PostKind::Story, NOON + 1_000, [photo("b.jpg")]),
    ]);

    for limit in [1, 10] {
        let items = media(&catalog, &MediaFilter::default(), limit);
        assert_eq!(items.len(), 2);
        assert_eq!(items[0].item.uri, "b.jpg");
        assert_eq!(items[0].kinds, [PostKind::Story]);
        assert_eq!(items[1].item.kind, PostKind::ArchivedPost);
        assert_eq!(
            items[1].kinds,
            [
                PostKind::Post,
                PostKind::ArchivedPost,
                PostKind::ProfilePhoto
            ]
        );
        catalog.choose(&Selection::default()).unwrap();
        for item in items {
            let (chosen, _) = catalog.chosen(&[item.item.media]).remove(0);
            assert_eq!(chosen.reference, item.item.id);
        }
    }
    let profile = MediaFilter {
        kinds: vec![PostKind::ProfilePhoto, PostKind::Post],
        ..MediaFilter::default()
    };
    for limit in [1, 10] {
        let items = media(&catalog, &profile, limit);
        assert_eq!(items.len(), 1);
        assert_eq!(items[0].item.kind, PostKind::ProfilePhoto);
        assert_eq!(
            items[0].kinds.len(),
            3,
            "all its kinds, whatever the filter"
        );
    }
}

#[test]
fn an_item_shown_on_a_page_does_not_come_again_under_an_older_post() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg")]),
        post(PostKind::Story, NOON - 500, [photo("a.jpg")]),
        post(PostKind::Story, NOON - 900, [photo("b.jpg")]),
        undated("a.jpg"),
    ]);
    for limit in [1, 10] {
        assert_eq!(
            uris(&catalog, &MediaFilter::default(), limit),
            ["a.jpg", "b.jpg"]
        );
    }
}

#[test]
fn a_post_is_shown_if_one_of_its_media_passes() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg"), missing("b.jpg")]),
        post(PostKind::Post, NOON + 500, [photo("c.jpg")]),
    ]);
    let missing = MediaFilter {
        found: Some(false),
        ..MediaFilter::default()
    };
    let posts = posts(&catalog, &missing, 10);
    assert_eq!(posts.len(), 1);
    assert_eq!(posts[0].media.len(), 2);
}

#[test]
fn a_post_tells_what_is_known_of_it() {
    let told = Post {
        caption: Some("Morning".to_owned()),
        place: Some("Rome".to_owned()),
        unread_date: Some("17 di abrile".to_owned()),
        published: Moment::Unknown,
        opt_in: Some(OptInReason::Drafts),
        ..post(PostKind::Reel, 0, [photo("a.jpg")])
    };
    let posts = posts(&catalog(&[told]), &MediaFilter::default(), 10);
    let post = &posts[0];
    assert_eq!(post.id, post.media[0].post);
    assert_eq!(post.kind, PostKind::Reel);
    assert_eq!(post.published, Moment::Unknown);
    assert_eq!(post.caption.as_deref(), Some("Morning"));
    assert_eq!(post.place.as_deref(), Some("Rome"));
    assert_eq!(post.unread_date.as_deref(), Some("17 di abrile"));
    assert_eq!(post.opt_in, Some(OptInReason::Drafts));
}

#[test]
fn posts_that_wait_for_their_media_are_not_shown() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, []),
        post(PostKind::Post, NOON + 500, [photo("a.jpg")]),
    ]);
    assert_eq!(posts(&catalog, &MediaFilter::default(), 10).len(), 1);
}

#[test]
fn an_import_between_two_pages_shows_nothing_twice() {
    let mut catalog = mixed();
    let first = catalog
        .media_page(&MediaFilter::default(), None, 4)
        .unwrap();
    let newer = post(PostKind::Post, NOON + 50_000, [photo("newer.jpg")]);
    import(&mut catalog, &[newer]);
    let rest = catalog
        .media_page(&MediaFilter::default(), first.next, 100)
        .unwrap();
    let shown: Vec<_> = first
        .items
        .iter()
        .chain(&rest.items)
        .map(|item| item.item.uri.as_str())
        .collect();
    assert_eq!(shown, MIXED);
}

#[test]
fn the_outcome_is_that_of_the_latest_run_about_the_item() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg"), photo("b.jpg")]),
        post(PostKind::Post, NOON - 500, [photo("c.jpg"), photo("d.jpg")]),
    ]);
    run(
        &catalog,
        &[
            ("a.jpg", Outcome::Failed),
            ("b.jpg", Outcome::Failed),
            ("c.jpg", Outcome::Saved),
        ],
    );
    run(&catalog, &[("a.jpg", Outcome::Saved)]);

    let outcomes: Vec<_> = media(&catalog, &MediaFilter::default(), 10)
        .into_iter()
        .map(|item| item.outcome)
        .collect();

    let (saved, failed) = (Some(Outcome::Saved), Some(Outcome::Failed));
    assert_eq!(outcomes, [saved, failed, saved, None]);
    let with = |outcome| MediaFilter {
        outcome: Some(outcome),
        ..MediaFilter::default()
    };
    for limit in [1, 10] {
        assert_eq!(
            uris(&catalog, &with(Outcome::Saved), limit),
            ["a.jpg", "c.jpg"]
        );
        assert_eq!(uris(&catalog, &with(Outcome::Failed), limit), ["b.jpg"]);
        assert_eq!(uris(&catalog, &with(Outcome::Skipped), limit), [""; 0]);
    }
    assert_eq!(posts(&catalog, &with(Outcome::Failed), 10).len(), 1);
}

#[test]
fn what_was_taken_back_has_no_outcome() {
    let catalog = catalog(&[post(PostKind::Post, NOON, [photo("a.jpg")])]);
    let run = run(&catalog, &[("a.jpg", Outcome::Saved)]);
    catalog
        .db
        .execute(
            "INSERT INTO asset (roll_id, media, run, state, sha256, bytes, crc32) \
             VALUES ('1', ?1, ?2, 'saved', x'00', 1, 1)",
            params![MediaId::of_path("a.jpg"), run],
        )
        .unwrap();
    let outcome = || media(&catalog, &MediaFilter::default(), 10)[0].outcome;
    catalog
        .db
        .execute("UPDATE outcome SET asset = 1", [])
        .unwrap();
    assert_eq!(outcome(), Some(Outcome::Saved));
    catalog
        .db
        .execute("UPDATE asset SET state = 'gone'", [])
        .unwrap();
    assert_eq!(outcome(), None);
}

/// What SQLite would do, step by step.
fn plan(catalog: &Catalog, query: (String, Condition)) -> Vec<String> {
    let (sql, condition) = query;
    catalog
        .db
        .prepare(&format!("EXPLAIN QUERY PLAN {sql} LIMIT 100"))
        .unwrap()
        .query_map(condition.values(), |row| row.get(3))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

#[test]
fn every_page_is_read_from_an_index_and_nothing_is_sorted() {
    let catalog = mixed();
    catalog.db.execute_batch("ANALYZE").unwrap();
    let filters = [
        MediaFilter::default(),
        MediaFilter {
            kinds: vec![PostKind::Story],
            ..MediaFilter::default()
        },
        MediaFilter {
            media: vec![MediaId::of_path("a.jpg")],
            except: vec![MediaId::of_path("b.jpg")],
            media_type: Some(MediaType::Photo),
            from: Some(NOON - 100),
            before: Some(NOON + 100),
            contains: Some("a".to_owned()),
            found: Some(true),
            outcome: Some(Outcome::Saved),
            post: Some(PostId::from_number(1)),
            archive: Some(SourceId::from_number(1)),
            account: Some("ada".to_owned()),
            place: Some(true),
            left_out: Some(false),
            kinds: vec![PostKind::Story, PostKind::Post],
            month: Some(InMonth {
                month: Some(date(2024, 4, 1)),
                zone: TimeZone::UTC,
            }),
        },
    ];
    let cursor = Cursor {
        published: Some(NOON),
        post: 1,
        position: 1,
    };
    let stretches = [
        Stretch::All,
        Stretch::SameTime(cursor),
        Stretch::Older(NOON),
        Stretch::Undated,
    ];
    for filter in &filters {
        for stretch in &stretches {
            let media = plan(
                &catalog,
                media_query(filter, PageOrder::NewestFirst, stretch),
            );
            let posts = plan(
                &catalog,
                post_query(filter, PageOrder::NewestFirst, stretch),
            );
            assert!(media[0].contains("reference_by_time"), "{media:#?}");
            assert!(posts[0].contains("post_by_time"), "{posts:#?}");
            for step in media.iter().chain(&posts) {
                assert!(!step.contains("TEMP B-TREE"), "{media:#?} {posts:#?}");
            }
            if *stretch != Stretch::All {
                assert!(media[0].starts_with("SEARCH"), "{media:#?}");
                assert!(posts[0].starts_with("SEARCH"), "{posts:#?}");
            }
        }
    }
    let seek = plan(
        &catalog,
        media_query(
            &MediaFilter::default(),
            PageOrder::NewestFirst,
            &Stretch::SameTime(cursor),
        ),
    );
    assert!(seek[0].contains("(post,position)>(?,?)"), "{seek:#?}");
}

fn oldest_first(
    catalog: &Catalog,
    filter: &MediaFilter,
    after: Option<Cursor>,
    limit: u32,
) -> Result<Page<GridItem>> {
    catalog.media_page_in(PageOrder::OldestFirst, filter, after, limit)
}

#[test]
fn the_oldest_come_first_when_asked_for_and_what_has_no_date_is_last_all_the_same() {
    let catalog = mixed();
    let newest = uris(&catalog, &MediaFilter::default(), 99);
    let times = |uri: &String| uri.split(' ').next().unwrap().to_owned();
    for limit in [1, 2, 3, 99] {
        let oldest = all(&catalog, &MediaFilter::default(), limit, oldest_first);
        let oldest: Vec<_> = oldest.into_iter().map(|item| item.item.uri).collect();
        let mut order: Vec<_> = oldest.iter().map(times).collect();
        order.dedup();
        assert_eq!(order, ["month", "old", "new", "undated"], "{limit}");
        // Those of one time stand in the same order.
        for time in ["old", "new", "month", "undated"] {
            let of = |uris: &[String]| -> Vec<_> {
                let of = uris.iter().filter(|uri| times(uri) == time);
                of.cloned().collect()
            };
            assert_eq!(of(&oldest), of(&newest), "{limit}");
        }
        let posts = all(
            &catalog,
            &MediaFilter::default(),
            limit,
            |catalog, filter, after, limit| {
                catalog.post_page_in(PageOrder::OldestFirst, filter, after, limit)
            },
        );
        let first = &posts[0].media[0].uri;
        assert!(first.starts_with("month"), "{first}");
        assert_eq!(posts.len(), 9);
    }
    let new = MediaFilter {
        from: Some(NOON + 1),
        ..MediaFilter::default()
    };
    let new = all(&catalog, &new, 1, oldest_first);
    assert_eq!(new.len(), 3);
    let undated = MediaFilter {
        month: Some(InMonth {
            month: None,
            zone: TimeZone::UTC,
        }),
        ..MediaFilter::default()
    };
    assert_eq!(all(&catalog, &undated, 2, oldest_first).len(), 3);
}

#[test]
fn one_item_is_as_a_page_has_it() {
    let catalog = mixed();
    let id = MediaId::of_path("old 1.jpg");
    let item = catalog.media_item(id).unwrap().unwrap();
    let page = media(&catalog, &MediaFilter::default(), 99);
    assert!(page.contains(&item) && item.item.media == id);
    assert_eq!(catalog.media_item(MediaId::of_path("never")).unwrap(), None);
}

#[test]
fn a_filter_asks_for_post_archive_account_place_and_what_is_left_out() {
    let mut catalog = Catalog::scratch().unwrap();
    let mut placed = photo("placed.jpg");
    placed.indexed.coordinates = Coordinates::new(52.5, 13.4);
    let both = [placed, photo("nowhere.jpg")];
    let named = Post {
        place: Some("Berlin".to_owned()),
        ..post(PostKind::Post, NOON + 5, [photo("named.jpg")])
    };
    let asked = |opt_in, path| Post {
        opt_in: Some(opt_in),
        ..post(PostKind::Story, NOON + 7, [photo(path)])
    };
    let first = [
        post(PostKind::Post, NOON, both),
        named,
        asked(OptInReason::Reshares, "reshared.jpg"),
        // Both a reshare and a post of one's own.
        asked(OptInReason::Reshares, "nowhere.jpg"),
    ];
    import_as(&mut catalog, Some("ada"), &first).unwrap();
    let second = [post(
        PostKind::Reel,
        NOON + 9,
        [video("other.mp4"), missing("gone.jpg")],
    )];
    import_as(&mut catalog, Some("bob"), &second).unwrap();
    let ask = |filter| {
        let mut uris = uris(&catalog, &filter, 2);
        uris.sort();
        uris
    };
    let archives = catalog.sources().unwrap();
    let of_ada = ["named.jpg", "nowhere.jpg", "placed.jpg", "reshared.jpg"];
    let archive = |at: usize| MediaFilter {
        archive: Some(archives[at].id),
        ..MediaFilter::default()
    };
    assert_eq!(ask(archive(0)), of_ada);
    assert_eq!(ask(archive(1)), ["other.mp4"]);
    let account = |name: &str| MediaFilter {
        account: Some(name.to_owned()),
        ..MediaFilter::default()
    };
    assert_eq!(ask(account("ada")), of_ada);
    assert_eq!(ask(account("eve")), [""; 0]);
    let place = |place| MediaFilter {
        place: Some(place),
        ..MediaFilter::default()
    };
    assert_eq!(ask(place(true)), ["named.jpg", "placed.jpg"]);
    assert_eq!(
        ask(place(false)),
        ["gone.jpg", "nowhere.jpg", "other.mp4", "reshared.jpg"]
    );
    let left_out = |left_out| MediaFilter {
        left_out: Some(left_out),
        ..MediaFilter::default()
    };
    assert_eq!(ask(left_out(true)), ["gone.jpg", "reshared.jpg"]);
    assert_eq!(
        ask(left_out(false)),
        ["named.jpg", "nowhere.jpg", "other.mp4", "placed.jpg"]
    );
    let reel = posts(&catalog, &archive(1), 9)[0].id;
    let of_post = MediaFilter {
        post: Some(reel),
        ..MediaFilter::default()
    };
    assert_eq!(ask(of_post.clone()), ["gone.jpg", "other.mp4"]);
    assert_eq!(posts(&catalog, &of_post, 9).len(), 1);
}
