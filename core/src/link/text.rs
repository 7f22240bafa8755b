//! Links in any text: sentences in any script, several links at once and glued together,
//! punctuation and invisible characters around and inside them, links inside other links.
//!
//! A link ends where the letters of an address end: at the first character outside ASCII,
//! at a quote or bracket, or where the next link starts.

use percent_encoding::{percent_decode, percent_decode_str};

use super::host::{self, Host};
use super::path;
use super::{Elsewhere, Link, LookAlike, Shortcode, Target};
use super::{alike, app, embed, escape};

/// How often a link may be wrapped in another one, or percent-encoded as a whole.
const DEEPEST: u8 = 3;

/// A host has no more characters than this in one that is looked at closely.
const LONGEST_HOST: usize = 64;

/// No mail quotes or indents a line by more.
const LONGEST_INDENT: usize = 16;

/// As many bytes has a sign of any script's punctuation that is percent-encoded.
const ENCODED_SIGN: usize = 9;

/// So many letters of a code tell that a whole one is the same.
const SHORTEST_BEGUN: usize = 4;

/// Where what a relative address in a link of Instagram's is relative to.
const SITE: &str = "https://www.instagram.com/";

/// The app's own scheme.
const APP: &str = "instagram://";

/// How Android names a page for an app, before the page's scheme, host and path.
const ANDROID_APP: &str = "android-app://com.instagram.android/https/";

/// What a text holds.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub links: Vec<Link>,
    pub look_alikes: Vec<LookAlike>,
    /// What is there of each code whose end is missing; nothing where that cannot be told.
    begun: Vec<String>,
}

/// Every link in a text, in order.
pub(super) fn search(text: &str) -> Found {
    let text = &escape::undone(text);
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
    // The text of a link is often shown without its end, beside the link.
    let is_there = |begun: &String| {
        let mut codes = found.links.iter().filter_map(Link::code);
        begun.len() >= SHORTEST_BEGUN && codes.any(|code| code.starts_with(begun))
    };
    if found.begun.iter().all(is_there) {
        found
            .links
            .retain(|link| *link != Link::elsewhere(Elsewhere::CutOff));
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

/// The text percent-decoded as often as it is encoded over itself, as long as `more` says that
/// there is more to decode.
fn decoded(text: &str, more: impl Fn(&str) -> bool) -> String {
    let mut plain = text.to_owned();
    for _ in 0..DEEPEST {
        let next = percent_decode_str(&plain).decode_utf8_lossy();
        if next == plain || !more(&plain) {
            break;
        }
        plain = next.into_owned();
    }
    plain
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

fn scan(text: &str, depth: u8) -> Found {
    // Bytes outside ASCII stay as they are, so that places in both texts are the same.
    let lower = text.to_ascii_lowercase();
    let mut scan = Scan {
        text,
        lower: &lower,
        depth,
        link_end: None,
        found: Found::default(),
    };
    let mut at = 0;
    while at < text.len() {
        at = match scan.start_at(at) {
            Some(start) => scan.take(&start).max(at + 1),
            None => at + 1,
        };
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    scan.found
}

/// What a page puts into a long word so that it can be broken there.
const SEAMS: [&str; 3] = ["<wbr>", "<wbr/>", "<wbr />"];

/// The next line, without what it is indented or quoted with: `> ` in mails, a blank in calendars.
fn next_line(rest: &str) -> Option<&str> {
    let line = rest.strip_prefix("<br>").or_else(|| {
        let rest = rest.strip_prefix('\r').unwrap_or(rest);
        rest.strip_prefix(['\n', '\u{2028}'])
    })?;
    let most = line.len().min(LONGEST_INDENT);
    let indent = line
        .bytes()
        .take(most)
        .take_while(|byte| b" \t>|".contains(byte))
        .count();
    line.get(indent..)
}

/// Whether these letters are a code of today's length.
fn is_full(letters: &str) -> bool {
    Shortcode::parse(letters).is_some_and(|code| code.is_full())
}

/// A text that is being looked through.
struct Scan<'a> {
    text: &'a str,
    lower: &'a str,
    depth: u8,
    /// Where a link to Instagram ended and the next one may follow at once.
    link_end: Option<usize>,
    found: Found,
}

/// Where an address starts.
#[derive(Debug)]
enum Start {
    /// A web address, with the place of its path.
    Web { host: String, path: usize },
    /// The app's own scheme, with the place behind it.
    App { rest: usize },
    /// An address whose colon or slashes are percent-encoded.
    Encoded { at: usize },
    /// A code without any address, and where it ends.
    Code { code: Shortcode, end: usize },
}

/// A web address that is whole.
struct Web<'a> {
    host: &'a str,
    owner: Host,
    /// What it says, taken for one of Instagram's.
    link: Link,
    /// Where its path starts in the text.
    path: usize,
    /// Its path and what follows.
    body: &'a str,
    /// Where it ends in the text.
    end: usize,
}

impl Web<'_> {
    fn is_post(&self) -> bool {
        matches!(self.link.target, Target::Post { .. } | Target::Share { .. })
    }
}

impl<'a> Scan<'a> {
    fn start_at(&self, at: usize) -> Option<Start> {
        let rest = self.lower.get(at..)?;
        for scheme in ["https://", "http://", "intent://"] {
            if let Some(authority) = rest.strip_prefix(scheme) {
                return self.web(at + scheme.len(), authority);
            }
        }
        if rest.starts_with("http%") || rest.starts_with("https%") {
            return Some(Start::Encoded { at });
        }
        if let Some((code, end)) = embed::code(self.text, self.lower, at) {
            return Some(Start::Code { code, end });
        }
        if !self.is_boundary(at) {
            return None;
        }
        if let Some(start) = self.of_other_letters(at, rest) {
            return Some(start);
        }
        if let Some(start) = self.without_whole_scheme(at, rest) {
            return Some(start);
        }
        if let Some(page) = rest.strip_prefix(APP) {
            let rest = at + APP.len();
            let web = self.without_scheme(rest, page);
            return web.or(Some(Start::App { rest }));
        }
        if let Some(authority) = rest.strip_prefix(ANDROID_APP) {
            return self.web(at + ANDROID_APP.len(), authority);
        }
        self.without_scheme(at, rest)
    }

    /// An address that begins with slashes alone, as pages write it (`//instagram.com/p/CODE`), or
    /// with a scheme that lacks its colon or a slash.
    fn without_whole_scheme(&self, at: usize, lower: &str) -> Option<Start> {
        let scheme = [
            "https:/", "http:/", "https//", "http//", "https/", "http/", "//",
        ];
        let scheme = scheme.iter().find(|scheme| lower.starts_with(**scheme))?;
        // Behind a colon it is the scheme of something else.
        if self.lower.get(..at)?.ends_with(':') {
            return None;
        }
        self.without_scheme(at + scheme.len(), lower.get(scheme.len()..)?)
    }

    /// A host that only looks like Instagram's, as some of its letters are of another script.
    fn of_other_letters(&self, at: usize, lower: &str) -> Option<Start> {
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
    fn web(&self, at: usize, lower: &str) -> Option<Start> {
        let slashes = lower.len() - lower.trim_start_matches('/').len();
        let (at, lower) = (at + slashes, lower.get(slashes..)?);
        if let Some(start) = self.of_other_letters(at, lower) {
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
            let plain = decoded(authority, |_| true);
            let host = plain.split('/').next().unwrap_or_default();
            let is_encoded = Host::of(host) != Host::Other;
            return is_encoded.then_some(Start::Encoded { at });
        }
        // A full name ends with a dot.
        let host = without_port(authority).trim_end_matches('.').to_owned();
        Some(Start::Web {
            host,
            path: at + end,
        })
    }

    /// A host where a word can begin, with a path: one that is not Instagram's is a sentence
    /// without a space more often than an address, and counts where it could be taken for it.
    fn without_scheme(&self, at: usize, lower: &str) -> Option<Start> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
        let end = lower.find(|c| !is_part(c)).unwrap_or(lower.len());
        let name = lower.get(..end).filter(|name| !name.starts_with('.'))?;
        let behind = lower.get(end..)?;
        let path = end + behind.len() - without_leading_port(behind).len();
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
    fn is_boundary(&self, at: usize) -> bool {
        let before = self.lower.get(..at).unwrap_or_default();
        let words = before.trim_end_matches(['.', '-', '_', '@']);
        let follows_a_link = self
            .link_end
            .is_some_and(|end| words.len() <= end && end <= at);
        follows_a_link
            || before.strip_suffix("://").is_some_and(is_for_web_pages)
            || !words.ends_with(|c: char| c.is_ascii_alphanumeric() || "/\\".contains(c))
    }

    /// Takes what the address that starts here leads to. Answers where to go on.
    fn take(&mut self, start: &Start) -> usize {
        match start {
            Start::Encoded { at } => {
                let body = self.body(*at, Embedded::Schemes);
                let inner = self.wrapped(body);
                self.found.extend(inner);
                at + body.len()
            }
            Start::App { rest } => {
                let body = self.body(*rest, Embedded::Anything);
                let inner = self.wrapped(body);
                let is_empty = inner.links.is_empty();
                self.found.extend(inner);
                if is_empty && !body.is_empty() {
                    let link = app::link(body);
                    match self.cut_off(&link, body, *rest) {
                        Some(begun) => self.found.cut_off(begun),
                        None => self.found.links.push(link),
                    }
                }
                rest + body.len()
            }
            Start::Web { host, path } => self.take_web(host, *path),
            Start::Code { code, end } => {
                self.found.links.push(Link::of_code(code.clone()));
                *end
            }
        }
    }

    fn take_web(&mut self, host: &str, path: usize) -> usize {
        let owner = Host::of(host);
        let embedded = match owner {
            Host::Other => Embedded::Schemes,
            _ => Embedded::Anything,
        };
        let body = self.body(path, embedded);
        let end = path + body.len();
        if let Some((link, end)) = self.broken_off(owner, body, end) {
            match link {
                Some(link) => self.found.links.push(link),
                None => self.found.cut_off(String::new()),
            }
            return end;
        }
        if owner != Host::Other && !body.starts_with('/') || path::is_script(body) {
            return end;
        }
        if let Some(page) = host::copied(host, body) {
            let inner = self.inner(page);
            self.found.extend(inner);
            return end;
        }
        let web = Web {
            host,
            owner,
            link: web_link(host, body),
            path,
            body,
            end,
        };
        if !self.take_settled(&web) && !self.take_led_on(&web) {
            self.take_of_owner(web);
        }
        end
    }

    /// Takes what an address of Instagram's, or of a front end, is for certain, whatever its link
    /// says: one without its end, one that only tells of Instagram, or whose post is there already.
    /// Answers whether it is one.
    fn take_settled(&mut self, web: &Web<'_>) -> bool {
        if web.owner != Host::Other
            && let Some(begun) = self.cut_off(&web.link, web.body, web.path)
        {
            self.found.cut_off(begun);
            return true;
        }
        if web.owner == Host::Instagram && host::is_about(web.host) && !web.is_post() {
            self.found.links.push(Link::elsewhere(Elsewhere::Other));
            return true;
        }
        let has_post = |it: &Link| matches!(it.target, Target::Post { .. });
        let is_profile = matches!(web.link.target, Target::Profile { .. });
        let is_credit = is_profile && path::is_of_embed_code(web.body);
        is_credit && self.found.links.iter().any(has_post)
    }

    /// Takes what an address leads on to. Answers whether it does.
    fn take_led_on(&mut self, web: &Web<'_>) -> bool {
        let leads_on = matches!(
            web.link.target,
            Target::Unsupported(Elsewhere::Account | Elsewhere::Other)
        ) || path::is_wrapper(web.body)
            || matches!(web.owner, Host::Shim | Host::Other);
        if !leads_on {
            return false;
        }
        let inner = self.wrapped(web.body);
        // What follows a wrapper's `=` unencoded is found by itself.
        let follows = self.lower.get(web.end..).unwrap_or_default();
        let mut starts = Embedded::Anything.starts().iter();
        let at_once = web.body.ends_with('=') && starts.any(|it| follows.starts_with(it));
        let is_led_on = !inner.links.is_empty() || at_once;
        if is_led_on {
            self.found.extend(inner);
        }
        is_led_on
    }

    /// Takes an address as what it is on its owner's host.
    fn take_of_owner(&mut self, web: Web<'_>) {
        let Web { host, body, .. } = web;
        let is_post = web.is_post();
        match web.owner {
            Host::Instagram => self.found.links.push(web.link),
            Host::Shim => self.found.links.push(Link::elsewhere(Elsewhere::Other)),
            Host::FrontEnd if is_post || is_told_by_path(&web.link.target) => {
                self.found.links.push(web.link);
            }
            Host::FrontEnd => match path::file_of_front_end(body) {
                Some(link) => self.found.links.push(link),
                None => self.look_alike(host),
            },
            // An app's own page behind Android's scheme for all of them.
            Host::Other if body.contains("#Intent;") && body.contains("scheme=instagram") => {
                let address = format!("{host}{body}");
                self.found.links.push(app::link(&address));
            }
            Host::Other => {
                let names_instagram = body.to_ascii_lowercase().contains("instagram.com/");
                let is_named = alike::looks_like(host) || host::is_threads(host);
                if is_post || names_instagram || is_named {
                    self.look_alike(host);
                }
            }
        }
        if web.owner != Host::Other {
            self.link_end = Some(web.end);
        }
    }

    /// A post whose code goes on or stands on the next line, as mails break long lines, or stands
    /// behind a space; and where that ends. No link where nobody knows which post it is.
    fn broken_off(&self, owner: Host, body: &str, end: usize) -> Option<(Option<Link>, usize)> {
        if owner != Host::Instagram {
            return None;
        }
        let rest = self.text.get(end..)?;
        let seam = SEAMS.iter().find_map(|seam| rest.strip_prefix(seam));
        let line = seam.or_else(|| next_line(rest));
        let line = line.or_else(|| rest.strip_prefix(' ').filter(|_| path::wants_a_code(body)))?;
        let start = end + (rest.len() - line.len());
        let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let length = line.find(|c| !is_letter(c)).unwrap_or(line.len());
        let letters = line.get(..length)?;
        if path::wants_a_code(body) {
            let link =
                Shortcode::is_certain(letters).then(|| path::link(&format!("{body}{letters}")));
            return link.map(|link| (Some(link), start + length));
        }
        let joined = format!("{}{letters}", path::begun_code(body)?);
        let behind = line.get(length..)?;
        let more = self.body(start, Embedded::Anything);
        let is_slash_behind = length > 0 && behind.starts_with('/');
        if (is_slash_behind || seam.is_some()) && is_full(&joined) {
            let link = path::link(&format!("{body}{more}"));
            return Some((Some(link), start + more.len()));
        }
        // The letters alone make a whole code, or a slash follows: which post it is, nobody knows.
        let is_alone =
            behind.trim_start_matches('\r').is_empty() || behind.starts_with(['?', '\n']);
        let is_doubtful = is_slash_behind || is_alone && is_full(&joined);
        is_doubtful.then(|| (None, start + more.len()))
    }

    /// Whether a display left out the end of the code, as in `instagram.com/p/DeAZ0uA…`, or a
    /// dash stands where the code had a hyphen: what is left would be another post's. What is left
    /// where a display left out the end, else nothing.
    fn cut_off(&self, link: &Link, body: &str, path: usize) -> Option<String> {
        let code = match &link.target {
            Target::Post { code, .. } if code.is_full() => return None,
            _ if path::wants_a_code(body) => "",
            Target::Post { .. } | Target::Share { .. } => link.code().unwrap_or_default(),
            // A dash may be percent-encoded.
            _ => path::begun_code(body.split('%').next()?)?,
        };
        let code_end = match code {
            "" => Some(body.len()),
            code => {
                // Short codes have letters of what stands behind the path, as the `h` of `?igsh=`.
                let path = body.split(['?', '#']).next().filter(|it| it.contains(code));
                path.unwrap_or(body).rfind(code).map(|at| at + code.len())
            }
        };
        let next = self.lower.get(path + code_end?..)?.as_bytes();
        let next = percent_decode(next.get(..ENCODED_SIGN).unwrap_or(next));
        let next = next.decode_utf8_lossy();
        let marks = ["\u{2026}", "..", "&hellip;"];
        match marks.iter().any(|mark| next.starts_with(mark)) {
            true => Some(code.to_owned()),
            false => next
                .starts_with(|c| c == '=' || escape::is_dash(c))
                .then(String::new),
        }
    }

    fn look_alike(&mut self, host: &str) {
        let look_alike = LookAlike::new(host);
        if !self.found.look_alikes.contains(&look_alike) {
            self.found.look_alikes.push(look_alike);
        }
    }

    /// What belongs to the address from `at` on, without the punctuation of the sentence
    /// around it. Never without `-` and `_`, with which a shortcode can end.
    fn body(&self, at: usize, embedded: Embedded) -> &'a str {
        let text: &'a str = self.text;
        let rest = text.get(at..).unwrap_or_default();
        let end = rest
            .find(|c: char| !c.is_ascii_graphic() || "\"'<>()[]{}`|\\^".contains(c))
            .unwrap_or(rest.len());
        let lower = self.lower.get(at..at + end).unwrap_or_default();
        let starts = embedded
            .starts()
            .iter()
            .filter_map(|start| lower.find(start));
        // Behind a sign of equality it is what this address leads on to.
        let encoded = ENCODED.iter().filter_map(|start| lower.find(start));
        let encoded = encoded.filter(|at| !lower.get(..*at).is_some_and(|it| it.ends_with('=')));
        // With other letters before it, the first ones would be a code's last.
        let parts = PARTS
            .iter()
            .filter_map(|start| Some(lower.find(start)? + 1));
        let next = starts
            .chain(encoded)
            .chain(parts)
            .filter(|next| *next > 0)
            .min();
        rest.get(..next.unwrap_or(end))
            .unwrap_or_default()
            .trim_end_matches(|c: char| ".,;:!?*".contains(c))
    }

    /// The links that an address holds: percent-encoded, or relative to Instagram.
    fn wrapped(&self, body: &str) -> Found {
        if let Some(address) = packed_address(body) {
            return self.inner(&address);
        }
        let plain = percent_decode_str(body).decode_utf8_lossy();
        let plain = decoded(&plain, |plain| plain.contains("next=%2"));
        let plain = plain.replace("next=/", &format!("next={SITE}"));
        match body.split_once('?') {
            _ if plain != body => self.inner(&plain),
            // Unencoded, and without a scheme.
            Some((_, query)) => self.inner(query),
            None => Found::default(),
        }
    }

    /// What stands in a part of an address.
    fn inner(&self, text: &str) -> Found {
        match self.depth == DEEPEST {
            true => Found::default(),
            false => scan(text, self.depth + 1),
        }
    }
}

/// What an address says, taken for one of Instagram's.
fn web_link(host: &str, body: &str) -> Link {
    match host::is_short(host) && body.starts_with("/m/") {
        true => Link::elsewhere(Elsewhere::Messages),
        false => path::link(body),
    }
}

/// Whether the path alone tells that it leads to no post, whoever shows it.
fn is_told_by_path(target: &Target) -> bool {
    matches!(
        target,
        Target::Story { id: Some(_), .. }
            | Target::Highlight { .. }
            | Target::Unsupported(Elsewhere::Audio | Elsewhere::Location | Elsewhere::Tag)
    )
}

/// Whether a text ends with a scheme for web pages: one with letters lacking or twice, or that of
/// a browser on a phone.
fn is_for_web_pages(before: &str) -> bool {
    let start = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let scheme = before.get(start.len()..).unwrap_or_default();
    let is_mistyped = scheme.contains('p') && scheme.chars().all(|c| "htps".contains(c));
    is_mistyped || ["googlechrome", "googlechromes"].contains(&scheme)
}

/// What starts an address whose signs are encoded.
const ENCODED: [&str; 2] = ["https%3a", "http%3a"];

/// Parts of a path with which the next address starts.
const PARTS: [&str; 2] = ["/m.instagram.com/", "/ig.me/"];

/// What ends an address, because the next one starts there.
#[derive(Clone, Copy)]
enum Embedded {
    Schemes,
    Anything,
}

impl Embedded {
    fn starts(self) -> &'static [&'static str] {
        const ALL: [&str; 8] = [
            "https://",
            "http://",
            "intent://",
            APP,
            "www.instagram.com/",
            "instagram.com/",
            "www.instagr.am/",
            "instagr.am/",
        ];
        match self {
            Self::Schemes => ALL.get(..4).unwrap_or_default(),
            Self::Anything => &ALL,
        }
    }
}

impl Found {
    /// A link whose code begins so, and lacks its end.
    fn cut_off(&mut self, begun: String) {
        self.begun.push(begun);
        self.links.push(Link::elsewhere(Elsewhere::CutOff));
    }

    fn extend(&mut self, inner: Self) {
        self.begun.extend(inner.begun);
        self.links.extend(inner.links);
        self.look_alikes.extend(inner.look_alikes);
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
        .filter_map(|packed| String::from_utf8(path::of_base64(packed)?).ok())
        .find(|address| address.starts_with("https://") || address.starts_with("http://"))
}

fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

fn without_leading_port(rest: &str) -> &str {
    match rest.strip_prefix(':') {
        Some(port) => port.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    }
}

/// Whether a text that is no link holds something like an address.
pub(super) fn holds_an_address(text: &str) -> bool {
    let around = |c: char| !c.is_alphanumeric() && c != '/';
    text.contains("://")
        || text.split(char::is_whitespace).any(|word| {
            let written = decoded(word, |_| true);
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
            let word = word.split(['?', '#']).next().map_or(word, without_port);
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
