//! ISO base media boxes, and those whose content is the same in every video (ISO
//! 14496-12, 14496-14, 14496-15).

use super::seed::Seed;

pub(super) const MATRIX: [u8; 36] = {
    let mut matrix = [0; 36];
    matrix[1] = 1; // 1.0, 16.16
    matrix[17] = 1;
    matrix[32] = 0x40; // 1.0, 2.30
    matrix
};

pub(super) fn movie_header(lasts: u32, tracks: usize) -> Vec<u8> {
    full(
        b"mvhd",
        &[
            &[0; 8],
            &super::MOVIE_SCALE.to_be_bytes(),
            &lasts.to_be_bytes(),
            &[0, 1, 0, 0, 1, 0], // rate and volume 1.0
            &[0; 10],
            &MATRIX,
            &[0; 24],
            &word(tracks + 1),
        ],
    )
}

pub(super) fn avc1(seed: &Seed) -> Vec<u8> {
    let (width, height) = seed.pixels;
    let set = |unit: &[u8]| {
        [
            &u16::try_from(unit.len()).unwrap_or(0).to_be_bytes()[..],
            unit,
        ]
        .concat()
    };
    let profile = seed.sequence.get(1..4).unwrap_or(&[100, 0, 31]);
    let configuration = boxed(
        b"avcC",
        &[
            &[1],
            profile,
            &[0xff, 0xe1],
            &set(seed.sequence),
            &[1],
            &set(seed.picture),
            &[0xfd, 0xf8, 0xf8, 0],
        ],
    );
    boxed(
        b"avc1",
        &[
            &[0; 6],
            &[0, 1],
            &[0; 16],
            &width.to_be_bytes(),
            &height.to_be_bytes(),
            &[0, 0x48, 0, 0, 0, 0x48, 0, 0], // 72 dots an inch
            &[0; 4],
            &[0, 1],
            &[0; 32],
            &[0, 24, 0xff, 0xff],
            &configuration,
        ],
    )
}

/// AAC-LC, one channel, 44.1 kHz (ISO 14496-1 descriptors).
pub(super) fn mp4a() -> Vec<u8> {
    let decoder = [
        &[4, 17, 0x40, 0x15, 0, 0, 0][..],
        &32_000_u32.to_be_bytes(),
        &32_000_u32.to_be_bytes(),
        &[5, 2, 0x12, 0x08],
    ]
    .concat();
    let stream = [&[3, 25, 0, 2, 0][..], &decoder, &[6, 1, 2]].concat();
    boxed(
        b"mp4a",
        &[
            &[0; 6],
            &[0, 1],
            &[0; 8],
            &[0, 1, 0, 16],
            &[0; 4],
            &super::AUDIO_SCALE.to_be_bytes()[2..],
            &[0; 2],
            &full(b"esds", &[&stream]),
        ],
    )
}

pub(super) fn boxed(name: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let length = 8 + parts.iter().map(|part| part.len()).sum::<usize>();
    let mut whole = Vec::with_capacity(length);
    whole.extend(word(length));
    whole.extend(name);
    parts.iter().for_each(|part| whole.extend(*part));
    whole
}

/// A box with version 0 and no flags.
pub(super) fn full(name: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    boxed(name, &[&[&[0; 4][..]], parts].concat())
}

pub(super) fn word(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes()
}
