//! What becomes of a photograph, as Instagram and people change it.

use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage};

use super::Result;
use super::world::{jpeg, shrunk};

type Random = fastrand::Rng;
type Make = Box<dyn Fn(&RgbImage, &mut Random) -> Result<RgbImage> + Sync>;

/// One kind of copy.
pub struct Change {
    pub name: &'static str,
    make: Make,
    /// Its pixels lie on their side, and EXIF tells to turn them.
    is_turned_by_exif: bool,
}

impl Change {
    /// The copy of a picture, as a JPEG of quality 70; the same whenever it is made of the same
    /// number.
    pub fn file(&self, picture: &RgbImage, number: u64) -> Result<Vec<u8>> {
        let copy = (self.make)(picture, &mut Random::with_seed(number))?;
        match self.is_turned_by_exif {
            true => Ok(turned_by_exif(&jpeg(&imageops::rotate270(&copy), 70)?)),
            false => jpeg(&copy, 70),
        }
    }

    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::new("1080 pixels", |picture, _| Ok(shrunk(picture, 1080))),
            Self::new("1440 pixels", |picture, _| Ok(picture.clone())),
            Self::new("two generations", |picture, _| {
                again(&shrunk(picture, 1080))
            }),
            Self::new("tone filter", |picture, _| {
                Ok(toned(&shrunk(picture, 1080)))
            }),
            Self::new("turned by EXIF", |picture, _| Ok(shrunk(picture, 1080))).turned_by_exif(),
        ];
        for (name, shape) in [
            ("square, anywhere", 1.0),
            ("4:5, anywhere", 0.8),
            ("1.91:1, anywhere", 1.91),
            ("3:4, anywhere", 0.75),
        ] {
            all.push(Self::new(name, move |picture, random| {
                Ok(shrunk(&cut(picture, shape, 1.0, random), 1080))
            }));
        }
        for (name, shape, most) in [
            ("square, zoomed by 1.0 to 1.3", 1.0, 1.3),
            ("4:5, zoomed by 1.0 to 1.3", 0.8, 1.3),
            ("square, zoomed by 1.3 to 1.6", 1.0, 1.6),
        ] {
            all.push(Self::new(name, move |picture, random| {
                let zoom = most - 0.3 * random.f32();
                Ok(shrunk(&cut(picture, shape, zoom, random), 1080))
            }));
        }
        all.extend([
            Self::new("white border, padded to square", |picture, _| {
                Ok(bordered(picture))
            }),
            Self::new("story: 9:16 with a text over it", |picture, random| {
                Ok(story(picture, random))
            }),
            Self::new("screenshot of the post", |picture, _| {
                Ok(screenshot(picture))
            }),
            Self::new("mirrored", |picture, _| {
                Ok(imageops::flip_horizontal(&shrunk(picture, 1080)))
            }),
            Self::new("turned by a quarter", |picture, _| {
                Ok(imageops::rotate90(&shrunk(picture, 1080)))
            }),
        ]);
        all
    }

    fn new(
        name: &'static str,
        make: impl Fn(&RgbImage, &mut Random) -> Result<RgbImage> + Sync + 'static,
    ) -> Self {
        Self {
            name,
            make: Box::new(make),
            is_turned_by_exif: false,
        }
    }

    fn turned_by_exif(self) -> Self {
        Self {
            is_turned_by_exif: true,
            ..self
        }
    }
}

/// The file with a note that it is to be turned by a quarter when it is shown.
fn turned_by_exif(file: &[u8]) -> Vec<u8> {
    let note =
        b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    [&file[..2], note, &file[2..]].concat()
}

fn again(picture: &RgbImage) -> Result<RgbImage> {
    let once = image::load_from_memory(&jpeg(picture, 70)?)?.into_rgb8();
    Ok(shrunk(&once, 640))
}

/// A part of this shape, as large as can be and then zoomed into, at any place.
fn cut(picture: &RgbImage, shape: f32, zoom: f32, random: &mut Random) -> RgbImage {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let (wide, high) = match width > height * shape {
        true => (height * shape, height),
        false => (width, width / shape),
    };
    let (wide, high) = (wide / zoom, high / zoom);
    let left = random.f32() * (width - wide);
    let top = random.f32() * (height - high);
    imageops::crop_imm(picture, left as u32, top as u32, wide as u32, high as u32).to_image()
}

/// Less colour, lifted shadows, more contrast in the middle, warmer.
fn toned(picture: &RgbImage) -> RgbImage {
    let mut picture = picture.clone();
    for pixel in picture.pixels_mut() {
        let colours = pixel.0.map(|value| f32::from(value) / 255.0);
        let grey = colours.iter().sum::<f32>() / 3.0;
        for ((value, colour), gain) in pixel.0.iter_mut().zip(colours).zip([1.05, 1.0, 0.9]) {
            let light = (grey + (colour - grey) * 0.8).powf(0.85) * gain;
            let curve = light * light * (3.0 - 2.0 * light);
            *value = ((0.6 * light + 0.4 * curve) * 235.0 + 15.0).clamp(0.0, 255.0) as u8;
        }
    }
    picture
}

fn bordered(picture: &RgbImage) -> RgbImage {
    let picture = shrunk(picture, 980);
    let mut square = RgbImage::from_pixel(1080, 1080, Rgb([255; 3]));
    let left = i64::from((1080 - picture.width()) / 2);
    let top = i64::from((1080 - picture.height()) / 2);
    imageops::replace(&mut square, &picture, left, top);
    square
}

fn story(picture: &RgbImage, random: &mut Random) -> RgbImage {
    let cut = cut(picture, 9.0 / 16.0, 1.0, random);
    let mut story = imageops::resize(&cut, 608, 1080, FilterType::Triangle);
    for line in 0..3 {
        for letter in 0..random.u32(8..18) {
            write(&mut story, 60 + letter * 26, 700 + line * 50, 255);
        }
    }
    story
}

fn screenshot(picture: &RgbImage) -> RgbImage {
    let (width, height) = picture.dimensions();
    let picture = imageops::resize(picture, 1080, 1080 * height / width, FilterType::Triangle);
    let mut screen = RgbImage::from_pixel(1080, 2340, Rgb([255; 3]));
    imageops::replace(&mut screen, &picture, 0, 350);
    for letter in 0..30 {
        write(&mut screen, 40 + letter * 26, 200, 30);
        write(&mut screen, 40 + letter * 26, 2000, 30);
    }
    screen
}

/// Something like a letter.
fn write(picture: &mut RgbImage, left: u32, top: u32, ink: u8) {
    for (x, y) in (0..18).flat_map(|x| (0..30).map(move |y| (left + x, top + y))) {
        if x < picture.width() && y < picture.height() && (x * 7 + y * 3 + left) % 11 < 7 {
            picture.put_pixel(x, y, Rgb([ink; 3]));
        }
    }
}
