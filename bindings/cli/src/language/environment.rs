//! Which language a person's system speaks.

use std::ffi::OsString;

use super::Language;

/// What decides, the strongest first (POSIX, "Environment Variables", 8.2).
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of the first variable that is set and not empty; English if there is none.
pub fn language(variable: impl Fn(&str) -> Option<OsString>) -> Language {
    let mut set = VARIABLES.into_iter().filter_map(variable);
    set.find(|locale| !locale.is_empty())
        .and_then(|locale| of_locale(locale.to_str()?))
        .unwrap_or(Language::English)
}

/// The language of `language[_territory][.charset][@modifier]`; none if it has no sentences.
fn of_locale(locale: &str) -> Option<Language> {
    let locale = locale.to_ascii_lowercase();
    let (locale, _modifier) = locale.split_once('@').unwrap_or((&locale, ""));
    let (name, charset) = locale.split_once('.').unwrap_or((locale, "utf-8"));
    // What is told is UTF-8; where the terminal reads something else, ASCII can be read.
    if !matches!(charset, "utf-8" | "utf8") {
        return None;
    }
    let mut parts = name.split(['_', '-']);
    match parts.next()? {
        "de" => Some(Language::German),
        "fr" => Some(Language::French),
        "es" => Some(Language::Spanish),
        // Of Brazil; in Portugal it is read more easily than English.
        "pt" => Some(Language::Portuguese),
        "it" => Some(Language::Italian),
        "ru" => Some(Language::Russian),
        "ja" => Some(Language::Japanese),
        "zh" => is_simplified(parts).then_some(Language::Chinese),
        "ar" => Some(Language::Arabic),
        _ => None,
    }
}

/// Whether that Chinese is written in simplified signs. Who reads traditional ones is told in
/// English rather than in the other script.
fn is_simplified<'a>(mut rest: impl Iterator<Item = &'a str>) -> bool {
    match rest.next() {
        None | Some("hans") => true,
        Some(part) => !matches!(part, "hant" | "tw" | "hk" | "mo"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(set: &[(&str, &str)]) -> Language {
        language(|name| {
            let of_name = set.iter().find(|(set, _)| *set == name);
            of_name.map(|(_, locale)| OsString::from(locale))
        })
    }

    #[test]
    fn the_locale_names_the_language() {
        for (locale, language) in [
            ("", Language::English),
            ("C", Language::English),
            ("POSIX", Language::English),
            ("C.UTF-8", Language::English),
            ("en_GB.UTF-8", Language::English),
            ("sv_SE.UTF-8", Language::English),
            ("nonsense", Language::English),
            ("de_DE.UTF-8", Language::German),
            ("de_AT.utf8", Language::German),
            ("de", Language::German),
            ("de_DE@euro", Language::German),
            // Would not be readable: the terminal takes other bytes.
            ("ru_RU.KOI8-R", Language::English),
            ("ja_JP.eucJP", Language::English),
            ("fr_CA.UTF-8", Language::French),
            ("es_419.UTF-8", Language::Spanish),
            ("es-MX", Language::Spanish),
            ("pt_BR.UTF-8", Language::Portuguese),
            ("pt_PT.UTF-8", Language::Portuguese),
            ("it_CH.UTF-8", Language::Italian),
            ("ru_RU.UTF-8", Language::Russian),
            ("ja_JP.UTF-8", Language::Japanese),
            ("zh_CN.UTF-8", Language::Chinese),
            ("zh_SG.UTF-8", Language::Chinese),
            ("zh_Hans_HK.UTF-8", Language::Chinese),
            ("zh_Hant_CN.UTF-8", Language::English),
            ("zh_TW.UTF-8", Language::English),
            ("zh_HK.UTF-8", Language::English),
            ("ar_EG.UTF-8", Language::Arabic),
            // Only the whole name of a language counts.
            ("arn_CL.UTF-8", Language::English),
            ("deu_DE.UTF-8", Language::English),
        ] {
            assert_eq!(of(&[("LANG", locale)]), language, "{locale}");
        }
        assert_eq!(of(&[]), Language::English);
    }

    #[test]
    fn the_strongest_variable_decides_and_an_empty_one_does_not() {
        let (all, messages, lang) = ("LC_ALL", "LC_MESSAGES", "LANG");
        let french = (lang, "fr_FR.UTF-8");
        assert_eq!(of(&[(messages, "it_IT.UTF-8"), french]), Language::Italian);
        assert_eq!(of(&[(all, "C"), french]), Language::English);
        assert_eq!(
            of(&[(all, "ja_JP.UTF-8"), (messages, "it_IT.UTF-8")]),
            Language::Japanese
        );
        assert_eq!(of(&[(all, ""), (messages, ""), french]), Language::French);
    }
}
