//! Small ZIPs, right ones and wrong ones.

use std::fs::File;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(super) const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";
pub(super) const MP4: &[u8] = b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2\0\0\0\x08free";

/// A ZIP with these files, stored.
pub(super) fn zip_of<N: AsRef<str>, B: AsRef<[u8]>>(files: &[(N, B)]) -> Vec<u8> {
    let store = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    packed(files, store)
}

/// A ZIP with these files, deflated.
pub(super) fn deflated<N: AsRef<str>, B: AsRef<[u8]>>(files: &[(N, B)]) -> Vec<u8> {
    let deflate = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    packed(files, deflate)
}

fn packed<N: AsRef<str>, B: AsRef<[u8]>>(files: &[(N, B)], options: SimpleFileOptions) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_ref(), options).unwrap();
        zip.write_all(bytes.as_ref()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Puts `new` for every `old`, which is as long: the library writes no wrong ZIPs.
pub(super) fn replaced(mut bytes: Vec<u8>, old: &[u8], new: &[u8]) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    let places: Vec<_> = bytes
        .windows(old.len())
        .enumerate()
        .filter_map(|(at, window)| (window == old).then_some(at))
        .collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + new.len()].copy_from_slice(new);
    }
    bytes
}

/// Changes the bytes of the directory's entry of that name, from its signature on.
pub(super) fn patched(mut bytes: Vec<u8>, name: &str, patch: impl Fn(&mut [u8])) -> Vec<u8> {
    let at = (0..bytes.len())
        .rev()
        .find(|&at| {
            bytes[at..].starts_with(b"PK\x01\x02") && bytes[at + 46..].starts_with(name.as_bytes())
        })
        .unwrap();
    patch(&mut bytes[at..]);
    bytes
}

/// An open file with these bytes, and no name.
pub(super) fn file_with(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// The text of a `posts_1.json` with one post for each of these references.
pub(super) fn posts(uris: &[&str]) -> String {
    let posts: Vec<_> = uris
        .iter()
        .map(|uri| {
            serde_json::json!({"media": [
                {"uri": uri, "creation_timestamp": 1_700_000_000, "title": "a caption"}
            ]})
        })
        .collect();
    serde_json::to_string(&posts).unwrap()
}
