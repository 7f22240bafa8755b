use proptest::prelude::*;

use super::*;
use crate::fuzzing::{Recorder, json_index};
use crate::moment::Moment;
use crate::post::OptInReason;
use crate::source::archive::index::Account;

fn read_as(text: &str, kind: PostKind, opt_in: Option<OptInReason>) -> Recorder {
    let account = Account::default();
    let file = IndexFile {
        kind,
        opt_in,
        account: &account,
    };
    Recorder::read(&mut text.as_bytes(), file)
}

fn read_posts(text: &str) -> Recorder {
    read_as(text, PostKind::Post, None)
}

/// All uris, and that there was nothing to say.
#[track_caller]
fn uris(read: &Recorder) -> Vec<&str> {
    assert_eq!(read.notes, Vec::<String>::new());
    let media = read.posts.iter().flat_map(|post| &post.media);
    media.map(|item| &*item.uri).collect()
}

/// Hard case 4.
#[test]
fn a_section_without_data_is_empty_and_no_error() {
    for text in [
        r#"["You have no data in this section"]"#,
        r#"["\u00d0\u009d\u00d0\u00b5\u00d1\u0082 \u00d0\u00b4\u00d0\u00b0\u00d0\u00bd\u00d0\u00bd\u00d1\u008b\u00d1\u0085"]"#,
        "[]",
        "{}",
        r#"{"ig_stories":[]}"#,
        r#"{"photos":["You have no data in this section"]}"#,
    ] {
        assert_eq!(uris(&read_posts(text)), Vec::<&str>::new(), "{text}");
    }
}

/// Hard case 5.
#[test]
fn bare_lists_and_wrappers_of_any_name_are_read() {
    let group =
        r#"{"media":[{"uri":"a.jpg"},{"uri":"b.jpg"}],"title":"t"},{"media":[{"uri":"c.jpg"}]}"#;
    for text in [
        format!("[{group}]"),
        format!("\u{feff}[{group}]"),
        format!(r#"{{"ig_archived_post_media":[{group}]}}"#),
        format!(r#"{{"version":2,"name of a wrapper nobody saw yet":[{group}],"next":null}}"#),
    ] {
        let read = read_posts(&text);
        assert_eq!(uris(&read), ["a.jpg", "b.jpg", "c.jpg"], "{text}");
        assert_eq!(read.posts.len(), 2, "{text}");
    }
    let single = r#"{"uri":"a.jpg","creation_timestamp":5},{"uri":"b.jpg"}"#;
    for text in [
        format!("[{single}]"),
        format!(r#"{{"ig_stories":[{single}]}}"#),
        r#"{"first":{"uri":"a.jpg"},"second":{"uri":"b.jpg"}}"#.to_owned(),
    ] {
        let read = read_as(&text, PostKind::Story, None);
        assert_eq!(uris(&read), ["a.jpg", "b.jpg"], "{text}");
        assert_eq!(read.posts.len(), 2, "{text}");
        assert_eq!(read.posts[0].kind, PostKind::Story);
    }
}

/// As `media: (Photo | Video[])[]` was read in February 2025.
#[test]
fn lists_within_the_list_of_slides_are_slides_of_one_post() {
    let slide = |number: u32| format!(r#"{{"uri":"media/posts/{number}.jpg"}}"#);
    let [a, b, c, d, e] = [1, 2, 3, 4, 5].map(slide);
    for media in [
        format!("[{a},[{b}],{c},[{d},{e}]]"),
        format!("[[{a},{b},{c},{d},{e}]]"),
        format!("[[[{a}],{b}],[],[[{c},{d}]],{e}]"),
    ] {
        let post = format!(r#"{{"media":{media},"title":"Five","creation_timestamp":1728900007}}"#);
        let text = format!(r#"[{post},{{"media":[[{{"uri":"media/posts/6.mp4"}}]]}}]"#);
        let read = read_posts(&text);
        let numbers = 1..=5;
        let expected: Vec<_> = numbers.map(|it| format!("media/posts/{it}.jpg")).collect();
        assert_eq!(uris(&read)[..5], expected, "{media}");
        assert_eq!(read.posts.len(), 2, "{media}");
        assert_eq!(read.posts[0].caption.as_deref(), Some("Five"));
        assert_eq!(read.posts[0].media.len(), 5);
    }
}

/// As Haven's reader of 2026 takes them: at any depth.
#[test]
fn slides_stand_deeper_and_beside_the_list_of_slides() {
    let slide = |number: u32, more: &str| {
        format!(
            r#"{{"uri":"media/posts/202009/{number}.jpg","creation_timestamp":1600000000{more}}}"#
        )
    };
    let [a, b, c] = [1, 2, 3].map(|number| slide(number, ""));
    let with = |name: &str, more: &str| slide(1, &format!(r#","{name}":{more}"#));
    let video = r#"{"uri":"media/posts/202009/4"}"#;
    let beside = r#""cover":{"uri":"media/posts/202009/9.jpg"},"tags":[{"uri":"https://instagram.com/p/a.jpg"}]"#;
    for (inside, slides) in [
        (
            format!(
                r#""media":[{}]"#,
                with("nested", &format!(r#"{{"more":[{b},{c},{a}]}}"#))
            ),
            3,
        ),
        (
            format!(r#""media":[{}]"#, with("children", &format!("[{b},{c}]"))),
            3,
        ),
        (format!(r#""media":[{a}],"children":[{b},{c},{a}]"#), 3),
        (
            format!(
                r#""media":[{a}],"attachments":[{{"data":[{{"media":{b}}},{{"media":{c}}}]}}]"#
            ),
            3,
        ),
        (format!(r#""media":[{{"media":{a}}},{{"media":{b}}}]"#), 2),
        (
            format!(r#""media":[{a}],"carousel_media":[{a},{b},{c},{video}]"#),
            4,
        ),
        (format!(r#""media":[{a},{b}],{beside}"#), 3),
    ] {
        let text = format!(r#"[{{"timestamp":1600000100,"title":"cap",{inside}}}]"#);
        let read = read_posts(&text);
        let mut found = uris(&read);
        found.sort_unstable();
        found.dedup();
        assert_eq!(read.posts[0].media.len(), slides, "{text}");
        assert_eq!((read.posts.len(), found.len()), (1, slides), "{text}");
        assert_eq!(read.posts[0].media[0].uri, "media/posts/202009/1.jpg");
        assert_eq!(read.posts[0].caption.as_deref(), Some("cap"), "{text}");
    }
    let story = with("children", &format!("[{b},{c}]"));
    for kind in [PostKind::Story, PostKind::Post] {
        let read = read_as(&format!(r#"{{"ig_stories":[{story}]}}"#), kind, None);
        assert_eq!(read.posts[0].media.len(), 3);
    }
    // Who names no file at all is still counted.
    let read = read_posts(&format!(r#"[{{"media":[{{}},{{"media":{a}}},{b}]}}]"#));
    assert_eq!((read.posts[0].media.len(), read.notes.len()), (2, 1));
}

#[test]
fn an_index_that_is_one_post_has_its_words() {
    let slide = |number: u32, time: u32, words: &str| {
        format!(r#"{{"uri":"{number}.jpg","creation_timestamp":{time},"title":"{words}"}}"#)
    };
    let (a, b) = (slide(1, 1_600_000_000, ""), slide(2, 1_600_000_001, ""));
    let (late, own) = (slide(3, 1_700_000_000, ""), slide(4, 1_600_000_001, "own"));
    for (words, media, posts) in [
        (r#""title":"cap","#, a.clone(), 1),
        (r#""caption":"cap","#, format!("{a},{b}"), 1),
        (
            r#""text":"cap","#,
            r#"{"uri":"1.jpg"},{"uri":"2.jpg"}"#.to_owned(),
            1,
        ),
        (r#""title":"cap","#, own.clone(), 1),
        // A name around posts.
        (r#""title":"Posts","#, format!("{a},{late}"), 2),
        (r#""title":"Posts","#, format!("{a},{own}"), 2),
        ("", format!("{a},{b}"), 2),
    ] {
        let read = read_posts(&format!(r#"{{{words}"media":[{media}]}}"#));
        assert_eq!(read.posts.len(), posts, "{words} {media}");
        let caption = read.posts[0].caption.as_deref();
        assert_eq!(caption, (posts == 1).then_some("cap"), "{words} {media}");
    }
}

/// What programs make that join the indexes of several parts.
#[test]
fn posts_in_a_list_of_lists_are_posts_of_their_own() {
    let single = |name: &str, time: u32| {
        format!(r#"{{"uri":"{name}.jpg","creation_timestamp":{time},"title":"{name}"}}"#)
    };
    let group = |names: &[&str], time: u32| {
        let media: Vec<_> = names.iter().map(|name| single(name, time)).collect();
        let media = media.join(",");
        format!(r#"{{"media":[{media}],"title":"{time}","creation_timestamp":{time}}}"#)
    };
    let (a, b, c) = (
        group(&["a"], 1577900000),
        group(&["b", "c"], 1577900000),
        group(&["d"], 1577900200),
    );
    for text in [
        format!("[[{a},{b}],[{c}]]"),
        format!("[[[{a}],[{b}]],{c}]"),
        format!(r#"{{"ig_posts":[[{a},{b}],[{c}],[]]}}"#),
        format!(r#"{{"ig_posts":{{"items":[{a},{b},{c}],"next":{{"page":2}}}}}}"#),
    ] {
        let read = read_posts(&text);
        assert_eq!(uris(&read), ["a.jpg", "b.jpg", "c.jpg", "d.jpg"], "{text}");
        let slides = read.posts.iter().map(|post| post.media.len());
        assert_eq!(slides.collect::<Vec<_>>(), [1, 2, 1], "{text}");
        let captions = read.posts.iter().filter_map(|post| post.caption.as_deref());
        let expected = ["1577900000", "1577900000", "1577900200"];
        assert_eq!(captions.collect::<Vec<_>>(), expected, "{text}");
    }
    let stories = format!(
        "[[{},{}]]",
        single("a", 1577900000),
        single("b", 1577900000)
    );
    assert_eq!(read_posts(&stories).posts.len(), 2);
    // Objects without a time or media of their own may be one post's.
    let slides = r#"[[{"uri":"a.jpg"},{"uri":"b.jpg"}]]"#;
    assert_eq!(read_posts(slides).posts.len(), 1);
    // However many there are.
    let many: Vec<_> = (0..40_000).map(|_| &*a).collect();
    let read = read_posts(&format!("[[{}]]", many.join(",")));
    assert_eq!((read.posts.len(), read.notes.len()), (40_000, 0));
}

#[test]
fn a_single_media_object_needs_no_list_around_it() {
    assert_eq!(
        uris(&read_posts(r#"[{"media":{"uri":"a.jpg"}}]"#)),
        ["a.jpg"]
    );
}

/// Hard case 6, as far as reading goes: both tell the same post in the same terms.
#[test]
fn both_post_indexes_of_2026_tell_the_same_of_one_post() {
    let flat =
        r#"[{"media":[{"uri":"media/posts/a.jpg","creation_timestamp":1700000000,"title":"x"}]}]"#;
    let labelled = r#"[{"timestamp":1700000000,"media":[{"uri":"media/posts/a.jpg","creation_timestamp":1700000000,"title":"x"}],
        "label_values":[{"label":"Draft","value":"False"}],"fbid":"18079916561048001"}]"#;
    assert_eq!(read_posts(flat), read_posts(labelled));
}

/// Hard case 9.
#[test]
fn a_caption_stays_in_the_home_it_has() {
    let read = read_posts(
        r#"[{"media":[{"uri":"a","title":"item"}]},
        {"media":[{"uri":"b","title":"item"}],"title":"post"},
        {"media":[{"uri":"c","title":""},{"uri":"d"}],"title":"post"},
        {"media":[{"uri":"e","title":""}],"title":" "}]"#,
    );
    let captions: Vec<_> = read
        .posts
        .iter()
        .map(|post| (post.caption.as_deref(), post.media[0].title.as_deref()))
        .collect();
    let expected = [
        (None, Some("item")),
        (Some("post"), Some("item")),
        (Some("post"), None),
        (None, None),
    ];
    assert_eq!(captions, expected);
}

#[test]
fn a_post_without_a_time_takes_that_of_its_first_item_that_has_one() {
    let read = read_posts(
        r#"[{"media":[{"uri":"a","creation_timestamp":0},{"uri":"b","creation_timestamp":1538353061}]},
        {"media":[{"uri":"c","creation_timestamp":1538353061}],"creation_timestamp":"1538353064"},
        {"media":[{"uri":"d"}],"creation_timestamp":"3 mai"},
        {"media":[{"uri":"e","creation_timestamp":1538353061}],"creation_timestamp":"3 mai"}]"#,
    );
    let published: Vec<_> = read.posts.iter().map(|post| post.published).collect();
    let expected = [1_538_353_061, 1_538_353_064, 0, 1_538_353_061].map(Moment::from_unix);
    assert_eq!(published, expected);
    assert_eq!(
        read.posts[1].media[0].taken,
        Moment::from_unix(1_538_353_061)
    );
    assert_eq!(read.posts[2].unread_date.as_deref(), Some("3 mai"));
    assert_eq!(read.posts[3].unread_date, None);
}

/// Hard case 11.
#[test]
fn a_mixed_carousel_keeps_its_order_and_decides_nothing() {
    let read = read_posts(
        r#"[{"media":[{"uri":"1.jpg","creation_timestamp":9},{"uri":"2","creation_timestamp":7,
        "media_metadata":{"camera_metadata":{"has_camera_metadata":false}}},{"uri":"3.webp","creation_timestamp":8}],
        "creation_timestamp":9}]"#,
    );
    assert_eq!(uris(&read), ["1.jpg", "2", "3.webp"]);
}

/// Hard case 24: reshares, reposts, recently deleted.
#[test]
fn what_is_not_the_persons_own_is_recognised() {
    let reshare = |source: &str| {
        format!(
            r#"{{"ig_stories":[{{"uri":"a","media_metadata":{{"photo_metadata":{{"exif_data":[{{"source_type":"{source}"}}]}}}}}}]}}"#
        )
    };
    let story = |source| read_as(&reshare(source), PostKind::Story, None).posts[0].opt_in;
    assert_eq!(story("reel_reshare"), Some(OptInReason::Reshares));
    assert_eq!(story("feed_reshare"), Some(OptInReason::Reshares));
    assert_eq!(story("reel_share"), None);
    assert_eq!(story("library"), None);

    let deleted = r#"{"ig_recently_deleted_media":[{"media":[{"uri":"a"}]}]}"#;
    let read = read_as(
        deleted,
        PostKind::RecentlyDeleted,
        Some(OptInReason::RecentlyDeleted),
    );
    assert_eq!(read.posts[0].kind, PostKind::RecentlyDeleted);
    assert_eq!(read.posts[0].opt_in, Some(OptInReason::RecentlyDeleted));

    for reposts in [
        r#"[{"media":[{"uri":"media/other/17900000000000001.webp"}]}]"#,
        r#"{"reposts":[{"title":"x","media_map_data":{"Media":{"uri":"media/other/17900000000000001.webp"}}}]}"#,
        r#"[{"label_values":[{"dict":[{"media":{"uri":"media/other/17900000000000001.webp"}}]}]}]"#,
    ] {
        let read = read_as(reposts, PostKind::Other, Some(OptInReason::Reposts));
        assert_eq!(
            uris(&read),
            ["media/other/17900000000000001.webp"],
            "{reposts}"
        );
        assert_eq!(read.posts[0].opt_in, Some(OptInReason::Reposts));
    }
}

/// Facts under labels, or in a list without any; media beside them.
#[test]
fn captions_and_dates_among_facts_belong_to_the_media_beside_them() {
    let read = read_posts(
        r#"[{"media_map_data":{"Media":{"uri":"media/posts/a.jpg","creation_timestamp":1672531200}},
            "string_map_data":{"L\u00c3\u00a9gende":{"value":"sunset"},"Time":{"timestamp":1672539999}}},
            {"title":"","media_list_data":[{"uri":"media/posts/b.jpg"}],
            "string_map_data":{"Kommentar":{"value":"nice"},"Media Owner":{"value":"bob"},
            "Time":{"value":"","timestamp":1672531300}}},
            {"media_list_data":[{"uri":"media/posts/c.jpg"},{"uri":"media/posts/d.jpg"}],
            "string_list_data":[{"href":"","value":"my note","timestamp":1672531400}]},
            {"title":"first","media_map_data":{"x":{"uri":"media/posts/e.jpg"}},
            "string_map_data":{"Caption":{"value":"second"},"Visibility":{"value":"Public"}}}]"#,
    );
    assert_eq!(
        uris(&read),
        ["a", "b", "c", "d", "e"].map(|name| format!("media/posts/{name}.jpg"))
    );
    let told = read.posts.iter().map(|post| {
        assert_eq!(post.kind, PostKind::Post);
        let second = post.published.start().map(|at| at.as_second());
        (post.caption.as_deref(), second)
    });
    let expected = [
        (Some("sunset"), Some(1_672_531_200)),
        (Some("nice"), Some(1_672_531_300)),
        (Some("my note"), Some(1_672_531_400)),
        (Some("first\nsecond"), None),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn insights_are_never_items() {
    let read = read_posts(
        r#"{"organic_insights_posts":[{"title":"","media_map_data":{"Media Thumbnail":{"uri":"media/posts/a.jpg"}},
        "string_map_data":{"Likes":{"value":"3"}}}]}"#,
    );
    assert_eq!(uris(&read), Vec::<&str>::new());
}

#[test]
fn conversations_of_before_2021_have_links_only_and_are_no_items() {
    let text =
        r#"[{"participants":["a","b"],"conversation":[{"sender":"a","media":"https://x/y.jpg"}]}]"#;
    let read = read_as(text, PostKind::Message, None);
    assert_eq!(uris(&read), Vec::<&str>::new());
}

/// Hard case 15.
#[test]
fn links_are_told_as_written() {
    let link = "https://scontent.cdninstagram.com/v/t51/a.jpg?_nc_cat=1&oe=67AD59B9";
    let text = format!(r#"[{{"media":[{{"uri":"{link}","backup_uri":"https://b/x.jpg"}}]}}]"#);
    assert_eq!(uris(&read_posts(&text)), [link]);
}

/// Hard case 23.
#[test]
fn captions_of_every_sort_are_read_as_they_were_written() {
    for (written, meant) in [
        (r"Tiny loves \u00f0\u009f\u0090\u00a3", "Tiny loves 🐣"),
        (r"\u00d0\u009f\u00d1\u0080 \u00e4\u00b8\u0096", "Пр 世"),
        ("already correct: Привет 🐣", "already correct: Привет 🐣"),
        (r"\ud83d\udc23", "🐣"),
        (r"\u00e9", "é"),
        ("damaged \u{f0}\u{9f}\u{90}\u{a3}", "damaged 🐣"),
        (r"Tr\u00fcffel", "Trüffel"),
        (r"cut \u00f0\u009f\u0090", "cut "),
        (r"half \ud83d", "half \u{fffd}"),
        (r"zero\u0000", "zero"),
        (
            r"\u00c2\u00abquote\u00c2\u00bb \u0022x\u0022",
            "«quote» \"x\"",
        ),
    ] {
        let text = format!(r#"[{{"media":[{{"uri":"a"}}],"title":"{written}"}}]"#);
        let read = read_posts(&text);
        assert_eq!(read.posts[0].caption.as_deref(), Some(meant), "{written}");
    }
}

#[test]
fn broken_characters_never_lose_the_post_and_are_told() {
    let mut text =
        br#"[{"media":[{"uri":"a"}],"title":"\ud83d"},{"media":[{"uri":"b"}],"title":""#.to_vec();
    text.extend(b"\xff\"},{\"media\":[{\"uri\":\"c\",\"creation_timestamp\":NaN}]}]");
    let account = Account::default();
    let file = IndexFile {
        kind: PostKind::Post,
        opt_in: None,
        account: &account,
    };
    let read = Recorder::read(&mut text.as_slice(), file);
    assert_eq!(read.posts.len(), 3);
    let expected =
        "3 entries held characters that are no text; they were replaced (the first in entry 1)";
    assert_eq!(read.notes, [expected]);
}

#[test]
fn one_bad_item_never_loses_the_post_and_one_bad_post_never_the_file() {
    let read = read_posts(
        r#"[{"media":[{"uri":"a"},null,7,{"uri":{}},"x",{"uri":"b"}],"title":{"x":1}},
        {"media" [{"uri":"c"}]},
        {"media":[{"uri":"d"}],"creation_timestamp":[]},
        {"something":"else"}, 12]"#,
    );
    let media: Vec<_> = read.posts.iter().map(|post| post.media.len()).collect();
    assert_eq!(media, [2, 1]);
    let expected = [
        "1 entry could not be read: no valid JSON (entry 2)",
        "4 photos or videos without a path could not be read (the first in entry 1)",
        "2 entries of a form this version does not know could not be read (the first in entry 4)",
    ];
    assert_eq!(read.notes, expected);
}

#[test]
fn what_stands_before_a_break_is_kept_and_the_place_is_told() {
    let first = r#"[{"media":[{"uri":"a"}]},"#;
    for (rest, note) in [
        (
            r#"{"media":[{"uri":"b"#,
            "the file is cut off after byte 44;",
        ),
        ("]]", "the file is no valid JSON from byte 26 on;"),
        ("\0\0\0\0", "the file is no valid JSON from byte 25 on;"),
    ] {
        let read = read_posts(&format!("{first}{rest}"));
        assert_eq!(read.posts.len(), 1);
        assert!(read.notes[0].starts_with(note), "{}", read.notes[0]);
    }
}

#[test]
fn a_file_that_is_something_else_is_told() {
    for text in ["<html></html>", "\"text\"", "12"] {
        let expected = "the file is no JSON; download the archive again";
        assert_eq!(read_posts(text).notes, [expected], "{text}");
    }
}

#[test]
fn an_empty_file_is_told() {
    assert_eq!(
        read_posts("").notes,
        ["the file is empty; download the archive again"]
    );
}

/// A document with everything in it, to be mutated.
const EVERYTHING: &str = r#"{"ig_x":[{"media":[{"uri":"a.jpg","creation_timestamp":1713394237,"title":"\u00c3\u00a9",
"media_metadata":{"photo_metadata":{"exif_data":[{"latitude":48.8,"longitude":"2.3"},{"iso":40,"source_type":"camera",
"date_time_original":"2024:04:17 18:50:33"}]}}},{"uri":"b"}],"title":"t","creation_timestamp":1},
{"uri":"https://x/y"},{"timestamp":1,"label_values":[{"label":"Latitude","value":"1"},{"dict":[{"uri":"c"}]}]}],
"messages":[{"sender_name":"alice_synthetic","timestamp_ms":1597692699333,"photos":[{"uri":"p"}]}],
"photos":[{"caption":"x","taken_at":"2018-11-05T12:00:00","path":"q"},{"caption":"x","taken_at":"2018-11-05T12:00:00","path":"r"}]}"#;

#[test]
fn a_document_with_every_dialect_reads_the_same_wherever_it_is_cut_into_pieces() {
    json_index(EVERYTHING.as_bytes());
    assert_eq!(read_posts(EVERYTHING).posts.len(), 5);
}

#[test]
fn a_document_cut_off_anywhere_is_read_up_to_there() {
    let whole = read_posts(EVERYTHING);
    for length in 0..EVERYTHING.len() {
        let read = read_posts(EVERYTHING.get(..length).unwrap());
        assert_eq!(read.notes.len(), 1, "{length}");
        let wholes = whole.posts.iter().take(read.posts.len());
        let of_feed = |post: &Post<IndexedMedia>| post.caption.as_deref() == Some("x");
        assert!(
            read.posts
                .iter()
                .zip(wholes)
                .all(|(cut, whole)| cut == whole || of_feed(cut))
        );
    }
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
        json_index(&bytes);
    }

    #[test]
    fn no_mutated_document_panics(at in 0..EVERYTHING.len(), length in 0_usize..40, put in any::<Vec<u8>>()) {
        let mut bytes = EVERYTHING.as_bytes().to_vec();
        bytes.splice(at..(at + length).min(bytes.len()), put);
        json_index(&bytes);
    }

    #[test]
    fn no_json_of_the_right_words_panics(json in anything()) {
        json_index(json.to_string().as_bytes());
        json_index(serde_json::json!([json]).to_string().as_bytes());
    }
}

/// Any JSON made of the words that mean something.
fn anything() -> impl Strategy<Value = serde_json::Value> {
    const WORDS: [&str; 16] = [
        "media",
        "uri",
        "title",
        "creation_timestamp",
        "media_metadata",
        "photo_metadata",
        "exif_data",
        "latitude",
        "longitude",
        "label_values",
        "label",
        "value",
        "path",
        "taken_at",
        "timestamp_ms",
        "photos",
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
        prop::sample::select(&WORDS[..]).prop_map(Into::into),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let name = prop::sample::select(&WORDS[..]).prop_map(String::from);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::hash_map(name, inner, 0..6)
                .prop_map(|object| object.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

/// Names of captions and places that other eras and Instagram's own interface have.
#[test]
fn captions_and_places_are_read_under_other_names() {
    let told = |entry: &str| {
        let read = read_posts(&format!("[{entry}]"));
        let post = read.posts[0].clone();
        let item = &post.media[0];
        (
            post.caption.or(item.title.clone()),
            post.place,
            item.coordinates.or(post.coordinates),
        )
    };
    for entry in [
        r#"{"media":[{"uri":"a.jpg","caption":"words"}]}"#,
        r#"{"media":[{"uri":"a.jpg","description":"words"}]}"#,
        r#"{"media":[{"uri":"a.jpg","title":{"text":"words"}}]}"#,
        r#"{"media":[{"path":"media/posts/202510/a.jpg","taken_at":"2025-10-09T08:53:25+00:00","caption":"words"}]}"#,
        r#"{"media":[{"uri":"a.jpg"}],"caption":"words"}"#,
        r#"{"media":[{"uri":"a.jpg"}],"text":"words"}"#,
        r#"{"media":[{"uri":"a.jpg"}],"caption":{"text":"words"}}"#,
    ] {
        let words = Some("words".to_owned());
        assert_eq!(told(entry), (words, None, None), "{entry}");
    }
    let piazza = Some("Piazza Test".to_owned());
    let at = crate::post::Coordinates::new(45.5, 9.5);
    for (entry, place, position) in [
        (
            r#"{"media":[{"uri":"a.jpg"}],"location":"Piazza Test"}"#,
            &piazza,
            None,
        ),
        (
            r#"{"media":[{"uri":"a.jpg","location":{"name":"Piazza Test","latitude":45.5,"longitude":"9.5"}}]}"#,
            &piazza,
            at,
        ),
        (
            r#"{"media":[{"uri":"a.jpg","latitude":45.5,"longitude":9.5}]}"#,
            &None,
            at,
        ),
        (
            r#"{"media":[{"uri":"a.jpg"}],"location":{"lat":45.5,"lng":9.5}}"#,
            &None,
            at,
        ),
    ] {
        assert_eq!(told(entry), (None, place.clone(), position), "{entry}");
    }
}

#[test]
fn words_and_times_of_facts_are_read_under_more_names() {
    let note = |facts: &str| {
        let entry = format!(
            r#"[{{"media_map_data":{{"Photo":{{"uri":"a.jpg"}}}},"string_map_data":{{{facts}}}}}]"#
        );
        let read = read_posts(&entry);
        (read.posts[0].caption.clone(), read.posts[0].published)
    };
    let at = Moment::from_unix(1_760_000_000);
    let told = note(
        r#""Text":{"value":"words","timestamp":0},"Time":{"value":"","timestamp":1760000000}"#,
    );
    assert_eq!(told, (Some("words".to_owned()), at));
    let told = note(
        r#""Note":{"value":"words"},"Created":{"value":"2025-10-09T08:53:20Z","timestamp":0}"#,
    );
    assert_eq!(told, (Some("words".to_owned()), at));
    let told = note(r#""Update time":{"value":"2025-10-09T08:53:20Z"}"#);
    assert_eq!(told, (None, Moment::Unknown));
}

#[test]
fn what_stands_beside_a_picture_of_a_message_is_none_of_it() {
    let message = r#"{"participants":[{"name":"zoe"}],"messages":[{"sender_name":"zoe","timestamp_ms":1700000000000,
        "photos":[{"uri":"messages/inbox/zoe_1/photos/1.jpg","thumbnail":{"uri":"messages/inbox/zoe_1/photos/2.jpg"}}]}]}"#;
    let read = read_as(message, PostKind::Message, None);
    assert_eq!(uris(&read), ["messages/inbox/zoe_1/photos/1.jpg"]);
}

#[test]
fn words_under_names_that_nobody_knows_are_counted_and_no_settings_are() {
    for (of_post, of_item, count) in [
        (
            r#""comment":"seen from the bridge""#,
            r#""note":"with Ada and Tom""#,
            2,
        ),
        (
            r#""source_app":"FB""#,
            r#""alt_text":"May be an image of a lake""#,
            1,
        ),
        (
            r#""link":"https://example.com/a b c""#,
            r#""id":"179 841 992""#,
            0,
        ),
        (
            r#""app":"Version 12""#,
            r#""words":{"of":"another object here"}"#,
            0,
        ),
        (r#""title":"a caption of it""#, r#""uri":"a file.jpg""#, 0),
    ] {
        let item = format!(r#"{{"uri":"a.jpg","creation_timestamp":1646475633,{of_item}}}"#);
        let told = |text: &str| read_posts(text).notes.join("; ");
        let group = told(&format!(r#"[{{"media":[{item}],{of_post}}}]"#));
        let expected = match count {
            0 => String::new(),
            1 => "1 text beside a photo or video not understood, and left out".to_owned(),
            _ => format!("{count} texts beside a photo or video not understood, and left out"),
        };
        assert_eq!(group, expected, "{of_post} {of_item}");
    }
    let single = read_posts(r#"[{"uri":"a.jpg","note":"with Ada and Tom"}]"#);
    assert_eq!(single.notes.len(), 1);
    // In a conversation they are the message's.
    let message = r#"{"messages":[{"sender_name":"A","timestamp_ms":1646475633000,
        "content":"words of it","photos":[{"uri":"a.jpg"}]}]}"#;
    assert_eq!(
        read_as(message, PostKind::Message, None).notes,
        Vec::<String>::new()
    );
    let text = read_posts(r#"[{"uri":"a.jpg","text":"its own words"}]"#);
    assert_eq!(
        text.posts[0].media[0].title.as_deref(),
        Some("its own words")
    );
}
