//! Unpacked exports.

use std::fs;
use std::io::Read;
use std::path::Path;

use tempfile::TempDir;

use super::made::{JPEG, MP4, posts};
use super::{Archive, Heard, entry};
use crate::source::{Bytes, Missing};

fn folder_with(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn open(folder: &Path) -> Archive {
    Archive::open(&[folder]).unwrap()
}

#[test]
fn a_folder_is_read_like_a_zip() {
    let folder = folder_with(&[
        ("media/posts/202401/a.jpg", JPEG),
        ("media/posts/202401/.DS_Store", b"junk"),
        ("media/posts/202401/._a.jpg", JPEG),
        ("@eaDir/media/posts/202401/thumbnail.jpg", JPEG),
        ("my own/holiday.jpg", JPEG),
    ]);
    let heard = Heard::from(&open(folder.path()));
    assert_eq!(heard.media().len(), 1);
    assert_eq!(entry(heard.item("a.jpg")), "media/posts/202401/a.jpg");
}

/// As programs unpack what Windows packed, on systems in which a name may have a backslash.
#[cfg(unix)]
#[test]
fn a_file_whose_name_has_backslashes_is_found_where_its_index_has_it() {
    let index = posts(&["media/posts/202401/a.jpg"]);
    let folder = folder_with(&[
        ("media\\posts\\202401\\a.jpg", JPEG),
        (
            "your_instagram_activity\\media\\posts_1.json",
            index.as_bytes(),
        ),
    ]);
    let archive = open(folder.path());
    let heard = Heard::from(&archive);
    assert!(heard.notes.is_empty(), "{:?}", heard.notes);
    let name = entry(heard.item("a.jpg"));
    assert_eq!(name, "media/posts/202401/a.jpg");
    let mut bytes = Vec::new();
    let mut file = archive.containers()[0].entry(name).unwrap();
    file.read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes, JPEG);
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_not_followed_and_noted() {
    use std::os::unix::fs::symlink;
    let outside = folder_with(&[("secret.jpg", JPEG), ("media/posts/202401/c.jpg", JPEG)]);
    let folder = folder_with(&[("media/posts/202401/a.jpg", JPEG)]);
    let media = folder.path().join("media/posts/202401");
    symlink(outside.path().join("secret.jpg"), media.join("b.jpg")).unwrap();
    symlink(outside.path(), folder.path().join("media/reels")).unwrap();
    symlink("..", media.join("loop")).unwrap();
    let heard = Heard::from(&open(folder.path()));
    assert_eq!(heard.media().len(), 1);
    assert_eq!(heard.notes_with("symbolic link"), 1, "{:?}", heard.notes);
}

/// Somebody keeps the photos on another disk.
#[cfg(unix)]
#[test]
fn what_lies_behind_a_link_is_told_as_that() {
    use std::os::unix::fs::symlink;
    let outside = folder_with(&[("posts/202401/a.jpg", JPEG)]);
    let index = posts(&["media/posts/202401/a.jpg", "media/other/b.jpg"]);
    for link in ["media", "media/posts", "media/posts/202401/a.jpg"] {
        let folder = folder_with(&[("content/posts_1.json", index.as_bytes())]);
        let at = folder.path().join(link);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        symlink(outside.path().join("posts/202401/a.jpg"), at).unwrap();
        let heard = Heard::from(&open(folder.path()));
        let missing = |uri: &str| match heard.item(uri).bytes {
            Bytes::Missing(missing) => Some(missing),
            Bytes::Found(_) => None,
        };
        assert_eq!(missing("a.jpg"), Some(Missing::BehindALink), "{link}");
        let other = match link {
            "media" => Missing::BehindALink,
            _ => Missing::NotInAnyPart,
        };
        assert_eq!(missing("b.jpg"), Some(other), "{link}");
        assert_eq!(heard.notes_with("symbolic link"), 1, "{:?}", heard.notes);
    }
}

/// What is absent may be there or not: nobody knows.
#[cfg(unix)]
#[test]
fn a_link_of_the_same_name_elsewhere_hides_nothing() {
    use std::os::unix::fs::symlink;
    let outside = folder_with(&[("posts/202401/b.jpg", JPEG)]);
    let index = posts(&["media/posts/202401/a.jpg"]);
    for link in ["backup/media", "backup/media/posts", "old/backup/media"] {
        let folder = folder_with(&[("content/posts_1.json", index.as_bytes())]);
        let at = folder.path().join(link);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        symlink(outside.path().join("posts"), at).unwrap();
        let heard = Heard::from(&open(folder.path()));
        let told = matches!(
            heard.item("a.jpg").bytes,
            Bytes::Missing(Missing::NotInAnyPart)
        );
        assert!(told, "{link}");
    }
}

/// Under a folder around the export as well.
#[cfg(unix)]
#[test]
fn what_lies_behind_a_link_of_an_export_in_a_folder_is_told_as_that() {
    let outside = folder_with(&[("posts/202401/a.jpg", JPEG)]);
    let index = posts(&["media/posts/202401/a.jpg"]);
    let folder = folder_with(&[("mine/content/posts_1.json", index.as_bytes())]);
    std::os::unix::fs::symlink(outside.path(), folder.path().join("mine/media")).unwrap();
    let heard = Heard::from(&open(folder.path()));
    assert!(matches!(
        heard.item("a.jpg").bytes,
        Bytes::Missing(Missing::BehindALink)
    ));
}

#[cfg(unix)]
#[test]
fn a_file_replaced_by_a_link_is_not_read() {
    let outside = folder_with(&[("secret.jpg", JPEG)]);
    let folder = folder_with(&[("media/posts/202401/a.jpg", JPEG)]);
    let archive = open(folder.path());
    let path = folder.path().join("media/posts/202401/a.jpg");
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.jpg"), &path).unwrap();
    assert!(
        archive.containers()[0]
            .entry("media/posts/202401/a.jpg")
            .is_err()
    );
}

#[test]
fn a_file_written_to_after_it_was_listed_is_not_read() {
    let folder = folder_with(&[("media/posts/202401/a.jpg", JPEG)]);
    let archive = open(folder.path());
    fs::write(folder.path().join("media/posts/202401/a.jpg"), MP4).unwrap();
    let error = archive.containers()[0]
        .entry("media/posts/202401/a.jpg")
        .err()
        .unwrap();
    assert!(error.to_string().contains("changed"));
}

#[test]
fn the_walk_ends_in_the_depth() {
    let deep = "d/".repeat(40) + "a.jpg";
    let folder = folder_with(&[(&deep, JPEG), ("media/posts/202401/b.jpg", JPEG)]);
    let archive = open(folder.path());
    assert_eq!(archive.containers()[0].entries.len(), 1);
    assert_eq!(Heard::from(&archive).notes_with("too deep"), 1);
}

#[test]
fn a_camera_roll_beside_the_export_is_not_read() {
    let folder = folder_with(&[
        ("export/media/posts/202401/a.jpg", JPEG),
        ("roll/.keepsake/keepsake.db", b"SQLite"),
        ("roll/Posts/17840000000000001.jpg", JPEG),
    ]);
    let heard = Heard::from(&open(folder.path()));
    assert_eq!(heard.media().len(), 1);
    assert_eq!(
        heard.notes_with("a camera roll that Keepsake made: roll"),
        1
    );
}

#[test]
fn a_changed_folder_has_another_fingerprint() {
    let folder = folder_with(&[("media/posts/202401/a.jpg", JPEG)]);
    let print = || open(folder.path()).containers()[0].fingerprint();
    let before = print();
    assert_eq!(before, print());
    fs::write(folder.path().join("media/posts/202401/b.jpg"), JPEG).unwrap();
    assert_ne!(before, print());
}
