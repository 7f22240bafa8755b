//! What the path of an address on Instagram leads to.

use percent_encoding::percent_decode_str;

use super::escape::of_base64;
use super::names::{NO_USERNAMES, is_name, profile, username};
use super::query::Query;
use super::shortcode::is_letter;
use super::{Elsewhere, Link, SLIDE_ID, Shortcode, Target, shortcode};

/// The longest code of a share link that any tool was seen to take, doubled.
const LONGEST_SHARE: usize = 64;

/// What a shared highlight's payload says before its number.
const HIGHLIGHT: &str = "highlight:";

/// The most slides that a post has had; a larger number behind a code is no slide.
const MOST_SLIDES: u32 = 20;

/// The link with this path and query.
pub(super) fn link(path: &str) -> Link {
    let path = path.split('#').next().unwrap_or(path);
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    // Encoded signs are signs: `/p%2FCODE%3Fimg_index%3D2`.
    let path = percent_decode_str(path).decode_utf8_lossy();
    let (path, encoded) = path.split_once('?').unwrap_or((&path, ""));
    let query = Query::new(if query.is_empty() { encoded } else { query });
    let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
    let is_open = !path.ends_with('/');
    let target = target(&parts, &query, is_open);
    let target = target.unwrap_or(Target::Unsupported(Elsewhere::Other));
    let slide = match target {
        Target::Post { .. } | Target::Share { .. } => query
            .value("img_index")
            .and_then(|slide| leading_number(&slide))
            .filter(|slide| *slide > 0)
            .or_else(|| slide_in(&parts)),
        _ => None,
    };
    let slide_id = match target {
        Target::Post { .. } => query.value(SLIDE_ID).and_then(|id| id_of(&id)),
        _ => None,
    };
    Link {
        target,
        slide,
        slide_id,
    }
}

/// The number of a post or slide, with its owner's behind it or not: `PK_OWNER`.
fn id_of(value: &str) -> Option<u64> {
    number(value.split('_').next()?)
}

/// The number that a value begins with; words may be glued to it.
fn leading_number(value: &str) -> Option<u32> {
    let end = value.find(|c: char| !c.is_ascii_digit());
    value.get(..end.unwrap_or(value.len()))?.parse().ok()
}

/// The slide behind the code, as in `/p/CODE/2`, or `/p/CODE/photo/2` as a front end has it.
fn slide_in(parts: &[&str]) -> Option<u32> {
    let word = parts.iter().position(|part| is_post_word(part))?;
    let slide = match parts.get(word + 2..)? {
        [photo, slide, ..] if photo.eq_ignore_ascii_case("photo") => slide,
        [slide, ..] => slide,
        [] => return None,
    };
    let slide = number(slide).and_then(|slide| u32::try_from(slide).ok())?;
    (1..=MOST_SLIDES).contains(&slide).then_some(slide)
}

/// The post of which a front end has a file at this path: `/images/CODE/2`, `/offload/CODE/0.mp4`.
pub(super) fn file_of_front_end(path: &str) -> Option<Link> {
    const OF_SLIDES: [&str; 2] = ["images", "videos"];
    const OF_POSTS: [&str; 3] = ["grid", "thumbnail", "offload"];
    let path = path.split(['?', '#']).next()?;
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let word = parts.next()?;
    let is_of_slides = OF_SLIDES.contains(&word);
    if !is_of_slides && !OF_POSTS.contains(&word) {
        return None;
    }
    let code = Shortcode::parse(parts.next()?).filter(Shortcode::is_full)?;
    let slide = parts.next().filter(|_| is_of_slides).and_then(number);
    let slide = slide.and_then(|slide| u32::try_from(slide).ok());
    Some(Link {
        slide: slide.filter(|slide| (1..=MOST_SLIDES).contains(slide)),
        ..Link::of_code(code)
    })
}

/// Whether a page of Instagram's only shows what another address holds, which stands in its
/// query.
pub(super) fn is_wrapper(path: &str) -> bool {
    let mut parts = path.split(['/', '?', '#']).filter(|part| !part.is_empty());
    let is_one = |part: &str| part.eq_ignore_ascii_case("oembed");
    let first = parts.next().unwrap_or_default();
    is_one(first) || first.eq_ignore_ascii_case("api") && parts.next().is_some_and(is_one)
}

/// Whether it is the script that shows embeds, which stands behind every embed code.
pub(super) fn is_script(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    ["/embed.js", "/embeds.js"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// Whether a link stands in an embed code, around or beside the post that it shows.
pub(super) fn is_of_embed_code(path: &str) -> bool {
    path.contains("utm_source=ig_embed")
}

/// Whether a path ends where the code of a post should follow.
pub(super) fn wants_a_code(path: &str) -> bool {
    let mut words = path.strip_suffix('/').unwrap_or_default().rsplit('/');
    match (words.next(), words.next()) {
        (Some("videos"), Some(word)) => word.eq_ignore_ascii_case("reels"),
        (word, _) => word.is_some_and(is_post_word),
    }
}

/// The code at the end of a path, where it has fewer letters than codes of today.
pub(super) fn begun_code(path: &str) -> Option<&str> {
    let (before, code) = path.rsplit_once('/')?;
    let is_short = Shortcode::parse(code).is_some_and(|code| !code.is_full());
    (is_short && wants_a_code(&format!("{before}/"))).then_some(code)
}

/// Whether a text begins with the path of a post, without a slash before it and for certain.
pub(super) fn is_post(text: &str) -> bool {
    let Some((word, rest)) = text.split_once('/') else {
        return false;
    };
    let code = rest.split(|c| !is_letter(c)).next().unwrap_or_default();
    is_post_word(word) && Shortcode::is_certain(code)
}

/// Whether a path that is none of a file's names a post by a code of today.
pub(super) fn names_a_post(path: &str) -> bool {
    let parts: Vec<_> = path.split(['/', '?', '#']).collect();
    let is_code = |part: &str| Shortcode::parse(part).is_some_and(|code| code.is_full());
    let is_of_a_file = ["/", "./", "../", "~"]
        .iter()
        .any(|it| path.starts_with(it));
    let mut pairs = parts.iter().zip(parts.iter().skip(1));
    !is_of_a_file && pairs.any(|(word, code)| is_post_word(word) && is_code(code))
}

fn is_post_word(part: &str) -> bool {
    ["p", "reel", "reels", "tv"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(part))
}

/// Where these parts of a path lead. `is_open`: no slash follows the last one, so that words
/// may be glued to it.
fn target(parts: &[&str], query: &Query, is_open: bool) -> Option<Target> {
    // What the app puts before an address of the web.
    let parts = match parts {
        [app, rest @ ..] if app.eq_ignore_ascii_case("_u") && !rest.is_empty() => rest,
        parts => parts,
    };
    let first = parts.first()?.to_ascii_lowercase();
    // Somebody's name as people write it.
    let first = first.strip_prefix('@').unwrap_or(&first);
    let rest = parts.get(1..)?;
    let open = |at: usize| is_open && at + 1 == parts.len();
    let is_alone = rest.is_empty() && is_post_word(first);
    let id = query.value("id").filter(|_| is_alone);
    if let Some(post) = id.as_deref().and_then(numbered_post) {
        return Some(post);
    }
    if let Some(elsewhere) = elsewhere(first, rest) {
        return Some(Target::Unsupported(elsewhere));
    }
    match (first, rest) {
        ("share", rest) => share(rest),
        ("s", [payload, ..]) => shared_highlight(payload, query),
        ("stories", rest) => story(rest),
        // As Instagram's own app shares a reel.
        ("reels", [word, code, ..]) if word.eq_ignore_ascii_case("videos") => {
            post(code, None, open(2)).filter(may_be_of_a_video)
        }
        // Short enough for a code of 2010, but a word of Instagram's or somebody's name.
        (word, ["share", _, ..]) if is_post_word(word) => None,
        ("p", [word, number, ..]) if is_place(word) && self::number(number).is_some() => {
            Some(Target::Unsupported(Elsewhere::Location))
        }
        ("reels", [name]) if is_name(name) => profile(name, Some("reels")),
        (word, [name, ..]) if is_post_word(word) && is_name(name) && !open(1) => None,
        ("reel" | "reels" | "tv", [code, ..]) => {
            post(code, None, open(1)).filter(may_be_of_a_video)
        }
        (word, [code, ..]) if is_post_word(word) => post(code, None, open(1)),
        // What the app and the web app ask for.
        ("api", [_, word, number, ..]) if word.eq_ignore_ascii_case("media") => {
            numbered_post(number)
        }
        // The picture that search engines show of it.
        ("seo", [_, word, ..]) if word.eq_ignore_ascii_case("crawler") => {
            numbered_post(&query.value("media_id")?)
        }
        ("media", [number, ..]) if numbered_post(number).is_some() => numbered_post(number),
        // A marker, no owner.
        ("dm" | "amp" | "lite", [word, code, ..]) if is_post_word(word) => {
            post(code, None, open(2))
        }
        (_, [word, code, ..]) if is_post_word(word) => {
            let is_p = word.eq_ignore_ascii_case("p");
            let post = post(code, Some(username(first)?), open(2));
            post.filter(|post| is_p || may_be_of_a_video(post))
        }
        (_, []) => profile(first, None),
        (_, [tab, ..]) => profile(first, Some(tab)),
    }
}

/// Pages that are neither posts nor somebody's.
fn elsewhere(first: &str, rest: &[&str]) -> Option<Elsewhere> {
    let second = rest.first().map(|part| part.to_ascii_lowercase());
    Some(match (first, second.as_deref()) {
        ("reel" | "reels", Some("audio" | "music")) | ("music" | "audio", Some(_)) => {
            Elsewhere::Audio
        }
        ("reel" | "reels", Some(word)) if is_place(word) && rest.len() > 1 => Elsewhere::Location,
        ("explore", Some("locations")) | ("locations", _) => Elsewhere::Location,
        ("explore", Some("tags" | "search")) | ("tags", _) => Elsewhere::Tag,
        ("explore" | "popular" | "directory", _) | ("reel" | "reels", None | Some("trending")) => {
            Elsewhere::Explore
        }
        ("reels", Some("videos")) if rest.get(1).is_none_or(|code| *code == "0") => {
            Elsewhere::Explore
        }
        ("direct", _) => Elsewhere::Messages,
        // A guide of somebody's, and what goes out or went out live: neither a post nor a whole profile.
        (first, Some("guide")) if is_somebody(first) && rest.len() > 1 => Elsewhere::Other,
        (first, Some("live")) if is_somebody(first) => Elsewhere::Other,
        (
            "accounts" | "auth_platform" | "challenge" | "oauth" | "emails" | "session" | "consent",
            _,
        ) => Elsewhere::Account,
        // The same behind somebody's name, or as it is shared.
        (first, Some(word @ ("reel" | "reels"))) if !is_post_word(first) && rest.len() > 1 => {
            return elsewhere(word, rest.get(1..)?);
        }
        ("share", Some(word)) if word != "share" && rest.len() > 1 => {
            return elsewhere(word, rest.get(1..)?);
        }
        _ => return None,
    })
}

/// Whether the first part of a path is somebody's name, and no word of Instagram's.
fn is_somebody(first: &str) -> bool {
    username(first).is_some()
}

fn is_place(word: &str) -> bool {
    ["location", "locations"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(word))
}

/// There were no videos before June 2013, and codes had ten letters by then: what is shorter is a
/// word of Instagram's, or somebody's name.
fn may_be_of_a_video(target: &Target) -> bool {
    const SHORTEST: usize = 10;
    match target {
        Target::Post { code, .. } => code.as_str().len() >= SHORTEST,
        _ => true,
    }
}

/// The post whose number stands in place of its code, alone or with its owner's: `PK_OWNER`. No
/// code has as many digits.
fn numbered_post(id: &str) -> Option<Target> {
    let (id, owner) = id.split_once('_').unwrap_or((id, "0"));
    number(owner)?;
    let is_long = id.len() > shortcode::LONGEST;
    let code = number(id).filter(|_| is_long).and_then(Shortcode::of_id)?;
    Some(Target::Post {
        code,
        username: None,
    })
}

fn post(code: &str, username: Option<String>, is_open: bool) -> Option<Target> {
    if let Some(post) = numbered_post(code) {
        return Some(post);
    }
    Some(Target::Post {
        code: Shortcode::at_start(code, is_open)?,
        username,
    })
}

fn share(rest: &[&str]) -> Option<Target> {
    let path = match rest {
        [kind, code, ..] if is_post_word(kind) => {
            if is_word(code) {
                return None;
            }
            format!("{}/{}", kind.to_ascii_lowercase(), plain(code)?)
        }
        // A word of Instagram's in front of the code, whose page is no post's.
        [word, ..] if NO_USERNAMES.contains(word) || ["profile", "highlights"].contains(word) => {
            return None;
        }
        [word, code, ..] if is_word(word) && plain(code).is_some() => return None,
        [code, ..] => plain(code)?.to_owned(),
        [] => return None,
    };
    Some(Target::Share { path })
}

/// Small letters alone, as no code of a share link has.
fn is_word(part: &str) -> bool {
    part.len() <= 10 && part.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Letters of shortcodes alone: they go into a request as they are.
fn plain(code: &str) -> Option<&str> {
    let end = code.find(|c| !is_letter(c)).unwrap_or(code.len());
    let code = code.get(..end)?;
    (2..=LONGEST_SHARE).contains(&code.len()).then_some(code)
}

/// `/s/` with the base64 of `highlight:ID`. Real links hold junk bytes inside.
fn shared_highlight(payload: &str, query: &Query) -> Option<Target> {
    let decoded = of_base64(payload)?;
    let text: String = decoded
        .into_iter()
        .filter(|byte| byte.is_ascii() && !byte.is_ascii_control())
        .map(char::from)
        .collect();
    let item = query.value("story_media_id").and_then(|id| id_of(&id));
    Some(Target::Highlight {
        id: number(text.strip_prefix(HIGHLIGHT)?)?,
        item,
    })
}

fn story(rest: &[&str]) -> Option<Target> {
    match rest {
        ["highlights", id, ..] => Some(Target::Highlight {
            id: number(id)?,
            item: None,
        }),
        ["highlights"] => None,
        ["me", ..] => Some(Target::Story {
            username: None,
            id: None,
        }),
        [name] => Some(Target::Story {
            username: Some(username(name)?),
            id: None,
        }),
        [name, id, ..] => Some(Target::Story {
            username: Some(username(name)?),
            id: Some(number(id)?),
        }),
        [] => None,
    }
}

fn number(digits: &str) -> Option<u64> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok())?
}
