//! Any bytes as an archive, with the ZIPs in it: opened, read through, every media item's
//! bytes fetched.

#![cfg_attr(fuzzing, no_main)]

use std::io::{Read, Write};

use keepsake_core::source::archive::Archive;
use keepsake_core::source::{ArchiveNote, Bytes, Findings, FoundMedia, Post};
use keepsake_core::{CancellationToken, Result};

keepsake_fuzz::target!(run);

/// More than an entry of a few kilobytes can honestly hold.
const ENOUGH: u64 = 1 << 20;

#[derive(Default)]
struct Entries(Vec<(usize, String)>);

impl Findings for Entries {
    fn post(&mut self, post: Post<FoundMedia>) -> Result<()> {
        self.0.extend(
            post.media
                .into_iter()
                .filter_map(|media| match media.bytes {
                    Bytes::Found(at) => Some((at.container, at.entry)),
                    Bytes::Missing(_) => None,
                }),
        );
        Ok(())
    }

    fn note(&mut self, _: ArchiveNote) -> Result<()> {
        Ok(())
    }
}

fn run(bytes: &[u8]) {
    let Some(file) = in_a_file(bytes) else { return };
    let Ok(archive) = Archive::open(&[file.path()]) else {
        return;
    };
    for container in archive.containers() {
        container.fingerprint();
    }
    let mut found = Entries::default();
    let read = archive.read(&mut found, &mut |_| {}, &CancellationToken::new());
    if read.is_err() {
        return;
    }
    for (container, entry) in found.0 {
        if let Ok(entry) = archive.containers()[container].entry(&entry) {
            // Damage is told as an error; only a panic is a finding.
            let _ = std::io::copy(&mut entry.take(ENOUGH), &mut std::io::sink());
        }
    }
}

fn in_a_file(bytes: &[u8]) -> Option<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new().suffix(".zip").tempfile().ok()?;
    file.write_all(bytes).ok()?;
    Some(file)
}
