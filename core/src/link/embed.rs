//! Embed codes that have the code of their post alone, without any address.

use super::alike::NAME;
use super::shortcode::{Shortcode, is_letter};

/// What stands before the code of a post in embeds without its address, and what must stand in the
/// same tag before it: AMP's element, Substack's data, parts of pages that programs write.
const CODE_NAMES: [(&str, &str); 3] = [
    ("data-shortcode", "amp-instagram"),
    ("instagram_id", ""),
    ("postid", "<instagram"),
];

/// What ends before Instagram's name in the marks of programs that make sites, with a blank between:
/// `{{< instagram CODE >}}`.
const BRACES: [&str; 3] = ["{{<", "{{%", "{%"];

/// What a tag has before the code of its post at the most.
const LONGEST_TAG: usize = 1 << 10;

/// Between that and the code.
const BEFORE_A_CODE: [&str; 8] = ["&quot;", "&#34;", "\"", "'", "=", ":", " ", "\\"];

/// What stands around a name and its value in data.
const QUOTES: [&str; 4] = ["&quot;", "&#34;", "\"", "\\\""];

/// The code of a post in an embed that starts at `at` and has no address of it, and where the code
/// ends. `lower` is the text in lower case.
pub(super) fn code(text: &str, lower: &str, at: usize) -> Option<(Shortcode, usize)> {
    let here = lower.get(at..)?;
    if here.starts_with(NAME)
        && let Some(found) = code_in_mark(text, lower.get(..at)?, at + NAME.len())
    {
        return Some(found);
    }
    let mut names = CODE_NAMES.iter();
    let (name, tag) = names.find(|(name, _)| here.starts_with(name))?;
    let mut near = at.saturating_sub(LONGEST_TAG)..=at;
    let before = near.find_map(|start| lower.get(start..at))?;
    let (_, inside) = before.rsplit_once(tag)?;
    if !tag.is_empty() && inside.contains('>') {
        return None;
    }
    let behind_name = text.get(at + name.len()..)?;
    let mut rest = behind_name;
    while let Some(behind) = BEFORE_A_CODE.iter().find_map(|it| rest.strip_prefix(it)) {
        rest = behind;
    }
    let letters = rest.split(|c| !is_letter(c)).next()?;
    // Outside of AMP's tag it may be somebody's name or number.
    let between = behind_name.get(..behind_name.len() - rest.len())?;
    let is_data = QUOTES.iter().any(|quote| {
        let behind = between.strip_prefix(quote);
        behind.is_some_and(|behind| behind.ends_with(quote))
    });
    let is_certain = !tag.is_empty() || is_data && Shortcode::is_certain(letters);
    let code = Shortcode::parse(letters).filter(|_| is_certain)?;
    let end = text.len() - rest.len() + letters.len();
    Some((code, end))
}

/// The code behind Instagram's name, which ends at `end`, in a mark of a forum, a wiki or a program
/// that makes sites: `[instagram]CODE[/instagram]`, `[MEDIA=instagram]CODE[/MEDIA]`,
/// `{{#ev:instagram|CODE}}`. Behind anything else it is a name in a credit.
fn code_in_mark(text: &str, before: &str, end: usize) -> Option<(Shortcode, usize)> {
    let behind = text.get(end..)?;
    let is_tag = before.ends_with('[') || before.ends_with("[media=");
    let blanks = before.trim_end_matches(' ');
    let behind = if is_tag {
        behind.strip_prefix(']')?
    } else if before.ends_with("#ev:") {
        behind.strip_prefix('|')?
    } else if BRACES.iter().any(|mark| blanks.ends_with(mark)) {
        let value = behind.trim_start_matches(' ');
        let value = value.strip_prefix(['"', '\'']).unwrap_or(value);
        Some(value).filter(|value| value.len() < behind.len())?
    } else {
        return None;
    };
    let letters = behind.split(|c| !is_letter(c)).next()?;
    let rest = behind.get(letters.len()..)?;
    let is_open = is_tag && !rest.starts_with("[/");
    let code = Shortcode::parse(letters).filter(|_| Shortcode::is_certain(letters) && !is_open)?;
    Some((code, text.len() - rest.len()))
}
