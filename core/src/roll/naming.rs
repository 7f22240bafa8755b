//! The names media get in a camera roll: sorted by name they stand in the order they
//! were taken in, and a name tells which post it is from.

use super::dating::Dating;
use super::{Albums, SaveOptions};
use crate::catalog::Candidate;
use crate::media::Format;
use crate::post::PostKind;

/// What every name starts with.
pub(super) const PREFIX: &str = "IG_";

/// `IG_YYYYMMDD_HHMMSS_<post>_<slide>.<extension>`, with the extension of what the file
/// really is.
pub(super) fn file_name(item: &Candidate, dating: &Dating, format: Format) -> String {
    format!(
        "{PREFIX}{}_{}_{:02}.{}",
        dating.stamp(),
        item.post,
        item.position,
        format.extension()
    )
}

/// The album an item belongs to, if there are to be albums.
pub(super) fn album(item: &Candidate, dating: &Dating, options: &SaveOptions) -> Option<String> {
    let titles = &options.titles;
    match options.albums {
        Albums::Kind => {
            let mut given = titles.kinds.iter();
            let given = given.find(|(kind, _)| *kind == item.kind);
            Some(given.map_or_else(|| title(item.kind).to_owned(), |(_, title)| title.clone()))
        }
        Albums::Year => Some(match dating.year() {
            Some(year) => format!("{year:04}"),
            None => titles.undated.clone().unwrap_or("Undated".to_owned()),
        }),
        Albums::None => None,
    }
}

/// What an album with posts of one kind is called.
fn title(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Post => "Posts",
        PostKind::Reel => "Reels",
        PostKind::Igtv => "IGTV",
        PostKind::ArchivedPost => "Archived posts",
        PostKind::Story => "Stories",
        PostKind::Highlight => "Highlights",
        PostKind::ProfilePhoto => "Profile photos",
        PostKind::Thread => "Threads",
        PostKind::Other => "Other",
        PostKind::Message => "Messages",
        PostKind::RecentlyDeleted => "Recently deleted",
    }
}
