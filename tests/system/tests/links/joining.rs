//! An item that an export brought is not saved twice from its link, nor the other way
//! round, and each fills in what the other lacks.

use std::fs;

use fake_instagram::{Odd, Role, State};
use keepsake_core::CancellationToken;
use keepsake_core::catalog::Selection;
use keepsake_core::roll::{Lock, Plan, SaveOptions, SaveSummary};
use keepsake_core::source::archive::Archive;
use sample_maker::{Content, Era, Export, Kind, Post, Presence, Size};

use crate::client::{CAPTION, Client, carousel};

/// When the post of [`carousel`] was published.
const AT: &str = "2026-09-10T00:26:40Z";

/// The same post as an export tells it.
fn exported(presence: Presence) -> Export {
    let item = |content| sample_maker::Item::new(content).presence(presence);
    let post = Post::new(Kind::Post, AT)
        .caption(CAPTION)
        .item(item(Content::Jpeg(Size::Small)))
        .item(item(Content::CLIP))
        .item(item(Content::Jpeg(Size::Small)));
    Export::new(Era::D).post(post)
}

fn save_export(client: &Client, export: &Export) -> SaveSummary {
    let roll = client.roll();
    let lock = Lock::take(&roll.state()).unwrap();
    let zip = roll.state().join("export.zip");
    fs::create_dir_all(roll.state()).unwrap();
    export.write_zip(&zip).unwrap();
    let archive = Archive::open(&[&zip]).unwrap();
    let mut catalog = client.catalog();
    let stop = CancellationToken::new();
    catalog.import(&archive, &mut |_| {}, &stop).unwrap();
    let options = SaveOptions::default();
    let plan = Plan::new(&mut catalog, &Selection::default(), &roll, &options).unwrap();
    let archives = [archive.into()];
    plan.run(&lock, &archives, &mut |_| {}, &stop).unwrap()
}

#[test]
fn what_the_export_brought_is_already_there() {
    let client = Client::new(carousel());
    let first = save_export(&client, &exported(Presence::There));
    assert_eq!(first.totals.saved, 3);
    let summary = client.save_it();
    let second = summary.save.unwrap();
    assert_eq!((second.totals.saved, second.totals.already_there), (0, 3));
    assert_eq!((client.asked(Role::Page), client.asked_for_files()), (1, 0));
    assert_eq!(client.files().len(), 3);
}

#[test]
fn what_the_link_brought_is_already_there_when_the_export_comes() {
    let client = Client::new(carousel());
    assert_eq!(client.save_it().save.unwrap().totals.saved, 3);
    let second = save_export(&client, &exported(Presence::There));
    assert_eq!((second.totals.saved, second.totals.already_there), (0, 3));
    assert_eq!(client.files().len(), 3);
}

#[test]
fn what_the_export_lacks_comes_from_the_page() {
    let client = Client::new(carousel());
    let first = save_export(&client, &exported(Presence::Absent));
    assert_eq!((first.totals.saved, first.totals.skipped), (0, 3));
    let second = client.save_it().save.unwrap();
    assert_eq!(second.totals.saved, 3);
    assert_eq!(client.files().len(), 3);
    let third = save_export(&client, &exported(Presence::Absent));
    assert_eq!((third.totals.saved, third.totals.already_there), (0, 3));
}

#[test]
fn a_post_that_its_page_shows_in_part_is_joined_slide_by_slide() {
    let shown_in_part = || Client::new(carousel().state(State::Odd(Odd::SlideNull)));
    let client = shown_in_part();
    save_export(&client, &exported(Presence::There));
    let second = client.save_it().save.unwrap();
    assert_eq!((second.totals.saved, second.totals.already_there), (0, 2));
    let client = shown_in_part();
    assert_eq!(client.save_it().save.unwrap().totals.saved, 2);
    let second = save_export(&client, &exported(Presence::There));
    assert_eq!((second.totals.saved, second.totals.already_there), (1, 2));
}

#[test]
fn another_post_of_the_same_time_is_not_taken_for_it() {
    let client = Client::new(carousel());
    let mut other = exported(Presence::There);
    other.posts[0].caption = Some("something else".into());
    save_export(&client, &other);
    assert_eq!(client.save_it().save.unwrap().totals.saved, 3);
    assert_eq!(client.files().len(), 6);
}
