//! The folders that hold media, and what they say of what lies in them.

use super::is_number;
use crate::moment::Moment;
use crate::post::{OptInReason, PostKind};

/// Folders of `media/`, and what lies in them if no index says better.
pub(in super::super) const MEDIA_FOLDERS: [(&str, PostKind); 8] = [
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
pub(in super::super) const ERA_A_FOLDERS: [(&str, PostKind); 5] = [
    ("photos", PostKind::Post),
    ("videos", PostKind::Post),
    ("stories", PostKind::Story),
    ("profile", PostKind::ProfilePhoto),
    ("direct", PostKind::Message),
];

/// What a folder (inner path) says of the media in it that no index names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct MediaFolder {
    pub kind: PostKind,
    pub opt_in: Option<OptInReason>,
    pub published: Moment,
}

impl MediaFolder {
    /// The folder at this inner path; none if media do not belong there.
    pub(in super::super) fn at(folder: &str) -> Option<Self> {
        let folder = folder.to_ascii_lowercase();
        Some(Self::new(kind_of_folder(&folder)?, &folder))
    }

    /// What a folder (full path) says that is none of an export's: its kind is in the
    /// name of one of the folders, if anywhere.
    pub(in super::super) fn of_stray(folder: &str) -> Self {
        let kind = folder.rsplit('/').find_map(kind_in_name);
        Self::new(kind.unwrap_or(PostKind::Other), folder)
    }

    fn new(kind: PostKind, folder: &str) -> Self {
        Self {
            kind,
            opt_in: match kind {
                PostKind::Message => Some(OptInReason::UnknownSender),
                PostKind::RecentlyDeleted => Some(OptInReason::RecentlyDeleted),
                _ => None,
            },
            published: folder
                .trim_end_matches('/')
                .rsplit('/')
                .find_map(month_of)
                .unwrap_or(Moment::Unknown),
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
pub(super) fn month_of(folder: &str) -> Option<Moment> {
    if folder.len() != 6 || !is_number(folder) {
        return None;
    }
    let (year, month) = folder.split_at(4);
    let year: i16 = year
        .parse()
        .ok()
        .filter(|year| (2000..2100).contains(year))?;
    match Moment::from_month(year, month.parse().ok()?) {
        Moment::Unknown => None,
        known => Some(known),
    }
}

/// The folder around the last month folder of a path.
pub(in super::super) fn around_month(folder: &str) -> Option<&str> {
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
pub(in super::super) fn is_named_for_media(folder: &str) -> bool {
    let last = folder.trim_end_matches('/').rsplit('/').next();
    last.is_some_and(|last| kind_in_name(last).is_some())
}

fn kind_in_name(part: &str) -> Option<PostKind> {
    let mut folders = MEDIA_FOLDERS.iter().chain(&ERA_A_FOLDERS);
    folders
        .find(|(name, _)| name.eq_ignore_ascii_case(part))
        .map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_months_are_months() {
        let published = |folder| MediaFolder::at(folder).unwrap().published;
        assert_eq!(published("media/posts/202413/"), Moment::Unknown);
        assert_eq!(published("media/posts/20240/"), Moment::Unknown);
        assert_eq!(published("media/posts/999901/"), Moment::Unknown);
        assert!(matches!(
            published("media/posts/202412/x/"),
            Moment::Month(_)
        ));
    }
}
