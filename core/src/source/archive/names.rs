//! The names of entries as they come from a ZIP or a folder: decoded, made safe, and
//! freed of what is no part of an export.

use std::borrow::Cow;

/// Longer or deeper names are no export's; they would only cost time.
const LONGEST: usize = 4_096;
const DEEPEST: usize = 64;

/// The upper half of code page 437, the encoding of ZIP names that are not UTF-8
/// (APPNOTE, appendix D).
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»\
                     ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
                     αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// A stored name as text. Valid UTF-8 is taken for UTF-8 even where the entry does not
/// say so: Macs leave the flag out. What is not, is code page 437, which has a
/// character for every byte; so no two names become one.
pub(super) fn decoded(stored: &[u8]) -> String {
    if let Ok(name) = str::from_utf8(stored) {
        return name.to_owned();
    }
    let upper: Vec<char> = CP437.chars().collect();
    stored
        .iter()
        .map(|&byte| match byte.checked_sub(128) {
            None => char::from(byte),
            Some(high) => upper[usize::from(high)],
        })
        .collect()
}

/// The bytes that code page 437 has for these characters, if it has all of them.
pub(super) fn in_code_page_437(name: &str) -> Option<Vec<u8>> {
    name.chars()
        .map(|c| match u8::try_from(c) {
            Ok(ascii) if ascii.is_ascii() => Some(ascii),
            _ => {
                let high = CP437.chars().position(|other| other == c)?;
                u8::try_from(high + 128).ok()
            }
        })
        .collect()
}

/// The name as a path inside the archive, its parts separated by single slashes; none
/// if it leads out of it, or is absurd.
pub(super) fn clean(name: &str) -> Option<Cow<'_, str>> {
    let drive = matches!(name.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    if name.is_empty() || name.len() > LONGEST || name.contains('\0') || drive {
        return None;
    }
    let mut clean = Cow::Borrowed(name);
    if name.contains('\\') {
        clean = name.replace('\\', "/").into();
    }
    if clean.starts_with('/') || clean.split('/').any(|part| part == "..") {
        return None;
    }
    if clean.split('/').any(|part| part.is_empty() || part == ".") {
        let parts = clean.split('/');
        let kept: Vec<_> = parts
            .filter(|part| !part.is_empty() && *part != ".")
            .collect();
        clean = kept.join("/").into();
    }
    let fits = !clean.is_empty() && clean.split('/').count() <= DEEPEST;
    fits.then_some(clean)
}

/// What systems and programs add to a folder, what was thrown away, and what is not Instagram's (an Accounts
/// Center export holds Facebook's files too).
pub(super) fn is_junk(name: &str) -> bool {
    const FOLDERS: [&str; 8] = [
        ".Trash",
        ".Trashes",
        "$RECYCLE.BIN",
        "System Volume Information",
        "__MACOSX",
        "@eaDir",
        ".thumbnails",
        ".keepsake",
    ];
    const FILES: [&str; 3] = ["thumbs.db", "desktop.ini", "no-data.txt"];
    let (folder, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
    file.starts_with('.')
        || FILES.iter().any(|junk| file.eq_ignore_ascii_case(junk))
        || folder
            .split(['/', '\\'])
            .any(|part| FOLDERS.contains(&part) || part.starts_with(".Trash-"))
        || is_facebooks(name)
}

/// Whether it was thrown away: it lies in a bin, or is called as Android calls what is in one. What a
/// bin keeps of itself (`$I…` on Windows) is none of it.
pub(super) fn is_thrown_away(name: &str) -> bool {
    let (folder, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
    let mut folders = folder.split(['/', '\\']);
    let is_bin = folders.any(is_bin);
    is_bin && !file.starts_with("$I") && !file.starts_with("._") || file.starts_with(".trashed-")
}

/// Whether a folder is a bin, by its name.
fn is_bin(folder: &str) -> bool {
    [".Trash", ".Trashes", "$RECYCLE.BIN"].contains(&folder) || folder.starts_with(".Trash-")
}

/// Whether it lies in a folder that only Facebook's exports have.
pub(super) fn is_facebooks(name: &str) -> bool {
    const FOLDERS: [&str; 2] = ["your_facebook_activity", "your_activity_across_facebook"];
    let (folder, _) = name.rsplit_once(['/', '\\']).unwrap_or_default();
    folder
        .split(['/', '\\'])
        .any(|part| FOLDERS.contains(&part))
}

/// Whether a file that is passed over is told of all the same: it is Facebook's, or somebody hid it
/// by a dot. What a system puts beside a file is not.
pub(super) fn is_told_of(name: &str) -> bool {
    let (folder, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
    let is_systems = file.starts_with("._");
    let shown = file.trim_start_matches('.');
    !is_systems && (is_facebooks(name) || !is_junk(&format!("{folder}/{shown}")))
}

/// Instagram's own number of a media item: the 15 to 18 digits at the end of its file
/// name, before the extension (fact sheet 12) and what a file manager put behind them to
/// tell a second copy: ` (2)`, ` - Kopie`, `のコピー`.
pub(super) fn fbid(file: &str) -> Option<u64> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let (before, digits, behind) = around_last_long_number(stem)?;
    // The end of a hexadecimal name of era A can be digits too.
    if before.ends_with(char::is_alphanumeric) || !(15..=18).contains(&digits.len()) {
        return None;
    }
    // Names go on with these signs; no file manager starts its mark with one.
    if behind.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
        return None;
    }
    digits.parse().ok()
}

/// The same where a program added something in Instagram's own way of writing, too: that may be
/// another picture, made of the one of that number.
pub(super) fn fbid_in(file: &str) -> Option<u64> {
    fbid(file).or_else(|| fbid(without_addition(file)?))
}

fn without_addition(file: &str) -> Option<&str> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    before_addition(stem, &['_'])
}

/// The stem without a last word that a program added behind one of these signs: `…_edited`, `…_HDR`,
/// `…_(1)`; some programs make `__1_` of ` (1)`.
pub(super) fn before_addition<'a>(stem: &'a str, signs: &[char]) -> Option<&'a str> {
    let (original, added) = stem.trim_end_matches('_').rsplit_once(signs)?;
    is_addition(added).then_some(original.trim_end_matches('_'))
}

/// Whether programs add this to a name behind a `_`: a short number or word.
fn is_addition(added: &str) -> bool {
    const LONGEST_WORD: usize = 12;
    let inner = added.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let inner = inner.unwrap_or(added);
    let is_number = inner.len() <= 2 && inner.bytes().all(|byte| byte.is_ascii_digit());
    let is_word =
        inner.len() <= LONGEST_WORD && inner.bytes().all(|byte| byte.is_ascii_alphabetic());
    !inner.is_empty() && (is_number || is_word)
}

/// The last number of at least 15 digits, with what stands before and behind it.
fn around_last_long_number(text: &str) -> Option<(&str, &str, &str)> {
    const LONG: usize = 15;
    let mut end = text.len();
    while let Some(rest) = text.get(..end).filter(|rest| !rest.is_empty()) {
        let to_number = rest.trim_end_matches(|c: char| !c.is_ascii_digit());
        let before = to_number.trim_end_matches(|c: char| c.is_ascii_digit());
        if to_number.len() - before.len() >= LONG {
            return Some((
                before,
                to_number.get(before.len()..)?,
                text.get(to_number.len()..)?,
            ));
        }
        end = before.len();
    }
    None
}

/// Whether a file has Instagram's own number in its name, and not the time at which some
/// camera took it: `20240131235959123.jpg`.
pub(super) fn has_instagrams_number(file: &str) -> bool {
    fbid(file).is_some_and(|number| {
        let digits = number.to_string();
        let part = |from: usize, to: usize| digits.get(from..to).and_then(|it| it.parse().ok());
        let is_time = digits.len() == 17
            && part(0, 4).is_some_and(|year: u32| (1990..2100).contains(&year))
            && part(4, 6).is_some_and(|month: u32| (1..=12).contains(&month))
            && part(6, 8).is_some_and(|day: u32| (1..=31).contains(&day));
        !is_time
    })
}

/// The same where a program added something to it in Instagram's own way of writing.
pub(super) fn has_instagrams_number_in(file: &str) -> bool {
    has_instagrams_number(file) || without_addition(file).is_some_and(has_instagrams_number)
}

/// Whether a file is called as Instagram calls its media: by its own number, or in era A
/// by 32 hexadecimal digits (fact sheet 12); with or without a file manager's mark.
pub(super) fn is_instagrams(file: &str) -> bool {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let is_hash = || {
        stem.split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| word.len() == 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    has_instagrams_number_in(file) || is_hash()
}

/// Whether a file is called as cameras, phones and programs call theirs, so that many of one
/// person's files may have that name: numbers, and no word that says what is in the picture.
pub(super) fn is_cameras(file: &str) -> bool {
    const LONGEST_MARK: usize = 4;
    const WORDS: [&str; 17] = [
        "camera",
        "capture",
        "download",
        "image",
        "inshot",
        "mmexport",
        "photo",
        "picture",
        "received",
        "screen",
        "screenshot",
        "signal",
        "snapchat",
        "unnamed",
        "untitled",
        "video",
        "whatsapp",
    ];
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut words = stem.split(|c: char| !c.is_alphabetic());
    let says_nothing = |word: &str| {
        let is_known = || WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
        word.chars().count() <= LONGEST_MARK || is_known()
    };
    !is_instagrams(file) && words.all(says_nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_page_437_has_a_character_for_every_byte() {
        let upper: Vec<u8> = (128..=255).collect();
        let decoded = decoded(&upper);
        assert_eq!(decoded.chars().count(), 128);
        assert!(decoded.starts_with("ÇüéâäàåçêëèïîìÄÅ"));
        assert!(decoded.contains("áíóúñÑ") && decoded.contains("αßΓπΣσµτΦΘΩδ"));
    }

    #[test]
    fn code_page_437_leads_back_to_its_bytes() {
        let bytes: Vec<u8> = (0..=255).collect();
        let name = decoded(&bytes);
        assert_eq!(in_code_page_437(&name), Some(bytes));
        assert_eq!(in_code_page_437("写真"), None);
    }

    #[test]
    fn a_clean_name_has_single_slashes_between_its_parts() {
        assert_eq!(clean("a/b.jpg").as_deref(), Some("a/b.jpg"));
        assert_eq!(clean("./a//b/./c.jpg").as_deref(), Some("a/b/c.jpg"));
        assert_eq!(clean("a\\b.jpg").as_deref(), Some("a/b.jpg"));
        assert_eq!(clean("a..b/...c").as_deref(), Some("a..b/...c"));
    }

    #[test]
    fn names_that_lead_outside_or_are_absurd_are_not_clean() {
        let long = "a".repeat(5_000);
        let deep = "a/".repeat(100) + "b";
        let names = [
            "",
            ".",
            "..",
            "../a",
            "a/../b",
            "/a",
            "\\a",
            "\\\\server\\a",
            "C:/a",
            "c:a",
            "a\0b",
            "a\\..\\..\\b",
            &long,
            &deep,
        ];
        for name in names {
            assert_eq!(clean(name), None, "{name:?}");
        }
    }

    #[test]
    fn names_that_cameras_give_say_nothing() {
        for cameras in [
            "IMG_0001.JPG",
            "IMG_20200131_120000.jpg",
            "PXL_20200131_120000123.MP.jpg",
            "WhatsApp Image 2020-01-31 at 12.00.00.jpeg",
            "20240131235959123.jpg",
            "P1010001.jpg",
            "1.jpg",
            "写真 1.heic",
        ] {
            assert!(is_cameras(cameras), "{cameras}");
        }
        for telling in [
            "beach.jpg",
            "Lisboa 2019 (2).jpg",
            "17995561811639023.jpg",
            "0123456789abcdef0123456789abcdef.jpg",
        ] {
            assert!(!is_cameras(telling), "{telling}");
        }
    }

    #[test]
    fn an_fbid_is_the_last_15_to_18_digits() {
        let name = "450098780_1665263484252935_8355389668902118342_n_18079198510496264.jpg";
        assert_eq!(fbid(name), Some(18_079_198_510_496_264));
        assert_eq!(fbid("796149089732676.png"), Some(796_149_089_732_676));
        assert_eq!(fbid("17995561811639023"), Some(17_995_561_811_639_023));
        assert_eq!(
            fbid("AQNVWvxnmXo_17995561811639023.mp4"),
            Some(17_995_561_811_639_023)
        );
        for copy in [
            "1_n_17995561811639023 (1).jpg",
            "1_n_17995561811639023(2).jpg",
            "17995561811639023 - Kopie.jpg",
            "17995561811639023 – Kopie (2).jpg",
            "17995561811639023 2.jpg",
            "17995561811639023 copy 2.jpg",
            "17995561811639023のコピー.jpg",
            "17995561811639023 - 副本.jpg",
            "Copia de 1_n_17995561811639023.jpg",
            "Копия 17995561811639023.jpg",
            "17995561811639023 (3rd copy).jpg",
            "17995561811639023 نسخة.jpg",
        ] {
            assert_eq!(fbid(copy), Some(17_995_561_811_639_023), "{copy}");
            assert!(is_instagrams(copy));
        }
        for made in [
            "_edited",
            "_copy",
            "_(1)",
            "_crop",
            "_original",
            "_HDR",
            "_1",
            "__1_",
            "_(2)_",
        ] {
            let made = format!("17995561811639023{made}.jpg");
            assert_eq!(fbid(&made), None, "it need not be that picture: {made}");
            assert_eq!(fbid_in(&made), Some(17_995_561_811_639_023), "{made}");
            assert!(is_instagrams(&made), "{made}");
        }
        for other in [
            "20240131235959123_edited.jpg",
            "17995561811639023_2023.jpg",
            "1_edited.jpg",
        ] {
            assert!(!is_instagrams(other), "{other}");
        }
        for none in [
            "dog_beret.jpg",
            "12345678901234.jpg",
            "1234567890123456789.jpg",
            "311db355178fe5fa095a123456789012345.mp4",
            "450098780_1665263484252935_8355389668902118342_n.jpg",
            "17995561811639023_1.jpg",
            "",
        ] {
            assert_eq!(fbid(none), None, "{none}");
        }
    }
}
