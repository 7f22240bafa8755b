//! Whether a ZIP that nobody named is an export's: among a person's downloads, most are not.

use std::io::Read;

use super::container::Container;
use super::layout::{self, IndexName};
use super::names;

/// The start of an index file tells what it is.
const START: u64 = 64 << 10;

/// So many files called like indexes are looked into.
const MOST_INDEXES: usize = 16;

/// Whether a container holds something of an export's: folders that only exports have,
/// an index that is one by its content, or media that are called as Instagram calls them.
pub(super) fn is_export(container: &Container) -> bool {
    let entries = &container.entries;
    let by_name = entries.visible().any(|entry| {
        let file = entries.file(entry);
        layout::root_of(&entries.name(entry)).is_some()
            || layout::is_media(file) && names::has_instagrams_number(file)
    });
    by_name
        || entries
            .visible()
            .filter(|&entry| {
                IndexName::of(entries.folder_path(entry), entries.file(entry)).is_some()
                    || layout::is_account_file(entries.folder_path(entry), entries.file(entry))
            })
            .take(MOST_INDEXES)
            .any(|entry| reads_like_an_index(container, entry))
}

fn reads_like_an_index(container: &Container, entry: u32) -> bool {
    const WORDS: [&str; 6] = [
        "\"creation_timestamp\"",
        "\"taken_at\"",
        "\"label_values\"",
        "\"profile_user\"",
        "instagram",
        "\"ig_",
    ];
    let mut start = Vec::new();
    let read = container
        .read(entry)
        .and_then(|file| file.take(START).read_to_end(&mut start));
    let text = String::from_utf8_lossy(&start).to_lowercase();
    read.is_ok() && WORDS.iter().any(|word| text.contains(word))
}
