//! Index files by their names: what they list, in what order they are read.

use super::{has_part, is_in_activity, is_media, is_zip};
use crate::post::{OptInReason, PostKind};
use crate::source::archive::loose;

/// Index files by name, without number and extension, in the order they are read.
const INDEXES: [(&str, PostKind, Option<OptInReason>); 12] = [
    ("media", PostKind::Post, None),
    ("posts", PostKind::Post, None),
    ("reels", PostKind::Reel, None),
    ("igtv_videos", PostKind::Igtv, None),
    ("archived_posts", PostKind::ArchivedPost, None),
    ("stories", PostKind::Story, None),
    ("highlights", PostKind::Highlight, None),
    ("profile_photos", PostKind::ProfilePhoto, None),
    ("other_content", PostKind::Other, None),
    ("message", PostKind::Message, None),
    ("reposts", PostKind::Other, Some(OptInReason::Reposts)),
    (
        "recently_deleted_content",
        PostKind::RecentlyDeleted,
        Some(OptInReason::RecentlyDeleted),
    ),
];

/// Sections that name posts of other people, or the person's own a second time, in
/// files that may be called like indexes.
const NO_INDEX_IN: [&str; 7] = [
    // Read by shape, as posts of Threads.
    "threads",
    "past_instagram_insights",
    "likes",
    "saved",
    "comments",
    "subscriptions",
    "ads_information",
];

/// An index file, as far as its name tells. Sorts in the order of reading: JSON before
/// HTML, then by what it lists, then by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) struct IndexName {
    pub format: IndexFormat,
    section: usize,
    number: u64,
}

/// How an index is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum IndexFormat {
    Json,
    Html,
}

impl IndexName {
    /// What the file of this name in this folder (inner path) lists.
    pub(in super::super) fn of(folder: &str, file: &str) -> Option<Self> {
        let (stem, extension) = file.rsplit_once('.')?;
        let format = match extension.to_ascii_lowercase().as_str() {
            "json" => IndexFormat::Json,
            "html" | "htm" => IndexFormat::Html,
            _ => return None,
        };
        Self::of_stem(folder, stem, format).or_else(|| Self::of_copy(folder, stem, format))
    }

    /// The same for a file whose ending other hands changed or took away, as in
    /// `posts_1.json (1)`, `posts_1.json.download`, `posts_1`. The caller has seen in it that it
    /// is written in this format.
    pub(in super::super) fn of_renamed(
        folder: &str,
        file: &str,
        format: IndexFormat,
    ) -> Option<Self> {
        if Self::of(folder, file).is_some() || is_media(file) || is_zip(file) {
            return None;
        }
        let stem = file.split('.').next().unwrap_or_default();
        let name = Self::of_stem(folder, stem, format);
        name.filter(|name| name.is_sure(folder))
            .or_else(|| Self::of_copy(folder, stem, format))
    }

    /// A file manager marked it as another copy.
    fn of_copy(folder: &str, stem: &str, format: IndexFormat) -> Option<Self> {
        let mut words = loose::marked_words(stem).chain(stem.split(['-', '.']));
        let name = words.find_map(|word| Self::of_stem(folder, word, format))?;
        name.is_sure(folder).then_some(name)
    }

    /// Whether more than one word says so.
    fn is_sure(&self, folder: &str) -> bool {
        self.number > 0 || is_index_folder(folder, self.format)
    }

    fn of_stem(folder: &str, stem: &str, format: IndexFormat) -> Option<Self> {
        let (section, number) = section_of(stem)?;
        let fits = match INDEXES[section].0 {
            "media" => format == IndexFormat::Json && number.is_none(),
            "message" => number.is_some(),
            _ => !has_part(folder, &NO_INDEX_IN),
        };
        fits.then(|| Self {
            format,
            section,
            number: number.map_or(0, |digits| digits.parse().unwrap_or(u64::MAX)),
        })
    }

    /// The kind of the posts it lists.
    pub(in super::super) fn kind(self) -> PostKind {
        INDEXES[self.section].1
    }

    /// Why its posts are left out unless asked.
    pub(in super::super) fn opt_in(self) -> Option<OptInReason> {
        INDEXES[self.section].2
    }
}

/// The section that a name means, and its number: `posts` and `1` of `posts_1`, also where
/// somebody counted copies or put a word behind (`posts_1_1`, `posts_1_copy`).
fn section_of(stem: &str) -> Option<(usize, Option<&str>)> {
    INDEXES
        .iter()
        .enumerate()
        .find_map(|(section, (name, ..))| {
            let (start, rest) = stem.split_at_checked(name.len())?;
            if !start.eq_ignore_ascii_case(name) {
                return None;
            }
            if rest.is_empty() {
                return Some((section, None));
            }
            let numbered = rest.strip_prefix('_')?;
            let behind = numbered.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = numbered.strip_suffix(behind)?;
            let is_over = behind.is_empty() || behind.starts_with('_');
            (!digits.is_empty() && is_over).then_some((section, Some(digits)))
        })
}

/// Whether indexes stand in this folder: words like `stories` in a name mean one only there.
fn is_index_folder(folder: &str, format: IndexFormat) -> bool {
    let last = folder.trim_end_matches('/').rsplit('/').next();
    let last = last.unwrap_or_default();
    let named = ["content", "media", "your_instagram_activity"];
    named.iter().any(|name| name.eq_ignore_ascii_case(last))
        || is_in_activity(folder)
        // Era A has its one index at the top.
        || last.is_empty() && format == IndexFormat::Json
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::archive::layout::is_account_file;

    #[test]
    fn index_files_are_known_by_name_whatever_their_case() {
        let kind =
            |file: &str| IndexName::of("content/", file).map(|name| (name.kind(), name.opt_in()));
        assert_eq!(kind("posts_1.json"), Some((PostKind::Post, None)));
        assert_eq!(kind("Posts.JSON"), Some((PostKind::Post, None)));
        assert_eq!(kind("posts_12.html"), Some((PostKind::Post, None)));
        assert_eq!(kind("igtv_videos.json"), Some((PostKind::Igtv, None)));
        assert_eq!(kind("message_3.html"), Some((PostKind::Message, None)));
        assert_eq!(
            kind("reposts.json"),
            Some((PostKind::Other, Some(OptInReason::Reposts)))
        );
        assert_eq!(
            kind("recently_deleted_content.json"),
            Some((
                PostKind::RecentlyDeleted,
                Some(OptInReason::RecentlyDeleted)
            ))
        );
        for other in [
            "posts_x.json",
            "liked_posts.json",
            "posts.txt",
            "message.json",
            "media.html",
            "json",
        ] {
            assert_eq!(kind(other), None, "{other}");
        }
    }

    #[test]
    fn second_copies_of_index_files_are_indexes() {
        let kind = |folder: &str, file: &str| IndexName::of(folder, file).map(IndexName::kind);
        for (folder, file, right) in [
            ("content/", "posts_1 (2).json", PostKind::Post),
            ("", "Copia de posts_1.json", PostKind::Post),
            ("x/", "posts_1のコピー.html", PostKind::Post),
            ("x/", "posts_1-copy.json", PostKind::Post),
            ("x/", "posts_1.1.json", PostKind::Post),
            (
                "your_instagram_activity/media/",
                "stories - Kopie.json",
                PostKind::Story,
            ),
            ("content/", "Копия reels.html", PostKind::Reel),
            ("", "media (1).json", PostKind::Post),
            (
                "messages/inbox/tom_1/",
                "message_1 (2).json",
                PostKind::Message,
            ),
            (
                "messages/inbox/tom_1/",
                "message_2 نسخة.html",
                PostKind::Message,
            ),
        ] {
            assert_eq!(kind(folder, file), Some(right), "{file}");
        }
        for (folder, file) in [
            ("letters/", "my stories.html"),
            ("letters/", "All posts (2019).json"),
            ("content/", "liked posts_x.json"),
            ("your_instagram_activity/saved/", "posts_1 (2).json"),
        ] {
            assert_eq!(kind(folder, file), None, "{file}");
        }
        for file in [
            "personal_information (1).json",
            "personal_information - Copy.html",
        ] {
            assert!(is_account_file("personal_information/", file), "{file}");
        }
        assert!(is_account_file("", "profile 2.json"));
        assert!(!is_account_file("x/", "profile 2.json"));
    }

    #[test]
    fn sections_about_other_people_hold_no_index() {
        for folder in [
            "logged_information/past_instagram_insights/",
            "your_instagram_activity/Saved/",
        ] {
            assert_eq!(IndexName::of(folder, "posts.json"), None);
        }
    }
}
