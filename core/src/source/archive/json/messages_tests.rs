use super::*;
use crate::fuzzing::Recorder;
use crate::post::OptInReason;
use crate::source::archive::index::Account;

fn read_thread(messages: &str, username: Option<&str>, display_name: Option<&str>) -> Recorder {
    let account = Account {
        username: username.map(str::to_owned),
        display_names: display_name.into_iter().map(str::to_owned).collect(),
        ..Account::default()
    };
    let file = IndexFile {
        kind: PostKind::Message,
        opt_in: None,
        account: &account,
    };
    let text = format!(
        r#"{{"participants":[{{"name":"bob"}},{{"name":"x"}}],"messages":[{messages}],"title":"bob",
        "image":{{"uri":"messages/photos/thread.jpg","creation_timestamp":1}},"is_still_participant":true,
        "thread_path":"inbox/bob_1","magic_words":["y"]}}"#
    );
    Recorder::read(&mut text.as_bytes(), file)
}

fn photo_from(sender: &str) -> String {
    format!(
        r#"{{"sender_name":"{sender}","timestamp_ms":1597692699333,"photos":[{{"uri":"a.jpg"}}]}}"#
    )
}

#[test]
fn a_message_with_photos_and_videos_is_a_post_and_one_without_is_none() {
    let read = read_thread(
        r#"{"sender_name":"bob","timestamp_ms":1597692699999,"content":"hi","share":{"link":"https://x"}},
        {"sender_name":"bob","timestamp_ms":"1597692699333","videos":[{"uri":"v/2.mp4","creation_timestamp":1597692690}],
         "photos":[{"uri":"p/1.png","creation_timestamp":0}],"audio_files":[{"uri":"a/3.m4a"}],"gifs":[{"uri":"g/4.gif"}],"sticker":{"uri":"s/5.webp"},
         "new_things":[{"uri":"n/6.jpg"},{"uri":"n/7.opus"},{"uri":"https://x/8.jpg"}],
         "files":[{"uri":"f/menu.docx"},{"uri":"f/x.zip"},{"uri":"f/y.PAGES"},{"uri":"f/z.unheard-of"}],"share":{"uri":"s/9.jpg"},
         "reactions":[{"reaction":"\u00e2\u009d\u00a4","actor":"x"}]},
        {"sender_name":"bob","timestamp_ms":0,"photos":[],"videos":null,"is_unsent":true}"#,
        None,
        None,
    );
    assert_eq!(read.notes, Vec::<String>::new());
    let [post] = &*read.posts else {
        panic!("one post, not {}", read.posts.len());
    };
    assert_eq!(post.kind, PostKind::Message);
    assert_eq!(post.published, Moment::from_unix(1_597_692_699));
    let media: Vec<_> = post
        .media
        .iter()
        .map(|item| (&*item.uri, item.taken))
        .collect();
    let expected = [
        ("p/1.png", Moment::Unknown),
        ("v/2.mp4", Moment::from_unix(1_597_692_690)),
        ("g/4.gif", Moment::Unknown),
        ("s/5.webp", Moment::Unknown),
        ("n/6.jpg", Moment::Unknown),
    ];
    assert_eq!(media, expected);
}

/// Hard case 24: messages.
#[test]
fn only_the_senders_name_tells_whose_photo_it_is() {
    let alice = (Some("alice_s"), Some("Älice Synthetic"));
    for (sender, (username, display_name), expected) in [
        ("alice_s", alice, OptInReason::Messages),
        (r"\u00c3\u0084lice Synthetic", alice, OptInReason::Messages),
        ("Älice Synthetic ", alice, OptInReason::Messages),
        ("bob", alice, OptInReason::OthersMessages),
        ("alice", alice, OptInReason::OthersMessages),
        ("", alice, OptInReason::UnknownSender),
        ("alice_s", (None, None), OptInReason::UnknownSender),
        ("", (None, Some("")), OptInReason::UnknownSender),
        ("alice_s", (Some("Alice_S"), None), OptInReason::Messages),
    ] {
        let read = read_thread(&photo_from(sender), username, display_name);
        assert_eq!(read.posts[0].opt_in, Some(expected), "{sender}");
    }
}

#[test]
fn media_in_a_form_not_known_are_by_somebody_unknown() {
    let read = read_thread(r#"{"attachments":[{"media":{"uri":"a.jpg"}}]}"#, None, None);
    assert_eq!(read.posts[0].kind, PostKind::Message);
    assert_eq!(read.posts[0].opt_in, Some(OptInReason::UnknownSender));
}

#[test]
fn an_attachment_without_a_path_is_told_and_the_others_are_read() {
    let read = read_thread(
        r#"{"sender_name":"bob","timestamp_ms":1597692699333,"photos":[{"uri":null},5,{"uri":"a.jpg"}]}"#,
        None,
        None,
    );
    assert_eq!(read.posts[0].media.len(), 1);
    // Of the messages, not of those who take part.
    let expected = "2 photos or videos without a path could not be read (the first in entry 1)";
    assert_eq!(read.notes, [expected]);
}
