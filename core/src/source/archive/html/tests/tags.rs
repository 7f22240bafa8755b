//! Other tags and classes than those of the four generations: what a page says stays.

use proptest::prelude::*;

use super::generations::ALL;
use super::*;
use crate::post::Coordinates;
use crate::source::Original;

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

/// Elements that browsers show as blocks, for parts of a post.
const BLOCKS: [&str; 8] = [
    "div", "section", "li", "footer", "figure", "p", "h3", "header",
];

/// The page with every class another one, or none, and every element of a block or a table
/// one of `tags`, in turn. Pages of the generations nest properly, so that end tags find
/// their start.
fn renamed(page: &str, tags: &[&'static str], has_classes: bool) -> String {
    let mut renamed = String::new();
    let mut open: Vec<(String, &'static str)> = Vec::new();
    let mut turn = tags.iter().cycle();
    let (head, body) = page.split_once("<body>").unwrap();
    for (number, piece) in body.split('<').enumerate() {
        let Some((tag, text)) = piece.split_once('>') else {
            renamed += piece;
            continue;
        };
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap();
        let is_block = ["div", "h2", "table", "tr", "td"].contains(&name);
        let to = match (is_block, tag.starts_with('/')) {
            (false, is_end) => {
                let name = if is_end {
                    format!("/{name}")
                } else {
                    name.to_owned()
                };
                let source = tag
                    .split("src=\"")
                    .nth(1)
                    .and_then(|rest| rest.split('"').next());
                source.map_or(name.clone(), |source| format!("{name} src=\"{source}\""))
            }
            (true, true) => {
                let (was, to) = open.pop().unwrap();
                assert_eq!(was, name);
                format!("/{to}")
            }
            (true, false) => {
                let to = *turn.next().unwrap();
                open.push((name.to_owned(), to));
                match has_classes {
                    true => format!("{to} class=\"x{number}\""),
                    false => to.to_owned(),
                }
            }
        };
        renamed += &format!("<{to}>{text}");
    }
    format!("{head}<body>{renamed}")
}

/// Pages of three posts in each of the generations: a photo with its rows, a mixed carousel,
/// one without a caption.
fn pages(wrapper: [&str; 2]) -> Vec<String> {
    let page_of = |generation: &super::generations::Generation| {
        let fields = generation.table(&[
            ("Has camera metadata", ""),
            ("Latitude", "48.8566"),
            ("Longitude", "2.3522"),
            ("Date taken", "2021:03:01 07:05:09"),
            ("ISO speed", "40"),
        ]);
        let [start, end] = wrapper;
        let slide = |medium: String, fields: &str| {
            format!("{start}<div>{medium}<div>{fields}</div></div>{end}")
        };
        let blocks = [
            generation.block(
                Some("one\nof &quot;three&quot;"),
                &slide(photo("a.jpg"), &fields),
            ),
            generation.block(
                Some("Latitude"),
                &(slide(photo("b.jpg"), "") + &slide(generation.video("c.mp4"), &fields)),
            ),
            generation.block(None, &(photo("d.jpg") + &fields)),
        ];
        generation.page(&blocks)
    };
    ALL.iter().map(page_of).collect()
}

/// What [`pages`] say, whatever their tags and classes.
fn assert_is_read(page: &str) {
    let read = read(page);
    assert_eq!(read.notes, Vec::<String>::new(), "{page}");
    let [one, two, three] = &read.posts[..] else {
        panic!("{:?} {page}", read.posts)
    };
    assert_eq!(one.caption.as_deref(), Some("one\nof \"three\""), "{page}");
    assert_eq!(two.caption.as_deref(), Some("Latitude"), "{page}");
    assert_eq!(three.caption, None, "{page}");
    assert_eq!(uris(one), ["a.jpg"]);
    assert_eq!(uris(two), ["b.jpg", "c.mp4"]);
    assert_eq!(uris(three), ["d.jpg"]);
    for post in &read.posts {
        assert_eq!(post.published, minute("2021-03-02T06:11:00Z"), "{page}");
        let last = post.media.last().unwrap();
        assert_eq!(
            last.coordinates,
            Coordinates::new(48.8566, 2.3522),
            "{page}"
        );
        let original = Original::Local("2021-03-01T07:05:09".parse().unwrap());
        assert_eq!(last.original, Some(original), "{page}");
        assert_eq!(last.camera.iso, Some(40), "{page}");
    }
    assert_eq!(two.media[0].coordinates, None, "{page}");
}

#[test]
fn elements_that_html_has_for_it_are_read() {
    let post = |number: u8| {
        format!(
            "<li><section><h3>number {number}</h3><figure><img src=\"{number}.jpg\">\
             <figcaption>below</figcaption></figure><dl><dt>Latitude</dt><dd>48.85</dd>\
             <dt>Longitude</dt><dd>2.35</dd><dt>Device ID</dt><dd></dd></dl>\
             <footer><time>{DATE}</time></footer></section></li>"
        )
    };
    let read = read(page(&format!("<ul>{}{}</ul>", post(1), post(2))));
    assert_eq!(read.notes, Vec::<String>::new());
    assert_eq!(read.posts.len(), 2);
    for (post, number) in read.posts.iter().zip(1..) {
        assert_eq!(post.published, minute("2025-10-20T02:11:00Z"));
        assert_eq!(post.caption, Some(format!("number {number}\nbelow")));
        assert_eq!(post.media[0].coordinates, Coordinates::new(48.85, 2.35));
    }
}

/// Labels of a language nobody knows stand in an element with their values: these are no
/// dates and no captions, and a place among them is one.
#[test]
fn rows_of_unknown_labels_outside_of_tables_are_rows() {
    let rows = [
        ("Leithead", "48.8566"),
        ("Fad", "2.35"),
        ("Cruthaithe", "Oct 1, 2025 6:11 pm"),
    ];
    let rows: String = rows
        .iter()
        .map(|(label, value)| format!("<div><div>{label}</div><div>{value}</div></div>"))
        .collect();
    for outer in ["article", "li"] {
        let post = format!(
            "<{outer}><p>words</p><div><img src=\"a.jpg\">{rows}</div><p>{DATE}</p></{outer}>"
        );
        let read = read(page(&post));
        let [post] = &read.posts[..] else {
            panic!("{read:?}")
        };
        assert_eq!(post.published, minute("2025-10-20T02:11:00Z"));
        assert_eq!(post.caption.as_deref(), Some("words"));
        assert_eq!(post.media[0].coordinates, Coordinates::new(48.8566, 2.35));
        assert_eq!(
            read.notes,
            ["1 field of an unknown name left out (“Cruthaithe”)"]
        );
    }
}

/// Posts that nothing parts, or that have no date, are not told apart by guessing.
#[test]
fn what_is_no_post_for_certain_is_told_with_its_number() {
    let flat = format!("<img src=\"a.jpg\"><p>{DATE}</p>")
        .repeat(2)
        .replacen("a.jpg", "b.jpg", 1);
    let undated = "<div><p>words</p><img src=\"a.jpg\"></div>";
    let dated = format!("<div><p>more</p><img src=\"b.jpg\"><p>{DATE}</p></div>");
    let flat = read(page(&flat));
    assert_eq!(flat.posts, []);
    assert_eq!(
        flat.notes,
        ["2 photos or videos outside of any post: what the page says of them is left out"]
    );
    let third = dated.replace("b.jpg", "c.jpg");
    let read = read(page(&(undated.to_owned() + &dated + &third)));
    assert_eq!(read.posts.len(), 1);
    assert_eq!(read.posts[0].caption.as_deref(), Some("more"));
    assert_eq!(uris(&read.posts[0]), ["c.jpg"]);
    assert_eq!(
        read.notes,
        ["2 photos or videos outside of any post: what the page says of them is left out"]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn pages_of_all_generations_say_the_same_under_any_names(
        tags in prop::collection::vec(prop::sample::select(&BLOCKS[..]), 1..9),
        has_classes in any::<bool>(),
        is_wrapped in any::<bool>(),
    ) {
        let wrapper = if is_wrapped { ["<div>", "</div>"] } else { ["", ""] };
        for page in pages(wrapper) {
            assert_is_read(&page);
            assert_is_read(&renamed(&page, &tags, has_classes));
        }
    }
}

const LINKED: &str = "media/posts/202510/1_2_n_17840000000000001.jpg";
const CLIP: &str = "media/posts/202510/17840000000000002.mp4";

/// What browsers do not show at once, or only after a tap, is a photo or video all the same.
#[test]
fn a_photo_or_video_is_found_in_whatever_names_it() {
    for (inside, uris_told) in [
        (format!("<a href=\"{LINKED}\">Photo</a>"), vec![LINKED]),
        (
            format!("<a href=\"{LINKED}\">Photo</a><a href=\"{CLIP}\">Video</a>"),
            vec![LINKED, CLIP],
        ),
        (
            format!("<img srcset=\"{LINKED} 1080w, x.jpg 2x\">"),
            vec![LINKED],
        ),
        (
            format!("<img src=\"data:image/gif;base64,R0\" data-src=\"{LINKED}\">"),
            vec![LINKED],
        ),
        (
            format!("<video><source data-src=\"{CLIP}\"></video>"),
            vec![CLIP],
        ),
        // What a link shows is one picture with it, whatever its path.
        (
            "<a href=\"file:///C:/x/1.jpg\"><img src=\"p_files/1.jpg\"></a>".to_owned(),
            vec!["p_files/1.jpg"],
        ),
        (photo(LINKED) + &video(CLIP), vec![LINKED, CLIP]),
    ] {
        for blocks in [
            block("words", &inside, DATE),
            format!("<section><h3>words</h3><div>{inside}</div><div>{DATE}</div></section>"),
        ] {
            let post = read_one(page(&blocks));
            assert_eq!(uris(&post), uris_told, "{blocks}");
            assert_eq!(post.caption.as_deref(), Some("words"), "{blocks}");
            assert_eq!(post.published, minute("2025-10-20T02:11:00Z"), "{blocks}");
        }
    }
}

#[test]
fn links_to_the_web_and_in_words_are_no_photos() {
    let words = format!("see <a href=\"{LINKED}\">this</a>");
    let inside = photo(CLIP) + "<a href=\"https://example.com/x.jpg\">x</a>";
    let post = read_one(page(&block(&words, &inside, DATE)));
    assert_eq!(uris(&post), [CLIP]);
}

/// The moment that a page tells for machines is exact, whatever stands in words.
#[test]
fn a_time_for_machines_is_the_date() {
    let time = "<time datetime=\"2025-10-20T02:11:09Z\">vor 3 Tagen</time>";
    for blocks in [
        block("words", &photo(LINKED), time),
        format!("<article><h3>words</h3>{}{time}</article>", photo(LINKED)),
        format!(
            "<section><h3>words</h3>{}<p>{time}</p></section>",
            photo(LINKED)
        ),
    ] {
        let post = read_one(page(&blocks));
        let at = "2025-10-20T02:11:09Z".parse().unwrap();
        assert_eq!(post.published, Moment::Second(at), "{blocks}");
        assert_eq!(post.caption.as_deref(), Some("words"), "{blocks}");
    }
}

/// What a page tells of the date for machines and what it says in words may be two moments: the
/// folder of the picture decides, and what nothing decides is not known.
#[test]
fn a_time_for_machines_that_is_wrong_takes_nothing_from_the_words() {
    let (folder, nowhere) = ("media/posts/202510/a.jpg", "a.jpg");
    let words = "Oct 19, 2025 6:11 pm";
    let in_words = minute("2025-10-20T02:11:00Z");
    let exact = |at: &str| Moment::Second(at.parse().unwrap());
    for (machine, words, path, expected) in [
        (
            "2025-10-20T02:11:09Z",
            words,
            folder,
            exact("2025-10-20T02:11:09Z"),
        ),
        (
            "2025-10-20T02:11:09Z",
            "Oct 19, 2019 6:11 pm",
            folder,
            exact("2025-10-20T02:11:09Z"),
        ),
        ("2019-03-05T10:00:00Z", words, folder, in_words),
        ("1970-01-01T00:00:00Z", words, folder, in_words),
        ("1970-01-01T00:00:00Z", words, nowhere, in_words),
        // Both may be, and nothing decides.
        ("2025-10-07T02:11:09Z", words, folder, Moment::Unknown),
        ("2019-03-05T10:00:00Z", words, nowhere, Moment::Unknown),
    ] {
        let time = format!("<time datetime=\"{machine}\">{words}</time>");
        for blocks in [
            block("words", &photo(path), &time),
            format!("<article><h3>words</h3>{}{time}</article>", photo(path)),
            format!(
                "<section><h3>words</h3>{}<p>{time}</p></section>",
                photo(path)
            ),
        ] {
            let read = read(page(&blocks));
            let published: Vec<_> = read.posts.iter().map(|post| post.published).collect();
            assert_eq!(published, [expected], "{blocks}");
            let told = read
                .notes
                .iter()
                .filter(|note| note.contains("more than one moment"));
            assert_eq!(
                told.count(),
                usize::from(expected == Moment::Unknown),
                "{:?}",
                read.notes
            );
        }
    }
}

/// Three pages' posts under these parts, without any known class.
fn three(post: impl Fn(usize) -> String) -> String {
    let posts: String = (0..3).map(post).collect();
    format!("<html><body><main><h1>Posts</h1>{posts}</main></body></html>")
}

#[test]
fn a_date_is_read_wherever_a_page_calls_it_a_time() {
    for (head, foot) in [
        (
            "<h2>#</h2>",
            "<footer><span>Posted</span> <time>@</time> <a href=\"https://x.example\">View</a></footer>",
        ),
        (
            "<h2>#</h2>",
            "<footer><div>Posted</div><div><time>@</time></div></footer>",
        ),
        ("<header><h2>#</h2><time>@</time></header>", ""),
        (
            "<header><span>zoe.sun</span><time>@</time></header>",
            "<p>#</p>",
        ),
        (
            "<header><h3>zoe.sun</h3></header>",
            "<p>#</p><footer>@</footer>",
        ),
        ("<time>@</time>", "<p>#</p>"),
        ("", "<p>#</p><footer>@</footer>"),
    ] {
        assert_are_three(&three(|number| {
            let filled = |part: &str| {
                let words = part.replace('#', &format!("cap {number}"));
                words.replace('@', &date(number))
            };
            let (head, foot) = (filled(head), filled(foot));
            format!(
                "<article>{head}<div><img src=\"media/posts/{number}.jpg\"></div>{foot}</article>"
            )
        }));
    }
}

#[test]
fn a_name_in_the_head_of_every_post_is_no_caption() {
    let page = |name: fn(usize) -> String| {
        three(|number| {
            let (name, date) = (name(number), date(number));
            format!(
                "<article><header><h3>{name}</h3></header><img src=\"media/posts/{number}.jpg\">\
                 <footer>{date}</footer></article>"
            )
        })
    };
    for post in read(page(|_| "zoe.sun".to_owned())).posts {
        assert_eq!(post.caption, None);
    }
    // The same words above each post may be what the person wrote.
    for post in read(page(|_| "सुबह 🏔".to_owned())).posts {
        assert_eq!(post.caption.as_deref(), Some("सुबह 🏔"));
    }
    assert_are_three(&page(|number| format!("cap {number}")));
}

/// Nothing stands around each post.
#[test]
fn posts_that_stand_side_by_side_are_told_apart_by_their_headings() {
    for post in [
        "<h2>#</h2><img src=\"media/posts/%.jpg\"><footer>@</footer>",
        "<h3>#</h3><div><img src=\"media/posts/%.jpg\"></div><div>@</div>",
        "<h2>#</h2><img src=\"media/posts/%.jpg\"><p>@</p><hr>",
    ] {
        assert_are_three(&three(|number| {
            let words = post.replace('#', &format!("cap {number}"));
            let dated = words.replace('@', &date(number));
            dated.replace('%', &number.to_string())
        }));
    }
    // Without headings nobody knows whose a date is: never one for all.
    let page = three(|number| {
        let date = date(number);
        format!("<p>cap {number}</p><img src=\"media/posts/{number}.jpg\"><p>{date}</p>")
    });
    let read = read(page);
    assert!(
        read.posts.iter().all(|post| post.media.len() == 1),
        "{:#?}",
        read.posts
    );
    assert!(!read.notes.is_empty());
}

/// Instagram's own form of a row, in a section that nobody named.
#[test]
fn a_date_in_a_row_is_that_of_a_post_which_has_no_other() {
    let row = |label: &str, date: &str| {
        format!(
            "<tr><td class=\"_2pin _a6_q\">{label}</td><td class=\"_2pin _2piu _a6_r\">{date}</td></tr>"
        )
    };
    let post = |rows: &str, footer: &str| {
        let table = format!("<table>{rows}</table>");
        page(&block("words", &(photo("a.jpg") + &table), footer))
    };
    let (at, later) = ("Jan 17, 2023 3:04 pm", "Jan 18, 2023 3:04 pm");
    let at_row = row("Time", at);
    assert_eq!(
        read_one(post(&at_row, "")).published,
        minute("2023-01-17T23:04:00Z")
    );
    let twice = at_row.clone() + &row("Creation time", at);
    assert_eq!(
        read(post(&twice, "")).posts[0].published,
        minute("2023-01-17T23:04:00Z")
    );
    let two = at_row.clone() + &row("Update time", later);
    assert_eq!(read(post(&two, "")).posts[0].published, Moment::Unknown);
    let footer = read(post(&at_row, later));
    assert_eq!(footer.posts[0].published, minute("2023-01-18T23:04:00Z"));
}

#[test]
fn a_photo_is_found_in_what_shows_it_without_an_image() {
    let uri = "media/posts/1.jpg";
    for shown in [
        format!("<div style=\"background-image:url({uri})\"></div>"),
        format!("<div style=\"color:red; background: url('{uri}') center\"></div>"),
        format!("<img data-original=\"{uri}\">"),
        format!("<picture><source srcset=\"{uri} 1x\"></picture>"),
        format!("<picture><source srcset=\"media/posts/2.webp\"><img src=\"{uri}\"></picture>"),
        format!(
            "<picture><source srcset=\"{uri}\"><source srcset=\"media/posts/2.jpg\"></picture>"
        ),
        format!("<object data=\"{uri}\"></object>"),
        format!("<embed src=\"{uri}\">"),
        format!("<iframe src=\"{uri}\"></iframe>"),
        format!("<svg><image href=\"{uri}\"/></svg>"),
        format!("<svg><image xlink:href=\"{uri}\"/></svg>"),
        format!("<input type=\"image\" src=\"{uri}\">"),
    ] {
        let post = read_one(page(&block("words", &shown, DATE)));
        assert_eq!(uris(&post), [uri], "{shown}");
    }
    let none = "<div style=\"background:url(files/bg.css)\"></div><iframe src=\"https://x.example/1.jpg\"></iframe>";
    assert!(read(page(&block("words", none, DATE))).posts.is_empty());
}
