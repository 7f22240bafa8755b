//! What the core has codes for, and how their values come into texts: most as they are, some
//! rounded, some put together from several texts.

use std::fmt::Display;
use std::time::SystemTime;

use fluent_bundle::FluentArgs;
use keepsake_core::outcome::{
    ArchiveNote, NoPage, NotArchive, Oddity, Refusal, StrayFolder, Trouble, clock_time,
};
use keepsake_core::roll::{Reason, Reasons};
use serde::Serialize;

use super::texts::{ALL_ARCHIVES, Texts, values};

/// A code with its values.
pub trait Code: Serialize + Display {
    /// What the names of its messages begin with.
    const PREFIX: &'static str;

    /// Sets the values that are not simply told as they are stored; none if a text for one is
    /// lacking.
    fn put_together(&self, texts: &Texts, values: &mut FluentArgs<'_>) -> Option<()> {
        let _ = (texts, values);
        Some(())
    }
}

impl Texts {
    /// All of it, one sentence after the other.
    pub fn reasons(&self, reasons: &Reasons) -> String {
        let told = reasons.0.iter().map(|reason| self.say(reason));
        let joined = told.reduce(|before, next| {
            self.join("join", &before, &next)
                .unwrap_or_else(|| format!("{before}; {next}"))
        });
        joined.unwrap_or_default()
    }

    /// What a code says.
    pub fn say<C: Code>(&self, code: &C) -> String {
        self.translated(code).unwrap_or_else(|| code.to_string())
    }

    /// A note with its place.
    pub fn note(&self, note: &ArchiveNote) -> String {
        format!("{}: {}", self.place(note), self.say(&note.what))
    }

    /// Where a note's matter lies.
    pub fn place(&self, note: &ArchiveNote) -> String {
        let everywhere = || self.part("all-archives", []);
        let everywhere = || everywhere().unwrap_or_else(|| ALL_ARCHIVES.to_owned());
        note.place.clone().unwrap_or_else(everywhere)
    }

    /// None where the language lacks it.
    pub(super) fn translated<C: Code>(&self, code: &C) -> Option<String> {
        let stored = serde_json::to_value(code).ok()?;
        let name = stored.get("code")?.as_str()?.replace('_', "-");
        let mut arguments = values(&stored)?;
        code.put_together(self, &mut arguments)?;
        self.text(&format!("{}{name}", C::PREFIX), None, &arguments)
    }
}

const MEGA: u64 = 1_000_000;
/// How many notes are told with a trouble; a scan tells all.
const MOST_NOTES: usize = 5;

impl Code for Reason {
    const PREFIX: &'static str = "";

    fn put_together(&self, texts: &Texts, values: &mut FluentArgs<'_>) -> Option<()> {
        match self {
            Self::BetterInArchives { better, was, now } => {
                values.set("better", texts.better(better, was, now)?);
            }
            Self::SpaceNeeded { needed, free } => {
                values.set("needed", needed.div_ceil(MEGA));
                values.set("free", free / MEGA);
            }
            _ => {}
        }
        Some(())
    }
}

impl Code for Refusal {
    const PREFIX: &'static str = "refusal-";

    fn put_together(&self, _: &Texts, values: &mut FluentArgs<'_>) -> Option<()> {
        if let Self::Resting { until } = self {
            let until: SystemTime = *until;
            values.set("until", clock_time(until));
        }
        Some(())
    }
}

impl Code for NoPage {
    const PREFIX: &'static str = "no-page-";
}

impl Code for NotArchive {
    const PREFIX: &'static str = "not-archive-";
}

impl Code for Trouble {
    const PREFIX: &'static str = "trouble-";

    fn put_together(&self, texts: &Texts, values: &mut FluentArgs<'_>) -> Option<()> {
        match self {
            Self::Roll { reason } => values.set("reason", texts.translated(reason)?),
            Self::Link { refusal } => values.set("refusal", texts.translated(refusal)?),
            Self::NotAnArchive { unfit, .. } => values.set("unfit", texts.translated(unfit)?),
            Self::OtherArchive { asked, given } => {
                values.set("is_known", truth(asked.is_some()));
                values.set("asked", asked.clone().unwrap_or_default());
                values.set("given", texts.list(given.iter().cloned().map(Some))?);
            }
            Self::NothingFound { paths, notes } => {
                values.set("paths", texts.list(paths.iter().cloned().map(Some))?);
                values.set("notes", lines(texts, notes)?);
            }
            _ => {}
        }
        Some(())
    }
}

/// Each note in a line of its own, up to a handful.
fn lines(texts: &Texts, notes: &[ArchiveNote]) -> Option<String> {
    let told = notes.iter().take(MOST_NOTES);
    let mut lines: String = told
        .map(|note| format!("\n  {}", texts.note(note)))
        .collect();
    let more = notes.len().saturating_sub(MOST_NOTES);
    if more > 0 {
        lines += "\n  ";
        lines += &texts.part("more-notes", [("more", more.into())])?;
    }
    Some(lines)
}

impl Code for Oddity {
    const PREFIX: &'static str = "oddity-";

    fn put_together(&self, texts: &Texts, values: &mut FluentArgs<'_>) -> Option<()> {
        match self {
            Self::Entries { more, .. }
            | Self::PackedOtherwise { more, .. }
            | Self::ZipsLeftAlone { more, .. } => {
                values.set("others", truth(*more > 0));
            }
            Self::ZipsUnreadable { unfit, more, .. }
            | Self::OthersLeftAlone { unfit, more, .. } => {
                values.set("others", truth(*more > 0));
                values.set("unfit", texts.translated(unfit)?);
            }
            Self::Strays {
                folders,
                more_folders,
                ..
            } => values.set("places", places(texts, folders, *more_folders)?),
            Self::NamesUnread { photos, videos } => {
                values.set("media", media(texts, *photos, *videos)?);
            }
            Self::DatesUnread { examples, .. }
            | Self::DatesDisputed { examples, .. }
            | Self::DatesContradicted { examples, .. }
            | Self::FieldsUnknown { examples, .. } => {
                let quoted = |text: &String| texts.part("quoted", [("text", text.as_str().into())]);
                values.set("examples", texts.list(examples.iter().map(quoted))?);
            }
            Self::EntriesBroken { count, .. }
            | Self::EntriesTooLarge { count, .. }
            | Self::EntriesMended { count, .. }
            | Self::EntriesUnknown { count, .. }
            | Self::MediaNameless { count, .. } => values.set("alone", truth(*count == 1)),
            _ => {}
        }
        Some(())
    }
}

fn places(texts: &Texts, folders: &[StrayFolder], more: u64) -> Option<String> {
    let place = |StrayFolder { folder, items }: &StrayFolder| match folder.as_str() {
        "" => texts.part("oddity-stray-top", [("items", (*items).into())]),
        _ => texts.part(
            "oddity-stray-in",
            [
                ("items", (*items).into()),
                ("folder", folder.as_str().into()),
            ],
        ),
    };
    let rest = (more > 0).then(|| {
        let values = [
            ("alone", truth(more == 1).into()),
            ("more_folders", more.into()),
        ];
        texts.part("oddity-stray-rest", values)
    });
    texts.list(folders.iter().map(place).chain(rest))
}

fn media(texts: &Texts, photos: u64, videos: u64) -> Option<String> {
    let counted = |message, count: u64| texts.part(message, [("count", count.into())]);
    match (photos, videos) {
        (0, _) => counted("oddity-videos", videos),
        (_, 0) => counted("oddity-photos", photos),
        _ => {
            let (photos, videos) = (
                counted("oddity-photos", photos)?,
                counted("oddity-videos", videos)?,
            );
            texts.join("oddity-both", &photos, &videos)
        }
    }
}

fn truth(is_true: bool) -> &'static str {
    match is_true {
        true => "true",
        false => "false",
    }
}
