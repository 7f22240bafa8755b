//! Names that could be taken for Instagram's: letters that look like others (`lnstagram`,
//! `instagrarn`, Cyrillic ones, also behind `xn--`), and slips of the finger (`instgram`).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The name that front ends put letters before or behind.
pub(super) const NAME: &str = "instagram";

/// What stands behind two to four letters of those that drop the beginning of the name.
pub(super) const NAME_END: &str = "stagram";

/// The part of the name that no other word has.
const NAME_START: &str = "instagr";

/// What a label of a host starts with whose letters are outside ASCII.
const PUNYCODE: &str = "xn--";

/// Whether a host could be taken for Instagram's.
pub(super) fn looks_like(host: &str) -> bool {
    host.split('.').any(|label| {
        let label = folded(label);
        label.contains(NAME_START) || label.contains(NAME_END) || is_near(&label)
    })
}

/// Whether letters outside ASCII make a host look like Instagram's. A word glued to its name
/// does not.
pub(super) fn is_of_other_letters(host: &str) -> bool {
    let mut labels = host.split('.');
    labels.any(|label| !label.is_ascii() && !label.contains(NAME) && looks_like(label))
}

/// Whether a name that could be a front end's is one that the eye or the finger takes for
/// Instagram's: letters of the same look, a letter twice, one of the first two another one (but
/// for `xn`: no eye takes an X for an I, it is far from it on keyboards, and a front end has it).
pub(super) fn is_mistaken(name: &str) -> bool {
    let slip = name.strip_suffix(NAME_END).is_some_and(|start| {
        let is_near = start.starts_with('i') || start.ends_with('n') || start == "ni";
        start.len() == 2 && is_near && start != "xn"
    });
    name != NAME && (slip || as_seen(name) == NAME)
}

/// A name as one sees it who does not look closely.
fn as_seen(name: &str) -> String {
    let name = name.replace("rn", "m");
    let mut seen = String::with_capacity(name.len());
    for letter in name.chars() {
        let letter = match letter {
            'l' | '1' | 'j' => 'i',
            'q' | '9' => 'g',
            '5' => 's',
            '7' => 't',
            '4' => 'a',
            letter => letter,
        };
        if !seen.ends_with(letter) {
            seen.push(letter);
        }
    }
    seen
}

/// A label in Latin letters, as far as its letters look like some, without dashes.
fn folded(label: &str) -> String {
    let decoded = label
        .strip_prefix(PUNYCODE)
        .and_then(idna::punycode::decode_to_string);
    let letters = decoded.as_deref().unwrap_or(label).nfd();
    let letters = letters.filter(|letter| !is_combining_mark(*letter) && *letter != '-');
    let letters = letters.flat_map(char::to_lowercase).map(latin);
    as_seen_if_near(letters.collect())
}

/// What looks like the name is the name.
fn as_seen_if_near(label: String) -> String {
    match is_mistaken(&label) {
        true => NAME.to_owned(),
        false => label,
    }
}

/// The Latin letter that this one looks like.
fn latin(letter: char) -> char {
    match letter {
        'а' | 'α' | 'ɑ' | 'ᴀ' => 'a',
        'ɡ' | 'ց' | 'ɢ' | 'ǥ' => 'g',
        'і' | 'ı' | 'ι' | 'ɩ' | 'ɪ' | 'ӏ' | 'ł' => 'i',
        'м' | 'ᴍ' | 'ʍ' => 'm',
        'п' | 'η' | 'ո' | 'ռ' | 'ɴ' => 'n',
        'г' | 'ʀ' | 'ᴦ' | 'ɼ' => 'r',
        'ѕ' | 'ꜱ' | 'ƽ' => 's',
        'т' | 'τ' | 'ᴛ' | 'ŧ' => 't',
        letter => letter,
    }
}

/// Whether one letter less, more, another one or two that changed places make it the name.
fn is_near(label: &str) -> bool {
    let (label, name) = (label.as_bytes(), NAME.as_bytes());
    let same = label.iter().zip(name).take_while(|(a, b)| a == b).count();
    let (_, ours) = label.split_at(same);
    let (_, theirs) = name.split_at(same);
    match (ours, theirs) {
        ([], [] | [_]) | ([_], []) => true,
        ([a, b, ours @ ..], [c, d, theirs @ ..]) if (a, b) == (d, c) && ours == theirs => true,
        ([_, more @ ..], [_, less @ ..]) => more == less || more == theirs || ours == less,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_like_instagrams_are_known() {
        for host in [
            "lnstagram.com",
            "1nstagram.com",
            "instagrarn.com",
            "www.instagrann.com",
            "instagram.com.evil.example",
            "inst-agram.com",
            "instgram.com",
            "intagram.com",
            "instagam.com",
            "instargam.com",
            "inatagram.net",
            "iinstagram.com",
            "imstagram.com",
            "xn--nstagram-0we.com",
            "іnstagram.com",
            "іnѕtаgrаm.com",
            "ınstagram.com",
            "ínstagram.com",
            "INSTАGRАM.COM",
        ] {
            assert!(looks_like(host), "{host}");
        }
        for host in [
            "example.com",
            "kilogram.com",
            "instant.com",
            "telegram.org",
            "gram.ma",
        ] {
            assert!(!looks_like(host), "{host}");
        }
    }

    #[test]
    fn all_letters_can_be_others() {
        let name: String = "іпѕтагам".chars().collect();
        assert_eq!(folded(&name), "instaram");
        let whole = "іпѕтаɡгам";
        assert_eq!(folded(whole), NAME);
        let code = idna::punycode::encode_str(whole).unwrap();
        assert!(looks_like(&format!("{PUNYCODE}{code}.com")));
    }

    #[test]
    fn front_ends_are_not_taken_for_mistakes() {
        for name in [
            "ddinstagram",
            "fxstagram",
            "kirkstagram",
            "instagramez",
            "vxinstagram",
            "xnstagram",
            "67instagram",
            NAME,
        ] {
            assert!(!is_mistaken(name), "{name}");
        }
        for name in [
            "lnstagram",
            "imstagram",
            "unstagram",
            "enstagram",
            "ixstagram",
            "11instagram",
            "nistagram",
            "iinstagram",
            "instagramm",
        ] {
            assert!(is_mistaken(name), "{name}");
        }
    }

    #[test]
    fn a_word_glued_to_the_name_is_no_other_letter() {
        assert!(!is_of_other_letters("смотриinstagram.com"));
        assert!(!is_of_other_letters("аinstagram.com"));
        assert!(!is_of_other_letters("пример.com"));
        assert!(is_of_other_letters("іnstagram.com"));
    }
}
