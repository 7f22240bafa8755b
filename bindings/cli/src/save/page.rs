//! What `keepsake save` tells a person.

use std::iter;
use std::path::Path;
use std::time::Duration;

use jiff::tz::TimeZone;
use keepsake_core::catalog::{Catalog, Summary};
use keepsake_core::roll::{Ledger, PlanNumbers, ReasonCount, RunId, SaveSummary};

use crate::arguments::Save;
use crate::failure::Failure;
use crate::language::{self, text};
use crate::reasons;
use crate::words::{self, Published};

/// What a save will do.
pub fn planned(numbers: &PlanNumbers, roll: &Path) -> String {
    if numbers.planned == 0 {
        return text!("save-nothing-fits");
    }
    let items = numbers.to_save;
    let size = words::size(numbers.bytes);
    let roll = roll.display().to_string();
    let first = match numbers.space_there {
        None => text!("save-planned", items = items, size = size, roll = roll),
        Some(there) => text!(
            "save-planned-free",
            items = items,
            size = size,
            roll = roll,
            free = words::size(there),
        ),
    };
    let PlanNumbers {
        already_there,
        skipped,
        failed,
        ask,
        better,
        ..
    } = *numbers;
    let others = [
        (
            already_there,
            text!("save-planned-there", count = already_there),
        ),
        (skipped, text!("save-planned-left-alone", count = skipped)),
        (failed, text!("save-planned-failed", count = failed)),
        (ask, text!("save-planned-ask", count = ask)),
        (better, text!("save-planned-better", count = better)),
    ];
    let others = others.into_iter().filter(|(count, _)| *count > 0);
    let sentences: Vec<_> = iter::once(first)
        .chain(others.map(|(_, sentence)| sentence))
        .collect();
    sentences.join(language::spoken().language().between_sentences())
}

/// What is left out where days are asked for, as it has none.
pub fn undated(count: u64) -> String {
    text!("save-undated", items = count)
}

/// What there is where nothing fits what was asked for.
pub fn nothing_fits(summary: &Summary, zone: &TimeZone) -> Option<String> {
    let published = Published::of(summary, zone)?;
    Some(text!(
        "save-there-is",
        photos = summary.photos,
        videos = summary.videos,
        period = published.period,
        from = published.from,
        until = published.until,
    ))
}

/// What a save would do.
pub fn rehearsed(numbers: &PlanNumbers, roll: &Path) -> String {
    format!(
        "{}\n{}{}",
        planned(numbers, roll),
        reasons::told(&numbers.reasons),
        text!("save-dry-run"),
    )
}

/// Why a save does not begin.
pub fn too_little_space(needed: u64, there: u64) -> String {
    let why = text!(
        "failure-no-room",
        needed = words::size(needed),
        free = words::size(there),
    );
    format!("{why}\n{}", text!("failure-make-room"))
}

/// What the ledger knows of a save besides its numbers.
pub struct Details {
    /// Why items were not saved, and what there is to know of those that were.
    why: Vec<ReasonCount>,
    /// How many the person's own photos had already.
    in_library: u64,
    /// Whether better ones were to take the place of what was there.
    replaces: bool,
}

impl Details {
    /// Of the save that a run is of, and that was asked for so.
    ///
    /// # Errors
    /// The database's.
    pub fn of(catalog: &Catalog, run: RunId, arguments: &Save) -> Result<Self, Failure> {
        let save = Ledger::of(catalog).save(run);
        Ok(Self {
            why: [save.reasons()?, save.remarks()?].concat(),
            in_library: save.in_library()?,
            replaces: arguments.replace,
        })
    }
}

/// What became of it.
pub fn saved(summary: &SaveSummary, details: &Details, roll: &Path) -> String {
    let totals = &summary.whole;
    let roll = roll.display().to_string();
    let mut lines = vec![match (totals.saved, totals.already_there) {
        (0, 0) => text!("save-nothing", roll = roll),
        (0, _) => text!("save-nothing-new", roll = roll),
        _ => all_saved(summary, roll),
    }];
    let there = totals.already_there.saturating_sub(details.in_library);
    let run = summary.run.to_string();
    let better = totals.better;
    if details.in_library > 0 {
        lines.push(text!("save-in-library", count = details.in_library));
    }
    if there > 0 {
        lines.push(text!("save-there", count = there));
    }
    if totals.replaced > 0 {
        lines.push(text!("save-replaced", count = totals.replaced));
    }
    if better > 0 {
        lines.push(match details.replaces {
            true => text!("save-better-left", count = better, run = run),
            false => text!("save-better", count = better, run = run),
        });
    }
    lines.push(reasons::told(&details.why));
    lines.join("\n").trim_end().to_owned()
}

fn all_saved(summary: &SaveSummary, roll: String) -> String {
    let items = summary.whole.saved;
    let size = words::size(summary.whole.bytes);
    if summary.took < Duration::from_secs(1) {
        return text!(
            "save-saved-at-once",
            items = items,
            size = size,
            roll = roll
        );
    }
    let (unit, time) = words::duration(summary.took);
    text!(
        "save-saved",
        items = items,
        size = size,
        roll = roll,
        unit = unit,
        time = time,
    )
}
