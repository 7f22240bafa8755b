//! What becomes of the tellings of one post, and of one media item.

use jiff::Timestamp;

use crate::catalog::example::{
    NOON, catalog, html, import, import_as, import_together, missing, orphan, photo, post,
    references, second, sized, uris, video,
};
use crate::catalog::{Catalog, Imported, MediaFilter, MediaItem, Selection};
use crate::moment::Moment;
use crate::outcome::Oddity;
use crate::post::{Coordinates, MediaId, OptInReason, PostKind};
use crate::source::{Bytes, FoundMedia, IndexedMedia, Missing, Post};

fn only(catalog: &Catalog) -> MediaItem {
    let mut references = references(catalog);
    assert_eq!(references.len(), 1, "{references:#?}");
    references.remove(0)
}

fn titled(title: &str, media: FoundMedia) -> FoundMedia {
    FoundMedia {
        indexed: IndexedMedia {
            title: Some(title.to_owned()),
            ..media.indexed
        },
        ..media
    }
}

fn with_fbid(fbid: u64, media: FoundMedia) -> FoundMedia {
    FoundMedia {
        fbid: Some(fbid),
        ..media
    }
}

fn captioned(caption: &str, post: Post<FoundMedia>) -> Post<FoundMedia> {
    Post {
        caption: Some(caption.to_owned()),
        ..post
    }
}

/// The bytes that a save would read for the only item.
fn bytes_to_save(catalog: &Catalog, path: &str) -> (Option<i64>, u64) {
    catalog.choose(&Selection::default()).unwrap();
    let (candidate, _) = catalog.chosen(&[MediaId::of_path(path)]).remove(0);
    (candidate.source, candidate.bytes)
}

#[test]
fn bytes_that_come_after_their_index_are_found_then() {
    let mut catalog = catalog(&[post(PostKind::Post, NOON, [missing("a.jpg")])]);
    assert_eq!(only(&catalog).missing, Some(Missing::NotInAnyPart));

    let imported = import(&mut catalog, &[orphan(PostKind::Post, photo("a.jpg"))]);

    assert_eq!(
        imported,
        Imported {
            found_now: 1,
            ..Imported::default()
        }
    );
    let found = only(&catalog);
    assert_eq!(found.missing, None);
    assert_eq!(found.bytes, Some(1_000));
    assert_eq!(found.published, second(NOON));
    assert_eq!(catalog.summary().unwrap().found, 1);
    let filter = MediaFilter {
        found: Some(true),
        ..MediaFilter::default()
    };
    assert_eq!(catalog.references(&filter, 0, 10).unwrap(), [found]);
}

#[test]
fn an_index_that_comes_after_the_bytes_takes_the_place_of_the_orphan() {
    let mut catalog = catalog(&[orphan(PostKind::Other, photo("a.jpg"))]);

    let imported = import(
        &mut catalog,
        &[post(PostKind::Story, NOON, [missing("a.jpg")])],
    );

    assert_eq!((imported.new_posts, imported.new_media), (1, 0));
    let found = only(&catalog);
    assert_eq!(found.kind, PostKind::Story);
    assert_eq!(found.published, second(NOON));
    assert_eq!(found.missing, None, "the bytes were there before");
    assert_eq!(catalog.summary().unwrap().posts, 1);
}

#[test]
fn an_orphan_that_comes_twice_is_one_post() {
    let orphan = orphan(PostKind::Post, photo("a.jpg"));
    let mut catalog = catalog(std::slice::from_ref(&orphan));
    let imported = import(&mut catalog, &[orphan]);
    assert_eq!(imported, Imported::default());
    assert_eq!(uris(&catalog), ["a.jpg"]);
}

#[test]
fn json_and_html_of_a_post_are_one_in_both_orders() {
    let json = captioned("from JSON", post(PostKind::Post, NOON, [photo("a.jpg")]));
    let page = Post {
        place: Some("Rome".to_owned()),
        ..captioned(
            "from HTML, and a longer text",
            html(post(PostKind::Post, NOON, [photo("a.jpg")])),
        )
    };
    for posts in [[&json, &page], [&page, &json]] {
        let mut catalog = catalog(&[posts[0].clone()]);
        let imported = import(&mut catalog, &[posts[1].clone()]);

        assert_eq!((imported.new_posts, imported.new_media), (0, 0));
        let merged = only(&catalog);
        assert_eq!(merged.caption.as_deref(), Some("from JSON"));
        assert_eq!(merged.place.as_deref(), Some("Rome"), "HTML fills the gap");
        assert_eq!(merged.published, second(NOON));
    }
}

#[test]
fn what_html_filled_in_gives_way_to_json_of_a_third_source() {
    let bare = post(PostKind::Post, NOON, [photo("a.jpg")]);
    let page = captioned("the page's caption, long", html(bare.clone()));
    let told = captioned("JSON's", bare.clone());
    let mut catalog = catalog(&[bare]);
    import(&mut catalog, &[page]);
    assert_eq!(
        only(&catalog).caption.as_deref(),
        Some("the page's caption, long")
    );
    import(&mut catalog, &[told]);
    assert_eq!(only(&catalog).caption.as_deref(), Some("JSON's"));
}

#[test]
fn two_indexes_of_one_export_that_overlap_are_united() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg"), photo("b.jpg")]),
        post(PostKind::Post, NOON + 9_000, [photo("d.jpg")]),
        captioned(
            "told by the other",
            post(
                PostKind::Post,
                NOON + 60,
                [photo("a.jpg"), photo("b.jpg"), photo("c.jpg")],
            ),
        ),
        post(PostKind::Post, NOON + 90_000, [photo("e.jpg")]),
    ]);

    let references = references(&catalog);
    let mut first: Vec<_> = references
        .iter()
        .filter(|reference| reference.post == references[0].post)
        .map(|reference| (reference.position, reference.uri.as_str()))
        .collect();
    first.sort_unstable();
    assert_eq!(first, [(1, "a.jpg"), (2, "b.jpg"), (3, "c.jpg")]);
    assert_eq!(references[0].caption.as_deref(), Some("told by the other"));
    assert_eq!(references[0].published, second(NOON), "the earlier of two");
    let summary = catalog.summary().unwrap();
    assert_eq!(
        (summary.posts, summary.references, summary.media),
        (3, 5, 5)
    );
}

#[test]
fn a_post_without_media_joins_the_only_post_within_two_minutes() {
    let detail = Post {
        coordinates: Coordinates::new(41.9, 12.5),
        ..captioned("Rome", post(PostKind::Post, NOON + 110, []))
    };
    for posts in [
        [detail.clone(), post(PostKind::Post, NOON, [photo("a.jpg")])],
        [post(PostKind::Post, NOON, [photo("a.jpg")]), detail],
    ] {
        let mut catalog = catalog(&posts[..1]);
        import(&mut catalog, &posts[1..]);

        let joined = only(&catalog);
        assert_eq!(joined.caption.as_deref(), Some("Rome"));
        assert_eq!(joined.coordinates, Coordinates::new(41.9, 12.5));
        let summary = catalog.summary().unwrap();
        assert_eq!((summary.posts, summary.references), (1, 1));
    }
}

#[test]
fn a_post_without_media_joins_the_one_of_its_very_time_before_one_of_about_that() {
    let detail = |at, caption| captioned(caption, post(PostKind::Post, at, []));
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg")]),
        post(PostKind::Post, NOON + 58, [photo("b.jpg")]),
        detail(NOON + 58, "second"),
        detail(NOON, "first"),
    ]);
    let told: Vec<_> = references(&catalog)
        .into_iter()
        .map(|it| (it.uri, it.caption.unwrap_or_default()))
        .collect();
    let right = [("a.jpg", "first"), ("b.jpg", "second")];
    assert_eq!(
        told,
        right.map(|(uri, caption)| (uri.to_owned(), caption.to_owned()))
    );
}

#[test]
fn a_post_without_media_joins_none_of_several_posts_and_none_of_another_kind() {
    let detail = captioned("whose?", post(PostKind::Post, NOON, []));
    let catalog = catalog(&[
        post(PostKind::Post, NOON - 100, [photo("a.jpg")]),
        post(PostKind::Post, NOON + 100, [photo("b.jpg")]),
        post(PostKind::Story, NOON, [photo("c.jpg")]),
        detail,
    ]);
    assert_eq!(uris(&catalog), ["a.jpg", "b.jpg", "c.jpg"]);
    assert!(references(&catalog).iter().all(|it| it.caption.is_none()));
    assert_eq!(catalog.summary().unwrap().posts, 3);
}

#[test]
fn the_same_media_in_several_kinds_is_one_item_with_a_reference_for_each() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg")]),
        post(PostKind::ArchivedPost, NOON, [photo("A.JPG")]),
        post(PostKind::ProfilePhoto, NOON + 3, [photo("a.jpg")]),
    ]);

    let references = references(&catalog);
    assert_eq!(references.len(), 3);
    assert!(references.iter().all(|it| it.media == references[0].media));
    let summary = catalog.summary().unwrap();
    assert_eq!(
        (summary.posts, summary.references, summary.media),
        (3, 3, 1)
    );
    assert_eq!(
        (summary.photos, summary.found, summary.bytes),
        (1, 1, 1_000)
    );
}

#[test]
fn media_keep_the_order_of_the_list_whatever_their_times() {
    let at = |seconds, media: FoundMedia| FoundMedia {
        indexed: IndexedMedia {
            taken: second(seconds),
            ..media.indexed
        },
        ..media
    };
    let carousel = post(
        PostKind::Post,
        NOON,
        [
            at(NOON + 5, photo("z.jpg")),
            at(NOON + 1, video("m.mp4")),
            at(NOON + 3, photo("a.jpg")),
        ],
    );
    let mut catalog = catalog(std::slice::from_ref(&carousel));
    assert_eq!(uris(&catalog), ["z.jpg", "m.mp4", "a.jpg"]);
    import(&mut catalog, &[carousel]);
    assert_eq!(uris(&catalog), ["z.jpg", "m.mp4", "a.jpg"]);
}

#[test]
fn where_two_lists_differ_jsons_order_holds() {
    let (a, b) = (photo("a.jpg"), photo("b.jpg"));
    let json = post(PostKind::Post, NOON, [b.clone(), a.clone()]);
    let page = html(post(PostKind::Post, NOON, [a, b]));
    for posts in [[json.clone(), page.clone()], [page, json]] {
        let mut references = references(&catalog(&posts));
        references.sort_by_key(|reference| reference.position);
        let order: Vec<_> = references.iter().map(|it| it.uri.as_str()).collect();
        assert_eq!(order, ["b.jpg", "a.jpg"]);
    }
}

#[test]
fn a_telling_that_joins_two_parts_of_a_post_keeps_their_order() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("a.jpg"), photo("b.jpg")]),
        post(PostKind::Post, NOON, [photo("d.jpg"), photo("e.jpg")]),
        post(
            PostKind::Post,
            NOON,
            [photo("b.jpg"), photo("c.jpg"), photo("d.jpg")],
        ),
    ]);
    let mut all: Vec<_> = references(&catalog)
        .into_iter()
        .map(|reference| (reference.position, reference.uri))
        .collect();
    all.sort_unstable();
    let names: Vec<_> = all.iter().map(|(_, uri)| uri.as_str()).collect();
    assert_eq!(names, ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"]);
    assert_eq!(catalog.summary().unwrap().posts, 1);
}

#[test]
fn a_telling_without_a_time_does_not_join_posts_of_different_times() {
    let mut catalog = catalog(&[
        post(PostKind::Story, NOON, [photo("a.jpg")]),
        post(PostKind::Story, NOON + 90_000, [photo("a.jpg")]),
    ]);
    import(
        &mut catalog,
        &[Post {
            published: Moment::Unknown,
            ..captioned("when?", post(PostKind::Story, 0, [photo("a.jpg")]))
        }],
    );
    let captions: Vec<_> = references(&catalog)
        .into_iter()
        .map(|reference| reference.caption)
        .collect();
    assert_eq!(captions, [Some("when?".to_owned()), None]);
}

#[test]
fn the_same_media_at_quite_another_time_is_another_post() {
    let catalog = catalog(&[
        post(PostKind::Story, NOON, [photo("a.jpg")]),
        post(PostKind::Story, NOON + 121, [photo("a.jpg")]),
    ]);
    let summary = catalog.summary().unwrap();
    assert_eq!(
        (summary.posts, summary.references, summary.media),
        (2, 2, 1)
    );
}

#[test]
fn a_media_item_named_twice_in_a_post_has_one_reference() {
    let catalog = catalog(&[post(
        PostKind::Post,
        NOON,
        [photo("a.jpg"), photo("b.jpg"), photo("a.jpg")],
    )]);
    assert_eq!(uris(&catalog), ["a.jpg", "b.jpg"]);
}

#[test]
fn the_same_fbid_in_another_source_is_the_same_item_and_keeps_the_larger_bytes() {
    let small = with_fbid(17_900, sized("media/posts/202404/17900_n.jpg", 500));
    let large = with_fbid(17_900, sized("photos/202404/17900_n.jpg", 2_000));
    for (first, second) in [(&small, &large), (&large, &small)] {
        let mut catalog = catalog(&[post(PostKind::Post, NOON, [first.clone()])]);
        let imported = import(
            &mut catalog,
            &[post(PostKind::Post, NOON, [second.clone()])],
        );

        assert_eq!(imported, Imported::default());
        let item = only(&catalog);
        assert_eq!((item.media, item.bytes), (first.id, Some(2_000)));
    }
}

#[test]
fn the_same_fbid_twice_in_one_source_is_two_items() {
    let twice = [
        post(PostKind::Post, NOON, [with_fbid(1, photo("posts/1_n.jpg"))]),
        post(PostKind::Post, NOON, [with_fbid(1, photo("other/1_n.jpg"))]),
    ];
    assert_eq!(catalog(&twice).summary().unwrap().media, 2);

    let mut second = catalog(&[post(PostKind::Reel, NOON, [video("a.mp4")])]);
    import(&mut second, &twice);
    assert_eq!(second.summary().unwrap().media, 3);
}

#[test]
fn without_accounts_the_larger_bytes_under_one_path_are_kept_for_all() {
    for accounts in [[None, None], [Some("ada"), None], [None, Some("ada")]] {
        let mut catalog = Catalog::scratch().unwrap();
        for (account, size) in accounts.into_iter().zip([1_000, 2_000]) {
            let posts = [post(PostKind::Post, NOON, [sized("a.jpg", size)])];
            import_as(&mut catalog, account, &posts).unwrap();
        }
        assert_eq!(bytes_to_save(&catalog, "a.jpg"), (Some(2), 2_000));
    }
}

#[test]
fn an_item_known_under_another_path_is_known_by_both_from_then_on() {
    let mut catalog = catalog(&[post(
        PostKind::Post,
        NOON,
        [with_fbid(1, photo("old/1_n.jpg"))],
    )]);
    let moved = post(PostKind::Post, NOON, [with_fbid(1, missing("new/1_n.jpg"))]);
    import(&mut catalog, std::slice::from_ref(&moved));
    import(
        &mut catalog,
        &[post(
            PostKind::ArchivedPost,
            NOON,
            [sized("new/1_n.jpg", 9_000)],
        )],
    );
    let summary = catalog.summary().unwrap();
    assert_eq!((summary.references, summary.media), (2, 1));
    assert_eq!(bytes_to_save(&catalog, "old/1_n.jpg"), (Some(3), 9_000));
}

#[test]
fn different_bytes_of_two_accounts_under_one_path_are_two_items() {
    let mut catalog = Catalog::scratch().unwrap();
    let of = |size| [post(PostKind::Post, NOON, [sized("a.jpg", size)])];
    for (account, size) in [
        ("ada", 1_000),
        ("bea", 2_000),
        ("bea", 2_000),
        ("cem", 1_000),
    ] {
        import_as(&mut catalog, Some(account), &of(size)).unwrap();
    }
    let sizes: Vec<_> = references(&catalog)
        .into_iter()
        .map(|reference| reference.bytes)
        .collect();
    assert_eq!(
        sizes,
        [Some(1_000), Some(2_000)],
        "the third has the first's bytes"
    );
}

#[test]
fn one_account_keeps_the_larger_bytes_under_one_path() {
    let mut catalog = Catalog::scratch().unwrap();
    for size in [2_000, 3_000, 1_000] {
        let posts = [post(PostKind::Post, NOON, [sized("a.jpg", size)])];
        import_as(&mut catalog, Some("ada"), &posts).unwrap();
    }
    assert_eq!(bytes_to_save(&catalog, "a.jpg"), (Some(2), 3_000));
}

#[test]
fn media_beat_larger_bytes_that_are_none() {
    let mut page = sized("a.jpg", 90_000);
    if let Bytes::Found(at) = &mut page.bytes {
        at.format = None;
    }
    let mut catalog = catalog(&[post(PostKind::Post, NOON, [page])]);
    import(
        &mut catalog,
        &[post(PostKind::Post, NOON, [photo("a.jpg")])],
    );
    assert_eq!(bytes_to_save(&catalog, "a.jpg"), (Some(2), 1_000));
}

#[test]
fn a_reason_to_ask_first_is_believed_whoever_tells_it() {
    let plain = post(PostKind::Story, NOON, [photo("a.jpg")]);
    let reshare = Post {
        opt_in: Some(OptInReason::Reshares),
        ..html(plain.clone())
    };
    for posts in [[plain.clone(), reshare.clone()], [reshare, plain]] {
        assert_eq!(only(&catalog(&posts)).opt_in, Some(OptInReason::Reshares));
    }
}

#[test]
fn importing_twice_changes_nothing() {
    let posts = [
        captioned(
            "two",
            post(
                PostKind::Post,
                NOON,
                [titled("one's own", photo("a.jpg")), video("b.mp4")],
            ),
        ),
        html(post(PostKind::Story, NOON + 7, [photo("c.jpg")])),
        captioned("joins", post(PostKind::Story, NOON, [])),
        captioned("waits", post(PostKind::Reel, NOON, [])),
        post(PostKind::ProfilePhoto, NOON, [photo("a.jpg")]),
        post(PostKind::Post, NOON + 900, [missing("d.jpg")]),
        orphan(PostKind::Post, photo("e.jpg")),
    ];
    let mut catalog = catalog(&posts);
    let (before, summary) = (references(&catalog), catalog.summary().unwrap());

    let imported = import(&mut catalog, &posts);

    assert_eq!(imported, Imported::default());
    assert_eq!(references(&catalog), before);
    assert_eq!(catalog.summary().unwrap(), summary);
    let waiting: i64 = catalog
        .db
        .query_row("SELECT count(*) FROM post WHERE size = 0", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(waiting, 1);
}

#[test]
fn the_database_is_sound_after_many_merges() {
    let mut catalog = Catalog::scratch().unwrap();
    for round in 0..3 {
        let posts: Vec<_> = (0..50)
            .map(|n| {
                let media = (0..=round).map(|m| photo(&format!("{n}_{m}.jpg")));
                post(PostKind::Post, NOON + n * 1_000, media)
            })
            .collect();
        import(&mut catalog, &posts);
    }
    let check: String = catalog
        .db
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(check, "ok");
    let broken: i64 = catalog
        .db
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(broken, 0);
    let sizes_differ: i64 = catalog
        .db
        .query_row(
            "SELECT count(*) FROM post p WHERE size <> \
             (SELECT count(*) FROM reference r WHERE r.post = p.id)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(sizes_differ, 0);
    let found_differ: i64 = catalog
        .db
        .query_row(
            "SELECT count(*) FROM reference r JOIN media m ON m.id = r.media \
             WHERE r.found <> (m.missing IS NULL)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(found_differ, 0);
}

/// Words stand at the post or at its one item: what counts is whose they are, not where.
#[test]
fn of_words_in_two_homes_those_of_the_newer_export_hold_then_jsons() {
    use jiff::Timestamp;

    type Telling = (Option<Timestamp>, Post<FoundMedia>);
    const DAY: i64 = 86_400;
    let bare = || post(PostKind::Post, NOON, [photo("a.jpg")]);
    let at_post = |words: &str| captioned(words, bare());
    let on_page = |words: &str| captioned(words, html(bare()));
    let at_item = |words: &str| {
        let mut told = bare();
        told.media[0].indexed.title = Some(words.to_owned());
        told
    };
    let made = |day: i64| Timestamp::from_second(NOON + day * DAY).ok();
    for (one, other) in [
        ((made(1), on_page("old")), (made(2), at_item("new"))),
        ((made(1), at_item("old")), (made(2), on_page("new"))),
        ((made(1), at_post("old")), (made(2), at_item("new"))),
        ((made(1), at_item("old")), (made(2), at_post("new"))),
        ((made(1), at_post("old")), (made(2), on_page("new"))),
        // On one day, or on days that nobody knows, JSON's hold, whichever is longer.
        (
            (made(1), on_page("longer words")),
            (made(1), at_item("new")),
        ),
        ((None, on_page("longer words")), (None, at_item("new"))),
        ((None, on_page("longer words")), (made(1), at_item("new"))),
    ] {
        assert_told("new", &one, &other);
    }
    // Two of one age are both told, the post's first.
    let (one, other) = ((made(1), at_item("of one")), (made(1), at_post("of all")));
    assert_told("of all\nof one", &one, &other);

    fn assert_told(expected: &str, one: &Telling, other: &Telling) {
        for told in [[one, other], [other, one]] {
            let mut catalog = Catalog::scratch().unwrap();
            for (made, post) in told {
                let archive = [(*made, std::slice::from_ref(post))];
                import_together(&mut catalog, None, &archive).unwrap();
            }
            let caption = only(&catalog).caption;
            assert_eq!(caption.as_deref(), Some(expected), "{told:?}");
            let filter = MediaFilter {
                contains: Some(expected.to_owned()),
                ..MediaFilter::default()
            };
            assert_eq!(catalog.references(&filter, 0, 9).unwrap().len(), 1);
        }
    }
}

/// How many captions are said to be told in two ways.
fn captions_that_differ(catalog: &Catalog) -> Vec<u64> {
    let notes = catalog.summary().unwrap().notes.into_iter();
    let counts = notes.filter_map(|note| match note.what {
        Oddity::CaptionsDiffer { count } => Some(count),
        _ => None,
    });
    counts.collect()
}

#[test]
fn a_caption_that_gives_way_is_told_of_unless_it_is_known_to_be_the_older_one() {
    const DAY: i64 = 86_400;
    let day = |days: i64| Timestamp::from_second(NOON + days * DAY).ok();
    let told = |caption: &str| {
        [captioned(
            caption,
            post(PostKind::Post, NOON, [photo("a.jpg")]),
        )]
    };
    let title = |caption: &str| {
        [post(
            PostKind::Post,
            NOON,
            [titled(caption, photo("a.jpg"))],
        )]
    };
    let (before, after) = (told("before"), told("edited"));
    let (title_before, title_after) = (title("before"), title("edited"));
    let (spaced, cut) = (told(" be  fore\n"), told("bef"));
    for (first, second, ages, expected) in [
        (&before, &after, [None, None], vec![1]),
        (&before, &after, [day(1), day(1)], vec![1]),
        (&before, &after, [None, day(1)], vec![1]),
        (&title_before, &title_after, [None, None], vec![1]),
        (&before, &after, [day(1), day(2)], vec![]),
        (&before, &before, [None, None], vec![]),
        // A page folds spaces, and a text may be cut.
        (&before, &spaced, [None, None], vec![]),
        (&before, &cut, [None, None], vec![]),
    ] {
        let mut catalog = Catalog::scratch().unwrap();
        for (age, posts) in ages.into_iter().zip([first, second]) {
            import_together(&mut catalog, None, &[(age, &posts[..])]).unwrap();
        }
        assert_eq!(
            captions_that_differ(&catalog),
            expected,
            "{ages:?} {second:?}"
        );
        let mut together = Catalog::scratch().unwrap();
        let both = [(ages[0], &first[..]), (ages[1], &second[..])];
        import_together(&mut together, None, &both).unwrap();
        assert_eq!(
            captions_that_differ(&together),
            expected,
            "{ages:?} {second:?}"
        );
    }
}

#[test]
fn two_dates_of_one_item_in_two_indexes_are_told_of() {
    const HOUR: i64 = 3_600;
    let taken = |at: i64, mut media: FoundMedia| {
        media.indexed.taken = Moment::from_unix(at);
        media
    };
    let of = |kind, published: i64, taken_at: Option<i64>| {
        let media = photo("a.jpg");
        let media = match taken_at {
            Some(at) => taken(at, media),
            None => media,
        };
        [post(kind, published, [media])]
    };
    use PostKind::{ArchivedPost, Post as Feed, Story};
    let reshared = {
        let [mut theirs] = of(Feed, NOON + HOUR, None);
        theirs.opt_in = Some(OptInReason::Reshares);
        [theirs]
    };
    for (first, second, expected) in [
        (of(Feed, NOON, None), of(Feed, NOON + HOUR, None), vec![1]),
        (
            of(Feed, NOON, Some(NOON)),
            of(ArchivedPost, NOON, Some(NOON + HOUR)),
            vec![1],
        ),
        // A page tells no time of an item.
        (
            of(Feed, NOON, Some(NOON - HOUR)),
            of(Feed, NOON, None),
            vec![],
        ),
        (
            of(Feed, NOON, Some(NOON)),
            of(Story, NOON + HOUR, Some(NOON + 1)),
            vec![],
        ),
        (of(Feed, NOON, None), of(Story, NOON + HOUR, None), vec![]),
        // As exports have it: of a story, both times are when it was published.
        (
            of(Feed, NOON, Some(NOON)),
            of(Story, NOON + HOUR, Some(NOON + HOUR)),
            vec![],
        ),
        (of(Feed, NOON, None), [orphan(Feed, photo("a.jpg"))], vec![]),
        (of(Feed, NOON, None), reshared, vec![]),
    ] {
        let orders = [[&first, &second], [&second, &first]];
        for [first, second] in orders {
            let mut catalog = Catalog::scratch().unwrap();
            import(&mut catalog, first);
            import(&mut catalog, second);
            let mut together = Catalog::scratch().unwrap();
            let both = [(None, &first[..]), (None, &second[..])];
            import_together(&mut together, None, &both).unwrap();
            for catalog in [&catalog, &together] {
                let notes = catalog.summary().unwrap().notes.into_iter();
                let counts: Vec<_> = notes
                    .filter_map(|note| match note.what {
                        Oddity::DatesDiffer { count } => Some(count),
                        _ => None,
                    })
                    .collect();
                assert_eq!(counts, expected, "{first:?} {second:?}");
            }
        }
    }
}

#[test]
fn two_captions_of_one_post_under_two_kinds_are_told_of() {
    // Once, however many tellings of it there are.
    let of = |kind, caption: &str| captioned(caption, post(kind, NOON, [photo("a.jpg")]));
    let mut catalog = Catalog::scratch().unwrap();
    let reel = of(PostKind::Reel, "edited");
    let page = html(of(PostKind::Post, "before"));
    import(&mut catalog, &[of(PostKind::Post, "before"), reel, page]);
    assert_eq!(captions_that_differ(&catalog), [1]);
    let told = |kind, caption: &str| [captioned(caption, post(kind, NOON, [photo("a.jpg")]))];
    use PostKind::{ArchivedPost, Highlight, Post as Feed};
    for (kind, caption, expected) in [
        (ArchivedPost, "edited", vec![1]),
        (ArchivedPost, "before", vec![]),
        (ArchivedPost, "", vec![]),
        // What a highlight is called is no caption of its pictures.
        (Highlight, "edited", vec![]),
    ] {
        let mut catalog = Catalog::scratch().unwrap();
        import(&mut catalog, &told(Feed, "before"));
        import(&mut catalog, &told(kind, caption));
        assert_eq!(
            captions_that_differ(&catalog),
            expected,
            "{kind:?} {caption}"
        );
    }
}
