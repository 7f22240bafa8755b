//! Sources may be read in any order: what is known in the end is the same.

use std::collections::BTreeSet;

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use crate::catalog::example::{
    NOON, html, import_together, missing, orphan, post, references, sized,
};
use crate::catalog::{Catalog, MediaItem, Summary};
use crate::matching::Answer;
use crate::media::{Condition, Format};
use crate::moment::Moment;
use crate::outcome::{Missing, Oddity};
use crate::post::{Coordinates, MediaId, PostKind};
use crate::source::{Bytes, BytesAt, FoundMedia, Post};

/// A post as it really was.
#[derive(Debug, Clone)]
struct Truth {
    number: i64,
    kind: PostKind,
    media: usize,
}

/// How one source tells of one post.
#[derive(Debug, Clone)]
struct Manner {
    html: bool,
    caption: Option<String>,
    place: Option<String>,
    first: Index,
    last: Index,
    sizes: Vec<Option<(u64, u32)>>,
    orphans: bool,
    coordinates: Option<i8>,
}

/// What one archive tells, and the month in which it was made.
type Told = (Option<i64>, Vec<Post<FoundMedia>>);

fn truths() -> impl Strategy<Value = Vec<Truth>> {
    let kind = prop::sample::select(vec![PostKind::Post, PostKind::Story, PostKind::Reel]);
    prop::collection::vec((kind, 1..5_usize), 1..6).prop_map(|all| {
        (0..)
            .zip(all)
            .map(|(number, (kind, media))| Truth {
                number,
                kind,
                media,
            })
            .collect()
    })
}

fn manner() -> impl Strategy<Value = Manner> {
    (
        any::<bool>(),
        prop::option::of("[a-c]{0,3}"),
        prop::option::of("[a-c]{0,3}"),
        any::<Index>(),
        any::<Index>(),
        prop::collection::vec(prop::option::of((1..4_u64, 0..3_u32)), 5),
        prop::bool::weighted(0.2),
        prop::option::of(1..4_i8),
    )
        .prop_map(
            |(html, caption, place, first, last, sizes, orphans, coordinates)| Manner {
                html,
                caption,
                place,
                first,
                last,
                sizes,
                orphans,
                coordinates,
            },
        )
}

/// What a source tells of a post: a run of its media around the first, in order.
fn tell(truth: &Truth, manner: &Manner) -> Vec<Post<FoundMedia>> {
    let media = (0..truth.media).map(|place| {
        let path = format!("media/{}/{place}.jpg", truth.number);
        match manner.sizes[place] {
            Some((size, pixels)) => with_pixels(&path, size * 1_000, pixels),
            None => missing(&path),
        }
    });
    if manner.orphans {
        return media
            .filter(|media| matches!(media.bytes, Bytes::Found(_)))
            .map(|media| orphan(PostKind::Other, media))
            .collect();
    }
    // Every run holds the same item, so that all tellings are of one post.
    let middle = truth.media / 2;
    let (first, last) = (
        manner.first.index(middle + 1),
        middle + manner.last.index(truth.media - middle),
    );
    let told = Post {
        caption: manner.caption.clone(),
        place: manner.place.clone(),
        coordinates: manner
            .coordinates
            .and_then(|degree| Coordinates::new(f64::from(degree), 2.0)),
        ..post(
            truth.kind,
            NOON + truth.number * 10_000,
            media.skip(first).take(last + 1 - first),
        )
    };
    vec![if manner.html { html(told) } else { told }]
}

/// A photo of so many bytes and pixels, or what is like a video. Where its head tells nothing of them, nor do all
/// others of that name.
fn with_pixels(path: &str, size: u64, pixels: u32) -> FoundMedia {
    let mut photo = sized(path, size);
    if let Bytes::Found(at) = &mut photo.bytes {
        at.dimensions = (pixels > 0).then_some((pixels * 100, 100));
        // Where there are no pixels, as if it were a video: large ones are without sound, or nothing
        // is known of them. Of photos those of the most pixels are cut off.
        let conditions = [Some(Condition::Good), Some(Condition::Silent), None];
        let known = conditions
            .into_iter()
            .cycle()
            .nth(usize::try_from(size / 1_000).unwrap());
        at.condition = match pixels {
            0 => known.flatten(),
            _ => (pixels == 2).then_some(Condition::Damaged),
        };
        at.crc32 = Some(crc32fast::hash(
            format!("{path} {size} {pixels}").as_bytes(),
        ));
    }
    photo
}

/// Everything that does not depend on numbers given by the catalog, once archives were
/// added in groups of these sizes, those of a group together.
fn known(archives: &[Told], groups: &[usize]) -> (Vec<MediaItem>, Summary, Vec<Bytes>) {
    let mut catalog = Catalog::scratch().unwrap();
    let mut archives = archives.to_vec();
    for size in groups.iter().copied().chain([usize::MAX]) {
        let rest = archives.split_off(size.min(archives.len()));
        add(&mut catalog, &std::mem::replace(&mut archives, rest));
    }
    let mut references = references(&catalog);
    references.iter_mut().for_each(|reference| reference.id = 0);
    references.sort_by_key(|it| (it.published.start(), it.post, it.position, it.media));
    let bytes = bytes(&catalog);
    let mut summary = catalog.summary().unwrap();
    // What was in doubt when it was read hangs on what was known by then.
    let is_of_doubt = |what: &Oddity| matches!(what, Oddity::CaptionsDiffer { .. });
    summary.notes.retain(|note| !is_of_doubt(&note.what));
    (references, summary, bytes)
}

fn add(catalog: &mut Catalog, archives: &[Told]) {
    let mut archives = archives.to_vec();
    archives.retain(|(_, posts)| !posts.is_empty());
    for (number, (_, posts)) in archives.iter_mut().enumerate() {
        for found in posts.iter_mut().flat_map(|post| &mut post.media) {
            if let Bytes::Found(at) = &mut found.bytes {
                at.container = number;
            }
        }
    }
    let told: Vec<_> = archives
        .iter()
        .map(|(made, posts)| {
            let made = made.and_then(|month| Timestamp::from_second(NOON + month).ok());
            (made, posts.as_slice())
        })
        .collect();
    if !told.is_empty() {
        import_together(catalog, None, &told).unwrap();
    }
}

/// What is known of the bytes of every item, without where they are.
fn bytes(catalog: &Catalog) -> Vec<Bytes> {
    let sql = "SELECT coalesce(bytes, 0), crc32, width, height FROM media ORDER BY id";
    let mut rows = catalog.db.prepare(sql).unwrap();
    let rows = rows.query_map([], |row| {
        let sides = (row.get::<_, Option<u32>>(2)?, row.get::<_, Option<u32>>(3)?);
        Ok(Bytes::Found(BytesAt {
            container: 0,
            entry: String::new(),
            size: row.get::<_, i64>(0)?.unsigned_abs(),
            crc32: row.get(1)?,
            format: None,
            dimensions: sides.0.zip(sides.1),
            condition: None,
        }))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_order_of_adding_gives_the_same_catalog_as_together(
        (archives, shuffled, groups) in truths().prop_flat_map(|truths| {
            let count = truths.len();
            let told = prop::collection::vec(
                (subsequence(truths, 0..=count), prop::collection::vec(manner(), count)),
                1..5,
            );
            (told, prop::collection::vec(prop::option::of(0..3_i64), 4))
        })
        .prop_map(|(told, made)| {
            told.into_iter()
                .zip(made)
                .map(|((truths, manners), made)| {
                    let posts = truths
                        .iter()
                        .zip(&manners)
                        .flat_map(|(truth, manner)| tell(truth, manner));
                    (made, posts.collect::<Vec<_>>())
                })
                .collect::<Vec<Told>>()
        })
        .prop_flat_map(|archives| {
            let groups = prop::collection::vec(1..4_usize, 0..4);
            (Just(archives.clone()), Just(archives).prop_shuffle(), groups)
        })
    ) {
        let together = known(&archives, &[]);
        prop_assert_eq!(&together, &known(&shuffled, &groups));
        prop_assert_eq!(&together, &known(&shuffled, &[1; 4]));
    }
}

/// A picture under a name that cameras give to others, too.
fn by_camera(path: &str, bytes: u64) -> FoundMedia {
    let mut photo = sized(path, bytes);
    let by_path = photo.id;
    if let Bytes::Found(at) = &photo.bytes {
        photo.id = by_path.with_content(at.size, at.crc32.unwrap_or_default());
    }
    photo.of_path = Some(by_path);
    photo
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn pictures_under_a_name_that_cameras_give_are_as_many_as_there_are_in_any_order(
        (archives, shuffled, groups) in prop::collection::vec(
            prop::collection::vec((0..3_i64, 1..4_u32, any::<bool>()), 1..4),
            1..5,
        )
        .prop_flat_map(|archives| {
            let groups = prop::collection::vec(1..4_usize, 0..4);
            (Just(archives.clone()), Just(archives).prop_shuffle(), groups)
        })
    ) {
        let tell = |archives: &[Vec<(i64, u32, bool)>]| -> Vec<Told> {
            let posts = |told: &Vec<(i64, u32, bool)>| {
                let of = |&(name, content, is_indexed): &(i64, u32, bool)| {
                    let path = format!("media/other/IMG_000{name}.jpg");
                    let photo = by_camera(&path, u64::from(content) * 1_000);
                    match is_indexed {
                        true => {
                            let at = NOON + name * 100_000 + i64::from(content) * 10_000_000;
                            post(PostKind::Post, at, [photo])
                        }
                        false => orphan(PostKind::Other, photo),
                    }
                };
                (None, told.iter().map(of).collect())
            };
            archives.iter().map(posts).collect()
        };
        let told = tell(&archives);
        let together = known(&told, &[]);
        let pictures: BTreeSet<_> = archives
            .iter()
            .flatten()
            .map(|(name, content, _)| (name, content))
            .collect();
        prop_assert_eq!(together.2.len(), pictures.len());
        let shuffled = tell(&shuffled);
        prop_assert_eq!(&together, &known(&shuffled, &groups));
        prop_assert_eq!(&together, &known(&shuffled, &[1; 4]));
    }
}

/// The index in one part and the file in another; and what an older Keepsake took by its path.
#[test]
fn what_an_index_names_and_a_file_under_a_name_of_a_camera_are_one_in_any_order() {
    let path = "media/posts/202404/winter.jpg";
    let words = Post {
        caption: Some("Winter".to_owned()),
        ..post(PostKind::Post, NOON, [missing(path)])
    };
    let file = orphan(PostKind::Post, by_camera(path, 2_000));
    let another = orphan(PostKind::Post, by_camera(path, 3_000));
    let by_path = post(PostKind::Post, NOON, [sized(path, 2_000)]);
    let items = |order: &[&Post<FoundMedia>]| {
        let mut catalog = Catalog::scratch().unwrap();
        for post in order {
            add(&mut catalog, &[(None, vec![(*post).clone()])]);
        }
        let mut items: Vec<_> = references(&catalog)
            .into_iter()
            .map(|it| (it.caption, it.missing.is_none(), it.media, it.post))
            .collect();
        items.sort();
        items
    };
    // One item with the same name, whichever comes first.
    let winter = items(&[&words, &file]);
    assert_eq!(winter.len(), 1);
    assert_eq!(winter[0].0.as_deref(), Some("Winter"));
    assert!(winter[0].1, "its bytes are there");
    assert_eq!(winter[0].2, file.media[0].id);
    assert_eq!(items(&[&file, &words]), winter);
    // The same again, and another picture, which takes no caption from it.
    let both = items(&[&words, &file, &another, &file, &words]);
    assert_eq!((both.len(), &both[1]), (2, &winter[0]));
    assert_eq!(both[0].0, None);
    assert_eq!(items(&[&by_path, &file]), items(&[&by_path]));
    assert_eq!(items(&[&by_path, &another, &by_path]).len(), 2);
}

/// The captions with the size of the file that each is of, or 0, in every order of adding.
fn captions_of_files(posts: &[Post<FoundMedia>]) -> Vec<(String, u64)> {
    let read = |order: &[&Post<FoundMedia>]| {
        let mut catalog = Catalog::scratch().unwrap();
        for post in order {
            add(&mut catalog, &[(None, vec![(*post).clone()])]);
        }
        let references = references(&catalog).into_iter();
        let mut read: Vec<_> = references
            .map(|it| {
                let bytes: Option<i64> = catalog
                    .db
                    .query_row("SELECT bytes FROM media WHERE id = ?1", [it.media], |row| {
                        row.get(0)
                    })
                    .unwrap();
                let bytes = bytes.unwrap_or_default().unsigned_abs();
                (it.caption.unwrap_or_default(), bytes)
            })
            .collect();
        read.sort();
        read
    };
    let expected = read(&posts.iter().collect::<Vec<_>>());
    for first in 0..posts.len() {
        let mut order: Vec<_> = posts.iter().collect();
        order.rotate_left(first);
        assert_eq!(read(&order), expected);
        order.reverse();
        assert_eq!(read(&order), expected);
    }
    expected
}

#[test]
fn an_index_without_its_file_takes_none_whose_own_index_tells_another_time() {
    let path = "media/other/IMG_0001.jpg";
    let told = |caption: &str, at, photo| Post {
        caption: Some(caption.to_owned()),
        ..post(PostKind::Post, at, [photo])
    };
    let winter = told("Winter", NOON, missing(path));
    let summer = told("Summer", NOON + 10_000_000, by_camera(path, 2_000));
    let both = captions_of_files(&[winter.clone(), summer.clone()]);
    assert_eq!(
        both,
        [("Summer".to_owned(), 2_000), ("Winter".to_owned(), 0)]
    );
    // Its own file comes at last, or came before.
    let whole = told("Winter", NOON, by_camera(path, 3_000));
    let all = captions_of_files(&[winter, summer.clone(), whole.clone()]);
    assert_eq!(
        all,
        [("Summer".to_owned(), 2_000), ("Winter".to_owned(), 3_000)]
    );
    // The file comes once more, with no index beside it: what the other one told of it holds.
    let again = orphan(PostKind::Other, by_camera(path, 2_000));
    let winter = told("Winter", NOON, missing(path));
    for last in [[&again, &winter], [&winter, &again]] {
        let mut catalog = Catalog::scratch().unwrap();
        for post in [&summer].into_iter().chain(last) {
            add(&mut catalog, &[(None, vec![post.clone()])]);
        }
        let told = references(&catalog).into_iter();
        let told: BTreeSet<_> = told.map(|it| (it.caption, it.missing.is_none())).collect();
        let named = |caption: &str| Some(caption.to_owned());
        assert_eq!(
            told,
            [(named("Summer"), true), (named("Winter"), false)].into()
        );
    }
    // Neither index has its file: each gets its own.
    let autumn = told("Summer", NOON + 10_000_000, missing(path));
    let winter = told("Winter", NOON, missing(path));
    assert_eq!(captions_of_files(&[autumn, winter, summer, whole]), all);
}

#[test]
fn what_a_person_said_of_an_item_that_was_missing_holds_for_its_file() {
    let path = "media/other/IMG_0001.jpg";
    let words = post(PostKind::Post, NOON, [missing(path)]);
    let file = post(PostKind::Post, NOON, [by_camera(path, 2_000)]);
    let mut catalog = Catalog::scratch().unwrap();
    add(&mut catalog, &[(None, vec![words.clone()])]);
    let id = words.media[0].id;
    catalog.answer_copy(id, "asset", Answer::Same).unwrap();
    add(&mut catalog, &[(None, vec![file.clone()])]);
    let told: Vec<MediaId> = catalog
        .db
        .prepare("SELECT media FROM copy_answer")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(told, [file.media[0].id]);
    assert_ne!(told, [id]);
}

/// A post as an export told it that was made in that month.
fn told(made: i64, post: Post<FoundMedia>) -> Told {
    (Some(made), vec![post])
}

/// The catalog after these archives, in every order, one after another and together.
fn in_every_order(archives: &[Told]) -> (Vec<MediaItem>, Summary, Vec<Bytes>) {
    let together = known(archives, &[]);
    for first in 0..archives.len() {
        let mut order = archives.to_vec();
        order.rotate_left(first);
        for order in [order.clone(), order.into_iter().rev().collect()] {
            assert_eq!(known(&order, &[1; 4]), together);
            assert_eq!(known(&order, &[]), together);
        }
    }
    together
}

fn taken(path: &str, pixels: u32, bytes: u64) -> Post<FoundMedia> {
    post(PostKind::Post, NOON, [with_pixels(path, bytes, pixels)])
}

#[test]
fn the_picture_with_more_pixels_is_kept_even_where_its_file_is_smaller() {
    let (_, _, bytes) = in_every_order(&[
        told(1, taken("a.jpg", 10, 3_000)),
        told(2, taken("a.jpg", 14, 2_000)),
        told(3, taken("a.jpg", 14, 1_000)),
    ]);
    let Bytes::Found(kept) = &bytes[0] else {
        panic!("{bytes:?}")
    };
    assert_eq!((kept.dimensions, kept.size), (Some((1_400, 100)), 2_000));
}

#[test]
fn the_newer_exports_caption_and_place_hold_and_the_better_known_date() {
    let words = |caption: &str, degree, post: Post<FoundMedia>| Post {
        caption: Some(caption.to_owned()),
        coordinates: Coordinates::new(degree, 2.0),
        ..post
    };
    let of = |caption, degree| words(caption, degree, taken("a.jpg", 1, 1_000));
    let (references, ..) = in_every_order(&[
        told(1, of("much longer, and of the first export", 9.0)),
        told(2, of("edited", 1.0)),
        (None, vec![of("of an export that tells no day", 5.0)]),
        told(
            3,
            words(
                "newest, but from a page",
                7.0,
                html(taken("a.jpg", 1, 1_000)),
            ),
        ),
    ]);
    assert_eq!(references.len(), 1);
    assert_eq!(references[0].caption.as_deref(), Some("edited"));
    assert_eq!(references[0].coordinates, Coordinates::new(1.0, 2.0));
    assert_eq!(references[0].published, Moment::from_unix(NOON));
}

/// A gallery program's JPEG file of a WebP one is the larger of both.
#[test]
fn a_photo_in_the_format_that_indexes_name_is_better_than_what_was_made_of_it() {
    let in_format = |ending: &str, format, size| {
        let mut photo = with_pixels(&format!("media/1/17840000000000001.{ending}"), size, 4);
        photo.fbid = Some(17840000000000001);
        if let Bytes::Found(at) = &mut photo.bytes {
            at.format = Some(format);
        }
        photo
    };
    let webp = in_format("webp", Format::WebP, 1_000);
    let jpeg = in_format("jpg", Format::Jpeg, 9_000);
    let mut as_webp = jpeg.clone();
    (as_webp.id, as_webp.indexed) = (webp.id, webp.indexed.clone());
    let copies = [
        orphan(PostKind::Other, jpeg.clone()),
        post(PostKind::Post, NOON, [as_webp]),
    ];
    let formats = |told: &[&Post<FoundMedia>]| {
        let mut catalog = Catalog::scratch().unwrap();
        for post in told {
            import_together(&mut catalog, None, &[(None, &[(*post).clone()][..])]).unwrap();
        }
        let references = references(&catalog);
        assert_eq!(references.len(), 1, "{references:#?}");
        references[0].bytes
    };
    let original = post(PostKind::Post, NOON, [webp]);
    for copy in &copies {
        assert_eq!(formats(&[&original, copy]), Some(1_000));
        assert_eq!(formats(&[copy, &original]), Some(1_000));
    }
    // Where another export named the other format, the larger one is as good a picture.
    let other = post(PostKind::Post, NOON, [jpeg]);
    assert_eq!(formats(&[&original, &other]), Some(9_000));
    assert_eq!(formats(&[&other, &original]), Some(9_000));
}

/// Which of them is kept hangs on all their names, and not on the one that the reference keeps.
#[test]
fn of_three_files_of_one_picture_in_two_formats_one_is_kept_in_any_order() {
    let file = |ending: &str, format, size| {
        let path = format!("media/{size}/17840000000000001.{ending}");
        let mut photo = with_pixels(&path, size, 4);
        photo.fbid = Some(17840000000000001);
        if let Bytes::Found(at) = &mut photo.bytes {
            at.format = Some(format);
        }
        photo
    };
    for [jpeg, webp, other] in [
        [9_000, 1_000, 2_000],
        [1_500, 1_000, 2_000],
        [500, 1_000, 2_000],
    ] {
        let named = [
            file("jpg", Format::Jpeg, jpeg),
            file("webp", Format::WebP, webp),
            file("webp", Format::WebP, other),
        ];
        let named = named.map(|photo| (None, vec![post(PostKind::Post, NOON, [photo])]));
        // Named by the first path that came, it is one item all the same.
        let kept = |archives: &[Told]| {
            let mut kept = Vec::new();
            for order in [
                [0, 1, 2],
                [0, 2, 1],
                [1, 0, 2],
                [1, 2, 0],
                [2, 0, 1],
                [2, 1, 0],
            ] {
                let order = order.map(|place| archives[place].clone());
                for groups in [&[1; 4][..], &[2], &[]] {
                    let (_, _, bytes) = known(&order, groups);
                    kept.extend(bytes.iter().map(|it| match it {
                        Bytes::Found(at) => at.size,
                        Bytes::Missing(_) => 0,
                    }));
                }
            }
            assert_eq!(kept.len(), 18);
            kept.sort_unstable();
            kept.dedup();
            kept
        };
        assert_eq!(kept(&named), [jpeg.max(other)], "all are named");
        // What no index names was made by a program.
        let mut made = named;
        made[0].1 = vec![orphan(PostKind::Other, made[0].1[0].media[0].clone())];
        assert_eq!(kept(&made), [other]);
    }
}

/// Also where an index without the file meant it first, when nothing told another time.
#[test]
fn a_files_own_index_decides_what_it_is_in_any_order() {
    let path = "media/other/IMG_0001.jpg";
    let file = by_camera(path, 3);
    let told = [
        orphan(PostKind::Other, file.clone()),
        post(PostKind::Post, NOON, [missing(path)]),
        post(PostKind::Story, NOON + 90_000, [file.clone()]),
    ];
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let mut catalog = Catalog::scratch().unwrap();
        for place in order {
            add(&mut catalog, &[(None, vec![told[place].clone()])]);
        }
        let mut known: Vec<_> = references(&catalog)
            .into_iter()
            .map(|it| (it.kind, it.media == file.id, it.missing, it.post))
            .collect();
        known.sort();
        let name = |post: &Post<FoundMedia>, place: usize| (post.kind, place == 2);
        let kinds: Vec<_> = known.iter().map(|it| (it.0, it.1)).collect();
        assert_eq!(kinds, [name(&told[1], 1), name(&told[2], 2)], "{order:?}");
        let absent = Some(Missing::NotInAnyPart);
        assert_eq!((known[0].2, known[1].2), (absent, None), "{order:?}");
        assert_ne!(known[0].3, known[1].3, "{order:?}");
        let summary = catalog.summary().unwrap();
        assert_eq!((summary.found, summary.missing), (1, 1), "{order:?}");
        // What was settled by a wrong guess is open again.
        let notes = summary.notes.iter().map(|note| &note.what);
        let is_open = |what: &Oddity| *what == Oddity::NotInAnyPart { count: 1 };
        let was_guessed = order[2] == 2;
        assert_eq!(notes.into_iter().any(is_open), was_guessed, "{order:?}");
    }
}

#[test]
fn an_index_without_a_date_keeps_none_that_comes_later_from_deciding() {
    let path = "media/other/IMG_0001.jpg";
    let file = by_camera(path, 3);
    let told = [
        orphan(PostKind::Other, file.clone()),
        post(PostKind::Post, NOON, [missing(path)]),
        Post {
            published: Moment::Unknown,
            ..post(PostKind::Story, NOON, [file.clone()])
        },
        post(PostKind::Story, NOON + 90_000, [file.clone()]),
    ];
    let mut catalog = Catalog::scratch().unwrap();
    for told in told {
        add(&mut catalog, &[(None, vec![told])]);
    }
    let known: BTreeSet<_> = references(&catalog)
        .into_iter()
        .map(|it| (it.kind, it.media == file.id, it.missing))
        .collect();
    let absent = Some(Missing::NotInAnyPart);
    let expected = [
        (PostKind::Post, false, absent),
        (PostKind::Story, true, None),
    ];
    assert_eq!(known, BTreeSet::from(expected));
}
