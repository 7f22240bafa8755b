//! Other tags and classes than those of the four generations: what a page says stays.

use proptest::prelude::*;

use super::*;

const TAGS: [&str; 8] = [
    "div", "section", "article", "main", "footer", "header", "figure", "p",
];

/// Three posts whose parts have these tags; with the classes of 2025 or without them.
fn page_with(tags: &[&str; 4], classes: [bool; 3]) -> String {
    let [outer, heading, around, footer] = tags;
    let class = |has: bool, class: &str| match has {
        true => format!(" class=\"{class}\""),
        false => " class=\"x1a2b\"".to_owned(),
    };
    // An article is a post whatever its classes; every other tag needs them.
    let of_post = class(
        classes[0] || *outer != "article",
        "pam _3-95 _2ph- _a6-g uiBoxWhite noborder",
    );
    let of_heading = class(classes[1], "_3-95 _2pim _a6-h _a6-i");
    let of_footer = class(classes[2], "_3-94 _a6-o");
    let blocks: String = (0..3)
        .map(|number| {
            let media = photo(&format!("media/posts/{number}a.jpg"))
                + &video(&format!("media/posts/{number}b.mp4"))
                + &row("ISO speed", "40");
            format!(
                "<{outer}{of_post}><{heading}{of_heading}>a caption\nof &quot;{number}&quot;</{heading}>\
                 <{around}>{media}</{around}><{footer}{of_footer}>{DATE}</{footer}></{outer}>"
            )
        })
        .collect();
    page(&blocks)
}

fn assert_is_same(page: &str) {
    let read = read(page);
    assert_eq!(read.notes, Vec::<String>::new(), "{page}");
    assert_eq!(read.posts.len(), 3, "{page}");
    for (number, post) in read.posts.iter().enumerate() {
        assert_eq!(post.published, minute("2025-10-20T02:11:00Z"));
        let caption = format!("a caption\nof \"{number}\"");
        assert_eq!(post.caption.as_deref(), Some(&*caption), "{page}");
        let slides = [
            format!("media/posts/{number}a.jpg"),
            format!("media/posts/{number}b.mp4"),
        ];
        assert_eq!(uris(post), slides);
    }
}

#[test]
fn pages_of_articles_without_any_known_class() {
    assert_is_same(&page_with(
        &["article", "h2", "section", "footer"],
        [false; 3],
    ));
    assert_is_same(&page_with(&["article", "p", "figure", "time"], [false; 3]));
}

proptest! {
    /// `main` and `article` stand around posts and are posts, so no part of one is that.
    #[test]
    fn tags_and_classes_of_parts_make_no_difference(
        outer in 0..3_usize,
        parts in prop::array::uniform3(4..8_usize),
        classes in prop::array::uniform3(any::<bool>()),
    ) {
        let tags = [TAGS[outer], TAGS[parts[0]], TAGS[parts[1]], TAGS[parts[2]]];
        assert_is_same(&page_with(&tags, classes));
    }
}
