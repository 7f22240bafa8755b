//! The index files of an HTML export (fact sheet 7 and 8).

mod block;
mod calendars;
mod dates;
mod forms;
mod labels;
mod pages;
mod tags;

pub use dates::Language;
pub use forms::DateForm;
pub(crate) use pages::index_files;
pub use tags::Tags;

use crate::layout::Era;

/// How the HTML of an export is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// The markup.
    pub generation: Generation,
    /// The language of dates and labels.
    pub language: Language,
    /// Posts have "Interest Topics", which look like posts inside a post (hard case 19).
    pub interest_topics: bool,
    /// The tags of posts on pages; none: those of the generation.
    pub tags: Option<Tags>,
    /// Indented and with line breaks, as after an edit by hand.
    pub indented: bool,
}

/// The markup of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Generation {
    /// 2021-03.
    H1,
    /// 2021-05 to 2022-03.
    H2,
    /// 2023.
    H3,
    /// 2025 and 2026.
    H4,
}

impl Generation {
    /// Every generation, in order.
    pub const ALL: [Self; 4] = [Self::H1, Self::H2, Self::H3, Self::H4];
}

impl Shape {
    /// English, in the markup of that time.
    pub fn of(era: Era) -> Self {
        Self {
            generation: match era {
                Era::A | Era::B => Generation::H2,
                Era::C => Generation::H3,
                Era::D | Era::E => Generation::H4,
            },
            language: Language::English,
            interest_topics: false,
            tags: None,
            indented: false,
        }
    }
}
