//! Which media a save takes, and under which reference.

use super::choice::choice;
use super::example::{NOON, catalog, html, missing, orphan, photo, post, second, video};
use super::filter::Condition;
use super::{Candidate, Catalog, MediaFilter, Selection};
use crate::media::{CameraFacts, Format};
use crate::moment::Moment;
use crate::outcome::Outcome;
use crate::post::{Coordinates, MediaId, OptInReason, PostId, PostKind};
use crate::source::{FoundMedia, IndexedMedia, Missing, Original, Post};

/// Every chosen item's reference uri and why it is held back, in the order of the indexes.
fn chosen(catalog: &Catalog, selection: &Selection) -> Vec<(String, Option<OptInReason>)> {
    catalog.choose(selection).unwrap();
    let media: Vec<MediaId> = catalog
        .db
        .prepare("SELECT media FROM chosen ORDER BY reference")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let candidates = catalog.chosen(&media);
    let asked: Vec<_> = candidates.iter().map(|(it, _)| it.media).collect();
    assert_eq!(asked, media);
    candidates
        .into_iter()
        .map(|(it, opt_in)| (it.uri, opt_in))
        .collect()
}

fn filtered(catalog: &Catalog, filter: MediaFilter) -> Vec<String> {
    let selection = Selection {
        filter: filter.clone(),
        include: Vec::new(),
        ..Selection::default()
    };
    let chosen: Vec<_> = chosen(catalog, &selection)
        .into_iter()
        .map(|(uri, _)| uri)
        .collect();
    let page = catalog.references(&filter, 0, 100).unwrap();
    let listed: Vec<_> = page.into_iter().map(|reference| reference.uri).collect();
    assert_eq!(
        listed, chosen,
        "one reference each, so both answer the same"
    );
    chosen
}

fn candidate(catalog: &Catalog, path: &str) -> Candidate {
    catalog.choose(&Selection::default()).unwrap();
    catalog.chosen(&[MediaId::of_path(path)]).remove(0).0
}

fn asking(opt_in: OptInReason, post: Post<FoundMedia>) -> Post<FoundMedia> {
    Post {
        opt_in: Some(opt_in),
        ..post
    }
}

#[test]
fn what_asks_first_is_held_back_and_taken_once_included() {
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("own.jpg")]),
        asking(
            OptInReason::Reshares,
            post(PostKind::Story, NOON, [photo("reshare.jpg")]),
        ),
        asking(
            OptInReason::RecentlyDeleted,
            post(PostKind::RecentlyDeleted, NOON, [photo("deleted.jpg")]),
        ),
        asking(
            OptInReason::OthersMessages,
            orphan(PostKind::Message, photo("message.jpg")),
        ),
    ]);
    let held = |include: &[OptInReason]| {
        let selection = Selection {
            filter: MediaFilter::default(),
            include: include.to_vec(),
            ..Selection::default()
        };
        chosen(&catalog, &selection)
            .into_iter()
            .map(|(_, opt_in)| opt_in)
            .collect::<Vec<_>>()
    };

    assert_eq!(
        held(&[]),
        [
            None,
            Some(OptInReason::Reshares),
            Some(OptInReason::RecentlyDeleted),
            Some(OptInReason::OthersMessages)
        ]
    );
    assert_eq!(
        held(&[OptInReason::Reshares, OptInReason::RecentlyDeleted]),
        [None, None, None, Some(OptInReason::OthersMessages)]
    );
    assert_eq!(held(&OptInReason::ALL), [None; 4]);
}

#[test]
fn an_item_is_saved_under_the_first_kind_that_takes_it() {
    let catalog = catalog(&[
        post(PostKind::ProfilePhoto, NOON, [photo("a.jpg")]),
        post(PostKind::ArchivedPost, NOON, [photo("a.jpg")]),
        asking(
            OptInReason::Reposts,
            post(PostKind::Post, NOON, [photo("a.jpg")]),
        ),
        post(PostKind::Highlight, NOON, [photo("a.jpg")]),
    ]);
    let kind = |include: &[OptInReason], kinds: &[PostKind]| {
        let selection = Selection {
            filter: MediaFilter {
                kinds: kinds.to_vec(),
                ..MediaFilter::default()
            },
            include: include.to_vec(),
            ..Selection::default()
        };
        catalog.choose(&selection).unwrap();
        let (candidate, opt_in) = catalog.chosen(&[MediaId::of_path("a.jpg")]).remove(0);
        (candidate.kind, opt_in)
    };

    assert_eq!(kind(&[], &[]), (PostKind::ArchivedPost, None));
    assert_eq!(kind(&[OptInReason::Reposts], &[]), (PostKind::Post, None));
    assert_eq!(
        kind(&[], &[PostKind::Highlight, PostKind::ProfilePhoto]),
        (PostKind::Highlight, None)
    );
    assert_eq!(
        kind(&[], &[PostKind::Post]),
        (PostKind::Post, Some(OptInReason::Reposts))
    );
}

#[test]
fn of_several_references_of_a_kind_the_first_is_taken() {
    let catalog = catalog(&[
        post(PostKind::Story, NOON + 9_000, [photo("a.jpg")]),
        post(PostKind::Story, NOON, [photo("a.jpg")]),
    ]);
    assert_eq!(candidate(&catalog, "a.jpg").published, second(NOON + 9_000));
}

#[test]
fn filters_let_through_what_they_say() {
    let unknown = Post {
        published: Moment::Unknown,
        ..post(PostKind::Reel, 0, [video("unknown.mp4")])
    };
    let catalog = catalog(&[
        post(PostKind::Post, NOON, [photo("post.jpg")]),
        post(PostKind::Story, NOON + 10, [photo("story.jpg")]),
        post(PostKind::Reel, NOON + 20, [missing("gone.mp4")]),
        unknown,
    ]);

    let all = ["post.jpg", "story.jpg", "gone.mp4", "unknown.mp4"];
    assert_eq!(filtered(&catalog, MediaFilter::default()), all);
    let kinds = MediaFilter {
        kinds: vec![PostKind::Reel, PostKind::Story],
        ..MediaFilter::default()
    };
    assert_eq!(filtered(&catalog, kinds), all[1..]);
    let from = MediaFilter {
        from: Some(NOON + 10),
        ..MediaFilter::default()
    };
    assert_eq!(filtered(&catalog, from.clone()), all[1..3]);
    let before = MediaFilter {
        before: Some(NOON + 10),
        ..MediaFilter::default()
    };
    assert_eq!(filtered(&catalog, before), all[..1]);
    let range = MediaFilter {
        before: Some(NOON + 20),
        ..from
    };
    assert_eq!(filtered(&catalog, range), all[1..2]);
    let found = |found| MediaFilter {
        found: Some(found),
        ..MediaFilter::default()
    };
    assert_eq!(filtered(&catalog, found(false)), ["gone.mp4"]);
    assert_eq!(
        filtered(&catalog, found(true)),
        ["post.jpg", "story.jpg", "unknown.mp4"]
    );
}

#[test]
fn what_failed_can_be_chosen_alone() {
    let catalog = catalog(&[post(PostKind::Post, NOON, [photo("a.jpg"), photo("b.jpg")])]);
    catalog
        .db
        .execute_batch("INSERT INTO run (id, roll, started_at, ended_at, planned, first) VALUES (1, 'roll', 0, 0, 2, 1)")
        .unwrap();
    for (path, outcome) in [("a.jpg", Outcome::Saved), ("b.jpg", Outcome::Failed)] {
        let sql = "INSERT INTO outcome (run, media, reference, outcome, at) \
                   VALUES (1, ?1, 1, ?2, 0)";
        let values = (MediaId::of_path(path), outcome);
        catalog.db.execute(sql, values).unwrap();
    }
    let failed = MediaFilter {
        outcome: Some(Outcome::Failed),
        ..MediaFilter::default()
    };
    assert_eq!(filtered(&catalog, failed), ["b.jpg"]);
}

#[test]
fn text_is_looked_for_in_the_captions_of_posts_and_of_items() {
    let mut own = photo("own.jpg");
    own.indexed.title = Some("МОСКВА ночью".to_owned());
    let mut both = photo("both.jpg");
    both.indexed.title = Some("москва".to_owned());
    let catalog = catalog(&[
        Post {
            caption: Some("Утро в Москве 🐣".to_owned()),
            ..post(PostKind::Post, NOON, [photo("post.jpg")])
        },
        post(PostKind::Post, NOON + 500, [own]),
        Post {
            caption: Some("Rome".to_owned()),
            ..post(PostKind::Post, NOON + 1_000, [both])
        },
        post(PostKind::Post, NOON + 1_500, [photo("none.jpg")]),
    ]);
    let containing = |text: &str| {
        filtered(
            &catalog,
            MediaFilter {
                contains: Some(text.to_owned()),
                ..MediaFilter::default()
            },
        )
    };

    assert_eq!(containing("москв"), ["post.jpg", "own.jpg", "both.jpg"]);
    assert_eq!(containing("🐣"), ["post.jpg"]);
    assert_eq!(containing("ROME"), ["both.jpg"]);
    assert_eq!(containing("%"), [""; 0]);
    assert_eq!(containing("'; DROP TABLE post; --"), [""; 0]);
}

#[test]
fn a_candidate_tells_all_that_a_save_needs() {
    let place = Coordinates::new(0.0, 32.5);
    let original = Original::Local("2024-04-16T10:00:01".parse().unwrap());
    let camera = CameraFacts {
        iso: Some(80),
        ..CameraFacts::default()
    };
    let mut slide = photo("slide.jpg");
    slide.fbid = Some(9);
    slide.indexed = IndexedMedia {
        taken: second(NOON - 5),
        title: Some("the slide's".to_owned()),
        original: Some(original),
        coordinates: place,
        camera: camera.clone(),
        ..slide.indexed
    };
    let catalog = catalog(&[Post {
        caption: Some("the post's".to_owned()),
        place: Some("Kampala".to_owned()),
        coordinates: Coordinates::new(1.0, 2.0),
        ..post(PostKind::Post, NOON, [video("first.mp4"), slide])
    }]);

    let slide = candidate(&catalog, "slide.jpg");

    let first = MediaId::of_path("first.mp4");
    let expected = Candidate {
        media: MediaId::of_path("slide.jpg"),
        reference: slide.reference,
        post: PostId::new(PostKind::Post, Some(first), second(NOON)),
        kind: PostKind::Post,
        uri: "slide.jpg".to_owned(),
        position: 2,
        siblings: 2,
        before: 0,
        published: second(NOON),
        original: Some(original),
        caption: Some("the post's\nthe slide's".to_owned()),
        creator: None,
        place: Some("Kampala".to_owned()),
        coordinates: place,
        camera,
        has_sound: None,
        may_be_others: false,
        is_smaller: false,
        larger_apart: None,
        source: Some(1),
        entry: Some("export/slide.jpg".to_owned()),
        bytes: 1_000,
        crc32: slide.crc32,
        format: Some(Format::Jpeg),
        missing: None,
    };
    assert_eq!(slide, expected);
    assert!(slide.crc32.is_some());
    let video = candidate(&catalog, "first.mp4");
    assert_eq!(video.coordinates, Coordinates::new(1.0, 2.0), "the post's");
}

#[test]
fn an_items_own_caption_and_time_stand_in_for_the_posts() {
    let mut only = missing("a.jpg");
    only.indexed.title = Some("its own".to_owned());
    only.indexed.taken = second(NOON + 3);
    let catalog = catalog(&[Post {
        published: Moment::Unknown,
        ..post(PostKind::Story, 0, [only])
    }]);

    let candidate = candidate(&catalog, "a.jpg");

    assert_eq!(candidate.caption.as_deref(), Some("its own"));
    assert_eq!(candidate.published, second(NOON + 3));
    assert_eq!(candidate.missing, Some(Missing::NotInAnyPart));
    assert_eq!((candidate.source, candidate.bytes), (None, 0));
}

#[test]
fn posts_of_one_moment_keep_the_order_of_their_index() {
    let story = |at, path: &str| post(PostKind::Story, at, [photo(path)]);
    let catalog = catalog(&[
        story(NOON, "c.jpg"),
        post(PostKind::Post, NOON, [photo("post.jpg")]),
        story(NOON + 1, "later.jpg"),
        post(PostKind::Story, NOON, [photo("a.jpg"), photo("b.jpg")]),
        story(NOON, "0.jpg"),
        orphan(PostKind::Story, photo("x.jpg")),
        orphan(PostKind::Story, photo("y.jpg")),
    ]);
    for (path, before) in [
        ("c.jpg", 0),
        ("a.jpg", 1),
        ("b.jpg", 1),
        ("0.jpg", 3),
        ("post.jpg", 0),
        ("later.jpg", 0),
        ("y.jpg", 0),
    ] {
        assert_eq!(candidate(&catalog, path).before, before, "{path}");
    }
}

#[test]
fn words_of_a_post_and_of_a_slide_are_all_kept() {
    for (of_item, expected) in [
        (None, "of all"),
        (Some("of one"), "of all\nof one"),
        (Some(" of  all"), "of all"),
        (Some("of all, and more"), "of all, and more"),
    ] {
        let slides = ["a.jpg", "b.jpg"].map(|path| {
            let mut slide = photo(path);
            slide.indexed.title = of_item.map(str::to_owned).filter(|_| path == "b.jpg");
            slide
        });
        let catalog = catalog(&[Post {
            caption: Some("of all".to_owned()),
            ..post(PostKind::Post, NOON, slides)
        }]);
        let caption = |path| candidate(&catalog, path).caption;
        assert_eq!(caption("a.jpg").as_deref(), Some("of all"), "{of_item:?}");
        assert_eq!(caption("b.jpg").as_deref(), Some(expected), "{of_item:?}");
        let filter = MediaFilter {
            contains: Some(expected.to_owned()),
            ..MediaFilter::default()
        };
        assert!(filtered(&catalog, filter).contains(&"b.jpg".to_owned()));
    }
}

#[test]
fn what_one_index_does_not_tell_another_one_of_the_same_time_does() {
    let place = Coordinates::new(41.9, 12.5);
    let reel = Post {
        caption: Some("Rome".to_owned()),
        place: Some("Roma".to_owned()),
        coordinates: place,
        ..post(PostKind::Reel, NOON + 2, [photo("a.jpg")])
    };
    let bare = post(PostKind::Post, NOON, [photo("a.jpg")]);
    for posts in [[bare.clone(), reel.clone()], [reel.clone(), bare.clone()]] {
        let both = candidate(&catalog(&posts), "a.jpg");
        assert_eq!((both.kind, both.published), (PostKind::Post, second(NOON)));
        assert_eq!(both.caption.as_deref(), Some("Rome"));
        assert_eq!(both.place.as_deref(), Some("Roma"));
        assert_eq!(both.coordinates, place);
    }
    // What it tells itself stays.
    let own = Post {
        caption: Some("Roman holiday".to_owned()),
        coordinates: Coordinates::new(1.0, 2.0),
        ..bare.clone()
    };
    let both = candidate(&catalog(&[reel.clone(), own]), "a.jpg");
    assert_eq!(both.caption.as_deref(), Some("Roman holiday"));
    assert_eq!(both.coordinates, Coordinates::new(1.0, 2.0));
}

#[test]
fn another_day_another_persons_post_and_a_conversation_lend_no_words() {
    let bare = post(PostKind::Post, NOON, [photo("a.jpg")]);
    let told = |kind, at| Post {
        caption: Some("not of this post".to_owned()),
        coordinates: Coordinates::new(41.9, 12.5),
        ..post(kind, at, [photo("a.jpg")])
    };
    for other in [
        told(PostKind::Story, NOON + 86_400),
        told(PostKind::Message, NOON),
        asking(OptInReason::Reshares, told(PostKind::Story, NOON)),
    ] {
        let alone = candidate(&catalog(&[bare.clone(), other]), "a.jpg");
        assert_eq!(alone.kind, PostKind::Post);
        assert_eq!((alone.caption, alone.coordinates), (None, None));
    }
}

#[test]
fn of_several_references_one_whose_day_is_known_is_taken() {
    let undated = Post {
        published: Moment::from_month(2024, 4),
        caption: Some("Rome".to_owned()),
        ..post(PostKind::Post, 0, [photo("a.jpg")])
    };
    let reel = post(PostKind::Reel, NOON, [photo("a.jpg")]);
    for posts in [[undated.clone(), reel.clone()], [reel, undated]] {
        let dated = candidate(&catalog(&posts), "a.jpg");
        assert_eq!(
            (dated.kind, dated.published),
            (PostKind::Reel, second(NOON))
        );
        assert_eq!(dated.caption.as_deref(), Some("Rome"));
    }
}

#[test]
fn which_reference_stands_for_an_item_is_found_in_one_index() {
    let catalog = catalog(&[post(PostKind::Post, NOON, [photo("a.jpg")])]);
    let selection = Selection::default();
    let condition = Condition::of(&selection.filter, "r");
    let plan: Vec<String> = catalog
        .db
        .prepare(&format!(
            "EXPLAIN QUERY PLAN {}",
            choice(&selection, &condition.sql)
        ))
        .unwrap()
        .query_map(condition.values(), |row| row.get(3))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let covered = "SCAN r USING COVERING INDEX reference_by_media";
    assert!(plan.iter().any(|step| step == covered), "{plan:?}");
    let sorted = plan.iter().find(|step| step.contains("TEMP B-TREE"));
    assert_eq!(sorted, None);
}

/// Whatever the order; what no index names tells nothing of whose it is.
#[test]
fn what_may_be_others_is_known_until_an_index_is_in_no_doubt() {
    let told = |posts: &[Post<FoundMedia>]| candidate(&catalog(posts), "a.jpg").may_be_others;
    let sure = || post(PostKind::Story, NOON, [photo("a.jpg")]);
    let doubted = || Post {
        may_be_others: true,
        ..html(sure())
    };
    let bytes = || orphan(PostKind::Story, photo("a.jpg"));
    assert!(told(&[doubted()]));
    assert!(told(&[doubted(), bytes()]) && told(&[bytes(), doubted()]));
    assert!(!told(&[sure()]) && !told(&[bytes()]));
    assert!(!told(&[doubted(), sure()]) && !told(&[sure(), doubted()]));
    assert!(told(&[asking(OptInReason::UnknownSender, sure())]));
}
