//! Conversations under names that are none of Instagram's own: downloads of those that were
//! encrypted from end to end.

use serde_json::{Value, json};

use super::made::{JPEG, zip_of};
use super::{Heard, open};
use crate::instant::Instant;
use crate::post::{OptIn, PostKind};

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

fn opt_ins(files: &[(&str, &str)]) -> Vec<Option<OptIn>> {
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
        assert_eq!(post.published, Instant::from_unix(1_709_000_000));
        post.opt_in
    });
    told.collect()
}

#[test]
fn what_was_sent_encrypted_is_a_message_whatever_the_conversation_is_called() {
    use OptIn::{Messages, OthersMessages, UnknownSender};
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
    assert_eq!(of("zoe_1.jpg"), Some(OptIn::UnknownSender));
    assert_eq!(of("bo_2.jpg"), Some(OptIn::Messages));
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
    let expected = [OptIn::UnknownSender, OptIn::OthersMessages, OptIn::Messages];
    assert_eq!(told, expected.map(Some));
}
