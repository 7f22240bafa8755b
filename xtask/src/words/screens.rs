//! The words of the iPhone app's screens: those that the Android app has, under the same names, and
//! the iPhone's own (`ios/App/words.json`), as String Catalogs. What Apple calls by another name than
//! Android, as the place where photos are, is the iPhone's own.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::LANGUAGES;
use crate::command::{Result, root};

const SHARED: &str = "android/app/src/main/res";
const OWN: &str = "ios/App/words.json";
const SCREENS: &str = "ios/App/Resources/Localizable.xcstrings";
/// What the system shows: why the app asks for a permission.
const SYSTEM: &str = "ios/App/Resources/InfoPlist.xcstrings";
/// Own words that begin so are the system's: they are keys of Info.plist.
const SYSTEM_PREFIX: &str = "NS";
/// What a plural is called whose name a text without a number has, too.
const COUNTED: &str = "_counted";

/// One text, or one for each category of its number.
#[derive(Debug, Clone, PartialEq)]
enum Text {
    One(String),
    Plural(BTreeMap<String, String>),
}

type Texts = BTreeMap<String, Text>;

/// The files with their contents.
///
/// # Errors
/// A language lacks a text, or a file cannot be read.
pub(super) fn catalogs() -> Result<Vec<(PathBuf, String)>> {
    let all = texts()?;
    let english = &all[0].1;
    for (language, texts) in &all {
        if let Some(missing) = english.keys().find(|key| !texts.contains_key(*key)) {
            return Err(format!("{language} has no text for {missing}").into());
        }
    }
    let (system, screens): (Vec<_>, Vec<_>) = english
        .keys()
        .partition(|key| key.starts_with(SYSTEM_PREFIX));
    Ok(vec![
        (SCREENS.into(), catalog(&all, &screens)?),
        (SYSTEM.into(), catalog(&all, &system)?),
    ])
}

/// Every text of every language, the English ones first.
fn texts() -> Result<Vec<(&'static str, Texts)>> {
    let own: BTreeMap<String, BTreeMap<String, Value>> =
        serde_json::from_str(&fs::read_to_string(root().join(OWN))?)?;
    let untranslated = untranslated()?;
    let mut all: Vec<(&str, Texts)> = Vec::new();
    for language in LANGUAGES {
        let file = root().join(format!("{SHARED}/{}/screens.xml", language.values));
        let mut texts = resources(&fs::read_to_string(&file)?);
        for (key, text) in &own {
            let text = text
                .get(language.tag)
                .ok_or_else(|| format!("{OWN}: {key} is not there in {}", language.tag))?;
            let text = match text {
                Value::String(text) => Text::One(text.clone()),
                forms => Text::Plural(serde_json::from_value(forms.clone())?),
            };
            texts.insert(key.clone(), text);
        }
        if let Some((_, english)) = all.first() {
            for key in &untranslated {
                if let Some(text) = english.get(key) {
                    texts.entry(key.clone()).or_insert_with(|| text.clone());
                }
            }
        }
        all.push((language.tag, texts));
    }
    Ok(all)
}

/// The names of texts that Android's file says are the same in every language.
fn untranslated() -> Result<Vec<String>> {
    let english = fs::read_to_string(root().join(format!("{SHARED}/values/screens.xml")))?;
    let lines = english
        .lines()
        .filter(|line| line.contains("translatable=\"false\""));
    Ok(lines
        .filter_map(|line| attribute(line, "name"))
        .map(str::to_owned)
        .collect())
}

/// Reads Android's resources, as they are laid out: an element a line.
fn resources(xml: &str) -> Texts {
    let mut texts = Texts::new();
    let mut plural: Option<(String, BTreeMap<String, String>)> = None;
    for line in xml.lines().map(str::trim) {
        if line.starts_with("<string ") {
            if let (Some(name), Some(text)) = (attribute(line, "name"), content(line)) {
                texts.insert(name.to_owned(), Text::One(apple(text, "@")));
            }
        } else if line.starts_with("<plurals ") {
            plural = attribute(line, "name").map(|name| (name.to_owned(), BTreeMap::new()));
        } else if line.starts_with("</plurals>") {
            if let Some((name, forms)) = plural.take() {
                let is_taken = texts.contains_key(&name);
                let name = if is_taken { name + COUNTED } else { name };
                texts.insert(name, Text::Plural(forms));
            }
        } else if let (Some((_, forms)), Some(quantity), Some(text)) =
            (&mut plural, attribute(line, "quantity"), content(line))
        {
            forms.insert(quantity.to_owned(), apple(text, "lld"));
        }
    }
    texts
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(&format!("{name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn content(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once('>')?;
    rest.rsplit_once("</").map(|(text, _)| text)
}

/// A text of Android's as Apple writes it; `string` is the format of what Android puts in as text.
fn apple(text: &str, string: &str) -> String {
    text.replace("\\'", "'")
        .replace("\\\"", "\"")
        .replace("\\n", "\n")
        .replace("\\@", "@")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace("$s", &format!("${string}"))
        .replace("$d", "$lld")
}

fn catalog(all: &[(&str, Texts)], keys: &[&String]) -> Result<String> {
    let mut strings = Map::new();
    for key in keys {
        let localizations = all.iter().filter_map(|(language, texts)| {
            let text = texts.get(*key)?;
            Some(((*language).to_owned(), localization(text)))
        });
        let localizations: Map<_, _> = localizations.collect();
        let entry = json!({ "extractionState": "manual", "localizations": localizations });
        strings.insert((*key).clone(), entry);
    }
    let catalog = json!({ "sourceLanguage": "en", "strings": strings, "version": "1.0" });
    Ok(serde_json::to_string_pretty(&catalog)? + "\n")
}

fn localization(text: &Text) -> Value {
    let unit = |text: &str| json!({ "stringUnit": { "state": "translated", "value": text } });
    match text {
        Text::One(text) => unit(text),
        Text::Plural(forms) => {
            let forms = forms
                .iter()
                .map(|(category, text)| (category.clone(), unit(text)));
            json!({ "variations": { "plural": forms.collect::<Map<_, _>>() } })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn resources_become_texts() {
        let xml = "<string name=\"a\">It\\'s %1$s &amp; %2$d</string>\n\
            <string name=\"b\">B</string>\n<plurals name=\"b\">\n\
            <item quantity=\"one\">%1$s item</item>\n</plurals>";
        let texts = resources(xml);
        assert_eq!(texts["a"], Text::One("It's %1$@ & %2$lld".to_owned()));
        let Text::Plural(forms) = &texts["b_counted"] else {
            panic!("not a plural")
        };
        assert_eq!(forms["one"], "%1$lld item");
    }

    #[test]
    fn every_text_is_there_in_ten_languages_with_its_plurals() {
        let all = texts().unwrap();
        let english: BTreeSet<_> = all[0].1.keys().collect();
        assert_eq!(all.len(), 10);
        for (language, texts) in &all {
            assert_eq!(texts.keys().collect::<BTreeSet<_>>(), english, "{language}");
            for (key, text) in texts {
                let is_plural = matches!(text, Text::Plural(_));
                assert_eq!(
                    is_plural,
                    matches!(all[0].1[key], Text::Plural(_)),
                    "{language} {key}"
                );
                let Text::Plural(forms) = text else { continue };
                assert!(forms.contains_key("other"), "{language} {key}");
                let few = ["ru", "ar"].contains(language);
                assert_eq!(forms.contains_key("few"), few, "{language} {key}");
            }
        }
        catalogs().unwrap();
    }

    #[test]
    fn every_text_that_a_screen_asks_for_is_there() {
        let all = texts().unwrap();
        let asked = asked();
        assert!(asked.len() > 80, "{}", asked.len());
        for key in asked {
            assert!(all[0].1.contains_key(&key), "{key}");
        }
    }

    /// What the two systems call by other names: where photos are kept, and what is held in the
    /// hand, which may be an iPad. By language, as Android's file has it.
    const ANDROIDS: [(&str, &[&str]); 10] = [
        ("en", &["camera roll", "phone"]),
        ("de", &["galerie", "telefon", "handy"]),
        ("fr", &["galerie", "téléphone"]),
        ("es", &["galería", "teléfono"]),
        ("pt-BR", &["galeria", "telefone"]),
        ("it", &["galleria", "telefono"]),
        ("ru", &["галере", "телефон"]),
        ("ja", &["カメラロール", "スマートフォン"]),
        ("zh-Hans", &["相册", "手机"]),
        ("ar", &["معرض", "هاتف"]),
    ];

    #[test]
    fn no_screen_of_the_iphone_says_what_only_android_calls_so() {
        let asked = asked();
        for ((language, texts), (same, theirs)) in texts().unwrap().iter().zip(ANDROIDS) {
            assert_eq!(*language, same);
            for key in &asked {
                for form in forms(&texts[key]) {
                    let form = form.to_lowercase();
                    let theirs = theirs.iter().find(|word| form.contains(**word));
                    assert!(theirs.is_none(), "{OWN} lacks {key}: {language} {form}");
                }
            }
        }
    }

    /// They are shown on both systems, and on a computer. In English it is the camera roll on all.
    #[test]
    fn no_sentence_of_the_core_or_the_command_says_gallery() {
        for (language, theirs) in &ANDROIDS[1..] {
            for folder in ["core/words", "bindings/cli/words"] {
                let words = sentences(folder, language);
                let said = words.lines().find(|line| line.contains(theirs[0]));
                assert!(said.is_none(), "{folder} {language}: {said:?}");
            }
        }
    }

    /// What the command calls the person's own photos. English has two names.
    const LIBRARIES: [(&str, &str); 9] = [
        ("de", "mediathek"),
        ("fr", "photothèque"),
        ("es", "fototeca"),
        ("pt-BR", "biblioteca"),
        ("it", "libreria"),
        ("ru", "медиатек"),
        ("ja", "ライブラリ"),
        ("zh-Hans", "图库"),
        ("ar", "مكتبة"),
    ];

    #[test]
    fn what_the_command_saves_into_is_not_called_as_the_persons_own_photos() {
        let into_it = [
            "refused-camera-roll",
            "refused-inside",
            "refused-no-roll",
            "save-planned-better",
            "undo-nothing-there",
        ];
        for (language, library) in LIBRARIES {
            let words = sentences("bindings/cli/words", language);
            let of = |key: &str| words.lines().find(|line| line.starts_with(key)).unwrap();
            assert!(of("match-found").contains(library), "{language}");
            for key in into_it {
                assert!(!of(key).contains(library), "{language}: {}", of(key));
            }
        }
    }

    fn sentences(folder: &str, language: &str) -> String {
        let file = root().join(folder).join(format!("{language}.ftl"));
        fs::read_to_string(file).unwrap().to_lowercase()
    }

    /// Formally, where a language has two ways.
    #[test]
    fn the_iphones_own_words_address_a_person_as_the_others_do() {
        let familiar = [
            (
                "de",
                "du dein deine deinen deinem deiner deines dir dich euch euer",
            ),
            ("es", "tú tu tus ti te contigo"),
            ("fr", "tu ton ta tes toi te"),
            ("ru", "ты твой твоя твои твоё твоих тебя тебе"),
        ];
        let own: BTreeMap<String, BTreeMap<String, Value>> =
            serde_json::from_str(&fs::read_to_string(root().join(OWN)).unwrap()).unwrap();
        for (key, languages) in &own {
            for (language, words) in familiar {
                let text = languages[language].to_string().to_lowercase();
                let mut said = text.split(|letter: char| !letter.is_alphabetic());
                let is_familiar = said.any(|said| words.split(' ').any(|word| word == said));
                assert!(!is_familiar, "{key} {language} {text}");
            }
            let chinese = languages["zh-Hans"].to_string();
            assert!(!chinese.contains('你'), "{key} {chinese}");
        }
    }

    #[test]
    fn the_switch_for_other_peoples_posts_names_all_that_it_takes() {
        let all = texts().unwrap();
        let Text::One(english) = &all[0].1["opt_in_reposts"] else {
            panic!("a plural");
        };
        for word in ["reposted", "liked", "saved", "tag"] {
            assert!(english.contains(word), "{word}: {english}");
        }
    }

    /// Every key that a screen of the iPhone's asks for, by itself or through `AppText`.
    fn asked() -> BTreeSet<String> {
        let mut asked = BTreeSet::new();
        for folder in ["ios/App", "ios/ShareExtension"] {
            collect(&root().join(folder), &mut asked);
        }
        let kit = "ios/KeepsakeKit/Sources/KeepsakeKit/Words/AppText.swift";
        let kit = fs::read_to_string(root().join(kit)).unwrap();
        let cases = kit.lines().filter_map(|line| line.split_once("= \""));
        asked.extend(cases.map(|(_, rest)| rest.trim_end_matches('"').to_owned()));
        asked
    }

    fn forms(text: &Text) -> Vec<&String> {
        match text {
            Text::One(text) => vec![text],
            Text::Plural(forms) => forms.values().collect(),
        }
    }

    /// The keys in `said("…")` and in what hands one on.
    fn collect(folder: &Path, keys: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, keys);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "swift")
            {
                let source = fs::read_to_string(&path).unwrap();
                for call in ["said(", "row(", "line(", "toggle("] {
                    for rest in source.split(call).skip(1) {
                        let rest = rest.trim_start();
                        if let Some(key) =
                            rest.strip_prefix('"').and_then(|rest| rest.split_once('"'))
                        {
                            keys.insert(key.0.to_owned());
                        }
                    }
                }
            }
        }
    }
}
