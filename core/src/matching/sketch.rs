//! What is remembered of a picture: its size, its points and the hashes of its frames. No
//! picture can be made of it again.

use std::sync::LazyLock;

use image::RgbImage;

use super::frames::{self, FRAMES};
use super::grey::{self, Grey};
use super::points::{self, Kind, Point};

/// How a sketch is written; another number is another way.
const VERSION: u8 = 2;
/// Bytes of a point.
const POINT: usize = 13;
/// Points of a post: it shows a part of what the library has, so more of them are looked for.
const POINTS_OF_POST: usize = 64;
/// Of a picture with fewer points than are kept of a library's, so many are what it may be found by.
const RARE: usize = 8;
/// A picture with fewer is so smooth that its next frame may be no other.
const FEW_POINTS: usize = 6;
/// Grey tones next to the most frequent one that count as the same.
const SAME_TONE: usize = 6;
/// Where more than this part of a picture (in percent) has one tone, it is a text, a black frame
/// or a wall.
const PLAIN: usize = 55;

/// What is remembered of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    width: u16,
    height: u16,
    /// It is flat, smooth, dark or text: what looks like it may be another.
    plain: bool,
    points: Vec<Point>,
    frames: Vec<u64>,
}

/// What a point is found by.
pub(super) struct Hashed {
    pub kind: Kind,
    pub hash: u64,
    /// As that of a [`Point`].
    pub size: f32,
    /// The width of its picture, for a height of one.
    pub shape: f32,
    /// It is all that there is, or one of the clearest spots of a picture with few.
    pub is_rare: bool,
}

impl Grey {
    /// The grey of a small picture.
    pub fn of(picture: &RgbImage) -> Option<Self> {
        let grey = |[red, green, blue]: [u8; 3]| {
            let sum = u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29;
            u8::try_from(sum >> 8).unwrap_or(u8::MAX)
        };
        let pixels = picture.pixels().map(|pixel| grey(pixel.0)).collect();
        let edge = |edge: u32| usize::try_from(edge).unwrap_or(0);
        Self::new(edge(picture.width()), edge(picture.height()), pixels)
    }
}

impl Sketch {
    /// Of a picture of a library.
    pub fn of(grey: &Grey) -> Self {
        Self::with_points(grey, points::MOST)
    }

    /// Of a post's picture, which is looked for in others.
    pub fn of_post(grey: &Grey) -> Self {
        Self::with_points(grey, POINTS_OF_POST)
    }

    #[cfg(test)]
    pub(super) fn with((width, height): (u16, u16), points: Vec<Point>, frames: Vec<u64>) -> Self {
        Self {
            width,
            height,
            plain: false,
            points,
            frames,
        }
    }

    fn with_points(grey: &Grey, most: usize) -> Self {
        let points = points::points(grey, most);
        Self {
            width: edge(grey.width()),
            height: edge(grey.height()),
            plain: is_plain(grey) || points.len() < FEW_POINTS,
            points,
            frames: frames::frames(grey),
        }
    }

    /// It is flat, smooth, dark or text, and so never the same by its looks.
    pub(super) fn is_plain(&self) -> bool {
        self.plain
    }

    /// What its points are found by: first of the spots, then of the frames.
    pub(super) fn hashed(&self) -> impl Iterator<Item = Hashed> {
        let (width, height) = self.size();
        let rare = if self.points.len() < points::MOST {
            RARE
        } else {
            0
        };
        let hashed = move |kind, hash, size, number| Hashed {
            kind,
            hash,
            size,
            shape: width / height,
            is_rare: kind == Kind::Whole || kind == Kind::Spot && number < rare,
        };
        let spots = self.points.iter().enumerate();
        let spots =
            spots.map(move |(number, point)| hashed(point.kind, point.hash, point.size, number));
        let frames = self.frames.iter().enumerate();
        spots.chain(frames.map(move |(number, hash)| {
            let size = frames::size(width, height, number);
            hashed(frames::kind(number), *hash, size, number)
        }))
    }

    /// One of its points, by its number among those.
    pub(super) fn point(&self, number: u16) -> Option<Point> {
        let number = usize::from(number);
        if let Some(spot) = self.points.get(number) {
            return Some(*spot);
        }
        let number = number - self.points.len();
        let (width, height) = self.size();
        let hash = self.frames.get(number)?;
        Some(frames::point(width, height, number, *hash))
    }

    fn size(&self) -> (f32, f32) {
        (f32::from(self.width), f32::from(self.height))
    }

    /// As bytes, to be kept.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION, u8::from(self.plain)];
        bytes.extend(self.width.to_le_bytes());
        bytes.extend(self.height.to_le_bytes());
        bytes.push(u8::try_from(self.points.len()).unwrap_or(u8::MAX));
        for point in &self.points {
            bytes.extend(point.hash.to_le_bytes());
            bytes.extend(part(point.x).to_le_bytes());
            bytes.extend(part(point.y).to_le_bytes());
            bytes.push(of_size(point.size));
        }
        bytes.extend(self.frames.iter().flat_map(|hash| hash.to_le_bytes()));
        bytes
    }

    /// What was kept; none if it was written in another way.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let ([VERSION, plain, width @ .., count], rest) = bytes.split_first_chunk::<7>()? else {
            return None;
        };
        let ([a, b, c, d], plain) = (*width, *plain != 0);
        let (points, frames) = rest.split_at_checked(usize::from(*count) * POINT)?;
        Some(Self {
            width: u16::from_le_bytes([a, b]),
            height: u16::from_le_bytes([c, d]),
            plain,
            points: points.chunks_exact(POINT).filter_map(point).collect(),
            frames: frames
                .chunks_exact(8)
                .take(FRAMES)
                .filter_map(|hash| Some(u64::from_le_bytes(hash.try_into().ok()?)))
                .collect(),
        })
    }
}

fn point(bytes: &[u8]) -> Option<Point> {
    let (hash, rest) = bytes.split_first_chunk::<8>()?;
    let [a, b, c, d, e] = rest.try_into().ok()?;
    let place = |bytes| f32::from(u16::from_le_bytes(bytes)) / f32::from(u16::MAX);
    Some(Point {
        x: place([a, b]),
        y: place([c, d]),
        size: to_size(e),
        hash: u64::from_le_bytes(*hash),
        kind: Kind::Spot,
    })
}

/// One tone fills it: a text on its paper, a black frame, a wall.
fn is_plain(grey: &Grey) -> bool {
    let mut tones = [0_usize; 256];
    for tone in grey.pixels() {
        tones[usize::from(*tone)] += 1;
    }
    let most = tones
        .windows(2 * SAME_TONE + 1)
        .map(|some| some.iter().sum());
    let most: usize = most.max().unwrap_or(0);
    most * 100 > grey.pixels().len() * PLAIN
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the conversion keeps to what the type holds"
)]
fn part(place: f32) -> u16 {
    (place * f32::from(u16::MAX)).round() as u16
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the conversion keeps to what the type holds"
)]
fn edge(edge: f32) -> u16 {
    edge as u16
}

/// Sizes from a thousandth on, each 3 percent above the one before.
const SMALLEST: f32 = 0.001;
const STEP: f32 = 1.03;

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the conversion keeps to what the type holds"
)]
fn of_size(size: f32) -> u8 {
    ((size / SMALLEST).ln() / STEP.ln()).round() as u8
}

fn to_size(step: u8) -> f32 {
    SIZES[usize::from(step)]
}

/// The size of each step.
static SIZES: LazyLock<[f32; 256]> =
    LazyLock::new(|| std::array::from_fn(|step| SMALLEST * STEP.powf(grey::size(step))));
