//! What lies where in an export: which folders are the export's own and which were put
//! around it, which files are indexes and of what, which folders hold media.
//!
//! Layouts of all eras: fact sheet 2.2, 3 and 4.1. Case never matters.

use super::loose;
use crate::instant::Instant;
use crate::post::{OptIn, PostKind};

/// Folders of `media/`, and what lies in them if no index says better.
const MEDIA_FOLDERS: [(&str, PostKind); 8] = [
    ("posts", PostKind::Post),
    ("reels", PostKind::Reel),
    ("stories", PostKind::Story),
    ("igtv", PostKind::Igtv),
    ("archived_posts", PostKind::ArchivedPost),
    ("profile", PostKind::ProfilePhoto),
    ("recently_deleted", PostKind::RecentlyDeleted),
    ("other", PostKind::Other),
];

/// Media folders at the top of an export of era A.
const ERA_A_FOLDERS: [(&str, PostKind); 5] = [
    ("photos", PostKind::Post),
    ("videos", PostKind::Post),
    ("stories", PostKind::Story),
    ("profile", PostKind::ProfilePhoto),
    ("direct", PostKind::Message),
];

const MESSAGE_FOLDERS: [&str; 5] = [
    "inbox",
    "message_requests",
    "broadcast",
    "archived_threads",
    "filtered_threads",
];

/// Index files by name, without number and extension, in the order they are read.
const INDEXES: [(&str, PostKind, Option<OptIn>); 12] = [
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
    ("reposts", PostKind::Other, Some(OptIn::Reposts)),
    (
        "recently_deleted_content",
        PostKind::RecentlyDeleted,
        Some(OptIn::RecentlyDeleted),
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
pub(super) struct IndexName {
    pub format: IndexFormat,
    section: usize,
    number: u64,
}

/// How an index is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum IndexFormat {
    Json,
    Html,
}

impl IndexName {
    /// What the file of this name in this folder (inner path) lists.
    pub(super) fn of(folder: &str, file: &str) -> Option<Self> {
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
    pub(super) fn of_renamed(folder: &str, file: &str, format: IndexFormat) -> Option<Self> {
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
    pub(super) fn kind(self) -> PostKind {
        INDEXES[self.section].1
    }

    /// Why its posts are left out unless asked.
    pub(super) fn opt_in(self) -> Option<OptIn> {
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

/// How a file is written, by its ending, and its name before that; other hands may have put
/// something behind the ending (`projects.json (1)`, `notes.json.txt`).
pub(super) fn text_format(file: &str) -> Option<(&str, IndexFormat)> {
    const ENDINGS: [(&str, IndexFormat); 3] = [
        (".json", IndexFormat::Json),
        (".html", IndexFormat::Html),
        (".htm", IndexFormat::Html),
    ];
    if is_media(file) || is_zip(file) {
        return None;
    }
    let folded = file.to_ascii_lowercase();
    ENDINGS.iter().find_map(|(ending, format)| {
        let at = folded.rfind(ending)?;
        let behind = file.get(at + ending.len()..)?;
        let is_over = !behind.starts_with(|c: char| c.is_ascii_alphanumeric());
        is_over.then_some((file.get(..at)?, *format))
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

/// How much of a folder's path is around the export, if the folder itself tells: the
/// longest end of the path that is known from exports is the export's own.
pub(super) fn root_of(folder: &str) -> Option<usize> {
    let starts = std::iter::once(0).chain(folder.match_indices('/').map(|(slash, _)| slash + 1));
    starts
        .into_iter()
        .find(|&start| folder.get(start..).is_some_and(starts_an_export))
}

/// Whether a path starts with a folder that stands at the top of an export.
fn starts_an_export(path: &str) -> bool {
    const ALONE: [&str; 3] = [
        "your_instagram_activity",
        "personal_information",
        "account_information",
    ];
    let mut parts = path.split('/');
    let first = parts.next().unwrap_or_default();
    let second = parts.next().unwrap_or_default();
    let is_first = |name: &str| name.eq_ignore_ascii_case(first);
    let is_second = |name: &str| name.eq_ignore_ascii_case(second);
    ALONE.into_iter().any(is_first)
        || is_first("logged_information") && is_second("past_instagram_insights")
        || (is_first("media") || is_first("public-media"))
            && MEDIA_FOLDERS.iter().any(|(name, _)| is_second(name))
        || is_first("messages") && MESSAGE_FOLDERS.into_iter().any(is_second)
        || is_first("posts") && is_second("media")
        || ERA_A_FOLDERS.iter().any(|(name, _)| is_first(name)) && month_of(second).is_some()
}

/// How much of the path of a folder with an index file in it is around the export, if
/// nothing else tells: index files stand in `content/`, `media/`, or at the top.
pub(super) fn root_of_index(folder: &str) -> usize {
    ["content/", "media/"]
        .iter()
        .find_map(|name| {
            let start = folder.len().checked_sub(name.len())?;
            let (before, end) = folder.split_at_checked(start)?;
            let whole = before.is_empty() || before.ends_with('/');
            (whole && end.eq_ignore_ascii_case(name)).then_some(start)
        })
        .unwrap_or(folder.len())
}

/// Whether the file of that name holds the account's names.
pub(super) fn is_account_file(folder: &str, file: &str) -> bool {
    let (stem, extension) = loose::split(file);
    let is = |name: &str| {
        stem.eq_ignore_ascii_case(name)
            || loose::marked_words(stem).any(|word| word.eq_ignore_ascii_case(name))
    };
    let is_json = extension.eq_ignore_ascii_case("json");
    (is_json || extension.eq_ignore_ascii_case("html")) && is("personal_information")
        || folder.is_empty() && is_json && is("profile")
}

/// Whether the file in this folder (inner path) lists how posts did: names media a
/// second time, as thumbnails.
pub(super) fn is_insights(folder: &str, file: &str) -> bool {
    has_part(folder, &["past_instagram_insights"]) && is_text(file)
}

/// Whether a file is text by its name: never media, so never found by guessing.
pub(super) fn is_text(file: &str) -> bool {
    const TEXTS: [&str; 8] = ["json", "html", "htm", "srt", "vtt", "txt", "css", "js"];
    file.rsplit_once('.').is_some_and(|(_, extension)| {
        TEXTS
            .iter()
            .any(|text| text.eq_ignore_ascii_case(extension))
    })
}

/// Whether a file is a ZIP by its name.
pub(super) fn is_zip(file: &str) -> bool {
    let extension = file.rsplit_once('.');
    extension.is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("zip"))
}

/// Whether a folder (inner path) holds what belongs to an export and is no media: the
/// pictures of its pages, thumbnails of insights, voice messages.
pub(super) fn is_furniture(folder: &str) -> bool {
    let first = folder.split('/').next().unwrap_or_default();
    let is_voice = has_part(folder, &["messages"]) && has_part(folder, &["audio"]);
    is_voice
        || first.eq_ignore_ascii_case("files")
        || has_part(folder, &["past_instagram_insights"])
}

/// How many folders there are at most from the top of an export to media of posts.
pub(super) const DEEPEST_MEDIA_FOLDER: usize = 5;

/// As [`root_of`], but only where the folder is the `media` of an export or lies in it:
/// other names are those of many a person's own folders too.
pub(super) fn media_root_of(folder: &str) -> Option<usize> {
    let is_around = |start: &usize| {
        let inner = folder.get(*start..).unwrap_or_default();
        let first = inner.split('/').next().unwrap_or_default();
        ["media", "public-media", "your_instagram_activity", "posts"]
            .iter()
            .any(|name| first.eq_ignore_ascii_case(name))
    };
    root_of(folder).filter(is_around)
}

/// Whether a folder (full path) lies in the part of an export that holds what the person
/// did: whatever Instagram adds there is the person's.
pub(super) fn is_in_activity(folder: &str) -> bool {
    has_part(folder, &["your_instagram_activity"])
}

/// The folder around the last month folder of a path.
pub(super) fn around_month(folder: &str) -> Option<&str> {
    let mut end = folder.len();
    for part in folder.rsplit('/') {
        let start = end - part.len();
        if month_of(part).is_some() {
            return folder.get(..start);
        }
        end = start.saturating_sub(1);
    }
    None
}

/// Whether the last folder of a path is called like one of those that `media` holds.
pub(super) fn is_named_for_media(folder: &str) -> bool {
    let last = folder.trim_end_matches('/').rsplit('/').next();
    last.is_some_and(|last| kind_in_name(last).is_some())
}

fn kind_in_name(part: &str) -> Option<PostKind> {
    let mut folders = MEDIA_FOLDERS.iter().chain(&ERA_A_FOLDERS);
    folders
        .find(|(name, _)| name.eq_ignore_ascii_case(part))
        .map(|(_, kind)| *kind)
}

/// Whether a file is a photo or video by its name.
pub(super) fn is_media(file: &str) -> bool {
    const MEDIA: [&str; 14] = [
        "jpg", "jpeg", "png", "webp", "heic", "heif", "gif", "avif", "mp4", "mov", "m4v", "webm",
        "jpe", "jfif",
    ];
    file.rsplit_once('.').is_some_and(|(_, extension)| {
        MEDIA
            .iter()
            .any(|media| media.eq_ignore_ascii_case(extension))
    })
}

/// What a folder (inner path) says of the media in it that no index names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MediaFolder {
    pub kind: PostKind,
    pub opt_in: Option<OptIn>,
    pub published: Instant,
}

impl MediaFolder {
    /// The folder at this inner path; none if media do not belong there.
    pub(super) fn at(folder: &str) -> Option<Self> {
        let folder = folder.to_ascii_lowercase();
        Some(Self::new(kind_of_folder(&folder)?, &folder))
    }

    /// What a folder (full path) says that is none of an export's: its kind is in the
    /// name of one of the folders, if anywhere.
    pub(super) fn of_stray(folder: &str) -> Self {
        let kind = folder.rsplit('/').find_map(kind_in_name);
        Self::new(kind.unwrap_or(PostKind::Other), folder)
    }

    fn new(kind: PostKind, folder: &str) -> Self {
        Self {
            kind,
            opt_in: match kind {
                PostKind::Message => Some(OptIn::UnknownSender),
                PostKind::RecentlyDeleted => Some(OptIn::RecentlyDeleted),
                _ => None,
            },
            published: folder
                .trim_end_matches('/')
                .rsplit('/')
                .find_map(month_of)
                .unwrap_or(Instant::Unknown),
        }
    }
}

fn kind_of_folder(folder: &str) -> Option<PostKind> {
    let folder = folder
        .strip_prefix("your_instagram_activity/")
        .unwrap_or(folder);
    let (first, rest) = folder.split_once('/')?;
    let second = rest.split('/').next().unwrap_or_default();
    let named = |folders: &[(&str, PostKind)], name: &str| {
        folders
            .iter()
            .find(|(folder, _)| *folder == name)
            .map(|(_, kind)| *kind)
    };
    match first {
        "media" | "public-media" => Some(named(&MEDIA_FOLDERS, second).unwrap_or(PostKind::Other)),
        // Voice messages can be called `.mp4`, and are no videos.
        "messages" if rest.split('/').any(|part| part == "audio") => None,
        "messages" => Some(PostKind::Message),
        // `posts/media/your_posts/` (era E4): the section's name stands before `media`.
        _ if second == "media" => named(&MEDIA_FOLDERS, first),
        _ => named(&ERA_A_FOLDERS, first),
    }
}

/// The month of a folder called `YYYYMM`.
fn month_of(folder: &str) -> Option<Instant> {
    if folder.len() != 6 || !is_number(folder) {
        return None;
    }
    let (year, month) = folder.split_at(4);
    let year: i16 = year
        .parse()
        .ok()
        .filter(|year| (2000..2100).contains(year))?;
    match Instant::from_month(year, month.parse().ok()?) {
        Instant::Unknown => None,
        known => Some(known),
    }
}

/// Whether one of the folders on this path has one of these names.
fn has_part(folder: &str, names: &[&str]) -> bool {
    folder
        .split('/')
        .any(|part| names.iter().any(|name| name.eq_ignore_ascii_case(part)))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root(folder: &str) -> Option<&str> {
        folder.get(..root_of(folder)?)
    }

    #[test]
    fn the_root_ends_where_the_longest_known_path_starts() {
        assert_eq!(root("media/posts/202401/"), Some(""));
        assert_eq!(root("lina/media/posts/202401/"), Some("lina/"));
        assert_eq!(
            root("meta/lina/your_instagram_activity/content/"),
            Some("meta/lina/")
        );
        assert_eq!(
            root("media/media/stories/"),
            Some("media/"),
            "a folder called media around"
        );
        assert_eq!(root("stories/lina/stories/202010/"), Some("stories/lina/"));
        assert_eq!(root("x/messages/INBOX/tom_1/photos/"), Some("x/"));
        assert_eq!(root("x/posts/media/your_posts/"), Some("x/"));
        assert_eq!(root("holiday/2024/"), None);
        assert_eq!(root("media/"), None);
    }

    #[test]
    fn without_other_signs_indexes_stand_in_content_in_media_or_at_the_top() {
        assert_eq!(root_of_index("lina/content/"), 5);
        assert_eq!(root_of_index("lina/MEDIA/"), 5);
        assert_eq!(root_of_index("content/"), 0);
        assert_eq!(root_of_index("lina/"), 5);
        assert_eq!(root_of_index("lina/my-content/"), 16);
        assert_eq!(root_of_index(""), 0);
    }

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
            Some((PostKind::Other, Some(OptIn::Reposts)))
        );
        assert_eq!(
            kind("recently_deleted_content.json"),
            Some((PostKind::RecentlyDeleted, Some(OptIn::RecentlyDeleted)))
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

    #[test]
    fn only_real_months_are_months() {
        let published = |folder| MediaFolder::at(folder).unwrap().published;
        assert_eq!(published("media/posts/202413/"), Instant::Unknown);
        assert_eq!(published("media/posts/20240/"), Instant::Unknown);
        assert_eq!(published("media/posts/999901/"), Instant::Unknown);
        assert!(matches!(
            published("media/posts/202412/x/"),
            Instant::Month(_)
        ));
    }
}
