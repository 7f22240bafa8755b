//! The blocks of data in a page: the texts of its scripts that can hold a post. Most are
//! `<script type="application/json" data-sjs>`, but neither mark is needed.

use super::look::can_help;

const START: &str = "<script";
const END: &str = "</script";

/// The text of each block that can have what is looked for, in order. Inside a block
/// `</script>` is written `<\/script>`, so the first `</script` ends it.
pub(super) fn data(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = split_at_tag(rest, START)?;
            let (_, after) = after.split_once('>')?;
            let (text, after) = split_at_tag(after, END).unwrap_or((after, ""));
            rest = after;
            if can_help(text) {
                return Some(text);
            }
        }
    })
}

/// The texts in a block that can themselves have what is looked for, as JSON in JSON or in what a
/// program is to read.
pub(super) fn texts(block: &str) -> Vec<String> {
    let (mut texts, mut rest) = (Vec::new(), block);
    while let Some((_, behind)) = rest.split_once('"') {
        let mut is_escaped = false;
        let end = behind.bytes().position(|byte| {
            let is_end = byte == b'"' && !is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            is_end
        });
        let Some((text, behind)) = end.and_then(|end| behind.split_at_checked(end)) else {
            break;
        };
        rest = behind.get(1..).unwrap_or_default();
        if text.contains('{') && can_help(text) {
            texts.extend(unquoted(text));
        }
    }
    texts
}

/// What a text in quotes is, also as JavaScript writes it.
fn unquoted(text: &str) -> Option<String> {
    let as_json = |text: &str| serde_json::from_str(&format!("\"{text}\"")).ok();
    as_json(text).or_else(|| as_json(&text.replace("\\x", "\\u00").replace("\\'", "'")))
}

/// Whether the last script has no end.
pub(super) fn is_open(html: &str) -> bool {
    let mut rest = html;
    while let Some((_, after)) = split_at_tag(rest, START) {
        match split_at_tag(after, END) {
            Some((_, after)) => rest = after,
            None => return true,
        }
    }
    false
}

/// Whether a tag's beginning stands anywhere, in upper or lower case.
pub(super) fn has_tag(html: &str, tag: &str) -> bool {
    split_at_tag(html, tag).is_some()
}

/// What stands before and behind a tag's beginning, in upper or lower case.
fn split_at_tag<'a>(html: &'a str, tag: &str) -> Option<(&'a str, &'a str)> {
    html.match_indices('<').find_map(|(at, _)| {
        let is_it = html.get(at..at + tag.len())?.eq_ignore_ascii_case(tag);
        is_it
            .then(|| html.split_at_checked(at))?
            .zip(html.get(at + tag.len()..))
            .map(|((before, _), behind)| (before, behind))
    })
}
