//! The place in `moov/udta`, as `©xyz`, which is where Android looks for it.

use std::ops::Range;

use super::place;
use crate::media::boxes::{Child, boxed, end_of_children, find};
use crate::media::container::Change;
use crate::post::Coordinates;

const PLACE: &[u8; 4] = b"\xa9xyz";
/// 3GPP's way to tell a place (TS 26.244).
const PLACE_OF_3GPP: &[u8; 4] = b"loci";
/// "eng", packed as ISO 14496-12 packs languages; the digits are the same in all.
const LANGUAGE: [u8; 2] = [0x15, 0xc7];

/// The user data of a movie, if it has any.
pub(super) struct UserData(Option<Child>);

impl UserData {
    /// Those in the content of a `moov` box.
    pub(super) fn read(bytes: &[u8], movie: Range<usize>) -> Self {
        Self(find(bytes, movie, b"udta"))
    }

    pub(super) fn say_place(&self, bytes: &[u8]) -> bool {
        let has = |kind| {
            let inside = self.0.as_ref().map(|data| data.content.clone());
            inside.is_some_and(|inside| find(bytes, inside, kind).is_some())
        };
        has(PLACE) || has(PLACE_OF_3GPP)
    }

    /// The changes that add a place, and a whole `udta` box where there was none. None
    /// where it cannot be added.
    pub(super) fn add(&self, bytes: &[u8], place: Coordinates) -> Option<(Vec<Change>, Vec<u8>)> {
        let text = place::short(place);
        let length = u16::try_from(text.len()).ok()?.to_be_bytes();
        let new = boxed(PLACE, &[&length, &LANGUAGE, text.as_bytes()].concat());
        let Some(data) = &self.0 else {
            return Some((Vec::new(), boxed(b"udta", &new)));
        };
        let end = end_of_children(bytes, data.content.clone()).ok()?;
        Some((
            vec![data.grown(bytes, new.len())?, Change::insert(end, new)],
            Vec::new(),
        ))
    }
}
