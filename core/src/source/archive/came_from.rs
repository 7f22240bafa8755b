//! Where a picture came from: the field that says whether a story is somebody else's. Instagram
//! translates its label, and not its values, as far as anybody has seen.

/// Marks that are plain words (fact sheet 5).
const MARKS: [&str; 3] = ["camera", "library", "unknown"];

/// Whether a value is a mark of where a picture came from, by its form (`reel_reshare`,
/// `ANDROID_GALLERY`).
pub(super) fn is_mark(value: &str) -> bool {
    let mut letters = value.bytes();
    let is_plain = letters.all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    let is_joined = value.trim_matches('_').contains('_');
    is_plain && is_joined || MARKS.contains(&value)
}

/// Whether the value under a label that nobody knows can be such a mark in words. Those have no
/// digits and are no link, as the names of devices and the times of captures have; what is said
/// of a camera, yes and no are none; and where a label is English, the label of the mark is known.
pub(super) fn may_be_told(label: &str, value: &str) -> bool {
    let value = value.to_lowercase();
    let is_words = value.chars().any(char::is_alphabetic)
        && !value.chars().any(|char| char.is_ascii_digit())
        && !value.contains("://");
    is_words
        && !OF_SOMETHING_ELSE.contains(&value.trim())
        && !words_of(&value).any(|word| OF_DEVICES.contains(&word))
        && !is_english(&label.to_lowercase())
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|char: char| !char.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

fn is_english(label: &str) -> bool {
    words_of(label).any(|word| ENGLISH.contains(&word)) || AI.contains(&label.trim())
}

/// Whole values: sides of a phone, scenes, yes and no.
const OF_SOMETHING_ELSE: [&str; 36] = [
    "back",
    "front",
    "standard",
    "landscape",
    "portrait",
    "night",
    "true",
    "false",
    "yes",
    "no",
    "ja",
    "nein",
    "oui",
    "non",
    "sí",
    "si",
    "sì",
    "sim",
    "não",
    "nee",
    "nej",
    "nei",
    "tak",
    "nie",
    "ano",
    "ne",
    "да",
    "нет",
    "так",
    "ні",
    "evet",
    "hayır",
    "はい",
    "いいえ",
    "نعم",
    "لا",
];

/// Words in the names of devices, of who made them, and of what was used on a picture.
const OF_DEVICES: [&str; 36] = [
    "apple",
    "iphone",
    "ipad",
    "ipod",
    "samsung",
    "galaxy",
    "google",
    "pixel",
    "nexus",
    "huawei",
    "honor",
    "xiaomi",
    "redmi",
    "poco",
    "oneplus",
    "oppo",
    "realme",
    "vivo",
    "sony",
    "xperia",
    "nokia",
    "motorola",
    "lge",
    "htc",
    "asus",
    "nothing",
    "canon",
    "nikon",
    "fujifilm",
    "panasonic",
    "olympus",
    "leica",
    "gopro",
    "adobe",
    "photoshop",
    "snapseed",
];

/// Words that labels have in English alone.
const ENGLISH: [&str; 36] = [
    "poll",
    "countdown",
    "collaborator",
    "collaborators",
    "cross",
    "shared",
    "sharing",
    "with",
    "friends",
    "sticker",
    "stickers",
    "paid",
    "partnership",
    "sponsored",
    "branded",
    "visibility",
    "likes",
    "views",
    "comments",
    "song",
    "hashtags",
    "people",
    "users",
    "tagged",
    "title",
    "lens",
    "device",
    "made",
    "by",
    "crossposted",
    "question",
    "answer",
    "mentioned",
    "who",
    "shown",
    "viewers",
];

/// Labels about what machines made, of words that other languages have as well.
const AI: [&str; 3] = ["ai info", "ai label", "ai content"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_a_source_are_known_by_their_form() {
        for value in [
            "reel_reshare",
            "feed_reshare",
            "clips_reshare",
            "ANDROID_GALLERY",
            "camera",
        ] {
            assert!(is_mark(value), "{value}");
        }
        for value in [
            "",
            "_",
            "Instagram",
            "back",
            "android-0",
            "night",
            "a b_c",
            "1",
        ] {
            assert!(!is_mark(value), "{value}");
        }
    }

    #[test]
    fn words_of_a_label_that_nobody_knows_may_be_a_mark() {
        for value in ["Поделились", "Story shared again", "athroinnte", "geteilt"] {
            assert!(may_be_told("Quelltyp", value), "{value}");
        }
    }

    #[test]
    fn devices_lenses_times_and_answers_are_no_mark() {
        for value in [
            "",
            "4",
            "back",
            "Front",
            "night",
            "android-12ab34cd",
            "Apple",
            "samsung",
            "iPhone X back camera",
            "iPhone 12 back camera",
            "Adobe Lightroom",
            "20251210T181138.000Z",
            "https://www.example.com/",
            "True",
            "Oui",
        ] {
            assert!(!may_be_told("Irgendwas", value), "{value}");
        }
    }

    #[test]
    fn what_is_labelled_in_english_is_no_mark_of_an_unknown_language() {
        for label in [
            "Poll",
            "AI info",
            "Collaborators",
            "Cross-post source",
            "Paid partnership",
        ] {
            assert!(!may_be_told(label, "tom"), "{label}");
        }
        for label in ["Fonte", "Tipo de fuente", "Herkomst", "Info ai"] {
            assert!(may_be_told(label, "tom"), "{label}");
        }
    }
}
