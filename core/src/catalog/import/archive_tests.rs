//! Importing whole archives from disk: all or nothing.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::CancellationToken;
use crate::catalog::example::{NOON, references, uris};
use crate::catalog::{Catalog, Imported};
use crate::error::{Error, Result};
use crate::outcome::{ArchiveNote, Oddity};
use crate::source::archive::Archive;

/// The first bytes of a JPEG.
const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xD9";
const INDEX: &str = "your_instagram_activity/content/posts_1.json";

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

fn write_index(root: &Path, posts: i64) {
    let posts: Vec<_> = (0..posts)
        .map(|n| {
            let media = json!({
                "uri": format!("media/posts/202404/{n}.jpg"),
                "creation_timestamp": NOON + n * 1_000,
                "title": "",
            });
            json!({ "media": [media] })
        })
        .collect();
    write(root, INDEX, json!(posts).to_string().as_bytes());
}

fn import(catalog: &mut Catalog, folders: &[&Path]) -> Result<Imported> {
    let archive = Archive::open(folders).unwrap();
    catalog.import(&archive, &mut |_| {}, &CancellationToken::new())
}

fn sources(catalog: &Catalog) -> i64 {
    let sql = "SELECT count(*) FROM source";
    catalog.db.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn index_and_bytes_in_different_parts_find_each_other_in_any_order() {
    let (index, bytes) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write_index(index.path(), 2);
    write(bytes.path(), "media/posts/202404/0.jpg", JPEG);
    write(bytes.path(), "media/posts/202404/1.jpg", JPEG);

    let mut listings = Vec::new();
    for parts in [
        vec![vec![index.path(), bytes.path()]],
        vec![vec![bytes.path(), index.path()]],
        vec![vec![index.path()], vec![bytes.path()]],
        vec![vec![bytes.path()], vec![index.path()]],
    ] {
        let mut catalog = Catalog::scratch().unwrap();
        for part in parts {
            import(&mut catalog, &part).unwrap();
        }
        let mut listing = references(&catalog);
        listing.iter_mut().for_each(|reference| reference.id = 0);
        assert!(listing.iter().all(|reference| reference.missing.is_none()));
        listings.push(listing);
    }
    assert_eq!(listings[0].len(), 2);
    listings.dedup();
    assert_eq!(listings.len(), 1, "{listings:#?}");
}

#[test]
fn an_archive_known_by_content_is_not_read_again() {
    let folder = tempfile::tempdir().unwrap();
    write_index(folder.path(), 3);
    let mut catalog = Catalog::scratch().unwrap();
    let first = import(&mut catalog, &[folder.path()]).unwrap();
    assert_eq!(
        (first.known, first.new_posts, first.new_media),
        (false, 3, 3)
    );

    let again = import(&mut catalog, &[folder.path()]).unwrap();

    assert!(again.known);
    assert_eq!(sources(&catalog), 1);
}

#[test]
fn a_known_archive_that_was_moved_is_looked_for_where_it_is_now() {
    let home = tempfile::tempdir().unwrap();
    let (old, new) = (home.path().join("old"), home.path().join("new"));
    write_index(&old, 1);
    let mut catalog = Catalog::scratch().unwrap();
    import(&mut catalog, &[&old]).unwrap();
    fs::rename(&old, &new).unwrap();

    assert!(import(&mut catalog, &[&new]).unwrap().known);

    let paths: Vec<_> = catalog
        .sources()
        .unwrap()
        .into_iter()
        .map(|it| it.path)
        .collect();
    assert_eq!(paths, [new]);
}

#[test]
fn archives_without_posts_leave_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "letters/ada.json", b"[]");
    let mut catalog = Catalog::scratch().unwrap();
    let error = import(&mut catalog, &[folder.path()]).unwrap_err();
    assert!(matches!(error, Error::NothingFound { paths, .. } if paths == [folder.path()]));
    assert_eq!(sources(&catalog), 0);
}

#[test]
fn an_import_stopped_in_the_middle_leaves_the_catalog_as_before() {
    let (known, large) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write_index(known.path(), 2);
    write_index(large.path(), 20_000);
    let home = tempfile::tempdir().unwrap();
    let mut catalog = Catalog::open(&home.path().join("catalog.db")).unwrap();
    import(&mut catalog, &[known.path()]).unwrap();
    let before = (references(&catalog), catalog.summary().unwrap());
    let stop = CancellationToken::new();
    let mut calls = 0;

    let archive = Archive::open(&[large.path()]).unwrap();
    let stopped = catalog.import(
        &archive,
        &mut |progress| {
            calls += 1;
            if progress.posts > 500 {
                stop.cancel();
            }
        },
        &stop,
    );

    assert!(
        matches!(stopped, Err(Error::Stopped)),
        "after {calls} calls"
    );
    assert_eq!((references(&catalog), catalog.summary().unwrap()), before);
    assert_eq!(sources(&catalog), 1);
}

#[test]
fn a_first_import_that_was_stopped_leaves_every_index_in_place() {
    let folder = tempfile::tempdir().unwrap();
    write_index(folder.path(), 1_000);
    let indexes = |catalog: &Catalog| -> i64 {
        let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'index'";
        catalog.db.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let mut catalog = Catalog::scratch().unwrap();
    let before = indexes(&catalog);
    let stop = CancellationToken::new();
    stop.cancel();
    let archive = Archive::open(&[folder.path()]).unwrap();
    let stopped = catalog.import(&archive, &mut |_| {}, &stop);
    assert!(matches!(stopped, Err(Error::Stopped)));
    assert_eq!(indexes(&catalog), before);

    import(&mut catalog, &[folder.path()]).unwrap();
    assert_eq!(indexes(&catalog), before);
    assert_eq!(uris(&catalog).len(), 1_000);
}

/// The catalog remembers where the outer ZIP is, and finds the inner one in it again.
#[test]
fn bytes_in_a_zip_in_a_zip_are_found_again_without_being_given() {
    use std::io::{Read, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn zip_of(name: &str, bytes: &[u8]) -> Vec<u8> {
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(name, stored).unwrap();
        zip.write_all(bytes).unwrap();
        zip.finish().unwrap().into_inner()
    }

    let home = tempfile::tempdir().unwrap();
    let inner = zip_of("media/posts/202404/0.jpg", JPEG);
    write(home.path(), "backup.zip", &zip_of("instagram.zip", &inner));
    write(home.path(), "downloads/instagram.zip", &inner);
    for given in ["backup.zip", "downloads"] {
        let mut catalog = Catalog::scratch().unwrap();
        import(&mut catalog, &[&home.path().join(given)]).unwrap();
        let (source, entry) = catalog
            .db
            .query_row("SELECT source, entry FROM media", (), |row| {
                Ok((row.get(0)?, row.get::<_, String>(1)?))
            })
            .unwrap();
        let archives = crate::archives::Archives::new(&catalog.db, &[]).unwrap();
        let mut bytes = Vec::new();
        let mut reader = archives.entry(source, &entry, 1 << 20).unwrap();
        reader.read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, JPEG, "{given}");
        let again = import(&mut catalog, &[&home.path().join(given)]).unwrap();
        assert!(again.known, "{given}");
    }
}

#[test]
fn where_nothing_is_found_it_is_told_what_was_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "beach.jpg", JPEG);
    write(folder.path(), "taxes.zip", b"no ZIP");
    let mut catalog = Catalog::scratch().unwrap();
    let error = import(&mut catalog, &[folder.path()]).unwrap_err();
    let told = error.to_string();
    assert!(
        told.contains("left alone") && told.contains(": 1 (1 at the top)"),
        "{told}"
    );
    assert!(told.contains("taxes.zip"), "{told}");
    assert_eq!(sources(&catalog), 0);
}

/// Parts of an export are often saved one after the other.
#[test]
fn what_another_archive_settles_is_not_told_as_open() {
    let [index, first, second] = [(); 3].map(|()| tempfile::tempdir().unwrap());
    write_index(index.path(), 3);
    write(first.path(), "media/posts/202404/0.jpg", JPEG);
    write(second.path(), "media/posts/202404/1.jpg", JPEG);
    let absent = |count| Oddity::NotInAnyPart { count };
    let unnamed = |count| Oddity::NoIndex { count };
    for (parts, told) in [
        (
            [&index, &first, &second],
            [vec![absent(3)], vec![absent(2)], vec![absent(1)]],
        ),
        (
            [&first, &index, &second],
            [vec![unnamed(1)], vec![absent(2)], vec![absent(1)]],
        ),
        (
            [&first, &second, &index],
            [vec![unnamed(1)], vec![unnamed(2)], vec![absent(1)]],
        ),
    ] {
        let mut catalog = Catalog::scratch().unwrap();
        for (part, told) in parts.iter().zip(told) {
            let imported = import(&mut catalog, &[part.path()]).unwrap();
            let whats = |notes: &[ArchiveNote]| -> Vec<_> {
                notes.iter().map(|note| note.what.clone()).collect()
            };
            assert_eq!(whats(&imported.notes), told);
            assert_eq!(whats(&catalog.notes().unwrap()), told);
        }
    }
    // The last one settles all.
    let mut catalog = Catalog::scratch().unwrap();
    write(second.path(), "media/posts/202404/2.jpg", JPEG);
    for part in [&first, &second, &index] {
        import(&mut catalog, &[part.path()]).unwrap();
    }
    assert_eq!(catalog.notes().unwrap(), []);
}

fn photos(root: &Path, numbers: impl IntoIterator<Item = i64>) {
    for number in numbers {
        write(root, &format!("media/posts/202404/{number}.jpg"), JPEG);
    }
}

fn found(catalog: &Catalog) -> Vec<bool> {
    let references = references(catalog);
    let found = references.iter();
    found.map(|reference| reference.missing.is_none()).collect()
}

#[test]
fn what_a_folder_has_no_more_is_missing_until_it_has_it_again() {
    let folder = tempfile::tempdir().unwrap();
    write_index(folder.path(), 3);
    photos(folder.path(), 0..3);
    let mut catalog = Catalog::scratch().unwrap();
    import(&mut catalog, &[folder.path()]).unwrap();
    let photo = folder.path().join("media/posts/202404/1.jpg");
    for _ in 0..2 {
        fs::remove_file(&photo).unwrap();
        let imported = import(&mut catalog, &[folder.path()]).unwrap();
        assert_eq!(found(&catalog), [true, false, true]);
        assert_eq!(imported.found_now, 0);
        assert_eq!(
            imported.notes[0].what,
            Oddity::NotInAnyPart { count: 1 },
            "{:?}",
            imported.notes
        );
        assert_eq!(sources(&catalog), 1);

        photos(folder.path(), [1]);
        let imported = import(&mut catalog, &[folder.path()]).unwrap();
        assert_eq!((imported.known, imported.found_now), (false, 1));
        assert_eq!(found(&catalog), [true; 3]);
        assert_eq!(catalog.notes().unwrap(), []);
    }
}

/// The one that is gone had it in more bytes.
#[test]
fn what_lies_in_the_place_of_another_archive_counts_also_where_it_is_worse() {
    let folder = tempfile::tempdir().unwrap();
    let photo = "media/posts/202404/17840000000000001.jpg";
    let media = json!({ "uri": photo, "creation_timestamp": NOON, "title": "" });
    let index = json!([{ "media": [media] }]).to_string();
    write(folder.path(), INDEX, index.as_bytes());
    write(folder.path(), photo, &[JPEG, &[0; 100]].concat());
    let mut catalog = Catalog::scratch().unwrap();
    import(&mut catalog, &[folder.path()]).unwrap();
    write(folder.path(), photo, JPEG);
    import(&mut catalog, &[folder.path()]).unwrap();
    let bytes = "SELECT bytes FROM media";
    let bytes: i64 = catalog.db.query_row(bytes, (), |row| row.get(0)).unwrap();
    assert_eq!(usize::try_from(bytes).unwrap(), JPEG.len());
    assert_eq!(found(&catalog), [true]);
}

#[test]
fn another_archive_serves_for_one_that_is_gone_also_where_it_was_known() {
    let home = tempfile::tempdir().unwrap();
    let [first, other] = ["first", "other"].map(|name| home.path().join(name));
    for root in [&first, &other] {
        write_index(root, 2);
    }
    photos(&first, 0..2);
    photos(&other, [1]);
    let mut catalog = Catalog::scratch().unwrap();
    import(&mut catalog, &[&other]).unwrap();
    import(&mut catalog, &[&first]).unwrap();
    assert_eq!(found(&catalog), [true, true]);

    fs::remove_dir_all(&first).unwrap();
    // Where an app has it, it may have moved.
    assert!(import(&mut catalog, &[&other]).unwrap().known);
    assert_eq!((found(&catalog), sources(&catalog)), (vec![true, true], 2));

    let mut named_each_time = |root: &Path| {
        let archive = Archive::open(&[root]).unwrap();
        let never = CancellationToken::new();
        let imported = catalog.import_and_let_go(&archive, &mut |_| {}, &never);
        (imported.unwrap().known, found(&catalog), sources(&catalog))
    };
    assert_eq!(named_each_time(&other), (false, vec![false, true], 1));
    assert_eq!(named_each_time(&other), (true, vec![false, true], 1));
    write_index(&first, 2);
    photos(&first, 0..2);
    assert_eq!(named_each_time(&first), (false, vec![true, true], 2));
}

/// Not that one, but the one beside it has what it lacks now.
#[test]
fn an_archive_beside_one_that_lost_something_is_read_again_when_it_is_given() {
    let home = tempfile::tempdir().unwrap();
    let [first, other] = ["first", "other"].map(|name| home.path().join(name));
    for root in [&other, &first] {
        write_index(root, 1);
        photos(root, [0]);
    }
    // Written at one moment, both would be one archive.
    write(&other, "letters/ada.json", b"[]");
    let mut catalog = Catalog::scratch().unwrap();
    import(&mut catalog, &[&other]).unwrap();
    import(&mut catalog, &[&first]).unwrap();
    fs::remove_file(first.join("media/posts/202404/0.jpg")).unwrap();
    import(&mut catalog, &[&first]).unwrap();
    assert_eq!(found(&catalog), [false]);
    import(&mut catalog, &[&other]).unwrap();
    assert_eq!(found(&catalog), [true]);
}
