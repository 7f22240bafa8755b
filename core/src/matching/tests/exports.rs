//! Unpacked exports that lie in a library are no part of it.

use super::*;

/// People unpack an export beside their pictures: what is to be saved is no copy of itself.
#[test]
fn an_export_in_the_library_is_no_library() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[]);
    let unpacked = world.dir.path().join("library/2024/instagram-mira");
    fs::rename(world.dir.path().join("export"), &unpacked).unwrap();
    assert_eq!(world.index().exports, 1);
    assert_eq!(world.look().already_there, 0);

    // Of a part without an index only the person knows what it is.
    let _ = fs::remove_dir_all(unpacked.join("your_instagram_activity"));
    fs::rename(unpacked.join("media"), unpacked.join("files")).unwrap();
    let never = CancellationToken::new();
    let given = || world.folder().without([unpacked.as_path()]);
    let index = |folder| index_folder(&world.index, &folder, &mut |_| {}, &never).unwrap();
    assert_eq!((index(given()).assets, index(given()).exports), (0, 1));
    assert_eq!(index(world.folder()).assets, 1);
}

#[test]
fn months_of_an_unpacked_part_in_the_library_are_no_library() {
    let world = World::new(&[("post.jpg", photo(9))], &[("own.jpg", photo(1))]);
    let library = world.dir.path().join("library");
    let put = |path: &str, number| {
        let path = library.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, jpeg(&photo(number), 92)).unwrap();
    };
    put("media/posts/202307/2.jpg", 2);
    put("Downloads/part 2/Media/stories/202307/3.jpg", 3);
    put("2019/photos/201907/4.jpg", 4);
    fs::write(library.join("2019/media.json"), "{}").unwrap();
    let never = CancellationToken::new();
    let index = || index_folder(&world.index, &world.folder(), &mut |_| {}, &never).unwrap();
    assert_eq!((index().assets, index().exports), (1, 3));
    // A person's own folders may be called so.
    put("own/media/posts/5.jpg", 5);
    put("own/photos/202307/6.jpg", 6);
    assert_eq!((index().assets, index().exports), (3, 3));
}
