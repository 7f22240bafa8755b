//! The page's words in the person's language.

use jiff::tz::TimeZone;
use keepsake_core::moment::Moment;
use keepsake_core::outcome::ArchiveNote;
use keepsake_core::report::{PairPhrase, PairWords, ReportPhrase, Words};
use keepsake_core::roll::Reasons;

use crate::language::Texts;
use crate::words;

/// The words of one language, and the person's clock.
pub struct PageWords<'a> {
    pub texts: &'a Texts,
    pub zone: &'a TimeZone,
}

impl Words for PageWords<'_> {
    fn language(&self) -> String {
        self.texts.language().tag().to_owned()
    }

    fn is_right_to_left(&self) -> bool {
        self.texts.language().is_right_to_left()
    }

    fn phrase(&self, phrase: &ReportPhrase) -> String {
        let told = self.texts.phrase(phrase);
        match phrase {
            // What helps in every language.
            ReportPhrase::Better => format!("{told} (--replace)"),
            _ => told,
        }
    }

    fn moment(&self, at: Moment) -> String {
        match at {
            Moment::Unknown => self.phrase(&ReportPhrase::DateUnknown),
            known => words::moment(known, self.zone),
        }
    }

    fn reasons(&self, reasons: &Reasons) -> String {
        self.texts.reasons(reasons)
    }

    fn note(&self, note: &ArchiveNote) -> String {
        self.texts.note(note)
    }
}

impl PairWords for PageWords<'_> {
    fn pair_phrase(&self, phrase: &PairPhrase) -> String {
        self.texts.pair_phrase(phrase)
    }
}
