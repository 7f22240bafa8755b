//! Which of the files that a page offers is the best one (fact sheet 7). Most photos
//! come without sizes; their addresses tell how they were cut and scaled.

use std::cmp::Reverse;
use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;
use serde_json::Value;

/// One file on offer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub address: &'a str,
    /// Width and height, where the page tells.
    pub size: Option<(u32, u32)>,
}

impl<'a> Candidate<'a> {
    /// One of which the page tells no size.
    pub(super) fn of_unknown_size(address: &'a str) -> Self {
        Self {
            address,
            size: None,
        }
    }
}

/// The best photo: whole rather than cut to a square, then the largest, then the first. Where
/// the page tells no size, the address does; one that says nothing of scaling is of full size.
pub(super) fn photo<'a>(all: &[Candidate<'a>]) -> Option<Candidate<'a>> {
    let whole: Vec<_> = all.iter().copied().filter(|one| !is_cut(one)).collect();
    let of = if whole.is_empty() { all } else { &whole };
    let pixels = |one: &Candidate<'_>| one.size.or_else(|| scaled_to(one)).map_or(u64::MAX, area);
    // Of equals, max_by_key takes the last.
    of.iter().copied().rev().max_by_key(pixels)
}

/// The videos, the best first: the largest, then in their order. One file is often named three
/// times, signed anew or not.
pub(super) fn videos(mut all: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    let mut files = HashSet::new();
    all.retain(|one| files.insert(one.address.split('?').next()));
    all.sort_by_key(|one| Reverse(area(one.size.unwrap_or_default())));
    all
}

/// The width of a file, as told, else as its address says: what it was scaled to, else how it was
/// encoded.
pub(super) fn width(of: Candidate<'_>) -> Option<u32> {
    let size = of.size.or_else(|| scaled_to(&of));
    size.map(|(width, _)| width)
        .or_else(|| encoded_width(of.address))
}

fn area((width, height): (u32, u32)) -> u64 {
    u64::from(width) * u64::from(height)
}

/// Whether it was cut: `stp=c0.169.1350.1350a_…`, or `/c157.0.405.405a/` of old.
fn is_cut(one: &Candidate<'_>) -> bool {
    let is_cut = |part: &str| {
        let mut letters = part.chars();
        letters.next() == Some('c')
            && letters.next().is_some_and(|c| c.is_ascii_digit())
            && part.contains('.')
    };
    let path = one.address.split('?').next().unwrap_or_default();
    parameter(one.address, "stp").is_some_and(|stp| is_cut(&stp)) || path.split('/').any(is_cut)
}

/// What it was scaled to: `_s1080x1080` or `_p1080x1350` in `stp`, `/s640x640/` in addresses of
/// old.
fn scaled_to(one: &Candidate<'_>) -> Option<(u32, u32)> {
    let size = |token: &str| {
        let (width, height) = token.strip_prefix(['s', 'p'])?.split_once('x')?;
        Some((width.parse().ok()?, height.parse().ok()?))
    };
    let steps = parameter(one.address, "stp");
    let of_steps = steps.as_deref().and_then(|it| it.split('_').find_map(size));
    let path = one.address.split('?').next().unwrap_or_default();
    of_steps.or_else(|| path.split('/').find_map(size))
}

/// The number in the name of the encoding, in the parameter `efg`:
/// `FEED.xpids.1350.sdr.…` or `xpv_progressive.INSTAGRAM.CLIPS.C3.720.…`.
fn encoded_width(address: &str) -> Option<u32> {
    let told = STANDARD.decode(parameter(address, "efg")?).ok()?;
    let told: Value = serde_json::from_slice(&told).ok()?;
    let encoding = told.get("vencode_tag")?.as_str()?;
    encoding.split('.').find_map(|part| part.parse().ok())
}

/// The number of the photo that a file is of, as its address says it: `ig_cache_key` begins with
/// its base64. That of a video's cover has another number behind it, and is none here.
pub(super) fn number(address: &str) -> Option<u64> {
    let key = parameter(address, "ig_cache_key")?;
    let told = STANDARD.decode(key.split('.').next()?).ok()?;
    str::from_utf8(&told).ok()?.parse().ok()
}

fn parameter(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let value = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(known, _)| *known == name)?
        .1;
    Some(percent_decode_str(value).decode_utf8_lossy().into_owned())
}
