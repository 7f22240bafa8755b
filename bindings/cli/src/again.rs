//! Commands as they are typed, so that a person can run it again as it stands.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use keepsake_core::link::Shortcode;

/// This command, quoted for a shell.
pub fn command() -> String {
    going_on(env::args_os())
}

/// These words as the command that goes on: what they had forgotten is not forgotten once more.
fn going_on(words: impl Iterator<Item = OsString>) -> String {
    let words = words.filter(|word| word != "--afresh");
    words.map(quoted).collect::<Vec<_>>().join(" ")
}

/// The command that saves these archives, into `roll` where the default camera roll will not do.
pub fn save(archives: &[PathBuf], roll: Option<&Path>) -> String {
    let archives = archives.iter().map(|path| quoted(path.clone().into()));
    let roll = roll.map(|roll| ["--to".to_owned(), quoted(roll.into())]);
    let words: Vec<String> = ["keepsake".to_owned(), "save".to_owned()]
        .into_iter()
        .chain(archives)
        .chain(roll.into_iter().flatten())
        .collect();
    words.join(" ")
}

/// The command that saves the post with this code from its page in a file.
pub fn save_page(code: &Shortcode, page: &Path) -> String {
    let link = format!("https://www.instagram.com/p/{}/", code.as_str());
    format!("keepsake save {link} --page {}", quoted(page.into()))
}

/// One word of a command.
fn quoted(word: OsString) -> String {
    let word = word.to_string_lossy();
    let plain = |letter: char| letter.is_alphanumeric() || "-_./=,:+@%~".contains(letter);
    if !word.is_empty() && !word.starts_with('~') && word.chars().all(plain) {
        return word.into_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_where_a_shell_would_take_them_apart() {
        for (word, typed) in [
            ("--to", "--to"),
            ("/tmp/a-b_c.zip", "/tmp/a-b_c.zip"),
            ("my export.zip", "'my export.zip'"),
            ("it's", r"'it'\''s'"),
            ("$(rm)", "'$(rm)'"),
            ("~", "'~'"),
            ("", "''"),
        ] {
            assert_eq!(quoted(word.into()), typed);
        }
    }
    #[test]
    fn what_goes_on_does_not_forget_again_what_is_known_since() {
        let words = ["keepsake", "match", "my export.zip", "--afresh", "--json"];
        let typed = going_on(words.into_iter().map(OsString::from));
        assert_eq!(typed, "keepsake match 'my export.zip' --json");
    }
}
