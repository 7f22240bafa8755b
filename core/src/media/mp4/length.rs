//! What a video's header says of the whole, without reading its samples: how long it lasts,
//! whether it has sound.

use std::io::{self, Read, Seek, SeekFrom};
use std::time::Duration;

use super::movie::Movie;
use crate::media::boxes::{Header, LONG_HEADER};

/// The largest header of a movie that is looked into.
const MOST_BYTES: u64 = 8 << 20;
/// Videos have a handful of boxes at the top, fragmented ones some thousands, with the
/// header of the movie before them.
const MOST_BOXES: usize = 1_000;

/// How long the MP4 or MOV video in `from` lasts; none if it does not tell, or is none.
///
/// # Errors
/// `from` cannot be read.
pub fn video_length(from: &mut (impl Read + Seek)) -> io::Result<Option<Duration>> {
    Ok(movie(from)?.and_then(|movie| movie.duration))
}

/// Whether the MP4 or MOV video in `from` has sound; none if it does not tell, or is none.
///
/// # Errors
/// `from` cannot be read.
pub fn video_has_sound(from: &mut (impl Read + Seek)) -> io::Result<Option<bool>> {
    Ok(movie(from)?.map(|movie| movie.has_sound()))
}

fn movie(from: &mut (impl Read + Seek)) -> io::Result<Option<Movie>> {
    let mut at = 0_u64;
    for _ in 0..MOST_BOXES {
        from.seek(SeekFrom::Start(at))?;
        let Some(header) = header(from)? else {
            return Ok(None);
        };
        if header.kind == *b"moov" {
            from.seek(SeekFrom::Start(at))?;
            return read_movie(from, header);
        }
        let Some(next) = header.size.and_then(|size| at.checked_add(size)) else {
            return Ok(None);
        };
        at = next;
    }
    Ok(None)
}

fn header(from: &mut impl Read) -> io::Result<Option<Header>> {
    let mut start = Vec::with_capacity(LONG_HEADER);
    from.take(LONG_HEADER as u64).read_to_end(&mut start)?;
    Ok(Header::read(&start).ok().flatten())
}

fn read_movie(from: &mut impl Read, header: Header) -> io::Result<Option<Movie>> {
    let size = header.size.unwrap_or(MOST_BYTES);
    if size > MOST_BYTES {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    from.take(size).read_to_end(&mut bytes)?;
    Ok(Movie::read(&bytes, header.length..bytes.len().max(header.length)).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Cursor;

    fn boxed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let size = u32::try_from(content.len() + 8).unwrap();
        [&size.to_be_bytes(), kind.as_slice(), content].concat()
    }

    /// With a thousand ticks a second.
    fn movie(ticks: u32) -> Vec<u8> {
        let mut header = vec![0; 100];
        header[12..16].copy_from_slice(&1000_u32.to_be_bytes());
        header[16..20].copy_from_slice(&ticks.to_be_bytes());
        boxed(b"moov", &boxed(b"mvhd", &header))
    }

    fn length(video: Vec<u8>) -> Option<Duration> {
        video_length(&mut Cursor::new(video)).unwrap()
    }

    #[test]
    fn the_header_is_found_before_and_behind_the_samples() {
        let samples = boxed(b"mdat", &[7; 5000]);
        let start = boxed(b"ftyp", b"isom");
        let expected = Some(Duration::from_millis(12_345));
        assert_eq!(
            length([start.clone(), movie(12_345), samples.clone()].concat()),
            expected
        );
        assert_eq!(length([start, samples, movie(12_345)].concat()), expected);
    }

    #[test]
    fn samples_with_a_long_size_are_passed_over() {
        let mut samples = [
            &1_u32.to_be_bytes(),
            b"mdat".as_slice(),
            &32_u64.to_be_bytes(),
        ]
        .concat();
        samples.extend([0; 16]);
        assert_eq!(
            length([samples, movie(2000)].concat()),
            Some(Duration::from_secs(2))
        );
    }

    #[test]
    fn what_does_not_tell_has_no_length() {
        assert_eq!(length(Vec::new()), None);
        assert_eq!(length(boxed(b"ftyp", b"isom")), None);
        assert_eq!(length(movie(u32::MAX)), None);
        assert_eq!(length(movie(12_345)[..40].to_vec()), None);
        assert_eq!(length(vec![0xff; 4096]), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            length([movie(1)[..20].to_vec(), bytes.clone()].concat());
            length(boxed(b"moov", &bytes));
        }
    }
}
