//! Names that every file system takes, so that a camera roll can be copied anywhere:
//! Windows is the strictest (no `<>:"/\|?*`, no trailing dots and spaces, no devices),
//! and 255 bytes is the least that a name may be long on all of them.

const LONGEST: usize = 255;
/// Room for `-10000`.
const NUMBER: usize = 6;
/// An extension longer than this is none.
const EXTENSION: usize = 16;
/// Names of Windows' devices, with any extension.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The name of an album, as the name of a folder.
pub(super) fn legal_folder(name: &str) -> String {
    legal(name, LONGEST)
}

/// The name of a file, with room for a number.
pub(super) fn legal_file(name: &str) -> String {
    let (stem, extension) = split(name);
    let extension = clean(extension);
    let stem = legal(stem, LONGEST - NUMBER - extension.len() - 1);
    if extension.is_empty() {
        stem
    } else {
        format!("{stem}.{extension}")
    }
}

/// The same name for the `number`th file that is called so.
pub(super) fn numbered(name: &str, number: u32) -> String {
    let (stem, extension) = split(name);
    match (number, extension) {
        (..=1, _) => name.to_owned(),
        (_, "") => format!("{stem}-{number}"),
        _ => format!("{stem}-{number}.{extension}"),
    }
}

fn split(name: &str) -> (&str, &str) {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.len() <= EXTENSION => {
            (stem, extension)
        }
        _ => (name, ""),
    }
}

fn legal(name: &str, longest: usize) -> String {
    let mut name = clean(name);
    // A leading dot hides a file, and `.keepsake` is taken.
    if name.is_empty() || name.starts_with('.') || is_device(&name) {
        name.insert(0, '_');
    }
    name.truncate(name.floor_char_boundary(longest));
    name.truncate(name.trim_end_matches(['.', ' ']).len());
    name
}

fn clean(name: &str) -> String {
    let legal = |char: char| match char {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '_',
        _ if char.is_control() => '_',
        _ => char,
    };
    name.trim_matches(' ')
        .trim_end_matches(['.', ' '])
        .chars()
        .map(legal)
        .collect()
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    DEVICES
        .iter()
        .any(|device| device.eq_ignore_ascii_case(stem))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_without_fault_stay() {
        for name in ["Posts", "Archived posts", "Été 2019", "📷"] {
            assert_eq!(legal_folder(name), name);
        }
        let name = "IG_20240101_120000_0123456789abcdef_01.jpg";
        assert_eq!(legal_file(name), name);
    }

    #[test]
    fn illegal_names_become_legal() {
        for (name, legal) in [
            ("a/b\\c:d", "a_b_c_d"),
            ("..", "_"),
            (".keepsake", "_.keepsake"),
            ("", "_"),
            ("con", "_con"),
            ("NUL.txt", "_NUL.txt"),
            ("summer. . ", "summer"),
            ("a\nb\0c", "a_b_c"),
        ] {
            assert_eq!(legal_folder(name), legal, "{name:?}");
        }
        assert_eq!(legal_file("aux.jpg"), "_aux.jpg");
        assert_eq!(legal_file("../x?.jpg"), "_.._x_.jpg");
    }

    #[test]
    fn long_names_are_cut_before_the_extension_and_between_characters() {
        let name = legal_file(&format!("{}.jpg", "é".repeat(300)));
        assert!(name.ends_with("é.jpg"));
        assert!(numbered(&name, SAME_NAMES).len() <= LONGEST);
        assert!(legal_folder(&"📷".repeat(300)).len() <= LONGEST);
    }

    #[test]
    fn the_number_stands_before_the_extension() {
        assert_eq!(numbered("a.jpg", 1), "a.jpg");
        assert_eq!(numbered("a.jpg", 2), "a-2.jpg");
        assert_eq!(numbered("a", 3), "a-3");
    }

    const SAME_NAMES: u32 = super::super::SAME_NAMES;

    proptest! {
        #[test]
        fn any_name_becomes_one_legal_name(name in "\\PC*|[./\\\\ :a-c\\x00-\\x1f]{0,12}") {
            for legal in [legal_folder(&name), numbered(&legal_file(&name), SAME_NAMES)] {
                prop_assert!(!legal.is_empty() && legal.len() <= LONGEST);
                prop_assert!(!legal.starts_with('.') && !legal.ends_with(['.', ' ']));
                prop_assert!(!legal.contains(['/', '\\', ':', '\0', '\n']));
                prop_assert!(!is_device(&legal));
            }
        }
    }
}
