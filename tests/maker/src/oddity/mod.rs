//! Every oddity of the fact sheet (its section 14) on demand. Each adds posts or files of its own
//! to an export, or changes how the export is written.

mod hostile;
mod posts;

use crate::export::{Export, Format};
use crate::html::{Language, Tags};
use crate::json::Wrapper;
use crate::layout::Era;

/// One oddity. The numbers are those of the 24 hard cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// 3: folders around the root, and what a Mac adds when it packs a folder again.
    Wrapped,
    /// 4: sections without data, in the forms Instagram has for them.
    EmptySections,
    /// 5: index files that are plain lists.
    BareLists,
    /// 5: index files inside an object with an unknown key.
    UnknownKeys,
    /// 6: era E, posts in `posts.json`, in `posts_1.json`, and in both.
    TwoPostIndexes,
    /// 7: era E, a carousel in nested `dict`s, with French labels spelled wrong.
    LabelledCarousel,
    /// 8: photos that no index names.
    Orphans,
    /// 8: media without a month's folder.
    NoMonthFolders,
    /// 9: a caption at the post, at the item, at both, at neither.
    CaptionHomes,
    /// 10: era A, carousels of photos and videos, one of them without a caption.
    MixedCarousels,
    /// 11: a carousel with a video whose name has no extension.
    NamelessVideo,
    /// 12: EXIF in each of its layouts.
    ExifShapes,
    /// 13: positions right and wrong, as numbers and as text.
    Positions,
    /// 14: extensions that lie, and real PNG, WebP and HEIC.
    LyingExtensions,
    /// 15: expired links in place of paths, and `backup_uri`.
    Links,
    /// 16: references to files that are nowhere.
    Absent,
    /// 17: one photo three times: as the same file, and as files with the same bytes.
    SameBytes,
    /// 18: profile photos and posts stored under `media/other/`.
    OtherFolder,
    /// 19: HTML, posts that contain what looks like posts.
    InterestTopics,
    /// 20: HTML in a language nobody knows.
    UnknownLanguage,
    /// HTML, posts in newer tags, with the known classes or without.
    NewTags,
    /// 21: posts in the last hours of a year.
    NewYear,
    /// 22: capture times local, in UTC, later than the post, and video's "unknown".
    Originals,
    /// 23: text in every spelling.
    Spellings,
    /// 24: everything that a save leaves out by itself.
    OptIns,
    /// Paths that lead out of the archive.
    EscapingPaths,
    /// Files that unpack to a thousand times their size.
    Bombs,
    /// Files that are encrypted.
    Encrypted,
    /// Files whose checksum is wrong.
    WrongChecksums,
    /// Names with letters of old code pages and of UTF-8.
    ForeignNames,
    /// Everything in the ZIP64 way.
    Zip64,
    /// Index files that break off, are no JSON, or hold the wrong types.
    BrokenIndexes,
    /// Files named like photos that are none, or empty.
    NoMedia,
    /// Photos and videos of every format that end too early, by chance at one place or another.
    CutOff,
    /// Times of publishing that cannot be, by chance: before Instagram began, in the future. Some
    /// lie in the folder of a month that can be.
    ImpossibleTimes,
    /// Sections that nobody has named yet, in any folder, under any name, in any wrapper.
    NewSections,
    /// JSON, posts that no index names, but the insights.
    InsightsAlone,
}

impl Oddity {
    /// Every oddity.
    pub const ALL: [Self; 37] = [
        Self::Wrapped,
        Self::EmptySections,
        Self::BareLists,
        Self::UnknownKeys,
        Self::TwoPostIndexes,
        Self::LabelledCarousel,
        Self::Orphans,
        Self::NoMonthFolders,
        Self::CaptionHomes,
        Self::MixedCarousels,
        Self::NamelessVideo,
        Self::ExifShapes,
        Self::Positions,
        Self::LyingExtensions,
        Self::Links,
        Self::Absent,
        Self::SameBytes,
        Self::OtherFolder,
        Self::InterestTopics,
        Self::UnknownLanguage,
        Self::NewTags,
        Self::NewYear,
        Self::Originals,
        Self::Spellings,
        Self::OptIns,
        Self::EscapingPaths,
        Self::Bombs,
        Self::Encrypted,
        Self::WrongChecksums,
        Self::ForeignNames,
        Self::Zip64,
        Self::BrokenIndexes,
        Self::NoMedia,
        Self::CutOff,
        Self::ImpossibleTimes,
        Self::NewSections,
        Self::InsightsAlone,
    ];
}

impl Export {
    /// With that oddity. Some belong to one era or format and bring it along.
    #[must_use]
    pub fn with(mut self, oddity: Oddity) -> Self {
        match oddity {
            Oddity::Wrapped => hostile::wrap(&mut self),
            Oddity::EmptySections => hostile::empty_sections(&mut self),
            Oddity::BareLists => self.json.wrapper = Wrapper::Bare,
            Oddity::UnknownKeys => self.json.wrapper = Wrapper::Unknown,
            Oddity::TwoPostIndexes => {
                self.era = Era::E;
                self.posts.extend(posts::two_indexes());
            }
            Oddity::LabelledCarousel => {
                self.era = Era::E;
                self.json.french_labels = true;
                self.posts.push(posts::labelled_carousel());
            }
            Oddity::Orphans => hostile::orphans(&mut self),
            Oddity::NoMonthFolders => self.month_folders = false,
            Oddity::CaptionHomes => self.posts.extend(posts::caption_homes()),
            Oddity::MixedCarousels => {
                self.era = Era::A;
                self.posts.extend(posts::mixed_carousels());
            }
            Oddity::NamelessVideo => self.posts.push(posts::nameless_video()),
            Oddity::ExifShapes => self.posts.extend(posts::exif_shapes()),
            Oddity::Positions => self.posts.extend(posts::positions()),
            Oddity::LyingExtensions => self.posts.extend(posts::lying_extensions()),
            Oddity::Links => self.posts.extend(posts::links()),
            Oddity::Absent => self.posts.extend(posts::absent()),
            Oddity::SameBytes => self.posts.extend(posts::same_bytes()),
            Oddity::OtherFolder => self.posts.extend(posts::other_folder()),
            Oddity::InterestTopics => {
                self = self.format(Format::Html);
                self.html.interest_topics = true;
                self.posts.extend(posts::topics());
            }
            Oddity::UnknownLanguage => {
                self = self.format(Format::Html);
                self.html.language = Language::Invented;
                self.posts.extend(posts::caption_homes());
            }
            Oddity::NewYear => self.posts.extend(posts::new_year()),
            Oddity::Originals => self.posts.extend(posts::originals()),
            Oddity::Spellings => self.posts.extend(posts::spellings()),
            Oddity::OptIns => self.posts.extend(posts::opt_ins()),
            Oddity::EscapingPaths => self.posts.extend(hostile::escaping_paths()),
            Oddity::Bombs => hostile::bombs(&mut self),
            Oddity::Encrypted => self.posts.extend(hostile::encrypted()),
            Oddity::WrongChecksums => self.posts.extend(hostile::wrong_checksums()),
            Oddity::ForeignNames => hostile::foreign_names(&mut self),
            Oddity::Zip64 => self.packing.zip64 = true,
            Oddity::BrokenIndexes => hostile::broken_indexes(&mut self),
            Oddity::NoMedia => self.posts.extend(hostile::no_media()),
            Oddity::ImpossibleTimes => {
                self.posts.extend(posts::impossible_times(self.seed));
            }
            Oddity::NewSections => self.new_sections(),
            Oddity::InsightsAlone => {
                self = self.format(Format::Json);
                self.posts.extend(posts::of_insights(self.seed));
            }
            Oddity::NewTags => {
                self = self.format(Format::Html);
                self.html.tags = Some(Tags::random(self.seed));
            }
            Oddity::CutOff => self.posts.extend(hostile::cut_off(self.seed)),
        }
        self
    }
}
