//! Index files that nobody named yet, and files that cannot be read and name media.

use serde_json::json;

use super::made::{JPEG, MP4, posts, zip_of};
use super::{Heard, entry, open};
use crate::moment::Moment;
use crate::outcome::Oddity;
use crate::post::{OptInReason, PostKind};
use crate::source::{Bytes, FoundMedia, Missing, Post};

const P: &str = "media/posts/202508/p.jpg";
const X: &str = "media/posts/202508/x.jpg";
const Y: &str = "media/posts/202508/y.jpg";
const Z: &str = "media/posts/202508/z.jpg";
const V: &str = "media/posts/202508/v.mp4";
const INDEX: &str = "your_instagram_activity/media/posts_1.json";
const THREADS: &str = "your_instagram_activity/threads/threads_and_replies.json";

fn heard(files: &[(&str, &[u8])]) -> Heard {
    Heard::from(&open(&[zip_of(files)]))
}

fn second(at: i64) -> Moment {
    Moment::from_unix(at)
}

/// Threads: slides, captions, dates; texts alone have an empty path.
fn threads() -> String {
    let text = json!({"media": [{"uri": "", "creation_timestamp": 1_754_466_859, "title": "only text",
        "text_app_post": {"is_reply": true}}]});
    json!({"text_post_app_text_posts": [text,
        {"title": "caf\u{c3}\u{a9} day", "creation_timestamp": 1_754_500_000, "media": [
            {"uri": X, "creation_timestamp": 1_754_500_000, "title": ""},
            {"uri": Y, "creation_timestamp": 1_754_500_000, "title": ""}]},
        {"media": [{"uri": Z, "creation_timestamp": 1_754_600_000, "title": "single thread"}]}]})
    .to_string()
}

/// A program that shows an export in a browser writes a script of it, others a line for each post.
#[test]
fn an_index_in_a_script_or_with_a_line_for_each_post_is_read_wherever_it_lies() {
    let post = |uri: &str, at: i64| {
        json!({"title": format!("words of {uri}"), "creation_timestamp": at,
            "media": [{"uri": uri, "creation_timestamp": at}]})
    };
    let (one, other) = (post(X, 1_754_500_000), post(Y, 1_754_600_000));
    let lines = format!("{one}\n{other}\n");
    let list = format!("[{one},{other}]");
    for (file, text) in [
        ("posts_1.js", format!("window.posts = {list};")),
        (
            "edits.js",
            format!("window[\"edits\"] = {{\"all\": {list}}};\n"),
        ),
        (
            "edits.js",
            format!("window.a = [{one}];\nwindow.b = [{other}];\n"),
        ),
        ("edits.js", format!("'use strict';\nexport default {list}")),
        ("edits.json", format!("show({list});")),
        ("edits.jsonl", lines.clone()),
        ("edits.ndjson", lines.clone()),
        ("edits.json", lines.replace('\n', "\r\n")),
    ] {
        for folder in ["", "files/", "your_instagram_activity/edits/"] {
            let path = format!("{folder}{file}");
            let heard = heard(&[(&path, text.as_bytes()), (X, JPEG), (Y, JPEG)]);
            assert_eq!(heard.notes, vec![], "{path}: {text}");
            let told: Vec<_> = heard
                .posts
                .iter()
                .map(|post| (post.caption.clone(), post.published))
                .collect();
            let expected = [(X, 1_754_500_000), (Y, 1_754_600_000)];
            let expected = expected.map(|(uri, at)| (Some(format!("words of {uri}")), second(at)));
            assert_eq!(told, expected, "{path}: {text}");
        }
    }
    // Scripts that are none are passed over without a word.
    let code = b"var x = [1, 2]; function show() { return {\"uri\": x[0]}; }";
    let heard = heard(&[
        ("files/show.js", code),
        (INDEX, posts(&[P]).as_bytes()),
        (P, JPEG),
    ]);
    assert_eq!((heard.posts.len(), heard.notes), (1, vec![]));
}

#[test]
fn posts_of_threads_are_read_with_date_caption_and_slides() {
    let heard = heard(&[
        (THREADS, threads().as_bytes()),
        (INDEX, posts(&[P]).as_bytes()),
        (P, JPEG),
        (X, JPEG),
        (Y, JPEG),
        (Z, JPEG),
    ]);
    assert_eq!(heard.notes, vec![]);
    let [known, both, single] = &heard.posts[..] else {
        panic!("{:#?}", heard.posts)
    };
    assert_eq!((known.kind, known.media.len()), (PostKind::Post, 1));
    assert_eq!(both.kind, PostKind::Thread);
    assert_eq!(both.published, second(1_754_500_000));
    assert_eq!(both.caption.as_deref(), Some("café day"));
    assert_eq!([entry(&both.media[0]), entry(&both.media[1])], [X, Y]);
    assert_eq!(single.published, second(1_754_600_000));
    let title = single.media[0].indexed.title.as_deref();
    assert_eq!(title, Some("single thread"));
}

#[test]
fn a_section_nobody_named_is_other_in_any_folder_and_format() {
    let page = format!(
        "<html><body><main><div class=\"pam uiBoxWhite\"><div class=\"_2pim\">a snap</div>\
         <div><img src=\"{Y}\"></div><div class=\"_3-94\">Aug 19, 2025 6:11 pm</div></div></main></body></html>"
    );
    let heard = heard(&[
        (
            "your_instagram_activity/edits/projects.json",
            posts(&[X]).as_bytes(),
        ),
        (
            "your_instagram_activity/quicksnaps/instants.html",
            page.as_bytes(),
        ),
        (X, JPEG),
        (Y, JPEG),
    ]);
    assert_eq!(heard.notes, vec![]);
    let kinds: Vec<_> = heard.posts.iter().map(|post| post.kind).collect();
    assert_eq!(kinds, [PostKind::Other; 2]);
    assert_eq!(heard.posts[0].published, second(1_700_000_000));
    assert_eq!(heard.posts[1].caption.as_deref(), Some("a snap"));
    assert!(matches!(heard.posts[1].published, Moment::Minute(_)));
}

#[test]
fn what_a_known_index_told_stays_and_nothing_is_missing_twice() {
    let unknown = json!({"list": [
        {"media": [{"uri": P, "title": "wrong", "creation_timestamp": 5},
            {"uri": "media/posts/202508/gone.jpg"}, {"uri": X, "creation_timestamp": 1_754_500_000}]},
    ]});
    let heard = heard(&[
        (INDEX, posts(&[P, "media/posts/202508/gone.jpg"]).as_bytes()),
        (
            "your_instagram_activity/ai/a.json",
            unknown.to_string().as_bytes(),
        ),
        (P, JPEG),
        (X, JPEG),
    ]);
    assert_eq!(heard.posts.len(), 3);
    assert_eq!(heard.item(P).indexed.title.as_deref(), Some("a caption"));
    assert_eq!(
        heard.item("gone.jpg").bytes,
        Bytes::Missing(Missing::NotInAnyPart)
    );
    assert_eq!(entry(heard.item(X)), X);
    assert_eq!(heard.posts[2].kind, PostKind::Other);
    assert_eq!(heard.notes_with("none of the archives: 1;"), 1);
}

#[test]
fn media_that_an_unknown_index_names_and_are_absent_are_missing() {
    let heard = heard(&[(THREADS, threads().as_bytes()), (X, JPEG)]);
    assert_eq!(heard.item(Y).bytes, Bytes::Missing(Missing::NotInAnyPart));
    assert_eq!(heard.item(Z).bytes, Bytes::Missing(Missing::NotInAnyPart));
    assert_eq!(heard.notes_with("none of the archives: 2;"), 1);
}

/// What Instagram did not put into an export is nowhere: it is told, and never asked for.
#[test]
fn links_to_media_in_an_unknown_index_are_missing_and_told() {
    let links = [
        "https://scontent-fra5-1.cdninstagram.com/v/t51.2885-15/1_n?stp=dst-jpg&oh=1",
        "https://video.xx.fbcdn.net/o1/v/t16/f2/m86/AQ.mp4?oe=2",
        "https://cdn.sample.example/edits/a%20b.JPG?size=large",
        "//cdn.sample.example/edits/c.mp4",
    ];
    for folder in ["", "your_instagram_activity/edits/", "anything/else/"] {
        let index = json!({"projects": links.map(|uri| json!({"title": "mine",
            "creation_timestamp": 1_754_500_000, "media": [{"uri": uri}]}))});
        let path = format!("{folder}projects.json");
        let heard = heard(&[
            (&path, index.to_string().as_bytes()),
            (INDEX, posts(&[P]).as_bytes()),
            (P, JPEG),
        ]);
        for link in links {
            let missing = &heard.item(link).bytes;
            assert_eq!(*missing, Bytes::Missing(Missing::OnlyALink), "{link}");
        }
    }
    // No photo or video of the person.
    let others = json!([{"uri": "https://media.sample.example/giphy.gif", "timestamp": 5},
        {"uri": "https://sample.example/jpg", "timestamp": 5}]);
    let heard = heard(&[
        ("edits/projects.json", others.to_string().as_bytes()),
        (X, JPEG),
    ]);
    assert!(heard.media().iter().all(|it| it.indexed.uri == X));
}

#[test]
fn links_and_files_about_others_make_no_posts_and_no_noise() {
    let links = json!([{"uri": "https://www.instagram.com/alice/", "timestamp": 5},
        {"uri": "spotify:track:1"}, {"uri": "alice"}]);
    let likes = posts(&["media/posts/202508/gone.jpg", X]);
    let heard = heard(&[
        (INDEX, posts(&[X]).as_bytes()),
        (
            "your_instagram_activity/spark/links.json",
            links.to_string().as_bytes(),
        ),
        (
            "your_instagram_activity/likes/liked_posts.json",
            likes.as_bytes(),
        ),
        (
            "your_instagram_activity/threads/threads_viewed.json",
            likes.as_bytes(),
        ),
        (
            "your_instagram_activity/story_interactions/polls.json",
            likes.as_bytes(),
        ),
        (
            "personal_information/personal_information/facts.json",
            likes.as_bytes(),
        ),
        (X, JPEG),
    ]);
    assert_eq!(heard.posts.len(), 1);
    assert_eq!(heard.notes, vec![]);
}

#[test]
fn drafts_of_an_unknown_section_stay_drafts() {
    let heard = heard(&[("edits/drafts_1.json", posts(&[X]).as_bytes()), (X, JPEG)]);
    assert_eq!(heard.posts[0].opt_in, Some(OptInReason::Drafts));
}

/// What Windows' programs saved anew is read as it was.
#[test]
fn an_index_in_utf_16_is_read() {
    for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        for mark in ["", "\u{feff}"] {
            let index = format!("{mark}{}", posts(&[X, Y]));
            let index: Vec<u8> = index.encode_utf16().flat_map(to_bytes).collect();
            for path in [INDEX, "your_instagram_activity/ai/a.json"] {
                let heard = heard(&[(path, &index), (X, JPEG), (Y, JPEG)]);
                let dates = heard.posts.iter().map(|post| post.published);
                let seconds = dates.filter(|date| *date == second(1_700_000_000));
                assert_eq!(seconds.count(), 2, "{path}: {:?}", heard.notes);
                assert_eq!(heard.notes, vec![], "{path}");
            }
        }
    }
}

/// What a file names that cannot be read, and nobody has, is missing: it is told where and how many.
#[test]
fn what_an_index_that_cannot_be_read_names_and_nobody_has_is_missing() {
    const GONE: &str = "media/posts/202401/17840000000000077.jpg";
    const ALSO: &str = "media/reels/202402/17840000000000078.mp4";
    let escaped = json!({"pictures": [X, GONE, ALSO, GONE]}).to_string();
    let escaped = escaped.replace('/', "\\/");
    let yaml = format!("- file: {X}\n- file: {GONE}\n- file: 'lina/{ALSO}'\n");
    let windows = format!("{GONE};{ALSO}\r\n").replace('/', "\\");
    let missing = |files: &[(&str, &[u8])]| {
        let heard = heard(files);
        let counts = heard.notes.iter().filter_map(|note| match note.what {
            Oddity::NotInAnyPart { count } => Some(count),
            _ => None,
        });
        counts.sum::<u64>()
    };
    let folder = "your_instagram_activity/ai";
    for (name, text) in [
        ("a.json", &escaped),
        ("a.yaml", &yaml),
        ("a.csv", &windows),
        ("a.html", &yaml),
    ] {
        let path = format!("{folder}/{name}");
        let file = (&*path, text.as_bytes());
        assert_eq!(missing(&[file, (X, JPEG)]), 2, "{name}");
        // Nothing else has to be missing.
        assert_eq!(
            missing(&[file]),
            if name == "a.csv" { 2 } else { 3 },
            "{name}"
        );
        assert_eq!(
            missing(&[file, (X, JPEG), (GONE, JPEG), (ALSO, MP4)]),
            0,
            "{name}"
        );
    }
    // What is told already, is another's, lies elsewhere, or is none.
    let known = posts(&[X, GONE]);
    let list = format!("- {GONE}\n");
    let index = (INDEX, known.as_bytes());
    assert_eq!(missing(&[index, (X, JPEG), ("b.yaml", list.as_bytes())]), 1);
    let elsewhere = format!(
        "https://example.com/{GONE} /{GONE} holiday/1.jpg media/posts/202401/notes.txt {} 1.jpg",
        GONE.replace(".jpg", "")
    );
    assert_eq!(missing(&[("b.txt", elsewhere.as_bytes()), (X, JPEG)]), 0);
    let likes = format!("{folder}/liked_posts.json");
    assert_eq!(missing(&[(&*likes, escaped.as_bytes()), (X, JPEG)]), 0);
}

/// Cut off, of another form, of another syntax: the file is named, with counts.
#[test]
fn a_file_that_cannot_be_read_and_names_media_is_told() {
    let cut_off = format!("{{\"a\":[{{\"media\":[{{\"uri\":\"{X}\"}},{{\"uri\":\"{V}\"");
    let utf_16: Vec<u8> = json!([{"pictures": [X, V]}])
        .to_string()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let yaml = format!("- file: {X}\n- file: {V}\n");
    let new_dialect = json!([{"pictures": [X, V]}]).to_string();
    for (path, bytes) in [
        ("your_instagram_activity/ai/a.json", cut_off.as_bytes()),
        ("your_instagram_activity/ai/a.json", &utf_16),
        ("your_instagram_activity/ai/a.yaml", yaml.as_bytes()),
        ("your_instagram_activity/ai/a.json", new_dialect.as_bytes()),
        ("your_instagram_activity/ai/a.html", new_dialect.as_bytes()),
    ] {
        let heard = heard(&[(path, bytes), (X, JPEG), (V, MP4)]);
        assert_eq!(heard.posts.len(), 2, "{path}");
        let told = heard
            .notes
            .iter()
            .find(|note| note.what.to_string().contains("names "));
        let told = told.unwrap_or_else(|| panic!("{path}: {:?}", heard.notes));
        assert!(told.place.as_ref().unwrap().ends_with(path), "{told}");
        let what = told.what.to_string();
        assert!(
            what.starts_with("names 1 photo and 1 video that no index"),
            "{what}"
        );
    }
}

#[test]
fn words_of_ones_own_drafts_do_not_make_them_other_peoples() {
    let index = json!({"x": [{"title": "draft", "creation_timestamp": 1_700_000_000, "media": [
        {"uri": X, "creation_timestamp": 1_700_000_000}, {"uri": Y}]}]});
    for (name, kept) in [
        ("edits/saved_drafts.json", true),
        ("edits/hidden_projects.json", true),
        ("saved/drafts.json", false),
        ("edits/saved_posts.json", false),
    ] {
        let path = format!("your_instagram_activity/{name}");
        let heard = heard(&[(&path, index.to_string().as_bytes()), (X, JPEG)]);
        let is_missing = heard.posts.iter().any(|post| {
            let bytes = post.media.last().map(|media| &media.bytes);
            bytes == Some(&Bytes::Missing(Missing::NotInAnyPart))
        });
        assert_eq!(is_missing, kept, "{name}");
        let dated = matches!(heard.posts[0].published, Moment::Second(_));
        assert_eq!(dated, kept, "{name}");
    }
}

/// Paths under other names than `uri`, and times under other names than usual.
#[test]
fn paths_and_times_under_other_names_are_read() {
    let gone = "media/posts/202508/gone.jpg";
    let index = json!({"projects": [
        {"created_at": "2025-08-05T10:00:00+00:00", "caption": "x", "media": [{"uri": X}]},
        {"timestamp_ms": 1_754_500_000_123_i64, "title": "y", "media": [{"uri": Y}]},
        {"creation_timestamp": 1_754_600_000, "caption": "z", "file": Z},
        {"creation_timestamp": 1_754_700_000, "caption": "g", "path": gone},
        {"file": "fonts/a.ttf", "src": "https://sample.example/media/posts/x.jpg"}]});
    let heard = heard(&[
        (
            "your_instagram_activity/edits/projects.json",
            index.to_string().as_bytes(),
        ),
        (X, JPEG),
        (Y, JPEG),
        (Z, JPEG),
    ]);
    let told: Vec<_> = heard
        .posts
        .iter()
        .map(|post| {
            assert_eq!((post.kind, post.opt_in), (PostKind::Other, None));
            let at = post.published.start().map(|at| at.as_second());
            (&*post.media[0].indexed.uri, post.caption.as_deref(), at)
        })
        .collect();
    let expected = [
        (X, Some("x"), Some(1_754_388_000)),
        (Y, Some("y"), Some(1_754_500_000)),
        (Z, Some("z"), Some(1_754_600_000)),
        (gone, Some("g"), Some(1_754_700_000)),
    ];
    assert_eq!(told, expected);
    assert_eq!(heard.notes_with("none of the archives: 1;"), 1);
}

/// One post of a file that nobody knows: its date and its words, at the post or at its item.
#[track_caller]
fn assert_read(text: &str, published: i64, caption: Option<&str>) {
    let heard = heard(&[
        ("your_instagram_activity/new/section.json", text.as_bytes()),
        (X, JPEG),
    ]);
    let [post] = &heard.posts[..] else {
        panic!("{text}: {:#?}", heard.posts)
    };
    assert_eq!(heard.notes, vec![], "{text}");
    assert_eq!(post.published, second(published), "{text}");
    let words = post.caption.as_deref();
    let words = words.or(post.media[0].indexed.title.as_deref());
    assert_eq!(words, caption, "{text}");
}

/// Times as other programs and coming sections write them.
#[test]
fn a_time_is_read_in_any_unit_and_under_any_spelling() {
    for time in [
        json!(1_754_500_000_123_i64),
        json!(1_754_500_000_123_456_i64),
        json!(1_754_500_000_123_456_789_i64),
        json!("1754500000.5"),
        json!(1.7545e9),
        json!("2025-08-06 17:06:40 UTC"),
        json!("2025-08-06T17:06:40+0000"),
        json!("2025-08-06T19:06:40.25+02:00"),
    ] {
        for name in [
            "creation_timestamp",
            "creationTimestamp",
            "CreatedAt",
            "timestamp-ms",
        ] {
            let mut post = json!({"uri": X, "title": "words"});
            post[name] = time.clone();
            assert_read(&json!([post]).to_string(), 1_754_500_000, Some("words"));
        }
    }
    let labelled = json!([{"media": [{"uri": X}], "label_values": [
        {"label": "Zeitpunkt", "timestamp_value": 1_754_500_000},
        {"label": "Caption", "value": "words"}]}]);
    assert_read(&labelled.to_string(), 1_754_500_000, Some("words"));
}

#[test]
fn words_are_read_from_an_object_and_from_the_labels_around_each_post() {
    let around =
        json!([{"uri": X, "taken_at": 1_754_500_000, "caption": {"text": "words", "pk": 1}}]);
    assert_read(&around.to_string(), 1_754_500_000, Some("words"));
    let post = |uri: &str, at: i64, words: &str| {
        json!({"dict": [
            {"label": "Media", "media": [{"uri": uri, "creation_timestamp": at}]},
            {"label": "Caption", "value": words}]})
    };
    let snaps = json!({"label_values": [{"title": "Snaps", "dict": [
        post(X, 1_754_500_000, "first"), post(Y, 1_754_600_000, "second")]}]});
    let heard = heard(&[
        (
            "your_instagram_activity/new/snaps.json",
            snaps.to_string().as_bytes(),
        ),
        (X, JPEG),
        (Y, JPEG),
    ]);
    let told = heard
        .posts
        .iter()
        .map(|it| (it.published, it.caption.as_deref()));
    let told: Vec<_> = told.collect();
    let expected = [
        (second(1_754_500_000), Some("first")),
        (second(1_754_600_000), Some("second")),
    ];
    assert_eq!(told, expected);
}

/// A file of one post alone, and files that somebody joined to one.
#[test]
fn a_post_is_read_at_the_root_and_in_every_document_of_a_file() {
    let post = |uri: &str| {
        json!({"media": [{"uri": uri, "title": ""}], "title": "words",
            "creation_timestamp": 1_754_500_000})
    };
    assert_read(&post(X).to_string(), 1_754_500_000, Some("words"));
    let one = json!({"uri": X, "creation_timestamp": 1_754_500_000, "title": "words"});
    assert_read(&one.to_string(), 1_754_500_000, Some("words"));
    let lists = [json!([post(X)]).to_string(), json!([post(Y)]).to_string()].concat();
    let lines = format!("{}\n{}\n", post(X), post(Y));
    for text in [lists, lines] {
        for path in [INDEX, "your_instagram_activity/new/section.json"] {
            let heard = heard(&[(path, text.as_bytes()), (X, JPEG), (Y, JPEG)]);
            assert_eq!(heard.notes, vec![], "{path} {text}");
            let told = heard.posts.iter();
            let told: Vec<_> = told
                .map(|it| (it.published, it.caption.as_deref()))
                .collect();
            let expected = (second(1_754_500_000), Some("words"));
            assert_eq!(told, [expected; 2], "{path} {text}");
        }
    }
}

/// What an index does not date is left with its month, and that is told.
#[test]
fn posts_without_a_date_that_can_be_read_are_counted() {
    let index = json!([
        {"media": [{"uri": X, "creation_timestamp": "le 6 août 2025"}]},
        {"media": [{"uri": Y, "creation_timestamp": 1e300}]},
        {"media": [{"uri": Z, "creation_timestamp": 0}]},
        {"media": [{"uri": P, "creation_timestamp": 1_754_500_000}]}]);
    for path in [INDEX, "your_instagram_activity/new/section.json"] {
        let heard = heard(&[
            (path, index.to_string().as_bytes()),
            (X, JPEG),
            (Y, JPEG),
            (Z, JPEG),
            (P, JPEG),
        ]);
        let has = |words| heard.notes_with(words);
        assert_eq!(heard.notes.len(), 2, "{:?}", heard.notes);
        assert_eq!(has("2 dates could not be read"), 1, "{:?}", heard.notes);
        assert_eq!(has("le 6 août 2025"), 1, "{:?}", heard.notes);
        assert_eq!(has("1 post without a date"), 1, "{:?}", heard.notes);
    }
}

/// Conversations with an assistant stand in a form of their own; who sent what is unknown.
#[test]
fn what_stands_among_the_messages_in_a_new_form_is_a_message() {
    let path = "your_instagram_activity/messages/ai_conversations";
    let photo = format!("{path}/photos/1.jpg");
    let attached = json!({"uri": photo, "creation_timestamp": 1_767_222_001});
    let json = json!([{"timestamp": 1_767_222_000, "media": [], "label_values": [
        {"title": "Messages", "dict": [{"dict": [{"label": "Sender", "value": "zoe"},
            {"label": "Attachment", "media": [attached]}]}]}]}]);
    let page = format!(
        "<html><head><title>Meta AI</title></head><body><main><div class=\"pam uiBoxWhite\"><div>\
         <table><tr><td>Messages<div><table><tr><td>Attachment<div><a href=\"{photo}\">\
         <img src=\"{photo}\"></a></div></td></tr></table></div></td></tr></table></div>\
         <div class=\"_3-94\">Dec 31, 2025 3:00 pm</div></div></main></body></html>"
    );
    for (file, text) in [("thread_1.json", json.to_string()), ("thread_1.html", page)] {
        let index = format!("{path}/{file}");
        let heard = heard(&[(&*index, text.as_bytes()), (&*photo, JPEG)]);
        let unread = heard.notes_with("no index could be read");
        assert_eq!(unread, 0, "{:?}", heard.notes);
        let [post] = &heard.posts[..] else {
            panic!("{:#?}", heard.posts)
        };
        let told = (post.kind, post.opt_in);
        assert_eq!(told, (PostKind::Message, Some(OptInReason::UnknownSender)));
        let at = post.published.start().unwrap().as_second();
        assert!((1_767_222_000..=1_767_222_001).contains(&at), "{file} {at}");
    }
}

/// What only a file about other people's posts names is theirs, whatever folder it lies in;
/// what an index tells of as well is the person's.
#[test]
fn what_only_a_file_about_others_names_is_left_out_as_theirs() {
    let page = format!(
        "<html><body><main><div class=\"pam uiBoxWhite\"><div><img src=\"{Y}\"></div>\
         <div class=\"_3-94\">Aug 19, 2025 6:11 pm</div></div></main></body></html>"
    );
    let files = [
        ("saved/saved_posts.json", posts(&[P, Y])),
        ("likes/posts_1.json", posts(&[P, Y])),
        ("media/tagged_posts.json", posts(&[P, Y])),
        ("saved/saved_posts.html", page),
    ];
    for (name, text) in files {
        let path = format!("your_instagram_activity/{name}");
        let heard = heard(&[
            (INDEX, posts(&[P, X]).as_bytes()),
            (&path, text.as_bytes()),
            (P, JPEG),
            (X, JPEG),
            (Y, JPEG),
            (V, MP4),
        ]);
        let told = |uri: &str| {
            let names = |post: &&Post<FoundMedia>| post.media[0].indexed.uri == uri;
            heard.posts.iter().find(names).unwrap().opt_in
        };
        assert_eq!(heard.posts.len(), 4, "{name}");
        assert_eq!([told(P), told(X), told(V)], [None; 3], "{name}");
        assert_eq!(told(Y), Some(OptInReason::Reposts), "{name}");
        assert!(heard.other_notes().is_empty(), "{name}: {heard:?}");
    }
}

/// Sections that may be the person's own keep date and words; that they may be others' is said.
#[test]
fn sections_that_may_be_ones_own_are_read_and_counted() {
    for name in [
        "media/hidden_posts.json",
        "media/favorites.json",
        "collections/my_collection_posts.json",
        "comments/photo_comments.json",
        "subscriptions/your_exclusive_content.json",
        "media/mentions.json",
        "media/story_mentions.json",
        "media/explore.json",
        "media/received_posts.json",
        "media/shared_with_you.json",
    ] {
        let path = format!("your_instagram_activity/{name}");
        let heard = heard(&[
            (INDEX, posts(&[P]).as_bytes()),
            (&path, posts(&[P, X]).as_bytes()),
            (P, JPEG),
            (X, JPEG),
        ]);
        assert_eq!(heard.posts.len(), 2, "{name}");
        assert_eq!(heard.posts[1].published, second(1_700_000_000), "{name}");
        let title = heard.item(X).indexed.title.as_deref();
        assert_eq!((title, heard.posts[1].opt_in), (Some("a caption"), None));
        let told: Vec<_> = heard.notes.iter().map(|note| &note.what).collect();
        assert_eq!(told, [&Oddity::PostsMaybeOthers { count: 1 }], "{name}");
    }
}

/// What is known, and was read, is not told as unknown because its words name a picture.
#[test]
fn a_file_that_was_read_or_left_alone_on_purpose_is_not_told_as_unread() {
    let picture = "media/posts/202401/17840000000000001.jpg";
    let message = r#"{"participants":[{"name":"zoe"}],"messages":[{"sender_name":"zoe",
        "timestamp_ms":1700000000000,"content":"see 17840000000000001.jpg"}]}"#;
    let conversation = "your_instagram_activity/messages/inbox/zoe_1/message_1.json";
    let facts = "personal_information/personal_information/other.json";
    let cut = message.strip_suffix("}]}").unwrap();
    for (path, text, expected) in [
        (conversation, message, 0),
        (facts, message, 0),
        // That it is cut off is told of already.
        (conversation, cut, 0),
        ("notes.txt", message, 1),
    ] {
        let heard = heard(&[(path, text.as_bytes()), (picture, JPEG)]);
        let unread = heard.notes_with("no index could be read");
        assert_eq!(unread, expected, "{path}: {:?}", heard.notes);
    }
}

/// Of an export in parts, one has the index. Who gives another one has to know what that lacks.
#[test]
fn a_part_without_an_index_is_told_of() {
    let count = |files: &[(&str, &[u8])]| {
        let heard = heard(files);
        let told = heard.notes.iter().filter_map(|note| match note.what {
            Oddity::NoIndex { count } => Some(count),
            _ => None,
        });
        told.sum::<u64>()
    };
    let picture = (X, JPEG);
    let other = (Y, JPEG);
    assert_eq!(count(&[picture, other]), 2);
    let whole = posts(&[X]);
    assert_eq!(count(&[(INDEX, whole.as_bytes()), picture, other]), 0);
    // A file that names them, and could not be read, is told of in its place.
    let unknown = format!(r#"[{{"one":"{X}"}}]"#);
    let unread = ("notes.txt", unknown.as_bytes());
    assert_eq!(count(&[unread, picture, other]), 1);
    assert_eq!(count(&[("notes.txt", b"my letters")]), 0);
}

/// An export that was unpacked over another has its index alone, and the pictures of both.
#[test]
fn pictures_beside_an_index_that_does_not_name_them_are_told_of() {
    const OTHER: &str = "media/posts/202401/17840000000000991.jpg";
    const NAMED: &str = "media/posts/202401/17840000000000992.jpg";
    let json = "personal_information/personal_information/personal_information.json";
    let html = "personal_information/personal_information/personal_information.html";
    let facts = |user: &str| {
        format!(r#"{{"profile_user":[{{"string_map_data":{{"Username":{{"value":"{user}"}}}}}}]}}"#)
    };
    let page = "<html><td>Username<div>zoe</div></td></html>";
    let index = posts(&[NAMED]);
    let told = |more: &[(&str, &str)]| {
        let mut files = vec![(INDEX, index.as_bytes()), (NAMED, JPEG)];
        files.extend(more.iter().map(|(name, text)| (*name, text.as_bytes())));
        let other = (OTHER, [JPEG, b"other"].concat());
        files.push((other.0, &other.1));
        let heard = heard(&files);
        let notes = heard.notes.iter().filter_map(|note| match note.what {
            Oddity::Unindexed { count, several } => Some((count, several)),
            _ => None,
        });
        notes.collect::<Vec<_>>()
    };
    let (ada, zoe) = (facts("ada"), facts("zoe"));
    assert_eq!(told(&[]), [(1, false)]);
    assert_eq!(told(&[(json, &zoe), (html, page)]), [(1, false)]);
    assert_eq!(told(&[(json, &ada), (html, page)]), [(1, true)]);
    // What names it is told of alone.
    let unread = format!(r#"[{{"one":"{OTHER}"}}]"#);
    assert_eq!(told(&[("notes.txt", &unread)]), []);
}

/// What is told of a file says what to do, once.
#[test]
fn a_cut_index_is_told_of_in_one_note() {
    let whole = posts(&[X, Y]);
    let cut = whole.split(Y).next().unwrap().to_owned() + Y;
    let unknown = format!(r#"[{{"one":"{X}"}}]"#);
    for (text, words) in [(&cut, "is cut off"), (&unknown, "no index could be read")] {
        let heard = heard(&[(INDEX, text.as_bytes()), (X, JPEG), (Y, JPEG)]);
        assert_eq!(heard.notes_with(words), 1, "{:?}", heard.notes);
        let both = heard.notes_with("is cut off") + heard.notes_with("no index could be read");
        assert_eq!(both, 1, "{:?}", heard.notes);
    }
}

#[test]
fn the_photo_of_a_profile_has_the_time_of_the_personal_information() {
    let facts = |uri: &str, at: i64| {
        json!({"profile_user": [{"title": "", "media_map_data": {"Profile photo":
            {"uri": uri, "creation_timestamp": at, "title": ""}}, "string_map_data": {
            "Username": {"value": "mira.test"}, "Note": {"value": "no words of it"},
            "Location": {"value": "Springfield"}, "Date": {"value": "1990-01-01"}}}]})
        .to_string()
    };
    let path = "personal_information/personal_information/personal_information.json";
    let of_threads = "your_instagram_activity/threads/personal_information.json";
    let profile = "media/profile/202001/17840000000014100.jpg";
    let index = json!([{"uri": Y, "creation_timestamp": 1_754_500_000}]).to_string();
    let heard = heard(&[
        (path, facts(profile, 1_580_000_000).as_bytes()),
        (of_threads, facts(X, 1_755_000_300).as_bytes()),
        (
            "x/personal_information.json",
            facts(Y, 1_600_000_000).as_bytes(),
        ),
        (
            "y/personal_information.json",
            facts("media/profile/gone.jpg", 1).as_bytes(),
        ),
        (
            "your_instagram_activity/media/profile_photos.json",
            index.as_bytes(),
        ),
        (profile, JPEG),
        (X, JPEG),
        (Y, JPEG),
    ]);
    let mut told = heard.posts.iter().map(|post| {
        assert_eq!((&post.caption, &post.place), (&None, &None));
        (
            post.media[0].indexed.uri.as_str(),
            post.kind,
            post.published,
        )
    });
    let mut told: Vec<_> = told.by_ref().collect();
    told.sort_by_key(|(uri, ..)| *uri);
    let expected = [
        (X, PostKind::ProfilePhoto, second(1_755_000_300)),
        (Y, PostKind::ProfilePhoto, second(1_754_500_000)),
        (profile, PostKind::ProfilePhoto, second(1_580_000_000)),
    ];
    assert_eq!(told, expected);
    assert_eq!(heard.notes, vec![]);
}

/// Nobody can read every way in which a page may show a picture; that it names some is told.
#[test]
fn a_page_that_shows_its_pictures_in_a_way_of_its_own_is_told_as_naming_them() {
    let uri = "media/posts/202301/17840000000000001.jpg";
    for shown in [
        format!("<button onclick=\"open('{uri}')\">view</button>"),
        format!("<div data-picture=\"{uri}\"></div>"),
        format!("<video poster=\"{uri}\"></video>"),
    ] {
        let page = format!(
            "<html><body><main><article><h2>words</h2>{shown}\
             <footer>Jan 17, 2023 3:04 pm</footer></article></main></body></html>"
        );
        let index = "your_instagram_activity/media/posts_1.html";
        let heard = heard(&[(index, page.as_bytes()), (uri, JPEG)]);
        assert_eq!(heard.media().len(), 1, "{shown}");
        let is_named = |what: &Oddity| matches!(what, Oddity::NamesUnread { photos: 1, .. });
        let mut notes = heard.notes.iter();
        assert!(
            notes.any(|note| is_named(&note.what)),
            "{shown}: {:?}",
            heard.notes
        );
    }
}

#[test]
fn words_and_paths_in_new_forms_are_read_or_counted() {
    let section = "your_instagram_activity/quicksnaps/quicksnaps.json";
    let read = |json: &str| heard(&[(section, json.as_bytes()), (X, JPEG)]);
    let caption = |heard: &Heard| {
        let [post] = &heard.posts[..] else {
            panic!("{heard:#?}")
        };
        let title = post.media[0].indexed.title.clone();
        post.caption.clone().or(title)
    };
    for json in [
        format!(r#"[{{"image":{{"src":"{X}"}},"description":"my words"}}]"#),
        format!(r#"[{{"image":{{"src":"{X}"}},"timestamp":1700000000,"description":"my words"}}]"#),
        format!(
            r#"{{"ig_notes":[{{"string_map_data":{{"Note":{{"value":"my words"}},"Time":{{"timestamp":1700000000}},"Media":{{"href":"{X}"}}}}}}]}}"#
        ),
    ] {
        let heard = read(&json);
        assert_eq!(caption(&heard).as_deref(), Some("my words"), "{json}");
        let is_left = |what: &Oddity| matches!(what, Oddity::TextsUnknown { .. });
        assert!(
            !heard.notes.iter().any(|note| is_left(&note.what)),
            "{json}"
        );
    }
    for name in ["content", "note", "body", "message"] {
        let heard = read(&format!(
            r#"[{{"uri":"{X}","creation_timestamp":1700000000,"{name}":"my words"}}]"#
        ));
        let told: Vec<_> = heard.notes.iter().map(|note| &note.what).collect();
        assert_eq!(told, [&Oddity::TextsUnknown { count: 1 }], "{name}");
    }
    // Around several, words are the name of a list.
    let list = format!(r#"{{"title":"My list","items":[{{"uri":"{X}"}},{{"uri":"{Y}"}}]}}"#);
    let heard = heard(&[(section, list.as_bytes()), (X, JPEG), (Y, JPEG)]);
    assert_eq!(heard.posts.len(), 2);
    assert!(heard.posts.iter().all(|post| post.caption.is_none()));
    let absent = format!(
        r#"{{"ig_notes":[{{"string_map_data":{{"Media":{{"href":"{Z}","value":""}}}}}}]}}"#
    );
    let heard = read(&absent);
    assert_eq!(heard.item(Z).bytes, Bytes::Missing(Missing::NotInAnyPart));
}
