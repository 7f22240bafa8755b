//! The words of the page about a save, in one language.

use fluent_bundle::FluentArgs;
use keepsake_core::report::{PairPhrase, ReportPhrase};
use serde::Serialize;

use super::texts::{Texts, arguments, values};

/// As the months are called in the files.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Texts {
    /// One text of the page; what does not stand in the language's file, which tests rule out,
    /// is not told.
    pub fn phrase(&self, phrase: &ReportPhrase) -> String {
        self.translated_phrase(phrase).unwrap_or_default()
    }

    /// None where the language lacks it.
    pub(super) fn translated_phrase(&self, phrase: &ReportPhrase) -> Option<String> {
        match phrase {
            ReportPhrase::Number { value } => Some(self.language().number(*value)),
            ReportPhrase::Size { bytes } => Some(self.language().size(*bytes)),
            ReportPhrase::PhotosAndVideos { photos, videos: 0 } => self.counted("photos", *photos),
            ReportPhrase::PhotosAndVideos { photos: 0, videos } => self.counted("videos", *videos),
            ReportPhrase::PhotosAndVideos { photos, videos } => {
                let photos = self.counted("photos", *photos)?;
                let videos = self.counted("videos", *videos)?;
                let both = arguments([("photos", photos.into()), ("videos", videos.into())]);
                self.of_page("photos-and-videos", &both)
            }
            ReportPhrase::NotDrawn { count } => {
                let number = self.language().number(*count);
                self.of_page("not-drawn", &arguments([("number", number.into())]))
            }
            ReportPhrase::MoreNotes { count } => {
                self.part("more-notes", [("more", (*count).into())])
            }
            ReportPhrase::Month { year, month } => {
                // A year is no number of things: nothing stands between its digits.
                let year = year.to_string();
                let when = arguments([("month", name(*month)?.into()), ("year", year.into())]);
                self.of_page("month", &when)
            }
            ReportPhrase::ShortMonth { month } => {
                let month = arguments([("month", name(*month)?.into())]);
                self.of_page("short-month", &month)
            }
            other => self.coded("report-", other),
        }
    }

    /// One text of the page with pairs; as for [`Texts::phrase`].
    pub fn pair_phrase(&self, phrase: &PairPhrase) -> String {
        self.translated_pair_phrase(phrase).unwrap_or_default()
    }

    /// None where the language lacks it.
    pub(super) fn translated_pair_phrase(&self, phrase: &PairPhrase) -> Option<String> {
        match phrase {
            PairPhrase::More { count } => {
                let number = self.language().number(*count);
                let number = arguments([("number", number.into())]);
                self.text("pairs-more", None, &number)
            }
            other => self.coded("pairs-", other),
        }
    }

    /// A phrase whose message is called as it is, with its values.
    fn coded(&self, prefix: &str, phrase: &impl Serialize) -> Option<String> {
        let stored = serde_json::to_value(phrase).ok()?;
        let message = stored.get("phrase")?.as_str()?.replace('_', "-");
        self.text(&format!("{prefix}{message}"), None, &values(&stored)?)
    }

    fn counted(&self, message: &str, count: u64) -> Option<String> {
        let told = self.of_page(message, &arguments([("count", count.into())]))?;
        // Fluent writes numbers without anything between their thousands.
        Some(told.replacen(&count.to_string(), &self.language().number(count), 1))
    }

    fn of_page(&self, message: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.text(&format!("report-{message}"), None, arguments)
    }
}

fn name(month: i8) -> Option<&'static str> {
    let index = usize::try_from(month).ok()?.checked_sub(1)?;
    MONTHS.get(index).copied()
}
