//! Words that stand beside a post's photos and videos under names that nobody knows: no caption,
//! no place, no label. They are left out, and counted.

use super::group::{CAPTION, slides};
use super::media_object::{PATHS, PLACE, PUBLISHED, WORDS};
use super::value::Json;

/// Fewer are a setting or the name of something.
const FEWEST_WORDS: usize = 2;

/// How many there are in a post, and in its photos and videos.
pub(super) fn unplaced(post: &Json<'_>) -> u64 {
    let mut objects = vec![post];
    if let Some(media) = post.get("media") {
        slides(media, &mut objects);
    }
    objects.into_iter().map(unplaced_in).sum()
}

fn unplaced_in(object: &Json<'_>) -> u64 {
    let is_read = |name: &str| {
        let known = [CAPTION, WORDS, PUBLISHED, &PATHS, &PLACE];
        name == "uri" || known.iter().any(|names| names.contains(&name))
    };
    let left = object.properties().filter(|(name, _)| !is_read(name));
    left.filter(|(_, value)| matches!(value, Json::Text(text) if is_of_words(text)))
        .count() as u64
}

/// Whether a text is of several words, and no address, path, number or date.
fn is_of_words(text: &str) -> bool {
    let is_word = |word: &&str| {
        let mut letters = word.chars();
        letters.any(char::is_alphabetic) && !word.contains(|sign: char| sign.is_ascii_digit())
    };
    !text.contains("://") && text.split_whitespace().filter(is_word).count() >= FEWEST_WORDS
}
