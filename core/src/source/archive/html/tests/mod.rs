//! Pages of every generation, written as the fact sheet describes them (7.1 to 7.3), for
//! no real page may be published.

mod broken;
mod dates;
mod evidence;
mod fields;
mod generations;
mod hostile;
mod kinds;
mod measure;
mod several;
mod tables;
mod tags;

use super::super::index::{Account, IndexFile};
use crate::fuzzing::Recorder;
use crate::moment::Moment;
use crate::post::{OptInReason, PostKind};
use crate::source::{IndexedMedia, Post};

/// Reads a page as an index of posts.
fn read(page: impl AsRef<[u8]>) -> Recorder {
    read_as(page, PostKind::Post, None)
}

fn read_as(page: impl AsRef<[u8]>, kind: PostKind, opt_in: Option<OptInReason>) -> Recorder {
    let account = Account {
        username: Some("alice_synthetic".to_owned()),
        display_names: vec!["Alice Synthetic".to_owned()],
        ..Account::default()
    };
    let file = IndexFile {
        kind,
        opt_in,
        account: &account,
    };
    crate::fuzzing::html_index(page.as_ref());
    Recorder::of(super::read, &mut page.as_ref(), file)
}

/// The only post of a page that leaves no note.
fn read_one(page: impl AsRef<[u8]>) -> Post<IndexedMedia> {
    let read = read(page);
    assert_eq!(read.notes, Vec::<String>::new());
    let [post] = &read.posts[..] else {
        panic!("{:?}", read.posts)
    };
    post.clone()
}

fn uris(post: &Post<IndexedMedia>) -> Vec<&str> {
    post.media.iter().map(|item| item.uri.as_str()).collect()
}

fn minute(text: &str) -> Moment {
    Moment::Minute(text.parse().unwrap())
}

/// The date of one of three posts, as a page writes it.
fn date(number: usize) -> String {
    format!("Jan {}, 2023 3:04 pm", 17 + number)
}

/// Each of the three has its own picture, words and minute.
fn assert_are_three(page: &str) -> Recorder {
    let read = read(page);
    assert_eq!(read.posts.len(), 3, "{page}: {:#?}", read.posts);
    for (number, post) in read.posts.iter().enumerate() {
        assert_eq!(uris(post), [format!("media/posts/{number}.jpg")], "{page}");
        assert_eq!(post.caption, Some(format!("cap {number}")), "{page}");
        let day = format!("2023-01-{}T23:04:00Z", 17 + number);
        assert_eq!(post.published, minute(&day), "{page}");
    }
    read
}

/// A page of 2025, of these blocks.
fn page(blocks: &str) -> String {
    format!(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\" />\
         <base href=\"../../\" /><style type=\"text/css\">.pam{{padding:10px}}</style><title></title></head>\
         <body class=\"_5vb_ _2yq _a7o5\"><div class=\"_li\"><div class=\"_as_0\">\
         <img src=\"files/Instagram-Logo.png\" height=\"28\" /></div><div class=\"_a705\">\
         <main class=\"_a706\" role=\"main\"><h1>Posts</h1>{blocks}</main></div></div></body></html>"
    )
}

/// A block of 2025 with this caption (none if empty), this inside and this date.
fn block(caption: &str, inside: &str, date: &str) -> String {
    let heading = if caption.is_empty() {
        String::new()
    } else {
        format!("<h2 class=\"_3-95 _2pim _a6-h _a6-i\">{caption}</h2>")
    };
    format!(
        "<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\">{heading}\
         <div class=\"_3-95 _a6-p\">{inside}</div><div class=\"_3-94 _a6-o\">{date}</div></div>"
    )
}

fn photo(uri: &str) -> String {
    format!("<a target=\"_blank\" href=\"{uri}\"><img src=\"{uri}\" class=\"_a6_o _3-96\" /></a>")
}

fn video(uri: &str) -> String {
    format!(
        "<video src=\"{uri}\" controls=\"1\" class=\"_a6_o _3-96\"><a target=\"_blank\" href=\"{uri}\">\
         <div>Click for video:</div></a></video>"
    )
}

/// A row since 2023: label and value in one cell.
fn row(label: &str, value: &str) -> String {
    format!(
        "<table style=\"table-layout: fixed;\"><tr><td colspan=\"2\" class=\"_2pin _a6_q\">\
         <div class=\"_a6-q\">{label}</div><div><div class=\"_a6-q\">{value}</div></div></td></tr></table>"
    )
}

const DATE: &str = "Oct 19, 2025 6:11 pm";
