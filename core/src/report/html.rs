//! Text of unknown origin inside HTML. Captions, names and paths in an export are
//! written by anybody; on the page they must be nothing but text.

use std::fmt::{self, Write};

/// Shows `0` in an element or in a quoted attribute.
pub(super) struct Text<'a>(pub(super) &'a str);

/// As [`Text`], cut after so many letters.
pub(super) struct Short<'a>(pub(super) &'a str, pub(super) usize);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|letter| escaped(letter, f))
    }
}

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = self.0.chars();
        letters
            .by_ref()
            .take(self.1)
            .try_for_each(|letter| escaped(letter, f))?;
        match letters.next() {
            Some(_) => f.write_char('…'),
            None => Ok(()),
        }
    }
}

fn escaped(letter: char, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match letter {
        '&' => f.write_str("&amp;"),
        '<' => f.write_str("&lt;"),
        '>' => f.write_str("&gt;"),
        '"' => f.write_str("&quot;"),
        '\'' => f.write_str("&#39;"),
        '\n' | '\t' => f.write_char(letter),
        // Controls are no text, and some may not stand in HTML at all.
        control if control.is_control() => Ok(()),
        other => f.write_char(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            Text(r#"</p><script>alert('1' & "2")</script>"#).to_string(),
            "&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;"
        );
    }

    #[test]
    fn controls_vanish_and_line_breaks_stay() {
        assert_eq!(Text("a\u{0}b\nc\u{1b}d").to_string(), "ab\ncd");
    }

    #[test]
    fn a_long_text_is_cut_between_letters_and_says_so() {
        assert_eq!(Short("äöü<", 4).to_string(), "äöü&lt;");
        assert_eq!(Short("äöü<x", 4).to_string(), "äöü&lt;…");
    }

    proptest! {
        #[test]
        fn no_text_can_open_an_element_or_end_an_attribute(text in ".*") {
            let html = Text(&text).to_string();
            prop_assert!(!html.contains(['<', '>', '"', '\'']));
        }
    }
}
