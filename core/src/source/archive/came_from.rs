//! Where a picture came from: the field that says whether a story is somebody else's. Instagram
//! translates its label, and not its values, as far as anybody has seen.

use super::numbers::is_invisible;

/// Marks that are plain words (fact sheet 5).
const MARKS: [&str; 3] = ["camera", "library", "unknown"];

/// What the last word of a mark is that says that the picture is somebody else's:
/// `feed_reshare`, `reel_reshare`, `story_repost`.
const OF_OTHERS: [&str; 4] = ["reshare", "reshared", "repost", "reposted"];

/// Whether a value is a mark of where a picture came from, by its form (`reel_reshare`,
/// `ANDROID_GALLERY`).
pub(super) fn is_mark(value: &str) -> bool {
    let mut letters = value.bytes();
    let is_plain = letters.all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    is_plain && is_joined(value) || MARKS.contains(&value) || is_mark_of_others(value)
}

/// Whether a value holds a mark that says that the picture is somebody else's, by its form,
/// whatever stands around it: `reel_reshare (1)`, `feed_reshare_2`.
pub(super) fn is_mark_of_others(value: &str) -> bool {
    with_mark_of_others(value, is_joined)
}

/// Whether the value of the field that tells where a picture came from says that it is somebody
/// else's.
pub(super) fn is_of_others(source: &str) -> bool {
    with_mark_of_others(source, |_| true)
}

fn with_mark_of_others(value: &str, is_it: fn(&str) -> bool) -> bool {
    let value = value.chars().filter(|char| !is_invisible(*char));
    let value = value.collect::<String>().to_ascii_lowercase();
    let mut words = value.split(|char: char| !(char.is_alphanumeric() || char == '_'));
    words.any(|word| {
        let word = word.trim_matches(|char: char| char == '_' || char.is_numeric());
        is_it(word) && OF_OTHERS.iter().any(|end| word.ends_with(end))
    })
}

fn is_joined(word: &str) -> bool {
    word.trim_matches('_').contains('_')
}

/// Whether the value under a label that nobody knows can be such a mark in words. Those have no
/// digits but for a number of their own, and are no link, as the names of devices and the times of
/// captures have; what is said of a camera, yes and no are none; and where a label is English, the
/// label of the mark is known.
pub(super) fn may_be_told(label: &str, value: &str) -> bool {
    let value = value.to_lowercase();
    let is_words = value.chars().any(char::is_alphabetic)
        && !has_digits_of_something_else(&value)
        && !value.contains("://");
    is_words
        && !OF_SOMETHING_ELSE.contains(&value.trim())
        && !words_of(&value).any(|word| OF_DEVICES.contains(&word))
        && !is_english(&label.to_lowercase())
}

/// Whether there are more digits than one short number that stands alone.
fn has_digits_of_something_else(value: &str) -> bool {
    let has_digit = |word: &&str| word.chars().any(char::is_numeric);
    let mut words = value.split_whitespace().filter(has_digit);
    let is_alone = |word: &str| {
        let number = word.trim_matches(|char: char| char.is_ascii_punctuation());
        number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    words.next().is_some_and(|first| !is_alone(first)) || words.next().is_some()
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
            "reel_reshare (1)",
            "4 (reel_reshare)",
            "feed_reshare_2",
            "\u{200e}\"reel_reshare\".",
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
            "reshare (1)",
            "do not repost",
        ] {
            assert!(!is_mark(value), "{value}");
        }
    }

    #[test]
    fn words_of_a_label_that_nobody_knows_may_be_a_mark() {
        for value in [
            "Поделились",
            "Story shared again",
            "athroinnte",
            "geteilt (2)",
            "4 geteilt",
        ] {
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
            "SM-G991B",
            "Mi 11 5",
            "3 Mai 2021",
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
