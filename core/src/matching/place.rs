//! Where in one picture another one lies: from pairs of points that look alike, the shift and
//! the scale that most of them agree on.

use super::points::{Kind, Point};

/// In so many bits the hashes of a point and of its copy may differ.
pub(super) const NEAR: u32 = 12;
/// A place that one pair tells has to be told by one that differs in at most seven bits; several that agree may
/// differ in more.
pub(super) const SURE: u32 = 36;
/// For all of a post, which few pictures look like, nine bits will do: where it was cut between
/// two windows, a smooth picture has nothing else to be found by.
pub(super) const SURE_OF_ALL: u32 = 16;
/// How far a point may be from where it should, in parts of the longer edge.
const TOLERANCE: f32 = 0.025;
/// How far the sizes of two points may be from the scale (as a logarithm).
pub(super) const SIZES: f32 = 0.3;
/// The scales that are looked for: a screenshot's small picture, and a strong zoom.
pub(super) const SCALES: std::ops::RangeInclusive<f32> = 0.3..=3.5;
/// Pairs that are tried against each other.
const TRIED: usize = 24;

/// Where a picture (a post's) lies in another (a library's), both measured in their longer
/// edges: `x` of the one is at `left + scale * x` in the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub left: f32,
    pub top: f32,
    pub scale: f32,
    /// How many pairs of points say so.
    pub agreeing: usize,
    /// How surely: the more pairs, and the more alike each is.
    pub weight: u32,
}

/// A point of the post, and one of the library's picture that looks like it.
pub(super) type Pair = (Point, Point);

/// How much a pair tells whose hashes differ in so many bits.
pub(super) fn weight(distance: u32) -> u32 {
    (NEAR + 1).saturating_sub(distance).pow(2)
}

impl Place {
    /// The place that most pairs agree on; none if too few do.
    pub(super) fn of(pairs: &[Pair]) -> Option<Self> {
        let tried = &pairs[..pairs.len().min(TRIED)];
        let mut best: Option<Self> = None;
        for (at, one) in tried.iter().enumerate() {
            let alone = Self::at(one);
            let through = tried[at + 1..]
                .iter()
                .filter_map(|other| Self::through(one, other));
            for place in std::iter::once(alone).chain(through) {
                let place = place.counted(pairs);
                if best.is_none_or(|best| place.weight > best.weight) {
                    best = Some(place);
                }
            }
        }
        let best = best.filter(|best| SCALES.contains(&best.scale))?;
        if best.agreeing < 2 && best.weight < best.sure(pairs) {
            return None;
        }
        let fitted = best.fitted(pairs).map(|fitted| fitted.counted(pairs));
        fitted
            .filter(|fitted| fitted.weight >= best.weight)
            .or(Some(best))
    }

    /// Where another picture lies in the same one, of both of which it is known where a third lies
    /// in them: this is where it lies in the one, `in_other` where it lies in the other.
    pub(super) fn of_other(self, in_other: Self) -> Self {
        let scale = self.scale / in_other.scale;
        Self {
            left: self.left - scale * in_other.left,
            top: self.top - scale * in_other.top,
            scale,
            agreeing: self.agreeing.min(in_other.agreeing),
            weight: self.weight.min(in_other.weight),
        }
    }

    /// With how many pairs agree.
    fn counted(self, pairs: &[Pair]) -> Self {
        let weights = self
            .agreeing_pairs(pairs)
            .map(|(from, to)| weight((from.hash ^ to.hash).count_ones()));
        let (agreeing, weight) =
            weights.fold((0, 0), |(count, sum), weight| (count + 1, sum + weight));
        Self {
            agreeing,
            weight,
            ..self
        }
    }

    /// How much one pair has to tell alone.
    fn sure(&self, pairs: &[Pair]) -> u32 {
        let is_of_all = self
            .agreeing_pairs(pairs)
            .any(|(post, _)| post.kind == Kind::Whole);
        if is_of_all { SURE_OF_ALL } else { SURE }
    }

    /// As one pair alone says.
    fn at((from, to): &Pair) -> Self {
        let scale = to.size / from.size;
        Self {
            left: to.x - scale * from.x,
            top: to.y - scale * from.y,
            scale,
            agreeing: 1,
            weight: 0,
        }
    }

    fn through(one: &Pair, other: &Pair) -> Option<Self> {
        let (x, y) = (other.0.x - one.0.x, other.0.y - one.0.y);
        let (to_x, to_y) = (other.1.x - one.1.x, other.1.y - one.1.y);
        let length = x.hypot(y);
        if length < 2.0 * TOLERANCE {
            return None;
        }
        let scale = to_x.hypot(to_y) / length;
        if !SCALES.contains(&scale) {
            return None;
        }
        let place = Self {
            left: f32::midpoint(one.1.x + other.1.x, -scale * (one.0.x + other.0.x)),
            top: f32::midpoint(one.1.y + other.1.y, -scale * (one.0.y + other.0.y)),
            scale,
            agreeing: 2,
            weight: 0,
        };
        (place.agrees(one) && place.agrees(other)).then_some(place)
    }

    fn agrees(&self, (from, to): &Pair) -> bool {
        let x = self.left + self.scale * from.x - to.x;
        let y = self.top + self.scale * from.y - to.y;
        let sizes = (to.size / (from.size * self.scale)).ln();
        x.hypot(y) <= TOLERANCE * self.scale.max(1.0) && sizes.abs() <= SIZES
    }

    /// Each point counts once.
    fn agreeing_pairs<'a>(&'a self, pairs: &'a [Pair]) -> impl Iterator<Item = &'a Pair> {
        let mut last = None;
        pairs.iter().filter(move |pair| {
            let is_new = last != Some(pair.0);
            let counts = is_new && self.agrees(pair);
            if counts {
                last = Some(pair.0);
            }
            counts
        })
    }

    /// The shift and scale with the least squares over all pairs that agree.
    fn fitted(&self, pairs: &[Pair]) -> Option<Self> {
        let (mut count, mut sums) = (0.0, [0.0_f32; 6]);
        for (from, to) in self.agreeing_pairs(pairs) {
            count += 1.0;
            let parts = [
                from.x,
                from.y,
                to.x,
                to.y,
                from.x.mul_add(from.x, from.y * from.y),
                from.x.mul_add(to.x, from.y * to.y),
            ];
            for (sum, part) in sums.iter_mut().zip(parts) {
                *sum += part;
            }
        }
        let [x, y, to_x, to_y, squares, products] = sums.map(|sum| sum / count);
        let spread = squares - x * x - y * y;
        if spread < f32::EPSILON {
            return None;
        }
        let scale = (products - x * to_x - y * to_y) / spread;
        SCALES.contains(&scale).then_some(Self {
            left: to_x - scale * x,
            top: to_y - scale * y,
            scale,
            ..*self
        })
    }
}
