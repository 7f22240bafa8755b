//! Goes through the ledger of a run and tells the page what stands where.

use std::io::Write;
use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::frame::{self, Facts};
use super::left_out::{Group, Item, Lists};
use super::sheet::{Drawing, Sheet};
use super::tile::Picture;
use super::words::ReportPhrase;
use super::{ReportProgress, Subject, Trouble, pairs};
use crate::catalog::{MediaFilter, MediaItem, SaveOrigin};
use crate::error::Error;
use crate::media::MediaType;
use crate::moment::Moment;
use crate::outcome::Better;
use crate::roll::{Ledger, LedgerEntry, Outcome};

/// How many lines are held at once.
const PAGE: u32 = 1000;

/// Writes the page about a run; `folder` holds what does not fit into memory.
pub(super) fn write(
    subject: &Subject<'_>,
    folder: &Path,
    to: &mut dyn Write,
    progress: &mut dyn FnMut(ReportProgress),
    stop: &CancellationToken,
) -> Result<(), Trouble> {
    let lines = Lines {
        subject,
        ledger: Ledger::of(subject.catalog),
        stop,
    };
    let Sorted {
        sheet,
        left_out,
        remarks,
    } = lines.sort(folder)?;
    frame::begin(to, &lines.facts()?, subject.words)?;
    sheet.contents(to, subject.words)?;
    let drawing = &mut Drawing {
        look_up: &|line| lines.picture(line),
        pictures: &subject.pictures,
        words: subject.words,
        progress,
        stop,
    };
    sheet.write(to, drawing)?;
    if let Some(pairs) = subject.asked {
        pairs::write_asked(pairs, subject.run, to, stop)?;
    }
    left_out.write_left_out(&lines.notes()?, to, subject.words)?;
    remarks.write_remarks(to, subject.words)?;
    let footer = ReportPhrase::Footer {
        version: frame::version(),
    };
    Ok(frame::end(to, &subject.words.phrase(&footer))?)
}

/// Where each item stands on the page.
struct Sorted {
    sheet: Sheet,
    left_out: Lists,
    /// Of what was saved.
    remarks: Lists,
}

/// The ledger of one run, with what the catalog knows of its items.
struct Lines<'a> {
    subject: &'a Subject<'a>,
    ledger: Ledger<'a>,
    stop: &'a CancellationToken,
}

impl Lines<'_> {
    fn facts(&self) -> Result<Facts<'_>, Trouble> {
        let Subject {
            run, roll, words, ..
        } = self.subject;
        let started = self.ledger.run(*run)?.map(|run| run.started);
        let started = started.map_or(Moment::Unknown, Moment::Second);
        Ok(Facts {
            run: run.number(),
            moment: words.moment(started),
            roll,
            totals: self.ledger.save(*run).totals()?,
        })
    }

    /// What is odd in the archives, what costs most first. A save of links is about none of them.
    fn notes(&self) -> Result<Vec<String>, Trouble> {
        let asked = self.ledger.asked(self.subject.run)?;
        if asked.is_some_and(|asked| asked.selection.origin == SaveOrigin::Links) {
            return Ok(Vec::new());
        }
        let mut notes = self.subject.catalog.notes()?;
        notes.sort_by_key(|note| note.what.loss());
        let told = notes.iter().map(|note| self.subject.words.note(note));
        Ok(told.collect())
    }

    /// What is in the camera roll, by month, and what is not, by reason.
    fn sort(&self, folder: &Path) -> Result<Sorted, Trouble> {
        let mut sorted = Sorted {
            sheet: Sheet::default(),
            left_out: Lists::in_folder(folder),
            remarks: Lists::in_folder(folder),
        };
        let mut after = 0;
        loop {
            let page = self
                .ledger
                .save(self.subject.run)
                .entries(None, after, PAGE)?;
            let Some(last) = page.last() else {
                return Ok(sorted);
            };
            after = last.id;
            for entry in &page {
                if self.stop.is_cancelled() {
                    return Err(Error::Stopped.into());
                }
                self.sort_one(entry, &mut sorted)?;
            }
        }
    }

    fn sort_one(&self, entry: &LedgerEntry, sorted: &mut Sorted) -> Result<(), Trouble> {
        let reference = self.reference(entry)?;
        let reference = reference.as_ref();
        let why = || self.subject.words.reasons(&entry.reasons);
        match entry.outcome {
            Outcome::Saved | Outcome::AlreadyThere => {
                self.add(&mut sorted.sheet, entry, reference);
                if entry.outcome == Outcome::Saved && !entry.reasons.is_empty() {
                    let item = self.item(entry, reference);
                    sorted.remarks.add(Group::Saved(why()), &item)?;
                }
                // What is there is no whole picture.
                if entry.outcome == Outcome::AlreadyThere && entry.better.contains(&Better::Whole) {
                    let item = self.item(entry, reference);
                    sorted.left_out.add(Group::Skipped(why()), &item)?;
                }
            }
            Outcome::Skipped => {
                let item = self.item(entry, reference);
                sorted.left_out.add(Group::Skipped(why()), &item)?;
            }
            Outcome::Failed => {
                let item = self.item(entry, reference);
                sorted.left_out.add(Group::Failed(why()), &item)?;
            }
        }
        Ok(())
    }

    /// What the index says of an item; none once the catalog does not know it any more.
    fn reference(&self, entry: &LedgerEntry) -> Result<Option<MediaItem>, Trouble> {
        let catalog = self.subject.catalog;
        let page = catalog.references(&MediaFilter::default(), entry.reference - 1, 1)?;
        let reference = page.into_iter().next();
        Ok(reference.filter(|reference| reference.media == entry.media))
    }

    fn add(&self, sheet: &mut Sheet, entry: &LedgerEntry, reference: Option<&MediaItem>) {
        let published = reference.map_or(Moment::Unknown, |reference| reference.published);
        let what = reference
            .and_then(|reference| reference.media_type)
            .unwrap_or(MediaType::Photo);
        let month = published.month(self.subject.zone).into();
        sheet.add(month, what, published.start(), entry.id);
    }

    fn item<'b>(&self, entry: &'b LedgerEntry, reference: Option<&'b MediaItem>) -> Item<'b> {
        let words = self.subject.words;
        let told = reference.map(|reference| {
            let kind = ReportPhrase::Kind {
                kind: reference.kind,
            };
            (words.moment(reference.published), words.phrase(&kind))
        });
        let (moment, kind) = told.unwrap_or_default();
        Item {
            moment,
            kind,
            uri: &entry.uri,
            caption: reference.and_then(|reference| reference.caption.as_deref()),
        }
    }

    /// The picture that a line of the ledger is about.
    fn picture(&self, line: i64) -> Result<Option<Picture>, Trouble> {
        let page = self
            .ledger
            .save(self.subject.run)
            .entries(None, line - 1, 1)?;
        let Some(entry) = page.first() else {
            return Ok(None);
        };
        let Some(reference) = self.reference(entry)? else {
            return Ok(None);
        };
        let pictures = &self.subject.pictures;
        let place = pictures.find(self.subject.catalog, entry)?;
        let Some(place) = place else {
            return Ok(None);
        };
        let is_video = reference.media_type == Some(MediaType::Video);
        Ok(Some(Picture {
            moment: self.subject.words.moment(reference.published),
            kind: reference.kind,
            format: reference.format,
            length: is_video.then(|| pictures.length(&place)).flatten(),
            caption: reference.caption,
            place_name: reference.place,
            place,
        }))
    }
}
