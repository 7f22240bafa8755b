//! A look that was stopped or killed, and what could not be seen for one look.

use super::*;

#[test]
fn a_post_that_was_out_of_reach_for_one_look_is_found_by_the_next() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("copy.jpg", photo(1))]);
    world.index();
    let (export, away) = (
        world.dir.path().join("export"),
        world.dir.path().join("away"),
    );
    fs::rename(&export, &away).unwrap();
    assert_eq!(world.look().already_there, 0);
    fs::rename(&away, &export).unwrap();
    assert_eq!(world.look().already_there, 1);
}

/// A phone that has no picture of an asset for the first time it is asked.
struct Forgetful(std::sync::Mutex<Vec<String>>);

impl PhotoLibrary for Forgetful {
    fn picture(&self, id: &str) -> Option<Vec<u8>> {
        let mut asked = self.0.lock().unwrap();
        let has_one = asked.iter().any(|known| known == id);
        asked.push(id.to_owned());
        has_one.then(|| jpeg(&photo(1), 90))
    }
}

#[test]
fn an_asset_without_a_picture_for_a_moment_is_asked_for_one_by_the_next_look() {
    let world = World::new(&[("post.jpg", photo(9))], &[]);
    let phone = Forgetful(std::sync::Mutex::default());
    let asset = LibraryAsset {
        id: "1".to_owned(),
        ..LibraryAsset::default()
    };
    let never = CancellationToken::new();
    let batch = || index_batch(&world.index, &phone, std::slice::from_ref(&asset), &never).unwrap();
    assert_eq!(batch(), 1);
    assert_eq!(world.index.numbers().unwrap().unreadable, 1);
    assert_eq!(batch(), 1, "it has one now");
    assert_eq!(world.index.numbers().unwrap().unreadable, 0);
    assert_eq!(batch(), 0, "what has a picture is asked no more");
}

#[test]
fn a_look_that_was_killed_goes_on_where_it_was() {
    let library: Vec<_> = (0..5)
        .map(|number| (format!("{number}.jpg"), photo(number)))
        .collect();
    let library: Vec<_> = library
        .iter()
        .map(|(name, photo)| (name.as_str(), photo.clone()))
        .collect();
    let world = World::new(&[("post.jpg", photo(0))], &library);
    let assets = world.folder().held().assets;
    let assets: Vec<_> = assets.into_iter().map(|(asset, _)| asset).collect();
    world.index.is_of(&world.folder().name()).unwrap();
    // Two are written down, then the process ends.
    let known = world.index.known(&assets[..2]).unwrap();
    assert_eq!(known, [Known::Nothing, Known::Nothing]);
    let made = assets[..2].iter().map(|asset| {
        let file = world.folder().picture(&asset.id).unwrap();
        (asset.clone(), sketch(&file))
    });
    world.index.add(&made.collect::<Vec<_>>()).unwrap();
    let seen = world.index();
    assert_eq!((seen.assets, seen.changed, seen.gone), (5, 3, 0));
}

#[test]
fn stopped_it_keeps_what_it_has_seen() {
    let world = World::new(&[("post.jpg", photo(0))], &[("a.jpg", photo(1))]);
    let stop = CancellationToken::new();
    stop.cancel();
    let stopped = index_folder(&world.index, &world.folder(), &mut |_| {}, &stop);
    assert!(matches!(stopped, Err(Error::Stopped)));
    assert_eq!(world.index.numbers().unwrap().assets, 1);
    assert_eq!(world.index().changed, 0);
}

/// Gives each picture up as soon as somebody asks it to stop, which the first that is asked for does.
struct GivesUp<'a>(&'a CancellationToken);

impl PhotoLibrary for GivesUp<'_> {
    fn picture(&self, _: &str) -> Option<Vec<u8>> {
        self.0.cancel();
        None
    }
}

#[test]
fn stopped_while_the_last_picture_is_asked_for_it_keeps_what_was_found_before() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(1))]);
    let before = world.only();
    assert!(before.is_some());
    let stop = CancellationToken::new();
    let library = GivesUp(&stop);
    let archives = std::slice::from_ref(&world.archive);
    let index = &world.index;
    let stopped = look(
        &mut world.catalog,
        archives,
        index,
        &library,
        &mut |_| {},
        &stop,
    );
    assert!(stop.is_cancelled(), "it is asked for no picture");
    assert!(matches!(stopped, Err(Error::Stopped)));
    assert_eq!(world.catalog.copies(None, None, 10).unwrap().pop(), before);
}
