//! Index files under names that nobody knows yet. Instagram adds a section every few
//! months (Threads, notes, live, Edits, instants); its files have the usual elements, so
//! they are read by their shape. What the path says is only the kind of the posts, and
//! that some files are about other people's posts, or may be.

use std::io::{self, Read};

use memchr::memmem;

use super::layout::{self, IndexFormat};
use super::utf16::InUtf8;
use crate::post::{OptInReason, PostKind};

/// Words in a path that say: this names posts of other people, or the person's own a
/// second time.
const ABOUT_OTHERS: [&str; 23] = [
    "like",
    "likes",
    "liked",
    "save",
    "saved",
    "ad",
    "ads",
    "advertisers",
    "insights",
    "viewed",
    "watched",
    "seen",
    "search",
    "searches",
    "followers",
    "following",
    "connections",
    "contacts",
    "interactions",
    "inbox",
    "suggested",
    "tagged",
    "bookmarks",
];

/// Words in a path that leave open whose posts these are: a person collects, hides and
/// comments on their own posts as well as on other people's, and has subscribers as well
/// as subscriptions.
const MAYBE_OTHERS: [&str; 11] = [
    "comment",
    "comments",
    "explore",
    "mention",
    "mentions",
    "received",
    "shared",
    "subscriptions",
    "hidden",
    "collections",
    "favorites",
];

/// Words in a path that say: this is the person's own work, so that the other words in the
/// file's name say what became of it (`saved_drafts`).
const OWN: [&str; 6] = [
    "draft", "drafts", "project", "projects", "created", "uploads",
];

/// Folders with facts about the person; what they name of media is listed elsewhere.
const FACTS: [&str; 3] = [
    "personal_information",
    "account_information",
    "logged_information",
];

/// How much is read at once when a file is sniffed.
const CHUNK: usize = 64 * 1024;

/// A file that may be an index, by its path alone; [`names_media`] then looks into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct UnnamedIndex {
    pub format: IndexFormat,
    /// The kind of its posts: [`PostKind::Other`] until somebody names the section.
    pub kind: PostKind,
    pub opt_in: Option<OptInReason>,
    /// Whether nothing says whose posts these are.
    pub may_be_others: bool,
}

impl UnnamedIndex {
    /// The file of this name in this folder (inner path). The caller has seen already
    /// that [`layout::IndexName`] does not know it.
    pub(super) fn of(folder: &str, file: &str) -> Option<Self> {
        let (stem, format) = layout::text_format(file)?;
        let path = format!("{folder}{stem}").to_ascii_lowercase();
        let has_word = |known: &[&str]| has_word(&path, known);
        let is_about_others = has_word_about(&path, &ABOUT_OTHERS);
        if is_about_others || tells_facts(folder, file) {
            return None;
        }
        let opt_in = [
            (OptInReason::Reposts, &["repost", "reposts", "reposted"][..]),
            (OptInReason::RecentlyDeleted, &["deleted"]),
            (OptInReason::Drafts, &["draft", "drafts"]),
            (OptInReason::Reshares, &["reshare", "reshares", "reshared"]),
        ];
        Some(Self {
            format,
            kind: if layout::is_in_messages(folder) || stem.eq_ignore_ascii_case("messages") {
                PostKind::Message
            } else if has_word(&["thread", "threads"]) {
                PostKind::Thread
            } else {
                PostKind::Other
            },
            opt_in: opt_in
                .into_iter()
                .find(|(_, words)| has_word(words))
                .map(|(opt_in, _)| opt_in),
            may_be_others: has_word_about(&path, &MAYBE_OTHERS) || path.contains("of_you"),
        })
    }

    /// A file about other people's posts. It is no index; but whatever it names, and no index
    /// does, is theirs.
    pub(super) fn about_others(folder: &str, file: &str) -> Option<Self> {
        let (stem, format) = layout::text_format(file)?;
        let path = format!("{folder}{stem}").to_ascii_lowercase();
        let is_other = tells_facts(folder, file)
            || layout::is_in_messages(folder)
            || layout::is_insights(folder, file);
        (!is_other && has_word_about(&path, &ABOUT_OTHERS)).then_some(Self {
            format,
            kind: PostKind::Other,
            opt_in: Some(OptInReason::Reposts),
            may_be_others: false,
        })
    }
}

/// Whether a file tells facts about the person, and is not read for its pictures: they are listed
/// elsewhere.
pub(super) fn tells_facts(folder: &str, file: &str) -> bool {
    let folders = folder.to_ascii_lowercase();
    let mut parts = folders.split('/');
    parts.any(|part| FACTS.contains(&part)) || layout::is_account_file(folder, file)
}

/// Whether a file is about other people's posts by its path, whatever it is written in.
pub(super) fn is_about_others(folder: &str, file: &str) -> bool {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let path = format!("{folder}{stem}").to_ascii_lowercase();
    has_word_about(&path, &ABOUT_OTHERS)
}

impl UnnamedIndex {
    /// A conversation under another name than those of Instagram's own: of a download of
    /// conversations that were encrypted from end to end, or a page that a program took out of its
    /// folder.
    pub(super) fn conversation(file: &str) -> Option<Self> {
        let (_, format) = layout::text_format(file)?;
        Some(Self {
            format,
            kind: PostKind::Message,
            opt_in: None,
            may_be_others: false,
        })
    }

    /// A file with the personal information, which names the photo of the profile. A page of it
    /// tells no time.
    pub(super) fn of_facts(folder: &str, file: &str) -> Option<Self> {
        let (_, format) = layout::text_format(file)?;
        let is_one = format == IndexFormat::Json && layout::is_account_file(folder, file);
        is_one.then_some(Self {
            format,
            kind: PostKind::ProfilePhoto,
            opt_in: None,
            may_be_others: false,
        })
    }

    /// A file that lists how posts did; it names their photos and videos a second time.
    pub(super) fn of_insights(folder: &str, file: &str) -> Option<Self> {
        if !layout::is_insights(folder, file) {
            return None;
        }
        let (stem, format) = layout::text_format(file)?;
        let stem = stem.to_ascii_lowercase();
        let kinds = [
            (PostKind::Post, &["post", "posts"][..]),
            (PostKind::Story, &["story", "stories"]),
            (PostKind::Reel, &["reel", "reels"]),
            (PostKind::Igtv, &["igtv"]),
        ];
        let kind = kinds.into_iter().find(|(_, words)| has_word(&stem, words));
        Some(Self {
            format,
            kind: kind.map_or(PostKind::Other, |(kind, _)| kind),
            opt_in: None,
            may_be_others: false,
        })
    }
}

/// Whether a path without its ending has one of these words of other people. In the name of a
/// file that is the person's own work they say what became of it.
fn has_word_about(path: &str, words: &[&str]) -> bool {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let said_of = if has_word(path, &OWN) { folder } else { path };
    has_word(said_of, words)
}

fn has_word(path: &str, known: &[&str]) -> bool {
    let mut words = path.split(|c: char| !c.is_alphanumeric());
    words.any(|word| known.contains(&word))
}

/// Whether the bytes of a file can be those of an index of this format: whether it has
/// an element that names media at all. Streams the file and parses nothing, so that a
/// large file of other things costs no more than reading it.
///
/// # Errors
/// The file cannot be read.
pub(super) fn names_media(file: &mut dyn Read, format: IndexFormat) -> io::Result<bool> {
    let mut file = InUtf8::new(file);
    let signs: &[&[u8]] = match format {
        IndexFormat::Json => &[
            b"\"uri\"",
            b"\"taken_at\"",
            b"\"path\"",
            b"\"file\"",
            b"\"src\"",
            b"_path\"",
            b"\"href\":\"media",
            b"\"href\": \"media",
        ],
        // Also where it is a link that leads to them.
        IndexFormat::Html => &[
            b"<img", b"<video", b"<IMG", b"<VIDEO", b"<source", b".jpg\"", b".mp4\"", b".webp\"",
            b".heic\"", b".png\"",
        ],
    };
    let finders: Vec<_> = signs.iter().map(memmem::Finder::new).collect();
    let overlap = signs.iter().map(|sign| sign.len()).max().unwrap_or(0);
    let mut buffer = vec![0; CHUNK];
    let mut held = 0;
    loop {
        let read = match file.read(buffer.get_mut(held..).unwrap_or_default()) {
            Ok(0) => return Ok(false),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let end = held + read;
        let bytes = buffer.get(..end).unwrap_or_default();
        if finders.iter().any(|sign| sign.find(bytes).is_some()) {
            return Ok(true);
        }
        // A sign can lie across two pieces.
        held = end.min(overlap);
        buffer.copy_within(end - held..end, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(folder: &str, file: &str) -> Option<PostKind> {
        UnnamedIndex::of(folder, file).map(|index| index.kind)
    }

    #[test]
    fn sections_nobody_named_are_other_and_threads_are_threads() {
        for (folder, file) in [
            ("your_instagram_activity/edits/", "projects_1.json"),
            ("your_instagram_activity/quicksnaps/", "quicksnaps.html"),
            ("anything/", "notes.JSON"),
            ("", "live.htm"),
        ] {
            assert_eq!(kind(folder, file), Some(PostKind::Other), "{folder}{file}");
        }
        for (folder, file) in [
            ("your_instagram_activity/threads/", "posts_1.json"),
            ("your_instagram_activity/Threads/", "x.html"),
            ("content/", "threads_and_replies.json"),
        ] {
            assert_eq!(kind(folder, file), Some(PostKind::Thread), "{folder}{file}");
        }
    }

    #[test]
    fn files_about_others_and_facts_are_no_indexes() {
        for (folder, file) in [
            ("your_instagram_activity/likes/", "liked_posts.json"),
            ("your_instagram_activity/threads/", "threads_viewed.json"),
            ("your_instagram_activity/story_interactions/", "polls.json"),
            ("ads_information/ads_and_topics/", "posts_viewed.json"),
            ("personal_information/personal_information/", "profile.json"),
            ("your_instagram_activity/messages/inbox/a_1/", "x.json"),
            ("logged_information/past_instagram_insights/", "posts.html"),
            ("", "profile.json"),
            ("edits/", "notes.txt"),
        ] {
            assert_eq!(kind(folder, file), None, "{folder}{file}");
        }
    }

    #[test]
    fn drafts_and_deleted_ones_stay_what_they_are() {
        let opt_in = |file| UnnamedIndex::of("edits/", file).unwrap().opt_in;
        assert_eq!(opt_in("drafts.json"), Some(OptInReason::Drafts));
        assert_eq!(
            opt_in("recently_deleted.json"),
            Some(OptInReason::RecentlyDeleted)
        );
        assert_eq!(opt_in("projects.json"), None);
    }

    #[test]
    fn a_sign_is_seen_wherever_it_lies() {
        for before in [0, 1, CHUNK - 3, CHUNK, 2 * CHUNK - 2] {
            let text = format!("{}\"uri\": 1", " ".repeat(before));
            assert!(names_media(&mut text.as_bytes(), IndexFormat::Json).unwrap());
            let text = format!("{}\"href\": 1", " ".repeat(before));
            assert!(!names_media(&mut text.as_bytes(), IndexFormat::Json).unwrap());
        }
    }
}
