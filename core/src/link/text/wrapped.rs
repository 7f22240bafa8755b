//! What an address holds of others: the one that it leads on to.

use percent_encoding::percent_decode_str;

use crate::link::escape;

/// Where what a relative address in a link of Instagram's is relative to.
const SITE: &str = "https://www.instagram.com/";

/// What stands in an address and may have links: percent-encoded, relative to Instagram, or after
/// its question mark.
pub(super) fn inside(body: &str) -> Option<String> {
    if let Some(address) = packed_address(body) {
        return Some(address);
    }
    let plain = percent_decode_str(body).decode_utf8_lossy();
    let plain = escape::percent_decoded(&plain, |plain| plain.contains("next=%2"));
    let plain = plain.replace("next=/", &format!("next={SITE}"));
    match body.split_once('?') {
        _ if plain != body => Some(plain),
        // Unencoded, and without a scheme.
        Some((_, query)) => Some(query.to_owned()),
        None => None,
    }
}

/// The address that a search engine's or a mail filter's link leads on to, in base64: Bing's
/// `u=a1…`, Sophos' `u=…`.
fn packed_address(body: &str) -> Option<String> {
    let (_, query) = body.split_once('?')?;
    let packed = query.split('&').find_map(|it| it.strip_prefix("u="))?;
    let packed = percent_decode_str(packed).decode_utf8_lossy();
    [packed.strip_prefix("a1"), Some(&packed)]
        .into_iter()
        .flatten()
        .filter_map(|packed| String::from_utf8(escape::of_base64(packed)?).ok())
        .find(|address| address.starts_with("https://") || address.starts_with("http://"))
}
