//! ZIPs as they should not be.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::process::Command;

use super::made::{JPEG, MP4, deflated, file_with, patched, posts, replaced, zip_of};
use super::{Archive, Heard, Input, entry, open, try_open};
use crate::error::Error;
use crate::source::archive::Container;
use crate::source::{Bytes, Missing};

fn read(container: &Container, name: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    container.entry(name)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[test]
fn entries_are_read_stored_and_deflated() {
    let long: Vec<u8> = (0..300_000_u32)
        .map(|i| (i.wrapping_mul(i) % 251).to_le_bytes()[0])
        .collect();
    let files = [("a.jpg", JPEG), ("long.bin", &long), ("empty", b"")];
    for zip in [zip_of(&files), deflated(&files)] {
        let archive = open(&[zip]);
        for (name, bytes) in files {
            assert_eq!(read(&archive.containers()[0], name).unwrap(), bytes);
        }
    }
}

/// Longer than a comment can be.
#[test]
fn zeros_behind_a_zip_are_passed_over() {
    let whole = zip_of(&[("media/posts/202401/b.jpg", JPEG)]);
    for zeros in [1, 60_000, 66_000, 3 << 20] {
        let mut zip = whole.clone();
        zip.resize(whole.len() + zeros, 0);
        let heard = Heard::from(&open(&[zip]));
        assert_eq!(heard.media().len(), 1, "{zeros}");
    }
    // Without its end it is none, however much follows.
    let mut cut = whole;
    cut.truncate(cut.len() - 30);
    cut.resize(cut.len() + 66_000, 0);
    assert!(try_open(&[cut]).is_err());
}

#[test]
fn hostile_names_are_never_followed_and_noted() {
    let hostile = [
        "../../x.jpg",
        "media/posts/../../../../../x.jpg",
        "/etc/x.jpg",
        "C:\\x.jpg",
        "..\\..\\x.jpg",
        "media\\..\\..\\x.jpg",
        "media/posts/a\0.jpg",
    ];
    let placeholders: Vec<_> = hostile.iter().map(|name| "x".repeat(name.len())).collect();
    for (name, placeholder) in hostile.iter().zip(&placeholders) {
        let zip = zip_of(&[
            (placeholder, JPEG),
            (&"media/posts/202401/b.jpg".to_owned(), JPEG),
        ]);
        let archive = open(&[replaced(zip, placeholder.as_bytes(), name.as_bytes())]);
        let heard = Heard::from(&archive);
        assert_eq!(heard.media().len(), 1, "{name}");
        assert_eq!(heard.notes_with("name is unsafe"), 1, "{name}");
        assert!(archive.containers()[0].entry(name).is_err());
    }
}

#[test]
fn backslashes_separate_folders_as_some_windows_programs_write_them() {
    let zip = zip_of(&[("mediaBpostsB202401Ba.jpg", JPEG)]);
    let archive = open(&[replaced(
        zip,
        b"mediaBpostsB202401Ba.jpg",
        b"media\\posts\\202401\\a.jpg",
    )]);
    assert_eq!(
        entry(Heard::from(&archive).item("a.jpg")),
        "media/posts/202401/a.jpg"
    );
}

#[test]
fn names_are_read_as_utf8_and_as_code_page_437() {
    let zip = zip_of(&[
        ("M.nchen/media/posts/a.jpg", JPEG),
        ("Zürich/media/posts/b.jpg", MP4),
    ]);
    let archive = open(&[replaced(zip, b"M.nchen", b"M\x81nchen")]);
    let heard = Heard::from(&archive);
    assert_eq!(entry(heard.item("a.jpg")), "München/media/posts/a.jpg");
    assert_eq!(entry(heard.item("b.jpg")), "Zürich/media/posts/b.jpg");
    assert_eq!(
        read(&archive.containers()[0], "München/media/posts/a.jpg").unwrap(),
        JPEG
    );
}

#[test]
fn encrypted_entries_are_reported_as_such() {
    let name = "media/posts/202401/a.jpg";
    let zip = patched(zip_of(&[(name, JPEG)]), name, |header| header[8] |= 1);
    let archive = open(&[zip]);
    let heard = Heard::from(&archive);
    assert_eq!(
        heard.item("a.jpg").bytes,
        Bytes::Missing(Missing::Encrypted)
    );
    let error = read(&archive.containers()[0], name).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::Unsupported);
}

#[test]
fn a_wrong_checksum_keeps_the_last_bytes_back() {
    for zip in [zip_of(&[("a.jpg", JPEG)]), deflated(&[("a.jpg", JPEG)])] {
        let zip = patched(zip, "a.jpg", |header| header[16] ^= 1);
        let archive = open(&[zip]);
        let mut bytes = Vec::new();
        let mut reader = archive.containers()[0].entry("a.jpg").unwrap();
        let error = reader.read_to_end(&mut bytes).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        assert!(bytes.len() < JPEG.len());
    }
}

#[test]
fn an_entry_longer_or_shorter_than_listed_is_damaged() {
    for wrong in [JPEG.len() - 1, JPEG.len() + 1] {
        let zip = patched(deflated(&[("a.jpg", JPEG)]), "a.jpg", |header| {
            header[24] = u8::try_from(wrong).unwrap();
        });
        let archive = open(&[zip]);
        assert!(read(&archive.containers()[0], "a.jpg").is_err());
    }
}

#[test]
fn a_deflate_stream_that_ends_before_its_entry_is_left_alone() {
    let name = "media/posts/202401/a.jpg";
    let zip = patched(
        deflated(&[(name, &b"short"[..]), ("b.jpg", JPEG)]),
        name,
        |header| {
            header[20] += 20;
            header[24] = 200;
        },
    );
    let archive = open(&[zip]);
    assert!(Heard::from(&archive).posts.is_empty());
    assert!(read(&archive.containers()[0], name).is_err());
}

#[test]
fn an_entry_that_is_not_where_the_directory_says_is_unreadable_and_the_others_are_read() {
    let files = [
        ("media/posts/202401/a.jpg", JPEG),
        ("media/posts/202401/b.jpg", JPEG),
    ];
    let zip = patched(zip_of(&files), files[1].0, |header| header[42] ^= 3);
    let heard = Heard::from(&open(&[zip]));
    assert_eq!(
        heard.item("b.jpg").bytes,
        Bytes::Missing(Missing::Unreadable)
    );
    assert_eq!(entry(heard.item("a.jpg")), files[0].0);
}

#[test]
fn a_bomb_is_neither_unpacked_nor_listed_as_found() {
    let zeros = vec![0; 20 << 20];
    let name = "media/posts/202401/a.jpg";
    let zip = deflated(&[(name, &zeros[..]), ("media/posts/202401/b.jpg", JPEG)]);
    let archive = open(&[zip]);
    let heard = Heard::from(&archive);
    assert_eq!(
        heard.item("a.jpg").bytes,
        Bytes::Missing(Missing::Unreadable)
    );
    assert!(read(&archive.containers()[0], name).is_err());
    entry(heard.item("b.jpg"));
}

#[test]
fn many_entries_over_the_same_bytes_are_a_bomb() {
    let zeros = vec![0; 9 << 20];
    let names: Vec<_> = (0..40).map(|i| format!("{i:02}.jpg")).collect();
    let files: Vec<_> = names.iter().map(|name| (name, &zeros[..])).collect();
    let mut zip = deflated(&files[..1]);
    let end = zip.split_off(zip.len() - 22);
    let directory = zip.split_off(zip.len() - 46 - 6);
    let start = u32::try_from(zip.len()).unwrap();
    for name in &names {
        zip.extend(&directory[..46]);
        zip.extend(name.as_bytes());
    }
    let size = u32::try_from(zip.len()).unwrap() - start;
    zip.extend(&end[..12]);
    zip.extend(size.to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0, 0]);
    let error = try_open(&[zip]).err().unwrap();
    assert!(
        matches!(error, Error::NotAnArchive { unfit, .. } if unfit.to_string().contains("unpack to"))
    );
}

/// A ZIP of one file with every number in its ZIP64 place and nowhere else.
fn zip64(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip_of(&[(name, bytes)]);
    zip.truncate(zip.len() - 22);
    let start = zip.len() - 46 - name.len();
    zip[start + 20..start + 28].fill(0xff);
    zip[start + 42..start + 46].fill(0xff);
    zip[start + 30] = 4 + 24;
    zip.extend([1, 0, 24, 0]);
    let length = bytes.len() as u64;
    zip.extend([length, length, 0].map(u64::to_le_bytes).concat());
    let (size, start) = ((zip.len() - start) as u64, start as u64);
    zip.extend(b"PK\x06\x06\x2c\0\0\0\0\0\0\0\x2d\x03\x2d\0\0\0\0\0\0\0\0\0");
    zip.extend([1, 1, size, start].map(u64::to_le_bytes).concat());
    zip.extend(b"PK\x06\x07\0\0\0\0");
    zip.extend((start + size).to_le_bytes());
    zip.extend(b"\x01\0\0\0PK\x05\x06\0\0\0\0");
    zip.extend([0xff; 12]);
    zip.extend([0, 0]);
    zip
}

#[test]
fn zip64_fields_are_read() {
    let zip = zip64("media/posts/202401/a.jpg", JPEG);
    let library = zip::ZipArchive::new(io::Cursor::new(&zip)).map(|zip| zip.len());
    assert_eq!(library.ok(), Some(1), "the test's own ZIP is right");
    let moved = [b"something before", &zip[..]].concat();
    for zip in [zip, moved] {
        let archive = open(&[zip]);
        let container = &archive.containers()[0];
        assert_eq!(read(container, "media/posts/202401/a.jpg").unwrap(), JPEG);
        assert_eq!(container.size(0), JPEG.len() as u64);
    }
}

#[test]
fn bytes_before_and_after_the_zip_do_not_matter() {
    let zip = zip_of(&[("a.jpg", JPEG), ("b.jpg", MP4)]);
    let stub = [b"#!/bin/sh\n".as_slice(), &zip].concat();
    // An end record inside the comment must not be taken for the true one.
    let mut commented = zip.clone();
    let length = commented.len();
    commented[length - 2] = 26;
    commented.extend(b"PK\x05\x06");
    commented.extend([0; 22]);
    let trailed = [&zip[..], b"\r\n\r\n"].concat();
    for zip in [stub, commented, trailed] {
        let archive = open(&[zip]);
        assert_eq!(read(&archive.containers()[0], "b.jpg").unwrap(), MP4);
    }
}

#[test]
fn more_than_65536_entries_are_found_though_the_count_wraps_and_there_is_no_zip64() {
    let names: Vec<_> = (0..70_000)
        .map(|i| format!("media/posts/202401/{i}.jpg"))
        .collect();
    let files: Vec<_> = names.iter().map(|name| (name, b"")).collect();
    let mut zip = zip_of(&files);
    let archive = open(std::slice::from_ref(&zip));
    assert_eq!(archive.containers()[0].entries.len(), 70_000, "with ZIP64");
    // As Archive Utility: no ZIP64 records, the count modulo 65,536.
    zip.truncate(zip.len() - 22 - 20);
    let wide_end = zip.split_off(zip.len() - 56);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend([&(70_000_u32 % 65_536).to_le_bytes()[..2]; 2].concat());
    zip.extend([&wide_end[40..44], &wide_end[48..52], &[0, 0]].concat());
    let archive = open(&[zip]);
    assert_eq!(archive.containers()[0].entries.len(), 70_000);
}

#[test]
fn offsets_beyond_4_gib_are_found_though_they_wrap_and_there_is_no_zip64() {
    const HOLE: u64 = (4 << 30) - 10;
    let mut zip = zip_of(&[("a.jpg", JPEG), ("b.jpg", MP4), ("c.jpg", JPEG)]);
    // As Archive Utility: everything after the first entry lies behind 4 GiB, and no field says so.
    let second = (1..zip.len())
        .find(|&at| zip[at..].starts_with(b"PK\x03\x04"))
        .unwrap();
    let wrapped = |offset: &mut [u8]| {
        let told = u64::from(u32::from_le_bytes(offset.try_into().unwrap()));
        offset.copy_from_slice(&(told + HOLE).to_le_bytes()[..4]);
    };
    for name in ["b.jpg", "c.jpg"] {
        zip = patched(zip, name, |header| wrapped(&mut header[42..46]));
    }
    let end = zip.len() - 22;
    wrapped(&mut zip[end + 16..end + 20]);
    let mut file = file_with(&zip[..second]);
    file.seek(SeekFrom::Start(second as u64 + HOLE)).unwrap();
    file.write_all(&zip[second..]).unwrap();
    let name = "wrapped.zip".into();
    let archive = super::Archive::from_inputs([Input::File { name, file }]).unwrap();
    let container = &archive.containers()[0];
    assert_eq!(read(container, "a.jpg").unwrap(), JPEG);
    assert_eq!(read(container, "b.jpg").unwrap(), MP4);
    assert_eq!(read(container, "c.jpg").unwrap(), JPEG);
}

#[test]
fn names_and_sizes_are_those_that_unzip_tells() {
    let long = "y".repeat(5_000);
    let files = [
        (
            "instagram-lina/your_instagram_activity/media/posts_1.json",
            "[]",
        ),
        ("instagram-lina/media/posts/202401/a.jpg", &long),
        ("instagram-lina/media/other/b", ""),
    ];
    let path = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(path.path(), deflated(&files)).unwrap();
    if !left_out::has_program("zipinfo") {
        return;
    }
    let told = Command::new("zipinfo").arg("-l").arg(path.path()).output();
    let told = told.unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    let archive = super::Archive::open(&[path.path()]).unwrap();
    let container = &archive.containers()[0];
    for entry in container.entries.visible() {
        let name = container.entries.name(entry);
        let line = told.lines().find(|line| line.ends_with(&name)).unwrap();
        let size: u64 = line.split_whitespace().nth(3).unwrap().parse().unwrap();
        assert_eq!(container.size(entry), size);
    }
    assert_eq!(container.entries.len(), files.len());
}

#[test]
fn of_two_entries_with_one_name_the_last_counts_as_for_unzip() {
    let zip = zip_of(&[
        ("media/posts/202401/a.jpg", JPEG),
        ("media/posts/202401/b.jpg", MP4),
    ]);
    let archive = open(&[replaced(zip, b"b.jpg", b"a.jpg")]);
    let heard = Heard::from(&archive);
    assert_eq!(heard.media().len(), 1);
    assert_eq!(heard.notes_with("more than once"), 1);
    assert_eq!(
        read(&archive.containers()[0], "media/posts/202401/a.jpg").unwrap(),
        MP4
    );
}

/// Cameras write `IMG_1.JPG`, editors `IMG_1.jpg` beside it; Instagram's own names have both cases.
#[test]
fn names_that_differ_in_upper_and_lower_case_are_two() {
    let (one, other) = (
        "media/posts/202401/AQNVwvxn.mp4",
        "media/posts/202401/AqNvWVXN.mp4",
    );
    let index = "your_instagram_activity/media/posts_1.json";
    for listed in [[one, other], [other, one]] {
        let told = posts(&listed);
        let zip = zip_of(&[(one, JPEG), (other, MP4), (index, told.as_bytes())]);
        let heard = Heard::from(&open(&[zip]));
        assert_eq!(heard.notes_with("more than once"), 0);
        for (name, bytes) in [(one, JPEG), (other, MP4)] {
            let item = heard.media().into_iter().find(|item| entry(item) == name);
            assert_eq!(item.unwrap().indexed.uri, name);
            assert!(matches!(&item.unwrap().bytes,
                Bytes::Found(at) if at.size == bytes.len() as u64));
        }
        let ids: std::collections::HashSet<_> = heard.media().iter().map(|it| it.id).collect();
        assert_eq!(ids.len(), 2);
    }
    // Where only one is there, a reference in another case means that.
    let told = posts(&["media/posts/202401/aqnvwvxn.MP4"]);
    let zip = zip_of(&[(one, JPEG), (index, told.as_bytes())]);
    let heard = Heard::from(&open(&[zip]));
    assert_eq!(heard.media().len(), 1);
    assert_eq!(entry(heard.media()[0]), one);
}

#[cfg(unix)]
#[test]
fn a_zip_written_to_after_it_was_opened_is_not_read_on() {
    let path = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(path.path(), zip_of(&[("a.jpg", JPEG)])).unwrap();
    let archive = super::Archive::open(&[path.path()]).unwrap();
    assert!(archive.containers()[0].entry("a.jpg").is_ok());
    let mut file = std::fs::OpenOptions::new()
        .append(true)
        .open(path.path())
        .unwrap();
    file.write_all(b"more").unwrap();
    let error = archive.containers()[0].entry("a.jpg").err().unwrap();
    assert!(error.to_string().contains("changed"));
}

#[test]
fn a_name_that_thousands_of_files_share_tells_nothing() {
    let roots = (0..30_000).map(|i| format!("{i}/media/posts/a.jpg"));
    let files = (0..30_000).map(|i| format!("media/posts/{i}/b.jpg"));
    let fbids = (0..30_000).map(|i| format!("media/posts/{i}_17840000000000001.jpg"));
    let names: Vec<_> = roots.chain(files).chain(fbids).collect();
    let files: Vec<_> = names.iter().map(|name| (name, JPEG)).collect();
    let uris = ["a.jpg", "b.jpg", "17840000000000001.jpg"].repeat(3_000);
    let index = zip_of(&[(
        "your_instagram_activity/media/posts_1.json",
        super::made::posts(&uris),
    )]);
    let heard = Heard::from(&open(&[index, zip_of(&files)]));
    let listed = &heard.media()[..uris.len()];
    let missing = Bytes::Missing(Missing::NotInAnyPart);
    assert!(listed.iter().all(|found| found.bytes == missing));
}

/// Bits as Deflate writes them, the first in the lowest place.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    count: usize,
}

impl Bits {
    /// A number, its lowest bit first.
    fn number(&mut self, number: u32, length: usize) {
        for bit in 0..length {
            if self.count.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= u8::from(number >> bit & 1 == 1) << (self.count % 8);
            }
            self.count += 1;
        }
    }

    /// A code, its highest bit first.
    fn code(&mut self, code: u32, length: usize) {
        for bit in (0..length).rev() {
            self.number(code >> bit & 1, 1);
        }
    }

    fn literal(&mut self, byte: u8) {
        match u32::from(byte) {
            low @ 0..144 => self.code(0x30 + low, 8),
            high => self.code(0x190 + high - 144, 9),
        }
    }
}

/// A JPEG with zeros behind it, and the same in Deflate64: one of its repetitions is longer than
/// any that Deflate has.
fn in_deflate64() -> (Vec<u8>, Vec<u8>) {
    let mut bits = Bits::default();
    bits.number(0b011, 3);
    JPEG.iter().for_each(|byte| bits.literal(*byte));
    bits.literal(0);
    bits.code(0b1100_0101, 8);
    bits.number(40_000 - 3, 16);
    bits.code(0, 5);
    bits.code(0, 7);
    ([JPEG, &[0; 40_001]].concat(), bits.bytes)
}

/// A ZIP with one entry of these bytes, which are packed in this way.
fn packed_so(name: &str, method: u16, packed: &[u8], bytes: &[u8]) -> Vec<u8> {
    let crc32 = crc32fast::hash(bytes).to_le_bytes();
    let zip = zip_of(&[(name, packed)]);
    let told = crc32fast::hash(packed).to_le_bytes();
    let mut zip = replaced(zip, &told, &crc32);
    let size = u32::try_from(bytes.len()).unwrap().to_le_bytes();
    for (sign, at) in [(b"PK\x03\x04", 8), (b"PK\x01\x02", 10)] {
        let header = (0..zip.len())
            .find(|&header| zip[header..].starts_with(sign))
            .unwrap();
        zip[header + at..][..2].copy_from_slice(&method.to_le_bytes());
        zip[header + at + 14..][..4].copy_from_slice(&size);
    }
    zip
}

#[test]
fn what_windows_packs_with_deflate64_is_read() {
    let (bytes, packed) = in_deflate64();
    let zip = packed_so("media/posts/202401/a.jpg", 9, &packed, &bytes);
    let archive = open(&[zip]);
    let heard = Heard::from(&archive);
    assert!(heard.other_notes().is_empty(), "{:?}", heard.notes);
    let name = entry(heard.item("a.jpg"));
    let mut read = Vec::new();
    let mut from = archive.containers()[0].entry(name).unwrap();
    from.read_to_end(&mut read).unwrap();
    assert!(read == bytes);
    let cut = packed_so(
        "media/posts/202401/a.jpg",
        9,
        &packed[..packed.len() - 3],
        &bytes,
    );
    let mut cut = open(&[cut]);
    let from = cut.containers.remove(0);
    assert!(from.entry(name).unwrap().read_to_end(&mut read).is_err());
}

#[test]
fn what_is_packed_in_a_way_that_is_not_read_is_not_damaged() {
    for (method, called) in [
        (14, "LZMA"),
        (12, "bzip2"),
        (93, "Zstandard"),
        (200, "ZIP method 200"),
    ] {
        let zip = packed_so("media/posts/202401/a.jpg", method, b"packed somehow", JPEG);
        let heard = Heard::from(&open(&[zip]));
        let told = format!("packed with {called}, which Keepsake does not read");
        assert_eq!(heard.notes_with(&told), 1, "{:?}", heard.notes);
        let found = heard.item("a.jpg");
        assert_eq!(found.bytes, Bytes::Missing(Missing::PackedOtherwise));
    }
}

/// Which index it is, and what to do: not what a library calls it.
#[test]
fn an_index_that_is_packed_or_encrypted_is_named_with_what_to_do() {
    let name = "your_instagram_activity/media/posts_1.json";
    let index = posts(&["media/posts/202401/a.jpg"]);
    let encrypted = |method: u8| {
        patched(zip_of(&[(name, &index)]), name, |header| {
            header[8] |= 1;
            header[10] = method;
        })
    };
    let notes = |zip| {
        let notes = Heard::from(&open(&[zip])).notes;
        let lines: Vec<_> = notes.iter().map(ToString::to_string).collect();
        lines.join("\n")
    };
    for (zip, called) in [
        (
            packed_so(name, 14, b"packed somehow", index.as_bytes()),
            "LZMA",
        ),
        (encrypted(0), "ZipCrypto"),
        (encrypted(99), "AES"),
    ] {
        let notes = notes(zip);
        let told = format!(
            "{name}: packed with {called}, which Keepsake does not read; \
             unpack the ZIP and give the folder: posts_1.json"
        );
        assert_eq!(notes.matches(&told).count(), 1, "{notes}");
        assert!(!notes.contains("unsupported"), "{notes}");
    }
    let unsound = patched(zip_of(&[(name, &index)]), name, |header| header[20] ^= 1);
    let notes = notes(unsound);
    let told = format!("{name}: the file cannot be unpacked after byte 0");
    assert!(notes.contains(&told), "{notes}");
}

#[test]
fn a_file_that_an_index_names_and_that_is_empty_has_that_reason_alone() {
    let path = "media/posts/202401/a.jpg";
    let index = posts(&[path]);
    let zip = zip_of(&[
        (path, ""),
        ("your_instagram_activity/media/posts_1.json", &index),
    ]);
    let heard = Heard::from(&open(&[zip]));
    assert!(heard.notes.is_empty(), "{:?}", heard.notes);
    assert_eq!(heard.item("a.jpg").bytes, Bytes::Missing(Missing::Empty));
}

#[test]
fn what_only_a_cloud_has_is_told_as_that() {
    let paths = ["media/posts/202401/a.jpg", "media/posts/202401/b.jpg"];
    let index = posts(&paths);
    for sign in [
        ".a.jpg.icloud",
        "a.jpg.nextcloud",
        "a.jpg.owncloud",
        "a.jpg.kdrive",
        "a.jpg.cloud",
    ] {
        let sign = format!("media/posts/202401/{sign}");
        let files = [
            (&*sign, &b"sign"[..]),
            (paths[1], JPEG),
            (
                "your_instagram_activity/media/posts_1.json",
                index.as_bytes(),
            ),
        ];
        let zip = open(&[zip_of(&files)]);
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        for archive in [zip, Archive::open(&[folder.path()]).unwrap()] {
            let heard = Heard::from(&archive);
            assert_eq!(
                heard.item("a.jpg").bytes,
                Bytes::Missing(Missing::InCloud),
                "{sign}"
            );
            assert!(matches!(heard.item("b.jpg").bytes, Bytes::Found(_)));
            assert_eq!(
                heard.notes_with("in a cloud and not on this device"),
                1,
                "{:?}",
                heard.notes
            );
            assert_eq!(heard.notes.len(), 1, "{:?}", heard.notes);
        }
        std::fs::write(folder.path().join(paths[0]), JPEG).unwrap();
        let heard = Heard::from(&Archive::open(&[folder.path()]).unwrap());
        assert!(
            matches!(heard.item("a.jpg").bytes, Bytes::Found(_)),
            "it has come down"
        );
        assert!(heard.notes.is_empty(), "{:?}", heard.notes);
    }
}

#[test]
fn what_lies_in_a_folder_that_only_a_cloud_has_is_told_as_that() {
    let paths = ["media/posts/202401/a.jpg", "media/stories/202402/b.jpg"];
    let index = posts(&paths);
    for (sign, root) in [
        ("media/posts/202401", ""),
        ("media/posts", ""),
        ("media/posts", "e/"),
    ] {
        let sign = format!("{root}{sign}.cloudf");
        let heard = Heard::from(&open(&[zip_of(&[
            (&*sign, &b""[..]),
            (&format!("{root}{}", paths[1]), JPEG),
            (
                &format!("{root}your_instagram_activity/media/posts_1.json"),
                index.as_bytes(),
            ),
        ])]));
        let bytes = |file| &heard.item(file).bytes;
        assert_eq!(bytes("a.jpg"), &Bytes::Missing(Missing::InCloud), "{sign}");
        assert!(matches!(bytes("b.jpg"), Bytes::Found(_)), "{sign}");
        assert_eq!(heard.notes.len(), 1, "{:?}", heard.notes);
    }
    let heard = Heard::from(&open(&[zip_of(&[
        ("e/media.cloudf", &b""[..]),
        (
            "e/your_instagram_activity/media/posts_1.json",
            index.as_bytes(),
        ),
    ])]));
    let mut all = heard.media().into_iter();
    assert!(all.all(|item| item.bytes == Bytes::Missing(Missing::InCloud)));
}

/// Dropbox's sign has the file's own name and no bytes.
#[cfg(target_os = "linux")]
#[test]
fn an_empty_file_with_dropboxs_mark_is_in_a_cloud_and_one_without_is_empty() {
    use rustix::fs::{XattrFlags, setxattr};
    let paths = ["media/posts/202401/a.jpg", "media/posts/202401/b.jpg"];
    let index = posts(&paths);
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("content/posts_1.json", index.as_bytes()),
        (paths[0], b""),
        (paths[1], b""),
    ];
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let mark = "user.com.dropbox.placeholder";
    let marked = folder.path().join(paths[0]);
    if setxattr(&marked, mark, b"1", XattrFlags::empty()).is_err() {
        return left_out::unavailable("the file system of temporary files keeps no marks");
    }
    let heard = Heard::from(&Archive::open(&[folder.path()]).unwrap());
    let bytes = |file| &heard.item(file).bytes;
    assert_eq!(bytes("a.jpg"), &Bytes::Missing(Missing::InCloud));
    assert_eq!(bytes("b.jpg"), &Bytes::Missing(Missing::Empty));
    assert_eq!(heard.notes_with("in a cloud and not on this device"), 1);
    // With its bytes it is what it is, whatever is marked.
    std::fs::write(&marked, JPEG).unwrap();
    let heard = Heard::from(&Archive::open(&[folder.path()]).unwrap());
    assert!(matches!(heard.item("a.jpg").bytes, Bytes::Found(_)));
}
