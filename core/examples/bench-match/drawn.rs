//! Pictures that have the statistics of photographs: things of every size in front of each other
//! (dead leaves, after Matheron), shaded and textured, with noise. Made from a number, so that
//! nothing of them is stored.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::allow_attributes,
    reason = "drawing: every value is clamped to what a pixel holds"
)]

use image::{Rgb, RgbImage};

/// The picture of that number.
pub fn picture(number: u64, width: u16, height: u16) -> RgbImage {
    let mut random = fastrand::Rng::with_seed(number);
    let mut picture = background(&mut random, width, height);
    let leaves = random.u16(30..200);
    for leaf in 0..leaves {
        let largest = 1.0 - f32::from(leaf) / f32::from(leaves);
        Leaf::new(&mut random, largest, width, height).draw(&mut picture);
    }
    for pixel in picture.pixels_mut() {
        let noise = (random.f32() - 0.5) * 12.0;
        pixel.0 = pixel.0.map(|value| tone(f32::from(value) + noise));
    }
    picture
}

fn background(random: &mut fastrand::Rng, width: u16, height: u16) -> RgbImage {
    let (from, to) = (colour(random), colour(random));
    let (sin, cos) = (random.f32() * std::f32::consts::TAU).sin_cos();
    RgbImage::from_fn(width.into(), height.into(), |x, y| {
        let across = x as f32 / f32::from(width) - 0.5;
        let down = y as f32 / f32::from(height) - 0.5;
        let part = (across * cos + down * sin + 0.7) / 1.4;
        Rgb(std::array::from_fn(|at| {
            tone(from[at] + (to[at] - from[at]) * part)
        }))
    })
}

fn colour(random: &mut fastrand::Rng) -> [f32; 3] {
    std::array::from_fn(|_| random.f32() * 255.0)
}

fn tone(value: f32) -> u8 {
    value.clamp(0.0, 255.0) as u8
}

/// One thing in the picture.
struct Leaf {
    x: f32,
    y: f32,
    radius: f32,
    flat: f32,
    turn: (f32, f32),
    colour: [f32; 3],
    texture: f32,
    grain: f32,
    phase: f32,
    soft: f32,
    shade: f32,
    is_box: bool,
}

impl Leaf {
    fn new(random: &mut fastrand::Rng, largest: f32, width: u16, height: u16) -> Self {
        let size = 0.35 * largest * random.f32().max(0.02) + 0.012;
        let radius = size * f32::from(width);
        Self {
            x: random.f32() * f32::from(width),
            y: random.f32() * f32::from(height),
            radius,
            flat: 0.3 + random.f32(),
            turn: (random.f32() * std::f32::consts::PI).sin_cos(),
            colour: colour(random),
            texture: random.f32() * 40.0,
            grain: 0.02 + random.f32() * 0.3,
            phase: random.f32() * std::f32::consts::TAU,
            soft: 1.0 + random.f32() * radius * 0.15,
            shade: (random.f32() - 0.5) * 120.0,
            is_box: random.bool(),
        }
    }

    fn draw(&self, picture: &mut RgbImage) {
        let reach = self.radius * 1.5;
        let (right, bottom) = picture.dimensions();
        let columns = (self.x - reach).max(0.0) as u32..((self.x + reach) as u32).min(right);
        let rows = (self.y - reach).max(0.0) as u32..((self.y + reach) as u32).min(bottom);
        for y in rows {
            for x in columns.clone() {
                self.draw_at(x, y, picture);
            }
        }
    }

    fn draw_at(&self, x: u32, y: u32, picture: &mut RgbImage) {
        let (across, down) = (x as f32 - self.x, y as f32 - self.y);
        let (sin, cos) = self.turn;
        let along = across * cos + down * sin;
        let beside = (down * cos - across * sin) / self.flat;
        let away = match self.is_box {
            true => along.abs().max(beside.abs()) * 1.2,
            false => along.hypot(beside),
        };
        let cover = ((self.radius - away) / self.soft + 0.5).clamp(0.0, 1.0);
        if cover == 0.0 {
            return;
        }
        let waves = (along * self.grain + self.phase).sin() * (beside * self.grain * 0.7).cos();
        let light = self.texture * waves + self.shade * along / self.radius;
        let pixel = picture.get_pixel_mut(x, y);
        for (value, colour) in pixel.0.iter_mut().zip(self.colour) {
            *value = tone(f32::from(*value) * (1.0 - cover) + (colour + light) * cover);
        }
    }
}
