//! What `core/fuzz` and the property tests ask of the parsers: each function takes arbitrary
//! bytes and panics where a promise of its parser is broken. Only tests and the feature
//! `fuzzing` have it.

mod indexes;
pub mod media;
mod recorder;

pub use indexes::{conversation, html_index, json_index};
#[cfg(test)]
pub(crate) use recorder::{Pieces, Recorder};

use std::collections::HashSet;

use crate::link::{Link, Shortcode};
use crate::source::page::{self, PageContent};

/// Any bytes as a shared text: whatever is found has an address that leads to the same.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for link in Link::find_all(&text).iter().chain(&Link::of_input(&text)) {
        let Some(canonical) = link.canonical() else {
            continue;
        };
        let again = Link::find_all(&canonical);
        let again = again.first().and_then(Link::canonical);
        assert_eq!(again.as_ref(), Some(&canonical));
    }
}

/// Any lines as what a page says of one post in several places, each in every place that is known.
/// Whatever is joined of it has each number and each place once.
pub fn page_parts(bytes: &[u8]) {
    const WANTED: u64 = 3_999_518_748_855_536_783;
    let Some(wanted) = Shortcode::of_id(WANTED) else {
        return;
    };
    let text = String::from_utf8_lossy(bytes).replace("</", "<\\/");
    let page = |around: [&str; 2]| -> String {
        let [before, behind] = around;
        let parts = text.lines().take(8);
        parts
            .map(|part| format!("<script>{before}{part}{behind}</script>"))
            .collect()
    };
    let places = [
        ["", ""],
        ["{\"xig_polaris_media\":", "}"],
        [
            "{\"xdt_api__v1__media__shortcode__web_info\":{\"items\":[",
            "]}}",
        ],
        ["{\"shortcode_media\":", "}"],
    ];
    let pages = places.map(page);
    for html in pages.iter().chain([&pages.concat()]) {
        let PageContent::Post(post) = page::read(html, &wanted) else {
            continue;
        };
        assert_eq!(post.code.id(), WANTED);
        let mut numbers = HashSet::new();
        assert!(post.media.iter().all(|item| numbers.insert(item.id)));
        let mut places = HashSet::new();
        let mut told = post.media.iter().filter_map(|item| item.position);
        let slides = post.media.len().try_into().unwrap_or(u32::MAX);
        let slides = post.left_out.saturating_add(slides);
        assert!(told.all(|place| places.insert(place) && (1..=slides).contains(&place)));
    }
}

/// Any bytes as the page of a post.
pub fn page(bytes: &[u8]) {
    let html = page::html(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned());
    if let Some(own) = page::code(&html)
        && let PageContent::Post(post) = page::read(&html, &own)
    {
        assert_eq!(post.code.id(), own.id());
    }
    if let Some(wanted) = Shortcode::of_id(3_999_518_748_855_536_783)
        && let PageContent::Post(post) = page::read(&html, &wanted)
    {
        assert_eq!(post.code.id(), wanted.id());
    }
}
