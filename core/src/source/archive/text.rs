//! Undoes the damage Instagram does to text in JSON: every byte of the UTF-8 form of
//! a non-ASCII character is written as a character of its own (fact sheet 11).

use std::borrow::Cow;

/// The text as the person wrote it. Text that was never damaged comes back as it is.
///
/// For strings out of a JSON parser, keys and labels included. Never for HTML, where
/// text is right, and never before parsing, where escapes are in the way.
pub(crate) fn repair(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    // Latin-1, not Windows-1252: the characters U+0080 to U+009F stand for bytes too.
    let bytes: Option<Vec<u8>> = text.chars().map(|char| u8::try_from(char).ok()).collect();
    bytes
        .and_then(longest_valid_prefix)
        .map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The bytes as text, without a last sequence that was cut off; none if they are no
/// UTF-8 for another reason.
fn longest_valid_prefix(bytes: Vec<u8>) -> Option<String> {
    String::from_utf8(bytes).map_or_else(
        |error| {
            let cut = error.utf8_error();
            let (prefix, rest) = error.as_bytes().split_at_checked(cut.valid_up_to())?;
            let really_cut = cut.error_len().is_none() && (!prefix.is_ascii() || is_damage(rest));
            let prefix = std::str::from_utf8(prefix).ok()?;
            really_cut.then(|| prefix.to_owned())
        },
        Some,
    )
}

/// Whether these bytes cannot have been real text. "Café" ends like a cut sequence,
/// but no text holds the control characters U+0080 to U+009F.
fn is_damage(bytes: &[u8]) -> bool {
    bytes.iter().any(|byte| (0x80..0xa0).contains(byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What Instagram makes of a text.
    fn damage(text: &str) -> String {
        text.bytes().map(char::from).collect()
    }

    #[test]
    fn damaged_emoji_and_mixed_scripts_are_repaired() {
        assert_eq!(
            repair("Tiny loves \u{f0}\u{9f}\u{90}\u{a3}"),
            "Tiny loves 🐣"
        );
        for text in [
            "Ünïcode",
            "Привет, 世界 🏔️🧣",
            "ümlaut\nnext line \"quoted\"",
        ] {
            assert_eq!(repair(&damage(text)), text);
        }
    }

    #[test]
    fn correct_text_stays_as_it_is() {
        for text in [
            "",
            "plain",
            "é",
            "Trüffel",
            "Café",
            "«café»",
            "naïve",
            "🐣",
            "Привет",
            "ÿ",
        ] {
            assert_eq!(repair(text), text);
        }
    }

    #[test]
    fn text_with_characters_beyond_latin_1_was_never_damaged() {
        assert_eq!(repair("Ã© → 🐣"), "Ã© → 🐣");
    }

    #[test]
    fn windows_1252_is_not_taken_for_damage() {
        assert_eq!(repair("â€™"), "â€™");
    }

    #[test]
    fn a_truncated_emoji_keeps_the_longest_valid_prefix() {
        assert_eq!(repair("so \u{f0}\u{9f}\u{90}"), "so ");
        assert_eq!(repair("\u{c3}\u{bc}ber \u{f0}"), "über ");
        assert_eq!(repair("\u{f0}\u{9f}\u{90}\u{a3} \u{e2}"), "🐣 ");
    }

    #[test]
    fn a_lone_letter_at_the_end_is_a_letter_not_a_cut_sequence() {
        assert_eq!(repair("voil\u{e0}"), "voilà");
    }

    proptest! {
        #[test]
        fn whatever_was_damaged_is_repaired(text in any::<String>()) {
            let damaged = damage(&text);
            prop_assert_eq!(repair(&damaged), text);
        }

        #[test]
        fn a_cut_anywhere_yields_a_prefix(text in "\\PC{1,20}", cut in 0_usize..80) {
            let damaged: String = damage(&text).chars().take(cut).collect();
            let repaired = repair(&damaged);
            prop_assert!(text.starts_with(&*repaired) || *repaired == damaged);
        }
    }
}
