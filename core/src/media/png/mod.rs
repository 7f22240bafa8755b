//! PNG: EXIF in an `eXIf` chunk, XMP in an `iTXt` chunk, in front of the picture data.
//!
//! Either may already stand behind the picture data. So a file of up to 8 MiB is looked
//! at as a whole; a larger one streams past, and gets its chunks at its end. Where it has some of its
//! own, they are looked into and nothing is put in. For that img-parts does not serve: it wants the whole
//! file in memory.

mod chunks;

use super::boxes::u32_at;
use super::container::{Change, Look, MOST_SHOWN, PhotoFormat, Report};
use super::exif::{Picture, Resolution, components};
use super::photo::{self, Blocks, Passed, Written};
use super::{Metadata, NotTagged};
use chunks::{Chunk, SIGNATURE, all, chunk};

/// What an `iTXt` chunk with XMP starts with, and what follows if it is not compressed:
/// no compression, no language, no translated keyword.
const XMP_KEYWORD: &[u8] = b"XML:com.adobe.xmp\0";
const PLAIN: &[u8] = &[0, 0, 0, 0];
/// Enough of a chunk to know it by.
const CHUNK_START: usize = 8 + XMP_KEYWORD.len();

const DAMAGED: NotTagged = NotTagged::PhotoDamaged;
const LARGE: NotTagged = NotTagged::LargePhotoHasSome;

/// A PNG.
pub(super) struct Png<'a> {
    metadata: &'a Metadata,
    way: Way,
    picture: Picture,
    passed: Passed,
}

enum Way {
    /// Nothing was looked at yet.
    Start,
    /// Too large to be looked at as a whole: chunk after chunk streams past.
    Streaming,
    /// The same, with nothing to be put in.
    Watching,
}

impl<'a> Png<'a> {
    pub(super) fn new(metadata: &'a Metadata) -> Self {
        Self {
            metadata,
            way: Way::Start,
            picture: Picture::UNKNOWN,
            passed: Passed::default(),
        }
    }

    fn start(&mut self, window: &[u8], ended: bool, report: &mut Report) -> Look {
        if !ended && window.len() < MOST_SHOWN {
            return Look::Show(MOST_SHOWN);
        }
        self.picture = picture(window);
        report.dimensions = self.picture.dimensions;
        if !ended {
            self.way = Way::Streaming;
            return Look::Pass(SIGNATURE as u64);
        }
        report.reaches(chunks::reach(window));
        whole(window, self.metadata, &self.picture, report).into()
    }

    /// The chunk that the window starts with passes, unless it is the last.
    fn stream(&mut self, window: &[u8], ended: bool, report: &mut Report) -> Look {
        if window.len() < CHUNK_START && !ended {
            return Look::Show(CHUNK_START);
        }
        let Some(next) = Chunk::read(window, 0) else {
            report.reaches(chunks::reach_from(window, 0));
            return Look::Leave(DAMAGED);
        };
        let is_xmp = is_xmp(&next, window);
        if next.kind == *b"eXIf" || is_xmp {
            if window.len() < next.whole.end && !ended && Passed::wants(next.whole.len()) {
                return Look::Show(next.whole.end);
            }
            self.way = Way::Watching;
            if is_xmp {
                self.passed.xmp(packet(&next, window));
            } else {
                self.passed.exif(next.data(window));
            }
        }
        if next.kind != *b"IEND" {
            return Look::Pass(next.whole.end as u64);
        }
        if matches!(self.way, Way::Watching) {
            report.has_own_place = self.passed.has_own_place(self.metadata);
            return Look::Leave(LARGE);
        }
        let (none, room) = (Blocks::default(), Blocks::default());
        photo::write(&none, self.metadata, &self.picture, &room, report)
            .map(|written| vec![Change::insert(0, new_chunks(&written))])
            .into()
    }
}

impl PhotoFormat for Png<'_> {
    fn look(&mut self, window: &[u8], ended: bool, report: &mut Report) -> Look {
        match self.way {
            Way::Start => self.start(window, ended, report),
            Way::Streaming | Way::Watching => self.stream(window, ended, report),
        }
    }
}

/// The changes to a file that is there as a whole.
fn whole(
    file: &[u8],
    metadata: &Metadata,
    picture: &Picture,
    report: &mut Report,
) -> Result<Vec<Change>, NotTagged> {
    let chunks = all(file).ok_or(DAMAGED)?;
    let data = chunks
        .iter()
        .find(|chunk| chunk.kind == *b"IDAT")
        .ok_or(DAMAGED)?;
    let exif = chunks.iter().find(|chunk| chunk.kind == *b"eXIf");
    let xmp = chunks.iter().find(|chunk| is_xmp(chunk, file));
    let existing = Blocks {
        exif: exif.map(|chunk| chunk.data(file)),
        xmp: xmp.map(|chunk| packet(chunk, file)),
    };
    let mut written = photo::write(&existing, metadata, picture, &Blocks::default(), report)?;
    let mut changes = Vec::new();
    let mut replace = |old: Option<&Chunk>, new: Option<Vec<u8>>| match old {
        Some(old) => {
            changes.extend(new.map(|insert| Change {
                at: old.whole.start,
                remove: old.whole.len(),
                insert,
            }));
            None
        }
        None => new,
    };
    let blocks = std::mem::take(&mut written.blocks);
    let exif = replace(exif, blocks.exif.map(|block| exif_chunk(&block)));
    let xmp = replace(xmp, blocks.xmp.map(|packet| xmp_chunk(&packet)));
    let new = [exif, xmp].into_iter().flatten().flatten().collect();
    changes.push(Change::insert(data.whole.start, new));
    Change::sort(&mut changes);
    Ok(changes)
}

fn new_chunks(written: &Written) -> Vec<u8> {
    let exif = written.blocks.exif.as_deref().map(exif_chunk);
    let xmp = written.blocks.xmp.as_deref().map(xmp_chunk);
    [exif, xmp].into_iter().flatten().flatten().collect()
}

fn exif_chunk(block: &[u8]) -> Vec<u8> {
    chunk(*b"eXIf", block)
}

fn xmp_chunk(packet: &[u8]) -> Vec<u8> {
    chunk(*b"iTXt", &[XMP_KEYWORD, PLAIN, packet].concat())
}

/// Whether a chunk holds XMP; its end need not be there.
fn is_xmp(chunk: &Chunk, file: &[u8]) -> bool {
    let start = chunk.whole.start + 8;
    let shown = file
        .get(start..file.len().min(chunk.whole.end))
        .unwrap_or_default();
    chunk.kind == *b"iTXt" && shown.starts_with(XMP_KEYWORD)
}

/// The packet in a chunk with XMP. One that is packed stays as it is; for this it is not looked into.
fn packet<'a>(chunk: &Chunk, file: &'a [u8]) -> &'a [u8] {
    let behind = chunk.data(file).get(XMP_KEYWORD.len()..);
    let packet = behind.and_then(|behind| behind.strip_prefix(PLAIN));
    packet.unwrap_or_default()
}

/// What the chunks in front of the picture data tell.
fn picture(file: &[u8]) -> Picture {
    const GREY: [u8; 2] = [0, 4];
    let header = |at| file.get(at).copied();
    let mut picture = Picture {
        dimensions: u32_at(file, 16).zip(u32_at(file, 20)),
        components: match header(25) {
            Some(kind) if GREY.contains(&kind) => components::GREY,
            _ => components::RGB,
        },
        is_srgb: true,
        ..Picture::UNKNOWN
    };
    let mut at = SIGNATURE;
    while let Some(chunk) = Chunk::read(file, at).filter(|chunk| chunk.kind != *b"IDAT") {
        match &chunk.kind {
            b"iCCP" | b"cICP" => picture.is_srgb = false,
            b"pHYs" => {
                picture.resolution = resolution(chunk.data(file)).unwrap_or(picture.resolution)
            }
            _ => {}
        }
        at = chunk.whole.end;
    }
    picture
}

/// Pixels per metre across and down, made pixels per inch.
fn resolution(data: &[u8]) -> Option<Resolution> {
    const METRE: u8 = 1;
    let inches = |at| {
        let metres = u64::from(u32_at(data, at)?);
        u16::try_from((metres * 254 + 5_000) / 10_000)
            .ok()
            .filter(|inches| *inches > 0)
    };
    (data.get(8) == Some(&METRE)).then_some(Resolution {
        x: inches(0)?,
        y: inches(4)?,
        unit: 2,
    })
}

#[cfg(test)]
mod tests;
