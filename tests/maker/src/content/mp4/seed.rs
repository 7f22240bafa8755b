//! The committed pieces videos are put together from, and the messages that make each
//! video different.

use super::boxes::word;
use crate::random::Random;

// Made once, Annex B, one IDR frame each, without x264's own SEI:
//   ffmpeg -f lavfi -i "gradients=s=288x512:c0=0x2b59c3:c1=0xf7b32b:c2=0xd36582:n=3:seed=7:x0=0:y0=0:x1=288:y1=512,format=yuv420p" \
//     -frames:v 1 -c:v libx264 -preset veryslow -crf 30 -bsf:v filter_units=remove_types=6 portrait.h264
//   ffmpeg -f lavfi -i "mandelbrot=s=512x288:start_scale=0.8,format=yuv420p" \
//     -frames:v 1 -c:v libx264 -preset veryslow -crf 36 -bsf:v filter_units=remove_types=6 landscape.h264
//   ffmpeg -f lavfi -i "sine=frequency=440:sample_rate=44100:duration=0.25" -ac 1 -c:a aac -b:a 32k -f adts tone.aac
const PORTRAIT: &[u8] = include_bytes!("../../../seeds/portrait.h264");
const LANDSCAPE: &[u8] = include_bytes!("../../../seeds/landscape.h264");
const TONE: &[u8] = include_bytes!("../../../seeds/tone.aac");

/// The parts of a seed: parameter sets and the one key frame.
pub(super) struct Seed {
    pub(super) sequence: &'static [u8],
    pub(super) picture: &'static [u8],
    pub(super) frame: &'static [u8],
    /// Width and height.
    pub(super) pixels: (u16, u16),
}

impl Seed {
    pub(super) fn new(portrait: bool) -> Self {
        let (annex_b, pixels) = if portrait {
            (PORTRAIT, (288, 512))
        } else {
            (LANDSCAPE, (512, 288))
        };
        let mut seed = Self {
            sequence: &[],
            picture: &[],
            frame: &[],
            pixels,
        };
        for unit in units(annex_b) {
            match unit.first().map_or(0, |head| head & 0x1f) {
                7 => seed.sequence = unit,
                8 => seed.picture = unit,
                5 => seed.frame = unit,
                _ => {}
            }
        }
        seed
    }
}

/// The NAL units between start codes.
fn units(annex_b: &'static [u8]) -> Vec<&'static [u8]> {
    let mut starts = Vec::new();
    for at in 0..annex_b.len().saturating_sub(3) {
        if annex_b[at..].starts_with(&[0, 0, 1]) {
            starts.push(at + 3);
        }
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|next| next - 3)
        .chain([annex_b.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| trim_zeros(&annex_b[*start..end]))
        .collect()
}

/// Zeros behind a unit belong to the next start code.
fn trim_zeros(unit: &'static [u8]) -> &'static [u8] {
    let end = unit
        .iter()
        .rposition(|byte| *byte != 0)
        .map_or(0, |last| last + 1);
    &unit[..end]
}

/// The raw AAC frames of the tone, out of their ADTS stream.
pub(super) fn tone() -> Vec<&'static [u8]> {
    const HEADER: usize = 7;
    let mut frames = Vec::new();
    let mut rest = TONE;
    while rest.len() > HEADER {
        let length =
            usize::from(rest[3] & 3) << 11 | usize::from(rest[4]) << 3 | usize::from(rest[5]) >> 5;
        let Some((frame, after)) = rest.split_at_checked(length.max(HEADER)) else {
            break;
        };
        frames.push(&frame[HEADER..]);
        rest = after;
    }
    frames
}

/// A SEI message "user data, unregistered" that is at least that long. Its bytes are
/// never 0, so that no start code can come about.
pub(super) fn sei(chance: &mut Random, number: u64, length: usize) -> Vec<u8> {
    let mut payload = b"keepsake-sample-".to_vec();
    payload.extend(format!("{number:016x}").as_bytes());
    while payload.len() < length {
        payload.extend(chance.next_u64().to_be_bytes().map(|byte| byte.max(1)));
    }
    let mut unit = vec![6, 5];
    unit.extend(std::iter::repeat_n(255, payload.len() / 255));
    unit.push(u8::try_from(payload.len() % 255).unwrap_or(0));
    unit.extend(payload);
    unit.push(0x80);
    length_prefixed(&unit)
}

pub(super) fn length_prefixed(unit: &[u8]) -> Vec<u8> {
    [&word(unit.len()), unit].concat()
}
