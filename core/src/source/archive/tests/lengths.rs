//! Entries whose bytes go on behind the end that the directory states, or stop before it:
//! never taken for whole, even where the checksum is that of the part that was stated.

use std::io::Read;

use super::made::{deflated, patched, zip_of};
use super::try_open;

const NAME: &str = "media/posts/202401/a.jpg";

/// Two thousand bytes that a packer cannot do without.
fn bytes() -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..2_000).map(|_| next()).collect()
}

/// The ZIP with another length in the directory, and the checksum of so much.
fn stating(zip: Vec<u8>, length: usize, checksum: u32) -> Vec<u8> {
    patched(zip, NAME, |header| {
        header[16..20].copy_from_slice(&checksum.to_le_bytes());
        let length = u32::try_from(length).unwrap();
        header[24..28].copy_from_slice(&length.to_le_bytes());
    })
}

/// Whether the entry can be read to its end, at once and in small pieces.
fn is_taken_for_whole(zip: Vec<u8>) -> bool {
    let Ok(archive) = try_open(&[zip]) else {
        return false;
    };
    let container = &archive.containers()[0];
    let Ok(mut entry) = container.entry(NAME) else {
        return false;
    };
    let at_once = entry.read_to_end(&mut Vec::new()).is_ok();
    let mut entry = container.entry(NAME).unwrap();
    let mut piece = [0; 7];
    let in_pieces = loop {
        match entry.read(&mut piece) {
            Ok(0) => break true,
            Ok(_) => {}
            Err(_) => break false,
        }
    };
    assert_eq!(at_once, in_pieces);
    at_once
}

#[test]
fn bytes_behind_the_stated_end_are_noticed_even_where_the_checksum_fits() {
    let bytes = bytes();
    for packed in [zip_of(&[(NAME, &bytes)]), deflated(&[(NAME, &bytes)])] {
        for stated in [0, 1, 1_000, 1_999] {
            let checksum = crc32fast::hash(&bytes[..stated]);
            let zip = stating(packed.clone(), stated, checksum);
            assert!(!is_taken_for_whole(zip), "{stated} of 2000 bytes stated");
        }
        let whole = stating(packed, 2_000, crc32fast::hash(&bytes));
        assert!(is_taken_for_whole(whole), "as it should be");
    }
}

#[test]
fn an_end_before_the_stated_one_is_noticed_whatever_the_checksum() {
    let bytes = bytes();
    for packed in [zip_of(&[(NAME, &bytes)]), deflated(&[(NAME, &bytes)])] {
        for stated in [2_001, 2_500] {
            let zip = stating(packed.clone(), stated, crc32fast::hash(&bytes));
            assert!(!is_taken_for_whole(zip), "{stated} bytes stated");
        }
    }
}

#[test]
fn a_part_that_was_swapped_is_noticed_by_its_checksum_alone() {
    let bytes = bytes();
    for packed in [zip_of(&[(NAME, &bytes)]), deflated(&[(NAME, &bytes)])] {
        let zip = stating(packed, 2_000, crc32fast::hash(b"something else"));
        assert!(!is_taken_for_whole(zip));
    }
}
