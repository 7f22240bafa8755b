//! MP4 and MOV: the date goes into the headers of the movie, its tracks and their
//! media; date with offset, place and caption into QuickTime's keys, the place into the
//! user data too.
//!
//! `moov`, the only box that is looked into, may stand before or behind the samples;
//! everything else streams past. Where it stands before them and grows, the tables of
//! chunk offsets follow.

mod chunks;
mod fragments;
mod keys;
mod length;
mod movie;
mod place;
mod samples;
mod tag;
mod times;
mod user_data;

pub use length::{video_has_sound, video_length};

use super::boxes::{Child, Header, LONG_HEADER};
use super::container::{Change, Container, MOST_SHOWN, Reach, Report, Step};
use super::{Metadata, NotTagged, Tagging};
pub(super) use fragments::{Fragmented, indexed};
use movie::Movie;
pub(super) use samples::InUnits;

/// Where in the file the last sample ends, by the content of a `moov` box; zero where it does not
/// tell, none where it is damaged.
pub(super) fn end_of_samples(bytes: &[u8], movie: std::ops::Range<usize>) -> Option<u64> {
    Movie::read(bytes, movie.clone()).ok()?;
    Some(samples::end(bytes, movie))
}

/// The samples that are made of units, by the content of a `moov` box.
pub(super) fn in_units(bytes: &[u8], movie: std::ops::Range<usize>) -> Vec<InUnits> {
    samples::in_units(bytes, movie)
}

const DAMAGED: NotTagged = NotTagged::VideoHeaderDamaged;
const LONG: NotTagged = NotTagged::VideoHeaderLong;

/// A video on its way through.
pub(super) struct Mp4<'a> {
    metadata: &'a Metadata,
    /// Where in the file the window starts.
    position: u64,
    seen: bool,
    /// Whether there are samples that only a header in another file explains.
    is_segment: bool,
    /// Whether what comes belongs to another file behind this one.
    is_over: bool,
    /// Whether the file has pictures of its own, whose places in it are told elsewhere.
    has_items: bool,
    report: Report,
}

impl<'a> Mp4<'a> {
    pub(super) fn new(metadata: &'a Metadata) -> Self {
        Self {
            metadata,
            position: 0,
            seen: false,
            is_segment: false,
            is_over: false,
            has_items: false,
            report: Report::untagged(DAMAGED),
        }
    }

    /// What to do with the `moov` box that the window starts with.
    fn moov(&mut self, window: &[u8], header: Header, ended: bool) -> Step {
        let shown = window.len();
        let size = match header.size.map(usize::try_from) {
            None if ended => shown,
            None if shown < MOST_SHOWN => return Step::Show(MOST_SHOWN),
            Some(Ok(size)) if size <= MOST_SHOWN => size,
            _ => {
                self.seen = true;
                self.report.tagging = Tagging::NotWritten(LONG);
                return self.pass(header);
            }
        };
        if shown < size {
            return if ended {
                Step::Finish
            } else {
                Step::Show(size)
            };
        }
        self.seen = true;
        let moov = Child {
            kind: header.kind,
            whole: 0..size,
            content: header.length..size,
        };
        let mut changes = Vec::new();
        if let Ok(movie) = Movie::read(window, moov.content.clone()) {
            self.report.dimensions = movie.dimensions;
            self.report.duration = movie.duration;
            self.report.has_sound = Some(movie.has_sound());
            let place = tag::InFile {
                bytes: window,
                moov: &moov,
                position: self.position,
                can_grow: !self.has_items,
            };
            (changes, self.report.tagging) = tag::write(&place, &movie, self.metadata);
            self.report.has_own_place = tag::has_own_place(&place, self.metadata);
        }
        let samples = samples::end(window, moov.content.clone());
        self.report.reaches(Reach::To(samples));
        self.position += size as u64;
        // The box ends here, wherever the last change was.
        changes.push(Change::insert(size, Vec::new()));
        Step::Change(changes)
    }

    fn pass(&mut self, header: Header) -> Step {
        match header.size {
            Some(size) => {
                self.position = self.position.saturating_add(size);
                Step::Pass(size)
            }
            // To the end of the file.
            None => {
                self.came_without_header();
                Step::Finish
            }
        }
    }

    /// A box that is needed to play the video is there to its end, or the file is cut off.
    fn must_hold(&mut self, header: Header) {
        // Another file begins: it is no part of this one.
        self.is_over |= header.kind == *b"ftyp" && self.position > 0;
        if self.is_over {
            return;
        }
        if let (b"ftyp" | b"moov" | b"moof" | b"mdat", Some(size)) = (&header.kind, header.size) {
            let end = self.position.saturating_add(size);
            self.report.reaches(Reach::To(end));
        }
    }

    /// No more boxes come: a header that was not among them is what was cut off.
    fn came_without_header(&mut self) {
        if !self.seen && !self.is_segment {
            self.report.reaches(Reach::Beyond);
        }
    }
}

impl Container for Mp4<'_> {
    fn step(&mut self, window: &[u8], ended: bool) -> Step {
        if window.len() < LONG_HEADER && !ended {
            return Step::Show(LONG_HEADER);
        }
        match Header::read(window) {
            Ok(Some(header)) => {
                self.must_hold(header);
                if header.kind == *b"moov" && !self.seen {
                    return self.moov(window, header, ended);
                }
                self.has_items |= header.kind == *b"meta";
                self.is_segment |= header.kind == *b"moof";
                self.pass(header)
            }
            // The end of the file.
            Ok(None) => {
                self.came_without_header();
                Step::Finish
            }
            // Nothing that goes on: what follows the last box may be anything.
            Err(_) => Step::Finish,
        }
    }

    fn report(&mut self) -> Report {
        self.report.clone()
    }
}

#[cfg(test)]
mod tests;
