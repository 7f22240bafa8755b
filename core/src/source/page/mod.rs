//! One public post, from the page that any browser gets without being logged in.
//! Reads what was received; asks for nothing itself ([`crate::download`] does).
//!
//! The shapes are those of `facts/instagram-web.md`, sections 4 and 6: today's
//! (`xig_polaris_media`) and the older one (`xdt_api__v1__…`, as the API has it).

mod best;
mod json;
mod media;
mod scripts;
#[cfg(test)]
mod tests;

use crate::instant::Instant;
use crate::link::Shortcode;
use crate::media::MediaType;
use crate::post::{Coordinates, PostKind};
use json::{each_value, text};
use serde_json::Value;

/// What a page turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    /// The post that was asked for.
    Post(Box<PagePost>),
    /// The post's page without the post: Instagram gives this address nothing more for now.
    Throttled,
    /// The post is there, but shown only to people of some age or place.
    Gated,
    /// Deleted, private, or never there.
    NotFound,
    /// The page to log in on, which comes after too many questions.
    LoginWall,
    /// Somebody's profile.
    Profile,
    /// Nothing that is known.
    Unknown {
        /// What Instagram calls the page, where it tells.
        route: Option<String>,
    },
}

/// A post as its page tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct PagePost {
    /// Its code.
    pub code: Shortcode,
    /// Post, reel or IGTV.
    pub kind: PostKind,
    /// When it was published.
    pub published: Instant,
    /// Its caption.
    pub caption: Option<String>,
    /// The user name of its owner.
    pub owner: Option<String>,
    /// The name of its place; today's page never tells.
    pub place: Option<String>,
    /// Its place.
    pub coordinates: Option<Coordinates>,
    /// Its photos and videos, in their order.
    pub media: Vec<PageMedia>,
    /// How many slides the page speaks of but does not show, or shows in a way that
    /// cannot be read.
    pub left_out: u32,
}

/// One photo or video of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageMedia {
    /// Instagram's number of it (`pk`); slides have their own.
    pub id: u64,
    /// What it is.
    pub media_type: MediaType,
    /// Where the best file there is can be fetched; none if the page names none.
    pub address: Option<String>,
    /// The same video in other renditions, the best first.
    pub other_addresses: Vec<String>,
    /// Whether a video has sound, where the page tells.
    pub has_sound: Option<bool>,
    /// A small picture of it.
    pub preview: Option<String>,
    /// Its own time.
    pub taken: Instant,
    /// How wide the file at `address` is, where the page tells.
    pub width: Option<u32>,
    /// How wide the original was.
    pub original_width: Option<u32>,
}

impl PageMedia {
    /// Whether the file is as large as what was uploaded, where the page tells.
    pub fn is_original(&self) -> Option<bool> {
        Some(self.width? >= self.original_width?)
    }
}

/// Where the objects of media stand in a page, whatever is around them.
const TODAY: &str = "xig_polaris_media";
const OLDER: &str = "xdt_api__v1__media__shortcode__web_info";

/// Reads a page that was fetched for the post `wanted`. Other posts that it shows, as
/// the owner's latest, are never taken for it.
pub fn read(html: &str, wanted: &Shortcode) -> Page {
    let mut route = None;
    let mut has_data = false;
    let mut is_gated = false;
    for script in scripts::data(html) {
        let Ok(document) = serde_json::from_str::<Value>(script) else {
            continue;
        };
        let mut post = None;
        each_value(&document, &mut |key, value| match key {
            "canonicalRouteName" => route = route.take().or_else(|| text(value)),
            TODAY => {
                has_data = true;
                let shown = value.get("if_not_gated_logged_out");
                let is_shown = shown.is_some_and(Value::is_object);
                is_gated |= !is_shown && value.get("gating_ruling").is_some_and(|it| !it.is_null());
                post = post
                    .take()
                    .or_else(|| shown.and_then(|media| media::post(media, wanted)));
            }
            OLDER => {
                has_data = true;
                let items = value.get("items").and_then(Value::as_array);
                post = post
                    .take()
                    .or_else(|| items?.iter().find_map(|media| media::post(media, wanted)));
            }
            _ => {}
        });
        if let Some(post) = post {
            return Page::Post(Box::new(post));
        }
    }
    if is_gated {
        return Page::Gated;
    }
    let route = route.map(|route| route.rsplit('.').next().unwrap_or_default().to_owned());
    match route.as_deref() {
        Some("PolarisLoggedOutDesktopWWWPostRoute") if !has_data => Page::Throttled,
        Some("PolarisErrorRoute") => Page::NotFound,
        Some("PolarisCAAIGLoginHomepageRoute") => Page::LoginWall,
        Some("PolarisLoggedOutDesktopWWWProfileRoute") => Page::Profile,
        _ => Page::Unknown {
            route: route.filter(|name| name.len() < 80 && name.is_ascii()),
        },
    }
}

/// Any bytes as a page.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let html = String::from_utf8_lossy(bytes);
    if let Some(wanted) = Shortcode::of_id(3_999_518_748_855_536_783)
        && let Page::Post(post) = read(&html, &wanted)
    {
        assert_eq!(post.code.id(), wanted.id());
    }
}
