//! Finds what may be a copy: the points of all posts in a table, past which the pictures of a
//! library go one by one. So the library needs no room in memory, however large it is, and a
//! picture costs some dozens of looks into a small table.
//!
//! Multi-index hashing (Norouzi, Punjani and Fleet, 2012): of two hashes that differ in few
//! bits at least one quarter is equal, or differs in one bit only. All of a post is found by
//! those, too: a smooth picture has little else.

use super::place::{NEAR, Pair, Place};
use super::points::Point;

/// Quarters of a hash.
const QUARTERS: usize = 4;
const QUARTER_BITS: u32 = 16;
/// Values of a quarter.
const VALUES: usize = 1 << QUARTER_BITS;

/// The points of many pictures, to be found by what they look like.
pub(super) struct Points {
    points: Vec<(u32, Point)>,
    quarters: [Quarter; QUARTERS],
}

/// The points sorted by one quarter of their hash.
struct Quarter {
    /// Where the points of each value start.
    starts: Vec<u32>,
    sorted: Vec<u32>,
}

/// A picture that may lie in another, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    /// The number of the picture.
    pub picture: u32,
    pub place: Place,
}

impl Points {
    /// The points of pictures, each with the picture's number.
    pub(super) fn new(points: Vec<(u32, Point)>) -> Self {
        let quarters = std::array::from_fn(|quarter| Quarter::new(&points, quarter));
        Self { points, quarters }
    }

    /// Which of the pictures may lie in one with these points, the surest first.
    pub(super) fn find(&self, points: &[Point]) -> Vec<Found> {
        let mut hits: Vec<(u32, u32, u32)> = Vec::new();
        for (number, point) in (0..).zip(points) {
            for (at, quarter) in self.quarters.iter().enumerate() {
                for near in quarter.of(value(point.hash, at)) {
                    let (picture, other) = &self.points[*near as usize];
                    if (other.hash ^ point.hash).count_ones() <= NEAR {
                        hits.push((*picture, *near, number));
                    }
                }
            }
        }
        hits.sort_unstable();
        hits.dedup();
        let mut found: Vec<Found> = hits
            .chunk_by(|one, other| one.0 == other.0)
            .filter_map(|hits| self.placed(hits, points))
            .collect();
        found.sort_by_key(|found| std::cmp::Reverse(found.place.weight));
        found
    }

    fn placed(&self, hits: &[(u32, u32, u32)], points: &[Point]) -> Option<Found> {
        let pairs: Vec<Pair> = hits
            .iter()
            .map(|(_, near, number)| (self.points[*near as usize].1, points[*number as usize]))
            .collect();
        Some(Found {
            picture: hits.first()?.0,
            place: Place::of(&pairs)?,
        })
    }
}

impl Quarter {
    fn new(points: &[(u32, Point)], quarter: usize) -> Self {
        let mut starts = vec![0_u32; VALUES + 1];
        for (_, point) in points {
            for value in values(point, quarter) {
                starts[value + 1] += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut sorted = vec![0; sum as usize];
        for (number, (_, point)) in (0..).zip(points) {
            for value in values(point, quarter) {
                let place = &mut next[value];
                sorted[*place as usize] = number;
                *place += 1;
            }
        }
        Self { starts, sorted }
    }

    fn of(&self, value: usize) -> &[u32] {
        let (from, to) = (self.starts[value], self.starts[value + 1]);
        &self.sorted[from as usize..to as usize]
    }
}

/// The values by which a point is found: that of its hash, and for all of a post each that is
/// another in one bit.
fn values(point: &Point, quarter: usize) -> impl Iterator<Item = usize> {
    let value = value(point.hash, quarter);
    let bits = if point.is_whole { QUARTER_BITS } else { 0 };
    std::iter::once(value).chain((0..bits).map(move |bit| value ^ (1 << bit)))
}

fn value(hash: u64, quarter: usize) -> usize {
    let bytes = hash.to_le_bytes();
    let (low, high) = (bytes[2 * quarter], bytes[2 * quarter + 1]);
    usize::from(u16::from_le_bytes([low, high]))
}
