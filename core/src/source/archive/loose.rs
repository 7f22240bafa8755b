//! Names that mean the same file after it went through other hands: file managers mark
//! second copies, unpackers change letters, browsers escape signs. Nothing here knows words
//! of any language: Instagram's own names are made of letters without accents, digits and
//! a few signs, so whatever else stands in a name came later.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::{names, text};

/// What is left of a path when everything that other hands change is taken away: escapes
/// (`%20`, twice at most), wrong code pages, the form of accents, upper and lower case,
/// signs that Windows does not allow, and dots and spaces that it cuts off.
pub(super) fn key(path: &str) -> String {
    let is_plain = path
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'-' | b'.'));
    if is_plain && !path.contains("./") && !path.ends_with('.') {
        return path.to_ascii_lowercase();
    }
    let mut path = Cow::Borrowed(path);
    for _ in 0..2 {
        path = without_escapes(path);
    }
    let path = rightly_decoded(&path);
    let parts = path.split('/').map(|part| {
        let cut = |text: &str| folded(text.trim_end_matches([' ', '.', '\u{a0}']));
        match part.rsplit_once('.') {
            Some((stem, extension)) if !cut(extension).is_empty() => {
                format!("{}.{}", cut(stem), cut(extension))
            }
            _ => cut(part),
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

fn without_escapes(path: Cow<'_, str>) -> Cow<'_, str> {
    if !path.contains('%') {
        return path;
    }
    let decoded = percent_encoding::percent_decode_str(&path).decode_utf8();
    match decoded {
        // An escaped slash is no folder: a key must not have more of them than its path.
        Ok(decoded) if !decoded.contains('\0') => {
            let slashes = |text: &str| text.matches('/').count();
            if slashes(&decoded) == slashes(&path) {
                decoded.into_owned().into()
            } else {
                path
            }
        }
        _ => path,
    }
}

/// A name whose UTF-8 was taken for a code page of one byte a letter.
fn rightly_decoded(name: &str) -> String {
    if name.is_ascii() {
        return name.to_owned();
    }
    let composed: String = name.nfc().collect();
    if let Some(right) =
        names::in_code_page_437(&composed).and_then(|it| String::from_utf8(it).ok())
    {
        return right;
    }
    text::repair(&composed).into_owned()
}

/// Letters without case (`ß` is `ss`, all of Turkish's are one `i`), in one form, and one
/// sign for all that Windows does not allow.
fn folded(text: &str) -> String {
    let simple = text
        .nfc()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase);
    let folded: String = simple
        .filter(|&c| c != '\u{307}')
        .map(|c| match c {
            // Their wide forms, which some programs write instead.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            other => other,
        })
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            c if c.is_control() => '_',
            other => other,
        })
        .collect();
    folded.nfc().collect()
}

/// The words of a file name (without its extension) that may be Instagram's name of it,
/// where a file manager marked it as another copy: `posts_1` in `posts_1 (2)`,
/// `Kopie von posts_1`, `posts_1のコピー`. None where nobody did.
pub(super) fn marked_words(stem: &str) -> impl Iterator<Item = &str> {
    let is_own = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let is_marked = !stem.chars().all(is_own);
    let words = stem.split(move |c| !is_own(c));
    words
        .map(|word| word.trim_matches(['-', '.']))
        .filter(move |word| is_marked && !word.is_empty())
}

/// The name to which a program added a number or a word in Instagram's own way of writing:
/// `…0001_1`, `…0001_edited`. Only of names that are Instagram's for sure, as other people's names
/// end so by themselves.
pub(super) fn without_addition(stem: &str) -> Option<&str> {
    let original = names::before_addition(stem, &['_', '-'])?;
    names::is_instagrams(original).then_some(original)
}

/// Names are random from their start on, so that as much of one tells it from all others.
const TELLING: usize = 100;

/// The start of a name that is so long that an unpacker may have cut it (255 bytes a name, 260
/// letters a path).
pub(super) fn start_of_long(stem: &str) -> Option<&str> {
    let end = (TELLING..stem.len()).find(|end| stem.is_char_boundary(*end));
    match end {
        Some(end) => stem.get(..end),
        None => (stem.len() >= TELLING).then_some(stem),
    }
}

/// The name and the extension of a file.
pub(super) fn split(file: &str) -> (&str, &str) {
    file.rsplit_once('.').unwrap_or((file, ""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_other_hands_change_makes_no_difference() {
        for (one, other) in [
            ("josé/Ünïted.jpg", "jose\u{301}/U\u{308}ni\u{308}ted.JPG"),
            (
                "\u{d55c}\u{ae00}/a.jpg",
                "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}/a.jpg",
            ),
            ("が/a.jpg", "か\u{3099}/a.jpg"),
            ("Việt Nam/a.jpg", "Vie\u{323}\u{302}t Nam/a.jpg"),
            ("my photo/é.jpg", "my%20photo/%C3%A9.jpg"),
            ("my photo/é.jpg", "my%2520photo/%25C3%25A9.jpg"),
            ("MEDIA/INDIA.JPG", "medıa/ındıa.jpg"),
            ("media/india.jpg", "MEDİA/İNDİA.JPG"),
            ("straße/ς.jpg", "STRASSE/Σ.jpg"),
            ("tom./a .jpg", "tom/a.jpg"),
            ("12:30 \"x\".jpg", "12_30 _x_.jpg"),
            ("12：30.jpg", "12_30.jpg"),
            ("josé/Füße 写真.jpg", "jos├⌐/F├╝├ƒe σåÖτ£ƒ.jpg"),
            ("josé.jpg", "josÃ©.jpg"),
        ] {
            assert_eq!(key(one), key(other), "{one} {other}");
        }
    }

    #[test]
    fn other_names_stay_others() {
        for (one, other) in [
            ("a.jpg", "b.jpg"),
            ("a.jpg", "a.mp4"),
            ("202401/a.jpg", "202402/a.jpg"),
            ("resume.jpg", "résumé.jpg"),
            ("100%.jpg", "100.jpg"),
            ("a (1).jpg", "a.jpg"),
            ("か/a.jpg", "が/a.jpg"),
        ] {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
    }

    #[test]
    fn words_of_marked_names_have_the_name_before_the_mark() {
        for marked in [
            "posts_1 (2)",
            "posts_1 2",
            "posts_1(1)",
            "posts_1 - Copy",
            "posts_1 - Copy (2)",
            "posts_1 copy 2",
            "posts_1 copy",
            "posts_1 - Kopie",
            "posts_1 – Kopie",
            "posts_1 Kopie 2",
            "posts_1 - copie",
            "copie de posts_1",
            "Copie de posts_1",
            "Copia de posts_1",
            "posts_1 - copia",
            "posts_1 (copia)",
            "posts_1 (another copy)",
            "posts_1 (3rd copy)",
            "posts_1のコピー",
            "posts_1 のコピー 2",
            "posts_1 - コピー",
            "コピー ～ posts_1",
            "posts_1 - 副本",
            "posts_1 副本",
            "posts_1副本",
            "副本 posts_1",
            "posts_1 - 複製",
            "posts_1 사본",
            "posts_1의 사본",
            "posts_1 - 복사본",
            "Копия posts_1",
            "posts_1 — копия",
            "posts_1 - Копия",
            "posts_1 – копія",
            "posts_1 - kopia",
            "posts_1 (kopia)",
            "posts_1 - Kopya",
            "posts_1 kopyası",
            "posts_1 نسخة",
            "نسخة من posts_1",
            "posts_1 - نسخة",
            "posts_1 – kopie",
            "posts_1 - Kópia",
            "posts_1 – másolat",
            "posts_1 - Αντίγραφο",
            "posts_1 - Cópia",
            "Cópia de posts_1",
            "posts_1 - Copie (3)",
            "posts_1 – kopi",
            "Kopi av posts_1",
            "posts_1 - העתק",
            "posts_1 - สำเนา",
            "posts_1 - Salin",
            "posts_1 - Bản sao",
            "प्रतिलिपि posts_1",
            "posts_1 (kopio)",
            "Kopie van posts_1",
            "Kopie von posts_1",
            "copy of posts_1",
            "Copy (2) of posts_1",
            "posts_1 (1) (1)",
            "posts_1 [2]",
            "posts_1~2",
            "posts_1 (Autosaved)",
        ] {
            assert!(
                marked_words(marked).any(|word| word == "posts_1"),
                "{marked}"
            );
        }
        assert_eq!(marked_words("posts_1").count(), 0);
        assert_eq!(marked_words("posts_1-copy").count(), 0);
    }

    proptest! {
        #[test]
        fn a_key_has_as_many_folders_as_its_path_and_is_its_own(path in "\\PC{0,12}(/\\PC{0,6}){0,2}") {
            let once = key(&path);
            prop_assert_eq!(once.matches('/').count(), path.matches('/').count());
        }

        #[test]
        fn the_form_of_accents_makes_no_difference(path in "[a-zà-ỹА-яあ-ん가-힣 ]{0,12}") {
            let decomposed: String = path.nfd().collect();
            prop_assert_eq!(key(&path), key(&decomposed));
        }
    }
}
