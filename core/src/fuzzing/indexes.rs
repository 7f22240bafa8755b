//! Index files of an export, and the heads of conversations in it.

use std::io::Read;

use super::recorder::{Pieces, Recorder};
use crate::error::Result;
use crate::post::{OptInReason, PostKind};
use crate::source::archive::index::{Account, IndexFile, Readings};
use crate::source::archive::{html, json, owner};

/// Longer pages may hold tags that are given up, and then it matters where they are cut.
const LONGEST_COMPARED: usize = html::markup::LONGEST_TAG;

/// Reads bytes as a JSON index of posts, of reposts and of messages. Panics if a file that
/// comes byte by byte reads differently from one that comes at once.
pub fn json_index(bytes: &[u8]) {
    as_each_kind(|file| {
        for reader in [json::read, json::read_by_shape] {
            let at_once = Recorder::of(reader, &mut { bytes }, file);
            let in_pieces = Recorder::of(reader, &mut Pieces::new(bytes, 1), file);
            assert_eq!(at_once, in_pieces);
        }
    });
}

/// Reads bytes as an HTML page of posts, of reposts and of messages. Panics if a page that
/// comes character by character reads differently from one that comes at once.
pub fn html_index(bytes: &[u8]) {
    as_each_kind(|file| {
        let at_once = Recorder::of(html::read, &mut { bytes }, file);
        if bytes.len() < LONGEST_COMPARED {
            let in_pieces = Recorder::of(by_character, &mut { bytes }, file);
            assert_eq!(at_once, in_pieces);
        }
    });
}

/// Any bytes as the head of a conversation: whatever they are, nothing breaks.
pub fn conversation(bytes: &[u8]) {
    let thread = owner::head::thread(bytes);
    owner::decide(&Account::default(), &thread.people, [&thread]);
}

fn as_each_kind(read: impl Fn(IndexFile<'_>)) {
    let account = Account {
        username: Some("alice_synthetic".to_owned()),
        display_names: vec!["Alice Synthetic".to_owned()],
        ..Account::default()
    };
    for (kind, opt_in) in [
        (PostKind::Post, None),
        (PostKind::Other, Some(OptInReason::Reposts)),
        (PostKind::Message, None),
    ] {
        read(IndexFile {
            kind,
            opt_in,
            account: &account,
        });
    }
}

fn by_character(text: &mut dyn Read, file: IndexFile<'_>, to: &mut dyn Readings) -> Result<()> {
    html::read_cut(text, file, to, |text| {
        text.split_inclusive(|_: char| true).collect()
    })
}
