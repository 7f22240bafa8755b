//! What a post may show of a picture that was cut along one axis only: windows along its longer
//! edge, in the shapes that Instagram cuts to. Of a post the same: where it lies between two
//! windows of the picture, a narrower one of it lies on one.

use super::grey::{Area, Grey, size};
use super::hash;
use super::points::Point;

/// Widths of posts, for a height of one: square, 4:5, 3:4 and 1.91:1.
const SHAPES: [f32; 4] = [1.0, 0.8, 0.75, 1.91];
/// Windows of a shape.
const WINDOWS: usize = 11;

/// The frames of a picture: all of it, and the windows of each shape.
pub(super) fn frames(grey: &Grey) -> Vec<u64> {
    let areas = areas(grey.width(), grey.height());
    areas.map(|area| hash::short(grey, area)).collect()
}

/// The points that stand for the frames of a picture of this size, with their hashes.
pub(super) fn points<'a>(
    width: f32,
    height: f32,
    hashes: &'a [u64],
) -> impl Iterator<Item = Point> + 'a {
    let longer = width.max(height);
    areas(width, height)
        .zip(hashes)
        .enumerate()
        .map(move |(number, (area, hash))| Point {
            is_whole: number == 0,
            ..point(area, longer, *hash)
        })
}

fn point(area: Area, longer: f32, hash: u64) -> Point {
    Point {
        x: (area.left + area.width / 2.0) / longer,
        y: (area.top + area.height / 2.0) / longer,
        size: area.width.max(area.height) / longer,
        hash,
        is_whole: false,
    }
}

fn areas(width: f32, height: f32) -> impl Iterator<Item = Area> {
    let whole = Area {
        left: 0.0,
        top: 0.0,
        width,
        height,
    };
    let windows = SHAPES.into_iter().flat_map(move |shape| {
        (0..WINDOWS).map(move |number| window(width, height, shape, number))
    });
    std::iter::once(whole).chain(windows)
}

/// The largest window of a shape, at one of its places along the picture.
fn window(width: f32, height: f32, shape: f32, number: usize) -> Area {
    let part = size(number) / size(WINDOWS - 1);
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
