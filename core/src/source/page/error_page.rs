//! Pages without data that say why: those of Instagram's servers, and those that a browser shows
//! where it got nothing else.

use super::PageContent;

/// Where the number of an HTTP status stands: as Chrome shows it in every language, as servers do.
const STATUS: [&str; 2] = [">HTTP ERROR ", "<title>"];

/// What a page of an error says; none where nothing of it is known.
pub(super) fn said(html: &str) -> Option<PageContent> {
    match STATUS.iter().find_map(|before| status(html, before)) {
        Some(429) => return Some(PageContent::Throttled),
        Some(404 | 410) => return Some(PageContent::NotFound),
        Some(500..600) => return Some(PageContent::ServerTrouble),
        _ => {}
    }
    let says = |words: &str| html.contains(&format!(">{words}"));
    let wait = "Please wait a few minutes before you try again";
    // Also as all that there is.
    if says(wait) || html.starts_with(wait) {
        return Some(PageContent::Throttled);
    }
    says("Sorry, something went wrong").then_some(PageContent::ServerTrouble)
}

/// The three digits behind these words.
fn status(html: &str, before: &str) -> Option<u16> {
    html.match_indices(before).find_map(|(at, _)| {
        let behind = html.get(at + before.len()..)?;
        let number = behind.get(..3)?;
        let is_alone = !behind
            .get(3..)?
            .starts_with(|it: char| it.is_alphanumeric());
        let is_number = is_alone && number.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| number.parse().ok())?
    })
}
