//! A muxer for videos of any length and size, laid out as Instagram does it:
//! `ftyp moov free mdat`, H.264 and AAC, no fragments (fact sheet 12).
//!
//! Every frame is the one key frame of a seed. In front of it stands a SEI message of
//! the unregistered kind, which decoders skip: it makes the file different from all
//! others, and as large as wanted.

mod boxes;
mod seed;

use crate::random::Random;

use boxes::{MATRIX, avc1, boxed, full, movie_header, mp4a, word};
use seed::{Seed, sei};

const VIDEO_SCALE: u32 = 15_360;
const FRAME_TICKS: u32 = 512; // 30 frames a second
const AUDIO_SCALE: u32 = 44_100;
const AUDIO_FRAME_TICKS: u32 = 1_024;
const MOVIE_SCALE: u32 = 1_000;
const FRAMES_A_CHUNK: usize = 15;

/// What a video is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Video {
    /// Frames, 30 a second.
    pub frames: u32,
    /// How large the file is at least.
    pub bytes: usize,
    /// Higher than wide.
    pub portrait: bool,
    /// With a sound track.
    pub sound: bool,
    /// Where the directory of the file stands.
    pub moov: MoovAt,
    /// 64-bit offsets (`co64`) instead of 32-bit ones (`stco`).
    pub wide_offsets: bool,
    /// With `udta/meta`, as a third of Instagram's.
    pub user_data: bool,
    /// With [`super::OWN_PLACE`] in `udta/©xyz`.
    pub place: bool,
}

/// Where `moov` stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoovAt {
    /// In front of the samples, as Instagram writes it.
    Start,
    /// Behind them, as phones write it.
    End,
}

impl Video {
    /// Half a second, with sound.
    pub const CLIP: Self = Self {
        frames: 15,
        bytes: 0,
        portrait: true,
        sound: true,
        moov: MoovAt::Start,
        wide_offsets: false,
        user_data: false,
        place: false,
    };

    pub(super) fn bytes(self, number: u64) -> Vec<u8> {
        let tracks = self.tracks(number);
        let ftyp = boxed(b"ftyp", &[b"isom\0\0\x02\0isomiso2avc1mp41"]);
        let free = boxed(b"free", &[]);
        let data: u64 = tracks.iter().map(Track::bytes).sum();
        let mdat_head = 8;
        // The offsets do not change the length of `moov`, so its length can be taken
        // from a first one with the wrong offsets.
        let before = match self.moov {
            MoovAt::Start => ftyp.len() + self.moov(&tracks, 0).len() + free.len(),
            MoovAt::End => ftyp.len() + free.len(),
        };
        let moov = self.moov(&tracks, before as u64 + mdat_head);
        let mut file = Vec::with_capacity(before + moov.len() + usize::try_from(data).unwrap_or(0));
        file.extend(ftyp);
        if self.moov == MoovAt::Start {
            file.extend(&moov);
        }
        file.extend(free);
        file.extend(u32::try_from(data + mdat_head).unwrap_or(0).to_be_bytes());
        file.extend(b"mdat");
        for (track, chunk) in order(&tracks) {
            tracks[track]
                .chunk(chunk)
                .iter()
                .for_each(|sample| file.extend(sample));
        }
        if self.moov == MoovAt::End {
            file.extend(&moov);
        }
        file
    }

    fn tracks(self, number: u64) -> Vec<Track> {
        let seed = Seed::new(self.portrait);
        let frames = self.frames.max(1);
        let padding = self.bytes / frames as usize;
        let mut chance = Random::new(number);
        let samples = (0..frames)
            .map(|_| {
                [
                    sei(&mut chance, number, padding),
                    seed::length_prefixed(seed.frame),
                ]
                .concat()
            })
            .collect();
        let mut tracks = vec![Track {
            kind: Kind::Video(seed),
            samples,
        }];
        if self.sound {
            let count = u64::from(frames) * 44_100 / 30 / u64::from(AUDIO_FRAME_TICKS) + 1;
            let tone = seed::tone();
            let samples = tone
                .iter()
                .cycle()
                .take(usize::try_from(count).unwrap_or(1));
            tracks.push(Track {
                kind: Kind::Sound,
                samples: samples.map(|frame| frame.to_vec()).collect(),
            });
        }
        tracks
    }

    fn moov(self, tracks: &[Track], data_at: u64) -> Vec<u8> {
        let lasts = tracks
            .iter()
            .map(|track| track.lasts(MOVIE_SCALE))
            .max()
            .unwrap_or(0);
        let mut parts = vec![movie_header(lasts, tracks.len())];
        for (index, track) in tracks.iter().enumerate() {
            parts.push(track.trak(index, &offsets(tracks, index, data_at), self.wide_offsets));
        }
        if self.place {
            let text = b"+48.0000+011.5000/";
            let told = [&[0, 18, 0x15, 0xc7], text.as_slice()].concat();
            let place = boxed(&[0xa9, b'x', b'y', b'z'], &[&told]);
            parts.push(boxed(b"udta", &[&place]));
        } else if self.user_data {
            let handler = full(b"hdlr", &[b"\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0"]);
            let encoder = boxed(
                &[0xa9, b't', b'o', b'o'],
                &[&boxed(b"data", &[b"\0\0\0\x01\0\0\0\0Lavf58.76.100"])],
            );
            let meta = full(b"meta", &[&handler, &boxed(b"ilst", &[&encoder])]);
            parts.push(boxed(b"udta", &[&meta]));
        }
        boxed(
            b"moov",
            &parts.iter().map(Vec::as_slice).collect::<Vec<_>>(),
        )
    }
}

enum Kind {
    Video(Seed),
    Sound,
}

struct Track {
    kind: Kind,
    samples: Vec<Vec<u8>>,
}

impl Track {
    fn bytes(&self) -> u64 {
        self.samples.iter().map(|sample| sample.len() as u64).sum()
    }

    /// Sound comes in chunks as long as those of the video.
    fn chunk_length(&self) -> usize {
        match self.kind {
            Kind::Video(_) => FRAMES_A_CHUNK,
            Kind::Sound => FRAMES_A_CHUNK * 44_100 / 30 / 1_024,
        }
    }

    fn chunks(&self) -> usize {
        self.samples.len().div_ceil(self.chunk_length())
    }

    fn chunk(&self, index: usize) -> &[Vec<u8>] {
        self.samples
            .chunks(self.chunk_length())
            .nth(index)
            .unwrap_or(&[])
    }

    fn scale(&self) -> (u32, u32) {
        match self.kind {
            Kind::Video(_) => (VIDEO_SCALE, FRAME_TICKS),
            Kind::Sound => (AUDIO_SCALE, AUDIO_FRAME_TICKS),
        }
    }

    fn lasts(&self, scale: u32) -> u32 {
        let (own, ticks) = self.scale();
        let lasts =
            self.samples.len() as u64 * u64::from(ticks) * u64::from(scale) / u64::from(own);
        u32::try_from(lasts).unwrap_or(u32::MAX)
    }

    fn trak(&self, index: usize, offsets: &[u64], wide: bool) -> Vec<u8> {
        let (scale, _) = self.scale();
        let (width, height) = match &self.kind {
            Kind::Video(seed) => seed.pixels,
            Kind::Sound => (0, 0),
        };
        let (handler, name, header): (&[u8], &[u8], Vec<u8>) = match self.kind {
            Kind::Video(_) => (
                b"vide",
                b"VideoHandler\0",
                boxed(b"vmhd", &[&[0, 0, 0, 1], &[0; 8]]),
            ),
            Kind::Sound => (b"soun", b"SoundHandler\0", full(b"smhd", &[&[0; 4]])),
        };
        let reference = boxed(
            b"dinf",
            &[&full(b"dref", &[&word(1), &boxed(b"url ", &[&word(1)])])],
        );
        let minf = boxed(b"minf", &[&header, &reference, &self.table(offsets, wide)]);
        let hdlr = full(b"hdlr", &[&[0; 4], handler, &[0; 12], name]);
        let mdhd = full(
            b"mdhd",
            &[
                &[0; 8],
                &scale.to_be_bytes(),
                &self.lasts(scale).to_be_bytes(),
                &[0x55, 0xc4, 0, 0],
            ],
        );
        let volume: [u8; 4] = if width == 0 { [1, 0, 0, 0] } else { [0; 4] };
        let tkhd = boxed(
            b"tkhd",
            &[
                &[0, 0, 0, 3], // enabled, in the movie
                &[0; 8],
                &word(index + 1),
                &[0; 4],
                &self.lasts(MOVIE_SCALE).to_be_bytes(),
                &[0; 12],
                &volume,
                &MATRIX,
                &width.to_be_bytes(),
                &[0; 2],
                &height.to_be_bytes(),
                &[0; 2],
            ],
        );
        boxed(b"trak", &[&tkhd, &boxed(b"mdia", &[&mdhd, &hdlr, &minf])])
    }

    fn table(&self, offsets: &[u64], wide: bool) -> Vec<u8> {
        let (_, ticks) = self.scale();
        let stts = full(
            b"stts",
            &[&word(1), &word(self.samples.len()), &ticks.to_be_bytes()],
        );
        let sizes: Vec<u8> = self
            .samples
            .iter()
            .flat_map(|sample| word(sample.len()))
            .collect();
        let stsz = full(b"stsz", &[&[0; 4], &word(self.samples.len()), &sizes]);
        let at: Vec<u8> = if wide {
            offsets.iter().flat_map(|at| at.to_be_bytes()).collect()
        } else {
            offsets
                .iter()
                .flat_map(|at| u32::try_from(*at).unwrap_or(0).to_be_bytes())
                .collect()
        };
        let name = if wide { b"co64" } else { b"stco" };
        let offsets = full(name, &[&word(offsets.len()), &at]);
        let parts = [self.description(), stts, self.chunk_table(), stsz, offsets];
        boxed(
            b"stbl",
            &parts.iter().map(Vec::as_slice).collect::<Vec<_>>(),
        )
    }

    /// How many samples a chunk has: all the same, but perhaps the last.
    fn chunk_table(&self) -> Vec<u8> {
        let (whole, last) = (
            self.samples.len() / self.chunk_length(),
            self.samples.len() % self.chunk_length(),
        );
        let mut runs = Vec::new();
        if whole > 0 {
            runs.push([1, self.chunk_length(), 1]);
        }
        if last > 0 {
            runs.push([whole + 1, last, 1]);
        }
        let table: Vec<u8> = runs
            .iter()
            .flatten()
            .flat_map(|value| word(*value))
            .collect();
        full(b"stsc", &[&word(runs.len()), &table])
    }

    fn description(&self) -> Vec<u8> {
        let entry = match &self.kind {
            Kind::Video(seed) => avc1(seed),
            Kind::Sound => mp4a(),
        };
        full(b"stsd", &[&word(1), &entry])
    }
}

/// The chunks in the order in which they stand in the file: tracks take turns.
fn order(tracks: &[Track]) -> Vec<(usize, usize)> {
    let most = tracks.iter().map(Track::chunks).max().unwrap_or(0);
    (0..most)
        .flat_map(|chunk| (0..tracks.len()).map(move |track| (track, chunk)))
        .filter(|(track, chunk)| *chunk < tracks[*track].chunks())
        .collect()
}

/// Where the chunks of one track stand in the file.
fn offsets(tracks: &[Track], wanted: usize, data_at: u64) -> Vec<u64> {
    let mut at = data_at;
    let mut found = Vec::new();
    for (track, chunk) in order(tracks) {
        if track == wanted {
            found.push(at);
        }
        at += tracks[track]
            .chunk(chunk)
            .iter()
            .map(|sample| sample.len() as u64)
            .sum::<u64>();
    }
    found
}
