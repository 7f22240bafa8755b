//! What tests and the fuzz target need of the reader.

use std::io::Read;

use super::super::index::{Account, IndexFile, Readings};
use super::super::recorder::Recorder;
use crate::error::Result;
use crate::post::{OptIn, PostKind};

/// Longer pages may hold tags that are given up, and then it matters where they are cut.
const LONGEST_COMPARED: usize = super::markup::LONGEST_TAG;

/// Reads bytes as a page of posts, of reposts and of messages. Panics if a page that
/// comes character by character reads differently from one that comes at once.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let account = Account {
        username: Some("alice_synthetic".to_owned()),
        display_name: Some("Alice Synthetic".to_owned()),
        ..Account::default()
    };
    for (kind, opt_in) in [
        (PostKind::Post, None),
        (PostKind::Other, Some(OptIn::Reposts)),
        (PostKind::Message, None),
    ] {
        let file = IndexFile {
            kind,
            opt_in,
            account: &account,
        };
        let at_once = Recorder::of(super::read, &mut { bytes }, file);
        if bytes.len() < LONGEST_COMPARED {
            let in_pieces = Recorder::of(by_character, &mut { bytes }, file);
            assert_eq!(at_once, in_pieces);
        }
    }
}

fn by_character(text: &mut dyn Read, file: IndexFile<'_>, to: &mut dyn Readings) -> Result<()> {
    super::read_cut(text, file, to, |text| {
        text.split_inclusive(|_: char| true).collect()
    })
}
