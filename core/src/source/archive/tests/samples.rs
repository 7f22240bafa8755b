//! Real exports that others published (not part of the project).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Archive, Heard, entry};
use crate::media::Format;
use crate::source::{Bytes, Missing};

fn sample(name: &str) -> Option<PathBuf> {
    left_out::sample(&format!("export/{name}"))
}

/// Every photo and video under a folder, by its own walk.
fn media_in(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for inner in fs::read_dir(folder).unwrap() {
        let path = inner.unwrap().path();
        if path.is_dir() {
            media_in(&path, found);
        } else if Format::sniff(&fs::read(&path).unwrap()).is_some() {
            found.insert(path);
        }
    }
}

#[test]
fn every_photo_and_video_of_every_sample_is_found() {
    for name in [
        "UtrechtUniversity+anonymize-ddp",
        "marcomaroni-github+instagram-to-bluesky",
        "onfabric+context-use",
    ] {
        let Some(folder) = sample(name) else { return };
        let mut there = BTreeSet::new();
        media_in(&folder, &mut there);
        let heard = Heard::from(&Archive::open(&[&folder]).unwrap());
        let media = heard.media().into_iter();
        let found: BTreeSet<_> = media
            .filter(|found| matches!(found.bytes, Bytes::Found(_)))
            .map(|found| folder.join(entry(found)))
            .collect();
        assert_eq!(found, there, "{name}");
    }
}

#[test]
fn what_a_sample_of_era_a_lists_without_bytes_is_missing() {
    let Some(folder) = sample("UtrechtUniversity+anonymize-ddp") else {
        return;
    };
    let heard = Heard::from(&Archive::open(&[folder]).unwrap());
    let (found, missing): (Vec<_>, Vec<_>) = heard
        .media()
        .into_iter()
        .partition(|found| matches!(found.bytes, Bytes::Found(_)));
    assert_eq!([found.len(), missing.len()], [1, 106]);
    let reason = Bytes::Missing(Missing::NotInAnyPart);
    assert!(missing.iter().all(|found| found.bytes == reason));
}
