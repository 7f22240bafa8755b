//! Where things stand in an export, era by era (fact sheet 3 and 12).

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::content::Content;
use crate::post::{Extension, Item, Kind};
use crate::random::Random;

/// One of the layouts that Instagram has used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// Until 2020-11: `media.json`.
    A,
    /// 2020-12 to 2023: `content/`.
    B,
    /// 2023-11 to 2024: `your_instagram_activity/content/`.
    C,
    /// 2024-12 to 2026: `your_instagram_activity/media/`.
    D,
    /// 2026: as D, with `posts.json` in the label_values dialect beside `posts_1.json`.
    E,
}

impl Era {
    /// Every era, in order.
    pub const ALL: [Self; 5] = [Self::A, Self::B, Self::C, Self::D, Self::E];

    /// The folder of the index files; era A has them at the root.
    pub(crate) fn index_root(self) -> &'static str {
        match self {
            Self::A => "",
            Self::B => "content/",
            Self::C => "your_instagram_activity/content/",
            Self::D | Self::E => "your_instagram_activity/media/",
        }
    }

    pub(crate) fn messages_root(self) -> &'static str {
        match self {
            Self::A => "",
            Self::B => "messages/",
            Self::C | Self::D | Self::E => "your_instagram_activity/messages/",
        }
    }

    pub(crate) fn account_file(self) -> &'static str {
        match self {
            Self::A => "profile.json",
            Self::B => "account_information/personal_information.json",
            Self::C | Self::D | Self::E => {
                "personal_information/personal_information/personal_information.json"
            }
        }
    }

    /// Whether an export of this era lists posts of that kind.
    pub fn lists(self, kind: Kind) -> bool {
        match kind {
            Kind::Post | Kind::Story | Kind::ProfilePhoto => true,
            // Era A's messages only have links; their bytes have entries of their own.
            Kind::OwnMessage | Kind::OthersMessage => self != Self::A,
            Kind::Reel | Kind::Igtv | Kind::ArchivedPost | Kind::Other => self != Self::A,
            Kind::NewSection | Kind::Thread => self != Self::A,
            Kind::RecentlyDeleted => self != Self::A,
            Kind::Repost => self >= Self::D,
        }
    }
}

/// The month that Instagram's folders go by: cut in UTC−8.
pub(crate) fn month(at: Timestamp) -> String {
    Offset::constant(-8)
        .to_datetime(at)
        .strftime("%Y%m")
        .to_string()
}

/// The folder in which the file of an item lies.
pub(crate) fn folder(
    era: Era,
    kind: Kind,
    item: &Item,
    at: Option<Timestamp>,
    thread: &str,
    months: bool,
) -> String {
    let video = item.content.media_type() == Some("video");
    if kind.is_message() {
        let sort = if video { "videos" } else { "photos" };
        return format!("{}inbox/{thread}/{sort}", era.messages_root());
    }
    let folder = match (era, kind) {
        (Era::A, Kind::Story) => "stories",
        (Era::A, Kind::ProfilePhoto) => "profile",
        (Era::A, _) if video => "videos",
        (Era::A, _) => "photos",
        (_, Kind::Post) => "media/posts",
        (_, Kind::Reel) => "media/reels",
        (_, Kind::Story) => "media/stories",
        (_, Kind::Igtv) => "media/igtv",
        (_, Kind::ArchivedPost) => "media/archived_posts",
        (_, Kind::ProfilePhoto) => "media/profile",
        (_, Kind::RecentlyDeleted) => "media/recently_deleted",
        (_, _) => "media/other",
    };
    match at {
        Some(at) if months && kind != Kind::Repost => format!("{folder}/{}", month(at)),
        _ => folder.to_owned(),
    }
}

/// The name of the file of an item, in the manner of the era.
pub(crate) fn file_name(
    era: Era,
    kind: Kind,
    item: &Item,
    fbid: u64,
    chance: &mut Random,
) -> String {
    let extension = match item.extension {
        Extension::True => item.content.extension().unwrap_or("jpg"),
        Extension::Named(name) => name,
    };
    let stem = match (era, item.content) {
        (Era::A, _) => format!("{:016x}{:016x}", chance.next_u64(), fbid),
        (Era::E, _) => fbid.to_string(),
        _ if kind.is_message() || kind == Kind::Repost => fbid.to_string(),
        (_, Content::Mp4(_)) if chance.percent(50) => {
            format!(
                "{:016X}{:016X}_video_dashinit_{fbid}",
                chance.next_u64(),
                chance.next_u64()
            )
        }
        (_, Content::Mp4(_)) => {
            format!("AQM{:x}-{:X}_{fbid}", chance.next_u64(), chance.next_u64())
        }
        _ => format!(
            "{}_{}_{}_n_{fbid}",
            100_000_000 + chance.below(400_000_000),
            100_000_000_000_000 + chance.below(9_000_000_000_000_000),
            1_000_000_000_000_000_000 + chance.below(8_000_000_000_000_000_000),
        ),
    };
    if extension.is_empty() {
        stem
    } else {
        format!("{stem}.{extension}")
    }
}
