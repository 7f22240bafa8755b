//! Where an address ends: before the punctuation of its sentence, where the next one starts, or on
//! the next line; and whether it ends too early.

use percent_encoding::percent_decode;

use super::start::APP;
use super::written::Written;
use crate::link::host::Host;
use crate::link::path;
use crate::link::shortcode::is_letter;
use crate::link::{Link, Shortcode, Target, escape, markup};

/// No mail quotes or indents a line by more.
const LONGEST_INDENT: usize = 16;

/// As many bytes has a sign of any script's punctuation that is percent-encoded.
const ENCODED_SIGN: usize = 9;

/// What a page puts into a long word so that it can be broken there.
const SEAMS: [&str; 3] = ["<wbr>", "<wbr/>", "<wbr />"];

/// What starts an address whose signs are encoded.
const ENCODED: [&str; 2] = ["https%3a", "http%3a"];

/// Parts of a path with which the next address starts.
const PARTS: [&str; 2] = ["/m.instagram.com/", "/ig.me/"];

/// What ends an address, because the next one starts there.
#[derive(Clone, Copy)]
pub(super) enum Embedded {
    Schemes,
    Anything,
}

impl Embedded {
    pub(super) fn starts(self) -> &'static [&'static str] {
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

/// What belongs to the address from `at` on, without the punctuation of the sentence
/// around it. Never without `-` and `_`, with which a shortcode can end.
pub(super) fn body(written: Written<'_>, at: usize, embedded: Embedded) -> &str {
    let rest = written.text.get(at..).unwrap_or_default();
    let lower = written.lower.get(at..).unwrap_or_default();
    rest.get(..length(lower, embedded))
        .unwrap_or_default()
        .trim_end_matches(|c: char| ".,;:!?*".contains(c))
}

/// How far the letters of an address go, or where the next one starts in them. One way through them:
/// many can be glued together.
fn length(lower: &str, embedded: Embedded) -> usize {
    let is_end = |byte: u8| !byte.is_ascii_graphic() || b"\"'<>()[]{}`|\\^".contains(&byte);
    // Where it stands at once or behind a sign of equality, it is what this address leads on to.
    let mut encoded = ENCODED.map(Some);
    for (at, byte) in lower.bytes().enumerate() {
        if is_end(byte) {
            return at;
        }
        let here = lower.get(at..).unwrap_or_default();
        let is_here = |start: &&str| here.starts_with(*start);
        match byte {
            // With other letters before it, the first ones would be a code's last.
            b'/' if PARTS.iter().any(is_here) => return at + 1,
            b'h' | b'i' | b'w' if at > 0 && embedded.starts().iter().any(is_here) => {
                return at;
            }
            b'h' => {
                let is_led_to = lower
                    .get(..at)
                    .is_none_or(|it| it.is_empty() || it.ends_with('='));
                for start in &mut encoded {
                    if start.is_some_and(|it| here.starts_with(it)) {
                        *start = None;
                        if !is_led_to {
                            return at;
                        }
                    }
                }
            }
            _ => {}
        }
    }
    lower.len()
}

/// A post whose path or code goes on or stands on the next line, as mails break long lines, or
/// stands behind a space; and where that ends. No link where nobody knows which post it is.
pub(super) fn broken_off(
    written: Written<'_>,
    owner: Host,
    address: &str,
    end: usize,
) -> Option<(Option<Link>, usize)> {
    if owner != Host::Instagram {
        return None;
    }
    let rest = written.text.get(end..)?;
    let seam = SEAMS.iter().find_map(|seam| rest.strip_prefix(seam));
    let line = seam.or_else(|| next_line(rest));
    let line = line.or_else(|| {
        let line = rest.strip_prefix(' ')?;
        (path::wants_a_code(address) || path::is_post(line)).then_some(line)
    })?;
    let start = end + (rest.len() - line.len());
    if address.ends_with('/') && path::is_post(line) {
        let more = body(written, start, Embedded::Anything);
        return Some((
            Some(path::link(&format!("{address}{more}"))),
            start + more.len(),
        ));
    }
    let length = line.find(|c| !is_letter(c)).unwrap_or(line.len());
    let letters = line.get(..length)?;
    if path::wants_a_code(address) {
        let link =
            Shortcode::is_certain(letters).then(|| path::link(&format!("{address}{letters}")));
        return link.map(|link| (Some(link), start + length));
    }
    let joined = format!("{}{letters}", path::begun_code(address)?);
    let behind = line.get(length..)?;
    let more = body(written, start, Embedded::Anything);
    let is_slash_behind = length > 0 && behind.starts_with('/');
    if (is_slash_behind || seam.is_some()) && is_full(&joined) {
        let link = path::link(&format!("{address}{more}"));
        return Some((Some(link), start + more.len()));
    }
    // The letters alone make a whole code, or a slash follows: which post it is, nobody knows.
    let is_alone = behind.trim_start_matches('\r').is_empty() || behind.starts_with(['?', '\n']);
    let is_doubtful = is_slash_behind || is_alone && is_full(&joined);
    is_doubtful.then(|| (None, start + more.len()))
}

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

/// Whether letters follow a tag that parts no word.
fn goes_on_behind_a_tag(next: &str) -> bool {
    let mut rest = next;
    while let Some(behind) = markup::behind_tag(rest) {
        rest = behind;
    }
    rest.len() < next.len() && rest.starts_with(is_letter)
}

/// Whether a display left out the end of the code, as in `instagram.com/p/DeAZ0uA…`, or a
/// dash stands where the code had a hyphen, or it goes on behind a tag: what is left would be
/// another post's. What is left where the end is left out or behind a tag, else nothing.
pub(super) fn cut_off(
    written: Written<'_>,
    link: &Link,
    body: &str,
    path: usize,
) -> Option<String> {
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
    let next = written.lower.get(path + code_end?..)?;
    if goes_on_behind_a_tag(next) {
        return Some(code.to_owned());
    }
    let next = next.as_bytes();
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
