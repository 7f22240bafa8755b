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

/// What stands before Instagram's name in the marks of forums, wikis and programs that make sites:
/// `[MEDIA=instagram]CODE[/MEDIA]`, `{{< instagram CODE >}}`.
const MARKS: [&str; 6] = ["[", "[media=", "{{<", "{{%", "{%", "#ev:"];

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
    let before = lower.get(..at)?;
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

/// The code behind Instagram's name in a mark, which ends at `end`.
fn code_in_mark(text: &str, before: &str, end: usize) -> Option<(Shortcode, usize)> {
    let before = before.trim_end_matches(' ');
    if !MARKS.iter().any(|mark| before.ends_with(mark)) {
        return None;
    }
    let behind = text
        .get(end..)?
        .trim_start_matches(|c| " ]|=:\"'".contains(c));
    let letters = behind.split(|c| !is_letter(c)).next()?;
    let code = Shortcode::parse(letters).filter(|_| Shortcode::is_certain(letters))?;
    Some((code, text.len() - behind.len() + letters.len()))
}
