//! What is no archive is refused with words that say what to do.

use std::fs;
use std::io::Write;

use super::made::{JPEG, file_with, zip_of};
use super::{Archive, Input, try_open};
use crate::error::Error;

fn refusal(bytes: &[u8]) -> String {
    match try_open(&[bytes.to_vec()]) {
        Err(Error::NotAnArchive { unfit, .. }) => unfit.to_string(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("was opened"),
    }
}

#[test]
fn an_empty_file_is_to_be_downloaded_again() {
    assert!(refusal(b"").contains("empty; download it again"));
}

#[test]
fn a_zip_cut_off_anywhere_is_incomplete() {
    let whole = zip_of(&[("media/posts/202401/a.jpg", JPEG), ("x.json", b"[]")]);
    for length in 4..whole.len() {
        let reason = refusal(&whole[..length]);
        assert!(reason.contains("incomplete"), "{length}: {reason}");
        assert!(reason.contains("download it again"));
    }
}

#[test]
fn what_is_no_zip_is_called_by_its_name() {
    let mut tar = vec![0; 1024];
    tar[257..262].copy_from_slice(b"ustar");
    let others: [(&[u8], &str); 6] = [
        (b"Rar!\x1a\x07\x01\0rest", "RAR"),
        (b"7z\xbc\xaf\x27\x1c\0\x04", "7-Zip"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "gzip"),
        (&tar, "tar"),
        (JPEG, "photo or video"),
        (b"just some text", "neither a ZIP nor a folder"),
    ];
    for (bytes, name) in others {
        assert!(refusal(bytes).contains(name), "{name}");
    }
}

#[test]
fn one_file_of_an_unpacked_export_asks_for_the_whole_folder() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text, advice) in [
        ("posts_1.json", "[{\"media\":[]}]", "give the whole folder"),
        (
            "stories.json",
            "\u{feff}{\"ig_stories\":[]}",
            "give the whole folder",
        ),
        ("posts_1.html", "\n<html>", "give the whole folder"),
        (
            "instagram.zip",
            "<!DOCTYPE html>",
            "log in and download it again",
        ),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let error = Archive::open(&[&path]).err().unwrap();
        assert!(error.to_string().contains(advice), "{error}");
    }
}

#[test]
fn a_volume_of_a_split_zip_asks_for_the_others() {
    let mut last = zip_of(&[("a.jpg", JPEG)]);
    let end = last.len() - 22;
    last[end + 4] = 1; // the number of this volume
    assert!(refusal(&last).contains("join the volumes"));
    assert!(refusal(b"PK\x07\x08PK\x03\x04rest").contains("join the volumes"));
}

/// As Info-ZIP and 7-Zip write them: the directory lies whole in the last volume, which
/// says in one field or the other that it is not the first.
#[test]
fn the_last_volume_of_a_split_zip_asks_for_the_others_too() {
    let whole = zip_of(&[("a.jpg", JPEG), ("b.jpg", JPEG)]);
    let end = whole.len() - 22;
    let directory = end - 2 * (46 + 5);
    let mut numbered = whole[directory - 9..].to_vec();
    let end = numbered.len() - 22;
    numbered[end + 4..end + 8].copy_from_slice(&[3, 0, 3, 0]);
    let cut_by_7_zip = &whole[directory - 9..];
    let wide_end = {
        let mut zip = whole[directory..whole.len() - 22].to_vec();
        let mut record = [&b"PK\x06\x06"[..], &[0; 52]].concat();
        record[4] = 44;
        record[16] = 3;
        record[20] = 3;
        let at = zip.len() as u64;
        zip.extend(record);
        zip.extend(
            [
                &b"PK\x06\x07"[..],
                &[0; 4],
                &at.to_le_bytes(),
                &[1, 0, 0, 0],
            ]
            .concat(),
        );
        zip.extend([&b"PK\x05\x06"[..], &[0xff; 16], &[0; 2]].concat());
        zip
    };
    for volume in [&numbered[..], &wide_end] {
        assert!(refusal(volume).contains("join the volumes"));
    }
    // The numbers in it are those of the whole: it may as well be what is left of one.
    let told = refusal(cut_by_7_zip);
    assert!(
        told.contains("last piece of a split ZIP, or its download"),
        "{told}"
    );
}

/// As `cat x.z01 x.z02 x.zip` joins what Info-ZIP split.
#[test]
fn volumes_that_were_joined_one_behind_the_other_are_read() {
    let names = ["a.jpg", "b.jpg", "c.jpg"].map(|name| format!("media/posts/202401/{name}"));
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), JPEG)).collect();
    let whole = zip_of(&files);
    // As many bytes in each volume as let the directory start in the last; a header that found no room
    // in one stands in the next.
    let directory = u32::from_le_bytes(whole[whole.len() - 6..whole.len() - 2].try_into().unwrap());
    let directory = usize::try_from(directory).unwrap();
    let volume = (directory + 4) / 3 + 1;
    let starts = [0, volume - 7, 2 * volume - 3];
    let place = |offset: usize| {
        let number = starts
            .iter()
            .rposition(|start| *start <= offset + 4)
            .unwrap();
        (number, offset + 4 - starts[number])
    };
    let mut joined = [b"PK\x07\x08", &whole[..]].concat();
    let end = joined.len() - 22;
    let mut entry = directory + 4;
    for _ in &files {
        let offset = u32::from_le_bytes(joined[entry + 42..entry + 46].try_into().unwrap());
        let offset = usize::try_from(offset).unwrap();
        let (number, inner) = place(offset);
        joined[entry + 34..entry + 36]
            .copy_from_slice(&u16::try_from(number).unwrap().to_le_bytes());
        joined[entry + 42..entry + 46]
            .copy_from_slice(&u32::try_from(inner).unwrap().to_le_bytes());
        entry += 46 + names[0].len();
    }
    let (number, inner) = place(directory);
    let number = u16::try_from(number).unwrap();
    assert!(number > 0);
    joined[end + 4..end + 6].copy_from_slice(&number.to_le_bytes());
    joined[end + 6..end + 8].copy_from_slice(&number.to_le_bytes());
    let inner = u32::try_from(inner).unwrap();
    joined[end + 16..end + 20].copy_from_slice(&inner.to_le_bytes());
    let heard = super::Heard::from(&super::open(&[joined.clone()]));
    let mut found: Vec<_> = heard.media().into_iter().map(super::entry).collect();
    found.sort_unstable();
    assert_eq!(found, names);
    // One of them alone, and without the first, are volumes as before.
    assert!(refusal(&joined[..volume]).contains("join the volumes"));
    assert!(refusal(&joined[volume..]).contains("join the volumes"));
}

/// As after a download that went on in the wrong place.
#[test]
fn a_zip_that_lost_bytes_in_its_middle_is_incomplete_and_no_volume() {
    let whole = zip_of(&[("a.jpg", JPEG), ("b.jpg", JPEG)]);
    for (start, end) in [(4, 5), (40, 41), (40, 80), (4, 100)] {
        let lost = [&whole[..start], &whole[end..]].concat();
        let told = refusal(&lost);
        assert!(told.contains("a part of it is missing"), "{start}: {told}");
    }
}

#[test]
fn volumes_are_known_by_their_names_too() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["x.zip.001", "x.zip.002", "x.z01", "x.Z12"] {
        let zip = zip_of(&[("a.jpg", JPEG)]);
        // One in the middle may begin with a whole picture.
        for bytes in [
            &zip[..40],
            b"the middle of a file",
            &zip[9..],
            JPEG,
            b"{}",
            b"BZh9",
        ] {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            let error = Archive::open(&[&path]).err().unwrap().to_string();
            assert!(error.contains("join the volumes"), "{name}: {error}");
        }
    }
}

#[test]
fn a_path_that_is_not_there_is_named() {
    let error = Archive::open(&["/not/there.zip"]).err().unwrap();
    assert!(matches!(&error, Error::Io { path, .. } if path.ends_with("there.zip")));
}

#[test]
fn an_open_file_is_read_from_its_start_wherever_it_stands() {
    let mut file = file_with(&zip_of(&[("a.jpg", JPEG)]));
    file.write_all(b"").unwrap();
    let name = "content://downloads/1".into();
    let archive = Archive::from_inputs([Input::File { name, file }]).unwrap();
    let container = &archive.containers()[0];
    let mut bytes = Vec::new();
    std::io::copy(&mut container.entry("a.jpg").unwrap(), &mut bytes).unwrap();
    assert_eq!(bytes, JPEG);
    assert_eq!(container.path().to_str(), Some("content://downloads/1"));
}

#[test]
fn a_zip_under_another_name_has_the_same_fingerprint() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["one.zip", "two.zip", "other.zip"].map(|name| folder.path().join(name));
    let files = [("media/posts/a.jpg", JPEG), ("posts_1.json", b"[]")];
    let wrapped = [
        ("backup/posts_1.json", &b"[]"[..]),
        ("backup/media/posts/a.jpg", JPEG),
    ];
    fs::write(&paths[0], zip_of(&files)).unwrap();
    fs::write(&paths[1], zip_of(&wrapped)).unwrap();
    fs::write(&paths[2], zip_of(&files[..1])).unwrap();
    let archive = Archive::open(&paths).unwrap();
    let prints: Vec<_> = archive
        .containers()
        .iter()
        .map(super::super::Container::fingerprint)
        .collect();
    assert_eq!(
        prints[0], prints[1],
        "order and wrapping folder do not count"
    );
    assert_ne!(prints[0], prints[2]);
    // A copy is found by the names of the first one.
    assert!(archive.containers()[1].entry("media/posts/a.jpg").is_ok());
}
