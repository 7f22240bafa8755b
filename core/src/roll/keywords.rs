//! The hashtags of a caption, as keywords for a photo library.

use std::collections::HashSet;

use unicode_normalization::char::is_combining_mark;

/// The sign, and the wide one that Japanese keyboards write.
const SIGNS: [char; 2] = ['#', '＃'];

/// Of a caption: without the sign, each once, in order. To Instagram, small and capital letters
/// are the same in them, so the first spelling stays.
pub(super) fn of(caption: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut keywords = Vec::new();
    for (at, sign) in caption.match_indices(SIGNS) {
        let rest = caption.get(at + sign.len()..).unwrap_or_default();
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let keyword = rest.get(..end).unwrap_or_default();
        let before = caption.get(..at).and_then(|text| text.chars().next_back());
        let is_tag = !before.is_some_and(is_no_word) && keyword.contains(char_of_its_own);
        if is_tag && seen.insert(keyword.to_lowercase()) {
            keywords.push(keyword.to_owned());
        }
    }
    keywords
}

/// In front of a sign it is a part of an address or of markup.
fn is_no_word(letter: char) -> bool {
    matches!(letter, '/' | '&')
}

/// Letters, digits and their marks of every script, the underscore, emoji and what joins them.
fn is_part(letter: char) -> bool {
    char_of_its_own(letter)
        || letter == '_'
        || is_combining_mark(letter)
        || matches!(letter, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}')
}

fn char_of_its_own(letter: char) -> bool {
    letter.is_alphanumeric() || is_emoji(letter)
}

/// The blocks that emoji stand in; no letter of a word and no sign of punctuation does.
fn is_emoji(letter: char) -> bool {
    matches!(
        letter,
        '\u{231a}'..='\u{23ff}'
            | '\u{25aa}'..='\u{27bf}'
            | '\u{2b05}'..='\u{2b55}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn hashtags_of_every_script_are_found_without_their_sign() {
        for (caption, keywords) in [
            (
                "Sun at last! #Lisbon #2024 #one_two",
                &["Lisbon", "2024", "one_two"][..],
            ),
            (
                "#straße, #Αθήνα; (#Москва) #東京。#서울!",
                &["straße", "Αθήνα", "Москва", "東京", "서울"],
            ),
            (
                "#हिन्दी #தமிழ் #ประเทศไทย #العَرَبِيَّة",
                &["हिन्दी", "தமிழ்", "ประเทศไทย", "العَرَبِيَّة"],
            ),
            ("#می‌خواهم", &["می‌خواهم"]),
            ("＃夏休み と #がぎ", &["夏休み", "がぎ"]),
            ("#e\u{301}te\u{301}", &["e\u{301}te\u{301}"]),
            ("#🌷 #👩‍👩‍👧 #I❤️NY", &["🌷", "👩‍👩‍👧", "I❤️NY"]),
        ] {
            assert_eq!(of(caption), keywords, "{caption}");
        }
    }

    #[test]
    fn a_hashtag_ends_where_instagram_ends_it() {
        for (caption, keywords) in [
            ("#don't", &["don"][..]),
            ("#rock&roll #a-b #5% #50$", &["rock", "a", "5", "50"]),
            ("#one#two", &["one", "two"]),
            ("glued#on", &["on"]),
            ("# none ## #_ #! #", &[]),
            ("https://example.org/#part &#39;", &[]),
            ("no tag at all", &[]),
            ("", &[]),
        ] {
            assert_eq!(of(caption), keywords, "{caption}");
        }
    }

    #[test]
    fn each_is_told_once_in_the_order_of_the_caption() {
        assert_eq!(of("#b #A #B #a #ÉTÉ #été #c"), ["b", "A", "ÉTÉ", "c"]);
    }

    proptest::proptest! {
        #[test]
        fn whatever_a_caption_holds_keywords_are_parts_of_it(caption in "\\PC{0,80}|[#＃_a/&]{0,40}") {
            let keywords = of(&caption);
            for keyword in &keywords {
                proptest::prop_assert!(caption.contains(keyword.as_str()) && !keyword.contains(['#', '＃']));
            }
        }
    }
}
