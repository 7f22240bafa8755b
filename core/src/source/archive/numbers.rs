//! Numbers as people of any language write them: digits of any script, a comma or an Arabic mark
//! before the fraction, the minus of typesetters, a degree sign behind.

/// The zeros of the scripts that a CLDR locale writes numbers in,
/// <https://www.unicode.org/reports/tr35/tr35-numbers.html#Numbering_Systems>.
const ZEROS: [char; 28] = [
    '0',
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17e0}',
    '\u{1810}',
    '\u{1c50}',
    '\u{a8d0}',
    '\u{abf0}',
    '\u{ff10}',
    '\u{11136}',
    '\u{16a60}',
    '\u{1e140}',
    '\u{1e950}',
];

/// The ASCII digit of a decimal digit of any script.
pub(super) fn ascii_digit(char: char) -> Option<char> {
    ZEROS.into_iter().find_map(|zero| {
        let value = u32::from(char).checked_sub(u32::from(zero))?;
        char::from_digit(value, 10)
    })
}

/// Marks for text direction and joining, which are there or not by chance.
pub(super) fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
}

/// The number as a machine writes it; anything else as it stands.
pub(super) fn as_of_machines(value: &str) -> String {
    let value = value.trim().trim_end_matches('°').trim_end();
    let visible = value.chars().filter(|char| !is_invisible(*char));
    let plain = visible.map(|char| match char {
        '\u{66b}' => '.',
        '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{fe63}' | '\u{ff0d}' => '-',
        char => ascii_digit(char).unwrap_or(char),
    });
    let plain: String = plain.collect();
    match (plain.matches(',').count(), plain.contains('.')) {
        (1, false) => plain.replace(',', "."),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_in_every_writing() {
        for (value, plain) in [
            ("48.8566", "48.8566"),
            (" 48,8566 ", "48.8566"),
            ("٤٨٫٨٥٦٦", "48.8566"),
            ("\u{200e}۴۸٫۸۵۶۶", "48.8566"),
            ("४८.८५६६", "48.8566"),
            ("48.85°", "48.85"),
            ("48,85 °", "48.85"),
            ("\u{2212}33.85", "-33.85"),
            ("–33,85", "-33.85"),
            ("1,234,567", "1,234,567"),
            ("48.8, 2.3", "48.8, 2.3"),
            ("Apple", "Apple"),
            ("", ""),
        ] {
            assert_eq!(as_of_machines(value), plain, "{value}");
        }
    }
}
