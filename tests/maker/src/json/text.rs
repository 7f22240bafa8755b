//! Instagram's way with text: every byte of the UTF-8 becomes a character of its own,
//! and the file is pure ASCII (fact sheet 11).

use serde::{Serialize, Serializer};

use crate::post::{Caption, Spelling};

/// Text in JSON.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    text: &'a str,
    spelling: Spelling,
}

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            spelling: Spelling::Mojibake,
        }
    }

    pub(super) fn of(caption: &'a Caption) -> Self {
        Self {
            text: &caption.text,
            spelling: caption.spelling,
        }
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.spelling {
            Spelling::Unicode => to.serialize_str(self.text),
            _ if self.text.is_ascii() => to.serialize_str(self.text),
            Spelling::Mojibake => to.serialize_str(&mojibake(self.text.as_bytes())),
            Spelling::CutShort => {
                let bytes = self.text.as_bytes();
                to.serialize_str(&mojibake(&bytes[..bytes.len().saturating_sub(1)]))
            }
        }
    }
}

pub(super) fn mojibake(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// The value as a file: in pure ASCII, indented by two.
pub(super) fn file(value: &impl Serialize) -> Vec<u8> {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut ascii = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match u8::try_from(letter) {
            Ok(byte) if byte.is_ascii() => ascii.push(byte),
            _ => letter
                .encode_utf16(&mut [0; 2])
                .iter()
                .for_each(|unit| ascii.extend(format!("\\u{unit:04x}").as_bytes())),
        }
    }
    ascii
}
