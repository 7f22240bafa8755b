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
    if !INLINE.iter().any(|it| it.eq_ignore_ascii_case(name)) {
        return None;
    }
    // A tag that the next one follows has no end.
    let end = rest.find(['<', '>'])?;
    rest.get(end..)?.strip_prefix('>')
}

/// The text with each of these tags as `sign`; none if it has none.
pub(super) fn with_tags_as(sign: &str, text: &str) -> Option<String> {
    let mut has_tags = false;
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain += before;
        let behind = behind_tag(tag);
        has_tags |= behind.is_some();
        plain += behind.map_or("<", |_| sign);
        rest = behind.unwrap_or_else(|| tag.get(1..).unwrap_or_default());
    }
    plain += rest;
    has_tags.then_some(plain)
}
