//! What others say when something fails: the system, a library. A value called `system` holds
//! nothing else, so that no sentence of Keepsake's own leaves it without a code.

use std::io;

use crate::media::PreviewError;

/// An error of somebody else's, in their words.
pub trait SystemWords {
    /// What they say, and nothing that Keepsake says.
    fn in_system_words(&self) -> String;
}

/// What an error was given to carry is Keepsake's own: then only its kind is told.
impl SystemWords for io::Error {
    fn in_system_words(&self) -> String {
        match self.get_ref() {
            None => self.to_string(),
            Some(_) => self.kind().to_string(),
        }
    }
}

impl SystemWords for rusqlite::Error {
    fn in_system_words(&self) -> String {
        self.to_string()
    }
}

impl SystemWords for jiff::Error {
    fn in_system_words(&self) -> String {
        self.to_string()
    }
}

/// What the decoder says.
impl SystemWords for PreviewError {
    fn in_system_words(&self) -> String {
        match self {
            Self::Format => io::ErrorKind::Unsupported.to_string(),
            Self::Decode(cause) => cause.to_string(),
            Self::Read(cause) => cause.in_system_words(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_of_keepsakes_own_is_no_word_of_the_system() {
        let own = io::Error::new(io::ErrorKind::InvalidData, "the entry's checksum is wrong");
        assert_eq!(own.in_system_words(), "invalid data");
        let systems = io::Error::from_raw_os_error(5);
        assert_eq!(systems.in_system_words(), systems.to_string());
    }
}
