//! What looks like a copy and is none: another photo, the next frame of a burst.

use super::*;

#[test]
fn another_photo_is_none_and_the_next_frame_is_asked_about() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(2))]);
    assert_eq!(world.verdict(), Verdict::New);

    // Somebody walks on between two frames.
    let mut next = photo(1);
    imageops::replace(&mut next, &cut(&photo(1), 220, 160, 140, 160), 250, 160);
    let mut world = World::new(&[("post.jpg", photo(1))], &[("next.jpg", next.clone())]);
    assert_eq!(world.verdict(), Verdict::Ask);

    // With the frame itself in the library it is that one.
    let library = [("next.jpg", next), ("this.jpg", photo(1))];
    let copy = World::new(&[("post.jpg", photo(1))], &library)
        .only()
        .unwrap();
    assert_eq!(
        (copy.verdict, copy.asset.as_str()),
        (Verdict::AlreadyThere, "2024/this.jpg")
    );
}

#[test]
fn a_picture_that_the_library_has_twice_is_there_already() {
    // As it is, smaller, and cut as a post is: what a person kept of it.
    let library = [
        ("one.jpg", photo(1)),
        ("smaller.jpg", shrunk(&photo(1), 600, 450)),
        ("cut.jpg", cut(&photo(1), 60, 0, 560, 480)),
    ];
    let post = || {
        [(
            "post.jpg",
            shrunk(&cut(&photo(1), 97, 0, 480, 480), 400, 400),
        )]
    };
    let copy = World::new(&post(), &library).only().unwrap();
    assert_eq!(copy.verdict, Verdict::AlreadyThere, "{copy:?}");
}

#[test]
fn no_frame_of_a_burst_is_taken_for_another() {
    let numbers = [1, 2, 3, 5];
    let frames = numbers.iter().flat_map(|number| {
        let frame = photo(*number);
        let next = bursts::BURSTS.iter().filter_map(move |burst| {
            let next = burst.next(&frame, *number as u64)?;
            let name = format!("{}-{number}.jpg", burst.name.replace(' ', "-"));
            Some((name, shrunk(&next, 560, 420)))
        });
        next.collect::<Vec<_>>()
    });
    let mut posts: Vec<_> = frames.collect();
    assert!(posts.len() > 30, "{}", posts.len());
    posts.push(("itself.jpg".to_owned(), shrunk(&photo(1), 560, 420)));
    let library: Vec<_> = numbers
        .iter()
        .map(|number| (format!("{number}.jpg"), photo(*number)))
        .collect();
    let mut world = World::new(&named(&posts), &named(&library));
    world.index();
    let numbers = world.look();
    assert_eq!(numbers.already_there, 1, "{numbers:?}");
    assert!(numbers.ask > 20, "{numbers:?}");
    let there = Some(Verdict::AlreadyThere);
    let there = world.catalog.copies(there, None, 10).unwrap();
    assert_eq!(there[0].asset, "2024/1.jpg");
}
