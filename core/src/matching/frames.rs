//! What a post may show of a picture that was cut along one axis only: windows along its longer
//! edge, in the shapes that Instagram cuts to. Of a post the same: where it lies between two
//! windows of the picture, a narrower one of it lies on one.

use super::grey::{self, Area, Grey};
use super::hash;
use super::points::{Kind, Point};

/// Widths of posts, for a height of one: square, 4:5, 3:4 and 1.91:1.
pub(super) const SHAPES: [f32; 4] = [1.0, 0.8, 0.75, 1.91];
/// Windows of a shape.
const WINDOWS: usize = 11;
/// Frames of a picture.
pub(super) const FRAMES: usize = 1 + SHAPES.len() * WINDOWS;

/// The frames of a picture: all of it, and the windows of each shape.
pub(super) fn frames(grey: &Grey) -> Vec<u64> {
    let area = |number| area(grey.width(), grey.height(), number);
    let frames = (0..FRAMES).map(|number| hash::short(grey, area(number)));
    frames.collect()
}

/// What the frame of this number shows.
pub(super) fn kind(number: usize) -> Kind {
    let window = number.checked_sub(1);
    let shape = window.and_then(|window| u8::try_from(window / WINDOWS).ok());
    shape.map_or(Kind::Whole, Kind::Window)
}

/// The size of the frame of this number, in a picture of this size: as that of a [`Point`].
pub(super) fn size(width: f32, height: f32, number: usize) -> f32 {
    let area = area(width, height, number);
    area.width.max(area.height) / width.max(height)
}

/// The point that stands for the frame of this number and hash, in a picture of this size.
pub(super) fn point(width: f32, height: f32, number: usize, hash: u64) -> Point {
    let area = area(width, height, number);
    let longer = width.max(height);
    Point {
        x: (area.left + area.width / 2.0) / longer,
        y: (area.top + area.height / 2.0) / longer,
        size: size(width, height, number),
        hash,
        kind: kind(number),
    }
}

fn area(width: f32, height: f32, number: usize) -> Area {
    match number.checked_sub(1) {
        Some(window) => {
            let shape = SHAPES[window / WINDOWS % SHAPES.len()];
            self::window(width, height, shape, window % WINDOWS)
        }
        None => Area {
            left: 0.0,
            top: 0.0,
            width,
            height,
        },
    }
}

/// The largest window of a shape, at one of its places along the picture.
fn window(width: f32, height: f32, shape: f32, number: usize) -> Area {
    let part = grey::size(number) / grey::size(WINDOWS - 1);
    if width > height * shape {
        let cut = height * shape;
        Area {
            left: (width - cut) * part,
            top: 0.0,
            width: cut,
            height,
        }
    } else {
        let cut = width / shape;
        Area {
            left: 0.0,
            top: (height - cut) * part,
            width,
            height: cut,
        }
    }
}
