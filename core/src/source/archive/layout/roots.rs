//! Which of the folders on a path are around an export, and where its own begin.

use super::media_folder::{ERA_A_FOLDERS, MEDIA_FOLDERS, month_of};

const MESSAGE_FOLDERS: [&str; 5] = [
    "inbox",
    "message_requests",
    "broadcast",
    "archived_threads",
    "filtered_threads",
];

/// How much of a folder's path is around the export, if the folder itself tells: the
/// longest end of the path that is known from exports is the export's own.
pub(in super::super) fn root_of(folder: &str) -> Option<usize> {
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
pub(in super::super) fn root_of_index(folder: &str) -> usize {
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

/// How many folders there are at most from the top of an export to media of posts.
pub(in super::super) const DEEPEST_MEDIA_FOLDER: usize = 5;

/// As [`root_of`], but only where the folder is the `media` of an export or lies in it:
/// other names are those of many a person's own folders too.
pub(in super::super) fn media_root_of(folder: &str) -> Option<usize> {
    let is_around = |start: &usize| {
        let inner = folder.get(*start..).unwrap_or_default();
        let first = inner.split('/').next().unwrap_or_default();
        ["media", "public-media", "your_instagram_activity", "posts"]
            .iter()
            .any(|name| first.eq_ignore_ascii_case(name))
    };
    root_of(folder).filter(is_around)
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
}
