//! What tests and the fuzz target need of the reader.

use std::io::Read;

use super::super::index::{Account, IndexFile};
pub(super) use super::super::recorder::{Pieces, Recorder};
use crate::post::{OptIn, PostKind};

/// Reads bytes as an index of posts, of reposts and of messages. Panics if a file that
/// comes byte by byte reads differently from one that comes at once.
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
        let at_once = Recorder::read(&mut { bytes }, file);
        let in_pieces = Recorder::read(&mut Pieces::new(bytes, 1), file);
        assert_eq!(at_once, in_pieces);
        let by_shape = Recorder::of(super::read_by_shape, &mut { bytes }, file);
        let in_pieces = Recorder::of(super::read_by_shape, &mut Pieces::new(bytes, 1), file);
        assert_eq!(by_shape, in_pieces);
    }
}

impl Recorder {
    /// Everything in this file.
    pub(super) fn read(text: &mut dyn Read, file: IndexFile<'_>) -> Self {
        Self::of(super::read, text, file)
    }
}
