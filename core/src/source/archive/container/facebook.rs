//! What of a container is an export of Facebook's, of the years in which its folders did not say so
//! (2018 to 2022): `posts/your_posts_1.json`, `photos_and_videos/album/0.json`, `messages/inbox`.
//! Instagram's had `messages/inbox`, too: who wrote it is told by what lies beside it.

use std::collections::{HashMap, HashSet};

use crate::source::archive::layout;

/// Folders at the top of Facebook's exports in which media lie or are named.
const FOLDERS: [&str; 13] = [
    "posts",
    "photos_and_videos",
    "messages",
    "stories",
    "groups",
    "comments",
    "comments_and_reactions",
    "likes_and_reactions",
    "pages",
    "events",
    "marketplace",
    "other_activity",
    "profile_information",
];

/// The folders of a container that are Facebook's.
pub(super) struct Facebook {
    /// By number: everything in it is.
    whole: HashSet<usize>,
    /// By number: only files called `your_posts…` are, as it is Instagram's as well.
    shared: HashSet<usize>,
}

impl Facebook {
    /// Of these folders, and of the files in them, each with the number of its folder.
    pub(super) fn of<'a>(folders: &[&str], files: impl Iterator<Item = (usize, &'a str)>) -> Self {
        let roots = roots(folders, files);
        let mut facebook = Self {
            whole: HashSet::new(),
            shared: HashSet::new(),
        };
        for (root, is_instagrams) in roots {
            for (number, folder) in folders.iter().enumerate() {
                let inner = folder.strip_prefix(root.as_str()).unwrap_or_default();
                let first = inner.split('/').next().unwrap_or_default();
                if !is_in(&FOLDERS, first) {
                    continue;
                }
                if !is_instagrams || first.eq_ignore_ascii_case("photos_and_videos") {
                    facebook.whole.insert(number);
                } else if inner.eq_ignore_ascii_case("posts/") {
                    facebook.shared.insert(number);
                }
            }
        }
        facebook
    }

    pub(super) fn is_none(&self) -> bool {
        self.whole.is_empty() && self.shared.is_empty()
    }

    /// Whether a file in the folder of that number is.
    pub(super) fn has(&self, folder: usize, file: &str) -> bool {
        self.whole.contains(&folder) || self.shared.contains(&folder) && is_list_of_posts(file)
    }
}

/// The folders around Facebook's, and whether each is the top of one of Instagram's, too. Each is looked
/// at once, however many files tell of it.
fn roots<'a>(
    folders: &[&str],
    files: impl Iterator<Item = (usize, &'a str)>,
) -> HashMap<String, bool> {
    let signs = folders.iter().map(|folder| sign(folder));
    let signs: Vec<_> = signs.collect();
    let mut roots = HashMap::new();
    if signs.iter().all(Option::is_none) {
        return roots;
    }
    for (folder, file) in files {
        if let Some((root, is_sign)) = signs.get(folder).copied().flatten()
            && is_sign(file)
        {
            let is_top = |folder: &&str| is_of_instagrams_top(folder, root);
            roots
                .entry(root.to_owned())
                .or_insert_with(|| folders.iter().any(is_top));
        }
    }
    roots
}

type Sign<'a> = (&'a str, fn(&str) -> bool);

/// What is around a folder that can be one of Facebook's, and which files in it tell that it is.
fn sign(folder: &str) -> Option<Sign<'_>> {
    let signs: [Sign<'_>; 3] = [
        ("posts/", is_list_of_posts),
        ("photos_and_videos/", is_list_of_media),
        ("photos_and_videos/album/", layout::is_text),
    ];
    signs.into_iter().find_map(|(end, is_sign)| {
        let (root, last) = folder.split_at_checked(folder.len().checked_sub(end.len())?)?;
        let is_whole = root.is_empty() || root.ends_with('/');
        (is_whole && last.eq_ignore_ascii_case(end)).then_some((root, is_sign))
    })
}

fn is_list_of_posts(file: &str) -> bool {
    starts_with(file, "your_posts") && layout::is_text(file)
}

fn is_list_of_media(file: &str) -> bool {
    let is_list = ["your_photos", "your_videos"];
    is_list.iter().any(|start| starts_with(file, start)) && layout::is_text(file)
}

fn starts_with(file: &str, start: &str) -> bool {
    let first = file.get(..start.len());
    first.is_some_and(|first| first.eq_ignore_ascii_case(start))
}

/// Whether a folder stands at the top of an export of Instagram's, which Facebook's lack.
fn is_of_instagrams_top(folder: &str, root: &str) -> bool {
    const OF_BOTH: [&str; 3] = ["posts", "messages", "personal_information"];
    let Some(inner) = folder.strip_prefix(root) else {
        return false;
    };
    let first = inner.split('/').next().unwrap_or_default();
    !is_in(&OF_BOTH, first) && (layout::root_of(inner) == Some(0) || is_in(&["content"], first))
}

fn is_in(names: &[&str], name: &str) -> bool {
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}
