//! A page by other hands: what a browser loaded stands in for the page that would be asked for.

use fake_instagram::{Fault, Odd, Post, Role, Rule, State, Target};
use keepsake_core::source::Missing;

use crate::client::{Client, PK, PUBLISHED, carousel, refusal};

#[test]
fn a_page_that_is_given_is_not_asked_for() {
    let client = Client::new(carousel());
    let page = client.page();
    // Whoever asks now would be told to stop.
    let rule = Rule::new(Target::Role(Role::Page), Fault::status(429));
    client.instagram.inject(rule);
    let saved = client.save_page(&page).save.unwrap();
    assert_eq!(saved.totals.saved, 3);
    assert_eq!(client.asked(Role::Page), 1, "by the browser");
    assert_eq!(client.asked_for_files(), 3);
}

#[test]
fn the_command_saves_from_the_page_that_it_is_given_and_says_where_one_would_help() {
    let client = Client::new(carousel().state(State::EmptyShell));
    let page = client
        .instagram
        .page_of(&client.instagram.account().posts[0].code());
    let page = client.file("page.html", &page.unwrap());
    let link = client.link();
    let refused = client.command(&[&link]);
    let said = String::from_utf8_lossy(&refused.stdout).into_owned();
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    assert!(said.contains("--page FILE"), "{said}");
    let asked = client.asked(Role::Page);
    let saved = client.command(&[&link, "--page", page.to_str().unwrap(), "--json"]);
    assert!(saved.status.success(), "{saved:?}");
    let said: serde_json::Value = serde_json::from_slice(&saved.stdout).unwrap();
    assert_eq!(said["save"]["saved"], 3, "{said}");
    assert_eq!(client.files().len(), 3);
    assert_eq!(client.asked(Role::Page), asked, "nobody asked again");
}

#[test]
fn the_card_of_a_page_that_is_given_asks_for_its_picture_alone() {
    let client = Client::new(carousel());
    let page = client.page();
    let pictures = tempfile::tempdir().unwrap();
    // Another one of long ago that takes all the room there may be.
    let other = pictures.path().join("other.jpg");
    let large = std::fs::File::create(&other).unwrap();
    large.set_len(20_000_000).unwrap();
    large
        .set_modified(std::time::SystemTime::UNIX_EPOCH)
        .unwrap();
    let card = client.look_at_page(&page, pictures.path());
    assert!(!other.exists());
    assert_eq!(card.owner.as_deref(), Some("ida.example"));
    assert_eq!((card.media.len(), card.saved), (3, 0));
    let picture = std::fs::read(card.picture.unwrap()).unwrap();
    assert!(picture.starts_with(&[0xff, 0xd8]));
    assert_eq!(client.asked(Role::Page), 1, "by the browser");
    assert_eq!(client.asked_for_files(), 1);
}

#[test]
fn addresses_of_a_given_page_that_ran_out_are_told_and_no_page_is_asked_for() {
    let client = Client::new(carousel());
    let page = client.page();
    client.instagram.expire_addresses();
    let failed = client.save_page(&page).save.unwrap();
    assert_eq!(failed.totals.failed, 3);
    assert_eq!(client.asked(Role::Page), 1, "by the browser");
    for (_, why) in client.lines(failed.run.number()) {
        assert_eq!(why.as_deref(), Some(Missing::AddressRefused.sentence()));
    }
    // A page loaded anew goes on from there.
    assert_eq!(
        client.save_page(&client.page()).save.unwrap().totals.saved,
        3
    );
}

#[test]
fn a_share_link_is_the_post_whose_page_is_given() {
    let share = "https://www.instagram.com/share/p/BACiUUUYQV/";
    for state in [
        State::Ok,
        State::Odd(Odd::ShortcodeMedia),
        State::Odd(Odd::Deep),
    ] {
        let client = Client::new(carousel().state(state));
        let summary = client.save_page_of(share, &client.page());
        assert_eq!(summary.save.unwrap().totals.saved, 3);
        assert_eq!(client.asked(Role::Share), 0);
        assert_eq!(client.asked(Role::Page), 1, "by the browser");
    }
    let client = Client::new(carousel());
    for (page, why) in [
        ("<html><body>Log in</body></html>", "other_page"),
        ("<html><body>Log", "cut_page"),
    ] {
        let refused = client.save_page_of(share, page);
        assert_eq!(refusal(&refused).word(), why);
    }
    // A page with two posts does not tell which one it is.
    let two = client.page() + &Client::new(Post::photo(PK + 100, PUBLISHED)).page();
    assert_eq!(
        refusal(&client.save_page_of(share, &two)).word(),
        "other_page"
    );
    assert_eq!(client.asked(Role::Share), 0);
}

#[test]
fn a_page_of_something_else_is_refused_and_nobody_asked() {
    let client = Client::new(carousel());
    let summary = client.save_page("<html><body>Log in</body></html>");
    assert_eq!(refusal(&summary).word(), "other_page");
    assert!(summary.save.is_none());
    assert_eq!(client.instagram.requests().len(), 0);
}
