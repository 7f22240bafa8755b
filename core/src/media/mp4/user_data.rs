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
        self.find(bytes, PLACE).is_some() || self.has_place_of_3gpp(bytes)
    }

    pub(super) fn has_place_of_3gpp(&self, bytes: &[u8]) -> bool {
        self.find(bytes, PLACE_OF_3GPP).is_some()
    }

    /// The place as `©xyz` tells it: a length, a language, a text.
    pub(super) fn place(&self, bytes: &[u8]) -> Option<Coordinates> {
        let told = bytes.get(self.find(bytes, PLACE)?.content)?;
        let length = u16::from_be_bytes(*told.first_chunk()?);
        let text = told.get(4..4 + usize::from(length))?;
        place::read(str::from_utf8(text).ok()?)
    }

    fn find(&self, bytes: &[u8], kind: &[u8; 4]) -> Option<Child> {
        find(bytes, self.0.as_ref()?.content.clone(), kind)
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
