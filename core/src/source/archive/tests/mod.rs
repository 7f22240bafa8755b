//! Tests of the archive source as a whole, on ZIPs and folders made for each test.

mod accounts;
mod conversations;
mod folders;
mod hard_cases;
mod lengths;
mod made;
mod nested;
mod opening;
mod random;
mod renamed;
mod running;
mod samples;
mod strays;
mod unnamed;
mod zips;

use super::{Archive, Input, ReadProgress};
use crate::CancellationToken;
use crate::error::Result;
use crate::outcome::Oddity;
use crate::source::{ArchiveNote, Bytes, Findings, FoundMedia, Post};

/// All that an archive tells.
#[derive(Debug, Default)]
struct Heard {
    posts: Vec<Post<FoundMedia>>,
    notes: Vec<ArchiveNote>,
}

impl Findings for Heard {
    fn post(&mut self, post: Post<FoundMedia>) -> Result<()> {
        self.posts.push(post);
        Ok(())
    }

    fn note(&mut self, note: ArchiveNote) -> Result<()> {
        self.notes.push(note);
        Ok(())
    }
}

impl Heard {
    fn from(archive: &Archive) -> Self {
        let mut heard = Self::default();
        archive
            .read(
                &mut heard,
                &mut |_: ReadProgress| {},
                &CancellationToken::new(),
            )
            .unwrap();
        heard
    }

    /// Every media item of every post, in order.
    fn media(&self) -> Vec<&FoundMedia> {
        self.posts.iter().flat_map(|post| &post.media).collect()
    }

    /// The only media item whose reference ends like this.
    fn item(&self, uri: &str) -> &FoundMedia {
        let mut media = self.media();
        media.retain(|found| found.indexed.uri.ends_with(uri));
        assert_eq!(media.len(), 1, "{uri} in {:#?}", self.posts);
        media[0]
    }

    /// What is odd besides that no index is there, or none for some of the media, where a test
    /// needs none.
    fn other_notes(&self) -> Vec<&ArchiveNote> {
        let is_other = |note: &&ArchiveNote| {
            !matches!(note.what, Oddity::NoIndex { .. } | Oddity::Unindexed { .. })
        };
        self.notes.iter().filter(is_other).collect()
    }

    fn notes_with(&self, words: &str) -> usize {
        let has = |note: &&ArchiveNote| note.what.to_string().contains(words);
        self.notes.iter().filter(has).count()
    }
}

/// The entry that holds the bytes of an item.
fn entry(found: &FoundMedia) -> &str {
    match &found.bytes {
        Bytes::Found(at) => &at.entry,
        Bytes::Missing(why) => panic!("{:?} is missing: {why:?}", found.indexed.uri),
    }
}

/// Opens ZIPs from memory, as a phone does: open files with names.
fn open(zips: &[Vec<u8>]) -> Archive {
    try_open(zips).unwrap()
}

fn try_open(zips: &[Vec<u8>]) -> Result<Archive> {
    Archive::from_inputs(zips.iter().enumerate().map(|(number, bytes)| Input::File {
        name: format!("part-{number}.zip").into(),
        file: made::file_with(bytes),
    }))
}
