//! Tags of HTML that mark a part of a word, and so part no link: pages highlight what was searched
//! for, and put the ends of long links into tags of their own.

/// Tags inside a line.
const INLINE: [&str; 14] = [
    "abbr", "b", "big", "em", "font", "i", "mark", "s", "small", "span", "strong", "tt", "u", "wbr",
];

/// What follows the tag of that kind that a text begins with.
pub(super) fn behind_tag(text: &str) -> Option<&str> {
    let tag = text.strip_prefix('<')?;
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, rest) = tag.split_at(end);
    let is_inline = INLINE.iter().any(|it| it.eq_ignore_ascii_case(name));
    let (_, behind) = rest.split_once('>')?;
    is_inline.then_some(behind)
}

/// The text without these tags; none if it has none.
pub(super) fn without_tags(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain += before;
        rest = behind_tag(tag).unwrap_or_else(|| {
            plain.push('<');
            tag.get(1..).unwrap_or_default()
        });
    }
    plain += rest;
    (plain.len() < text.len()).then_some(plain)
}
