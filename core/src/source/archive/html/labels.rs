//! What the labels beside photos and videos mean. They are localised, and one page
//! mixes languages (fact sheet 8.2). Words not in the table mean nothing; they are told,
//! so that they can be added.

use crate::source::archive::came_from;
use crate::source::archive::json::labels as shared;
pub(super) use crate::source::archive::json::labels::{is_latitude, is_longitude};
pub(super) use crate::source::archive::place_forms::{
    is_beyond_cameras, is_only_longitude, is_surely_place, may_hold_place,
};

/// What a label says of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A row of EXIF data, under the name that `ExifData` knows it by.
    Exif(&'static str),
    /// Whether the post was never published.
    Draft,
    /// The post's caption, where it has no part of its own.
    Caption,
    /// Known, and none of our business.
    Ignored,
}

/// EXIF data by their names in JSON; labels in lower case. Seen in English, Russian,
/// Portuguese, Italian, in that order.
const EXIF: [(&str, &[&str]); 11] = [
    (
        "date_time_original",
        &[
            "date taken",
            "дата съемки",
            "data do vídeo",
            "data di registrazione",
        ],
    ),
    (
        "source_type",
        &[
            "source type",
            "тип источника",
            "tipo de origem",
            "tipo di origine",
        ],
    ),
    ("software", &["software", "программное обеспечение"]),
    ("iso", &["iso speed", "чувствительность iso"]),
    ("focal_length", &["focal length", "фокусное расстояние"]),
    ("aperture", &["aperture", "диафрагма"]),
    ("shutter_speed", &["shutter speed", "выдержка"]),
    (
        "metering_mode",
        &["metering mode", "режим измерения экспозиции"],
    ),
    (
        "scene_capture_type",
        &[
            "scene capture type",
            "тип съемки",
            "tipo di acquisizione della scena",
        ],
    ),
    ("lens_make", &["lens make", "марка объектива"]),
    ("lens_model", &["lens model", "модель объектива"]),
];

/// What is not wanted: the time a picture was digitized (the original is), whose
/// device, which people, and what only Instagram can use. Subtitles are known by
/// their link.
const IGNORED: &[&str] = &[
    "date",
    "дата",
    "data",
    "device id",
    "id устройства",
    "número de identificação do dispositivo",
    "id del dispositivo",
    "camera position",
    "положение камеры",
    "posição da câmera",
    "posizione della fotocamera",
    "scene type",
    "тип сцены",
    "focal plane x resolution",
    "focal plane y resolution",
    "focal plane resolution unit",
    "subtitles",
    "sottotitoli",
    "tagged users",
    "utenti taggati",
    "music genre",
    "gênero musical",
    "has camera metadata",
    "ha i metadati della fotocamera",
    "interest topics",
];

/// The meaning of a label, if it is known.
pub(super) fn meaning(label: &str) -> Option<Label> {
    let word = label.trim().trim_end_matches(':').trim_end().to_lowercase();
    let word = word.as_str();
    let exif = EXIF.iter().find(|(_, labels)| labels.contains(&word));
    if let Some((name, _)) = exif {
        return Some(Label::Exif(name));
    }
    match shared::meaning(word) {
        Some(shared::Label::Coordinate(name)) => Some(Label::Exif(name)),
        Some(shared::Label::Draft) => Some(Label::Draft),
        Some(shared::Label::Caption) => Some(Label::Caption),
        Some(shared::Label::Place | shared::Label::Published) => None,
        None => IGNORED.contains(&word).then_some(Label::Ignored),
    }
}

/// What an unknown label and its value say by themselves: Instagram translates labels, and not
/// the marks of where a picture came from (`reel_reshare`, `ANDROID_GALLERY`). A mark may stand
/// first, or alone.
pub(super) fn meaning_by_form<'f>(label: &'f str, value: &'f str) -> Option<(Label, &'f str)> {
    let is_told = |text: &&str| came_from::is_mark(text);
    let first = Some(label).filter(|label| came_from::is_mark_of_others(label));
    let mark = Some(value).filter(is_told).or(first)?;
    Some((Label::Exif("source_type"), mark))
}

/// Whether a value under an unknown label is the time of a capture, by its form:
/// `2024:04:17 18:50:33` or `20251210T181138.000Z`.
pub(super) fn is_capture_time(value: &str) -> bool {
    const FORMS: [&str; 2] = ["0000:00:00 00:00:00", "00000000T000000.000Z"];
    let form = value.replace(|char: char| char.is_ascii_digit(), "0");
    FORMS.contains(&form.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of fact sheet 8.2, row by row.
    #[test]
    fn the_labels_seen_are_known_in_four_languages() {
        for (name, labels) in [
            ("latitude", "Latitude|Широта"),
            ("longitude", "Longitude|Долгота"),
            (
                "date_time_original",
                "Date taken|Дата съемки|Data do vídeo|Data di registrazione",
            ),
            (
                "source_type",
                "Source type|Тип источника|Tipo de origem|Tipo di origine",
            ),
            ("software", "Software|Программное обеспечение"),
            ("iso", "ISO speed|Чувствительность ISO"),
            ("focal_length", "Focal length|Фокусное расстояние"),
            ("aperture", "Aperture|Диафрагма"),
            ("shutter_speed", "Shutter speed|Выдержка"),
            ("metering_mode", "Metering mode|Режим измерения экспозиции"),
            (
                "scene_capture_type",
                "Scene capture type|Тип съемки|Tipo di acquisizione della scena",
            ),
            ("lens_make", "Lens make|Марка объектива"),
            ("lens_model", "Lens model|Модель объектива"),
        ] {
            for label in labels.split('|') {
                assert_eq!(meaning(label), Some(Label::Exif(name)), "{label}");
            }
        }
        for label in [
            "Date|Дата|Data|Device ID|ID устройства|Número de identificação do dispositivo",
            "ID del dispositivo|Camera position|Положение камеры|Posição da câmera",
            "Posizione della fotocamera|Scene type|Тип сцены|Subtitles|Sottotitoli",
            "Tagged users|Utenti taggati|Music Genre|Music genre|Gênero musical",
            "Has Camera Metadata|Has camera metadata|Ha i metadati della fotocamera",
            "Focal plane X resolution|Focal plane Y resolution|Focal plane resolution unit",
        ]
        .iter()
        .flat_map(|labels| labels.split('|'))
        {
            assert_eq!(meaning(label), Some(Label::Ignored), "{label}");
        }
    }

    #[test]
    fn every_word_is_folded_and_means_one_thing() {
        let exif = EXIF.iter().flat_map(|(_, labels)| labels.iter());
        let words: Vec<_> = exif.chain(IGNORED).collect();
        for word in &words {
            assert_eq!(&&*word.to_lowercase(), *word);
        }
        let distinct: std::collections::BTreeSet<_> = words.iter().collect();
        assert_eq!(distinct.len(), words.len());
    }

    #[test]
    fn a_capture_time_is_known_by_its_form() {
        for value in ["2024:04:17 18:50:33", "20251210T181138.000Z"] {
            assert!(is_capture_time(value), "{value}");
        }
        for value in [
            "",
            "48.8566",
            "2024-04-17 18:50:33",
            "17.04.2024",
            "20251210",
        ] {
            assert!(!is_capture_time(value), "{value}");
        }
    }
}
