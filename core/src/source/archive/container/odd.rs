//! What is odd about the entries of a container, counted: one note for each oddity
//! with one example, so that a hostile archive cannot flood the notes.

use std::collections::BTreeMap;

/// Something odd about an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Oddity {
    /// The list of entries breaks off.
    DamagedList,
    /// The name leads out of the archive, or is absurd.
    UnsafeName,
    /// A symbolic link.
    Link,
    /// Two entries of this name, whatever their case.
    Twice,
    /// A name that is no Unicode text.
    NotText,
    /// A folder deeper than any export's.
    TooDeep,
    /// A folder that Keepsake saved into.
    CameraRoll,
    /// The system does not let it be looked into.
    Closed,
}

/// The oddities of one container.
#[derive(Debug, Default)]
pub(super) struct Odd(BTreeMap<Oddity, Examples>);

#[derive(Debug, Default)]
struct Examples {
    count: u64,
    first: String,
}

impl Odd {
    pub(super) fn add(&mut self, oddity: Oddity, example: &str) {
        let examples = self.0.entry(oddity).or_default();
        if examples.count == 0 {
            examples.first = example
                .chars()
                .take(200)
                .flat_map(char::escape_debug)
                .collect();
        }
        examples.count += 1;
    }

    /// One sentence for each oddity.
    pub(super) fn sentences(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(oddity, Examples { count, first })| {
            let what = oddity.words();
            match count {
                1 => format!("{what}: {first}"),
                _ => format!("{what}: {first}, and {} more", count - 1),
            }
        })
    }
}

impl Oddity {
    fn words(self) -> &'static str {
        match self {
            Self::DamagedList => "its list of files breaks off, download it again; last file read",
            Self::UnsafeName => "left out, as its name is unsafe",
            Self::Link => "left out, as it is a symbolic link",
            Self::Twice => "stands in it more than once, the last was taken",
            Self::NotText => "left out, as the name is no readable text",
            Self::TooDeep => "left out, as the folder lies too deep",
            Self::CameraRoll => "left out, as it is a camera roll that Keepsake made",
            Self::Closed => "left out, as the system does not let it be read",
        }
    }
}
