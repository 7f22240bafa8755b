//! Lays two small pictures over each other and tells how alike they are there: as a whole (a
//! hash of 256 bits), and part by part, which tells a copy from the next frame of a burst.

use super::grey::{Area, Grey, size};
use super::hash::Hash;
use super::place::Place;

/// Parts an edge that pictures are laid over each other with.
const LAID: usize = 24;
/// Parts an edge, and of them parts an edge of a block, that are held against each other.
const HELD: usize = 48;
const BLOCK: usize = 8;
/// A block with less contrast (as a standard deviation, of 255) tells nothing.
const CONTRAST: f32 = 4.0;
/// Of an edge of the post that has to lie in the other picture.
const LEAST: f32 = 0.3;
/// Scales that are tried where few points tell.
const TRIED: [f32; 3] = [1.0, 0.9, 1.11];

/// How alike two pictures are where they lie over each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// Bits of 256 in which their hashes differ.
    pub distance: u32,
    /// How well the blocks agree that do so least: 1 is equal, 0 has nothing in common.
    pub least: f32,
    /// How well all do in the mean.
    pub mean: f32,
    /// How much of the post lies in the other picture.
    pub overlap: f32,
    /// How much of the other picture the post shows.
    pub shown: f32,
}

/// How alike a post's picture is to a library's, starting from where it seems to lie; none
/// if it lies mostly outside.
pub(super) fn compare(post: &Grey, other: &Grey, place: Place) -> Option<Likeness> {
    let tried = if place.agreeing < 3 {
        &TRIED[..]
    } else {
        &TRIED[..1]
    };
    let tried = tried.iter().filter_map(|by| {
        let mut laid = Laid::new(post, other, place)?;
        laid.stretch(*by);
        let agreement = laid.settle()?;
        Some((agreement, laid))
    });
    let (_, laid) = tried.max_by(|one, other| one.0.total_cmp(&other.0))?;
    let (mine, theirs) = laid.areas()?;
    let (least, mean) = blocks(&post.means(mine), &other.means(theirs));
    let part = |area: Area, of: &Grey| area.width * area.height / (of.width() * of.height());
    Some(Likeness {
        distance: Hash::of(post, mine).distance(Hash::of(other, theirs)),
        least,
        mean,
        overlap: part(mine, post),
        shown: part(theirs, other),
    })
}

/// Two pictures, one over the other: pixel `x` of the post at `left + scale * x`.
struct Laid<'a> {
    post: &'a Grey,
    other: &'a Grey,
    left: f32,
    top: f32,
    scale: f32,
}

impl<'a> Laid<'a> {
    fn new(post: &'a Grey, other: &'a Grey, place: Place) -> Option<Self> {
        let laid = Self {
            post,
            other,
            left: place.left * other.longer(),
            top: place.top * other.longer(),
            scale: place.scale * other.longer() / post.longer(),
        };
        laid.areas().is_some().then_some(laid)
    }

    /// What both show: in the post, and in the other picture.
    fn areas(&self) -> Option<(Area, Area)> {
        let (left, width) = common(self.left, self.scale, self.post.width(), self.other.width())?;
        let (top, height) = common(
            self.top,
            self.scale,
            self.post.height(),
            self.other.height(),
        )?;
        let mine = Area {
            left,
            top,
            width,
            height,
        };
        Some((mine, self.over(mine)))
    }

    fn over(&self, mine: Area) -> Area {
        Area {
            left: self.left + self.scale * mine.left,
            top: self.top + self.scale * mine.top,
            width: self.scale * mine.width,
            height: self.scale * mine.height,
        }
    }

    /// Moves and scales, by less and less, to where both agree best.
    fn settle(&mut self) -> Option<f32> {
        let (mine, _) = self.areas()?;
        let still = self.post.means::<LAID>(mine);
        let agreement = |laid: &Self| correlation(&still, &laid.other.means(laid.over(mine)));
        let mut best = agreement(self);
        let (middle_x, middle_y) = (mine.left + mine.width / 2.0, mine.top + mine.height / 2.0);
        let mut step = self.post.longer() * 0.02;
        while step > 0.1 {
            let mut moved = false;
            let stretch = 2.0 * step / self.post.longer();
            for (x, y, by) in [
                (step, 0.0, 1.0),
                (-step, 0.0, 1.0),
                (0.0, step, 1.0),
                (0.0, -step, 1.0),
                (0.0, 0.0, 1.0 + stretch),
                (0.0, 0.0, 1.0 / (1.0 + stretch)),
            ] {
                let scale = self.scale * by;
                let next = Self {
                    left: self.left + self.scale * x + middle_x * (self.scale - scale),
                    top: self.top + self.scale * y + middle_y * (self.scale - scale),
                    scale,
                    ..*self
                };
                let agreement = agreement(&next);
                if agreement > best {
                    (*self, best, moved) = (next, agreement, true);
                }
            }
            if !moved {
                step /= 2.0;
            }
        }
        Some(best)
    }

    fn stretch(&mut self, by: f32) {
        let scale = self.scale * by;
        let (x, y) = (self.post.width() / 2.0, self.post.height() / 2.0);
        self.left += x * (self.scale - scale);
        self.top += y * (self.scale - scale);
        self.scale = scale;
    }
}

/// The part of an edge (where it starts, how long it is) that lies in the other picture.
fn common(shift: f32, scale: f32, mine: f32, other: f32) -> Option<(f32, f32)> {
    let from = (-shift / scale).max(0.0);
    let to = ((other - shift) / scale).min(mine);
    (to - from >= LEAST * mine).then_some((from, to - from))
}

fn correlation<const N: usize>(one: &[[f32; N]; N], other: &[[f32; N]; N]) -> f32 {
    let pairs = one.as_flattened().iter().zip(other.as_flattened());
    agreement(pairs.map(|(one, other)| (*one, *other))).0
}

/// The correlation of values, and the larger of their two spreads.
fn agreement(pairs: impl Iterator<Item = (f32, f32)>) -> (f32, f32) {
    let (mut count, mut x, mut y, mut xx, mut yy, mut xy) = (0.0_f32, 0.0, 0.0, 0.0, 0.0, 0.0);
    for (one, other) in pairs {
        count += 1.0;
        x += one;
        y += other;
        xx += one * one;
        yy += other * other;
        xy += one * other;
    }
    let (x, y) = (x / count, y / count);
    let (xx, yy) = ((xx / count - x * x).max(0.0), (yy / count - y * y).max(0.0));
    let spread = xx.max(yy).sqrt();
    let both = (xx * yy).sqrt();
    if both < f32::EPSILON {
        return (if spread < 1.0 { 1.0 } else { 0.0 }, spread);
    }
    ((xy / count - x * y) / both, spread)
}

/// How well the blocks agree: the least, and the mean. Where all are flat, nothing does.
fn blocks(one: &[[f32; HELD]; HELD], other: &[[f32; HELD]; HELD]) -> (f32, f32) {
    let mut agreements = Vec::new();
    for top in (0..HELD).step_by(BLOCK) {
        for left in (0..HELD).step_by(BLOCK) {
            let places = (0..BLOCK * BLOCK).map(|at| (top + at / BLOCK, left + at % BLOCK));
            let pairs = places.map(|(y, x)| (one[y][x], other[y][x]));
            let (agreement, spread) = agreement(pairs);
            if spread >= CONTRAST {
                agreements.push(agreement);
            }
        }
    }
    if agreements.is_empty() {
        return (0.0, 0.0);
    }
    let mean = agreements.iter().sum::<f32>() / size(agreements.len());
    (agreements.iter().copied().fold(1.0, f32::min), mean)
}
