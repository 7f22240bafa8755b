//! The labels of the label_values dialect, in the languages Instagram speaks. Only
//! words known here mean something; an unknown label is told of (see `unclear`).

use crate::source::archive::coordinate_labels::coordinate_name;
use crate::source::archive::numbers::as_of_machines;

/// What a label says of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Label {
    /// Whether the post was never published.
    Draft,
    /// Whether it was.
    Published,
    /// The post's caption.
    Caption,
    /// The name of the place.
    Place,
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
    "დრაფტი",
    "খসড়া",
    "வரைவு",
    "ฉบับร่าง",
    "skica",
];

/// Seen in exports: English.
const PUBLISHED: &[&str] = &[
    "published",
    "is published",
    "veröffentlicht",
    "publié",
    "publicado",
    "publicada",
    "pubblicato",
    "gepubliceerd",
    "publicerad",
    "udgivet",
    "publisert",
    "julkaistu",
    "opublikowano",
    "publikováno",
    "közzétéve",
    "publicat",
    "δημοσιεύτηκε",
    "yayınlandı",
    "опубликовано",
    "опубліковано",
    "diterbitkan",
    "đã đăng",
    "เผยแพร่แล้ว",
    "公開済み",
    "已发布",
    "已發佈",
    "게시됨",
    "تم النشر",
    "פורסם",
    "प्रकाशित",
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
    "ক্যাপশন",
    "felirat",
    "说明",
    "說明",
    "説明",
    "文字说明",
    "설명",
    "زیرنویس",
    "شرح",
    "الشرح",
    "phụ đề",
    "altyazı",
];

/// The plainest word for what somebody wrote. What else a post has may be called so, too (the picture
/// in words, a sticker), so that it is the caption only where there is no other.
const TEXT: &[&str] = &[
    "text",
    "texto",
    "texte",
    "testo",
    "tekst",
    "teksti",
    "szöveg",
    "κείμενο",
    "metin",
    "текст",
    "teks",
    "văn bản",
    "nội dung",
    "ข้อความ",
    "テキスト",
    "本文",
    "文本",
    "文字",
    "텍스트",
    "본문",
    "نص",
    "النص",
    "متن",
    "טקסט",
    "टेक्स्ट",
    "পাঠ্য",
    "உரை",
];

/// Seen in exports: none yet; the words that these languages have for it.
const PLACE: &[&str] = &[
    "place",
    "place name",
    "location",
    "location name",
    "ort",
    "standort",
    "lieu",
    "lugar",
    "ubicación",
    "luogo",
    "posizione",
    "localização",
    "locatie",
    "plaats",
    "plats",
    "sted",
    "sijainti",
    "paikka",
    "miejsce",
    "lokalizacja",
    "místo",
    "helyszín",
    "locație",
    "τοποθεσία",
    "konum",
    "место",
    "местоположение",
    "місце",
    "lokasi",
    "tempat",
    "địa điểm",
    "vị trí",
    "สถานที่",
    "場所",
    "位置情報",
    "地点",
    "位置",
    "地點",
    "장소",
    "위치",
    "الموقع",
    "المكان",
    "מיקום",
    "מקום",
    "स्थान",
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

const FALSE: &[&str] = &[
    "false",
    "0",
    "no",
    "falsch",
    "nein",
    "faux",
    "non",
    "falso",
    "não",
    "onwaar",
    "nee",
    "falskt",
    "nej",
    "fałsz",
    "nie",
    "nepravda",
    "ne",
    "hamis",
    "nem",
    "yanlış",
    "hayır",
    "ложь",
    "нет",
    "ні",
    "salah",
    "tidak",
    "sai",
    "否",
    "假",
    "いいえ",
    "아니요",
    "거짓",
    "خطأ",
    "لا",
    "לא",
];

/// The meaning of a label, if it has one for us.
pub(in super::super) fn meaning(label: &str) -> Option<Label> {
    let word = folded(label);
    if DRAFT.contains(&&*word) {
        Some(Label::Draft)
    } else if PUBLISHED.contains(&&*word) {
        Some(Label::Published)
    } else if CAPTION.contains(&&*word) {
        Some(Label::Caption)
    } else if PLACE.contains(&&*word) {
        Some(Label::Place)
    } else {
        coordinate_name(label).map(Label::Coordinate)
    }
}

/// Whether a label says no more of its value than that it is a text.
pub(super) fn is_text(label: &str) -> bool {
    TEXT.contains(&&*folded(label))
}

/// Whether a value says yes. A word in no list does not: taking a published post for
/// a draft would leave it out.
pub(in super::super) fn is_true(value: &str) -> bool {
    TRUE.contains(&&*folded(value))
}

/// Whether a value says no. A word in no list does not, for the same reason.
pub(super) fn is_false(value: &str) -> bool {
    FALSE.contains(&&*folded(value))
}

/// Whether a value can be a latitude: a number with a fraction or a sign, in the writing of any
/// language.
pub(in super::super) fn is_latitude(value: &str) -> bool {
    let value = as_of_machines(value);
    let is_marked = value.contains('.') || value.starts_with('-');
    is_marked && degrees(&value).is_some_and(|degrees| degrees.abs() <= 90.0)
}

/// Whether a value that follows a latitude can be a longitude.
pub(in super::super) fn is_longitude(value: &str) -> bool {
    degrees(&as_of_machines(value)).is_some_and(|degrees| degrees.abs() <= 180.0)
}

fn degrees(value: &str) -> Option<f64> {
    let is_plain = value
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
    value.parse().ok().filter(|_| is_plain)
}

/// Labels that mean nothing for a photo or video, and may be left out without a word.
const IGNORED: &[&str] = &["url", "media", "owner", "username"];

/// Whether nobody knows what a label means.
pub(super) fn is_unknown(label: &str) -> bool {
    meaning(label).is_none() && !is_ignored(label)
}

/// Whether a label is known to mean nothing for a photo or video.
pub(super) fn is_ignored(label: &str) -> bool {
    IGNORED.contains(&&*folded(label))
}

/// Parts of words for a change, as in "Update time": not when something was published.
const CHANGE: &[&str] = &[
    "update",
    "modif",
    "edited",
    "mise à jour",
    "aktual",
    "geändert",
    "actualiz",
    "aggiorn",
    "atualiz",
    "bijgewerkt",
    "gewijzigd",
    "uppdater",
    "opdater",
    "oppdater",
    "päivit",
    "frissít",
    "ενημέρ",
    "güncelle",
    "обновл",
    "измен",
    "оновл",
    "diperbarui",
    "pembaruan",
    "cập nhật",
    "อัปเดต",
    "更新",
    "업데이트",
    "تحديث",
    "עדכון",
    "अपडेट",
];

/// Whether a label is that of the time of a change.
pub(super) fn is_of_a_change(label: &str) -> bool {
    let label = folded(label);
    CHANGE.iter().any(|part| label.contains(part))
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
        for label in ["Update time", "Heure de mise à jour", "Дата обновления"] {
            assert!(is_of_a_change(label), "{label}");
        }
        assert!(!is_of_a_change("Creation time"));
        for value in ["False", "", "0", "Falsch", "no", "maybe"] {
            assert!(!is_true(value), "{value}");
        }
    }

    #[test]
    fn every_word_is_folded_and_means_one_thing() {
        let lists = [DRAFT, PUBLISHED, CAPTION, TEXT, PLACE, TRUE, FALSE];
        for word in lists.into_iter().flatten() {
            assert_eq!(folded(word), *word);
        }
        assert!(PUBLISHED.iter().all(|word| !DRAFT.contains(word)));
        assert!(FALSE.iter().all(|word| !TRUE.contains(word)));
        assert!(DRAFT.iter().all(|word| !CAPTION.contains(word)));
        let is_other = |word: &&str| !DRAFT.contains(word) && !CAPTION.contains(word);
        assert!(PLACE.iter().all(is_other));
        assert!(TEXT.iter().all(|word| meaning(word).is_none()));
    }
}
