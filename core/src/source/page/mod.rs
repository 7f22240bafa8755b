//! One public post, from the page that any browser gets without being logged in.
//! Reads what was received; asks for nothing itself ([`crate::download`] does).
//!
//! The shapes are those of `facts/instagram-web.md`, sections 4 and 6: today's
//! (`xig_polaris_media`), the older one (`xdt_api__v1__…`, as the API has it) and that of old
//! (`shortcode_media`), and what a page tells search engines. A post under a name that nobody knows yet is found by what it holds.

mod addresses;
mod answer;
mod best;
#[cfg(test)]
mod best_tests;
mod entities;
mod error_page;
mod file;
mod film;
#[cfg(test)]
mod forms_tests;
mod gate;
mod join;
#[cfg(test)]
mod join_tests;
mod json;
mod ld;
#[cfg(test)]
mod ld_tests;
mod legacy;
mod look;
mod manifest;
mod media;
mod record;
mod scripts;
#[cfg(test)]
mod states_tests;
#[cfg(test)]
mod tests;
mod web_archive;

use crate::link::Shortcode;
use crate::media::{Dimensions, MediaType};
use crate::moment::Moment;
pub use crate::outcome::{Gate, NoPage};
use crate::post::{Coordinates, PostKind};
pub use file::html;
use look::Look;

/// What a page turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum PageContent {
    /// The post that was asked for.
    Post(Box<PagePost>),
    /// The post's page without the post: Instagram gives this address nothing more for now.
    Throttled,
    /// The post is there, but shown only to some people.
    Gated(Gate),
    /// There is nothing of the post for people who are not logged in, and no word why.
    Withheld,
    /// The post is there in a form that is not known.
    NewForm,
    /// A page without any post or name, as a visitor gets it who is taken for a program.
    Shell,
    /// Not shown: deleted, private, for some people alone, or never there.
    NotFound,
    /// The page to log in on, which comes after too many questions.
    LoginWall,
    /// What somebody gets whose login is over.
    Door,
    /// What somebody gets who is to prove to be a person.
    Checkpoint,
    /// Instagram's servers say that they are in trouble.
    ServerTrouble,
    /// Somebody's profile.
    Profile,
    /// Nothing that is known.
    Unknown {
        /// What Instagram calls the page, where it tells.
        route: Option<String>,
    },
}

impl PageContent {
    /// Whether it is somebody's profile, also under a name that is not known.
    pub fn is_profile(&self) -> bool {
        match self {
            Self::Profile => true,
            Self::Unknown { route } => route.as_deref().is_some_and(|it| it.contains("Profile")),
            _ => false,
        }
    }
}

/// A post as its page tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct PagePost {
    /// Its code.
    pub code: Shortcode,
    /// Post, reel or IGTV.
    pub kind: PostKind,
    /// When it was published.
    pub published: Moment,
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
    /// cannot be read or told apart from another.
    pub left_out: u32,
}

/// One photo or video of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageMedia {
    /// Instagram's number of it (`pk`); slides have their own. Where the page does not tell it, one
    /// that is made from its place in its post.
    pub id: u64,
    /// Which slide of its post it is, from 1, with those counted that the page leaves out. None
    /// where the page leaves some out and does not tell which.
    pub position: Option<u32>,
    /// What it is.
    pub media_type: MediaType,
    /// Where the best file there is can be fetched; none if the page names none.
    pub address: Option<String>,
    /// The same video in other renditions, the best first.
    pub other_addresses: Vec<String>,
    /// Whether a video has sound, where the page tells.
    pub has_sound: Option<bool>,
    /// Width and height of the largest rendition whose sound stands in another file, so that it is
    /// not taken.
    pub larger_apart: Option<Dimensions>,
    /// A small picture of it.
    pub preview: Option<String>,
    /// Its own time.
    pub taken: Moment,
    /// How wide the file at `address` is, where the page or the address tells.
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

/// What Instagram calls the page of a post where it tells nothing about the post any more.
const POST_ROUTE: &str = "PolarisLoggedOutDesktopWWWPostRoute";

/// What Instagram calls the page that says that there is nothing at an address.
const ERROR_ROUTE: &str = "PolarisErrorRoute";

/// How the names begin that Instagram gives pages on which a person is to prove to be one.
const CHECKPOINT_ROUTES: [&str; 2] = ["PolarisAuthPlatform", "PolarisChallenge"];

/// Whether Instagram gives the page of a post this name: `PolarisPostRoute`, and
/// `PolarisLoggedOutDesktopPostRouteNext` in 2025.
fn is_of_post(route: &str) -> bool {
    route
        .strip_suffix("Next")
        .unwrap_or(route)
        .ends_with("PostRoute")
}

/// Reads a page that was fetched for the post `wanted`. Other posts that it shows, as
/// the owner's latest, are never taken for it.
pub fn read(html: &str, wanted: &Shortcode) -> PageContent {
    let mut look = Look::new(wanted);
    for script in scripts::data(html) {
        if look.wants(script) {
            look.at(script);
        }
    }
    if !look.has_seen_any() {
        for text in scripts::data(html).flat_map(scripts::texts) {
            look.at(&text);
        }
    }
    look.told_of_film(|| film::is_told(html));
    if let Some(post) = look.found() {
        return PageContent::Post(Box::new(post));
    }
    if let Some(gate) = look.gate {
        return PageContent::Gated(gate);
    }
    if look.is_new_form {
        return PageContent::NewForm;
    }
    if let Some(page) = look.said() {
        return page;
    }
    if !look.has_data
        && look.route.is_none()
        && let Some(page) = error_page::said(html)
    {
        return page;
    }
    if look.is_withheld || !look.has_data && is_broken_embed(html) {
        return PageContent::Withheld;
    }
    if (look.is_error_page || is_old_error(html)) && !look.has_data {
        return PageContent::NotFound;
    }
    let route = look.route.as_deref().and_then(|it| it.rsplit('.').next());
    if let (None, Some(told)) = (route, look.told.take()) {
        // It is told of, without any file.
        return PageContent::Post(told);
    }
    let is_posts = route.is_none_or(is_of_post);
    if look.has_failed && !look.has_data && is_posts {
        return PageContent::Withheld;
    }
    match route {
        Some(POST_ROUTE) if !look.has_data => PageContent::Throttled,
        Some(ERROR_ROUTE) if look.is_for_adults => PageContent::Gated(Gate::Age),
        Some(ERROR_ROUTE) => PageContent::NotFound,
        Some("PolarisCAAIGLoginHomepageRoute") => PageContent::LoginWall,
        Some("PolarisLoggedOutDesktopWWWProfileRoute") => PageContent::Profile,
        Some(name) if is_of_post(name) && !look.has_data => PageContent::Shell,
        Some(name) if CHECKPOINT_ROUTES.iter().any(|it| name.starts_with(it)) => {
            PageContent::Checkpoint
        }
        None if !look.has_data && is_html(html) => PageContent::Shell,
        route => PageContent::Unknown {
            route: route
                .filter(|name| name.len() < 80 && name.is_ascii())
                .map(str::to_owned),
        },
    }
}

/// What an answer says that is not the page of any post: JSON, a sentence, or the page of an error.
pub fn said_by(answer: &str) -> PageContent {
    let html = html(answer.as_bytes());
    let html = html.as_deref().unwrap_or(answer);
    match Shortcode::of_id(u64::MAX) {
        Some(nobodys) => read(html, &nobodys),
        None => PageContent::Unknown { route: None },
    }
}

/// Whether a page has words for people and nothing by which Instagram's pages are known: what comes
/// from something in between, as a filter.
pub fn is_of_others(html: &str) -> bool {
    const MARKS: [&str; 5] = [
        "cdninstagram.com",
        "fbcdn.net",
        "facebook.com",
        "canonicalroutename",
        "<title>instagram",
    ];
    let page = html.to_ascii_lowercase();
    is_html(html) && has_words(&page) && !MARKS.iter().any(|mark| page.contains(mark))
}

/// Whether a page plainly comes from something in between, as a filter or a network that wants a
/// login first: it has a title, and that is not Instagram's.
pub fn is_from_between(html: &str) -> bool {
    let page = html.to_lowercase();
    let title = page.split_once("<title").and_then(|(_, it)| {
        let (_, title) = it.split_once('>')?;
        title.split('<').next()
    });
    let is_anothers = |title: &str| !title.trim().is_empty() && !title.contains("instagram");
    title.is_some_and(is_anothers) && is_of_others(html)
}

/// Whether a letter stands anywhere outside of tags.
fn has_words(html: &str) -> bool {
    let texts = html
        .split('<')
        .skip(1)
        .filter_map(|tag| tag.split_once('>'));
    texts
        .into_iter()
        .any(|(_, text)| text.contains(char::is_alphabetic))
}

/// Whether it is the frame that Instagram sends instead of an embed, in any language; the last of
/// its names is of September 2026. "The link to this photo or video may be broken, or the post may
/// have been removed": which of them, it does not say.
fn is_broken_embed(html: &str) -> bool {
    const CLASSES: [&str; 3] = ["EmbedIsBroken", "Embed EmbedIsBroken", "EmbedBrokenMedia"];
    let mut classes = CLASSES.iter().map(|name| format!("class=\"{name}"));
    classes.any(|class| html.contains(&class))
}

/// Whether it is the page of an error as it was until 2021, in whatever language.
fn is_old_error(html: &str) -> bool {
    html.contains("<body class=\"") && html.contains(" dialog-404\"")
}

/// The code of the post whose page this is, where the page tells of one and no more.
pub fn code(html: &str) -> Option<Shortcode> {
    let texts = scripts::data(html).flat_map(scripts::texts);
    let texts = texts.flat_map(|text| look::codes(&text));
    let mut codes = scripts::data(html).flat_map(look::codes).chain(texts);
    let first = codes.next()?;
    codes.all(|other| other.id() == first.id()).then_some(first)
}

/// Whether the end of a page, or of an answer in its place, is missing: it stops in a script, or does
/// not close what it opens.
pub fn is_cut(html: &str) -> bool {
    let has = |tag| scripts::has_tag(html, tag);
    let is_open = || scripts::is_open(html) || has("<html") && !has("</html");
    is_html(html) && is_open() || file::is_cut_answer(html)
}

/// Whether data is there where posts are known to stand, and damaged so that it cannot be read.
pub fn is_torn(html: &str) -> bool {
    scripts::data(html).any(look::is_torn)
}

/// Whether the text is a web page at all.
fn is_html(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('<') && !start.starts_with("<?xml")
}
