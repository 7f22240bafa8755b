//! MP4, MOV, HEIC and AVIF from box to box (ISO/IEC 14496-12, 4.2): the last one ends where the
//! file does, and what the tables inside point at lies inside the file.

use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;

use super::{BROKEN, CUT_OFF, Stop, units};
use crate::media::boxes::{Header, LONG_HEADER};
use crate::media::{heif, mp4};

/// The largest header that is looked into.
const MOST_BYTES: u64 = 8 << 20;
/// Two for every moment of a fragmented video of a day. What has more is not walked to its end.
const MOST_BOXES: usize = 100_000;

/// A video: its header must be there.
pub(super) fn video(from: &mut (impl Read + Seek), length: u64) -> Result<(), Stop> {
    let Some(movie) = movie(from, length)? else {
        return Ok(());
    };
    let tracks = mp4::in_units(&movie.bytes, movie.content);
    tracks.iter().try_for_each(|track| units::walk(from, track))
}

/// The same, without a look at its samples but for where they end.
pub(super) fn outline(from: &mut (impl Read + Seek), length: u64) -> Result<(), Stop> {
    movie(from, length).map(|_| ())
}

/// The header of a video: a box, and where its content is in there.
struct Movie {
    bytes: Vec<u8>,
    content: Range<usize>,
}

/// The header of a video whose boxes and samples all lie inside the file; none if it is longer than
/// any that is looked into.
fn movie(from: &mut (impl Read + Seek), length: u64) -> Result<Option<Movie>, Stop> {
    let moov = walk(from, length, *b"moov")?;
    let head = header(from, moov.start)?.map_or(0, |header| header.length);
    let Some(bytes) = read(from, moov)? else {
        return Ok(None);
    };
    let content = head.min(bytes.len())..bytes.len();
    let samples = mp4::end_of_samples(&bytes, content.clone()).ok_or(BROKEN)?;
    match samples > length {
        true => Err(CUT_OFF),
        false => Ok(Some(Movie { bytes, content })),
    }
}

/// A photo: the list of its items must be there.
pub(super) fn photo(from: &mut (impl Read + Seek), length: u64) -> Result<(), Stop> {
    let meta = walk(from, length, *b"meta")?;
    if meta.end > MOST_BYTES {
        return Ok(());
    }
    let Some(bytes) = read(from, 0..meta.end)? else {
        return Ok(());
    };
    let items = heif::end_of_items(&bytes).ok_or(BROKEN)?;
    if items > length {
        return Err(CUT_OFF);
    }
    let pictures = heif::in_units(&bytes);
    pictures.map_or(Ok(()), |pictures| units::walk(from, &pictures))
}

/// Walks over the boxes at the top; answers with where the one that is needed lies.
fn walk(from: &mut (impl Read + Seek), length: u64, needed: [u8; 4]) -> Result<Range<u64>, Stop> {
    let (mut at, mut found, mut boxes) = (0_u64, None, 0);
    while at < length && boxes < MOST_BOXES {
        let header = header(from, at)?.ok_or(CUT_OFF)?;
        let size = header.size.unwrap_or(length - at);
        let end = at.checked_add(size).ok_or(BROKEN)?;
        if header.kind == needed && found.is_none() {
            found = Some(at..end);
        }
        at = end;
        boxes += 1;
    }
    match found {
        Some(found) if at == length || boxes == MOST_BOXES && at < length => Ok(found),
        _ => Err(CUT_OFF),
    }
}

fn header(from: &mut (impl Read + Seek), at: u64) -> Result<Option<Header>, Stop> {
    from.seek(SeekFrom::Start(at))?;
    let mut start = Vec::with_capacity(LONG_HEADER);
    from.take(LONG_HEADER as u64).read_to_end(&mut start)?;
    Header::read(&start).map_err(|_| BROKEN)
}

/// The bytes there; none if they are too many.
fn read(from: &mut (impl Read + Seek), place: Range<u64>) -> Result<Option<Vec<u8>>, Stop> {
    let size = place.end - place.start;
    if size > MOST_BYTES {
        return Ok(None);
    }
    from.seek(SeekFrom::Start(place.start))?;
    let mut bytes = Vec::new();
    from.take(size).read_to_end(&mut bytes)?;
    if (bytes.len() as u64) < size {
        return Err(CUT_OFF);
    }
    Ok(Some(bytes))
}
