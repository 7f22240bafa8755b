//! Names of people in a path, and the words of Instagram that are none.

use super::{Shortcode, Target};

/// First parts of a path that are no user names (fact sheet 2.2).
pub(super) const NO_USERNAMES: [&str; 48] = [
    "accounts",
    "explore",
    "direct",
    "stories",
    "about",
    "legal",
    "developer",
    "challenge",
    "auth_platform",
    "api",
    "graphql",
    "web",
    "emails",
    "session",
    "privacy",
    "p",
    "reel",
    "reels",
    "tv",
    "locations",
    "popular",
    "ajax",
    "query",
    "publicapi",
    "logging",
    "client_error",
    "qp",
    "oauth",
    "data",
    "press",
    "share",
    "s",
    "directory",
    "static",
    "tags",
    "download",
    "_u",
    "oembed",
    "embed",
    "reels_home",
    "qr",
    "profilecard",
    "linkshim",
    "notifications",
    "create",
    "your_activity",
    "archive",
    "_n",
];

/// Parts of a profile with an address of their own.
const TABS: [&str; 15] = [
    "posts",
    "reels",
    "tagged",
    "saved",
    "highlights",
    "guide",
    "info",
    "avatar",
    "profilecard",
    "reposts",
    "followers",
    "following",
    "channel",
    "live",
    "feed",
];

/// A user name, in lower case.
pub(super) fn username(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let is_name = (1..=30).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_')
        && !NO_USERNAMES.contains(&name.as_str());
    is_name.then_some(name)
}

/// Whether it can only be somebody's name: no code has a dot, nor has what is glued to a short one.
pub(super) fn is_name(part: &str) -> bool {
    let begins_with_short_code = Shortcode::at_start(part, true).is_none_or(|code| !code.is_full());
    let has_dot = part.trim_end_matches('.').contains('.');
    has_dot && begins_with_short_code && username(part).is_some()
}

pub(super) fn profile(name: &str, tab: Option<&str>) -> Option<Target> {
    let tab = match tab {
        Some(tab) => {
            let known = TABS
                .into_iter()
                .find(|known| known.eq_ignore_ascii_case(tab));
            Some(known?.to_owned())
        }
        None => None,
    };
    Some(Target::Profile {
        username: username(name)?,
        tab,
    })
}
