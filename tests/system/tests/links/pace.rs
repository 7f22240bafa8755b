//! The lane for pages: pauses, the cap of the day, and "stop", which restarts do not
//! forget; and the lane for files, which knows no pause.

use std::time::Duration;

use fake_instagram::{Account, FakeInstagram, Role, State};
use keepsake_core::download::Refusal;

use crate::client::{Client, carousel, photo, refusal};

const HOUR: Duration = Duration::from_secs(60 * 60);

#[test]
fn pages_are_asked_for_one_at_a_time_with_a_pause_and_files_without() {
    let client = Client::of(FakeInstagram::new(Account::invented(3, 4)));
    let links: Vec<_> = client
        .instagram
        .account()
        .posts
        .iter()
        .map(|post| post.link())
        .collect();
    client.save(&links.join(" "));
    let waited = client.clock.waited.lock().unwrap().clone();
    assert_eq!(waited.len(), 3, "{waited:?}");
    let allowed = Duration::from_secs(5)..=Duration::from_secs(12);
    assert!(
        waited.iter().all(|pause| allowed.contains(pause)),
        "{waited:?}"
    );
    assert_eq!(client.instagram.requests().of(Role::Page).most_at_once(), 1);
    assert!(client.instagram.requests().media().most_at_once() <= 4);
}

#[test]
fn a_restart_does_not_forget_the_pause() {
    let client = Client::of(FakeInstagram::new(Account::invented(3, 2)));
    let posts = client.instagram.account().posts;
    client.save(&posts[0].link());
    assert_eq!(client.clock.waited.lock().unwrap().len(), 0);
    // The catalog is opened anew for every save, as after a restart.
    client.save(&posts[1].link());
    assert_eq!(client.clock.waited.lock().unwrap().len(), 1);
}

#[test]
fn nothing_is_asked_after_stop_until_the_person_acts() {
    let client = Client::new(photo(1_000).state(State::Throttled));
    assert_eq!(refusal(&client.save_it()), &Refusal::Throttled);
    let code = client.instagram.account().posts[0].code();
    client.instagram.set_state(&code, State::Ok);

    for _ in 0..3 {
        client.clock.go_on(HOUR / 2);
        assert_eq!(refusal(&client.save_it()).word(), "resting");
    }
    assert_eq!(client.asked(Role::Page), 1);

    client.catalog().allow_pages().unwrap();
    assert_eq!(client.save_it().save.unwrap().totals.saved, 1);
    assert_eq!(client.asked(Role::Page), 2);
}

#[test]
fn hours_after_stop_a_new_save_may_ask_again() {
    let client = Client::new(photo(1_000).state(State::LoginWall));
    client.save_it();
    let code = client.instagram.account().posts[0].code();
    client.instagram.set_state(&code, State::Ok);
    client.clock.go_on(3 * HOUR);
    assert_eq!(client.save_it().save.unwrap().totals.saved, 1);
}

#[test]
fn after_stop_the_other_links_of_the_same_save_are_not_asked_for() {
    let account = Account::invented(5, 3);
    let links: Vec<_> = account.posts.iter().map(|post| post.link()).collect();
    let client = Client::of(FakeInstagram::new(account).page_budget(1));
    let summary = client.save(&links.join("\n"));
    let words: Vec<_> = summary
        .links
        .iter()
        .map(|(_, found)| found.as_ref().map_or_else(Refusal::word, |_| "found"))
        .collect();
    assert_eq!(words, ["found", "throttled", "resting"]);
    assert_eq!(client.asked(Role::Page), 2);
}

#[test]
fn the_cap_of_the_day_holds_over_restarts_and_ends_with_the_day() {
    let account = Account::invented(7, 3);
    let mut client = Client::of(FakeInstagram::new(account));
    client.pace.per_day = 2;
    let posts = client.instagram.account().posts;
    client.save(&posts[0].link());
    client.save(&posts[1].link());
    let full = client.save(&posts[2].link());
    assert_eq!(refusal(&full), &Refusal::DayIsFull { count: 2 });
    assert_eq!(client.asked(Role::Page), 2);
    client.clock.go_on(24 * HOUR);
    assert!(client.save(&posts[2].link()).save.unwrap().totals.saved > 0);
}

#[test]
fn what_was_saved_is_not_asked_for_again() {
    let client = Client::new(carousel());
    client.save_it();
    let before = client.instagram.requests().len();
    client.clock.go_on(24 * 30 * HOUR);
    let again = client.save_it().save.unwrap();
    assert_eq!((again.totals.saved, again.totals.already_there), (0, 3));
    assert_eq!(client.instagram.requests().len(), before);
}

#[test]
fn undo_removes_what_a_link_brought_and_the_link_brings_it_again() {
    let client = Client::new(carousel());
    let run = client.save_it().save.unwrap().run;
    let roll = client.roll();
    let lock = keepsake_core::roll::Lock::take(&roll.state()).unwrap();
    let mut catalog = client.catalog();
    let undo = keepsake_core::roll::Undo::new(&mut catalog, &roll, Some(run));
    let never = keepsake_core::CancellationToken::new();
    let undone = undo.run(&lock, &mut |_| {}, &never);
    assert_eq!(undone.unwrap().unwrap().removed, 3);
    drop(lock);
    assert_eq!(client.files(), [] as [std::path::PathBuf; 0]);
    let again = client.save_it().save.unwrap();
    assert_eq!(again.totals.saved, 3);
    assert_eq!(client.asked(Role::Page), 1);
}
