//! A JPEG from marker to marker (ITU-T T.81, B.1): segments with a length, scans in which an 0xff
//! is followed by a zero, by a restart in its order, or by the marker that ends the scan. What the
//! scans hold is walked through code by code ([`entropy`]).

mod entropy;
mod frame;
mod huffman;

use std::io::{BufRead, Read, Seek};

use super::{BROKEN, CUT_OFF, Stop, TAIL, array, pass, tail};
use entropy::Entropy;

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const DHT: u8 = 0xc4;
const DRI: u8 = 0xdd;

/// Pictures that follow the first at once, as the brightness of an HDR photo does.
const MOST_PICTURES: usize = 16;

/// The longest scan that is looked into.
const LONGEST_SCAN: usize = 64 << 20;

/// Walks through the file to its end.
pub(super) fn walk(from: &mut (impl BufRead + Seek), length: u64) -> Result<(), Stop> {
    if array(from)? != [0xff, SOI] {
        return Err(BROKEN);
    }
    picture(from)?;
    for _ in 0..MOST_PICTURES {
        let mut next = Vec::new();
        from.by_ref().take(2).read_to_end(&mut next)?;
        if next != [0xff, SOI] {
            break;
        }
        picture(from)?;
    }
    // Whatever else follows ends with an end of a picture, or is a few bytes.
    let is_end = [0xff, EOI];
    if from.stream_position()?.saturating_add(TAIL) < length
        && !tail(from, length)?.windows(2).any(|it| it == is_end)
    {
        return Err(CUT_OFF);
    }
    Ok(())
}

/// One picture, behind its first marker.
fn picture(from: &mut impl BufRead) -> Result<(), Stop> {
    let (mut has_frame, mut has_scan) = (false, false);
    let mut entropy = Entropy::default();
    let mut behind_scan = None;
    loop {
        let marker = match behind_scan.take() {
            Some(marker) => marker,
            None => marker(from)?,
        };
        match marker {
            EOI if has_scan && entropy.is_whole() => return Ok(()),
            SOS if has_frame => {
                entropy.scan(&content(from)?);
                has_scan = true;
                behind_scan = Some(scan(from, &mut entropy)?);
            }
            DRI => {
                let [_, _, interval @ ..]: [u8; 4] = array(from)?;
                entropy.interval = u16::from_be_bytes(interval);
            }
            DHT => entropy.tables(&content(from)?).ok_or(BROKEN)?,
            // Frames, without the tables and the reserved marker between them.
            0xc0..=0xcf => {
                let is_frame = !matches!(marker, 0xc8 | 0xcc);
                has_frame |= is_frame;
                let content = content(from)?;
                if is_frame {
                    entropy.frame(marker, &content);
                }
            }
            0xdb..=0xfe => segment(from)?,
            // Restarts and ends where there is no picture yet, and what nobody defined.
            _ => return Err(BROKEN),
        }
    }
}

/// The marker that must stand here, behind fill bytes.
fn marker(from: &mut impl Read) -> Result<u8, Stop> {
    if array(from)? != [0xff] {
        return Err(BROKEN);
    }
    loop {
        let [byte] = array(from)?;
        if byte != 0xff {
            return Ok(byte);
        }
    }
}

/// Passes over a segment by its length, which counts itself.
fn segment(from: &mut impl Read) -> Result<(), Stop> {
    let length = u16::from_be_bytes(array(from)?).checked_sub(2);
    Ok(pass(from, length.ok_or(BROKEN)?.into(), |_| {})?)
}

/// What stands in a segment.
fn content(from: &mut impl Read) -> Result<Vec<u8>, Stop> {
    let length = u16::from_be_bytes(array(from)?).checked_sub(2);
    let mut content = Vec::new();
    let see = |piece: &[u8]| content.extend_from_slice(piece);
    pass(from, length.ok_or(BROKEN)?.into(), see)?;
    Ok(content)
}

/// Walks through the data of a scan, up to the marker behind it.
fn scan(from: &mut impl BufRead, entropy: &mut Entropy) -> Result<u8, Stop> {
    let (mut next_restart, mut data) = (0, Vec::new());
    loop {
        to_marker(from, entropy.is_walking().then_some(&mut data))?;
        if data.len() > LONGEST_SCAN {
            entropy.give_up();
        }
        let [mut byte] = array(from)?;
        while byte == 0xff {
            [byte] = array(from)?;
        }
        match byte {
            0x00 => data.push(0xff),
            0xd0..=0xd7 if entropy.interval > 0 && byte & 7 == next_restart => {
                next_restart = (next_restart + 1) & 7;
                entropy.walk(&data, false).ok_or(BROKEN)?;
                data.clear();
            }
            0xd0..=0xd7 => return Err(BROKEN),
            marker => {
                entropy.walk(&data, true).ok_or(BROKEN)?;
                return Ok(marker);
            }
        }
    }
}

/// Passes over everything up to and with the next 0xff; what stands before it is kept.
fn to_marker(from: &mut impl BufRead, mut kept: Option<&mut Vec<u8>>) -> Result<(), Stop> {
    loop {
        let shown = from.fill_buf()?;
        if shown.is_empty() {
            return Err(CUT_OFF);
        }
        let marker = memchr::memchr(0xff, shown);
        let end = marker.unwrap_or(shown.len());
        if let Some(kept) = kept.as_deref_mut() {
            kept.extend_from_slice(shown.get(..end).unwrap_or_default());
        }
        from.consume(end + usize::from(marker.is_some()));
        if marker.is_some() {
            return Ok(());
        }
    }
}
