//! A date's text in pieces, so that spaces, dots, digits of any script and invisible
//! marks make no difference.

use crate::source::archive::numbers::{ascii_digit, is_invisible};

/// A word or a number, and what stood before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// The word in lower case, or the number in ASCII digits without leading zeros.
    pub text: String,
    /// The number's value; none for a word.
    pub number: Option<u32>,
    /// How many digits were written.
    pub digits: usize,
    /// What stood between it and the token before.
    pub gap: Gap,
}

/// What stands between two tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: a digit next to a letter, or two Han characters.
    Nothing,
    /// One mark alone, such as the colon of a time.
    Mark(char),
    /// A comma, mostly with a space.
    Comma,
    /// Spaces, or several other marks.
    Other,
}

/// Splits a text into words and numbers. Han characters stand alone, as Chinese and
/// Japanese put no spaces between words.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut gap = Gap::Nothing;
    let lower = text.to_lowercase();
    for char in lower.chars().filter(|char| !is_invisible(*char)) {
        if is_gap(char) {
            gap = match gap {
                Gap::Comma => Gap::Comma,
                _ if is_comma(char) => Gap::Comma,
                Gap::Nothing if !char.is_whitespace() => Gap::Mark(as_ascii(char)),
                _ => Gap::Other,
            };
            continue;
        }
        let digit = ascii_digit(char);
        match tokens.last_mut() {
            Some(last) if gap == Gap::Nothing && last.takes(char, digit) => last.push(char, digit),
            _ => tokens.push(Token::start(char, digit, gap)),
        }
        gap = Gap::Nothing;
    }
    for token in tokens.iter_mut().filter(|token| token.digits > 0) {
        token.number = token.text.parse().ok();
        let significant = token.text.trim_start_matches('0').to_owned();
        token.text = significant;
    }
    tokens
}

impl Token {
    fn start(char: char, digit: Option<char>, gap: Gap) -> Self {
        let mut token = Self {
            text: String::new(),
            number: None,
            digits: 0,
            gap,
        };
        token.push(char, digit);
        token
    }

    fn takes(&self, char: char, digit: Option<char>) -> bool {
        let alone = is_han(char) || self.text.chars().any(is_han);
        !alone && (self.digits > 0) == digit.is_some()
    }

    fn push(&mut self, char: char, digit: Option<char>) {
        self.text.push(digit.unwrap_or(char));
        self.digits += usize::from(digit.is_some());
    }
}

/// Spaces and punctuation of every script; what is none of them belongs to a word, as
/// combining marks do.
fn is_gap(char: char) -> bool {
    char.is_whitespace()
        || char.is_ascii_punctuation()
        || matches!(char,
            '\u{a1}' | '\u{ab}' | '\u{b7}' | '\u{bb}' | '\u{bf}' | '\u{2bb}'..='\u{2bd}'
            | '\u{589}' | '\u{5be}' | '\u{5f3}' | '\u{5f4}' | '\u{60c}' | '\u{61b}' | '\u{6d4}'
            | '\u{964}' | '\u{104a}' | '\u{104b}' | '\u{1361}'..='\u{1368}'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{2212}' | '\u{2e41}'
            | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{ff01}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}')
}

/// The comma of any script.
fn is_comma(char: char) -> bool {
    matches!(
        char,
        ',' | '\u{60c}' | '\u{1363}' | '\u{3001}' | '\u{ff0c}' | '\u{104a}' | '\u{55d}'
    )
}

/// Wide marks count as the ASCII marks they are.
fn as_ascii(mark: char) -> char {
    match mark {
        '\u{ff1a}' => ':',
        '\u{ff0f}' => '/',
        '\u{ff0e}' | '\u{2024}' => '.',
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | '\u{2212}' => '-',
        mark => mark,
    }
}

fn is_han(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn spaces_dots_and_invisible_marks_make_no_difference() {
        for text in [
            "5:22 p.m.",
            "5:22\u{202f}P. M.",
            "\u{200f}5:22\u{a0}p\u{2024}m\u{2024}\u{200e}",
        ] {
            assert_eq!(texts(text), ["5", "22", "p", "m"], "{text}");
        }
    }

    #[test]
    fn digits_of_every_script_are_numbers() {
        for text in ["2021", "٢٠٢١", "۲۰۲۱", "२०२१", "๒๐๒๑", "２０２１", "২০২১"]
        {
            let [token] = &tokens(text)[..] else {
                panic!("{text}")
            };
            assert_eq!((token.number, token.digits), (Some(2021), 4), "{text}");
        }
    }

    #[test]
    fn combining_marks_stay_in_their_word() {
        for text in ["กุมภาพันธ์", "सितम्बर", "ngwɛn\u{301}"] {
            assert_eq!(texts(text), [text]);
        }
    }

    #[test]
    fn han_characters_and_digits_part_without_a_gap() {
        assert_eq!(
            texts("2023年09月13日下午05:45"),
            ["2023", "年", "9", "月", "13", "日", "下", "午", "5", "45"]
        );
    }

    #[test]
    fn a_lone_mark_is_told_from_a_mark_with_spaces() {
        let gaps: Vec<Gap> = tokens("05:45 . 6：07")
            .iter()
            .map(|token| token.gap)
            .collect();
        assert_eq!(
            gaps,
            [Gap::Nothing, Gap::Mark(':'), Gap::Other, Gap::Mark(':')]
        );
    }
}
