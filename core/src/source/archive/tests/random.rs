//! Whatever the bytes and names: no panic, and nothing outside the archive.

use std::io;
use std::path::{Component, Path};

use proptest::prelude::*;

use super::super::{layout, names};
use super::made::{JPEG, MP4, deflated, posts, zip_of};
use super::{Heard, try_open};
use crate::source::Bytes;

/// Reads bytes as a ZIP, and every item in it. Damaged bytes end in an error, as they should.
fn read_to_the_end(bytes: &[u8]) {
    let Ok(archive) = try_open(&[bytes.to_vec()]) else {
        return;
    };
    archive.containers().iter().for_each(|container| {
        container.fingerprint();
    });
    for media in Heard::from(&archive).media() {
        if let Bytes::Found(at) = &media.bytes
            && let Ok(mut bytes) = archive.containers()[at.container].entry(&at.entry)
        {
            let _ = io::copy(&mut bytes, &mut io::sink());
        }
    }
}

fn sample() -> Vec<u8> {
    let index = posts(&["media/posts/202401/a.jpg", "media/posts/202401/b.mp4"]);
    let files = [
        ("lina/media/posts/202401/a.jpg", JPEG),
        ("lina/content/posts_1.json", index.as_bytes()),
        ("lina/media/posts/202401/b.mp4", MP4),
    ];
    deflated(&files)
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        read_to_the_end(&bytes);
    }

    #[test]
    fn mutated_zips_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut zip = sample();
        for (at, byte) in changes {
            let at = at.index(zip.len());
            zip[at] = byte;
        }
        read_to_the_end(&zip);
    }

    #[test]
    fn mutated_zips_in_zips_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        before in 0..40_usize,
    ) {
        let inner = zip_of(&[("parts/part.zip", sample())]);
        let mut zip = zip_of(&[("x.bin", vec![7; before]), ("part.ZIP", sample()), ("all.zip", inner)]);
        for (at, byte) in changes {
            let at = at.index(zip.len());
            zip[at] = byte;
        }
        read_to_the_end(&zip);
    }

    #[test]
    fn a_clean_name_stays_inside(name in "([a-z.]{0,3}[/\\\\:]{0,2}){1,8}") {
        if let Some(clean) = names::clean(&name) {
            let path = Path::new(&*clean);
            prop_assert!(path.components().all(|part| matches!(part, Component::Normal(_))));
        }
    }

    #[test]
    fn decoding_loses_nothing(one in prop::collection::vec(any::<u8>(), 0..9), other in prop::collection::vec(any::<u8>(), 0..9)) {
        let both_text = str::from_utf8(&one).is_ok() == str::from_utf8(&other).is_ok();
        if one != other && both_text {
            prop_assert_ne!(names::decoded(&one), names::decoded(&other));
        }
    }

    #[test]
    fn arbitrary_names_are_found_again(names in prop::collection::hash_set("[ -~]{1,20}(/[a-zäß]{1,9}){0,3}", 1..20)) {
        let files: Vec<_> = names.iter().filter(|name| names::clean(name).is_some_and(|clean| clean == **name)).map(|name| (name, JPEG)).collect();
        let archive = super::open(&[zip_of(&files)]);
        let container = &archive.containers()[0];
        for entry in container.entries.visible() {
            let name = container.entries.name(entry);
            prop_assert!(container.entry(&name).is_ok());
            prop_assert_eq!(container.entries.named(&name), Some(entry));
        }
    }

    #[test]
    fn roots_lie_inside_their_folders(folder in "(media/|posts/|your_instagram_activity/|content/|202401/|é/|Stories/){0,9}") {
        if let Some(root) = layout::root_of(&folder) {
            prop_assert!(folder.is_char_boundary(root));
        }
        prop_assert!(folder.is_char_boundary(layout::root_of_index(&folder)));
    }
}
