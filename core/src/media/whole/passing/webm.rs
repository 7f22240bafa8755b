//! A WebM from element to element (RFC 8794): an id, a size, content. The header comes first, then
//! the segment, with the clusters that hold the video. Segments and clusters may not know how
//! long they are, as when a video was recorded live; then the file may end behind any element.

use super::{Next, Parts};

const HEADER: u64 = 0x1a45_dfa3;
const SEGMENT: u64 = 0x1853_8067;
const CLUSTER: u64 = 0x1f43_b675;

/// What came by of a WebM.
#[derive(Default)]
pub(super) struct WebM {
    has_header: bool,
    has_cluster: bool,
    /// The position behind what came by.
    position: u64,
    /// Where the segment ends; none where it does not tell, or did not come yet.
    end: Option<u64>,
}

impl WebM {
    /// Id and size have a byte each, at least.
    pub(super) const START: usize = 2;

    fn element(&mut self, id: u64, size: Option<u64>, length: usize) -> Next {
        if self.has_header == (id == HEADER) {
            return Next::Broken;
        }
        self.has_header = true;
        self.has_cluster |= id == CLUSTER;
        let content = self.position.saturating_add(length as u64);
        let over = match (id, size) {
            (SEGMENT, _) => 0,
            (_, Some(size)) => size,
            (CLUSTER, None) => 0,
            // Only those two may not know how long they are.
            (_, None) => return Next::Broken,
        };
        if id == SEGMENT {
            self.end = size.map(|size| content.saturating_add(size));
        }
        self.position = content.saturating_add(over);
        Next::Behind(over, Self::START)
    }
}

impl Parts for WebM {
    fn part(&mut self, start: &[u8]) -> Next {
        if self.end.is_some_and(|end| self.position >= end) {
            return Next::End;
        }
        let Some(id) = length_of(start.first()).filter(|&id| id <= 4) else {
            return Next::Broken;
        };
        let Some(size) = start.get(id..) else {
            return Next::More(id + 1 - start.len());
        };
        let Some(&first) = size.first() else {
            return Next::More(1);
        };
        let Some(length) = length_of(Some(&first)) else {
            return Next::Broken;
        };
        if size.len() < length {
            return Next::More(length - size.len());
        }
        let id = number(start.get(..id).unwrap_or_default());
        // The first bit that is set says how many bytes there are, and is no part of it.
        let mask = (1_u64 << (7 * length)) - 1;
        let size = Some(number(size) & mask).filter(|&size| size != mask);
        self.element(id, size, start.len())
    }

    fn may_end(&self, is_between: bool) -> bool {
        let is_over = self.end.map_or(is_between, |end| self.position >= end);
        self.has_cluster && is_over
    }
}

/// How many bytes a number has, by its first one; at most 8.
fn length_of(first: Option<&u8>) -> Option<usize> {
    let zeros = first?.leading_zeros() as usize;
    (zeros < 8).then_some(zeros + 1)
}

fn number(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}
