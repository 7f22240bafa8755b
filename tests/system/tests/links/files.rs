//! Everything that can go wrong with a photo or video on its way: the right outcome, no
//! more questions than are allowed, and nothing half-written ([`Client::save`] looks).

use std::time::Duration;

use fake_instagram::{Account, FakeInstagram, Fault, Post, Role, Rule, Target};
use keepsake_core::Error;
use keepsake_core::roll::{Ended, Ledger, Outcome, Rest, RunEnd, SaveOptions};
use keepsake_core::source::Missing;

use crate::client::{Client, PK, PUBLISHED, carousel, photo};

/// A photo that takes several pieces.
const BYTES: usize = 300_000;

fn struck(fault: Fault, times: Option<u32>) -> Client {
    let client = Client::new(photo(BYTES));
    let rule = Rule::new(Target::Media, fault);
    client.instagram.inject(match times {
        Some(times) => rule.times(times),
        None => rule,
    });
    client
}

#[test]
fn what_passes_is_survived() {
    let seconds = Duration::from_secs;
    for (fault, times, files, pages) in [
        (Fault::status(500), 2, 3, 1),
        (Fault::status(503), 1, 2, 1),
        (Fault::HangUp, 2, 3, 1),
        (Fault::SlowStart(seconds(5)), 1, 2, 1),
        (Fault::Stall { after: 100_000 }, 1, 2, 1),
        (Fault::CutOff { after: 100_000 }, 2, 3, 1),
        (Fault::CutOff { after: 0 }, 1, 2, 1),
        (Fault::WrongLength, 1, 2, 1),
        (Fault::Expired, 1, 2, 2),
        (Fault::status(404), 1, 2, 2),
        (Fault::Html, 1, 2, 1),
        (Fault::Short, 1, 2, 1),
        (Fault::Corrupt { from: 150_000 }, 1, 2, 1),
    ] {
        let client = struck(fault.clone(), Some(times));
        let saved = client.save_it().save.unwrap();
        assert_eq!(saved.totals.saved, 1, "{fault:?}: {:?}", client.lines(1));
        let asked = (client.asked_for_files(), client.asked(Role::Page));
        assert_eq!(asked, (files, pages), "{fault:?}");
    }
}

#[test]
fn what_comes_damaged_is_saved_where_the_person_wants_it_so_and_the_ledger_says_why() {
    for (fault, words) in [
        (Fault::Short, "its end is missing"),
        (Fault::Corrupt { from: 150_000 }, "a part of it is damaged"),
    ] {
        let client = struck(fault.clone(), None);
        let options = SaveOptions {
            damaged: true,
            ..SaveOptions::default()
        };
        let saved = client.try_save_so(&client.link(), None, &options).unwrap();
        let saved = saved.save.unwrap();
        assert_eq!(saved.totals.saved, 1, "{fault:?}");
        let [(Outcome::Saved, Some(why))] = &client.lines(saved.run.number())[..] else {
            panic!("nothing is told of it: {fault:?}");
        };
        assert!(why.contains(words) && why.contains("as asked for"), "{why}");
        assert_eq!(why.matches("saved a").count(), 1, "told twice: {why}");
        assert_eq!(client.waiting(), [] as [String; 0], "{fault:?}");
    }
}

#[test]
fn the_time_it_took_is_that_of_the_whole() {
    let wait = Duration::from_millis(300);
    let client = struck(Fault::SlowStart(wait), None);
    assert!(client.save_it().save.unwrap().took >= wait);
}

#[test]
fn what_is_only_unusual_is_taken() {
    for fault in [
        Fault::NoLength,
        Fault::ContentType("application/octet-stream".to_owned()),
        Fault::Trickle(2_000_000),
    ] {
        let client = struck(fault.clone(), None);
        assert_eq!(client.save_it().save.unwrap().totals.saved, 1, "{fault:?}");
        assert_eq!(client.asked_for_files(), 1, "{fault:?}");
    }
}

#[test]
fn what_stays_wrong_fails_with_its_reason_and_can_be_saved_later() {
    let foreign = "https://evil.example/x.jpg".to_owned();
    let plain = "http://scontent.cdninstagram.com/x.jpg".to_owned();
    let private = "https://127.0.0.1/x.jpg".to_owned();
    for (fault, why, files, pages) in [
        (Fault::status(500), Missing::ServerBusy, 3, 1),
        (Fault::status(429), Missing::ServerBusy, 1, 1),
        (Fault::HangUp, Missing::ConnectionLost, 3, 1),
        (Fault::CutOff { after: 0 }, Missing::ConnectionLost, 3, 1),
        (Fault::Expired, Missing::AddressRefused, 2, 2),
        (Fault::status(404), Missing::AddressRefused, 2, 2),
        (Fault::Html, Missing::NoMediaReceived, 2, 1),
        (Fault::GzipBomb(64 << 20), Missing::NoMediaReceived, 1, 1),
        (Fault::Corrupt { from: 0 }, Missing::NoMediaReceived, 1, 1),
        (Fault::Corrupt { from: 150_000 }, Missing::Damaged, 2, 1),
        (Fault::Short, Missing::Damaged, 2, 1),
        (Fault::RedirectTo(foreign), Missing::AddressRefused, 1, 1),
        (Fault::RedirectTo(plain), Missing::AddressRefused, 1, 1),
        (Fault::RedirectTo(private), Missing::AddressRefused, 1, 1),
        (Fault::RedirectLoop, Missing::AddressRefused, 4, 1),
    ] {
        let client = struck(fault.clone(), None);
        let failed = client.save_it().save.unwrap();
        assert_eq!(
            (failed.totals.saved, failed.totals.failed),
            (0, 1),
            "{fault:?}"
        );
        let line = (Outcome::Failed, Some(why.sentence().to_owned()));
        assert_eq!(client.lines(failed.run.number()), [line], "{fault:?}");
        let asked = (client.asked_for_files(), client.asked(Role::Page));
        assert_eq!(asked, (files, pages), "{fault:?}");
        assert_eq!(client.asked(Role::Foreign), 0, "{fault:?}");

        client.instagram.heal();
        let saved = client.save_it().save.unwrap();
        assert_eq!(saved.totals.saved, 1, "{fault:?}: {:?}", client.lines(2));
        assert_eq!(client.files().len(), 1, "{fault:?}");
        assert_eq!(client.waiting(), [] as [String; 0], "{fault:?}");
    }
}

#[test]
fn a_save_that_is_paused_while_files_come_is_one_save() {
    for resumes in [false, true] {
        let client = Client::new(carousel());
        let rule = Rule::new(Target::Media, Fault::SlowStart(Duration::from_millis(500)));
        client.instagram.inject(rule.times(4));
        let first = client.pause_when_files_come(&client.link()).save.unwrap();
        assert!(matches!(first.ended, Ended::Stopped(_)), "{first:?}");
        assert_eq!((first.totals.saved, first.totals.planned()), (0, 3));
        client.instagram.heal();
        let rest = match resumes {
            true => client.resume(first.run),
            false => client.save_it().save.unwrap(),
        };
        assert_eq!(rest.totals.saved, 3, "{resumes}");
        let catalog = client.catalog();
        let ledger = Ledger::of(&catalog);
        let [last, paused] = &ledger.runs().unwrap()[..] else {
            panic!("there are two runs");
        };
        assert_eq!(paused.end, Some(RunEnd::PausedByPerson));
        assert_eq!(last.continues, Some(first.run), "{resumes}");
        let whole = ledger.save(first.run).totals().unwrap();
        assert_eq!((whole.saved, whole.planned()), (3, 3));
        // What came to its end is not gone on with.
        let again = client.save_it().save.unwrap();
        let again = ledger.run(again.run).unwrap().unwrap();
        assert_eq!(again.continues, None);
    }
}

#[test]
fn what_did_not_come_is_fetched_by_trying_that_save_again() {
    let single = Post::photo(PK + 64, PUBLISHED + 9);
    let account = Account::new("ida.example").post(single).post(carousel());
    let client = Client::of(FakeInstagram::new(account));
    let links: Vec<_> = client
        .instagram
        .account()
        .posts
        .iter()
        .map(Post::link)
        .collect();
    let rest = Rest::Failed {
        even_damaged: false,
    };
    client
        .instagram
        .inject(Rule::new(Target::Media, Fault::Html));
    let older = client.try_save(&links[0], None).unwrap().save.unwrap();
    let newer = client.try_save(&links[1], None).unwrap().save.unwrap();
    assert_eq!((older.totals.failed, newer.totals.failed), (1, 3));
    let failed = client.go_on_with(older.run, rest).unwrap();
    assert_eq!(failed.totals.failed, 1, "nothing came yet");
    client.instagram.heal();
    let asked = client.asked_for_files();
    let again = client.go_on_with(older.run, rest).unwrap();
    assert_eq!((again.totals.saved, again.totals.planned()), (1, 1));
    assert_eq!(client.asked_for_files(), asked + 1, "only its own file");
    let catalog = client.catalog();
    let ledger = Ledger::of(&catalog);
    let whole = ledger.save(older.run).totals().unwrap();
    assert_eq!((whole.saved, whole.failed), (1, 0));
    assert_eq!(ledger.save(newer.run).totals().unwrap().failed, 3);
    let refused = client.go_on_with(older.run, rest);
    assert!(matches!(refused, Err(Error::NothingFailed { .. })));
}

#[test]
fn what_came_damaged_is_saved_as_it_is_where_its_save_is_tried_again_so() {
    let client = struck(Fault::Short, None);
    let failed = client.save_it().save.unwrap();
    assert_eq!(failed.totals.failed, 1);
    for (even_damaged, saved) in [(false, 0), (true, 1)] {
        let rest = Rest::Failed { even_damaged };
        let again = client.go_on_with(failed.run, rest).unwrap();
        assert_eq!(again.totals.saved, saved, "{even_damaged}");
    }
    let asked = Ledger::of(&client.catalog()).asked(failed.run).unwrap();
    assert!(!asked.unwrap().options.damaged, "it was not asked for then");
}

#[test]
fn a_download_goes_on_where_it_stopped() {
    let client = struck(Fault::CutOff { after: 200_000 }, Some(1));
    client.save_it();
    let requests = client.instagram.requests().media();
    let range = requests[1].header("range").unwrap();
    assert!(
        range.starts_with("bytes=") && range != "bytes=0-",
        "{range}"
    );
    assert!(requests[1].header("if-range").is_some());
    assert_eq!(requests[1].status, Some(206));
    let twice = requests.bytes_sent_twice();
    assert!(twice <= 64 << 10, "{twice} bytes were sent twice");
}

#[test]
fn a_server_that_cannot_go_on_sends_it_anew() {
    for again in [Fault::NoRange, Fault::WrongRange] {
        let client = struck(Fault::CutOff { after: 100_000 }, Some(1));
        let rule = Rule::new(Target::Media, again.clone()).times(1);
        client.instagram.inject(rule);
        let saved = client.save_it().save.unwrap();
        assert_eq!(saved.totals.saved, 1, "{again:?}: {:?}", client.lines(1));
    }
}

#[test]
fn a_file_that_changed_in_between_comes_anew() {
    let client = struck(Fault::CutOff { after: 100_000 }, Some(1));
    client
        .instagram
        .inject(Rule::new(Target::Media, Fault::HangUp));
    let first = client.save_it().save.unwrap();
    assert_eq!(first.totals.failed, 1);
    client.instagram.heal();
    client.instagram.replace_file(PK);
    let second = client.save_it().save.unwrap();
    assert_eq!(second.totals.saved, 1);
    let requests = client.instagram.requests().media();
    let last = requests.last().unwrap();
    assert!(last.header("if-range").is_some());
    assert_eq!(last.status, Some(200));
}

#[test]
fn one_file_that_fails_keeps_no_other_from_being_saved() {
    let client = Client::new(carousel());
    let rule = Rule::new(Target::Item(PK + 2), Fault::Html);
    client.instagram.inject(rule);
    let saved = client.save_it().save.unwrap();
    assert_eq!((saved.totals.saved, saved.totals.failed), (2, 1));
    client.instagram.heal();
    let rest = client.save_it().save.unwrap();
    assert_eq!((rest.totals.saved, rest.totals.already_there), (1, 2));
    assert_eq!(client.files().len(), 3);
    assert_eq!(client.asked(Role::Page), 1);
}

#[test]
fn addresses_that_ran_out_are_asked_for_anew_once() {
    let client = Client::new(carousel());
    client
        .instagram
        .inject(Rule::new(Target::Media, Fault::HangUp));
    let failed = client.save_it().save.unwrap();
    assert_eq!(failed.totals.failed, 3);
    client.instagram.heal();
    client.instagram.expire_addresses();
    let before = client.asked_for_files();
    let saved = client.save_it().save.unwrap();
    assert_eq!(saved.totals.saved, 3);
    assert_eq!(client.asked(Role::Page), 2);
    assert_eq!(
        client.asked_for_files() - before,
        6,
        "refused once each, then sent"
    );
}
