//! What was saved from a link with less than its page has now: the damaged, the silent and the small are
//! made good by saving the link again, where the person has them replaced.

use std::fs;
use std::path::PathBuf;

use fake_instagram::{
    Account, FakeInstagram, Fault, Item, Odd, Post, Rule, Running, State, Target, code_of,
};
use keepsake_core::CancellationToken;
use keepsake_core::download::TestServer;
use keepsake_core::media::{Format, damage, video_has_sound};
use keepsake_core::roll::{Lock, Outcome, RunTotals, SaveOptions, Undo};

use crate::client::{Client, PK, PUBLISHED, photo};

/// A photo that takes several pieces.
const BYTES: usize = 300_000;

fn options(damaged: bool, replace: bool) -> SaveOptions {
    SaveOptions {
        damaged,
        replace,
        ..SaveOptions::default()
    }
}

/// Saves the one post there is: the totals, and what the ledger says of its one item.
fn save(client: &Client, options: &SaveOptions) -> (RunTotals, Outcome, String) {
    let saved = client.try_save_so(&client.link(), None, options).unwrap();
    let saved = saved.save.unwrap();
    assert_eq!(client.waiting(), [] as [String; 0]);
    let mut lines = client.lines(saved.run.number());
    assert_eq!(lines.len(), 1);
    let (outcome, why) = lines.remove(0);
    (saved.totals, outcome, why.unwrap_or_default())
}

fn only_file(client: &Client) -> PathBuf {
    let mut files = client.files();
    assert_eq!(files.len(), 1, "{files:?}");
    files.remove(0)
}

fn is_whole(client: &Client) -> bool {
    let mut file = fs::File::open(only_file(client)).unwrap();
    damage(&mut file, Format::Jpeg).unwrap().is_none()
}

/// Another server with the same post, and better files.
fn improved(client: &mut Client, post: Post) -> Running {
    let instagram = FakeInstagram::new(Account::new("ida.example").post(post));
    let instagram = instagram.start().unwrap();
    client.trust(&TestServer {
        address: instagram.address(),
        root_pem: instagram.root_pem().to_owned(),
    });
    instagram
}

/// Takes the last save back: how many it took out, and how many came back.
fn undo(client: &Client) -> (u64, u64) {
    let (roll, mut catalog) = (client.roll(), client.catalog());
    let lock = Lock::take(&roll.state()).unwrap();
    let undo = Undo::new(&mut catalog, &roll, None);
    let undone = undo.run(&lock, &mut |_| {}, &CancellationToken::new());
    let undone = undone.unwrap().unwrap();
    (undone.removed, undone.brought_back)
}

#[test]
fn what_came_damaged_is_told_to_come_whole_now_and_is_replaced_where_that_is_asked_for() {
    for fault in [Fault::Short, Fault::Corrupt { from: 150_000 }] {
        let client = Client::new(photo(BYTES));
        client
            .instagram
            .inject(Rule::new(Target::Media, fault.clone()));
        let (first, ..) = save(&client, &options(true, false));
        assert_eq!(first.saved, 1);
        let before = fs::read(only_file(&client)).unwrap();

        // It comes damaged once more, whether that is wanted or not.
        for options in [options(false, true), options(true, true)] {
            let (still, outcome, why) = save(&client, &options);
            assert_eq!((still.saved, still.better), (0, 0), "{fault:?}: {why}");
            assert_eq!(outcome, Outcome::AlreadyThere);
            assert!(why.contains("let it be replaced"), "{fault:?}: {why}");
        }

        client.instagram.heal();
        let (told, outcome, why) = save(&client, &options(false, false));
        assert_eq!((told.saved, told.better), (0, 1), "{fault:?}");
        assert_eq!(outcome, Outcome::AlreadyThere);
        assert!(why.contains("the whole file"), "{fault:?}: {why}");
        assert_eq!(fs::read(only_file(&client)).unwrap(), before, "unasked");

        let (replaced, ..) = save(&client, &options(false, true));
        assert_eq!((replaced.saved, replaced.replaced), (1, 1), "{fault:?}");
        assert!(is_whole(&client), "{fault:?}");
        let asked = client.asked_for_files();
        let (nothing, _, why) = save(&client, &options(false, true));
        assert_eq!((nothing.saved, nothing.better, why.as_str()), (0, 0, ""));
        assert_eq!(client.asked_for_files(), asked, "{fault:?}");

        assert_eq!(undo(&client), (1, 1), "{fault:?}");
        assert_eq!(fs::read(only_file(&client)).unwrap(), before);
    }
}

#[test]
fn what_somebody_changed_is_not_replaced_by_the_whole_one() {
    let client = Client::new(photo(BYTES));
    client
        .instagram
        .inject(Rule::new(Target::Media, Fault::Short));
    save(&client, &options(true, false));
    client.instagram.heal();
    let theirs = only_file(&client);
    fs::write(&theirs, b"drawn over").unwrap();
    let (totals, outcome, why) = save(&client, &options(false, true));
    assert_eq!((totals.saved, outcome), (0, Outcome::AlreadyThere));
    assert!(why.contains("left alone"), "{why}");
    assert_eq!(fs::read(only_file(&client)).unwrap(), b"drawn over");
}

#[test]
fn a_video_that_came_without_sound_is_replaced_by_one_that_has_it() {
    let reel = |item| {
        let mut post = Post::reel(PK, PUBLISHED);
        post.items = vec![item];
        post
    };
    let mut client = Client::new(reel(Item::silent_video(PK)));
    let (first, _, why) = save(&client, &options(false, false));
    assert!(first.saved == 1 && why.contains("without sound"), "{why}");
    let asked = client.asked_for_files();
    let (same, ..) = save(&client, &options(false, false));
    assert_eq!((same.saved, client.asked_for_files()), (0, asked));

    let _better = improved(&mut client, reel(Item::video(PK)));
    let (replaced, ..) = save(&client, &options(false, true));
    assert_eq!((replaced.saved, replaced.replaced), (1, 1));
    let mut file = fs::File::open(only_file(&client)).unwrap();
    assert_eq!(video_has_sound(&mut file).unwrap(), Some(true));
}

#[test]
fn a_picture_that_came_small_is_replaced_by_the_larger_one_that_its_page_names_now() {
    let small = State::Odd(Odd::SizesInAddresses);
    let client = Client::new(Post::photo(PK, PUBLISHED).state(small));
    let (_, _, why) = save(&client, &options(false, false));
    assert!(why.contains("smaller than it was uploaded"), "{why}");
    let before = fs::read(only_file(&client)).unwrap();

    // As long as its page names no larger one, it stays.
    let (same, ..) = save(&client, &options(false, true));
    assert_eq!((same.saved, same.better), (0, 0));

    client.instagram.set_state(&code_of(PK), State::Ok);
    let (replaced, ..) = save(&client, &options(false, true));
    assert_eq!((replaced.saved, replaced.replaced), (1, 1));
    assert!(fs::read(only_file(&client)).unwrap().len() > before.len());
    assert_eq!(undo(&client), (1, 1));
    assert_eq!(fs::read(only_file(&client)).unwrap(), before);
}
