//! The points of a picture that any copy of it has as well, wherever it was cut: the bright
//! and dark spots of every size (extrema of differences of Gaussians), each with a short hash
//! of what is around it.

use super::grey::{Area, Grey, size};
use super::hash;

/// How many points of a picture of a library are kept, the clearest first.
pub(super) const MOST: usize = 32;
/// The longer edge of the picture that spots are looked for in.
const BASE: f32 = 160.0;
/// The blur of the sharpest level.
const SHARPEST: f32 = 1.6;
/// Levels that a spot may be on, for each halving of the picture.
const LEVELS: usize = 3;
/// Halvings.
const OCTAVES: usize = 4;
/// How much a spot stands out at least, of 255.
const FAINTEST: f32 = 0.25;
/// A spot whose curvatures differ by more is a piece of an edge, and slides along it.
const EDGE: f32 = 10.0;
/// How far around a spot is hashed, in its own size.
const REACH: f32 = 4.0;

/// A point of a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    /// Its place and size, in parts of the picture's longer edge.
    pub x: f32,
    pub y: f32,
    pub size: f32,
    /// What is around it.
    pub hash: u64,
    pub kind: Kind,
}

/// What a point stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// What is around a bright or dark spot.
    Spot,
    /// A window of one of the shapes that Instagram cuts to, by its number.
    Window(u8),
    /// All of the picture.
    Whole,
}

/// A spot, in pixels of the base picture.
struct Spot {
    x: f32,
    y: f32,
    size: f32,
    strength: f32,
}

/// The points of a picture, the clearest first.
pub(super) fn points(grey: &Grey, most: usize) -> Vec<Point> {
    let base = Level::of(grey);
    let mut spots = spots(base);
    spots.sort_by(|one, other| other.strength.total_cmp(&one.strength));
    let longer = grey.longer();
    let scale = longer / BASE.min(longer);
    let mut points = Vec::with_capacity(most);
    for spot in spots {
        let (x, y, size) = (spot.x * scale, spot.y * scale, spot.size * scale);
        let reach = size * REACH;
        let area = Area {
            left: x - reach,
            top: y - reach,
            width: 2.0 * reach,
            height: 2.0 * reach,
        };
        let inside = area.left >= -0.3 * reach
            && area.top >= -0.3 * reach
            && area.left + area.width <= grey.width() + 0.3 * reach
            && area.top + area.height <= grey.height() + 0.3 * reach;
        if inside {
            points.push(Point {
                x: x / longer,
                y: y / longer,
                size: size / longer,
                hash: hash::short(grey, area),
                kind: Kind::Spot,
            });
            if points.len() == most {
                break;
            }
        }
    }
    points
}

/// One blur of the picture.
struct Level {
    width: usize,
    height: usize,
    pixels: Vec<f32>,
}

fn spots(base: Level) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut level = base.blurred((SHARPEST * SHARPEST - 0.25).sqrt());
    let mut scale = 1.0;
    for _ in 0..OCTAVES {
        if level.width < 12 || level.height < 12 {
            break;
        }
        let levels = stack(level);
        let differences: Vec<Level> = levels
            .windows(2)
            .map(|pair| pair[1].minus(&pair[0]))
            .collect();
        for (at, three) in differences.windows(3).enumerate() {
            let blur = SHARPEST * 2_f32.powf((size(at) + 1.0) / size(LEVELS));
            extrema(three, blur, scale, &mut spots);
        }
        level = levels[LEVELS].halved();
        scale *= 2.0;
    }
    spots
}

/// The levels of one octave, each blurred a little more than the one before.
fn stack(first: Level) -> Vec<Level> {
    let mut levels = vec![first];
    for at in 0..LEVELS + 2 {
        let before = SHARPEST * 2_f32.powf(size(at) / size(LEVELS));
        let after = SHARPEST * 2_f32.powf((size(at) + 1.0) / size(LEVELS));
        let next = levels[at].blurred((after * after - before * before).sqrt());
        levels.push(next);
    }
    levels
}

/// Where the middle one of three differences is above or below all that is around it.
fn extrema(three: &[Level], blur: f32, scale: f32, spots: &mut Vec<Spot>) {
    let middle = &three[1];
    let width = middle.width;
    for y in 1..middle.height - 1 {
        for x in 1..width - 1 {
            let at = y * width + x;
            let value = middle.pixels[at];
            if value.abs() < FAINTEST || !is_extreme(three, at, value) {
                continue;
            }
            if let Some((dx, dy)) = middle.settle(at) {
                let steps = fine(&three[0], &three[2], at, value) / size(LEVELS);
                spots.push(Spot {
                    x: (size(x) + dx + 0.5) * scale,
                    y: (size(y) + dy + 0.5) * scale,
                    size: blur * 2_f32.powf(steps) * scale,
                    strength: value.abs(),
                });
            }
        }
    }
}

fn is_extreme(three: &[Level], at: usize, value: f32) -> bool {
    let width = three[1].width;
    let around = |level: &Level| {
        [at - width - 1, at - 1, at + width - 1]
            .iter()
            .flat_map(|from| level.pixels[*from..from + 3].iter().copied())
            .fold((f32::MAX, f32::MIN), |(least, most), value| {
                (least.min(value), most.max(value))
            })
    };
    let (mut least, mut most) = around(&three[1]);
    if value > least && value < most {
        return false;
    }
    for level in [&three[0], &three[2]] {
        let (lower, upper) = around(level);
        (least, most) = (least.min(lower), most.max(upper));
    }
    value <= least || value >= most
}

/// Between which two levels the extreme lies.
fn fine(before: &Level, after: &Level, at: usize, value: f32) -> f32 {
    let (before, after) = (before.pixels[at], after.pixels[at]);
    let bend = before + after - 2.0 * value;
    if bend.abs() < f32::EPSILON {
        return 0.0;
    }
    (0.5 * (before - after) / bend).clamp(-0.5, 0.5)
}

impl Level {
    /// The picture that spots are looked for in.
    fn of(grey: &Grey) -> Self {
        let scale = BASE.min(grey.longer()) / grey.longer();
        let edge = |edge: f32| whole(edge * scale).max(1);
        let (width, height) = (edge(grey.width()), edge(grey.height()));
        Self {
            width,
            height,
            pixels: grey.shrunk(width, height),
        }
    }

    fn minus(&self, other: &Self) -> Self {
        let pixels = self.pixels.iter().zip(&other.pixels);
        Self {
            pixels: pixels.map(|(one, other)| one - other).collect(),
            ..*self
        }
    }

    fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let mut pixels = Vec::with_capacity(width * height);
        for y in 0..height {
            let upper = &self.pixels[2 * y * self.width..][..2 * width];
            let lower = &self.pixels[(2 * y + 1) * self.width..][..2 * width];
            let pairs = upper.chunks_exact(2).zip(lower.chunks_exact(2));
            pixels.extend(pairs.map(|(up, low)| (up[0] + up[1] + low[0] + low[1]) / 4.0));
        }
        Self {
            width,
            height,
            pixels,
        }
    }

    /// Blurred by a Gaussian; its last pixels go on outside.
    fn blurred(&self, blur: f32) -> Self {
        let weights = weights(blur);
        let across = self.blurred_down(&weights);
        across.blurred_down(&weights)
    }

    /// Blurred along its columns, and turned: rows become columns.
    fn blurred_down(&self, weights: &[f32]) -> Self {
        let mut turned = vec![0.0; self.pixels.len()];
        let mut sums = vec![0.0_f32; self.width];
        let last = self.height - 1;
        let row = |y: usize| &self.pixels[y * self.width..(y + 1) * self.width];
        for y in 0..self.height {
            for (sum, pixel) in sums.iter_mut().zip(row(y)) {
                *sum = pixel * weights[0];
            }
            for (away, weight) in weights.iter().enumerate().skip(1) {
                let (above, below) = (row(y.saturating_sub(away)), row((y + away).min(last)));
                for ((sum, above), below) in sums.iter_mut().zip(above).zip(below) {
                    *sum += (above + below) * weight;
                }
            }
            for (x, sum) in sums.iter().enumerate() {
                turned[x * self.height + y] = *sum;
            }
        }
        Self {
            width: self.height,
            height: self.width,
            pixels: turned,
        }
    }

    /// How far from a pixel its extreme lies; none where it is a piece of an edge.
    fn settle(&self, at: usize) -> Option<(f32, f32)> {
        let pixel = |at: usize| self.pixels[at];
        let (up, down) = (at - self.width, at + self.width);
        let value = pixel(at);
        let xx = pixel(at + 1) + pixel(at - 1) - 2.0 * value;
        let yy = pixel(down) + pixel(up) - 2.0 * value;
        let xy = (pixel(down + 1) + pixel(up - 1) - pixel(down - 1) - pixel(up + 1)) / 4.0;
        let (trace, determinant) = (xx + yy, xx * yy - xy * xy);
        if determinant <= 0.0 || trace * trace * EDGE >= (EDGE + 1.0).powi(2) * determinant {
            return None;
        }
        let x = (pixel(at + 1) - pixel(at - 1)) / 2.0;
        let y = (pixel(down) - pixel(up)) / 2.0;
        let dx = (xy * y - yy * x) / determinant;
        let dy = (xy * x - xx * y) / determinant;
        Some((dx.clamp(-0.6, 0.6), dy.clamp(-0.6, 0.6)))
    }
}

/// A Gaussian, from its middle outwards; all of it comes to one.
fn weights(blur: f32) -> Vec<f32> {
    let reach = whole((blur * 2.5).ceil()).max(1);
    let mut weights: Vec<f32> = (0..=reach)
        .map(|away| (-size(away).powi(2) / (2.0 * blur * blur)).exp())
        .collect();
    let sum = 2.0 * weights.iter().sum::<f32>() - weights[0];
    for weight in &mut weights {
        *weight /= sum;
    }
    weights
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of pixels; the conversion keeps to what the type holds"
)]
fn whole(length: f32) -> usize {
    length.round() as usize
}
