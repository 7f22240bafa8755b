//! What a look found is believed of an asset as it was then.

use super::*;

#[test]
fn what_was_changed_or_is_gone_since_the_look_is_saved() {
    let posts = [1, 2, 3, 4].map(|number| (format!("{number}.jpg"), photo(number)));
    let mut world = World::new(&named(&posts), &named(&posts));
    for (name, _) in &posts {
        set_time(&world.photo(name), 7);
    }
    world.index();
    assert_eq!(world.look().already_there, 4);
    assert_eq!(world.plan().to_save, 0);
    // Edited.
    set_time(&world.photo("1.jpg"), 8);
    assert_eq!(world.plan().to_save, 1);
    // Another, with its time.
    fs::write(world.photo("2.jpg"), jpeg(&photo(5), 92)).unwrap();
    set_time(&world.photo("2.jpg"), 7);
    assert_eq!(world.plan().to_save, 2);
    fs::remove_file(world.photo("3.jpg")).unwrap();
    fs::create_dir(world.photo("3.jpg")).unwrap();
    let plan = world.plan();
    assert_eq!((plan.to_save, plan.already_there), (3, 1));
    // The next look compares them as they are.
    world.index();
    assert_eq!(world.look().already_there, 2);
    assert_eq!(world.plan().to_save, 2);
}

/// It leaves the index as the library is now, and what the look before it found.
#[test]
fn a_look_that_was_stopped_makes_nothing_of_what_was_found_before_believed() {
    let mut world = World::new(&[("post.jpg", photo(1))], &[("a.jpg", photo(1))]);
    set_time(&world.photo("a.jpg"), 7);
    let before = world.only();
    fs::write(world.photo("a.jpg"), jpeg(&photo(2), 92)).unwrap();
    set_time(&world.photo("a.jpg"), 8);
    assert_eq!(world.index().changed, 1);
    let stop = CancellationToken::new();
    stop.cancel();
    let folder = world.folder();
    let archives = std::slice::from_ref(&world.archive);
    let (index, progress) = (&world.index, &mut |_| {});
    let stopped = look(
        &mut world.catalog,
        archives,
        index,
        &folder,
        progress,
        &stop,
    );
    assert!(matches!(stopped, Err(Error::Stopped)));
    assert_eq!(world.catalog.copies(None, None, 10).unwrap().pop(), before);
    assert_eq!(world.plan().to_save, 1);
}

#[test]
fn that_two_are_the_same_is_true_of_the_asset_as_it_was_and_that_both_are_kept_of_any() {
    let mut next = photo(2);
    imageops::replace(&mut next, &cut(&photo(2), 220, 160, 140, 160), 250, 160);
    let mut world = World::new(&[("post.jpg", photo(2))], &[("next.jpg", next.clone())]);
    let asked = world.only().unwrap();
    assert_eq!(asked.verdict, Verdict::Ask);
    let answer = |world: &mut World, answer| {
        let catalog = &mut world.catalog;
        catalog.answer_copy(asked.media, &asked.asset, answer)
    };
    let planned = |world: &mut World| {
        let plan = world.plan();
        (plan.to_save, plan.ask)
    };
    let edit = |world: &World, quality| {
        fs::write(world.photo("next.jpg"), jpeg(&next, quality)).unwrap();
    };
    answer(&mut world, Answer::Same).unwrap();
    assert_eq!(planned(&mut world), (0, 0));
    assert_eq!(world.verdict(), Verdict::AlreadyThere, "looked at again");
    edit(&world, 85);
    assert_eq!(planned(&mut world), (1, 0));
    let again = world.only().unwrap();
    assert_eq!(again.verdict, Verdict::Ask);
    assert!(!again.cues.contains(&Cue::Answer));
    assert_eq!(planned(&mut world), (1, 1));
    // Said of it as it is now.
    answer(&mut world, Answer::Same).unwrap();
    assert_eq!(planned(&mut world), (0, 0));
    answer(&mut world, Answer::Different).unwrap();
    edit(&world, 80);
    assert_eq!(world.verdict(), Verdict::New);
    assert_eq!(planned(&mut world), (1, 0));
}

/// Nobody wrote down what the asset was like.
#[test]
fn an_answer_of_an_earlier_version_holds() {
    let mut next = photo(2);
    imageops::replace(&mut next, &cut(&photo(2), 220, 160, 140, 160), 250, 160);
    let mut world = World::new(&[("post.jpg", photo(2))], &[("next.jpg", next)]);
    assert_eq!(world.verdict(), Verdict::Ask);
    let answer = "INSERT INTO copy_answer (media, asset, same) SELECT media, asset, 1 FROM copy";
    world.catalog.db.execute(answer, ()).unwrap();
    assert_eq!(world.verdict(), Verdict::AlreadyThere);
    assert_eq!(world.plan().to_save, 0);
}

#[test]
fn of_a_folder_it_is_remembered_which_one_was_looked_through() {
    let world = World::new(&[("post.jpg", photo(1))], &[]);
    assert_eq!(world.index.library().unwrap(), "");
    world.index();
    let library = world.dir.path().join("library").canonicalize().unwrap();
    assert_eq!(world.index.library().unwrap(), library.to_str().unwrap());
}
