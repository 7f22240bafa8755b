use std::cell::Cell;
use std::io::ErrorKind;
use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::media::NotTagged;
use crate::media::tests::judges::{copied, everything};

/// Gives its bytes in pieces of odd sizes, with interruptions, then fails or ends.
struct Pieces<'a> {
    bytes: &'a [u8],
    turn: usize,
    fails: bool,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.turn += 1;
        if self.turn.is_multiple_of(3) {
            return Err(ErrorKind::Interrupted.into());
        }
        if self.bytes.is_empty() && self.fails {
            return Err(ErrorKind::InvalidData.into());
        }
        let length = (self.turn * 7).min(buffer.len());
        self.bytes.read(&mut buffer[..length])
    }
}

/// Takes so many bytes and no more.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let now = bytes.len().min(self.0);
        if now == 0 {
            return Err(ErrorKind::StorageFull.into());
        }
        self.0 -= now;
        Ok(now)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn gif(length: usize) -> Vec<u8> {
    let mut file = b"GIF89a".to_vec();
    file.extend((0..length).map(|number| u8::try_from(number % 251).unwrap()));
    file
}

#[test]
fn a_file_larger_than_the_buffer_arrives_whole_and_hashed() {
    let file = gif(3 * CHUNK + 17);
    let mut to = Vec::new();
    let mut from = Pieces {
        bytes: &file,
        turn: 0,
        fails: false,
    };
    let copied = copy(&mut from, &mut to, &Metadata::default()).unwrap();
    assert_eq!(to, file);
    assert_eq!(copied.sha256[..], Sha256::digest(&file)[..]);
    assert_eq!(copied.bytes_read, file.len() as u64);
    assert_eq!(copied.bytes_written, file.len() as u64);
    assert_eq!(copied.format, Format::Gif);
    assert_eq!(copied.tagging, Tagging::Nothing);
}

#[test]
fn a_gif_passes_as_it_is_and_tells_its_size() {
    let file = b"GIF89a\x38\x04\x46\x05\xf7\0\0";
    let (same, report) = copied(file, &everything());
    assert_eq!(same, file);
    assert_eq!(report.dimensions, Some((1080, 1350)));
    assert!(matches!(report.tagging, Tagging::NotWritten(_)));
}

#[test]
fn gifs_and_webms_that_end_too_early_are_told() {
    for name in ["seed-gif", "seed-webm"] {
        let path = format!("{}/fuzz/corpus/whole/{name}", env!("CARGO_MANIFEST_DIR"));
        let file = std::fs::read(path).unwrap();
        assert!(!copied(&file, &everything()).1.is_cut_off, "{name}");
        for end in [file.len() / 4, file.len() / 2, file.len() - 1] {
            let (same, report) = copied(&file[..end], &everything());
            assert_eq!(same, file[..end]);
            assert!(report.is_cut_off, "{name} cut at {end}");
        }
    }
}

#[test]
fn nothing_and_no_media_are_told_apart() {
    let copy = |bytes: &[u8]| copy(&mut &bytes[..], &mut Vec::new(), &Metadata::default());
    assert!(matches!(copy(b""), Err(CopyError::Empty)));
    assert!(matches!(copy(b"{}"), Err(CopyError::NotMedia)));
}

#[test]
fn reading_that_fails_and_writing_that_fails_are_told_apart() {
    let file = gif(1000);
    let mut from = Pieces {
        bytes: &file,
        turn: 0,
        fails: true,
    };
    let failed = copy(&mut from, &mut Vec::new(), &Metadata::default());
    assert!(matches!(failed, Err(CopyError::Read(_))));
    let failed = copy(&mut &file[..], &mut Full(500), &Metadata::default());
    assert!(matches!(failed, Err(CopyError::Write(_))));
}

/// A file of any length that is never in memory: its start, then zeros, then its end.
struct Long<'a> {
    parts: [&'a [u8]; 2],
    zeros: u64,
    read: Rc<Cell<u64>>,
}

impl Read for Long<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let [start, end] = &mut self.parts;
        let mut zeros = io::repeat(0).take(if start.is_empty() { self.zeros } else { 0 });
        let mut count = start.read(buffer)?;
        if count == 0 {
            count = zeros.read(buffer)?;
            self.zeros -= count as u64;
        }
        if count == 0 {
            count = end.read(buffer)?;
        }
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}

/// Takes anything, and sees how far behind the reading the writing is.
struct Behind {
    read: Rc<Cell<u64>>,
    written: u64,
    most: u64,
}

impl Write for Behind {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.most = self.most.max(self.read.get().saturating_sub(self.written));
        self.written += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The most bytes of a file that were read and not yet written at any time.
fn most_held(start: &[u8], zeros: u64, end: &[u8]) -> u64 {
    let read = Rc::new(Cell::new(0));
    let mut to = Behind {
        read: read.clone(),
        written: 0,
        most: 0,
    };
    let mut from = Long {
        parts: [start, end],
        zeros,
        read,
    };
    let copied = copy(&mut from, &mut to, &everything()).unwrap();
    assert_eq!(
        copied.bytes_read,
        start.len() as u64 + zeros + end.len() as u64
    );
    to.most
}

#[test]
fn a_file_of_any_size_takes_at_most_8_mib_of_memory() {
    const LENGTH: u32 = 200 << 20;
    const HEAD: u64 = 4 << 20;
    const LITTLE: u64 = 2 * CHUNK as u64;
    let length = LENGTH.to_be_bytes();
    let ftyp = b"\0\0\0\x10ftypisom\0\0\x02\0";
    let zeros = u64::from(LENGTH) - 8;
    let mdat = [&ftyp[..], &length, b"mdat"].concat();
    let moov = [&ftyp[..], &length, b"moov"].concat();
    let heic = [b"\0\0\0\x10ftypheic\0\0\0\0", &length[..], b"mdat"].concat();
    let png = [
        b"\x89PNG\r\n\x1a\n",
        &(LENGTH - 12).to_be_bytes()[..],
        b"IDAT",
    ]
    .concat();
    let webp = b"RIFF\0\0\0\x0cWEBPVP8 ";
    let most = MOST_SHOWN as u64;
    assert!(most_held(&mdat, zeros, b"\0\0\0\x08moov") <= LITTLE);
    assert!(most_held(&moov, zeros, b"") <= LITTLE);
    assert!(most_held(b"\xff\xd8\xff\xda", zeros, b"\xff\xd9") <= LITTLE);
    assert!(most_held(b"\xff\xd8\xff\xff", 0, &vec![0xff; 40 << 20]) <= HEAD + CHUNK as u64);
    assert!(most_held(&png, zeros, b"\0\0\0\0IEND\0\0\0\0") <= most);
    assert!(most_held(&heic, zeros, b"") <= most);
    assert!(most_held(webp, zeros, b"") <= most);
}

/// Follows a script.
struct Script(std::vec::IntoIter<Step>);

impl Container for Script {
    fn step(&mut self, _window: &[u8], _ended: bool) -> Step {
        self.0.next().unwrap_or(Step::Finish)
    }

    fn report(&mut self) -> Report {
        Report {
            tagging: Tagging::Written,
            ..Report::untagged(NotTagged::PhotoDamaged)
        }
    }
}

proptest! {
    #[test]
    fn every_way_through_a_file_changes_only_what_it_says(
        ways in proptest::collection::vec((0_usize..3, 0_usize..300_000), 0..8),
    ) {
        let file = gif(500_000);
        let (mut steps, mut expected, mut at) = (Vec::new(), Vec::<u8>::new(), 0);
        for (way, length) in ways {
            let end = (at + length).min(file.len());
            match way {
                0 => steps.push(Step::Show(length)),
                1 => {
                    steps.push(Step::Pass(length as u64));
                    expected.extend(&file[at..end]);
                    at = end;
                }
                _ if file.len() - at > 10 => {
                    steps.push(Step::Show(10));
                    let changes = [(2, 3, b"new".to_vec()), (5, 0, b"more".to_vec()), (9, 1, vec![])];
                    let changes = changes.map(|(at, remove, insert)| Change { at, remove, insert });
                    steps.push(Step::Change(changes.into()));
                    expected.extend(&file[at..at + 2]);
                    expected.extend(b"newmore");
                    expected.extend(&file[at + 5..at + 9]);
                    at += 10;
                }
                _ => {}
            }
        }
        expected.extend(&file[at..]);
        let mut to = Vec::new();
        let mut from = Pieces { bytes: &file, turn: 0, fails: false };
        let mut in_flight = InFlight::new(&mut from, &mut to);
        through(&mut in_flight, &mut Script(steps.into_iter())).unwrap();
        let (written, hash) = (in_flight.written, in_flight.hash.clone());
        drop(in_flight);
        prop_assert_eq!(written, expected.len() as u64);
        prop_assert_eq!(hash.finalize()[..].to_vec(), Sha256::digest(&file)[..].to_vec());
        prop_assert!(to == expected);
    }
}

proptest! {
    #[test]
    fn damaged_samples_keep_the_promises_of_a_copy(
        which in any::<prop::sample::Index>(),
        hits in proptest::collection::vec((0_usize..4_000, any::<u8>()), 1..12),
        cut in 1_usize..200_000,
    ) {
        let samples = crate::media::tests::judges::small_samples();
        if !samples.is_empty() {
            let mut file = which.get(samples).clone();
            for (at, value) in hits {
                let at = at % file.len();
                file[at] = value;
            }
            file.truncate(cut);
            crate::fuzzing::media::copied(&file);
        }
    }
}
