//! Addresses of the app's own scheme.

use super::query::Query;
use super::{Elsewhere, Link, Shortcode, Target};
use super::{names, path};

/// The post that an address of the app's names by its number, alone or with its owner's
/// (`PK_OWNER`), or by its code, also where a number is asked for. On pages that are no post's
/// (`reels_home?id=trending`) that can be a word.
fn code(page: &str, query: &Query) -> Option<Shortcode> {
    let value = |name: &str| query.value(name);
    let by_code = || Shortcode::parse(&value("shortcode")?);
    let by_id = |id: String| match id.split('_').next()?.parse() {
        Ok(number) => Shortcode::of_id(number),
        Err(_) => Shortcode::parse(&id)
            .filter(|code| page == "media" && code.is_full() || Shortcode::is_certain(&id)),
    };
    let mut ids = ["id", "media_id"].into_iter().filter_map(value);
    by_code().or_else(|| ids.find_map(by_id))
}

/// An address of the app's: `media?id=PK_OWNER`, `media/?shortcode=CODE`, `user?username=NAME`,
/// or a path as on the web.
pub(super) fn link(rest: &str) -> Link {
    let (page, query) = rest.split_once('?').unwrap_or((rest, ""));
    let page = page.trim_matches('/').to_ascii_lowercase();
    let query = Query::new(query);
    let target = match page.as_str() {
        "tag" => Some(Target::Unsupported(Elsewhere::Tag)),
        "location" => Some(Target::Unsupported(Elsewhere::Location)),
        "user" => query
            .value("username")
            .and_then(|name| names::username(&name))
            .map(|username| Target::Profile {
                username,
                tab: None,
            }),
        page if page.contains("media") || page.contains("reel") || page.contains("clips") => {
            code(page, &query).map(|code| Target::Post {
                code,
                username: None,
            })
        }
        _ => None,
    };
    // One word is a part of the app (`camera`, `reels_home`), and nobody's name.
    let target = target.or_else(|| {
        let is_word = !page.is_empty() && !page.contains('/');
        let what = match page.contains("direct") {
            true => Elsewhere::Messages,
            false => Elsewhere::Other,
        };
        is_word.then_some(Target::Unsupported(what))
    });
    match target {
        Some(target) => Link {
            target,
            slide: None,
            slide_id: None,
        },
        None => path::link(rest),
    }
}
