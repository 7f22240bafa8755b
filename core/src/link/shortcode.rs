//! Shortcodes: the number of a post in base 64, as it stands in a link.

use std::fmt;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The code of a public post: 64 bits, six in each character.
pub(super) const LONGEST: usize = 11;

/// What the link of a private post has behind its code.
const PRIVATE_TAIL: usize = 28;

/// The longest that any tool was seen to take.
const LONGEST_PRIVATE: usize = LONGEST + PRIVATE_TAIL;

/// The code of a post, kept as it was given: that of a private post has a tail that
/// only its followers have, and is told apart by it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shortcode {
    text: String,
    id: u64,
}

impl Shortcode {
    /// The code in this text; none if it is none, or names no 64-bit number.
    pub fn parse(text: &str) -> Option<Self> {
        let base = match text.len() {
            0 => return None,
            1..=LONGEST => text,
            // Bases can have fewer characters: old posts do.
            length if length > PRIVATE_TAIL && length <= LONGEST_PRIVATE => {
                let (base, tail) = text.split_at_checked(length - PRIVATE_TAIL)?;
                tail.bytes()
                    .all(|byte| digit(byte).is_some())
                    .then_some(base)?
            }
            _ => return None,
        };
        let mut id = 0_u64;
        for byte in base.bytes() {
            id = id.checked_mul(64)?.checked_add(digit(byte)?)?;
        }
        (id > 0).then(|| Self {
            text: text.to_owned(),
            id,
        })
    }

    /// The code of the post with this number; none for zero.
    pub fn of_id(id: u64) -> Option<Self> {
        let mut digits = Vec::with_capacity(LONGEST);
        let mut rest = id;
        while rest > 0 {
            let digit = usize::try_from(rest % 64).ok()?;
            digits.push(char::from(*ALPHABET.get(digit)?));
            rest /= 64;
        }
        (id > 0).then(|| Self {
            text: digits.into_iter().rev().collect(),
            id,
        })
    }

    /// Instagram's number of the post (`pk`).
    pub fn id(&self) -> u64 {
        self.id
    }

    /// The code as it was given.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it has as many characters as the code of any post of today.
    pub(super) fn is_full(&self) -> bool {
        self.text.len() >= LONGEST
    }

    /// Whether letters without an address around them are the code of a post of today and no name
    /// or word, as far as that can be told: whole, of the years since 2016, and with signs that
    /// words lack.
    pub(super) fn is_certain(letters: &str) -> bool {
        let is_full = Self::parse(letters).is_some_and(|code| code.is_full());
        let others = letters.chars().filter(|c| !c.is_ascii_lowercase());
        is_full && letters.starts_with(['B', 'C', 'D']) && others.count() > 2
    }

    /// The code at the start of a part of an address: all letters that codes have. Where
    /// these are more than a code has and the text went on without a slash (`is_open`), a
    /// word is glued to it, and the code of today's length counts. Fewer letters before a sign
    /// inside of something longer (`a$b%c`) are none.
    pub(super) fn at_start(part: &str, is_open: bool) -> Option<Self> {
        let end = part
            .bytes()
            .position(|byte| digit(byte).is_none())
            .unwrap_or(part.len());
        let letters = part.get(..end)?;
        let is_glued = is_open || end < part.len();
        let behind = part.get(end..)?;
        let goes_on = behind.starts_with(['$', '%']) && behind.contains(char::is_alphanumeric);
        let whole = Self::parse(letters).filter(|code| code.is_full() || !goes_on);
        whole.or_else(|| Self::parse(letters.get(..LONGEST)?).filter(|_| is_glued))
    }

    /// Whether it has the tail of a private post's.
    pub fn is_private(&self) -> bool {
        self.text.len() > PRIVATE_TAIL
    }
}

impl fmt::Display for Shortcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Whether codes have this letter.
pub(super) fn is_letter(c: char) -> bool {
    u8::try_from(c).is_ok_and(|byte| digit(byte).is_some())
}

fn digit(byte: u8) -> Option<u64> {
    Some(u64::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    }))
}
