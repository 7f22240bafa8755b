//! Videos that lost their sound: another rendition is taken where one has it, and else it is told.

use fake_instagram::{Fault, Item, Odd, Post, Rule, Shape, State, Target};
use keepsake_core::media::video_has_sound;
use keepsake_core::roll::Outcome;

use crate::client::{Client, PK, PUBLISHED};

/// A reel of that file.
fn reel(item: Item, shape: Shape) -> Post {
    let mut post = Post::reel(PK, PUBLISHED).shape(shape);
    post.items = vec![item];
    post
}

/// The one file in the camera roll: whether it has sound, and what its ledger says.
fn saved(client: &Client) -> (Option<bool>, Option<String>) {
    let save = client.save_it().save.unwrap();
    assert_eq!((save.totals.saved, save.totals.failed), (1, 0));
    let [(Outcome::Saved, reason)] = &client.lines(save.run.number())[..] else {
        panic!("{:?}", client.lines(save.run.number()));
    };
    let files = client.files();
    assert_eq!(files.len(), 1);
    assert_eq!(client.waiting(), [] as [String; 0]);
    let mut file = std::fs::File::open(&files[0]).unwrap();
    (video_has_sound(&mut file).unwrap(), reason.clone())
}

#[test]
fn a_rendition_with_sound_is_taken() {
    for shape in [Shape::Polaris, Shape::ApiV1] {
        let item = Item::silent_video(PK)
            .rendition(Item::silent_video(PK + 1))
            .rendition(Item::video(PK + 2))
            .rendition(Item::video(PK + 3));
        let client = Client::new(reel(item, shape));
        assert_eq!(saved(&client), (Some(true), None), "{shape:?}");
        assert_eq!(client.asked_for_files(), 3, "{shape:?}");
    }
}

#[test]
fn a_video_with_sound_is_fetched_once() {
    let item = Item::video(PK).rendition(Item::video(PK + 1));
    let client = Client::new(reel(item, Shape::Polaris));
    assert_eq!(saved(&client), (Some(true), None));
    assert_eq!(client.asked_for_files(), 1);
}

/// The tracks of a manifest lie apart, and the picture's has no sound.
#[test]
fn the_video_of_a_manifest_is_saved_and_told_as_silent() {
    let post = reel(Item::silent_video(PK), Shape::Polaris).state(State::Odd(Odd::ManifestOnly));
    let client = Client::new(post);
    let (has_sound, reason) = saved(&client);
    assert_eq!(has_sound, Some(false));
    let reason = reason.unwrap_or_default();
    assert!(reason.contains("sound"), "{reason}");
    assert_eq!(client.asked_for_files(), 1);
}

/// A manifest has it larger, without its sound.
#[test]
fn a_larger_video_without_its_sound_is_not_taken_and_told() {
    let post = reel(Item::video(PK), Shape::Polaris).state(State::Odd(Odd::LargerApart));
    let client = Client::new(post);
    let (has_sound, reason) = saved(&client);
    assert_eq!(has_sound, Some(true));
    let reason = reason.unwrap_or_default();
    assert!(reason.contains("720x1280 as well"), "{reason}");
    assert_eq!(client.asked_for_files(), 1);
}

#[test]
fn sound_that_no_rendition_has_is_told() {
    for renditions in 0..3 {
        let mut item = Item::silent_video(PK);
        for number in 1..=renditions {
            item = item.rendition(Item::silent_video(PK + number));
        }
        let client = Client::new(reel(item, Shape::Polaris));
        let (has_sound, reason) = saved(&client);
        assert_eq!(has_sound, Some(false));
        let reason = reason.unwrap();
        assert!(reason.contains("without sound"), "{reason}");
    }
}

#[test]
fn a_rendition_that_does_not_come_costs_no_more_than_the_sound() {
    for fault in [Fault::status(404), Fault::status(500), Fault::Html] {
        let item = Item::silent_video(PK).rendition(Item::video(PK + 1));
        let client = Client::new(reel(item, Shape::Polaris));
        client
            .instagram
            .inject(Rule::new(Target::Item(PK + 1), fault.clone()));
        let (has_sound, reason) = saved(&client);
        assert_eq!(has_sound, Some(false), "{fault:?}");
        assert!(reason.unwrap().contains("without sound"), "{fault:?}");
    }
}

#[test]
fn nothing_is_said_of_sound_that_the_page_does_not_speak_of() {
    for told in [None, Some(false)] {
        let item = Item {
            has_audio: told,
            ..Item::silent_video(PK).rendition(Item::video(PK + 1))
        };
        let client = Client::new(reel(item, Shape::Polaris));
        assert_eq!(saved(&client), (Some(false), None), "{told:?}");
        assert_eq!(client.asked_for_files(), 1, "{told:?}");
    }
}
