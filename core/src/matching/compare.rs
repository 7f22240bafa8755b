//! Lays two small pictures over each other and tells how alike they are there: as a whole (a
//! hash of 256 bits), and part by part, which tells a copy from the next frame of a burst.

use super::grey::{Area, Grey, size};
use super::hash::Hash;
use super::place::Place;

#[cfg(test)]
mod tests;

/// Parts an edge that pictures are laid over each other with, and once more where they are alike.
const LAID: usize = 24;
const FINELY_LAID: usize = 48;
/// Parts an edge, and of them parts an edge of a block, that are held against each other.
const HELD: usize = 96;
const BLOCK: usize = 8;
/// Of larger blocks the mean tells how alike two pictures are.
const LARGE: usize = 2 * BLOCK;
/// A large block with less contrast (as a standard deviation, of 255) tells nothing.
const CONTRAST: f32 = 4.0;
/// Blocks that differ by no more (of 255) differ as much as compression makes them.
const NOISE: f32 = 3.0;
/// A small block with less contrast (as a standard deviation, of 255) is smooth: what moves in it may
/// change nothing but its tone.
const SMOOTH: f32 = 20.0;
/// Steps of grey, of each of which the mean tells what a tone filter made of it.
const TONES: usize = 16;
/// From here on the large blocks are alike enough for a closer look.
const ALIKE: f32 = 0.9;
/// Of an edge of the post that has to lie in the other picture.
const LEAST: f32 = 0.3;
/// Scales that are tried where few points tell.
const TRIED: [f32; 3] = [1.0, 0.9, 1.11];

/// How alike two pictures are where they lie over each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// Bits of 256 in which their hashes differ.
    pub distance: u32,
    /// How well that small block agrees which does so least, of those that differ by more than
    /// compression does: 1 is equal, 0 has nothing in common.
    pub least: f32,
    /// How well large blocks agree in the mean.
    pub mean: f32,
    /// By how much (of 255) that smooth small block is lighter or darker which is so most, beyond
    /// what a tone filter over all of the picture makes of it. Where nothing has an edge, this
    /// alone tells that something moved.
    pub departure: f32,
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
    let (mine, mut theirs) = laid.areas()?;
    let still = post.means(mine);
    let mut moving = other.means(theirs);
    let mean = mean_agreement(&still, &moving);
    let (mut least, mut departure) = (0.0, f32::INFINITY);
    if mean >= ALIKE {
        theirs = settled(post, other, mine, theirs);
        moving = other.means(theirs);
        least = least_agreement(&still, &moving);
        departure = largest_departure(&still, &moving);
    }
    let part = |area: Area, of: &Grey| area.width * area.height / (of.width() * of.height());
    Some(Likeness {
        distance: Hash::of(post, mine).distance(Hash::of(other, theirs)),
        least,
        mean,
        departure,
        overlap: part(mine, post),
        shown: part(theirs, other),
    })
}

/// An area of the other picture, moved and stretched by parts of a pixel to where it agrees best
/// with that of the post: sizes of small pictures are rounded, each edge for itself.
fn settled(post: &Grey, other: &Grey, mine: Area, theirs: Area) -> Area {
    let still = post.means::<FINELY_LAID>(mine);
    let agreement = |area| correlation(&still, &other.means(area));
    let (mut area, mut best) = (theirs, agreement(theirs));
    let mut step = 0.4;
    while step > 0.04 {
        let mut moved = false;
        for (left, top, wider, higher) in [
            (step, 0.0, 0.0, 0.0),
            (-step, 0.0, 0.0, 0.0),
            (0.0, step, 0.0, 0.0),
            (0.0, -step, 0.0, 0.0),
            (-step, 0.0, 2.0 * step, 0.0),
            (step, 0.0, -2.0 * step, 0.0),
            (0.0, -step, 0.0, 2.0 * step),
            (0.0, step, 0.0, -2.0 * step),
        ] {
            let next = Area {
                left: area.left + left,
                top: area.top + top,
                width: area.width + wider,
                height: area.height + higher,
            };
            let agreement = agreement(next);
            if agreement > best {
                (area, best, moved) = (next, agreement, true);
            }
        }
        if !moved {
            step /= 2.0;
        }
    }
    area
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

type Parts = [[f32; HELD]; HELD];

/// How well blocks of a size agree, every `step` parts: how well each does, and its larger
/// spread.
fn blocks<'a>(
    one: &'a Parts,
    other: &'a Parts,
    size: usize,
    step: usize,
) -> impl Iterator<Item = (f32, f32)> + 'a {
    corners(size, step).map(move |(top, left)| {
        agreement(places(size, top, left).map(|(y, x)| (one[y][x], other[y][x])))
    })
}

/// Where blocks of a size begin, every `step` parts.
fn corners(size: usize, step: usize) -> impl Iterator<Item = (usize, usize)> {
    let starts = move || (0..=HELD - size).step_by(step);
    starts().flat_map(move |top| starts().map(move |left| (top, left)))
}

/// The parts of the block of a size that begins there.
fn places(size: usize, top: usize, left: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..size * size).map(move |at| (top + at / size, left + at % size))
}

/// How well large blocks agree in the mean. Where all are flat, nothing does.
fn mean_agreement(one: &Parts, other: &Parts) -> f32 {
    let (mut sum, mut count) = (0.0, 0.0_f32);
    for (agreement, spread) in blocks(one, other, LARGE, LARGE) {
        if spread >= CONTRAST {
            sum += agreement;
            count += 1.0;
        }
    }
    sum / count.max(1.0)
}

/// How well small blocks, each half over the next, agree at the least.
fn least_agreement(one: &Parts, other: &Parts) -> f32 {
    let differing = blocks(one, other, BLOCK, BLOCK / 2).filter(|(agreement, spread)| {
        let unexplained = 1.0 - agreement.max(0.0).powi(2);
        spread * unexplained.max(0.0).sqrt() > NOISE
    });
    differing.fold(1.0, |least, (agreement, _)| least.min(agreement))
}

/// By how much that smooth small block departs most whose tones differ from what [`Tones`] make of
/// them.
fn largest_departure(one: &Parts, other: &Parts) -> f32 {
    let tones = Tones::between(one, other);
    let mut beyond = *one;
    let pairs = beyond
        .as_flattened_mut()
        .iter_mut()
        .zip(other.as_flattened());
    pairs.for_each(|(part, other)| *part -= tones.of(*other));
    let each = corners(BLOCK, BLOCK / 2).zip(blocks(one, other, BLOCK, BLOCK / 2));
    let smooth = each.filter(|(_, (_, spread))| *spread < SMOOTH);
    let departures = smooth.map(|((top, left), _)| {
        let sum: f32 = places(BLOCK, top, left).map(|(y, x)| beyond[y][x]).sum();
        sum.abs() / size(BLOCK * BLOCK)
    });
    departures.fold(0.0, f32::max)
}

/// What became of each step of grey, in the mean over a whole picture: its mean in the other, and
/// in the one, the darkest first.
struct Tones(Vec<(f32, f32)>);

impl Tones {
    /// What the greys of the other became in the one.
    fn between(one: &Parts, other: &Parts) -> Self {
        let mut sums = [(0.0_f32, 0.0_f32, 0.0_f32); TONES];
        for (one, other) in one.as_flattened().iter().zip(other.as_flattened()) {
            let (count, from, to) = &mut sums[step_of(*other)];
            *count += 1.0;
            *from += other;
            *to += one;
        }
        let seen = sums.into_iter().filter(|(count, ..)| *count > 0.0);
        Self(
            seen.map(|(count, from, to)| (from / count, to / count))
                .collect(),
        )
    }

    /// What a grey became: on the line through the means of the two steps beside it.
    fn of(&self, grey: f32) -> f32 {
        match self.0.as_slice() {
            [] => grey,
            [(from, to)] => to + grey - from,
            means => {
                let above = means.partition_point(|(from, _)| *from <= grey);
                let above = above.clamp(1, means.len() - 1);
                let ((low, to_low), (high, to_high)) = (means[above - 1], means[above]);
                to_low + (to_high - to_low) * (grey - low) / (high - low)
            }
        }
    }
}

/// Which step of grey a mean of bytes is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a mean of bytes"
)]
fn step_of(grey: f32) -> usize {
    usize::from(grey as u8) * TONES / 256
}
