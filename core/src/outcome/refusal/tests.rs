//! What a refusal says: a sentence, a word, whether to come back, and when.

use std::collections::BTreeSet;

use super::*;
use crate::outcome::codes;

/// One of every code, and whether the same link can be saved later.
fn all() -> Vec<(Refusal, bool)> {
    let until = SystemTime::UNIX_EPOCH;
    let host = || "example.com".to_owned();
    vec![
        (Refusal::NoLink, false),
        (
            Refusal::NoPost {
                leads_to: LeadsTo::Profile,
            },
            false,
        ),
        (Refusal::LookAlike { host: host() }, false),
        (Refusal::HoldsFiles { host: host() }, false),
        (Refusal::CutLink, false),
        (Refusal::Threads, false),
        (Refusal::NotFound, false),
        (Refusal::Gated { gate: Gate::Age }, false),
        (Refusal::Withheld, false),
        (Refusal::NewForm, false),
        (Refusal::Shell, true),
        (Refusal::Throttled, true),
        (Refusal::LoginWanted, true),
        (Refusal::Checkpoint, true),
        (Refusal::NotInstagram { status: 403 }, true),
        (Refusal::Resting { until }, true),
        (Refusal::DayIsFull { count: 200 }, true),
        (Refusal::ShareUnresolved, false),
        (
            Refusal::UnknownPage {
                name: "NewRoute".to_owned(),
            },
            true,
        ),
        (Refusal::UnknownStatus { status: 418 }, true),
        (
            Refusal::UnknownAnswer {
                answer: UnknownAnswer::Endless,
            },
            true,
        ),
        (Refusal::OtherPage, false),
        (Refusal::CutPage, false),
        (Refusal::ProfilePage, false),
        (Refusal::ServerTrouble, true),
        (
            Refusal::Unreachable {
                how: NoAnswer::BrokeOff,
            },
            true,
        ),
        (Refusal::NotTrusted, true),
        (Refusal::NoName, true),
        (Refusal::NoConnection, true),
        (Refusal::NoSuchSlide { asked: 4, count: 3 }, false),
        (Refusal::SlideLeftOut { asked: 2 }, false),
        (Refusal::NoMedia, false),
    ]
}

#[test]
fn each_says_truly_whether_the_same_link_can_be_saved_later() {
    for (refusal, later) in all() {
        assert_eq!(refusal.can_retry(), later, "{refusal:?}");
    }
}

#[test]
fn each_has_a_word_and_a_sentence() {
    let mut refusals: Vec<_> = all().into_iter().map(|(refusal, _)| refusal).collect();
    refusals.extend([Gate::Region, Gate::Other].map(|gate| Refusal::Gated { gate }));
    let words: BTreeSet<_> = refusals.iter().map(Refusal::word).collect();
    // Three answers that are nothing known have one.
    assert_eq!(words.len(), refusals.len() - 2);
    for refusal in refusals {
        let sentence = refusal.to_string();
        assert!(
            sentence.len() > 15 && !sentence.ends_with('.'),
            "{sentence}"
        );
    }
}

#[test]
fn numbers_stand_in_the_sentence() {
    let told = Refusal::NoSuchSlide { asked: 4, count: 3 }.to_string();
    assert!(
        told.contains("3 slides") && told.contains("slide 4"),
        "{told}"
    );
    let told = Refusal::DayIsFull { count: 200 }.to_string();
    assert!(told.contains("200 pages"), "{told}");
}

#[test]
fn an_update_is_advised_only_where_it_is_known_to_help() {
    for (refusal, _) in all() {
        let advises = refusal.to_string().contains("update Keepsake");
        assert_eq!(advises, refusal == Refusal::NewForm, "{refusal:?}");
    }
}

#[test]
fn how_long_to_wait_is_told_where_it_is_known_and_never_for_what_is_final() {
    let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    let resting = Refusal::Resting { until: at(9_000) };
    for (refusal, now, wait) in [
        (resting.clone(), 2_000, Some(7_000)),
        // Its time is over.
        (resting, 9_001, None),
        // To the end of the day.
        (
            Refusal::DayIsFull { count: 200 },
            86_400 + 86_000,
            Some(400),
        ),
        (Refusal::ServerTrouble, 5, Some(3_600)),
        (Refusal::NoConnection, 5, None),
    ] {
        let told = refusal.wait(at(now));
        assert_eq!(told, wait.map(Duration::from_secs), "{refusal:?}");
    }
    for (refusal, later) in all() {
        assert!(later || refusal.wait(at(1)).is_none(), "{refusal:?}");
    }
}

#[test]
fn the_list_of_codes_has_every_code_with_its_values() {
    let every: Vec<_> = all().into_iter().map(|(refusal, _)| refusal).collect();
    // A clock's time is that of this machine's zone.
    let until = SystemTime::UNIX_EPOCH;
    let sentence = Refusal::Resting { until }.to_string();
    let list = include_str!("codes.txt").replace("{clock}", &sentence);
    codes::is_listed(&every, &list);
}
