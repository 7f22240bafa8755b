//! Through whose hands an export went: file managers, unpackers and people move and
//! rename files. The indexes still name them as Instagram did.

/// What happened to the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hands {
    /// Nothing.
    None,
    /// Every index file is another copy, marked in one of many languages.
    MarkedIndexes,
    /// Every photo and video is another copy.
    MarkedMedia,
    /// Month folders were pulled out of the folders of `media`.
    MonthFoldersOut,
    /// Accents stand behind their letters, as some unpackers on Macs write them.
    Decomposed,
    /// Names are escaped as in web addresses.
    Escaped,
    /// Names are in capitals.
    Capitals,
    /// Browsers and unpackers changed the endings of index files, and counted them again.
    Endings,
    /// Photos and videos have the ending of their content, one more, or none.
    MediaEndings,
    /// What Windows packed was unpacked by a program that knows no backslash between folders: all lies
    /// in one folder, and the paths are names.
    Backslashes,
}

/// The name of an index file (`#`) with its ending (`@`), as other programs leave it.
const ENDINGS: [&str; 7] = [
    "#@ (1)",
    "#@.download",
    "#@.txt",
    "#@~",
    "#",
    "#_1@",
    "#.js",
];

const MARKS: [&str; 12] = [
    "# (2)",
    "#(1)",
    "# 2",
    "# - Copy (2)",
    "# – Kopie",
    "Copia de #",
    "#のコピー",
    "# - 副本",
    "Копия #",
    "# (3rd copy)",
    "# - Kopya",
    "# نسخة",
];

impl Hands {
    /// Everything that happens.
    pub const ALL: &[Self] = &[
        Self::MarkedIndexes,
        Self::MarkedMedia,
        Self::MonthFoldersOut,
        Self::Decomposed,
        Self::Escaped,
        Self::Capitals,
        Self::Endings,
        Self::MediaEndings,
        // Windows has no such names.
        #[cfg(not(windows))]
        Self::Backslashes,
    ];

    /// Where the file at this path lies now.
    pub(crate) fn moved(self, path: &str) -> String {
        let is_text = [".json", ".html", ".srt", ".txt"]
            .iter()
            .any(|end| path.ends_with(end));
        match self {
            Self::MarkedIndexes if is_text => marked(path),
            Self::MarkedMedia if !is_text => marked(path),
            Self::MonthFoldersOut if !is_text => without_kind(path),
            Self::Decomposed => decomposed(path),
            Self::Escaped if !is_text => escaped(path),
            Self::Capitals => path.to_uppercase(),
            Self::Backslashes => path.replace('/', "\\"),
            Self::Endings => with_another_ending(path),
            Self::MediaEndings if !is_text => with_another_media_ending(path),
            _ => path.to_owned(),
        }
    }
}

fn marked(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, extension) = match file.rsplit_once('.') {
        Some((stem, extension)) => (stem, format!(".{extension}")),
        None => (file, String::new()),
    };
    let chosen = path.bytes().map(usize::from).sum::<usize>() % MARKS.len();
    let name = MARKS[chosen].replace('#', stem) + &extension;
    if folder.is_empty() {
        name
    } else {
        format!("{folder}/{name}")
    }
}

/// Only of indexes: what tells the account's names is read under its own name alone.
fn with_another_ending(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let ending = [".json", ".html"].iter().find(|end| file.ends_with(*end));
    let is_of_account = path.contains("personal_information") || file == "profile.json";
    let (Some(ending), false) = (ending, is_of_account) else {
        return path.to_owned();
    };
    let stem = file.trim_end_matches(ending);
    let chosen = path.bytes().map(usize::from).sum::<usize>() % ENDINGS.len();
    let name = ENDINGS[chosen].replace('#', stem).replace('@', ending);
    match folder {
        "" => name,
        folder => format!("{folder}/{name}"),
    }
}

/// What programs that look into files make of `#` with its ending (`@`).
fn with_another_media_ending(path: &str) -> String {
    const MEDIA_ENDINGS: [&str; 5] = ["#@", "#@.download", "#@~", "#", "#@.bak"];
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = match file.rsplit_once('.') {
        Some((stem, "jpg" | "webp" | "heic")) => (stem, ".jpeg"),
        Some((stem, "mp4")) => (stem, ".m4v"),
        _ => return path.to_owned(),
    };
    let chosen = path.bytes().map(usize::from).sum::<usize>() % MEDIA_ENDINGS.len();
    let name = MEDIA_ENDINGS[chosen].replace('#', stem);
    let name = name.replace('@', ending);
    match folder {
        "" => name,
        folder => format!("{folder}/{name}"),
    }
}

/// `media/posts/202401/a.jpg` at `202401/a.jpg`.
fn without_kind(path: &str) -> String {
    let steps: Vec<_> = path.split('/').collect();
    match steps.as_slice() {
        ["media", _, month, file] if month.len() == 6 => format!("{month}/{file}"),
        _ => path.to_owned(),
    }
}

fn decomposed(path: &str) -> String {
    [
        ('Ü', "U\u{308}"),
        ('ü', "u\u{308}"),
        ('é', "e\u{301}"),
        ('ä', "a\u{308}"),
        ('ö', "o\u{308}"),
    ]
    .into_iter()
    .fold(path.to_owned(), |path, (letter, pair)| {
        path.replace(letter, pair)
    })
}

/// The file's name with everything escaped that is no letter, digit, dot or line.
fn escaped(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let file: String = file
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    if folder.is_empty() {
        file
    } else {
        format!("{folder}/{file}")
    }
}
