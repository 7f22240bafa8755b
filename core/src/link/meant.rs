//! Whether somebody who typed a text meant an address.

use super::host::{self, Host};
use super::{escape, path};

/// Whether a text that is no link holds something like an address.
pub(super) fn holds_an_address(text: &str) -> bool {
    let around = |c: char| !c.is_alphanumeric() && c != '/';
    text.contains("://")
        || text.split(char::is_whitespace).any(|word| {
            let written = escape::percent_decoded(word, |_| true);
            let has_wide_stop = written.contains('\u{3002}');
            let word = written.to_lowercase().replace('\u{3002}', ".");
            if word.starts_with("instagram:") || path::names_a_post(&written) {
                return true;
            }
            let word = word.rsplit_once('@').map_or(&*word, |(_, host)| host);
            // A word glued before it with a colon, but no drive.
            let word = match word.split_once(':') {
                Some((before, rest)) if before.chars().count() > 1 && rest.contains('.') => rest,
                _ => word,
            };
            let word = word.trim_matches(around);
            let word = word
                .split(['?', '#'])
                .next()
                .map_or(word, host::without_port);
            match word.split_once('/') {
                _ if word.starts_with("www.") => true,
                Some((host, _)) => is_host(host),
                None => is_host(word) && (has_wide_stop || is_of_a_site(word)),
            }
        })
}

/// Whether a name without a path is more likely that of a site than of a file.
fn is_of_a_site(host: &str) -> bool {
    const TOPS: [&str; 3] = ["com", "net", "org"];
    let top = host.rsplit('.').next();
    top.is_some_and(|top| TOPS.contains(&top) || !top.is_ascii()) || Host::of(host) != Host::Other
}

/// A name with a top level that is no extension of a file that exports come in, or an address in
/// numbers.
fn is_host(text: &str) -> bool {
    const FILES: [&str; 8] = ["zip", "tar", "gz", "tgz", "rar", "json", "html", "htm"];
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_top = |top: &str| {
        top.chars().count() > 1 && top.chars().all(char::is_alphabetic) && !FILES.contains(&top)
    };
    text.parse::<std::net::Ipv4Addr>().is_ok()
        || text.split('.').all(is_label)
            && text.rsplit_once('.').is_some_and(|(_, top)| is_top(top))
}
