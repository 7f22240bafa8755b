//! Words that the English sentences share.

use super::StrayFolder;

pub(super) fn and_more(first: &str, more: u64) -> String {
    match more {
        0 => first.to_owned(),
        _ => format!("{first}, and {more} more"),
    }
}

pub(super) fn strays(folders: &[StrayFolder], more: u64) -> String {
    let place = |StrayFolder { folder, items }: &StrayFolder| match folder.as_str() {
        "" => format!("{items} at the top"),
        _ => format!("{items} in {folder}"),
    };
    let mut places: Vec<_> = folders.iter().map(place).collect();
    match more {
        0 => {}
        1 => places.push("the rest in another folder".to_owned()),
        _ => places.push(format!("the rest in {more} other folders")),
    }
    places.join(", ")
}

/// `2 photos and 1 video`
pub(super) fn photos_and_videos(photos: u64, videos: u64) -> String {
    let photos = (photos > 0).then(|| format!("{photos} {}", one_or(photos, "photo", "photos")));
    let videos = (videos > 0).then(|| format!("{videos} {}", one_or(videos, "video", "videos")));
    let both: Vec<_> = photos.into_iter().chain(videos).collect();
    both.join(" and ")
}

pub(super) fn in_entry(count: u64, entry: u64) -> String {
    match count {
        1 => format!("entry {entry}"),
        _ => format!("the first in entry {entry}"),
    }
}

/// `“one”, “two”`
pub(super) fn quoted(examples: &[String]) -> String {
    let quoted: Vec<_> = examples.iter().map(|text| format!("“{text}”")).collect();
    quoted.join(", ")
}

pub(super) fn one_or(count: u64, one: &'static str, several: &'static str) -> &'static str {
    match count {
        1 => one,
        _ => several,
    }
}

pub(super) fn entries(count: u64) -> &'static str {
    one_or(count, "entry", "entries")
}

pub(super) fn dates(count: u64) -> &'static str {
    one_or(count, "date", "dates")
}

pub(super) fn posts(count: u64) -> &'static str {
    one_or(count, "post", "posts")
}

pub(super) fn photos_or_videos(count: u64) -> &'static str {
    one_or(count, "photo or video", "photos or videos")
}

/// Why no index names what lies beside what indexes name.
pub(super) fn unindexed(several: bool) -> &'static str {
    if several {
        "the personal information here names more than one user: unpack each export into a folder \
         of its own"
    } else {
        "another part of the export may name them, or another export was unpacked over this one: \
         unpack each into a folder of its own"
    }
}
