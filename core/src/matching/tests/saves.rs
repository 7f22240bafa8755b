//! What a plan and a save make of what a look found.

use super::*;

#[test]
fn a_plan_and_a_save_leave_out_what_is_there_and_add_what_is_asked_about() {
    let mut next = photo(2);
    imageops::replace(&mut next, &cut(&photo(2), 220, 160, 140, 160), 250, 160);
    let posts = [
        ("there.jpg", photo(1)),
        ("asked.jpg", photo(2)),
        ("new.jpg", photo(3)),
    ];
    let mut world = World::new(&posts, &[("a.jpg", photo(1)), ("next.jpg", next)]);
    world.index();
    let numbers = world.look();
    assert_eq!((numbers.already_there, numbers.ask, numbers.new), (1, 1, 1));
    let plan = world.plan();
    assert_eq!(
        (plan.planned, plan.to_save, plan.already_there, plan.ask),
        (3, 2, 1, 1)
    );
    assert_eq!(plan.reasons, []);

    let asked = world.catalog.copies(Some(Verdict::Ask), None, 10).unwrap();
    let [asked] = &asked[..] else {
        panic!("{asked:?}")
    };
    assert_eq!(
        groups(&world.catalog),
        [(Verdict::AlreadyThere, 1), (Verdict::Ask, 1)]
    );
    world
        .catalog
        .answer_copy(asked.media, &asked.asset, Answer::Same)
        .unwrap();
    assert_eq!(world.plan().to_save, 1);
    // The answer outlives the next look.
    world.look();
    assert_eq!((world.plan().to_save, world.plan().ask), (1, 0));
    let answered = only(&world.catalog, asked.media);
    assert_eq!(answered.verdict, Verdict::AlreadyThere);
    assert!(answered.cues.contains(&Cue::Answer));
    let there = [(Verdict::AlreadyThere, 1), (Verdict::AlreadyThere, 1)];
    assert_eq!(groups(&world.catalog), there);
    assert!(
        world
            .catalog
            .copy_groups()
            .unwrap()
            .iter()
            .any(|group| group.cues == answered.cues)
    );
    world
        .catalog
        .answer_copy(asked.media, &asked.asset, Answer::Different)
        .unwrap();
    assert_eq!((world.plan().to_save, world.plan().ask), (2, 0));
    // Taken back, it is asked about as if nothing had been said.
    world
        .catalog
        .withdraw_answer(asked.media, &asked.asset)
        .unwrap();
    assert_eq!((world.plan().to_save, world.plan().ask), (2, 1));
    assert_eq!(only(&world.catalog, asked.media), *asked);

    let roll = FolderRoll::new(world.dir.path().join("roll"));
    let lock = Lock::take(&world.dir.path().join("roll/.keepsake")).unwrap();
    let plan = Plan::new(&mut world.catalog, &Selection::default(), &roll, &options()).unwrap();
    let archives = std::slice::from_ref(&world.archive);
    let saved = plan
        .run(&lock, archives, &mut |_| {}, &CancellationToken::new())
        .unwrap();
    assert_eq!((saved.totals.saved, saved.totals.already_there), (2, 1));
    let ledger = Ledger::of(&world.catalog);
    let there = ledger
        .entries(saved.run, Some(Outcome::AlreadyThere), 0, 10)
        .unwrap();
    let reasons: Vec<_> = there.iter().map(|entry| entry.reasons.0.clone()).collect();
    let asset = "2024/a.jpg".to_owned();
    assert_eq!(reasons, [[Reason::InLibrary { asset }]]);
    assert!(world.photo("a.jpg").exists());
}

#[test]
fn what_keepsake_added_is_nothing_that_the_person_had() {
    let catalog = Catalog::scratch().unwrap();
    let sql = "INSERT INTO media (id) VALUES (7);
         INSERT INTO run (id, roll, started_at, planned, first)
             VALUES (1, 'photos', 0, 0, 1), (2, 'folder', 0, 0, 1);
         INSERT INTO asset (roll, roll_id, media, run, state, sha256, bytes, crc32)
             VALUES ('photos', 'saved', 7, 1, 'saved', x'01', 5, 6),
                    ('folder', 'elsewhere', 7, 2, 'saved', x'01', 5, 6),
                    ('photos', 'coming', 7, 1, 'pending', x'01', 5, 6),
                    ('photos', 'out of the bin', 7, 1, 'removed', x'01', 5, 6),
                    ('photos', 'taken back', 7, 1, 'gone', x'01', 5, 6);";
    catalog.db.execute_batch(sql).unwrap();
    let asset = |id: &str| LibraryAsset {
        id: id.to_owned(),
        modified: 0,
        taken: None,
        width: 0,
        height: 0,
        duration: None,
        bytes: None,
    };
    let ids = [
        "mine",
        "saved",
        "elsewhere",
        "coming",
        "out of the bin",
        "taken back",
    ];
    let own = Own::of(&catalog).unwrap();
    let left = own.without(ids.map(asset).to_vec()).unwrap();
    let left: Vec<_> = left.iter().map(|asset| asset.id.as_str()).collect();
    assert_eq!(left, ["mine", "taken back"]);
}

fn groups(catalog: &Catalog) -> Vec<(Verdict, u64)> {
    let groups = catalog.copy_groups().unwrap();
    groups
        .iter()
        .map(|group| (group.verdict, group.media))
        .collect()
}

fn only(catalog: &Catalog, media: MediaId) -> FoundCopy {
    catalog.copy(media).unwrap().unwrap()
}
