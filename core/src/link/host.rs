//! Whose a web address is, by its host. Nothing but Instagram is ever asked, whatever stands
//! here: a front end's link counts only for the post that its path names.

use super::alike::{self, NAME, NAME_END};

/// Instagram's own domains.
const DOMAINS: [&str; 3] = ["instagram.com", "instagr.am", SHORT];

/// The one whose links mostly start a conversation.
const SHORT: &str = "ig.me";

/// Subdomains that only lead on to the address that they hold.
const SHIMS: [&str; 2] = ["l", "lm"];

/// Subdomains that tell of Instagram, and show nobody's page.
const ABOUT: [&str; 9] = [
    "about",
    "business",
    "creators",
    "developers",
    "engineering",
    "familycenter",
    "help",
    "privacycenter",
    "transparency",
];

/// Front ends whose names have nothing of Instagram's.
const FRONT_ENDS: [&str; 1] = ["kkclip.com"];

/// Domains under which translators show the pages of others, with dashes for dots.
const TRANSLATORS: [&str; 1] = [".translate.goog"];

/// Domains from which Instagram's pages load their files.
const FILE_DOMAINS: [&str; 2] = ["cdninstagram.com", "fbcdn.net"];

/// Where copies of pages in AMP are, and each site's below it.
const AMP: &str = "cdn.ampproject.org";
const AMP_SITES: &str = ".cdn.ampproject.org";

/// Domains of Threads, which shows posts of its own.
const THREADS: [&str; 2] = ["threads.net", "threads.com"];

/// Whose a host is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    /// Instagram's pages.
    Instagram,
    /// Instagram's, for addresses that lead away.
    Shim,
    /// By its name a page by others that shows Instagram's posts: chats show a picture for
    /// its links (`kkinstagram.com`, `fxstagram.com`).
    FrontEnd,
    /// Anybody's.
    Other,
}

impl Host {
    /// Whose the host of this name (lower case, without port) is.
    pub(super) fn of(host: &str) -> Self {
        if let Some(site) = translated(host) {
            return match Self::of(&site) {
                Self::Instagram => Self::FrontEnd,
                _ => Self::Other,
            };
        }
        let domain = DOMAINS
            .iter()
            .find_map(|domain| Some(host.strip_suffix(domain)?.strip_suffix('.').unwrap_or("")));
        match domain {
            Some(sub) if SHIMS.contains(&sub) => Self::Shim,
            Some(sub) if is_one_of_instagrams(host, sub) => Self::Instagram,
            _ if is_front_end(host) && !holds_files(host) => Self::FrontEnd,
            _ => Self::Other,
        }
    }
}

/// The host whose pages a translator shows under this one.
fn translated(host: &str) -> Option<String> {
    let site = TRANSLATORS.iter().find_map(|end| host.strip_suffix(end))?;
    // A dash of its own is written twice.
    Some(
        site.replace("--", "\0")
            .replace('-', ".")
            .replace('\0', "-"),
    )
}

/// Whether a host of Instagram's only tells of it.
pub(super) fn is_about(host: &str) -> bool {
    ABOUT
        .iter()
        .any(|sub| host.strip_prefix(sub).is_some_and(|it| it.starts_with('.')))
}

/// Whether the host is a domain of Instagram's with this subdomain, none included.
fn is_one_of_instagrams(host: &str, sub: &str) -> bool {
    let bare = DOMAINS.contains(&host);
    bare || (!sub.is_empty() && !sub.starts_with('.'))
}

/// Whether the name of the domain is Instagram's with up to three letters before or behind, two
/// digits before or one behind, or its end with two to four letters before; and none that could be
/// taken for Instagram's own.
fn is_front_end(host: &str) -> bool {
    if FRONT_ENDS.contains(&host.strip_prefix("www.").unwrap_or(host)) {
        return true;
    }
    let mut labels = host.rsplit('.');
    let (Some(top), Some(name)) = (labels.next(), labels.next()) else {
        return false;
    };
    let letters = |text: &str, least: usize, most: usize| {
        (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let is_number = |text: &str, digits: usize| {
        text.len() == digits && text.bytes().all(|it| it.is_ascii_digit())
    };
    let before = |end, least, most| {
        name.strip_suffix(end)
            .is_some_and(|it| letters(it, least, most))
    };
    let behind = name
        .strip_prefix(NAME)
        .is_some_and(|it| letters(it, 1, 3) || is_number(it, 1));
    let has_number = name.strip_suffix(NAME).is_some_and(|it| is_number(it, 2));
    let has_letters = has_number || before(NAME, 1, 3) || before(NAME_END, 2, 4) || behind;
    letters(top, 2, 12) && name != NAME && has_letters && !alike::is_mistaken(name)
}

/// The address that an address on this host shows a copy of: pages made quick for phones (AMP),
/// pages kept for later, translated, or shown without what stands before them.
pub(super) fn copied<'a>(host: &str, path: &'a str) -> Option<&'a str> {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let starts: &[&str] = match host {
        "web.archive.org" => {
            let (_, page) = path.strip_prefix("/web/")?.split_once('/')?;
            return Some(page);
        }
        "translated.turbopages.org" => {
            let (_, page) = path.strip_prefix("/proxy_u/")?.split_once('/')?;
            return page
                .strip_prefix("https/")
                .or_else(|| page.strip_prefix("http/"));
        }
        "12ft.io" => &["/"],
        _ if host.starts_with("google.") || host.starts_with("bing.") => &["/amp/s/", "/amp/"],
        _ if host == AMP || host.ends_with(AMP_SITES) => &["/c/s/", "/v/s/", "/c/", "/v/"],
        _ => return None,
    };
    starts.iter().find_map(|start| path.strip_prefix(start))
}

/// Whether a host is the one for short links.
pub(super) fn is_short(host: &str) -> bool {
    host.strip_prefix("www.").unwrap_or(host) == SHORT
}

/// Whether a host is that of Threads.
pub(super) fn is_threads(host: &str) -> bool {
    let host = host.strip_prefix("www.").unwrap_or(host);
    THREADS.contains(&host)
}

/// Whether Instagram's pages load their files from this host.
pub(super) fn holds_files(host: &str) -> bool {
    FILE_DOMAINS.iter().any(|domain| {
        host.strip_suffix(domain)
            .is_some_and(|sub| sub.is_empty() || sub.ends_with('.'))
    })
}

/// A host without the port behind it.
pub(super) fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// What follows a host, without its port.
pub(super) fn without_leading_port(rest: &str) -> &str {
    match rest.strip_prefix(':') {
        Some(port) => port.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    }
}
