//! A JPEG from marker to marker (ITU-T T.81, B.1): segments with a length, scans in which an 0xff
//! is followed by a zero, by a restart in its order, or by the marker that ends the scan.

use std::io::{BufRead, Read, Seek};

use super::{BROKEN, CUT_OFF, Stop, TAIL, array, pass, tail};

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const DRI: u8 = 0xdd;

/// Pictures that follow the first at once, as the brightness of an HDR photo does.
const MOST_PICTURES: usize = 16;

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
    let (mut has_frame, mut has_scan, mut restarts) = (false, false, false);
    let mut behind_scan = None;
    loop {
        let marker = match behind_scan.take() {
            Some(marker) => marker,
            None => marker(from)?,
        };
        match marker {
            EOI if has_scan => return Ok(()),
            SOS if has_frame => {
                segment(from)?;
                has_scan = true;
                behind_scan = Some(scan(from, restarts)?);
            }
            DRI => {
                let [_, _, high, low] = array(from)?;
                restarts = [high, low] != [0, 0];
            }
            // Frames, without the tables and the reserved marker between them.
            0xc0..=0xcf => {
                has_frame |= !matches!(marker, 0xc4 | 0xc8 | 0xcc);
                segment(from)?;
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
    let content = u16::from_be_bytes(array(from)?).checked_sub(2);
    let content = content.ok_or(BROKEN)?;
    Ok(pass(from, content.into(), |_| {})?)
}

/// Passes over the data of a scan, up to the marker behind it.
fn scan(from: &mut impl BufRead, restarts: bool) -> Result<u8, Stop> {
    let mut next_restart = 0;
    loop {
        to_marker(from)?;
        let [mut byte] = array(from)?;
        while byte == 0xff {
            [byte] = array(from)?;
        }
        match byte {
            0x00 => {}
            0xd0..=0xd7 if restarts && byte & 7 == next_restart => {
                next_restart = (next_restart + 1) & 7;
            }
            0xd0..=0xd7 => return Err(BROKEN),
            marker => return Ok(marker),
        }
    }
}

/// Passes over everything up to and with the next 0xff.
fn to_marker(from: &mut impl BufRead) -> Result<(), Stop> {
    loop {
        let shown = from.fill_buf()?;
        if shown.is_empty() {
            return Err(CUT_OFF);
        }
        match memchr::memchr(0xff, shown) {
            Some(at) => {
                from.consume(at + 1);
                return Ok(());
            }
            None => {
                let all = shown.len();
                from.consume(all);
            }
        }
    }
}
