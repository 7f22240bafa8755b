//! Every file in `core/words` and in `bindings/cli/words` has every sentence, whole.

mod files;
mod own;
mod phrases;
mod samples;

use keepsake_core::outcome::{NoPage, NotArchive, Oddity, Refusal, Trouble};
use keepsake_core::roll::{Reason, Reasons};
use serde_json::Value;

use super::{Code, Language, Texts};

/// The sentence, which must stand in that language's file.
#[track_caller]
fn told<C: Code>(texts: &Texts, code: &C) -> String {
    let language = texts.language();
    let told = texts.translated(code);
    let told = told.unwrap_or_else(|| panic!("{language:?} lacks {code}"));
    // What keeps Arabic and Latin letters apart is no part of the sentence.
    told.replace(['\u{2068}', '\u{2069}'], "")
}

/// What holds for codes of every kind.
macro_rules! for_every_kind {
    ($check:ident) => {
        $check::<Reason>();
        $check::<Refusal>();
        $check::<NoPage>();
        $check::<NotArchive>();
        $check::<Trouble>();
        $check::<Oddity>();
    };
}

#[test]
fn there_is_much_to_be_told() {
    assert!(samples::all::<Reason>().len() > 150);
    assert!(samples::all::<Trouble>().len() > 200);
    assert!(samples::all::<Oddity>().len() > 150);
}

#[test]
fn english_is_what_the_core_says() {
    fn check<C: samples::Listed>() {
        let english = Texts::of(Language::English);
        for code in samples::all::<C>() {
            assert_eq!(told(&english, &code), code.to_string(), "{code:?}");
        }
    }
    for_every_kind!(check);
}

#[test]
fn every_language_has_every_code_with_every_value() {
    fn check<C: samples::Listed>() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            for code in samples::all::<C>() {
                let told = told(&texts, &code);
                for value in shown(&code) {
                    assert!(told.contains(&value), "{language:?}, {value}: {told}");
                }
                assert_eq!(told, told.trim(), "{language:?}, {code:?}");
                assert!(!told.contains('{') && !told.contains('}'), "{told}");
            }
        }
    }
    for_every_kind!(check);
}

/// What must stand in the sentence as it is.
fn shown<C: Code>(code: &C) -> Vec<String> {
    let Ok(Value::Object(values)) = serde_json::to_value(code) else {
        panic!("{code}");
    };
    let shown = values.iter().filter_map(|(name, value)| {
        match (name.as_str(), value) {
            (
                "archive" | "path" | "system" | "name" | "text" | "host" | "first",
                Value::String(text),
            ) => Some(text.clone()),
            (
                "asked" | "run" | "byte" | "entry" | "mebibytes" | "gigabytes" | "planned"
                | "accounted" | "month" | "year" | "status",
                Value::Number(number),
            ) => Some(number.to_string()),
            ("needed", value) => Some(value.as_u64()?.div_ceil(1_000_000).to_string()),
            ("free", value) => Some((value.as_u64()? / 1_000_000).to_string()),
            // Arabic has words for one and two.
            ("count" | "seconds", value) => value
                .as_u64()
                .filter(|number| !matches!(number, 1 | 2))
                .map(|number| number.to_string()),
            _ => None,
        }
    });
    shown.collect()
}

#[test]
fn numbers_take_the_form_that_belongs_to_them() {
    let within = |language, seconds| told(&Texts::of(language), &Reason::RollTooSlow { seconds });
    for (language, forms) in [
        (
            Language::English,
            &[(1, "1 second;"), (2, "2 seconds;")][..],
        ),
        (
            Language::Russian,
            &[
                (1, "1 секунду;"),
                (3, "3 секунды;"),
                (5, "5 секунд;"),
                (11, "11 секунд;"),
                (21, "21 секунду;"),
                (30, "30 секунд;"),
            ],
        ),
        (
            Language::Arabic,
            &[
                (1, "ثانية واحدة؛"),
                (2, "ثانيتين؛"),
                (3, "3 ثوانٍ؛"),
                (11, "11 ثانية؛"),
                (100, "100 ثانية؛"),
            ],
        ),
        (Language::Japanese, &[(1, "1 秒"), (2, "2 秒")]),
        (
            Language::Portuguese,
            &[(1, "1 segundo;"), (2, "2 segundos;")],
        ),
        (Language::Chinese, &[(2, "2 秒")]),
    ] {
        for (seconds, form) in forms {
            let told = within(language, *seconds);
            assert!(told.contains(form), "{language:?}, {form}: {told}");
        }
    }
}

#[test]
fn what_is_better_is_told_with_how_much() {
    let reason = samples::better_by_everything();
    for (language, sentence) in [
        (
            Language::German,
            "gibt es jetzt in besserer Fassung: 1440x1080 Pixel statt 320x240, 901 kB statt 20 kB, \
             das Datum auf die Sekunde statt keines, eine andere Bildunterschrift, der Ort, \
             die ganze Datei, der Ton",
        ),
        (
            Language::Japanese,
            "より良いものがあります：320x240 ではなく 1440x1080 ピクセル、20 kB ではなく 901 kB、\
             不明だった日時が秒まで判明、別のキャプション、撮影場所、欠けのないファイル、音声",
        ),
    ] {
        assert_eq!(told(&Texts::of(language), &reason), sentence);
    }
}

#[test]
fn several_sentences_follow_one_another() {
    let both = Reasons::from(Reason::Smaller).and(Reason::Silent);
    assert_eq!(
        Texts::of(Language::English).reasons(&both),
        both.to_string()
    );
    for language in Language::ALL {
        let texts = Texts::of(language);
        let told = texts.reasons(&both).replace(['\u{2068}', '\u{2069}'], "");
        let start = self::told(&texts, &Reason::Smaller);
        let end = self::told(&texts, &Reason::Silent);
        assert!(told.starts_with(&start), "{told}");
        assert!(told.ends_with(&end), "{told}");
        assert_eq!(texts.reasons(&Reasons::default()), "");
    }
}
