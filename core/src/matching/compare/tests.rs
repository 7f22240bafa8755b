//! What tells a copy from the next frame where nothing has an edge: its tones.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "drawing: every value is clamped to what a pixel holds"
)]

use super::*;

const WIDTH: usize = 320;
const HEIGHT: usize = 240;

/// A smooth picture: a sky with the light at one side and clouds that have no edge.
fn sky(tone: impl Fn(f32, f32, f32) -> f32) -> Grey {
    let places = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| (size(x), size(y))));
    let pixels = places.map(|(x, y)| {
        let cloud = (x / 37.0).sin() * (y / 29.0).cos();
        tone(x, y, 110.0 + x / 4.0 + 25.0 * cloud)
    });
    let pixels = pixels.map(|grey| grey.clamp(0.0, 255.0).round() as u8);
    Grey::new(WIDTH, HEIGHT, pixels.collect()).unwrap()
}

/// How alike it is to the sky as it was, where both lie over each other.
fn likeness(other: &Grey) -> Likeness {
    let place = Place {
        scale: 1.0,
        left: 0.0,
        top: 0.0,
        agreeing: 9,
        weight: 0,
    };
    compare(&sky(|_, _, grey| grey), other, place).unwrap()
}

#[test]
fn what_grows_without_an_edge_shows_in_the_tones_alone() {
    let grown = sky(|x, y, grey| {
        let away = (x - 200.0).hypot(y - 120.0) / 60.0;
        grey + 9.0 * (-away * away).exp()
    });
    let likeness = likeness(&grown);
    assert!(likeness.least >= 0.97, "{likeness:?}");
    assert!(likeness.departure > 3.0, "{likeness:?}");
}

#[test]
fn a_tone_filter_makes_no_part_depart() {
    type Tone = fn(f32) -> f32;
    let filters: [Tone; 4] = [
        |grey| grey,
        |grey| 255.0 * (grey / 255.0).powf(0.7),
        |grey| 60.0 + grey * 0.7,
        |grey| 128.0 + (grey - 128.0) * 1.4,
    ];
    for filter in filters {
        let likeness = likeness(&sky(|_, _, grey| filter(grey)));
        assert!(likeness.departure < 1.0, "{likeness:?}");
    }
}
