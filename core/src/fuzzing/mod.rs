//! What `core/fuzz` and the property tests ask of the parsers: each function takes arbitrary
//! bytes and panics where a promise of its parser is broken. Only tests and the feature
//! `fuzzing` have it.

mod indexes;
pub mod media;
mod recorder;

pub use indexes::{conversation, html_index, json_index};
#[cfg(test)]
pub(crate) use recorder::{Pieces, Recorder};

use crate::link::{Link, Shortcode};
use crate::source::page::{self, Page};

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

/// Any bytes as the page of a post.
pub fn page(bytes: &[u8]) {
    let html = page::html(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned());
    if let Some(own) = page::code(&html)
        && let Page::Post(post) = page::read(&html, &own)
    {
        assert_eq!(post.code.id(), own.id());
    }
    if let Some(wanted) = Shortcode::of_id(3_999_518_748_855_536_783)
        && let Page::Post(post) = page::read(&html, &wanted)
    {
        assert_eq!(post.code.id(), wanted.id());
    }
}
