//! What an index knows of a library, and what it reads again.

use super::*;

#[test]
fn only_what_is_new_or_changed_is_read_again_and_what_vanished_is_forgotten() {
    let library = [
        ("a.jpg", photo(1)),
        ("b.jpg", photo(2)),
        ("c.jpg", photo(3)),
    ];
    let mut world = World::new(&[("post.jpg", photo(1))], &library);
    fs::write(world.photo("broken.jpg"), &jpeg(&photo(4), 90)[..300]).unwrap();
    let seen = world.index();
    assert_eq!((seen.assets, seen.changed, seen.gone), (4, 4, 0));
    assert_eq!(seen.without_picture, ["2024/broken.jpg"]);
    assert_eq!(world.look().already_there, 1);
    let seen = world.index();
    assert_eq!((seen.assets, seen.changed, seen.gone), (4, 0, 0));

    fs::write(world.photo("a.jpg"), jpeg(&photo(5), 90)).unwrap();
    set_time(&world.photo("a.jpg"), 7);
    fs::remove_file(world.photo("b.jpg")).unwrap();
    let seen = world.index();
    assert_eq!((seen.assets, seen.changed, seen.gone), (3, 1, 1));
    assert_eq!(world.look().new, 1, "what is not there any more is no copy");
    assert_eq!(
        world.index.numbers().unwrap(),
        IndexNumbers {
            assets: 3,
            unreadable: 1
        }
    );
}

#[test]
fn a_file_that_was_put_in_place_of_another_with_its_time_is_read_again() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(2))]);
    set_time(&world.photo("a.jpg"), 7);
    assert_eq!(world.verdict(), Verdict::New);
    fs::write(world.photo("a.jpg"), jpeg(&photo(1), 90)).unwrap();
    set_time(&world.photo("a.jpg"), 7);
    assert_eq!(world.verdict(), Verdict::AlreadyThere);
}

#[test]
fn what_is_not_drawn_here_is_told_apart_from_what_is_damaged() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[]);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat";
    for (name, bytes) in [
        ("a.heic", &heic[..]),
        ("b.gif", b"GIF89a\x01\0\x01\0\0\0\0;"),
    ] {
        fs::write(world.photo(name), bytes).unwrap();
    }
    fs::write(world.photo("cut.jpg"), &jpeg(&photo(4), 90)[..300]).unwrap();
    let seen = world.index();
    assert_eq!((seen.assets, seen.by_bytes_alone), (3, 2));
    assert_eq!(seen.without_picture, ["2024/cut.jpg"]);
    assert_eq!(world.look().new, 1);
}

#[test]
fn another_library_has_nothing_of_the_one_before() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(1))]);
    assert_eq!(world.verdict(), Verdict::AlreadyThere);
    world.index.is_of("another").unwrap();
    assert_eq!(world.index.numbers().unwrap().assets, 0);
    assert_eq!(world.look().new, 1);
}

#[test]
fn an_index_is_small_holds_no_picture_and_is_forgotten_with_one_call() {
    let dir = TempDir::new().unwrap();
    let path = LibraryIndex::beside(&dir.path().join("keepsake.db"));
    let index = LibraryIndex::open(&path).unwrap();
    let sketch = Sketch::of(&Grey::of(&shrunk(&photo(1), 320, 240)).unwrap());
    let assets: Vec<_> = (0..1000)
        .map(|number| {
            let asset = LibraryAsset {
                id: format!("8F2A61C4-9D3B-4E0F-A7B6-{number:012X}/L0/001"),
                modified: 1_713_379_833_000,
                taken: jiff::Timestamp::from_second(1_713_379_833).ok(),
                width: 4032,
                height: 3024,
                ..LibraryAsset::default()
            };
            (asset, Some(sketch.clone()))
        })
        .collect();
    index.add(&assets).unwrap();
    drop(index);
    let bytes = fs::metadata(&path).unwrap().len();
    assert!(bytes < 1024 * 1000, "{bytes} for 1000 assets");
    LibraryIndex::forget(&path).unwrap();
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    LibraryIndex::forget(&path).unwrap();
}

#[test]
fn a_sketch_comes_back_as_it_was_kept() {
    let sketch = Sketch::of(&Grey::of(&shrunk(&photo(1), 320, 240)).unwrap());
    let back = Sketch::from_bytes(&sketch.to_bytes()).unwrap();
    let points = |sketch: &Sketch| (0..).map_while(|number| sketch.point(number)).collect();
    let (points, kept): (Vec<_>, Vec<_>) = (points(&sketch), points(&back));
    assert_eq!(points.len(), kept.len());
    for (one, other) in kept.iter().zip(&points) {
        assert_eq!(one.hash, other.hash);
        assert!((one.x - other.x).abs() < 0.001 && (one.size / other.size - 1.0).abs() < 0.02);
    }
    for end in 0..sketch.to_bytes().len() {
        let _ = Sketch::from_bytes(&sketch.to_bytes()[..end]);
    }
}
