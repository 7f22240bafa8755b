//! Every state of a page: the right outcome, the right sentence, and no more questions
//! than are allowed.

use std::fs;
use std::time::{Duration, UNIX_EPOCH};

use fake_instagram::{Account, FakeInstagram, Fault, Odd, Post, Role, Rule, Shape, State, Target};
use keepsake_core::download::Refusal;
use keepsake_core::link::Link;
use keepsake_core::source::page::Gate;

use crate::client::{CAPTION, Client, PK, PUBLISHED, carousel, photo, refusal};

#[test]
fn a_post_is_saved_with_its_slides_in_order_from_both_shapes() {
    for shape in [Shape::Polaris, Shape::ApiV1] {
        let client = Client::new(carousel().shape(shape));
        let summary = client.save_it();
        let saved = summary.save.unwrap();
        assert_eq!(saved.totals.saved, 3, "{shape:?}");
        let names: Vec<_> = client
            .files()
            .iter()
            .map(|file| file.extension().unwrap().to_str().unwrap().to_owned())
            .collect();
        assert_eq!(names, ["jpg", "mp4", "jpg"], "{shape:?}");
        assert_eq!(client.asked(Role::Page), 1);
        assert_eq!(client.asked_for_files(), 3);
    }
}

#[test]
fn each_state_of_a_page_has_its_sentence_and_its_number_of_questions() {
    for (state, expected, questions) in [
        (State::Throttled, Refusal::Throttled, 1),
        (State::LoginWall, Refusal::LoginWanted, 1),
        (State::RedirectToLogin, Refusal::LoginWanted, 1),
        (State::RedirectHome, Refusal::Throttled, 1),
        (State::Gated, Refusal::Gated { gate: Gate::Age }, 1),
        (
            State::Odd(Odd::GatedByRegion),
            Refusal::Gated { gate: Gate::Region },
            1,
        ),
        (State::Odd(Odd::NullMedia), Refusal::Withheld, 1),
        (State::Odd(Odd::WithheldWithoutWord), Refusal::Withheld, 1),
        (State::Odd(Odd::NewForm), Refusal::NewForm, 2),
        (State::NotFound, Refusal::NotFound, 1),
        (State::Profile, Refusal::NotFound, 1),
        (State::EmptyShell, Refusal::Shell, 2),
    ] {
        let client = Client::new(photo(1_000).state(state.clone()));
        let summary = client.save_it();
        assert_eq!(refusal(&summary), &expected, "{state:?}");
        assert!(summary.save.is_none(), "{state:?}");
        assert_eq!(client.asked(Role::Page), questions, "{state:?}");
        assert_eq!(client.asked_for_files(), 0, "{state:?}");
        assert_eq!(client.files(), [] as [std::path::PathBuf; 0]);
    }
    for state in [State::UnknownRoute, State::AnotherPost] {
        let next = Post::photo(PK - 1, PUBLISHED - 1);
        let account = Account::new("ida.example").post(photo(1_000).state(state.clone()));
        let client = Client::of(FakeInstagram::new(account.post(next)));
        let summary = client.save_it();
        assert!(
            matches!(
                refusal(&summary),
                Refusal::UnknownPage { .. }
                    | Refusal::UnknownStatus { .. }
                    | Refusal::UnknownAnswer { .. }
            ),
            "{state:?}"
        );
        assert_eq!(client.asked(Role::Page), 2, "{state:?}");
        assert_eq!(client.asked_for_files(), 0, "{state:?}");
    }
}

#[test]
fn a_post_told_oddly_is_saved_whole() {
    for odd in [
        Odd::WithoutMark,
        Odd::ShortcodeMedia,
        Odd::Deep,
        Odd::AnotherName,
    ] {
        let client = Client::new(carousel().state(State::Odd(odd)));
        let summary = client.save_it();
        assert_eq!(summary.save.unwrap().totals.saved, 3, "{odd:?}");
        assert_eq!(client.asked(Role::Page), 1, "{odd:?}");
    }
}

#[test]
fn each_fault_of_a_page_has_its_sentence_and_its_number_of_questions() {
    let status = Fault::status;
    let says = |code, body: &str| Fault::Says {
        code,
        body: body.to_owned(),
    };
    let huge = 64 << 20;
    for (fault, expected, questions) in [
        (status(429), "throttled", 1),
        (status(401), "throttled", 1),
        (status(403), "throttled", 1),
        (
            says(
                403,
                r#"{"message":"login_required","logout_reason":8,"status":"fail"}"#,
            ),
            "login_wanted",
            1,
        ),
        (
            says(
                400,
                r#"{"message":"checkpoint_required","checkpoint_url":"/challenge/6/l/","status":"fail"}"#,
            ),
            "checkpoint",
            1,
        ),
        (
            Fault::RedirectTo(
                "https://www.instagram.com/challenge/?next=/p/DeBJRyaDIyP/".to_owned(),
            ),
            "checkpoint",
            1,
        ),
        (
            says(
                403,
                "<html><body><h1>Access denied</h1>This site is blocked here.</body></html>",
            ),
            "not_instagram",
            1,
        ),
        (says(403, "{}"), "unknown", 1),
        (says(403, ""), "unknown", 1),
        (status(404), "not_found", 1),
        (status(500), "server_trouble", 2),
        (status(503), "server_trouble", 2),
        (says(418, "I am a teapot"), "unknown", 1),
        (Fault::HangUp, "unreachable", 2),
        (Fault::SlowStart(Duration::from_secs(5)), "unreachable", 2),
        (Fault::Stall { after: 1_000 }, "unreachable", 2),
        (Fault::CutOff { after: 1_000 }, "unreachable", 2),
        (Fault::Html, "empty_page", 2),
        (
            Fault::ContentType("application/json".to_owned()),
            "unknown",
            2,
        ),
        (Fault::GzipBomb(huge), "unknown", 2),
        (Fault::RedirectLoop, "unknown", 2),
        (
            Fault::RedirectTo("https://evil.example/p/DeBJRyaDIyP/".to_owned()),
            "unknown",
            1,
        ),
    ] {
        let client = Client::new(photo(1_000));
        let rule = Rule::new(Target::Role(Role::Page), fault.clone());
        client.instagram.inject(rule);
        let summary = client.save_it();
        assert_eq!(refusal(&summary).word(), expected, "{fault:?}");
        assert_eq!(client.asked(Role::Page), questions, "{fault:?}");
        let others = client.instagram.requests().len() - questions;
        assert_eq!(others, 0, "{fault:?}");
    }
}

#[test]
fn trouble_that_is_over_soon_costs_one_more_question() {
    for fault in [Fault::status(500), Fault::HangUp, Fault::Html] {
        let client = Client::new(photo(1_000));
        let rule = Rule::new(Target::Role(Role::Page), fault.clone()).times(1);
        client.instagram.inject(rule);
        let summary = client.save_it();
        assert_eq!(summary.save.unwrap().totals.saved, 1, "{fault:?}");
        assert_eq!(client.asked(Role::Page), 2, "{fault:?}");
        let pause = client.clock.waited.lock().unwrap()[0];
        assert!(pause >= Duration::from_secs(6), "{fault:?}: {pause:?}");
    }
}

#[test]
fn a_share_link_is_followed_one_hop() {
    let client = Client::new(carousel());
    let share = &client.instagram.account().posts[0].share_code;
    let summary = client.save(&format!("https://www.instagram.com/share/p/{share}/"));
    assert_eq!(summary.save.unwrap().totals.saved, 3);
    assert_eq!(
        (client.asked(Role::Share), client.asked(Role::Page)),
        (1, 1)
    );
}

#[test]
fn a_share_link_that_leads_nowhere_says_so() {
    let to = |address: &str| Fault::RedirectTo(address.to_owned());
    for (fault, expected) in [
        (Fault::Html, "share_unresolved"),
        (to("https://evil.example/"), "unknown"),
        (to("https://www.instagram.com/natgeo/"), "no_post"),
    ] {
        let client = Client::new(photo(1_000));
        client
            .instagram
            .inject(Rule::new(Target::Role(Role::Share), fault.clone()));
        let summary = client.save("https://www.instagram.com/share/BACiUUUYQV");
        let word = refusal(&summary).word();
        assert_eq!(word, expected, "{fault:?}");
        assert_eq!(client.instagram.requests().len(), 1, "{fault:?}");
    }
}

#[test]
fn one_slide_can_be_asked_for_and_one_that_is_not_there_is_refused() {
    let client = Client::new(carousel());
    let saved = client.try_save(&client.link(), Some(2)).unwrap();
    assert_eq!(saved.save.unwrap().totals.saved, 1);
    assert_eq!(client.files().len(), 1);
    assert_eq!(client.asked_for_files(), 1);
    let refused = client.try_save(&client.link(), Some(4)).unwrap();
    let expected = Refusal::NoSuchSlide { asked: 4, count: 3 };
    assert_eq!(refusal(&refused), &expected);
    assert_eq!(client.asked(Role::Page), 1);
}

#[test]
fn a_slide_that_the_page_leaves_out_is_named_and_never_replaced_by_another() {
    let of = |odd| Client::new(carousel().state(State::Odd(odd)));
    let (null, missing) = (of(Odd::SlideNull), of(Odd::SlideMissing));
    for client in [&null, &missing] {
        let refused = client.try_save(&client.link(), Some(2)).unwrap();
        assert_eq!(refusal(&refused), &Refusal::SlideLeftOut { asked: 2 });
        let refused = client.try_save(&client.link(), Some(4)).unwrap();
        let none = Refusal::NoSuchSlide { asked: 4, count: 3 };
        assert_eq!(refusal(&refused), &none);
    }
    // Where the list has a gap, what stands behind it is what it was.
    let third = null.try_save(&null.link(), Some(3)).unwrap();
    let third = third.links[0].1.as_ref().unwrap().media.clone();
    let told = |client: &Client| {
        let saved = client.save_it();
        assert_eq!(saved.save.as_ref().unwrap().totals.planned(), 2);
        let found = saved.links[0].1.clone().unwrap();
        assert_eq!(found.left_out, 1);
        found
    };
    let found = told(&null);
    assert_eq!(
        (&found.media[1..], &found.slides_left_out[..]),
        (&third[..], &[2][..])
    );
    // Where it is shorter, nobody knows which slide is which.
    assert_eq!(told(&missing).slides_left_out, [] as [u32; 0]);
    for (client, slide, known) in [(&null, 2, None), (&null, 3, Some(3)), (&missing, 1, None)] {
        for link in [
            format!("{}?img_index={slide}", null.link()),
            format!("{}{slide}", null.link()),
        ] {
            let link = Link::find_all(&link).remove(0);
            assert_eq!(link.slide, Some(slide));
            let look = client.look_at(&link);
            assert_eq!((look.slide, look.left_out), (known, 1), "{link}");
        }
    }
}

#[test]
fn a_slide_that_a_link_names_by_its_number_is_found_in_the_page() {
    let client = Client::new(carousel());
    for (number, known) in [(PK + 3, Some(3)), (PK + 1, Some(1)), (PK + 9, None)] {
        let link = format!("{}?carousel_share_child_media_id={number}_7", client.link());
        let link = Link::find_all(&link).remove(0);
        assert_eq!(client.look_at(&link).slide, known, "{number}");
    }
}

#[test]
fn several_links_in_one_text_are_saved_and_those_that_lead_nowhere_named() {
    let client = Client::new(carousel());
    let text = format!(
        "Look: {} and https://www.instagram.com/stories/ida/1/ and {}?igsh=abc",
        client.link(),
        client.link()
    );
    let summary = client.save(&text);
    assert_eq!(summary.links.len(), 2);
    assert_eq!(summary.links[1].1.as_ref().unwrap_err().word(), "no_post");
    assert_eq!(summary.save.unwrap().totals.saved, 3);
}

#[test]
fn date_caption_and_owner_are_in_the_files() {
    if !left_out::has_program("exiftool") {
        return;
    }
    let client = Client::new(carousel());
    client.save_it();
    let judged = std::process::Command::new("exiftool")
        .args(["-json", "-G1", "-n"])
        .args(client.files())
        .output();
    let judged: Vec<serde_json::Value> = serde_json::from_slice(&judged.unwrap().stdout).unwrap();
    for (tags, slide) in judged.iter().zip(0..) {
        let is_video = tags["Keys:Author"].is_string();
        let (caption, owner, date) = match is_video {
            true => ("Keys:Description", "Keys:Author", "Keys:CreationDate"),
            false => (
                "IFD0:ImageDescription",
                "IFD0:Artist",
                "ExifIFD:DateTimeOriginal",
            ),
        };
        assert_eq!(tags[caption], CAPTION);
        assert_eq!(tags[owner], "ida.example");
        // 2026-09-10 00:26:40 UTC; what follows it is below the second.
        let date = tags[date].as_str().unwrap();
        assert!(date.starts_with("2026:09:10 00:26:40"), "{date}");
        if !is_video && slide > 0 {
            let fraction = tags["ExifIFD:SubSecTimeOriginal"].to_string();
            assert_eq!(fraction.trim_matches('"'), format!("{slide:03}"));
        }
    }
}

/// When a file was changed, in milliseconds since 1970.
fn changed(file: &std::path::Path) -> i128 {
    let at = fs::metadata(file).unwrap().modified().unwrap();
    let since = at.duration_since(UNIX_EPOCH).unwrap();
    i128::try_from(since.as_millis()).unwrap()
}

#[test]
fn the_times_of_files_keep_the_order_of_slides_below_the_second() {
    let client = Client::new(carousel());
    client.save_it();
    let times: Vec<_> = client.files().iter().map(|file| changed(file)).collect();
    let published = i128::from(PUBLISHED) * 1_000;
    assert_eq!(times, [published, published + 1, published + 2]);
}

#[test]
fn a_slides_own_time_counts_where_it_can_be() {
    let hour = 3_600_000;
    for (odd, before) in [
        (Odd::SlideTimes, hour),
        // No slide was uploaded after its post was published.
        (Odd::LateSlides, 0),
        (Odd::ImpossibleTimes, 0),
    ] {
        let client = Client::new(carousel().state(State::Odd(odd)));
        client.save_it();
        let times: Vec<_> = client.files().iter().map(|file| changed(file)).collect();
        let published = i128::from(PUBLISHED) * 1_000;
        assert_eq!(
            times,
            [
                published - 2 * before,
                published - before + 1,
                published + 2
            ],
            "{odd:?}"
        );
    }
}

/// What is told of every photo that was saved.
fn photos_saved(client: &Client) -> Vec<Option<String>> {
    let saved = client.save_it().save.unwrap();
    let told = client.lines(saved.run.number());
    let files = client.files();
    let all = files.iter().zip(told);
    all.filter(|(file, _)| file.extension().is_some_and(|it| it == "jpg"))
        .map(|(_, (_, note))| note)
        .collect()
}

#[test]
fn a_photo_that_is_smaller_by_its_address_is_saved_and_told() {
    let client = Client::new(carousel().state(State::Odd(Odd::SizesInAddresses)));
    let photos = photos_saved(&client);
    assert_eq!(photos.len(), 2);
    for note in photos {
        let note = note.unwrap_or_default();
        assert!(note.contains("smaller than it was uploaded"), "{note}");
    }
    let client = Client::new(carousel().state(State::Odd(Odd::DisplayOnly)));
    let shown = photos_saved(&client);
    assert_eq!(shown.len(), 2);
    for note in shown {
        let note = note.unwrap_or_default();
        assert!(note.contains("smaller than it was uploaded"), "{note}");
    }
    let client = Client::new(carousel());
    for note in photos_saved(&client) {
        assert_eq!(note, None);
    }
}

#[test]
fn a_video_of_a_manifest_is_saved_and_slides_of_one_number_are_counted() {
    let client = Client::new(carousel().state(State::Odd(Odd::ManifestOnly)));
    assert_eq!(client.save_it().save.unwrap().totals.saved, 3);
    let client = Client::new(carousel().state(State::Odd(Odd::SameNumber)));
    let summary = client.save_it();
    assert_eq!(summary.links[0].1.as_ref().unwrap().left_out, 2);
    assert_eq!(summary.save.unwrap().totals.saved, 1);
}
