//! ZIPs that lie in what was given.

use std::fs;
use std::io::Read;
use std::path::Path;

use super::made::{JPEG, MP4, deflated, patched, posts, zip_of};
use super::{Archive, Heard, entry, open};
use crate::source::Bytes;

const A: &str = "media/posts/202401/a.jpg";
const B: &str = "media/posts/202402/b.mp4";

fn index() -> Vec<u8> {
    zip_of(&[("content/posts_1.json", posts(&[A, B]))])
}

fn foreign() -> Vec<u8> {
    zip_of(&[("invoice.pdf", "%PDF"), ("photos/beach.jpg", "no export")])
}

/// A folder with these files, opened as it is given.
fn downloads(files: &[(&str, &[u8])]) -> (tempfile::TempDir, Archive) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let archive = Archive::open(&[folder.path()]).unwrap();
    (folder, archive)
}

fn names(archive: &Archive) -> Vec<String> {
    let nested = archive.containers().iter().skip(archive.given().len());
    nested.map(super::super::Container::name).collect()
}

/// Everything is there, and its bytes are those that were packed.
fn both_are_read(archive: &Archive) {
    let heard = Heard::from(archive);
    assert_eq!(heard.media().len(), 2, "{heard:#?}");
    for (uri, bytes) in [(A, JPEG), (B, MP4)] {
        let Bytes::Found(at) = &heard.item(uri).bytes else {
            panic!("{uri} is missing");
        };
        let mut read = Vec::new();
        let container = &archive.containers()[at.container];
        let mut entry = container.entry(&at.entry).unwrap();
        entry.read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
    }
}

#[test]
fn a_folder_of_downloads_is_read_and_each_content_once() {
    let [index, one, two] = [index(), zip_of(&[(A, JPEG)]), zip_of(&[(B, MP4)])];
    let (folder, archive) = downloads(&[
        ("instagram-lina-2025-01-01-abcdefgh.zip", &index),
        ("instagram-lina-2025-01-01-abcdefgh (1).ZIP", &index),
        ("old/part.zip", &one),
        ("old/older/part.zip", &two),
        ("taxes.zip", &foreign()),
        ("letters.zip", &zip_of(&[("letter.txt", "Dear Tom")])),
        ("empty.zip", b""),
    ]);
    both_are_read(&archive);
    assert_eq!(names(&archive).len(), 3, "{:?}", names(&archive));
    assert_eq!(
        archive.containers()[1].path().parent(),
        Some(folder.path()),
        "a ZIP in a folder is remembered by its own path"
    );
    let heard = Heard::from(&archive);
    assert_eq!(
        heard.notes_with("no Instagram export: letters.zip, and 1 more"),
        1
    );
    assert_eq!(
        heard.notes_with("the file is empty"),
        1,
        "{:?}",
        heard.notes
    );
    assert_eq!(heard.notes.len(), 2, "{:?}", heard.notes);
}

/// As programs unpack what Windows packed, on systems in which a name may have a backslash: the ZIP
/// is remembered by the path that it has, and opens again there.
#[cfg(unix)]
#[test]
fn a_zip_whose_name_has_backslashes_is_remembered_where_it_lies() {
    let zips = [
        ("parts\\index.zip", index()),
        ("old\\parts/one\\a.zip", zip_of(&[(A, JPEG)])),
        ("old\\parts/one\\deep/b.zip", zip_of(&[(B, MP4)])),
    ];
    let files: Vec<_> = zips.iter().map(|(name, zip)| (*name, &zip[..])).collect();
    let (folder, archive) = downloads(&files);
    both_are_read(&archive);
    let mut paths: Vec<_> = archive.containers()[1..]
        .iter()
        .map(|container| container.path().to_owned())
        .collect();
    both_are_read(&Archive::open(&paths).unwrap());
    paths.sort();
    let mut lie: Vec<_> = zips.map(|(name, _)| folder.path().join(name)).into();
    lie.sort();
    assert_eq!(paths, lie);
}

#[test]
fn a_zip_given_twice_by_its_folder_and_by_itself_is_one() {
    let whole = zip_of(&[(A, JPEG), (B, MP4)]);
    let (folder, _) = downloads(&[("x.zip", &whole)]);
    let zip = folder.path().join("x.zip");
    for given in [[folder.path(), &zip], [&zip, folder.path()]] {
        let archive = Archive::open(&given).unwrap();
        assert_eq!(archive.containers().len(), 2);
        both_are_read(&archive);
    }
}

#[test]
fn zips_stored_in_a_zip_are_read_in_place() {
    let [index, one, two] = [index(), zip_of(&[(A, JPEG)]), deflated(&[(B, MP4)])];
    let backup = zip_of(&[("one.zip", one), ("two.zip", two)]);
    let outer = zip_of(&[
        ("parts/index.zip", index),
        ("backup.zip", backup),
        ("taxes.zip", foreign()),
    ]);
    // Bytes before the ZIP move everything in it.
    for before in [&b""[..], b"bytes that stand before"] {
        let outer = [before, &outer].concat();
        let archive = open(&[outer]);
        both_are_read(&archive);
        assert_eq!(
            names(&archive),
            [
                "part-0.zip/parts/index.zip",
                "part-0.zip/backup.zip/one.zip",
                "part-0.zip/backup.zip/two.zip",
            ]
        );
        assert_eq!(Heard::from(&archive).notes.len(), 1);
        let all_open = archive.containers().iter().all(|it| it.was_handed_over());
        assert!(all_open, "a ZIP in an open file has no path either");
    }
}

#[test]
fn zips_in_a_zip_that_cannot_be_read_there_are_named_with_what_to_do() {
    let inner = zip_of(&[(A, JPEG)]);
    let packed = deflated(&[("inner.zip", inner.clone())]);
    let cut = zip_of(&[("inner.zip", &inner[..inner.len() - 9])]);
    let encrypted = patched(zip_of(&[("inner.zip", &inner)]), "inner.zip", |header| {
        header[8] |= 1;
    });
    for (outer, advice) in [
        (packed, "unpack the outer ZIP"),
        (cut, "the ZIP is incomplete"),
        (encrypted, "with its password"),
    ] {
        let heard = Heard::from(&open(&[outer]));
        assert_eq!(heard.notes_with(advice), 1, "{:?}", heard.notes);
        assert_eq!(heard.notes_with("inner.zip"), 1);
        assert!(heard.posts.is_empty());
    }
}

#[test]
fn zips_lie_only_so_deep() {
    let mut zip = zip_of(&[(A, JPEG), (B, MP4)]);
    for depth in 1..5 {
        zip = zip_of(&[("inner.zip", zip)]);
        let archive = open(&[zip.clone()]);
        if depth <= 2 {
            both_are_read(&archive);
        } else {
            let heard = Heard::from(&archive);
            assert_eq!(heard.notes_with("lies too deep"), 1, "{:?}", heard.notes);
        }
    }
}

/// One ZIP in a ZIP that is listed under hundreds of names.
#[test]
fn entries_that_share_their_bytes_are_not_opened_again_and_again() {
    let outer = zip_of(&[("000.zip", index())]);
    let end = outer.len() - 22;
    let directory = end - (46 + 7);
    let mut bomb = outer[..directory].to_vec();
    for number in 0..300 {
        let mut listed = outer[directory..end].to_vec();
        listed[46..].copy_from_slice(format!("{number:03}.zip").as_bytes());
        bomb.extend(listed);
    }
    let size = u32::try_from(bomb.len() - directory).unwrap();
    let mut tail = outer[end..].to_vec();
    tail[8..10].copy_from_slice(&300_u16.to_le_bytes());
    tail[10..12].copy_from_slice(&300_u16.to_le_bytes());
    tail[12..16].copy_from_slice(&size.to_le_bytes());
    bomb.extend(tail);
    let inner = index().len();
    let archive = open(&[bomb.clone()]);
    assert_eq!(archive.containers().len(), 2);
    let refused = 300 - bomb.len() / inner;
    let more = format!("and {} more", refused - 1);
    assert_eq!(Heard::from(&archive).notes_with(&more), 1);
}

#[test]
fn an_outer_zip_that_was_written_to_is_not_read_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("outer.zip");
    fs::write(&path, zip_of(&[("x.zip", zip_of(&[(A, JPEG)]))])).unwrap();
    let archive = Archive::open(&[&path]).unwrap();
    let at = entry(Heard::from(&archive).item(A)).to_owned();
    fs::write(&path, "something else").unwrap();
    assert!(archive.containers()[1].entry(&at).is_err());
}

#[test]
fn a_file_named_zip_without_an_export_is_told_in_a_folder_and_in_a_zip() {
    let (_folder, folder) = downloads(&[("x.zip", b"PK")]);
    for archive in [folder, open(&[zip_of(&[("x.zip", "PK")])])] {
        let heard = Heard::from(&archive);
        assert_eq!(heard.notes_with("a ZIP that cannot be read"), 1);
        assert!(
            Path::new(heard.notes[0].place.as_ref().unwrap())
                .extension()
                .is_some()
                || heard.notes[0].what.to_string().ends_with("x.zip")
        );
    }
}

const NAMELESS: [&str; 8] = [
    "instagram-lina.ZIP",
    "instagram-lina",
    "instagram-lina.zip (1)",
    "instagram-lina.zip.1",
    "instagram-lina-2025.01.01",
    "deep/er/download.bin",
    "42.octet-stream",
    "\u{5199}\u{771f}.zip\u{306e}\u{30b3}\u{30d4}\u{30fc}",
];

#[test]
fn an_exports_zip_is_known_by_its_first_bytes_whatever_it_is_called() {
    let whole = zip_of(&[(A, JPEG), (B, MP4)]);
    for name in NAMELESS {
        let (_folder, archive) = downloads(&[(name, &whole)]);
        assert_eq!(names(&archive).len(), 1, "{name}");
        both_are_read(&archive);
        assert!(Heard::from(&archive).other_notes().is_empty(), "{name}");
    }
    let (_folder, archive) = downloads(&NAMELESS.map(|name| (name, &*whole)));
    assert_eq!(names(&archive).len(), 1, "each content once");
}

#[test]
fn a_file_that_is_a_zip_and_not_called_so_is_told_only_where_it_can_be_an_export() {
    let whole = zip_of(&[(A, JPEG), (B, MP4)]);
    for name in NAMELESS.into_iter().filter(|name| !name.ends_with(".ZIP")) {
        for other in [foreign(), b"PK or not, that is the question".to_vec()] {
            let (_folder, archive) = downloads(&[(name, &other)]);
            assert_eq!(archive.containers().len(), 1, "{name}");
            assert!(Heard::from(&archive).notes.is_empty(), "{name}");
        }
        let (_folder, archive) = downloads(&[(name, &whole[..whole.len() - 9])]);
        let heard = Heard::from(&archive);
        assert_eq!(heard.notes_with("a ZIP that cannot be read"), 1, "{name}");
    }
    let (_folder, archive) = downloads(&[("lina.zip.001", &whole[..whole.len() - 9])]);
    assert_eq!(Heard::from(&archive).notes_with("join the volumes"), 1);
}

#[test]
fn what_a_name_says_is_believed_as_is_an_exports_own_folder() {
    let whole = zip_of(&[(A, JPEG), (B, MP4)]);
    for name in [
        "letter.docx",
        "table.ODS",
        "app.apk",
        "book.epub",
        "beach.jpg",
        "posts_1.json",
        "lina.zip.part",
        "Unconfirmed 1.crdownload",
        "lina.zip.download",
        "x.tmp",
        "media/posts/202401/17840000000000001",
        "lina/your_instagram_activity/messages/inbox/tom_1/files/1",
    ] {
        let (_folder, archive) = downloads(&[(name, &whole)]);
        assert_eq!(archive.containers().len(), 1, "{name}");
    }
}

/// Whatever else the export may have come in is told as it would be if it were given itself.
#[test]
fn other_archives_and_downloads_that_are_not_complete_are_named() {
    let part = zip_of(&[(A, JPEG)]);
    let half = &part[..part.len() / 2];
    let mut tar = vec![0; 512];
    tar[257..262].copy_from_slice(b"ustar");
    let cases: [(&str, &[u8], &str); 12] = [
        ("x.tar.gz", b"\x1f\x8b\x08 packed", "it is a gzip archive"),
        ("x.tgz", b"\x1f\x8b\x08 packed", "it is a gzip archive"),
        ("x.tar", &tar, "it is a tar archive"),
        ("x.RAR", b"Rar!\x1a\x07\x01\0", "it is a RAR archive"),
        ("x.7z", b"7z\xbc\xaf\x27\x1c00", "it is a 7-Zip archive"),
        (
            "x.z01",
            b"PK\x07\x08PK\x03\x04",
            "one volume of a split ZIP",
        ),
        ("x.zip.001", half, "one volume of a split ZIP"),
        ("part2.zip.crdownload", half, "the ZIP is incomplete"),
        ("part2.zip.part", half, "the ZIP is incomplete"),
        ("part2.zip.aria2", b"0123456789", "the ZIP is incomplete"),
        ("Unconfirmed 5.crdownload", half, "the ZIP is incomplete"),
        (
            "part2.zip.download/part2.zip",
            half,
            "the ZIP is incomplete",
        ),
    ];
    for (name, bytes, told) in cases {
        let (_folder, archive) = downloads(&[(name, bytes), ("notes.pdf.part", b"%PDF")]);
        let heard = Heard::from(&archive);
        assert_eq!(heard.notes_with(told), 1, "{name}: {:?}", heard.notes);
        assert_eq!(heard.notes_with(name), 1, "{name}: {:?}", heard.notes);
        assert_eq!(heard.notes.len(), 1, "{name}: {:?}", heard.notes);
    }
    // Many of one sort are one line, and those in an export's folders are not looked at.
    let gzip: &[u8] = b"\x1f\x8b\x08";
    let (_folder, archive) = downloads(&[
        ("a.tar.gz", gzip),
        ("b/c.gz", gzip),
        ("media/posts/202401/x.gz", gzip),
        (A, JPEG),
    ]);
    let heard = Heard::from(&archive);
    assert_eq!(
        heard.notes_with("a.tar.gz, and 1 more"),
        1,
        "{:?}",
        heard.notes
    );
    assert_eq!(heard.other_notes().len(), 1, "{:?}", heard.notes);
    // One whose bytes are all there, though its name says that they are not.
    let (_folder, archive) = downloads(&[("lina.zip.crdownload", &zip_of(&[(A, JPEG)]))]);
    let heard = Heard::from(&archive);
    assert_eq!(heard.notes_with("take that ending away: lina.zip"), 1);
    let (_folder, archive) = downloads(&[("taxes.zip.part", &foreign())]);
    assert_eq!(Heard::from(&archive).notes, vec![]);
}

/// However small it is packed.
#[test]
fn a_zip_that_is_packed_in_another_is_told_as_such() {
    let inner = zip_of(&[(A, vec![7; 300_000])]);
    for count in [1, 3] {
        let names: Vec<_> = (0..count).map(|number| format!("in{number}.zip")).collect();
        let files: Vec<_> = names.iter().map(|name| (name, &inner)).collect();
        let outer = deflated(&files);
        assert!(outer.len() < inner.len());
        let heard = Heard::from(&open(&[outer]));
        assert_eq!(
            heard.notes_with("packed inside another ZIP"),
            1,
            "{:?}",
            heard.notes
        );
        assert_eq!(heard.notes.len(), 1, "{:?}", heard.notes);
    }
}

/// Somebody joined the parts with `cat` or `copy /b`: a ZIP's list of its entries stands at its end.
#[test]
fn zips_that_were_joined_to_one_file_are_all_read() {
    let [index, one, two] = [index(), zip_of(&[(A, JPEG)]), zip_of(&[(B, MP4)])];
    for joined in [
        [&*index, &one, &two],
        [&two, &index, &one],
        [&one, &two, &index],
    ] {
        let joined = joined.concat();
        both_are_read(&open(std::slice::from_ref(&joined)));
        let (_folder, archive) = downloads(&[("all.zip", &joined)]);
        both_are_read(&archive);
        both_are_read(&open(&[zip_of(&[("all.zip", &joined)])]));
    }
}

#[test]
fn a_joined_zip_that_cannot_be_read_is_told_of() {
    let [index, one] = [index(), zip_of(&[(A, JPEG)])];
    let cut = &index[..index.len() - 4];
    let heard = Heard::from(&open(&[[cut, &one].concat()]));
    assert_eq!(heard.notes_with("incomplete"), 1, "{:?}", heard.notes);
    // What is no ZIP may stand in front: it unpacks by itself.
    let heard = Heard::from(&open(&[[b"#!/bin/sh\n", &*one].concat()]));
    assert_eq!(heard.other_notes(), Vec::<&_>::new());
}
