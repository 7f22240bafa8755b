//! Copies of a photo as Instagram makes them, however it was cut, turned and stored.

use super::*;

#[test]
fn what_instagram_makes_of_a_photo_is_there_already() {
    let photo = photo(1);
    let mut dark = photo.clone();
    for value in dark.iter_mut() {
        *value = u8::try_from(u32::from(*value) * 3 / 4 + 20).unwrap();
    }
    for (what, post) in [
        ("as it is", photo.clone()),
        ("smaller", shrunk(&photo, 400, 300)),
        ("toned", dark),
        ("square, left", cut(&photo, 0, 0, 480, 480)),
        ("square, anywhere", cut(&photo, 97, 0, 480, 480)),
        ("4:5", cut(&photo, 200, 0, 384, 480)),
        ("1.91:1", cut(&photo, 0, 77, 640, 335)),
        ("square, zoomed", cut(&photo, 131, 67, 370, 370)),
    ] {
        let library = [(2, "b.jpg"), (1, "a.jpg"), (3, "c.jpg")];
        let library = library.map(|(number, name)| (name, self::photo(number)));
        let copy = World::new(&[("post.jpg", post)], &library)
            .only()
            .expect(what);
        assert_eq!(copy.verdict, Verdict::AlreadyThere, "{what}: {copy:?}");
        assert_eq!(copy.asset, "2024/a.jpg", "{what}");
        assert!(copy.cues.contains(&Cue::Picture), "{what}: {copy:?}");
    }
}

#[test]
fn what_has_other_bytes_by_the_end_of_the_look_is_no_copy() {
    let photo = photo(1);
    let mut world = World::new(&[("a.jpg", photo.clone())], &[("a.jpg", photo)]);
    world.index();
    let other = Catalog::open(&world.dir.path().join("keepsake.db")).unwrap();
    let mut read_meanwhile = |now: LookProgress| {
        if now.stage == LookStage::Posts {
            other.db.execute("UPDATE media SET crc32 = 7", ()).unwrap();
        }
    };
    let (folder, never) = (world.folder(), CancellationToken::new());
    let archives = std::slice::from_ref(&world.archive);
    let progress = &mut read_meanwhile;
    look(
        &mut world.catalog,
        archives,
        &world.index,
        &folder,
        progress,
        &never,
    )
    .unwrap();
    assert_eq!(world.catalog.copies(None, None, 10).unwrap(), []);
    assert_eq!(world.verdict(), Verdict::AlreadyThere, "looked at anew");
}

#[test]
fn a_smooth_picture_is_found_wherever_it_was_cut() {
    let numbers = [1, 2, 3, 5, 6];
    // Nothing in it but some large soft spots: it has few points, or none.
    let smooth = |number: usize| {
        let small = shrunk(&photo(number), 16, 12);
        imageops::resize(&small, 640, 480, FilterType::CatmullRom)
    };
    // 4:5, in the middle between two of the windows that the library's picture is known by.
    let lefts = (0..10_u32).map(|window| 13 + window * 256 / 10);
    let posts: Vec<_> = numbers
        .iter()
        .flat_map(|number| lefts.clone().map(move |left| (*number, left)))
        .map(|(number, left)| {
            let name = format!("{number}-{left}.jpg");
            (name, cut(&smooth(number), left, 0, 384, 480))
        })
        .collect();
    let library = numbers.map(|number| (format!("{number}.jpg"), smooth(number)));
    let mut world = World::new(&named(&posts), &named(&library));
    world.index();
    let found = world.look();
    assert_eq!(found.new, 0, "{found:?}");
    let copies = world.catalog.copies(None, None, 100).unwrap();
    for number in numbers {
        let asset = format!("2024/{number}.jpg");
        let of_it = copies.iter().filter(|copy| copy.asset == asset);
        assert_eq!(of_it.count(), 10, "{asset}: {copies:?}");
    }
}

#[test]
fn of_cuts_on_both_axes_that_are_zoomed_into_nearly_all_are_found_and_none_in_another_photo() {
    let mut random = fastrand::Rng::with_seed(17);
    // Square and 4:5, zoomed by 1.0 to 1.3.
    let mut zoomed = |number: usize, width: u32| {
        let percent = random.u32(100..=130);
        let (width, height) = (width * 100 / percent, 480 * 100 / percent);
        let (left, top) = (random.u32(..=640 - width), random.u32(..=480 - height));
        cut(&photo(number), left, top, width, height)
    };
    let posts: Vec<_> = (0..10)
        .flat_map(|number| [(number, 480), (number, 384), (number, 384)])
        .enumerate()
        .map(|(at, (number, width))| (format!("{number}-{at}.jpg"), zoomed(number, width)))
        .collect();
    let library: Vec<_> = (0..10)
        .map(|number| (format!("{number}.jpg"), photo(number)))
        .collect();
    let mut world = World::new(&named(&posts), &named(&library));
    world.index();
    let found = world.look();
    assert!(found.already_there + found.ask >= 29, "{found:?}");
    for copy in world.catalog.copies(None, None, 100).unwrap() {
        let post = world
            .catalog
            .references(&MediaFilter::default(), 0, 100)
            .unwrap();
        let post = post.iter().find(|post| post.media == copy.media).unwrap();
        let name = post.uri.rsplit('/').next().unwrap();
        let of = format!("2024/{}.jpg", name.split('-').next().unwrap());
        assert_eq!(copy.asset, of, "{name}");
    }
}

#[test]
fn which_way_up_a_photo_is_stored_does_not_matter() {
    let photo = photo(1);
    let mut world = World::new(&[("post.jpg", photo.clone())], &[]);
    // Turned by its EXIF block: orientation 6 is to be turned to the right.
    let stored = jpeg(&imageops::rotate270(&photo), 92);
    let exif =
        b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let turned = [&stored[..2], exif, &stored[2..]].concat();
    fs::write(world.photo("a.jpg"), turned).unwrap();
    assert_eq!(world.verdict(), Verdict::AlreadyThere);
}

#[test]
fn a_page_of_text_never_matches_alone() {
    let mut text = RgbImage::from_pixel(640, 480, Rgb([255; 3]));
    let mut random = fastrand::Rng::with_seed(1);
    for line in 0..12 {
        for letter in 0..40 {
            let ink = drawn::picture(random.u64(..), 9, 14);
            imageops::replace(&mut text, &ink, 20 + letter * 15, 20 + line * 36);
        }
    }
    assert!(Sketch::of(&Grey::of(&shrunk(&text, 320, 240)).unwrap()).is_plain());
    let mut world = World::new(&[("post.jpg", text.clone())], &[("a.jpg", text)]);
    assert_ne!(world.verdict(), Verdict::AlreadyThere);
}

#[test]
fn the_same_bytes_are_the_same_whatever_they_show() {
    let black = RgbImage::new(640, 480);
    let mut world = World::new(&[("post.jpg", black.clone())], &[]);
    fs::write(world.photo("a.jpg"), jpeg(&black, 70)).unwrap();
    let copy = world.only().unwrap();
    assert_eq!(
        (copy.verdict, copy.cues),
        (Verdict::AlreadyThere, vec![Cue::Bytes])
    );

    let mut other = jpeg(&black, 70);
    let end = other.len() - 3;
    other[end] ^= 1;
    fs::write(world.photo("a.jpg"), other).unwrap();
    set_time(&world.photo("a.jpg"), 1);
    assert_ne!(world.verdict(), Verdict::AlreadyThere);
}

/// The photo as its camera wrote it: with an EXIF block that tells when it was taken.
fn taken_at(photo: &RgbImage, date: &[u8; 19]) -> Vec<u8> {
    let stored = jpeg(photo, 92);
    let directory = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0";
    let date_of = b"\0\x01\x90\x03\0\x02\0\0\0\x14\0\0\0\x2c\0\0\0\0";
    let block = [&directory[..], date_of, date, b"\0"].concat();
    let length = u16::try_from(block.len() + 2).unwrap().to_be_bytes();
    [&stored[..2], b"\xff\xe1", &length, &block, &stored[2..]].concat()
}

#[test]
fn when_a_photo_was_taken_speaks_for_or_against_it() {
    for (date, speaks) in [
        (b"2024:04:16 10:00:00", true),
        (b"2019:04:16 10:00:00", false),
        (b"0000:00:00 00:00:00", false),
    ] {
        let mut world = World::new(&[("post.jpg", photo(1))], &[]);
        fs::write(world.photo("a.jpg"), taken_at(&photo(1), date)).unwrap();
        let copy = world.only().unwrap();
        assert_eq!(copy.cues.contains(&Cue::Date), speaks, "{copy:?}");
        let asset = world.index.asset("2024/a.jpg").unwrap().unwrap();
        assert_eq!(asset.taken.is_some(), date[0] == b'2');
        assert_eq!((asset.width, asset.height), (640, 480));
    }
}

#[test]
fn no_picture_is_too_small_or_too_flat() {
    for (width, height) in [(1, 1), (1, 320), (320, 1), (3, 2), (40, 30), (320, 240)] {
        let grey = Grey::of(&RgbImage::new(width, height)).unwrap();
        assert!(Sketch::of(&grey).is_plain());
        Sketch::of_post(&grey);
    }
    assert!(Grey::of(&RgbImage::new(0, 0)).is_none());
}

#[test]
fn a_video_is_told_by_its_length_and_the_poster_that_a_phone_made() {
    struct Phone(Vec<u8>, Duration);
    impl PhotoLibrary for Phone {
        fn picture(&self, _: &str) -> Option<Vec<u8>> {
            Some(self.0.clone())
        }
        fn poster(&self, _: MediaId) -> Option<Poster> {
            Some(Poster {
                picture: self.0.clone(),
                length: self.1,
            })
        }
    }
    for (seconds, expected) in [(12.34, 1), (12.6, 0)] {
        let mut world = World::new(&[("post.jpg", photo(1))], &[]);
        world
            .catalog
            .db
            .execute("UPDATE media SET format = 'mp4'", ())
            .unwrap();
        let phone = Phone(
            jpeg(&shrunk(&photo(1), 320, 240), 80),
            Duration::from_secs_f64(seconds),
        );
        let asset = LibraryAsset {
            id: "video".to_owned(),
            taken: jiff::Timestamp::from_second(PUBLISHED.try_into().unwrap()).ok(),
            duration: Some(Duration::from_secs_f64(12.3)),
            ..LibraryAsset::default()
        };
        world.index.add(&[(asset, sketch(&phone.0))]).unwrap();
        let archives = std::slice::from_ref(&world.archive);
        let never = CancellationToken::new();
        let numbers = look(
            &mut world.catalog,
            archives,
            &world.index,
            &phone,
            &mut |_| {},
            &never,
        );
        assert_eq!(numbers.unwrap().already_there, expected, "{seconds}");
    }
}
