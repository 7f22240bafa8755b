//! Two frames of a burst: what was posted, and the frame beside it that the library has. Both
//! show nearly the same, and neither is a copy of the other.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::allow_attributes,
    reason = "drawing: every value is clamped to what a pixel holds"
)]

use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage};

use super::drawn;

type Random = fastrand::Rng;
/// Makes the frame as it would be had nothing moved but the camera a little, and as it is.
type Make = fn(&RgbImage, &mut Random) -> (RgbImage, RgbImage);

/// Moments that are tried until one shows that something moved.
const TRIED: u64 = 8;
/// Parts an edge of a frame, in one of which it has to show: by so much, of 255.
const PARTS: u32 = 16;
const SEEN: f32 = 5.0;

/// One way in which frames of a burst differ.
pub struct Burst {
    pub name: &'static str,
    make: Make,
}

/// Every way: what moves in front of the camera, the camera, the lens, the light.
pub const BURSTS: [Burst; 10] = [
    Burst::new("a part moved by 3 percent", |picture, random| {
        part_moved(picture, 0.03, 0.01, random)
    }),
    Burst::new("a part moved by 6 percent", |picture, random| {
        part_moved(picture, 0.06, 0.02, random)
    }),
    Burst::new("a part moved by 10 percent", |picture, random| {
        part_moved(picture, 0.1, 0.04, random)
    }),
    Burst::new("somebody walks by", walked_by),
    Burst::new("a small thing changed (an eye closed)", blinked),
    Burst::new("the camera panned", panned),
    Burst::new("the lens zoomed, what is near grew more", zoomed),
    Burst::new("the hand turned by 1 to 2 degrees", turned),
    Burst::new("a shadow came over a part", shaded),
    Burst::new("leaves and waves in the wind", blown),
];

impl Burst {
    const fn new(name: &'static str, make: Make) -> Self {
        Self { name, make }
    }

    /// The frame after this one; the same whenever it is made of the same number. None where
    /// nobody can see that anything moved: in front of a clear sky it is the same picture.
    pub fn next(&self, frame: &RgbImage, number: u64) -> Option<RgbImage> {
        let mut random = Random::with_seed(number);
        (0..TRIED).find_map(|_| {
            let (still, next) = (self.make)(frame, &mut random);
            is_seen(&still, &next).then_some(next)
        })
    }
}

/// Whether two frames differ in some part by more than compression makes them.
fn is_seen(one: &RgbImage, other: &RgbImage) -> bool {
    let small = |picture| {
        let small = imageops::resize(picture, 16 * PARTS, 16 * PARTS, FilterType::Triangle);
        imageops::grayscale(&small)
    };
    let (one, other) = (small(one), small(other));
    let mut differences = vec![0.0_f32; (PARTS * PARTS) as usize];
    for (x, y, pixel) in one.enumerate_pixels() {
        let difference = pixel.0[0].abs_diff(other.get_pixel(x, y).0[0]);
        differences[(y / 16 * PARTS + x / 16) as usize] += f32::from(difference) / 256.0;
    }
    differences.iter().any(|difference| *difference > SEEN)
}

/// A disc in a picture.
struct Disc {
    x: f32,
    y: f32,
    radius: f32,
}

impl Disc {
    /// One with a radius between two parts of the picture's width, somewhere in its middle.
    fn somewhere(picture: &RgbImage, least: f32, most: f32, random: &mut Random) -> Self {
        let (width, height) = edges(picture);
        Self {
            x: (0.25 + 0.5 * random.f32()) * width,
            y: (0.25 + 0.5 * random.f32()) * height,
            radius: (least + (most - least) * random.f32()) * width.min(height),
        }
    }

    /// How much of a pixel it covers; its rim is soft, as what is out of focus is.
    fn cover(&self, x: f32, y: f32) -> f32 {
        let away = (x - self.x).hypot(y - self.y);
        ((self.radius - away) / (0.1 * self.radius) + 0.5).clamp(0.0, 1.0)
    }
}

fn edges(picture: &RgbImage) -> (f32, f32) {
    (picture.width() as f32, picture.height() as f32)
}

/// Between two numbers, to either side.
fn either(least: f32, most: f32, random: &mut Random) -> f32 {
    let by = least + (most - least) * random.f32();
    if random.bool() { by } else { -by }
}

/// The picture with each pixel taken from somewhere else in it.
fn bent(picture: &RgbImage, from: impl Fn(f32, f32) -> (f32, f32)) -> RgbImage {
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let (x, y) = from(x as f32, y as f32);
        at(picture, x, y)
    })
}

/// The colour at a place between pixels.
fn at(picture: &RgbImage, x: f32, y: f32) -> Rgb<u8> {
    let (width, height) = edges(picture);
    let (x, y) = (x.clamp(0.0, width - 1.0), y.clamp(0.0, height - 1.0));
    let (left, top) = (x as u32, y as u32);
    let (right, below) = (
        (left + 1).min(picture.width() - 1),
        (top + 1).min(picture.height() - 1),
    );
    let (across, down) = (x.fract(), y.fract());
    let pixel = |x, y| picture.get_pixel(x, y).0;
    let corners = [
        (pixel(left, top), (1.0 - across) * (1.0 - down)),
        (pixel(right, top), across * (1.0 - down)),
        (pixel(left, below), (1.0 - across) * down),
        (pixel(right, below), across * down),
    ];
    Rgb(std::array::from_fn(|colour| {
        let sum = corners
            .iter()
            .map(|(pixel, weight)| f32::from(pixel[colour]) * weight);
        sum.sum::<f32>().round() as u8
    }))
}

/// Both without so many pixels, of which some lie to the left and above.
fn shaken(both: [&RgbImage; 2], by: f32, random: &mut Random) -> (RgbImage, RgbImage) {
    let (width, height) = edges(both[0]);
    let (left, top) = (random.f32() * by, random.f32() * by);
    let (wide, high) = (width - by - 1.0, height - by - 1.0);
    let [still, next] = both.map(|picture| {
        imageops::crop_imm(picture, left as u32, top as u32, wide as u32, high as u32).to_image()
    });
    (still, next)
}

/// A part of the picture moves, and the camera shakes.
fn part_moved(
    picture: &RgbImage,
    moved: f32,
    shake: f32,
    random: &mut Random,
) -> (RgbImage, RgbImage) {
    let (width, height) = edges(picture);
    let radius = (0.1 + 0.08 * random.f32()) * width;
    let middle_x = (0.3 + 0.4 * random.f32()) * width;
    let middle_y = (0.3 + 0.4 * random.f32()) * height;
    let (down, across) = (random.f32() * std::f32::consts::TAU).sin_cos();
    let frame = bent(picture, |x, y| {
        let is_subject = (x - middle_x).hypot(y - middle_y) < radius;
        match is_subject {
            true => (x - across * moved * width, y - down * moved * width),
            false => (x, y),
        }
    });
    shaken([picture, &frame], shake * width, random)
}

/// Something from another picture stands in front of this one.
fn with_subject(picture: &RgbImage, disc: &Disc, subject: &RgbImage) -> RgbImage {
    let mut with = picture.clone();
    for (x, y, pixel) in with.enumerate_pixels_mut() {
        let cover = disc.cover(x as f32, y as f32);
        if cover > 0.0 {
            let (across, down) = (x as f32 - disc.x, y as f32 - disc.y);
            let scale = subject.width() as f32 / (2.2 * disc.radius);
            let middle = subject.width() as f32 / 2.0;
            let over = at(subject, middle + across * scale, middle + down * scale);
            *pixel = mixed(*pixel, over, cover);
        }
    }
    with
}

fn mixed(under: Rgb<u8>, over: Rgb<u8>, cover: f32) -> Rgb<u8> {
    Rgb(std::array::from_fn(|colour| {
        let (under, over) = (f32::from(under.0[colour]), f32::from(over.0[colour]));
        (under + (over - under) * cover).round() as u8
    }))
}

/// Somebody is in this frame who was not, or was elsewhere, in the one before.
fn walked_by(picture: &RgbImage, random: &mut Random) -> (RgbImage, RgbImage) {
    let disc = Disc::somewhere(picture, 0.05, 0.15, random);
    let subject = drawn::picture(random.u64(..), 160, 160);
    let frame = with_subject(picture, &disc, &subject);
    shaken([picture, &frame], 3.0, random)
}

fn blinked(picture: &RgbImage, random: &mut Random) -> (RgbImage, RgbImage) {
    let disc = Disc::somewhere(picture, 0.025, 0.045, random);
    let subject = drawn::picture(random.u64(..), 60, 60);
    let frame = with_subject(picture, &disc, &subject);
    shaken([picture, &frame], 3.0, random)
}

/// The next frame shows something more at one side, and the same less at the other.
fn panned(picture: &RgbImage, random: &mut Random) -> (RgbImage, RgbImage) {
    let (width, height) = edges(picture);
    let (across, down) = (
        either(0.02, 0.06, random) * width,
        either(0.0, 0.02, random) * height,
    );
    let frame = bent(picture, |x, y| {
        // Beyond the picture it goes on as in a mirror.
        let mirrored = |at: f32, end: f32| match at {
            at if at < 0.0 => -at,
            at if at > end => 2.0 * end - at,
            at => at,
        };
        (
            mirrored(x + across, width - 1.0),
            mirrored(y + down, height - 1.0),
        )
    });
    (picture.clone(), frame)
}

fn zoomed(picture: &RgbImage, random: &mut Random) -> (RgbImage, RgbImage) {
    let near = Disc::somewhere(picture, 0.15, 0.3, random);
    let zoom = 1.0 + 0.02 + 0.05 * random.f32();
    let nearer = 1.0 + 0.03 + 0.05 * random.f32();
    let (width, height) = edges(picture);
    let frame = |nearer: f32| {
        bent(picture, |x, y| {
            let cover = near.cover(x, y);
            let by = zoom * (1.0 + (nearer - 1.0) * cover);
            let (middle_x, middle_y) = (
                width / 2.0 + (near.x - width / 2.0) * cover,
                height / 2.0 + (near.y - height / 2.0) * cover,
            );
            (
                middle_x + (x - middle_x) / by,
                middle_y + (y - middle_y) / by,
            )
        })
    };
    (frame(1.0), frame(nearer))
}

fn turned(picture: &RgbImage, random: &mut Random) -> (RgbImage, RgbImage) {
    let (width, height) = edges(picture);
    // Not so much that a corner of it would be outside.
    let zoom = 0.93;
    let frame = |angle: f32| {
        let (sin, cos) = angle.to_radians().sin_cos();
        bent(picture, |x, y| {
            let (x, y) = ((x - width / 2.0) * zoom, (y - height / 2.0) * zoom);
            (
                width / 2.0 + x * cos - y * sin,
                height / 2.0 + x * sin + y * cos,
            )
        })
    };
    (frame(0.0), frame(either(1.0, 2.0, random)))
}

fn shaded(picture: &RgbImage, random: &mut Random) -> (RgbImage, RgbImage) {
    let (width, height) = edges(picture);
    let (sin, cos) = (random.f32() * std::f32::consts::TAU).sin_cos();
    let (x, y) = (
        (0.35 + 0.3 * random.f32()) * width,
        (0.35 + 0.3 * random.f32()) * height,
    );
    let (soft, dark) = (0.05 * width, 0.55 + 0.2 * random.f32());
    let mut frame = picture.clone();
    for (at_x, at_y, pixel) in frame.enumerate_pixels_mut() {
        let inside = ((at_x as f32 - x) * cos + (at_y as f32 - y) * sin) / soft;
        let light = 1.0 - (1.0 - dark) * (inside + 0.5).clamp(0.0, 1.0);
        pixel.0 = pixel.0.map(|value| (f32::from(value) * light) as u8);
    }
    shaken([picture, &frame], 3.0, random)
}

fn blown(picture: &RgbImage, random: &mut Random) -> (RgbImage, RgbImage) {
    let width = picture.width() as f32;
    let far = (0.006 + 0.006 * random.f32()) * width;
    let long = (0.08 + 0.1 * random.f32()) * width / std::f32::consts::TAU;
    let phase = random.f32() * std::f32::consts::TAU;
    let frame = bent(picture, |x, y| {
        let across = (y / long + phase).sin() + (x / long * 0.7).cos();
        let down = (x / long - phase).cos();
        (x + far * across / 2.0, y + far * down)
    });
    shaken([picture, &frame], 3.0, random)
}
