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
