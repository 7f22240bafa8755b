//! Numbers as a language writes them.

use indicatif::DecimalBytes;

use super::Language;

impl Language {
    /// `2,345`.
    pub fn number(self, number: u64) -> String {
        let digits = number.to_string();
        let first = digits.len() % 3;
        let mut told = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && place % 3 == first {
                told.push(self.between_thousands());
            }
            told.push(digit);
        }
        told
    }

    /// `1.23 MB`.
    pub fn size(self, bytes: u64) -> String {
        let point = match self {
            Self::English | Self::Japanese | Self::Chinese | Self::Arabic => ".",
            _ => ",",
        };
        DecimalBytes(bytes).to_string().replace('.', point)
    }

    fn between_thousands(self) -> char {
        match self {
            Self::English | Self::Japanese | Self::Chinese | Self::Arabic => ',',
            Self::German | Self::Spanish | Self::Portuguese | Self::Italian => '.',
            // Spaces at which no line breaks, narrow and wide.
            Self::French => '\u{202f}',
            Self::Russian => '\u{a0}',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (number, told) in [
            (0, "0"),
            (12, "12"),
            (999, "999"),
            (1_000, "1,000"),
            (12_345, "12,345"),
            (123_456, "123,456"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(Language::English.number(number), told);
        }
        assert_eq!(Language::German.number(12_345), "12.345");
        assert_eq!(Language::French.number(12_345), "12\u{202f}345");
        assert_eq!(Language::Russian.number(12_345), "12\u{a0}345");
    }

    #[test]
    fn sizes_have_the_point_of_the_language() {
        assert_eq!(Language::English.size(1_230_000), "1.23 MB");
        assert_eq!(Language::Italian.size(1_230_000), "1,23 MB");
    }
}
