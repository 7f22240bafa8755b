//! WebP: EXIF and XMP in chunks behind the picture data, announced by flags in front of
//! it. A simple file, lossy or lossless, becomes an extended one; its picture data stays.
//!
//! Sizes and flags stand in front of what they tell of, so a file is looked at as a
//! whole, and one that is larger than 8 MiB passes as it is, chunk after chunk: what it has of its own is
//! looked into. img-parts does not serve here:
//! it leaves the flags of an extended file as they are, knows no size of a lossless one, and
//! has no XMP.

mod chunks;

use super::container::{Change, Look, MOST_SHOWN, PhotoFormat, Reach, Report};
use super::exif::{Picture, components};
use super::photo::{self, Blocks, Passed};
use super::{Metadata, NotTagged};
use chunks::{Chunk, HEADER, HEADER_OF_CHUNK, all, chunk};

/// Flags of an extended file.
const HAS_PROFILE: u8 = 0x20;
const HAS_ALPHA: u8 = 0x10;
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;
/// What some programs put in front of the EXIF block, as in a JPEG.
const EXIF_NAME: &[u8] = b"Exif\0\0";

const DAMAGED: NotTagged = NotTagged::PhotoDamaged;
const LARGE: NotTagged = NotTagged::LargePhoto;

/// A WebP.
pub(super) struct WebP<'a> {
    metadata: &'a Metadata,
    /// Set where it is too large to be looked at as a whole.
    streaming: Option<Streaming>,
}

/// A file that passes chunk after chunk.
struct Streaming {
    passed: Passed,
    /// How much of it is left.
    left: u64,
    /// How many more chunks are looked at.
    chunks: usize,
}

impl<'a> WebP<'a> {
    pub(super) fn new(metadata: &'a Metadata) -> Self {
        Self {
            metadata,
            streaming: None,
        }
    }

    fn tag(&self, file: &[u8], report: &mut Report) -> Result<Vec<Change>, NotTagged> {
        let chunks = all(file).ok_or(DAMAGED)?;
        let canvas = Canvas::read(file, &chunks).ok_or(DAMAGED)?;
        report.dimensions = Some((canvas.width, canvas.height));
        write(file, &chunks, &canvas, self.metadata, report)
    }

    /// The chunk that the window starts with passes.
    fn stream(&mut self, window: &[u8], ended: bool, report: &mut Report) -> Look {
        let Some(now) = &mut self.streaming else {
            return Look::Leave(LARGE);
        };
        if now.left > 0 && window.len() < HEADER_OF_CHUNK && !ended {
            return Look::Show(HEADER_OF_CHUNK);
        }
        let next = Chunk::read(window, 0).filter(|next| next.whole.end as u64 <= now.left);
        let Some(next) = next.filter(|_| now.chunks > 0) else {
            report.has_own_place = now.passed.has_own_place(self.metadata);
            return Look::Leave(LARGE);
        };
        if matches!(&next.kind, b"EXIF" | b"XMP ") && Passed::wants(next.whole.len()) {
            if window.len() < next.whole.end && !ended {
                return Look::Show(next.whole.end);
            }
            let data = window.get(next.data.clone()).unwrap_or_default();
            if next.kind == *b"EXIF" {
                now.passed
                    .exif(data.strip_prefix(EXIF_NAME).unwrap_or(data));
            } else {
                now.passed.xmp(data);
            }
        }
        now.left -= next.whole.end as u64;
        now.chunks -= 1;
        Look::Pass(next.whole.end as u64)
    }
}

impl PhotoFormat for WebP<'_> {
    fn look(&mut self, window: &[u8], ended: bool, report: &mut Report) -> Look {
        if self.streaming.is_some() {
            return self.stream(window, ended, report);
        }
        if !ended && window.len() < MOST_SHOWN {
            return Look::Show(MOST_SHOWN);
        }
        report.reaches(Reach::To(chunks::end(window)));
        if !ended {
            let left = chunks::end(window).saturating_sub(HEADER as u64 - 1);
            self.streaming = Some(Streaming {
                passed: Passed::default(),
                left,
                chunks: chunks::MOST_CHUNKS,
            });
            return Look::Pass(HEADER as u64);
        }
        self.tag(window, report).into()
    }
}

/// The picture's size and the flags that an extended file has or would have.
struct Canvas {
    width: u32,
    height: u32,
    flags: u8,
    /// Where the flags stand, in a file that is extended already.
    flags_at: Option<usize>,
}

/// Width and height, from the start of a file.
pub(super) fn dimensions(start: &[u8]) -> Option<(u32, u32)> {
    let first = chunks::first(start)?;
    Canvas::read(start, &[first]).map(|canvas| (canvas.width, canvas.height))
}

impl Canvas {
    fn read(file: &[u8], chunks: &[Chunk]) -> Option<Self> {
        let first = chunks.first()?;
        let data = file.get(first.data.clone())?;
        match &first.kind {
            b"VP8X" => Some(Self {
                width: u24(data, 4)? + 1,
                height: u24(data, 7)? + 1,
                flags: *data.first()?,
                flags_at: Some(first.data.start),
            }),
            // A key frame: three bytes, a start code, 14 bits each of width and height.
            b"VP8 " if data.get(3..6)? == [0x9d, 0x01, 0x2a] => {
                let side = |at| Some(u24(data, at)? & 0x3fff).filter(|side| *side > 0);
                Some(Self {
                    width: side(6)?,
                    height: u32::from(u16::from_le_bytes(*data.get(8..)?.first_chunk()?) & 0x3fff),
                    flags: 0,
                    flags_at: None,
                })
            }
            // A signature, 14 bits each of width and height less one, one bit of alpha.
            b"VP8L" if *data.first()? == 0x2f => {
                let bits = u32::from_le_bytes(*data.get(1..)?.first_chunk()?);
                Some(Self {
                    width: (bits & 0x3fff) + 1,
                    height: (bits >> 14 & 0x3fff) + 1,
                    flags: if bits >> 28 & 1 == 1 { HAS_ALPHA } else { 0 },
                    flags_at: None,
                })
            }
            _ => None,
        }
    }

    /// The change that sets the flags, in a chunk of their own if there is none.
    fn with_flags(&self, flags: u8) -> Change {
        let flags = self.flags | flags;
        if let Some(at) = self.flags_at {
            return Change {
                at,
                remove: 1,
                insert: vec![flags],
            };
        }
        let mut data = vec![flags, 0, 0, 0];
        for side in [self.width, self.height] {
            data.extend(side.saturating_sub(1).to_le_bytes().iter().take(3));
        }
        Change::insert(HEADER, chunk(*b"VP8X", &data))
    }
}

fn write(
    file: &[u8],
    chunks: &[Chunk],
    canvas: &Canvas,
    metadata: &Metadata,
    report: &mut Report,
) -> Result<Vec<Change>, NotTagged> {
    let find = |kind: &[u8; 4]| chunks.iter().find(|chunk| chunk.kind == *kind);
    let data = |chunk: &Chunk| file.get(chunk.data.clone()).unwrap_or_default();
    let (exif, xmp) = (find(b"EXIF"), find(b"XMP "));
    let name: &[u8] = match exif.map(data) {
        Some(block) if block.starts_with(EXIF_NAME) => EXIF_NAME,
        _ => &[],
    };
    let existing = Blocks {
        exif: exif.map(|chunk| data(chunk).strip_prefix(name).unwrap_or_default()),
        xmp: xmp.map(data),
    };
    let picture = Picture {
        dimensions: Some((canvas.width, canvas.height)),
        components: components::YCBCR,
        is_srgb: canvas.flags & HAS_PROFILE == 0,
        ..Picture::UNKNOWN
    };
    let written = photo::write(&existing, metadata, &picture, &Blocks::default(), report)?;
    let end = chunks.last().map_or(HEADER, |chunk| chunk.whole.end);
    let mut changes = Vec::new();
    let mut flags = 0;
    if let Some(block) = written.blocks.exif {
        // In front of XMP, if that is there.
        let place = exif.map_or_else(
            || xmp.map_or(end..end, |xmp| xmp.whole.start..xmp.whole.start),
            |old| old.whole.clone(),
        );
        flags |= HAS_EXIF;
        changes.push(Change {
            at: place.start,
            remove: place.len(),
            insert: chunk(*b"EXIF", &[name, &block].concat()),
        });
    }
    if let Some(packet) = written.blocks.xmp {
        let place = xmp.map_or(end..end, |old| old.whole.clone());
        flags |= HAS_XMP;
        changes.push(Change {
            at: place.start,
            remove: place.len(),
            insert: chunk(*b"XMP ", &packet),
        });
    }
    if changes.is_empty() {
        return Ok(changes);
    }
    changes.push(canvas.with_flags(flags));
    let growth = Change::growth(&changes).ok_or(DAMAGED)?;
    let size = u32::try_from(end - 8 + growth).map_err(|_| LARGE)?;
    changes.push(Change {
        at: 4,
        remove: 4,
        insert: size.to_le_bytes().to_vec(),
    });
    Change::sort(&mut changes);
    Ok(changes)
}

fn u24(bytes: &[u8], at: usize) -> Option<u32> {
    let [low, middle, high] = *bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes([low, middle, high, 0]))
}

#[cfg(test)]
mod tests;
