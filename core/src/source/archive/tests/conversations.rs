//! Conversations under names that are none of Instagram's own: downloads of those that were
//! encrypted from end to end.

use serde_json::{Value, json};

use super::made::{JPEG, zip_of};
use super::{Heard, open};
use crate::moment::Moment;
use crate::post::{OptInReason, PostKind};

const FACTS: &str = "personal_information/personal_information/personal_information.json";
const A: &str = "media/IMG-1.jpeg";
const B: &str = "media/IMG-2.jpeg";

fn zoes() -> String {
    json!({"profile_user": [{"string_map_data": {
        "Username": {"value": "zoe.sun"}, "Name": {"value": "Zoe"}}}]})
    .to_string()
}

fn conversation(others: &[&str]) -> String {
    let message = |sender: &str, uri: &str| {
        json!({"isUnsent": false, "media": [{"uri": format!("./{uri}")}], "reactions": [],
            "senderName": sender, "text": "", "timestamp": 1_709_000_000_123_i64, "type": "media"})
    };
    let mut people = others.to_vec();
    people.push("Zoe");
    json!({"participants": people, "threadName": "Tom_3",
        "messages": [message("Tom", A), message("Zoe", B)]})
    .to_string()
}

fn opt_ins(files: &[(&str, &str)]) -> Vec<Option<OptInReason>> {
    let mut files: Vec<_> = files
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    files.extend([(A, JPEG), (B, JPEG)]);
    let heard = Heard::from(&open(&[zip_of(&files)]));
    assert_eq!(heard.notes, vec![]);
    assert_eq!(heard.posts.len(), 2, "{:#?}", heard.posts);
    let told = heard.posts.iter().map(|post| {
        assert_eq!(post.kind, PostKind::Message);
        assert_eq!(post.published, Moment::from_unix(1_709_000_000));
        post.opt_in
    });
    told.collect()
}

#[test]
fn what_was_sent_encrypted_is_a_message_whatever_the_conversation_is_called() {
    use OptInReason::{Messages, OthersMessages, UnknownSender};
    // Words in its name that else say that a file is about other people's posts.
    for file in ["Tom_3.json", "Saved_4.json", "messages/likes_5.json"] {
        let text = conversation(&["Tom"]);
        // Of one conversation alone nothing tells whose it is.
        assert_eq!(
            opt_ins(&[(file, &text)]),
            [Some(UnknownSender); 2],
            "{file}"
        );
        let told = [Some(OthersMessages), Some(Messages)];
        assert_eq!(opt_ins(&[(file, &text), (FACTS, &zoes())]), told, "{file}");
        // The lists do not agree, or two have one name.
        let other = json!({"participants": ["Zoe", "Ann"], "messages": [{"senderName": "Ann"}]});
        let doubtful = [(file, &*text), ("Ann_9.json", &other.to_string())];
        assert_eq!(opt_ins(&doubtful), told, "she is in both: {file}");
        let third = json!({"participants": ["Tom", "Ann"], "messages": [{"senderName": "Ann"}]});
        let doubtful = [
            (file, &*text),
            ("Ann_9.json", &*other.to_string()),
            ("Us_1.json", &third.to_string()),
        ];
        assert_eq!(opt_ins(&doubtful), [Some(UnknownSender); 2], "{file}");
        let shared = conversation(&["Tom", "Zoe"]);
        let told = [Some(OthersMessages), Some(UnknownSender)];
        assert_eq!(
            opt_ins(&[(file, &shared), (FACTS, &zoes())]),
            told,
            "{file}"
        );
    }
}

/// One of Instagram's own conversations, with two of one name.
#[test]
fn of_two_with_one_name_nobody_knows_who_sent_it() {
    let thread = |folder: &str, people: [&str; 2], sender: &str| -> (String, String) {
        let path = format!("your_instagram_activity/messages/inbox/{folder}");
        let text: Value = json!({"participants": [{"name": people[0]}, {"name": people[1]}],
            "messages": [{"sender_name": sender, "timestamp_ms": 1_709_000_000_123_i64,
                "photos": [{"uri": format!("{path}/photos/{folder}.jpg")}]}]});
        (format!("{path}/message_1.json"), text.to_string())
    };
    let alike = thread("zoe_1", ["Zoe", "Zoe"], "Zoe");
    let other = thread("bo_2", ["Bo", "Zoe"], "Zoe");
    let mut files = vec![
        (FACTS.to_owned(), zoes().into_bytes()),
        (alike.0, alike.1.into_bytes()),
        (other.0, other.1.into_bytes()),
    ];
    for folder in ["zoe_1", "bo_2"] {
        let path = format!("your_instagram_activity/messages/inbox/{folder}/photos/{folder}.jpg");
        files.push((path, JPEG.to_vec()));
    }
    let heard = Heard::from(&open(&[zip_of(&files)]));
    let of = |uri: &str| {
        let has = |post: &&_| {
            let post: &crate::source::Post<crate::source::FoundMedia> = post;
            post.media[0].indexed.uri.ends_with(uri)
        };
        heard.posts.iter().find(has).unwrap().opt_in
    };
    assert_eq!(of("zoe_1.jpg"), Some(OptInReason::UnknownSender));
    assert_eq!(of("bo_2.jpg"), Some(OptInReason::Messages));
}

/// The picture of a group stands on a page under words, in any language, and without a date.
#[test]
fn a_groups_picture_was_sent_by_nobody_known() {
    let path = "your_instagram_activity/messages/inbox/lake_1";
    let block = |heading: &str, file: &str, date: &str| {
        format!(
            "<div class=\"pam uiBoxWhite\"><h2 class=\"_2pim\">{heading}</h2>\
             <div><img src=\"{path}/photos/{file}.jpg\"></div>{date}</div>"
        )
    };
    let date = "<div class=\"_3-94\">Dec 28, 2020 7:20 am</div>";
    let page = [
        "<html><head><title>Lake</title></head><body><main>".to_owned(),
        block("Gruppenfoto", "g", ""),
        block("Ann", "a", date),
        block("Zoe", "z", date),
    ];
    let page = page.concat();
    let names = ["g", "a", "z"].map(|name| format!("{path}/photos/{name}.jpg"));
    let index = format!("{path}/message_1.html");
    let facts = zoes();
    let mut files = vec![(&*index, page.as_bytes()), (FACTS, facts.as_bytes())];
    files.extend(names.iter().map(|name| (&**name, JPEG)));
    let heard = Heard::from(&open(&[zip_of(&files)]));
    let told: Vec<_> = heard.posts.iter().map(|post| post.opt_in).collect();
    let expected = [
        OptInReason::UnknownSender,
        OptInReason::OthersMessages,
        OptInReason::Messages,
    ];
    assert_eq!(told, expected.map(Some));
}

/// Zoe's messages with these people, and who sent each of its photos.
fn thread(folder: &str, people: &[&str], senders: &[&str]) -> Vec<(String, Vec<u8>)> {
    let path = format!("your_instagram_activity/messages/inbox/{folder}");
    let uri = |number: usize| format!("{path}/photos/{folder}{number}.jpg");
    let message = |(number, sender): (usize, &&str)| {
        json!({"sender_name": sender, "timestamp_ms": 1_709_000_000_123_i64,
            "photos": [{"uri": uri(number)}]})
    };
    let people: Vec<_> = people.iter().map(|name| json!({"name": name})).collect();
    let messages: Vec<_> = senders.iter().enumerate().map(message).collect();
    let text = json!({"participants": people, "messages": messages}).to_string();
    let index = (format!("{path}/message_1.json"), text.into_bytes());
    let photos = (0..senders.len()).map(|number| (uri(number), JPEG.to_vec()));
    std::iter::once(index).chain(photos).collect()
}

/// Whose each photo of the first thread is.
fn whose(threads: Vec<Vec<(String, Vec<u8>)>>) -> Vec<OptInReason> {
    let first = threads[0][0].0.rsplit_once('/').unwrap().0.to_owned();
    let mut files = vec![(FACTS.to_owned(), zoes().into_bytes())];
    files.extend(threads.into_iter().flatten());
    let heard = Heard::from(&open(&[zip_of(&files)]));
    let mut posts: Vec<_> = heard
        .posts
        .iter()
        .filter(|post| post.media[0].indexed.uri.starts_with(&first))
        .collect();
    posts.sort_by_key(|post| post.media[0].indexed.uri.clone());
    posts.iter().map(|post| post.opt_in.unwrap()).collect()
}

/// Somebody who wrote and is not in the list left, or is the owner under a former name.
#[test]
fn who_takes_part_nowhere_may_be_the_owner_under_a_former_name() {
    use OptInReason::{Messages, OthersMessages, UnknownSender};
    let two = || thread("ann_1", &["Ann", "Zoe"], &["Zoe", "Ann", "Zoe Old"]);
    assert_eq!(
        whose(vec![two()]),
        [Messages, OthersMessages, UnknownSender]
    );
    let senders = ["Zoe", "Bo", "Cy", "Instagram User"];
    let group = || thread("group_2", &["Ann", "Zoe"], &senders);
    let bo = || thread("bo_3", &["Bo", "Zoe"], &["Bo"]);
    assert_eq!(
        whose(vec![group(), bo()]),
        // Bo is known from elsewhere, and a deleted account is nobody's own.
        [Messages, OthersMessages, UnknownSender, OthersMessages]
    );
}

#[test]
fn a_name_is_the_same_in_every_form_of_its_signs() {
    use OptInReason::{Messages, OthersMessages};
    for (told, written) in [
        ("Zo\u{eb} Sun", "Zoe\u{308}  Sun"),
        ("Zoe \u{1f33b}", "Zoe \u{1f33b}\u{fe0f}\u{200f}"),
        (
            "\u{d55c}\u{ae00}",
            "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}",
        ),
    ] {
        let facts = json!({"profile_user": [{"string_map_data": {"Name": {"value": told}}}]});
        let mut files = vec![(FACTS.to_owned(), facts.to_string().into_bytes())];
        files.extend(thread("ann_1", &["Ann", written], &[written, "Ann"]));
        let heard = Heard::from(&open(&[zip_of(&files)]));
        let told: Vec<_> = heard.posts.iter().map(|post| post.opt_in).collect();
        assert_eq!(told, [Some(Messages), Some(OthersMessages)], "{written:?}");
    }
}

/// A page shows voice messages as videos, and they are called so.
#[test]
fn a_voice_message_on_a_page_is_no_video() {
    let path = "your_instagram_activity/messages/inbox/ann_1";
    let page = format!(
        "<html><head><title>Ann</title></head><body><main><div class=\"pam uiBoxWhite\">\
         <h2 class=\"_2pim\">Zoe</h2><div><video src=\"{path}/audio/1.mp4\">\
         <a href=\"{path}/audio/1.mp4\">x</a></video></div>\
         <div class=\"_3-94\">Dec 28, 2020 7:20 am</div></div></main></body></html>"
    );
    let (index, voice) = (
        format!("{path}/message_1.html"),
        format!("{path}/audio/1.mp4"),
    );
    let heard = Heard::from(&open(&[zip_of(&[
        (&*index, page.as_bytes()),
        (&*voice, super::made::MP4),
    ])]));
    assert_eq!((heard.posts, heard.notes), (vec![], vec![]));
}

/// Programs that unpack cut the names of folders, and put the page beside what was in one.
#[test]
fn a_page_beside_its_folder_is_a_conversation() {
    const INBOX: &str = "your_instagram_activity/messages/inbox";
    let message = |tag: &str, sender: &str, media: &str| {
        format!(
            r#"<div class="pam"><{tag} class="_3-95 _2pim _a6-h _a6-i">{sender}</{tag}>
            <div class="_3-95 _a6-p"><div>{media}</div></div>
            <div class="_3-94 _a6-o">Jun 24, 2024 2:06 am</div></div>"#
        )
    };
    for tag in ["h2", "div", "h3"] {
        let photos =
            ["1", "2"].map(|name| format!("{INBOX}/bobbobbob_1000000000002/photos/{name}.jpg"));
        let [mine, bobs] = photos
            .each_ref()
            .map(|uri| format!(r#"<a href="{uri}"><img src="{uri}"/></a>"#));
        let page = format!(
            r#"<html><head><title>Bob</title></head><body><main role="main">{}{}</main></body></html>"#,
            message(tag, "Zoe", &mine),
            message(tag, "Bob", &bobs)
        );
        let path = format!("{INBOX}/bobbobb_.html");
        let heard = Heard::from(&open(&[zip_of(&[
            (FACTS, zoes().as_bytes()),
            (&path, page.as_bytes()),
            (&photos[0], JPEG),
            (&photos[1], JPEG),
        ])]));
        assert_eq!(heard.notes, vec![], "{tag}");
        let told = |uri: &str| {
            let of = |post: &&crate::source::Post<_>| {
                let media: &[crate::source::FoundMedia] = &post.media;
                media[0].indexed.uri == uri
            };
            let post = heard.posts.iter().find(of).unwrap();
            (post.kind, post.opt_in, post.published)
        };
        let at = Moment::Minute("2024-06-24T10:06:00Z".parse().unwrap());
        let sent = |opt_in| (PostKind::Message, Some(opt_in), at);
        assert_eq!(told(&photos[0]), sent(OptInReason::Messages), "{tag}");
        assert_eq!(told(&photos[1]), sent(OptInReason::OthersMessages), "{tag}");
    }
}
