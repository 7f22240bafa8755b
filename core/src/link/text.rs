//! Links in any text: sentences in any script, several links at once and glued together,
//! punctuation and invisible characters around and inside them, links inside other links.
//!
//! A link ends where the letters of an address end: at the first character outside ASCII,
//! at a quote or bracket, or where the next link starts.
//!
//! A text is read in more than one way, as the ways contradict each other: with invisible
//! characters and tags as nothing or as what parts words, with escaped characters as they stand
//! or as what they mean.

mod end;
mod scan;
mod start;
mod wrapped;
mod written;

use std::collections::HashSet;

use percent_encoding::percent_decode_str;

use self::scan::{Found, scan};
use super::shortcode::{self, is_letter};
use super::{Elsewhere, Link, Shortcode, Target};
use super::{escape, markup};

/// So many letters of a code tell that a whole one is the same.
const SHORTEST_BEGUN: usize = 4;

/// Every link in a text, in order.
pub(super) fn search(text: &str) -> Found {
    let text = &escape::undone(text);
    let mut found = search_in_every_form(text);
    if let Some(joined) = markup::with_tags_as("", text) {
        found = with_tags_away(found, search_in_every_form(&joined), text);
    }
    // The text of a link is often shown without its end, beside the link.
    let mut codes: Vec<_> = found.links.iter().filter_map(Link::code).collect();
    codes.sort_unstable();
    let is_there = |begun: &String| {
        let next = codes.get(codes.partition_point(|code| *code < begun.as_str()));
        begun.len() >= SHORTEST_BEGUN && next.is_some_and(|code| code.starts_with(begun))
    };
    if found.begun.iter().all(is_there) {
        found
            .links
            .retain(|link| *link != Link::elsewhere(Elsewhere::CutOff));
    }
    found
}

/// What was found in a text, with what is found where its tags are away. A code that goes on there
/// behind its last letter may have a word glued to it that a tag parted from it.
fn with_tags_away(parted: Found, mut joined: Found, text: &str) -> Found {
    let known: HashSet<_> = parted.links.iter().collect();
    let letters = Letters::of(text);
    let mut is_open = false;
    for link in &mut joined.links {
        if !known.contains(link) && !letters.are_those_of(link) {
            is_open = true;
            joined.begun.push(String::new());
            *link = Link::elsewhere(Elsewhere::CutOff);
        }
    }
    let is_whole_post = |link: &&Link| link.code().is_some() && is_whole(link);
    let posts = parted.links.iter().chain(&joined.links);
    let posts: Vec<_> = posts.filter(is_whole_post).cloned().collect();
    let mut found = better(parted, joined);
    let codes = found.links.iter().filter_map(Link::code);
    let mut codes: HashSet<_> = codes.map(str::to_owned).collect();
    for post in posts {
        if post
            .code()
            .is_some_and(|code| codes.insert(code.to_owned()))
        {
            found.links.push(post);
        }
    }
    if is_open && found.begun.is_empty() {
        found.cut_off(String::new());
    }
    found
}

/// What a text has of letters that codes have, one behind the other.
struct Letters {
    /// Those that nothing parts.
    whole: HashSet<String>,
    /// The first ones, as many as a code has, of more between which a tag stands.
    begun: HashSet<String>,
}

impl Letters {
    /// Nobody sees it, so that it parts letters as what nobody sees does.
    const TAG: &str = "\u{1}";

    fn of(text: &str) -> Self {
        let (mut whole, mut begun) = (HashSet::new(), HashSet::new());
        let text = markup::with_tags_as(Self::TAG, text).unwrap_or_default();
        for run in text.split(|c| !is_letter(c) && !is_invisible(c)) {
            let letters = run.replace(is_invisible, "");
            // Behind an encoded slash.
            let behind = letters.strip_prefix("2F").or(letters.strip_prefix("2f"));
            let is_whole = !run.trim_matches(is_invisible).contains(is_invisible);
            for letters in [Some(letters.as_str()), behind].into_iter().flatten() {
                match letters.get(..shortcode::LONGEST) {
                    _ if is_whole => whole.insert(letters.to_owned()),
                    Some(first) if first.len() < letters.len() => begun.insert(first.to_owned()),
                    _ => false,
                };
            }
        }
        Self { whole, begun }
    }

    /// Whether the code of a link for which tags were taken away is that of a post or a share link for
    /// certain: they stood elsewhere, or it is one of today's and ends with its last letter.
    fn are_those_of(&self, link: &Link) -> bool {
        let is_post = matches!(link.target, Target::Post { .. });
        link.code().is_none_or(|code| {
            let is_certain = is_post && Shortcode::is_certain(code) && !self.begun.contains(code);
            self.whole.contains(code) || is_certain
        })
    }
}

/// Every link in a text, however its characters are written.
fn search_in_every_form(text: &str) -> Found {
    let found = search_as_written(text);
    let again = escape::rewritten(text).map(|text| search_as_written(&text));
    let mut found = match again {
        // A dash in wide letters is no hyphen for certain.
        Some(again) if found.begun.is_empty() || again.links.len() > found.links.len() => {
            better(found, again)
        }
        _ => found,
    };
    if found.links.is_empty() && found.look_alikes.is_empty() && text.contains('%') {
        found = search_as_written(&percent_decode_str(text).decode_utf8_lossy());
    }
    if let Some(text) = unpacked(text) {
        let again = search_as_written(&text);
        if again.links.len() > found.links.len() {
            found = again;
        }
    }
    found
}

/// The text with each word as it is meant that is a link only once it is percent-decoded; none if
/// there is none.
fn unpacked(text: &str) -> Option<String> {
    let has_links = |text: &str| !search_as_written(text).links.is_empty();
    let is_packed = |word: &str| word.contains('%') && !has_links(word);
    let mut is_changed = false;
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        if !is_packed(word) {
            return word.to_owned();
        }
        let plain = percent_decode_str(word).decode_utf8_lossy();
        let is_link = has_links(&plain);
        is_changed |= is_link;
        if is_link {
            plain.into_owned()
        } else {
            word.to_owned()
        }
    });
    let text: String = words.collect();
    is_changed.then_some(text)
}

fn search_as_written(text: &str) -> Found {
    let found = search_as_seen(text);
    let again = escape::with_hyphens(text).map(|text| search_as_seen(&text));
    match again {
        Some(again) => mended(found, again),
        None => found,
    }
}

/// A link that a dash cuts off is the one with a hyphen in its place where that makes a whole code
/// for certain, and not the beginning of one with a word behind the dash.
fn mended(mut found: Found, again: Found) -> Found {
    if found.links.len() == again.links.len() {
        for (cut, whole) in found.links.iter_mut().zip(again.links) {
            let is_cut = cut.target == Target::Unsupported(Elsewhere::CutOff);
            let behind = whole.code().and_then(|code| code.rsplit(['-', '_']).next());
            let is_word =
                behind.is_none_or(|it| it.chars().skip(1).all(|c| c.is_ascii_lowercase()));
            let is_post = matches!(whole.target, Target::Post { .. });
            if is_cut && is_post && is_whole(&whole) && !is_word {
                *cut = whole;
            }
        }
    }
    found
}

fn search_as_seen(text: &str) -> Found {
    if !text.contains(is_invisible) {
        return scan(text, 0);
    }
    // A soft hyphen parts no words.
    let parts = |c| is_invisible(c) && !escape::is_dash(c);
    let parted = scan(&text.replace(parts, " "), 0);
    let joined = scan(&text.replace(is_invisible, ""), 0);
    better(parted, joined)
}

/// Characters that nobody sees: those that Unicode calls default ignorable, controls, and the
/// place of an object in a text, as messengers leave it for a picture.
fn is_invisible(c: char) -> bool {
    let is_control = c.is_control() && !c.is_whitespace();
    is_control
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Of two readings the one with more links, with those that are whole in the other one alone: an
/// invisible character stands between a link and the next word, or inside a link.
fn better(mut parted: Found, joined: Found) -> Found {
    if joined.links.len() != parted.links.len() {
        return if joined.links.len() > parted.links.len() {
            joined
        } else {
            parted
        };
    }
    for (parted, joined) in parted.links.iter_mut().zip(joined.links) {
        if !is_whole(parted) && is_whole(&joined) {
            *parted = joined;
        }
    }
    parted
}

/// Whether it leads to a post with a code of today's length, or to something that is no post.
fn is_whole(link: &Link) -> bool {
    match &link.target {
        Target::Post { code, .. } => code.is_full(),
        Target::Unsupported(_) => false,
        _ => true,
    }
}
