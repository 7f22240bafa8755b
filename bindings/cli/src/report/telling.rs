//! Goes through the ledger of a run and tells the page what stands where.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use jiff::tz::TimeZone;
use keepsake_core::CancellationToken;
use keepsake_core::catalog::{Catalog, Filter, Reference};
use keepsake_core::instant::Instant;
use keepsake_core::media::{MediaType, video_length};
use keepsake_core::roll::{Entry, FolderRoll, Ledger, Outcome, RunId};

use super::left_out::{Group, Item, LeftOut};
use super::page::{self, Facts};
use super::sheet::{Drawing, Sheet};
use super::thumbnail;
use super::tile::Picture;
use crate::failure::Failure;
use crate::language;
use crate::ledger;
use crate::month::Month;
use crate::progress::{Progress, Step};
use crate::screen::Screen;
use crate::state::State;
use crate::words;

/// One run, and where what is known of it stands.
pub struct Telling<'a> {
    run: RunId,
    catalog: &'a Catalog,
    ledger: Ledger<'a>,
    folder: &'a Path,
    roll: &'a FolderRoll,
    zone: &'a TimeZone,
}

impl<'a> Telling<'a> {
    pub fn new(state: &'a State, run: RunId, zone: &'a TimeZone) -> Self {
        Self {
            run,
            catalog: &state.catalog,
            ledger: Ledger::of(&state.catalog),
            folder: &state.folder,
            roll: &state.roll,
            zone,
        }
    }

    /// Writes the page.
    ///
    /// # Errors
    /// The ledger cannot be read, `to` cannot be written, or it was stopped.
    pub fn write(
        &self,
        to: &mut dyn Write,
        screen: &Screen,
        stop: &CancellationToken,
    ) -> Result<(), Failure> {
        let (sheet, left_out) = self.sort(stop)?;
        let started = self.ledger.run(self.run)?.map(|run| run.started);
        let when = started.map_or(Instant::Unknown, Instant::Second);
        let facts = Facts {
            run: self.run.number(),
            when: &words::moment(when, self.zone),
            roll: self.folder,
            totals: self.ledger.totals(self.run)?,
        };
        page::begin(to, &facts)?;
        sheet.contents(to)?;
        let mut bar = Progress::new(screen, "Drawing");
        let drawing = &mut Drawing {
            look_up: &|line| self.picture(line),
            progress: &mut |done, all| bar.at(Step::Items { done, all }),
            stop,
            cache: &thumbnail::cache(&self.roll.state())?,
        };
        sheet.write(to, drawing)?;
        left_out.write(to)?;
        Ok(page::end(to)?)
    }

    /// What is in the camera roll, by month, and what is not, by reason.
    fn sort(&self, stop: &CancellationToken) -> Result<(Sheet, LeftOut), Failure> {
        let mut sheet = Sheet::default();
        let mut left_out = LeftOut::default();
        ledger::each_entry(&self.ledger, self.run, None, &mut |entry| {
            if stop.is_cancelled() {
                return Err(Failure::Stopped);
            }
            let reference = self.reference(entry)?;
            let reference = reference.as_ref();
            match entry.outcome {
                Outcome::Saved | Outcome::AlreadyThere => self.add(&mut sheet, entry, reference),
                Outcome::Skipped => {
                    left_out.add(Group::Skipped(reason(entry)), &self.item(entry, reference))?;
                }
                Outcome::Failed => {
                    left_out.add(Group::Failed(reason(entry)), &self.item(entry, reference))?;
                }
            }
            Ok(())
        })?;
        Ok((sheet, left_out))
    }

    /// What the index says of an item; none once the catalog does not know it any more.
    fn reference(&self, entry: &Entry) -> Result<Option<Reference>, Failure> {
        let page = self
            .catalog
            .references(&Filter::default(), entry.reference - 1, 1)?;
        Ok(page
            .into_iter()
            .next()
            .filter(|reference| reference.media == entry.media))
    }

    fn add(&self, sheet: &mut Sheet, entry: &Entry, reference: Option<&Reference>) {
        let published = reference.map_or(Instant::Unknown, |reference| reference.published);
        let what = reference
            .and_then(|reference| reference.media_type)
            .unwrap_or(MediaType::Photo);
        let month = Month::of(published, self.zone);
        sheet.add(month, what, published.start(), entry.id);
    }

    fn item<'b>(&self, entry: &'b Entry, reference: Option<&'b Reference>) -> Item<'b> {
        Item {
            when: reference.map_or_else(String::new, |reference| {
                words::moment(reference.published, self.zone)
            }),
            kind: reference.map_or("", |reference| words::one_kind(reference.kind)),
            uri: &entry.uri,
            caption: reference.and_then(|reference| reference.caption.as_deref()),
        }
    }

    /// The picture that a line of the ledger is about.
    fn picture(&self, line: i64) -> Result<Option<Picture>, Failure> {
        let page = self.ledger.entries(self.run, None, line - 1, 1)?;
        let Some(entry) = page.first() else {
            return Ok(None);
        };
        let Some(file) = entry
            .asset
            .as_ref()
            .and_then(|asset| self.roll.path_of(asset))
        else {
            return Ok(None);
        };
        let Some(reference) = self.reference(entry)? else {
            return Ok(None);
        };
        let is_video = reference.media_type == Some(MediaType::Video);
        Ok(Some(Picture {
            when: words::moment(reference.published, self.zone),
            kind: words::one_kind(reference.kind),
            format: reference.format,
            length: is_video.then(|| length(&file)).flatten(),
            caption: reference.caption,
            place: reference.place,
            file,
        }))
    }
}

/// How long a video lasts; that it cannot be told does no harm.
fn length(video: &Path) -> Option<Duration> {
    video_length(&mut File::open(video).ok()?).ok().flatten()
}

fn reason(entry: &Entry) -> String {
    language::spoken().reasons(&entry.reasons)
}
