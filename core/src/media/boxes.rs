//! Boxes of the ISO base media file format (ISO/IEC 14496-12), which QuickTime calls
//! atoms: a size, a kind of four letters, content. MP4, MOV, HEIC and AVIF are made of them.

use std::ops::Range;

use super::container::Change;

/// The size of the header most boxes have: 32 bits of size, the kind.
pub(super) const HEADER: usize = 8;
/// The size of a header with 64 bits of size behind the kind.
pub(super) const LONG_HEADER: usize = 16;

/// A box whose size cannot be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Damaged;

/// The header of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub kind: [u8; 4],
    /// Bytes of the header itself.
    pub length: usize,
    /// Bytes of the whole box; none: it goes to the end of what it is in.
    pub size: Option<u64>,
}

/// A box inside bytes that are all there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Child {
    pub kind: [u8; 4],
    /// Where it is, header and all.
    pub whole: Range<usize>,
    /// Where its content is.
    pub content: Range<usize>,
}

impl Child {
    /// The change that makes the box `growth` bytes longer; none if its header has no
    /// room for that size. A box that goes to the end of the file needs none, but a
    /// change nonetheless, of nothing.
    pub(super) fn grown(&self, bytes: &[u8], growth: usize) -> Option<Change> {
        let size = (self.whole.len() + growth) as u64;
        let (at, insert) = match u32_at(bytes, self.whole.start)? {
            0 => (0, Vec::new()),
            1 => (HEADER, size.to_be_bytes().to_vec()),
            _ => (0, u32::try_from(size).ok()?.to_be_bytes().to_vec()),
        };
        Some(Change {
            at: self.whole.start + at,
            remove: insert.len(),
            insert,
        })
    }
}

/// A box around a content that is shorter than 4 GiB.
pub(super) fn boxed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let size = u32::try_from(HEADER + content.len()).unwrap_or(0);
    [&size.to_be_bytes(), &kind[..], content].concat()
}

impl Header {
    /// The header these bytes start with; none if they are too few.
    pub(super) fn read(bytes: &[u8]) -> Result<Option<Self>, Damaged> {
        let (Some(size), Some(kind)) = (u32_at(bytes, 0), bytes.get(4..HEADER)) else {
            return Ok(None);
        };
        let mut header = Self {
            kind: [0; 4],
            length: HEADER,
            size: Some(u64::from(size)),
        };
        header.kind.copy_from_slice(kind);
        match size {
            0 => header.size = None,
            1 => {
                let Some(size) = u64_at(bytes, HEADER) else {
                    return Ok(None);
                };
                header.length = LONG_HEADER;
                header.size = Some(size);
            }
            _ => {}
        }
        match header.size {
            Some(size) if size < header.length as u64 => Err(Damaged),
            _ => Ok(Some(header)),
        }
    }
}

/// The boxes in `within`, one after the other. Ends after the first damaged one.
pub(super) fn children(bytes: &[u8], within: Range<usize>) -> Children<'_> {
    Children {
        bytes,
        rest: within,
    }
}

/// See [`children`].
pub(super) struct Children<'a> {
    bytes: &'a [u8],
    rest: Range<usize>,
}

impl Iterator for Children<'_> {
    type Item = Result<Child, Damaged>;

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.bytes.get(self.rest.clone())?;
        // QuickTime ends some lists of atoms with four zeros.
        if bytes.is_empty() || bytes == [0; 4] {
            return None;
        }
        let child = child(bytes, self.rest.start).ok_or(Damaged);
        self.rest.start = child
            .as_ref()
            .map_or(self.rest.end, |child| child.whole.end);
        Some(child)
    }
}

/// The box that `bytes`, which lie at `at`, start with.
fn child(bytes: &[u8], at: usize) -> Option<Child> {
    let header = Header::read(bytes).ok()??;
    // Only a box that is in no other may go "to the end".
    let size = usize::try_from(header.size?).ok()?;
    (size <= bytes.len()).then(|| Child {
        kind: header.kind,
        whole: at..at + size,
        content: at + header.length..at + size,
    })
}

/// Where the last box in `within` ends: new ones come there, in front of the zeros that
/// may end the list.
pub(super) fn end_of_children(bytes: &[u8], within: Range<usize>) -> Result<usize, Damaged> {
    children(bytes, within.clone()).try_fold(within.start, |_, child| Ok(child?.whole.end))
}

/// The first box of a kind in `within`; none if there is none before the first damaged one.
pub(super) fn find(bytes: &[u8], within: Range<usize>, kind: &[u8; 4]) -> Option<Child> {
    children(bytes, within)
        .map_while(Result::ok)
        .find(|child| child.kind == *kind)
}

/// The first box on a path of kinds.
pub(super) fn find_path(bytes: &[u8], within: Range<usize>, path: &[&[u8; 4]]) -> Option<Child> {
    let (first, rest) = path.split_first()?;
    let child = find(bytes, within, first)?;
    if rest.is_empty() {
        Some(child)
    } else {
        find_path(bytes, child.content, rest)
    }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(bytes: &[u8]) -> Vec<Result<[u8; 4], Damaged>> {
        children(bytes, 0..bytes.len())
            .map(|child| Ok(child?.kind))
            .collect()
    }

    #[test]
    fn boxes_follow_one_another_up_to_closing_zeros() {
        let long = [
            &1_u32.to_be_bytes()[..],
            b"long",
            &18_u64.to_be_bytes(),
            b"ab",
        ]
        .concat();
        let bytes = [boxed(b"one ", b""), long, boxed(b"two ", b"x"), vec![0; 4]].concat();
        assert_eq!(kinds(&bytes), [Ok(*b"one "), Ok(*b"long"), Ok(*b"two ")]);
        assert_eq!(end_of_children(&bytes, 0..bytes.len()), Ok(bytes.len() - 4));
    }

    #[test]
    fn a_box_inside_another_neither_leaves_it_nor_goes_to_its_end() {
        for header in [
            b"\0\0\0\x09over",
            b"\0\0\0\x07tiny",
            b"\0\0\0\0ends",
            b"\0\0\0\x01long",
        ] {
            let bytes = [&boxed(b"one ", b""), &header[..]].concat();
            assert_eq!(kinds(&bytes), [Ok(*b"one "), Err(Damaged)]);
        }
    }

    #[test]
    fn a_box_grows_in_the_width_its_header_has() {
        let short = boxed(b"udta", b"");
        let long = [&1_u32.to_be_bytes()[..], b"udta", &16_u64.to_be_bytes()].concat();
        let grown = |bytes: &[u8]| {
            let child = child(bytes, 0).unwrap();
            let change = child.grown(bytes, 5).unwrap();
            (change.at, change.insert)
        };
        assert_eq!(grown(&short), (0, vec![0, 0, 0, 13]));
        assert_eq!(grown(&long), (8, vec![0, 0, 0, 0, 0, 0, 0, 21]));
    }
}
