//! Where an address starts: with a scheme, whole or not, or with a host that is Instagram's or
//! like it.

use super::written::Written;
use crate::link::host::{self, Host};
use crate::link::{Shortcode, alike, embed, escape};

/// A host has no more characters than this in one that is looked at closely.
const LONGEST_HOST: usize = 64;

/// No name of a host has more characters.
const LONGEST_NAME: usize = 253;

/// So many signs are looked for between a word and an address.
const MOST_SIGNS: usize = 64;

/// The app's own scheme.
pub(super) const APP: &str = "instagram://";

/// How Android names a page for an app, before the page's scheme, host and path.
const ANDROID_APP: &str = "android-app://com.instagram.android/https/";

/// Where an address starts.
#[derive(Debug)]
pub(super) enum Start {
    /// A web address, with the place of its path.
    Web { host: String, path: usize },
    /// The app's own scheme, with the place behind it.
    App { rest: usize },
    /// An address whose colon or slashes are percent-encoded.
    Encoded { at: usize },
    /// A code without any address, and where it ends.
    Code { code: Shortcode, end: usize },
}

/// The address that starts at `at`; a link to Instagram ended at `link_end`.
pub(super) fn start_at(written: Written<'_>, at: usize, link_end: Option<usize>) -> Option<Start> {
    let rest = written.lower.get(at..)?;
    for scheme in ["https://", "http://", "intent://"] {
        if let Some(authority) = rest.strip_prefix(scheme) {
            return web(at + scheme.len(), authority);
        }
    }
    if rest.starts_with("http%") || rest.starts_with("https%") {
        return Some(Start::Encoded { at });
    }
    if let Some((code, end)) = embed::code(written.text, written.lower, at) {
        return Some(Start::Code { code, end });
    }
    let before = written.lower.get(..at)?;
    if !is_boundary(before, link_end) {
        return None;
    }
    if let Some(start) = of_other_letters(at, rest) {
        return Some(start);
    }
    if let Some(start) = without_whole_scheme(before, rest) {
        return Some(start);
    }
    if let Some(page) = rest.strip_prefix(APP) {
        let rest = at + APP.len();
        let web = without_scheme(rest, page);
        return web.or(Some(Start::App { rest }));
    }
    if let Some(authority) = rest.strip_prefix(ANDROID_APP) {
        return web(at + ANDROID_APP.len(), authority);
    }
    without_scheme(at, rest)
}

/// An address that begins with slashes alone, as pages write it (`//instagram.com/p/CODE`), or
/// with a scheme that lacks its colon or a slash.
fn without_whole_scheme(before: &str, lower: &str) -> Option<Start> {
    let scheme = [
        "https:/", "http:/", "https//", "http//", "https/", "http/", "//",
    ];
    let scheme = scheme.iter().find(|scheme| lower.starts_with(**scheme))?;
    // Behind a colon it is the scheme of something else.
    if before.ends_with(':') {
        return None;
    }
    without_scheme(before.len() + scheme.len(), lower.get(scheme.len()..)?)
}

/// A host that only looks like Instagram's, as some of its letters are of another script.
fn of_other_letters(at: usize, lower: &str) -> Option<Start> {
    let is_part = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let mut letters = lower.char_indices().take(LONGEST_HOST + 1);
    let end = letters.find(|(_, c)| !is_part(*c)).map(|(end, _)| end);
    let is_all = lower.chars().nth(LONGEST_HOST).is_none();
    let end = end.or_else(|| is_all.then_some(lower.len()))?;
    let host = lower.get(..end)?;
    let is_one = !host.is_ascii() && host.contains('.') && alike::is_of_other_letters(host);
    is_one.then(|| Start::Web {
        host: host.to_owned(),
        path: at + end,
    })
}

/// The address whose host and path start at `at`.
fn web(at: usize, lower: &str) -> Option<Start> {
    let slashes = lower.len() - lower.trim_start_matches('/').len();
    let (at, lower) = (at + slashes, lower.get(slashes..)?);
    if let Some(start) = of_other_letters(at, lower) {
        return Some(start);
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || ".-_~:@%".contains(c);
    let end = lower.find(|c| !is_part(c)).unwrap_or(lower.len());
    let authority = lower.get(..end)?;
    // Another scheme, whose address follows.
    if ["http:", "https:"].contains(&authority) {
        return None;
    }
    if authority.contains('%') {
        let plain = escape::percent_decoded(authority, |_| true);
        let host = plain.split('/').next().unwrap_or_default();
        let is_encoded = Host::of(host) != Host::Other;
        return is_encoded.then_some(Start::Encoded { at });
    }
    // A full name ends with a dot.
    let host = host::without_port(authority)
        .trim_end_matches('.')
        .to_owned();
    Some(Start::Web {
        host,
        path: at + end,
    })
}

/// A host where a word can begin, with a path: one that is not Instagram's is a sentence
/// without a space more often than an address, and counts where it could be taken for it.
fn without_scheme(at: usize, lower: &str) -> Option<Start> {
    if lower.starts_with('.') {
        return None;
    }
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let most = lower.bytes().take(LONGEST_NAME + 1);
    let end = most.take_while(is_part).count();
    let name = lower.get(..end).filter(|_| end <= LONGEST_NAME)?;
    // A full name ends with a dot.
    let name = name.strip_suffix('.').unwrap_or(name);
    let behind = lower.get(end..)?;
    let path = end + behind.len() - host::without_leading_port(behind).len();
    let after = lower.get(path..)?;
    let owner = Host::of(name);
    if after.starts_with("%2") && owner != Host::Other {
        return Some(Start::Encoded { at });
    }
    let is_named = alike::looks_like(name) || host::is_threads(name);
    let counts = owner != Host::Other || is_named;
    (after.starts_with('/') && name.contains('.') && counts).then(|| Start::Web {
        host: name.to_owned(),
        path: at + path,
    })
}

/// Whether an address without a whole scheme can begin here. Letters outside ASCII are words
/// glued to it; signs before it are of the text (`_www.instagram.com/p/CODE_`, `@www.…`) where
/// no word stands before them.
fn is_boundary(before: &str, link_end: Option<usize>) -> bool {
    let signs = before.bytes().rev().take(MOST_SIGNS);
    let signs = signs.take_while(|byte| b".-_@".contains(byte)).count();
    let words = before.get(..before.len() - signs).unwrap_or_default();
    let follows_a_link = link_end.is_some_and(|end| words.len() <= end && end <= before.len());
    follows_a_link
        || before.strip_suffix("://").is_some_and(is_for_web_pages)
        || !words.ends_with(|c: char| c.is_ascii_alphanumeric() || "/\\".contains(c))
}

/// Whether a text ends with a scheme for web pages: one with letters lacking or twice, or that of
/// a browser on a phone.
fn is_for_web_pages(before: &str) -> bool {
    let start = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let scheme = before.get(start.len()..).unwrap_or_default();
    let is_mistyped = scheme.contains('p') && scheme.chars().all(|c| "htps".contains(c));
    is_mistyped || ["googlechrome", "googlechromes"].contains(&scheme)
}
