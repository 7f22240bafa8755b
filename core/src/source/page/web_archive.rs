//! Safari's web archive: a binary property list, which holds the page as it came beside its
//! pictures. Of its objects only what leads to that page is read.

/// What every binary property list begins with.
pub(super) const START: &[u8] = b"bplist00";

/// The bytes at its end that say where the rest is.
const TRAILER: usize = 32;

/// What kind an object is of, in the upper half of its first byte.
const NUMBER: u8 = 1;
const DATA: u8 = 4;
const ASCII: u8 = 5;
const DICTIONARY: u8 = 13;

/// The page in a web archive; none if this is another property list, or a damaged one.
pub(super) fn page(bytes: &[u8]) -> Option<&[u8]> {
    let list = PropertyList::of(bytes)?;
    let page = list.value(list.top, "WebMainResource")?;
    list.data(list.value(page, "WebResourceData")?)
}

/// Whether a property list holds only an address, as a bookmark on the desktop does.
pub(super) fn is_bookmark(bytes: &[u8]) -> bool {
    let url = PropertyList::of(bytes).and_then(|list| list.value(list.top, "URL"));
    url.is_some()
}

struct PropertyList<'a> {
    bytes: &'a [u8],
    /// Where each object is.
    offsets: &'a [u8],
    /// How many bytes such an offset has, and how many the number of an object.
    widths: (usize, usize),
    top: usize,
}

/// An object: of what kind it is, how long, and its bytes with all that follows.
struct Object<'a> {
    kind: u8,
    length: usize,
    content: &'a [u8],
}

impl<'a> PropertyList<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let trailer = bytes.get(bytes.len().checked_sub(TRAILER)?..)?;
        let width = |at: usize| trailer.get(at).copied().map(usize::from);
        Some(Self {
            bytes: bytes.strip_prefix(START).and(Some(bytes))?,
            offsets: bytes.get(number(trailer.get(24..)?)?..)?,
            widths: (width(6)?, width(7)?),
            top: number(trailer.get(16..24)?)?,
        })
    }

    fn object(&self, object: usize) -> Option<Object<'a>> {
        let offset = nth(self.offsets, object, self.widths.0)?;
        let (marker, content) = self.bytes.get(offset..)?.split_first()?;
        let (length, content) = match marker & 0x0f {
            // Too long for the marker: a number of its own follows.
            0x0f => {
                let (marker, content) = content.split_first()?;
                let width = 1_usize << (marker & 0x0f);
                let is_number = marker >> 4 == NUMBER;
                let (length, content) = content.split_at_checked(width)?;
                (number(length).filter(|_| is_number)?, content)
            }
            length => (usize::from(length), content),
        };
        Some(Object {
            kind: marker >> 4,
            length,
            content,
        })
    }

    /// What a dictionary has under that name.
    fn value(&self, dictionary: usize, name: &str) -> Option<usize> {
        let found = self.object(dictionary)?;
        if found.kind != DICTIONARY {
            return None;
        }
        let all = |place| nth(found.content, place, self.widths.1);
        let place = (0..found.length)
            .map_while(|place| Some((place, all(place)?)))
            .find(|(_, key)| self.bytes_of(*key, ASCII) == Some(name.as_bytes()))?
            .0;
        // All names come first, then what they stand for.
        all(found.length.checked_add(place)?)
    }

    fn data(&self, object: usize) -> Option<&'a [u8]> {
        self.bytes_of(object, DATA)
    }

    fn bytes_of(&self, object: usize, kind: u8) -> Option<&'a [u8]> {
        let object = self.object(object).filter(|it| it.kind == kind)?;
        object.content.get(..object.length)
    }
}

/// The number at that place of a list of numbers, each of so many bytes.
fn nth(list: &[u8], place: usize, width: usize) -> Option<usize> {
    let start = place.checked_mul(width)?;
    number(list.get(start..start.checked_add(width)?)?)
}

/// A number, its highest byte first.
fn number(bytes: &[u8]) -> Option<usize> {
    if bytes.is_empty() {
        return None;
    }
    let number = bytes.iter().try_fold(0_u64, |number, byte| {
        Some(number.checked_mul(256)? | u64::from(*byte))
    });
    usize::try_from(number?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::page::{NoPage, html};

    /// Made with Python's `plistlib`: a page of 300 letters, UTF-8, and a picture beside it.
    const ARCHIVE: &[u8] = include_bytes!("../../../fuzz/corpus/page/seed-webarchive");
    /// The same way: what a bookmark dragged to the desktop is.
    const BOOKMARK: &[u8] = b"bplist00\xd1\x01\x02SURL_\x10\x2ehttps://www.instagram.com/p/CtestCODE12/?hl=en\x08\x0b\x0f\0\0\0\0\0\0\x01\x01\0\0\0\0\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x40";

    #[test]
    fn the_page_in_safaris_archive_is_read() {
        let page = html(ARCHIVE).unwrap();
        assert!(
            page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>"),
            "{page}"
        );
        assert!(
            page.contains("data-sjs") && page.contains('\u{e9}'),
            "{page}"
        );
    }

    #[test]
    fn another_property_list_is_told_as_what_it_is() {
        assert_eq!(html(BOOKMARK), Err(NoPage::Bookmark));
        assert_eq!(html(b"bplist00\xd1\x01"), Err(NoPage::Damaged));
        let cut = ARCHIVE.get(..ARCHIVE.len() / 2).unwrap();
        assert_eq!(html(cut), Err(NoPage::Damaged));
    }

    proptest! {
        #[test]
        fn any_property_list_is_read_without_panic(
            bytes in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            let bytes = [START, &bytes].concat();
            page(&bytes);
            is_bookmark(&bytes);
        }

        #[test]
        fn a_damaged_archive_is_read_without_panic(at in 0..ARCHIVE.len(), byte: u8) {
            let mut damaged = ARCHIVE.to_vec();
            damaged[at] = byte;
            page(&damaged);
            is_bookmark(&damaged);
        }
    }
}
