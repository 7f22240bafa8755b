//! Several posts in the element of one.

use super::*;

/// Elements that are one post on other pages.
const AROUND: [(&str, &str); 3] = [
    ("<div class=\"pam _3-95 uiBoxWhite noborder\">", "</div>"),
    ("<article>", "</article>"),
    ("<article><section>", "</section></article>"),
];

/// Three posts in each of these elements: `#` the words, `@` the date, `%` the picture.
fn pages(of_each: &str) -> impl Iterator<Item = String> {
    let posts: String = (0..3)
        .map(|number| {
            let post = of_each.replace('#', &format!("cap {number}"));
            let post = post.replace('@', &date(number));
            post.replace('%', &photo(&format!("media/posts/{number}.jpg")))
        })
        .collect();
    AROUND
        .into_iter()
        .map(move |(start, end)| page(&format!("{start}{posts}{end}")))
}

#[test]
fn what_stands_behind_a_date_in_the_same_element_is_another_post() {
    for of_each in [
        "<h2 class=\"_2pim\">#</h2><div>%</div><div class=\"_3-94\">@</div>",
        "<div><h2 class=\"_2pim\">#</h2><div>%</div><div class=\"_3-94\">@</div></div>",
        "<section><h2>#</h2>%<footer>@</footer></section>",
        "<article><h3>#</h3>%<footer><time>@</time></footer></article>",
        "<div><div>%</div><div>#</div><div>@</div></div>",
        "<div><div>%</div><p>#</p><div>@</div></div>",
    ] {
        for page in pages(of_each) {
            let read = read(&page);
            let dates: Vec<_> = read.posts.iter().map(|post| post.published).collect();
            let days = [17, 18, 19].map(|day| minute(&format!("2023-01-{day}T23:04:00Z")));
            assert_eq!(dates, days, "{page}");
            for (number, post) in read.posts.iter().enumerate() {
                assert_eq!(uris(post), [format!("media/posts/{number}.jpg")], "{page}");
                let words = post.caption.as_deref();
                let own = format!("cap {number}");
                assert!(words.is_none_or(|words| words == own), "{words:?}: {page}");
            }
        }
    }
    for of_each in [
        "<h2 class=\"_2pim\">#</h2><div>%</div><div class=\"_3-94\">@</div>",
        "<section><h2>#</h2>%<footer>@</footer></section>",
        "<div><div>%</div><p>#</p><div>@</div></div>",
    ] {
        for page in pages(of_each) {
            assert_are_three(&page);
        }
    }
}

#[test]
fn rows_of_a_table_in_such_an_element_are_posts_each() {
    for cells in [
        "<td>%</td><td>#</td><td>@</td>",
        "<td>@</td><td>#</td><td>%</td>",
    ] {
        let rows: String = (0..3)
            .map(|number| {
                let row = cells.replace('#', &format!("cap {number}"));
                let row = row.replace('@', &date(number));
                let row = row.replace('%', &photo(&format!("media/posts/{number}.jpg")));
                format!("<tr>{row}</tr>")
            })
            .collect();
        for (start, end) in AROUND {
            let read = assert_are_three(&page(&format!("{start}<table>{rows}</table>{end}")));
            assert_eq!(read.notes, Vec::<String>::new());
        }
        // With a date of its own the element is one post.
        for (start, end) in &AROUND[..1] {
            let date = format!("<div class=\"_3-94\">{DATE}</div>");
            let read = read(page(&format!("{start}<table>{rows}</table>{date}{end}")));
            assert_eq!(read.posts.len(), 1, "{:?}", read.posts);
            assert_eq!(read.posts[0].published, minute("2025-10-20T02:11:00Z"));
        }
    }
}

#[test]
fn a_date_between_the_slides_of_one_post_is_theirs() {
    let slides = [photo("a.jpg"), photo("b.jpg")];
    let footer = format!("<div class=\"_3-94\">{DATE}</div>");
    let inside = format!(
        "<h2 class=\"_2pim\">words</h2>{}{footer}{}",
        slides[0], slides[1]
    );
    let (start, end) = AROUND[0];
    let post = read_one(page(&format!("{start}{inside}{end}")));
    assert_eq!(uris(&post), ["a.jpg", "b.jpg"]);
    assert_eq!(post.caption.as_deref(), Some("words"));
    assert_eq!(post.published, minute("2025-10-20T02:11:00Z"));
    // The same picture once more is no other post.
    let twice = format!("{}{footer}{}", slides[0], slides[0]);
    let post = read_one(page(&format!("{start}{twice}{end}")));
    assert_eq!(uris(&post), ["a.jpg"]);
}

#[test]
fn what_has_words_and_no_date_behind_a_post_has_not_that_posts_date() {
    for heading in ["<h2 class=\"_2pim\">B</h2>", "<h3>B</h3>"] {
        let (start, end) = AROUND[0];
        let first = format!(
            "<h2 class=\"_2pim\">A</h2>{}<div class=\"_3-94\">{DATE}</div>",
            photo("a.jpg")
        );
        let read = read(page(&format!(
            "{start}{first}{heading}{}{end}",
            photo("b.jpg")
        )));
        let told: Vec<_> = read
            .posts
            .iter()
            .map(|post| (uris(post), post.caption.as_deref(), post.published))
            .collect();
        let at = minute("2025-10-20T02:11:00Z");
        let expected = [
            (vec!["a.jpg"], Some("A"), at),
            (vec!["b.jpg"], Some("B"), Moment::Unknown),
        ];
        assert_eq!(told, expected);
    }
}

#[test]
fn each_message_in_one_element_has_its_own_sender() {
    let message = |sender: &str, inside: &str, number: usize| {
        format!(
            "<div><h2 class=\"_2pim\">{sender}</h2><div>{inside}</div>\
             <div class=\"_3-94\">{}</div></div>",
            date(number)
        )
    };
    let all = [
        message("Alice Synthetic", &photo("a.jpg"), 0),
        message("Ann", "<div>hello</div>", 1),
        message("Ann", &photo("b.jpg"), 1),
        message("Alice Synthetic", "<div>hi</div>", 2),
        message("Ann", &photo("c.jpg"), 2),
    ];
    let (start, end) = AROUND[0];
    let page = page(&format!("{start}{}{end}", all.concat()));
    let read = read_as(page, PostKind::Message, None);
    let told: Vec<_> = read
        .posts
        .iter()
        .map(|post| (uris(post)[0].to_owned(), post.opt_in, post.published))
        .collect();
    let at = |day| minute(&format!("2023-01-{day}T23:04:00Z"));
    let expected = [
        ("a.jpg".to_owned(), Some(OptInReason::Messages), at(17)),
        (
            "b.jpg".to_owned(),
            Some(OptInReason::OthersMessages),
            at(18),
        ),
        (
            "c.jpg".to_owned(),
            Some(OptInReason::OthersMessages),
            at(19),
        ),
    ];
    assert_eq!(told, expected);
}
