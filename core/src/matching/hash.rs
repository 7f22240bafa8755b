//! Perceptual hashes: of the lowest frequencies of a picture (those of a discrete cosine
//! transform), which are above their median. Resizing, compression and filters change few.

use std::sync::LazyLock;

use super::grey::{Area, Grey, size};

/// Samples an edge that frequencies are computed from.
const SAMPLES: usize = 32;
/// Frequencies an edge.
const LOWEST: usize = 16;

/// A hash of 256 bits, for a whole picture or a cut of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hash([u64; 4]);

impl Hash {
    /// The hash of an area.
    pub(super) fn of(grey: &Grey, area: Area) -> Self {
        let frequencies = frequencies::<SAMPLES, LOWEST>(&grey.means(area), &WIDE);
        let mut sorted = frequencies.as_flattened().to_vec();
        let middle = sorted.len() / 2;
        let (below, median, _) = sorted.select_nth_unstable_by(middle, f32::total_cmp);
        let lower = below.iter().copied().fold(f32::MIN, f32::max);
        let median = f32::midpoint(lower, *median);
        let mut bits = [0_u64; 4];
        for (at, value) in frequencies.as_flattened().iter().enumerate() {
            bits[at / 64] |= u64::from(*value >= median) << (at % 64);
        }
        Self(bits)
    }

    /// In how many bits two differ.
    pub(super) fn distance(self, other: Self) -> u32 {
        let bits = self.0.iter().zip(other.0);
        bits.map(|(one, other)| (one ^ other).count_ones()).sum()
    }
}

/// A hash of 63 bits, for a part of a picture around a point.
pub(super) fn short(grey: &Grey, area: Area) -> u64 {
    let frequencies = frequencies::<16, 8>(&grey.means(area), &NARROW);
    let mut bits = 0;
    for (at, value) in frequencies.as_flattened().iter().enumerate().skip(1) {
        bits |= u64::from(*value > 0.0) << at;
    }
    bits
}

type Waves<const N: usize, const M: usize> = [[f32; N]; M];

static WIDE: LazyLock<Waves<SAMPLES, LOWEST>> = LazyLock::new(waves);
static NARROW: LazyLock<Waves<16, 8>> = LazyLock::new(waves);

/// The lowest `M` cosines over `N` samples.
fn waves<const N: usize, const M: usize>() -> Waves<N, M> {
    let mut waves = [[0.0; N]; M];
    for (frequency, wave) in waves.iter_mut().enumerate() {
        for (at, value) in wave.iter_mut().enumerate() {
            let turn = std::f32::consts::PI * size(frequency) * (size(at) + 0.5) / size(N);
            *value = turn.cos();
        }
    }
    waves
}

fn frequencies<const N: usize, const M: usize>(
    samples: &[[f32; N]; N],
    waves: &Waves<N, M>,
) -> [[f32; M]; M] {
    let mut rows = [[0.0; M]; N];
    for (row, samples) in rows.iter_mut().zip(samples) {
        for (value, wave) in row.iter_mut().zip(waves) {
            *value = wave
                .iter()
                .zip(samples)
                .map(|(wave, sample)| wave * sample)
                .sum();
        }
    }
    let mut found = [[0.0; M]; M];
    for (found, wave) in found.iter_mut().zip(waves) {
        for (row, weight) in rows.iter().zip(wave) {
            for (value, part) in found.iter_mut().zip(row) {
                *value += part * weight;
            }
        }
    }
    found
}
