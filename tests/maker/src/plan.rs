//! Gives every item its number, reference and file, once, before anything is written:
//! all index files of an export must agree on them.

use jiff::Timestamp;

use crate::export::Export;
use crate::layout::{Era, file_name, folder};
use crate::post::{Item, Kind, Post, Presence};
use crate::random::Random;

/// A post whose items have names.
#[derive(Debug)]
pub(crate) struct PlannedPost<'a> {
    pub post: &'a Post,
    pub items: Vec<PlannedItem<'a>>,
}

/// An item with its names.
#[derive(Debug)]
pub(crate) struct PlannedItem<'a> {
    pub item: &'a Item,
    /// As the index has it.
    pub uri: String,
    /// Decides the bytes.
    pub number: u64,
    /// Instagram's own number for it.
    pub fbid: u64,
    /// Its own time, else the post's.
    pub at: Option<Timestamp>,
    /// The path of its subtitles.
    pub subtitles: Option<String>,
}

impl PlannedItem<'_> {
    /// Where its bytes lie; none if they do not.
    pub(crate) fn entry(&self) -> Option<&str> {
        match self.item.presence {
            Presence::Absent | Presence::Remote => None,
            Presence::There | Presence::Encrypted | Presence::Damaged => Some(&self.uri),
        }
    }

    pub(crate) fn is_video(&self) -> bool {
        self.item.content.media_type() == Some("video")
    }
}

impl PlannedPost<'_> {
    /// Whether EXIF is written: never for the items of a carousel, or in a message.
    pub(crate) fn has_exif(&self) -> bool {
        self.items.len() == 1 && !self.post.kind.is_message()
    }
}

/// Names all items of all posts that the export's era lists.
pub(crate) fn plan(export: &Export) -> Vec<PlannedPost<'_>> {
    let mut next = Numbers {
        seed: export.seed,
        last: 0,
    };
    let mut planned = Vec::with_capacity(export.posts.len());
    for post in &export.posts {
        let items: Vec<_> = post
            .items
            .iter()
            .map(|item| next.name(export, post, item))
            .collect();
        if export.era.lists(post.kind) {
            planned.push(PlannedPost { post, items });
        }
    }
    planned
}

/// Counts items. A post that an era does not list counts too, so that two exports of
/// the same posts agree on numbers.
struct Numbers {
    seed: u64,
    last: u64,
}

impl Numbers {
    fn name<'a>(&mut self, export: &Export, post: &Post, item: &'a Item) -> PlannedItem<'a> {
        self.last += 1;
        let number = item.number.unwrap_or(self.last);
        let fbid = 17_840_000_000_000_000 + self.seed % 1_000 * 100_000_000_000 + self.last * 7_919;
        let at = item.at.or(post.at);
        let mut chance = Random::new(fbid);
        let uri = self.uri(export, post, item, fbid, &mut chance);
        let subtitles = item.subtitles.then(|| with_extension(&uri, "srt"));
        PlannedItem {
            item,
            uri,
            number,
            fbid,
            at,
            subtitles,
        }
    }

    fn uri(
        &self,
        export: &Export,
        post: &Post,
        item: &Item,
        fbid: u64,
        chance: &mut Random,
    ) -> String {
        if let Some(uri) = &item.uri {
            return uri.clone();
        }
        let name = file_name(export.era, post.kind, item, fbid, chance);
        if item.presence == Presence::Remote {
            return format!(
                "https://scontent.cdninstagram.com/v/t51.2885-15/{name}?_nc_ht=scontent&oh=00_A{:x}&oe=67AD59B9",
                chance.next_u64()
            );
        }
        let folder = item.folder.clone().unwrap_or_else(|| {
            // Carousel items of one post lie in one folder, that of the post.
            folder(
                export.era,
                post.kind,
                item,
                post.at,
                &export.thread(),
                export.month_folders,
            )
        });
        format!("{folder}/{name}")
    }
}

/// Carousels of era A are put together from two lists: photos, then videos.
pub(crate) fn in_index_order<'a, 'b>(
    era: Era,
    planned: &'b PlannedPost<'a>,
) -> Vec<&'b PlannedItem<'a>> {
    let mut items: Vec<_> = planned.items.iter().collect();
    if era == Era::A && planned.post.kind == Kind::Post {
        items.sort_by_key(|item| item.is_video());
    }
    items
}

fn with_extension(path: &str, extension: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{folder}/{stem}.{extension}")
}
