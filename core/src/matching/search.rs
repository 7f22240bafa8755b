//! Finds what may be a copy: the points of all posts in a table, past which the pictures of a
//! library go some thousand at a time. So the library needs no room in memory, however large it is.
//!
//! Multi-index hashing (Norouzi, Punjani and Fleet, 2012): of two hashes that differ in few
//! bits at least one quarter is equal, or differs in one bit only. All of a post is found by
//! those, too, and so are the clearest spots of one that has few: a smooth picture has little else.

use multiversion::multiversion;

use super::frames::SHAPES;
use super::place::{self, NEAR, Pair, Place, SCALES, SIZES, SURE, SURE_OF_ALL};
use super::points::Kind;
use super::sketch::{Hashed, Sketch};

/// Quarters of a hash.
const QUARTERS: usize = 4;
const QUARTER_BITS: u32 = 16;
/// Values of a quarter.
const VALUES: usize = 1 << QUARTER_BITS;
/// The tables: one for windows of each shape, then those of spots and of whole pictures.
const SPOTS: usize = SHAPES.len();
const WHOLES: usize = SPOTS + 1;
const TABLES: usize = WHOLES + 1;
/// Frames whose shapes differ by no more than this factor show the same alike.
const SHAPES_ALIKE: f32 = 1.1;
/// Pictures that are held against the tables at once: the more, the less often they are gone
/// through.
pub(super) const AT_ONCE: usize = 2048;
/// Points that are looked for between two times that what is near them is looked at closely.
const NOTED: usize = 256;
/// What is found is counted in so many places, as a power of two.
const COUNTED: u32 = 20;

/// The points of many pictures, to be found by what they look like.
pub(super) struct Points<'a> {
    pictures: &'a [Option<Sketch>],
    tables: [[Quarter; QUARTERS]; TABLES],
}

/// Points of one table, sorted by one quarter of their hash. The hashes stand by themselves: most
/// of what is looked at is not near.
#[derive(Default)]
struct Quarter {
    /// Where the points of each value start.
    starts: Vec<u32>,
    hashes: Vec<u64>,
    entries: Vec<PointEntry>,
}

/// A point in a table.
#[derive(Clone, Copy, Default)]
struct PointEntry {
    picture: u32,
    /// Its number in its picture.
    number: u16,
    /// It stands for all of the picture.
    is_whole: bool,
    /// Its picture has little else: it is found by what is another in one bit, too.
    is_rare: bool,
    size: f32,
}

/// A point that is looked for.
#[derive(Clone, Copy, Default)]
struct Wanted {
    hash: u64,
    /// The number of its picture, and its own in that.
    other: u16,
    number: u16,
    size: f32,
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
    picture: u32,
    /// The number of the other one.
    other: u16,
    /// The numbers of both points in their pictures.
    near: u16,
    number: u16,
    weight: u8,
    /// It says alone where the picture lies.
    tells: bool,
}

/// How much is told of two pictures: the sum of all weights in the lower bits, and in those above
/// how many hits there are, of which one that tells alone counts as two.
#[derive(Clone, Copy, Default)]
struct Told(u16);

impl<'a> Points<'a> {
    /// The points of pictures, which have their places in the list as their numbers.
    pub(super) fn new(pictures: &'a [Option<Sketch>]) -> Self {
        let numbered = (0..).zip(pictures.iter().map(Option::as_ref));
        let points = by_table(numbered, |picture, number, point| {
            let entry = PointEntry {
                picture,
                number,
                is_whole: point.kind == Kind::Whole,
                is_rare: point.is_rare,
                size: point.size,
            };
            (point.hash, entry)
        });
        let table = |points: Vec<_>| std::array::from_fn(|at| Quarter::new(&points, at));
        Self {
            pictures,
            tables: points.map(table),
        }
    }

    /// Which of the pictures may lie in each of these, more surely than `least` says of each; the
    /// surest first.
    ///
    /// Many are looked for together, sorted by what they look like: a table is gone through
    /// from its beginning to its end, not waited for at a new place for each point.
    pub(super) fn find(&self, others: &[Option<&Sketch>], least: &[u32]) -> Vec<Vec<Found>> {
        let found = others.chunks(AT_ONCE);
        found
            .flat_map(|others| self.find_some(others, least))
            .collect()
    }

    fn find_some(&self, others: &[Option<&Sketch>], least: &[u32]) -> Vec<Vec<Found>> {
        let mut found = vec![Vec::new(); others.len()];
        let mut pairs = Vec::new();
        let hits = that_tell(self.hits(others), least);
        for hits in
            hits.chunk_by(|one, next| (one.picture, one.other) == (next.picture, next.other))
        {
            let (other, picture) = (usize::from(hits[0].other), hits[0].picture);
            if !Told::of(hits).is_more(least_of(picture, least)) {
                continue;
            }
            pairs.clear();
            pairs.extend(hits.iter().filter_map(|hit| self.pair(hit, others)));
            let place = place_of(&pairs);
            found[other].extend(place.map(|place| Found { picture, place }));
        }
        for found in &mut found {
            found.sort_by_key(|found| std::cmp::Reverse(found.place.weight));
        }
        found
    }

    fn pair(&self, hit: &Hit, others: &[Option<&Sketch>]) -> Option<Pair> {
        let post = self.pictures[hit.picture as usize].as_ref()?;
        let other = others[usize::from(hit.other)]?;
        Some((post.point(hit.near)?, other.point(hit.number)?))
    }

    fn hits(&self, others: &[Option<&Sketch>]) -> Vec<Hit> {
        let numbered = (0..).zip(others.iter().copied());
        let wanted = by_table(numbered, |other, number, point| Wanted {
            hash: point.hash,
            other,
            number,
            size: point.size,
        });
        let mut hits = Vec::new();
        for (table, wanted) in self.tables.iter().zip(wanted) {
            for (at, quarter) in table.iter().enumerate() {
                let by_value = || wanted.iter().map(|it| (value(it.hash, at), *it));
                all_near(quarter, at, &sorted(by_value).1, &mut hits);
            }
        }
        hits
    }
}

/// Where a picture lies; the pairs that only a rare point's neighbours led to are asked where the
/// others say nothing.
fn place_of(pairs: &[Pair]) -> Option<Place> {
    let is_usual = |(post, other): &&Pair| {
        let is_equal = |at| value(post.hash, at) == value(other.hash, at);
        post.kind != Kind::Spot || (0..QUARTERS).any(is_equal)
    };
    let usual: Vec<_> = pairs.iter().filter(is_usual).copied().collect();
    let place = Place::of(&usual);
    match usual.len() < pairs.len() {
        true => place.or_else(|| Place::of(pairs)),
        false => place,
    }
}

/// Those hits that may tell of two pictures more than `least` says of the one, sorted by both: all
/// of a post together, whose points are looked up then. Most do not tell, and need not be sorted.
fn that_tell(mut hits: Vec<Hit>, least: &[u32]) -> Vec<Hit> {
    let mut told = vec![Told::default(); 1 << COUNTED];
    for hit in &hits {
        told[hit.counted_at()].add(hit);
    }
    hits.retain(|hit| told[hit.counted_at()].is_more(least_of(hit.picture, least)));
    hits.sort_unstable();
    hits.dedup();
    hits
}

fn least_of(picture: u32, least: &[u32]) -> u32 {
    least.get(picture as usize).copied().unwrap_or(0)
}

impl Told {
    /// Where the number of hits stands: below is room for the weights of so many as [`Told::MANY`].
    const HITS: u32 = 12;
    const MANY: u16 = 8;

    fn of(hits: &[Hit]) -> Self {
        let mut told = Self::default();
        for hit in hits {
            told.add(hit);
        }
        told
    }

    fn add(&mut self, hit: &Hit) {
        let hits = if hit.tells { 2 } else { 1 };
        let more = u16::from(hit.weight) + (hits << Self::HITS);
        self.0 = self.0.saturating_add(more);
    }

    fn is_more(self, least: u32) -> bool {
        let (hits, weight) = (self.0 >> Self::HITS, self.0 & ((1 << Self::HITS) - 1));
        hits >= Self::MANY || hits > 1 && u32::from(weight) > least
    }
}

/// In which tables a point stands or is looked for; of a whole picture of this shape also where
/// windows of about its shape are.
fn tables(kind: Kind, shape: f32) -> impl Iterator<Item = usize> {
    let own = match kind {
        Kind::Spot => SPOTS,
        Kind::Window(shape) => usize::from(shape),
        Kind::Whole => WHOLES,
    };
    let is_alike = move |other: f32| shape.max(other) <= SHAPES_ALIKE * shape.min(other);
    let windows = SHAPES.into_iter().enumerate();
    let alike = windows.filter(move |(_, other)| kind == Kind::Whole && is_alike(*other));
    std::iter::once(own).chain(alike.map(|(table, _)| table))
}

/// What is made of the points of these pictures, each in its tables.
fn by_table<'a, N: Copy, T: Copy>(
    pictures: impl Iterator<Item = (N, Option<&'a Sketch>)>,
    make: impl Fn(N, u16, &Hashed) -> T,
) -> [Vec<T>; TABLES] {
    let mut all = [const { Vec::new() }; TABLES];
    for (picture, sketch) in pictures {
        for (number, point) in (0..).zip(sketch.into_iter().flat_map(Sketch::hashed)) {
            let made = make(picture, number, &point);
            for table in tables(point.kind, point.shape) {
                all[table].push(made);
            }
        }
    }
    all
}

impl Hit {
    fn new(entry: &PointEntry, wanted: &Wanted, distance: u32) -> Self {
        let weight = place::weight(distance);
        let sure = if entry.is_whole { SURE_OF_ALL } else { SURE };
        Self {
            other: wanted.other,
            picture: entry.picture,
            near: entry.number,
            number: wanted.number,
            weight: u8::try_from(weight).unwrap_or(u8::MAX),
            tells: weight >= sure && SCALES.contains(&(wanted.size / entry.size)),
        }
    }

    /// Where it is counted; others may be counted there as well.
    fn counted_at(&self) -> usize {
        let both = u64::from(self.other) << 32 | u64::from(self.picture);
        (both.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - COUNTED)) as usize
    }
}

/// Adds what is near any of those that are looked for, but for what an earlier quarter found.
///
/// Most of the time of a search goes into counting bits, for which the oldest 64-bit processors of
/// PCs have no instruction: a PC that has it, or wider registers, is asked when the program runs.
#[multiversion(targets("x86_64+avx2+popcnt", "x86_64+popcnt"))]
fn all_near(quarter: &Quarter, at: usize, wanted: &[Wanted], hits: &mut Vec<Hit>) {
    // An entry lies anywhere: some are noted first, and then waited for together.
    let mut near = Vec::new();
    for wanted in wanted.chunks(NOTED) {
        near.clear();
        for wanted in wanted {
            let (first, hashes) = quarter.of(value(wanted.hash, at));
            let is_near = |hash: &u64| (hash ^ wanted.hash).count_ones() <= NEAR;
            // Mostly none is, which a loop without a branch tells sooner.
            let count = hashes
                .iter()
                .fold(0_u64, |count, hash| count + u64::from(is_near(hash)));
            if count == 0 {
                continue;
            }
            let hashes = (first..).zip(hashes).filter(|(_, hash)| is_near(hash));
            near.extend(hashes.map(|(entry, hash)| (wanted, entry, *hash)));
        }
        hits.extend(near.iter().filter_map(|(wanted, entry, hash)| {
            let entry = quarter.entries.get(*entry)?;
            let is_new = || !(0..at).any(|at| entry.is_found(*hash, wanted.hash, at));
            let distance = (hash ^ wanted.hash).count_ones();
            (entry.may_agree(wanted.size) && is_new()).then(|| Hit::new(entry, wanted, distance))
        }));
    }
}

impl Quarter {
    fn new(points: &[(u64, PointEntry)], at: usize) -> Self {
        let all = || {
            let points = points.iter();
            points.flat_map(|point| values(point, at).map(move |value| (value, *point)))
        };
        let (starts, points) = sorted(all);
        let (hashes, entries) = points.into_iter().unzip();
        Self {
            starts,
            hashes,
            entries,
        }
    }

    /// Where the points of a value start, and their hashes.
    fn of(&self, value: usize) -> (usize, &[u64]) {
        let here = self.starts[value] as usize..self.starts[value + 1] as usize;
        (here.start, &self.hashes[here])
    }
}

impl PointEntry {
    /// Whether any place agrees with a pair of these sizes.
    fn may_agree(&self, size: f32) -> bool {
        let scale = size / self.size;
        (SCALES.start() * (-SIZES).exp()..=SCALES.end() * SIZES.exp()).contains(&scale)
    }

    /// Whether its hash is found by a quarter of that one.
    fn is_found(&self, hash: u64, wanted: u64, quarter: usize) -> bool {
        let bits = (value(hash, quarter) ^ value(wanted, quarter)).count_ones();
        bits <= u32::from(self.is_rare)
    }
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

/// The values by which a point is found: that of its hash, and for a rare one each that is another
/// in one bit.
fn values((hash, entry): &(u64, PointEntry), quarter: usize) -> impl Iterator<Item = usize> {
    let value = value(*hash, quarter);
    let bits = if entry.is_rare { QUARTER_BITS } else { 0 };
    std::iter::once(value).chain((0..bits).map(move |bit| value ^ (1 << bit)))
}

fn value(hash: u64, quarter: usize) -> usize {
    (hash >> (16 * quarter) & 0xFFFF) as usize
}

#[cfg(test)]
mod tests {
    use fastrand::Rng;

    use super::*;
    use crate::matching::frames::FRAMES;
    use crate::matching::points::Point;

    /// A picture of hashes that are near some of these, or of none.
    fn picture(random: &mut Rng, hashes: &[u64]) -> Sketch {
        let mut hash = || match random.u8(..3) {
            0 => random.u64(..),
            _ => (0..random.u32(..9)).fold(hashes[random.usize(..hashes.len())], |hash, _| {
                hash ^ 1 << random.u32(..64)
            }),
        };
        let frames = (0..FRAMES).map(|_| hash()).collect();
        let hashes: Vec<_> = (0..12).map(|_| hash()).collect();
        let spot = |hash| Point {
            x: random.f32(),
            y: random.f32(),
            size: 0.02 + 0.2 * random.f32(),
            hash,
            kind: Kind::Spot,
        };
        let spots = hashes.into_iter().map(spot).collect();
        let width = [240, 320, 192][random.usize(..3)];
        Sketch::with((width, 240), spots, frames)
    }

    /// Where one lies in the other, by holding each of their points against each.
    fn place(post: &Sketch, other: &Sketch) -> Option<Place> {
        let mut pairs = Vec::new();
        for (near, of_post) in (0..).zip(post.hashed()) {
            for (number, wanted) in (0..).zip(other.hashed()) {
                let entry = PointEntry {
                    is_whole: of_post.kind == Kind::Whole,
                    is_rare: of_post.is_rare,
                    size: of_post.size,
                    ..PointEntry::default()
                };
                let is_alike = tables(of_post.kind, of_post.shape)
                    .any(|table| tables(wanted.kind, wanted.shape).any(|other| other == table));
                if is_alike
                    && (of_post.hash ^ wanted.hash).count_ones() <= NEAR
                    && entry.may_agree(wanted.size)
                    && (0..QUARTERS).any(|at| entry.is_found(of_post.hash, wanted.hash, at))
                {
                    pairs.push((post.point(near).unwrap(), other.point(number).unwrap()));
                }
            }
        }
        place_of(&pairs)
    }

    #[test]
    fn tables_find_what_holding_each_point_against_each_finds() {
        let mut random = Rng::with_seed(1);
        let hashes: Vec<_> = (0..400).map(|_| random.u64(..)).collect();
        let posts: Vec<_> = (0..60)
            .map(|number| (number % 7 > 0).then(|| picture(&mut random, &hashes)))
            .collect();
        // More than are held against the tables at once.
        let mut library = vec![None; AT_ONCE + 60];
        for other in &mut library[AT_ONCE - 40..] {
            *other = Some(picture(&mut random, &hashes));
        }
        let library: Vec<_> = library.iter().map(Option::as_ref).collect();
        let points = Points::new(&posts);
        let all = points.find(&library, &[]);
        let count: usize = all.iter().map(Vec::len).sum();
        assert!(count > 500, "{count}");
        let least: Vec<_> = posts.iter().map(|_| random.u32(20..80)).collect();
        let surer = points.find(&library, &least);
        for (other, (found, surer)) in library.iter().zip(all.iter().zip(&surer)) {
            let mut expected = Vec::new();
            for (picture, post) in (0..).zip(&posts) {
                let both = post.as_ref().zip(*other);
                let place = both.and_then(|(post, other)| place(post, other));
                expected.extend(place.map(|place| Found { picture, place }));
            }
            expected.sort_by_key(|found| std::cmp::Reverse(found.place.weight));
            assert_eq!(found, &expected);
            let is_surer = |it: &&Found| it.place.weight > least[it.picture as usize];
            let expected: Vec<_> = expected.iter().filter(is_surer).collect();
            let surer: Vec<_> = surer.iter().filter(is_surer).collect();
            assert_eq!(surer, expected);
        }
    }

    #[test]
    fn a_picture_with_few_spots_is_found_by_one_of_which_each_quarter_is_another_in_one_bit() {
        let point = |hash| Point {
            x: 0.4,
            y: 0.4,
            size: 0.1,
            hash,
            kind: Kind::Spot,
        };
        let picture = |spots| Some(Sketch::with((320, 240), spots, Vec::new()));
        let few = picture(vec![point(0)]);
        // The clearest ones of many are found by quarters that are equal.
        let many = picture((0..64).map(|_| point(0)).collect());
        let library = picture(vec![point(0x0001_0010_0100_1000)]);
        let posts = [few, many];
        let points = Points::new(&posts);
        let found = points.find(&[library.as_ref()], &[]).remove(0);
        let pictures: Vec<_> = found.iter().map(|found| found.picture).collect();
        assert_eq!(pictures, [0]);
    }
}
