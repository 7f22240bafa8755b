//! `keepsake save`: reads the export, says what will be done, does it, says what
//! became of it and what to do next.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use keepsake_core::CancellationToken;
use keepsake_core::archives;
use keepsake_core::catalog::{Catalog, InMonth, MediaFilter, Selection};
use keepsake_core::outcome::ArchiveNote;
use keepsake_core::roll::{
    self, CameraRoll, Ended, FolderRoll, Lock, Plan, PlanNumbers, Progress, SaveSummary,
};
use keepsake_core::source::archive::Archive;

use crate::arguments::Save;
use crate::failure::Failure;
use crate::inputs;
use crate::interrupt;
use crate::language::text;
use crate::library::{self, Library};
use crate::links::{self, Given};
use crate::notes;
use crate::output::Output;
use crate::progress::{self, Work};
use crate::report::{Looked, Report};
use crate::screen::Screen;
use crate::state::{CatalogMissing, Rehearsal, State};
use crate::words;

mod from_links;
mod machine;
mod page;
mod rest;

pub fn run(arguments: &Save, screen: &Screen, stop: &CancellationToken) -> Result<(), Failure> {
    if arguments.resume {
        return rest::run(arguments, screen, stop);
    }
    let paths = match links::told_apart(&arguments.what)? {
        Given::Links(shared) => return from_links::run(arguments, &shared, screen, stop),
        Given::Archives(paths) => paths,
    };
    refuse_options_of_links(arguments)?;
    let selection = arguments.selection()?;
    let archive = Arc::new(inputs::open(&paths)?);
    inputs::keep_apart(&paths, &arguments.to)?;
    if let Some(folder) = &arguments.library {
        library::folder(folder)?;
        inputs::keep_library_out(&paths, folder)?;
    }
    let request = Request {
        arguments,
        selection,
        paths,
        archive,
        screen,
        stop,
    };
    if arguments.dry_run {
        request.rehearse()
    } else {
        request.save()
    }
}

/// Options that would do nothing are not taken in silence.
fn refuse_options_of_links(arguments: &Save) -> Result<(), Failure> {
    let links = &arguments.links;
    let given = [
        (links.slide.is_some(), "--slide"),
        (links.damaged, "--damaged"),
        (links.page.is_some(), "--page"),
        (links.now, "--now"),
    ];
    match given.into_iter().find(|(is_given, _)| *is_given) {
        Some((_, option)) => Err(Failure::Unusable(text!(
            "refused-for-links",
            option = option,
        ))),
        None => Ok(()),
    }
}

/// One save, asked for.
struct Request<'a> {
    arguments: &'a Save,
    selection: Selection,
    paths: Vec<PathBuf>,
    archive: Arc<Archive>,
    screen: &'a Screen,
    stop: &'a CancellationToken,
}

impl Request<'_> {
    /// Only says what a save would do.
    fn rehearse(&self) -> Result<(), Failure> {
        let began = Instant::now();
        let missing = self.tell_missing_catalog();
        let mut rehearsal = Rehearsal::open(&self.arguments.to)?;
        let mut notes = self.read(&mut rehearsal.catalog)?;
        self.look(&mut rehearsal.catalog, &mut rehearsal.roll)?;
        self.tell_undated(&rehearsal.catalog)?;
        let plan = self.plan(&mut rehearsal.catalog, &rehearsal.roll)?;
        let numbers = &plan.numbers().clone();
        self.tell_range(numbers.planned, &rehearsal.catalog)?;
        if self.arguments.json {
            notes.extend(missing.map(CatalogMissing::note));
            let mut output = Output::for_programs();
            output.json(&machine::Saved::rehearsed(numbers, began.elapsed(), &notes))?;
            return Ok(output.finish()?);
        }
        let mut output = Output::for_people();
        let told = page::rehearsed(numbers, &self.arguments.to);
        output.text(with_notes(told, &notes))?;
        Ok(output.finish()?)
    }

    fn save(&self) -> Result<(), Failure> {
        let report = self
            .arguments
            .report
            .as_deref()
            .map(Report::at)
            .transpose()?;
        let missing = self.tell_missing_catalog();
        let mut state = State::open(&self.arguments.to)?;
        let mut notes = match self.read(&mut state.catalog) {
            Ok(notes) => notes,
            Err(failure) => {
                state.forget_if_new();
                return Err(failure);
            }
        };
        let looked = self.look(&mut state.catalog, &mut state.roll)?;
        let summary = self.carry_out(&mut state)?;
        if self.arguments.json {
            notes.extend(missing.map(CatalogMissing::note));
        }
        self.tell(&state.catalog, &summary, &notes)?;
        if let Some(report) = report {
            let zone = self.arguments.narrowing.zone();
            let looked = looked.as_ref();
            report.write(&state, summary.run, looked, &zone, self.screen, self.stop)?;
        }
        judge(&summary)
    }

    /// Says before anything else that files of an earlier save are there of which no catalog knows.
    fn tell_missing_catalog(&self) -> Option<CatalogMissing> {
        let missing = CatalogMissing::of(&self.arguments.to);
        if let Some(missing) = &missing {
            self.screen.say(missing.told());
        }
        missing
    }

    /// Answers what is odd in what was given, and was not told before.
    fn read(&self, catalog: &mut Catalog) -> Result<Vec<ArchiveNote>, Failure> {
        let notes = inputs::read(&self.archive, catalog, self.screen, self.stop)?;
        inputs::refuse_unknown(&self.selection.filter, catalog)?;
        let archives = std::slice::from_ref(&self.archive);
        roll::find_twins(catalog, archives, self.stop)?;
        archives::find_unreachable(catalog, archives)?;
        if let Some(folder) = inputs::larger_folder(&self.paths, catalog)? {
            self.screen.say(words::larger_folder(&folder));
        }
        Ok(notes)
    }

    /// Looks which of it the person's photo library has, where one was named.
    fn look(
        &self,
        catalog: &mut Catalog,
        roll: &mut FolderRoll,
    ) -> Result<Option<Looked>, Failure> {
        let Some(library) = &self.arguments.library else {
            return Ok(None);
        };
        let library = Library::open(library, &roll.state())?;
        let numbers = library.look(catalog, &self.archive, self.screen, self.stop)?;
        roll.sees_library(library.folder().clone());
        Ok(Some(Looked {
            library,
            archive: self.archive.clone(),
            numbers,
        }))
    }

    fn plan<'a>(
        &self,
        catalog: &'a mut Catalog,
        roll: &'a dyn CameraRoll,
    ) -> Result<Plan<'a>, Failure> {
        let options = self.arguments.options();
        Ok(Plan::new(catalog, &self.selection, roll, &options)?)
    }

    /// Says of how many nobody knows whether they are of the time that was asked for: those are left
    /// out.
    fn tell_undated(&self, catalog: &Catalog) -> Result<(), Failure> {
        let narrowing = &self.arguments.narrowing;
        if narrowing.from.is_none() && narrowing.to_date.is_none() {
            return Ok(());
        }
        let zone = narrowing.zone();
        let undated = MediaFilter {
            from: None,
            before: None,
            found: Some(true),
            left_out: Some(false),
            month: Some(InMonth {
                month: None,
                zone: zone.clone(),
            }),
            ..self.selection.filter.clone()
        };
        let count = catalog.grid_facets(&undated, &zone)?.media;
        if count > 0 {
            self.screen.say(page::undated(count));
        }
        Ok(())
    }

    /// Says what there is where nothing of it fits.
    fn tell_range(&self, planned: u64, catalog: &Catalog) -> Result<(), Failure> {
        if planned > 0 {
            return Ok(());
        }
        let zone = self.arguments.narrowing.zone();
        if let Some(told) = page::nothing_fits(&catalog.summary()?, &zone) {
            self.screen.say(told);
        }
        Ok(())
    }

    /// Says what will be done, and does it.
    fn carry_out(&self, state: &mut State) -> Result<SaveSummary, Failure> {
        self.tell_undated(&state.catalog)?;
        let plan = self.plan(&mut state.catalog, &state.roll)?;
        self.screen
            .say(page::planned(plan.numbers(), &self.arguments.to));
        refuse_too_much(plan.numbers())?;
        let archives = std::slice::from_ref(&self.archive);
        let summary = carry_out(plan, &state.lock, archives, self.screen, self.stop)?;
        self.tell_range(summary.totals.planned(), &state.catalog)?;
        Ok(summary)
    }

    /// The result, on standard output.
    fn tell(
        &self,
        catalog: &Catalog,
        summary: &SaveSummary,
        notes: &[ArchiveNote],
    ) -> Result<(), Failure> {
        if self.arguments.json {
            let mut output = Output::for_programs();
            output.json(&machine::Saved::of(summary, notes))?;
            return Ok(output.finish()?);
        }
        let details = page::Details::of(catalog, summary.run, self.arguments)?;
        let mut output = Output::for_people();
        let told = page::saved(summary, &details, &self.arguments.to);
        output.text(with_notes(told, notes))?;
        Ok(output.finish()?)
    }
}

fn with_notes(told: String, notes: &[ArchiveNote]) -> String {
    match notes {
        [] => told,
        notes => format!("{told}\n\n{}", notes::told(notes).trim_end()),
    }
}

/// Does what was planned, with a bar.
fn carry_out(
    mut plan: Plan<'_>,
    lock: &Lock,
    archives: &[Arc<Archive>],
    screen: &Screen,
    stop: &CancellationToken,
) -> Result<SaveSummary, Failure> {
    plan.why_stopped(interrupt::why_stopped());
    let mut bar = progress::Progress::new(screen, Work::Saving);
    let mut progress = |now: Progress| bar.at(now.into());
    Ok(plan.run(lock, archives, &mut progress, stop)?)
}

/// A disk that is full to the last byte helps nobody.
fn refuse_too_much(numbers: &PlanNumbers) -> Result<(), Failure> {
    match numbers.space_there {
        Some(there) if there < numbers.space_needed => Err(Failure::Broken(
            page::too_little_space(numbers.space_needed, there),
        )),
        _ => Ok(()),
    }
}

/// Whether all is well.
fn judge(summary: &SaveSummary) -> Result<(), Failure> {
    match &summary.ended {
        Ended::Stopped(_) => Err(Failure::Stopped),
        Ended::Paused(cause) => Err(Failure::Broken(text!(
            "failure-paused",
            why = words::say(&cause.reason()),
        ))),
        Ended::Completed if summary.whole.failed > 0 => Err(Failure::SomeFailed),
        Ended::Completed => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use keepsake_core::roll::{RunId, RunTotals};

    use super::*;

    /// What is told is told of the whole save, and so is how it ended.
    #[test]
    fn what_failed_before_a_stop_failed() {
        let failing = |failed| RunTotals {
            saved: 1,
            failed,
            ..RunTotals::default()
        };
        for (before, has_failed) in [(0, false), (1, true)] {
            let summary = SaveSummary {
                run: RunId::from_number(2),
                totals: failing(0),
                whole: failing(before),
                took: Duration::ZERO,
                ended: Ended::Completed,
            };
            let judged = judge(&summary);
            assert_eq!(matches!(judged, Err(Failure::SomeFailed)), has_failed);
            assert_eq!(judged.is_ok(), !has_failed);
        }
    }
}
