use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fuzzing::Recorder;
use crate::moment::Moment;
use crate::post::PostKind;
use crate::source::archive::index::{Account, IndexFile};

fn read(text: &str) -> Recorder {
    let account = Account::default();
    let file = IndexFile {
        kind: PostKind::Thread,
        opt_in: None,
        account: &account,
    };
    Recorder::of(super::super::read_by_shape, &mut text.as_bytes(), file)
}

/// Date, words and slides of every post.
fn told(text: &str) -> Vec<(i64, String, Vec<String>)> {
    let read = read(text);
    assert_eq!(read.notes, Vec::<String>::new(), "{text}");
    let posts = read.posts.into_iter().map(|post| {
        assert_eq!(post.kind, PostKind::Thread);
        let words = post.caption.or_else(|| post.media[0].title.clone());
        let date = match post.published {
            Moment::Second(at) => at.as_second(),
            _ => 0,
        };
        let slides = post.media.into_iter().map(|item| item.uri).collect();
        (date, words.unwrap_or_default(), slides)
    });
    posts.collect()
}

fn item(uri: &str, title: &str) -> Value {
    json!({"uri": uri, "creation_timestamp": 1_754_500_000, "title": title})
}

fn carousel() -> Value {
    json!({"title": "both", "creation_timestamp": 1_754_500_100,
        "media": [item("media/a.jpg", ""), item("media/b.jpg", "")]})
}

fn expected() -> Vec<(i64, String, Vec<String>)> {
    vec![
        (
            1_754_500_100,
            "both".to_owned(),
            vec!["media/a.jpg".to_owned(), "media/b.jpg".to_owned()],
        ),
        (
            1_754_500_000,
            "one".to_owned(),
            vec!["media/c.jpg".to_owned()],
        ),
    ]
}

/// The wrappers: bare, named, two lists, nested, lists of objects, maps by id.
#[test]
fn posts_are_found_below_any_wrapper() {
    let (group, single) = (carousel(), json!({"media": [item("media/c.jpg", "one")]}));
    for text in [
        json!([group, single]),
        json!({"text_post_app_text_posts": [group, single]}),
        json!({"first": [group], "beside": [{"string_list_data": [{"href": "https://x.example", "timestamp": 5}]}], "second": [single]}),
        json!({"data": {"section": {"list": [group, single]}}}),
        json!([{"threads": [group]}, {"threads": [single]}]),
        json!({"17840000000000001": group, "17840000000000002": single}),
        json!({"by_id": {"17840000000000001": group, "17840000000000002": single}}),
        json!([group, {"uri": "media/c.jpg", "creation_timestamp": 1_754_500_000, "title": "one"}]),
    ] {
        assert_eq!(told(&text.to_string()), expected(), "{text}");
    }
}

/// The elements: media under other names, one level deeper, among labels.
#[test]
fn slides_are_found_under_any_name_in_a_dated_element() {
    let slides = [item("media/a.jpg", ""), item("media/b.jpg", "")];
    for element in [
        carousel(),
        json!({"caption": "both", "timestamp": 1_754_500_100, "attachments": slides}),
        json!({"text": "both", "timestamp": 1_754_500_100,
            "attachments": [{"data": [{"media": slides[0]}, {"media": slides[1]}]}]}),
        json!({"timestamp": 1_754_500_100, "label_values": [
            {"label": "Caption", "value": "both"}, {"label": "Media", "media": [slides[0]]},
            {"dict": [{"media": [slides[1]]}], "title": ""}]}),
    ] {
        let text = json!([element]).to_string();
        assert_eq!(told(&text), expected()[..1], "{text}");
    }
}

#[test]
fn texts_alone_are_no_posts_and_no_fault() {
    let text = json!({"posts": [
        {"media": [{"uri": "", "creation_timestamp": 5, "title": "only text"}]},
        {"uri": "", "title": "only text"},
        {"value": 5}, "words", 7, null,
    ]});
    assert_eq!(told(&text.to_string()), vec![]);
}

#[test]
fn words_beside_a_picture_are_its_caption() {
    let text = json!([{"media": [{"uri": "", "title": "both", "creation_timestamp": 1_754_500_100},
        item("media/a.jpg", "")]}]);
    let read = read(&text.to_string());
    assert_eq!(read.posts[0].caption.as_deref(), Some("both"));
}

/// The posts, below up to four levels of wrappers of any kind.
fn wrapped() -> impl Strategy<Value = Value> {
    let leaf = Just(json!([carousel(), {"media": [item("media/c.jpg", "one")]}]));
    leaf.prop_recursive(4, 16, 1, |inner| {
        (inner, "[a-z_]{1,12}", 0..4_u8).prop_map(|(inner, name, sort)| match sort {
            0 => json!({ name: inner }),
            1 => json!([inner]),
            2 => json!({ name: inner, "version": 3 }),
            _ => json!([{ name: inner }]),
        })
    })
}

proptest! {
    #[test]
    fn wrappers_at_random_change_nothing(text in wrapped()) {
        let text = text.to_string();
        // A property that is a post's own word makes the wrapper part of a post.
        prop_assume!(!["\"uri\":[", "\"uri\":{"].iter().any(|word| text.contains(word)));
        prop_assert_eq!(told(&text), expected());
    }

    #[test]
    fn any_text_is_read_without_a_fault(text in "[\\[\\]{}\",:a-z0-9 ]{0,200}") {
        read(&text);
    }
}
