//! What `keepsake save` tells a person.

use std::fmt::Write;
use std::path::Path;

use jiff::tz::TimeZone;
use keepsake_core::catalog::{Catalog, Summary};
use keepsake_core::roll::{Ledger, PlanNumbers, ReasonCount, RunId, SaveSummary};

use crate::arguments::Save;
use crate::failure::Failure;
use crate::reasons;
use crate::screen::STRONG;
use crate::words;

/// What a save will do.
pub fn planned(numbers: &PlanNumbers, roll: &Path) -> String {
    if numbers.planned == 0 {
        return "Nothing fits these options.".to_owned();
    }
    let mut told = format!(
        "To save: {} ({}) into {}",
        words::items(numbers.to_save),
        words::size(numbers.bytes),
        roll.display(),
    );
    if let Some(there) = numbers.space_there {
        let _ = write!(told, ", where {} are free", words::size(there));
    }
    told.push('.');
    for (count, what) in [
        (numbers.already_there, "Already there"),
        (numbers.skipped, "Left alone"),
        (numbers.failed, "Cannot be saved"),
    ] {
        if count > 0 {
            let _ = write!(told, " {what}: {}.", words::number(count));
        }
    }
    if numbers.ask > 0 {
        let _ = write!(
            told,
            " To be saved, though your library may have it: {} (`keepsake match` says which).",
            words::number(numbers.ask)
        );
    }
    if numbers.better > 0 {
        let _ = write!(
            told,
            " In the camera roll, and better in what was given: {}.",
            words::number(numbers.better)
        );
    }
    told
}

/// What is left out where days are asked for, as it has none.
pub fn undated(count: u64) -> String {
    format!(
        "Left out by --from and --to-date, as nobody knows when they were published: {}.",
        words::items(count)
    )
}

/// What there is where nothing fits what was asked for.
pub fn nothing_fits(summary: &Summary, zone: &TimeZone) -> Option<String> {
    let period = words::published(summary, zone)?;
    Some(format!(
        "There are {} and {}, {period}.",
        words::count(summary.photos, "photo", "photos"),
        words::count(summary.videos, "video", "videos"),
    ))
}

/// What a save would do.
pub fn rehearsed(numbers: &PlanNumbers, roll: &Path) -> String {
    format!(
        "{}\n{}This was a dry run; nothing was saved.",
        planned(numbers, roll),
        reasons::told(&numbers.reasons)
    )
}

/// Why a save does not begin.
pub fn too_little_space(needed: u64, there: u64) -> String {
    format!(
        "there is not enough room: {} are needed, {} are free.\nMake room, choose another disk \
         with --to, or save a part with --from and --to-date.",
        words::size(needed),
        words::size(there),
    )
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
    let totals = &summary.totals;
    let roll = roll.display();
    let mut told = match (totals.saved, totals.already_there) {
        (0, 0) => format!("{STRONG}Nothing was saved{STRONG:#} into {roll}.\n"),
        (0, _) => format!("{STRONG}Nothing new to save{STRONG:#} into {roll}.\n"),
        (saved, _) => format!(
            "{STRONG}Saved {}{STRONG:#} ({}) into {roll} in {}.\n",
            words::items(saved),
            words::size(totals.bytes),
            words::time(summary.took),
        ),
    };
    if details.in_library > 0 {
        let were = words::were(details.in_library);
        let _ = writeln!(told, "{were} among your own photos already, and not added.");
    }
    if totals.already_there > details.in_library {
        let were = words::were(totals.already_there - details.in_library);
        let _ = writeln!(
            told,
            "{were} there already, or the same picture as another."
        );
    }
    if totals.replaced > 0 {
        let _ = writeln!(
            told,
            "{} of what was saved took the place of older ones; `keepsake undo` brings those back.",
            words::number(totals.replaced)
        );
    }
    if totals.better > 0 {
        let better = words::number(totals.better);
        let _ = match details.replaces {
            true => writeln!(
                told,
                "{better} of them are better in what was given, and were left as they are \
                 (`keepsake ledger --run {}` says why).",
                summary.run
            ),
            false => writeln!(
                told,
                "{better} of them could be replaced with better ones: run it again with --replace \
                 (`keepsake ledger --run {}` says what is better).",
                summary.run
            ),
        };
    }
    told.push_str(&reasons::told(&details.why));
    told.trim_end().to_owned()
}
