//! Whether a page says in its head that it is a film's: a reel, or a video of IGTV.

/// The tags that say what a page is and where it has its place.
const TAGS: [&str; 2] = ["meta", "link"];

/// The names under which they do.
const PLACES: [&str; 2] = ["og:url", "canonical"];

/// Where films have their pages.
const OF_FILMS: [&str; 3] = ["/reel/", "/reels/", "/tv/"];

/// Whether the page says so.
pub(super) fn is_told(html: &str) -> bool {
    let tags = html
        .split('<')
        .map(|tag| tag.split('>').next().unwrap_or_default());
    let mut tags = tags.filter(|tag| TAGS.iter().any(|name| tag.starts_with(name)));
    tags.any(|tag| {
        let has = |words: &[&str]| words.iter().any(|word| tag.contains(word));
        has(&["og:type"]) && has(&["\"video"]) || has(&PLACES) && is_place(tag)
    })
}

/// Whether it is the address of a film's page.
pub(super) fn is_place(address: &str) -> bool {
    OF_FILMS.iter().any(|path| address.contains(path))
}
