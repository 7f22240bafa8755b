//! The place in `moov/udta`, as `©xyz`, which is where Android looks for it.

use std::ops::Range;

use super::place;
use crate::media::boxes::{Child, boxed, end_of_children, find};
use crate::media::container::Change;
use crate::post::Coordinates;

const PLACE: &[u8; 4] = b"\xa9xyz";
/// 3GPP's way to tell a place (TS 26.244).
const PLACE_OF_3GPP: &[u8; 4] = b"loci";
/// How long the `©xyz` is that is written here: what it takes the place of is no longer.
const MOST_OF_BLANK: usize = 8 + 4 + 18;
/// "eng", packed as ISO 14496-12 packs languages; the digits are the same in all.
const LANGUAGE: [u8; 2] = [0x15, 0xc7];

/// The user data of a movie, if it has any.
pub(super) struct UserData(Option<Child>);

impl UserData {
    /// Those in the content of a `moov` box.
    pub(super) fn read(bytes: &[u8], movie: Range<usize>) -> Self {
        Self(find(bytes, movie, b"udta"))
    }

    /// Whether there is a place, be it in a form that is not read here.
    pub(super) fn say_place(&self, bytes: &[u8]) -> bool {
        let has = |kind| self.find(bytes, kind).is_some();
        has(PLACE_OF_3GPP) || has(PLACE) && self.blank(bytes).is_none()
    }

    /// The place as `©xyz` tells it.
    pub(super) fn place(&self, bytes: &[u8]) -> Option<Coordinates> {
        place::read(text(bytes, &self.find(bytes, PLACE)?)?)
    }

    /// A `©xyz` of zeros, as cameras write it that do not know where they are, which ours can
    /// take the place of.
    fn blank(&self, bytes: &[u8]) -> Option<Child> {
        let place = self.find(bytes, PLACE)?;
        let is_blank = place.whole.len() <= MOST_OF_BLANK && place::is_blank(text(bytes, &place)?);
        is_blank.then_some(place)
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
        let theirs = self.blank(bytes).map_or(end..end, |blank| blank.whole);
        let growth = new.len().checked_sub(theirs.len())?;
        let change = Change {
            at: theirs.start,
            remove: theirs.len(),
            insert: new,
        };
        Some((vec![data.grown(bytes, growth)?, change], Vec::new()))
    }
}

/// What a `©xyz` says: a length, a language, a text.
fn text<'b>(bytes: &'b [u8], place: &Child) -> Option<&'b str> {
    let told = bytes.get(place.content.clone())?;
    let length = u16::from_be_bytes(*told.first_chunk()?);
    str::from_utf8(told.get(4..4 + usize::from(length))?).ok()
}
