//! What an answer means for the part of a file that is there.

use std::fs;

use super::*;

fn answer(status: u16, headers: &[(&str, &str)]) -> Response {
    let mut answer = http::Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(*name, *value);
    }
    answer.body("the body").unwrap().into()
}

/// A part of so many bytes of a file with the tag `"1"`.
fn part(bytes: usize) -> (tempfile::TempDir, PartFile) {
    let folder = tempfile::tempdir().unwrap();
    let mut part = PartFile::open(&folder.path().join("7.part")).unwrap();
    part.restart(Some("\"1\"")).unwrap();
    part.write(&vec![7; bytes]).unwrap();
    (folder, part)
}

/// What is done, and how much of the part is left.
fn started(status: u16, headers: &[(&str, &str)]) -> (String, u64) {
    let (_folder, mut part) = part(100);
    let answer = answer(status, headers);
    let said = match start(&mut part, status, answer.headers()) {
        Ok(Start::Body) => "body".to_owned(),
        Ok(Start::WholeAlready) => "whole".to_owned(),
        Err(error) => error.to_string(),
    };
    (said, part.length())
}

#[test]
fn the_rest_is_only_taken_where_it_goes_on() {
    let goes_on = [("content-range", "bytes 100-199/200")];
    assert_eq!(started(206, &goes_on), ("body".to_owned(), 100));
    for range in [
        "bytes 0-99/200",
        "bytes 99-199/200",
        "bytes 101-199/200",
        "bytes */200",
        "lines 100-199/200",
        "bytes 100-199",
        "bytes x-199/200",
        "bytes 100-199/*",
        "",
    ] {
        let (said, _) = started(206, &[("content-range", range)]);
        assert!(said.contains("another part came"), "{range}: {said}");
    }
    assert!(started(206, &[]).0.contains("another part came"));
}

#[test]
fn the_rest_of_another_file_is_not_put_behind_a_part() {
    let goes_on = ("content-range", "bytes 100-199/200");
    let whole = ("content-range", "bytes */100");
    for tag in ["\"1\"", "W/\"1\""] {
        assert_eq!(started(206, &[goes_on, ("etag", tag)]).0, "body", "{tag}");
    }
    for (status, range) in [(206, goes_on), (416, whole)] {
        let (said, left) = started(status, &[range, ("etag", "\"2\"")]);
        assert!(said.contains("not what it was"), "{status}: {said}");
        assert_eq!(left, 100);
        // A date says nothing of what a tag stands for.
        let date = ("last-modified", "Thu, 01 Oct 2026 08:00:00 GMT");
        assert!(
            !started(status, &[range, date])
                .0
                .contains("not what it was")
        );
    }
}

#[test]
fn the_whole_file_takes_the_place_of_the_part() {
    assert_eq!(started(200, &[]), ("body".to_owned(), 0));
    assert_eq!(started(200, &[("content-encoding", "identity")]).0, "body");
}

#[test]
fn nothing_left_to_come_is_whole_only_where_the_length_is_that_of_the_part() {
    let whole = [("content-range", "bytes */100")];
    assert_eq!(started(416, &whole), ("whole".to_owned(), 100));
    for range in [
        "bytes */101",
        "bytes */99",
        "bytes */0",
        "bytes 0-99/100",
        "",
    ] {
        let (said, _) = started(416, &[("content-range", range)]);
        assert!(said.contains("not what it was"), "{range}: {said}");
    }
}

#[test]
fn what_is_packed_though_nobody_asked_is_not_unpacked() {
    for (status, encoding) in [(200, "gzip"), (200, "br"), (206, "gzip")] {
        let headers = [
            ("content-encoding", encoding),
            ("content-range", "bytes 100-199/200"),
        ];
        let (said, left) = started(status, &headers);
        assert!(said.contains("no photo or video"), "{encoding}: {said}");
        assert_eq!(left, 100);
    }
}

#[test]
fn any_other_status_is_told_and_leaves_the_part_alone() {
    for status in [204, 304, 400, 403, 404, 429, 500, 503] {
        let (said, left) = started(status, &[]);
        assert!(said.contains(&status.to_string()), "{said}");
        assert_eq!(left, 100);
    }
}

#[test]
fn a_part_goes_on_with_a_strong_tag_or_a_date_and_with_nothing_weaker() {
    let date = "Thu, 01 Oct 2026 08:00:00 GMT";
    for (headers, expected) in [
        (vec![("etag", "\"a\"")], Some("\"a\"")),
        (
            vec![("etag", "\"a\""), ("last-modified", date)],
            Some("\"a\""),
        ),
        (
            vec![("etag", "W/\"a\""), ("last-modified", date)],
            Some(date),
        ),
        (vec![("etag", "W/\"a\"")], None),
        (vec![], None),
    ] {
        let answer = answer(200, &headers);
        assert_eq!(validator(answer.headers()), expected, "{headers:?}");
    }
}

#[test]
fn the_first_bytes_decide_however_they_come() {
    let (_folder, empty) = part(0);
    let jpeg = [&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], &[0; 200]].concat();
    for size in [1, 5, 64, 210] {
        let mut head = Head::of(&empty);
        assert!(jpeg.chunks(size).all(|piece| head.see(piece).is_ok()));
        assert!(head.is_checked, "{size}");
        let mut head = Head::of(&empty);
        let html = b"<!doctype html>".repeat(20);
        let first = html.chunks(size).find_map(|piece| head.see(piece).err());
        assert!(matches!(first, Some(TransportError::WebPage)), "{size}");
        let mut head = Head::of(&empty);
        let junk = [7; 300];
        let first = junk.chunks(size).find_map(|piece| head.see(piece).err());
        assert!(matches!(first, Some(TransportError::NoMedia)), "{size}");
    }
    let mut head = Head::of(&empty);
    head.see(b"\xff\xd8").unwrap();
    assert!(!head.is_checked, "too little to tell");
    // What is gone on with was looked at when it began.
    assert!(Head::of(&part(5_000).1).is_checked);
}

#[test]
fn a_full_disk_is_told_as_too_little_room() {
    for kind in [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded] {
        assert!(matches!(unwritten(kind.into()), TransportError::NoRoom));
    }
    let other = unwritten(io::ErrorKind::PermissionDenied.into());
    assert!(matches!(other, TransportError::Disk(_)));
}

#[test]
fn a_part_of_nobody_knows_what_is_thrown_away() {
    let (folder, part) = part(100);
    assert_eq!(part.resumable(), Some((100, "\"1\"")));
    drop(part);
    fs::remove_file(folder.path().join("7.validator")).unwrap();
    let part = PartFile::open(&folder.path().join("7.part")).unwrap();
    assert_eq!((part.length(), part.resumable()), (0, None));
}
