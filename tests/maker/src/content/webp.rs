//! Lossy WebP, which no encoder in Rust writes: seeds, made different at places that
//! decoders skip.

// Made once: cwebp -q 40 m.png -o lossy.webp (m.png as in the parent module), and
//   ffmpeg -f lavfi -i "mandelbrot=s=240x320:start_scale=0.4,format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='255*Y/H'" -frames:v 1 a.png
//   cwebp -q 40 a.png -o extended.webp
const SIMPLE: &[u8] = include_bytes!("../../seeds/lossy.webp");
const EXTENDED: &[u8] = include_bytes!("../../seeds/extended.webp");

const RIFF_HEADER: usize = 12;
const CHUNK_HEADER: usize = 8;

/// The number stands behind the picture's data, inside its chunk.
pub(super) fn simple(number: u64) -> Vec<u8> {
    let data = &SIMPLE[RIFF_HEADER + CHUNK_HEADER..];
    let mut file = SIMPLE[..RIFF_HEADER + 4].to_vec();
    file.extend(length(data.len() + 8));
    file.extend(data);
    file.extend(number.to_le_bytes());
    with_length(file)
}

/// The number stands in a chunk of a kind that nobody knows.
pub(super) fn extended(number: u64) -> Vec<u8> {
    let mut file = EXTENDED.to_vec();
    file.extend(b"NUMB");
    file.extend(length(8));
    file.extend(number.to_le_bytes());
    with_length(file)
}

fn with_length(mut file: Vec<u8>) -> Vec<u8> {
    let length = length(file.len() - CHUNK_HEADER);
    file[4..8].copy_from_slice(&length);
    file
}

/// A RIFF length; the seeds are a few kilobytes.
fn length(bytes: usize) -> [u8; 4] {
    u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes()
}
