//! Sources may be read in any order: what is known in the end is the same.

use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use crate::catalog::example::{NOON, html, import, missing, orphan, post, references, sized};
use crate::catalog::{Catalog, Reference, Summary};
use crate::post::PostKind;
use crate::source::{FoundMedia, Post};

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
    sizes: Vec<Option<u64>>,
    orphans: bool,
}

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
        prop::collection::vec(prop::option::of(1..4_u64), 5),
        prop::bool::weighted(0.2),
    )
        .prop_map(
            |(html, caption, place, first, last, sizes, orphans)| Manner {
                html,
                caption,
                place,
                first,
                last,
                sizes,
                orphans,
            },
        )
}

/// What a source tells of a post: a run of its media around the first, in order.
fn tell(truth: &Truth, manner: &Manner) -> Vec<Post<FoundMedia>> {
    let media = (0..truth.media).map(|place| {
        let path = format!("media/{}/{place}.jpg", truth.number);
        match manner.sizes[place] {
            Some(size) => sized(&path, size * 1_000),
            None => missing(&path),
        }
    });
    if manner.orphans {
        return media
            .filter(|media| matches!(media.bytes, crate::source::Bytes::Found(_)))
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
        ..post(
            truth.kind,
            NOON + truth.number * 10_000,
            media.skip(first).take(last + 1 - first),
        )
    };
    vec![if manner.html { html(told) } else { told }]
}

/// Everything that does not depend on numbers given by the catalog.
fn known(sources: &[Vec<Post<FoundMedia>>]) -> (Vec<Reference>, Summary) {
    let mut catalog = Catalog::scratch().unwrap();
    for posts in sources.iter().filter(|posts| !posts.is_empty()) {
        import(&mut catalog, posts);
    }
    let mut references = references(&catalog);
    references.iter_mut().for_each(|reference| reference.id = 0);
    references.sort_by_key(|it| (it.published.start(), it.post, it.position, it.media));
    (references, catalog.summary().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_order_of_sources_gives_the_same_catalog(
        (sources, shuffled) in truths().prop_flat_map(|truths| {
            let count = truths.len();
            prop::collection::vec(
                (subsequence(truths, 0..=count), prop::collection::vec(manner(), count)),
                1..5,
            )
        })
        .prop_map(|sources| {
            sources
                .into_iter()
                .map(|(truths, manners)| {
                    truths
                        .iter()
                        .zip(&manners)
                        .flat_map(|(truth, manner)| tell(truth, manner))
                        .collect::<Vec<_>>()
                })
                .collect::<Vec<_>>()
        })
        .prop_flat_map(|sources| (Just(sources.clone()), Just(sources).prop_shuffle()))
    ) {
        prop_assert_eq!(known(&sources), known(&shuffled));
    }
}
