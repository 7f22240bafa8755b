//! Finds what may be a copy: the points of all posts in a table, past which the pictures of a
//! library go some thousand at a time. So the library needs no room in memory, however large it is.
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

/// The points sorted by one quarter of their hash. Their hashes stand here as well: most of what
/// is looked at is not near, and going to each point for its hash is waiting for memory.
struct Quarter {
    /// Where the points of each value start.
    starts: Vec<u32>,
    hashes: Vec<u64>,
    numbers: Vec<u32>,
}

/// A picture that may lie in another, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    /// The number of the picture.
    pub picture: u32,
    pub place: Place,
}

/// A point of a picture that looks like one of another.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    /// The number of the other one.
    other: u32,
    picture: u32,
    /// The numbers of both points: among all, and among the other one's.
    near: u32,
    number: u32,
}

impl Points {
    /// The points of pictures, each with the picture's number.
    pub(super) fn new(points: Vec<(u32, Point)>) -> Self {
        let quarters = std::array::from_fn(|quarter| Quarter::new(&points, quarter));
        Self { points, quarters }
    }

    /// Which of the pictures may lie in each of these, given by their points; the surest first.
    ///
    /// Many are looked for together, sorted by what they look like: the table is gone through
    /// from its beginning to its end, not waited for at a new place for each point.
    pub(super) fn find(&self, others: &[Vec<Point>]) -> Vec<Vec<Found>> {
        let mut hits = self.hits(others);
        hits.sort_unstable();
        hits.dedup();
        let mut found = vec![Vec::new(); others.len()];
        for hits in
            hits.chunk_by(|one, next| (one.other, one.picture) == (next.other, next.picture))
        {
            let other = hits[0].other as usize;
            found[other].extend(self.placed(hits, &others[other]));
        }
        for found in &mut found {
            found.sort_by_key(|found| std::cmp::Reverse(found.place.weight));
        }
        found
    }

    fn hits(&self, others: &[Vec<Point>]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (at, quarter) in self.quarters.iter().enumerate() {
            for (other, number) in by_value(others, at) {
                let hash = others[other as usize][number as usize].hash;
                hits.extend(quarter.near(value(hash, at), hash).map(|near| Hit {
                    other,
                    picture: self.points[near as usize].0,
                    near,
                    number,
                }));
            }
        }
        hits
    }

    fn placed(&self, hits: &[Hit], points: &[Point]) -> Option<Found> {
        let pairs: Vec<Pair> = hits
            .iter()
            .map(|hit| {
                (
                    self.points[hit.near as usize].1,
                    points[hit.number as usize],
                )
            })
            .collect();
        Some(Found {
            picture: hits.first()?.picture,
            place: Place::of(&pairs)?,
        })
    }
}

impl Quarter {
    fn new(points: &[(u32, Point)], quarter: usize) -> Self {
        let all = || {
            let numbered = (0..).zip(points);
            numbered.flat_map(|(number, (_, point))| {
                values(point, quarter).map(move |value| (value, number))
            })
        };
        let (starts, numbers) = sorted(all);
        let hashes = numbers
            .iter()
            .map(|number: &u32| points[*number as usize].1.hash);
        let hashes = hashes.collect();
        Self {
            starts,
            hashes,
            numbers,
        }
    }

    /// The numbers of those points of a value whose hashes are near this one.
    fn near(&self, value: usize, hash: u64) -> impl Iterator<Item = u32> {
        let here = self.starts[value] as usize..self.starts[value + 1] as usize;
        let (hashes, numbers) = (&self.hashes[here.clone()], &self.numbers[here]);
        let is_near = move |other: &u64| (other ^ hash).count_ones() <= NEAR;
        // Mostly none is, which a loop without a branch tells sooner.
        let count = hashes
            .iter()
            .fold(0, |count, other| count + u32::from(is_near(other)));
        let some = if count > 0 { hashes } else { &[] };
        some.iter()
            .zip(numbers)
            .filter(move |(other, _)| is_near(other))
            .map(|(_, number)| *number)
    }
}

/// The points of pictures (which one, and its number among them), sorted by a quarter of their
/// hashes.
fn by_value(pictures: &[Vec<Point>], quarter: usize) -> Vec<(u32, u32)> {
    let all = || {
        let pictures = (0..).zip(pictures);
        pictures.flat_map(|(picture, points)| {
            let numbered = (0..).zip(points);
            numbered.map(move |(number, point)| (value(point.hash, quarter), (picture, number)))
        })
    };
    sorted(all).1
}

/// What has values, sorted by them, and where that of each value starts; and where the last ends.
/// It is gone through twice: to count, and to take it.
fn sorted<T, I>(all: impl Fn() -> I) -> (Vec<u32>, Vec<T>)
where
    T: Clone + Default,
    I: Iterator<Item = (usize, T)>,
{
    let mut starts = vec![0_u32; VALUES + 1];
    for (value, _) in all() {
        starts[value + 1] += 1;
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut next = starts.clone();
    let mut sorted = vec![T::default(); sum as usize];
    for (value, one) in all() {
        let place = &mut next[value];
        sorted[*place as usize] = one;
        *place += 1;
    }
    (starts, sorted)
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

#[cfg(test)]
mod tests {
    use fastrand::Rng;

    use super::*;

    fn picture(random: &mut Rng, points: usize) -> Vec<Point> {
        let mut point = || Point {
            x: random.f32(),
            y: random.f32(),
            size: 0.1 + 0.1 * random.f32(),
            hash: random.u64(..),
            is_whole: false,
        };
        (0..points).map(|_| point()).collect()
    }

    /// The same picture, with a bit of each hash changed.
    fn copy(random: &mut Rng, picture: &[Point]) -> Vec<Point> {
        let points = picture.iter().map(|point| Point {
            hash: point.hash ^ 1 << random.u32(..64),
            ..*point
        });
        points.collect()
    }

    #[test]
    fn many_are_found_together_as_each_alone() {
        let mut random = Rng::with_seed(1);
        let posts: Vec<_> = (0..50).map(|_| picture(&mut random, 20)).collect();
        let numbered = (0..).zip(&posts);
        let points =
            numbered.flat_map(|(number, points)| points.iter().map(move |it| (number, *it)));
        let points = Points::new(points.collect());
        let mut library: Vec<_> = posts.iter().map(|post| copy(&mut random, post)).collect();
        library.extend((0..50).map(|_| picture(&mut random, 20)));
        library.push(Vec::new());
        // Two posts in one picture.
        library.push([&posts[3][..], &posts[7][..]].concat());
        random.shuffle(&mut library);

        let together = points.find(&library);
        let alone = |other| points.find(std::slice::from_ref(other)).concat();
        assert_eq!(together, library.iter().map(alone).collect::<Vec<_>>());
        let found = together.iter().flatten();
        assert_eq!(found.count(), 52);
        for (other, found) in library.iter().zip(&together) {
            for found in found {
                let post = &posts[found.picture as usize];
                let near =
                    |one: &Point| post.iter().any(|it| (it.hash ^ one.hash).count_ones() <= 1);
                assert!(other.iter().filter(|point| near(point)).count() == 20);
            }
        }
    }
}
