//! Draws landscapes: a sky, a sun, three rows of hills, and the picture's number, so
//! that a person recognises each on a contact sheet.
//!
//! Whole numbers only: the same picture must come out on every machine.

use std::io;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage};

use crate::random::Random;

/// How large a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// 24 × 24; one of 16 drawings. For exports of a hundred thousand.
    Tiny,
    /// 48 × 60 and grainy, 3 KB as JPEG; one of 24 drawings. Where small files are counted.
    Thumbnail,
    /// 288 × 360, every one drawn anew.
    Small,
    /// 1080 × 1350 and grainy, 110 to 200 KB as JPEG; one of 24 drawings. For benchmarks.
    Full,
    /// 1440 × 1800 and grainy: the largest that Instagram keeps.
    Large,
}

impl Size {
    /// Width and height in pixels.
    pub fn pixels(self) -> (u32, u32) {
        match self {
            Self::Tiny => (24, 24),
            Self::Thumbnail => (48, 60),
            Self::Small => (288, 360),
            Self::Full => (1080, 1350),
            Self::Large => (1440, 1800),
        }
    }

    /// Which drawing the file of that number shows.
    pub(super) fn drawing(self, number: u64) -> u64 {
        match self {
            Self::Tiny => number % 16,
            Self::Small => number,
            Self::Thumbnail | Self::Full | Self::Large => number % 24,
        }
    }

    /// How much the grain may change a colour; makes a file as large as a real photo's.
    fn grain(self) -> u64 {
        match self {
            Self::Thumbnail | Self::Full | Self::Large => 20,
            Self::Tiny | Self::Small => 0,
        }
    }
}

pub(super) fn jpeg(number: u64, size: Size) -> io::Result<Vec<u8>> {
    let mut file = Vec::new();
    let picture = draw(number, size);
    JpegEncoder::new_with_quality(&mut file, 78)
        .encode_image(&picture)
        .map_err(io::Error::other)?;
    Ok(file)
}

pub(super) fn png(number: u64, size: Size) -> io::Result<Vec<u8>> {
    let mut file = io::Cursor::new(Vec::new());
    draw(number, size)
        .write_to(&mut file, ImageFormat::Png)
        .map_err(io::Error::other)?;
    Ok(file.into_inner())
}

pub(super) fn webp(number: u64, size: Size) -> io::Result<Vec<u8>> {
    let mut file = Vec::new();
    let picture = draw(number, size);
    WebPEncoder::new_lossless(&mut file)
        .write_image(
            &picture,
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgb8,
        )
        .map_err(io::Error::other)?;
    Ok(file)
}

type Colour = [u32; 3];

fn draw(number: u64, size: Size) -> RgbImage {
    let (width, height) = size.pixels();
    let mut chance = Random::new(number);
    let hue = below(&mut chance, 360);
    let scene = Scene {
        width,
        height,
        sky: (colour(hue, 150, 235), colour((hue + 40) % 360, 70, 255)),
        sun: (
            below(&mut chance, width),
            height / 5 + below(&mut chance, height / 4),
        ),
        sun_radius: width / 12 + below(&mut chance, width / 10),
        sun_colour: colour((hue + 180) % 360, 60, 255),
        hills: [0, 1, 2].map(|row| Hills::new(&mut chance, width, height, hue, row)),
    };
    let mut picture = RgbImage::from_fn(width, height, |x, y| {
        Rgb(scene
            .colour(x, y)
            .map(|part| grain(&mut chance, part, size)))
    });
    sign(&mut picture, number);
    picture
}

struct Scene {
    width: u32,
    height: u32,
    sky: (Colour, Colour),
    sun: (u32, u32),
    sun_radius: u32,
    sun_colour: Colour,
    hills: [Hills; 3],
}

impl Scene {
    fn colour(&self, x: u32, y: u32) -> Colour {
        let column = x as usize;
        if let Some(hill) = self.hills.iter().rev().find(|hill| y >= hill.tops[column]) {
            return mix(
                hill.colour,
                [20, 20, 30],
                y - hill.tops[column],
                self.height,
            );
        }
        let far = x.abs_diff(self.sun.0).pow(2) + y.abs_diff(self.sun.1).pow(2);
        if far <= self.sun_radius.pow(2) {
            return self.sun_colour;
        }
        mix(
            self.sky.0,
            self.sky.1,
            (y * 3 + x / 2).min(self.height * 2),
            self.width.max(self.height) * 2,
        )
    }
}

/// One row of hills: where its line is in every column.
struct Hills {
    tops: Vec<u32>,
    colour: Colour,
}

impl Hills {
    fn new(chance: &mut Random, width: u32, height: u32, hue: u32, row: u32) -> Self {
        let base = height * (52 + row * 14) / 100;
        let (near, far) = (
            width / 2 + below(chance, width),
            width / 6 + below(chance, width / 4),
        );
        let (start, other) = (below(chance, width * 4), below(chance, width * 4));
        let tops = (0..width)
            .map(|x| base + wave(x + start, near, height / 9) + wave(x + other, far, height / 28))
            .collect();
        let colour = colour((hue + 100 + row * 25) % 360, 130 + row * 25, 170 - row * 40);
        Self { tops, colour }
    }
}

/// A smooth wave of that length between 0 and `rise`, from parabolas.
fn wave(at: u32, length: u32, rise: u32) -> u32 {
    let length = length.max(4);
    let half = length / 2;
    let along = at % length;
    let within = along % half.max(1);
    let bow = within * (half - within.min(half)) * 4 * (rise / 2) / half.pow(2).max(1);
    if along < half {
        rise / 2 + bow
    } else {
        rise / 2 - bow.min(rise / 2)
    }
}

/// A colour of that hue in degrees; saturation and brightness up to 255.
fn colour(hue: u32, saturation: u32, brightness: u32) -> Colour {
    let low = brightness * (255 - saturation) / 255;
    let within = hue % 60;
    let rising = low + (brightness - low) * within / 60;
    let falling = brightness - (brightness - low) * within / 60;
    match hue / 60 % 6 {
        0 => [brightness, rising, low],
        1 => [falling, brightness, low],
        2 => [low, brightness, rising],
        3 => [low, falling, brightness],
        4 => [rising, low, brightness],
        _ => [brightness, low, falling],
    }
}

/// `part` of `whole` of the way from one colour to the other.
fn mix(from: Colour, to: Colour, part: u32, whole: u32) -> Colour {
    let part = part.min(whole);
    [0, 1, 2].map(|i| (from[i] * (whole - part) + to[i] * part) / whole.max(1))
}

fn grain(chance: &mut Random, part: u32, size: Size) -> u8 {
    let grain = match size.grain() {
        0 => 0,
        most => below(chance, u32::try_from(most).unwrap_or(0)),
    };
    u8::try_from((part + grain).min(255)).unwrap_or(u8::MAX)
}

/// The digits 0 to 9 in 3 × 5 dots, a row in three bits.
const DIGITS: [[u8; 5]; 10] = [
    [7, 5, 5, 5, 7],
    [2, 6, 2, 2, 7],
    [7, 1, 7, 4, 7],
    [7, 1, 7, 1, 7],
    [5, 5, 7, 1, 1],
    [7, 4, 7, 1, 7],
    [7, 4, 7, 5, 7],
    [7, 1, 2, 2, 2],
    [7, 5, 7, 5, 7],
    [7, 5, 7, 1, 7],
];

/// Writes the number into the lower left corner.
fn sign(picture: &mut RgbImage, number: u64) {
    let dot = (picture.width() / 60).max(1);
    let top = picture.height().saturating_sub(dot * 8);
    let digits = number.to_string();
    for (place, digit) in (0_u32..).zip(digits.bytes()) {
        for (row, bits) in (0_u32..).zip(DIGITS[usize::from(digit.wrapping_sub(b'0') % 10)]) {
            for column in (0..3_u32).filter(|column| bits >> (2 - column) & 1 == 1) {
                let left = dot * (3 + place * 4 + column);
                fill(picture, left, top + dot * row, dot);
            }
        }
    }
}

fn fill(picture: &mut RgbImage, left: u32, top: u32, side: u32) {
    let (right, bottom) = (
        picture.width().min(left + side),
        picture.height().min(top + side),
    );
    for y in top..bottom {
        for x in left..right {
            picture.put_pixel(x, y, Rgb([255, 255, 255]));
        }
    }
}

fn below(chance: &mut Random, end: u32) -> u32 {
    u32::try_from(chance.below(u64::from(end))).unwrap_or(0)
}
