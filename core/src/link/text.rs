//! Links in any text: sentences, several at once, punctuation around them.

use percent_encoding::percent_decode_str;

use super::path::{self, Query};
use super::{Link, Shortcode, Target};

/// The domains whose links are Instagram's, the aliases among them.
const DOMAINS: [&str; 3] = ["ddinstagram.com", "instagram.com", "instagr.am"];

/// The app's own scheme for one post.
const APP_SCHEME: &str = "instagram://media?";

/// How often a link may be wrapped in another one.
const DEEPEST: u8 = 3;

/// Every link, in order.
pub(super) fn links(text: &str) -> impl Iterator<Item = Link> {
    links_at_depth(text, 0).into_iter()
}

fn links_at_depth(text: &str, depth: u8) -> Vec<Link> {
    // Bytes outside ASCII stay as they are, so that places in both texts are the same.
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((at, start)) = next_start(&lower, from) {
        let Some(rest) = text.get(at..) else {
            break;
        };
        let body = body(rest);
        from = at + body.len().max(1);
        let link = match start {
            Start::App => app_link(body),
            Start::Web { is_shim: false } => Some(path::link(body)),
            Start::Web { is_shim: true } => shim(body, depth),
        };
        found.extend(link);
    }
    found
}

/// How a link starts.
enum Start {
    App,
    Web { is_shim: bool },
}

/// The first start of a link from `from` on, and where what follows host or scheme is.
fn next_start(lower: &str, from: usize) -> Option<(usize, Start)> {
    let rest = lower.get(from..)?;
    let app = rest
        .match_indices(APP_SCHEME)
        .map(|(at, scheme)| (from + at + scheme.len(), from + at, Start::App))
        .find(|(_, at, _)| is_boundary(lower, *at))
        .map(|(body, _, start)| (body, start));
    let web = DOMAINS
        .iter()
        .filter_map(|domain| {
            rest.match_indices(domain).find_map(|(at, _)| {
                let end = from + at + domain.len();
                let is_shim = web_host(lower, from + at, end)?;
                Some((end, Start::Web { is_shim }))
            })
        })
        .min_by_key(|(at, _)| *at);
    [app, web].into_iter().flatten().min_by_key(|(at, _)| *at)
}

/// Whether the domain at `at..end` is the end of a web address's host, with a path after
/// it; and if so, whether the host is that of the link shim.
fn web_host(lower: &str, at: usize, end: usize) -> Option<bool> {
    if !lower.get(end..)?.starts_with('/') {
        return None;
    }
    let before = lower.get(..at)?;
    let outside =
        before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.');
    let subdomain = before.get(outside.len()..)?;
    if !subdomain.is_empty() && (!subdomain.ends_with('.') || subdomain.starts_with('.')) {
        return None;
    }
    let bare = ["https://", "http://"]
        .iter()
        .find_map(|scheme| outside.strip_suffix(scheme));
    let is_free = match bare {
        Some(bare) => !bare.ends_with(|c: char| c.is_ascii_alphanumeric()),
        None => is_boundary(lower, outside.len()) && !outside.ends_with(['/', '@', '\\']),
    };
    is_free.then_some(matches!(subdomain, "l." | "lm."))
}

/// Whether a word can begin here.
fn is_boundary(text: &str, at: usize) -> bool {
    text.get(..at)
        .is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || ".-_".contains(c)))
}

/// What belongs to the link: up to a space, quote or bracket, without the punctuation of
/// the sentence around it. Never without `-` and `_`, with which a shortcode can end.
fn body(rest: &str) -> &str {
    let end = rest
        .find(|c: char| c.is_whitespace() || c.is_control() || "\"'<>)]`|\\".contains(c))
        .unwrap_or(rest.len());
    rest.get(..end)
        .unwrap_or_default()
        .trim_end_matches(|c: char| ".,;:!?…)]}»\"'”’*".contains(c))
}

/// `id=PK` or `id=PK_OWNER`.
fn app_link(query: &str) -> Option<Link> {
    let query = Query::new(query);
    let id = query.value("id")?;
    let id = id.split('_').next()?.parse().ok()?;
    Some(Link {
        target: Target::Post {
            code: Shortcode::of_id(id)?,
            username: None,
        },
        slide: None,
    })
}

/// The link that Instagram's link shim wraps; unsupported where it leads away.
fn shim(path: &str, depth: u8) -> Option<Link> {
    let away = Link {
        target: Target::Unsupported,
        slide: None,
    };
    let (_, query) = path.split_once('?').unwrap_or((path, ""));
    let Some(wrapped) = Query::new(query).value("u") else {
        return Some(away);
    };
    let wrapped = percent_decode_str(&wrapped).decode_utf8_lossy();
    if depth == DEEPEST {
        return Some(away);
    }
    let link = links_at_depth(&wrapped, depth + 1).into_iter().next();
    Some(link.unwrap_or(away))
}
