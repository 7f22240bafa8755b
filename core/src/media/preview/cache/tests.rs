use std::cell::Cell;
use std::time::Duration;

use tempfile::TempDir;

use super::*;

/// A small photo, of another grey for each number.
fn photo(number: u8) -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(64, 48, image::Rgb([number; 3]));
    super::super::encode(&picture.into()).unwrap()
}

fn never() -> io::Result<&'static [u8]> {
    panic!("it is in the cache already")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
}

fn size_of(folder: &Path) -> u64 {
    files(folder)
        .iter()
        .map(|file| file.metadata().unwrap().len())
        .sum()
}

fn made(cache: &PreviewCache, number: u8) -> Preview {
    let photo = photo(number);
    cache.preview(&[number], 32, || Ok(&photo[..])).unwrap()
}

#[test]
fn a_photo_is_opened_once() {
    let folder = TempDir::new().unwrap();
    let cache = PreviewCache::open(folder.path(), 1 << 20).unwrap();
    let first = made(&cache, 7);
    assert_eq!(cache.preview(b"\x07", 32, never).unwrap(), first);
    let again = PreviewCache::open(folder.path(), 1 << 20).unwrap();
    assert_eq!(again.preview(b"\x07", 32, never).unwrap(), first);
}

#[test]
fn another_side_and_another_key_are_other_pictures() {
    let folder = TempDir::new().unwrap();
    let cache = PreviewCache::open(folder.path(), 1 << 20).unwrap();
    made(&cache, 7);
    let opened = Cell::new(0);
    for (key, side) in [(b"\x07", 16), (b"\x08", 32)] {
        let photo = photo(9);
        let open = || {
            opened.set(opened.get() + 1);
            Ok(&photo[..])
        };
        cache.preview(key, side, open).unwrap();
    }
    assert_eq!(opened.get(), 2);
}

#[test]
fn what_was_not_looked_at_for_longest_makes_room() {
    let folder = TempDir::new().unwrap();
    let one = PreviewCache::open(folder.path(), 1 << 20).unwrap();
    made(&one, 0);
    let limit = size_of(folder.path()) * 10 + 5;
    let cache = PreviewCache::open(folder.path(), limit).unwrap();
    for number in 1..30 {
        // File times need not be finer than this.
        std::thread::sleep(Duration::from_millis(10));
        made(&cache, number);
        cache.preview(b"\0", 32, never).unwrap();
        assert!(size_of(folder.path()) <= limit);
    }
    assert!(size_of(folder.path()) > limit / 2);
    cache.preview(&[29], 32, never).unwrap();
    assert!(look_up(&cache.path(&[1], 32)).is_none());
}

#[test]
fn a_lower_limit_is_kept_from_the_start() {
    let folder = TempDir::new().unwrap();
    let cache = PreviewCache::open(folder.path(), 1 << 20).unwrap();
    (0..10).for_each(|number| drop(made(&cache, number)));
    let limit = size_of(folder.path()) / 2;
    PreviewCache::open(folder.path(), limit).unwrap();
    assert!(size_of(folder.path()) <= limit);
    let none = PreviewCache::open(folder.path(), 0).unwrap();
    made(&none, 1);
    assert_eq!(size_of(folder.path()), 0);
}

#[test]
fn damaged_files_are_made_again() {
    let folder = TempDir::new().unwrap();
    let cache = PreviewCache::open(folder.path(), 1 << 20).unwrap();
    let first = made(&cache, 7);
    let file = files(folder.path()).remove(0);
    let whole = fs::read(&file).unwrap();
    for damaged in [
        &[][..],
        &[255],
        &whole[..20],
        &whole[..whole.len() - 3],
        &whole[1..],
    ] {
        fs::write(&file, damaged).unwrap();
        assert_eq!(made(&cache, 7), first);
        assert_eq!(fs::read(&file).unwrap(), whole);
    }
}

#[test]
fn a_folder_that_vanished_costs_no_picture() {
    let folder = TempDir::new().unwrap();
    let inside = folder.path().join("previews");
    let cache = PreviewCache::open(&inside, 1 << 20).unwrap();
    let first = made(&cache, 7);
    fs::remove_dir_all(&inside).unwrap();
    assert_eq!(made(&cache, 7), first);
    cache.preview(b"\x07", 32, never).unwrap();
}

#[test]
fn files_of_others_stay() {
    let folder = TempDir::new().unwrap();
    let other = folder.path().join("holiday.jpg");
    fs::write(&other, vec![0; 10_000]).unwrap();
    let cache = PreviewCache::open(folder.path(), 0).unwrap();
    made(&cache, 7);
    PreviewCache::open(folder.path(), 1 << 20)
        .map(|cache| made(&cache, 7))
        .unwrap();
    cache.clear().unwrap();
    assert_eq!(files(folder.path()), [other]);
}

#[test]
fn what_has_no_preview_says_so_each_time() {
    let folder = TempDir::new().unwrap();
    let cache = PreviewCache::open(folder.path(), 1 << 20).unwrap();
    for _ in 0..2 {
        let answer = cache.preview(b"x", 32, || Ok(&b"no photo"[..]));
        assert!(matches!(answer, Err(PreviewError::Format)));
    }
    let refused = cache.preview(b"x", 32, || -> io::Result<&[u8]> {
        Err(io::ErrorKind::NotFound.into())
    });
    assert!(matches!(refused, Err(PreviewError::Read(_))));
    assert_eq!(files(folder.path()).len(), 0);
}

#[test]
fn threads_share_a_cache() {
    let folder = TempDir::new().unwrap();
    let cache = PreviewCache::open(folder.path(), 4_000).unwrap();
    std::thread::scope(|scope| {
        for start in 0..4 {
            let cache = &cache;
            scope.spawn(move || (0..20).for_each(|number| drop(made(cache, start + number))));
        }
    });
    assert!(size_of(folder.path()) <= 4_000);
}
