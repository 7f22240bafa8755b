use super::*;
use crate::fuzzing::Recorder;
use crate::moment::Moment;
use crate::post::{Coordinates, PostKind};
use crate::source::archive::index::Account;

fn post(entry: &str) -> Option<Post<IndexedMedia>> {
    let account = Account::default();
    let file = IndexFile {
        kind: PostKind::Post,
        opt_in: None,
        account: &account,
    };
    let text = format!("[{entry}]");
    let mut recorded = Recorder::read(&mut text.as_bytes(), file);
    assert_eq!(recorded.notes, Vec::<String>::new());
    assert!(recorded.posts.len() <= 1);
    recorded.posts.pop()
}

fn uris(post: &Post<IndexedMedia>) -> Vec<&str> {
    post.media.iter().map(|item| &*item.uri).collect()
}

#[test]
fn an_entry_as_it_stands_in_the_fact_sheet() {
    let post = post(
        r#"{ "timestamp":1700000000, "title":"caption?", "fbid":"18079916561048001",
        "media":[ {"uri":"media/posts/a.jpg","creation_timestamp":1600000000,"title":"own","media_metadata":{}} ],
        "label_values":[ {"label":"Media","value":""}, {"label":"Draft","value":"False"}, {"label":"Latitude","value":"48.85"},
          {"label":"Longitude","value":"2.35"}, {"dict":[{"dict":[{"label":"Username","value":"x"}],"title":""}],"title":"Owner"} ] }"#,
    )
    .unwrap();
    assert_eq!(uris(&post), ["media/posts/a.jpg"]);
    assert_eq!(post.published, Moment::from_unix(1_700_000_000));
    assert_eq!(post.media[0].taken, Moment::from_unix(1_600_000_000));
    assert_eq!(post.caption.as_deref(), Some("caption?"));
    assert_eq!(post.media[0].title.as_deref(), Some("own"));
    assert_eq!(post.coordinates, Coordinates::new(48.85, 2.35));
    assert_eq!(post.opt_in, None);
}

/// Hard case 7. The labels are Russian, the way Instagram damages them.
#[test]
fn a_carousel_nested_in_dicts_gives_all_members_in_order() {
    let post = post(
        r#"{"timestamp":1700000000,"label_values":[
        {"label":"\u00d0\u009c\u00d0\u00b5\u00d0\u00b4\u00d0\u00b8\u00d0\u00b0","media":[{"uri":"media/posts/1.jpg"}]},
        {"dict":[{"dict":[{"label":"x","value":"","media":{"uri":"media/posts/2.mp4","creation_timestamp":"1699999999",
             "media_metadata":{"video_metadata":{"subtitles":{"uri":"media/posts/2.srt"}}},
             "dubbing_info":[{"uri":"media/posts/2-dubbed.mp4"}],"media_variants":[{"uri":"media/posts/2-small.mp4"}]}},
           {"uri":"media/posts/2.srt"},{"uri":"media/posts/2.vtt"}],"title":""},
          {"dict":[{"vec":[{"\u00d0\u009c":{"uri":"media/posts/3.jpg"}},{"uri":"media/posts/1.jpg","title":"cover"}]}]}],"title":"\u00d0\u00a4"},
        {"label":"\u00d0\u00a8\u00d0\u00b8\u00d1\u0080\u00d0\u00be\u00d1\u0082\u00d0\u00b0","vec":[{"value":"55.75"}]},
        {"label":"\u00d0\u0094\u00d0\u00be\u00d0\u00bb\u00d0\u00b3\u00d0\u00be\u00d1\u0082\u00d0\u00b0","dict":[{"value":37.62}]}]}"#,
    )
    .unwrap();
    let expected = [
        "media/posts/1.jpg",
        "media/posts/2.mp4",
        "media/posts/3.jpg",
        "media/posts/2-dubbed.mp4",
        "media/posts/2-small.mp4",
    ];
    assert_eq!(uris(&post), expected);
    let is_beside: Vec<_> = post.media.iter().map(|item| item.is_beside).collect();
    assert_eq!(is_beside, [false, false, false, true, true]);
    assert_eq!(post.media[0].title.as_deref(), Some("cover"));
    assert_eq!(
        post.media[1].subtitles.as_deref(),
        Some("media/posts/2.srt")
    );
    assert_eq!(post.coordinates, Coordinates::new(55.75, 37.62));
}

/// Hard case 24: drafts.
#[test]
fn a_draft_is_left_out_unless_asked_for() {
    let draft = |label: &str, value: &str| {
        let entry = format!(
            r#"{{"timestamp":1,"media":[{{"uri":"a.jpg"}}],"label_values":[{{"label":"{label}","value":{value}}}]}}"#
        );
        post(&entry).unwrap().opt_in
    };
    assert_eq!(draft("Draft", "\"True\""), Some(OptInReason::Drafts));
    assert_eq!(draft("Brouillon", "\"Vrai\""), Some(OptInReason::Drafts));
    assert_eq!(draft("Draft", "1"), Some(OptInReason::Drafts));
    assert_eq!(draft("Draft", "\"False\""), None);
    assert_eq!(draft("Draft", "\"\""), None);
}

#[test]
fn an_entry_without_media_is_told_if_it_adds_something() {
    let with_place = r#"{"timestamp":1700000000,"media":[],"label_values":[
        {"label":"Latitude","value":"48.85"},{"label":"Longitude","value":"2.35"}]}"#;
    let told = post(with_place).unwrap();
    assert_eq!(told.media, []);
    assert_eq!(told.coordinates, Coordinates::new(48.85, 2.35));
    let with_caption =
        r#"{"timestamp":1700000000,"label_values":[{"label":"Caption","value":"x"}]}"#;
    assert_eq!(post(with_caption).unwrap().caption.as_deref(), Some("x"));

    for nothing_to_add in [
        r#"{"timestamp":1700000000,"media":[],"label_values":[{"label":"URL","value":"x"}]}"#,
        r#"{"timestamp":0,"title":"x","label_values":[]}"#,
        r#"{"label_values":null}"#,
    ] {
        assert_eq!(post(nothing_to_add), None, "{nothing_to_add}");
    }
}

#[test]
fn an_impossible_position_in_labels_is_none() {
    let entry = r#"{"timestamp":1,"media":[{"uri":"a.jpg"}],"label_values":[
        {"label":"Latitude","value":"0"},{"label":"Longitude","value":"0"}]}"#;
    assert_eq!(post(entry).unwrap().coordinates, None);
}

#[test]
fn an_item_named_twice_is_one_item_with_the_fields_of_both() {
    let entry = r#"{"timestamp":1700000000,
        "label_values":[{"media":[{"uri":"a.jpg","title":"s"},{"uri":"b.jpg","creation_timestamp":5}]}],
        "media":[{"uri":"a.jpg","creation_timestamp":7,"title":"t",
            "media_metadata":{"photo_metadata":{"exif_data":[{"iso":40,"latitude":1,"longitude":2}]}}}]}"#;
    let post = post(entry).unwrap();
    assert_eq!(uris(&post), ["a.jpg", "b.jpg"]);
    let first = &post.media[0];
    assert_eq!(first.taken, Moment::from_unix(7));
    assert_eq!(first.title.as_deref(), Some("t\ns"));
    assert_eq!(first.coordinates, Coordinates::new(1.0, 2.0));
    assert_eq!(first.camera.iso, Some(40));
}

/// In each language the plainest word; in one that nobody knows the words themselves.
#[test]
fn a_text_is_the_caption_where_a_post_has_no_other() {
    let words = "a whole day with @zoe.sun there";
    for label in ["Text", "Texto", "Текст", "テキスト", "النص"] {
        let (post, notes) = labelled(PostKind::Post, &[("URL", "x"), (label, "Summer")]);
        assert_eq!(post.caption.as_deref(), Some("Summer"), "{label}");
        assert_eq!(notes, Vec::<String>::new(), "{label}");
    }
    let (post, _) = labelled(
        PostKind::Post,
        &[("Caption", "Summer"), ("Text", "a sticker")],
    );
    assert_eq!(post.caption.as_deref(), Some("Summer"));
    let two = [("Text", "one thing"), ("Texto", "another thing")];
    assert_eq!(labelled(PostKind::Post, &two).0.caption, None);
    let (post, _) = labelled(
        PostKind::Post,
        &[("Qwx", words), ("Qwy", "one of some other words")],
    );
    assert_eq!(post.caption.as_deref(), Some(words));
}

/// One post of a kind with these labels and values, and what is told beside it.
fn labelled(kind: PostKind, fields: &[(&str, &str)]) -> (Post<IndexedMedia>, Vec<String>) {
    let account = Account::default();
    let file = IndexFile {
        kind,
        opt_in: None,
        account: &account,
    };
    let fields = fields
        .iter()
        .map(|(label, value)| serde_json::json!({"label": label, "value": value}));
    let fields: Vec<_> = fields.collect();
    let json = serde_json::json!([{"timestamp": 1_700_000_000, "media": [{"uri": "a.jpg"}],
        "label_values": fields}]);
    let mut recorded = Recorder::read(&mut json.to_string().as_bytes(), file);
    assert_eq!(recorded.posts.len(), 1);
    (recorded.posts.remove(0), recorded.notes)
}

#[test]
fn the_mark_of_a_source_decides_whatever_its_label() {
    for (value, opt_in) in [
        ("reel_reshare", Some(OptInReason::Reshares)),
        ("feed_reshare", Some(OptInReason::Reshares)),
        ("camera", None),
        ("ANDROID_GALLERY", None),
    ] {
        let (post, notes) = labelled(PostKind::Story, &[("Fonte", value)]);
        assert_eq!((post.opt_in, notes), (opt_in, vec![]), "{value}");
    }
    // The name of a person is none.
    let owner = r#"{"timestamp":1,"media":[{"uri":"a.jpg"}],"label_values":[
        {"title":"Owner","dict":[{"dict":[{"label":"Nom","value":"feed_reshare"}]}]}]}"#;
    assert_eq!(post(owner).unwrap().opt_in, None);
}

#[test]
fn words_under_an_unknown_label_are_counted_with_what_they_may_mean() {
    let unknown = "1 field of an unknown name left out (“Anything”)";
    let told = |kind, value| labelled(kind, &[("Anything", value)]);
    let (_, notes) = told(PostKind::Post, "Sunset at last");
    assert_eq!(notes, [unknown]);
    let (_, notes) = told(PostKind::Story, "Sunset at last");
    assert_eq!(notes.len(), 2);
    assert!(
        notes[1].starts_with("1 story may be other people's"),
        "{}",
        notes[1]
    );
    for value in ["Apple", "iPhone X back camera", "yes", "back"] {
        let (_, notes) = told(PostKind::Story, value);
        assert_eq!(notes, [unknown], "{value}");
    }
    let (post, notes) = told(PostKind::Post, "True");
    assert_eq!((post.opt_in, notes.len()), (None, 2));
    assert_eq!(notes[0], unknown);
    assert!(notes[1].starts_with("1 post may be drafts"), "{}", notes[1]);
    let (_, notes) = told(PostKind::Post, "False");
    assert_eq!(notes, [unknown]);
}

/// Not of other marks, where the post says whether it is a draft.
#[test]
fn whether_a_post_was_published_is_read_and_not_guessed() {
    let draft = Some(OptInReason::Drafts);
    for (label, value, opt_in) in [
        ("Draft", "False", None),
        ("Entwurf", "Falsch", None),
        ("Draft", "True", draft),
        ("Published", "True", None),
        ("Veröffentlicht", "Wahr", None),
        ("Published", "False", draft),
        ("Publié", "Non", draft),
    ] {
        let fields = [(label, value), ("Anything", "True")];
        let (post, notes) = labelled(PostKind::Post, &fields);
        let unknown = "1 field of an unknown name left out (“Anything”)";
        assert_eq!(
            (post.opt_in, notes),
            (opt_in, vec![unknown.to_owned()]),
            "{label} {value}"
        );
        let (post, notes) = labelled(PostKind::Post, &fields[..1]);
        assert_eq!((post.opt_in, notes), (opt_in, vec![]), "{label} {value}");
    }
    // A word that nobody knows is neither.
    let (post, notes) = labelled(
        PostKind::Post,
        &[("Published", "someday"), ("Anything", "True")],
    );
    assert_eq!((post.opt_in, notes.len()), (None, 2));
}

#[test]
fn a_caption_under_an_unknown_label_is_known_by_its_form_alone() {
    let words = "A day at the lake #sun";
    let (post, notes) = labelled(PostKind::Post, &[("Anything", words)]);
    assert_eq!((post.caption.as_deref(), notes), (Some(words), vec![]));
    let lines = "The first line of it\nand a second";
    let (post, _) = labelled(PostKind::Post, &[("Anything", lines)]);
    assert_eq!(post.caption.as_deref(), Some(lines));
    for fields in [
        &[("One", words), ("Other", lines)][..],
        &[("One", "A picture of a person who stands by a lake")],
        &[("One", "#sun")],
    ] {
        let (post, notes) = labelled(PostKind::Post, fields);
        assert_eq!(post.caption, None, "{fields:?}");
        assert_eq!(notes.len(), 1, "{fields:?}");
    }
    let (post, notes) = labelled(PostKind::Post, &[("Caption", "known"), ("Other", words)]);
    assert_eq!((post.caption.as_deref(), notes.len()), (Some("known"), 1));
}

#[test]
fn numbers_under_unknown_labels_may_be_a_place_and_are_none() {
    let (post, notes) = labelled(PostKind::Post, &[("A", "41.7151"), ("B", "44.8271")]);
    assert_eq!((post.coordinates, notes.len()), (None, 2));
    assert!(
        notes[1].starts_with("1 post may lose a place"),
        "{}",
        notes[1]
    );
    for fields in [[("A", "41.7151"), ("B", "444")], [("A", "41"), ("B", "44")]] {
        let (_, notes) = labelled(PostKind::Post, &fields);
        assert_eq!(notes.len(), 1, "{fields:?}");
    }
}

#[test]
fn the_time_of_a_change_is_no_time_of_publishing() {
    let told = |label: &str| {
        let entry = format!(
            r#"{{"media":[{{"uri":"a.jpg"}}],"label_values":[{{"label":"{label}","timestamp_value":1754500000}}]}}"#
        );
        post(&entry).unwrap().published
    };
    assert_eq!(told("Update time"), Moment::Unknown);
    assert_eq!(told("Heure de mise à jour"), Moment::Unknown);
    assert_eq!(told("Creation time"), Moment::from_unix(1_754_500_000));
}

#[test]
fn the_name_of_a_place_is_read_in_any_form() {
    for labels in [
        r#"{"label":"Place","value":"Lisbon, Portugal"}"#,
        r#"{"label":"Lieu","vec":[{"value":"Lisbon, Portugal"}]}"#,
        r#"{"label":"Place","dict":[{"label":"Name","value":"Lisbon, Portugal"},{"label":"URL","value":"https://example.com"}]}"#,
        r#"{"title":"Place","dict":[{"title":"","dict":[{"label":"Name","value":"Lisbon, Portugal"}]}]}"#,
    ] {
        let entry = format!(
            r#"{{"timestamp":1700000000,"media":[{{"uri":"media/posts/1.jpg"}}],"label_values":[{labels}]}}"#
        );
        let place = post(&entry).unwrap().place;
        assert_eq!(place.as_deref(), Some("Lisbon, Portugal"), "{labels}");
    }
    let number = r#"{"timestamp":1,"media":[{"uri":"media/posts/1.jpg"}],"label_values":[{"label":"Place","value":"48.85"}]}"#;
    assert_eq!(post(number).unwrap().place, None);
}

#[test]
fn what_stands_in_a_slides_own_group_is_that_slides() {
    let entry = r#"{"title":"Two towns","timestamp":1750000000,"media":[],"label_values":[
        {"label":"Media","value":"","media":[{"uri":"a.jpg"}]},
        {"title":"Carousel media","dict":[
          {"dict":[{"label":"Media","value":"","media":[{"uri":"b.jpg"}]},{"label":"Latitude","value":"40.4"},
            {"label":"Longitude","value":"-3.7"},{"label":"Caption","value":"of b"}],"title":""},
          {"dict":[{"label":"File","value":"","media":[{"uri":"c.jpg"}]},{"label":"Latitude","value":"41.4"},
            {"label":"Longitude","value":"2.1"},{"label":"Creation time","timestamp_value":1749999999}],"title":""}]}]}"#;
    let post = post(entry).unwrap();
    assert_eq!(uris(&post), ["a.jpg", "b.jpg", "c.jpg"]);
    let places: Vec<_> = post.media.iter().map(|item| item.coordinates).collect();
    let expected = [
        None,
        Coordinates::new(40.4, -3.7),
        Coordinates::new(41.4, 2.1),
    ];
    assert_eq!((post.coordinates, &*places), (None, &expected[..]));
    let titles: Vec<_> = post
        .media
        .iter()
        .map(|item| item.title.as_deref())
        .collect();
    assert_eq!(titles, [None, Some("of b"), None]);
    assert_eq!(post.caption.as_deref(), Some("Two towns"));
    assert_eq!(post.media[2].taken, Moment::from_unix(1_749_999_999));
}

#[test]
fn what_stands_in_a_group_about_something_else_is_not_the_posts() {
    let told = |group: &str| {
        let account = Account::default();
        let file = IndexFile {
            kind: PostKind::Story,
            opt_in: None,
            account: &account,
        };
        let text = format!(r#"[{{"media":[{{"uri":"a.jpg"}}],"label_values":[{group}]}}]"#);
        let mut recorded = Recorder::read(&mut text.as_bytes(), file);
        (recorded.posts.remove(0), recorded.notes)
    };
    let left = "1 field of an unknown name left out (“Anything”)";
    for (members, notes) in [
        (
            r#"{"label":"Username","value":"lena"},{"label":"Latitude","value":"10.0"},{"label":"Longitude","value":"20.0"}"#,
            &[left][..],
        ),
        (
            r#"{"label":"Caption","value":"words of lena"},{"label":"Author","value":"lena"}"#,
            &[left],
        ),
        (
            r#"{"label":"Text","value":"nice"},{"label":"Time","timestamp_value":1765000000}"#,
            &[],
        ),
        (r#"{"label":"Draft","value":"True"}"#, &[]),
    ] {
        for group in [
            format!(r#"{{"title":"Anything","dict":[{{"dict":[{members}],"title":""}}]}}"#),
            format!(r#"{{"label":"Anything","vec":[{members}]}}"#),
        ] {
            let (post, told) = told(&group);
            assert_eq!(told, notes, "{group}");
            let its_own = (post.published, post.caption, post.coordinates, post.opt_in);
            assert_eq!(its_own, (Moment::Unknown, None, None, None), "{group}");
        }
    }
    // Facts alone are the picture's, and the mark of a post shown again is one wherever it is.
    let facts = r#"{"title":"Anything","dict":[{"dict":[{"label":"Latitude","value":"10.0"},
        {"label":"Longitude","value":"20.0"},{"label":"Type","value":"feed_reshare"}],"title":""}]}"#;
    let (post, _) = told(facts);
    assert_eq!(post.coordinates, Coordinates::new(10.0, 20.0));
    assert_eq!(post.opt_in, Some(OptInReason::Reshares));
}

#[test]
fn all_lines_and_rows_of_a_caption_are_kept() {
    for rows in [
        r#"{"label":"Caption","vec":[{"value":"line one"},{"value":"line two"}]}"#,
        r#"{"label":"Caption","value":"line one"},{"label":"Caption","value":"line two"}"#,
        r#"{"label":"Caption","value":"line two"}],"title":"line one","more":["#,
    ] {
        let entry =
            format!(r#"{{"timestamp":1,"media":[{{"uri":"a.jpg"}}],"label_values":[{rows}]}}"#);
        let caption = post(&entry).unwrap().caption;
        assert_eq!(caption.as_deref(), Some("line one\nline two"), "{rows}");
    }
}

#[test]
fn slides_named_in_the_metadata_of_the_first_are_slides() {
    let entry = r#"{"timestamp":1760000000,"label_values":[],"media":[{"uri":"a.jpg","media_metadata":{
        "photo_metadata":{"exif_data":[{"iso":40}],"uri":"x.jpg"},"video_metadata":{"subtitles":{"uri":"a.srt"}},
        "nested":{"more":[{"uri":"b.jpg"},{"uri":"c.jpg"},{"uri":"c.srt"}]}}}]}"#;
    assert_eq!(uris(&post(entry).unwrap()), ["a.jpg", "b.jpg", "c.jpg"]);
}

#[test]
fn a_draft_may_say_so_with_a_yes_that_is_no_text() {
    let draft = |field: &str| {
        let entry = format!(
            r#"{{"timestamp":1,"media":[{{"uri":"a.jpg"}}],"label_values":[{{"label":"Draft",{field}}}]}}"#
        );
        post(&entry).unwrap().opt_in
    };
    assert_eq!(draft(r#""value":true"#), Some(OptInReason::Drafts));
    assert_eq!(draft(r#""boolean_value":true"#), Some(OptInReason::Drafts));
    assert_eq!(draft(r#""value":false"#), None);
}

#[test]
fn a_file_may_stand_as_a_value_beside_a_label() {
    let entry = r#"{"timestamp":1700002000,"label_values":[{"title":"Media","dict":[{"dict":[
        {"label":"File","value":"media/posts/1784.jpg"},{"label":"Creation time","timestamp_value":1700002001}]}]},
        {"label":"Caption","value":"media/posts/words"}]}"#;
    let post = post(entry).unwrap();
    assert_eq!(uris(&post), ["media/posts/1784.jpg"]);
    assert_eq!(post.media[0].taken, Moment::from_unix(1_700_002_001));
    assert_eq!(post.caption.as_deref(), Some("media/posts/words"));
}
