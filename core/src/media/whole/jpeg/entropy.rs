//! The coded data of a JPEG's scans, walked through without making a pixel of it: each code must be
//! one of its table, no block may have more than its 64 values, and a scan has as many blocks as
//! its picture (ITU-T T.81, F.2.2 and G.2). What is missing, doubled or of another file in the
//! middle does not pass that.
//!
//! Frames without Huffman codes (arithmetic, lossless) and those whose tables stand elsewhere are
//! not looked into.

use super::frame::{Component, Frame};
use super::huffman::{Bits, Table};

/// What some programs leave behind the last block of a scan.
const MOST_LEFT: usize = 64;

/// Values of a block.
const VALUES: u32 = 64;

/// What the segments of a picture said so far.
#[derive(Default)]
pub(super) struct Entropy {
    frame: Option<Frame>,
    /// For the first value of each block, and for the others.
    tables: [[Option<Table>; 4]; 2],
    /// Units between two restarts; zero: there are none.
    pub interval: u16,
    scan: Option<Scan>,
}

/// A scan, as far as it was walked through.
struct Scan {
    parts: Vec<Part>,
    kind: Kind,
    /// Units that are still to come.
    left: u64,
    /// The block that comes next, where the scan is of one component.
    next: usize,
}

/// A component in a scan.
struct Part {
    component: usize,
    blocks: u32,
    /// Which tables its codes are of.
    tables: [usize; 2],
}

/// What a scan brings of each block.
enum Kind {
    /// All of its values.
    Whole,
    /// The first value, but for its lowest bits.
    First,
    /// One more bit of it.
    FirstFiner,
    /// The values there, but for their lowest bits.
    Others { from: u32, to: u32 },
    /// One more bit of each.
    OthersFiner { from: u32, to: u32 },
}

impl Entropy {
    /// Takes the content of a frame's segment.
    pub fn frame(&mut self, marker: u8, content: &[u8]) {
        self.frame = Frame::read(marker, content);
    }

    /// Takes the content of a segment of tables; none if it cannot be one.
    pub fn tables(&mut self, mut content: &[u8]) -> Option<()> {
        while let Some((kind, rest)) = content.split_first() {
            let (counts, rest) = rest.split_at_checked(16)?;
            let codes = counts.iter().map(|it| usize::from(*it)).sum();
            let (symbols, rest) = rest.split_at_checked(codes)?;
            let table = Table::new(counts, symbols)?;
            let of_kind = self.tables.get_mut(usize::from(kind >> 4))?;
            *of_kind.get_mut(usize::from(kind & 15))? = Some(table);
            content = rest;
        }
        Some(())
    }

    /// Takes the content of a scan's segment. Whatever is not known here is not looked into.
    pub fn scan(&mut self, content: &[u8]) {
        self.scan = self.read_scan(content);
        let Some((frame, scan)) = self.frame.as_mut().zip(self.scan.as_ref()) else {
            // Of a picture of which not all is looked into, nothing is said.
            self.frame = None;
            return;
        };
        for part in &scan.parts {
            if let Some(component) = frame.components.get_mut(part.component) {
                component.has_come = true;
            }
        }
    }

    fn read_scan(&self, content: &[u8]) -> Option<Scan> {
        let frame = self.frame.as_ref()?;
        let (count, rest) = content.split_first()?;
        let (parts, rest) = rest.split_at_checked(2 * usize::from(*count))?;
        let [from, to, bits] = *rest.first_chunk()?;
        let kind = match (frame.is_progressive, from, bits >> 4) {
            (false, ..) => Kind::Whole,
            (true, 0, 0) => Kind::First,
            (true, 0, _) => Kind::FirstFiner,
            (true, from, is_finer) => {
                let (from, to) = (u32::from(from), u32::from(to));
                if to >= VALUES || *count != 1 {
                    return None;
                }
                match is_finer {
                    0 => Kind::Others { from, to },
                    _ => Kind::OthersFiner { from, to },
                }
            }
        };
        let is_alone = *count == 1;
        let parts = parts.chunks_exact(2).map(|part| {
            let [id, tables] = *part.first_chunk()?;
            let component = frame.components.iter().position(|it| it.id == id)?;
            Some(Part {
                component,
                blocks: match is_alone {
                    true => 1,
                    false => frame.components.get(component)?.in_unit,
                },
                tables: [usize::from(tables >> 4), usize::from(tables & 15)],
            })
        });
        let parts: Vec<_> = parts.collect::<Option<_>>()?;
        let has = |kind: usize, part: &Part| {
            let table = self.tables.get(kind)?.get(*part.tables.get(kind)?)?;
            table.as_ref()
        };
        let needed: &[usize] = match kind {
            Kind::Whole => &[0, 1],
            Kind::First => &[0],
            Kind::FirstFiner => &[],
            Kind::Others { .. } | Kind::OthersFiner { .. } => &[1],
        };
        let are_there = |part| needed.iter().all(|kind| has(*kind, part).is_some());
        if !parts.iter().all(are_there) {
            return None;
        }
        let alone = parts.first().filter(|_| is_alone);
        Some(Scan {
            left: match alone {
                Some(part) => frame.components.get(part.component)?.blocks,
                None => frame.units,
            },
            parts,
            kind,
            next: 0,
        })
    }

    /// Whether the data of a scan is walked through.
    pub fn is_walking(&self) -> bool {
        self.scan.is_some()
    }

    /// Looks no further into this picture.
    pub fn give_up(&mut self) {
        (self.frame, self.scan) = (None, None);
    }

    /// Walks through what stands between two restarts, or behind the last one; none if it is
    /// damaged.
    pub fn walk(&mut self, data: &[u8], is_last: bool) -> Option<()> {
        let (Some(scan), Some(frame)) = (self.scan.as_mut(), self.frame.as_mut()) else {
            return Some(());
        };
        let count = match self.interval {
            0 => scan.left,
            interval => scan.left.min(interval.into()),
        };
        let mut bits = Bits::of(data);
        let mut ended = 0;
        for _ in 0..count {
            scan.unit(&mut bits, &mut frame.components, &self.tables, &mut ended)?;
        }
        scan.left -= count;
        let is_over = !is_last || scan.left == 0;
        (is_over && bits.left() <= MOST_LEFT).then_some(())
    }

    /// Whether every part of the picture came, as far as that is looked at.
    pub fn is_whole(&self) -> bool {
        let frame = self.frame.as_ref();
        frame.is_none_or(|frame| frame.components.iter().all(|it| it.has_come))
    }
}

impl Scan {
    /// Walks through one unit. `ended`: so many blocks have nothing more.
    fn unit(
        &mut self,
        bits: &mut Bits<'_>,
        components: &mut [Component],
        tables: &[[Option<Table>; 4]; 2],
        ended: &mut u32,
    ) -> Option<()> {
        let [firsts, others] = tables;
        for part in &self.parts {
            let [first, other] = part.tables;
            let first = firsts.get(first).and_then(Option::as_ref);
            let other = others.get(other).and_then(Option::as_ref);
            for _ in 0..part.blocks {
                match self.kind {
                    Kind::Whole => {
                        first_value(bits, first?)?;
                        all_others(bits, other?)?;
                    }
                    Kind::First => first_value(bits, first?)?,
                    Kind::FirstFiner => bits.skip(1)?,
                    Kind::Others { from, to } => {
                        let known = components.get_mut(part.component)?;
                        let known = known.known.get_mut(self.next)?;
                        others_of(bits, other?, from..=to, known, ended)?;
                    }
                    Kind::OthersFiner { from, to } => {
                        let known = components.get_mut(part.component)?;
                        let known = known.known.get_mut(self.next)?;
                        finer(bits, other?, (from, to), known, ended)?;
                    }
                }
            }
        }
        self.next += 1;
        Some(())
    }
}

fn first_value(bits: &mut Bits<'_>, table: &Table) -> Option<()> {
    let size = u32::from(bits.symbol(table)?);
    if size > 16 {
        return None;
    }
    bits.skip(size)
}

/// A code: how many zeros come first, and how many bits the value behind them has.
fn run(bits: &mut Bits<'_>, table: &Table) -> Option<(u32, u32)> {
    let code = u32::from(bits.symbol(table)?);
    Some((code >> 4, code & 15))
}

fn all_others(bits: &mut Bits<'_>, table: &Table) -> Option<()> {
    let mut at = 1;
    while at < VALUES {
        let (zeros, size) = run(bits, table)?;
        match (zeros, size) {
            (15, 0) => at += 16,
            (_, 0) => return Some(()),
            _ => {
                at += zeros + 1;
                if at > VALUES {
                    return None;
                }
                bits.skip(size)?;
            }
        }
    }
    Some(())
}

fn others_of(
    bits: &mut Bits<'_>,
    table: &Table,
    values: std::ops::RangeInclusive<u32>,
    known: &mut u64,
    ended: &mut u32,
) -> Option<()> {
    if *ended > 0 {
        *ended -= 1;
        return Some(());
    }
    let mut at = *values.start();
    while at <= *values.end() {
        let (zeros, size) = run(bits, table)?;
        match (zeros, size) {
            (15, 0) => at += 16,
            (length, 0) => {
                *ended = (1 << length) + bits.number(length)? - 1;
                return Some(());
            }
            _ => {
                at += zeros;
                if at > *values.end() {
                    return None;
                }
                bits.skip(size)?;
                *known |= 1 << at;
                at += 1;
            }
        }
    }
    Some(())
}

/// One more bit of each value that is known, and the values that come new between them.
fn finer(
    bits: &mut Bits<'_>,
    table: &Table,
    (mut at, to): (u32, u32),
    known: &mut u64,
    ended: &mut u32,
) -> Option<()> {
    while *ended == 0 && at <= to {
        let (mut zeros, size) = run(bits, table)?;
        if size == 0 && zeros < 15 {
            *ended = (1 << zeros) + bits.number(zeros)?;
            break;
        }
        if size > 0 {
            bits.skip(1)?;
        }
        while at <= to {
            if *known & 1 << at != 0 {
                bits.skip(1)?;
            } else if zeros == 0 {
                break;
            } else {
                zeros -= 1;
            }
            at += 1;
        }
        if size > 0 && at > to {
            return None;
        }
        if size > 0 {
            *known |= 1 << at;
        }
        at += 1;
    }
    if *ended > 0 {
        while at <= to {
            if *known & 1 << at != 0 {
                bits.skip(1)?;
            }
            at += 1;
        }
        *ended -= 1;
    }
    Some(())
}
