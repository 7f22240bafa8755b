//! Numbers as a language writes them.

use indicatif::DecimalBytes;

use super::Language;

/// At which no line breaks.
pub const SPACE: char = '\u{a0}';
pub const NARROW_SPACE: char = '\u{202f}';

impl Language {
    /// `2,345`.
    pub fn number(self, number: u64) -> String {
        apart(number, self.between_thousands())
    }

    /// `1.23 MB`.
    pub fn size(self, bytes: u64) -> String {
        let point = match self {
            Self::English | Self::Japanese | Self::Chinese | Self::Arabic => ".",
            _ => ",",
        };
        let told = DecimalBytes(bytes).to_string().replace('.', point);
        match told.split_once(' ') {
            Some((number, unit)) => format!("{number} {}", self.unit(unit)),
            None => told,
        }
    }

    /// As `core/words` has them.
    fn unit(self, unit: &str) -> &str {
        match (self, unit) {
            (Self::French, "B") => "o",
            (Self::French, "kB") => "ko",
            (Self::French, "MB") => "Mo",
            (Self::French, "GB") => "Go",
            (Self::French, "TB") => "To",
            (Self::Russian, "B") => "Б",
            (Self::Russian, "kB") => "кБ",
            (Self::Russian, "MB") => "МБ",
            (Self::Russian, "GB") => "ГБ",
            (Self::Russian, "TB") => "ТБ",
            (Self::Arabic, "B") => "بايت",
            (Self::Arabic, "kB") => "كيلوبايت",
            (Self::Arabic, "MB") => "ميغابايت",
            (Self::Arabic, "GB") => "غيغابايت",
            (Self::Arabic, "TB") => "تيرابايت",
            _ => unit,
        }
    }

    pub(super) fn between_thousands(self) -> char {
        match self {
            Self::English | Self::Japanese | Self::Chinese | Self::Arabic => ',',
            Self::German | Self::Spanish | Self::Portuguese | Self::Italian => '.',
            Self::French => NARROW_SPACE,
            Self::Russian => SPACE,
        }
    }
}

/// The number with that between its thousands.
pub(super) fn apart(number: u64, between: char) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut told = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 3 == first {
            told.push(between);
        }
        told.push(digit);
    }
    told
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
    fn sizes_have_the_point_and_the_units_of_the_language() {
        assert_eq!(Language::English.size(1_230_000), "1.23 MB");
        assert_eq!(Language::Italian.size(1_230_000), "1,23 MB");
        assert_eq!(Language::French.size(1_230_000), "1,23 Mo");
        assert_eq!(Language::Russian.size(12), "12 Б");
    }
}
