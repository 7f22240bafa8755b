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
    let tracks = mp4::in_units(&movie.bytes, movie.content.clone());
    tracks
        .iter()
        .try_for_each(|track| units::walk(from, track))?;
    for place in movie.fragments {
        let start = place.start;
        let Some((bytes, content)) = read_box(from, place)? else {
            continue;
        };
        let Some(fragment) = movie.fragmented.fragment(&bytes, content, start) else {
            continue;
        };
        if fragment.end > length {
            return Err(CUT_OFF);
        }
        let mut samples = fragment.in_units.iter();
        samples.try_for_each(|track| units::walk(from, track))?;
    }
    Ok(())
}

/// The same, without a look at its samples but for where they end.
pub(super) fn outline(from: &mut (impl Read + Seek), length: u64) -> Result<(), Stop> {
    movie(from, length).map(|_| ())
}

/// The header of a video: a box, and where its content is in there.
struct Movie {
    bytes: Vec<u8>,
    content: Range<usize>,
    /// What it says of samples that come in fragments, and where the boxes lie that list them.
    fragmented: mp4::Fragmented,
    fragments: Vec<Range<u64>>,
}

/// The header of a video whose boxes and samples all lie inside the file; none if it is longer than
/// any that is looked into.
fn movie(from: &mut (impl Read + Seek), length: u64) -> Result<Option<Movie>, Stop> {
    let (mut fragments, mut indexes) = (Vec::new(), Vec::new());
    let moov = walk(from, length, *b"moov", |kind, place| match &kind {
        b"moof" => fragments.push(place),
        b"sidx" => indexes.push(place),
        _ => {}
    })?;
    for index in indexes {
        let behind = length - index.end;
        let index = read_box(from, index)?;
        let told = index.and_then(|(bytes, content)| mp4::indexed(&bytes, content));
        if told.is_some_and(|told| told > behind) {
            return Err(CUT_OFF);
        }
    }
    let Some((bytes, content)) = read_box(from, moov)? else {
        return Ok(None);
    };
    let samples = mp4::end_of_samples(&bytes, content.clone()).ok_or(BROKEN)?;
    let fragmented = mp4::Fragmented::read(&bytes, content.clone());
    let is_without_samples = samples == 0 && fragments.is_empty() && !fragmented.is_empty();
    match samples > length || is_without_samples {
        true => Err(CUT_OFF),
        false => Ok(Some(Movie {
            bytes,
            content,
            fragmented,
            fragments,
        })),
    }
}

/// The bytes of a box, and where its content is in there.
type Loaded = (Vec<u8>, Range<usize>);

/// A box; none if it is longer than any that is looked into.
fn read_box(from: &mut (impl Read + Seek), place: Range<u64>) -> Result<Option<Loaded>, Stop> {
    let head = header(from, place.start)?.map_or(0, |header| header.length);
    let bytes = read(from, place)?;
    Ok(bytes.map(|bytes| {
        let content = head.min(bytes.len())..bytes.len();
        (bytes, content)
    }))
}

/// A photo: the list of its items must be there.
pub(super) fn photo(from: &mut (impl Read + Seek), length: u64) -> Result<(), Stop> {
    let meta = walk(from, length, *b"meta", |_, _| {})?;
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
    for place in heif::of_av1(&bytes) {
        if units::ends_empty(from, &place)? {
            return Err(BROKEN);
        }
    }
    let pictures = heif::in_units(&bytes);
    pictures.map_or(Ok(()), |pictures| units::walk(from, &pictures))
}

/// Walks over the boxes at the top and shows each; answers with where the one that is needed lies.
fn walk(
    from: &mut (impl Read + Seek),
    length: u64,
    needed: [u8; 4],
    mut see: impl FnMut([u8; 4], Range<u64>),
) -> Result<Range<u64>, Stop> {
    let (mut at, mut found, mut boxes) = (0_u64, None, 0);
    while at < length && boxes < MOST_BOXES {
        let header = header(from, at)?.ok_or(CUT_OFF)?;
        let size = header.size.unwrap_or(length - at);
        let end = at.checked_add(size).ok_or(BROKEN)?;
        if header.kind == needed && found.is_none() {
            found = Some(at..end);
        }
        see(header.kind, at..end);
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
