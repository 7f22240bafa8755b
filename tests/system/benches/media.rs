//! What metadata and previews cost for one file, in this process: names and nanoseconds,
//! a line each, for `cargo xtask bench`. Of many rounds the fastest counts: whatever else
//! a machine does only ever makes one slower.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program for the benchmark, which is to fail where anything goes wrong"
)]

use std::hint::black_box;
use std::io;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use keepsake_core::media::{CameraFacts, Metadata, copy, preview};
use keepsake_core::post::Coordinates;
use sample_maker::{Content, MoovAt, Size, Studio, Video};

fn main() {
    let mut studio = Studio::default();
    // The largest of those that benchmarks use has some 200 KB.
    let photos = (0..24).map(|number| studio.bytes(Content::Jpeg(Size::Full), number).unwrap());
    let photo = photos.max_by_key(Vec::len).unwrap();
    told("photo", copied(&photo, 400));
    for (name, moov) in [
        ("video", MoovAt::Start),
        ("video with moov last", MoovAt::End),
    ] {
        let video = Video {
            frames: 900,
            bytes: 200_000_000,
            moov,
            ..Video::CLIP
        };
        let video = studio.bytes(Content::Mp4(video), 1).unwrap();
        told(name, copied(&video, 15));
    }
    let large = studio.bytes(Content::Jpeg(Size::Large), 1).unwrap();
    let side = fastest(60, || {
        black_box(preview(&mut large.as_slice(), 320).unwrap());
    });
    println!("preview\t{}\t{}", large.len(), side.as_nanos());
}

/// Name, bytes, the time of a copy, and that of a copy with every field of metadata.
fn told(name: &str, (bytes, plain, tagged): (usize, Duration, Duration)) {
    println!(
        "{name}\t{bytes}\t{}\t{}",
        plain.as_nanos(),
        tagged.as_nanos()
    );
}

fn copied(file: &[u8], rounds: usize) -> (usize, Duration, Duration) {
    let (nothing, everything) = (Metadata::default(), everything());
    let copy = |metadata: &Metadata| {
        black_box(copy(&mut &file[..], &mut io::sink(), metadata).unwrap());
    };
    let (mut plain, mut tagged) = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        plain = plain.min(fastest(1, || copy(&nothing)));
        tagged = tagged.min(fastest(1, || copy(&everything)));
    }
    (file.len(), plain, tagged)
}

fn fastest(rounds: usize, mut work: impl FnMut()) -> Duration {
    let round = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..rounds).map(round).min().unwrap()
}

fn everything() -> Metadata {
    let taken = Timestamp::new(1_713_379_833, 2_000_000).unwrap();
    Metadata {
        taken: Some(taken.to_zoned_datetime(TimeZone::UTC)),
        coordinates: Coordinates::new(-33.8568, 151.2153),
        description: Some("Three lakes, two flat tyres, one happy dog 🐕 #cycling".to_owned()),
        creator: None,
        camera: CameraFacts {
            lens_make: Some("Maker".to_owned()),
            iso: Some(64),
            aperture: Some(1.696),
            shutter_speed: Some(5.885),
            ..CameraFacts::default()
        },
    }
}
