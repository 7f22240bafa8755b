//! The labels of the label_values dialect, in the languages Instagram speaks. Only
//! words known here mean something; an unknown label is passed over.

use crate::source::archive::coordinate_labels::coordinate_name;

/// What a label says of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Label {
    /// Whether the post was never published.
    Draft,
    /// The post's caption.
    Caption,
    /// Half a position, under the name that `ExifData` knows it by.
    Coordinate(&'static str),
}

/// Compared after folding case, as in the other lists. Seen in exports: English.
const DRAFT: &[&str] = &[
    "draft",
    "is draft",
    "entwurf",
    "brouillon",
    "borrador",
    "bozza",
    "rascunho",
    "concept",
    "utkast",
    "kladde",
    "luonnos",
    "koncept",
    "wersja robocza",
    "szkic",
    "piszkozat",
    "nacrt",
    "schiță",
    "ciornă",
    "πρόχειρο",
    "taslak",
    "черновик",
    "чернетка",
    "чернова",
    "draf",
    "bản nháp",
    "แบบร่าง",
    "下書き",
    "草稿",
    "임시 저장",
    "초안",
    "مسودة",
    "پیش‌نویس",
    "טיוטה",
    "ड्राफ़्ट",
];

const CAPTION: &[&str] = &[
    "caption",
    "bildunterschrift",
    "légende",
    "pie de foto",
    "didascalia",
    "legenda",
    "bijschrift",
    "bildtext",
    "billedtekst",
    "bildetekst",
    "kuvateksti",
    "popisek",
    "opis",
    "podpis",
    "képaláírás",
    "descriere",
    "λεζάντα",
    "açıklama",
    "подпись",
    "підпис",
    "надпис",
    "keterangan",
    "kapsyen",
    "chú thích",
    "คำบรรยาย",
    "キャプション",
    "说明文字",
    "說明文字",
    "문구",
    "캡션",
    "التسمية التوضيحية",
    "כיתוב",
    "कैप्शन",
];

const TRUE: &[&str] = &[
    "true",
    "1",
    "yes",
    "wahr",
    "ja",
    "vrai",
    "oui",
    "verdadero",
    "sí",
    "vero",
    "sì",
    "verdadeiro",
    "sim",
    "waar",
    "sant",
    "prawda",
    "tak",
    "pravda",
    "ano",
    "igaz",
    "igen",
    "doğru",
    "evet",
    "истина",
    "да",
    "так",
    "benar",
    "ya",
    "đúng",
    "有",
    "是",
    "真",
    "はい",
    "예",
    "참",
    "صحيح",
    "نعم",
    "כן",
];

/// The meaning of a label, if it has one for us.
pub(in super::super) fn meaning(label: &str) -> Option<Label> {
    let word = folded(label);
    if DRAFT.contains(&&*word) {
        Some(Label::Draft)
    } else if CAPTION.contains(&&*word) {
        Some(Label::Caption)
    } else {
        coordinate_name(label).map(Label::Coordinate)
    }
}

/// Whether a value says yes. A word in no list does not: taking a published post for
/// a draft would leave it out.
pub(in super::super) fn is_true(value: &str) -> bool {
    TRUE.contains(&&*folded(value))
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_in_many_languages() {
        assert_eq!(meaning("Draft"), Some(Label::Draft));
        assert_eq!(meaning("Черновик"), Some(Label::Draft));
        assert_eq!(meaning("Légende "), Some(Label::Caption));
        assert_eq!(meaning("Широта"), Some(Label::Coordinate("latitude")));
        assert_eq!(meaning("Долгота"), Some(Label::Coordinate("longitude")));
        for label in ["", "Media", "Owner", "Username", "URL"] {
            assert_eq!(meaning(label), None, "{label}");
        }
    }

    #[test]
    fn only_a_known_yes_is_one() {
        for value in ["True", "true", "1", "Wahr", "Да"] {
            assert!(is_true(value), "{value}");
        }
        for value in ["False", "", "0", "Falsch", "no", "maybe"] {
            assert!(!is_true(value), "{value}");
        }
    }

    #[test]
    fn every_word_is_folded_and_means_one_thing() {
        for word in DRAFT.iter().chain(CAPTION).chain(TRUE) {
            assert_eq!(folded(word), *word);
        }
        assert!(DRAFT.iter().all(|word| !CAPTION.contains(word)));
    }
}
