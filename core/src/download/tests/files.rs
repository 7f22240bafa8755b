//! The lane for photos and videos: how often a file is tried, and what it comes to.

use std::fs;
use std::io;
use std::time::Duration;

use super::super::{DownloadProgress, Downloads, TransportError};
use super::script::{address, post, status};
use super::{CODE, ID, LATER, Person};
use crate::catalog::{MediaFilter, Selection};
use crate::error::{Error, Result};
use crate::link::Shortcode;
use crate::media::MediaType;
use crate::moment::Moment;
use crate::outcome::NoAnswer;
use crate::post::{MediaId, OptInReason, PostKind};
use crate::source::Missing;
use crate::source::page::{PageMedia, PagePost};

/// A head, a frame of one grey pixel, and a scan with one byte.
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\
                      \xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0\x7f\xff\xd9";

fn item(number: u64, address: Option<String>) -> PageMedia {
    PageMedia {
        id: ID + number,
        position: u32::try_from(number + 1).ok(),
        media_type: MediaType::Photo,
        address,
        other_addresses: Vec::new(),
        has_sound: None,
        larger_apart: None,
        preview: None,
        taken: Moment::Unknown,
        width: None,
        original_width: None,
    }
}

/// What the names of the files will say of which slide each is.
fn numbers(person: &Person, media: &[MediaId]) -> Vec<u32> {
    let selection = Selection {
        filter: MediaFilter::default(),
        include: OptInReason::ALL.to_vec(),
        again: true,
        ..Selection::default()
    };
    person.catalog.choose(&selection).unwrap();
    let items = person.catalog.chosen(media);
    items.iter().map(|(item, _)| item.position).collect()
}

#[test]
fn a_slide_that_the_page_leaves_out_keeps_its_number() {
    let of = |number| item(number, Some(address(&format!("{number}.jpg"), LATER)));
    let (mut person, shown) = found(vec![of(0), of(1), of(3)]);
    assert_eq!(numbers(&person, &shown), [1, 2, 4]);
    // The page shows it later.
    let all = person.shown(vec![of(0), of(1), of(2), of(3)]);
    assert_eq!(numbers(&person, &all), [1, 2, 3, 4]);
    // And then no more.
    person.shown(vec![of(0), of(1), of(3)]);
    assert_eq!(numbers(&person, &all), [1, 2, 3, 4]);
    // It shows some, and does not tell which.
    let unknown = |number| PageMedia {
        position: None,
        ..of(number)
    };
    let (person, shown) = found(vec![unknown(0), unknown(3)]);
    assert_eq!(numbers(&person, &shown), [1, 2]);
}

/// A person who found a post with these photos, and the photos.
fn found(media: Vec<PageMedia>) -> (Person, Vec<MediaId>) {
    let mut person = Person::new();
    let wanted = person.shown(media);
    (person, wanted)
}

/// One photo at an address that lasts.
fn one() -> (Person, Vec<MediaId>) {
    found(vec![item(0, Some(address("a.jpg", LATER)))])
}

impl Person {
    /// The post's page shows these; answers with the media items.
    fn shown(&mut self, media: Vec<PageMedia>) -> Vec<MediaId> {
        let post = PagePost {
            code: Shortcode::parse(CODE).unwrap(),
            kind: PostKind::Post,
            published: Moment::from_unix(1_790_000_000),
            caption: None,
            owner: None,
            place: None,
            coordinates: None,
            media,
            left_out: 0,
        };
        let now = "2026-11-01T09:00:00Z".parse().unwrap();
        self.catalog.take_page(&post, now).unwrap();
        let known = self.catalog.page_post(ID).unwrap().unwrap();
        known.media.iter().map(|item| item.media).collect()
    }

    fn fetch(&mut self, wanted: &[MediaId]) -> (Result<()>, DownloadProgress) {
        self.fetch_so(wanted, false)
    }

    fn fetch_so(
        &mut self,
        wanted: &[MediaId],
        even_damaged: bool,
    ) -> (Result<()>, DownloadProgress) {
        let downloads = Downloads {
            transport: &self.transport,
            clock: &self.clock,
            pace: self.pace.clone(),
        };
        let mut last = DownloadProgress::default();
        let mut progress = |now| last = now;
        let answer = downloads.fetch(
            &mut self.catalog,
            wanted,
            even_damaged,
            &mut progress,
            &self.stop,
        );
        (answer, last)
    }

    /// Why there are no bytes of a media item; none if they are there.
    fn missing(&self, media: MediaId) -> Option<String> {
        let sql = "SELECT missing FROM media WHERE id = ?1";
        let mut rows = self.catalog.db.prepare(sql).unwrap();
        rows.query_row([media], |row| row.get(0)).unwrap()
    }

    fn waiting(&self) -> Vec<String> {
        let folder = self.dir.path().join("downloads");
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn what_arrived_waits_under_its_name_and_the_catalog_knows() {
    let (mut person, wanted) = one();
    person.transport.file(0, Ok(JPEG.to_vec()));
    let (answer, last) = person.fetch(&wanted);
    answer.unwrap();
    assert_eq!((last.done, last.planned), (1, 1));
    assert_eq!(person.missing(wanted[0]), None);
    assert_eq!(person.waiting(), [format!("{}.jpg", wanted[0])]);
    assert!(
        person.asked().is_empty(),
        "its page was not asked for again"
    );
}

#[test]
fn what_came_whole_before_a_kill_is_not_fetched_again() {
    let (mut person, wanted) = one();
    let folder = person.dir.path().join("downloads");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{}.jpg", wanted[0])), JPEG).unwrap();
    let (answer, _) = person.fetch(&wanted);
    answer.unwrap();
    assert_eq!(person.missing(wanted[0]), None);
    assert!(person.transport.fetched().is_empty());
}

#[test]
fn three_attempts_in_vain_are_enough_with_longer_pauses_between() {
    type Trouble = fn() -> TransportError;
    let troubles: [(Trouble, Missing); 3] = [
        (
            || TransportError::Network(NoAnswer::BrokeOff),
            Missing::ConnectionLost,
        ),
        (|| TransportError::Status(500), Missing::ServerBusy),
        (|| TransportError::Status(503), Missing::ServerBusy),
    ];
    for (trouble, why) in troubles {
        let (mut person, wanted) = one();
        for _ in 0..3 {
            person.transport.file(0, Err(trouble()));
        }
        person.fetch(&wanted).0.unwrap();
        assert_eq!(person.missing(wanted[0]).as_deref(), Some(why.name()));
        assert_eq!(person.transport.fetched().len(), 3);
        let waited = person.clock.waited();
        assert!(waited.len() == 2 && waited[0] < waited[1], "{waited:?}");
        assert!(waited[0] >= Duration::from_secs(1));
    }
}

#[test]
fn an_attempt_that_brought_something_is_not_in_vain_but_there_is_an_end() {
    let (mut person, wanted) = one();
    for _ in 0..9 {
        person
            .transport
            .file(10, Err(TransportError::Network(NoAnswer::BrokeOff)));
    }
    person.transport.file(0, Ok(JPEG.to_vec()));
    person.fetch(&wanted).0.unwrap();
    assert_eq!(person.missing(wanted[0]), None);

    let (mut person, wanted) = one();
    for _ in 0..10 {
        person
            .transport
            .file(10, Err(TransportError::Network(NoAnswer::BrokeOff)));
    }
    person.fetch(&wanted).0.unwrap();
    assert_eq!(person.transport.fetched().len(), 10);
    let why = person.missing(wanted[0]);
    assert_eq!(why.as_deref(), Some(Missing::ConnectionLost.name()));
    assert_eq!(person.waiting().len(), 1, "what came is kept");
}

#[test]
fn what_cannot_get_better_is_tried_once() {
    for (trouble, why) in [
        (TransportError::Status(429), Missing::ServerBusy),
        (TransportError::Foreign, Missing::AddressRefused),
        (
            TransportError::Network(NoAnswer::SentAround),
            Missing::AddressRefused,
        ),
        (TransportError::NoMedia, Missing::NoMediaReceived),
        (TransportError::NoRoom, Missing::NoRoom),
    ] {
        let (mut person, wanted) = one();
        person.transport.file(0, Err(trouble));
        person.fetch(&wanted).0.unwrap();
        assert_eq!(person.missing(wanted[0]).as_deref(), Some(why.name()));
        assert_eq!(person.transport.fetched().len(), 1, "{why:?}");
        assert!(person.asked().is_empty(), "{why:?}");
    }
}

#[test]
fn what_is_no_photo_is_thrown_away() {
    let video = b"\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x08moov";
    for wrong in [&b"<html>"[..], b"", video] {
        let (mut person, wanted) = one();
        person.transport.file(0, Ok(wrong.to_vec()));
        person.fetch(&wanted).0.unwrap();
        let why = person.missing(wanted[0]);
        assert_eq!(
            why.as_deref(),
            Some(Missing::NoMediaReceived.name()),
            "{wrong:?}"
        );
        assert!(person.waiting().is_empty(), "{wrong:?}");
    }
}

#[test]
fn an_address_that_was_refused_is_asked_for_anew_once() {
    let (mut person, wanted) = one();
    person.transport.file(0, Err(TransportError::Status(403)));
    person.transport.page(post());
    person.transport.file(0, Ok(JPEG.to_vec()));
    person.fetch(&wanted).0.unwrap();
    assert_eq!(person.missing(wanted[0]), None);
    assert_eq!(person.asked().len(), 1);

    let (mut person, wanted) = one();
    person.transport.page(post());
    for _ in 0..2 {
        person.transport.file(0, Err(TransportError::Status(403)));
    }
    let (answer, last) = person.fetch(&wanted);
    answer.unwrap();
    let why = person.missing(wanted[0]);
    assert_eq!(why.as_deref(), Some(Missing::AddressRefused.name()));
    assert_eq!(
        (person.asked().len(), person.transport.fetched().len()),
        (1, 2)
    );
    assert_eq!((last.done, last.planned), (1, 1));
}

#[test]
fn an_address_that_runs_out_now_is_asked_for_anew_before_it_is_used() {
    // A minute after the person's clock.
    let soon = format!("{:x}", 1_793_527_260);
    let (mut person, wanted) = found(vec![item(0, Some(address("old.jpg", &soon)))]);
    person.transport.page(post());
    person.transport.file(0, Ok(JPEG.to_vec()));
    person.fetch(&wanted).0.unwrap();
    assert_eq!(person.transport.fetched(), [address("a.jpg", LATER)]);
}

#[test]
fn a_page_that_does_not_come_again_is_the_trouble_of_its_files_alone() {
    let (mut person, wanted) = one();
    person.transport.file(0, Err(TransportError::Status(404)));
    person.transport.page(status(429));
    person.fetch(&wanted).0.unwrap();
    let why = person.missing(wanted[0]);
    assert_eq!(why.as_deref(), Some(Missing::AddressRefused.name()));
}

#[test]
fn what_has_no_address_is_not_asked_for() {
    let (mut person, wanted) = found(vec![item(0, None), item(1, Some(address("b.jpg", LATER)))]);
    person.transport.file(0, Ok(JPEG.to_vec()));
    let (answer, last) = person.fetch(&wanted);
    answer.unwrap();
    let why = person.missing(wanted[0]);
    assert_eq!(why.as_deref(), Some(Missing::NoAddress.name()));
    assert_eq!(person.missing(wanted[1]), None);
    assert_eq!((last.done, last.planned), (2, 2));
}

#[test]
fn four_files_are_under_way_at_once_and_no_more() {
    let items = (0..12).map(|number| item(number, Some(address("a.jpg", LATER))));
    let (mut person, wanted) = found(items.collect());
    for _ in 0..12 {
        person.transport.file(0, Ok(JPEG.to_vec()));
    }
    person.fetch(&wanted).0.unwrap();
    assert_eq!(person.transport.fetched().len(), 12);
    assert!((2..=4).contains(&person.transport.most_at_once()));
}

#[test]
fn a_disk_that_fails_and_stop_end_the_whole() {
    let (mut person, wanted) = one();
    let broken = io::Error::from(io::ErrorKind::PermissionDenied);
    person.transport.file(0, Err(TransportError::Disk(broken)));
    assert!(matches!(person.fetch(&wanted).0, Err(Error::Io { .. })));

    let (mut person, wanted) = one();
    person.transport.file(0, Err(TransportError::Stopped));
    assert!(matches!(person.fetch(&wanted).0, Err(Error::Stopped)));

    let (mut person, wanted) = one();
    person.stop.cancel();
    assert!(matches!(person.fetch(&wanted).0, Err(Error::Stopped)));
    assert!(person.transport.fetched().is_empty());
}

/// Two ways of being damaged: cut off, and with a marker that cannot stand there.
fn damaged() -> [(&'static str, Vec<u8>); 2] {
    let mut broken = JPEG.to_vec();
    let at = broken.len() - 3;
    broken.splice(at..at, [0xff, 0xd3]);
    [
        ("cut-off", JPEG[..JPEG.len() - 2].to_vec()),
        ("broken", broken),
    ]
}

#[test]
fn what_comes_damaged_is_asked_for_once_more() {
    for (_, bytes) in damaged() {
        let (mut person, wanted) = one();
        person.transport.file(0, Ok(bytes.clone()));
        person.transport.file(0, Ok(JPEG.to_vec()));
        person.fetch(&wanted).0.unwrap();
        assert_eq!(person.missing(wanted[0]), None);
        assert_eq!(person.waiting(), [format!("{}.jpg", wanted[0])]);
        assert_eq!(person.clock.waited().len(), 1, "with a pause between");
    }
}

#[test]
fn what_comes_damaged_twice_is_refused_or_taken_as_the_person_chose() {
    for (name, bytes) in damaged() {
        let (mut person, wanted) = one();
        for _ in 0..2 {
            person.transport.file(0, Ok(bytes.clone()));
        }
        person.fetch(&wanted).0.unwrap();
        let why = person.missing(wanted[0]);
        assert_eq!(why.as_deref(), Some(Missing::Damaged.name()), "{name}");
        assert!(person.waiting().is_empty(), "{name}");

        for _ in 0..2 {
            person.transport.file(0, Ok(bytes.clone()));
        }
        person.fetch_so(&wanted, true).0.unwrap();
        assert_eq!(person.missing(wanted[0]), None, "{name}");
        assert_eq!(person.waiting(), [format!("{}.{name}.jpg", wanted[0])]);
        assert_eq!(person.transport.fetched().len(), 4, "{name}");
    }
}

/// A kill between the file and the catalog: what was damaged is not taken for whole.
#[test]
fn what_waits_damaged_is_not_what_came_whole() {
    let (mut person, wanted) = one();
    let folder = person.dir.path().join("downloads");
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in damaged() {
        fs::write(folder.join(format!("{}.{name}.jpg", wanted[0])), &bytes).unwrap();
        fs::write(folder.join(format!("{}.jpg", wanted[0])), bytes).unwrap();
    }
    person.transport.file(0, Ok(JPEG.to_vec()));
    person.fetch(&wanted).0.unwrap();
    assert_eq!(person.transport.fetched().len(), 1);
    assert_eq!(person.missing(wanted[0]), None);
}

#[test]
fn a_web_page_instead_of_a_file_is_asked_about_once_more() {
    let (mut person, wanted) = one();
    person.transport.file(0, Err(TransportError::WebPage));
    person.transport.file(0, Ok(JPEG.to_vec()));
    person.fetch(&wanted).0.unwrap();
    assert_eq!(person.missing(wanted[0]), None);
    assert_eq!(person.clock.waited().len(), 1);

    let (mut person, wanted) = one();
    for _ in 0..2 {
        person.transport.file(0, Err(TransportError::WebPage));
    }
    person.fetch(&wanted).0.unwrap();
    let why = person.missing(wanted[0]);
    assert_eq!(why.as_deref(), Some(Missing::NoMediaReceived.name()));
}

#[test]
fn the_picture_that_a_page_gave_in_a_videos_place_does_not_stand_for_the_video() {
    let (mut person, picture) = one();
    person.transport.file(0, Ok(JPEG.to_vec()));
    person.fetch(&picture).0.unwrap();
    assert_eq!(person.missing(picture[0]), None);
    let film = PageMedia {
        media_type: MediaType::Video,
        ..item(0, Some(address("a.mp4", LATER)))
    };
    let video = person.shown(vec![film.clone()]);
    assert_ne!(video, picture);
    assert_eq!(
        person.missing(video[0]).as_deref(),
        Some(Missing::NotDownloaded.name())
    );
    // It stays that item, and the picture what it was; a page without its file changes nothing.
    assert_eq!(person.shown(vec![film.clone()]), video);
    let cover = item(0, Some(address("a.jpg", LATER)));
    assert_eq!(person.shown(vec![cover]), picture);
    let without = PageMedia {
        address: None,
        ..film
    };
    assert_eq!(person.shown(vec![without]), picture);
    assert_eq!(person.missing(picture[0]), None);
}
