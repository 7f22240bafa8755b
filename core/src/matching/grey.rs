//! A small grey picture of which the mean of any rectangle is known at once: what every hash
//! and every comparison is cut from, so that a photo is decoded and shrunk once.

/// The longest edge that is looked at; what a phone hands over as a thumbnail.
pub const SIDE: u32 = 320;

/// A grey picture, upright.
#[derive(Debug, Clone)]
pub struct Grey {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
    /// Of each corner between pixels: the sum of all that is above it and left of it.
    sums: Vec<u32>,
}

/// A rectangle in a picture, in pixels and parts of pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Grey {
    /// The picture with these pixels, row by row; none if there are too few, or none at all.
    pub fn new(width: usize, height: usize, pixels: Vec<u8>) -> Option<Self> {
        if width == 0 || height == 0 || pixels.len() != width.checked_mul(height)? {
            return None;
        }
        let mut sums = vec![0_u32; (width + 1) * (height + 1)];
        for (y, row) in pixels.chunks_exact(width).enumerate() {
            let mut sum = 0;
            for (x, pixel) in row.iter().enumerate() {
                sum += u32::from(*pixel);
                let at = (y + 1) * (width + 1) + x + 1;
                sums[at] = sums[at - width - 1] + sum;
            }
        }
        Some(Self {
            width,
            height,
            pixels,
            sums,
        })
    }

    pub(super) fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    pub(super) fn width(&self) -> f32 {
        size(self.width)
    }

    pub(super) fn height(&self) -> f32 {
        size(self.height)
    }

    pub(super) fn longer(&self) -> f32 {
        self.width().max(self.height())
    }

    /// The picture with so many pixels.
    pub(super) fn shrunk(&self, width: usize, height: usize) -> Vec<f32> {
        let part = Area {
            left: 0.0,
            top: 0.0,
            width: self.width() / size(width),
            height: self.height() / size(height),
        };
        let at = |x: usize, y: usize| Area {
            left: size(x) * part.width,
            top: size(y) * part.height,
            ..part
        };
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        places
            .map(|(x, y)| self.means::<1>(at(x, y))[0][0])
            .collect()
    }

    /// The means of `N` by `N` equal parts of an area, row by row. Outside of the picture its
    /// last pixels go on.
    pub(super) fn means<const N: usize>(&self, area: Area) -> [[f32; N]; N] {
        let columns = Edges::<N>::new(area.left, area.width, self.width);
        let rows = Edges::<N>::new(area.top, area.height, self.height);
        let mut above = self.sums_at(rows.first(), &columns);
        let mut means = [[0.0; N]; N];
        for (row, means) in means.iter_mut().enumerate() {
            let below = self.sums_at(rows.end(row), &columns);
            let height = rows.length(row);
            for (column, mean) in means.iter_mut().enumerate() {
                let right = below[column + 1] - above[column + 1];
                let left = below[column] - above[column];
                *mean = narrowed((right - left) / (height * columns.length(column)));
            }
            above = below;
        }
        means
    }

    /// The sums at one height, at each edge of columns (one more than `N`, the rest unused).
    fn sums_at<const N: usize>(&self, y: f64, columns: &Edges<N>) -> Sums<N> {
        let (row, part) = split(y, self.height);
        let stride = self.width + 1;
        let upper = &self.sums[row * stride..(row + 1) * stride];
        let lower = &self.sums[(row + 1) * stride..(row + 2) * stride];
        let mut sums = Sums([0.0; N], 0.0);
        for column in 0..=N {
            let (at, across) = split(columns.edge(column), self.width);
            let top = between(upper[at], upper[at + 1], across);
            let bottom = between(lower[at], lower[at + 1], across);
            sums.set(column, top + (bottom - top) * part);
        }
        sums
    }
}

/// `N + 1` sums.
struct Sums<const N: usize>([f64; N], f64);

impl<const N: usize> Sums<N> {
    fn set(&mut self, at: usize, sum: f64) {
        match self.0.get_mut(at) {
            Some(place) => *place = sum,
            None => self.1 = sum,
        }
    }
}

impl<const N: usize> std::ops::Index<usize> for Sums<N> {
    type Output = f64;

    fn index(&self, at: usize) -> &f64 {
        self.0.get(at).unwrap_or(&self.1)
    }
}

/// Where `N` equal parts of a length begin and end, kept inside of the picture.
struct Edges<const N: usize> {
    from: f64,
    step: f64,
    size: f64,
}

/// The narrowest part whose mean is taken, in pixels.
const NARROWEST: f64 = 0.01;

impl<const N: usize> Edges<N> {
    fn new(from: f32, length: f32, size_of_picture: usize) -> Self {
        Self {
            from: f64::from(from),
            step: f64::from(length) / f64::from(size(N)),
            size: f64::from(size(size_of_picture)),
        }
    }

    fn edge(&self, at: usize) -> f64 {
        (self.from + self.step * f64::from(size(at))).clamp(0.0, self.size)
    }

    fn first(&self) -> f64 {
        self.edge(0)
    }

    fn end(&self, part: usize) -> f64 {
        self.edge(part + 1)
    }

    fn length(&self, part: usize) -> f64 {
        (self.end(part) - self.edge(part)).max(NARROWEST)
    }
}

/// The pixel that a place is in, and how far; at the far edge all of the last one.
fn split(place: f64, pixels: usize) -> (usize, f64) {
    let pixel = floor(place).min(pixels - 1);
    (pixel, place - f64::from(size(pixel)))
}

fn between(from: u32, to: u32, part: f64) -> f64 {
    let (from, to) = (f64::from(from), f64::from(to));
    from + (to - from) * part
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a picture; the conversion keeps to what the type holds"
)]
fn floor(place: f64) -> usize {
    place as usize
}

#[expect(clippy::cast_possible_truncation, reason = "a mean of bytes")]
fn narrowed(mean: f64) -> f32 {
    mean as f32
}

/// Pictures have fewer pixels an edge than a float counts exactly.
pub(super) fn size(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
