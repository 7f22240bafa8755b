//! `save --json`: a contract with programs. Keys, their order and their types stay.

use std::time::Duration;

use keepsake_core::download::Refusal;
use keepsake_core::outcome::ArchiveNote;
use keepsake_core::roll::{PlanNumbers, SaveSummary};
use keepsake_core::save_links::LinkSummary;
use serde::Serialize;

use crate::links::Shared;
use crate::notes;

/// What a save came to; `planned` is the sum of the next four.
#[derive(Serialize)]
pub struct Saved {
    /// Null for a dry run, whose numbers are what a save would come to.
    run: Option<i64>,
    planned: u64,
    saved: u64,
    already_there: u64,
    skipped: u64,
    failed: u64,
    /// Of what was saved.
    bytes: u64,
    seconds: f64,
    /// Of what is already there: how many are better in what was given.
    better: u64,
    /// Of what was saved: how many took the place of one that was there. Null for a dry run.
    replaced: Option<u64>,
    /// What is odd in what was given, and was not told before.
    notes: Vec<notes::Told>,
}

impl Saved {
    pub fn of(summary: &SaveSummary, notes: &[ArchiveNote]) -> Self {
        let totals = &summary.whole;
        Self {
            run: Some(summary.run.number()),
            planned: totals.planned(),
            saved: totals.saved,
            already_there: totals.already_there,
            skipped: totals.skipped,
            failed: totals.failed,
            bytes: totals.bytes,
            seconds: seconds(summary.took),
            better: totals.better,
            replaced: Some(totals.replaced),
            notes: notes.iter().map(Into::into).collect(),
        }
    }

    /// What a save would come to that was thought through in `took`.
    pub fn rehearsed(numbers: &PlanNumbers, took: Duration, notes: &[ArchiveNote]) -> Self {
        Self {
            run: None,
            planned: numbers.planned,
            saved: numbers.to_save,
            already_there: numbers.already_there,
            skipped: numbers.skipped,
            failed: numbers.failed,
            bytes: numbers.bytes,
            seconds: seconds(took),
            better: numbers.better,
            replaced: None,
            notes: notes.iter().map(Into::into).collect(),
        }
    }
}

/// To the millisecond; more would only be noise. The quotient is the fraction nearest to
/// that decimal, which is written with as many digits as it has; a sum of whole seconds and
/// their rest need not be.
fn seconds(took: Duration) -> f64 {
    let milliseconds = u32::try_from(took.as_millis()).unwrap_or(u32::MAX);
    f64::from(milliseconds) / 1000.0
}

/// What a save of links came to.
#[derive(Serialize)]
pub struct LinksSaved {
    links: Vec<LinkSaved>,
    /// Hosts that are not Instagram's but could be taken for it; they were not asked.
    look_alikes: Vec<String>,
    /// Null if no link led to a post.
    save: Option<Saved>,
}

/// What a link led to.
#[derive(Serialize)]
struct LinkSaved {
    canonical: Option<String>,
    /// Its photos and videos that were asked for; null if it was refused.
    media: Option<usize>,
    /// Slides that its page did not show.
    left_out: u32,
    /// A word for why it was refused; null if it was not.
    refused: Option<&'static str>,
    /// The same as a sentence.
    reason: Option<String>,
    /// The numbers of the slides that its page did not show, where it tells which.
    slides_left_out: Vec<u32>,
}

impl LinksSaved {
    pub fn of(summary: &LinkSummary, shared: &Shared) -> Self {
        let links = summary.links.iter().map(|(link, found)| {
            let refusal = found.as_ref().err();
            let found = found.as_ref().ok();
            LinkSaved {
                canonical: link.canonical(),
                media: found.map(|found| found.media.len()),
                left_out: found.map_or(0, |found| found.left_out),
                refused: refusal.map(Refusal::word),
                reason: refusal.map(ToString::to_string),
                slides_left_out: found.map_or_else(Vec::new, |found| found.slides_left_out.clone()),
            }
        });
        let look_alikes = shared
            .look_alikes
            .iter()
            .map(|found| found.host().to_owned());
        Self {
            links: links.collect(),
            look_alikes: look_alikes.collect(),
            save: summary.save.as_ref().map(|saved| Saved::of(saved, &[])),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn seconds_have_three_decimals_at_most(milliseconds: u32, rest in 0_u32..1_000_000) {
            let took = Duration::from_millis(milliseconds.into()) + Duration::from_nanos(rest.into());
            let written = serde_json::to_string(&seconds(took)).unwrap();
            let (whole, decimals) = written.split_once('.').unwrap();
            prop_assert!(decimals.len() <= 3, "{written}");
            prop_assert_eq!(
                format!("{whole}.{decimals:0<3}"),
                format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)
            );
        }
    }
}
