//! The languages that the command speaks. Why an item is not saved, and the words of the page
//! about a save, stand in `core/words`, one file for each language, from which the apps have
//! theirs, too; what the command says besides, in `bindings/cli/words`.

mod bundle;
mod codes;
mod environment;
mod numbers;
mod own;
mod phrases;
mod texts;

use std::env;
use std::sync::OnceLock;

pub use codes::Code;
pub(crate) use own::text;
pub use texts::{ALL_ARCHIVES, Texts};

static SPOKEN: OnceLock<Texts> = OnceLock::new();

/// From now on the person is told in the language of their system.
pub fn follow_environment() {
    let language = environment::language(|name| env::var_os(name));
    SPOKEN.get_or_init(|| Texts::of(language));
}

/// The sentences in the person's language; in English as long as nobody asked which that is.
pub fn spoken() -> &'static Texts {
    SPOKEN.get_or_init(|| Texts::of(Language::English))
}

/// A language that has all sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    English,
    German,
    French,
    Spanish,
    Portuguese,
    Italian,
    Russian,
    Japanese,
    Chinese,
    Arabic,
}

impl Language {
    #[cfg(test)]
    const ALL: [Self; 10] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Portuguese,
        Self::Italian,
        Self::Russian,
        Self::Japanese,
        Self::Chinese,
        Self::Arabic,
    ];

    /// As in HTML's `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Portuguese => "pt-BR",
            Self::Italian => "it",
            Self::Russian => "ru",
            Self::Japanese => "ja",
            Self::Chinese => "zh-Hans",
            Self::Arabic => "ar",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Self::Arabic
    }

    /// What stands between one sentence and the next.
    pub fn between_sentences(self) -> &'static str {
        match self {
            // Their full stops are as wide as a letter and a space.
            Self::Japanese | Self::Chinese => "",
            _ => " ",
        }
    }

    /// All sentences that the apps have, too, in Fluent's syntax.
    fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("../../../core/words/en.ftl"),
            Self::German => include_str!("../../../core/words/de.ftl"),
            Self::French => include_str!("../../../core/words/fr.ftl"),
            Self::Spanish => include_str!("../../../core/words/es.ftl"),
            Self::Portuguese => include_str!("../../../core/words/pt-BR.ftl"),
            Self::Italian => include_str!("../../../core/words/it.ftl"),
            Self::Russian => include_str!("../../../core/words/ru.ftl"),
            Self::Japanese => include_str!("../../../core/words/ja.ftl"),
            Self::Chinese => include_str!("../../../core/words/zh-Hans.ftl"),
            Self::Arabic => include_str!("../../../core/words/ar.ftl"),
        }
    }

    /// All sentences of the command's own.
    fn own_source(self) -> &'static str {
        match self {
            Self::English => include_str!("../words/en.ftl"),
            Self::German => include_str!("../words/de.ftl"),
            Self::French => include_str!("../words/fr.ftl"),
            Self::Spanish => include_str!("../words/es.ftl"),
            Self::Portuguese => include_str!("../words/pt-BR.ftl"),
            Self::Italian => include_str!("../words/it.ftl"),
            Self::Russian => include_str!("../words/ru.ftl"),
            Self::Japanese => include_str!("../words/ja.ftl"),
            Self::Chinese => include_str!("../words/zh-Hans.ftl"),
            Self::Arabic => include_str!("../words/ar.ftl"),
        }
    }
}

#[cfg(test)]
mod tests;
